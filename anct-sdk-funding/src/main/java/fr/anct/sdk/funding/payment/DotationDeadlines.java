package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The delays of the State’s dotations to communes and their groups (CGCT, art. R2334-23 to R2334-29): when a file is
 * deemed complete, when the operation may start, until when it must start and be completed, and when a request is deemed
 * refused.
 *
 * <p>The two years to start run from the notification of the decision, the four years to complete from the declaration
 * of the start, and neither from the request. They bind investment only (art. R2334-31-1). The year after which a request
 * is deemed refused is counted from the day it was received: our reading. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * DotationTimeline timeline = DotationDeadlines.standard().at(LocalDate.of(2027, 3, 16), file);
 * timeline.status();                       // CADUC
 * timeline.find(DeadlineKind.START);       // 2027-03-15, from the notification
 * }</pre>
 */
public final class DotationDeadlines {
  /** The identifier of this rule. */
  public static final String ID = "R-DOT-TIME";

  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final LocalDate SINCE_2018 = LocalDate.of(2018, 10, 1);

  /** The DETR exists since 2011; the articles were read in later texts. */
  private static final LocalDate DETR = LocalDate.of(2011, 5, 13);

  /** Articles that were read in their text of early 2015. */
  private static final LocalDate READ = LocalDate.of(2015, 1, 1);

  private static final DotationDeadlines STANDARD = new DotationDeadlines(
      Maps.immutableEnumMap(ImmutableMap.of(
          DeadlineKind.COMPLETENESS,
          delay("R2334-23", Delay.of(Period.ofMonths(3))),
          DeadlineKind.IMPLICIT_REFUSAL,
          delayReadIn2015("R2334-25", Delay.of(Period.ofYears(1))),
          DeadlineKind.START,
          delay("R2334-28", new Delay(Period.ofYears(2), Period.ofYears(1))),
          DeadlineKind.COMPLETION,
          delayReadIn2015("R2334-29", new Delay(Period.ofYears(4), Period.ofYears(2))))),
      Schedule.of(ImmutableList.of(
          gate(DETR, Optional.of(SINCE_2018), StartGate.FILE_COMPLETE),
          gate(SINCE_2018, Optional.empty(), StartGate.REQUEST_RECEIVED))));

  private final ImmutableMap<DeadlineKind, Schedule<Delay>> delays;
  private final Schedule<StartGate> gates;

  private DotationDeadlines(
      ImmutableMap<DeadlineKind, Schedule<Delay>> delays, Schedule<StartGate> gates) {
    this.delays = delays;
    this.gates = gates;
  }

  /**
   * Returns the rule with the delays of this library.
   *
   * @return the rule, never null
   */
  public static DotationDeadlines standard() {
    return STANDARD;
  }

  /**
   * Returns a delay over time. The delay of {@link DeadlineKind#IMPLICIT_REFUSAL} ends on 31 December.
   *
   * @param kind the delay, any but {@link DeadlineKind#EARLIEST_START}, not null
   * @return the dated and cited delay, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for {@link DeadlineKind#EARLIEST_START}, which
   *     is no delay: see {@link #startGates()}
   */
  public Schedule<Delay> delays(DeadlineKind kind) {
    Schedule<Delay> found = delays.get(kind);
    if (found == null) {
      throw noDelay(kind);
    }
    return found;
  }

  /**
   * Returns what must have happened before an operation may start, over time.
   *
   * @return the dated and cited conditions, never null
   */
  public Schedule<StartGate> startGates() {
    return gates;
  }

  /**
   * Returns this rule with another delay.
   *
   * @param kind the delay, any but {@link DeadlineKind#EARLIEST_START}, not null
   * @param schedule the dated and cited delay, not null
   * @return the rule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for {@link DeadlineKind#EARLIEST_START}
   */
  public DotationDeadlines withDelays(DeadlineKind kind, Schedule<Delay> schedule) {
    if (kind == DeadlineKind.EARLIEST_START) {
      throw noDelay(kind);
    }
    Map<DeadlineKind, Schedule<Delay>> changed = new EnumMap<>(delays);
    changed.put(kind, schedule);
    return new DotationDeadlines(Maps.immutableEnumMap(changed), gates);
  }

  /**
   * Tells where a grant stands on a day. What the file says of later days is not taken to have happened.
   *
   * @param asOf the day asked, not null
   * @param file the dates of the file, not null
   * @return the status and the deadlines with their steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no text is known at a date of the file
   */
  public DotationTimeline at(LocalDate asOf, DotationFile file) {
    return new DotationClock(this, file, asOf).read();
  }

  private static AnctException noDelay(DeadlineKind kind) {
    return Problem.of(
            ProblemCode.OUT_OF_RANGE, "name", "kind", "value", kind, "rule", "deadline.delay")
        .toException();
  }

  private static Schedule<Delay> delay(String article, Delay delay) {
    return Schedule.of(ImmutableList.of(
        new Dated<>(DETR, Optional.empty(), delay, cited(article, Confidence.VERIFIED), REVIEWED)));
  }

  private static Schedule<Delay> delayReadIn2015(String article, Delay delay) {
    return Schedule.of(ImmutableList.of(
        new Dated<>(
            DETR, Optional.of(READ), delay, cited(article, Confidence.UNVERIFIED), REVIEWED),
        new Dated<>(READ, Optional.empty(), delay, cited(article, Confidence.VERIFIED), REVIEWED)));
  }

  private static Dated<StartGate> gate(LocalDate from, Optional<LocalDate> until, StartGate gate) {
    return new Dated<>(from, until, gate, cited("R2334-24", Confidence.VERIFIED), REVIEWED);
  }

  private static Citation cited(String article, Confidence confidence) {
    return Citation.of("CGCT, art. " + article, confidence);
  }
}
