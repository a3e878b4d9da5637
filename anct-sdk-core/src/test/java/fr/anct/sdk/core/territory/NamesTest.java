package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @ParameterizedTest
  @CsvSource({
    "52250, de Joinville",
    "74010, d’Annecy",
    "76351, du Havre",
    "17300, de La Rochelle",
    "78440, des Mureaux",
    "95313, de L’Isle-Adam",
    "60703, des Marais",
    "66104, de Los Masos",
    "98901, d’Île de Clipperton",
  })
  void communes(String code, String withDe) {
    assertThat(latest.getCommune(code).nameWithDe()).isEqualTo(withDe);
  }

  @ParameterizedTest
  @CsvSource({
    "01, de l’Ain",
    "33, de la Gironde",
    "69, du Rhône",
    "40, des Landes",
    "75, de Paris",
    "91, de l’Essonne",
    "974, de La Réunion",
    "976, de Mayotte"
  })
  void departements(String code, String withDe) {
    assertThat(latest.getDepartement(code).nameWithDe()).isEqualTo(withDe);
  }

  @Test
  void otherKinds() {
    assertThat(latest.getRegion("32").nameWithDe()).isEqualTo("des Hauts-de-France");
    assertThat(latest.getArrondissement("523").nameWithDe()).isEqualTo("de Saint-Dizier");
    assertThat(latest.delegatedCommunes().get(0).nameWithDe()).isEqualTo("d’Arbignieu");
    assertThat(latest.associatedCommunes().get(0).nameWithDe()).isEqualTo("de Cordieux");
  }

  @Test
  void theCharactersOfEveryNameSurvive() {
    assertThat(latest.communes().stream()
            .filter(c -> c.name().indexOf('œ') >= 0 || c.name().indexOf('Œ') >= 0))
        .hasSizeGreaterThan(100)
        .anyMatch(c -> c.name().equals("Œuilly"));
    assertThat(Article.LAS.withDe("Las Illas")).isEqualTo("de Las Illas");
    assertThat(Arrays.stream(Article.values()).map(a -> a.withDe("X")))
        .containsExactly(
            "de X", "d’X", "du X", "de la X", "des X", "de l’X", "des X", "de las X", "de los X");
    assertThat(TaxRegime.FA.officialName()).isEqualTo("fiscalité additionnelle");
  }
}
