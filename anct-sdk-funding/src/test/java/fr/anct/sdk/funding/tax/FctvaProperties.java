package fr.anct.sdk.funding.tax;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.testkit.Plans;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FctvaProperties {
  private static final Fctva FUND = Fctva.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @Property
  void whatIsLeftIsTheCostWithoutTaxAndTheTaxNotGivenBack(
      @ForAll("amounts") Euros cost,
      @ForAll("amounts") Euros tax,
      @ForAll("amounts") Euros subsidies,
      @ForAll("amounts") Euros fctva) {
    NetCost left = new NetCost(cost, tax, subsidies, fctva);

    assertThat(left.afterFctva()).isEqualTo(left.withoutTax().plus(left.uncompensatedTax()));
    assertThat(left.beforeFctva()).isEqualTo(left.afterFctva().plus(fctva));
    assertThat(left.explanation().amount()).isEqualTo(left.afterFctva());
  }

  @Property
  void theFundIsTheNearestCentOfItsRate(
      @ForAll("amounts") Euros amount, @ForAll("days") LocalDate day) {
    FctvaAward award =
        FUND.award(FctvaExpense.of(FctvaBeneficiary.OTHER, day, amount), FctvaTiming.NEXT_YEAR);
    BigDecimal exact = amount
        .toBigDecimal()
        .multiply(award.rate().toPercent(3, Rounding.EXACT))
        .movePointLeft(2);

    assertThat(award.amount().toBigDecimal().subtract(exact).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.005"));
    assertThat(award.amount()).isLessThanOrEqualTo(amount);
    assertThat(award.year()).isEqualTo(day.getYear() + 1);
  }

  @Property
  void atTheFullRateOfTaxTheFundNeverGivesBackMoreThanTheTax(@ForAll("amounts") Euros cost) {
    Euros tax = cost.times(Rate.ofPercent(20), Rounding.UP);
    FctvaAward award = FUND.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, cost.plus(tax)));
    assertThat(NetCost.of(cost, tax, Euros.ZERO, award).uncompensatedTax().isNegative())
        .isFalse();
  }

  @Property
  void spendingMoreNeverLowersTheFund(
      @ForAll("amounts") Euros amount, @ForAll("amounts") Euros more) {
    assertThat(FUND.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, amount.plus(more)))
            .amount())
        .isGreaterThanOrEqualTo(
            FUND.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, amount)).amount());
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(1997, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
