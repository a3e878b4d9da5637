package fr.anct.sdk.core.concurrency;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.passage.EpciPassage;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.resolve.SirenResolver;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.testkit.SharedUse;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Sixteen threads get from shared objects, used for the first time, what one thread gets from its own. */
class SharedObjectsTest {
  private static final int STEP = 300;

  @Test
  void everySample() {
    SharedUse.checkSamples(getClass());
  }

  @Test
  void referentials() {
    SharedUse.check(() -> portraits(2023), () -> portraits(2023));
  }

  private static String portraits(int year) {
    TerritorialReferential geography = TerritorialReferential.of(Millesime.of(year));
    StringJoiner said = new StringJoiner("\n");
    for (int i = 0; i < geography.communes().size(); i += STEP) {
      Commune commune = geography.communes().get(i);
      said.add(commune.code()
          + commune.nameWithDe()
          + commune.populations()
          + commune.epci()
          + commune.arrondissement()
          + commune.delegatedCommunes()
          + commune.chefLieuOf()
          + geography.communesByPostalCode(commune.postalCodes().get(0))
          + commune.epci().map(epci -> epci.communes()));
    }
    return said.toString();
  }

  @Test
  void search() {
    SharedUse.check(SharedObjectsTest::found, SharedObjectsTest::found);
  }

  private static String found() {
    TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2024));
    StringJoiner said = new StringJoiner("\n");
    for (String text : List.of("st dizie", "joinvile", "51300", "paris 5", "bassin champagne")) {
      said.add(geography.search(text).toString());
    }
    return said.toString();
  }

  @Test
  void passages() {
    SharedUse.check(
        passage(Passage.between(Millesime.of(2019), Millesime.of(2025))),
        passage(Passage.between(Millesime.of(2019), Millesime.of(2025))));
  }

  private static Callable<String> passage(Passage passage) {
    EpciPassage epcis = EpciPassage.of(passage);
    return () -> {
      Map<CommuneCode, Long> values = new HashMap<>();
      passage.from().communes().forEach(commune -> values.put(commune.code(), 1L));
      return passage.changes() + "\n" + passage.carry(values) + "\n" + epcis.flows();
    };
  }

  @Test
  void resolvers() {
    SharedUse.check(
        resolver(CommuneResolver.of(TerritorialReferential.latest())
            .withCodesOf(TerritorialReferential.of(Millesime.of(2021)))),
        resolver(CommuneResolver.of(TerritorialReferential.latest())
            .withCodesOf(TerritorialReferential.of(Millesime.of(2021)))));
    SirenResolver shared = SirenResolver.of(TerritorialReferential.latest());
    SirenResolver own = SirenResolver.of(TerritorialReferential.latest());
    SharedUse.check(
        () -> shared.resolve("215202505").toString(),
        () -> own.resolve("215202505").toString());
  }

  private static Callable<String> resolver(CommuneResolver resolver) {
    return () -> {
      StringJoiner said = new StringJoiner("\n");
      for (String code : List.of("52250", "1033", "2a004", "75105", "14712", "99999", "")) {
        said.add(resolver.resolve(code).toString());
      }
      return said.toString();
    };
  }

  @Test
  void historyCatalogueAndMessages() {
    SharedUse.check(SharedObjectsTest::told, SharedObjectsTest::told);
  }

  private static String told() {
    return CommuneHistory.embedded().communesAt(LocalDate.of(1970, 5, 4)).size()
        + CommuneHistory.embedded().periods("74011").toString()
        + ProgrammeCatalogue.standard().programmes()
        + Messages.standard().text("caveat.UNVERIFIED_LAW", Language.EN);
  }
}
