package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FranceRuralitesRevitalisationTest {
  @ParameterizedTest(name = "{0} {1}: ZRR {2}, FRR {3}")
  @CsvSource({
    "01029, Beaupont,               absent,     designated",
    "01108, Coligny,                absent,     designated",
    "01124, Cormoz,                 designated, designated",
    "01127, Courmangoux,            absent,     designated",
    "01147, Domsure,                absent,     designated",
    "01309, Pouillat,               absent,     designated",
    "01391, Salavre,                absent,     designated",
    "01432, Verjon,                 absent,     designated",
    "01445, Villemotier,            absent,     designated",
    "01060, former ZRR of the Ain,  designated, absent",
    "01139, former ZRR of the Ain,  designated, absent",
    "02012, Ambrief,                designated, absent",
    "02022, Arcy-Sainte-Restitue,   designated, absent",
    "02082, Beugneux,               designated, absent",
    "02090, Billy-sur-Ourcq,        designated, absent",
    "02008, Aizy-Jouy,              absent,     designated",
    "02028, Athies-sous-Laon,       absent,     designated",
    "02080, Besny-et-Loizy,         absent,     designated",
    "02110, Braine,                 absent,     designated",
    "02004, Agnicourt-et-Séchelles, designated, designated",
    "02013, Amifontaine,            designated, designated",
    "97302, Cayenne,                designated, designated",
    "97361, Awala-Yalimapo,         designated, designated",
    "97411, Saint-Denis,            partial,    partial",
    "97424, Cilaos,                 designated, designated",
    "97407, Le Port,                absent,     absent",
  })
  void oneZoneFollowsTheOther(String code, String name, String zrr, String frr) {
    FactSet.Builder facts = TerritoryFacts.of(
        TerritorialReferential.latest().getCommune(code), LocalDate.of(2024, 7, 1))
        .with(FactSet.builder()
            .put(RevitalisationFacts.DESIGNATED_ZRR, zrr)
            .put(RevitalisationFacts.DESIGNATED_FRR, frr)
            .build())
        .facts()
        .toBuilder();
    assertThat(verdict("zrr", facts, "2024-06-30")).as(name).isEqualTo(of(zrr));
    assertThat(verdict("frr", facts, "2024-06-30")).isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(verdict("zrr", facts, "2024-07-01")).isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(verdict("frr", facts, "2024-07-01")).isEqualTo(of(frr));
  }

  private static Verdict of(String word) {
    return switch (word) {
      case "designated" -> Verdict.ELIGIBLE;
      case "partial" -> Verdict.PARTIALLY;
      default -> Verdict.NOT_ELIGIBLE;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-15, Arrêté du 19 juin 2024",
    "2025-02-16, 'Arrêté du 19 juin 2024, complété par l’arrêté du 14 avril 2025'",
    "2026-11-01, 'Arrêté du 19 juin 2024, complété par l’arrêté du 14 avril 2025'",
  })
  void theListHasTwoVersions(String date, String reference) {
    FactSet.Builder facts = commune().put(RevitalisationFacts.DESIGNATED_FRR, "designated");
    assertThat(ask("frr", facts, date).explanation().citation().orElseThrow().reference())
        .isEqualTo(reference);
  }

  @Test
  void withoutTheListItIsNotKnown() {
    assertThat(ask("frr", commune(), "2025-06-01").missing()).containsExactly("designated-frr");
  }
}
