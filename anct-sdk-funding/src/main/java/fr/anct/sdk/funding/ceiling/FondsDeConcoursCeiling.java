package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The ceiling of the <i>fonds de concours</i> that an EPCI with its own tax and its member communes pay each other: in
 * all, no more than what the beneficiary brings, subsidies aside (CGCT, art. L5214-16, V, L5215-26 and L5216-5, VI).
 *
 * <p>So at most half of the cost less the other contributions. A contribution counts as a fonds de concours only if it
 * is drawn on {@link Scheme#FONDS_DE_CONCOURS} and paid by an EPCI to a commune or the other way round; that the one is a
 * member of the other is for the caller to know. Money of private funders is not brought by the beneficiary: it is left
 * out too, which is our reading. The FCTVA is no subsidy and stays in, unless {@link #deductingFctva} is used; the tax
 * basis is that of the plan. This class is immutable and thread-safe.
 */
public final class FondsDeConcoursCeiling implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-FDC";

  private static final String KEY = "funding.fdc-ceiling";

  private static final Citation CONDITIONS =
      Citation.of("CGCT, art. L5214-16, V", Confidence.VERIFIED);
  private static final Citation OUR_READING = Citation.of(
      "CGCT, art. L5214-16, V, L5215-26 et L5216-5, VI : notre lecture", Confidence.DECISION);
  private static final Citation FCTVA = Citation.of(
      "Commentaire de l’art. L5214-16, V, du CGCT : le FCTVA n’est pas une subvention",
      Confidence.SECONDARY);

  private static final FondsDeConcoursCeiling STANDARD = new FondsDeConcoursCeiling(
      // The article was read in its text of early 2015; nothing says since when it is the same.
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2015, 1, 1),
          Optional.empty(),
          Rate.of(1, 2),
          Citation.of("CGCT, art. L5214-16, V, L5215-26 et L5216-5, VI", Confidence.SECONDARY),
          LocalDate.of(2026, 11, 22)))),
      Euros.ZERO);

  private final Schedule<Rate> shares;
  private final Euros deductedFctva;

  private FondsDeConcoursCeiling(Schedule<Rate> shares, Euros deductedFctva) {
    this.shares = shares;
    this.deductedFctva = deductedFctva;
  }

  /**
   * Returns the rule with the ceiling of this library, FCTVA not deducted.
   *
   * @return the rule, never null
   */
  public static FondsDeConcoursCeiling standard() {
    return STANDARD;
  }

  /**
   * Returns the share over time that fonds de concours may reach, of the cost less the other contributions.
   *
   * @return the dated and cited shares, never null
   */
  public Schedule<Rate> shares() {
    return shares;
  }

  /**
   * Returns the FCTVA that is taken off the share of the beneficiary.
   *
   * @return zero unless {@link #deductingFctva} was used, never null
   */
  public Euros deductedFctva() {
    return deductedFctva;
  }

  /**
   * Returns this rule with another share.
   *
   * @param schedule the dated and cited shares, not null
   * @return the rule, never null
   */
  public FondsDeConcoursCeiling withShares(Schedule<Rate> schedule) {
    return new FondsDeConcoursCeiling(schedule, deductedFctva);
  }

  /**
   * Returns this rule under the stricter reading, which takes the FCTVA off the share of the beneficiary.
   *
   * @param fctva the FCTVA of the operation, zero or more, not null
   * @return the rule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public FondsDeConcoursCeiling deductingFctva(Euros fctva) {
    if (fctva.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "fctva", "value", fctva)
          .toException();
    }
    return new FondsDeConcoursCeiling(shares, fctva);
  }

  /**
   * Returns the most that fonds de concours may bring in all: a ceiling, rounded down.
   *
   * @param cost the cost, with tax where the owner does not recover it, zero or more, not null
   * @param others the other contributions, zero or more, not null
   * @return half of what they leave, zero if they leave nothing, never null
   */
  public static Euros maxFondsDeConcours(Euros cost, Euros others) {
    return most(cost.minus(others), Rate.of(1, 2));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.DECISION);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    ImmutableList<Contribution> named =
        Dotations.only(plan.contributions(), FondsDeConcoursCeiling::isFondsDeConcours);
    if (named.isEmpty()) {
      return Answers.notApplicable(Answers.undated(ID, KEY, shares), "funding.no-fdc");
    }
    return InForce.at(plan, ID, KEY, DateRole.DECISION, shares, text -> answer(plan, named, text));
  }

  private RuleResult answer(
      FinancingPlan plan, ImmutableList<Contribution> named, InForce<Rate> text) {
    RuleResultBuilder steps = text.steps();
    ImmutableList<Contribution> counted = between(plan, named);
    if (counted.size() < named.size()) {
      steps.citedNote(
          "funding.fdc-other-parties",
          OUR_READING,
          Answers.names(
              "funding.from", Dotations.only(named, line -> !isBetweenEpciAndCommune(plan, line))));
    }
    if (counted.isEmpty()) {
      return steps.build(RuleVerdict.NOT_APPLICABLE);
    }
    return unknownLaw(plan, steps).orElseGet(() -> write(plan, counted, text.version(), steps));
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    Optional<Dated<Rate>> share = plan.date(DateRole.DECISION).flatMap(shares::find);
    ImmutableList<Contribution> counted = between(
        plan, Dotations.only(plan.contributions(), FondsDeConcoursCeiling::isFondsDeConcours));
    if (share.isEmpty() || counted.isEmpty() || unknownWhere(plan).isPresent()) {
      return ImmutableList.of();
    }
    return ImmutableList.of(AidLimit.ceiling(
        ID, counted, most(left(plan, others(plan, counted)), share.get().value())));
  }

  /** With a share of p/q: q × fonds de concours + p × other grants ≤ p × what other money leaves of the cost. */
  @Override
  public ImmutableList<GroupCeiling> ceilings(FinancingPlan plan) {
    Optional<Dated<Rate>> inForce = plan.date(DateRole.DECISION).flatMap(shares::find);
    ImmutableList<Contribution> counted = between(
        plan, Dotations.only(plan.contributions(), FondsDeConcoursCeiling::isFondsDeConcours));
    if (inForce.isEmpty() || counted.isEmpty() || unknownWhere(plan).isPresent()) {
      return ImmutableList.of();
    }
    Rate share = inForce.get().value();
    ImmutableMap.Builder<String, Integer> weights = ImmutableMap.builder();
    for (Contribution line : Dotations.directPublicAid(plan)) {
      long weight = counted.contains(line) ? share.denominator() : share.numerator();
      if (weight > 0) {
        weights.put(line.id(), Math.toIntExact(weight));
      }
    }
    Euros left = plan.totalExpenses().minus(plan.privateMoney()).minus(deductedFctva);
    return ImmutableList.of(
        GroupCeiling.of(ID, weights.buildOrThrow(), left.max(Euros.ZERO).times(share.numerator()))
            .onlyIfAnyOf(Dotations.ids(counted)));
  }

  private static boolean isFondsDeConcours(Contribution line) {
    return line.isOf(Scheme.FONDS_DE_CONCOURS) && Dotations.isDirectPublicAid(line);
  }

  private static ImmutableList<Contribution> between(
      FinancingPlan plan, ImmutableList<Contribution> named) {
    return Dotations.only(named, line -> isBetweenEpciAndCommune(plan, line));
  }

  private static boolean isBetweenEpciAndCommune(FinancingPlan plan, Contribution line) {
    return switch (plan.owner().kind()) {
      case COMMUNE -> line.funder().kind() == FunderKind.EPCI;
      case EPCI_FP -> line.funder().kind() == FunderKind.COMMUNE;
      default -> false;
    };
  }

  /** The CGCT applies in part only to the communes of the Pacific. */
  private static Optional<RuleResult> unknownLaw(FinancingPlan plan, RuleResultBuilder steps) {
    return unknownWhere(plan)
        .map(code -> Answers.missing(
            steps,
            "funding.law-unknown-there",
            Operand.of("funding.departement", new Value.Text(code.toString()))));
  }

  private static Optional<DepartementCode> unknownWhere(FinancingPlan plan) {
    return plan.owner()
        .departement()
        .filter(DepartementCode::isOverseas)
        .filter(code -> !OwnShareRates.OVERSEAS.contains(code.toString()));
  }

  private static Euros others(FinancingPlan plan, ImmutableList<Contribution> counted) {
    return plan.publicSubsidies().plus(plan.privateMoney()).minus(Dotations.sum(counted));
  }

  private Euros left(FinancingPlan plan, Euros others) {
    return plan.totalExpenses().minus(others).minus(deductedFctva);
  }

  private RuleResult write(
      FinancingPlan plan,
      ImmutableList<Contribution> counted,
      Dated<Rate> share,
      RuleResultBuilder steps) {
    Euros total = Dotations.sum(counted);
    Euros others = others(plan, counted);
    Euros left = left(plan, others);
    Euros limit = most(left, share.value());
    steps.amount(
        "funding.fdc-other-contributions",
        others,
        Optional.empty(),
        Answers.money("funding.private-money", plan.privateMoney()));
    steps.amount(
        "funding.fdc-left",
        left,
        Optional.empty(),
        Answers.money("funding.fdc-cost", plan.totalExpenses()),
        Operand.of("funding.tax-basis", new Value.Key(plan.taxBasis().messageKey())),
        Answers.money("funding.fdc-others", others),
        Answers.money("funding.fdc-fctva", deductedFctva));
    steps.amount(
        "funding.fdc-limit-of",
        limit,
        Optional.of(Rounding.DOWN),
        Operand.of("funding.fdc-share", Value.of(share.value())),
        Answers.money("funding.fdc-base", left.max(Euros.ZERO)));
    boolean kept = steps.compare(
        "funding.fdc-test",
        Answers.money("funding.fdc-total", total),
        Operator.AT_MOST,
        Answers.money("funding.fdc-limit", limit),
        true,
        Optional.empty(),
        Answers.names("funding.from", counted));
    steps.citedNote("funding.fdc-conditions", CONDITIONS);
    if (deductedFctva.isZero()) {
      steps.citedNote("funding.fdc-fctva-kept", FCTVA);
    }
    if (!kept) {
      steps.note(
          RuleResultBuilder.REMEDY + "fdc",
          Answers.money("funding.excess", total.minus(limit)),
          Answers.names("funding.from", counted));
    }
    return steps.build(kept ? RuleVerdict.COMPLIANT : RuleVerdict.VIOLATED);
  }

  private static Euros most(Euros left, Rate share) {
    return left.max(Euros.ZERO).times(share, Rounding.DOWN);
  }
}
