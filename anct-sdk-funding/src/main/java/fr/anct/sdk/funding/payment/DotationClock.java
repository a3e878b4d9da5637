package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file on one day, and writes down the steps. */
final class DotationClock {
  private static final Citation INVESTMENT_ONLY =
      Citation.of("CGCT, art. R2334-31-1", Confidence.VERIFIED);
  private static final String DAY = "funding.deadline-day";
  private static final String LIMIT = "funding.deadline-limit";

  private final DotationDeadlines rule;
  private final DotationFile file;
  private final LocalDate asOf;
  private final NodeId root;
  private final List<Explanation> steps = new ArrayList<>();
  private final List<Caveat> caveats = new ArrayList<>();

  DotationClock(DotationDeadlines rule, DotationFile file, LocalDate asOf) {
    this.rule = rule;
    this.file = file;
    this.asOf = asOf;
    this.root = NodeId.root(DotationDeadlines.ID, "funding-1");
  }

  DotationTimeline read() {
    DotationStatus status = status();
    return DotationTimeline.of(
        new Explanation.Decision(
            root,
            "funding.dotation-timeline",
            Operator.RULE,
            status.truth(),
            true,
            ImmutableList.of(
                Operand.of(DotationTimeline.STATUS, new Value.Key(status.messageKey())),
                Operand.of("funding.day-asked", Value.of(asOf))),
            status == DotationStatus.NOT_CONCERNED
                ? Optional.of(INVESTMENT_ONLY)
                : Optional.empty(),
            ImmutableList.copyOf(steps)),
        caveats);
  }

  private DotationStatus status() {
    if (file.nature() == OperationNature.OPERATING) {
      return DotationStatus.NOT_CONCERNED;
    }
    Optional<LocalDate> started = past(file.started());
    Optional<LocalDate> earliest = earliestStart();
    if (started.isPresent() && file.earlyStartAllowed().isEmpty()) {
      if (earliest.isEmpty()) {
        note("funding.missing-completeness");
        return DotationStatus.UNDETERMINED;
      }
      if (!test(
          "funding.deadline-test.EARLIEST_START",
          started.get(),
          Operator.AT_LEAST,
          earliest.get())) {
        return DotationStatus.EARLY_START;
      }
    }
    file.earlyStartAllowed()
        .ifPresent(reference -> note(
            "funding.early-start-allowed",
            Operand.of("funding.reference", new Value.Text(reference))));
    LocalDate refusal = refusal();
    if (past(file.decided()).isEmpty() && past(file.notified()).isEmpty()) {
      return test("funding.deadline-test.IMPLICIT_REFUSAL", asOf, Operator.AT_MOST, refusal)
          ? DotationStatus.PENDING
          : DotationStatus.DEEMED_REFUSED;
    }
    if (past(file.decided()).filter(day -> day.isAfter(refusal)).isPresent()) {
      note("funding.decided-after-refusal");
    }
    if (past(file.notified()).isEmpty()) {
      return missing(DateRole.NOTIFICATION);
    }
    return afterNotification(file.notified().orElseThrow(), started);
  }

  private DotationStatus afterNotification(LocalDate notified, Optional<LocalDate> started) {
    if (started.isEmpty() && past(file.completed()).isPresent()) {
      return missing(DateRole.START);
    }
    LocalDate lastStart = limit(
        DeadlineKind.START,
        DateRole.NOTIFICATION,
        notified,
        file.lastStartOfDecision(),
        file.startExtendedTo());
    boolean inTime =
        test("funding.deadline-test.START", started.orElse(asOf), Operator.AT_MOST, lastStart);
    if (!inTime) {
      return DotationStatus.CADUC;
    }
    return started.map(this::afterStart).orElse(DotationStatus.VALID);
  }

  private DotationStatus afterStart(LocalDate started) {
    Optional<LocalDate> declared = past(file.startDeclared());
    LocalDate last = limit(
        DeadlineKind.COMPLETION,
        DateRole.START,
        declared.orElse(started),
        Optional.empty(),
        file.completionExtendedTo());
    Optional<LocalDate> completed = past(file.completed());
    boolean inTime =
        test("funding.deadline-test.COMPLETION", completed.orElse(asOf), Operator.AT_MOST, last);
    if (inTime) {
      return completed.isPresent() ? DotationStatus.COMPLETED : DotationStatus.VALID;
    }
    if (declared.isEmpty()) {
      // The delay runs from the declaration, which may be later than the start.
      note("funding.missing-start-declaration");
      return DotationStatus.UNDETERMINED;
    }
    return DotationStatus.DEEMED_FINISHED;
  }

  private Optional<LocalDate> earliestStart() {
    Dated<Delay> silence = inForce(DeadlineKind.COMPLETENESS, file.requestReceived());
    LocalDate deemed = file.requestReceived().plus(silence.value().length());
    boolean answered = file.fileComplete().isPresent()
        || file.documentsAsked().filter(day -> !day.isAfter(deemed)).isPresent();
    if (!answered) {
      deadline(
          DeadlineKind.COMPLETENESS,
          deemed,
          DateRole.APPLICATION_RECEIVED,
          file.requestReceived(),
          silence.citation());
    }
    Dated<StartGate> gate = rule.startGates().get(file.requestReceived());
    caveats.addAll(RuleResultBuilder.caveats(DotationDeadlines.ID, gate, asOf));
    Optional<LocalDate> earliest = gate.value() == StartGate.REQUEST_RECEIVED
        ? Optional.of(file.requestReceived())
        : file.fileComplete().or(() -> answered ? Optional.empty() : Optional.of(deemed));
    earliest.ifPresent(day -> deadline(
        DeadlineKind.EARLIEST_START,
        day,
        DateRole.APPLICATION_RECEIVED,
        file.requestReceived(),
        gate.citation()));
    return earliest;
  }

  private LocalDate refusal() {
    Dated<Delay> delay = inForce(DeadlineKind.IMPLICIT_REFUSAL, file.requestReceived());
    LocalDate last = LocalDate.of(
        file.requestReceived().plus(delay.value().length()).getYear(), Month.DECEMBER, 31);
    deadline(
        DeadlineKind.IMPLICIT_REFUSAL,
        last,
        DateRole.APPLICATION_RECEIVED,
        file.requestReceived(),
        delay.citation());
    return last;
  }

  /** The last day of a delay, shortened by the decision or extended by the prefect within the texts. */
  private LocalDate limit(
      DeadlineKind kind,
      DateRole role,
      LocalDate from,
      Optional<LocalDate> shortened,
      Optional<LocalDate> extended) {
    Dated<Delay> delay = inForce(kind, from);
    LocalDate legal = from.plus(delay.value().length());
    LocalDate own = shortened.filter(day -> day.isBefore(legal)).orElse(legal);
    if (shortened.isPresent()) {
      note(
          own.equals(legal) ? "funding.longer-delay-idle" : "funding.shorter-delay",
          Operand.of(DAY, Value.of(shortened.get())));
    }
    LocalDate last = own;
    if (extended.isPresent()) {
      LocalDate most = legal.plus(delay.value().extension());
      boolean within = !extended.get().isAfter(most);
      last = within ? extended.get() : most;
      note(
          within ? "funding.extension" : "funding.extension-beyond-law",
          Operand.of(DAY, Value.of(extended.get())),
          Operand.of(LIMIT, Value.of(most)));
      last = last.isBefore(own) ? own : last;
    }
    deadline(kind, last, role, from, delay.citation());
    return last;
  }

  private Dated<Delay> inForce(DeadlineKind kind, LocalDate date) {
    Dated<Delay> delay = rule.delays(kind).get(date);
    caveats.addAll(RuleResultBuilder.caveats(DotationDeadlines.ID, delay, asOf));
    return delay;
  }

  private void deadline(
      DeadlineKind kind, LocalDate day, DateRole role, LocalDate from, Citation citation) {
    steps.add(new Explanation.Lookup(
        nextId(),
        kind.messageKey(),
        Operand.of(DAY, Value.of(day)),
        ImmutableList.of(
            Operand.of(DotationTimeline.FROM, Value.of(from)),
            Operand.of(DotationTimeline.ROLE, new Value.Key(role.messageKey()))),
        Optional.of(citation)));
  }

  private boolean test(String key, LocalDate observed, Operator operator, LocalDate limit) {
    boolean kept =
        operator == Operator.AT_MOST ? !observed.isAfter(limit) : !observed.isBefore(limit);
    steps.add(new Explanation.Decision(
        nextId(),
        key,
        operator,
        Truth.of(kept),
        true,
        ImmutableList.of(Operand.of(DAY, Value.of(observed)), Operand.of(LIMIT, Value.of(limit))),
        Optional.empty(),
        ImmutableList.of()));
    return kept;
  }

  private DotationStatus missing(DateRole role) {
    note(
        "funding.missing-date",
        Operand.of(DotationTimeline.ROLE, new Value.Key(role.messageKey())));
    return DotationStatus.UNDETERMINED;
  }

  private void note(String key, Operand... operands) {
    steps.add(
        new Explanation.Note(nextId(), key, ImmutableList.copyOf(operands), Optional.empty()));
  }

  private Optional<LocalDate> past(Optional<LocalDate> day) {
    return day.filter(date -> !date.isAfter(asOf));
  }

  private NodeId nextId() {
    return root.child(steps.size() + 1);
  }
}
