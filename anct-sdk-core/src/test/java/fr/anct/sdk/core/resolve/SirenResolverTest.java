package fr.anct.sdk.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SirenResolverTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final SirenResolver RESOLVER = SirenResolver.of(G2026);

  @ParameterizedTest
  @CsvSource({
    "200044253, EXACT, epci:200044253@2026",
    "200 044 253, REPAIRED, epci:200044253@2026",
    "200057990, EXACT, ept:200057990@2026",
    "212301907, EXACT, commune:23019@2026",
  })
  void numbersOfEpciEptAndCommunes(String text, TerritoryMatch.How how, String ref) {
    TerritoryMatch match = RESOLVER.resolve(text);
    assertThat(match.how()).isEqualTo(how);
    assertThat(match.territories()).extracting(Object::toString).containsExactly(ref);
  }

  @Test
  void theSirenOfASiretIsTaken() {
    // The SIRET of the town hall of Bourg-lès-Valence's agglomeration is not needed: any Luhn-valid
    // one.
    String siren = "200044253";
    for (int nic = 10; nic < 30_000; nic++) {
      String siret = siren + String.format(java.util.Locale.ROOT, "%05d", nic);
      TerritoryMatch match = RESOLVER.resolve(siret);
      if (match.isFound()) {
        assertThat(match.how()).isEqualTo(TerritoryMatch.How.REPAIRED);
        assertThat(match.territories())
            .extracting(Object::toString)
            .containsExactly("epci:200044253@2026");
        return;
      }
    }
    throw new AssertionError("no SIRET of " + siren);
  }

  @Test
  void anEpciThatEndedIsNotGuessed() {
    Optional<Epci> ended = TerritorialReferential.of(Millesime.of(2021)).epcis().stream()
        .filter(epci -> !G2026.containsEpci(epci.siren()))
        .findFirst();
    TerritoryMatch match = RESOLVER.resolve(ended.orElseThrow().siren().toString());
    assertThat(match.isFound()).isFalse();
    assertThat(match.problems().get(0).code()).isEqualTo(ProblemCode.EPCI_ENDED);
    assertThat(match.problems().get(0).message(Language.EN))
        .contains(ended.orElseThrow().name())
        .contains("2021 is the last vintage");
  }

  @Test
  void whatIsNoSirenIsRefused() {
    assertThat(RESOLVER.resolve("200044254").problems().get(0).code())
        .isEqualTo(ProblemCode.MALFORMED_CODE);
    assertThat(RESOLVER.resolve("552100554").problems().get(0).code())
        .isEqualTo(ProblemCode.UNKNOWN_TERRITORY);
    assertThat(RESOLVER.resolve("").problems().get(0).code()).isEqualTo(ProblemCode.EMPTY_CELL);
  }
}
