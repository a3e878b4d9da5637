package fr.anct.sdk.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.json.JsonSchemas;
import fr.anct.sdk.funding.plan.FinancingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the service answers to who asks well. */
@ExtendWith(Client.Extension.class)
class QuestionsTest {
  private static final String DAY = "?date=2026-11-01";
  private static final String ELIGIBILITY = "/territories/52250/eligibility";
  static final String PLAN = """
      {"format": 1, "owner": {"kind": "commune", "commune": "52250", "departement": "52"},
       "expenses": [{"id": "works", "label": "Travaux", "amount": "400000", "eligible": true}],
       "contributions": [{"id": "DETR", "funder": {"kind": "state"}, "scheme": "DETR",
         "requested": {"amount": "330000"}}],
       "ownFunds": "70000"}""";

  private final Client client;

  QuestionsTest(Client client) {
    this.client = client;
  }

  @Test
  void aNameFindsTerritories() {
    Client.Answer found = client.get("/territories?q=st%20dizie&limit=2");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.type()).startsWith("application/json");
    assertThat(found.at("/results/0/territory/name")).isEqualTo("Saint-Dizier");
    assertThat(found.at("/results/0/match")).isEqualTo("prefix");
    assertThat(found.json().at("/results")).hasSizeLessThanOrEqualTo(2);
    assertThat(client
            .get("/territories?q=Sainte-Colombe&departement=21&departement=50")
            .json()
            .at("/results")
            .findValuesAsText("code"))
        .hasSizeGreaterThan(1);
    assertThat(client.get("/territories?q=").json().at("/results")).isEmpty();
    assertThat(client.get("/territories?q=saint&limit=1000000").json().at("/results"))
        .hasSize(50);
  }

  @Test
  void aCodeGivesAPortrait() {
    assertThat(client.get("/territories/52250").at("/name")).isEqualTo("Joinville");
    assertThat(client.get("/territories/75105").at("/name")).isEqualTo("Paris");
    String epci = client.get("/territories/52250").at("/epci/ref");
    String siren = epci.substring(epci.indexOf(':') + 1, epci.indexOf('@'));
    assertThat(client.get("/territories/" + siren).at("/type")).isEqualTo("epci");
    assertThat(client.get("/territories/" + siren + "/eligibility" + DAY).status())
        .isEqualTo(200);
  }

  @Test
  void theReasonsAreInTheCallersLanguage() {
    Client.Answer french = client.get(ELIGIBILITY + DAY);
    Client.Answer english = client.speaking("en-GB, fr;q=0.5").get(ELIGIBILITY + DAY);
    assertThat(french.language()).isEqualTo("fr");
    assertThat(english.language()).isEqualTo("en");
    assertThat(client.speaking("de").get(ELIGIBILITY + DAY).text()).isEqualTo(french.text());
    JsonNode detr = answer(french, "detr-communes");
    assertThat(detr.get("verdict").asText()).isEqualTo("undetermined");
    assertThat(detr.get("explanation").asText()).contains("CGCT").contains("habitants");
    assertThat(answer(english, "detr-communes").get("explanation").asText())
        .contains("CGCT")
        .contains("inhabitants");
    assertThat(french.at("/date")).isEqualTo("2026-11-01");
    assertThat(french.json().get("caveats")).isNotEmpty();
  }

  @Test
  void whatTheCallerKnowsMayBePosted() {
    String facts = """
        {"format": 1, "facts": [{"fact": "population-totale", "value": "3006"}]}""";
    assertThat(answer(client.get(ELIGIBILITY + DAY), "ingenierie-gratuite")
            .get("verdict")
            .asText())
        .isNotEqualTo("eligible");
    assertThat(answer(client.post(ELIGIBILITY + DAY, facts), "ingenierie-gratuite")
            .get("verdict")
            .asText())
        .isEqualTo("eligible");
  }

  @Test
  void todayIsAskedWhereNoDateIsGiven() {
    assertThat(client.get(ELIGIBILITY).at("/date")).matches("20\\d\\d-\\d\\d-\\d\\d");
  }

  @Test
  void documentsAreThoseOfTheLibrary() {
    Client.Answer report = client.get("/territories/52250/eligibility-report" + DAY);
    assertThat(report.json().get("format").asInt()).isEqualTo(1);
    assertThat(report.at("/territory")).startsWith("commune:52250@");
    Client.Answer assessment = client.post("/plans/assessment" + DAY, PLAN);
    assertThat(assessment.json().get("format").asInt()).isEqualTo(1);
    assertThat(assessment.at("/results/0/rule")).isEqualTo("R-MOA-20");
  }

  @Test
  void aPlanIsDecided() {
    Client.Answer decision = client.post("/plans/decision" + DAY, PLAN);
    assertThat(decision.status()).isEqualTo(200);
    assertThat(decision.json().get("breaksNoRule").asBoolean()).isFalse();
    assertThat(decision.at("/ownShare/amount")).isEqualTo("70000.00");
    JsonNode floor = decision.json().get("findings").get(0);
    assertThat(floor.get("rule").asText()).isEqualTo("R-MOA-20");
    assertThat(floor.get("verdict").asText()).isEqualTo("violated");
    assertThat(floor.get("explanation").asText()).contains("80\u202F000,00\u00A0€");
    Client.Answer kept = client.post(
        "/plans/decision" + DAY, PLAN.replace("330000", "320000").replace("70000", "80000"));
    assertThat(kept.json().get("breaksNoRule").asBoolean()).isTrue();
  }

  @Test
  void aDateOfThePlanIsNotReplaced() {
    String dated = PLAN.replace("\"ownFunds\"", "\"assumedDate\": \"2026-03-01\", \"ownFunds\"");
    assertThat(client.post("/plans/assessment" + DAY, dated).text())
        .contains("2026-03-01")
        .doesNotContain("2026-11-01");
  }

  @Test
  void schemasAreServed() {
    assertThat(client.get("/schemas").json().get("names"))
        .hasSize(JsonSchemas.names().size());
    Client.Answer schema = client.get("/schemas/financing-plan-1");
    assertThat(schema.type()).startsWith("application/schema+json");
    assertThat(schema.text()).isEqualTo(JsonSchemas.get(FinancingPlan.class));
  }

  private static JsonNode answer(Client.Answer answers, String rule) {
    for (JsonNode answer : answers.json().get("answers")) {
      if (answer.get("rule").asText().equals(rule)) {
        return answer;
      }
    }
    throw new AssertionError(rule);
  }
}
