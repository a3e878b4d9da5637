package fr.anct.sdk.funding.grant;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeGrantTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  /** The scheme of a département: who pays how much, up to what, in ten lines. */
  private static final String SCHOOLS = """
      {"id": "CD52-ECOLES", "label": "Plan écoles de la Haute-Marne", "formulas": [{
        "from": "2025-01-01", "reviewedOn": "2025-01-15",
        "citation": {"reference": "Délibération du 12 décembre 2024", "confidence": "secondary"},
        "value": {"formula": "minimumProject", "operator": "atLeast", "minimum": "20000", "of":
          {"formula": "capped", "cap": "100000", "of":
            {"formula": "bonus", "when": "in-frr", "add": {"formula": "scale", "quantity": "classes", "unit": "1500"}, "of":
              {"formula": "marginalBrackets", "rounding": "down", "brackets": [
                {"upTo": "200000", "rate": "30%"}, {"rate": "15%"}]}}}}
      }]}
      """;

  private static GrantInput.Builder project(String cost) {
    return GrantInput.builder().cost(Euros.parse(cost)).quantity("classes", 4);
  }

  @ParameterizedTest(name = "{0}: {1}, in a zone FRR {2}")
  @CsvSource({
    "19999.99,  0.00,      0.00",
    "20000.00,  6000.00,   12000.00",
    "333333.33, 79999.99,  85999.99",
    "700000.00, 100000.00, 100000.00"
  })
  void aSchemeOfOneSOwnReadsFromADocument(String cost, String plain, String bonus) {
    ProgrammeGrant grant = ProgrammeGrant.read(SCHOOLS);
    assertThat(grant.get(project(cost).flag("in-frr", false).build(), DAY).amount())
        .isEqualTo(Euros.parse(plain));
    assertThat(grant.get(project(cost).flag("in-frr", true).build(), DAY).amount())
        .isEqualTo(Euros.parse(bonus));
  }

  @Test
  void aSchemeGoesToJsonAndBack() {
    ProgrammeGrant grant = ProgrammeGrant.read(SCHOOLS);
    assertThat(ProgrammeGrant.read(grant.toJson())).isEqualTo(grant);
    assertThat(AnctJson.read(grant.toJson(), ProgrammeGrant.class)).isEqualTo(grant);
    assertThat(ProgrammeGrant.check(SCHOOLS)).isEmpty();
  }

  /** One mistake at a time: what is replaced, by what, and where it is said to be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"cap\": \"100000\" | \"cap\": \"100 000\" | /formulas/0/value/of/cap | MALFORMED_AMOUNT",
        "\"cap\": \"100000\" | \"cap\": \"-1\" | /formulas/0/value/of | NEGATIVE_AMOUNT",
        "\"cap\": \"100000\" | \"cap\": 100000 | /formulas/0/value/of/cap | BAD_SCHEME_PART",
        "\"cap\": \"100000\" | \"ceiling\": \"100000\" | /formulas/0/value/of | BAD_SCHEME_PART",
        "\"cap\": \"100000\" | \"cap\": \"100000\", \"upTo\": \"1\" | /formulas/0/value/of/upTo | BAD_SCHEME_PART",
        "\"rate\": \"15%\" | \"rate\": \"150%\" | /formulas/0/value/of/of/of/brackets/1 | RATE_ABOVE_ONE",
        "\"upTo\": \"200000\" | \"upTo\": \"0\" | /formulas/0/value/of/of/of | OUT_OF_RANGE",
        "\"operator\": \"atLeast\" | \"operator\": \"from\" | /formulas/0/value/operator | BAD_SCHEME_PART",
        "\"operator\": \"atLeast\" | \"operator\": \"lt\" | /formulas/0/value | OUT_OF_RANGE",
        "\"formula\": \"bonus\" | \"formula\": \"extra\" | /formulas/0/value/of/of | BAD_SCHEME_PART",
        "\"when\": \"in-frr\" | \"when\": \"In FRR\" | /formulas/0/value/of/of | OUT_OF_RANGE",
        "\"from\": \"2025-01-01\" | \"from\": \"2025\" | /formulas/0/from | BAD_SCHEME_PART",
        "\"confidence\": \"secondary\" | \"confidence\": \"sure\" | /formulas/0/citation/confidence | BAD_SCHEME_PART",
        "\"id\": \"CD52-ECOLES\" | \"id\": \"CD52@ECOLES\" | `` | BAD_SCHEME_PART",
        "\"label\": \"Plan écoles de la Haute-Marne\" | \"label\": \" \" | `` | OUT_OF_RANGE"
      })
  void eachMistakeIsSaidWithItsPath(String what, String by, String path, ProblemCode code) {
    assertThat(SCHOOLS).contains(what);
    List<DocumentMistake> mistakes = ProgrammeGrant.check(SCHOOLS.replace(what, by));
    assertThat(mistakes).isNotEmpty();
    assertThat(mistakes.get(0).path()).isEqualTo(path == null ? "" : path);
    assertThat(mistakes.get(0).problem().code()).isEqualTo(code);
    for (Language language : Language.values()) {
      assertThat(mistakes.get(0).message(language)).doesNotContain("{", "problem.");
    }
  }

  @Test
  void severalMistakesAreAllSaid() {
    String document = SCHOOLS
        .replace("\"cap\": \"100000\"", "\"cap\": \"cent mille\"")
        .replace("\"unit\": \"1500\"", "\"unit\": \"-1500\"")
        .replace("\"rate\": \"15%\"", "\"rate\": \"150%\"");
    assertThat(ProgrammeGrant.check(document))
        .extracting(DocumentMistake::path)
        .containsExactlyInAnyOrder(
            "/formulas/0/value/of/cap",
            "/formulas/0/value/of/of/add",
            "/formulas/0/value/of/of/of/brackets/1");
    assertThat(
            refused(ProblemCode.BAD_SCHEME, () -> ProgrammeGrant.read(document)).values())
        .containsEntry("count", "3");
  }

  @Test
  void whatIsNoGrantIsRefused() {
    refused(ProblemCode.MALFORMED_DOCUMENT, () -> ProgrammeGrant.read("{"));
    refused(ProblemCode.BAD_SCHEME, () -> ProgrammeGrant.read("[]"));
    refused(ProblemCode.BAD_SCHEME, () -> ProgrammeGrant.read("{}"));
    String deep = "{\"formula\":\"capped\",\"of\":".repeat(5_000);
    refused(ProblemCode.MALFORMED_DOCUMENT, () -> ProgrammeGrant.read(deep));
    assertThat(ProgrammeGrant.check("{}").get(0).message(Language.EN)).contains("id");
  }
}
