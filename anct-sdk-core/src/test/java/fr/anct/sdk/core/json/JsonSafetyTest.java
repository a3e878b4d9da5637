package fr.anct.sdk.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.EurosText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.testkit.Problems;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or careless document may hold: each is refused by name, and soon. */
class JsonSafetyTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private static Problem refused(String json, Class<?> type) {
    return assertTimeoutPreemptively(
        SOON,
        () -> Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(json, type)));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @Test
  void depthIsLimited() {
    assertThat(AnctJson.read(nested(200), JsonNode.class).isArray()).isTrue();
    refused(nested(201), JsonNode.class);
    refused("{\"a\":".repeat(100_000), JsonNode.class);
    // What a type does not want is skipped, within the same limits.
    refused("{\"more\": " + nested(201) + "}", Citation.class);
    refused("{\"node\": \"note\", \"children\": " + nested(100_000) + "}", Explanation.class);
  }

  @Test
  void lengthsAreLimited() {
    assertThat(AnctJson.read("\"" + "a".repeat(1_000_000) + "\"", String.class)).hasSize(1_000_000);
    refused("\"" + "a".repeat(1_100_000) + "\"", String.class);
    refused("\"" + "a".repeat(50_000_000) + "\"", JsonNode.class);
    refused("{\"" + "a".repeat(1_100) + "\": 1}", Map.class);
  }

  @Test
  void aLongListIsNotReadToItsEnd() {
    refused("[" + "0,".repeat(20_000_000) + "0]", ImportReport.class);
    assertThat(AnctJson.mapper().getFactory().streamReadConstraints().getMaxTokenCount())
        .isEqualTo(20_000_000);
    assertThat(AnctJson.mapper().getFactory().streamReadConstraints().getMaxDocumentLength())
        .isEqualTo(200_000_000);
  }

  @Test
  void numbersAreLimited() {
    assertThat(AnctJson.read("9".repeat(100), BigDecimal.class)).hasToString("9".repeat(100));
    refused("9".repeat(101), BigDecimal.class);
    refused("0." + "9".repeat(101), BigDecimal.class);
    refused("9".repeat(1_000_000), JsonNode.class);
  }

  static Stream<String> strangeNumbers() {
    return Stream.of(
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        ".5",
        "5.",
        "0x10",
        "1e",
        "1_000",
        "'5'",
        "1e400",
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e2147483648",
        "1e99999999999999999999");
  }

  @ParameterizedTest
  @MethodSource("strangeNumbers")
  void aStrangeNumberIsNoWholeNumber(String number) {
    refused(
        "{\"type\": \"quantity\", \"unscaled\": " + number + ", \"scale\": 0, \"unit\": \"none\"}",
        Value.class);
    refused(
        "{\"type\": \"quantity\", \"unscaled\": 1, \"scale\": " + number + ", \"unit\": \"none\"}",
        Value.class);
  }

  @ParameterizedTest
  @MethodSource("strangeNumbers")
  void aStrangeNumberIsNoAmountNorText(String number) {
    refused(number, Euros.class);
    refused("{\"reference\": " + number + ", \"confidence\": \"verified\"}", Citation.class);
  }

  @ParameterizedTest
  @MethodSource("strangeNumbers")
  void anAmountIsNotAStrangeNumberInQuotes(String number) {
    assertTimeoutPreemptively(
        SOON,
        () -> assertThat(EurosText.tryParse(number).map(Euros::toString).orElse("none"))
            .isIn("none", "1.00", "5.00", "0.50", "1000.00"));
    assertTimeoutPreemptively(
        SOON,
        () -> Problems.refused(
            ProblemCode.MALFORMED_AMOUNT,
            () -> AnctJson.read("\"" + number.replace("01", "0,1") + "\"", Euros.class)));
  }

  /** A number that is out of a type's reach as a tree is a tree: whoever binds it meets the limits above. */
  @Test
  void aHugeExponentIsKeptButNotExpanded() {
    assertTimeoutPreemptively(
        SOON,
        () -> assertThat(AnctJson.read("1e400", JsonNode.class).decimalValue())
            .isEqualTo(new BigDecimal("1e400")));
  }

  /** Found by CoreFuzzTest: the parser answers such an exponent with an exception of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"1e2147483649", "-1.5e99999999999", "1e-2147483649"})
  void anExponentThatNoNumberHasIsRefusedInATreeToo(String number) {
    refused("{\"a\": [" + number + "]}", Object.class);
    refused("{\"a\": " + number + "}", JsonNode.class);
    refused("{\"a\": " + number + "}", Map.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reference\": \"a\", \"reference\": \"a\", \"confidence\": \"verified\"}",
        "{\"reference\": \"a\", \"\\u0072eference\": \"b\", \"confidence\": \"verified\"}",
        "{\"more\": {\"a\": 1, \"a\": 2}, \"reference\": \"a\", \"confidence\": \"verified\"}"
      })
  void aNameStandsOnce(String json) {
    refused(json, Citation.class);
    refused(json, JsonNode.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@class\": \"java.lang.Runtime\", \"reference\": \"a\", \"confidence\": \"verified\"}",
        "{\"@type\": \"javax.naming.InitialContext\", \"reference\": \"a\", \"confidence\": \"verified\"}",
        "{\"@c\": \".Citation\", \"reference\": \"a\", \"confidence\": \"verified\"}",
        "{\"type\": \"java.net.URL\", \"reference\": \"a\", \"confidence\": \"verified\"}",
        "[\"fr.anct.sdk.core.source.Citation\", {\"reference\": \"a\", \"confidence\": \"verified\"}]"
      })
  void aClassIsNeverNamed(String json) {
    refused(json, Citation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"java.lang.Runtime\"}",
        "{\"type\": \"fr.anct.sdk.core.explain.Value$Flag\", \"value\": true}",
        "{\"@class\": \"fr.anct.sdk.core.explain.Value$Flag\", \"value\": true}",
        "{\"type\": \"Flag\", \"value\": true}",
        "{\"type\": [\"flag\"], \"value\": true}",
        "{\"type\": \"flag\", \"type\": \"text\", \"value\": true}",
        "{\"type\": \"flag\", \"@class\": \"java.lang.Runtime\", \"value\": true}",
        "\"flag\""
      })
  void aCaseIsNamedByItsWord(String json) {
    refused(json, Value.class);
  }

  @Test
  void noTypeOfTheLibraryIsReadByTheNameOfAClass() {
    assertThat(AnctJson.mapper().getDeserializationConfig().getDefaultTyper(null))
        .isNull();
    assertThat(AnctJson.read("{\"@class\": \"java.lang.Runtime\"}", Object.class))
        .isEqualTo(Map.of("@class", "java.lang.Runtime"));
  }

  /** A byte order mark is of a file, not of a text: what reads bytes skips it, a text with one is not JSON. */
  @Test
  void aByteOrderMarkIsNotJson() {
    refused("\uFEFF{\"reference\": \"a\", \"confidence\": \"verified\"}", Citation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// comment\n{\"reference\": \"a\", \"confidence\": \"verified\"}",
        "{'reference': 'a', 'confidence': 'verified'}",
        "{reference: \"a\", confidence: \"verified\"}",
        "{\"reference\": \"a\", \"confidence\": \"verified\",}",
        "{\"reference\": \"a\nb\", \"confidence\": \"verified\"}",
        "{\"reference\": \"a\", \"confidence\": \"verified\"} trailing",
        "{\"reference\": \"a\", \"confidence\": \"verified\"",
        "{\"reference\": \"\\ud800\\u00zz\", \"confidence\": \"verified\"}"
      })
  void onlyJsonIsJson(String json) {
    // The parser's words may hold the brace it met, so only the code is looked at.
    assertThatThrownBy(() -> AnctJson.read(json, Citation.class))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT));
  }
}
