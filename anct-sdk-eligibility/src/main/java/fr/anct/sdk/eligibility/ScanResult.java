package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.internal.text.CsvCells;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The verdicts of all rules for all rows of a population. This class is immutable and thread-safe.
 *
 * <p>It keeps a bit for each verdict that occurs and one for each step that decides, of each rule and row; an explanation is
 * made when it is asked.
 */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enumeration
public final class ScanResult {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final EligibilityCalculator calculator;
  private final LocalDate date;
  private final ScanPopulation population;
  private final Planes planes;
  private final ImmutableList<ImmutableList<NodeId>> steps;

  ScanResult(
      EligibilityCalculator calculator,
      LocalDate date,
      ScanPopulation population,
      Planes planes,
      ImmutableList<ImmutableList<NodeId>> steps) {
    this.calculator = calculator;
    this.date = date;
    this.population = population;
    this.planes = planes;
    this.steps = steps;
  }

  /** Bits by rule, then by verdict or step, then by row; of no length where none is set. */
  static final class Planes {
    private final int words;
    private final long[][][] verdicts;
    private final long[][][] reasons;

    Planes(int rules, int rows) {
      words = (rows + Long.SIZE - 1) / Long.SIZE;
      verdicts = new long[rules][VERDICTS.length][0];
      reasons = new long[rules][RuleBits.MAX_STEPS][0];
    }

    /** Each word is put by one thread alone. */
    void put(int rule, int word, RuleBits bits) {
      put(verdicts[rule], word, bits.verdicts);
      put(reasons[rule], word, bits.reasons);
    }

    private void put(long[][] planes, int word, long[] bits) {
      for (int i = 0; i < bits.length; i++) {
        if (bits[i] != 0) {
          long[] plane = planes[i];
          (plane.length == 0 ? made(planes, i) : plane)[word] = bits[i];
        }
      }
    }

    private long[] made(long[][] planes, int which) {
      synchronized (planes) {
        long[] plane = planes[which];
        if (plane.length == 0) {
          plane = new long[words];
          planes[which] = plane;
        }
        return plane;
      }
    }

    Verdict verdict(int rule, int row) {
      for (int i = 0; i < VERDICTS.length; i++) {
        if (isSet(verdicts[rule][i], row)) {
          return VERDICTS[i];
        }
      }
      throw new IllegalStateException("row " + row + " has no verdict");
    }

    int reasons(int rule, int row) {
      int mask = 0;
      for (int i = 0; i < RuleBits.MAX_STEPS; i++) {
        mask |= isSet(reasons[rule][i], row) ? 1 << i : 0;
      }
      return mask;
    }

    private static boolean isSet(long[] plane, int row) {
      return plane.length > 0 && (plane[row / Long.SIZE] >>> row & 1) != 0;
    }

    long count(int rule, Verdict verdict) {
      long count = 0;
      for (long word : verdicts[rule][verdict.ordinal()]) {
        count += Long.bitCount(word);
      }
      return count;
    }

    BitSet rows(int rule, Verdict verdict) {
      return BitSet.valueOf(verdicts[rule][verdict.ordinal()]);
    }
  }

  /**
   * Returns the rules asked.
   *
   * @return their identifiers in the book's order, never null
   */
  public ImmutableList<String> rules() {
    return calculator.places().keySet().asList();
  }

  /**
   * Returns the date whose law was asked.
   *
   * @return the date, never null
   */
  public LocalDate date() {
    return date;
  }

  /**
   * Returns what was scanned.
   *
   * @return the population, never null
   */
  public ScanPopulation population() {
    return population;
  }

  /**
   * Returns the verdict of a rule for a row.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the verdict, never null
   * @throws AnctException {@code UNKNOWN_ROW} or {@code UNKNOWN_RULE} if there is no such row or rule
   */
  public Verdict verdict(String key, String rule) {
    return planes.verdict(place(rule), population.row(key));
  }

  /**
   * Returns the verdicts of all rules for a row.
   *
   * @param key the row's key, not null
   * @return the verdicts, never null
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row
   */
  public Verdicts verdicts(String key) {
    int row = population.row(key);
    Verdict[] verdicts = new Verdict[rules().size()];
    for (int rule = 0; rule < verdicts.length; rule++) {
      verdicts[rule] = planes.verdict(rule, row);
    }
    return new Verdicts(calculator.places(), verdicts);
  }

  /**
   * Returns a rule's answer for a row with its evidence: the one that {@link EligibilityCalculator} gives.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the answer, never null
   * @throws AnctException {@code UNKNOWN_ROW} or {@code UNKNOWN_RULE} if there is no such row or rule
   */
  public RuleResult explain(String key, String rule) {
    return calculator.evaluate(rule, population.facts(key), date);
  }

  /**
   * Returns which steps decide the answer of a rule for a row, without its explanation.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return bit {@code n} is set if step {@code n} of {@link #steps} is decisive; the sixteenth also stands for all that
   *     follow it
   * @throws AnctException {@code UNKNOWN_ROW} or {@code UNKNOWN_RULE} if there is no such row or rule
   */
  public int reasonMask(String key, String rule) {
    return planes.reasons(place(rule), population.row(key));
  }

  /**
   * Returns the steps that the bits of a reason mask stand for: the leaves of the rule's scope, then those of its text.
   *
   * @param rule the rule's identifier, not null
   * @return their addresses in explanations, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public ImmutableList<NodeId> steps(String rule) {
    return steps.get(place(rule));
  }

  /**
   * Counts the rows of a verdict.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return how many rows have it
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public long count(String rule, Verdict verdict) {
    return planes.count(place(rule), verdict);
  }

  /**
   * Counts the rows of each verdict.
   *
   * @param rule the rule's identifier, not null
   * @return how many rows have each verdict that occurs, in the order of verdicts, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public ImmutableMap<Verdict, Long> counts(String rule) {
    ImmutableMap.Builder<Verdict, Long> counts = ImmutableMap.builder();
    for (Verdict verdict : VERDICTS) {
      long count = count(rule, verdict);
      if (count > 0) {
        counts.put(verdict, count);
      }
    }
    return counts.buildOrThrow();
  }

  /**
   * Counts the rows of each verdict by groups, such as départements.
   *
   * @param rule the rule's identifier, not null
   * @param group the group of a key, such as {@code code -> geography.getCommune(code).departement().code()}, not null
   * @param <G> the groups
   * @return how many rows of each group have each verdict that occurs in it, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public <G extends Comparable<G>> ImmutableSortedMap<G, ImmutableMap<Verdict, Long>> counts(
      String rule, Function<String, G> group) {
    int place = place(rule);
    Map<G, EnumMap<Verdict, Long>> counts = new TreeMap<>();
    ImmutableList<String> keys = population.keys();
    for (int row = 0; row < keys.size(); row++) {
      counts
          .computeIfAbsent(group.apply(keys.get(row)), unused -> new EnumMap<>(Verdict.class))
          .merge(planes.verdict(place, row), 1L, Long::sum);
    }
    ImmutableSortedMap.Builder<G, ImmutableMap<Verdict, Long>> sorted =
        ImmutableSortedMap.naturalOrder();
    counts.forEach((key, own) -> sorted.put(key, ImmutableMap.copyOf(own)));
    return sorted.buildOrThrow();
  }

  /**
   * Returns the rows of a verdict.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return their keys in the order of the population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public ImmutableList<String> keys(String rule, Verdict verdict) {
    return rows(rule, verdict).stream()
        .mapToObj(population.keys()::get)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the rows of a verdict as bits.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return a bit for each row in the order of the population, the caller's own, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is no such rule
   */
  public BitSet rows(String rule, Verdict verdict) {
    return planes.rows(place(rule), verdict);
  }

  /**
   * Returns a decision for each rule and row, row by row, made one at a time.
   *
   * @return the decisions, never null
   */
  public Stream<ScanDecision> decisions() {
    ImmutableList<String> rules = rules();
    return IntStream.range(0, population.size())
        .boxed()
        .flatMap(row -> IntStream.range(0, rules.size())
            .mapToObj(rule -> new ScanDecision(
                population.keys().get(row),
                rules.get(rule),
                planes.verdict(rule, row),
                planes.reasons(rule, row))));
  }

  /**
   * Compares with the result of another scan of the same rows, such as that of another date or of changed rules.
   *
   * @param after the other result, not null
   * @return who may apply there and may not here, and the reverse, never null
   */
  public ScanComparison comparedTo(ScanResult after) {
    return new ScanComparison(this, after);
  }

  /**
   * Writes a table in CSV, a line a row, a column a rule, as it goes. No cell is a formula to a spreadsheet.
   *
   * @param out where it goes, not null
   * @throws IOException if it cannot be written
   */
  public void writeCsv(Appendable out) throws IOException {
    StringBuilder line = new StringBuilder("key");
    for (String rule : rules()) {
      CsvCells.append(line.append(';'), CsvCells.neutralised(rule), ';');
    }
    out.append(line.append('\n'));
    for (int row = 0; row < population.size(); row++) {
      line.setLength(0);
      CsvCells.append(line, CsvCells.neutralised(population.keys().get(row)), ';');
      for (int rule = 0; rule < rules().size(); rule++) {
        line.append(';').append(planes.verdict(rule, row).word());
      }
      out.append(line.append('\n'));
    }
  }

  /**
   * Writes a JSON document a line for each row, with its key, its verdicts by rule and the masks of their reasons, as it
   * goes.
   *
   * @param out where it goes, not null
   * @throws IOException if it cannot be written
   */
  public void writeJsonLines(Appendable out) throws IOException {
    for (int row = 0; row < population.size(); row++) {
      StringBuilder line = new StringBuilder("{\"key\":");
      quote(line, population.keys().get(row)).append(",\"verdicts\":{");
      for (int rule = 0; rule < rules().size(); rule++) {
        quote(line.append(rule == 0 ? "" : ","), rules().get(rule))
            .append(":\"")
            .append(planes.verdict(rule, row).word())
            .append('"');
      }
      line.append("},\"reasons\":{");
      for (int rule = 0; rule < rules().size(); rule++) {
        quote(line.append(rule == 0 ? "" : ","), rules().get(rule))
            .append(':')
            .append(planes.reasons(rule, row));
      }
      out.append(line.append("}}\n"));
    }
  }

  private static StringBuilder quote(StringBuilder line, String text) {
    return line.append('"')
        .append(JsonStringEncoder.getInstance().quoteAsString(text))
        .append('"');
  }

  private int place(String rule) {
    Integer place = calculator.places().get(rule);
    if (place == null) {
      throw Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException();
    }
    return place;
  }
}
