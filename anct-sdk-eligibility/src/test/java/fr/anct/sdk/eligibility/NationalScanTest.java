package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rules over many rows at once. */
class NationalScanTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final TerritorialReferential GEOGRAPHY = TerritorialReferential.latest();
  private static final NationalScan STANDARD = NationalScan.of(RuleBook.standard(), DATE);
  private static final NationalScan SMALL = NationalScan.of(
      book(rule("small", Criterion.compare(Facts.POPULATION_DGF, Operator.LT, 3_500))), DATE);

  @Test
  void allCommunesHaveTheVerdictsOfTheirReports() {
    ScanPopulation communes = ScanPopulation.communes(GEOGRAPHY, DATE);
    ScanResult result = STANDARD.inParallel(2).over(communes);
    EligibilityCalculator rules = EligibilityCalculator.standard();
    assertThat(communes.size()).isEqualTo(GEOGRAPHY.communes().size());
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      Commune commune = GEOGRAPHY.communes().get(random.nextInt(communes.size()));
      EligibilityReport report = rules.evaluate(TerritoryFacts.of(commune, DATE), DATE);
      for (RuleResult expected : report.results()) {
        assertThat(result.verdict(commune.code().toString(), expected.rule()))
            .as("%s of %s", expected.rule(), commune)
            .isEqualTo(expected.verdict());
      }
      assertThat(result.result(commune.code().toString(), "detr-communes"))
          .isEqualTo(report.get("detr-communes"));
    }
    assertThat(result.count("crte", Verdict.NOT_APPLICABLE)).isEqualTo(communes.size());
    assertThat(result.keys("ingenierie-gratuite", Verdict.NOT_ELIGIBLE))
        .contains("75056", "13055")
        .doesNotContain("52250")
        .isSorted();
  }

  @Test
  void allEpciAreAskedToo() {
    ScanResult result = STANDARD.over(ScanPopulation.epcis(GEOGRAPHY, DATE));
    for (Epci epci : GEOGRAPHY.epcis()) {
      assertThat(result.verdict(epci.siren().toString(), "crte")).isEqualTo(Verdict.ELIGIBLE);
    }
    assertThatThrownBy(result::byDepartement)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("group of your own");
  }

  @Test
  void countsByDepartementAndRegionAddUp() {
    ScanResult result = STANDARD.over(ScanPopulation.communes(GEOGRAPHY, DATE));
    for (Verdict verdict : Verdict.values()) {
      long all = result.count("ingenierie-gratuite", verdict);
      assertThat(result.byDepartement().values().stream()
              .mapToLong(counts -> counts.count("ingenierie-gratuite", verdict))
              .sum())
          .isEqualTo(all);
      assertThat(result.byRegion().values().stream()
              .mapToLong(counts -> counts.count("ingenierie-gratuite", verdict))
              .sum())
          .isEqualTo(all);
      assertThat(result.counts().count("ingenierie-gratuite", verdict)).isEqualTo(all);
      assertThat(result.bitmap("ingenierie-gratuite", verdict).cardinality()).isEqualTo((int) all);
    }
    assertThat(result.byDepartement()).containsKeys("01", "2A", "75", "974");
    assertThat(result.byDepartement())
        .hasEntrySatisfying(
            "75",
            paris -> assertThat(paris.count("ingenierie-gratuite", Verdict.NOT_ELIGIBLE))
                .isEqualTo(1));
  }

  @Test
  void severalThreadsFindTheSame() {
    ScanPopulation communes = ScanPopulation.communes(GEOGRAPHY, DATE);
    ScanResult one = STANDARD.over(communes);
    ScanResult four = STANDARD.inParallel(4).over(ScanPopulation.communes(GEOGRAPHY, DATE));
    assertThat(four.counts()).isEqualTo(one.counts()).hasSameHashCodeAs(one.counts());
    for (String rule : one.rules()) {
      assertThat(four.bitmap(rule, Verdict.UNDETERMINED))
          .isEqualTo(one.bitmap(rule, Verdict.UNDETERMINED));
    }
  }

  @Test
  void tellsTheStepsThatAVerdictTurnsOn() {
    ScanResult result = SMALL.over(ScanPopulation.of(ImmutableMap.of("a", dgf(3_499))));
    assertThat(result.verdict("a", "small")).isEqualTo(Verdict.ELIGIBLE);
    assertThat(result.reasons("a", "small")).hasSize(1);
    assertThat(result.reasonMask("a", "small")).isEqualTo(0b10); // the scope is the first step
    assertThat(result.steps("small")).hasSize(2);
    ScanDecision decision = result.decisions("small").get(0);
    assertThat(decision).hasToString("a small ELIGIBLE");
    assertThat(decision.reasons()).isEqualTo(result.reasons("a", "small"));
    assertThat(decision.explanation()).isEqualTo(result.explanation("a", "small"));
    assertThat(decision).isEqualTo(result.decisions("small").get(0));
    assertThatThrownBy(() -> result.decisions("small").get(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRowOrRuleThatIsNotThereIsRefused() {
    ScanResult result = SMALL.over(ScanPopulation.of(ImmutableMap.of("a", dgf(1))));
    assertProblem(() -> result.verdict("b", "small"), ProblemCode.UNKNOWN_ROW);
    assertProblem(() -> result.verdict("a", "large"), ProblemCode.UNKNOWN_RULE);
    assertProblem(() -> result.counts().count("large", Verdict.ELIGIBLE), ProblemCode.UNKNOWN_RULE);
    assertProblem(() -> result.counts().of("large"), ProblemCode.UNKNOWN_RULE);
  }

  @Test
  void twoRowsOfOneKeyAreRefused() {
    assertProblem(
        () -> ScanPopulation.of(List.of("a", "b", "a"), key -> key, any -> dgf(1)),
        ProblemCode.DUPLICATE_ID);
    FactColumns columns = FactColumns.builder(2).build();
    assertProblem(() -> ScanPopulation.of(columns, List.of("a", "a")), ProblemCode.DUPLICATE_ID);
    assertThatThrownBy(() -> ScanPopulation.of(columns, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A rule of one's own, with a fact of one's own, over facts that never heard of it. */
  @Test
  void aFactThatThePopulationDoesNotHaveIsRefusedByName() {
    Fact own = Fact.flag("mine");
    NationalScan scan = NationalScan.of(book(rule("own", Criterion.checked(own))), DATE);
    assertThatThrownBy(() -> scan.over(ScanPopulation.of(ImmutableMap.of("a", dgf(1)))))
        .isInstanceOfSatisfying(AnctException.class, e -> {
          assertThat(e.problem().code()).isEqualTo(ProblemCode.FACT_NOT_SUPPLIED);
          assertThat(e.problem().values()).containsEntry("rule", "own").containsEntry("id", "mine");
        });
    FactColumns without = FactColumns.builder(1)
        .column(Facts.POPULATION_MUNICIPALE, new long[] {1})
        .build();
    assertProblem(
        () -> SMALL.over(ScanPopulation.of(FactColumns.builder(1).build())),
        ProblemCode.FACT_NOT_SUPPLIED);
    // It follows from the municipale.
    assertThat(SMALL.over(ScanPopulation.of(without)).verdict("0", "small"))
        .isEqualTo(Verdict.UNDETERMINED);
    FactModel model = FactModel.standard().with(own);
    FactSet unknown = FactSet.builder(model).build();
    assertThat(scan.over(ScanPopulation.of(ImmutableMap.of("a", unknown))).verdict("a", "own"))
        .isEqualTo(Verdict.UNDETERMINED);
    FactColumns declared = FactColumns.builder(model, 1).unknown(own).build();
    assertThat(scan.over(ScanPopulation.of(declared)).verdict("0", "own"))
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aPopulationOfNobodyHasNoVerdicts() {
    ScanResult result = STANDARD.over(ScanPopulation.of(ImmutableMap.of()));
    assertThat(result.counts().asMap().values())
        .allSatisfy(own -> assertThat(own).isEmpty());
    assertThat(result.counts().of("crte")).isEmpty();
    assertThat(result.bitmap("crte", Verdict.ELIGIBLE).isEmpty()).isTrue();
  }

  @Test
  void whoEntersAndWhoLeaves() {
    NationalScan larger = NationalScan.of(
        book(rule("small", Criterion.compare(Facts.POPULATION_DGF, Operator.AT_MOST, 3_500))),
        DATE);
    ScanPopulation population = ScanPopulation.of(ImmutableMap.of(
        "below",
        dgf(3_499),
        "at",
        dgf(3_500),
        "above",
        dgf(3_501),
        "open",
        FactSet.builder().build()));
    ScanChanges changes = SMALL.over(population).changesTo(larger.over(population));
    assertThat(changes.entering("small")).containsExactly("at");
    assertThat(changes.leaving("small")).isEmpty();
    assertThat(changes.unsettled("small")).isEmpty();
    assertThat(changes.rules()).containsExactly("small");
    assertThat(changes.moves("small"))
        .isEqualTo(ImmutableMap.of(
            Verdict.UNDETERMINED, ImmutableMap.of(Verdict.UNDETERMINED, 1L),
            Verdict.NOT_ELIGIBLE, ImmutableMap.of(Verdict.NOT_ELIGIBLE, 1L, Verdict.ELIGIBLE, 1L),
            Verdict.ELIGIBLE, ImmutableMap.of(Verdict.ELIGIBLE, 1L)));
    ScanPopulation others = ScanPopulation.of(ImmutableMap.of("new", dgf(1), "below", dgf(4_000)));
    ScanChanges moved = SMALL.over(population).changesTo(SMALL.over(others));
    assertThat(moved.leaving("small")).containsExactly("below");
    assertThat(moved.onlyBefore()).containsExactly("at", "above", "open");
    assertThat(moved.onlyAfter()).containsExactly("new");
    ScanPopulation settled = ScanPopulation.of(
        ImmutableMap.of("open", dgf(1), "below", FactSet.builder().build()));
    ScanChanges open = SMALL.over(population).changesTo(SMALL.over(settled));
    assertThat(open.unsettled("small")).containsExactly("below", "open");
    assertThat(open.entering("small")).isEmpty();
    assertThat(open.leaving("small")).isEmpty();
    assertProblem(() -> open.unsettled("large"), ProblemCode.UNKNOWN_RULE);
  }

  /** FRANCE services asked for 9 operators in 2023 and 11 in 2024. */
  @Test
  void twoDatesAreCompared() {
    FactSet ten = FactSet.builder()
        .put(Facts.FS_OPERATEURS, 10)
        .put(Facts.FS_AGENTS, 2)
        .put(Facts.FS_HEURES, 24)
        .put(Facts.FS_JOURS, 5)
        .build();
    ScanPopulation population = ScanPopulation.of(ImmutableMap.of("house", ten));
    NationalScan before = STANDARD.on(LocalDate.of(2023, 12, 31));
    ScanChanges changes =
        before.over(population).changesTo(before.on(LocalDate.of(2024, 1, 1)).over(population));
    assertThat(changes.leaving("france-services")).containsExactly("house");
    assertThat(changes.entering("france-services")).isEmpty();
  }

  @Test
  void rowsThatComeAsAStreamAreCountedAndDropped() {
    Iterator<Integer> numbers = IntStream.range(0, 10_000).iterator();
    List<Integer> sizes = new ArrayList<>();
    List<Long> told = new ArrayList<>();
    ScanCounts counts = SMALL
        .reportingTo((phase, done, total) -> {
          assertThat(total).isEqualTo(-1);
          told.add(done);
        })
        .each(
            ScanPopulation.chunks(numbers, 3_000, row -> "row " + row, row -> dgf(row)),
            result -> sizes.add(result.population().size()));
    assertThat(sizes).containsExactly(3_000, 3_000, 3_000, 1_000);
    assertThat(counts.count("small", Verdict.ELIGIBLE)).isEqualTo(3_500);
    assertThat(counts.count("small", Verdict.NOT_ELIGIBLE)).isEqualTo(6_500);
    assertThat(told).last().isEqualTo(10_000L);
  }

  @Test
  void tellsHowFarItIsAndStopsWhenAsked() {
    FactColumns columns = FactColumns.builder(50_000)
        .column(Facts.POPULATION_DGF, IntStream.range(0, 50_000).asLongStream().toArray())
        .restUnknown()
        .build();
    ScanPopulation population = ScanPopulation.of(columns);
    Set<ScanListener.Phase> phases = EnumSet.noneOf(ScanListener.Phase.class);
    List<Long> asked = new ArrayList<>();
    NationalScan told = SMALL.inParallel(2).reportingTo((phase, done, total) -> {
      phases.add(phase);
      assertThat(total).isEqualTo(50_000);
      if (phase == ScanListener.Phase.ASKING) {
        asked.add(done);
      }
    });
    assertThat(told.over(population).count("small", Verdict.ELIGIBLE)).isEqualTo(3_500);
    assertThat(phases).containsExactly(ScanListener.Phase.READING, ScanListener.Phase.ASKING);
    assertThat(asked).isSorted().last().isEqualTo(50_000L);
    for (int threads = 1; threads <= 2; threads++) {
      AtomicBoolean stop = new AtomicBoolean();
      NationalScan stopped = SMALL
          .inParallel(threads)
          .reportingTo((phase, done, total) -> stop.set(true))
          .cancelledWhen(stop::get);
      assertThatThrownBy(() -> stopped.over(ScanPopulation.of(columns)))
          .isInstanceOf(CancellationException.class);
    }
    assertThatThrownBy(() -> SMALL.inParallel(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatFactsThrowEndsTheScan() {
    ScanPopulation population =
        ScanPopulation.of(IntStream.range(0, 20_000).boxed().toList(), String::valueOf, row -> {
          if (row == 9_999) {
            throw new IllegalStateException("row " + row);
          }
          return dgf(row);
        });
    for (int threads = 1; threads <= 2; threads++) {
      NationalScan scan = SMALL.inParallel(threads);
      assertThatThrownBy(() -> scan.over(population))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("row 9999");
    }
  }

  @Test
  void goesToCsvWithoutFormulas() throws IOException {
    ScanResult result =
        SMALL.over(ScanPopulation.of(ImmutableMap.of("=1+1", dgf(1), "b;c", dgf(9_999))));
    StringBuilder french = new StringBuilder();
    result.writeCsv(french, Language.FR);
    assertThat(french).hasToString("Code;small\r\n'=1+1;éligible\r\n\"b;c\";non éligible\r\n");
    StringBuilder english = new StringBuilder();
    result.writeCsvRows(english, Language.EN);
    assertThat(english).hasToString("'=1+1,eligible\r\nb;c,not eligible\r\n");
    StringBuilder communes = new StringBuilder();
    SMALL.over(ScanPopulation.communes(GEOGRAPHY, DATE)).writeCsv(communes, Language.FR);
    assertThat(communes.toString().lines())
        .hasSize(GEOGRAPHY.communes().size() + 1)
        .startsWith("Code;Nom;small")
        .contains("52250;Joinville;indéterminé");
  }

  @Test
  void goesToJsonLines() throws IOException {
    ScanResult result = SMALL.over(ScanPopulation.of(ImmutableMap.of("a \"b\"", dgf(1))));
    StringBuilder text = new StringBuilder();
    result.writeJsonLines(text);
    List<String> lines = text.toString().lines().toList();
    assertThat(lines).hasSize(2);
    Basis basis = AnctJson.mapper()
        .treeToValue(AnctJson.mapper().readTree(lines.get(0)).get("basis"), Basis.class);
    assertThat(basis).isEqualTo(result.basis());
    JsonNode row = AnctJson.mapper().readTree(lines.get(1));
    assertThat(row.get("key").textValue()).isEqualTo("a \"b\"");
    assertThat(row.get("verdicts").get("small").textValue()).isEqualTo("eligible");
    assertThat(row.get("reasons").get("small").get(0).textValue())
        .isEqualTo(result.reasons("a \"b\"", "small").get(0).id().toString());
  }

  @Test
  void theBasisNamesTheGeography() {
    Basis basis = SMALL.over(ScanPopulation.communes(GEOGRAPHY, DATE)).basis();
    assertThat(basis.millesime()).contains(2026);
    assertThat(basis.geographyChecksum()).contains(GEOGRAPHY.checksum());
    assertThat(basis.ruleBookVersion()).contains("test");
    assertThat(basis.dates()).containsEntry("asOf", DATE);
  }

  /** More steps than a mask has bits: the last bit stands for the rest, and the reasons are those of the tree. */
  @Test
  void aRuleOfManySteps() {
    Fact[] flags =
        IntStream.range(0, 70).mapToObj(i -> Fact.flag("flag-" + i)).toArray(Fact[]::new);
    FactModel model = FactModel.of(List.of(flags), List.of());
    Criterion all =
        Criterion.all(Stream.of(flags).map(Criterion::checked).toArray(Criterion[]::new));
    FactSet.Builder facts = FactSet.builder(model);
    Stream.of(flags).forEach(flag -> facts.put(flag, true));
    FactSet one = facts.put(flags[66], false).put(flags[68], false).build();
    FactSet other =
        facts.put(flags[66], true).put(flags[68], true).put(flags[3], false).build();
    NationalScan scan = NationalScan.of(book(rule("many", all)), DATE);
    ScanResult result = scan.over(ScanPopulation.of(ImmutableMap.of("a", one, "b", other)));
    assertThat(result.reasons("a", "many"))
        .extracting(ScanStep::key)
        .containsExactly("fact.flag-66", "fact.flag-68");
    assertThat(result.reasonMask("a", "many")).isEqualTo(Long.MIN_VALUE);
    assertThat(result.reasons("b", "many"))
        .extracting(ScanStep::key)
        .containsExactly("fact.flag-3");
    assertThat(result.reasonMask("b", "many")).isEqualTo(1L << 4);
  }

  /** So many combinations that no table holds them: the same answers, some rows asked one by one. */
  @Test
  void factsOfVeryManyCombinations() {
    Random random = new Random(7);
    for (int count : new int[] {8, 12, 20, 30}) {
      Fact[] flags =
          IntStream.range(0, count).mapToObj(i -> Fact.flag("flag-" + i)).toArray(Fact[]::new);
      FactModel model = FactModel.of(List.of(flags), List.of());
      Criterion most = Criterion.atLeast(
          count / 2, Stream.of(flags).map(Criterion::checked).toArray(Criterion[]::new));
      List<FactSet> rows = IntStream.range(0, 3_000)
          .mapToObj(any -> {
            FactSet.Builder facts = FactSet.builder(model);
            for (Fact flag : flags) {
              if (random.nextInt(5) > 0) {
                facts.put(flag, random.nextBoolean());
              }
            }
            return facts.build();
          })
          .toList();
      RuleBook book = book(rule("most", most));
      ScanResult result = NationalScan.of(book, DATE)
          .over(ScanPopulation.of(
              IntStream.range(0, rows.size()).boxed().toList(), String::valueOf, rows::get));
      EligibilityCalculator rules = EligibilityCalculator.of(book);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(result.verdict(String.valueOf(i), "most"))
            .isEqualTo(rules.verdicts(rows.get(i), DATE).get("most"));
      }
      assertThat(result.single("most") > 0).isEqualTo(count == 30);
    }
  }

  private static FactSet dgf(long number) {
    return FactSet.builder().put(Facts.POPULATION_DGF, number).build();
  }

  private static void assertProblem(ThrowingCallable call, ProblemCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AnctException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  private static RuleBook book(EligibilityRule rule) {
    return RuleBook.of("test", List.of(rule));
  }

  private static EligibilityRule rule(String id, Criterion criterion) {
    return new EligibilityRule(
        id,
        ProgrammeId.DETR,
        Criterion.all(),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            RuleVersion.of(RuleNature.COMPUTED, criterion),
            Citation.of("test", Confidence.DECISION),
            DATE))));
  }
}
