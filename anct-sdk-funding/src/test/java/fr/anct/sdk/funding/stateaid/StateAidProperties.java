package fr.anct.sdk.funding.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Plans;
import fr.anct.sdk.funding.testkit.Said;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StateAidProperties {
  private static final LocalDate RECENT = LocalDate.of(2026, 6, 1);

  @Property
  void theRoomIsNeverBelowZeroNorAboveTheCeiling(
      @ForAll DeMinimisKind kind,
      @ForAll("days") LocalDate date,
      @ForAll Month end,
      @ForAll("aids") List<DeMinimisAid> granted) {
    DeMinimis rule = DeMinimis.standard();
    SingleUndertaking who = SingleUndertaking.of("A", "B").withFiscalYearEnd(end);
    var room = rule.room(kind, date, who, granted);

    assertThat(room.amount())
        .isBetween(Euros.ZERO, rule.caps(kind).get(date).value().amount());
    Said.assertSaid(room.explanation());
  }

  @Property
  void whatFitsInTheRoomIsAcceptedAndACentMoreIsNot(
      @ForAll DeMinimisKind kind,
      @ForAll("days") LocalDate date,
      @ForAll("aids") List<DeMinimisAid> granted) {
    DeMinimis rule = DeMinimis.standard();
    SingleUndertaking who = SingleUndertaking.of("A", "B");
    Euros room = rule.room(kind, date, who, granted).amount();
    DeMinimisAid more = new DeMinimisAid(kind, "A", date, room.plus(Euros.ofCents(1)));

    assertThat(rule.check(more, who, granted).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    if (room.isPositive()) {
      DeMinimisAid whole = new DeMinimisAid(kind, "A", date, room);
      assertThat(rule.check(whole, who, granted).verdict()).isNotEqualTo(RuleVerdict.VIOLATED);
      List<DeMinimisAid> then = new ArrayList<>(granted);
      then.add(whole);
      assertThat(rule.room(kind, date, who, then).amount()).isEqualTo(Euros.ZERO);
    }
  }

  @Property
  void oneMoreAidNeverMakesRoom(
      @ForAll DeMinimisKind kind,
      @ForAll("days") LocalDate date,
      @ForAll("aids") List<DeMinimisAid> granted,
      @ForAll("aid") DeMinimisAid more) {
    SingleUndertaking who = SingleUndertaking.of("A", "B");
    List<DeMinimisAid> then = new ArrayList<>(granted);
    then.add(more);
    assertThat(DeMinimis.standard().room(kind, date, who, then).amount())
        .isLessThanOrEqualTo(DeMinimis.standard().room(kind, date, who, granted).amount());
  }

  @Property
  void timeMakesRoomAndAWiderWindowTakesIt(
      @ForAll("aids") List<DeMinimisAid> granted, @ForAll @IntRange(min = 0, max = 1500) int days) {
    DeMinimis rule = DeMinimis.standard();
    SingleUndertaking who = SingleUndertaking.of("A", "B");
    List<DeMinimisAid> past = granted.stream()
        .filter(aid -> !aid.date().isAfter(RECENT))
        .collect(ImmutableList.toImmutableList());
    Euros now = rule.room(DeMinimisKind.GENERAL, RECENT, who, past).amount();
    Euros later =
        rule.room(DeMinimisKind.GENERAL, RECENT.plusDays(days), who, past).amount();

    assertThat(later).isGreaterThanOrEqualTo(now);
    assertThat(rule.withInclusiveLowerBound(true)
            .room(DeMinimisKind.GENERAL, RECENT.plusDays(days), who, past)
            .amount())
        .isLessThanOrEqualTo(later);
  }

  @Property
  void aLargerGroupNeverHasMoreRoom(
      @ForAll("days") LocalDate date, @ForAll("aids") List<DeMinimisAid> granted) {
    DeMinimis rule = DeMinimis.standard();
    assertThat(rule.room(DeMinimisKind.GENERAL, date, SingleUndertaking.of("A", "B", "C"), granted)
            .amount())
        .isLessThanOrEqualTo(
            rule.room(DeMinimisKind.GENERAL, date, SingleUndertaking.of("A"), granted)
                .amount());
  }

  @Property
  void regionalAidIsNeverAboveItsExactRate(
      @ForAll AidZone zone, @ForAll SmeCategory size, @ForAll("amounts") Euros cost) {
    RegionalAid rule = RegionalAid.standard();
    Rate rate = rule.intensity(zone, size, RECENT);
    Euros most = rule.maxAid(new RegionalAidCase(zone, size, cost, RECENT)).amount();

    assertThat(exact(most, rate.denominator())).isLessThanOrEqualTo(exact(cost, rate.numerator()));
    assertThat(exact(most.plus(Euros.ofCents(1)), rate.denominator()))
        .isGreaterThan(exact(cost, rate.numerator()));
  }

  @Property
  void aLargerEnterpriseIsNeverOfASmallerSize(
      @ForAll("figures") EnterpriseFigures one, @ForAll("figures") EnterpriseFigures other) {
    EnterpriseFigures sum = new EnterpriseFigures(
        one.staff().add(other.staff()),
        one.turnover().plus(other.turnover()),
        one.balanceSheet().plus(other.balanceSheet()));
    assertThat(size(EnterpriseYear.of(sum)))
        .isGreaterThanOrEqualTo(size(EnterpriseYear.of(one)))
        .isEqualTo(size(EnterpriseYear.of(one, RelatedEnterprise.linked(other))));
  }

  private static SmeCategory size(EnterpriseYear period) {
    return SmeDefinition.standard().category(RECENT, ImmutableList.of(period)).category();
  }

  private static BigInteger exact(Euros amount, long times) {
    return BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(times));
  }

  @Provide
  Arbitrary<EnterpriseFigures> figures() {
    return Combinators.combine(Arbitraries.longs().between(0, 300), amounts(), amounts())
        .as((staff, turnover, balance) ->
            EnterpriseFigures.of(staff, turnover.times(6), balance.times(6)));
  }

  @Provide
  Arbitrary<List<DeMinimisAid>> aids() {
    return aid().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<DeMinimisAid> aid() {
    return Combinators.combine(
            Arbitraries.of(DeMinimisKind.class),
            Arbitraries.of("A", "B", "C"),
            days(),
            Arbitraries.longs().between(0, 30_000_000).map(Euros::ofCents))
        .as(DeMinimisAid::new);
  }

  /** Days on which every kind has a ceiling. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(2014, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }
}
