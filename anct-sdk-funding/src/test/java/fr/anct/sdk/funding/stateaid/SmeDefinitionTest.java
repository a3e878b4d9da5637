package fr.anct.sdk.funding.stateaid;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
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

class SmeDefinitionTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final EnterpriseFigures MICRO = figures("5", "1", "1");
  private static final EnterpriseFigures SMALL = figures("20", "5", "5");
  private static final EnterpriseFigures MEDIUM = figures("100", "30", "30");
  private static final EnterpriseFigures LARGE = figures("300", "100", "100");

  private final SmeDefinition definition = SmeDefinition.standard();

  /** Fewer people than a number, AND a turnover OR a balance sheet that is not above its own. */
  @ParameterizedTest(name = "{0} people, {1} turnover, {2} balance sheet: {3}")
  @CsvSource({
    "9.99,   2000000.00,  2000000.01, MICRO",
    "9.99,   2000000.01,  2000000.00, MICRO",
    "9.99,   2000000.01,  2000000.01, SMALL",
    "10,     0,           0,          SMALL",
    "49.99, 10000000.00, 10000000.01, SMALL",
    "49.99, 10000000.01, 10000000.00, SMALL",
    "49.99, 10000000.01, 10000000.01, MEDIUM",
    "50,     0,           0,          MEDIUM",
    "249.99, 50000000.00, 43000000.01, MEDIUM",
    "249.99, 50000000.01, 43000000.00, MEDIUM",
    "249.99, 50000000.01, 43000000.01, LARGE",
    "250,    0,           0,          LARGE",
    "9,      90000000.00, 90000000.00, LARGE"
  })
  void sizesHaveTheirNumbers(String staff, String turnover, String balance, SmeCategory category) {
    EnterpriseFigures figures =
        new EnterpriseFigures(new BigDecimal(staff), Euros.parse(turnover), Euros.parse(balance));
    assertThat(category(EnterpriseYear.of(figures))).isEqualTo(category);
  }

  @Test
  void aSizeChangesOnlyAfterTwoPeriodsInARow() {
    assertThat(over(SMALL, MEDIUM)).isEqualTo(SmeCategory.SMALL);
    assertThat(over(SMALL, MEDIUM, SMALL)).isEqualTo(SmeCategory.SMALL);
    assertThat(over(SMALL, MEDIUM, MEDIUM)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(over(MEDIUM, SMALL)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(over(MEDIUM, SMALL, SMALL)).isEqualTo(SmeCategory.SMALL);
    assertThat(over(MEDIUM, LARGE)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(over(MEDIUM, LARGE, LARGE)).isEqualTo(SmeCategory.LARGE);
  }

  @Test
  void acrossSeveralSizesItMovesAsFarAsBothPeriodsAgree() {
    assertThat(over(SMALL, MEDIUM, LARGE)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(over(SMALL, LARGE, MEDIUM)).isEqualTo(SmeCategory.MEDIUM);
    assertThat(over(LARGE, MICRO, SMALL)).isEqualTo(SmeCategory.SMALL);
    assertThat(over(MEDIUM, SMALL, LARGE)).isEqualTo(SmeCategory.MEDIUM);
  }

  @ParameterizedTest(name = "{0} held of 400 people: {1}, said so: {2}")
  @CsvSource({
    "0%,     SMALL,  false",
    "24.99%, SMALL,  false",
    "25%,    MEDIUM, true",
    "50%,    MEDIUM, true",
    "50.01%, LARGE,  true",
    "100%,   LARGE,  true"
  })
  void partnersCountInProportionAndLinkedOnesInWhole(
      String share, SmeCategory category, boolean said) {
    SmeResult result = definition.category(
        DAY,
        ImmutableList.of(EnterpriseYear.of(
            SMALL, RelatedEnterprise.of(figures("400", "50", "43"), Rate.parse(share)))));

    assertThat(result.category()).isEqualTo(category);
    assertThat(result.caveats())
        .extracting(Caveat::kind)
        .isEqualTo(said ? ImmutableList.of(Caveat.Kind.UNVERIFIED_LAW) : ImmutableList.of());
    Said.assertSaid(result.explanation());
  }

  @Test
  void controlLinksWhateverTheShare() {
    assertThat(category(EnterpriseYear.of(SMALL, RelatedEnterprise.linked(LARGE))))
        .isEqualTo(SmeCategory.LARGE);
    assertThat(category(
            EnterpriseYear.of(SMALL, new RelatedEnterprise(LARGE, Rate.ofPercent(10), true))))
        .isEqualTo(SmeCategory.LARGE);
  }

  /** A third of 0.01 more or less is on the right side of the number. */
  @Test
  void sharesAreExact() {
    Rate third = Rate.of(1, 3);
    EnterpriseFigures own = new EnterpriseFigures(
        new BigDecimal("9.00"), Euros.parse("1999999.99"), Euros.of(100_000_000));
    assertThat(
            category(EnterpriseYear.of(own, RelatedEnterprise.of(partner("2.99", "0.03"), third))))
        .isEqualTo(SmeCategory.MICRO);
    assertThat(
            category(EnterpriseYear.of(own, RelatedEnterprise.of(partner("3.00", "0.03"), third))))
        .isEqualTo(SmeCategory.SMALL);
    assertThat(
            category(EnterpriseYear.of(own, RelatedEnterprise.of(partner("2.99", "0.04"), third))))
        .isEqualTo(SmeCategory.SMALL);
  }

  private static EnterpriseFigures partner(String staff, String turnover) {
    return new EnterpriseFigures(
        new BigDecimal(staff), Euros.parse(turnover), Euros.of(100_000_000));
  }

  @ParameterizedTest(name = "{0} public: {1}")
  @CsvSource({"24.99%, SMALL, 0", "25%, LARGE, 1", "100%, LARGE, 1"})
  void publicControlIsSaidToBeUnconfirmed(String share, SmeCategory category, int caveats) {
    SmeResult result =
        definition.category(DAY, ImmutableList.of(EnterpriseYear.of(SMALL)), Rate.parse(share));
    assertThat(result.category()).isEqualTo(category);
    assertThat(result.caveats()).hasSize(caveats);
    Said.assertSaid(result.explanation());
  }

  @Test
  void showsItsSteps() {
    assertThat(Outline.of(
            definition.category(DAY, ImmutableList.of(EnterpriseYear.of(SMALL))).explanation()))
        .isEqualTo("""
            sme RULE TRUE! (sme-category=sme-category.SMALL) [SECONDARY]
              sme.period RULE TRUE! (sme-category=sme-category.SMALL, sme.number=Quantity[unscaled=1, scale=0, unit=NONE])
                sme.test ALL FALSE! (sme-category=sme-category.MICRO)
                  sme.staff-test LT FALSE! (sme.staff=Quantity[unscaled=2000, scale=2, unit=AGENTS], sme.limit=Quantity[unscaled=10, scale=0, unit=AGENTS])
                  sme.either ANY FALSE!
                    sme.turnover-test AT_MOST FALSE! (sme.turnover=5000000.00, sme.limit=2000000.00)
                    sme.balance-sheet-test AT_MOST FALSE! (sme.balance-sheet=5000000.00, sme.limit=2000000.00)
                sme.test ALL TRUE! (sme-category=sme-category.SMALL)
                  sme.staff-test LT TRUE! (sme.staff=Quantity[unscaled=2000, scale=2, unit=AGENTS], sme.limit=Quantity[unscaled=50, scale=0, unit=AGENTS])
                  sme.either ANY TRUE!
                    sme.turnover-test AT_MOST TRUE! (sme.turnover=5000000.00, sme.limit=10000000.00)
                    sme.balance-sheet-test AT_MOST TRUE! (sme.balance-sheet=5000000.00, sme.limit=10000000.00)
            """);
  }

  @Test
  void numbersHaveTheirDatesAndCanBeReplaced() {
    ImmutableList<EnterpriseYear> one = ImmutableList.of(EnterpriseYear.of(SMALL));
    refused(
        ProblemCode.NOTHING_IN_FORCE, () -> definition.category(LocalDate.of(2004, 12, 31), one));
    assertThat(definition.category(LocalDate.of(2026, 11, 23), one).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
    Schedule<SmeThresholds> own = Schedule.of(ImmutableList.of(new Dated<>(
        DAY,
        Optional.empty(),
        new SmeThresholds(30, Euros.of(9_000_000), Euros.of(9_000_000)),
        Citation.of("Simulation", Confidence.DECISION),
        DAY)));
    SmeDefinition changed = definition.withThresholds(SmeCategory.MICRO, own);
    assertThat(changed.thresholds(SmeCategory.MICRO)).isEqualTo(own);
    assertThat(changed.category(DAY, one).category()).isEqualTo(SmeCategory.MICRO);
  }

  @Test
  void isWrittenAndReadAndCannotBeForged() {
    SmeResult result = definition.category(DAY, ImmutableList.of(EnterpriseYear.of(MICRO)));
    String json = AnctJson.write(result);

    assertThat(AnctJson.read(json, SmeResult.class)).isEqualTo(result);
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"category\" : \"micro\"", "\"category\" : \"large\""), SmeResult.class));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros negative = Euros.ofCents(-1);
    refused(ProblemCode.OUT_OF_RANGE, () -> definition.category(DAY, ImmutableList.of()));
    refused(ProblemCode.OUT_OF_RANGE, () -> definition.thresholds(SmeCategory.LARGE));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () ->
            definition.withThresholds(SmeCategory.LARGE, definition.thresholds(SmeCategory.MICRO)));
    refused(ProblemCode.OUT_OF_RANGE, () -> figures("-1", "0", "0"));
    refused(ProblemCode.OUT_OF_RANGE, () -> figures("1.001", "0", "0"));
    refused(ProblemCode.OUT_OF_RANGE, () -> figures("1e30", "0", "0"));
    refused(ProblemCode.OUT_OF_RANGE, () -> figures("1e-30", "0", "0"));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> EnterpriseFigures.of(1, negative, Euros.ZERO));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> EnterpriseFigures.of(1, Euros.ZERO, negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new SmeThresholds(1, negative, Euros.ZERO));
    refused(ProblemCode.OUT_OF_RANGE, () -> RelatedEnterprise.of(MICRO, Rate.ofPercent(101)));
  }

  private SmeCategory over(EnterpriseFigures... periods) {
    return definition
        .category(
            DAY,
            Arrays.stream(periods)
                .map(figures -> EnterpriseYear.of(figures))
                .collect(ImmutableList.toImmutableList()))
        .category();
  }

  private SmeCategory category(EnterpriseYear period) {
    return definition.category(DAY, ImmutableList.of(period)).category();
  }

  private static EnterpriseFigures figures(String staff, String turnover, String balance) {
    return new EnterpriseFigures(
        new BigDecimal(staff),
        Euros.of(Long.parseLong(turnover) * 1_000_000),
        Euros.of(Long.parseLong(balance) * 1_000_000));
  }
}
