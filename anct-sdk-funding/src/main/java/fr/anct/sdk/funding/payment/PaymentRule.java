package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AmountResult;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import java.util.List;
import java.util.Optional;

/**
 * How much of a grant may be paid at each stage: the advance, then instalments up to a share of the grant, then the
 * balance.
 *
 * <p>For the dotations of the CGCT (art. R2334-30) the advance is exactly 30 % and all that is paid before the balance at
 * most 80 %. For the State’s other investment subsidies the day the application was received tells the regime: before 1
 * October 2018 décret 99-1060 (5 %, 20 % by derogation, then 80 %), since then décret 2018-514 (30 %, 60 % with a bank
 * guarantee, then 80 %, or 90 % if the operation is planned to last more than 48 months).
 *
 * <p>For the dotation that repairs the damage of calamities (DSEC, art. R1613-10) the advance is at most 20 %, or 30 % in
 * an emergency; what was read of the article sets no other limit before the balance than the grant itself.
 *
 * <p>Whether the advance counts in the 80 % is our reading where the texts are silent, and can be changed. This class is
 * immutable and thread-safe.
 */
public final class PaymentRule {
  private static final PaymentRule DOTATIONS =
      new PaymentRule("R-DOT-PAY", DateRole.DECISION, PaymentSchedules.DOTATIONS, true);
  private static final PaymentRule STATE_SUBSIDIES = new PaymentRule(
      "R-CUMUL-PAY", DateRole.APPLICATION_RECEIVED, PaymentSchedules.STATE_SUBSIDIES, true);
  private static final PaymentRule CALAMITIES =
      new PaymentRule("R-DSEC-PAY", DateRole.DECISION, PaymentSchedules.CALAMITY_GRANTS, true);

  private final String id;
  private final DateRole role;
  private final Schedule<PaymentTerms> terms;
  private final boolean advanceCounts;

  private PaymentRule(
      String id, DateRole role, Schedule<PaymentTerms> terms, boolean advanceCounts) {
    this.id = id;
    this.role = role;
    this.terms = terms;
    this.advanceCounts = advanceCounts;
  }

  /**
   * Returns the rule of DETR, DSIL, DPV and DSID.
   *
   * @return the rule, never null
   */
  public static PaymentRule dotations() {
    return DOTATIONS;
  }

  /**
   * Returns the rule of the State’s investment subsidies outside the dotations.
   *
   * @return the rule, never null
   */
  public static PaymentRule stateSubsidies() {
    return STATE_SUBSIDIES;
  }

  /**
   * Returns the rule of the dotation that repairs the damage of climatic or geological events (DSEC). An emergency is
   * stated by {@link PayableGrant#withRaisedAdvance}, never inferred.
   *
   * @return the rule, never null
   */
  public static PaymentRule calamities() {
    return CALAMITIES;
  }

  /**
   * Returns the identifier of this rule.
   *
   * @return the identifier, never blank
   */
  public String id() {
    return id;
  }

  /**
   * Returns the role of the date that tells which text applies.
   *
   * @return the role, never null
   */
  public DateRole reads() {
    return role;
  }

  /**
   * Returns the terms over time.
   *
   * @return the dated and cited terms, never null
   */
  public Schedule<PaymentTerms> terms() {
    return terms;
  }

  /**
   * Tells whether the advance counts in what may be paid before the balance.
   *
   * @return true unless changed
   */
  public boolean advanceCountsInInstalmentCap() {
    return advanceCounts;
  }

  /**
   * Returns this rule with other terms.
   *
   * @param schedule the dated and cited terms, not null
   * @return the rule, never null
   */
  public PaymentRule withTerms(Schedule<PaymentTerms> schedule) {
    return new PaymentRule(id, role, schedule, advanceCounts);
  }

  /**
   * Returns this rule with the other reading of the share that may be paid before the balance.
   *
   * @param counts whether the advance counts in it
   * @return the rule, never null
   */
  public PaymentRule withAdvanceCountsInInstalmentCap(boolean counts) {
    return new PaymentRule(id, role, terms, counts);
  }

  /**
   * Returns the advance: the most it may be, or what it is exactly if the terms say so.
   *
   * @param grant the grant, not null
   * @return the advance with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no terms are known at its date
   */
  public AmountResult advance(PayableGrant grant) {
    Dated<PaymentTerms> version = terms.get(grant.date());
    return result(grant, version, advance(grant, version, root(version)));
  }

  /**
   * Returns the most that may be paid before the balance. If the planned duration is not known, it is that of an
   * operation that does not last long.
   *
   * @param grant the grant, not null
   * @return the most with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no terms are known at its date
   */
  public AmountResult beforeBalance(PayableGrant grant) {
    Dated<PaymentTerms> version = terms.get(grant.date());
    return result(grant, version, beforeBalance(grant, version, root(version)));
  }

  /**
   * Returns the largest instalment that may be paid next.
   *
   * @param grant the grant, not null
   * @param payments what was paid already, none null
   * @return the amount with its steps, zero if nothing more may be paid before the balance, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no terms are known at its date
   */
  public AmountResult nextInstalment(PayableGrant grant, List<Payment> payments) {
    Dated<PaymentTerms> version = terms.get(grant.date());
    NodeId root = root(version);
    Explanation.Amount cap = beforeBalance(grant, version, root.child(1));
    Euros counted = counted(payments);
    Euros left = cap.amount().minus(counted).min(grant.amount().minus(sum(payments)));
    return result(
        grant,
        version,
        new Explanation.Amount(
            root,
            "funding.payment.next-instalment",
            left.max(Euros.ZERO),
            Optional.empty(),
            ImmutableList.of(
                Operand.of("funding.payment.counted", Value.of(counted)),
                Operand.of("funding.paid", Value.of(sum(payments)))),
            Optional.of(version.citation()),
            ImmutableList.of(cap)));
  }

  /**
   * Holds payments against this rule.
   *
   * @param grant the grant, not null
   * @param payments what was paid, none null
   * @return the result, undetermined if only the planned duration can tell, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no terms are known at its date
   */
  public RuleResult check(PayableGrant grant, List<Payment> payments) {
    Dated<PaymentTerms> version = terms.get(grant.date());
    RuleResultBuilder steps =
        RuleResultBuilder.inForce(id, "funding.payment-rule." + id, version, grant.date());
    return new PaymentCheck(grant, version.value(), advanceCounts, payments).write(steps);
  }

  static Rate advanceRate(PayableGrant grant, PaymentTerms terms) {
    return grant
        .raisedAdvance()
        .flatMap(reference -> terms.raisedAdvance())
        .orElse(terms.advance());
  }

  /** An exact share goes to the nearest cent, a limit is rounded down. */
  static Rounding advanceRounding(PaymentTerms terms) {
    return terms.advanceExact() ? Rounding.HALF_UP : Rounding.DOWN;
  }

  static Rate beforeBalanceRate(PayableGrant grant, PaymentTerms terms) {
    return terms
        .longOperation()
        .filter(longer -> grant.plannedMonths().filter(longer::covers).isPresent())
        .map(LongOperation::rate)
        .orElse(terms.beforeBalance());
  }

  /** What counts in the share that may be paid before the balance. */
  private Euros counted(List<Payment> payments) {
    Euros instalments = sum(payments, PaymentKind.INSTALMENT);
    return advanceCounts ? instalments.plus(sum(payments, PaymentKind.ADVANCE)) : instalments;
  }

  static Euros sum(List<Payment> payments, PaymentKind kind) {
    return payments.stream()
        .filter(payment -> payment.kind() == kind)
        .map(Payment::amount)
        .reduce(Euros.ZERO, Euros::plus);
  }

  static Euros sum(List<Payment> payments) {
    return payments.stream().map(Payment::amount).reduce(Euros.ZERO, Euros::plus);
  }

  private NodeId root(Dated<PaymentTerms> version) {
    return NodeId.root(id, version.from().toString());
  }

  private AmountResult result(
      PayableGrant grant, Dated<PaymentTerms> version, Explanation.Amount explanation) {
    return AmountResult.of(explanation, RuleResultBuilder.caveats(id, version, grant.date()));
  }

  private static Explanation.Amount advance(
      PayableGrant grant, Dated<PaymentTerms> version, NodeId id) {
    PaymentTerms terms = version.value();
    ImmutableList<Explanation> notes = grant
        .raisedAdvance()
        .map(reference -> ImmutableList.<Explanation>of(new Explanation.Note(
            id.child(1),
            terms.raisedAdvance().isPresent()
                ? "funding.payment.raised-advance"
                : "funding.payment.raised-advance-idle",
            ImmutableList.of(Operand.of("funding.reference", new Value.Text(reference))),
            Optional.empty())))
        .orElse(ImmutableList.of());
    return share(
        terms.advanceExact() ? "funding.payment.advance" : "funding.payment.advance-at-most",
        grant,
        advanceRate(grant, terms),
        advanceRounding(terms),
        version,
        id,
        notes);
  }

  private static Explanation.Amount beforeBalance(
      PayableGrant grant, Dated<PaymentTerms> version, NodeId id) {
    PaymentTerms terms = version.value();
    ImmutableList<Explanation> notes = terms
        .longOperation()
        .filter(longer -> grant.plannedMonths().isEmpty())
        .map(longer -> ImmutableList.<Explanation>of(new Explanation.Note(
            id.child(1),
            "funding.payment.longer-operation",
            ImmutableList.of(
                Operand.of("funding.payment.longer-rate", Value.of(longer.rate())),
                Operand.of(
                    "funding.payment.months", Value.of(longer.moreThanMonths(), Unit.MONTHS))),
            Optional.empty())))
        .orElse(ImmutableList.of());
    return share(
        "funding.payment.before-balance",
        grant,
        beforeBalanceRate(grant, terms),
        Rounding.DOWN,
        version,
        id,
        notes);
  }

  private static Explanation.Amount share(
      String key,
      PayableGrant grant,
      Rate rate,
      Rounding rounding,
      Dated<PaymentTerms> version,
      NodeId id,
      ImmutableList<Explanation> notes) {
    return new Explanation.Amount(
        id,
        key,
        grant.amount().times(rate, rounding),
        Optional.of(rounding),
        ImmutableList.of(
            Operand.of("funding.payment.rate", Value.of(rate)),
            Operand.of("funding.decision-amount", Value.of(grant.amount()))),
        Optional.of(version.citation()),
        notes);
  }
}
