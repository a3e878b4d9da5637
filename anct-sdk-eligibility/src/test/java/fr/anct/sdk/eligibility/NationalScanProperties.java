package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.PartsWorld;
import fr.anct.sdk.eligibility.testkit.RandomFacts;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What a scan says of each row is what the single evaluation says of it. */
class NationalScanProperties {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final ImmutableList<LocalDate> DATES = ImmutableList.of(
      LocalDate.of(2010, 1, 1), LocalDate.of(2018, 6, 1), LocalDate.of(2024, 9, 1), DATE);

  private final ImmutableList<Commune> communes =
      TerritorialReferential.latest().communes();
  private final NationalScan standard = NationalScan.of(RuleBook.standard(), DATE);

  @Property(tries = 60)
  void ofAnyRulesAndFacts(
      @ForAll("books") RuleBook book,
      @ForAll("rows") List<FactSet> rows,
      @ForAll @IntRange(min = 1, max = 2) int threads) {
    ScanPopulation population = ScanPopulation.of(number(rows), row -> "row " + row, rows::get);
    check(book, rows, NationalScan.of(book, DATE).inParallel(threads).over(population));
  }

  @Property(tries = 60)
  void ofAnyRulesAndColumns(@ForAll("books") RuleBook book, @ForAll("rows") List<FactSet> rows) {
    FactColumns columns = columns(rows, SmallWorld.MODEL);
    for (int i = 0; i < rows.size(); i++) {
      for (Fact fact : SmallWorld.FACTS) {
        assertThat(columns.known(fact).low(i)).isEqualTo(rows.get(i).low(fact));
        assertThat(columns.known(fact).high(i)).isEqualTo(rows.get(i).high(fact));
      }
    }
    ScanResult result = NationalScan.of(book, DATE)
        .over(ScanPopulation.of(
            columns, number(rows).stream().map(row -> "row " + row).toList()));
    check(book, rows, result);
  }

  @Property(tries = 60)
  void ofDesignationsThatCoverAPart(
      @ForAll("booksOfParts") RuleBook book, @ForAll("rowsOfParts") List<FactSet> rows) {
    check(
        book,
        rows,
        NationalScan.of(book, DATE)
            .over(ScanPopulation.of(number(rows), row -> "row " + row, rows::get)));
  }

  /** Only the sum of two facts is known: many rows are in the same cells, and not all of them have one verdict. */
  @Property(tries = 150)
  void whereRelationsTieWhatIsNotKnown(@ForAll("tiedBooks") RuleBook book) {
    List<FactSet> rows = new ArrayList<>();
    for (long sum = SmallWorld.B.min(); sum <= SmallWorld.B.max(); sum++) {
      rows.add(FactSet.builder(SmallWorld.MODEL).put(SmallWorld.B, sum).build());
    }
    ScanPopulation population = ScanPopulation.of(number(rows), row -> "row " + row, rows::get);
    check(book, rows, NationalScan.of(book, DATE).over(population));
    check(
        book,
        rows,
        NationalScan.of(book, DATE)
            .over(ScanPopulation.of(
                columns(rows, SmallWorld.MODEL),
                number(rows).stream().map(row -> "row " + row).toList())));
  }

  @Example
  void rowsInTheSameCellsWithDifferentVerdicts() {
    Criterion criterion = Criterion.any(
        Criterion.compare(SmallWorld.A, Operator.GT, 2),
        Criterion.compare(SmallWorld.C, Operator.GT, 1));
    RuleBook book = RuleBook.of(
        "1",
        List.of(rule(
            Criterion.all(),
            ImmutableList.of(Reading.of("eligibility.reading", criterion)),
            ImmutableList.of())));
    FactSet.Builder facts = FactSet.builder(SmallWorld.MODEL);
    List<FactSet> rows =
        List.of(facts.put(SmallWorld.B, 4).build(), facts.put(SmallWorld.B, 3).build());
    ScanResult result = NationalScan.of(book, DATE)
        .over(ScanPopulation.of(number(rows), row -> "row " + row, rows::get));
    assertThat(result.verdict("row 0", "own")).isEqualTo(Verdict.ELIGIBLE);
    assertThat(result.verdict("row 1", "own")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.single("own")).isEqualTo(2);
    check(book, rows, result);
  }

  /** Relations tie the facts of one model and not those of another: rows of both stand side by side. */
  @Property(tries = 40)
  void ofRowsOfTwoModels(@ForAll("books") RuleBook book, @ForAll("rows") List<FactSet> rows) {
    FactModel free = FactModel.of(SmallWorld.FACTS, List.of());
    List<FactSet> both = new ArrayList<>();
    for (FactSet row : rows) {
      FactSet.Builder facts = FactSet.builder(free);
      row.stated().forEach(facts::put);
      both.add(row);
      both.add(facts.build());
    }
    check(
        book,
        both,
        NationalScan.of(book, DATE)
            .over(ScanPopulation.of(number(both), row -> "row " + row, both::get)));
  }

  /** The scan keeps what it found for the populations before. */
  @Property(tries = 30)
  void ofTheLibrarysRulesForRealCommunes(
      @ForAll Random random,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 3) int date) {
    List<FactSet> rows = IntStream.range(0, 25)
        .mapToObj(any -> communes.get(random.nextInt(communes.size())))
        .map(commune ->
            RandomFacts.over(TerritoryFacts.of(commune, DATES.get(date)).facts(), percent, random))
        .toList();
    ScanPopulation population = ScanPopulation.of(number(rows), row -> "row " + row, rows::get);
    check(RuleBook.standard(), rows, standard.on(DATES.get(date)).over(population));
    if (DATES.get(date).equals(DATE)) {
      check(RuleBook.standard(), rows, standard.over(population));
    }
  }

  private static List<Integer> number(List<FactSet> rows) {
    return IntStream.range(0, rows.size()).boxed().toList();
  }

  private static FactColumns columns(List<FactSet> rows, FactModel model) {
    FactColumns.Builder columns = FactColumns.builder(model, rows.size());
    for (Fact fact : model.facts()) {
      long[] lows = new long[rows.size()];
      long[] highs = new long[rows.size()];
      for (int i = 0; i < lows.length; i++) {
        lows[i] = rows.get(i).find(fact).map(value -> value.low()).orElse(fact.min());
        highs[i] = rows.get(i).find(fact).map(value -> value.high()).orElse(fact.max());
      }
      columns.column(fact, lows, highs);
    }
    return columns.build();
  }

  private static void check(RuleBook book, List<FactSet> rows, ScanResult result) {
    EligibilityCalculator rules = EligibilityCalculator.of(book);
    for (EligibilityRule rule : book.rules()) {
      for (int i = 0; i < rows.size(); i++) {
        String key = "row " + i;
        RuleResult expected = rules.evaluate(rule.id(), rows.get(i), result.date());
        Verdict verdict = result.verdict(key, rule.id());
        Statistics.label("verdict").collect(verdict);
        assertThat(verdict).as("%s of %s", rule.id(), rows.get(i)).isEqualTo(expected.verdict());
        assertThat(result.reasons(key, rule.id()))
            .extracting(ScanStep::id)
            .as("%s of %s", rule.id(), rows.get(i))
            .containsExactlyElementsOf(decisive(expected.explanation()));
        // A column does not tell a fact stated within its whole range from one that is not stated.
        assertThat(result.result(key, rule.id()))
            .isEqualTo(rules.evaluate(rule.id(), result.population().facts(i), result.date()));
        assertThat(result.bitmap(rule.id(), verdict).get(i)).isTrue();
      }
      Statistics.label("rows asked one by one")
          .collect(result.single(rule.id()) == 0 ? "none" : "some");
    }
  }

  /** The steps below the rule that rest on no other, all on the way to them decisive, in the order of the tree. */
  private static List<NodeId> decisive(Explanation.Decision node) {
    List<NodeId> found = new ArrayList<>();
    for (Explanation child : node.children()) {
      if (child instanceof Explanation.Decision step && step.decisive()) {
        List<NodeId> below = decisive(step);
        found.addAll(isLeaf(step) ? List.of(step.id()) : below);
      }
    }
    return found;
  }

  private static boolean isLeaf(Explanation.Decision step) {
    return step.children().stream().noneMatch(Explanation.Decision.class::isInstance);
  }

  @Provide
  Arbitrary<RuleBook> books() {
    return books(Arbitraries.oneOf(SmallWorld.criteria(), SmallWorld.anyCriteria()));
  }

  @Provide
  Arbitrary<RuleBook> booksOfParts() {
    return books(PartsWorld.criteria());
  }

  @Provide
  Arbitrary<RuleBook> tiedBooks() {
    return books(SmallWorld.tree(SmallWorld.comparisons(SmallWorld.A, SmallWorld.C), 2));
  }

  private static Arbitrary<RuleBook> books(Arbitrary<Criterion> criteria) {
    Arbitrary<Criterion> scopes = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, criteria),
        net.jqwik.api.Tuple.of(2, Arbitraries.just(Criterion.all())));
    Arbitrary<Reading> readings = Combinators.combine(criteria, criteria.optional())
        .as((byRight, onProposal) ->
            new Reading("eligibility.reading", Optional.empty(), byRight, onProposal));
    Arbitrary<List<Reading>> versions = readings.list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(scopes, versions, readings.list().ofMaxSize(1))
        .as((scope, version, filter) ->
            rule(scope, ImmutableList.copyOf(version), ImmutableList.copyOf(filter)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(drawn -> RuleBook.of(
            "1",
            IntStream.range(0, drawn.size())
                .mapToObj(i -> new EligibilityRule(
                    "own-" + i,
                    ProgrammeId.DETR,
                    drawn.get(i).scope(),
                    drawn.get(i).versions()))
                .toList()));
  }

  private static EligibilityRule rule(
      Criterion scope, ImmutableList<Reading> readings, ImmutableList<Reading> preFilter) {
    return new EligibilityRule(
        "own",
        ProgrammeId.DETR,
        scope,
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            new RuleVersion(RuleNature.COMPUTED, readings, preFilter, Optional.empty()),
            Citation.of("test", Confidence.DECISION),
            DATE))));
  }

  @Provide
  Arbitrary<List<FactSet>> rows() {
    return SmallWorld.factSets().list().ofMinSize(1).ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<FactSet>> rowsOfParts() {
    return PartsWorld.factSets().list().ofMinSize(1).ofMaxSize(40);
  }
}
