package fr.anct.sdk.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same in many threads at once. Needs classes of the JDK only. */
public final class Together {
  /** How many threads. */
  public static final int THREADS = 16;

  private Together() {}

  /**
   * Does a work in all threads, which begin at the same moment.
   *
   * @param work the work
   * @param <T> the type of its result
   * @return the result of each thread
   */
  public static <T> List<T> call(Callable<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<T>> asked = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        asked.add(pool.submit(() -> {
          start.await();
          return work.call();
        }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : asked) {
        results.add(each.get(5, TimeUnit.MINUTES));
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed", e.getCause());
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
