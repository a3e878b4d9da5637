package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * In a domain to which the law gives a <i>chef de file</i>, outside a <i>contrat de plan État-région</i> and without a
 * <i>convention territoriale d’exercice concerté</i>, a project takes money from the région or from a département, not
 * from both (CGCT, art. L1111-9, I, 3°).
 *
 * <p>That the operation belongs to such a domain is stated by the user, never inferred. As the article was read in its
 * text of early 2015 only, a cumulation is a warning. This class is immutable and thread-safe.
 */
public final class ChefDeFileCumulation implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-CUMUL-CDF";

  private static final String KEY = "funding.chef-de-file-cumulation";

  /** Loi 2014-58 (MAPTAM), published on 28 January 2014; the day is not verified. */
  private static final LocalDate MAPTAM = LocalDate.of(2014, 1, 29);

  /** The rule has no figure: what is dated is that it holds. */
  static final Schedule<Boolean> VERSIONS = Schedule.of(ImmutableList.of(new Dated<>(
      MAPTAM,
      Optional.empty(),
      true,
      Citation.of("CGCT, art. L1111-9, I, 3° (loi 2014-58)", Confidence.VERIFIED)
          .withInForceFrom(MAPTAM),
      LocalDate.of(2015, 1, 1))));

  private static final ChefDeFileCumulation STANDARD = new ChefDeFileCumulation();

  private ChefDeFileCumulation() {}

  /**
   * Returns the rule.
   *
   * @return the rule, never null
   */
  public static ChefDeFileCumulation standard() {
    return STANDARD;
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
    Optional<String> domain =
        plan.operation().chefDeFileDomain().or(() -> plan.owner().chefDeFileDomain());
    if (domain.isEmpty()) {
      return Answers.notApplicable(
          Answers.undated(ID, KEY, VERSIONS), "funding.no-chef-de-file-domain");
    }
    Operand named = Operand.of("funding.domain", new Value.Text(domain.get()));
    if (plan.operation().cper()) {
      return Answers.notApplicable(
          Answers.undated(ID, KEY, VERSIONS), "funding.cumulation-within-cper", named);
    }
    if (plan.operation().ctec()) {
      return Answers.notApplicable(
          Answers.undated(ID, KEY, VERSIONS), "funding.cumulation-within-ctec", named);
    }
    return InForce.at(
        plan, ID, KEY, DateRole.DECISION, VERSIONS, text -> answer(plan, named, text));
  }

  private RuleResult answer(FinancingPlan plan, Operand named, InForce<Boolean> text) {
    RuleResultBuilder steps = text.steps();
    steps.note("funding.chef-de-file-domain", named);
    return write(of(plan, FunderKind.REGION), of(plan, FunderKind.DEPARTEMENT), steps);
  }

  private static RuleResult write(
      ImmutableList<Contribution> region,
      ImmutableList<Contribution> departement,
      RuleResultBuilder steps) {
    Euros fromRegion = Dotations.sum(region);
    Euros fromDepartement = Dotations.sum(departement);
    steps.amount("funding.money-of-region", fromRegion, Optional.empty());
    steps.amount("funding.money-of-departement", fromDepartement, Optional.empty());
    boolean smallerIsRegion = fromRegion.isLessThan(fromDepartement);
    List<Contribution> smaller = smallerIsRegion ? region : departement;
    boolean kept = steps.compare(
        "funding.cumulation-test",
        Answers.money("funding.smaller-of-both", fromRegion.min(fromDepartement)),
        Operator.AT_MOST,
        Answers.money("funding.aid-ceiling", Euros.ZERO),
        true,
        Optional.empty());
    if (kept) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    steps.note(
        RuleResultBuilder.REMEDY + "cumulation",
        Answers.money("funding.excess", Dotations.sum(smaller)),
        Answers.names("funding.from", smaller));
    return steps.build(RuleVerdict.WARNING);
  }

  private static ImmutableList<Contribution> of(FinancingPlan plan, FunderKind kind) {
    return Dotations.only(
        plan.contributions(),
        line -> line.funder().kind() == kind && Dotations.isDirectPublicAid(line));
  }
}
