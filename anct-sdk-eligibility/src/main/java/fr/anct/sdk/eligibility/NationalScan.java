package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.internal.Columns;
import fr.anct.sdk.eligibility.internal.CriterionBits;
import fr.anct.sdk.eligibility.internal.LeafBlock;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Asks all rules of a book about a whole population at once, column by column. This class is immutable and thread-safe.
 *
 * <p>Each verdict is the one that {@link EligibilityCalculator} gives for the same facts, unknown ones included.
 *
 * <pre>{@code
 * ScanResult result = NationalScan.of(RuleBook.standard(), date).over(communes);
 * result.count("detr-communes", Verdict.ELIGIBLE);
 * result.keys("frr", Verdict.ELIGIBLE);
 * result.explain("52250", "detr-communes"); // the same as one by one
 * }</pre>
 *
 * <p>A population that no memory holds is scanned part by part: the same scan takes any number of them.
 */
public final class NationalScan {
  private static final int BLOCK = LeafBlock.WORDS * Long.SIZE;

  private final EligibilityCalculator calculator;
  private final LocalDate date;
  private final boolean isParallel;
  private final ScanListener listener;

  private NationalScan(
      EligibilityCalculator calculator, LocalDate date, boolean isParallel, ScanListener listener) {
    this.calculator = calculator;
    this.date = date;
    this.isParallel = isParallel;
    this.listener = listener;
  }

  /**
   * Returns a scan by one thread.
   *
   * @param book the rules, not null
   * @param date the date whose law is asked, not null
   * @return the scan, never null
   */
  public static NationalScan of(RuleBook book, LocalDate date) {
    return new NationalScan(
        book.equals(RuleBook.standard())
            ? EligibilityCalculator.standard()
            : EligibilityCalculator.of(book),
        date,
        false,
        (done, total) -> true);
  }

  /**
   * Returns this scan by as many threads as the machine has cores; the results are the same.
   *
   * @return the scan, never null
   */
  public NationalScan parallel() {
    return new NationalScan(calculator, date, true, listener);
  }

  /**
   * Returns this scan, which tells somebody how far it is.
   *
   * @param listener is told every few thousand rows, and may stop the scan, not null
   * @return the scan, never null
   */
  public NationalScan toldTo(ScanListener listener) {
    return new NationalScan(calculator, date, isParallel, listener);
  }

  /**
   * Asks all rules about all rows.
   *
   * @param population the rows, not null
   * @return the verdicts and what they rest on, never null
   * @throws AnctException {@code MISSING_COLUMN} if a rule reads a fact that the population does not have: all such rules
   *     are told
   * @throws CancellationException if the listener stops it
   */
  public ScanResult over(ScanPopulation population) {
    check(population);
    Columns columns = new Columns(
        calculator.vocabulary(),
        population.model(),
        population.size(),
        population.columns(),
        population.factsByRow());
    ScanResult.Planes planes = new ScanResult.Planes(calculator.rules().size(), population.size());
    int blocks = (population.size() + BLOCK - 1) / BLOCK;
    AtomicLong done = new AtomicLong();
    if (isParallel && blocks > 1) {
      // A few shares for each core: each prepares the rules once.
      int shares = Math.min(blocks, 4 * Runtime.getRuntime().availableProcessors());
      IntStream.range(0, shares)
          .parallel()
          .forEach(share -> new Share(columns, planes, done)
              .scan((int) ((long) blocks * share / shares), (int)
                  ((long) blocks * (share + 1) / shares)));
    } else {
      new Share(columns, planes, done).scan(0, blocks);
    }
    return new ScanResult(calculator, date, population, planes, steps(columns));
  }

  private void check(ScanPopulation population) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (CompiledRule rule : calculator.rules()) {
      Set<String> missing = new LinkedHashSet<>();
      for (Fact fact : rule.factsAt(date)) {
        if (!population.has(fact)) {
          missing.add(fact.id());
        }
      }
      if (!missing.isEmpty()) {
        problems.add(Problem.of(
            ProblemCode.MISSING_COLUMN, "rule", rule.id(), "names", String.join(", ", missing)));
      }
    }
    ImmutableList<Problem> all = problems.build();
    if (!all.isEmpty()) {
      throw new AnctException(all);
    }
  }

  private ImmutableList<ImmutableList<NodeId>> steps(Columns columns) {
    Share share = new Share(columns, new ScanResult.Planes(0, 0), new AtomicLong());
    ImmutableList.Builder<ImmutableList<NodeId>> steps = ImmutableList.builder();
    for (int rule = 0; rule < calculator.rules().size(); rule++) {
      steps.add(
          share.rules.get(rule).steps(calculator.rules().get(rule).compiledScope(), share.block));
    }
    return steps.build();
  }

  /** The work of one thread: all rules over some blocks. */
  private final class Share {
    private final Columns columns;
    private final ScanResult.Planes planes;
    private final AtomicLong done;
    private final LeafBlock block;
    private final List<CriterionBits> scopes = new ArrayList<>();
    private final List<RuleBits> rules = new ArrayList<>();

    Share(Columns columns, ScanResult.Planes planes, AtomicLong done) {
      this.columns = columns;
      this.planes = planes;
      this.done = done;
      this.block = new LeafBlock(columns);
      Map<Criterion, CriterionBits> known = new LinkedHashMap<>();
      for (CompiledRule rule : calculator.rules()) {
        CriterionBits scope = known.computeIfAbsent(
            rule.scope(), unused -> new CriterionBits(rule.compiledScope(), block));
        rules.add(new RuleBits(scope, rule.readingsAt(date), block));
      }
      scopes.addAll(known.values());
    }

    void scan(int firstBlock, int endBlock) {
      for (int i = firstBlock; i < endBlock; i++) {
        int from = i * BLOCK;
        int to = Math.min(columns.rows(), from + BLOCK);
        block.fill(from, to);
        for (int word = 0; from + Long.SIZE * word < to; word++) {
          evaluate(from, word, Math.min(Long.SIZE, to - from - Long.SIZE * word));
        }
        tell(to - from);
      }
    }

    private void evaluate(int from, int word, int count) {
      long rows = count == Long.SIZE ? -1L : (1L << count) - 1;
      for (CriterionBits scope : scopes) {
        scope.evaluate(word, count);
      }
      for (int rule = 0; rule < rules.size(); rule++) {
        RuleBits bits = rules.get(rule);
        bits.evaluate(word, count, rows);
        planes.put(rule, from / Long.SIZE + word, bits);
      }
    }

    private void tell(int rows) {
      synchronized (done) {
        if (!listener.progress(done.addAndGet(rows), columns.rows())) {
          throw new CancellationException("stopped after " + done + " rows");
        }
      }
    }
  }
}
