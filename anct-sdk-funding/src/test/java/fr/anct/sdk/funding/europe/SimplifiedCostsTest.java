package fr.anct.sdk.funding.europe;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimplifiedCostsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final LocalDate OLD = LocalDate.of(2018, 3, 1);

  private final SimplifiedCosts options = SimplifiedCosts.standard();

  @Test
  void theRateOfTheEsfInFranceLeavesServicesOut() {
    DirectCosts costs = costs("100000", "80000", "20000");
    FlatRateCosts result = options.compute(costs, OLD, SimplifiedCostOption.FRENCH_ESF);

    assertThat(costs.total()).isEqualTo(Euros.of(200_000));
    assertThat(result.flat()).isEqualTo(Euros.of(24_000)).isNotEqualTo(Euros.of(40_000));
    assertThat(result.total()).isEqualTo(Euros.of(224_000));
  }

  @Test
  void fortyPercentOfStaffIsTheWholeOfTheRest() {
    FlatRateCosts result = options.compute(
        DirectCosts.ofStaff(Euros.of(100_000)), DAY, SimplifiedCostOption.REST_OF_STAFF);

    assertThat(result.total()).isEqualTo(Euros.of(140_000));
    assertThat(result.total().times(Rate.ofPercent(60), Rounding.DOWN)).isEqualTo(Euros.of(84_000));
  }

  @Test
  void anAuditorSCutOfStaffCutsTheFlatPart() {
    DirectCosts costs = costs("100000", "5000", "3000");
    FlatRateCosts before = options.compute(costs, DAY, SimplifiedCostOption.REST_OF_STAFF);
    FlatRateCosts after = options.compute(
        costs.withoutStaff(Euros.of(1_000)), DAY, SimplifiedCostOption.REST_OF_STAFF);

    assertThat(before.flat().minus(after.flat())).isEqualTo(Euros.of(400));
    assertThat(before.total().minus(after.total())).isEqualTo(Euros.of(1_400));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> costs.withoutStaff(Euros.parse("100000.01")));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> costs.withoutStaff(Euros.ofCents(-1)));
  }

  @Test
  void anHourIsRoundedBeforeItIsMultiplied() {
    HourlyRate hour = new HourlyRate(Euros.parse("45678.90"));

    assertThat(hour.perHour()).isEqualTo(Euros.parse("26.56"));
    assertThat(hour.cost(BigDecimal.valueOf(300)).amount()).isEqualTo(Euros.parse("7968.00"));
    assertThat(hour.cost(new BigDecimal("7.5")).amount()).isEqualTo(Euros.parse("199.20"));
    assertThat(hour.cost(BigDecimal.ZERO).amount()).isEqualTo(Euros.ZERO);
    Said.assertSaid(hour.cost(BigDecimal.valueOf(300)));
  }

  @ParameterizedTest(name = "{0} hours: {1}")
  @CsvSource({"-0.0001, OUT_OF_RANGE", "1720.0001, OUT_OF_RANGE", "0.00001, TOO_PRECISE"})
  void hoursAreThoseOfAYear(BigDecimal hours, ProblemCode problem) {
    HourlyRate hour = new HourlyRate(Euros.of(43_000));
    refused(problem, () -> hour.cost(hours));
    assertThat(hour.cost(new BigDecimal("1720.0000")).amount()).isEqualTo(Euros.of(43_000));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new HourlyRate(Euros.ofCents(-1)));
  }

  @ParameterizedTest(name = "{0}: {1} by flat rate, {2} in all")
  @CsvSource({
    // Staff 60 000, services 30 000, other 10 000.
    "INDIRECT_OF_DIRECT,  7000.00, 107000.00",
    "INDIRECT_OF_STAFF,   9000.00, 109000.00",
    "INDIRECT_BY_METHOD, 25000.00, 125000.00",
    "STAFF_OF_OTHERS,     8000.00,  48000.00",
    "REST_OF_STAFF,      24000.00,  84000.00"
  })
  void eachOptionHasItsBase(SimplifiedCostOption option, String flat, String total) {
    FlatRateCosts result = options.compute(costs("60000", "30000", "10000"), DAY, option);

    assertThat(result.flat()).isEqualTo(Euros.parse(flat));
    assertThat(result.total()).isEqualTo(Euros.parse(total));
    Said.assertSaid(result.explanation());
  }

  @Test
  void staffByAFlatRateCountsInTheBaseOfIndirectCosts() {
    // 20 % and 15 %, as in Interreg Alcotra: 40 000, then 8 000, then 1 200.
    FlatRateCosts result = options.compute(
        costs("0", "30000", "10000"),
        DAY,
        SimplifiedCostOption.INDIRECT_OF_STAFF,
        SimplifiedCostOption.STAFF_OF_OTHERS);

    assertThat(result.flat()).isEqualTo(Euros.of(9_200));
    assertThat(result.total()).isEqualTo(Euros.of(49_200));
  }

  @ParameterizedTest
  @EnumSource(SimplifiedCostOption.class)
  void indirectCostsSince2021GoByARateThatTheAwardStates(SimplifiedCostOption option) {
    LocalDate day = option.period() == EuPeriod.P2014_2020 ? OLD : DAY;
    FlatRateCosts result = options.compute(costs("60000", "30000", "10000"), day, option);

    assertThat(result.explanation().children().stream()
            .anyMatch(step -> step.key().equals("funding.sco.award-states")))
        .isEqualTo(option.isIndirect() && option != SimplifiedCostOption.FRENCH_ESF);
    Said.assertSaid(result.explanation());
  }

  @Test
  void realCostsThatAFlatRateStandsForAreLeftOut() {
    FlatRateCosts result = options.compute(
        costs("60000", "30000", "10000"), DAY, SimplifiedCostOption.STAFF_OF_OTHERS);

    assertThat(result.declared()).isEqualTo(Euros.of(40_000));
    assertThat(result.explanation().children())
        .extracting(Explanation::key)
        .contains("funding.sco.covered");
  }

  @ParameterizedTest
  @EnumSource(
      value = SimplifiedCostOption.class,
      names = {"REST_OF_STAFF", "FRENCH_ESF"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingIsAddedToFortyPercent(SimplifiedCostOption other) {
    DirectCosts costs = DirectCosts.ofStaff(Euros.of(100_000));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> options.compute(costs, DAY, SimplifiedCostOption.REST_OF_STAFF, other));
  }

  @Test
  void indirectCostsAreCountedOnce() {
    DirectCosts costs = DirectCosts.ofStaff(Euros.of(100_000));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> options.compute(
            costs,
            DAY,
            SimplifiedCostOption.INDIRECT_OF_DIRECT,
            SimplifiedCostOption.INDIRECT_OF_STAFF));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> options.compute(
            costs, OLD, SimplifiedCostOption.FRENCH_ESF, SimplifiedCostOption.STAFF_OF_OTHERS));
    refused(ProblemCode.OUT_OF_RANGE, () -> options.compute(costs, DAY));
  }

  @ParameterizedTest(name = "{0} direct: {1}")
  @CsvSource({"416666.66, true", "416666.67, true", "416666.68, false"})
  void theEsfRateStopsAbove500000(String direct, boolean allowed) {
    DirectCosts costs = costs("0", "0", direct);
    if (allowed) {
      assertThat(options.compute(costs, OLD, SimplifiedCostOption.FRENCH_ESF).total())
          .isLessThanOrEqualTo(Euros.of(500_000));
    } else {
      refused(
          ProblemCode.OUT_OF_RANGE,
          () -> options.compute(costs, OLD, SimplifiedCostOption.FRENCH_ESF));
    }
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "FRENCH_ESF,         2016-03-31, false",
    "FRENCH_ESF,         2016-04-01, true",
    "FRENCH_ESF,         2023-12-31, true",
    "FRENCH_ESF,         2024-01-01, false",
    "INDIRECT_OF_DIRECT, 2021-06-30, false",
    "INDIRECT_OF_DIRECT, 2021-07-01, true",
    "REST_OF_STAFF,      2021-06-30, false",
    "REST_OF_STAFF,      2021-07-01, true"
  })
  void anOptionHasItsPeriod(SimplifiedCostOption option, LocalDate day, boolean inForce) {
    DirectCosts costs = DirectCosts.ofStaff(Euros.of(1_000));
    if (inForce) {
      assertThat(options.compute(costs, day, option).flat().isPositive()).isTrue();
    } else {
      refused(ProblemCode.NOTHING_IN_FORCE, () -> options.compute(costs, day, option));
    }
  }

  @ParameterizedTest
  @EnumSource(SimplifiedCostOption.class)
  void aRateThatNoTextConfirmsIsAReservation(SimplifiedCostOption option) {
    LocalDate day = option.period() == EuPeriod.P2014_2020 ? OLD : DAY;
    FlatRateCosts result = options.compute(DirectCosts.ofStaff(Euros.of(1_000)), day, option);

    assertThat(result.caveats().stream()
            .anyMatch(caveat -> caveat.kind() == Caveat.Kind.UNVERIFIED_LAW))
        .isEqualTo(option == SimplifiedCostOption.REST_OF_STAFF);
    assertThat(result.explanation().children().get(1).citation().map(Citation::confidence))
        .contains(options.rates(option).get(day).citation().confidence());
  }

  @Test
  void ratesUpToAPercentageAreRoundedDown() {
    FlatRateCosts up = options.compute(
        DirectCosts.ofStaff(Euros.parse("0.50")), DAY, SimplifiedCostOption.INDIRECT_OF_DIRECT);
    FlatRateCosts nearest =
        options.compute(costs("0", "0", "0.03"), OLD, SimplifiedCostOption.FRENCH_ESF);

    assertThat(up.flat()).isEqualTo(Euros.parse("0.03"));
    assertThat(nearest.flat()).isEqualTo(Euros.parse("0.01"));
  }

  @Test
  void theRateOfTheAwardMayBeLower() {
    Schedule<Rate> five = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2021, 7, 1),
        Optional.empty(),
        Rate.ofPercent(5),
        Citation.of("Convention", Confidence.DECISION),
        DAY)));
    SimplifiedCosts lower = options.withRates(SimplifiedCostOption.INDIRECT_OF_DIRECT, five);

    assertThat(lower
            .compute(
                DirectCosts.ofStaff(Euros.of(100)), DAY, SimplifiedCostOption.INDIRECT_OF_DIRECT)
            .flat())
        .isEqualTo(Euros.of(5));
    assertThat(lower.rates(SimplifiedCostOption.INDIRECT_OF_DIRECT)).isEqualTo(five);
  }

  @Test
  void showsItsSteps() {
    FlatRateCosts result =
        options.compute(costs("60000", "30000", "10000"), DAY, SimplifiedCostOption.REST_OF_STAFF);
    assertThat(Outline.of(result.explanation())).isEqualTo("""
            sco.total = 84000.00
              sco.declared = 60000.00 (sco-staff=60000.00, sco-services=30000.00, sco-other=10000.00)
              sco-option.REST_OF_STAFF = 24000.00 DOWN (sco-rate=40%, sco-base=60000.00) [UNVERIFIED]
              sco.covered (sco-covered=40000.00) [DECISION]
            """);
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> costs("-0.01", "0", "0"));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> costs("0", "-0.01", "0"));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> costs("0", "0", "-0.01"));
    refused(
        ProblemCode.OVERFLOW,
        () -> new DirectCosts(Euros.ofCents(Long.MAX_VALUE), Euros.ofCents(1), Euros.ZERO));
  }

  @Test
  void cannotBeForged() {
    String json = AnctJson.write(options.compute(
        DirectCosts.ofStaff(Euros.of(100_000)), DAY, SimplifiedCostOption.REST_OF_STAFF));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"flat\" : \"40000.00\"", "\"flat\" : \"40000.01\""),
            FlatRateCosts.class));
  }

  @Test
  void onlyIndirectOptionsAreIndirect() {
    assertThat(
            Arrays.stream(SimplifiedCostOption.values()).filter(SimplifiedCostOption::isIndirect))
        .containsExactly(
            SimplifiedCostOption.INDIRECT_OF_DIRECT,
            SimplifiedCostOption.INDIRECT_OF_STAFF,
            SimplifiedCostOption.INDIRECT_BY_METHOD,
            SimplifiedCostOption.FRENCH_ESF);
  }

  private static DirectCosts costs(String staff, String services, String other) {
    return new DirectCosts(Euros.parse(staff), Euros.parse(services), Euros.parse(other));
  }
}
