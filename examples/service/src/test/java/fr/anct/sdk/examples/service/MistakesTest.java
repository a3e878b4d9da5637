package fr.anct.sdk.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service answers to mistakes and to malice: a problem, in words, and nothing of its own insides. */
@ExtendWith(Client.Extension.class)
class MistakesTest {
  private static final String DECISION = "/plans/decision?date=2026-11-01";

  private final Client client;

  MistakesTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @CsvSource({
    "/territories/52999, 404, UNKNOWN_TERRITORY",
    "/territories/14697, 404, TERRITORY_ENDED",
    "/territories/123456789, 400, MALFORMED_CODE",
    "/territories/abc, 400, MALFORMED_CODE",
    "/territories/%3Cscript%3E, 400, MALFORMED_CODE",
    "/territories?q=a&departement=999, 400, MALFORMED_CODE",
    "/territories?q=a&limit=0, 400, OUT_OF_RANGE",
    "/territories?q=a&limit=many, 400, BAD_REQUEST",
    "/territories, 400, BAD_REQUEST",
    "/territories/52250/eligibility?date=2026-02-30, 400, BAD_DATE",
    "/schemas/none-1, 404, UNKNOWN_SCHEMA",
    "/nowhere, 404, NOT_FOUND",
    "/plans/decision, 405, METHOD_NOT_ALLOWED",
  })
  void anAddressThatIsWrong(String path, int status, String code) {
    assertProblem(client.get(path), status, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | 400 | MALFORMED_DOCUMENT",
        "null | 400 | MALFORMED_DOCUMENT",
        "[] | 400 | MALFORMED_DOCUMENT",
        "{\"ownFund\": \"1\"} | 400 | MALFORMED_DOCUMENT",
        "{\"ownFunds\": \"1\", \"ownFunds\": \"2\"} | 400 | MALFORMED_DOCUMENT",
        "{\"ownFunds\": 1.5} | 400 | MALFORMED_DOCUMENT",
        "{\"ownFunds\": \"many\"} | 422 | MALFORMED_AMOUNT",
        "{\"format\": 2} | 422 | UNSUPPORTED_FORMAT",
        "{\"owner\": {\"kind\": \"commune\", \"commune\": \"9\"}} | 422 | MALFORMED_CODE",
      })
  void aPlanThatIsWrong(String json, int status, String code) {
    assertProblem(client.post(DECISION, json), status, code);
  }

  @Test
  void whatIsMissingIsSaidWithItsPlace() {
    Client.Answer answer =
        client.post(DECISION, QuestionsTest.PLAN.replace(", \"eligible\": true", ""));
    assertProblem(answer, 400, "MALFORMED_DOCUMENT");
    assertThat(answer.at("/problems/0/values/path")).isEqualTo("/expenses/0");
    assertThat(answer.at("/problems/0/values/names")).isEqualTo("eligible");
    assertThat(answer.at("/detail")).contains("il manque\u00A0: eligible");
  }

  @Test
  void aPlanWithoutABody() {
    assertProblem(client.post(DECISION, ""), 400, "BAD_REQUEST");
  }

  @Test
  void factsThatAreNone() {
    assertProblem(
        client.post(
            "/territories/52250/eligibility",
            "{\"format\": 1, \"facts\": [{\"fact\": \"luck\", \"value\": \"1\"}]}"),
        422,
        "UNKNOWN_FACT");
  }

  @Test
  void tooDeep() {
    assertProblem(client.post(DECISION, "{\"a\":".repeat(100_000)), 400, "MALFORMED_DOCUMENT");
    assertProblem(client.post(DECISION, "[".repeat(100_000)), 400, "MALFORMED_DOCUMENT");
  }

  @Test
  void tooLargeWithAndWithoutALength() {
    byte[] body = " ".repeat(1 << 21).getBytes(StandardCharsets.UTF_8);
    assertProblem(
        client.post(DECISION, "application/json", BodyPublishers.ofByteArray(body)),
        413,
        "CONTENT_TOO_LARGE");
    assertProblem(
        client.post(
            DECISION,
            "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        413,
        "CONTENT_TOO_LARGE");
  }

  @Test
  void anotherMediaType() {
    for (String type : new String[] {"text/plain", "application/xml", "application/cbor"}) {
      assertProblem(
          client.post(DECISION, type, BodyPublishers.ofString(QuestionsTest.PLAN)),
          415,
          "UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @Test
  void bytesThatAreNotUtf8() {
    byte[] latin =
        QuestionsTest.PLAN.replace("Travaux", "été").getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(
        client.post(DECISION, "application/json", BodyPublishers.ofByteArray(latin)),
        400,
        "BAD_REQUEST");
  }

  @Test
  void theProblemIsSaidInTheCallersLanguage() {
    assertThat(client.get("/territories/52999").at("/detail"))
        .contains("52999")
        .contains("Il n’existe pas");
    assertThat(client.speaking("en").get("/territories/52999").at("/detail"))
        .contains("There is no");
    assertThat(client.speaking("en").get("/nowhere").at("/title"))
        .isEqualTo("There is nothing at this address");
    assertThat(client.get("/territories/14697").at("/problems/0/values/successor"))
        .isNotEmpty();
  }

  private static void assertProblem(Client.Answer answer, int status, String code) {
    assertThat(answer.text()).isNotEmpty();
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.at("/code")).as(answer.text()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    assertThat(answer.at("/title")).isNotBlank();
    assertThat(answer.text()).doesNotContain("org.springframework", "java.", "fr.anct.sdk.f");
  }
}
