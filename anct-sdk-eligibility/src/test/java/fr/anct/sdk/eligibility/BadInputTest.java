package fr.anct.sdk.eligibility;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.scheme.Scheme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input of every kind: a typed problem that names the values, and never more work than the input is worth. */
class BadInputTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Provenance INSEE = Provenance.of("INSEE");
  private static final Citation CITATION = Citation.of("test", Confidence.DECISION);
  /** What takes much longer than this on any machine is not bounded. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private static <T> T bounded(Supplier<T> work) {
    return assertTimeoutPreemptively(LONG, work::get);
  }

  private static void saidInBothLanguages(Problem problem, String... values) {
    for (Language language : Language.values()) {
      String message = problem.message(language);
      assertThat(message).doesNotContain("problem.");
      assertThat(List.of(values)).allMatch(message::contains);
    }
  }

  // Facts

  @Test
  void aMunicipaleAboveTheTotaleOfItsCensusIsRefusedWithBothValues() {
    Problem problem = refused(
        ProblemCode.CONTRADICTORY_FACTS,
        () -> FactSet.builder()
            .put(Facts.POPULATION_MUNICIPALE, "2915", 2023, INSEE)
            .put(Facts.POPULATION_TOTALE, "2900", 2023, INSEE)
            .build());
    assertThat(problem.values()).containsEntry("id", "population-municipale");
    saidInBothLanguages(problem, "2915", "2900");
  }

  @ParameterizedTest(name = "totale {0}, residences {1}, DGF {2}")
  @CsvSource({"1000, 120, 1119", "1000, 120, 999", "1000, 0, 0"})
  void aDgfPopulationBelowItsPartsIsRefused(long totale, long residences, long dgf) {
    Problem problem = refused(
        ProblemCode.CONTRADICTORY_FACTS,
        () -> FactSet.builder()
            .put(Facts.POPULATION_TOTALE, totale)
            .put(Facts.RESIDENCES_SECONDAIRES, residences)
            .put(Facts.POPULATION_DGF, dgf)
            .build());
    saidInBothLanguages(problem);
  }

  /** Of another vintage, a value is kept as stated and not mixed in: it neither contradicts nor settles. */
  @Test
  void aFactOfTheWrongVintageIsAsIfUnknown() {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_MUNICIPALE, "3400", 2023, INSEE)
        .put(Facts.POPULATION_TOTALE, "3300", 2015, INSEE)
        .build();
    RuleResult result =
        EligibilityCalculator.standard().evaluate("ingenierie-gratuite", facts, DAY);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("population-totale");
    assertThat(facts.low(Facts.POPULATION_TOTALE)).isEqualTo(3_400);
    assertThat(facts.find(Facts.POPULATION_TOTALE).orElseThrow().low()).isEqualTo(3_300);
  }

  @Test
  void aDateBeforeTheFirstVersionIsSaid() {
    RuleResult result = EligibilityCalculator.standard()
        .evaluate("detr-communes", FactSet.builder().build(), LocalDate.MIN);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
    EligibilityReport report = EligibilityCalculator.standard()
        .evaluate(FactSet.builder().build(), LocalDate.of(1789, 7, 14));
    assertThat(report.with(Verdict.NOT_IN_FORCE)).hasSameSizeAs(report.results());
    assertThat(EligibilityCalculator.standard()
            .evaluate(FactSet.builder().build(), LocalDate.MAX)
            .basis()
            .caveats())
        .extracting(Caveat::kind)
        .contains(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
    assertThat(EligibilityCalculator.standard()
            .evaluate(
                TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DAY),
                LocalDate.of(1789, 7, 14))
            .results())
        .extracting(RuleResult::verdict)
        .containsOnly(Verdict.NOT_IN_FORCE, Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "population-totale, oui",
    "population-totale, 12 000",
    "population-totale, 1.5",
    "population-totale, -1",
    "population-totale, 1e999999999",
    "population-totale, 999999999999999999999999999",
    "population-totale, NaN",
    "population-totale, ''",
    "centralite, 1",
    "centralite, peut-être",
    "zone, Métropole",
    "densite, 5",
  })
  void aFactOfTheWrongTypeIsRefused(String fact, String value) {
    Problem problem = refused(
        ProblemCode.BAD_FACT_VALUE,
        () -> FactSet.builder().put(FactModel.standard().get(fact), value));
    assertThat(problem.values()).containsEntry("id", fact).containsKeys("value", "rule");
    saidInBothLanguages(problem, fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{`fact`: `population-totale`, `value`: 3006} | MALFORMED_DOCUMENT",
        "{`fact`: `population-totale`, `value`: `x`} | BAD_FACT_VALUE",
        "{`fact`: `population-totale`, `min`: `10`, `max`: `5`} | BAD_FACT_VALUE",
        "{`fact`: `population-totale`} | MALFORMED_DOCUMENT",
        "{`fact`: `population-totale`, `value`: `1`, `max`: `5`} | MALFORMED_DOCUMENT",
        "{`fact`: `population-totale`, `value`: `1`, `year`: `2023`} | MALFORMED_DOCUMENT",
        "{`fact`: `population-totale`, `value`: `1`, `date`: `31/12/2023`} | MALFORMED_DOCUMENT",
        "{`fact`: `population`, `value`: `1`} | UNKNOWN_FACT",
        "{`fact`: `population-totale`, `value`: `1`, `note`: `x`} | MALFORMED_DOCUMENT",
        "{`fact`: `population-totale`, `value`: `1`}, {`fact`: `population-totale`, `value`: `1`} | DUPLICATE_ID",
        "null | MALFORMED_DOCUMENT",
      })
  void aDocumentOfFactsSaysWhatIsWrong(String facts, ProblemCode code) {
    String json = "{\"format\": 1, \"facts\": [" + facts.replace('`', '"') + "]}";
    saidInBothLanguages(refused(
        code, () -> AnctJson.read(json, FactDocument.class).toFactSet(FactModel.standard())));
  }

  // Cycles

  @Test
  void aFactCannotBeAPartOfItself() {
    Fact one = Fact.count("one", Unit.NONE);
    Fact other = Fact.count("other", Unit.NONE);
    Fact rest = Fact.count("rest", Unit.NONE);
    Problem problem = refused(
        ProblemCode.CYCLIC_FACTS,
        () -> FactModel.of(
            List.of(one, other, rest),
            List.of(
                new Relation.Sum(one, other, rest, 0, CITATION),
                new Relation.Sum(other, one, rest, 0, CITATION))));
    saidInBothLanguages(problem, "one, other");
    refused(
        ProblemCode.CYCLIC_FACTS,
        () -> FactModel.of(
            List.of(one, rest), List.of(new Relation.Sum(one, one, rest, 0, CITATION))));
    refused(
        ProblemCode.CYCLIC_FACTS,
        () -> FactModel.of(
                List.of(one, other, rest), List.of(new Relation.Sum(one, other, rest, 0, CITATION)))
            .combinedWith(FactModel.of(
                List.of(one, other, rest),
                List.of(new Relation.Sum(rest, one, other, 0, CITATION)))));
  }

  /** Two relations that pull at each other by one, over a range of 10^15: it ends, and says nothing false. */
  @Test
  void relationsThatNarrowUnitByUnitEnd() {
    Fact a = Fact.count("a", Unit.NONE);
    Fact b = Fact.count("b", Unit.NONE);
    Fact c = Fact.count("c", Unit.NONE);
    Fact d = Fact.count("d", Unit.NONE);
    Fact e = Fact.count("e", Unit.NONE);
    FactModel model = FactModel.of(
        List.of(a, b, c, d, e),
        List.of(
            new Relation.Sum(a, b, c, 0, CITATION),
            new Relation.Sum(a, b, d, 0, CITATION),
            new Relation.Sum(c, d, e, 0, CITATION)));
    FactSet facts = bounded(
        () -> FactSet.builder(model).put(b, 0).put(e, FactValue.between(1, 10)).build());
    assertThat(facts.low(c)).isPositive();
    assertThat(facts.high(a)).isLessThan(a.max());
  }

  @Test
  void aRangeThatOverflowsIsNoFact() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Fact(
            "huge",
            fr.anct.sdk.eligibility.fact.FactKind.QUANTITY,
            Unit.NONE,
            0,
            0,
            Long.MAX_VALUE,
            ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("huge");
  }

  // Schemes

  private static final String RULE = """
      {"id": "%s", "programme": "own", "scope": {"type": "all", "criteria": []}, "versions": [
        {"from": "2026-01-01", "reviewedOn": "2026-12-31", "citation": {"reference": "x", "confidence": "decision"},
         "value": {"nature": "computed", "readings": [{"key": "eligibility.reading", "criterion": %s}]}}]}
      """;

  private static String scheme(String facts, String rules) {
    return "{\"format\": 1, \"version\": \"1\", \"facts\": [" + facts + "], \"rules\": [" + rules
        + "]}";
  }

  private static String ruleOf(String criterion) {
    return RULE.formatted("own", criterion);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format': 1, 'version': '1', 'rules': {'a': {}}}",
        "{'format': 1, 'version': '1', 'facts': {'a': {}}}",
        "{'format': 1, 'version': '1', 'facts': 3}",
        "{'format': 1, 'version': '1', 'rules': 'x'}",
        "{'format': 1, 'version': '1', 'rules': [null]}",
        "{'format': 1, 'version': '1', 'facts': [null]}",
        "{'format': 1, 'version': '1', 'facts': [[]]}",
        "{'format': 1, 'version': '1', 'rules': [3]}",
        "{'format': 1, 'version': '1', 'texts': []}",
        "{'format': 1, 'version': null}",
        "{'format': null, 'version': '1'}",
        "null",
        "3",
        "'x'",
      })
  void aDocumentOfAnotherShapeIsRefused(String json) {
    Problem problem = refused(() -> Scheme.read(json.replace('\'', '"')));
    assertThat(problem.code()).isIn(ProblemCode.BAD_SCHEME, ProblemCode.MALFORMED_DOCUMENT);
    saidInBothLanguages(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // wrong kinds of facts
        "{'type': 'comparison', 'left': {'type': 'fact', 'fact': 'zone'}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'comparison', 'left': {'type': 'fact', 'fact': 'centralite'}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'checked', 'flag': 'population-totale'}",
        "{'type': 'in', 'fact': 'population-totale', 'words': ['1']}",
        "{'type': 'in', 'fact': 'zone', 'words': ['lune']}",
        "{'type': 'designated', 'designation': 'zone'}",
        // numbers that no text writes
        "{'type': 'comparison', 'left': {'type': 'fact', 'fact': 'population-totale'}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1e999999999}}",
        "{'type': 'comparison', 'left': {'type': 'fact', 'fact': 'population-totale'}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1e-999999999}}",
        "{'type': 'comparison', 'left': {'type': 'fact', 'fact': 'population-totale'}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 9999999999999999999}}",
        "{'type': 'comparison', 'left': {'type': 'scaled', 'rate': '1/0', 'of': {'type': 'fact', 'fact': 'population-totale'}}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'comparison', 'left': {'type': 'scaled', 'rate': '99999999999999999999999%', 'of': {'type': 'fact', 'fact': 'population-totale'}}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'comparison', 'left': {'type': 'roundedUp', 'step': 0, 'of': {'type': 'fact', 'fact': 'population-totale'}}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'comparison', 'left': {'type': 'sum', 'terms': []}, 'operator': 'lt', 'right': {'type': 'constant', 'value': 1}}",
        "{'type': 'atLeast', 'count': -1, 'criteria': []}",
        "{'type': 'atLeast', 'count': 1e9, 'criteria': []}",
      })
  void aCriterionThatMakesNoSenseIsRefusedWithItsPath(String criterion) {
    String document = scheme("", ruleOf(criterion.replace('\'', '"')));
    List<DocumentMistake> mistakes = bounded(() -> Scheme.check(document));
    assertThat(mistakes).isNotEmpty();
    assertThat(mistakes.get(0).path()).startsWith("/rules/0/versions/0/value/readings/0/criterion");
    saidInBothLanguages(mistakes.get(0).problem());
  }

  @Test
  void aBombOfNestingOrTextOrDigitsIsRefusedEarly() {
    String deep = "{\"type\": \"not\", \"criterion\": ".repeat(100_000);
    String digits = "9".repeat(10_000_000);
    String text = "a".repeat(21_000_000);
    for (String criterion : List.of(
        deep,
        "{\"type\": \"comparison\", \"left\": {\"type\": \"constant\", \"value\": " + digits + "}}",
        "{\"type\": \"" + text + "\"}",
        "[".repeat(1_000_000))) {
      String document = scheme("", ruleOf(criterion));
      Problem problem = bounded(() -> refused(() -> Scheme.read(document)));
      assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
      assertThat(problem.message(Language.EN)).hasSizeLessThan(1_000);
    }
  }

  /** As deep as documents may be: it is read and answered. */
  @Test
  void aDeepCriterionIsAnswered() {
    int depth = 180;
    String criterion = "{\"type\": \"not\", \"criterion\": ".repeat(depth)
        + "{\"type\": \"checked\", \"flag\": \"centralite\"}" + "}".repeat(depth);
    Scheme scheme = bounded(() -> Scheme.read(scheme("", ruleOf(criterion))));
    FactSet facts = FactSet.builder().put(Facts.CENTRALITE, true).build();
    assertThat(bounded(() -> EligibilityCalculator.of(RuleBook.of("own", scheme.rules()))
            .evaluate("own", facts, DAY)
            .verdict()))
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void thousandsOfFactsAreReadInTimeAndRefusedByName() {
    int count = 20_000;
    String facts = IntStream.range(0, count)
        .mapToObj(i -> "{\"id\": \"fact-" + i + "\", \"kind\": \"flag\"}")
        .collect(Collectors.joining(","));
    Scheme scheme = bounded(() -> Scheme.read(scheme(facts, "")));
    assertThat(scheme.facts()).hasSize(count);
    // The same names again: a hundred mistakes are said, not twenty thousand.
    assertThat(bounded(() -> Scheme.check(scheme(facts + "," + facts, "")))).hasSize(100);
  }

  /** Many unknown facts in one rule: three-valued logic, and it is said that a certainty may be missed. */
  @Test
  void aRuleOfThousandsOfConditionsIsAnswered() {
    int count = 3_000;
    String facts = IntStream.range(0, count)
        .mapToObj(i -> "{\"id\": \"fact-" + i + "\", \"kind\": \"flag\"}")
        .collect(Collectors.joining(","));
    String all = IntStream.range(0, count)
        .mapToObj(i -> "{\"type\": \"checked\", \"flag\": \"fact-" + i + "\"}")
        .collect(Collectors.joining(",", "{\"type\": \"all\", \"criteria\": [", "]}"));
    Scheme scheme = bounded(() -> Scheme.read(scheme(facts, ruleOf(all))));
    EligibilityCalculator calculator =
        bounded(() -> EligibilityCalculator.of(RuleBook.of("own", scheme.rules())));
    EligibilityReport unknown =
        bounded(() -> calculator.evaluate(FactSet.builder(scheme.model()).build(), DAY));
    assertThat(unknown.get("own").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(unknown.basis().caveats())
        .extracting(Caveat::kind)
        .contains(Caveat.Kind.INCOMPLETE_REASONING);
    FactSet.Builder known = FactSet.builder(scheme.model());
    scheme.facts().forEach(fact -> known.put(fact, true));
    assertThat(bounded(() -> calculator.evaluate("own", known.build(), DAY)).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  /** Eighteen digits: more than a floating-point number holds. */
  @Test
  void aNumberIsReadToItsLastDigit() {
    String comparison = """
        {"type": "comparison", "operator": "eq", "left": {"type": "fact", "fact": "population-totale"},
         "right": {"type": "constant", "value": %s, "unit": "inhabitants"}}
        """;
    for (String number :
        List.of("0.123456789012345678", "123456789012345678", "63.569845464551264")) {
      Scheme scheme = Scheme.read(scheme("", ruleOf(comparison.formatted(number))));
      assertThat(scheme.toJson()).contains(" : " + number + ",");
      assertThat(Scheme.read(scheme.toJson())).isEqualTo(scheme);
    }
  }

  /** The greatest numbers that are let in meet in one comparison. */
  @Test
  void theGreatestNumbersAreComparedExactly() {
    String greatest = "999999999999999999";
    String comparison = """
        {"type": "comparison", "operator": "lt",
         "left": {"type": "scaled", "rate": "999999999/999999998", "of": {"type": "roundedUp", "step": 999999999999,
           "of": {"type": "fact", "fact": "population-totale"}}},
         "right": {"type": "constant", "value": %s}}
        """.formatted(greatest);
    Scheme scheme = Scheme.read(scheme("", ruleOf(comparison)));
    FactSet facts =
        FactSet.builder().put(Facts.POPULATION_TOTALE, 1_000_000_000_000_000L).build();
    assertThat(EligibilityCalculator.of(RuleBook.of("own", scheme.rules()))
            .evaluate("own", facts, DAY)
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  // Questions

  /** Of a commune of which hardly anything is known, each rule answers in time, and says what it needs. */
  @ParameterizedTest
  @ValueSource(strings = {"commune", "epci", "person", "project", "structure", "company"})
  void whoSaysNothingIsAnsweredInTime(String kind) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(Facts.ZONE, "metropole")
        .build();
    EligibilityReport report =
        bounded(() -> EligibilityCalculator.standard().evaluate(facts, LocalDate.of(2024, 7, 1)));
    assertThat(report.results())
        .filteredOn(result -> result.verdict() == Verdict.UNDETERMINED)
        .allMatch(result -> !result.missing().isEmpty());
  }

  @Test
  void aRuleThatIsNotThereIsRefusedByName() {
    Problem problem = refused(
        ProblemCode.UNKNOWN_RULE,
        () -> EligibilityCalculator.standard()
            .evaluate("detr-comunes", FactSet.builder().build(), DAY));
    saidInBothLanguages(problem, "detr-comunes");
    refused(
        ProblemCode.UNKNOWN_RULE,
        () -> EligibilityCalculator.standard()
            .reasons("detr-comunes", FactSet.builder().build(), DAY));
  }
}
