package fr.anct.sdk.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.testkit.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnctJsonTest {
  private static final String CITATION =
      "{\"reference\": \"CGCT, art. L2334-33\", \"confidence\": \"verified\"}";

  @Test
  void absentPartsAreEmptyAndNotWritten() {
    Citation citation = AnctJson.read(CITATION, Citation.class);
    assertThat(citation.legalId()).isEmpty();
    assertThat(AnctJson.write(citation))
        .isEqualTo(
            "{\n  \"reference\" : \"CGCT, art. L2334-33\",\n  \"confidence\" : \"verified\"\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "{\"reference\": \"a\", \"confidence\": \"verified\", \"more\": 1}",
        "{\"reference\": \"a\", \"reference\": \"b\", \"confidence\": \"verified\"}",
        "{\"reference\": \"a\", \"confidence\": \"verified\"} {}",
        "{\"reference\": \"a\", \"confidence\": \"VERIFIED\"}",
        "{\"reference\": \"a\", \"confidence\": 0}",
        "{\"reference\": 5, \"confidence\": \"verified\"}",
        "{\"reference\": \" \", \"confidence\": \"verified\"}",
        "{\"reference\": \"a\"}",
        "{\"confidence\": \"verified\"}",
        "{\"reference\": \"a\", \"confidence\": \"verified\", \"inForceFrom\": \"2026-02-30\"}",
        "{\"reference\": \"a\", \"confidence\": \"verified\", \"inForceFrom\": 20000}"
      })
  void documentsThatAreNoCitation(String json) {
    Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(json, Citation.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\": \"unheardOf\"}",
        "{\"type\": \"fr.anct.sdk.core.explain.Value$Flag\", \"value\": true}",
        "{\"type\": \"quantity\"}",
        "{\"type\": \"quantity\", \"unscaled\": 5, \"unit\": \"none\"}",
        "{\"type\": \"quantity\", \"unscaled\": 5, \"scale\": 0}",
        "{\"type\": \"quantity\", \"unscaled\": null, \"scale\": 0, \"unit\": \"none\"}",
        "{\"type\": \"quantity\", \"unscaled\": \"5\", \"scale\": 0, \"unit\": \"none\"}",
        "{\"type\": \"quantity\", \"unscaled\": 5.5, \"scale\": 0, \"unit\": \"none\"}",
        "{\"type\": \"quantity\", \"unscaled\": 99999999999999999999, \"scale\": 0, \"unit\": \"none\"}",
        "{\"type\": \"flag\"}",
        "{\"type\": \"flag\", \"value\": \"true\"}",
        "{\"type\": \"money\"}",
        "{\"type\": \"day\", \"date\": null}",
        "{\"type\": \"text\", \"text\": 5}"
      })
  void nothingIsFilledInForAMissingOrWrongValue(String json) {
    Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(json, Value.class));
  }

  @Test
  void theProblemOfAValueIsNotHiddenByTheDocument() {
    Problems.refused(
        ProblemCode.MALFORMED_AMOUNT,
        () -> AnctJson.read("{\"type\": \"money\", \"amount\": \"12,50\"}", Value.class));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> AnctJson.read(
            "{\"type\": \"range\", \"min\": 5, \"max\": 4, \"scale\": 0, \"unit\": \"none\"}",
            Value.class));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> AnctJson.read(
            "{\"type\": \"quantity\", \"unscaled\": 5, \"scale\": -1, \"unit\": \"none\"}",
            Value.class));
  }

  @Test
  void aProblemNamesItsLine() {
    Problem problem = Problems.refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read("{\n\"reference\": \"a\",\n\"what\": 1}", Citation.class));
    assertThat(problem.values()).containsEntry("line", "3").containsEntry("document", "Citation");
  }

  @Test
  void deepAndLongDocumentsAreRefused() {
    Problems.refused(
        ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read("[".repeat(100_000), Map.class));
    Problems.refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read("{\"a\": " + "9".repeat(1_000_000) + "}", Map.class));
  }

  @Test
  void amountsAreKeysToo() throws JsonProcessingException {
    var type =
        AnctJson.mapper().getTypeFactory().constructMapType(Map.class, Euros.class, Truth.class);
    Map<Euros, Truth> map = ImmutableMap.of(Euros.of(5), Truth.UNKNOWN);
    String json = AnctJson.mapper().writeValueAsString(map);
    assertThat(json).isEqualTo("{\"5.00\":\"unknown\"}");
    assertThat(AnctJson.mapper().<Map<Euros, Truth>>readValue(json, type)).isEqualTo(map);
  }

  @Test
  void whatTheLibraryDoesNotWriteIsRefused() {
    Object self = new Object() {
      @SuppressWarnings("unused")
      public Object getSelf() {
        return this;
      }
    };
    assertThatThrownBy(() -> AnctJson.write(self)).isInstanceOf(IllegalArgumentException.class);
  }
}
