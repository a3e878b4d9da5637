package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How and when a commune ended. */
class EndedCommuneTest {
  private static TerritorialReferential of(int year) {
    return TerritorialReferential.of(Millesime.of(year));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "74011 | 2026 | it became part of 74010 Annecy on 2017-01-01",
        "60696 | 2019 | it became part of 60057 Beauvais on 1943-02-19",
        "01086 | 2026 | it became part of 01414 Sutrieu on 1974-01-01; its territory is now in 01036 Valromey-sur-Séran",
        "78173 | 2026 | its code became 91173 (Congerville) on 1968-01-01; its territory is now in 91613 Congerville-Thionville",
        "01168 | 2026 | its code became 69278 (Genay) on 1967-12-31",
        "01039 | 2026 | it became part of 01138 Culoz-Béon between 2022-01-01 and 2023-01-01",
        "16351 | 2022 | it became part of 16233 Mosnac-Saint-Simeux between 2019-01-01 and 2021-01-01",
        // code swaps are no mergers
        "27676 | 2021 | its code became 27058 (Les Trois Lacs) between 2019-01-01 and 2021-01-01",
        "27676 | 2022 | its code became 27058 (Les Trois Lacs) between 2019-01-01 and 2021-01-01",
        "27058 | 2023 | its code became 27676 (Les Trois Lacs) between 2022-01-01 and 2023-01-01",
        "12076 | 2025 | its code became 12218 (Conques-en-Rouergue) between 2024-01-01 and 2025-01-01",
        "14011 | 2026 | its code became 14581 (Aurseulles) between 2024-01-01 and 2025-01-01",
        "69159 | 2026 | its code became 69114 (Porte des Pierres Dorées) between 2024-01-01 and 2025-01-01",
        "49069 | 2026 | its code became 49126 (Orée d'Anjou) between 2024-01-01 and 2025-01-01",
        // before it was divided again, and after
        "14666 | 2019 | it became part of 14712 Saline on 2017-01-01",
        "14114 | 2026 | it became part of 14712 Troarn on 1972-07-01",
        "77362 | 2026 | it was suppressed on 1949-07-08 and its territory shared out; the source lists it among the former codes of 77066 Cerneux",
        "77362 | 2019 | it was suppressed on 1949-07-08, and the source does not say where its territory went",
        // never a commune for a day: 14513, which became a delegated commune of another département
        // on that day
        "50649 | 2026 | it became part of 50592 Tessy-Bocage",
      })
  void saysHowAndWhen(String code, int year, String how) {
    Problem problem =
        Problems.refused(ProblemCode.TERRITORY_ENDED, () -> of(year).getCommune(code));
    assertThat(problem.message(Language.EN))
        .isEqualTo("Commune " + code + " is not in millésime " + year + ": " + how);
  }

  @Test
  void saysItInFrench() {
    Problem problem =
        Problems.refused(ProblemCode.TERRITORY_ENDED, () -> of(2026).getCommune("74011"));
    assertThat(problem.message(Language.FR))
        .isEqualTo("La commune 74011 n’est pas dans le millésime 2026\u00A0: elle fait partie de "
            + "74010 Annecy depuis le 01/01/2017");
    assertThat(problem.values())
        .containsEntry("successor", "74010")
        .containsEntry("date", "2017-01-01");
  }

  @Test
  void whatIsNotAnEndedCommuneIsUnknown() {
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> of(2026).getCommune("75101"));
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> of(2026).getCommune("52999"));
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> of(2022).getCommune("98799"));
  }

  /** Every code that history or a vintage knows: complete messages, and the successor that resolve names. */
  @Test
  void everyKnownCodeIsSaidToHaveEndedOrIsThere() {
    Set<String> codes = codes();
    for (int year : Vintages.years()) {
      TerritorialReferential referential = of(year);
      Map<String, Integer> forms = new TreeMap<>();
      for (String text : codes) {
        CommuneCode code = CommuneCode.of(text);
        if (referential.containsCommune(code)
            || referential.containsMunicipalArrondissement(code)) {
          continue;
        }
        Problem problem =
            Problems.refused(ProblemCode.TERRITORY_ENDED, () -> referential.getCommune(code));
        forms.merge(problem.values().getOrDefault("form", ""), 1, Integer::sum);
        if (referential.resolve(TerritoryRef.of(code, Millesime.of(year)))
            instanceof Resolution.PartOf part) {
          assertThat(problem.values())
              .as(text + " in " + year)
              .containsEntry("successor", part.commune().code().toString());
        }
      }
      // Only the vintage of 2019 does not name the former codes of the older mergers.
      if (year > 2019) {
        assertThat(forms.keySet())
            .isSubsetOf(
                "",
                "mergedOn",
                "mergedBetween",
                "mergedThen",
                "recodedOn",
                "recodedBetween",
                "recodedThen",
                "sharedOn");
        assertThat(forms).containsEntry("", 3).containsEntry("sharedOn", 6);
      } else {
        assertThat(forms).containsEntry("dividedOn", 10).containsEntry("suppressedOn", 6);
      }
    }
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    CommuneHistory history = CommuneHistory.embedded();
    for (LocalDate day : new LocalDate[] {history.firstDay(), history.lastDay()}) {
      for (HistoricalCommune commune : history.communesAt(day)) {
        codes.add(commune.code());
      }
    }
    for (int year : Vintages.years()) {
      Geography vintage = Vintages.of(year);
      for (int row = 0; row < vintage.size(Table.COMMUNE); row++) {
        codes.add(CodeNumber.communeText(vintage.number(Table.COMMUNE, row)));
      }
    }
    codes.removeIf(
        code -> code.startsWith("20")); // Corsica before 1976: no code of a commune today
    return codes;
  }
}
