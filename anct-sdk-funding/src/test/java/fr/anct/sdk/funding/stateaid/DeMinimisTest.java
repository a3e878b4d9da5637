package fr.anct.sdk.funding.stateaid;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AmountResult;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeMinimisTest {
  private static final SingleUndertaking WHO = SingleUndertaking.of("A");
  private static final ImmutableList<DeMinimisAid> THREE = ImmutableList.of(
      aid("2024-03-01", 120_000), aid("2025-06-15", 100_000), aid("2026-02-10", 60_000));

  private final DeMinimis rule = DeMinimis.standard();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-22, 20000",
    "2027-02-28, 20000",
    "2027-03-01, 140000",
    "2028-06-14, 140000",
    "2028-06-15, 240000",
    "2029-02-10, 300000"
  })
  void anAidIsForgottenThreeYearsLater(LocalDate date, long room) {
    assertThat(room(rule, date, WHO, THREE)).isEqualTo(Euros.of(room));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2027-02-28, 20000", "2027-03-01, 20000", "2027-03-02, 140000"})
  void theSameDayThreeYearsBeforeMayCountToo(LocalDate date, long room) {
    DeMinimis inclusive = rule.withInclusiveLowerBound(true);
    assertThat(room(inclusive, date, WHO, THREE)).isEqualTo(Euros.of(room));
    assertThat(inclusive.inclusiveLowerBound()).isTrue();
    assertThat(rule.inclusiveLowerBound()).isFalse();
  }

  @Test
  void anAidOfTheDayCountsAndALaterOneDoesNot() {
    List<DeMinimisAid> one = ImmutableList.of(aid("2025-06-15", 100_000));
    assertThat(room(rule, LocalDate.of(2025, 6, 14), WHO, one)).isEqualTo(Euros.of(300_000));
    assertThat(room(rule, LocalDate.of(2025, 6, 15), WHO, one)).isEqualTo(Euros.of(200_000));
  }

  /** Current year and the two before, for fiscal years that end in a month. */
  @ParameterizedTest(name = "ends in {0}, aid on {1}, asked on {2}: {3}")
  @CsvSource({
    "DECEMBER, 2020-12-31, 2023-06-01, 200000",
    "DECEMBER, 2021-01-01, 2023-06-01, 100000",
    "DECEMBER, 2021-01-01, 2023-12-31, 100000",
    "JUNE,     2020-06-30, 2023-06-30, 200000",
    "JUNE,     2020-07-01, 2023-06-30, 100000",
    "JUNE,     2021-06-30, 2023-07-01, 200000",
    "JUNE,     2021-07-01, 2023-07-01, 100000"
  })
  void before2024ThreeFiscalYearsCount(Month end, LocalDate given, LocalDate date, long room) {
    SingleUndertaking who = WHO.withFiscalYearEnd(end);
    List<DeMinimisAid> one = ImmutableList.of(DeMinimisAid.general("A", given, Euros.of(100_000)));
    assertThat(room(rule, date, who, one)).isEqualTo(Euros.of(room));
  }

  @Test
  void aidUnderTheFormerRegulationStillCounts() {
    List<DeMinimisAid> old = ImmutableList.of(aid("2022-06-15", 200_000));
    assertThat(room(rule, LocalDate.of(2025, 6, 14), WHO, old)).isEqualTo(Euros.of(100_000));
    assertThat(room(rule, LocalDate.of(2025, 6, 15), WHO, old)).isEqualTo(Euros.of(300_000));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}, confirmed: {3}")
  @CsvSource({
    "GENERAL,                   2007-01-01, 200000, false",
    "GENERAL,                   2013-12-31, 200000, false",
    "GENERAL,                   2014-01-01, 200000, true",
    "GENERAL,                   2023-12-31, 200000, true",
    "GENERAL,                   2024-01-01, 300000, true",
    "GENERAL,                   2030-12-31, 300000, true",
    "ROAD_FREIGHT,              2023-12-31, 100000, false",
    "ROAD_FREIGHT,              2024-01-01, 300000, true",
    "SGEI,                      2012-04-29, 500000, true",
    "SGEI,                      2023-12-31, 500000, true",
    "SGEI,                      2024-01-01, 750000, true",
    "AGRICULTURE,               2019-03-13,  15000, true",
    "AGRICULTURE,               2019-03-14,  20000, true",
    "AGRICULTURE_WITH_REGISTER, 2019-03-13,  15000, true",
    "AGRICULTURE_WITH_REGISTER, 2019-03-14,  25000, true",
    "AGRICULTURE,               2024-12-15,  20000, true",
    "AGRICULTURE_WITH_REGISTER, 2024-12-15,  25000, true",
    "AGRICULTURE,               2024-12-16,  50000, false",
    "AGRICULTURE,               2024-12-31,  50000, false",
    "AGRICULTURE,               2025-01-01,  50000, true"
  })
  void ceilingsHaveTheirDates(DeMinimisKind kind, LocalDate date, long cap, boolean confirmed) {
    AmountResult room = rule.room(kind, date, WHO, ImmutableList.of());
    Said.assertSaid(room.explanation());

    assertThat(room.amount()).isEqualTo(Euros.of(cap));
    assertThat(room.caveats().isEmpty()).isEqualTo(confirmed);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "GENERAL, 2006-12-31",
    "GENERAL, 2031-01-01",
    "ROAD_FREIGHT, 2006-12-31",
    "SGEI, 2012-04-28",
    "AGRICULTURE, 2013-12-31"
  })
  void daysWithoutAKnownCeilingAreRefused(DeMinimisKind kind, LocalDate date) {
    refused(ProblemCode.NOTHING_IN_FORCE, () -> rule.room(kind, date, WHO, ImmutableList.of()));
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> rule.check(new DeMinimisAid(kind, "A", date, Euros.of(1)), WHO, ImmutableList.of()));
  }

  @ParameterizedTest(name = "{0}: {1}, excess {2}")
  @CsvSource({"19999.99, COMPLIANT, 0.00", "20000.00, COMPLIANT, 0.00", "20000.01, VIOLATED,  0.01"
  })
  void aWholeAidFitsOrIsOutside(String asked, RuleVerdict verdict, String excess) {
    RuleResult result = rule.check(
        DeMinimisAid.general("A", LocalDate.of(2026, 11, 22), Euros.parse(asked)), WHO, THREE);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.excess()).contains(Euros.parse(excess));
    assertThat(result.limit()).contains(Euros.of(300_000));
    Said.assertSaid(result.explanation());
  }

  @Test
  void showsItsSteps() {
    DeMinimisAid asked = DeMinimisAid.general("A", LocalDate.of(2026, 11, 22), Euros.of(50_000));
    assertThat(Outline.of(rule.check(asked, WHO, THREE).explanation())).isEqualTo("""
            de-minimis RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
              de-minimis.before = 280000.00 (de-minimis.kind=de-minimis-kind.GENERAL, de-minimis.window=aid-window.ROLLING_THREE_YEARS, from-day=2023-11-23)
              de-minimis.test AT_MOST FALSE! (de-minimis.total=330000.00, de-minimis.cap=300000.00)
              remedy.de-minimis (room=20000.00)
            """);
    assertThat(Outline.of(rule.room(DeMinimisKind.GENERAL, LocalDate.of(2028, 7, 1), WHO, THREE)
            .explanation()))
        .isEqualTo("""
            de-minimis.room = 240000.00 (de-minimis.cap=300000.00, de-minimis.granted=60000.00, de-minimis.kind=de-minimis-kind.GENERAL, de-minimis.window=aid-window.ROLLING_THREE_YEARS, from-day=2025-07-02) [VERIFIED]
              de-minimis.aid = 60000.00 (de-minimis.enterprise=A, de-minimis.day=2026-02-10)
            """);
  }

  @Test
  void aidOfTheWholeGroupCountsAndThatOfOthersDoesNot() {
    ImmutableList<DeMinimisAid> granted = ImmutableList.of(
        DeMinimisAid.general("mother", LocalDate.of(2025, 1, 1), Euros.of(100_000)),
        DeMinimisAid.general("sister", LocalDate.of(2025, 1, 1), Euros.of(50_000)),
        DeMinimisAid.general("stranger", LocalDate.of(2025, 1, 1), Euros.of(25_000)));
    SingleUndertaking group = SingleUndertaking.around(
        "A",
        ImmutableList.of(
            ControlLink.of("mother", "A"),
            ControlLink.of("mother", "sister"),
            ControlLink.of("stranger", "other")));

    assertThat(room(rule, LocalDate.of(2025, 6, 1), group, granted)).isEqualTo(Euros.of(150_000));
    assertThat(room(rule, LocalDate.of(2025, 6, 1), WHO, granted)).isEqualTo(Euros.of(300_000));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> rule.check(
            DeMinimisAid.general("stranger", LocalDate.of(2025, 6, 1), Euros.of(1)),
            group,
            granted));
  }

  @Test
  void kindsHaveCeilingsOfTheirOwn() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    ImmutableList<DeMinimisAid> granted = ImmutableList.of(
        new DeMinimisAid(DeMinimisKind.ROAD_FREIGHT, "A", day, Euros.of(100_000)),
        new DeMinimisAid(DeMinimisKind.AGRICULTURE, "A", day, Euros.of(10_000)),
        new DeMinimisAid(DeMinimisKind.SGEI, "A", day, Euros.of(500_000)));

    assertThat(rule.room(DeMinimisKind.GENERAL, day, WHO, granted).amount())
        .isEqualTo(Euros.of(200_000));
    assertThat(rule.room(DeMinimisKind.AGRICULTURE_WITH_REGISTER, day, WHO, granted)
            .amount())
        .isEqualTo(Euros.of(40_000));
    assertThat(rule.room(DeMinimisKind.SGEI, day, WHO, granted).amount())
        .isEqualTo(Euros.of(250_000));
  }

  @ParameterizedTest(name = "{0} on top of 500 000 SGEI and 100 000 general: {1} of {2}")
  @CsvSource({
    "149999.99, COMPLIANT, 300000",
    "150000.00, COMPLIANT, 300000",
    "150000.01, WARNING,   750000",
    "200000.00, WARNING,   750000",
    "200000.01, VIOLATED,  300000"
  })
  void bothRulesTogetherAreHeldAgainstACeilingThatNothingConfirms(
      String asked, RuleVerdict verdict, long limit) {
    LocalDate day = LocalDate.of(2025, 1, 1);
    RuleResult result = rule.check(
        DeMinimisAid.general("A", day, Euros.parse(asked)),
        WHO,
        ImmutableList.of(
            new DeMinimisAid(DeMinimisKind.SGEI, "A", day, Euros.of(500_000)),
            aid("2025-01-01", 100_000)));

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.limit()).contains(Euros.of(limit));
    assertThat(result.caveats().isEmpty()).isEqualTo(verdict == RuleVerdict.VIOLATED);
    Said.assertSaid(result.explanation());
  }

  @Test
  void aServiceOfGeneralInterestIsHeldAgainstBothToo() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    DeMinimisAid asked = new DeMinimisAid(DeMinimisKind.SGEI, "A", day, Euros.of(700_000));

    assertThat(
            rule.check(asked, WHO, ImmutableList.of(aid("2025-01-01", 50_000))).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    RuleResult result = rule.check(asked, WHO, ImmutableList.of(aid("2025-01-01", 50_001)));
    assertThat(result.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(result.remedies().get(0).operands().get(0).value().toString()).contains("699999.00");
    // Before 2024 no such reading is known.
    DeMinimisAid old =
        new DeMinimisAid(DeMinimisKind.SGEI, "A", LocalDate.of(2023, 1, 1), Euros.of(500_000));
    assertThat(
            rule.check(old, WHO, ImmutableList.of(aid("2023-01-01", 200_000))).caveats())
        .isEmpty();
  }

  @Test
  void aCeilingCanBeReplaced() {
    Schedule<DeMinimisCap> own = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2031, 1, 1),
        Optional.empty(),
        new DeMinimisCap(Euros.of(400_000), AidWindow.ROLLING_THREE_YEARS),
        Citation.of("Simulation", Confidence.DECISION),
        LocalDate.of(2031, 1, 1))));
    DeMinimis changed = rule.withCaps(DeMinimisKind.GENERAL, own);

    assertThat(changed.caps(DeMinimisKind.GENERAL)).isEqualTo(own);
    assertThat(room(changed, LocalDate.of(2031, 1, 1), WHO, THREE)).isEqualTo(Euros.of(400_000));
  }

  @Test
  void tellsThatAnOpenCeilingWasNotReadSince() {
    assertThat(rule.room(DeMinimisKind.SGEI, LocalDate.of(2026, 11, 23), WHO, ImmutableList.of())
            .caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  @Test
  void everyWordIsNamed() {
    for (DeMinimisKind kind : DeMinimisKind.values()) {
      Said.assertNamed(kind.messageKey());
    }
    for (AidWindow window : AidWindow.values()) {
      Said.assertNamed(window.messageKey());
    }
    for (ControlGround ground : ControlGround.values()) {
      Said.assertNamed(ground.messageKey());
    }
    for (AidZone zone : AidZone.values()) {
      Said.assertNamed(zone.messageKey());
    }
    for (SmeCategory category : SmeCategory.values()) {
      Said.assertNamed(category.messageKey());
    }
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    refused(ProblemCode.OUT_OF_RANGE, () -> DeMinimisAid.general(" ", day, Euros.of(1)));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> DeMinimisAid.general("A", day, Euros.ofCents(-1)));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> new DeMinimisCap(Euros.ofCents(-1), AidWindow.ROLLING_THREE_YEARS));
  }

  private static Euros room(
      DeMinimis rule, LocalDate date, SingleUndertaking who, List<DeMinimisAid> granted) {
    return rule.room(DeMinimisKind.GENERAL, date, who, granted).amount();
  }

  private static DeMinimisAid aid(String date, long euros) {
    return DeMinimisAid.general("A", LocalDate.parse(date), Euros.of(euros));
  }
}
