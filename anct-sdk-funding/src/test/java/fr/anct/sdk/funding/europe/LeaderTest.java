package fr.anct.sdk.funding.europe;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderTest {
  private static final LeaderTerms PLAIN = LeaderTerms.standard();

  /** A real local action group: 64 % at most, 20 % at least, from 2 500 € to 55 000 €. */
  private static final LeaderTerms GAL = LeaderTerms.builder()
      .maxRate(Rate.ofPercent(64))
      .minRate(Rate.ofPercent(20))
      .cap(Euros.of(55_000))
      .floor(Euros.of(2_500))
      .build();

  @Test
  void fourFifthsOfThePublicAidAndNotOfTheExpense() {
    LeaderSplit split = PLAIN.fund(Euros.of(100_000));

    assertThat(split.publicAid()).isEqualTo(Euros.of(80_000));
    assertThat(split.feader()).isEqualTo(Euros.of(64_000)).isNotEqualTo(Euros.of(80_000));
    assertThat(split.national()).isEqualTo(Euros.of(16_000));
    assertThat(Euros.of(100_000).minus(split.publicAid())).isEqualTo(Euros.of(20_000));
  }

  @Test
  void thePublicBearerSOwnMoneyCallsFeader() {
    LeaderSplit split = PLAIN.fundPublicBearer(Euros.of(100_000), Euros.of(20_000));

    assertThat(split.feader()).isEqualTo(Euros.of(80_000));
    assertThat(split.national()).isEqualTo(Euros.of(20_000));
    assertThat(split.publicAid()).isEqualTo(Euros.of(100_000));
  }

  @Test
  void aPublicBearerIsNeverPaidMoreThanItSpends() {
    LeaderSplit split = PLAIN.fundPublicBearer(Euros.of(100_000), Euros.of(30_000));
    assertThat(split.feader()).isEqualTo(Euros.of(70_000));
    assertThat(split.publicAid()).isEqualTo(Euros.of(100_000));
    assertThat(PLAIN.fundPublicBearer(Euros.of(100_000), Euros.of(10_000)).feader())
        .isEqualTo(Euros.of(40_000));
  }

  @Test
  void oneEuroOfNationalMoneyCallsFour() {
    LeaderSplit split = PLAIN.calledBy(Euros.parse("12345.67"));

    assertThat(split.feader()).isEqualTo(Euros.parse("49382.68"));
    assertThat(split.publicAid()).isEqualTo(Euros.parse("61728.35"));
    assertThat(split.national()).isEqualTo(Euros.parse("12345.67"));
  }

  @Test
  void theNationalPartIsASubtraction() {
    // 80 % of 0.03 € is 0.024 €: 0.02 and 0.01, where a fifth of it would be 0.006.
    LeaderSplit split = PLAIN.split(Euros.parse("0.03"));
    assertThat(split.feader()).isEqualTo(Euros.parse("0.02"));
    assertThat(split.national()).isEqualTo(Euros.parse("0.01"));
  }

  @ParameterizedTest(name = "expense {0}: FEADER {1}, national {2}")
  @CsvSource({
    "50000.00,  32000.00,  8000.00",
    "85937.50,  55000.00, 13750.00",
    "85937.52,  55000.00, 13750.01",
    "100000.00, 55000.00, 25000.00",
    // Above 275 000 € the cap is less than the least rate of the expense.
    "275000.00, 55000.00, 165000.00",
    "275000.01, 0.00,     220000.00",
    // Under 3 906.25 € of expense, 64 % is less than the floor.
    "3906.25,   2500.00,    625.00",
    "3906.24,   0.00,      3124.99"
  })
  void aGroupHasCapsAndFloors(String expense, String feader, String national) {
    LeaderSplit split = GAL.fund(Euros.parse(expense));
    assertThat(split.feader()).isEqualTo(Euros.parse(feader));
    assertThat(split.national()).isEqualTo(Euros.parse(national));
    Said.assertSaid(split.explanation());
  }

  @Test
  void theHighestRateOfAGroupLimitsAPublicBearer() {
    LeaderSplit split = GAL.fundPublicBearer(Euros.of(50_000), Euros.of(10_000));
    assertThat(split.feader()).isEqualTo(Euros.of(32_000));
    Said.assertSaid(split.explanation());
  }

  @Test
  void capsAndFloorsHoldWhereTheExpenseIsNotKnown() {
    assertThat(GAL.split(Euros.of(80_000)).feader()).isEqualTo(Euros.of(55_000));
    assertThat(GAL.calledBy(Euros.of(20_000)).feader()).isEqualTo(Euros.of(55_000));
    assertThat(GAL.calledBy(Euros.of(625)).feader()).isEqualTo(Euros.of(2_500));
    assertThat(GAL.calledBy(Euros.parse("624.99")).feader()).isEqualTo(Euros.ZERO);
    Said.assertSaid(GAL.split(Euros.of(80_000)).explanation());
    Said.assertSaid(GAL.calledBy(Euros.of(600)).explanation());
  }

  @Test
  void showsItsSteps() {
    assertThat(Outline.of(GAL.fund(Euros.of(100_000)).explanation())).isEqualTo("""
            leader.feader-limited = 55000.00 [SECONDARY]
              leader.public-aid-of = 80000.00 DOWN (leader-max-public-aid=80%, leader-eligible=100000.00) \
            [SECONDARY]
              leader.national = 25000.00
              leader.share-of = 64000.00 DOWN (leader-share=80%, leader-public-aid=80000.00) [SECONDARY]
              leader.max-rate-of = 64000.00 DOWN (leader-rate=64%, leader-eligible=100000.00) [SECONDARY]
              leader.cap = 55000.00
              leader.min-rate-of = 20000.00 UP (leader-rate=20%, leader-eligible=100000.00) [SECONDARY]
              leader.floor = 2500.00
            """);
    assertThat(PLAIN.fund(Euros.of(1)).explanation().key()).isEqualTo("funding.leader.feader");
    assertThat(GAL.fund(Euros.of(1)).explanation().key()).isEqualTo("funding.leader.refused");
    assertThat(PLAIN.fundPublicBearer(Euros.of(100), Euros.of(20)).explanation().children())
        .extracting(Explanation::key)
        .containsExactly(
            "funding.leader.public-aid-sum",
            "funding.leader.national",
            "funding.leader.called",
            "funding.leader.left");
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros negative = Euros.ofCents(-1);
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PLAIN.fund(negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PLAIN.split(negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PLAIN.calledBy(negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PLAIN.fundPublicBearer(Euros.of(1), negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PLAIN.fundPublicBearer(negative, negative));
    refused(
        ProblemCode.OUT_OF_RANGE, () -> PLAIN.fundPublicBearer(Euros.of(1), Euros.parse("1.01")));
    refused(ProblemCode.OVERFLOW, () -> PLAIN.calledBy(Euros.ofCents(Long.MAX_VALUE)));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> LeaderTerms.builder().maxPublicAid(Rate.ofPercent(101)).build());
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> LeaderTerms.builder().maxRate(Rate.ofPercent(101)).build());
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> LeaderTerms.builder().minRate(Rate.ofPercent(101)).build());
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> LeaderTerms.builder().feaderShare(Rate.ONE).build());
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> LeaderTerms.builder()
            .minRate(Rate.ofPercent(65))
            .maxRate(Rate.ofPercent(64))
            .build());
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> LeaderTerms.builder().floor(Euros.of(2)).cap(Euros.of(1)).build());
    refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> LeaderTerms.builder().cap(negative).build());
    refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> LeaderTerms.builder().floor(negative).build());
  }

  @Test
  void allThatIsWrongWithTheTermsIsToldAtOnce() {
    AnctException thrown = catchThrowableOfType(
        AnctException.class,
        () -> LeaderTerms.builder()
            .feaderShare(Rate.ONE)
            .maxPublicAid(Rate.ofPercent(101))
            .minRate(Rate.ofPercent(65))
            .maxRate(Rate.ofPercent(64))
            .cap(Euros.ofCents(-2))
            .floor(Euros.ofCents(-1))
            .build());
    assertThat(thrown.problems())
        .extracting(Problem::code)
        .containsExactly(
            ProblemCode.RATE_ABOVE_ONE,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE);
  }

  @Test
  void cannotBeForged() {
    String json = AnctJson.write(PLAIN.fund(Euros.of(100_000)));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"feader\" : \"64000.00\"", "\"feader\" : \"64000.01\""),
            LeaderSplit.class));
  }
}
