package fr.anct.sdk.eligibility.universe;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.universe.Communes.commune;
import static fr.anct.sdk.eligibility.universe.Communes.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniverseTest {
  private static final Term POTENTIEL = Term.of(Facts.POTENTIEL_FINANCIER);
  private static final Term DGF = Term.of(Facts.POPULATION_DGF);

  @Test
  void aMeanPerInhabitantWeighsInhabitants() {
    Universe universe = new Communes()
        .add(1, commune(1_000, "900"))
        .add(2, commune(3_000, "500"))
        .universe();
    Figure weighted = universe.mean(all(), POTENTIEL, DGF);
    assertThat(weighted.isExact()).isTrue();
    assertThat(weighted.low(0)).isEqualTo(new BigDecimal("600"));
    assertThat(weighted.high(0)).contains(new BigDecimal("600"));
    assertThat(universe.mean(all(), POTENTIEL, Term.of(1, Unit.NONE)).low(0))
        .isEqualTo(new BigDecimal("700"));
  }

  @Test
  void aMeanThatNoDecimalHoldsIsNeverRoundedAcrossAThreshold() {
    Universe universe =
        new Communes().add(1, commune(1, "1")).add(2, commune(2, "2")).universe();
    Figure mean = universe.mean(all(), POTENTIEL, DGF); // 5 / 3
    assertThat(mean.isExact()).isTrue();
    assertThat(mean.low(6)).isEqualTo(new BigDecimal("1.666666"));
    assertThat(mean.high(6)).contains(new BigDecimal("1.666667"));
    assertThat(mean.as(Facts.POTENTIEL_FINANCIER_MOYEN))
        .contains(FactValue.between(1_666_666, 1_666_667));
  }

  @Test
  void onlyTheGroupCounts() {
    Universe universe = new Communes()
        .add(1, commune(1_999, "900"))
        .add(2, commune(2_000, "500"))
        .universe();
    Figure mean = universe.mean(compare(Facts.POPULATION_DGF, AT_LEAST, 2_000), POTENTIEL, DGF);
    assertThat(mean.low(0)).isEqualTo(new BigDecimal("500"));
    assertThat(mean.territories()).isEqualTo(1);
    assertThat(universe.count(compare(Facts.POPULATION_DGF, LT, 2_000)).low(0))
        .isEqualTo(BigDecimal.ONE);
  }

  @Test
  void aMissingFigureIsToldAndNothingIsComputedWithoutIt() {
    Universe universe =
        new Communes().add(1, commune(1_000, "900")).add(2, commune(3_000)).universe();
    Figure mean = universe.mean(all(), POTENTIEL, DGF);
    assertThat(mean.isComplete()).isFalse();
    assertThat(mean.isExact()).isFalse();
    assertThat(mean.gaps())
        .containsExactly(new Gap(ref(2), ImmutableList.of(Facts.POTENTIEL_FINANCIER)));
    assertThat(mean.gaps().get(0).toString()).contains("30002", "potentiel-financier-par-habitant");
  }

  @Test
  void aFigureKnownWithinBoundsBoundsTheMean() {
    Universe universe = new Communes()
        .add(1, commune(1_000, "900"))
        .add(
            2,
            commune(1_000)
                .put(Facts.POTENTIEL_FINANCIER, FactValue.between(500_000_000, 700_000_000)))
        .universe();
    Figure mean = universe.mean(all(), POTENTIEL, DGF);
    assertThat(mean.low(0)).isEqualTo(new BigDecimal("700"));
    assertThat(mean.high(0)).contains(new BigDecimal("800"));
    assertThat(mean.as(Facts.POTENTIEL_FINANCIER_MOYEN))
        .contains(FactValue.between(700_000_000, 800_000_000));
    assertThat(mean.gaps()).hasSize(1);
  }

  @Test
  void aPopulationThatIsNotKnownLeavesNoMean() {
    Universe universe = new Communes()
        .add(1, commune(1_000, "900"))
        .add(
            2,
            commune(0)
                .put(Facts.POPULATION_TOTALE, 1_000)
                .put(Facts.POPULATION_DGF, FactValue.between(1_000, 2_500))
                .put(Facts.POTENTIEL_FINANCIER, 900))
        .universe();
    Figure perhaps = universe.mean(compare(Facts.POPULATION_DGF, LT, 2_000), POTENTIEL, DGF);
    assertThat(perhaps.as(Facts.POTENTIEL_FINANCIER_MOYEN)).isEmpty();
    assertThat(perhaps.gaps())
        .containsExactly(new Gap(ref(2), ImmutableList.of(Facts.POPULATION_DGF)));
    assertThat(universe.mean(all(), POTENTIEL, DGF).as(Facts.POTENTIEL_FINANCIER_MOYEN))
        .isEmpty();
    Figure count = universe.count(compare(Facts.POPULATION_DGF, LT, 2_000));
    assertThat(count.low(0)).isEqualTo(BigDecimal.ONE);
    assertThat(count.high(0)).contains(BigDecimal.valueOf(2));
  }

  @Test
  void theMeanOfNobodyIsNotZero() {
    Figure mean = Universe.of(Map.of()).mean(all(), POTENTIEL, DGF);
    assertThat(mean.isExact()).isFalse();
    assertThat(mean.as(Facts.POTENTIEL_FINANCIER_MOYEN)).isEmpty();
    assertThat(Universe.of(Map.of()).quantile(all(), DGF, Rate.of(1, 2)).high(0))
        .isEmpty();
  }

  @ParameterizedTest(name = "at {0}/{1}: {2}")
  @CsvSource({
    "0, 1, 10.00",
    "1, 4, 17.50",
    "1, 2, 25.00",
    "3, 4, 32.50",
    "1, 1, 40.00",
    "1, 3, 20.00",
  })
  void quantilesInterpolate(long numerator, long denominator, BigDecimal expected) {
    Universe universe = new Communes()
        .add(1, commune(40))
        .add(2, commune(10))
        .add(3, commune(30))
        .add(4, commune(20))
        .universe();
    Figure quantile = universe.quantile(all(), DGF, Rate.of(numerator, denominator));
    assertThat(quantile.isExact()).isTrue();
    assertThat(quantile.low(2)).isEqualTo(expected);
  }

  @Test
  void theMedianOfAnOddNumberIsOneOfThem() {
    Universe universe =
        new Communes().add(1, commune(9)).add(2, commune(1)).add(3, commune(5)).universe();
    assertThat(universe.quantile(all(), DGF, Rate.of(1, 2)).low(0)).isEqualTo(new BigDecimal("5"));
    assertThatThrownBy(() -> universe.quantile(all(), DGF, Rate.of(5, 4)))
        .isInstanceOf(AnctException.class);
  }

  @Test
  void aQuantileOfRatiosIsExact() {
    Universe universe = new Communes()
        .add(1, commune(10, "30"))
        .add(2, commune(7, "1"))
        .add(3, commune(3, "1"))
        .universe();
    Figure median = universe.quantile(all(), Term.quotient(POTENTIEL, DGF), Rate.of(1, 2)); // 1 / 3
    assertThat(median.isExact()).isTrue();
    assertThat(median.low(9)).isEqualTo(new BigDecimal("0.333333333"));
    assertThat(median.toString()).isEqualTo("0.333333 (3, 0 gaps)");
  }

  @Test
  void aTerritoryWithoutFactsIsNotForgotten() {
    Communes known = new Communes().add(1, commune(1_000, "900"));
    Universe universe = Universe.covering(List.of(ref(1), ref(2)), known.facts);
    assertThat(universe.size()).isEqualTo(2);
    assertThat(universe.mean(all(), POTENTIEL, DGF).gaps())
        .extracting(Gap::territory)
        .containsExactly(ref(2));
    assertThat(universe.find(ref(3))).isEmpty();
    assertThatThrownBy(() -> Universe.covering(List.of(ref(2)), known.facts))
        .isInstanceOf(AnctException.class)
        .hasMessageContaining("30001");
  }
}
