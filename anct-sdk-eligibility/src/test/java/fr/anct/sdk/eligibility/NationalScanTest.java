package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NationalScanTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final TerritorialReferential FRANCE =
      TerritorialReferential.of(Millesime.of(2026));
  private static final RuleBook SOME = RuleBook.of(
      "some",
      Stream.of(
              "ingenierie-gratuite",
              "detr-communes",
              "frr-criteres",
              "dsil",
              "petites-villes-de-demain")
          .map(RuleBook.standard()::get)
          .toList());
  private static final ScanPopulation COMMUNES =
      ScanPopulation.communes(FRANCE, commune -> TerritoryFacts.of(commune, DATE));
  private static final ScanResult RESULT = NationalScan.of(SOME, DATE).over(COMMUNES);

  private static final Fact SIZE = Fact.count("size", Unit.INHABITANTS);
  private static final Fact POOR = Fact.flag("poor");
  private static final FactModel MODEL = FactModel.of(List.of(SIZE, POOR), List.of());
  private static final RuleBook OWN =
      own(Criterion.all(Criterion.compare(SIZE, Operator.LT, 3_500), Criterion.checked(POOR)));

  private static RuleBook own(Criterion criterion) {
    return RuleBook.of(
        "own",
        List.of(new EligibilityRule(
            "own",
            ProgrammeId.of("own"),
            Criterion.all(),
            Schedule.of(ImmutableList.of(new Dated<>(
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                new RuleVersion(
                    RuleNature.COMPUTED,
                    ImmutableList.of(new Reading(
                        "eligibility.reading", Optional.empty(), criterion, Optional.empty())),
                    ImmutableList.of(),
                    Optional.empty()),
                Citation.of("test", Confidence.DECISION),
                DATE))))));
  }

  private static ImmutableList<String> keys(int size) {
    return IntStream.range(0, size).mapToObj(i -> "k" + i).collect(ImmutableList.toImmutableList());
  }

  @Test
  void allCommunesAsOneByOne() {
    EligibilityCalculator rules = EligibilityCalculator.of(SOME);
    for (int row = 0; row < COMMUNES.size(); row += 97) {
      String key = COMMUNES.keys().get(row);
      assertThat(RESULT.verdicts(key))
          .isEqualTo(rules.verdicts(TerritoryFacts.of(FRANCE.getCommune(key), DATE), DATE));
    }
    for (String rule : RESULT.rules()) {
      assertThat(RESULT.counts(rule).values().stream().mapToLong(count -> count).sum())
          .isEqualTo(34_969);
    }
    assertThat(RESULT.count("dsil", Verdict.NOT_APPLICABLE)).isEqualTo(94);
    assertThat(RESULT.keys("dsil", Verdict.NOT_APPLICABLE)).hasSize(94).contains("98735");
    assertThat(RESULT.rows("dsil", Verdict.ELIGIBLE).cardinality()).isEqualTo(34_875);
    assertThat(RESULT.rows("dsil", Verdict.AMBIGUOUS).isEmpty()).isTrue();
  }

  @Test
  void theExplanationIsThatOfTheCalculator() {
    RuleResult one = RESULT.explain("52250", "detr-communes");
    assertThat(one)
        .isEqualTo(EligibilityCalculator.standard()
            .evaluate(
                "detr-communes",
                TerritoryFacts.of(FRANCE.getCommune("52250"), DATE).facts(),
                DATE));
    assertThat(RESULT.verdict("52250", "detr-communes")).isEqualTo(one.verdict());
  }

  @Test
  void byDepartement() {
    ImmutableMap<Verdict, Long> marne = RESULT
        .counts("dsil", code -> FRANCE.getCommune(code).departement().code())
        .get(DepartementCode.of("52"));
    assertThat(marne)
        .containsExactly(Map.entry(
            Verdict.ELIGIBLE,
            FRANCE.communes().stream()
                .filter(commune -> commune.departement().code().toString().equals("52"))
                .count()));
  }

  @Test
  void manyThreadsAnswerAsOne() throws IOException {
    ScanResult together = NationalScan.of(SOME, DATE).parallel().over(COMMUNES);
    assertThat(csv(together)).isEqualTo(csv(RESULT));
    assertThat(lines(together)).isEqualTo(lines(RESULT));
  }

  @Test
  void epcisToo() {
    ScanResult result = NationalScan.of(RuleBook.standard(), DATE)
        .over(ScanPopulation.epcis(FRANCE, epci -> TerritoryFacts.of(epci, DATE)));
    assertThat(result.population().size()).isEqualTo(1_255);
    assertThat(result.count("detr-epci", Verdict.NOT_APPLICABLE)).isZero();
  }

  @Test
  void tables() throws IOException {
    ScanResult own = NationalScan.of(OWN, DATE).over(three());
    assertThat(csv(own))
        .isEqualTo("key;own\n'=1+1;eligible\n\"b;\"\"\";notEligible\nc;undetermined\n");
    List<JsonNode> documents =
        lines(own).lines().map(line -> AnctJson.read(line, JsonNode.class)).toList();
    assertThat(documents).hasSize(3);
    assertThat(documents.get(1).path("key").asText()).isEqualTo("b;\"");
    assertThat(documents.get(1).path("verdicts").path("own").asText()).isEqualTo("notEligible");
    assertThat(documents.get(1).path("reasons").path("own").asInt())
        .isEqualTo(own.reasonMask("b;\"", "own"));
    assertThat(own.steps("own")).hasSize(2);
    assertThat(own.decisions())
        .containsExactly(
            new ScanDecision("=1+1", "own", Verdict.ELIGIBLE, 0b11),
            new ScanDecision("b;\"", "own", Verdict.NOT_ELIGIBLE, 0b01),
            new ScanDecision("c", "own", Verdict.UNDETERMINED, 0b10));
    // each word is that of other documents
    for (Verdict verdict : Verdict.values()) {
      assertThat(AnctJson.mapper().valueToTree(verdict).asText()).isEqualTo(verdict.word());
    }
  }

  private static ScanPopulation three() {
    return ScanPopulation.builder(MODEL, ImmutableList.of("=1+1", "b;\"", "c"))
        .put(SIZE, new long[] {3_499, 3_500, 10})
        .put(POOR, new long[] {1, 1, 0}, new long[] {1, 1, 1})
        .build();
  }

  private static String csv(ScanResult result) throws IOException {
    StringBuilder csv = new StringBuilder();
    result.writeCsv(csv);
    return csv.toString();
  }

  private static String lines(ScanResult result) throws IOException {
    StringBuilder lines = new StringBuilder();
    result.writeJsonLines(lines);
    return lines.toString();
  }

  @Test
  void whoEntersAndWhoLeaves() {
    NationalScan scan = NationalScan.of(OWN, DATE);
    ScanResult before = scan.over(three());
    ScanResult after =
        scan.over(ScanPopulation.builder(MODEL, ImmutableList.of("c", "b;\"", "=1+1", "new"))
            .put(SIZE, new long[] {10, 3_499, 3_500, 1})
            .put(POOR, new long[] {1, 1, 1, 1})
            .build());
    ScanComparison change = before.comparedTo(after);
    assertThat(change.rules()).containsExactly("own");
    assertThat(change.entering("own")).containsExactly("b;\"");
    assertThat(change.leaving("own")).containsExactly("=1+1");
    assertThat(change.uncertain("own")).containsExactly("c");
    assertThatProblem(() -> change.entering("other"), ProblemCode.UNKNOWN_RULE);
  }

  @Test
  void anotherDate() {
    ScanComparison change =
        NationalScan.of(SOME, LocalDate.of(2019, 6, 1)).over(COMMUNES).comparedTo(RESULT);
    assertThat(change.rules()).isEqualTo(RESULT.rules());
    assertThat(change.entering("dsil")).isEmpty();
  }

  @Test
  void progressAndCancellation() {
    List<Long> done = new ArrayList<>();
    NationalScan.of(SOME, DATE)
        .toldTo((rows, total) -> {
          assertThat(total).isEqualTo(34_969);
          return done.add(rows);
        })
        .over(COMMUNES);
    assertThat(done).isSorted().endsWith(34_969L).hasSize(9);
    NationalScan stopped = NationalScan.of(SOME, DATE).toldTo((rows, total) -> rows < 5_000);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> stopped.over(COMMUNES))
        .withMessageContaining("8192");
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> stopped.parallel().over(COMMUNES));
  }

  @Test
  void aFactThatThePopulationDoesNotHave() {
    ScanPopulation sizes =
        ScanPopulation.builder(MODEL, keys(2)).put(SIZE, new long[] {1, 2}).build();
    Problem missing =
        assertThatProblem(() -> NationalScan.of(OWN, DATE).over(sizes), ProblemCode.MISSING_COLUMN);
    assertThat(missing.message(Language.EN))
        .isEqualTo("The rule «own» reads poor, of which the population has no column; give it, or"
            + " say that it is unknown");
    ScanPopulation known = ScanPopulation.builder(MODEL, keys(2))
        .put(SIZE, new long[] {1, 4_000})
        .unknown(POOR)
        .build();
    assertThat(NationalScan.of(OWN, DATE).over(known).counts("own"))
        .containsExactly(Map.entry(Verdict.UNDETERMINED, 1L), Map.entry(Verdict.NOT_ELIGIBLE, 1L));
    assertThatProblem(
        () -> NationalScan.of(RuleBook.standard(), DATE).over(sizes), ProblemCode.MISSING_COLUMN);
  }

  @Test
  void badPopulations() {
    assertThatProblem(
        () -> ScanPopulation.builder(MODEL, ImmutableList.of("a", "b", "a")).build(),
        ProblemCode.DUPLICATE_ID);
    ScanPopulation.Builder two = ScanPopulation.builder(MODEL, keys(2));
    assertThatProblem(() -> two.put(SIZE, new long[3]), ProblemCode.OUT_OF_RANGE);
    assertThatProblem(() -> two.put(POOR, new long[] {0, 2}), ProblemCode.BAD_FACT_VALUE);
    assertThatProblem(
        () -> two.put(SIZE, new long[] {0, 2}, new long[] {0, 1}), ProblemCode.BAD_FACT_VALUE);
    assertThatProblem(() -> two.put(Fact.flag("other"), new long[2]), ProblemCode.UNKNOWN_FACT);
    assertThatProblem(() -> two.unknown(Fact.flag("other")), ProblemCode.UNKNOWN_FACT);
    assertThatProblem(() -> RESULT.verdict("99999", "dsil"), ProblemCode.UNKNOWN_ROW);
    assertThatProblem(() -> RESULT.verdict("52250", "none"), ProblemCode.UNKNOWN_RULE);
    assertThatProblem(
        () -> ScanPopulation.of(
            keys(2),
            row -> FactSet.builder(row == 0 ? MODEL : FactModel.standard()).build()),
        ProblemCode.OTHER_MODEL);
  }

  /** Columns of a population that relations tie say as much as a set of facts. */
  @Test
  void relationsAreDerived() {
    ScanPopulation columns = ScanPopulation.builder(FactModel.standard(), keys(1))
        .put(Facts.POPULATION_MUNICIPALE, new long[] {5_000})
        .unknown(Facts.POPULATION_TOTALE)
        .build();
    assertThat(columns.has(Facts.POPULATION_TOTALE)).isTrue();
    assertThat(columns.facts("k0").low(Facts.POPULATION_TOTALE)).isEqualTo(5_000);
    RuleBook large = own(Criterion.compare(Facts.POPULATION_TOTALE, Operator.AT_LEAST, 3_500));
    assertThat(NationalScan.of(large, DATE).over(columns).verdict("k0", "own"))
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void nobody() throws IOException {
    ScanResult none = NationalScan.of(OWN, DATE)
        .over(ScanPopulation.builder(MODEL, keys(0)).unknown(SIZE, POOR).build());
    assertThat(none.counts("own")).isEmpty();
    assertThat(csv(none)).isEqualTo("key;own\n");
    assertThat(NationalScan.of(OWN, DATE).parallel().over(none.population()).counts("own"))
        .isEmpty();
  }

  /** What no memory holds goes through part by part, with one scan. */
  @Test
  void inParts() {
    NationalScan scan = NationalScan.of(OWN, DATE);
    long eligible = 0;
    ImmutableList<String> keys = keys(100_000);
    for (int part = 0; part < 20; part++) {
      long first = 1_000L * part;
      ScanPopulation rows = ScanPopulation.builder(MODEL, keys)
          .put(SIZE, LongStream.range(first, first + keys.size()).toArray())
          .put(POOR, LongStream.range(0, keys.size()).map(i -> i % 2).toArray())
          .build();
      eligible += scan.over(rows).count("own", Verdict.ELIGIBLE);
    }
    // sizes from 0, from 1 000, from 2 000 and from 3 000, one in two poor
    assertThat(eligible).isEqualTo((3_500 + 2_500 + 1_500 + 500) / 2);
  }

  private static Problem assertThatProblem(Runnable call, ProblemCode code) {
    try {
      call.run();
    } catch (AnctException e) {
      assertThat(e.problem().code()).isEqualTo(code);
      return e.problem();
    }
    throw new AssertionError("nothing was refused");
  }
}
