package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotationDeadlinesTest {
  private static final LocalDate REQUEST = LocalDate.of(2025, 1, 10);
  private static final LocalDate NOTIFIED = LocalDate.of(2025, 3, 15);

  private final DotationDeadlines rule = DotationDeadlines.standard();

  @ParameterizedTest(name = "notified on {0}, {1}: {2}")
  @CsvSource({
    "2025-03-15, 2027-03-14, VALID",
    "2025-03-15, 2027-03-15, VALID",
    "2025-03-15, 2027-03-16, CADUC",
    "2024-02-29, 2026-02-28, VALID",
    "2024-02-29, 2026-03-01, CADUC",
    "2022-02-28, 2024-02-28, VALID",
    "2022-02-28, 2024-02-29, CADUC"
  })
  void aDecisionLapsesTwoYearsAfterItsNotification(
      LocalDate notified, LocalDate asOf, DotationStatus status) {
    DotationFile file = DotationFile.builder()
        .requestReceived(notified.minusMonths(2))
        .decided(notified)
        .notified(notified)
        .build();
    assertThat(at(asOf, file).status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "started on {0}: {1}")
  @CsvSource({"2027-03-15, VALID", "2027-03-16, CADUC"})
  void aLateStartDoesNotReviveIt(LocalDate started, DotationStatus status) {
    DotationFile file =
        granted().toBuilder().started(started).startDeclared(started).build();
    assertThat(at(LocalDate.of(2027, 6, 1), file).status()).isEqualTo(status);
  }

  @Test
  void theTwoYearsRunFromTheNotificationAndNotFromTheRequest() {
    Deadline start = at(REQUEST, granted()).find(DeadlineKind.START).orElse(null);
    assertThat(start).isNull();
    assertThat(at(NOTIFIED, granted()).find(DeadlineKind.START))
        .contains(new Deadline(
            DeadlineKind.START,
            LocalDate.of(2027, 3, 15),
            DateRole.NOTIFICATION,
            NOTIFIED,
            Citation.of("CGCT, art. R2334-28", Confidence.VERIFIED)));
  }

  @ParameterizedTest(name = "extended to {0}: last day {1}")
  @CsvSource({
    "2027-09-15, 2027-09-15",
    "2028-03-15, 2028-03-15",
    "2028-03-16, 2028-03-15",
    "2026-01-01, 2027-03-15"
  })
  void theStartMayBeExtendedByOneYearAtMost(LocalDate extended, LocalDate last) {
    DotationFile file = granted().toBuilder().startExtendedTo(extended).build();
    assertThat(day(at(NOTIFIED, file), DeadlineKind.START)).isEqualTo(last);
  }

  @ParameterizedTest(name = "decision says {0}: last day {1}")
  @CsvSource({"2026-03-15, 2026-03-15", "2027-03-15, 2027-03-15", "2027-03-16, 2027-03-15"})
  void aDecisionMaySetAShorterDelayOnly(LocalDate own, LocalDate last) {
    DotationFile file = granted().toBuilder().lastStartOfDecision(own).build();
    assertThat(day(at(NOTIFIED, file), DeadlineKind.START)).isEqualTo(last);
  }

  @ParameterizedTest(name = "completed on {0}, asked on {1}: {2}")
  @CsvSource({
    "          , 2030-02-01, VALID",
    "          , 2030-02-02, DEEMED_FINISHED",
    "2030-02-01, 2031-01-01, COMPLETED",
    "2030-02-02, 2031-01-01, DEEMED_FINISHED",
    "2030-02-01, 2029-12-31, VALID"
  })
  void theOperationIsCompletedFourYearsAfterTheDeclarationOfItsStart(
      LocalDate completed, LocalDate asOf, DotationStatus status) {
    DotationFile file = granted().toBuilder()
        .started(LocalDate.of(2026, 1, 15))
        .startDeclared(LocalDate.of(2026, 2, 1))
        .completed(Optional.ofNullable(completed))
        .build();
    assertThat(at(asOf, file).status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "extended to {0}: last day {1}")
  @CsvSource({"2031-02-01, 2031-02-01", "2032-02-01, 2032-02-01", "2032-02-02, 2032-02-01"})
  void theCompletionMayBeExtendedByTwoYearsAtMost(LocalDate extended, LocalDate last) {
    LocalDate start = LocalDate.of(2026, 2, 1);
    DotationFile file = granted().toBuilder()
        .started(start)
        .startDeclared(start)
        .completionExtendedTo(extended)
        .build();
    assertThat(day(at(start, file), DeadlineKind.COMPLETION)).isEqualTo(last);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2030-01-15, VALID", "2030-01-16, UNDETERMINED"})
  void withoutTheDeclarationTheStartBoundsTheDelayFromBelow(LocalDate asOf, DotationStatus status) {
    DotationFile file = granted().toBuilder().started(LocalDate.of(2026, 1, 15)).build();
    assertThat(at(asOf, file).status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2025-01-10, PENDING", "2026-12-31, PENDING", "2027-01-01, DEEMED_REFUSED"})
  void aRequestIsDeemedRefusedAfterTheEndOfTheFollowingYear(LocalDate asOf, DotationStatus status) {
    DotationFile file = DotationFile.builder().requestReceived(REQUEST).build();
    assertThat(at(asOf, file).status()).isEqualTo(status);
    assertThat(day(at(asOf, file), DeadlineKind.IMPLICIT_REFUSAL))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest(name = "received on {0}: {1}")
  @CsvSource({"2025-01-10, 2025-04-10", "2024-11-30, 2025-02-28", "2023-11-30, 2024-02-29"})
  void silenceOfThreeMonthsMakesAFileComplete(LocalDate received, LocalDate complete) {
    DotationFile file = DotationFile.builder().requestReceived(received).build();
    assertThat(day(at(received, file), DeadlineKind.COMPLETENESS)).isEqualTo(complete);
  }

  @ParameterizedTest(name = "received {0}, started {1}: {2}")
  @CsvSource({
    "2018-09-30, 2018-12-29, EARLY_START",
    "2018-09-30, 2018-12-30, VALID",
    "2018-10-01, 2018-09-30, EARLY_START",
    "2018-10-01, 2018-10-01, VALID"
  })
  void noStartBeforeTheFileIsCompleteThenBeforeTheRequestIsReceived(
      LocalDate received, LocalDate started, DotationStatus status) {
    DotationFile file = DotationFile.builder()
        .requestReceived(received)
        .decided(LocalDate.of(2019, 3, 1))
        .notified(LocalDate.of(2019, 3, 1))
        .started(started)
        .startDeclared(started)
        .build();

    assertThat(at(LocalDate.of(2019, 4, 1), file).status()).isEqualTo(status);
    DotationFile allowed =
        file.toBuilder().earlyStartAllowed("Lettre du préfet").build();
    assertThat(at(LocalDate.of(2019, 4, 1), allowed).status()).isEqualTo(DotationStatus.VALID);
  }

  @Test
  void aFileWhoseDocumentsWereAskedForIsNotCompleteBySilence() {
    LocalDate received = LocalDate.of(2018, 1, 10);
    DotationFile asked = DotationFile.builder()
        .requestReceived(received)
        .documentsAsked(received.plusDays(1))
        .decided(LocalDate.of(2018, 6, 1))
        .notified(LocalDate.of(2018, 6, 1))
        .started(LocalDate.of(2018, 6, 15))
        .startDeclared(LocalDate.of(2018, 6, 15))
        .build();
    LocalDate asOf = LocalDate.of(2018, 7, 1);

    assertThat(at(asOf, asked).status()).isEqualTo(DotationStatus.UNDETERMINED);
    assertThat(at(asOf, asked).find(DeadlineKind.COMPLETENESS)).isEmpty();
    DotationFile complete =
        asked.toBuilder().fileComplete(LocalDate.of(2018, 6, 16)).build();
    assertThat(at(asOf, complete).status()).isEqualTo(DotationStatus.EARLY_START);
    DotationFile earlier =
        asked.toBuilder().fileComplete(LocalDate.of(2018, 6, 15)).build();
    assertThat(at(asOf, earlier).status()).isEqualTo(DotationStatus.VALID);
    // Silence had done its work before the documents were asked for.
    DotationFile late =
        asked.toBuilder().documentsAsked(LocalDate.of(2018, 4, 11)).build();
    assertThat(at(asOf, late).status()).isEqualTo(DotationStatus.VALID);
  }

  @Test
  void withoutTheNotificationNothingIsSaidOfTheStart() {
    DotationFile file = DotationFile.builder()
        .requestReceived(REQUEST)
        .decided(LocalDate.of(2025, 3, 1))
        .build();
    assertThat(at(LocalDate.of(2025, 4, 1), file).status()).isEqualTo(DotationStatus.UNDETERMINED);
  }

  @Test
  void whatIsCompletedWasStarted() {
    DotationFile file =
        granted().toBuilder().completed(LocalDate.of(2026, 1, 1)).build();
    assertThat(at(LocalDate.of(2026, 2, 1), file).status()).isEqualTo(DotationStatus.UNDETERMINED);
  }

  @Test
  void aDecisionAfterTheImplicitRefusalIsToldApart() {
    LocalDate decided = LocalDate.of(2027, 1, 1);
    DotationFile file = DotationFile.builder()
        .requestReceived(REQUEST)
        .decided(decided)
        .notified(decided)
        .build();
    assertThat(at(decided, file).explanation().children())
        .extracting(step -> step.key())
        .contains("funding.decided-after-refusal");
  }

  @Test
  void runningCostsHaveNoDelays() {
    DotationFile file = DotationFile.builder()
        .nature(OperationNature.OPERATING)
        .requestReceived(REQUEST)
        .build();
    DotationTimeline timeline = at(LocalDate.of(2040, 1, 1), file);
    assertThat(timeline.status()).isEqualTo(DotationStatus.NOT_CONCERNED);
    assertThat(timeline.deadlines()).isEmpty();
  }

  @Test
  void showsItsSteps() {
    DotationFile file =
        granted().toBuilder().startExtendedTo(LocalDate.of(2029, 1, 1)).build();
    assertThat(Outline.of(at(LocalDate.of(2028, 3, 16), file).explanation())).isEqualTo("""
            dotation-timeline RULE FALSE! (dotation-status=dotation-status.CADUC, day-asked=2028-03-16)
              deadline.COMPLETENESS = 2025-04-10 (from-day=2025-01-10, date-role=date-role.APPLICATION_RECEIVED) [VERIFIED]
              deadline.EARLIEST_START = 2025-01-10 (from-day=2025-01-10, date-role=date-role.APPLICATION_RECEIVED) [VERIFIED]
              deadline.IMPLICIT_REFUSAL = 2026-12-31 (from-day=2025-01-10, date-role=date-role.APPLICATION_RECEIVED) [VERIFIED]
              extension-beyond-law (deadline-day=2029-01-01, deadline-limit=2028-03-15)
              deadline.START = 2028-03-15 (from-day=2025-03-15, date-role=date-role.NOTIFICATION) [VERIFIED]
              deadline-test.START AT_MOST FALSE! (deadline-day=2028-03-16, deadline-limit=2028-03-15)
            """);
  }

  @Test
  void tellsWhatIsConfirmedNowhereOrWasNotReadSince() {
    DotationFile old =
        DotationFile.builder().requestReceived(LocalDate.of(2014, 12, 31)).build();
    DotationFile read =
        DotationFile.builder().requestReceived(LocalDate.of(2015, 1, 1)).build();
    LocalDate asOf = LocalDate.of(2015, 6, 1);
    assertThat(at(asOf, old).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.UNVERIFIED_LAW);
    assertThat(at(asOf, read).caveats()).isEmpty();
    assertThat(at(LocalDate.of(2026, 11, 23), granted()).caveats())
        .extracting(Caveat::kind)
        .containsOnly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> at(
            asOf,
            DotationFile.builder().requestReceived(LocalDate.of(2011, 5, 12)).build()));
  }

  @Test
  void aDelayCanBeReplaced() {
    Schedule<Delay> one = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Delay.of(Period.ofYears(1)),
        Citation.of("Simulation", Confidence.DECISION),
        NOTIFIED)));
    DotationDeadlines shorter = rule.withDelays(DeadlineKind.START, one);

    assertThat(shorter.delays(DeadlineKind.START)).isEqualTo(one);
    assertThat(day(shorter.at(NOTIFIED, granted()), DeadlineKind.START))
        .isEqualTo(LocalDate.of(2026, 3, 15));
    refused(ProblemCode.OUT_OF_RANGE, () -> rule.delays(DeadlineKind.EARLIEST_START));
    refused(ProblemCode.OUT_OF_RANGE, () -> rule.withDelays(DeadlineKind.EARLIEST_START, one));
    assertThat(rule.startGates().values()).hasSize(2);
  }

  @Test
  void studiesAndLandAreAStartUnderDecree2018AndNoneUnderTheDotations() {
    for (ExecutionAct act : ExecutionAct.values()) {
      assertThat(StartRegime.DECRET_2018_514.isStart(act)).isTrue();
      assertThat(StartRegime.DOTATIONS.isStart(act)).isEqualTo(act == ExecutionAct.WORKS);
      Said.assertSaid(StartRegime.DOTATIONS.explain(act));
      Said.assertSaid(StartRegime.DECRET_2018_514.explain(act));
    }
  }

  @Test
  void everyWordIsNamed() {
    for (DotationStatus status : DotationStatus.values()) {
      Said.assertNamed(status.messageKey());
    }
    for (StartGate gate : StartGate.values()) {
      Said.assertNamed(gate.messageKey());
    }
    for (PaymentKind kind : PaymentKind.values()) {
      Said.assertNamed(kind.messageKey());
    }
  }

  @Test
  void isWrittenAndReadAndCannotBeForged() {
    DotationTimeline timeline = at(LocalDate.of(2027, 3, 16), granted());
    String json = AnctJson.write(timeline);

    assertThat(AnctJson.read(json, DotationTimeline.class)).isEqualTo(timeline);
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            json.replace("\"status\" : \"caduc\"", "\"status\" : \"valid\""),
            DotationTimeline.class));
  }

  @Test
  void datesThatCannotFollowEachOtherAreRefused() {
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> granted().toBuilder().notified(LocalDate.of(2025, 3, 9)).build());
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> granted().toBuilder()
            .started(LocalDate.of(2026, 1, 2))
            .completed(LocalDate.of(2026, 1, 1))
            .build());
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> granted().toBuilder().earlyStartAllowed(" ").build());
  }

  private DotationTimeline at(LocalDate asOf, DotationFile file) {
    DotationTimeline timeline = rule.at(asOf, file);
    Said.assertSaid(timeline.explanation());
    return timeline;
  }

  private static LocalDate day(DotationTimeline timeline, DeadlineKind kind) {
    return timeline.find(kind).orElseThrow().day();
  }

  private static DotationFile granted() {
    return DotationFile.builder()
        .requestReceived(REQUEST)
        .decided(LocalDate.of(2025, 3, 10))
        .notified(NOTIFIED)
        .build();
  }
}
