package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.PrefectDerogation;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Proposal;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnShareFloorTest {
  private static final ProjectOwner COMMUNE = ProjectOwner.commune("52250");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private final OwnShareFloor rule = OwnShareFloor.standard();

  @ParameterizedTest(name = "{0} with {1} private at {2}: {3} own at least, {4} at most")
  @CsvSource({
    "500000.00,  0,        20%, 100000.00, 400000.00",
    "500000.00,  50000.00, 20%,  90000.00, 360000.00",
    "333333.33,  0,        20%,  66666.67, 266666.66",
    "1000000.02, 0,        20%, 200000.01, 800000.01",
    "100.02,     0,        20%,     20.01,     80.01",
    "87654.31,   1234.56,  20%,  17283.95,  69135.80",
    "500000.00,  0,        30%, 150000.00, 350000.00",
    "500000.00,  0,        10%,  50000.00, 450000.00"
  })
  void workedExamplesHoldToTheCent(
      String cost, String privateMoney, String rate, String minOwn, String maxSubsidies) {
    Euros total = Euros.parse(cost).minus(Euros.parse(privateMoney));
    assertThat(OwnShareFloor.minOwn(total, Rate.parse(rate))).isEqualTo(Euros.parse(minOwn));
    assertThat(OwnShareFloor.maxPublicSubsidies(total, Rate.parse(rate)))
        .isEqualTo(Euros.parse(maxSubsidies));
  }

  @ParameterizedTest(name = "{0} own, {1} subsidies, {2} private: {3}")
  @CsvSource({
    "100000.00, 400000.00, 0,        COMPLIANT, 0.00",
    "99999.99,  400000.01, 0,        VIOLATED,  0.01",
    "90000.00,  360000.00, 50000.00, COMPLIANT, 0.00",
    "66666.67,  266666.66, 0,        COMPLIANT, 0.00",
    "66666.66,  266666.67, 0,        VIOLATED,  0.01",
    "200000.01, 800000.01, 0,        COMPLIANT, 0.00",
    "200000.00, 800000.02, 0,        VIOLATED,  0.01",
    "20.01,     80.01,     0,        COMPLIANT, 0.00",
    "20.00,     80.02,     0,        VIOLATED,  0.01",
    "17283.95,  69135.80,  1234.56,  COMPLIANT, 0.00",
    "20000.00,  380000.00, 0,        VIOLATED,  60000.00",
    "0.00,      0.00,      1000.00,  COMPLIANT, 0.00",
    "5.00,      0.00,      0,        COMPLIANT, 0.00"
  })
  void oneCentDecides(
      String own, String subsidies, String privateMoney, RuleVerdict verdict, String missing) {
    FinancingPlan plan = plan(COMMUNE, Operation.investment(), own, subsidies).toBuilder()
        .addContribution(
            Contribution.granted(Funder.of(FunderKind.PATRONAGE), Euros.parse(privateMoney)))
        .build();

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.observed()).contains(Euros.parse(own));
    assertThat(result.excess()).contains(Euros.parse(missing));
  }

  @Test
  void tellsHowMuchToAddAndWhomToCut() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(COMMUNE)
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(160_000)))
        .addContribution(Contribution.granted(Funder.of(FunderKind.DEPARTEMENT), Euros.of(60_000)))
        .ownFunds(Euros.of(20_000))
        .build()
        .assumingAllOn(DAY);

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.limit()).contains(Euros.of(80_000));
    assertThat(result.excess()).contains(Euros.of(60_000));
    assertThat(result.remedies()).hasSize(1);
    assertThat(result.remedies().get(0).operands())
        .containsExactly(
            Operand.of("funding.missing-own-share", Value.of(Euros.of(60_000))),
            Operand.of("funding.from", new Value.Text("DETR, DSIL, DEPARTEMENT")));
    assertThat(result.explanation().children())
        .extracting(Explanation::key)
        .contains("funding.own-share-sanction");
  }

  @ParameterizedTest
  @CsvSource({"2021-10-05, false", "2021-10-06, true"})
  void repaymentOfADotationIsAtStakeSince2021(LocalDate day, boolean atStake) {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(COMMUNE)
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
        .build();
    FinancingPlan withoutDotation = plan(COMMUNE, Operation.investment(), "0", "1");

    assertThat(rule.assess(plan.assumingAllOn(day)).explanation().children())
        .extracting(Explanation::key)
        .filteredOn("funding.own-share-sanction"::equals)
        .hasSize(atStake ? 1 : 0);
    assertThat(rule.assess(withoutDotation.assumingAllOn(day)).explanation().children())
        .extracting(Explanation::key)
        .doesNotContain("funding.own-share-sanction");
  }

  @Test
  void loansAreTheOwnerSOwn() {
    FinancingPlan plan = plan(COMMUNE, Operation.investment(), "1", "400000").toBuilder()
        .loans(Euros.of(99_999))
        .build();
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @ParameterizedTest
  @CsvSource({"2011-12-31, NOT_IN_FORCE", "2012-01-01, VIOLATED"})
  void beginsIn2012(LocalDate day, RuleVerdict verdict) {
    assertThat(verdict(COMMUNE, Operation.investment(), "199", "801", day)).isEqualTo(verdict);
  }

  @Test
  void namesTheDateThatIsMissing() {
    FinancingPlan undated = plan(COMMUNE, Operation.investment(), "200", "800").toBuilder()
        .assumedDate(Optional.empty())
        .build();

    RuleResult result = rule.assess(undated);

    assertThat(result.verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(result.explanation().truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(result.explanation().children().get(0).operands())
        .containsExactly(
            Operand.of("funding.date-role", new Value.Key("funding.date-role.DECISION")));
    assertThat(result.limit()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(OwnerKind.class)
  void bindsCollectivitesAndTheirGroupsOnly(OwnerKind kind) {
    ProjectOwner owner = ProjectOwner.of(kind, DepartementCode.of("52"));
    boolean bound = switch (kind) {
      case COMMUNE,
          EPCI_FP,
          SYNDICAT_DE_COMMUNES,
          SYNDICAT_MIXTE_FERME,
          DEPARTEMENT,
          REGION,
          COLLECTIVITE_A_STATUT_PARTICULIER -> true;
      case SYNDICAT_MIXTE_OUVERT, LOCAL_PUBLIC_BODY, ASSOCIATION, COMPANY, STATE -> false;
    };
    assertThat(verdict(owner, Operation.investment(), "199", "801", DAY))
        .isEqualTo(bound ? RuleVerdict.VIOLATED : RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void runningCostsAreFree() {
    assertThat(verdict(COMMUNE, Operation.operating(), "0", "1000", DAY))
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"971", "972", "973", "974", "975", "976", "977", "978"})
  void doesNotApplyOverseas(String departement) {
    ProjectOwner owner = ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of(departement));
    assertThat(verdict(owner, Operation.investment(), "0", "1000", DAY))
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"986", "987", "988"})
  void saysThatItDoesNotKnowTheLawOfThePacific(String departement) {
    ProjectOwner owner = ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of(departement));
    assertThat(verdict(owner, Operation.investment(), "0", "1000", DAY))
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void needsTheDepartement() {
    assertThat(
            verdict(ProjectOwner.of(OwnerKind.COMMUNE), Operation.investment(), "500", "500", DAY))
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void urbanRenewalIsExempt() {
    assertThat(
            verdict(COMMUNE, Operation.investment(OperationKind.URBAN_RENEWAL), "0", "1000", DAY))
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @ParameterizedTest(name = "chef de file, CTEC {0}, {1}: {2} own of 1 000")
  @CsvSource({
    "false, 2025-06-01, 300, COMPLIANT",
    "false, 2025-06-01, 299, VIOLATED",
    "true,  2025-06-01, 200, COMPLIANT",
    "true,  2025-06-01, 199, VIOLATED",
    "false, 2014-01-28, 200, COMPLIANT",
    "false, 2014-01-29, 299, VIOLATED"
  })
  void aChefDeFileBrings30PercentOutsideACtec(
      boolean ctec, LocalDate day, long own, RuleVerdict verdict) {
    Operation operation = ctec ? Operation.investment().withinCtec() : Operation.investment();
    assertThat(verdict(
            COMMUNE.asChefDeFile("mobilité durable"),
            operation,
            String.valueOf(own),
            String.valueOf(1000 - own),
            day))
        .isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0} of {1}, {2}: {3} own of 1 000")
  @CsvSource({
    "EPCI_FP, 2A, WATER_AND_SANITATION,   100, COMPLIANT",
    "EPCI_FP, 2A, WATER_AND_SANITATION,    99, VIOLATED",
    "EPCI_FP, 2B, WASTE,                  100, COMPLIANT",
    "COMMUNE, 2B, FOREST_FIRE_PROTECTION, 100, COMPLIANT",
    "COMMUNE, 2A, COMMUNAL_ROADS,         100, COMPLIANT",
    "COMMUNE, 2A, BIODIVERSITY,           199, VIOLATED",
    "COMMUNE, 2A, ORDINARY,               199, VIOLATED",
    "COMMUNE, 52, WATER_AND_SANITATION,   199, VIOLATED",
    "SYNDICAT_MIXTE_FERME, 2A, WASTE,     199, VIOLATED"
  })
  void corsicaHas10PercentForListedWorks(
      OwnerKind kind, String departement, OperationKind works, long own, RuleVerdict verdict) {
    assertThat(verdict(
            ProjectOwner.of(kind, DepartementCode.of(departement)),
            Operation.investment(works),
            String.valueOf(own),
            String.valueOf(1000 - own),
            DAY))
        .isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}, {1}: {2} own of 1 000")
  @CsvSource({
    // Corsica before the text that was read, and Interreg: no figure confirmed.
    "WASTE,    2014-12-31, 100, WARNING",
    "WASTE,    2015-01-01, 100, COMPLIANT",
    "INTERREG, 2025-06-01, 200, COMPLIANT",
    "INTERREG, 2025-06-01, 199, WARNING",
    "INTERREG, 2025-06-01, 150, WARNING",
    "INTERREG, 2025-06-01, 149, VIOLATED",
    "INTERREG, 2015-08-08, 199, VIOLATED"
  })
  void anUnconfirmedRateNeverMakesAPlanCompliant(
      OperationKind kind, LocalDate day, long own, RuleVerdict verdict) {
    RuleResult result = rule.assess(plan(
            ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of("2A")),
            Operation.investment(kind),
            String.valueOf(own),
            String.valueOf(1000 - own))
        .assumingAllOn(day));

    assertThat(result.verdict()).isEqualTo(verdict);
    if (verdict == RuleVerdict.WARNING) {
      assertThat(result.limit()).contains(Euros.of(200));
      assertThat(result.caveats()).extracting(Caveat::kind).contains(Caveat.Kind.UNVERIFIED_LAW);
    }
  }

  @ParameterizedTest(name = "{0}, decision {1}, derogation of {2} at {3}: {4} own of 1 000")
  @CsvSource({
    // Energy renovation of schools: never under 10 %, and only since 31 March 2024.
    "SCHOOL_ENERGY_RENOVATION, 2024-03-31, 2024-03-31, 10%, 100, COMPLIANT",
    "SCHOOL_ENERGY_RENOVATION, 2024-03-31, 2024-03-31, 10%,  99, VIOLATED",
    "SCHOOL_ENERGY_RENOVATION, 2024-03-31, 2024-03-31,  5%,  99, VIOLATED",
    "SCHOOL_ENERGY_RENOVATION, 2024-03-31, 2024-03-31,  5%, 100, COMPLIANT",
    "SCHOOL_ENERGY_RENOVATION, 2024-03-31, 2024-03-31, 15%, 149, VIOLATED",
    "SCHOOL_ENERGY_RENOVATION, 2024-03-30, 2024-03-30, 10%, 199, VIOLATED",
    // A derogation later than the decision.
    "SCHOOL_ENERGY_RENOVATION, 2025-06-01, 2025-06-02, 10%, 199, VIOLATED",
    "PROTECTED_MONUMENT,       2012-01-01, 2012-01-01,  0%,   0, COMPLIANT",
    "PUBLIC_CALAMITY,          2012-01-01, 2012-01-01,  0%,   0, COMPLIANT",
    "NON_PROTECTED_HERITAGE,   2019-12-29, 2019-12-29,  0%,   0, COMPLIANT",
    "NON_PROTECTED_HERITAGE,   2019-12-28, 2019-12-28,  0%, 199, VIOLATED",
    "FIRE_WATER_SUPPLY,        2022-02-22, 2022-02-22,  0%,   0, WARNING",
    "FIRE_WATER_SUPPLY,        2022-02-23, 2022-02-23,  0%,   0, COMPLIANT",
    "BRIDGES_AND_STRUCTURES,   2025-06-01, 2025-01-01,  5%,  50, COMPLIANT",
    "BRIDGES_AND_STRUCTURES,   2025-06-01, 2025-01-01,  5%,  49, VIOLATED",
    // Outside Corsica these grounds are confirmed nowhere.
    "WATER_AND_SANITATION,     2025-06-01, 2025-01-01,  5%,  50, WARNING",
    "BIODIVERSITY,             2025-06-01, 2025-01-01,  5%,  49, VIOLATED",
    // No ground: the derogation is not applied.
    "ORDINARY,                 2025-06-01, 2025-01-01,  0%, 199, VIOLATED",
    "ORDINARY,                 2025-06-01, 2025-01-01,  0%, 200, COMPLIANT"
  })
  void aDerogationOfThePrefectLowersTheShareOnItsGround(
      OperationKind kind,
      LocalDate decision,
      LocalDate derogation,
      String rate,
      long own,
      RuleVerdict verdict) {
    Operation operation = Operation.investment(kind)
        .withDerogation(PrefectDerogation.of("2025-118", derogation, Rate.parse(rate)));
    assertThat(
            verdict(COMMUNE, operation, String.valueOf(own), String.valueOf(1000 - own), decision))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(
      value = OperationKind.class,
      names = {"URBAN_RENEWAL", "INTERREG"},
      mode = EnumSource.Mode.EXCLUDE)
  void aDerogationIsNeverSupposed(OperationKind kind) {
    assertThat(verdict(COMMUNE, Operation.investment(kind), "199", "801", DAY))
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void billsAreListedAndNotApplied() {
    ImmutableList<Proposal> proposals = PlanRuleBook.standard().proposals();

    assertThat(Lists.transform(proposals, Proposal::rule)).containsOnly(OwnShareFloor.ID);
    assertThat(proposals.get(0).rates()).containsExactly(Rate.ofPercent(5));
    assertThat(proposals.get(0).text(Language.FR)).contains("proposition de loi, non appliquée");
    assertThat(verdict(COMMUNE, Operation.investment(), "50", "950", DAY))
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void saysWhenTheLawWasLastRead() {
    RuleResult before = rule.assess(plan(COMMUNE, Operation.investment(), "200", "800")
        .assumingAllOn(LocalDate.of(2026, 2, 28)));
    RuleResult after = rule.assess(plan(COMMUNE, Operation.investment(), "200", "800")
        .assumingAllOn(LocalDate.of(2026, 3, 1)));

    assertThat(before.caveats()).isEmpty();
    assertThat(after.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  @Test
  void everyTextThatAPlanRestsOnHasItsOwnDayOfReview() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    ProjectOwner corsican = ProjectOwner.of(OwnerKind.EPCI_FP, DepartementCode.of("2A"));
    RuleResult reduced = rule.assess(
        plan(corsican, Operation.investment(OperationKind.WASTE), "100", "900").assumingAllOn(day));
    RuleResult lead = rule.assess(
        plan(COMMUNE.asChefDeFile("mobilité durable"), Operation.investment(), "300", "700")
            .assumingAllOn(day));

    assertThat(reduced.caveats())
        .extracting(caveat -> caveat.values().get("reviewedOn"))
        .containsExactly("2026-02-28", "2020-02-06");
    assertThat(lead.caveats()).hasSize(1);
  }

  @Test
  void aDerogationNeverRaisesTheShare() {
    Operation operation = Operation.investment(OperationKind.PUBLIC_CALAMITY)
        .withDerogation(PrefectDerogation.of("2025-118", DAY, Rate.ofPercent(25)));
    assertThat(verdict(COMMUNE, operation, "200", "800", DAY)).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void citesTheLaw() {
    RuleResult result = rule.assess(plan(COMMUNE, Operation.investment(), "200", "800"));
    assertThat(result.citation().map(Citation::reference)).contains("CGCT, art. L1111-10, III");
    assertThat(result.citation().map(Citation::confidence)).contains(Confidence.VERIFIED);
  }

  @Test
  void aRateCanBeReplaced() {
    Schedule<Rate> half = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2012, 1, 1),
        Optional.empty(),
        Rate.ofPercent(50),
        Citation.of("Simulation", Confidence.DECISION),
        LocalDate.of(2026, 1, 1))));
    OwnShareFloor changed = rule.withRates(OwnShareGround.DEFAULT, half);

    FinancingPlan plan = plan(COMMUNE, Operation.investment(), "499", "501");

    assertThat(changed.assess(plan).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(changed.rates(OwnShareGround.DEFAULT)).isEqualTo(half);
  }

  private RuleVerdict verdict(
      ProjectOwner owner, Operation operation, String own, String subsidies, LocalDate day) {
    return rule.assess(plan(owner, operation, own, subsidies).assumingAllOn(day))
        .verdict();
  }

  private static FinancingPlan plan(
      ProjectOwner owner, Operation operation, String own, String subsidies) {
    return FinancingPlan.builder()
        .owner(owner)
        .operation(operation)
        .addContribution(Contribution.granted(Funder.of(FunderKind.REGION), Euros.parse(subsidies)))
        .ownFunds(Euros.parse(own))
        .build()
        .assumingAllOn(DAY);
  }
}
