package fr.anct.sdk.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SettlementProperties {
  @Property
  void moneyIsConservedAndNothingIsBelowZero(
      @ForAll("rates") Rate rate,
      @ForAll("amounts") Euros planned,
      @ForAll("amounts") Euros decided,
      @ForAll("amounts") Euros real,
      @ForAll("amounts") Euros paid) {
    Settlement settlement = new RateGrant(rate, planned, decided).settle(real, paid);

    assertThat(settlement.grant()).isBetween(Euros.ZERO, decided);
    assertThat(settlement.grant()).isLessThanOrEqualTo(real.min(planned));
    assertThat(settlement.balance().isNegative()).isFalse();
    assertThat(settlement.repayment().isNegative()).isFalse();
    assertThat(settlement.balance().isZero() || settlement.repayment().isZero()).isTrue();
    assertThat(paid.plus(settlement.balance()).minus(settlement.repayment()))
        .isEqualTo(settlement.grant());
  }

  @Property
  void spendingMoreNeverLowersTheGrant(
      @ForAll("rates") Rate rate,
      @ForAll("amounts") Euros planned,
      @ForAll("amounts") Euros real,
      @ForAll("amounts") Euros more) {
    RateGrant grant = RateGrant.of(rate, planned);
    assertThat(grant.settle(real.plus(more), Euros.ZERO).grant())
        .isGreaterThanOrEqualTo(grant.settle(real, Euros.ZERO).grant());
  }

  @Property
  void spendingWhatWasPlannedOrMoreGivesTheDecision(
      @ForAll("rates") Rate rate, @ForAll("amounts") Euros planned, @ForAll("amounts") Euros more) {
    RateGrant grant = RateGrant.of(rate, planned);
    assertThat(grant.settle(planned.plus(more), Euros.ZERO).grant()).isEqualTo(grant.amount());
  }

  @Property
  void noKindOfGrantIsSettledAboveItsDecision(
      @ForAll("amounts") Euros decided,
      @ForAll("amounts") Euros unit,
      @ForAll @LongRange(min = 0, max = 1_000) long planned,
      @ForAll @LongRange(min = 0) long units,
      @ForAll("amounts") Euros paid) {
    assertThat(new ScaleGrant(unit, planned, decided).settle(units, paid).grant())
        .isBetween(Euros.ZERO, decided);
    assertThat(new LumpSumGrant(decided).settle(paid).grant()).isEqualTo(decided);
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<Rate> rates() {
    return Plans.rates();
  }
}
