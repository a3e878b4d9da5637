package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.Resolution.Current;
import fr.anct.sdk.core.referential.Resolution.Link;
import fr.anct.sdk.core.referential.Resolution.PartOf;
import fr.anct.sdk.core.referential.Resolution.Unknown;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
  @ParameterizedTest
  @CsvSource({
    // mergers, a chef-lieu that moved, mergers undone
    "commune:74011@2019, 2026, 74010, DELEGATED_COMMUNE",
    "commune:93059@2024, 2025, 93066, DELEGATED_COMMUNE",
    "commune:27676@2019, 2021, 27058, FORMER_CODE",
    "commune:27058@2022, 2023, 27676, FORMER_CODE",
    "commune:12076@2024, 2025, 12218, DELEGATED_COMMUNE",
    "commune:14011@2024, 2025, 14581, DELEGATED_COMMUNE",
    "commune:69159@2024, 2025, 69114, DELEGATED_COMMUNE",
    "commune:49069@2024, 2025, 49126, DELEGATED_COMMUNE",
    "commune:01120@2019, 2026, 01262, ASSOCIATED_COMMUNE",
    // parts that are no part any more
    "associatedCommune:79028@2019, 2023, 79049, DELEGATED_COMMUNE",
    "delegatedCommune:01316@2019, 2021, 01098, FORMER_CODE",
    "delegatedCommune:01227@2019, 2021, 01227, SAME_CODE",
  })
  void whatEndedIsPartOfACommune(String ref, int year, String successor, Link link) {
    TerritoryRef asked = TerritoryRef.parse(ref);
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(year));
    Commune commune = vintage.getCommune(successor);
    assertThat(vintage.resolve(asked)).isEqualTo(new PartOf(asked, commune, link));
  }

  @ParameterizedTest
  @CsvSource({
    "commune:52250@2019",
    "commune:14712@2019",
    "epci:200044253@2021",
    "ept:200057867@2023",
    "departement:52@2019",
    "region:44@2019",
    "arrondissement:523@2019",
    "municipalArrondissement:75101@2019",
    "delegatedCommune:74011@2019",
    "associatedCommune:01120@2019",
  })
  void whatIsStillThereIsCurrent(String ref) {
    TerritoryRef asked = TerritoryRef.parse(ref);
    TerritorialReferential latest = TerritorialReferential.latest();
    assertThat(latest.resolve(asked)).isInstanceOfSatisfying(Current.class, current -> {
      assertThat(current.asked()).isEqualTo(asked);
      assertThat(current.territory().ref().code()).isEqualTo(asked.code());
      assertThat(current.territory().type()).isEqualTo(asked.type());
      assertThat(current.territory().millesime()).isEqualTo(latest.millesime());
    });
  }

  @ParameterizedTest
  @CsvSource({
    "commune:52999@2019",
    "epci:552100554@2019",
    "municipalArrondissement:75121@2019",
    "ept:200057867@2023",
  })
  void whatAVintageKnowsNothingOfIsUnknown(String ref) {
    TerritoryRef asked = TerritoryRef.parse(ref);
    assertThat(TerritorialReferential.of(Millesime.of(2019)).resolve(asked))
        .isEqualTo(new Unknown(asked));
  }

  /** Trap 11: going forward, each commune of each vintage leads to one of each later vintage. */
  @Test
  void everyCommuneLeadsForward() {
    List<Millesime> years = TerritorialReferential.available();
    for (int from = 0; from < years.size(); from++) {
      for (Commune commune : TerritorialReferential.of(years.get(from)).communes()) {
        TerritoryRef ref = commune.ref();
        for (int to = from; to < years.size(); to++) {
          TerritorialReferential later = TerritorialReferential.of(years.get(to));
          if (!later.containsCommune(commune.code())) {
            assertThat(later.resolve(ref))
                .as(ref + " in " + years.get(to))
                .isInstanceOf(PartOf.class);
          }
        }
      }
    }
  }
}
