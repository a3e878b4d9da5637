package fr.anct.sdk.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The embedded history, the embedded vintages and INSEE's file of events of 2026 against each other: every difference
 * has its reason.
 */
class HistoryTruthTest {
  private static final ImmutableList<TerritoryType> PARTS = ImmutableList.of(
      TerritoryType.DELEGATED_COMMUNE,
      TerritoryType.ASSOCIATED_COMMUNE,
      TerritoryType.MUNICIPAL_ARRONDISSEMENT);
  private static final ImmutableList<TerritoryType> KINDS = ImmutableList.<TerritoryType>builder()
      .add(TerritoryType.COMMUNE)
      .addAll(PARTS)
      .build();
  private static final LocalDate OF_2019 = LocalDate.of(2019, 1, 1);

  private static final CommuneHistory EMBEDDED = CommuneHistory.embedded();
  private static final Map<Integer, Map<String, What>> VINTAGES = new HashMap<>();
  private static CommuneHistory file;

  private record What(String name, String parent) {}

  static List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int year : Vintages.years()) {
      years.add(year);
    }
    return years;
  }

  @BeforeAll
  static void readTheFile() throws IOException {
    Imported<CommuneHistory> imported =
        CommuneHistory.read(SourceFile.read(SharedData.file("cog/mouvements-communes.csv")));
    assertThat(imported.report().rows()).isEqualTo(13_734);
    assertThat(imported.report().isComplete()).isTrue();
    assertThat(imported.report().corrected()).isZero();
    file = imported.strict();
    assertThat(file.firstDay()).isEqualTo("1943-01-01");
    assertThat(file.lastDay()).isEqualTo("2026-01-01");
  }

  @Test
  void theEmbeddedHistoryEndsAsTheVintageOf2019() {
    assertThat(state(EMBEDDED, OF_2019, KINDS)).isEqualTo(vintage(2019, KINDS));
  }

  @Test
  void theFileEndsAsTheVintageOf2026() {
    assertThat(state(file, LocalDate.of(2026, 1, 1), KINDS)).isEqualTo(vintage(2026, KINDS));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theCommunesOfTheFileAreThoseOfEachVintage(int year) {
    ImmutableList<TerritoryType> communes = ImmutableList.of(TerritoryType.COMMUNE);
    Map<String, What> told = state(file, LocalDate.of(year, 1, 1), communes);
    Map<String, What> expected = vintage(year, communes);
    // The 94 of the overseas collectivités have no events: known from 2026 on.
    expected.keySet().removeIf(key -> year < 2026 && key.matches("COMMUNE 9(75|77|78|8).*"));
    assertThat(told).isEqualTo(expected);
  }

  /**
   * Delegated and associated communes: INSEE learns years later that one had ended, had not, or had been made. What the
   * file says otherwise than a vintage, another vintage says like the file.
   */
  @ParameterizedTest
  @MethodSource("years")
  void thePartsOfTheFileDifferFromAVintageByLateNewsOnly(int year) {
    Map<String, What> told = state(file, LocalDate.of(year, 1, 1), PARTS);
    Map<String, What> expected = vintage(year, PARTS);
    Map<String, What> last = vintage(2026, PARTS);
    Set<String> parents = new TreeSet<>();
    int endedBefore = 0;
    int begunBefore = 0;
    int renamed = 0;
    for (String key : union(told, expected)) {
      What then = told.get(key);
      What atTheTime = expected.get(key);
      if (Objects.equals(then, atTheTime)) {
        continue;
      }
      if (then == null) {
        assertThat(last).as(key + " ended before " + year).doesNotContainKey(key);
        endedBefore++;
      } else if (atTheTime == null) {
        assertThat(names(key)).as(key + " was there in " + year).contains(then.name);
        begunBefore++;
      } else if (!then.name.equals(atTheTime.name)) {
        assertThat(names(key)).as(key + " in " + year).contains(then.name);
        renamed++;
      } else {
        parents.add(key);
      }
    }
    assertThat(parents).isEmpty();
    assertThat(List.of(endedBefore, begunBefore, renamed)).isEqualTo(LATE_NEWS.get(year));
  }

  /** What the vintages call a part; one had been suppressed and was made again between two vintages. */
  private static Set<String> names(String key) {
    Set<String> names = new TreeSet<>();
    if (key.equals("DELEGATED_COMMUNE 67024")) {
      names.add("Behlenheim");
    }
    for (int year : years()) {
      What what = VINTAGES.computeIfAbsent(year, HistoryTruthTest::vintage).get(key);
      if (what != null) {
        names.add(what.name);
      }
    }
    return names;
  }

  /** How many parts ended before, were there already, had another name than a vintage says. */
  private static final ImmutableSortedMap<Integer, List<Integer>> LATE_NEWS =
      ImmutableSortedMap.<Integer, List<Integer>>naturalOrder()
          .put(2019, List.of(97, 21, 2))
          .put(2021, List.of(174, 19, 2))
          .put(2022, List.of(63, 18, 1))
          .put(2023, List.of(28, 0, 0))
          .put(2024, List.of(20, 0, 0))
          .put(2025, List.of(13, 0, 0))
          .put(2026, List.of(0, 0, 0))
          .build();

  /** 2020, which the source never published: 2019 and a year of events; a year more gives 2021. */
  @Test
  void the2019AndTheEventsGive2020And2021() {
    CommuneHistory both = EMBEDDED.continuedWith(file);
    LocalDate of2020 = LocalDate.of(2020, 1, 1);
    ImmutableList<TerritoryType> communes = ImmutableList.of(TerritoryType.COMMUNE);
    assertThat(both.communesAt(of2020)).hasSize(34_968 + 94);
    assertThat(withoutCollectivites(state(both, of2020, communes)))
        .isEqualTo(withoutCollectivites(state(file, of2020, communes)));
    assertThat(state(both, OF_2019, KINDS)).isEqualTo(vintage(2019, KINDS));
    for (int year : years()) {
      assertThat(state(both, LocalDate.of(year, 1, 1), communes))
          .as("communes of " + year)
          .isEqualTo(vintage(year, communes));
    }
    // A part differs where the vintage of 2019 was wrong, or that of 2021 is: where one of them and
    // the file differ.
    Map<String, What> told = state(both, LocalDate.of(2021, 1, 1), PARTS);
    Map<String, What> expected = vintage(2021, PARTS);
    Set<String> known = differing(state(file, OF_2019, PARTS), vintage(2019, PARTS));
    known.addAll(differing(state(file, LocalDate.of(2021, 1, 1), PARTS), expected));
    // No row ends these: a later vintage leaves them out as if they had never been.
    known.addAll(withoutRows(vintage(2019, PARTS)));
    assertThat(known).containsAll(differing(told, expected));
  }

  private static Map<String, What> withoutCollectivites(Map<String, What> state) {
    state.keySet().removeIf(key -> key.matches("COMMUNE 9(75|77|78|8).*"));
    return state;
  }

  private static Set<String> withoutRows(Map<String, What> state) {
    Set<String> keys = new TreeSet<>(state.keySet());
    for (CommuneEvent event : file.events(file.firstDay(), file.lastDay())) {
      event.before().ifPresent(before -> keys.remove(before.type() + " " + before.code()));
    }
    return keys;
  }

  private static Set<String> differing(Map<String, What> one, Map<String, What> other) {
    Set<String> keys = new TreeSet<>(union(one, other));
    keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
    return keys;
  }

  private static Set<String> union(Map<String, What> one, Map<String, What> other) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  /** Why the file of 2026, cut at 2019, and the embedded history of 2019 say different things of a code. */
  private enum Reason {
    /** 0.7.0 has no events of municipal arrondissements. */
    ARRONDISSEMENT,
    /** 0.7.0 does not say when the communes of a DOM came under its code: 1946, 1949, 2011. */
    OVERSEAS,
    /** INSEE learnt after 2019 that a part had ended. */
    ENDED_BEFORE,
    /** INSEE learnt after 2019 that a part had never been one, or had ended the day it began. */
    NEVER_WAS,
    /** INSEE learnt after 2019 that a part had become a delegated commune. */
    BECAME_DELEGATED,
    /** The file says which communes gave or took territory, where 0.7.0 only has the new or the suppressed one. */
    TERRITORY_GIVEN,
    /** As before, and the commune lost the name that it shared with the new one. */
    TERRITORY_GIVEN_WITH_NAME,
    /** One by one, in {@link #LISTED}. */
    LISTED
  }

  /** The differences that no rule explains, each with its reason. */
  private static final ImmutableSortedMap<String, String> LISTED =
      ImmutableSortedMap.<String, String>naturalOrder()
          .put("COMMUNE 06162", "ceded by Italy on 1947-09-17: 0.7.0 has no date")
          .put("COMMUNE 06163", "ceded by Italy on 1947-09-17: 0.7.0 has no date")
          .put("COMMUNE 22183", "0.7.0 calls Plémet by the name of the commune nouvelle of 2016")
          .put("COMMUNE 33222", "0.7.0 lacks the article of La Lande-de-Libourne")
          .put("COMMUNE 44060", "code changed on 2015-12-31, the day before the merger")
          .put("COMMUNE 49099", "merger with 79224 dated a month later")
          .put("COMMUNE 49382", "code of 44060 for one day, not in 0.7.0")
          .put("COMMUNE 79224", "merger with 49099 dated a month later")
          .put("COMMUNE 97353", "0.7.0 lacks Haut-Maroni, its name until 1953")
          .put("COMMUNE 97357", "0.7.0 does not say that 97362 came out of it in 1993")
          .put("ASSOCIATED_COMMUNE 79224", "merger with 49099 dated a month later")
          .put("DELEGATED_COMMUNE 22183", "0.7.0 ends it with the name of the commune in 2017")
          .put("DELEGATED_COMMUNE 24064", "0.7.0 gives it the name of the commune nouvelle of 2019")
          .put("DELEGATED_COMMUNE 24430", "0.7.0 ends it at the enlargement of 2019")
          .put("DELEGATED_COMMUNE 27024", "0.7.0 ends it at the enlargement of 2019")
          .put("DELEGATED_COMMUNE 27166", "0.7.0 ends it at the enlargement of 2019")
          .put("DELEGATED_COMMUNE 27198", "0.7.0 gives it the name of the commune nouvelle of 2019")
          .put("DELEGATED_COMMUNE 27293", "0.7.0 ends it at the enlargement of 2019")
          .put("DELEGATED_COMMUNE 27387", "0.7.0 ends it at the enlargement of 2019")
          .put("DELEGATED_COMMUNE 27503", "0.7.0 ends it at the enlargement of 2019")
          .buildOrThrow();

  private static final ImmutableSortedMap<Reason, Integer> COUNTS =
      ImmutableSortedMap.<Reason, Integer>naturalOrder()
          .put(Reason.ARRONDISSEMENT, 18)
          .put(Reason.OVERSEAS, 125)
          .put(Reason.ENDED_BEFORE, 68)
          .put(Reason.NEVER_WAS, 29)
          .put(Reason.BECAME_DELEGATED, 14)
          .put(Reason.TERRITORY_GIVEN, 81)
          .put(Reason.TERRITORY_GIVEN_WITH_NAME, 9)
          .put(Reason.LISTED, 20)
          .buildOrThrow();

  @Test
  void theFileAndTheEmbeddedHistoryDifferForReasons() {
    Map<Reason, Integer> counts = new TreeMap<>();
    Set<String> listed = new TreeSet<>();
    int same = 0;
    for (String code : codes()) {
      for (TerritoryType type : KINDS) {
        List<HistoricalCommune> told = until2019(EMBEDDED, code, type);
        List<HistoricalCommune> expected = until2019(file, code, type);
        if (told.equals(expected)) {
          same += told.isEmpty() ? 0 : 1;
          continue;
        }
        Reason reason = reason(code, type, told, expected);
        counts.merge(reason, 1, Integer::sum);
        if (reason == Reason.LISTED) {
          listed.add(type + " " + code + " " + told + " " + expected);
        }
      }
    }
    assertThat(listed.stream().map(line -> line.substring(0, line.indexOf(' ') + 6)))
        .as("listed: " + String.join("\n", listed))
        .containsExactlyInAnyOrderElementsOf(LISTED.keySet());
    assertThat(counts).isEqualTo(COUNTS);
    assertThat(same).isEqualTo(11_784);
  }

  private static Reason reason(
      String code,
      TerritoryType type,
      List<HistoricalCommune> told,
      List<HistoricalCommune> expected) {
    if (LISTED.containsKey(type + " " + code)) {
      return Reason.LISTED;
    }
    if (type == TerritoryType.MUNICIPAL_ARRONDISSEMENT) {
      return Reason.ARRONDISSEMENT;
    }
    if (code.startsWith("97")) {
      return told.isEmpty() || joined(told).equals(joined(withoutFirstDay(expected)))
          ? Reason.OVERSEAS
          : Reason.LISTED;
    }
    if (type == TerritoryType.COMMUNE) {
      if (joined(told).equals(joined(expected))) {
        return Reason.TERRITORY_GIVEN;
      }
      return told.size() + 1 == expected.size()
              && told.get(0).until().equals(expected.get(1).until())
              && expected.get(0).name().startsWith(told.get(0).name())
          ? Reason.TERRITORY_GIVEN_WITH_NAME
          : Reason.LISTED;
    }
    if (expected.isEmpty()) {
      return Reason.NEVER_WAS;
    }
    if (told.isEmpty()) {
      return Reason.BECAME_DELEGATED;
    }
    List<HistoricalCommune> reopened = new ArrayList<>(expected);
    HistoricalCommune last = reopened.remove(reopened.size() - 1);
    reopened.add(new HistoricalCommune(
        code, type, last.name(), last.from(), Optional.empty(), last.parent()));
    return joined(reopened).equals(joined(told)) ? Reason.ENDED_BEFORE : Reason.LISTED;
  }

  private static List<HistoricalCommune> withoutFirstDay(List<HistoricalCommune> periods) {
    List<HistoricalCommune> without = new ArrayList<>(periods);
    HistoricalCommune first = without.remove(0);
    without.add(
        0,
        new HistoricalCommune(
            first.code(),
            first.type(),
            first.name(),
            Optional.empty(),
            first.until(),
            first.parent()));
    return without;
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (CommuneHistory history : List.of(EMBEDDED, file)) {
      Timeline timeline = history.timeline();
      for (int place = 0; place < timeline.size(); place++) {
        codes.add(Movements.code(timeline.key(place)));
      }
    }
    return codes;
  }

  private static List<HistoricalCommune> until2019(
      CommuneHistory history, String code, TerritoryType type) {
    List<HistoricalCommune> periods = new ArrayList<>();
    for (HistoricalCommune period : history.periods(code)) {
      if (period.type() == type && period.from().filter(OF_2019::isBefore).isEmpty()) {
        periods.add(new HistoricalCommune(
            code,
            type,
            typography(period.name()),
            period.from(),
            period.until().filter(day -> !day.isAfter(OF_2019)),
            period.parent()));
      }
    }
    return periods;
  }

  private static List<HistoricalCommune> joined(List<HistoricalCommune> periods) {
    List<HistoricalCommune> joined = new ArrayList<>();
    for (HistoricalCommune period : periods) {
      HistoricalCommune last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.until().equals(period.from())
          && last.name().equals(period.name())
          && last.parent().equals(period.parent())) {
        joined.set(
            joined.size() - 1,
            new HistoricalCommune(
                period.code(),
                period.type(),
                period.name(),
                last.from(),
                period.until(),
                period.parent()));
      } else {
        joined.add(period);
      }
    }
    return joined;
  }

  /** The same ties, but for the kinds of event that 0.7.0 does not tell and what it does not know. */
  @Test
  void mostEventsAreTheSame() {
    Set<String> embedded = events(EMBEDDED);
    Set<String> told = events(file);
    Set<String> both = new HashSet<>(embedded);
    both.retainAll(told);
    assertThat(List.of(both.size(), embedded.size() - both.size(), told.size() - both.size()))
        .isEqualTo(List.of(12_383, 275, 480));
  }

  private static Set<String> events(CommuneHistory history) {
    Set<String> events = new HashSet<>();
    for (CommuneEvent event : history.events(history.firstDay(), OF_2019)) {
      events.add(event.date() + " " + event.kind() + " " + side(event.before()) + " "
          + side(event.after()));
    }
    return events;
  }

  private static String side(Optional<CommuneEvent.State> side) {
    return side.map(state -> state.type() + " " + state.code()).orElse("-");
  }

  /** The six communes that 0.7.0 only calls suppressed were shared out, as the message about them says. */
  @Test
  void theSuppressedCommunesWereSharedOut() {
    int suppressed = 0;
    for (CommuneEvent event : EMBEDDED.events(EMBEDDED.firstDay(), EMBEDDED.lastDay())) {
      if (event.kind() == CommuneEventKind.SUPPRESSION) {
        suppressed++;
        String code = event.before().orElseThrow().code();
        assertThat(file.successors(code, event.date().minusDays(1), event.date()))
            .as(code)
            .hasSizeGreaterThan(1);
      }
    }
    assertThat(suppressed).isEqualTo(6);
  }

  /** The first day on which the embedded history knows municipal arrondissements is that of their last event. */
  @Test
  void theLastEventOfArrondissementsIsThatOfTheEmbeddedHistory() {
    LocalDate last = LocalDate.MIN;
    for (CommuneEvent event : file.events(file.firstDay(), file.lastDay())) {
      if (event.after().stream()
          .anyMatch(state -> state.type() == TerritoryType.MUNICIPAL_ARRONDISSEMENT)) {
        last = event.date().isAfter(last) ? event.date() : last;
      }
    }
    assertThat(last).isEqualTo("1964-08-12");
    assertThat(state(EMBEDDED, last, ImmutableList.of(TerritoryType.MUNICIPAL_ARRONDISSEMENT)))
        .hasSize(45)
        .isEqualTo(state(file, last, ImmutableList.of(TerritoryType.MUNICIPAL_ARRONDISSEMENT)));
  }

  private static Map<String, What> state(
      CommuneHistory history, LocalDate day, List<TerritoryType> kinds) {
    Map<String, What> state = new TreeMap<>();
    for (TerritoryType type : kinds) {
      for (HistoricalCommune commune : history.communesAt(day, type)) {
        state.put(
            type + " " + commune.code(),
            new What(typography(commune.name()), commune.parent().orElse("")));
      }
    }
    return state;
  }

  private static Map<String, What> vintage(int year, List<TerritoryType> kinds) {
    Map<String, What> state = new TreeMap<>();
    VINTAGES.computeIfAbsent(year, HistoryTruthTest::vintage).forEach((key, what) -> {
      if (kinds.contains(TerritoryType.valueOf(key.substring(0, key.indexOf(' '))))) {
        state.put(key, what);
      }
    });
    return state;
  }

  private static Map<String, What> vintage(int year) {
    Base base = new Base(Vintages.of(year));
    Map<String, What> state = new TreeMap<>();
    for (int row = 0; row < base.rows(); row++) {
      TerritoryType type = Movements.type(base.key(row));
      int parent = base.parent(row);
      state.put(
          type + " " + Movements.code(base.key(row)),
          new What(
              typography(base.name(row)),
              parent < 0 ? "" : Movements.code(parent * Movements.KINDS)));
    }
    return state;
  }

  /** Ligatures, apostrophes, spaces and hyphens are written differently from year to year. */
  private static String typography(String name) {
    return name.replace("Œ", "Oe")
        .replace("œ", "oe")
        .replace('’', '\'')
        .replace('\u00A0', ' ')
        .replace('-', ' ');
  }
}
