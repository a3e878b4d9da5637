package fr.anct.sdk.funding.stateaid;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionalAidTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private final RegionalAid rule = RegionalAid.standard();

  @ParameterizedTest(name = "{0}: large {1}, medium {2}, small {3}")
  @CsvSource({
    "GUADELOUPE,     50%, 60%, 70%",
    "MARTINIQUE,     40%, 50%, 60%",
    "GUYANE,         70%, 80%, 90%",
    "LA_REUNION,     50%, 60%, 70%",
    "MAYOTTE,        70%, 80%, 90%",
    "SAINT_MARTIN,   60%, 70%, 80%",
    "METROPOLITAN_C, 15%, 25%, 35%",
    "OUTSIDE,        0%,  10%, 20%"
  })
  void eachZoneAndSizeHasItsRate(AidZone zone, String large, String medium, String small) {
    assertThat(rule.intensity(zone, SmeCategory.LARGE, DAY)).isEqualTo(Rate.parse(large));
    assertThat(rule.intensity(zone, SmeCategory.MEDIUM, DAY)).isEqualTo(Rate.parse(medium));
    assertThat(rule.intensity(zone, SmeCategory.SMALL, DAY)).isEqualTo(Rate.parse(small));
    assertThat(rule.intensity(zone, SmeCategory.MICRO, DAY)).isEqualTo(Rate.parse(small));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "971, GUADELOUPE",
    "972, MARTINIQUE",
    "973, GUYANE",
    "974, LA_REUNION",
    "976, MAYOTTE",
    "978, SAINT_MARTIN"
  })
  void aWholeDepartementOverseasIsInOneZone(String code, AidZone zone) {
    assertThat(AidZone.find(DepartementCode.of(code))).contains(zone);
    assertThat(AidZone.get(DepartementCode.of(code))).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({"52", "2A", "975", "977", "987"})
  void elsewhereTheZoneIsNotKnownByTheDepartement(String code) {
    assertThat(AidZone.find(DepartementCode.of(code))).isEmpty();
    refused(ProblemCode.OUT_OF_RANGE, () -> AidZone.get(DepartementCode.of(code)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2022-01-01, true", "2022-07-02, true", "2022-07-03, false", "2027-12-31, false"})
  void theMapHoldsFrom2022To2027(LocalDate date, boolean unconfirmed) {
    AmountResult most = rule.maxAid(in(AidZone.GUYANE, SmeCategory.SMALL, "1000", date));
    assertThat(most.amount()).isEqualTo(Euros.of(900));
    assertThat(most.caveats().isEmpty()).isEqualTo(!unconfirmed);
  }

  @ParameterizedTest
  @CsvSource({"2021-12-31", "2028-01-01"})
  void otherDaysAreRefused(LocalDate date) {
    RegionalAidCase asked = in(AidZone.GUYANE, SmeCategory.SMALL, "1000", date);
    refused(ProblemCode.NOTHING_IN_FORCE, () -> rule.maxAid(asked));
    refused(ProblemCode.NOTHING_IN_FORCE, () -> rule.check(asked, Euros.of(1)));
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> rule.intensity(AidZone.OUTSIDE, SmeCategory.SMALL, date));
  }

  /** 60 % of 100.01 is 60.006: the rate of 60.01 is 60.004 %, which two decimals would hide. */
  @ParameterizedTest(name = "{0} of 100.01: {1}")
  @CsvSource({"60.00, COMPLIANT", "60.01, VIOLATED"})
  void theExactRateIsTheLimit(String aid, RuleVerdict verdict) {
    RuleResult result =
        rule.check(in(AidZone.GUADELOUPE, SmeCategory.MEDIUM, "100.01", DAY), Euros.parse(aid));
    assertThat(result.verdict()).isEqualTo(verdict);
    Said.assertSaid(result.explanation());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"METROPOLITAN_C, WARNING", "OUTSIDE,        WARNING", "GUADELOUPE,     VIOLATED"})
  void whatNoTextConfirmsOnlyWarns(AidZone zone, RuleVerdict verdict) {
    RuleResult result = rule.check(in(zone, SmeCategory.SMALL, "1000", DAY), Euros.of(701));
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.caveats())
        .extracting(Caveat::kind)
        .isEqualTo(
            verdict == RuleVerdict.WARNING
                ? ImmutableList.of(Caveat.Kind.UNVERIFIED_LAW)
                : ImmutableList.of());
    assertThat(result.remedies()).hasSize(1);
  }

  /** Up to 50 M€ with the points of the size; above by slices of 50 M€, and without them. */
  @ParameterizedTest(name = "{0}: {1}, confirmed: {2}")
  @CsvSource({
    " 50000000.00, 35000000.00, true",
    " 50000000.01, 25000000.00, false",
    " 50000000.04, 25000000.01, false",
    "100000000.00, 37500000.00, false",
    "200000000.00, 54500000.00, false"
  })
  void largeProjectsHaveAnAdjustedAmount(String cost, String most, boolean confirmed) {
    RegionalAidCase asked = in(AidZone.LA_REUNION, SmeCategory.SMALL, cost, DAY);
    AmountResult result = rule.maxAid(asked);
    Said.assertSaid(result.explanation());

    assertThat(result.amount()).isEqualTo(Euros.parse(most));
    assertThat(result.caveats().isEmpty()).isEqualTo(confirmed);
    assertThat(rule.check(asked, Euros.parse(most).plus(Euros.ofCents(1))).verdict())
        .isEqualTo(confirmed ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
    assertThat(rule.check(asked, Euros.parse(most)).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void showsItsSteps() {
    assertThat(Outline.of(rule.maxAid(in(AidZone.MARTINIQUE, SmeCategory.SMALL, "150000000", DAY))
            .explanation()))
        .isEqualTo("""
            regional-aid.large-project = 36800000.00 DOWN (regional-aid.rate=40%, regional-aid.cost=150000000.00, regional-aid.zone=aid-zone.MARTINIQUE, sme-category=sme-category.SMALL) [SECONDARY]
              regional-aid.slice = 50000000.00 DOWN (regional-aid.part=100%) [UNVERIFIED]
              regional-aid.slice = 25000000.00 DOWN (regional-aid.part=50%) [UNVERIFIED]
              regional-aid.slice = 17000000.00 DOWN (regional-aid.part=34%) [UNVERIFIED]
            """);
    RuleResult result = rule.check(
        in(AidZone.MARTINIQUE, SmeCategory.SMALL, "150000000", DAY), Euros.of(36_800_001));
    Said.assertSaid(result.explanation());
    assertThat(Outline.of(result.explanation())).isEqualTo("""
            regional-aid RULE UNKNOWN! (verdict=verdict.WARNING) [SECONDARY]
              regional-aid.adjusted [UNVERIFIED]
              regional-aid.large-project = 36800000.00 DOWN (regional-aid.rate=40%, regional-aid.cost=150000000.00, regional-aid.zone=aid-zone.MARTINIQUE, sme-category=sme-category.SMALL)
              regional-aid.test AT_MOST FALSE! (regional-aid.aid=36800001.00, regional-aid.limit=36800000.00)
              remedy.regional-aid (excess=1.00)
            """);
  }

  @Test
  void aRateCanBeReplaced() {
    Schedule<Rate> own = Schedule.of(ImmutableList.of(new Dated<>(
        DAY,
        Optional.empty(),
        Rate.ofPercent(85),
        Citation.of("Simulation", Confidence.DECISION),
        DAY)));
    RegionalAid changed = rule.withIntensities(AidZone.METROPOLITAN_C, own);
    assertThat(changed.intensities(AidZone.METROPOLITAN_C)).isEqualTo(own);
    assertThat(changed.intensity(AidZone.METROPOLITAN_C, SmeCategory.SMALL, DAY))
        .isEqualTo(Rate.ONE);
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> in(AidZone.GUYANE, SmeCategory.SMALL, "-0.01", DAY));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> rule.check(in(AidZone.GUYANE, SmeCategory.SMALL, "1", DAY), Euros.ofCents(-1)));
  }

  private static RegionalAidCase in(AidZone zone, SmeCategory size, String cost, LocalDate date) {
    return new RegionalAidCase(zone, size, Euros.parse(cost), date);
  }
}
