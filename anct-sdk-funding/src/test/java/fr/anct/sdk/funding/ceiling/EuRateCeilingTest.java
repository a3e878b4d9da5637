package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.funding.europe.EuCategory;
import fr.anct.sdk.funding.europe.EuPeriod;
import fr.anct.sdk.funding.europe.EuRates;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuRateCeilingTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private final EuRateCeiling rule = EuRateCeiling.standard();

  @ParameterizedTest(name = "{0}, {1} of {2} on 100 000.01 in {3}: {4}")
  @CsvSource({
    // Transition, 60 % of 100 000.01 is 60 000.006.
    "52,  FEDER,    60000.00, 2025-06-01, COMPLIANT",
    "52,  FEDER,    60000.01, 2025-06-01, WARNING",
    "63,  FSE_PLUS, 60000.00, 2025-06-01, COMPLIANT",
    "69,  FEDER,    40000.00, 2025-06-01, COMPLIANT",
    "69,  FEDER,    40000.01, 2025-06-01, WARNING",
    "972, FEDER,    85000.00, 2025-06-01, COMPLIANT",
    "972, FEDER,    85000.01, 2025-06-01, WARNING",
    "974, FSE_PLUS, 85000.00, 2025-06-01, COMPLIANT",
    // Before 2021 the old period only: Champagne-Ardenne was more developed.
    "52,  FEDER,    50000.00, 2019-06-01, COMPLIANT",
    "52,  FEDER,    50000.01, 2019-06-01, WARNING",
    "52,  FSE,      50000.01, 2019-06-01, WARNING",
    // From 2021 to 2023 either period: 50 and 60 % there, 50 and 40 % in Rhône-Alpes.
    "52,  FEDER,    50000.00, 2022-06-01, COMPLIANT",
    "52,  FEDER,    55000.00, 2022-06-01, WARNING",
    "69,  FEDER,    40000.00, 2022-06-01, COMPLIANT",
    "69,  FEDER,    45000.00, 2022-06-01, WARNING",
    "52,  FSE_PLUS, 55000.00, 2022-06-01, COMPLIANT",
    "52,  FSE,      55000.00, 2022-06-01, WARNING",
    "52,  FEDER,    55000.00, 2024-01-01, COMPLIANT",
    // REACT-EU within its dates: the whole.
    "52,  REACT_EU, 100000.01, 2021-06-01, COMPLIANT",
    "52,  REACT_EU, 100000.02, 2021-06-01, WARNING",
    "52,  REACT_EU, 100000.01, 2023-12-31, COMPLIANT",
    "52,  REACT_EU, 1.00,      2024-01-01, UNDETERMINED",
    "52,  REACT_EU, 1.00,      2020-01-31, UNDETERMINED",
    // No period has the fund at the date.
    "52,  FSE,      1.00,      2024-01-01, UNDETERMINED",
    "52,  FSE_PLUS, 1.00,      2020-12-31, UNDETERMINED",
    "52,  FEDER,    1.00,      2030-01-01, UNDETERMINED",
    "52,  FEDER,    1.00,      2013-12-31, NOT_IN_FORCE",
    // The FEADER is not of these funds.
    "52,  FEADER,   99999.00,  2025-06-01, NOT_APPLICABLE"
  })
  void warnsAtMost(
      String departement, String fund, String amount, LocalDate day, RuleVerdict verdict) {
    RuleResult result = rule.assess(plan(departement, eu(fund, amount)).assumingAllOn(day));

    assertThat(result.verdict()).isEqualTo(verdict);
    Said.assertSaid(result.explanation());
  }

  @Test
  void namesThePeriodAndTheCategory() {
    RuleResult result = rule.assess(plan("63", eu("FEDER", "65000")));

    assertThat(result.limit()).contains(Euros.parse("60000.00"));
    assertThat(result.excess()).contains(Euros.of(5_000));
    assertThat(result.remedies()).hasSize(1);
    assertThat(result.explanation().children())
        .extracting(Explanation::key)
        .contains("funding.eu-category-of", "funding.eu-programme-level");
    assertThat(result.explanation().children().get(0).operands())
        .extracting(operand -> operand.value().toString())
        .containsExactly(
            "Text[text=Auvergne]",
            "Key[key=" + EuPeriod.P2021_2027.messageKey() + "]",
            "Key[key=" + EuCategory.TRANSITION.messageKey() + "]");
  }

  @Test
  void thePeriodCanBeStated() {
    FinancingPlan plan = plan("52", eu("FEDER", "55000")).assumingAllOn(LocalDate.of(2022, 6, 1));

    assertThat(rule.forPeriod(EuPeriod.P2021_2027).assess(plan).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(rule.forPeriod(EuPeriod.P2014_2020).assess(plan).verdict())
        .isEqualTo(RuleVerdict.WARNING);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2020-06-30, false", "2020-07-01, true", "2022-06-30, true", "2022-07-01, false"})
  void tellsThatAProgrammeMayHaveOptedForTheWhole(LocalDate day, boolean open) {
    RuleResult result = rule.assess(plan("52", eu("FEDER", "100000")).assumingAllOn(day));

    assertThat(result.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(result.explanation().children().stream()
            .anyMatch(step -> step.key().equals("funding.eu-crii")))
        .isEqualTo(open);
  }

  @Test
  void theWholeByEuropeIsNotTheEndOfTheOwnersShare() {
    LocalDate day = LocalDate.of(2021, 6, 1);
    PlanAssessment commune =
        plan("52", eu("REACT_EU", "100000.01")).assumingAllOn(day).assess();
    PlanAssessment overseas =
        plan("972", eu("REACT_EU", "100000.01")).assumingAllOn(day).assess();

    assertThat(commune.get(EuRateCeiling.ID).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(commune.get(OwnShareFloor.ID).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(overseas.get(OwnShareFloor.ID).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(commune.get(EuRateCeiling.ID).explanation().children())
        .extracting(Explanation::key)
        .contains("funding.eu-own-share-holds");
  }

  @Test
  void aFundThatIsNotNamedIsNotGuessed() {
    Contribution unnamed =
        Contribution.granted(Funder.of(FunderKind.EUROPEAN_UNION), Euros.of(10_000));

    assertThat(rule.assess(plan("52", unnamed)).verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(rule.assess(plan("52", unnamed, eu("FEDER", "1"))).verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(rule.assess(plan("52", unnamed, eu("FEDER", "60001"))).verdict())
        .isEqualTo(RuleVerdict.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"978, UNDETERMINED", "975, UNDETERMINED", "987, UNDETERMINED", "971, COMPLIANT"})
  void saysThatItDoesNotKnowACategory(String departement, RuleVerdict verdict) {
    assertThat(rule.assess(plan(departement, eu("FEDER", "1"))).verdict()).isEqualTo(verdict);
  }

  @Test
  void needsTheDepartementAndTheDay() {
    FinancingPlan plan = plan("52", eu("FEDER", "1"));
    assertThat(rule.assess(
                plan.toBuilder().owner(ProjectOwner.of(OwnerKind.COMMUNE)).build())
            .verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(
            rule.assess(plan.toBuilder().assumedDate(Optional.empty()).build()).verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void hasNothingToSayWithoutAFundOrOfInterreg() {
    assertThat(rule.assess(plan("52")).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(rule.assess(plan("52", eu("FEDER", "0"))).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    FinancingPlan interreg = plan("52", eu("FEDER", "80000")).toBuilder()
        .operation(Operation.investment(OperationKind.INTERREG))
        .build();
    assertThat(rule.assess(interreg).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void eachLineIsHeldAgainstItsOwnBase() {
    Contribution line = eu("FEDER", "30000").withEligibleBase(Euros.of(40_000));
    RuleResult result = rule.assess(plan("52", eu("FSE_PLUS", "1000"), line));

    assertThat(result.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(result.limit()).contains(Euros.of(24_000));
  }

  @Test
  void ratesCanBeReplacedAndOneThatNoTextConfirmsIsAReservation() {
    EuRates other = EuRates.standard()
        .withRate(
            EuCategory.TRANSITION,
            EuPeriod.P2021_2027,
            new Dated<>(
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                Rate.ofPercent(65),
                Citation.of("Simulation", Confidence.UNVERIFIED),
                LocalDate.of(2026, 1, 1)));
    RuleResult result = rule.withRates(other).assess(plan("52", eu("FEDER", "65000")));

    assertThat(result.verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(result.caveats()).extracting(Caveat::kind).contains(Caveat.Kind.UNVERIFIED_LAW);
    assertThat(rule.withRates(other).rates()).isSameAs(other);
  }

  private static FinancingPlan plan(String departement, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of(departement)))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse("100000.01")))
        .addContributions(contributions)
        .build()
        .assumingAllOn(DAY);
  }

  private static Contribution eu(String fund, String amount) {
    return Contribution.granted(Scheme.of(fund), Euros.parse(amount));
  }
}
