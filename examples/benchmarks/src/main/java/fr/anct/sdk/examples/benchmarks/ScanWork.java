package fr.anct.sdk.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Ten rules, as the library knows them and as one writes them by hand, and rows of invented communes. */
final class ScanWork {
  static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  static final int RULES = 10;

  private static final Fact POPULATION = Fact.count("population", Unit.INHABITANTS);
  private static final Fact DENSITY = Fact.word("density", "1", "2", "3", "4", "5", "6", "7");
  private static final Fact POTENTIAL = Fact.count("potential", Unit.EUROS);
  private static final Fact INCOME = Fact.count("income", Unit.EUROS);
  private static final Fact MOUNTAIN = Fact.flag("mountain");
  private static final Fact ZONE = Fact.flag("zone");
  private static final Fact LISTED = Fact.flag("listed");
  private static final FactModel MODEL = FactModel.of(
      List.of(POPULATION, DENSITY, POTENTIAL, INCOME, MOUNTAIN, ZONE, LISTED), List.of());
  private static final String[] RURAL = {"5", "6", "7"};

  private static final List<Criterion> CRITERIA = List.of(
      Criterion.all(below(POPULATION, 3_500), Criterion.checked(ZONE)),
      Criterion.all(
          below(POPULATION, 20_000),
          Criterion.any(below(POPULATION, 2_000), below(POTENTIAL, 901))),
      Criterion.in(DENSITY, RURAL),
      Criterion.any(Criterion.checked(MOUNTAIN), below(POPULATION, 1_000)),
      Criterion.checked(LISTED),
      Criterion.all(
          Criterion.compare(POPULATION, Operator.AT_LEAST, 5_000),
          below(POPULATION, 20_000),
          Criterion.not(Criterion.checked(ZONE))),
      Criterion.all(below(INCOME, 15_000), Criterion.in(DENSITY, RURAL)),
      Criterion.atLeast(
          2, Criterion.checked(MOUNTAIN), Criterion.checked(ZONE), below(POPULATION, 3_500)),
      Criterion.all(below(POTENTIAL, 800), below(INCOME, 14_000), below(POPULATION, 10_000)),
      Criterion.any(
          below(POPULATION, 2_001),
          Criterion.all(
              below(POPULATION, 20_001), below(POTENTIAL, 1_001), Criterion.checked(ZONE))));

  final int rows;
  final ImmutableList<String> keys;
  private final long[] population;
  private final long[] density;
  private final long[] potential;
  private final long[] income;
  private final long[] mountain;
  private final long[] zone;
  private final long[] listed;

  ScanWork(int rows) {
    this(IntStream.range(0, rows)
        .mapToObj(Integer::toString)
        .collect(ImmutableList.toImmutableList()));
  }

  ScanWork(ImmutableList<String> keys) {
    this.rows = keys.size();
    this.keys = keys;
    Random random = new Random(1);
    population = random.longs(rows, 0, 12).map(size -> (1L << size) * 10 + size).toArray();
    density = random.longs(rows, 0, 7).toArray();
    potential = random.longs(rows, 500, 1_500).toArray();
    income = random.longs(rows, 10_000, 20_000).toArray();
    mountain = random.longs(rows, 0, 2).toArray();
    zone = random.longs(rows, 0, 2).toArray();
    listed = random.longs(rows, 0, 2).toArray();
  }

  private static Criterion below(Fact fact, long threshold) {
    return Criterion.compare(fact, Operator.LT, threshold);
  }

  static RuleBook book(int size) {
    return RuleBook.of(
        "scan",
        IntStream.range(0, size)
            .mapToObj(i -> rule("rule-" + i, CRITERIA.get(i % CRITERIA.size())))
            .toList());
  }

  private static EligibilityRule rule(String id, Criterion criterion) {
    RuleVersion version = new RuleVersion(
        RuleNature.COMPUTED,
        ImmutableList.of(
            new Reading("eligibility.reading", Optional.empty(), criterion, Optional.empty())),
        ImmutableList.of(),
        Optional.empty());
    return new EligibilityRule(
        id,
        ProgrammeId.of("scan"),
        Criterion.all(),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            version,
            Citation.of("benchmark", Confidence.DECISION),
            DATE))));
  }

  /** All facts exact. */
  ScanPopulation exact() {
    return base()
        .put(POPULATION, population)
        .put(POTENTIAL, potential)
        .put(INCOME, income)
        .build();
  }

  /** One row in five has a fact that is known within bounds, and one in ten one that is not known. */
  ScanPopulation uncertain() {
    return base()
        .put(POPULATION, within(population, 5, 0, 50), within(population, 5, 0, 0))
        .put(POTENTIAL, within(potential, 5, 1, 100), within(potential, 5, 1, -100))
        .put(INCOME, within(income, 10, 2, 10_000), within(income, 10, 2, -10_000))
        .build();
  }

  private ScanPopulation.Builder base() {
    return ScanPopulation.builder(MODEL, keys)
        .put(DENSITY, density)
        .put(MOUNTAIN, mountain)
        .put(ZONE, zone)
        .put(LISTED, listed);
  }

  private static long[] within(long[] values, int every, int first, long less) {
    long[] bounds = values.clone();
    for (int row = first; row < bounds.length; row += every) {
      bounds[row] = Math.max(0, bounds[row] - less);
    }
    return bounds;
  }

  /** The same rules in one loop over the arrays: a byte for each verdict. */
  byte[] byHand() {
    byte[] verdicts = new byte[RULES * rows];
    for (int row = 0; row < rows; row++) {
      long people = population[row];
      boolean inZone = zone[row] == 1;
      boolean inMountain = mountain[row] == 1;
      boolean rural = density[row] >= 4;
      int at = RULES * row;
      verdicts[at] = bit(people < 3_500 & inZone);
      verdicts[at + 1] = bit(people < 20_000 & (people < 2_000 | potential[row] < 901));
      verdicts[at + 2] = bit(rural);
      verdicts[at + 3] = bit(inMountain | people < 1_000);
      verdicts[at + 4] = bit(listed[row] == 1);
      verdicts[at + 5] = bit(people >= 5_000 & people < 20_000 & !inZone);
      verdicts[at + 6] = bit(income[row] < 15_000 & rural);
      verdicts[at + 7] = bit(bit(inMountain) + bit(inZone) + bit(people < 3_500) >= 2);
      verdicts[at + 8] = bit(potential[row] < 800 & income[row] < 14_000 & people < 10_000);
      verdicts[at + 9] = bit(people < 2_001 | (people < 20_001 & potential[row] < 1_001 & inZone));
    }
    return verdicts;
  }

  private static byte bit(boolean holds) {
    return (byte) (holds ? 1 : 0);
  }

  /** Both must say the same, or neither figure means anything. */
  void check(ScanResult result) {
    byte[] expected = byHand();
    for (int rule = 0; rule < RULES; rule++) {
      long eligible = 0;
      for (int row = 0; row < rows; row++) {
        eligible += expected[RULES * row + rule];
      }
      if (result.count("rule-" + rule, Verdict.ELIGIBLE) != eligible) {
        throw new IllegalStateException("rule " + rule + " differs");
      }
    }
  }
}
