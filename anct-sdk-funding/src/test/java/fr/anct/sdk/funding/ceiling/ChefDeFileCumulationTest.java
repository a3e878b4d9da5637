package fr.anct.sdk.funding.ceiling;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Outline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChefDeFileCumulationTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final ProjectOwner COMMUNE = ProjectOwner.commune("52250");
  private static final Operation IN_DOMAIN =
      Operation.investment().inChefDeFileDomain("développement économique");

  private final ChefDeFileCumulation rule = ChefDeFileCumulation.standard();

  @ParameterizedTest(name = "région {0}, département {1}: {2}")
  @CsvSource({
    "0.00,  0.00, COMPLIANT",
    "50.00, 0.00, COMPLIANT",
    "0.00, 50.00, COMPLIANT",
    "50.00, 0.01, WARNING",
    "0.01, 50.00, WARNING"
  })
  void theRegionOrADepartementPaysNotBoth(String region, String departement, RuleVerdict verdict) {
    RuleResult result = assess(COMMUNE, IN_DOMAIN, region, departement);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.limit()).contains(Euros.ZERO);
  }

  @Test
  void showsItsStepsAndGivesUpTheSmaller() {
    assertThat(Outline.of(assess(COMMUNE, IN_DOMAIN, "60", "40").explanation())).isEqualTo("""
            chef-de-file-cumulation RULE UNKNOWN! (verdict=verdict.WARNING) [VERIFIED]
              chef-de-file-domain (domain=développement économique)
              money-of-region = 60.00
              money-of-departement = 40.00
              cumulation-test AT_MOST FALSE! (smaller-of-both=40.00, aid-ceiling=0.00)
              remedy.cumulation (excess=40.00, from=DEPARTEMENT)
            """);
    assertThat(assess(COMMUNE, IN_DOMAIN, "10", "40").excess()).contains(Euros.of(10));
  }

  @Test
  void theDomainOfTheOwnerIsThatOfTheOperation() {
    assertThat(assess(COMMUNE.asChefDeFile("mobilité"), Operation.investment(), "60", "40")
            .verdict())
        .isEqualTo(RuleVerdict.WARNING);
  }

  @Test
  void aContractOrAConventionAllowsBoth() {
    assertThat(assess(COMMUNE, IN_DOMAIN.withinCper(), "60", "40").verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(assess(COMMUNE, IN_DOMAIN.withinCtec(), "60", "40").verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void aDomainIsNeverInferred() {
    assertThat(assess(COMMUNE, Operation.investment(), "60", "40").verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    refused(ProblemCode.OUT_OF_RANGE, () -> Operation.investment().inChefDeFileDomain(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2014-01-28, NOT_IN_FORCE", "2014-01-29, WARNING"})
  void isOfTheLawOf2014(LocalDate day, RuleVerdict verdict) {
    assertThat(
            rule.assess(plan(COMMUNE, IN_DOMAIN, "60", "40").assumingAllOn(day)).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void whatADepartementBringsInKindIsNotMoney() {
    FinancingPlan plan = plan(COMMUNE, IN_DOMAIN, "60", "0").toBuilder()
        .addContribution(Contribution.granted(Funder.of(FunderKind.DEPARTEMENT, "52"), Euros.of(40))
            .asInKind())
        .build()
        .assumingAllOn(DAY);
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void needsTheDayOfTheDecision() {
    assertThat(rule.assess(plan(COMMUNE, IN_DOMAIN, "60", "40")).verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void saysThatTheTextWasReadIn2015() {
    assertThat(assess(COMMUNE, IN_DOMAIN, "60", "0").caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  private RuleResult assess(
      ProjectOwner owner, Operation operation, String region, String departement) {
    return rule.assess(plan(owner, operation, region, departement).assumingAllOn(DAY));
  }

  private static FinancingPlan plan(
      ProjectOwner owner, Operation operation, String region, String departement) {
    return FinancingPlan.builder()
        .owner(owner)
        .operation(operation)
        .addContribution(Contribution.granted(Funder.of(FunderKind.REGION), Euros.parse(region)))
        .addContribution(
            Contribution.granted(Funder.of(FunderKind.DEPARTEMENT), Euros.parse(departement)))
        .build();
  }
}
