package fr.anct.sdk.core.surroundings;

import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.testkit.AskAll;
import fr.anct.sdk.core.testkit.Elsewhere;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The same bytes under a Turkish, an Arabic and any other default locale, in every time zone and charset. */
class ElsewhereTest {
  @Test
  void theSameIsSaidEverywhere() {
    Elsewhere.check(getClass(), Answers.class);
  }

  /** What reads and writes texts, dates and amounts: dotless i, other digits, other days. */
  static final class Answers implements Callable<String> {
    @Override
    public String call() {
      StringJoiner said = new StringJoiner("\n");
      said.add(new AskAll().apply("").toString());
      TerritorialReferential geography = TerritorialReferential.latest();
      for (String text : List.of("ISSY", "issy les moulineaux", "SAINT DIZIER", "ÎLE", "2a004")) {
        said.add(geography.search(text).toString());
        said.add(CommuneResolver.of(geography).resolve(text).toString());
      }
      Commune commune = geography.getCommune("52250");
      said.add(AnctJson.write(commune));
      for (Language language : Language.values()) {
        said.add(TextFormat.euros(123_456_789, language));
        said.add(TextFormat.date(LocalDate.of(2026, 11, 1), language));
      }
      for (String text : List.of("1 234,56 €", "1,5 M€", "12 MILLIONS", "12 millions d'euros")) {
        said.add(Euros.tryParse(text).toString());
      }
      said.add(CommuneHistory.embedded().periods("74011").toString());
      return said.toString();
    }
  }
}
