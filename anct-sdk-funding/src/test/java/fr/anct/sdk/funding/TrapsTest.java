package fr.anct.sdk.funding;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.EurosText;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.funding.ceiling.DetrFloor;
import fr.anct.sdk.funding.ceiling.DotationsCeiling;
import fr.anct.sdk.funding.ceiling.EuRateCeiling;
import fr.anct.sdk.funding.ceiling.FondsDeConcoursCeiling;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.ceiling.StateSubsidyCeiling;
import fr.anct.sdk.funding.europe.DirectCosts;
import fr.anct.sdk.funding.europe.EuCategory;
import fr.anct.sdk.funding.europe.EuPeriod;
import fr.anct.sdk.funding.europe.EuRates;
import fr.anct.sdk.funding.europe.FormerRegion;
import fr.anct.sdk.funding.europe.LeaderSplit;
import fr.anct.sdk.funding.europe.LeaderTerms;
import fr.anct.sdk.funding.europe.SimplifiedCostOption;
import fr.anct.sdk.funding.europe.SimplifiedCosts;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.programme.AnctEngineering;
import fr.anct.sdk.funding.grant.programme.ConseillersNumeriques;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.grant.programme.PvdProjectManager;
import fr.anct.sdk.funding.grant.programme.VolontariatAdministration;
import fr.anct.sdk.funding.payment.DeadlineKind;
import fr.anct.sdk.funding.payment.DotationDeadlines;
import fr.anct.sdk.funding.payment.DotationFile;
import fr.anct.sdk.funding.payment.DotationStatus;
import fr.anct.sdk.funding.payment.PayableGrant;
import fr.anct.sdk.funding.payment.Payment;
import fr.anct.sdk.funding.payment.PaymentRule;
import fr.anct.sdk.funding.payment.RateGrant;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.Correction;
import fr.anct.sdk.funding.plan.CutStrategy;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.ResourceShare;
import fr.anct.sdk.funding.plan.RoundingPolicy;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.VatTreatment;
import fr.anct.sdk.funding.stateaid.ControlLink;
import fr.anct.sdk.funding.stateaid.DeMinimis;
import fr.anct.sdk.funding.stateaid.DeMinimisAid;
import fr.anct.sdk.funding.stateaid.DeMinimisKind;
import fr.anct.sdk.funding.stateaid.EnterpriseFigures;
import fr.anct.sdk.funding.stateaid.EnterpriseYear;
import fr.anct.sdk.funding.stateaid.SingleUndertaking;
import fr.anct.sdk.funding.stateaid.SmeCategory;
import fr.anct.sdk.funding.stateaid.SmeDefinition;
import fr.anct.sdk.funding.tax.Fctva;
import fr.anct.sdk.funding.tax.FctvaAward;
import fr.anct.sdk.funding.tax.FctvaBeneficiary;
import fr.anct.sdk.funding.tax.FctvaExpense;
import fr.anct.sdk.funding.tax.FctvaTiming;
import fr.anct.sdk.funding.tax.TfpbAllowance;
import fr.anct.sdk.funding.tax.TfpbSaving;
import fr.anct.sdk.funding.testkit.Outline;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The traps of chapter 14 of the funding sheet: each with the right answer, and without the trap’s. */
class TrapsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final ProjectOwner COMMUNE = ProjectOwner.commune("52250");
  private static final Rate FIFTH = Rate.ofPercent(20);

  @Test
  void trap01TwentyPercentOfPublicMoneyNotOfCost() {
    FinancingPlan plan = plan("500000", granted(FunderKind.PATRONAGE, "50000"), region("360000"))
        .balancedByOwnFunds();
    assertThat(plan.ownFunds()).isEqualTo(Euros.of(90_000));
    assertThat(plan.assess().get(OwnShareFloor.ID).limit())
        .contains(Euros.of(90_000))
        .isNotEqualTo(plan("500000", region("400000"))
            .balancedByOwnFunds()
            .assess()
            .get(OwnShareFloor.ID)
            .limit());
    assertThat(verdict(plan, OwnShareFloor.ID)).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap02TheOwnShareIsInItsOwnBase() {
    // 20 % of the 80 000 € of the others would be 16 000 €.
    FinancingPlan plan = plan("96000", region("80000")).balancedByOwnFunds();
    assertThat(plan.ownFunds()).isEqualTo(Euros.of(16_000));
    assertThat(plan.assess().get(OwnShareFloor.ID).limit()).contains(Euros.of(19_200));
    assertThat(verdict(plan, OwnShareFloor.ID)).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(plan("100000", region("80000")).balancedByOwnFunds(), OwnShareFloor.ID))
        .isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap03ACapIsRoundedDown() {
    Euros cost = Euros.parse("1000000.02");
    Euros nearest = cost.times(FIFTH.complement(), Rounding.HALF_UP);
    assertThat(nearest).isEqualTo(Euros.parse("800000.02"));
    assertThat(OwnShareFloor.maxPublicSubsidies(cost, FIFTH))
        .isEqualTo(Euros.parse("800000.01"))
        .isLessThan(nearest);
    assertThat(OwnShareFloor.isEnough(cost.minus(nearest), nearest, FIFTH)).isFalse();
  }

  @Test
  void trap04EightyPercentIsOfTheDecreeOf1999Only() {
    FinancingPlan plan = plan("100000", Contribution.granted(Scheme.FNADT, Euros.of(80_001)));
    assertThat(verdict(plan.assumingAllOn(LocalDate.of(2018, 9, 30)), StateSubsidyCeiling.ID))
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(plan.assumingAllOn(LocalDate.of(2018, 10, 1)), StateSubsidyCeiling.ID))
        .isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap05OtherAidCountsWithDotationsUntil5October2021() {
    FinancingPlan plan = plan("400000", detr("160000"), dsil("160000"), departement("60000"));
    assertThat(verdict(plan.assumingAllOn(LocalDate.of(2021, 10, 5)), DotationsCeiling.ID))
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(plan.assumingAllOn(LocalDate.of(2021, 10, 6)), DotationsCeiling.ID))
        .isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap06DotationsWithin80PercentDoNotMakeTheOwnShare() {
    PlanAssessment assessment = plan("400000", detr("160000"), dsil("160000"), departement("60000"))
        .balancedByOwnFunds()
        .assess();
    assertThat(assessment.get(DotationsCeiling.ID).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(assessment.get(OwnShareFloor.ID).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(assessment.get(OwnShareFloor.ID).excess()).contains(Euros.of(60_000));
  }

  @Test
  void trap07NoDetrBelow20PercentIsLeftByACut() {
    FinancingPlan plan = plan("400000", detr("100000"), dsil("272000")).balancedByOwnFunds();
    assertThat(plan.breaches()).isNotEmpty();
    // 52 000 € less would leave 48 000 €: 12 %.
    Correction correction = plan.correct(CutStrategy.onlyFrom("DETR"));
    assertThat(correction.plan().getContribution("DETR").amount())
        .isEqualTo(Euros.ZERO)
        .isNotEqualTo(Euros.of(48_000));
    assertThat(verdict(correction.plan(), DetrFloor.ID)).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(correction.plan().breaches()).isEmpty();
  }

  @Test
  void trap08AGrantOnCostsWithoutTaxInAPlanWithTax() {
    FinancingPlan plan = taxed(detr("480000")).withTax();
    assertThat(plan.totalExpenses()).isEqualTo(Euros.of(600_000));
    // 480 000 € is 80 % with tax, and 96 % without.
    assertThat(plan.assess().get(DotationsCeiling.ID).limit()).contains(Euros.of(400_000));
    assertThat(verdict(plan, DotationsCeiling.ID)).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(taxed(detr("400000")).withTax(), DotationsCeiling.ID))
        .isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap09FctvaIsNoSubsidyAndNotTheTax() {
    FctvaAward award =
        Fctva.standard().award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000)));
    assertThat(award.amount()).isEqualTo(Euros.of(98_424)).isNotEqualTo(Euros.of(100_000));
    Euros most = FondsDeConcoursCeiling.maxFondsDeConcours(Euros.of(600_000), Euros.of(400_000));
    assertThat(most).isEqualTo(Euros.of(100_000)).isNotEqualTo(Euros.of(50_788));
    FinancingPlan plan = plan("600000", granted(FunderKind.STATE, "400000"), fdc("100000"));
    assertThat(plan.assess().get(FondsDeConcoursCeiling.ID).limit()).contains(most);
  }

  @Test
  void trap10TheRateOfFctvaIsThatOfTheDayOfTheExpense() {
    FctvaExpense expense = FctvaExpense.of(
        FctvaBeneficiary.OTHER, LocalDate.of(2014, 12, 31), Euros.parse("123456.78"));
    FctvaAward award = Fctva.standard().award(expense, FctvaTiming.SECOND_YEAR);
    assertThat(award.year()).isEqualTo(2016);
    assertThat(award.amount())
        .isEqualTo(Euros.parse("19458.02"))
        .isNotEqualTo(Euros.parse("20251.85"));
  }

  @Test
  void trap11FiguresOfBillsAreNotLaw() {
    Euros fctva = Fctva.standard()
        .award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000)))
        .amount();
    assertThat(fctva).isEqualTo(Euros.of(98_424)).isNotEqualTo(Euros.of(89_100));
    FinancingPlan five = plan("100000", region("95000")).balancedByOwnFunds();
    assertThat(verdict(five, OwnShareFloor.ID)).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(five.assumingAllOn(LocalDate.of(2026, 11, 22)), OwnShareFloor.ID))
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void trap12TheAdvanceIsInsideThe80Percent() {
    PayableGrant grant = PayableGrant.of(Euros.of(160_000), DAY);
    Payment advance = Payment.advance(Euros.of(48_000));
    PaymentRule rule = PaymentRule.dotations();
    assertThat(rule.nextInstalment(grant, ImmutableList.of(advance)).amount())
        .isEqualTo(Euros.of(80_000))
        .isNotEqualTo(Euros.of(128_000));
    assertThat(rule.check(
                grant, ImmutableList.of(advance, Payment.instalment(Euros.parse("80000.01"))))
            .verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void trap13ADearerOperationDoesNotRaiseTheGrant() {
    RateGrant detr = RateGrant.of(Rate.ofPercent(40), Euros.of(400_000));
    assertThat(detr.settle(Euros.of(450_000), Euros.ZERO).grant())
        .isEqualTo(Euros.of(160_000))
        .isNotEqualTo(Euros.of(180_000));
  }

  @Test
  void trap14TheRateOfTheDecisionIsNotRecomputedFromItsAmount() {
    RateGrant third = new RateGrant(Rate.of(1, 3), Euros.of(100_000), Euros.of(33_333));
    Euros recomputed =
        Euros.of(90_000).times(Rate.ofPart(Euros.of(33_333), Euros.of(100_000)), Rounding.HALF_UP);
    assertThat(recomputed).isEqualTo(Euros.parse("29999.70"));
    assertThat(third.settle(Euros.of(90_000), Euros.ZERO).grant())
        .isEqualTo(Euros.of(30_000))
        .isNotEqualTo(recomputed);
  }

  @Test
  void trap15TwoYearsFromNotificationAndFourFromTheStart() {
    DotationFile file = DotationFile.builder()
        .requestReceived(LocalDate.of(2025, 1, 10))
        .decided(LocalDate.of(2025, 3, 1))
        .notified(LocalDate.of(2025, 3, 15))
        .build();
    // Two years from the request would end on 10 January.
    assertThat(status(file, LocalDate.of(2027, 1, 11))).isEqualTo(DotationStatus.VALID);
    assertThat(status(file, LocalDate.of(2027, 3, 15))).isEqualTo(DotationStatus.VALID);
    assertThat(status(file, LocalDate.of(2027, 3, 16))).isEqualTo(DotationStatus.CADUC);
    DotationFile started = file.toBuilder()
        .started(LocalDate.of(2026, 9, 1))
        .startDeclared(LocalDate.of(2026, 9, 1))
        .build();
    // Four years from the notification would end on 15 March 2029.
    assertThat(status(started, LocalDate.of(2029, 3, 16))).isEqualTo(DotationStatus.VALID);
    assertThat(DotationDeadlines.standard()
            .at(LocalDate.of(2029, 3, 16), started)
            .find(DeadlineKind.COMPLETION)
            .orElseThrow()
            .day())
        .isEqualTo(LocalDate.of(2030, 9, 1));
  }

  @Test
  void trap16DeMinimisRollsOverThreeYearsSince2024() {
    ImmutableList<DeMinimisAid> granted = ImmutableList.of(
        DeMinimisAid.general("A", LocalDate.of(2024, 3, 1), Euros.of(120_000)),
        DeMinimisAid.general("A", LocalDate.of(2025, 6, 15), Euros.of(100_000)),
        DeMinimisAid.general("A", LocalDate.of(2026, 2, 10), Euros.of(60_000)));
    // By fiscal years, the aid of 2024 would be out of the window from 1 January 2027.
    assertThat(room("A", LocalDate.of(2027, 1, 1), granted)).isEqualTo(Euros.of(20_000));
    assertThat(room("A", LocalDate.of(2027, 3, 1), granted)).isEqualTo(Euros.of(140_000));
  }

  @Test
  void trap17DeMinimisIsOfTheGroupNotOfTheCompany() {
    ImmutableList<DeMinimisAid> granted = ImmutableList.of(
        DeMinimisAid.general("mother", LocalDate.of(2025, 1, 1), Euros.of(250_000)));
    SingleUndertaking group =
        SingleUndertaking.around("A", ImmutableList.of(ControlLink.of("mother", "A")));
    DeMinimisAid asked = DeMinimisAid.general("A", DAY, Euros.of(60_000));
    assertThat(DeMinimis.standard().check(asked, group, granted).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(DeMinimis.standard()
            .check(asked, SingleUndertaking.of("A"), granted)
            .verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void trap18AnSmeHasFewPeopleAndEitherFigure() {
    assertThat(size(249, 60, 43)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(size(249, 50, 60)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(size(249, 60, 60)).isEqualTo(SmeCategory.LARGE);
    assertThat(size(250, 1, 1)).isEqualTo(SmeCategory.LARGE);
  }

  @Test
  void trap19CategoriesAreThoseOfTheFormerRegions() {
    EuRates rates = EuRates.standard();
    assertThat(FormerRegion.values()).hasSize(27);
    for (EuPeriod period : EuPeriod.values()) {
      assertThat(rates.category(FormerRegion.AUVERGNE, period).value())
          .isEqualTo(EuCategory.TRANSITION);
      assertThat(rates.category(FormerRegion.RHONE_ALPES, period).value())
          .isEqualTo(EuCategory.MORE_DEVELOPED);
    }
    // Both of Grand Est.
    assertThat(rates.category(FormerRegion.LORRAINE, EuPeriod.P2014_2020).value())
        .isNotEqualTo(rates.category(FormerRegion.ALSACE, EuPeriod.P2014_2020).value());
  }

  @Test
  void trap20TheRateOfAProgrammeIsNotThatOfAProject() {
    FinancingPlan plan =
        plan("100000", Contribution.granted(Scheme.FEDER, Euros.of(65_000))).balancedByOwnFunds();
    assertThat(plan.assess().get(EuRateCeiling.ID).limit()).contains(Euros.of(60_000));
    assertThat(verdict(plan, EuRateCeiling.ID)).isEqualTo(RuleVerdict.WARNING);
    assertThat(plan.breaches()).isEmpty();
  }

  @Test
  void trap21AllByReactEuDoesNotEndTheOwnShare() {
    FinancingPlan plan = plan("100000", Contribution.granted(Scheme.REACT_EU, Euros.of(100_000)))
        .assumingAllOn(LocalDate.of(2021, 6, 1));
    assertThat(verdict(plan, EuRateCeiling.ID)).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(verdict(plan, OwnShareFloor.ID)).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(plan.assess().get(OwnShareFloor.ID).limit()).contains(Euros.of(20_000));
  }

  @Test
  void trap22LeaderIsFourFifthsOfFourFifths() {
    LeaderSplit split = LeaderTerms.standard().fund(Euros.of(100_000));
    assertThat(split.feader()).isEqualTo(Euros.of(64_000)).isNotEqualTo(Euros.of(80_000));
    assertThat(split.national()).isEqualTo(Euros.of(16_000));
  }

  @Test
  void trap23TheFlat20PercentLeavesServicesOut() {
    DirectCosts costs = new DirectCosts(Euros.of(100_000), Euros.of(80_000), Euros.of(20_000));
    Euros total = SimplifiedCosts.standard()
        .compute(costs, LocalDate.of(2018, 3, 1), SimplifiedCostOption.FRENCH_ESF)
        .total();
    assertThat(total).isEqualTo(Euros.of(224_000)).isNotEqualTo(Euros.of(240_000));
  }

  @Test
  void trap24ThePvdManagerHasACapAndTheAnahIsInsideIt() {
    GrantInput cost = GrantInput.ofCost(Euros.of(80_000));
    assertThat(PvdProjectManager.withoutAnah().get(cost, DAY).amount())
        .isEqualTo(Euros.of(45_000))
        .isNotEqualTo(Euros.of(60_000));
    assertThat(PvdProjectManager.withAnah().get(cost, DAY).amount())
        .isEqualTo(Euros.of(55_000))
        .isNotEqualTo(Euros.of(85_000))
        .isNotEqualTo(Euros.of(95_000));
  }

  @Test
  void trap25TheBonusOfAConseillerIsCountedOnce() {
    GrantInput bonus = GrantInput.builder().flag("in-qpv-or-zrr", true).build();
    Euros v1 = ConseillersNumeriques.v1()
        .get(GrantInput.empty(), LocalDate.of(2022, 6, 1))
        .amount();
    Euros v2 =
        ConseillersNumeriques.v2Public().get(bonus, LocalDate.of(2024, 6, 1)).amount();
    assertThat(v2).isEqualTo(Euros.of(50_000)).isNotEqualTo(Euros.of(57_500));
    assertThat(v1.plus(v2)).isEqualTo(Euros.of(100_000)).isNotEqualTo(Euros.of(115_000));
  }

  @Test
  void trap26TwentyThousandForAVolunteerAreFifteenAndFiveHandedOn() {
    String steps = Outline.of(
        VolontariatAdministration.grant().get(GrantInput.empty(), LocalDate.of(2023, 6, 1)));
    assertThat(steps)
        .contains("programme.vta = 20000.00")
        .contains("grant.lump-sum = 15000.00")
        .contains("grant.passed-on = 5000.00 (grant-recipient=recipient.volunteer)");
  }

  @Test
  void trap27TheTaxAllowanceIs30PercentOfTheBaseNotOfTheRentalValue() {
    TfpbSaving saved = TfpbAllowance.standard().saving(Euros.of(4_000), Rate.ofPercent(45), 2026);
    assertThat(saved.allowance()).isEqualTo(Euros.of(600)).isNotEqualTo(Euros.of(1_200));
    assertThat(saved.saving()).isEqualTo(Euros.of(270)).isNotEqualTo(Euros.of(540));
  }

  /** The thresholds of who may ask (3 500, 2 000) are traps of the module of eligibility. */
  @Test
  void trap28MoreThanIsNotAtLeast() {
    PayableGrant grant = PayableGrant.of(Euros.of(100_000), DAY);
    PaymentRule subsidies = PaymentRule.stateSubsidies();
    assertThat(subsidies.beforeBalance(grant.withPlannedMonths(48)).amount())
        .isEqualTo(Euros.of(80_000));
    assertThat(subsidies.beforeBalance(grant.withPlannedMonths(49)).amount())
        .isEqualTo(Euros.of(90_000));
    assertThat(refund(3)).isEqualTo(Euros.ZERO).isNotEqualTo(Euros.of(3_750));
    assertThat(refund(4)).isEqualTo(Euros.of(5_000));
  }

  /** Which population counts is told by the module of eligibility: nothing here takes one in its place. */
  @Test
  void trap29NoGrantIsComputedFromAPopulation() {
    assertThat(ProgrammeGrants.standard().find(ProgrammeId.DETR)).isEmpty();
    assertThat(AnctEngineering.grant()
            .answer(GrantInput.ofCost(Euros.of(10_000)), DAY)
            .missing())
        .containsExactly("free-engineering");
    for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
      LocalDate first = grant.formulas().values().get(0).from();
      assertThat(grant.answer(GrantInput.empty(), first).missing())
          .as(grant.id())
          .noneMatch(input -> input.contains("population") || input.contains("inhabitants"));
    }
  }

  @Test
  void trap30PercentagesAddUpTo100() {
    FinancingPlan plan = plan("300", region("100"), departement("100")).balancedByOwnFunds();
    List<Rate> shares = Lists.transform(plan.shares(), ResourceShare::percentage);
    assertThat(shares)
        .containsExactly(Rate.parse("33.34%"), Rate.parse("33.33%"), Rate.parse("33.33%"));
    assertThat(shares.stream().reduce(Rate.ZERO, Rate::plus)).isEqualTo(Rate.ONE);
  }

  @Test
  void trap31ThereIsNoRateOfABaseOfZero() {
    assertThat(RoundingPolicy.standard().rateOf(Euros.of(10_000), Euros.ZERO)).isEmpty();
    assertThat(RoundingPolicy.stateTool().rateOf(Euros.of(10_000), Euros.ZERO)).contains(Rate.ZERO);
    assertThat(plan("0").assess().ownShare().rate()).isEmpty();
    refused(() -> Rate.ofPart(Euros.of(1), Euros.ZERO));
  }

  @Test
  void trap32OverseasThereIsNoOwnShareAtAll() {
    for (String code : Arrays.asList("971", "972", "973", "974", "975", "976", "977", "978")) {
      FinancingPlan plan = plan("100000", region("100000")).toBuilder()
          .owner(ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of(code)))
          .build();
      assertThat(verdict(plan, OwnShareFloor.ID)).isEqualTo(RuleVerdict.NOT_APPLICABLE);
      assertThat(plan.assess().get(OwnShareFloor.ID).limit()).isEmpty();
    }
    assertThat(verdict(plan("100000", region("100000")), OwnShareFloor.ID))
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void trap33AmountsAsTheyAreWritten() {
    for (String space : Arrays.asList(" ", "\u00A0", "\u202F")) {
      assertThat(EurosText.parse("170" + space + "320,55" + space + "€"))
          .isEqualTo(Euros.parse("170320.55"));
    }
    refused(ProblemCode.AMBIGUOUS_AMOUNT, () -> EurosText.parse("170,320"));
  }

  @Test
  void trap34GrantsAreNotWholeEuros() {
    Euros grant = EurosText.parse("23\u00A0828,90\u00A0€");
    FinancingPlan plan =
        plan("79059.15", Contribution.granted(Scheme.FONDS_VERT, grant)).balancedByOwnFunds();
    assertThat(plan.publicSubsidies()).isEqualTo(Euros.parse("23828.90"));
    assertThat(plan.ownFunds()).isEqualTo(Euros.parse("55230.25"));
    assertThat(RateGrant.of(Rate.ofPercent(25), Euros.parse("90.10")).amount())
        .isEqualTo(Euros.parse("22.53"));
  }

  private static RuleVerdict verdict(FinancingPlan plan, String rule) {
    return plan.assess().get(rule).verdict();
  }

  private static DotationStatus status(DotationFile file, LocalDate asOf) {
    return DotationDeadlines.standard().at(asOf, file).status();
  }

  private static Euros room(String enterprise, LocalDate day, List<DeMinimisAid> granted) {
    return DeMinimis.standard()
        .room(DeMinimisKind.GENERAL, day, SingleUndertaking.of(enterprise), granted)
        .amount();
  }

  private static SmeCategory size(long staff, long millionsTurnover, long millionsBalance) {
    return SmeDefinition.standard()
        .category(
            DAY,
            ImmutableList.of(EnterpriseYear.of(EnterpriseFigures.of(
                staff,
                Euros.of(millionsTurnover * 1_000_000),
                Euros.of(millionsBalance * 1_000_000)))))
        .category();
  }

  private static Euros refund(long monthsLeft) {
    GrantInput input = GrantInput.builder()
        .quantity("months-left", monthsLeft)
        .quantity("contract-months", 12)
        .flag("replaced", false)
        .build();
    return VolontariatAdministration.refund()
        .get(input, LocalDate.of(2022, 6, 1))
        .amount();
  }

  private static FinancingPlan plan(String cost, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(COMMUNE)
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse(cost)))
        .addContributions(contributions)
        .build()
        .assumingAllOn(DAY);
  }

  private static FinancingPlan taxed(Contribution contribution) {
    return plan("0", contribution).toBuilder()
        .expenses(ImmutableList.of(ExpenseLine.eligible("works", "Travaux", Euros.of(500_000))
            .withVat(FIFTH, VatTreatment.FCTVA)))
        .build();
  }

  private static Contribution detr(String amount) {
    return Contribution.granted(Scheme.DETR, Euros.parse(amount));
  }

  private static Contribution dsil(String amount) {
    return Contribution.granted(Scheme.DSIL, Euros.parse(amount));
  }

  private static Contribution region(String amount) {
    return granted(FunderKind.REGION, amount);
  }

  private static Contribution departement(String amount) {
    return granted(FunderKind.DEPARTEMENT, amount);
  }

  private static Contribution fdc(String amount) {
    return granted(FunderKind.EPCI, amount).withScheme(Scheme.FONDS_DE_CONCOURS);
  }

  private static Contribution granted(FunderKind kind, String amount) {
    return Contribution.granted(Funder.of(kind), Euros.parse(amount));
  }
}
