package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.VtaFacts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VtaVolunteerTest {
  @ParameterizedTest(name = "{0} years old, bac + {1}, {2} months at {3} %: {4}")
  @CsvSource({
    "17, 2, 12, 100,  NOT_ELIGIBLE",
    "18, 2, 12, 100,  ELIGIBLE",
    "30, 2, 12, 100,  ELIGIBLE",
    "31, 2, 12, 100,  NOT_ELIGIBLE",
    "25, 1, 12, 100,  NOT_ELIGIBLE",
    "25, 3, 12, 100,  ELIGIBLE",
    "25, 2, 11, 100,  NOT_ELIGIBLE",
    "25, 2, 18, 100,  ELIGIBLE",
    "25, 2, 19, 100,  NOT_ELIGIBLE",
    "25, 2, 12, 74.9, NOT_ELIGIBLE",
    "25, 2, 12, 75,   ELIGIBLE",
    "25, 2, 12, 75.1, ELIGIBLE",
  })
  void conditions(long age, long diploma, long months, BigDecimal time, Verdict expected) {
    assertThat(verdict("vta-volontaire", volunteer(age, diploma, months, time), "2026-11-01"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2021-04-13, NOT_IN_FORCE", "2021-04-14, ELIGIBLE"})
  void from2021(String date, Verdict expected) {
    assertThat(verdict("vta-volontaire", volunteer(20, 2, 12, BigDecimal.valueOf(100)), date))
        .isEqualTo(expected);
  }

  @Test
  void aCommuneIsNoVolunteer() {
    assertThat(verdict("vta-volontaire", commune(), "2026-11-01"))
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void anUnknownAgeIsAsked() {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, "person")
        .put(VtaFacts.DIPLOME, 3)
        .put(VtaFacts.MOIS, 12)
        .put(VtaFacts.QUOTITE, 100);
    assertThat(ask("vta-volontaire", facts, "2026-11-01").missing()).containsExactly("vta-age");
  }

  private static FactSet.Builder volunteer(long age, long diploma, long months, BigDecimal time) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "person")
        .put(VtaFacts.AGE, age)
        .put(VtaFacts.DIPLOME, diploma)
        .put(VtaFacts.MOIS, months)
        .put(VtaFacts.QUOTITE, time);
  }
}
