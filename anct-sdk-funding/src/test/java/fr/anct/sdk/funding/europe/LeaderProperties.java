package fr.anct.sdk.funding.europe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LeaderProperties {
  @Property
  void theTwoPartsAreThePublicAidAndNoLimitIsPassed(
      @ForAll("terms") LeaderTerms terms, @ForAll("amounts") Euros expense) {
    LeaderSplit split = terms.fund(expense);

    assertThat(split.feader().plus(split.national())).isEqualTo(split.publicAid());
    assertThat(split.publicAid()).isEqualTo(expense.times(terms.maxPublicAid(), Rounding.DOWN));
    assertThat(split.feader())
        .isBetween(Euros.ZERO, split.publicAid().times(terms.feaderShare(), Rounding.DOWN));
    terms.cap().ifPresent(cap -> assertThat(split.feader()).isLessThanOrEqualTo(cap));
    terms
        .maxRate()
        .ifPresent(rate ->
            assertThat(split.feader()).isLessThanOrEqualTo(expense.times(rate, Rounding.DOWN)));
    terms
        .floor()
        .filter(floor -> split.feader().isPositive())
        .ifPresent(floor -> assertThat(split.feader()).isGreaterThanOrEqualTo(floor));
  }

  @Property
  void whatIsCalledSplitsBackIntoItself(@ForAll("amounts") Euros national) {
    LeaderSplit called = LeaderTerms.standard().calledBy(national);
    LeaderSplit back = LeaderTerms.standard().split(called.publicAid());

    assertThat(called.feader()).isEqualTo(national.times(4));
    assertThat(back.feader()).isEqualTo(called.feader());
    assertThat(back.national()).isEqualTo(national);
  }

  @Property
  void aPublicBearerIsNeverPaidMoreThanItSpends(
      @ForAll("terms") LeaderTerms terms,
      @ForAll("amounts") Euros expense,
      @ForAll("shares") Rate part) {
    Euros own = expense.times(part, Rounding.DOWN);
    LeaderSplit split = terms.fundPublicBearer(expense, own);

    assertThat(split.national()).isEqualTo(own);
    assertThat(split.publicAid()).isLessThanOrEqualTo(expense);
  }

  @Provide
  Arbitrary<LeaderTerms> terms() {
    Arbitrary<Rate> shares = shares();
    return Combinators.combine(
            Arbitraries.longs().between(0, 99).map(Rate::ofPercent),
            shares,
            shares.optional(),
            Plans.amounts().optional(),
            Arbitraries.longs().between(0, 500_000).map(Euros::ofCents).optional())
        .as((share, aid, max, cap, floor) -> LeaderTerms.builder()
            .feaderShare(share)
            .maxPublicAid(aid)
            .maxRate(max)
            .cap(cap)
            .floor(floor.filter(least -> cap.isEmpty() || !least.isGreaterThan(cap.get())))
            .build())
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Rate> shares() {
    return Plans.rates();
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }
}
