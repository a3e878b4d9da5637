package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.CeilingException;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.TaxBasis;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The ceiling that comes with an investment subsidy of the State outside the dotations of the CGCT, such as FNADT: all
 * direct public aid is at most 80 % of the planned eligible expense if the application was received before 1 October
 * 2018 (décret 99-1060, art. 10, with exceptions), at most 100 % since then (décret 2018-514, art. 10, III).
 *
 * <p>The minimum share of the owner binds a collectivité all the same. That Fonds vert is subject to the decree is
 * confirmed nowhere: where it is alone, breaking the ceiling is a warning. The aid is held against the largest base of
 * the State’s subsidies: our reading. This class is immutable and thread-safe.
 */
public final class StateSubsidyCeiling implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-CUMUL";

  private static final String KEY = "funding.state-subsidy-ceiling";
  private static final LocalDate SINCE_2018 = LocalDate.of(2018, 10, 1);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  /** Décret 2018-514 was changed on 4 July 2022 in what is not known: what was read holds until the day before. */
  private static final LocalDate DECRET_2018_REVIEWED = LocalDate.of(2022, 7, 3);

  private static final Citation MONUMENTS = Citation.of(
      "Décret 99-1060, art. 10 et liste des exceptions (monuments protégés)", Confidence.SECONDARY);
  private static final Citation OWN_SHARE_BINDS = Citation.of(
      "CGCT, art. L1111-10, III, que le décret 2018-514 ne modifie pas", Confidence.SECONDARY);
  private static final Citation TAX =
      Citation.of("Circulaire du 9 novembre 2000 relative au FNADT, § 3.1", Confidence.VERIFIED);

  /** Whether a scheme is subject to the decree, where nothing confirms it. */
  private static final Dated<Boolean> CONTESTED = new Dated<>(
      LocalDate.of(2023, 1, 1),
      Optional.empty(),
      true,
      Citation.of("Décret 2018-514 : application au fonds vert", Confidence.UNVERIFIED),
      REVIEWED);

  private static final StateSubsidyCeiling STANDARD = new StateSubsidyCeiling(
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2000, 1, 1),
              Optional.of(SINCE_2018),
              new StateSubsidyCap(Rate.ofPercent(80), true),
              Citation.of("Décret 99-1060, art. 10", Confidence.SECONDARY),
              REVIEWED),
          new Dated<>(
              SINCE_2018,
              Optional.empty(),
              new StateSubsidyCap(Rate.ONE, false),
              Citation.of("Décret 2018-514, art. 10, III", Confidence.SECONDARY)
                  .withInForceFrom(SINCE_2018),
              DECRET_2018_REVIEWED))),
      ImmutableSet.of(Scheme.DETR, Scheme.DSIL, Scheme.DPV, Scheme.DSID, Scheme.DSEC),
      ImmutableSet.of(Scheme.FONDS_VERT));

  private final Schedule<StateSubsidyCap> caps;
  private final ImmutableSet<Scheme> excluded;
  private final ImmutableSet<Scheme> contested;

  private StateSubsidyCeiling(
      Schedule<StateSubsidyCap> caps,
      ImmutableSet<Scheme> excluded,
      ImmutableSet<Scheme> contested) {
    this.caps = caps;
    this.excluded = excluded;
    this.contested = contested;
  }

  /**
   * Returns the rule with the ceilings of this library.
   *
   * @return the rule, never null
   */
  public static StateSubsidyCeiling standard() {
    return STANDARD;
  }

  /**
   * Returns the ceilings over time, by the day the application was received.
   *
   * @return the dated and cited ceilings, never null
   */
  public Schedule<StateSubsidyCap> caps() {
    return caps;
  }

  /**
   * Returns the schemes of the State that are not subject to the decree.
   *
   * @return the dotations of the CGCT (DETR, DSIL, DPV, DSID, DSEC) unless changed, never null
   */
  public ImmutableSet<Scheme> excluded() {
    return excluded;
  }

  /**
   * Returns the schemes of which no text confirms that they are subject to the decree.
   *
   * @return Fonds vert unless changed, never null
   */
  public ImmutableSet<Scheme> contested() {
    return contested;
  }

  /**
   * Returns this rule with other ceilings.
   *
   * @param schedule the dated and cited ceilings, not null
   * @return the rule, never null
   */
  public StateSubsidyCeiling withCaps(Schedule<StateSubsidyCap> schedule) {
    return new StateSubsidyCeiling(schedule, excluded, contested);
  }

  /**
   * Returns this rule with other schemes left out.
   *
   * @param schemes the schemes of the State that are not subject to the decree, not null
   * @return the rule, never null
   */
  public StateSubsidyCeiling withExcluded(Set<Scheme> schemes) {
    return new StateSubsidyCeiling(caps, ImmutableSet.copyOf(schemes), contested);
  }

  /**
   * Returns this rule with other schemes for which it only warns.
   *
   * @param schemes the schemes of which no text confirms that they are subject to the decree, not null
   * @return the rule, never null
   */
  public StateSubsidyCeiling withContested(Set<Scheme> schemes) {
    return new StateSubsidyCeiling(caps, excluded, ImmutableSet.copyOf(schemes));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.APPLICATION_RECEIVED);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    ImmutableList<Contribution> subsidies = subsidies(plan);
    if (subsidies.isEmpty()) {
      return Answers.notApplicable(Answers.undated(ID, KEY, caps), "funding.no-state-subsidy");
    }
    if (plan.operation().nature() == OperationNature.OPERATING) {
      return Answers.notApplicable(
          Answers.undated(ID, KEY, caps), "funding.state-subsidy-investment-only");
    }
    return InForce.at(
        plan, ID, KEY, DateRole.APPLICATION_RECEIVED, caps, text -> answer(plan, subsidies, text));
  }

  private RuleResult answer(
      FinancingPlan plan, ImmutableList<Contribution> subsidies, InForce<StateSubsidyCap> text) {
    RuleResultBuilder steps = text.steps();
    boolean binding = isBinding(subsidies);
    if (!binding) {
      steps.restsOn(CONTESTED, text.date());
      steps.citedNote(
          "funding.state-subsidy-contested",
          CONTESTED.citation(),
          Answers.names("funding.from", subsidies));
    }
    return write(plan, subsidies, text.value(), binding, steps);
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    ImmutableList<Contribution> subsidies = subsidies(plan);
    Optional<Dated<StateSubsidyCap>> cap =
        plan.date(DateRole.APPLICATION_RECEIVED).flatMap(caps::find);
    if (cap.isEmpty()
        || plan.operation().nature() == OperationNature.OPERATING
        || !isBinding(subsidies)) {
      return ImmutableList.of();
    }
    RuleResultBuilder unread = Answers.undated(ID, KEY, caps);
    Euros limit =
        base(plan, subsidies, unread).times(rate(plan, cap.get().value(), unread), Rounding.DOWN);
    return ImmutableList.of(AidLimit.ceiling(ID, Dotations.directPublicAid(plan), limit));
  }

  @Override
  public ImmutableList<GroupCeiling> ceilings(FinancingPlan plan) {
    ImmutableList<Contribution> subsidies = subsidies(plan);
    ImmutableSet<String> binding = Dotations.ids(
        subsidies.stream().filter(line -> !isOneOf(contested, line)).toList());
    Optional<Dated<StateSubsidyCap>> cap =
        plan.date(DateRole.APPLICATION_RECEIVED).flatMap(caps::find);
    if (cap.isEmpty()
        || plan.operation().nature() == OperationNature.OPERATING
        || binding.isEmpty()) {
      return ImmutableList.of();
    }
    return Dotations.ofLargestBase(
        ID,
        Dotations.directPublicAid(plan),
        Maps.toMap(subsidies, line -> base(plan, line)),
        rate(plan, cap.get().value(), Answers.undated(ID, KEY, caps)),
        binding);
  }

  private static RuleResult write(
      FinancingPlan plan,
      ImmutableList<Contribution> subsidies,
      StateSubsidyCap cap,
      boolean binding,
      RuleResultBuilder steps) {
    ImmutableList<Contribution> aid = Dotations.directPublicAid(plan);
    Rate rate = rate(plan, cap, steps);
    Euros base = base(plan, subsidies, steps);
    Euros limit = base.times(rate, Rounding.DOWN);
    Euros sum = Dotations.sum(aid);
    steps.amount(
        "funding.state-subsidy-ceiling-of",
        limit,
        Optional.of(Rounding.DOWN),
        Operand.of("funding.ceiling-rate", Value.of(rate)),
        Answers.money("funding.planned-expense", base));
    boolean kept = steps.compare(
        "funding.all-aid-test",
        Answers.money("funding.aid-counted", sum),
        Operator.AT_MOST,
        Answers.money("funding.aid-ceiling", limit),
        true,
        Optional.empty(),
        Answers.names("funding.from", aid));
    if (OwnShareFloor.SUBJECT.contains(plan.owner().kind())) {
      steps.citedNote("funding.own-share-binds-too", OWN_SHARE_BINDS);
    }
    if (kept) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    steps.note(
        RuleResultBuilder.REMEDY + "ceiling",
        Answers.money("funding.excess", sum.minus(limit)),
        Answers.names("funding.from", aid));
    return steps.build(binding ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
  }

  /** The rate of the text, or of the exception that the text allows and the plan states. */
  private static Rate rate(FinancingPlan plan, StateSubsidyCap cap, RuleResultBuilder steps) {
    Optional<CeilingException> exception = plan.operation().ceilingException();
    if (!cap.exceptions()) {
      exception.ifPresent(stated -> steps.note("funding.ceiling-exception-idle", operands(stated)));
      return cap.rate();
    }
    Rate rate = cap.rate();
    if (plan.operation().kind() == OperationKind.PROTECTED_MONUMENT) {
      steps.citedNote("funding.ceiling-exception-monument", MONUMENTS);
      rate = Rate.ONE;
    }
    if (exception.isPresent()) {
      steps.note("funding.ceiling-exception", operands(exception.get()));
      rate = rate.max(exception.get().rate());
    }
    return rate;
  }

  /** The largest base that a decision of the State states, else the eligible expense of the plan. */
  private static Euros base(
      FinancingPlan plan, ImmutableList<Contribution> subsidies, RuleResultBuilder steps) {
    if (plan.taxBasis() == TaxBasis.TTC
        && Iterables.any(subsidies, line -> line.eligibleBase().isEmpty())) {
      steps.citedNote("funding.state-subsidy-tax", TAX);
    }
    Euros largest = Euros.ZERO;
    for (Contribution line : subsidies) {
      largest = base(plan, line).max(largest);
    }
    return largest;
  }

  private static Euros base(FinancingPlan plan, Contribution line) {
    return line.eligibleBase().orElseGet(() -> plan.eligibleExpense(line));
  }

  ImmutableList<Contribution> subsidies(FinancingPlan plan) {
    return Dotations.only(
        plan.contributions(),
        line ->
            Dotations.isDirectPublicAid(line) && isOfTheState(line) && !isOneOf(excluded, line));
  }

  /** European money that the State pays out is not the State’s. */
  static boolean isOfTheState(Contribution line) {
    return line.scheme().flatMap(Scheme::payer).orElse(line.funder().kind()) == FunderKind.STATE;
  }

  private static boolean isOneOf(ImmutableSet<Scheme> schemes, Contribution line) {
    return line.scheme().isPresent() && schemes.contains(line.scheme().get());
  }

  private boolean isBinding(ImmutableList<Contribution> subsidies) {
    return Iterables.any(subsidies, line -> !isOneOf(contested, line));
  }

  private static Operand[] operands(CeilingException exception) {
    return new Operand[] {
      Operand.of("funding.reference", new Value.Text(exception.reference())),
      Operand.of("funding.ceiling-rate", Value.of(exception.rate()))
    };
  }
}
