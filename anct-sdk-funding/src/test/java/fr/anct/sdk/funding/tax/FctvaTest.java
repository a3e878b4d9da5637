package fr.anct.sdk.funding.tax;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Proposal;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FctvaTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final Euros TTC = Euros.parse("123456.78");

  private final Fctva fund = Fctva.standard();

  @ParameterizedTest(name = "{0} without tax: {3} of FCTVA, {4} left without tax, {5} in the end")
  @CsvSource({
    "500000.00, 100000.00, 400000.00, 98424.00, 100000.00, 101576.00, 1576.00",
    "412345.67,  82469.13, 329876.53, 81169.42,  82469.14,  83768.85, 1299.71",
    "83333.33,   16666.67,  66666.66, 16404.00,  16666.67,  16929.34,  262.67"
  })
  void theTableOfTheSheetHoldsToTheCent(
      String ht,
      String tax,
      String subsidies,
      String fctva,
      String withoutTax,
      String net,
      String uncompensated) {
    Euros cost = Euros.parse(ht);
    Euros vat = Euros.parse(tax);
    FctvaAward award = fund.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, cost.plus(vat)));
    NetCost left = NetCost.of(cost, vat, Euros.parse(subsidies), award);

    assertThat(award.amount()).isEqualTo(Euros.parse(fctva));
    assertThat(left.withoutTax()).isEqualTo(Euros.parse(withoutTax));
    assertThat(left.afterFctva()).isEqualTo(Euros.parse(net));
    assertThat(left.uncompensatedTax()).isEqualTo(Euros.parse(uncompensated));
    assertThat(left.explanation().amount()).isEqualTo(left.afterFctva());
    Said.assertSaid(left.explanation());
  }

  @ParameterizedTest(name = "{0} spent {1}: {2} by {3} in {4}, {5}")
  @CsvSource({
    // By year of attribution, two years after the expense.
    "OTHER,            1996-01-01, 16.176%, ATTRIBUTION, 1998, 19970.37",
    "OTHER,            1999-12-31, 16.176%, ATTRIBUTION, 2001, 19970.37",
    "OTHER,            2000-01-01, 15.656%, ATTRIBUTION, 2002, 19328.39",
    "OTHER,            2000-12-31, 15.656%, ATTRIBUTION, 2002, 19328.39",
    "OTHER,            2001-01-01, 15.482%, ATTRIBUTION, 2003, 19113.58",
    "OTHER,            2013-12-31, 15.482%, ATTRIBUTION, 2015, 19113.58",
    // By day of the expense: the year of payment has no part in it.
    "OTHER,            2014-01-01, 15.761%, EXPENSE,     2016, 19458.02",
    "OTHER,            2014-12-31, 15.761%, EXPENSE,     2016, 19458.02",
    "OTHER,            2015-01-01, 16.404%, EXPENSE,     2017, 20251.85",
    "OTHER,            2024-12-31, 16.404%, EXPENSE,     2026, 20251.85",
    "OTHER,            2025-01-01, 16.404%, EXPENSE,     2027, 20251.85",
    "OTHER,            2026-05-04, 16.404%, EXPENSE,     2028, 20251.85",
    // Communautés: the rate of later attributions since April 2000, and payment a year later since
    // 2026.
    "COMMUNAUTE,       2000-04-01, 15.482%, COMMUNAUTE,  2000, 19113.58",
    "COMMUNAUTE,       2013-12-31, 15.482%, COMMUNAUTE,  2013, 19113.58",
    "COMMUNAUTE,       2014-01-01, 15.761%, EXPENSE,     2014, 19458.02",
    "COMMUNAUTE,       2025-12-31, 16.404%, EXPENSE,     2025, 20251.85",
    "COMMUNAUTE,       2026-01-01, 16.404%, EXPENSE,     2027, 20251.85",
    "COMMUNE_NOUVELLE, 2025-12-31, 16.404%, EXPENSE,     2025, 20251.85",
    "COMMUNE_NOUVELLE, 2026-01-01, 16.404%, EXPENSE,     2026, 20251.85",
    "RECOVERY_PLAN,    2009-01-01, 15.482%, ATTRIBUTION, 2010, 19113.58",
    "RECOVERY_PLAN,    2026-01-01, 16.404%, EXPENSE,     2027, 20251.85"
  })
  void eachRateGoesByItsOwnDate(
      FctvaBeneficiary beneficiary,
      LocalDate day,
      String rate,
      FctvaRateTable table,
      int year,
      String amount) {
    FctvaAward award = fund.award(FctvaExpense.of(beneficiary, day, TTC));

    assertThat(award.rate()).isEqualTo(Rate.parse(rate));
    assertThat(award.table()).isEqualTo(table);
    assertThat(award.year()).isEqualTo(year);
    assertThat(award.amount()).isEqualTo(Euros.parse(amount));
    Said.assertSaid(award.explanation());
  }

  @Test
  void theSameExpenseBefore2014HasTheRateOfTheYearItIsPaidIn() {
    FctvaExpense expense = FctvaExpense.of(FctvaBeneficiary.OTHER, LocalDate.of(2001, 6, 1), TTC);

    assertThat(fund.award(expense, FctvaTiming.SAME_YEAR).rate()).isEqualTo(Rate.parse("16.176%"));
    assertThat(fund.award(expense, FctvaTiming.NEXT_YEAR).rate()).isEqualTo(Rate.parse("15.656%"));
    assertThat(fund.award(expense, FctvaTiming.SECOND_YEAR).rate())
        .isEqualTo(Rate.parse("15.482%"));
  }

  @ParameterizedTest
  @EnumSource(FctvaTiming.class)
  void theYearOfPaymentNeverChangesARateSince2014(FctvaTiming timing) {
    FctvaExpense expense = FctvaExpense.of(FctvaBeneficiary.OTHER, LocalDate.of(2014, 12, 31), TTC);
    assertThat(fund.award(expense, timing).rate()).isEqualTo(Rate.parse("15.761%"));
    assertThat(fund.award(expense, timing).year()).isEqualTo(2014 + timing.yearsLater());
  }

  @ParameterizedTest(name = "cloud on {0}")
  @CsvSource({"2021-01-01, 33600.00", "2026-05-04, 33600.00"})
  void cloudComputingHasARateOfItsOwn(LocalDate day, String amount) {
    FctvaAward award =
        fund.award(FctvaExpense.cloud(FctvaBeneficiary.OTHER, day, Euros.of(600_000)));
    assertThat(award.amount()).isEqualTo(Euros.parse(amount));
    assertThat(award.table()).isEqualTo(FctvaRateTable.CLOUD);
  }

  @ParameterizedTest(name = "{0}, {1} on {2}")
  @CsvSource({
    "OTHER,            GENERAL, 1995-12-31",
    "OTHER,            CLOUD,   2020-12-31",
    "COMMUNAUTE,       GENERAL, 2000-03-31",
    "COMMUNE_NOUVELLE, GENERAL, 2014-12-31",
    "RECOVERY_PLAN,    GENERAL, 2008-12-31"
  })
  void aDateThatNoTableKnowsIsAProblem(
      FctvaBeneficiary beneficiary, FctvaNature nature, LocalDate day) {
    FctvaExpense expense = new FctvaExpense(beneficiary, nature, day, TTC, Euros.ZERO);
    refused(ProblemCode.NOTHING_IN_FORCE, () -> fund.award(expense));
  }

  @Test
  void anAttributionBeforeTheTablesIsAProblemWhateverTheTiming() {
    FctvaExpense expense = FctvaExpense.of(FctvaBeneficiary.OTHER, LocalDate.of(1997, 12, 31), TTC);
    refused(ProblemCode.NOTHING_IN_FORCE, () -> fund.award(expense, FctvaTiming.SAME_YEAR));
    assertThat(fund.award(expense, FctvaTiming.NEXT_YEAR).rate()).isEqualTo(Rate.parse("16.176%"));
  }

  @ParameterizedTest(name = "{0} of State subsidies on the tax: {1}")
  @CsvSource({"0.00, 98424.00", "200000.00, 65616.00", "600000.00, 0.00"})
  void subsidiesOfTheStateOnTheTaxLeaveTheBase(String subsidies, String amount) {
    FctvaExpense expense = FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000))
        .withStateSubsidies(Euros.parse(subsidies));
    assertThat(fund.award(expense).amount()).isEqualTo(Euros.parse(amount));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    FctvaExpense expense = FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(100));
    Euros negative = Euros.ofCents(-1);
    refused(ProblemCode.OUT_OF_RANGE, () -> expense.withStateSubsidies(Euros.parse("100.01")));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> expense.withStateSubsidies(negative));
    refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, negative));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> new NetCost(negative, Euros.ZERO, Euros.ZERO, Euros.ZERO));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> new NetCost(Euros.ZERO, negative, Euros.ZERO, Euros.ZERO));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> new NetCost(Euros.ZERO, Euros.ZERO, negative, Euros.ZERO));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> new NetCost(Euros.ZERO, Euros.ZERO, Euros.ZERO, negative));
    refused(
        ProblemCode.OVERFLOW,
        () -> new NetCost(Euros.ofCents(Long.MAX_VALUE), Euros.ofCents(1), Euros.ZERO, Euros.ZERO));
  }

  @Test
  void theRateOfTheBillOf2025IsListedAndNotApplied() {
    ImmutableList<Proposal> proposals = fund.proposals();

    assertThat(proposals).hasSize(1);
    assertThat(proposals.get(0).rates()).containsExactly(Rate.parse("14.85%"));
    assertThat(proposals.get(0).text(Language.FR)).contains("non appliqué");
    assertThat(fund.rates(FctvaRateTable.EXPENSE).values())
        .extracting(Dated::value)
        .doesNotContain(Rate.parse("14.85%"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, false", "2026-11-23, true"})
  void saysWhenTheLawWasLastRead(LocalDate day, boolean reserved) {
    FctvaAward award = fund.award(FctvaExpense.of(FctvaBeneficiary.OTHER, day, TTC));
    assertThat(award.caveats().stream()
            .anyMatch(caveat -> caveat.kind() == Caveat.Kind.LAW_NOT_REVIEWED_SINCE))
        .isEqualTo(reserved);
  }

  @Test
  void tellsHowWellEachPartIsEstablished() {
    assertThat(confidence(fund.timings(FctvaBeneficiary.COMMUNAUTE), DAY))
        .isEqualTo(Confidence.SECONDARY);
    assertThat(confidence(fund.rates(FctvaRateTable.EXPENSE), DAY)).isEqualTo(Confidence.VERIFIED);
  }

  @Test
  void showsItsSteps() {
    FctvaAward award = fund.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000)));
    assertThat(Outline.of(award.explanation())).isEqualTo("""
            fctva.award = 98424.00 HALF_UP (fctva-rate=16.404%, fctva-table=fctva-table.EXPENSE, \
            fctva-base=600000.00, fctva-year=2028) [VERIFIED]
              fctva.base = 600000.00 (expense-ttc=600000.00, fctva-state-subsidies=0.00) [VERIFIED]
              fctva.rate-by-expense = 16.404% (fctva-day=2026-05-04, fctva-year=2028) [VERIFIED]
              fctva.timing-of-the-law = fctva-timing.SECOND_YEAR (fctva-beneficiary=fctva-beneficiary.OTHER) \
            [VERIFIED]
              fctva.not-a-subsidy [DECISION]
            """);
    assertThat(ExplanationRenderer.of(Language.FR)
            .line(award.explanation())
            .replace('\u00A0', ' ')
            .replace('\u202F', ' '))
        .isEqualTo(
            "FCTVA versé en 2028 (16,404 % de 600 000,00 €) : 98 424,00 € [CGCT, art. L1615-6, I]");
  }

  @Test
  void ratesAndTimingsCanBeReplaced() {
    Schedule<Rate> simulated = one(Rate.parse("14.85%"));
    Schedule<FctvaTiming> early = one(FctvaTiming.SAME_YEAR);
    Fctva changed = fund.withRates(FctvaRateTable.EXPENSE, simulated)
        .withTimings(FctvaBeneficiary.OTHER, early);

    FctvaAward award =
        changed.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000)));

    assertThat(award.amount()).isEqualTo(Euros.of(89_100));
    assertThat(award.year()).isEqualTo(2026);
    assertThat(changed.rates(FctvaRateTable.EXPENSE)).isEqualTo(simulated);
    assertThat(changed.timings(FctvaBeneficiary.OTHER)).isEqualTo(early);
  }

  @Test
  void cannotBeForged() {
    FctvaAward award = fund.award(FctvaExpense.of(FctvaBeneficiary.OTHER, DAY, Euros.of(600_000)));
    String json = AnctJson.write(award);

    assertThat(AnctJson.read(json, FctvaAward.class)).isEqualTo(award);
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(json.replace("\"year\" : 2028", "\"year\" : 2027"), FctvaAward.class));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"table\" : \"expense\"", "\"table\" : \"cloud\""), FctvaAward.class));
  }

  private static Confidence confidence(Schedule<?> schedule, LocalDate day) {
    return schedule.get(day).citation().confidence();
  }

  private static <T> Schedule<T> one(T value) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2015, 1, 1),
        Optional.empty(),
        value,
        Citation.of("Simulation", Confidence.DECISION),
        LocalDate.of(2026, 1, 1))));
  }
}
