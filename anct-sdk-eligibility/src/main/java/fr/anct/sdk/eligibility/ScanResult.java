package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The verdicts of a book of rules for all rows of a population at one date, with the steps that each turns on: two bytes
 * a decision. Bitmaps, counts and explanations are made when they are asked for. This class is immutable and
 * thread-safe.
 */
public final class ScanResult {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final EligibilityCalculator calculator;
  private final LocalDate date;
  private final ScanPopulation population;
  private final ImmutableMap<String, Integer> places;
  private final ImmutableList<ScannedRule> scanned;
  private final char[][] outcomes; // by rule, then by row: a number of the two below
  private final byte[][] verdicts;
  private final long[][] steps;
  private final long[] singles;

  /** Takes the arrays over. */
  ScanResult(
      EligibilityCalculator calculator,
      LocalDate date,
      ScanPopulation population,
      ImmutableMap<String, Integer> places,
      ImmutableList<ScannedRule> scanned,
      char[][] outcomes,
      byte[][] verdicts,
      long[][] steps,
      long[] singles) {
    this.calculator = calculator;
    this.date = date;
    this.population = population;
    this.places = places;
    this.scanned = scanned;
    this.outcomes = outcomes;
    this.verdicts = verdicts;
    this.steps = steps;
    this.singles = singles;
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
   * Returns the rules that were asked.
   *
   * @return their identifiers in the book's order, never null
   */
  public ImmutableList<String> rules() {
    return places.keySet().asList();
  }

  /**
   * Returns the population.
   *
   * @return the rows, never null
   */
  public ScanPopulation population() {
    return population;
  }

  /**
   * Returns what the verdicts rest on, without the caveats and files of single rows, which their own reports tell.
   *
   * @return the versions of the library and of the book, the geography if there is one, and the date, never null
   */
  public Basis basis() {
    return new Basis(
        LibraryVersion.current(),
        Optional.of(calculator.book().version()),
        population.territories().stream()
            .findFirst()
            .map(territory -> territory.millesime().year()),
        population.geography().map(geography -> geography.checksum()),
        ImmutableList.of(),
        ImmutableSortedMap.of("asOf", date),
        population
            .geography()
            .map(geography -> geography.caveatsAt(date))
            .orElse(ImmutableList.of()));
  }

  /**
   * Returns the verdict of a row.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the verdict, never null
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row, {@code UNKNOWN_RULE} if the rule was not asked
   */
  public Verdict verdict(String key, String rule) {
    return verdict(row(key), place(rule));
  }

  /**
   * Returns the steps that the verdict of a row turns on: those of its explanation that rest on no other and stand below
   * steps that decide.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the steps in the order of the rule, never null
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row, {@code UNKNOWN_RULE} if the rule was not asked
   */
  public ImmutableList<ScanStep> reasons(String key, String rule) {
    return reasons(row(key), place(rule));
  }

  /**
   * Returns the reason mask of a row: which of the {@link #steps} its verdict turns on.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return a bit a step, the first one the lowest; of a rule with more than 64 steps the last bit stands for all from
   *     the 64th on. All bits are set where a rule has more than 32 000 different reasons: ask {@link #reasons}, which is
   *     then worked out
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row, {@code UNKNOWN_RULE} if the rule was not asked
   */
  public long reasonMask(String key, String rule) {
    int place = place(rule);
    return steps[place][outcomes[place][row(key)]];
  }

  /**
   * Returns the steps of a rule that verdicts can turn on.
   *
   * @param rule the rule's identifier, not null
   * @return the steps in the order of the rule, that of the bits of {@link #reasonMask}, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public ImmutableList<ScanStep> steps(String rule) {
    return scanned.get(place(rule)).steps();
  }

  /**
   * Returns the answer for a row with its evidence: what {@link EligibilityCalculator#evaluate(String,
   * fr.anct.sdk.eligibility.fact.FactSet, LocalDate)} gives, worked out now.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the answer, never null
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row, {@code UNKNOWN_RULE} if the rule was not asked
   */
  public RuleResult result(String key, String rule) {
    return evaluate(row(key), place(rule));
  }

  /**
   * Returns the evidence for a row, worked out now.
   *
   * @param key the row's key, not null
   * @param rule the rule's identifier, not null
   * @return the explanation, never null
   * @throws AnctException {@code UNKNOWN_ROW} if there is no such row, {@code UNKNOWN_RULE} if the rule was not asked
   */
  public Explanation.Decision explanation(String key, String rule) {
    return result(key, rule).explanation();
  }

  /**
   * Returns the decisions of a rule.
   *
   * @param rule the rule's identifier, not null
   * @return one a row, each made when it is asked for, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public List<ScanDecision> decisions(String rule) {
    int place = place(rule);
    int size = population.size();
    return Collections.unmodifiableList(new AbstractList<>() {
      @Override
      public ScanDecision get(int row) {
        return new ScanDecision(ScanResult.this, Objects.checkIndex(row, size), place);
      }

      @Override
      public int size() {
        return size;
      }
    });
  }

  /**
   * Returns the rows of a verdict as a bitmap.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return the places of the rows, a copy of its own, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public BitSet bitmap(String rule, Verdict verdict) {
    int place = place(rule);
    boolean[] wanted = new boolean[verdicts[place].length];
    for (int i = 1; i < wanted.length; i++) {
      wanted[i] = verdicts[place][i] == verdict.ordinal();
    }
    char[] own = outcomes[place];
    long[] words = new long[(own.length + Long.SIZE - 1) / Long.SIZE];
    for (int row = 0; row < own.length; row++) {
      if (wanted[own[row]]) {
        words[row / Long.SIZE] |= 1L << row;
      }
    }
    return BitSet.valueOf(words);
  }

  /**
   * Returns the rows of a verdict.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return their keys in the order of the population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public ImmutableList<String> keys(String rule, Verdict verdict) {
    return bitmap(rule, verdict).stream()
        .mapToObj(population::key)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Counts the rows of a verdict.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return how many there are
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public long count(String rule, Verdict verdict) {
    long[] own = new long[VERDICTS.length];
    int place = place(rule);
    add(place, 0, population.size(), own);
    return own[verdict.ordinal()];
  }

  /**
   * Counts the rows of each verdict.
   *
   * @return the counts, never null
   */
  public ScanCounts counts() {
    long[][] counts = new long[outcomes.length][VERDICTS.length];
    for (int place = 0; place < outcomes.length; place++) {
      add(place, 0, population.size(), counts[place]);
    }
    return new ScanCounts(places, counts);
  }

  private void add(int place, int from, int to, long[] counts) {
    int[] seen = new int[verdicts[place].length];
    char[] own = outcomes[place];
    for (int row = from; row < to; row++) {
      seen[own[row]]++;
    }
    for (int i = 1; i < seen.length; i++) {
      counts[verdicts[place][i]] += seen[i];
    }
  }

  /**
   * Counts the rows of each verdict in each <i>département</i>.
   *
   * @return the counts by the code of the <i>département</i>, in order, never null
   * @throws IllegalStateException if the population is not one of communes of a vintage
   */
  public ImmutableSortedMap<String, ScanCounts> byDepartement() {
    return countsBy(row -> commune(row).departement().ref().code());
  }

  /**
   * Counts the rows of each verdict in each region.
   *
   * @return the counts by the code of the region, in order, never null
   * @throws IllegalStateException if the population is not one of communes of a vintage
   */
  public ImmutableSortedMap<String, ScanCounts> byRegion() {
    return countsBy(row -> commune(row).region().ref().code());
  }

  private Commune commune(int row) {
    if (population.territories().isEmpty()
        || !(population.territories().get(row) instanceof Commune commune)) {
      throw new IllegalStateException("not communes of a vintage: count by a group of your own");
    }
    return commune;
  }

  /**
   * Counts the rows of each verdict in groups of one's own.
   *
   * @param group names the group of a row by its place in the population, never null
   * @return the counts by group, in order, never null
   */
  public ImmutableSortedMap<String, ScanCounts> countsBy(IntFunction<String> group) {
    Map<String, long[][]> groups = new TreeMap<>();
    for (int row = 0; row < population.size(); row++) {
      long[][] counts = groups.computeIfAbsent(
          group.apply(row), any -> new long[outcomes.length][VERDICTS.length]);
      for (int place = 0; place < counts.length; place++) {
        counts[place][verdicts[place][outcomes[place][row]]]++;
      }
    }
    ImmutableSortedMap.Builder<String, ScanCounts> all = ImmutableSortedMap.naturalOrder();
    groups.forEach((name, counts) -> all.put(name, new ScanCounts(places, counts)));
    return all.build();
  }

  /**
   * Counts the rows that had to be asked one by one, because relations tie facts that are not known of them, or because
   * their facts fall into too many different combinations.
   *
   * @param rule the rule's identifier, not null
   * @return how many, 0 if the cells of the facts settled all
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public long single(String rule) {
    return singles[place(rule)];
  }

  /**
   * Compares with another scan, of another date, other rules or other facts: who enters and who leaves.
   *
   * @param after the other scan, not null
   * @return what changes from this one to the other, never null
   */
  public ScanChanges changesTo(ScanResult after) {
    return new ScanChanges(this, after);
  }

  /**
   * Writes one line a row: its key, its name if it has one, and the verdict of each rule in the words of a language.
   * Texts that a spreadsheet would take for formulas are neutralised.
   *
   * @param out where it is written as it is made, not null
   * @param language the language of the verdicts; the separator is a semicolon in French, else a comma; not null
   * @throws IOException if it cannot be written
   */
  public void writeCsv(Appendable out, Language language) throws IOException {
    new ScanWriter(this, population).csv(out, language, true);
  }

  /**
   * Writes the lines of {@link #writeCsv} without the header: for the populations after the first one of {@link
   * NationalScan#each}.
   *
   * @param out where it is written as it is made, not null
   * @param language the language of the verdicts, not null
   * @throws IOException if it cannot be written
   */
  public void writeCsvRows(Appendable out, Language language) throws IOException {
    new ScanWriter(this, population).csv(out, language, false);
  }

  /**
   * Writes one JSON document a line: first the {@link #basis}, then for each row its key, the verdict of each rule and
   * the addresses of the steps that it turns on.
   *
   * @param out where it is written as it is made, not null
   * @throws IOException if it cannot be written
   */
  public void writeJsonLines(Appendable out) throws IOException {
    new ScanWriter(this, population).json(out);
  }

  /** Returns the number of rows, the number of rules and the date. */
  @Override
  public String toString() {
    return population + " × " + places.size() + " rules, " + date;
  }

  Verdict verdict(int row, int place) {
    return VERDICTS[verdicts[place][outcomes[place][row]]];
  }

  ImmutableList<ScanStep> reasons(int row, int place) {
    ScannedRule rule = scanned.get(place);
    long mask = steps[place][outcomes[place][row]];
    if (mask < 0) {
      return rule.decisive(evaluate(row, place).explanation());
    }
    return reasons(rule, mask);
  }

  private static ImmutableList<ScanStep> reasons(ScannedRule rule, long mask) {
    ImmutableList.Builder<ScanStep> found = ImmutableList.builder();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      found.add(rule.steps().get(Long.numberOfTrailingZeros(rest)));
    }
    return found.build();
  }

  RuleResult evaluate(int row, int place) {
    return calculator.evaluate(rules().get(place), population.facts(row), date);
  }

  int outcome(int row, int place) {
    return outcomes[place][row];
  }

  /** How many outcomes of a rule there are, the unused first one among them. */
  int outcomes(int place) {
    return verdicts[place].length;
  }

  Verdict verdictOf(int place, int outcome) {
    return VERDICTS[verdicts[place][outcome]];
  }

  /** The steps of an outcome, or empty if they must be asked row by row. */
  Optional<ImmutableList<ScanStep>> reasonsOf(int place, int outcome) {
    long mask = steps[place][outcome];
    return mask < 0 ? Optional.empty() : Optional.of(reasons(scanned.get(place), mask));
  }

  String keyOf(int row) {
    return population.key(row);
  }

  Optional<Territory> territory(int row) {
    return population.territories().isEmpty()
        ? Optional.empty()
        : Optional.of(population.territories().get(row));
  }

  boolean isDesignation(int place) {
    return scanned.get(place).isDesignation();
  }

  int place(String rule) {
    Integer place = places.get(rule);
    if (place == null) {
      throw Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException();
    }
    return place;
  }

  private int row(String key) {
    int row = population.keys().find(key);
    if (row < 0) {
      throw Problem.of(ProblemCode.UNKNOWN_ROW, "id", key).toException();
    }
    return row;
  }
}
