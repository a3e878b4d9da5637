package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.MapMaker;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.internal.CellColumn;
import fr.anct.sdk.eligibility.internal.scan.Encoding;
import fr.anct.sdk.eligibility.internal.scan.RuleScan;
import fr.anct.sdk.eligibility.internal.scan.Work;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Asks a book of rules about all communes, all EPCI or any population at once.
 *
 * <pre>{@code
 * NationalScan scan = NationalScan.of(RuleBook.standard(), date);
 * ScanResult result = scan.over(ScanPopulation.communes(geography, date));
 * result.count("ingenierie-gratuite", Verdict.ELIGIBLE);
 * result.keys("detr-communes", Verdict.UNDETERMINED);
 * result.explanation("52250", "ingenierie-gratuite");
 * }</pre>
 *
 * <p>Its verdicts and the steps that they turn on are those of {@link EligibilityCalculator}: each row is brought once to
 * the cells that its facts may be in, cut at the thresholds of the rules, and each combination of cells is asked once.
 * Rows whose verdict also depends on how relations tie what is not known of them are asked one by one; {@link
 * ScanResult#single} tells how many.
 *
 * <p>This class is immutable and thread-safe. It keeps the columns of the populations that it went over for as long as
 * they are in use, so that another date, asked through {@link #on}, does not read them again.
 */
public final class NationalScan {
  private final EligibilityCalculator calculator;
  private final LocalDate date;
  private final ImmutableMap<String, Integer> places;
  private final ImmutableList<ScannedRule> rules;
  private final ImmutableList<RuleScan> scans;
  private final ConcurrentMap<ScanPopulation, Encoding> encodings;
  private final int threads;
  private final ScanListener listener;
  private final BooleanSupplier cancelled;

  private NationalScan(
      EligibilityCalculator calculator,
      LocalDate date,
      ConcurrentMap<ScanPopulation, Encoding> encodings,
      int threads,
      ScanListener listener,
      BooleanSupplier cancelled) {
    this.calculator = calculator;
    this.date = date;
    this.rules = calculator.rules().stream()
        .map(rule -> new ScannedRule(rule, date, calculator.vocabulary()))
        .collect(ImmutableList.toImmutableList());
    this.scans = rules.stream().map(RuleScan::new).collect(ImmutableList.toImmutableList());
    ImmutableList<String> ids = calculator.rules().stream()
        .map(rule -> rule.rule.id())
        .collect(ImmutableList.toImmutableList());
    this.places = Maps.toMap(ids, ids::indexOf);
    this.encodings = encodings;
    this.threads = threads;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  private NationalScan(
      NationalScan other, int threads, ScanListener listener, BooleanSupplier cancelled) {
    this.calculator = other.calculator;
    this.date = other.date;
    this.places = other.places;
    this.rules = other.rules;
    this.scans = other.scans;
    this.encodings = other.encodings;
    this.threads = threads;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /**
   * Returns the scan of a book of rules, in one thread.
   *
   * @param book the rules, not null
   * @param date the date whose law is asked, not null
   * @return the scan, never null
   */
  public static NationalScan of(RuleBook book, LocalDate date) {
    return new NationalScan(
        EligibilityCalculator.of(book),
        date,
        new MapMaker().weakKeys().makeMap(),
        1,
        (phase, done, total) -> {},
        () -> false);
  }

  /**
   * Returns this scan for the law of another date.
   *
   * @param other the date, not null
   * @return the scan, never null
   */
  public NationalScan on(LocalDate other) {
    return new NationalScan(calculator, other, encodings, threads, listener, cancelled);
  }

  /**
   * Returns this scan in several threads of its own; its results are the same.
   *
   * @param count how many, at least 1
   * @return the scan, never null
   * @throws IllegalArgumentException if it is less than 1
   */
  public NationalScan inParallel(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads " + count);
    }
    return new NationalScan(this, count, listener, cancelled);
  }

  /**
   * Returns this scan with somebody who is told how far it is, instead of whoever was.
   *
   * @param told the listener, not null; what it throws ends the scan
   * @return the scan, never null
   */
  public NationalScan reportingTo(ScanListener told) {
    return new NationalScan(this, threads, told, cancelled);
  }

  /**
   * Returns this scan with a way to cancel it, instead of the one it had. A thread that is interrupted cancels too.
   *
   * @param when tells whether to stop; asked by several threads after each few thousand rows, not null
   * @return the scan, never null
   */
  public NationalScan cancelledWhen(BooleanSupplier when) {
    return new NationalScan(this, threads, listener, when);
  }

  /**
   * Returns the date whose law is asked.
   *
   * @return the date, never null
   */
  public LocalDate date() {
    return date;
  }

  /**
   * Goes over a population.
   *
   * @param population the rows, not null
   * @return the verdicts of all rules for all rows, never null
   * @throws AnctException {@code FACT_NOT_SUPPLIED} if a rule reads a fact that the rows do not speak of: no column of
   *     {@link FactColumns}, or a name that the model of no row has; and what the facts of a row throw
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public ScanResult over(ScanPopulation population) {
    Encoding encoding = encodings.computeIfAbsent(population, any -> new Encoding(any.rows()));
    int size = population.size();
    return over(
        population,
        encoding,
        done -> listener.progress(ScanListener.Phase.READING, done, size),
        done -> listener.progress(ScanListener.Phase.ASKING, done, size));
  }

  /**
   * Goes over populations one after the other, of which none is kept: for more rows than the memory holds.
   *
   * <pre>{@code
   * ScanCounts counts = scan.each(populations, result -> result.writeCsv(file, Language.FR));
   * }</pre>
   *
   * @param populations the populations, not null; see {@link ScanPopulation#chunks}
   * @param results takes the verdicts of each, not null
   * @return how many rows of all populations have each verdict, never null
   * @throws AnctException as {@link #over}
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public ScanCounts each(
      Iterator<ScanPopulation> populations, Consumer<? super ScanResult> results) {
    ScanCounts counts = ScanCounts.none(places);
    long before = 0;
    while (populations.hasNext()) {
      ScanPopulation population = populations.next();
      long from = before;
      ScanResult result = over(
          population,
          new Encoding(population.rows()),
          done -> listener.progress(ScanListener.Phase.READING, from + done, -1),
          done -> listener.progress(ScanListener.Phase.ASKING, from + done, -1));
      counts = counts.plus(result.counts());
      results.accept(result);
      before += population.size();
    }
    return counts;
  }

  private ScanResult over(
      ScanPopulation population, Encoding encoding, Work.Progress reading, Work.Progress asking) {
    population.rows().columns().ifPresent(all -> check(all::contains));
    Work work = new Work(threads, cancelled);
    Set<CellColumn> columns = new LinkedHashSet<>();
    scans.forEach(scan -> columns.addAll(scan.columns()));
    encoding.encode(columns, work, reading);
    if (population.rows().columns().isEmpty()) {
      checkFacts(encoding.models());
    }
    int size = population.size();
    List<RuleScan.Prepared> prepared =
        scans.stream().map(scan -> scan.prepare(encoding)).toList();
    char[][] outcomes = new char[prepared.size()][size];
    AtomicLongArray single = new AtomicLongArray(prepared.size());
    work.run(
        size,
        thread -> {
          RuleScan.Batch batch = new RuleScan.Batch(population.rows(), calculator.vocabulary());
          return (from, to) -> {
            batch.start(from);
            for (int i = 0; i < outcomes.length; i++) {
              int asked = prepared.get(i).scan(from, to, outcomes[i], batch);
              if (asked != 0) {
                single.addAndGet(i, asked);
              }
            }
          };
        },
        asking);
    long[] singles = new long[prepared.size()];
    byte[][] verdicts = new byte[prepared.size()][];
    long[][] steps = new long[prepared.size()][];
    for (int i = 0; i < singles.length; i++) {
      singles[i] = single.get(i);
      verdicts[i] = scans.get(i).outcomes().verdicts();
      steps[i] = scans.get(i).outcomes().steps();
    }
    return new ScanResult(
        calculator, date, population, places, rules, outcomes, verdicts, steps, singles);
  }

  /** The model of no row has the name, where the rows are no columns. */
  private void checkFacts(List<FactModel> models) {
    if (!models.isEmpty()) {
      check(fact -> models.stream().anyMatch(model -> model.find(fact.id()).isPresent()));
    }
  }

  private void check(Predicate<Fact> supplied) {
    for (int i = 0; i < scans.size(); i++) {
      for (CellColumn column : scans.get(i).columns()) {
        for (Fact fact : column.facts()) {
          if (!supplied.test(fact)) {
            String rule = places.keySet().asList().get(i);
            throw Problem.of(ProblemCode.FACT_NOT_SUPPLIED, "id", fact.id(), "rule", rule)
                .toException();
          }
        }
      }
    }
  }

  /** Returns the version of the book and the date. */
  @Override
  public String toString() {
    return calculator.book().version() + " " + date;
  }
}
