package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.payment.DotationDeadlines;
import fr.anct.sdk.funding.payment.StartGate;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * No start before the request: since 1 October 2018 an investment that the State subsidises does not start before the
 * day the request was received; before, not before the day the file was complete (for the dotations CGCT, art. R2334-24;
 * for the other subsidies décret 99-1060, then décret 2018-514).
 *
 * <p>The day itself is in time. What starts too early is paid nothing, unless the prefect allowed it, which is stated and
 * never inferred. For décret 2018-514 those who quote it differ between the day of receipt and that of dispatch: a start
 * before the receipt is a warning. What a start is, {@link fr.anct.sdk.funding.payment.StartRegime} tells. This class is
 * immutable and thread-safe.
 */
public final class StartOrder implements PlanRule {
  /** The identifier of the rule of DETR, DSIL, DPV and DSID. */
  public static final String DOTATIONS_ID = "R-DOT-START";

  /** The identifier of the rule of the State’s other investment subsidies. */
  public static final String STATE_SUBSIDIES_ID = "R-CUMUL-START";

  private static final String KEY = "funding.start-order.";
  private static final LocalDate SINCE_2018 = LocalDate.of(2018, 10, 1);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  /** Décret 2018-514 was changed on 4 July 2022 in what is not known: what was read holds until the day before. */
  private static final LocalDate DECRET_2018_REVIEWED = LocalDate.of(2022, 7, 3);

  private static final StartOrder DOTATIONS =
      new StartOrder(DOTATIONS_ID, DotationDeadlines.standard().startGates(), Optional.empty());
  private static final StartOrder STATE_SUBSIDIES = new StartOrder(
      STATE_SUBSIDIES_ID,
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2000, 1, 1),
              Optional.of(SINCE_2018),
              StartGate.FILE_COMPLETE,
              Citation.of("Décret 99-1060", Confidence.SECONDARY),
              REVIEWED),
          new Dated<>(
              SINCE_2018,
              Optional.empty(),
              StartGate.REQUEST_RECEIVED,
              Citation.of("Décret 2018-514", Confidence.SECONDARY).withInForceFrom(SINCE_2018),
              DECRET_2018_REVIEWED))),
      Optional.empty());

  private final String id;
  private final Schedule<StartGate> gates;
  private final Optional<String> earlyStart;

  private StartOrder(String id, Schedule<StartGate> gates, Optional<String> earlyStart) {
    this.id = id;
    this.gates = gates;
    this.earlyStart = earlyStart;
  }

  /**
   * Returns the rule of DETR, DSIL, DPV and DSID.
   *
   * @return the rule, never null
   */
  public static StartOrder dotations() {
    return DOTATIONS;
  }

  /**
   * Returns the rule of the State’s investment subsidies outside the dotations.
   *
   * @return the rule, never null
   */
  public static StartOrder stateSubsidies() {
    return STATE_SUBSIDIES;
  }

  /**
   * Returns what must have happened before the start, by the day the request was received.
   *
   * @return the dated and cited gates, never null
   */
  public Schedule<StartGate> gates() {
    return gates;
  }

  /**
   * Returns this rule with other gates.
   *
   * @param schedule the dated and cited gates, not null
   * @return the rule, never null
   */
  public StartOrder withGates(Schedule<StartGate> schedule) {
    return new StartOrder(id, schedule, earlyStart);
  }

  /**
   * Returns this rule for an operation that the prefect allowed to start early.
   *
   * @param reference the reference of the decision, not blank
   * @return the rule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public StartOrder withEarlyStartAllowed(String reference) {
    if (reference.isBlank()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "earlyStartAllowed",
              "value",
              reference,
              "rule",
              "text.not-blank")
          .toException();
    }
    return new StartOrder(id, gates, Optional.of(reference));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.APPLICATION_RECEIVED, DateRole.FILE_COMPLETE, DateRole.START);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    ImmutableList<Contribution> lines = lines(plan);
    String key = KEY + id;
    if (lines.isEmpty()) {
      return Answers.notApplicable(
          Answers.undated(id, key, gates),
          isOfDotations() ? "funding.no-dotation" : "funding.no-state-subsidy");
    }
    if (plan.operation().nature() == OperationNature.OPERATING) {
      return Answers.notApplicable(
          Answers.undated(id, key, gates), "funding.start-order-investment-only");
    }
    return InForce.at(
        plan, id, key, DateRole.APPLICATION_RECEIVED, gates, text -> answer(plan, lines, text));
  }

  private RuleResult answer(
      FinancingPlan plan, ImmutableList<Contribution> lines, InForce<StartGate> text) {
    RuleResultBuilder steps = text.steps();
    if (earlyStart.isPresent()) {
      steps.note(
          "funding.early-start-allowed",
          Operand.of("funding.reference", new Value.Text(earlyStart.get())));
      return steps.build(RuleVerdict.COMPLIANT);
    }
    Optional<LocalDate> start = plan.date(DateRole.START);
    if (start.isEmpty()) {
      return missing(steps, DateRole.START);
    }
    Optional<LocalDate> earliest = earliest(plan, text.value(), text.date(), start.get());
    if (earliest.isEmpty()) {
      return missing(steps, DateRole.FILE_COMPLETE);
    }
    return write(lines, text.value(), start.get(), earliest.get(), steps);
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    return assess(plan).verdict() == RuleVerdict.VIOLATED
        ? ImmutableList.of(AidLimit.ceiling(id, lines(plan), Euros.ZERO))
        : ImmutableList.of();
  }

  private RuleResult write(
      ImmutableList<Contribution> lines,
      StartGate gate,
      LocalDate start,
      LocalDate earliest,
      RuleResultBuilder steps) {
    steps.note(
        "funding.start-order-gate",
        Operand.of("funding.start-gate", new Value.Key(gate.messageKey())));
    boolean kept = steps.compareDays(
        "funding.start-order-test",
        Operand.of("funding.day-observed", Value.of(start)),
        Operator.AT_LEAST,
        Operand.of("funding.day-limit", Value.of(earliest)));
    if (kept) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    steps.compare(
        "funding.start-order-aid-test",
        Answers.money("funding.aid-counted", Dotations.sum(lines)),
        Operator.AT_MOST,
        Answers.money("funding.aid-ceiling", Euros.ZERO),
        true,
        Optional.empty(),
        Answers.names("funding.from", lines));
    boolean binding = isOfDotations() || gate == StartGate.FILE_COMPLETE;
    if (!binding) {
      steps.note("funding.start-order-reading-open");
    }
    steps.note(
        RuleResultBuilder.REMEDY + "start-order",
        Operand.of("funding.day-limit", Value.of(earliest)));
    return steps.build(binding ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
  }

  /** The file is never complete before the request is received: that much is known without its day. */
  private static Optional<LocalDate> earliest(
      FinancingPlan plan, StartGate gate, LocalDate received, LocalDate start) {
    if (gate == StartGate.REQUEST_RECEIVED) {
      return Optional.of(received);
    }
    return plan.date(DateRole.FILE_COMPLETE)
        .or(() -> start.isBefore(received) ? Optional.of(received) : Optional.empty());
  }

  private static RuleResult missing(RuleResultBuilder steps, DateRole role) {
    return Answers.missing(
        steps,
        "funding.missing-date",
        Operand.of("funding.date-role", new Value.Key(role.messageKey())));
  }

  private ImmutableList<Contribution> lines(FinancingPlan plan) {
    return isOfDotations() ? Dotations.in(plan) : StateSubsidyCeiling.standard().subsidies(plan);
  }

  private boolean isOfDotations() {
    return id.equals(DOTATIONS_ID);
  }
}
