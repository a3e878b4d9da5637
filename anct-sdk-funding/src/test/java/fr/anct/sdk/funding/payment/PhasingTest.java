package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhasingTest {
  private static final LocalDate START = LocalDate.of(2023, 9, 1);
  private static final Rate ADVANCE = Rate.ofPercent(30);
  private static final Rate MOST = Rate.ofPercent(80);

  @Test
  void aDotationIsPaidByAdvanceInstalmentAndBalance() {
    Phasing phasing = Phasing.byWorks(Euros.of(160_000), works(2025, 10, 80, 10), ADVANCE, MOST);

    assertThat(phasing.commitment()).isEqualTo(Euros.of(160_000));
    assertThat(phasing.tranches())
        .containsExactly(
            year(2025, Euros.of(48_000)),
            year(2026, Euros.of(80_000)),
            year(2027, Euros.of(32_000)));
    Said.assertSaid(phasing.explanation());
  }

  @Test
  void withoutAdvanceTheWorksAloneTell() {
    Phasing phasing =
        Phasing.byWorks(Euros.parse("133333.33"), works(2025, 45, 25, 30), Rate.ZERO, MOST);

    assertThat(phasing.tranches())
        .extracting(Tranche::amount)
        .containsExactly(Euros.parse("60000.00"), Euros.parse("33333.33"), Euros.parse("40000.00"));
  }

  @Test
  void whatWouldExceedTheShareWaitsForTheLastYear() {
    Phasing phasing =
        Phasing.byWorks(Euros.parse("100.01"), works(2025, 90, 5, 5), Rate.ZERO, MOST);

    assertThat(phasing.tranches())
        .extracting(Tranche::amount)
        .containsExactly(Euros.parse("80.00"), Euros.ZERO, Euros.parse("20.01"));
  }

  @Test
  void aSingleYearPaysAll() {
    assertThat(Phasing.byWorks(Euros.of(10), works(2025, 1), ADVANCE, MOST).tranches())
        .containsExactly(year(2025, Euros.of(10)));
  }

  @Test
  void aDegressiveGrantRunsFromItsStartAndNotFromJanuary() {
    Phasing phasing = Phasing.byGrantYear(
        START,
        Euros.of(25_000),
        ImmutableList.of(Rate.ofPercent(70), Rate.ofPercent(50), Rate.ofPercent(50)));

    assertThat(phasing.commitment()).isEqualTo(Euros.of(42_500));
    assertThat(amountAt(phasing, LocalDate.of(2023, 9, 1))).isEqualTo(Euros.of(17_500));
    assertThat(amountAt(phasing, LocalDate.of(2024, 1, 1))).isEqualTo(Euros.of(17_500));
    assertThat(amountAt(phasing, LocalDate.of(2024, 8, 31))).isEqualTo(Euros.of(17_500));
    assertThat(amountAt(phasing, LocalDate.of(2024, 9, 1))).isEqualTo(Euros.of(12_500));
    assertThat(amountAt(phasing, LocalDate.of(2026, 8, 31))).isEqualTo(Euros.of(12_500));
    assertThat(phasing.find(LocalDate.of(2026, 9, 1))).isEmpty();
    assertThat(phasing.find(LocalDate.of(2023, 8, 31))).isEmpty();
    assertThat(phasing.byCalendarYear())
        .isEqualTo(ImmutableMap.of(
            Year.of(2023), Euros.parse("5833.36"),
            Year.of(2024), Euros.parse("15833.32"),
            Year.of(2025), Euros.parse("12500.00"),
            Year.of(2026), Euros.parse("8333.32")));
    Said.assertSaid(phasing.explanation());
  }

  @Test
  void yearsOfAGrantThatStartsOnALeapDayDoNotDrift() {
    Phasing phasing =
        Phasing.byGrantYear(LocalDate.of(2024, 2, 29), Collections.nCopies(4, Euros.of(1)));
    assertThat(phasing.tranches())
        .extracting(Tranche::from)
        .containsExactly(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2027, 2, 28));
    assertThat(phasing.tranches().get(3).until()).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void equalMonthsShareTheLeftCents() {
    Phasing phasing = Phasing.monthly(Euros.of(50_000), LocalDate.of(2021, 1, 1), 24);

    assertThat(phasing.tranches())
        .extracting(Tranche::amount)
        .containsExactlyElementsOf(ImmutableList.<Euros>builder()
            .addAll(Collections.nCopies(8, Euros.parse("2083.34")))
            .addAll(Collections.nCopies(16, Euros.parse("2083.33")))
            .build());
    assertThat(phasing.commitment()).isEqualTo(Euros.of(50_000));
    Said.assertSaid(phasing.explanation());
  }

  @Test
  void isWrittenAndReadAndCannotBeForged() {
    Phasing phasing = Phasing.byWorks(Euros.of(100), works(2025, 1, 1), Rate.ZERO, MOST);
    String json = AnctJson.write(phasing);

    assertThat(AnctJson.read(json, Phasing.class)).isEqualTo(phasing);
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"commitment\" : \"100.00\"", "\"commitment\" : \"101.00\""),
            Phasing.class));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros negative = Euros.ofCents(-1);
    Euros one = Euros.of(1);
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> Phasing.byWorks(negative, works(2025, 1), ADVANCE, MOST));
    refused(ProblemCode.BAD_WEIGHTS, () -> Phasing.byWorks(one, ImmutableMap.of(), ADVANCE, MOST));
    refused(ProblemCode.OUT_OF_RANGE, () -> Phasing.byWorks(one, works(2025, 1), Rate.ONE, MOST));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> Phasing.byWorks(one, works(2025, 1), ADVANCE, Rate.ofPercent(101)));
    refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> Phasing.byGrantYear(START, ImmutableList.of(negative)));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> Phasing.byGrantYear(START, one, ImmutableList.of(Rate.ofPercent(101))));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> Phasing.byGrantYear(START, negative, ImmutableList.of(Rate.ONE)));
    refused(ProblemCode.OUT_OF_RANGE, () -> Phasing.monthly(one, START, 0));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> Phasing.monthly(negative, START, 1));
    refused(ProblemCode.BAD_SCHEDULE, () -> new Tranche(START, START, one));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> new Tranche(START, START.plusDays(1), negative));
  }

  private static Euros amountAt(Phasing phasing, LocalDate day) {
    return phasing.find(day).orElseThrow().amount();
  }

  private static Tranche year(int year, Euros amount) {
    return new Tranche(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), amount);
  }

  static Map<Year, Euros> works(int first, long... shares) {
    ImmutableMap.Builder<Year, Euros> works = ImmutableMap.builder();
    for (int i = 0; i < shares.length; i++) {
      works.put(Year.of(first + i), Euros.of(shares[i]));
    }
    return works.buildOrThrow();
  }
}
