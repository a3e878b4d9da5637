package fr.anct.sdk.funding.europe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EuRatesTest {
  private final EuRates rates = EuRates.standard();

  @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
  @CsvSource({
    // Auvergne-Rhône-Alpes is no category of the funds: it is two.
    "63,  P2014_2020, TRANSITION,     60%",
    "69,  P2014_2020, MORE_DEVELOPED, 50%",
    "63,  P2021_2027, TRANSITION,     60%",
    "69,  P2021_2027, MORE_DEVELOPED, 40%",
    // Parts of one present région, of two categories in 2014-2020 and one since.
    "54,  P2014_2020, TRANSITION,     60%",
    "67,  P2014_2020, MORE_DEVELOPED, 50%",
    "52,  P2014_2020, MORE_DEVELOPED, 50%",
    "52,  P2021_2027, TRANSITION,     60%",
    "14,  P2014_2020, TRANSITION,     60%",
    "76,  P2014_2020, MORE_DEVELOPED, 50%",
    "31,  P2014_2020, MORE_DEVELOPED, 50%",
    "34,  P2014_2020, TRANSITION,     60%",
    "75,  P2014_2020, MORE_DEVELOPED, 50%",
    "75,  P2021_2027, MORE_DEVELOPED, 40%",
    "2B,  P2021_2027, TRANSITION,     60%",
    "971, P2014_2020, LESS_DEVELOPED, 85%",
    "972, P2014_2020, LESS_DEVELOPED, 85%",
    "976, P2021_2027, LESS_DEVELOPED, 85%",
    "972, P2021_2027, TRANSITION_FORMERLY_LESS_DEVELOPED, 85%"
  })
  void aDepartementHasACategoryAndARateByPeriod(
      String departement, EuPeriod period, EuCategory category, String rate) {
    FormerRegion region = FormerRegion.get(DepartementCode.of(departement));
    assertThat(rates.category(region, period).value()).isEqualTo(category);
    assertThat(rates.max(region, period).value()).isEqualTo(Rate.parse(rate));
  }

  @ParameterizedTest(name = "{0}: {1} in 2014-2020, {2} in 2021-2027")
  @CsvSource({
    "LESS_DEVELOPED,                     85%, 85%",
    "TRANSITION_FORMERLY_LESS_DEVELOPED, 80%, 70%",
    "TRANSITION,                         60%, 60%",
    "MORE_DEVELOPED_FORMERLY_TRANSITION,    , 50%",
    "MORE_DEVELOPED,                     50%, 40%"
  })
  void theTableOfTheRegulations(EuCategory category, String before, String since) {
    assertThat(rates.find(category, EuPeriod.P2014_2020).map(Dated::value))
        .isEqualTo(Optional.ofNullable(before).map(Rate::parse));
    assertThat(rates.find(category, EuPeriod.P2021_2027).map(Dated::value))
        .contains(Rate.parse(since));
  }

  @Test
  void martiniqueIsInTransitionAndKeepsTheRateOfOutermostRegions() {
    assertThat(rates
            .find(EuCategory.TRANSITION_FORMERLY_LESS_DEVELOPED, EuPeriod.P2021_2027)
            .map(Dated::value))
        .contains(Rate.ofPercent(70));
    assertThat(rates.max(FormerRegion.MARTINIQUE, EuPeriod.P2021_2027).value())
        .isEqualTo(Rate.ofPercent(85));
  }

  @Test
  void tenRegionsWereInTransitionIn2014AndTwentyOneAreSince() {
    assertThat(count(EuPeriod.P2014_2020, EuCategory.TRANSITION)).isEqualTo(10);
    assertThat(count(EuPeriod.P2014_2020, EuCategory.MORE_DEVELOPED)).isEqualTo(12);
    assertThat(count(EuPeriod.P2014_2020, EuCategory.LESS_DEVELOPED)).isEqualTo(5);
    assertThat(count(EuPeriod.P2021_2027, EuCategory.TRANSITION)).isEqualTo(20);
    assertThat(count(EuPeriod.P2021_2027, EuCategory.TRANSITION_FORMERLY_LESS_DEVELOPED))
        .isEqualTo(1);
    assertThat(count(EuPeriod.P2021_2027, EuCategory.MORE_DEVELOPED)).isEqualTo(2);
    assertThat(count(EuPeriod.P2021_2027, EuCategory.LESS_DEVELOPED)).isEqualTo(4);
  }

  @Test
  void tellsHowWellEachIsEstablished() {
    assertThat(rates.max(FormerRegion.ALSACE, EuPeriod.P2014_2020).citation().confidence())
        .isEqualTo(Confidence.SECONDARY);
    assertThat(rates.max(FormerRegion.ALSACE, EuPeriod.P2021_2027).citation().confidence())
        .isEqualTo(Confidence.VERIFIED);
    assertThat(
            rates.category(FormerRegion.ALSACE, EuPeriod.P2021_2027).citation().confidence())
        .isEqualTo(Confidence.SECONDARY);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2013-12-31, ''",
    "2014-01-01, P2014_2020",
    "2020-12-31, P2014_2020",
    "2021-01-01, 'P2014_2020, P2021_2027'",
    "2023-12-31, 'P2014_2020, P2021_2027'",
    "2024-01-01, P2021_2027",
    "2029-12-31, P2021_2027",
    "2030-01-01, ''"
  })
  void twoPeriodsRunSideBySideForThreeYears(LocalDate day, String periods) {
    assertThat(EuPeriod.at(day).toString()).isEqualTo("[" + periods + "]");
  }

  @ParameterizedTest(name = "{0}, REACT-EU {1}, CRII+ {2}")
  @CsvSource({
    "2020-01-31, false, false",
    "2020-02-01, true,  false",
    "2020-06-30, true,  false",
    "2020-07-01, true,  true",
    "2021-06-30, true,  true",
    "2021-07-01, true,  true",
    "2022-06-30, true,  true",
    "2022-07-01, true,  false",
    "2023-12-31, true,  false",
    "2024-01-01, false, false"
  })
  void theWindowsOfOneHundredPercent(LocalDate day, boolean react, boolean crii) {
    assertThat(FullEuRate.REACT_EU.isOpenAt(day)).isEqualTo(react);
    assertThat(FullEuRate.CRII_PLUS.isOpenAt(day)).isEqualTo(crii);
  }

  @ParameterizedTest
  @EnumSource(FullEuRate.class)
  void aWindowAllowsTheWhole(FullEuRate full) {
    assertThat(full.window().values()).extracting(Dated::value).containsOnly(Rate.ONE);
  }

  @Test
  void everyWordOfAClosedListIsNamed() {
    Arrays.stream(EuPeriod.values()).map(EuPeriod::messageKey).forEach(Said::assertNamed);
    Arrays.stream(EuCategory.values()).map(EuCategory::messageKey).forEach(Said::assertNamed);
    Arrays.stream(FullEuRate.values()).map(FullEuRate::messageKey).forEach(Said::assertNamed);
  }

  @Test
  void categoriesAndRatesCanBeReplaced() {
    Dated<EuCategory> other = simulated(EuCategory.MORE_DEVELOPED_FORMERLY_TRANSITION);
    Dated<Rate> half = simulated(Rate.ofPercent(45));
    EuRates changed = rates
        .withCategory(FormerRegion.ALSACE, EuPeriod.P2021_2027, other)
        .withRate(EuCategory.MORE_DEVELOPED_FORMERLY_TRANSITION, EuPeriod.P2021_2027, half);

    assertThat(changed.category(FormerRegion.ALSACE, EuPeriod.P2021_2027)).isEqualTo(other);
    assertThat(changed.max(FormerRegion.ALSACE, EuPeriod.P2021_2027)).isEqualTo(half);
    assertThat(changed.category(FormerRegion.ALSACE, EuPeriod.P2014_2020))
        .isEqualTo(rates.category(FormerRegion.ALSACE, EuPeriod.P2014_2020));
    EuRates without = rates.withCategory(FormerRegion.ALSACE, EuPeriod.P2014_2020, other);
    assertThatIllegalStateException()
        .isThrownBy(() -> without.max(FormerRegion.ALSACE, EuPeriod.P2014_2020));
  }

  private long count(EuPeriod period, EuCategory category) {
    return ImmutableList.copyOf(FormerRegion.values()).stream()
        .filter(region -> rates.category(region, period).value() == category)
        .count();
  }

  private static <T> Dated<T> simulated(T value) {
    return new Dated<>(
        LocalDate.of(2014, 1, 1),
        Optional.empty(),
        value,
        Citation.of("Simulation", Confidence.DECISION),
        LocalDate.of(2026, 1, 1));
  }
}
