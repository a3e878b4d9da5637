package fr.anct.sdk.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.LawChecks;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawPartTest {
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2022, 1, 1);
  private static final LocalDate READ = LocalDate.of(2026, 11, 22);
  private static final Citation CITATION = Citation.of("CGCT, art. L1111-10", Confidence.VERIFIED);

  /** Samples of parts. */
  static final class LawSamples implements Samples {
    @Override
    public void register(SampleRegistry registry) {
      registry.add(LawPart.class, part(FROM, Optional.of(UNTIL)), part(FROM, Optional.empty()));
    }
  }

  private static LawPart part(LocalDate from, Optional<LocalDate> until) {
    return new LawPart("R-A", "share", Optional.of("20%"), from, until, CITATION, READ);
  }

  @Test
  void itIsInForceFromItsFirstDayToTheDayBeforeItsEnd() {
    LawPart part = part(FROM, Optional.of(UNTIL));
    assertThat(part.isInForceAt(FROM.minusDays(1))).isFalse();
    assertThat(part.isInForceAt(FROM)).isTrue();
    assertThat(part.isInForceAt(UNTIL.minusDays(1))).isTrue();
    assertThat(part.isInForceAt(UNTIL)).isFalse();
    assertThat(part(FROM, Optional.empty()).isInForceAt(LocalDate.of(2100, 1, 1)))
        .isTrue();
  }

  @Test
  void aScheduleIsItsDatedValues() {
    Schedule<Rate> schedule = Schedule.of(List.of(
        new Dated<>(FROM, Optional.of(UNTIL), Rate.ofPercent(20), CITATION, READ),
        new Dated<>(UNTIL, Optional.empty(), Rate.ofPercent(30), CITATION, READ)));
    List<LawPart> parts = LawPart.of("R-A", "share", schedule, Rate::toString);
    assertThat(parts).extracting(part -> part.figure().orElse("")).containsExactly("20%", "30%");
    assertThat(parts.get(0)).isEqualTo(part(FROM, Optional.of(UNTIL)));
    assertThat(LawPart.of("R-A", "", schedule, any -> " ").get(0).figure()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LawPart.of(" ", "", schedule.get(FROM), ""));
  }

  @Test
  void holesOverlapsAndBadCitationsAreSeen() {
    LawPart first = part(FROM, Optional.of(UNTIL));
    assertThatThrownBy(() ->
            LawChecks.checkVersions(List.of(first, part(UNTIL.plusDays(1), Optional.empty()))))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() ->
            LawChecks.checkVersions(List.of(first, part(UNTIL.minusDays(1), Optional.empty()))))
        .isInstanceOf(AssertionError.class);
    LawChecks.checkVersions(List.of(first, part(UNTIL, Optional.empty())));
    LawChecks.checkCitations(Collections.nCopies(60, first), READ.plusDays(1));
    for (Citation bad : List.of(
        Citation.of("CGCT, art. L1111-10.", Confidence.VERIFIED),
        Citation.of("Loi  de finances", Confidence.VERIFIED),
        Citation.of("Code de l'urbanisme", Confidence.VERIFIED),
        CITATION.withLegalId("LEGIARTI00003710776"),
        CITATION.withInForceFrom(FROM.plusDays(1)))) {
      assertThatThrownBy(() -> LawChecks.checkCitations(
              Collections.nCopies(60, first.withCitation(bad)), READ.plusDays(1)))
          .as(bad.toString())
          .isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> LawChecks.checkCitations(Collections.nCopies(60, first), READ))
        .isInstanceOf(AssertionError.class);
  }
}
