package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of the README run, and are the ones that the README shows. */
class ReadmeSnippetsTest {
  private static final Pattern MARKED =
      Pattern.compile("(?s)// tag::(\\w+)\\n(.*?)\\s*// end::\\1");
  private static final Pattern SHOWN = Pattern.compile("(?s)```java\\n(.*?)```");

  @Test
  void whatIsThisCommune() {
    // tag::territory
    Commune joinville = TerritorialReferential.latest().getCommune("52250");
    joinville.epci(); // CC du Bassin de Joinville en Champagne
    joinville.population(PopulationKind.MUNICIPALE, 2023); // 2 915, with its provenance
    // end::territory
    assertThat(joinville.epci().orElseThrow().name())
        .isEqualTo("CC du Bassin de Joinville en Champagne");
    assertThat(
            joinville.population(PopulationKind.MUNICIPALE, 2023).orElseThrow().value())
        .isEqualTo(2_915);
  }

  @Test
  void whatMayItAskForAndWhy() {
    Commune joinville = TerritorialReferential.latest().getCommune("52250");
    // tag::eligibility
    LocalDate date = LocalDate.of(2026, 11, 1);
    FactSet known = FactSet.builder().put(Facts.POPULATION_TOTALE, 3_006).build();
    EligibilityReport report = EligibilityCalculator.standard()
        .evaluate(TerritoryFacts.of(joinville, date).with(known), date);
    report.get("ingenierie-gratuite").verdict(); // ELIGIBLE
    report.get("detr-communes").missing(); // what would settle it
    // end::eligibility
    assertThat(report.get("ingenierie-gratuite").verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(report.get("detr-communes").missing()).contains("potentiel-financier-par-habitant");
  }

  @Test
  void whatIsWrongWithThisPlan() {
    // tag::funding
    PlanAssessment assessment = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(330_000)))
        .ownFunds(Euros.of(70_000))
        .build()
        .assumingAllOn(LocalDate.of(2026, 11, 1))
        .assess();
    RuleResult ownShare = assessment.get(OwnShareFloor.ID); // VIOLATED
    ownShare.excess(); // 10 000.00 € are missing
    // end::funding
    assertThat(ownShare.excess()).contains(Euros.of(10_000));
  }

  @Test
  void theReadmeShowsTheseSnippets() throws IOException {
    Path root = Path.of("../..");
    String source = Files.readString(
            Path.of("src/test/java/fr/anct/sdk/examples/ReadmeSnippetsTest.java"))
        + Files.readString(root.resolve(
            "examples/service/src/main/java/fr/anct/sdk/examples/service/TownHallService.java"));
    String readme = Files.readString(root.resolve("README.md"));
    List<String> marked =
        MARKED.matcher(source).results().map(ReadmeSnippetsTest::stripped).toList();
    List<String> shown =
        SHOWN.matcher(readme).results().map(match -> match.group(1).strip()).toList();
    assertThat(marked).hasSize(4);
    assertThat(shown).containsExactlyElementsOf(marked);
  }

  @Test
  void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    assertThat(readme)
        .contains("\nmvn test\n", "\nmvn -q test-compile exec:java -Dexec.args=52250\n");
    assertThat(Files.readString(Path.of("../../.ci/run"))).containsPattern("mvn .*\\btest\\n");
  }

  private static String stripped(java.util.regex.MatchResult match) {
    return match.group(2).stripIndent().strip();
  }
}
