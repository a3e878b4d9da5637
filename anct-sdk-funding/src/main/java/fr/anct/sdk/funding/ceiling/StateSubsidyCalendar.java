package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.payment.Delay;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The calendar of a State investment subsidy outside the dotations, for requests received since 1 October 2018: the
 * operation is complete by the end that the decision sets, else the subsidy may be claimed back (décret 2018-514, art.
 * 14), and the last payment is claimed within twelve months after that end (art. 13, which was not read).
 *
 * <p>The last day is in time. As the decision may be changed, what is late is a warning. This class is immutable and
 * thread-safe.
 */
public final class StateSubsidyCalendar implements PlanRule {
  /** The identifier of the rule on the end of the operation. */
  public static final String COMPLETION_ID = "R-CUMUL-END";

  /** The identifier of the rule on the last claim. */
  public static final String FINAL_CLAIM_ID = "R-CUMUL-CLAIM";

  private static final String KEY = "funding.calendar.";
  private static final LocalDate SINCE_2018 = LocalDate.of(2018, 10, 1);

  /** The décret was changed on 4 July 2022 in what is not known: what was read holds until the day before. */
  private static final LocalDate REVIEWED = LocalDate.of(2022, 7, 3);

  private static final StateSubsidyCalendar COMPLETION = new StateSubsidyCalendar(
      COMPLETION_ID,
      DateRole.COMPLETION,
      delay(
          Period.ZERO,
          Citation.of("Décret 2018-514, art. 14", Confidence.VERIFIED)
              .withLegalId("LEGIARTI000037107766")));
  private static final StateSubsidyCalendar FINAL_CLAIM = new StateSubsidyCalendar(
      FINAL_CLAIM_ID,
      DateRole.FINAL_CLAIM,
      delay(Period.ofMonths(12), Citation.of("Décret 2018-514, art. 13", Confidence.UNVERIFIED)));

  private final String id;
  private final DateRole role;
  private final Schedule<Delay> delays;

  private StateSubsidyCalendar(String id, DateRole role, Schedule<Delay> delays) {
    this.id = id;
    this.role = role;
    this.delays = delays;
  }

  /**
   * Returns the rule on the end of the operation.
   *
   * @return the rule, never null
   */
  public static StateSubsidyCalendar completion() {
    return COMPLETION;
  }

  /**
   * Returns the rule on the last claim.
   *
   * @return the rule, never null
   */
  public static StateSubsidyCalendar finalClaim() {
    return FINAL_CLAIM;
  }

  /**
   * Returns the delays after the planned end, by the day the request was received.
   *
   * @return the dated and cited delays, never null
   */
  public Schedule<Delay> delays() {
    return delays;
  }

  /**
   * Returns this rule with other delays.
   *
   * @param schedule the dated and cited delays after the planned end, not null
   * @return the rule, never null
   */
  public StateSubsidyCalendar withDelays(Schedule<Delay> schedule) {
    return new StateSubsidyCalendar(id, role, schedule);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.APPLICATION_RECEIVED, DateRole.PLANNED_COMPLETION, role);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    String key = KEY + id;
    ImmutableList<Contribution> lines = StateSubsidyCeiling.standard().subsidies(plan);
    if (lines.isEmpty()) {
      return Answers.notApplicable(Answers.undated(id, key, delays), "funding.no-state-subsidy");
    }
    if (plan.operation().nature() == OperationNature.OPERATING) {
      return Answers.notApplicable(
          Answers.undated(id, key, delays), "funding.start-order-investment-only");
    }
    return InForce.at(
        plan, id, key, DateRole.APPLICATION_RECEIVED, delays, text -> answer(plan, text));
  }

  private RuleResult answer(FinancingPlan plan, InForce<Delay> text) {
    for (DateRole needed : ImmutableList.of(DateRole.PLANNED_COMPLETION, role)) {
      if (plan.date(needed).isEmpty()) {
        return Answers.missingDate(id, KEY + id, needed, delays);
      }
    }
    return write(plan, text.value(), text.steps());
  }

  private RuleResult write(FinancingPlan plan, Delay delay, RuleResultBuilder steps) {
    LocalDate end = plan.date(DateRole.PLANNED_COMPLETION).orElseThrow();
    steps.note("funding.calendar-end", Operand.of("funding.day-planned", Value.of(end)));
    LocalDate last = end.plus(delay.length());
    boolean kept = steps.compareDays(
        "funding.calendar-test." + id,
        Operand.of("funding.day-observed", Value.of(plan.date(role).orElseThrow())),
        Operator.AT_MOST,
        Operand.of("funding.day-limit", Value.of(last)));
    return steps.build(kept ? RuleVerdict.COMPLIANT : RuleVerdict.WARNING);
  }

  private static Schedule<Delay> delay(Period length, Citation citation) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        SINCE_2018,
        Optional.empty(),
        Delay.of(length),
        citation.withInForceFrom(SINCE_2018),
        REVIEWED)));
  }
}
