package fr.anct.sdk.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommuneHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(1943, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2019, 1, 1);
  private static final String HEADER =
      "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP\n";

  private final CommuneHistory history = CommuneHistory.embedded();

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void theQuestionOfTheReadmeIsAnswered() {
    HistoricalCommune then = history.get("74011", day("2015-06-01"));
    assertThat(then.name()).isEqualTo("Annecy-le-Vieux");
    assertThat(then.code()).isEqualTo("74011");
    assertThat(then.type()).isEqualTo(TerritoryType.COMMUNE);
    assertThat(then.from()).isEmpty();
    assertThat(then.until()).hasValue(day("2017-01-01"));
    assertThat(then.parent()).isEmpty();
    assertThat(history.successors("74011", day("2015-06-01"), LAST))
        .extracting(HistoricalCommune::code)
        .containsExactly("74010");
  }

  /** The last day before an event, and the first day after it. */
  @ParameterizedTest
  @CsvSource({
    "74011, 2016-12-31, COMMUNE, Annecy-le-Vieux, ",
    "74011, 2017-01-01, DELEGATED_COMMUNE, Annecy-le-Vieux, 74010",
    "74010, 2017-01-01, COMMUNE, Annecy, ",
    "20004, 1975-12-31, COMMUNE, Ajaccio, ",
    "2A004, 1976-01-01, COMMUNE, Ajaccio, ",
    "75059, 1967-12-31, COMMUNE, Pierrefitte-sur-Seine, ",
    "14624, 1990-01-31, COMMUNE, L'Oudon, ",
    "14624, 1990-02-01, ASSOCIATED_COMMUNE, Saint-Martin-de-Fresnay, 14697",
    "14624, 2014-01-07, ASSOCIATED_COMMUNE, Saint-Martin-de-Fresnay, 14472",
    "55273, 1982-12-31, ASSOCIATED_COMMUNE, Lamarche-en-Woëvre, 55245",
    "55273, 1983-01-01, ASSOCIATED_COMMUNE, Lamarche-en-Woëvre, 55386",
    "69389, 1964-08-12, MUNICIPAL_ARRONDISSEMENT, Lyon 9e Arrondissement, 69123",
    "97701, 2019-01-01, COMMUNE, Saint-Barthélemy, ",
    "01001, 1943-01-01, COMMUNE, L'Abergement-Clémenciat, ",
  })
  void aCodeDesignates(String code, LocalDate day, TerritoryType type, String name, String parent) {
    HistoricalCommune found = history.get(code, day);
    assertThat(found.type()).isEqualTo(type);
    assertThat(found.name()).isEqualTo(name);
    assertThat(found.parent()).isEqualTo(Optional.ofNullable(parent));
    assertThat(history.get(code, type, day)).isEqualTo(found);
    assertThat(history.contains(code, day)).isTrue();
    assertThat(history.contains(code, type, day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"20004, 1976-01-01", "2A004, 1975-12-31", "74999, 2000-01-01", "60696, 1943-02-19"})
  void aCodeDesignatesNothing(String code, LocalDate day) {
    assertThat(history.find(code, day)).isEmpty();
    assertThat(history.contains(code, day)).isFalse();
    Problem problem =
        Problems.refused(ProblemCode.NO_COMMUNE_AT_DATE, () -> history.get(code, day));
    assertThat(problem.message(Language.EN))
        .isEqualTo("There was no commune " + code + " on " + day);
    Problems.refused(
        ProblemCode.NO_COMMUNE_AT_DATE, () -> history.get(code, TerritoryType.COMMUNE, day));
  }

  @Test
  void theKeyIsTheCodeAndTheKind() {
    assertThat(history.get("74010", TerritoryType.DELEGATED_COMMUNE, LAST).parent())
        .hasValue("74010");
    assertThat(history.contains("74010", TerritoryType.DELEGATED_COMMUNE, day("2016-12-31")))
        .isFalse();
    assertThat(history.contains("74010", TerritoryType.EPCI, LAST)).isFalse();
    assertThat(history.communesAt(LAST, TerritoryType.EPCI)).isEmpty();
    assertThat(history.periods("74010"))
        .extracting(HistoricalCommune::type)
        .containsExactly(
            TerritoryType.COMMUNE, TerritoryType.COMMUNE, TerritoryType.DELEGATED_COMMUNE);
  }

  @ParameterizedTest
  @CsvSource({
    "74011, 1942-12-31, 1943-01-01",
    "74011, 2019-01-02, 1943-01-01",
    "74011, -999999999-01-01, 1943-01-01",
    "74011, +999999999-12-31, 1943-01-01",
    "69381, 1964-08-11, 1964-08-12",
    "97701, 2018-12-31, 2019-01-01",
  })
  void aDayThatIsNotCoveredIsRefused(String code, LocalDate day, LocalDate from) {
    Problem problem =
        Problems.refused(ProblemCode.DATE_OUTSIDE_HISTORY, () -> history.find(code, day));
    assertThat(problem.values())
        .containsEntry("date", day.toString())
        .containsEntry("from", from.toString())
        .containsEntry("until", "2019-01-01");
    Problems.refused(ProblemCode.DATE_OUTSIDE_HISTORY, () -> history.get(code, day));
    Problems.refused(ProblemCode.DATE_OUTSIDE_HISTORY, () -> history.contains(code, day));
  }

  @Test
  void wrongArgumentsAreRefused() {
    Problem malformed =
        Problems.refused(ProblemCode.MALFORMED_CODE, () -> history.find("7401", LAST));
    assertThat(malformed.message(Language.EN)).contains("«7401»", "20004");
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> history.events("x".repeat(100)));
    Problem order =
        Problems.refused(ProblemCode.OUT_OF_RANGE, () -> history.successors("74011", LAST, FIRST));
    assertThat(order.message(Language.EN))
        .isEqualTo("the later day is 1943-01-01; it must be on or after the first day");
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> history.predecessors("74010", LAST, FIRST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HistoricalCommune(
            "74011",
            TerritoryType.COMMUNE,
            "A",
            Optional.of(FIRST),
            Optional.of(FIRST),
            Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new CommuneEvent(FIRST, CommuneEventKind.CREATION, Optional.empty(), Optional.empty()));
  }

  @Test
  void eventsSayWhatHappened() {
    List<CommuneEvent> events = history.events("74011");
    CommuneEvent.State before =
        new CommuneEvent.State(TerritoryType.COMMUNE, "74011", "Annecy-le-Vieux");
    assertThat(events)
        .containsExactly(
            new CommuneEvent(
                day("2017-01-01"),
                CommuneEventKind.COMMUNE_NOUVELLE,
                Optional.of(before),
                Optional.of(new CommuneEvent.State(TerritoryType.COMMUNE, "74010", "Annecy"))),
            new CommuneEvent(
                day("2017-01-01"),
                CommuneEventKind.COMMUNE_NOUVELLE,
                Optional.of(before),
                Optional.of(new CommuneEvent.State(
                    TerritoryType.DELEGATED_COMMUNE, "74011", "Annecy-le-Vieux"))));
    assertThat(history.events("01001")).isEmpty();
    assertThat(history.events(day("1949-07-08"), day("1949-07-08")))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(CommuneEventKind.SUPPRESSION);
          assertThat(event.after()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(CommuneEventKind.class)
  void everyKindHasItsLabelAndItsNumber(CommuneEventKind kind) {
    assertThat(CommuneEventKind.find(kind.inseeCode())).hasValue(kind);
    for (Language language : Language.values()) {
      assertThat(kind.label(language)).doesNotContain("communeEvent");
    }
    assertThat(CommuneEventKind.find(99)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // unchanged, merged, code changed, suppressed, divided for good, and kept as a part until
    // divided again
    "01001, 1943-01-01, 2019-01-01, 01001",
    "60696, 1943-01-01, 2019-01-01, 60057",
    "20004, 1943-01-01, 2019-01-01, 2A004",
    "77362, 1949-07-07, 2019-01-01, ",
    "55245, 1982-12-31, 1983-01-01, 55245 55386",
    "55386, 1970-01-01, 1983-01-01, 55386",
    "55386, 1970-01-01, 1982-12-31, 55245",
    "75059, 1943-01-01, 2019-01-01, 93059",
    "14513, 2017-12-31, 2018-01-01, 50592",
    "74011, 2018-01-01, 2018-01-01, 74010",
    "69385, 1980-01-01, 2019-01-01, 69123",
  })
  void successors(String code, LocalDate from, LocalDate to, String expected) {
    List<String> codes = expected == null ? List.of() : Arrays.asList(expected.split(" "));
    assertThat(history.successors(code, from, to))
        .extracting(HistoricalCommune::code)
        .containsExactlyElementsOf(codes);
    for (HistoricalCommune successor : history.successors(code, from, to)) {
      assertThat(successor).isEqualTo(history.get(successor.code(), TerritoryType.COMMUNE, to));
    }
  }

  @Test
  void followingGivesTheSmallestPartThatIsKnown() {
    assertThat(history.follow("74011", TerritoryType.COMMUNE, FIRST, LAST))
        .containsExactly(history.get("74011", TerritoryType.DELEGATED_COMMUNE, LAST));
    assertThat(history.follow("74010", TerritoryType.COMMUNE, FIRST, LAST))
        .containsExactly(history.get("74010", TerritoryType.DELEGATED_COMMUNE, LAST));
  }

  @Test
  void predecessorsGoBack() {
    assertThat(history.predecessors("74010", day("2016-12-31"), LAST))
        .extracting(HistoricalCommune::code)
        .containsExactly("74010", "74011", "74093", "74182", "74217", "74268");
    assertThat(history.predecessors("2A004", FIRST, LAST))
        .extracting(HistoricalCommune::code)
        .containsExactly("20004");
  }

  @Test
  void theDamagedResourceIsRefused() {
    byte[] bytes = Vintages.bytes(HistoryResource.NAME);
    assertThat(HistoryResource.read(bytes).communesAt(LAST)).isEqualTo(history.communesAt(LAST));
    for (int at = 0; at < bytes.length; at += 1 + bytes.length / 97) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      assertThatIllegalStateException()
          .isThrownBy(() -> HistoryResource.read(damaged))
          .withMessageStartingWith("Resource history.bin is damaged");
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> HistoryResource.read(Arrays.copyOf(bytes, 2)))
        .withMessageStartingWith("Resource history.bin is damaged");
  }

  @Test
  void readAndWrittenAgainItIsTheSame() {
    byte[] bytes = Vintages.bytes(HistoryResource.NAME);
    HistoryWriter writer = new HistoryWriter();
    history.events(FIRST, LAST).forEach(writer::add);
    assertThat(writer.write(
            history.provenance().version().orElseThrow(),
            history.provenance().checksum().orElseThrow()))
        .isEqualTo(bytes);
  }

  @Test
  void goodRowsAreKeptAndBadOnesReported() {
    String rows = """
        32,2025-01-01,COM,01001,0,A,A,Ancienne,COM,01002,0,B,B,Nouvelle
        32,2025-01-01,COM,01002,0,B,B,Bourg,COM,01002,0,B,B,Nouvelle
        32,2025-01-01,COM,1001,0,A,A,Ancienne,COMD,1001,0,A,A,Ancienne
        99,2025-01-01,COM,01001,0,A,A,A,COM,01002,0,B,B,B
        10,2025-13-01,COM,01001,0,A,A,A,COM,01002,0,B,B,B
        10,,COM,01001,0,A,A,A,COM,01002,0,B,B,B
        10,1789-07-14,COM,01001,0,A,A,A,COM,01002,0,B,B,B
        10,2025-01-01,ZZZ,01001,0,A,A,A,COM,01002,0,B,B,B
        10,2025-01-01,COM,0100Z,0,A,A,A,COM,01002,0,B,B,B
        10,2025-01-01,COM,01001,0,A,A,,COM,01002,0,B,B,B
        10,2025-01-01,,,,,,,,,,,,
        10,1943-06-01,COM,01004,0,A,A,Avant,COM,01004,0,A,A,Après
        """;
    Imported<CommuneHistory> imported =
        CommuneHistory.read(SourceFile.of("mouvements.csv", HEADER + rows));
    assertThat(imported.report().rows()).isEqualTo(12);
    assertThat(imported.report().refused()).isEqualTo(8);
    assertThat(imported.report().corrected()).isEqualTo(1);
    // The day that is none (2025-13-01) and the day before all history, each noted once, with the
    // row.
    assertThat(imported.report().counts()).containsEntry(ProblemCode.BAD_DATE, 2);
    assertThat(imported.report().problems())
        .filteredOn(one -> one.problem().code() == ProblemCode.BAD_DATE)
        .extracting(one -> one.effect().name())
        .containsExactly("ROW_REFUSED", "ROW_REFUSED");
    for (Language language : Language.values()) {
      assertThat(imported.report().text(language)).doesNotContain("{", "problem.", "rule.");
    }
    Problems.refused(ProblemCode.IMPORT_REFUSED, imported::strict);
    CommuneHistory read = imported.value();
    assertThat(read.firstDay()).isEqualTo("1943-01-01");
    assertThat(read.lastDay()).isEqualTo("2025-01-01");
    assertThat(read.get("01001", day("2024-12-31")).name()).isEqualTo("Ancienne");
    assertThat(read.get("01001", day("2025-01-01")).parent()).hasValue("01002");
    assertThat(read.get("01002", day("2024-12-31")).name()).isEqualTo("Bourg");
    assertThat(read.get("01002", day("2025-01-01")).from()).hasValue(day("2025-01-01"));
    assertThat(read.get("01004", day("1943-05-31")).name()).isEqualTo("Avant");
    // never named, hence always there, as the vintage of 2025 has it
    assertThat(read.get("52250", day("1943-01-01")).name()).isEqualTo("Joinville");
    assertThat(read.provenance().dataset()).isEqualTo("mouvements.csv");
  }

  @Test
  void aFileThatIsNoHistoryIsRefused() {
    Problem shortened = Problems.refused(
        ProblemCode.HISTORY_TOO_SHORT,
        () -> CommuneHistory.read(SourceFile.of(
            "old.csv", HEADER + "10,2015-06-01,COM,01001,0,A,A,A,COM,01001,0,B,B,B\n")));
    assertThat(shortened.values()).containsEntry("until", "2015-06-01");
    Problems.refused(
        ProblemCode.HISTORY_TOO_SHORT,
        () -> CommuneHistory.read(SourceFile.of("empty.csv", HEADER)));
    Problems.refused(
        ProblemCode.WRONG_COLUMNS,
        () -> CommuneHistory.read(SourceFile.of("list.csv", "insee_com,lib_com\n01001,A\n")));
  }

  @Test
  void aTruncatedFileCoversWhatItHas() {
    CommuneHistory read = CommuneHistory.read(SourceFile.of(
            "end.csv",
            HEADER
                + "10,2025-01-01,COM,01001,0,A,A,Deux,COM,01001,0,B,B,Trois\n"
                + "10,2020-05-05,COM,01001,0,A,A,Un,COM,01001,0,B,B,Deux\n"))
        .value();
    assertThat(read.firstDay()).isEqualTo("2020-05-06");
    assertThat(read.get("01001", day("2020-05-06")).name()).isEqualTo("Deux");
    Problems.refused(ProblemCode.DATE_OUTSIDE_HISTORY, () -> read.find("01001", day("2020-05-05")));
    Problems.refused(ProblemCode.DATE_OUTSIDE_HISTORY, () -> history.continuedWith(read));
  }

  /** Two codes that change places, and steps that go round in circles, must not hang. */
  @Test
  void rowsThatMakeNoSenseAreSurvived() {
    String rows = """
        50,2025-01-01,COM,01001,0,A,A,A,COM,01002,0,A,A,B
        50,2025-01-01,COM,01002,0,A,A,B,COM,01001,0,A,A,A
        50,2025-01-01,COM,01004,0,A,A,C,COM,01002,0,A,A,B
        """;
    CommuneHistory read =
        CommuneHistory.read(SourceFile.of("circle.csv", HEADER + rows)).value();
    assertThat(read.contains("01004", day("2025-01-01"))).isFalse();
    assertThat(read.contains("52250", day("2025-01-01"))).isTrue();
  }

  @Test
  void whatEndedAndWasReadAgainStaysAsItWasSaid() {
    CommuneHistory later = CommuneHistory.read(SourceFile.of(
            "later.csv",
            HEADER
                + "10,1943-06-01,COM,01001,0,A,A,Un,COM,01001,0,B,B,Deux\n"
                + "35,2020-05-05,COMD,79182,0,A,A,Montigny,COM,79123,0,B,B,La Forêt-sur-Sèvre\n"
                + "10,2021-01-01,COM,01001,0,A,A,Deux,COM,01001,0,B,B,Trois\n"))
        .value();
    CommuneHistory both = history.continuedWith(later);
    assertThat(both.firstDay()).isEqualTo(FIRST);
    assertThat(both.lastDay()).isEqualTo("2021-01-01");
    assertThat(both.get("01001", LAST))
        .isEqualTo(new HistoricalCommune(
            "01001",
            TerritoryType.COMMUNE,
            "Deux",
            Optional.empty(),
            Optional.of(day("2021-01-01")),
            Optional.empty()));
    // not a delegated commune in 2019, so what is said of its end says nothing of its days before
    assertThat(both.contains("79182", TerritoryType.DELEGATED_COMMUNE, LAST)).isFalse();
    assertThat(both.contains("79182", TerritoryType.ASSOCIATED_COMMUNE, both.lastDay()))
        .isTrue();
  }
}
