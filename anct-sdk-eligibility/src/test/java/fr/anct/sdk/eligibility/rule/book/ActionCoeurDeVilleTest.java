package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionCoeurDeVilleTest {
  @ParameterizedTest(name = "{0} asked as {1}, list says {2}: {3}")
  @CsvSource({
    "2017-12-31, commune, designated, NOT_IN_FORCE",
    "2018-01-01, commune, designated, ELIGIBLE",
    "2022-12-31, commune, absent,     NOT_ELIGIBLE",
    "2023-01-01, commune, designated, ELIGIBLE",
    "2026-12-31, commune, designated, ELIGIBLE",
    "2027-01-01, commune, designated, NOT_IN_FORCE",
    "2026-12-31, epci,    designated, NOT_APPLICABLE",
  })
  void theListOfTownsDecides(String date, String kind, String word, Verdict expected) {
    assertThat(ask("action-coeur-de-ville", date, kind)
            .put(Facts.DESIGNATED_ACV, word)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, list says {1}: {2}")
  @CsvSource({
    "2022-12-31, designated, NOT_IN_FORCE",
    "2023-01-01, designated, ELIGIBLE",
    "2026-12-31, absent,     NOT_ELIGIBLE",
    "2027-01-01, designated, NOT_IN_FORCE",
  })
  void theApproachesAreAListOfTheirOwn(String date, String word, Verdict expected) {
    assertThat(ask("acv-entrees-de-ville", date, "commune")
            .put(Facts.DESIGNATED_ACV, "designated")
            .put(Facts.DESIGNATED_ACV_ENTREES, word)
            .verdict())
        .isEqualTo(expected);
  }
}
