package fr.anct.sdk.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Plans;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PaymentProperties {
  @Property
  void phasingConservesTheGrantAndKeepsToTheShare(
      @ForAll("amounts") Euros grant,
      @ForAll("works") Map<Year, Euros> works,
      @ForAll("rates") Rate one,
      @ForAll("rates") Rate other) {
    Phasing phasing = Phasing.byWorks(grant, works, one.min(other), one.max(other));

    Euros paid = Euros.ZERO;
    Euros most = grant.times(one.max(other), Rounding.DOWN);
    for (int i = 0; i < phasing.tranches().size(); i++) {
      Tranche tranche = phasing.tranches().get(i);
      assertThat(tranche.amount().isNegative()).isFalse();
      paid = paid.plus(tranche.amount());
      if (i < phasing.tranches().size() - 1) {
        assertThat(paid).isBetween(grant.times(one.min(other), Rounding.DOWN), most);
      }
    }
    assertThat(paid).isEqualTo(grant).isEqualTo(phasing.commitment());
    assertThat(Euros.sum(phasing.byCalendarYear().values())).isEqualTo(grant);
    Said.assertSaid(phasing.explanation());
  }

  @Property
  void monthsConserveTheAmountAndDifferByACentAtMost(
      @ForAll("amounts") Euros amount,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 60) int months) {
    Phasing phasing = Phasing.monthly(amount, start, months);
    List<Tranche> tranches = phasing.tranches();

    assertThat(tranches).hasSize(months);
    assertThat(tranches.get(0).amount().minus(tranches.get(months - 1).amount()))
        .isBetween(Euros.ZERO, Euros.ofCents(1));
    assertThat(Euros.sum(phasing.byCalendarYear().values())).isEqualTo(amount);
    for (int i = 1; i < months; i++) {
      assertThat(tranches.get(i).from()).isEqualTo(tranches.get(i - 1).until());
    }
  }

  @Property
  void theNextInstalmentIsTheLargestThatIsCompliant(
      @ForAll("rules") PaymentRule rule,
      @ForAll("amounts") Euros amount,
      @ForAll("amounts") Euros paid) {
    PayableGrant grant = PayableGrant.of(amount, LocalDate.of(2025, 6, 1)).withPlannedMonths(12);
    Payment first = Payment.instalment(paid);
    Euros next = rule.nextInstalment(grant, ImmutableList.of(first)).amount();

    boolean compliant = verdict(rule, grant, first) == RuleVerdict.COMPLIANT;
    assertThat(verdict(rule, grant, first, Payment.instalment(next.plus(Euros.ofCents(1)))))
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(rule, grant, first, Payment.instalment(next)) == RuleVerdict.COMPLIANT)
        .isEqualTo(compliant);
  }

  @Property
  void theAdvanceIsNeverAboveWhatMayBePaidBeforeTheBalance(
      @ForAll("rules") PaymentRule rule, @ForAll("amounts") Euros amount) {
    PayableGrant grant =
        PayableGrant.of(amount, LocalDate.of(2025, 6, 1)).withRaisedAdvance("Garantie");
    Euros advance = rule.advance(grant).amount();
    assertThat(advance).isLessThanOrEqualTo(amount);
    if (amount.isGreaterThan(Euros.ofCents(9))) {
      assertThat(advance).isLessThanOrEqualTo(rule.beforeBalance(grant).amount());
    }
  }

  private static RuleVerdict verdict(PaymentRule rule, PayableGrant grant, Payment... payments) {
    return rule.check(grant, ImmutableList.copyOf(payments)).verdict();
  }

  @Provide
  Arbitrary<PaymentRule> rules() {
    return Arbitraries.of(
        PaymentRule.dotations(),
        PaymentRule.stateSubsidies(),
        PaymentRule.dotations().withAdvanceCountsInInstalmentCap(false));
  }

  @Provide
  Arbitrary<Map<Year, Euros>> works() {
    return Combinators.combine(
            Arbitraries.integers().between(2012, 2030),
            Plans.amounts().list().ofMinSize(1).ofMaxSize(6))
        .as((first, amounts) -> {
          ImmutableMap.Builder<Year, Euros> works = ImmutableMap.builder();
          for (int i = 0; i < amounts.size(); i++) {
            works.put(Year.of(first + i), amounts.get(i).plus(Euros.ofCents(i == 0 ? 1 : 0)));
          }
          return works.buildOrThrow();
        });
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Plans.days();
  }

  @Provide
  Arbitrary<Rate> rates() {
    return Plans.rates();
  }
}
