package fr.anct.sdk.funding.europe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimplifiedCostsProperties {
  private static final SimplifiedCosts OPTIONS = SimplifiedCosts.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @Property
  void whatIsDeclaredAndWhatIsFlatAddUpAndStayWithinTheRate(
      @ForAll("costs") DirectCosts costs, @ForAll("options") SimplifiedCostOption option) {
    FlatRateCosts result = OPTIONS.compute(costs, DAY, option);
    Rate rate = OPTIONS.rates(option).get(DAY).value();

    assertThat(result.declared().plus(result.flat())).isEqualTo(result.total());
    assertThat(result.declared()).isBetween(Euros.ZERO, costs.total());
    // Every base is made of costs that are declared.
    assertThat(result.flat()).isLessThanOrEqualTo(result.declared().times(rate, Rounding.DOWN));
  }

  @Property
  void cuttingCostsNeverRaisesTheTotal(
      @ForAll("costs") DirectCosts costs,
      @ForAll("options") SimplifiedCostOption option,
      @ForAll("parts") Rate part) {
    DirectCosts less = costs.withoutStaff(costs.staff().times(part, Rounding.DOWN));
    assertThat(OPTIONS.compute(less, DAY, option).total())
        .isLessThanOrEqualTo(OPTIONS.compute(costs, DAY, option).total());
  }

  @Property
  void anHourIsWithinHalfACentOfItsCost(@ForAll("amounts") Euros yearly) {
    Euros hour = new HourlyRate(yearly).perHour();
    assertThat(hour.times(HourlyRate.HOURS).minus(yearly).abs())
        .isLessThanOrEqualTo(Euros.ofCents(HourlyRate.HOURS / 2));
  }

  @Provide
  Arbitrary<DirectCosts> costs() {
    return Combinators.combine(Plans.amounts(), Plans.amounts(), Plans.amounts())
        .as(DirectCosts::new);
  }

  @Provide
  Arbitrary<SimplifiedCostOption> options() {
    return Arbitraries.of(SimplifiedCostOption.class)
        .filter(option -> option.period() == EuPeriod.P2021_2027);
  }

  @Provide
  Arbitrary<Rate> parts() {
    return Plans.rates();
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }
}
