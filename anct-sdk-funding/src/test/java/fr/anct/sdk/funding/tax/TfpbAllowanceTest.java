package fr.anct.sdk.funding.tax;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfpbAllowanceTest {
  private final TfpbAllowance allowance = TfpbAllowance.standard();

  @ParameterizedTest(name = "{0} at {1}: {7} saved")
  @CsvSource({
    "4000.00, 45%,    2000, 600, 1400, 900, 630, 270",
    "3333.00, 38.27%, 1667, 500, 1167, 638, 447, 191",
    "2715.00, 52.4%,  1358, 407,  951, 712, 498, 214",
    "0.00,    45%,       0,   0,    0,   0,   0,   0",
    // Rounded once: half of 0.99 € is 0.495 €, which is no euro; half of 1 € is.
    "0.99,    100%,      0,   0,    0,   0,   0,   0",
    "1.00,    100%,      1,   0,    1,   1,   1,   0"
  })
  void vectorsHoldToTheEuro(
      String value,
      String rate,
      long base,
      long off,
      long taxed,
      long before,
      long after,
      long saving) {
    TfpbSaving saved = allowance.saving(Euros.parse(value), Rate.parse(rate), 2026);

    assertThat(saved.base()).isEqualTo(Euros.of(base));
    assertThat(saved.allowance()).isEqualTo(Euros.of(off));
    assertThat(saved.taxedBase()).isEqualTo(Euros.of(taxed));
    assertThat(saved.taxBefore()).isEqualTo(Euros.of(before));
    assertThat(saved.taxAfter()).isEqualTo(Euros.of(after));
    assertThat(saved.saving()).isEqualTo(Euros.of(saving));
    Said.assertSaid(saved.explanation());
  }

  @Test
  void isThirtyPercentOfTheBaseAndNotOfTheRentalValue() {
    TfpbSaving saved = allowance.saving(Euros.of(4000), Rate.ONE, 2026);
    assertThat(saved.allowance()).isEqualTo(Euros.of(600)).isNotEqualTo(Euros.of(1200));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2016, VERIFIED",
    "2023, VERIFIED",
    "2024, SECONDARY",
    "2025, SECONDARY",
    "2030, SECONDARY"
  })
  void hasItsYears(int year, Confidence confidence) {
    TfpbSaving saved = allowance.saving(Euros.of(4000), Rate.ofPercent(45), year);
    assertThat(saved.saving()).isEqualTo(Euros.of(270));
    assertThat(saved.explanation().citation().map(Citation::confidence)).contains(confidence);
    assertThat(saved.caveats()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2015", "2031"})
  void anotherYearIsAProblem(int year) {
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> allowance.saving(Euros.of(4000), Rate.ofPercent(45), year));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> allowance.saving(Euros.ofCents(-1), Rate.ofPercent(45), 2026));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> allowance.withRates(always("101%")).saving(Euros.of(1), Rate.ONE, 2026));
  }

  @Test
  void aRateCanBeReplaced() {
    TfpbAllowance half = allowance.withRates(always("50%"));
    assertThat(half.saving(Euros.of(4000), Rate.ofPercent(45), 2026).saving())
        .isEqualTo(Euros.of(450));
    assertThat(half.rates()).isEqualTo(always("50%"));
  }

  @Test
  void showsItsSteps() {
    TfpbSaving saved = allowance.saving(Euros.of(3333), Rate.parse("38.27%"), 2026);
    assertThat(Outline.of(saved.explanation())).isEqualTo("""
            tfpb.saving = 191.00 (tfpb-rate=38.27%) [SECONDARY]
              tfpb.base = 1667.00 HALF_UP (tfpb-share=50%, tfpb-rental-value=3333.00) [VERIFIED]
              tfpb.allowance = 500.00 HALF_UP (tfpb-share=30%, tfpb-base=1667.00) [SECONDARY]
              tfpb.taxed-base = 1167.00
              tfpb.tax-before = 638.00 HALF_UP (tfpb-rate=38.27%, tfpb-base=1667.00) [VERIFIED]
              tfpb.tax-after = 447.00 HALF_UP (tfpb-rate=38.27%, tfpb-base=1167.00) [VERIFIED]
            """);
  }

  @Test
  void cannotBeForged() {
    String json = AnctJson.write(allowance.saving(Euros.of(4000), Rate.ofPercent(45), 2026));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"saving\" : \"270.00\"", "\"saving\" : \"271.00\""), TfpbSaving.class));
  }

  private static Schedule<Rate> always(String rate) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Rate.parse(rate),
        Citation.of("Simulation", Confidence.DECISION),
        LocalDate.of(2026, 1, 1))));
  }
}
