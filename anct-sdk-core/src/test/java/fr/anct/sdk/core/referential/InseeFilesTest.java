package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.territory.Article;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The embedded vintage 2026 against INSEE's own files, row by row. */
class InseeFilesTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @Test
  void everyRowOfTheOfficialCodeOf2026() throws IOException {
    int rows = 0;
    for (String line : rows("cog/v_commune_2026.csv")) {
      // TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
      List<String> row = List.of(line.split(",", -1));
      CommuneCode code = CommuneCode.of(row.get(1));
      String name = row.get(9);
      Optional<Article> article = Optional.of(Article.values()[Integer.parseInt(row.get(6))]);
      switch (row.get(0)) {
        case "COM" -> {
          Commune commune = latest.getCommune(code);
          assertThat(commune.name()).isEqualTo(name);
          assertThat(commune.article()).isEqualTo(article);
          assertThat(commune.region().code()).hasToString(row.get(2));
          assertThat(commune.departement().code()).hasToString(row.get(3));
          assertThat(commune.arrondissement().map(a -> a.code()).orElse("")).isEqualTo(row.get(5));
        }
        case "COMD" -> {
          DelegatedCommune part = latest.getDelegatedCommune(code);
          assertThat(part.name()).isEqualTo(name);
          assertThat(part.article()).isEqualTo(article);
          assertThat(part.commune().code()).hasToString(row.get(11));
        }
        case "COMA" -> {
          AssociatedCommune part = latest.getAssociatedCommune(code);
          assertThat(part.name()).isEqualTo(name);
          assertThat(part.article()).isEqualTo(article);
          assertThat(part.commune().code()).hasToString(row.get(11));
        }
        default -> {
          MunicipalArrondissement part = latest.getMunicipalArrondissement(code);
          assertThat(part.name()).isEqualTo(name);
          assertThat(part.commune().code()).hasToString(row.get(11));
        }
      }
      rows++;
    }
    assertThat(rows).isEqualTo(37_496);
  }

  @Test
  void everyPopulationOfCensus2023() throws IOException {
    int communes = 0;
    int arrondissements = 0;
    int totales = 0;
    for (String line : rows("cog/donnees_communes_pop2023.csv")) {
      // REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
      List<String> row = List.of(line.split(";", -1));
      CommuneCode code = CommuneCode.of(row.get(6));
      long municipale = Long.parseLong(row.get(8));
      if (code.isMunicipalArrondissement()) {
        assertThat(
                latest.getMunicipalArrondissement(code).population(PopulationKind.MUNICIPALE, 2023))
            .map(Population::value)
            .hasValue(municipale);
        arrondissements++;
        continue;
      }
      Commune commune = latest.getCommune(code);
      assertThat(commune.population(PopulationKind.MUNICIPALE, 2023))
          .as(commune.toString())
          .map(Population::value)
          .hasValue(municipale);
      communes++;
      Optional<Long> totale =
          commune.population(PopulationKind.TOTALE, 2023).map(Population::value);
      if (totale.isPresent()) {
        assertThat(totale).as(commune.toString()).hasValue(Long.parseLong(row.get(10)));
        totales++;
      }
    }
    assertThat(communes).isEqualTo(34_855);
    assertThat(arrondissements).isEqualTo(45);
    assertThat(totales).as("members of an EPT").isEqualTo(129);
  }

  private static List<String> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(SharedData.file(file));
    return lines.subList(1, lines.size());
  }
}
