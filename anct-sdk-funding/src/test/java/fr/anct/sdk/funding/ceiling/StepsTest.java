package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PrefectDerogation;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.testkit.Outline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The steps that each rule shows, to be read by a person. */
class StepsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final PlanRule OWN_SHARE = OwnShareFloor.standard();
  private static final PlanRule CEILING = DotationsCeiling.standard();
  private static final PlanRule FLOOR = DetrFloor.standard();

  @Test
  void ownShareViolated() {
    FinancingPlan plan = plan(
            ProjectOwner.commune("52250"),
            Operation.investment(),
            Contribution.granted(Scheme.DETR, Euros.of(300_000)),
            Contribution.granted(Scheme.DSIL, Euros.ZERO),
            Contribution.granted(Funder.of(FunderKind.PATRONAGE), Euros.of(50_000)))
        .toBuilder()
        .ownFunds(Euros.of(10_000))
        .loans(Euros.of(40_000))
        .build();
    assertSteps(OWN_SHARE, plan, """
        own-share-floor RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          own-share-of = 50000.00 (own-funds=10000.00, loans=40000.00)
          public-subsidies = 300000.00
          private-money-left-out = 50000.00
          public-financing = 350000.00 (own-share=50000.00, public-subsidies=300000.00)
          own-share-minimum-of = 70000.00 UP (own-share-rate=20%, public-financing=350000.00)
          own-share-test AT_LEAST FALSE! (own-share=50000.00, own-share-minimum=70000.00)
          public-subsidies-maximum-of = 280000.00 DOWN (own-share-rate=20%, public-financing=350000.00)
          remedy.own-share (missing-own-share=20000.00, from=DETR)
          own-share-sanction [VERIFIED]
        """);
  }

  @Test
  void ownShareInCorsicaByAChefDeFile() {
    assertSteps(
        OWN_SHARE,
        plan(
                ProjectOwner.commune("2A004").asChefDeFile("mobilité durable"),
                Operation.investment(OperationKind.COMMUNAL_ROADS),
                Contribution.granted(Scheme.FNADT, Euros.of(900)))
            .toBuilder()
            .ownFunds(Euros.of(100))
            .build(),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          own-share-chef-de-file (domain=mobilité durable)
          ground.CHEF_DE_FILE = 30% [VERIFIED]
          own-share-corsica-commune
          ground.CORSICA_WORKS = 10% [VERIFIED]
          own-share-of = 100.00 (own-funds=100.00, loans=0.00)
          public-subsidies = 900.00
          public-financing = 1000.00 (own-share=100.00, public-subsidies=900.00)
          own-share-minimum-of = 100.00 UP (own-share-rate=10%, public-financing=1000.00)
          own-share-test AT_LEAST TRUE! (own-share=100.00, own-share-minimum=100.00)
          public-subsidies-maximum-of = 900.00 DOWN (own-share-rate=10%, public-financing=1000.00)
        """);
  }

  @Test
  void ownShareWithinACtec() {
    assertSteps(
        OWN_SHARE,
        plan(
            ProjectOwner.commune("52250").asChefDeFile("mobilité durable"),
            Operation.investment().withinCtec()),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          own-share-ctec (domain=mobilité durable)
          ground.DEFAULT = 20% [VERIFIED]
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=20%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=20%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareByADerogationBelowTheLaw() {
    assertSteps(
        OWN_SHARE,
        plan(
                ProjectOwner.commune("52250"),
                derogation(OperationKind.SCHOOL_ENERGY_RENOVATION, DAY),
                Contribution.granted(Scheme.FNADT, Euros.of(90)))
            .toBuilder()
            .ownFunds(Euros.of(10))
            .build(),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation (reference=2025-118, derogation-day=2025-06-01)
          derogation-below-law (own-share-rate=10%) [VERIFIED]
          ground.SCHOOL_ENERGY_RENOVATION = 10% [VERIFIED]
          own-share-of = 10.00 (own-funds=10.00, loans=0.00)
          public-subsidies = 90.00
          public-financing = 100.00 (own-share=10.00, public-subsidies=90.00)
          own-share-minimum-of = 10.00 UP (own-share-rate=10%, public-financing=100.00)
          own-share-test AT_LEAST TRUE! (own-share=10.00, own-share-minimum=10.00)
          public-subsidies-maximum-of = 90.00 DOWN (own-share-rate=10%, public-financing=100.00)
        """);
  }

  @Test
  void ownShareWithADerogationThatIsTooLate() {
    assertSteps(
        OWN_SHARE,
        plan(
            ProjectOwner.commune("52250"),
            derogation(OperationKind.PUBLIC_CALAMITY, DAY.plusDays(1))),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation-after-decision (reference=2025-118, derogation-day=2025-06-02)
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=20%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=20%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareWithADerogationWithoutGround() {
    assertSteps(
        OWN_SHARE,
        plan(ProjectOwner.commune("52250"), derogation(OperationKind.ORDINARY, DAY)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation-without-ground (reference=2025-118, derogation-day=2025-06-01)
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=20%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=20%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareWithoutTheDerogationThatIsPossible() {
    assertSteps(
        OWN_SHARE,
        plan(ProjectOwner.commune("52250"), Operation.investment(OperationKind.PROTECTED_MONUMENT)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation-possible (own-share-rate=0%) [SECONDARY]
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=20%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=20%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareWithoutADerogationThatNoTextConfirms() {
    assertSteps(
        OWN_SHARE,
        plan(ProjectOwner.commune("52250"), Operation.investment(OperationKind.BIODIVERSITY)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation-perhaps-possible (own-share-rate=0%) [UNVERIFIED]
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=20%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=20%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareWithADerogationWhereTheRateIsAutomatic() {
    assertSteps(
        OWN_SHARE,
        plan(
            ProjectOwner.of(OwnerKind.EPCI_FP, DepartementCode.of("2B")),
            derogation(OperationKind.WASTE, DAY)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.COMPLIANT) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          derogation-without-ground (reference=2025-118, derogation-day=2025-06-01)
          ground.CORSICA_WORKS = 10% [VERIFIED]
          own-share-of = 0.00 (own-funds=0.00, loans=0.00)
          public-subsidies = 0.00
          public-financing = 0.00 (own-share=0.00, public-subsidies=0.00)
          own-share-minimum-of = 0.00 UP (own-share-rate=10%, public-financing=0.00)
          own-share-test AT_LEAST TRUE! (own-share=0.00, own-share-minimum=0.00)
          public-subsidies-maximum-of = 0.00 DOWN (own-share-rate=10%, public-financing=0.00)
        """);
  }

  @Test
  void ownShareByARateThatNoTextConfirms() {
    assertSteps(
        OWN_SHARE,
        plan(
                ProjectOwner.commune("52250"),
                Operation.investment(OperationKind.INTERREG),
                Contribution.granted(Scheme.FEDER, Euros.of(85)))
            .toBuilder()
            .ownFunds(Euros.of(15))
            .build(),
        """
        own-share-floor RULE UNKNOWN! (verdict=verdict.WARNING) [VERIFIED]
          ground.DEFAULT = 20% [VERIFIED]
          own-share-of = 15.00 (own-funds=15.00, loans=0.00)
          public-subsidies = 85.00
          public-financing = 100.00 (own-share=15.00, public-subsidies=85.00)
          own-share-minimum-of = 20.00 UP (own-share-rate=20%, public-financing=100.00)
          own-share-test AT_LEAST FALSE! (own-share=15.00, own-share-minimum=20.00)
          ground.INTERREG = 15% [UNVERIFIED]
          own-share-contested-test AT_LEAST TRUE (own-share=15.00, own-share-minimum=15.00) [UNVERIFIED]
          public-subsidies-maximum-of = 80.00 DOWN (own-share-rate=20%, public-financing=100.00)
          remedy.own-share (missing-own-share=5.00, from=FEDER)
        """);
  }

  @Test
  void ownShareOutOfScope() {
    assertSteps(OWN_SHARE, plan(ProjectOwner.commune("52250"), Operation.operating()), """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          own-share-investment-only
        """);
    assertSteps(OWN_SHARE, plan(ProjectOwner.commune("97411"), Operation.investment()), """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          own-share-overseas (departement=974) [VERIFIED]
        """);
    assertSteps(OWN_SHARE, plan(ProjectOwner.commune("98735"), Operation.investment()), """
        own-share-floor RULE UNKNOWN! (verdict=verdict.UNDETERMINED) [VERIFIED]
          law-unknown-there (departement=987)
        """);
    assertSteps(OWN_SHARE, plan(ProjectOwner.of(OwnerKind.COMMUNE), Operation.investment()), """
        own-share-floor RULE UNKNOWN! (verdict=verdict.UNDETERMINED) [VERIFIED]
          missing-departement
        """);
    assertSteps(
        OWN_SHARE, plan(ProjectOwner.of(OwnerKind.ASSOCIATION), Operation.investment()), """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          own-share-other-owner (owner-kind=owner-kind.ASSOCIATION) [SECONDARY]
        """);
    assertSteps(
        OWN_SHARE,
        plan(
            ProjectOwner.of(OwnerKind.SYNDICAT_MIXTE_OUVERT, DepartementCode.of("52")),
            Operation.investment()),
        """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          own-share-open-syndicate (owner-kind=owner-kind.SYNDICAT_MIXTE_OUVERT) [SECONDARY]
        """);
    assertSteps(
        OWN_SHARE,
        plan(ProjectOwner.commune("52250"), Operation.investment(OperationKind.URBAN_RENEWAL)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          own-share-urban-renewal [SECONDARY]
        """);
    assertSteps(
        OWN_SHARE,
        plan(ProjectOwner.commune("52250"), Operation.investment())
            .withDate(DateRole.DECISION, LocalDate.of(2011, 12, 31)),
        """
        own-share-floor RULE TRUE! (verdict=verdict.NOT_IN_FORCE) [VERIFIED]
          not-in-force (from-day=2012-01-01)
        """);
  }

  @Test
  void dotationsTogetherAndAlone() {
    assertSteps(
        CEILING,
        plan(
            ProjectOwner.commune("52250"),
            Operation.investment(),
            Contribution.granted(Scheme.DETR, Euros.of(250)).withEligibleBase(Euros.of(400)),
            Contribution.granted(Scheme.DSIL, Euros.of(90)).withEligibleBase(Euros.of(100))),
        """
        dotations-ceiling RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
          aid-ceiling-of = 320.00 DOWN (ceiling-rate=80%, eligible-base=400.00)
          dotations-together-test AT_MOST FALSE! (aid-counted=340.00, aid-ceiling=320.00, from=DETR, DSIL)
          aid-ceiling-of = 80.00 DOWN (ceiling-rate=80%, eligible-base=100.00)
          dotation-alone-test AT_MOST FALSE (aid-counted=90.00, aid-ceiling=80.00, from=DSIL)
          remedy.ceiling (excess=20.00, from=DETR, DSIL)
          remedy.ceiling (excess=10.00, from=DSIL)
        """);
  }

  @Test
  void dotationsByTheReadingOfTheDpv() {
    assertSteps(
        CEILING,
        plan(
            ProjectOwner.commune("52250"),
            Operation.investment(),
            Contribution.granted(Scheme.DPV, Euros.of(700)).withEligibleBase(Euros.of(1000)),
            Contribution.granted(Funder.of(FunderKind.REGION), Euros.of(101))
                .withEligibleBase(Euros.of(1000))),
        """
        dotations-ceiling RULE UNKNOWN! (verdict=verdict.WARNING) [VERIFIED]
          aid-ceiling-of = 800.00 DOWN (ceiling-rate=80%, eligible-base=1000.00)
          dotations-together-test AT_MOST TRUE (aid-counted=700.00, aid-ceiling=800.00, from=DPV)
          aid-ceiling-of = 800.00 DOWN (ceiling-rate=80%, eligible-base=1000.00)
          dpv-all-aid-test AT_MOST FALSE! (aid-counted=801.00, aid-ceiling=800.00, from=DPV, REGION) [VERIFIED]
          ceiling-reading-open [VERIFIED]
          remedy.ceiling (excess=1.00, from=DPV, REGION)
        """);
  }

  @Test
  void dotationsOtherThanDetrBefore2021() {
    assertSteps(
        CEILING,
        plan(
                ProjectOwner.commune("52250"),
                Operation.investment(),
                Contribution.granted(Scheme.DSIL, Euros.of(801)).withEligibleBase(Euros.of(1000)))
            .withDate(DateRole.DECISION, LocalDate.of(2021, 10, 5)),
        """
        dotations-ceiling RULE UNKNOWN! (verdict=verdict.WARNING) [VERIFIED]
          aid-ceiling-of = 800.00 DOWN (ceiling-rate=80%, eligible-base=1000.00)
          all-aid-test AT_MOST FALSE! (aid-counted=801.00, aid-ceiling=800.00, from=DSIL)
          ceiling-reading-open [SECONDARY]
          remedy.ceiling (excess=1.00, from=DSIL)
        """);
  }

  @Test
  void detrThatYieldsToTheCeiling() {
    assertSteps(
        FLOOR,
        plan(
                ProjectOwner.commune("52250"),
                Operation.investment(),
                Contribution.granted(Scheme.DETR, Euros.of(60)),
                Contribution.granted(Funder.of(FunderKind.REGION), Euros.of(730)))
            .toBuilder()
            .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(1000)))
            .build()
            .withDate(DateRole.DECISION, LocalDate.of(2021, 10, 5)),
        """
        detr-floor RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
          grant-minimum-of = 200.00 UP (minimum-rate=20%, eligible-base=1000.00)
          floor-yields (room=70.00) [DECISION]
          grant-minimum-test AT_LEAST FALSE! (grant-amount=60.00, grant-minimum=70.00, contribution=DETR)
          remedy.grant-minimum (contribution=DETR, missing-grant=10.00, largest-base=300.00)
        """);
  }

  @Test
  void dsilBelowTheFloorOfDetr() {
    assertSteps(
        FLOOR,
        plan(
            ProjectOwner.commune("52250"),
            Operation.investment(),
            Contribution.granted(Scheme.DETR, Euros.of(200)).withEligibleBase(Euros.of(1000)),
            Contribution.granted(Scheme.DSIL, Euros.of(199)).withEligibleBase(Euros.of(1000))),
        """
        detr-floor RULE UNKNOWN! (verdict=verdict.WARNING) [VERIFIED]
          grant-minimum-of = 200.00 UP (minimum-rate=20%, eligible-base=1000.00)
          grant-minimum-test AT_LEAST TRUE (grant-amount=200.00, grant-minimum=200.00, contribution=DETR)
          grant-minimum-of = 200.00 UP (minimum-rate=20%, eligible-base=1000.00)
          grant-minimum-test AT_LEAST FALSE! (grant-amount=199.00, grant-minimum=200.00, contribution=DSIL)
          floor-reading-open (contribution=DSIL) [SECONDARY]
          remedy.grant-minimum (contribution=DSIL, missing-grant=1.00, largest-base=995.00)
        """);
    assertSteps(FLOOR, plan(ProjectOwner.commune("52250"), Operation.investment()), """
        detr-floor RULE TRUE! (verdict=verdict.NOT_APPLICABLE) [VERIFIED]
          no-dotation
        """);
  }

  private static Operation derogation(OperationKind kind, LocalDate day) {
    return Operation.investment(kind)
        .withDerogation(PrefectDerogation.of("2025-118", day, Rate.ofPercent(5)));
  }

  private static FinancingPlan plan(
      ProjectOwner owner, Operation operation, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(owner)
        .operation(operation)
        .addContributions(contributions)
        .date(DateRole.DECISION, DAY)
        .build();
  }

  private static void assertSteps(PlanRule rule, FinancingPlan plan, String steps) {
    Explanation explanation = rule.assess(plan).explanation();
    assertThat(Outline.of(explanation)).isEqualTo(steps);
    assertThat(explanation.id().rule()).isEqualTo(rule.id());
    for (int i = 0; i < explanation.children().size(); i++) {
      assertThat(explanation.children().get(i).id()).isEqualTo(explanation.id().child(i + 1));
    }
  }
}
