package fr.anct.sdk.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.testkit.Fuzz;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.publication.GrantPublication;
import fr.anct.sdk.funding.publication.GrantPublicationReader;
import fr.anct.sdk.funding.publication.SchemaVersion;
import fr.anct.sdk.funding.testkit.Publications;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every entrance of this module for texts and bytes. */
class FundingFuzzTest {
  private static final int SOME = 1_000;

  @Test
  void json() {
    Fuzz.json(getClass(), 2_000);
  }

  /** A plan that is read can be asked for everything: an answer or a refusal, nothing else. */
  @Test
  void plans() {
    Fuzz.texts(
        "plan, assessed",
        SOME,
        List.of(AnctJson.write(SharedAnswersTest.plan())),
        text -> AnctJson.read(text, FinancingPlan.class).assess());
  }

  /** Found by {@link #plans}: the refusal itself failed, for the exception behind it had no message. */
  @Test
  void aNullInThePlaceOfAListIsRefused() {
    String plan = AnctJson.write(SharedAnswersTest.plan())
        .replaceAll("(?s)\"contributions\" : \\[.*?\n  \\]", "\"contributions\" : null");
    assertThat(plan).contains("\"contributions\" : null");
    Problems.refused(
        ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(plan, FinancingPlan.class));
  }

  @Test
  void grants() {
    List<String> corpus =
        ProgrammeGrants.standard().all().stream().map(ProgrammeGrant::toJson).toList();
    Fuzz.texts("ProgrammeGrant.read", SOME, corpus, text -> {
      ProgrammeGrant read = ProgrammeGrant.read(text);
      assertThat(ProgrammeGrant.check(text)).isEmpty();
      assertThat(ProgrammeGrant.read(read.toJson())).isEqualTo(read);
    });
    Fuzz.texts("ProgrammeGrant.check", SOME, corpus, text -> ProgrammeGrant.check(text));
  }

  @Test
  void publications() {
    List<byte[]> corpus = Publications.samples().stream()
        .map(publication -> publication.toCsv(SchemaVersion.V2_1).getBytes(StandardCharsets.UTF_8))
        .toList();
    Fuzz.bytes("GrantPublication", SOME, corpus, bytes -> {
      GrantPublication read = GrantPublicationReader.of(SchemaVersion.V2_1)
          .read(SourceFile.of("grants.csv", bytes))
          .value();
      read.toCsv(SchemaVersion.V2_1);
    });
  }
}
