package fr.anct.sdk.eligibility.scheme;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  static String example() {
    try (InputStream in =
        Objects.requireNonNull(SchemeTest.class.getResourceAsStream("/scheme/haute-marne.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSchemeOfADepartementAnswersBesideTheLibrary() {
    Scheme scheme = Scheme.read(example());
    EligibilityCalculator calculator = EligibilityCalculator.of(scheme.book());
    Fact park = scheme.facts().get(0);
    FactSet.Builder facts = FactSet.builder(scheme.model())
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_TOTALE, 4_999);
    assertThat(calculator.evaluate("haute-marne-villages", facts.build(), DAY).verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    RuleResult result =
        calculator.evaluate("haute-marne-villages", facts.put(park, true).build(), DAY);
    assertThat(result.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(ExplanationRenderer.of(Language.FR)
            .withMessages(scheme.messages())
            .text(result.explanation()))
        .contains("Villages de Haute-Marne", "dans le parc naturel");
    assertThat(calculator.evaluate(facts.build(), DAY).basis().ruleBookVersion())
        .hasValue(RuleBook.standard().version() + "+52-2026");
  }

  @Test
  void aSchemeGoesToJsonAndBack() {
    Scheme scheme = Scheme.read(example());
    assertThat(Scheme.read(scheme.toJson())).isEqualTo(scheme);
    assertThat(Scheme.check(example())).isEmpty();
  }

  /** One mistake at a time: what is replaced, by what, and where it is said to be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"flag\": \"parc-naturel\" | \"flag\": \"parc\" | /rules/0/versions/0/value/readings/0/criterion/criteria/1/flag | UNKNOWN_FACT",
        "\"fact\": \"population-totale\" | \"fact\": \"population\" | /rules/0/versions/0/value/readings/0/criterion/criteria/0/left/fact | UNKNOWN_FACT",
        "\"operator\": \"lt\" | \"operator\": \"below\" | /rules/0/versions/0/value/readings/0/criterion/criteria/0/operator | BAD_SCHEME_PART",
        "\"type\": \"all\" | \"type\": \"both\" | /rules/0/versions/0/value/readings/0/criterion | BAD_SCHEME_PART",
        "\"words\": [\"commune\"] | \"words\": [\"village\"] | /rules/0/scope | BAD_SCHEME_PART",
        "\"kind\": \"flag\" | \"kind\": \"boolean\" | /facts/0/kind | BAD_SCHEME_PART",
        "\"format\": 1 | \"format\": 2 | `` | UNSUPPORTED_FORMAT",
        "\"id\": \"haute-marne-villages\" | \"id\": \"crte\" | /rules/0/id | DUPLICATE_ID",
        "\"id\": \"parc-naturel\" | \"id\": \"zone\" | /facts/0/id | DUPLICATE_ID",
        "\"from\": \"2026-01-01\" | \"from\": \"2026\" | /rules/0/versions/0/from | BAD_SCHEME_PART",
        "\"version\": | \"versoin\": | `` | BAD_SCHEME_PART",
        "\"fr\": \"dans le parc naturel\", | `` | /texts | BAD_SCHEME_PART",
      })
  void eachMistakeIsSaidWithItsPath(String what, String by, String path, ProblemCode code) {
    String document = example();
    assertThat(document).contains(what);
    List<DocumentMistake> mistakes = Scheme.check(document.replace(what, by == null ? "" : by));
    assertThat(mistakes).isNotEmpty();
    assertThat(mistakes.get(0).path()).isEqualTo(path == null ? "" : path);
    assertThat(mistakes.get(0).problem().code()).isEqualTo(code);
    for (Language language : Language.values()) {
      assertThat(mistakes.get(0).message(language)).doesNotContain("{", "problem.");
    }
  }

  @Test
  void severalMistakesAreAllSaid() {
    String document = example()
        .replace("\"fact\": \"population-totale\"", "\"fact\": \"population\"")
        .replace("\"flag\": \"parc-naturel\"", "\"flag\": \"parc\"")
        .replace("\"words\": [\"commune\"]", "\"words\": [\"village\"]");
    assertThat(Scheme.check(document))
        .extracting(DocumentMistake::path)
        .containsExactlyInAnyOrder(
            "/rules/0/scope",
            "/rules/0/versions/0/value/readings/0/criterion/criteria/0/left/fact",
            "/rules/0/versions/0/value/readings/0/criterion/criteria/1/flag");
    assertThat(refused(ProblemCode.BAD_SCHEME, () -> Scheme.read(document)).values())
        .containsEntry("count", "3");
  }

  @Test
  void whatIsNoSchemeIsRefused() {
    assertThat(refused(() -> Scheme.read("{")).code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
    assertThat(refused(() -> Scheme.read("[]")).code()).isEqualTo(ProblemCode.BAD_SCHEME);
    assertThat(refused(() -> Scheme.read("{}")).code()).isEqualTo(ProblemCode.BAD_SCHEME);
    String deep = "{\"type\":\"not\",\"criterion\":".repeat(5_000);
    assertThat(refused(() -> Scheme.read(deep)).code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
    assertThat(
            refused(() -> Scheme.read(example().replace("5000", "1e999999999"))).code())
        .isEqualTo(ProblemCode.BAD_SCHEME);
  }

  @Test
  void theLibrarysRulesAreSchemesToo() {
    for (var rule : RuleBook.standard().rules()) {
      String json = fr.anct.sdk.core.json.AnctJson.write(rule)
          .replace("\"id\" : \"" + rule.id() + "\"", "\"id\" : \"own-" + rule.id() + "\"");
      Scheme scheme =
          Scheme.read("{\"format\": 1, \"version\": \"copy\", \"rules\": [" + json + "]}");
      assertThat(scheme.rules().get(0).versions()).isEqualTo(rule.versions());
    }
  }
}
