package fr.anct.sdk.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.payment.CashFlow;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of documents: written at the top, not in parts; optional, but never another one. */
class DocumentFormatTest {
  private static final FinancingPlan PLAN =
      FinancingPlan.builder().owner(ProjectOwner.commune("52250")).build();
  private static final String OWNER = "\"owner\": {\"kind\": \"commune\"}";

  private static FinancingPlan read(String json) {
    return AnctJson.read(json, FinancingPlan.class);
  }

  @Test
  void itIsWrittenFirst() throws JsonProcessingException {
    assertThat(AnctJson.write(PLAN)).startsWith("{\n  \"format\" : 1,\n  \"owner\"");
    assertThat(AnctJson.mapper().writeValueAsString(PLAN)).startsWith("{\"format\":1,");
    assertThat(AnctJson.write(PLAN.assess())).startsWith("{\n  \"format\" : 1,\n  \"basis\"");
  }

  @Test
  void aPartHasNone() {
    JsonNode flow = AnctJson.mapper().valueToTree(CashFlow.of(PLAN));
    assertThat(flow.path("format").asInt()).isEqualTo(1);
    assertThat(flow.path("plan").has("owner")).isTrue();
    assertThat(flow.path("plan").has("format")).isFalse();
    JsonNode answer = AnctJson.mapper().valueToTree(ImmutableMap.of("plan", PLAN));
    assertThat(answer.path("plan").has("format")).isFalse();
  }

  @Test
  void itMayBeLeftOutAndStandAnywhere() {
    FinancingPlan plan = read("{" + OWNER + "}");
    assertThat(read("{\"format\": 1, " + OWNER + "}")).isEqualTo(plan);
    assertThat(read("{" + OWNER + ", \"format\": 1}")).isEqualTo(plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "-1", "10", "99999999999999999999"})
  void anotherFormatIsRefusedByName(String format) {
    var problem = Problems.refused(
        ProblemCode.UNSUPPORTED_FORMAT, () -> read("{" + OWNER + ", \"format\": " + format + "}"));
    assertThat(problem.values())
        .containsEntry("document", "financing-plan")
        .containsEntry("format", format)
        .containsEntry("known", "1");
    assertThat(problem.message(Language.FR)).contains(format).endsWith("lit le format 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "1.0", "1e0", "true", "null", "[1]", "{}", "\"one\""})
  void whatIsNoFormatIsRefused(String format) {
    Problems.refused(
        ProblemCode.MALFORMED_DOCUMENT, () -> read("{\"format\": " + format + ", " + OWNER + "}"));
  }

  @Test
  void aPartWithOneIsRefused() {
    String flow =
        AnctJson.write(CashFlow.of(PLAN)).replace("\"plan\" : {", "\"plan\" : {\"format\": 1,");
    Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(flow, CashFlow.class));
  }

  @Test
  void aRecordHasOneToo() {
    ProgrammeGrant grant = ProgrammeGrant.read("""
        {"id": "g", "label": "G", "formulas": [{"from": "2026-01-01", "value":
          {"formula": "lumpSum", "amount": "5"}, "reviewedOn": "2026-01-01",
          "citation": {"reference": "r", "confidence": "decision"}}], "format": 1}
        """);
    assertThat(grant.toJson()).startsWith("{\n  \"format\" : 1,\n  \"id\"");
    assertThat(ProgrammeGrant.check(grant.toJson().replace("\"format\" : 1", "\"format\" : 2")))
        .singleElement()
        .satisfies(mistake ->
            assertThat(mistake.problem().code()).isEqualTo(ProblemCode.UNSUPPORTED_FORMAT));
    // A formula is a part.
    assertThat(AnctJson.write(GrantFormula.lumpSum(Euros.of(5)))).doesNotContain("format\"");
  }

  /** How an application takes documents from a newer version: it says so, and another format is still refused. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, false"})
  void unknownPropertiesAreTakenByWhoAsksForIt(int format, boolean taken) {
    JsonMapper lenient = AnctJson.mapperBuilder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
    String newer = "{\"format\": " + format + ", \"since2031\": {\"a\": 1}, " + OWNER + "}";
    Problems.refused(
        taken ? ProblemCode.MALFORMED_DOCUMENT : ProblemCode.UNSUPPORTED_FORMAT, () -> read(newer));
    boolean read;
    try {
      read = lenient.readValue(newer, FinancingPlan.class).equals(read("{" + OWNER + "}"));
    } catch (JsonProcessingException e) {
      read = false;
    }
    assertThat(read).isEqualTo(taken);
  }
}
