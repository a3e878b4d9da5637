package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantKindsTest {
  private static final Euros NEGATIVE = Euros.ofCents(-1);

  @Test
  void aLumpSumIsDueInFullWhateverItCost() {
    Settlement settlement = new LumpSumGrant(Euros.of(30_000)).settle(Euros.of(10_000));

    assertThat(settlement.grant()).isEqualTo(Euros.of(30_000));
    assertThat(settlement.balance()).isEqualTo(Euros.of(20_000));
    Said.assertSaid(settlement.explanation());
  }

  @Test
  void aLumpSumWhoseObjectIsNotMetIsPaidBack() {
    Settlement settlement = new LumpSumGrant(Euros.of(30_000)).settleUnmet(Euros.of(10_000));

    assertThat(settlement.grant()).isEqualTo(Euros.ZERO);
    assertThat(settlement.repayment()).isEqualTo(Euros.of(10_000));
    Said.assertSaid(settlement.explanation());
  }

  @ParameterizedTest(name = "{0} units: grant {1}, balance {2}, repayment {3}")
  @CsvSource({
    "0,         0.00,    0.00, 5000.00",
    "499,    4990.00,    0.00,   10.00",
    "500,    5000.00,    0.00,    0.00",
    "1000,  10000.00, 5000.00,    0.00",
    "1001,  10000.00, 5000.00,    0.00"
  })
  void aScaleGivesSoMuchAUnitWithinThePlannedOnes(
      long units, String grant, String balance, String repayment) {
    Settlement settlement = ScaleGrant.of(Euros.of(10), 1000).settle(units, Euros.of(5_000));

    assertThat(settlement.grant()).isEqualTo(Euros.parse(grant));
    assertThat(settlement.balance()).isEqualTo(Euros.parse(balance));
    assertThat(settlement.repayment()).isEqualTo(Euros.parse(repayment));
    Said.assertSaid(settlement.explanation());
  }

  @Test
  void aScaleNeverGivesMoreThanItsDecision() {
    ScaleGrant rounded = new ScaleGrant(Euros.parse("3.33"), 3, Euros.parse("9.98"));
    assertThat(rounded.settle(3, Euros.ZERO).grant()).isEqualTo(Euros.parse("9.98"));
    assertThat(ScaleGrant.of(Euros.of(1), 1).settle(Long.MAX_VALUE, Euros.ZERO).grant())
        .isEqualTo(Euros.of(1));
  }

  @ParameterizedTest(name = "expenses {0}, receipts {1}: grant {2}")
  @CsvSource({
    "100000.00,  59999.99, 40000.00",
    "100000.00,  60000.00, 40000.00",
    "100000.00,  60000.01, 39999.99",
    "100000.00, 100000.00,     0.00",
    "100000.00, 120000.00,     0.00"
  })
  void noGrantYieldsAProfitWhereItsDecisionForbidsIt(
      String expenses, String receipts, String grant) {
    NoProfit limit = new NoProfit(Euros.parse(expenses), Euros.parse(receipts));
    Euros expected = Euros.parse(grant);

    for (Settlement settlement : new Settlement[] {
      RateGrant.of(Rate.ofPercent(40), Euros.of(100_000))
          .settle(Euros.of(100_000), Euros.ZERO, limit),
      new LumpSumGrant(Euros.of(40_000)).settle(Euros.ZERO, limit),
      ScaleGrant.of(Euros.of(40), 1000).settle(1000, Euros.ZERO, limit)
    }) {
      assertThat(settlement.grant()).isEqualTo(expected);
      assertThat(settlement.balance()).isEqualTo(expected);
      Said.assertSaid(settlement.explanation());
    }
  }

  @Test
  void saysWhetherTheLimitBinds() {
    assertThat(key(new NoProfit(Euros.of(10), Euros.of(5)))).endsWith("within-deficit");
    assertThat(key(new NoProfit(Euros.of(10), Euros.of(6)))).endsWith("limited-to-deficit");
  }

  private static String key(NoProfit limit) {
    return new LumpSumGrant(Euros.of(5))
        .settle(Euros.ZERO, limit)
        .explanation()
        .children()
        .get(0)
        .key();
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    LumpSumGrant lump = new LumpSumGrant(Euros.of(1));
    ScaleGrant scale = ScaleGrant.of(Euros.of(1), 1);
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new LumpSumGrant(NEGATIVE));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> lump.settle(NEGATIVE));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> lump.settleUnmet(NEGATIVE));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> ScaleGrant.of(NEGATIVE, 1));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new ScaleGrant(Euros.of(1), 1, NEGATIVE));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> scale.settle(1, NEGATIVE));
    refused(ProblemCode.OUT_OF_RANGE, () -> ScaleGrant.of(Euros.of(1), -1));
    refused(ProblemCode.OUT_OF_RANGE, () -> scale.settle(-1, Euros.ZERO));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new NoProfit(NEGATIVE, Euros.ZERO));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new NoProfit(Euros.ZERO, NEGATIVE));
  }
}
