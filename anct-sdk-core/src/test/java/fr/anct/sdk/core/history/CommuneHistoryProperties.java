package fr.anct.sdk.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds at any day. */
class CommuneHistoryProperties {
  private static final CommuneHistory HISTORY = CommuneHistory.embedded();
  private static final int FIRST = (int) HISTORY.firstDay().toEpochDay();
  private static final int LAST = (int) HISTORY.lastDay().toEpochDay();

  @Provide
  Arbitrary<LocalDate> days() {
    // Half of them are days of an event, or the eve of one.
    List<LocalDate> ofEvents = HISTORY.events(HISTORY.firstDay(), HISTORY.lastDay()).stream()
        .map(CommuneEvent::date)
        .distinct()
        .toList();
    return Arbitraries.oneOf(
        Arbitraries.integers().between(FIRST, LAST).map(LocalDate::ofEpochDay),
        Arbitraries.of(ofEvents),
        Arbitraries.of(ofEvents).map(day -> day.minusDays(1)));
  }

  @Provide
  Arbitrary<String> changedCodes() {
    Timeline timeline = HISTORY.timeline();
    return Arbitraries.integers()
        .between(0, timeline.size() - 1)
        .map(place -> Movements.code(timeline.key(place)));
  }

  @Property(tries = 3000)
  void whatACommuneBecameHadBeenThatCommune(
      @ForAll("changedCodes") String code,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    HISTORY.find(code, TerritoryType.COMMUNE, from).ifPresent(start -> {
      ImmutableList<HistoricalCommune> successors = HISTORY.successors(code, from, to);
      for (HistoricalCommune successor : successors) {
        assertThat(HISTORY.predecessors(successor.code(), from, to)).contains(start);
      }
      // The source does not say what became of six communes.
      boolean suppressed = HISTORY.events(code).stream()
          .anyMatch(event -> event.kind() == CommuneEventKind.SUPPRESSION);
      assertThat(successors.isEmpty() && !suppressed).isFalse();
    });
    HISTORY.find(code, TerritoryType.COMMUNE, to).ifPresent(end -> {
      for (HistoricalCommune before : HISTORY.predecessors(code, from, to)) {
        assertThat(HISTORY.successors(before.code(), from, to)).contains(end);
      }
    });
  }

  @Property(tries = 1000)
  void onTheSameDayACommuneIsItself(
      @ForAll("changedCodes") String code, @ForAll("days") LocalDate day) {
    HISTORY.find(code, TerritoryType.COMMUNE, day).ifPresent(commune -> {
      assertThat(HISTORY.successors(code, day, day)).containsExactly(commune);
      assertThat(HISTORY.predecessors(code, day, day)).containsExactly(commune);
    });
  }

  @Property(tries = 40)
  void everyParentIsThereOnThatDay(@ForAll("days") LocalDate day) {
    for (TerritoryType type : List.of(
        TerritoryType.DELEGATED_COMMUNE,
        TerritoryType.ASSOCIATED_COMMUNE,
        TerritoryType.MUNICIPAL_ARRONDISSEMENT)) {
      for (HistoricalCommune part : HISTORY.communesAt(day, type)) {
        assertThat(HISTORY.contains(part.parent().orElseThrow(), TerritoryType.COMMUNE, day))
            .as(part + " on " + day)
            .isTrue();
      }
    }
  }

  @Property(tries = 20)
  void allOfADayAreFoundOneByOne(@ForAll("days") LocalDate day) {
    ImmutableList<HistoricalCommune> communes = HISTORY.communesAt(day);
    assertThat(communes).isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
    for (HistoricalCommune commune : communes) {
      assertThat(HISTORY.get(commune.code(), TerritoryType.COMMUNE, day)).isEqualTo(commune);
    }
  }

  @Test
  void periodsOfOneKeyDoNotOverlap() {
    Timeline timeline = HISTORY.timeline();
    for (int place = 0; place < timeline.size(); place++) {
      int end = Timeline.ALWAYS;
      for (int p = timeline.firstPeriod(place); p < timeline.endOfPeriods(place); p++) {
        assertThat(timeline.from[p]).isGreaterThanOrEqualTo(end);
        assertThat(timeline.until[p]).isGreaterThan(timeline.from[p]);
        end = timeline.until[p];
      }
    }
  }
}
