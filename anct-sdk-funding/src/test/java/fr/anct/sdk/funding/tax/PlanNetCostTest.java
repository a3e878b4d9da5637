package fr.anct.sdk.funding.tax;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.VatTreatment;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanNetCostTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  /** The table of chapter 5 of the sheet, by a plan without tax and by the same with it. */
  @ParameterizedTest(name = "{0} without tax: {5} in the end")
  @CsvSource({
    "500000.00, 100000.00, 400000.00, 98424.00, 100000.00, 101576.00, 1576.00",
    "412345.67,  82469.13, 329876.53, 81169.42,  82469.14,  83768.85, 1299.71",
    "83333.33,   16666.67,  66666.66, 16404.00,  16666.67,  16929.34,  262.67"
  })
  void theTableOfTheSheetHoldsByAPlan(
      String cost,
      String tax,
      String subsidies,
      String fctva,
      String withoutTax,
      String net,
      String lost) {
    FinancingPlan plan = plan(works(cost).withVat(Euros.parse(tax), VatTreatment.FCTVA))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.parse(subsidies)))
        .build()
        .balancedByOwnFunds()
        .assumingAllOn(DAY);
    for (FinancingPlan either : ImmutableList.of(plan, plan.withTax())) {
      PlanNetCost left = PlanNetCost.of(either, FctvaBeneficiary.OTHER);
      assertThat(left.netCost().fctva()).isEqualTo(Euros.parse(fctva));
      assertThat(left.netCost().withoutTax()).isEqualTo(Euros.parse(withoutTax));
      assertThat(left.netCost().beforeFctva()).isEqualTo(Euros.parse(net).plus(Euros.parse(fctva)));
      assertThat(left.netCost().afterFctva()).isEqualTo(Euros.parse(net));
      assertThat(left.netCost().uncompensatedTax()).isEqualTo(Euros.parse(lost));
      assertThat(left.fctvaByYear()).isEqualTo(ImmutableMap.of(2028, Euros.parse(fctva)));
    }
  }

  @Test
  void eachLineHasTheTreatmentOfItsTax() {
    FinancingPlan plan = plan(
            works("1000").withVat(Rate.ofPercent(20), VatTreatment.FCTVA),
            line("shop", "1000").withVat(Rate.ofPercent(20), VatTreatment.RECOVERED),
            line("upkeep", "1000").withVat(Rate.ofPercent(20), VatTreatment.BORNE),
            line("land", "1000").toBuilder().vat(Euros.ZERO).build())
        .build()
        .assumingAllOn(DAY);
    NetCost left = PlanNetCost.of(plan, FctvaBeneficiary.OTHER).netCost();
    assertThat(left.cost()).isEqualTo(Euros.of(4_000));
    // What is recovered is no cost.
    assertThat(left.tax()).isEqualTo(Euros.of(400));
    // 16.404 % of 1 200, of one line alone.
    assertThat(left.fctva()).isEqualTo(Euros.parse("196.85"));
    assertThat(left.afterFctva()).isEqualTo(Euros.parse("4203.15"));
    assertThat(PlanNetCost.of(plan.withTax(), FctvaBeneficiary.OTHER).netCost()).isEqualTo(left);
  }

  @Test
  void eachYearHasItsRateAndItsYearOfPayment() {
    FinancingPlan plan = plan(works("300")
            .withVat(Rate.ofPercent(20), VatTreatment.FCTVA)
            .overYears(ImmutableMap.of(2014, Euros.of(100), 2015, Euros.of(200))))
        .build();
    PlanNetCost left = PlanNetCost.of(plan, FctvaBeneficiary.OTHER);
    // 15.761 % of 120 and 16.404 % of 240.
    assertThat(left.fctvaByYear())
        .isEqualTo(ImmutableMap.of(2016, Euros.parse("18.91"), 2017, Euros.parse("39.37")));
    assertThat(left.netCost().fctva()).isEqualTo(Euros.parse("58.28"));
    assertThat(PlanNetCost.of(plan, FctvaBeneficiary.COMMUNAUTE).fctvaByYear())
        .containsOnlyKeys(2014, 2015);
  }

  @Test
  void privateMoneyIsTakenOffAndWhatIsInKindIsNot() {
    Contribution gift = Contribution.granted(Funder.of(FunderKind.PATRONAGE), Euros.of(10));
    FinancingPlan plan = plan(works("100").withVat(Euros.ZERO, VatTreatment.BORNE))
        .addContributions(gift, gift.withId("kind").asInKind())
        .build();
    assertThat(PlanNetCost.of(plan, FctvaBeneficiary.OTHER).netCost().subsidies())
        .isEqualTo(Euros.of(10));
  }

  @Test
  void allThatIsMissingIsToldAtOnce() {
    FinancingPlan plan = plan(
            works("1"),
            line("shop", "1").toBuilder().vat(Euros.of(1)).build(),
            line("both", "1").toBuilder().vatTreatment(VatTreatment.FCTVA).build(),
            line("undated", "1").withVat(Euros.of(1), VatTreatment.FCTVA),
            line("free", "1").withVat(Euros.of(1), VatTreatment.RECOVERED))
        .build();
    AnctException thrown = catchThrowableOfType(
        AnctException.class, () -> PlanNetCost.of(plan, FctvaBeneficiary.OTHER));
    assertThat(thrown.problems())
        .containsExactly(
            Problem.of(ProblemCode.MISSING_TAX, "id", "works"),
            Problem.of(ProblemCode.MISSING_TAX, "id", "shop"),
            Problem.of(ProblemCode.MISSING_TAX, "id", "both"),
            Problem.of(ProblemCode.MISSING_YEARS, "id", "both"),
            Problem.of(ProblemCode.MISSING_YEARS, "id", "undated"));
  }

  @Test
  void allTheYearsThatNoTableKnowsAreToldAtOnce() {
    FinancingPlan plan = plan(works("3")
            .withVat(Euros.of(1), VatTreatment.FCTVA)
            .overYears(ImmutableMap.of(1990, Euros.of(1), 1995, Euros.of(1), 2025, Euros.of(1))))
        .build();
    AnctException thrown = catchThrowableOfType(
        AnctException.class, () -> PlanNetCost.of(plan, FctvaBeneficiary.OTHER));
    assertThat(Lists.transform(thrown.problems(), Problem::code))
        .containsExactly(ProblemCode.NOTHING_IN_FORCE, ProblemCode.NOTHING_IN_FORCE);
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> PlanNetCost.of(
            plan(works("3").withVat(Euros.of(1), VatTreatment.FCTVA))
                .build()
                .assumingAllOn(LocalDate.of(1995, 12, 31)),
            FctvaBeneficiary.OTHER));
  }

  @Test
  void theFctvaIsThatOfTheAwards() {
    NetCost cost = new NetCost(Euros.of(1), Euros.of(1), Euros.ZERO, Euros.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlanNetCost(cost, ImmutableList.of()));
  }

  private static FinancingPlan.Builder plan(ExpenseLine... lines) {
    return FinancingPlan.builder().owner(ProjectOwner.commune("52250")).addExpenses(lines);
  }

  private static ExpenseLine works(String amount) {
    return line("works", amount);
  }

  private static ExpenseLine line(String id, String amount) {
    return ExpenseLine.eligible(id, "Travaux", Euros.parse(amount));
  }
}
