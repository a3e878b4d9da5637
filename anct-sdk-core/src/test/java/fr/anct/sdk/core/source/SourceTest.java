package fr.anct.sdk.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static final Citation ARTICLE = Citation.of("CGCT, art. L2334-33", Confidence.VERIFIED);
  private static final LocalDate FROM = LocalDate.of(2018, 10, 1);
  private static final LocalDate UNTIL = LocalDate.of(2021, 10, 6);

  @Test
  void aValueIsInForceFromItsFirstDayToTheDayBeforeItsEnd() {
    Dated<String> dated = new Dated<>(FROM, Optional.of(UNTIL), "80 %", ARTICLE, FROM);
    assertThat(dated.isInForceAt(FROM.minusDays(1))).isFalse();
    assertThat(dated.isInForceAt(FROM)).isTrue();
    assertThat(dated.isInForceAt(UNTIL.minusDays(1))).isTrue();
    assertThat(dated.isInForceAt(UNTIL)).isFalse();
    assertThat(dated.isUnreviewedAt(UNTIL.plusYears(1)))
        .as("it ended: it cannot change")
        .isFalse();
  }

  @Test
  void anOpenValueAgesAfterTheDayItsTextWasLastRead() {
    LocalDate read = LocalDate.of(2026, 11, 22);
    Dated<String> dated = new Dated<>(FROM, Optional.empty(), "80 %", ARTICLE, read);
    assertThat(dated.isUnreviewedAt(read)).isFalse();
    assertThat(dated.isUnreviewedAt(read.plusDays(1))).isTrue();
    assertThat(dated.isInForceAt(LocalDate.of(2999, 1, 1))).isTrue();
  }

  @Test
  void aPeriodIsNotEmpty() {
    Problems.refused(
        ProblemCode.BAD_SCHEDULE, () -> new Dated<>(FROM, Optional.of(FROM), 1, ARTICLE, FROM));
    Problems.refused(
        ProblemCode.BAD_SCHEDULE,
        () -> new Dated<>(FROM, Optional.of(FROM.minusDays(1)), 1, ARTICLE, FROM));
    assertThat(new Dated<>(FROM, Optional.of(FROM.plusDays(1)), 1, ARTICLE, FROM).isInForceAt(FROM))
        .isTrue();
  }

  @Test
  void aScheduleFollowsTimeWithoutOverlap() {
    Dated<Integer> first = new Dated<>(FROM, Optional.of(UNTIL), 1, ARTICLE, UNTIL);
    Dated<Integer> next = new Dated<>(UNTIL, Optional.empty(), 2, ARTICLE, UNTIL);
    Dated<Integer> early = new Dated<>(UNTIL.minusDays(1), Optional.empty(), 2, ARTICLE, UNTIL);
    Dated<Integer> late = new Dated<>(UNTIL.plusDays(1), Optional.empty(), 2, ARTICLE, UNTIL);
    Schedule<Integer> chained = Schedule.of(List.of(first, next));
    assertThat(chained.get(UNTIL.minusDays(1)).value()).isEqualTo(1);
    assertThat(chained.get(UNTIL).value()).isEqualTo(2);
    assertThat(chained.find(FROM.minusDays(1))).isEmpty();
    assertThat(Schedule.of(List.of(first, late)).find(UNTIL)).as("a gap").isEmpty();
    Problems.refused(ProblemCode.BAD_SCHEDULE, () -> Schedule.of(List.of(first, early)));
    Problems.refused(ProblemCode.BAD_SCHEDULE, () -> Schedule.of(List.of(next, first)));
    Problems.refused(ProblemCode.BAD_SCHEDULE, () -> Schedule.of(List.of(first, first)));
    Problems.refused(ProblemCode.BAD_SCHEDULE, () -> Schedule.of(List.of()));
    assertThat(Problems.refused(ProblemCode.NOTHING_IN_FORCE, () -> chained.get(FROM.minusDays(1)))
            .values())
        .containsEntry("date", "2018-09-30")
        .containsEntry("name", "CGCT, art. L2334-33");
    assertThat(chained.values()).containsExactly(first, next);
    assertThat(chained).hasToString(List.of(first, next).toString());
  }

  @Test
  void citationsAndProvenancesHaveAName() {
    assertThatThrownBy(() -> Citation.of(" ", Confidence.VERIFIED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Provenance.of("")).isInstanceOf(IllegalArgumentException.class);
    Citation full = ARTICLE.withLegalId("LEGIARTI000037107762").withInForceFrom(FROM);
    assertThat(full.legalId()).contains("LEGIARTI000037107762");
    assertThat(full.inForceFrom()).contains(FROM);
    assertThat(full.reference()).isEqualTo(ARTICLE.reference());
    assertThat(Provenance.of("COG").withDate(FROM).date()).contains(FROM);
  }

  @Test
  void aCaveatIsSaidInBothLanguages() {
    Caveat caveat = new Caveat(
        Caveat.Kind.GEOGRAPHY_OLDER_THAN_DATE,
        ImmutableMap.of("millesime", "2026", "date", "2027-01-01"));
    assertThat(caveat.message(Language.EN))
        .isEqualTo("The geography is that of 2026, older than 2027-01-01.");
    assertThat(caveat.message(Language.FR))
        .isEqualTo("La géographie est celle de 2026, antérieure au 01/01/2027.");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(LibraryVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-.+)?");
  }
}
