package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * DETR with another grant of the State: an investment that one of the grants of annexe VII of the CGCT may pay for gets
 * no DETR (art. R2334-19). With the other dotations of the CGCT it may be cumulated.
 *
 * <p>This library does not hold the annexe: the user says which schemes are in it and which are not. As long as a scheme
 * of the plan is in neither, the answer is undetermined and names it. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * DetrCumulation.standard().withOutside(Set.of(Scheme.FNADT)).assess(plan);
 * }</pre>
 */
public final class DetrCumulation implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-DETR-CUMUL";

  private static final String KEY = "funding.detr-cumulation";

  /** The DETR exists since 2011; the article was read in a later text. */
  private static final LocalDate DETR_FROM = LocalDate.of(2011, 5, 13);

  /** The rule has no figure: what is dated is that it holds. */
  static final Schedule<Boolean> VERSIONS = Schedule.of(ImmutableList.of(new Dated<>(
      DETR_FROM,
      Optional.empty(),
      true,
      Citation.of("CGCT, art. R2334-19 et annexe VII", Confidence.VERIFIED),
      LocalDate.of(2026, 11, 22))));

  private static final DetrCumulation STANDARD =
      new DetrCumulation(ImmutableSet.of(), ImmutableSet.of());

  private final ImmutableSet<Scheme> annexe;
  private final ImmutableSet<Scheme> outside;

  private DetrCumulation(ImmutableSet<Scheme> annexe, ImmutableSet<Scheme> outside) {
    this.annexe = annexe;
    this.outside = outside;
  }

  /**
   * Returns the rule, which knows of no scheme whether it is in the annexe.
   *
   * @return the rule, never null
   */
  public static DetrCumulation standard() {
    return STANDARD;
  }

  /**
   * Returns the schemes that the user says are in the annexe.
   *
   * @return the schemes, none unless changed, never null
   */
  public ImmutableSet<Scheme> annexe() {
    return annexe;
  }

  /**
   * Returns the schemes that the user says are not in the annexe.
   *
   * @return the schemes, none unless changed, never null
   */
  public ImmutableSet<Scheme> outside() {
    return outside;
  }

  /**
   * Returns this rule with the schemes that are in the annexe; one that is in both sets is in the annexe.
   *
   * @param schemes the schemes of the State, not null
   * @return the rule, never null
   */
  public DetrCumulation withAnnexe(Set<Scheme> schemes) {
    return new DetrCumulation(ImmutableSet.copyOf(schemes), outside);
  }

  /**
   * Returns this rule with the schemes that are not in the annexe.
   *
   * @param schemes the schemes of the State, not null
   * @return the rule, never null
   */
  public DetrCumulation withOutside(Set<Scheme> schemes) {
    return new DetrCumulation(annexe, ImmutableSet.copyOf(schemes));
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
    ImmutableList<Contribution> detr = detr(plan);
    if (detr.isEmpty()) {
      return Answers.notApplicable(Answers.undated(ID, KEY, VERSIONS), "funding.no-detr");
    }
    List<Contribution> others = others(plan);
    if (others.isEmpty()) {
      return Answers.notApplicable(Answers.undated(ID, KEY, VERSIONS), "funding.detr-alone");
    }
    return InForce.at(
        plan, ID, KEY, DateRole.DECISION, VERSIONS, text -> write(detr, others, text.steps()));
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    ImmutableList<Contribution> detr = detr(plan);
    boolean forbidden = !detr.isEmpty()
        && !Dotations.only(others(plan), this::isInAnnexe).isEmpty()
        && plan.date(DateRole.DECISION).flatMap(VERSIONS::find).isPresent();
    return forbidden
        ? ImmutableList.of(AidLimit.ceiling(ID, detr, Euros.ZERO))
        : ImmutableList.of();
  }

  private RuleResult write(
      ImmutableList<Contribution> detr, List<Contribution> others, RuleResultBuilder steps) {
    ImmutableList<Contribution> inside = Dotations.only(others, this::isInAnnexe);
    ImmutableList<Contribution> unknown = Dotations.only(
        others,
        line -> !isInAnnexe(line) && line.scheme().filter(outside::contains).isEmpty());
    if (!inside.isEmpty()) {
      steps.compare(
          "funding.detr-cumulation-test",
          Answers.money("funding.grant-amount", Dotations.sum(detr)),
          Operator.AT_MOST,
          Answers.money("funding.aid-ceiling", Euros.ZERO),
          true,
          Optional.empty(),
          Answers.names("funding.from", inside));
      steps.note(
          RuleResultBuilder.REMEDY + "detr-cumulation",
          Answers.names("funding.from", inside),
          Answers.names("funding.contribution", detr));
      return steps.build(RuleVerdict.VIOLATED);
    }
    if (!unknown.isEmpty()) {
      return Answers.missing(
          steps, "funding.missing-annexe", Answers.names("funding.from", unknown));
    }
    steps.note("funding.detr-cumulation-outside", Answers.names("funding.from", others));
    return steps.build(RuleVerdict.COMPLIANT);
  }

  static ImmutableList<Contribution> detr(FinancingPlan plan) {
    return Dotations.only(
        plan.contributions(), line -> Dotations.isDirectPublicAid(line) && line.isOf(Scheme.DETR));
  }

  /** The State’s other grants: the four dotations may be combined (art. R2334-27). */
  private static List<Contribution> others(FinancingPlan plan) {
    List<Contribution> others = new ArrayList<>();
    for (Contribution line : plan.contributions()) {
      if (Dotations.isDirectPublicAid(line)
          && StateSubsidyCeiling.isOfTheState(line)
          && line.scheme().filter(Scheme::isDotation).isEmpty()) {
        others.add(line);
      }
    }
    return others;
  }

  private boolean isInAnnexe(Contribution line) {
    return line.scheme().filter(annexe::contains).isPresent();
  }
}
