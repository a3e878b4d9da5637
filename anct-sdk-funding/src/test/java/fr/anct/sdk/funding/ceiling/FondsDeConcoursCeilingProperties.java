package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FondsDeConcoursCeilingProperties {
  private static final FondsDeConcoursCeiling RULE = FondsDeConcoursCeiling.standard();

  @Property
  void inAPlanThatBalancesTheBeneficiaryBringsAtLeastAsMuch(
      @ForAll("amounts") Euros own, @ForAll("amounts") Euros others, @ForAll("amounts") Euros fdc) {
    Assume.that(fdc.isPositive());
    Euros cost = own.plus(others).plus(fdc);
    boolean kept = RULE.assess(plan(cost, others, fdc)).verdict() == RuleVerdict.COMPLIANT;
    assertThat(kept).isEqualTo(!fdc.isGreaterThan(own));
  }

  @Property
  void theMostIsEnoughAndACentMoreIsTooMuch(
      @ForAll("amounts") Euros cost, @ForAll("amounts") Euros others) {
    Euros most = FondsDeConcoursCeiling.maxFondsDeConcours(cost, others);
    Euros more = most.plus(Euros.ofCents(1));

    assertThat(most.isNegative()).isFalse();
    assertThat(most.times(2).plus(others)).isLessThanOrEqualTo(cost.max(others));
    assertThat(RULE.assess(plan(cost, others, more)).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    if (most.isPositive()) {
      assertThat(RULE.assess(plan(cost, others, most)).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    }
  }

  private static FinancingPlan plan(Euros cost, Euros others, Euros fdc) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", cost))
        .addContribution(Contribution.granted(Funder.of(FunderKind.REGION), others))
        .addContribution(Contribution.granted(Funder.of(FunderKind.EPCI), fdc)
            .withScheme(Scheme.FONDS_DE_CONCOURS))
        .build()
        .assumingAllOn(LocalDate.of(2026, 2, 1));
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }
}
