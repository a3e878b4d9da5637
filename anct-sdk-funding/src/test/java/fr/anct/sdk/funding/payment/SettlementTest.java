package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  /** DETR at 40 % of 400 000 €, of which 128 000 € are paid: an advance of 30 %, then up to 80 %. */
  private static final RateGrant DETR = RateGrant.of(Rate.ofPercent(40), Euros.of(400_000));

  @ParameterizedTest(name = "real {0}: grant {1}, balance {2}, repayment {3}")
  @CsvSource({
    "400000.00, 160000.00, 32000.00, 0.00",
    "450000.00, 160000.00, 32000.00, 0.00",
    "412345.67, 160000.00, 32000.00, 0.00",
    "350000.00, 140000.00, 12000.00, 0.00",
    "333333.33, 133333.33,  5333.33, 0.00",
    "320000.00, 128000.00,     0.00, 0.00",
    "300000.00, 120000.00,     0.00, 8000.00",
    "0.00,           0.00,     0.00, 128000.00"
  })
  void realCostSettlesTheGrant(String real, String grant, String balance, String repayment) {
    Settlement settlement = DETR.settle(Euros.parse(real), Euros.of(128_000));

    assertThat(settlement.grant()).isEqualTo(Euros.parse(grant));
    assertThat(settlement.balance()).isEqualTo(Euros.parse(balance));
    assertThat(settlement.repayment()).isEqualTo(Euros.parse(repayment));
    assertThat(settlement.paid()).isEqualTo(Euros.of(128_000));
  }

  @Test
  void theRateOfTheDecisionIsUsedAndNeverRecomputed() {
    // A third of 100 000 written down to the euro: 33 333 / 100 000 is not a third.
    RateGrant rounded = new RateGrant(Rate.of(1, 3), Euros.of(100_000), Euros.of(33_333));

    assertThat(rounded.settle(Euros.of(90_000), Euros.ZERO).grant()).isEqualTo(Euros.of(30_000));
    assertThat(rounded.settle(Euros.of(100_000), Euros.ZERO).grant()).isEqualTo(Euros.of(33_333));
  }

  @Test
  void saysWhetherTheAmountOfTheDecisionBinds() {
    RateGrant rounded = new RateGrant(Rate.of(1, 3), Euros.of(100_000), Euros.of(33_333));

    assertThat(key(rounded, 99_999)).isEqualTo("funding.settlement.grant");
    assertThat(key(rounded, 100_000)).isEqualTo("funding.settlement.grant-capped");
  }

  private static String key(RateGrant grant, long real) {
    return grant
        .settle(Euros.of(real), Euros.ZERO)
        .explanation()
        .children()
        .get(0)
        .key();
  }

  @Test
  void halvesOfACentGoUp() {
    RateGrant grant = RateGrant.of(Rate.ofPercent(25), Euros.of(1000));
    assertThat(grant.settle(Euros.parse("90.10"), Euros.ZERO).grant())
        .isEqualTo(Euros.parse("22.53"));
  }

  @Test
  void isReadFromAContributionWhoseDecisionIsComplete() {
    Contribution detr = Contribution.granted(Scheme.DETR, Euros.of(160_000))
        .withEligibleBase(Euros.of(400_000))
        .withRate(Rate.ofPercent(40))
        .withPayment(Euros.of(48_000), LocalDate.of(2025, 9, 15))
        .withPayment(Euros.of(80_000), LocalDate.of(2026, 2, 1));

    Settlement settlement =
        RateGrant.from(detr).orElseThrow().settle(Euros.of(300_000), detr.paid());

    assertThat(settlement.repayment()).isEqualTo(Euros.of(8_000));
    assertThat(RateGrant.from(Contribution.granted(Scheme.DETR, Euros.of(160_000))))
        .isEmpty();
  }

  @Test
  void isWrittenAndReadAndCannotBeForged() {
    Settlement settlement = DETR.settle(Euros.of(300_000), Euros.of(128_000));
    String json = AnctJson.write(settlement);

    assertThat(AnctJson.read(json, Settlement.class)).isEqualTo(settlement);
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"repayment\" : \"8000.00\"", "\"repayment\" : \"0.00\""),
            Settlement.class));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros negative = Euros.ofCents(-1);
    refused(ProblemCode.RATE_ABOVE_ONE, () -> RateGrant.of(Rate.of(101, 100), Euros.of(1)));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> RateGrant.of(Rate.ONE, negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new RateGrant(Rate.ONE, Euros.of(1), negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new RateGrant(Rate.ONE, negative, Euros.of(1)));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> DETR.settle(negative, Euros.ZERO));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> DETR.settle(Euros.ZERO, negative));
  }
}
