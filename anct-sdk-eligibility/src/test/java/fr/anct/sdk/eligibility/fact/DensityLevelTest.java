package fr.anct.sdk.eligibility.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensityLevelTest {
  @Test
  void theLevelsAreTheWordsOfTheFact() {
    assertThat(Stream.of(DensityLevel.values()).map(DensityLevel::word))
        .containsExactlyElementsOf(Facts.DENSITE.words());
  }

  @Test
  void sevenRefineThree() {
    assertThat(DensityLevel.Three.DENSE.levels())
        .containsExactly(DensityLevel.GRANDS_CENTRES_URBAINS);
    assertThat(DensityLevel.Three.INTERMEDIAIRE.levels())
        .containsExactly(
            DensityLevel.CENTRES_URBAINS_INTERMEDIAIRES,
            DensityLevel.PETITES_VILLES,
            DensityLevel.CEINTURES_URBAINES);
    assertThat(DensityLevel.Three.RURAL.levels())
        .containsExactly(
            DensityLevel.BOURGS_RURAUX,
            DensityLevel.RURAL_HABITAT_DISPERSE,
            DensityLevel.RURAL_HABITAT_TRES_DISPERSE);
  }

  @ParameterizedTest
  @EnumSource
  void aLevelIsOneOfThoseOfItsCoarserLevel(DensityLevel level) {
    assertThat(level.toThree().levels()).contains(level);
    assertThat(level.isRural()).isEqualTo(level.toThree() == DensityLevel.Three.RURAL);
    FactValue bounds = level.toThree().toFactValue();
    assertThat(Facts.DENSITE.parse(level.word())).isBetween(bounds.low(), bounds.high());
  }

  @ParameterizedTest
  @EnumSource
  void fourRefineThreeInAnotherWay(DensityLevel.Four level) {
    assertThat(level.toFactValue()).isEqualTo(level.toThree().toFactValue());
  }

  @Test
  void bothSparseLevelsOfFourAreRural() {
    assertThat(DensityLevel.Four.PEU_DENSE.toThree()).isEqualTo(DensityLevel.Three.RURAL);
    assertThat(DensityLevel.Four.TRES_PEU_DENSE.toThree()).isEqualTo(DensityLevel.Three.RURAL);
    assertThat(DensityLevel.Four.INTERMEDIAIRE.toThree())
        .isEqualTo(DensityLevel.Three.INTERMEDIAIRE);
  }
}
