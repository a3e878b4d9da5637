package fr.anct.sdk.eligibility.internal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Goes through rows batch by batch, in one thread or several, tells how far it is and stops when it is asked to. */
public final class Work {
  /** So many rows that what is read of them stays in the processor's caches. */
  public static final int BATCH = 4096;

  private final int threads;
  private final BooleanSupplier cancelled;

  /** Is told how far the work is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Takes how far it is.
     *
     * @param done the rows done
     */
    void at(long done);
  }

  /** What is done to a run of rows; one for each thread. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does it.
     *
     * @param from the first row
     * @param to after the last row
     */
    void run(int from, int to);
  }

  /**
   * Makes the way to work.
   *
   * @param threads how many threads, at least 1
   * @param cancelled whether to stop, asked before each batch, not null
   */
  public Work(int threads, BooleanSupplier cancelled) {
    this.threads = threads;
    this.cancelled = cancelled;
  }

  /**
   * Does all rows.
   *
   * @param size how many rows
   * @param tasks makes what one thread does, not null
   * @param progress is told after each batch, by one thread at a time, not null
   * @throws CancellationException if it was stopped
   */
  public void run(int size, IntFunction<Task> tasks, Progress progress) {
    int batches = (size + BATCH - 1) / BATCH;
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    AtomicBoolean failed = new AtomicBoolean();
    Object turn = new Object();
    int most = Math.max(1, Math.min(threads, batches));
    List<Runnable> workers = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Task task = tasks.apply(i);
      workers.add(() -> {
        for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
          if (failed.get()) {
            return;
          }
          if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled after " + done.get() + " rows");
          }
          int from = batch * BATCH;
          int to = Math.min(size, from + BATCH);
          task.run(from, to);
          synchronized (turn) {
            progress.at(done.addAndGet(to - from));
          }
        }
      });
    }
    if (most == 1) {
      workers.get(0).run();
    } else {
      together(workers, failed);
    }
  }

  /** All have ended when it returns, also where one failed. */
  private static void together(List<Runnable> workers, AtomicBoolean failed) {
    ExecutorService executor = Executors.newFixedThreadPool(workers.size(), work -> {
      Thread thread = new Thread(work, "anct-scan");
      thread.setDaemon(true);
      return thread;
    });
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Runnable worker : workers) {
        futures.add(executor.submit(() -> {
          try {
            worker.run();
          } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
          }
        }));
      }
      RuntimeException problem = null;
      for (Future<?> future : futures) {
        try {
          future.get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Error error) {
            throw error;
          }
          if (problem == null && e.getCause() instanceof RuntimeException own) {
            problem = own;
          }
        } catch (InterruptedException e) {
          failed.set(true);
          Thread.currentThread().interrupt();
          problem = problem == null ? new CancellationException("interrupted") : problem;
        }
      }
      if (problem != null) {
        throw problem;
      }
    } finally {
      executor.shutdown();
    }
  }
}
