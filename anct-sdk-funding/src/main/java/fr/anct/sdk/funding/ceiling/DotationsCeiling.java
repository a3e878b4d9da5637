package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
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
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ceiling of the State dotations (CGCT, art. R2334-27): since 6 October 2021 DETR, DSIL, DPV and DSID, alone or
 * together, are at most 80 % of the planned eligible expense; before, DETR might not bring all direct public aid above
 * 80 %.
 *
 * <p>Where funders compute on different bases the sum is held against the largest one, and each dotation against its
 * own: our reading, the text being silent. Before 2021 the article names DETR only; the others import its ceiling, so
 * that without DETR the answer is a warning at most. This class is immutable and thread-safe.
 */
public final class DotationsCeiling implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-DOT-RATE-CEILING";

  private static final String KEY = "funding.dotations-ceiling";
  private static final LocalDate SINCE_2021 = LocalDate.of(2021, 10, 6);
  private static final Citation DPV_CITATION =
      Citation.of("CGCT, art. R2334-38, II", Confidence.VERIFIED);
  private static final Citation IMPORT_CITATION = Citation.of(
      "CGCT, art. R2334-38, R2334-39 et R3334-4 ; réponse ministérielle du 11 décembre 2018",
      Confidence.SECONDARY);

  static final Schedule<AidCap> STANDARD_CAPS = Schedule.of(ImmutableList.of(
      new Dated<>(
          LocalDate.of(2011, 5, 13),
          Optional.of(SINCE_2021),
          new AidCap(AidScope.ALL_DIRECT_PUBLIC_AID, Rate.ofPercent(80)),
          Citation.of("CGCT, art. R2334-27 (décret 2011-514)", Confidence.VERIFIED)
              .withInForceFrom(LocalDate.of(2011, 5, 13)),
          LocalDate.of(2026, 11, 22)),
      new Dated<>(
          SINCE_2021,
          Optional.empty(),
          new AidCap(AidScope.DOTATIONS, Rate.ofPercent(80)),
          Citation.of("CGCT, art. R2334-27 (décret 2021-1291, art. 5)", Confidence.VERIFIED)
              .withInForceFrom(SINCE_2021),
          LocalDate.of(2026, 11, 22))));

  private static final DotationsCeiling STANDARD =
      new DotationsCeiling(STANDARD_CAPS, AidScope.BOTH);

  private final Schedule<AidCap> caps;
  private final AidScope dpvScope;

  private DotationsCeiling(Schedule<AidCap> caps, AidScope dpvScope) {
    this.caps = caps;
    this.dpvScope = dpvScope;
  }

  /**
   * Returns the rule with the ceilings of this library.
   *
   * @return the rule, never null
   */
  public static DotationsCeiling standard() {
    return STANDARD;
  }

  /**
   * Returns the ceilings over time.
   *
   * @return the dated and cited ceilings, never null
   */
  public Schedule<AidCap> caps() {
    return caps;
  }

  /**
   * Returns what counts where DPV is there: its own article (R2334-38, II) still speaks of all direct public aid.
   *
   * @return the reading, {@link AidScope#BOTH} unless changed, never null
   */
  public AidScope dpvScope() {
    return dpvScope;
  }

  /**
   * Returns this rule with other ceilings.
   *
   * @param schedule the dated and cited ceilings; a scope of {@link AidScope#BOTH} counts the dotations, not null
   * @return the rule, never null
   */
  public DotationsCeiling withCaps(Schedule<AidCap> schedule) {
    return new DotationsCeiling(schedule, dpvScope);
  }

  /**
   * Returns this rule with another reading where DPV is there.
   *
   * @param scope the reading, not null
   * @return the rule, never null
   */
  public DotationsCeiling withDpvScope(AidScope scope) {
    return new DotationsCeiling(caps, scope);
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
    return InForce.at(plan, ID, KEY, DateRole.DECISION, caps, text -> answer(plan, text));
  }

  private RuleResult answer(FinancingPlan plan, InForce<AidCap> text) {
    RuleResultBuilder steps = text.steps();
    ImmutableList<Contribution> dotations = Dotations.in(plan);
    if (dotations.isEmpty()) {
      return Answers.notApplicable(steps, "funding.no-dotation");
    }
    Optional<Contribution> withoutBase = Dotations.withoutBase(plan, dotations);
    if (withoutBase.isPresent()) {
      return Answers.missing(
          steps, "funding.missing-eligible-base", Dotations.name(withoutBase.get()));
    }
    return write(tests(plan, dotations, text.value()), text.value().rate(), steps);
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    Optional<Dated<AidCap>> cap = plan.date(DateRole.DECISION).flatMap(caps::find);
    ImmutableList<Contribution> dotations = Dotations.in(plan);
    if (cap.isEmpty()
        || dotations.isEmpty()
        || Dotations.withoutBase(plan, dotations).isPresent()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<AidLimit> limits = ImmutableList.builder();
    for (Test test : tests(plan, dotations, cap.get().value())) {
      if (test.binding()) {
        limits.add(AidLimit.ceiling(ID, test.lines(), test.limit()));
      }
    }
    return limits.build();
  }

  /** The same tests as those of a plan, each for what may come to be made. */
  @Override
  public ImmutableList<GroupCeiling> ceilings(FinancingPlan plan) {
    Optional<Dated<AidCap>> inForce = plan.date(DateRole.DECISION).flatMap(caps::find);
    ImmutableList<Contribution> dotations = Dotations.in(plan);
    if (inForce.isEmpty() || Dotations.withoutBase(plan, dotations).isPresent()) {
      return ImmutableList.of();
    }
    AidCap cap = inForce.get().value();
    ImmutableList<Contribution> all = Dotations.directPublicAid(plan);
    if (cap.scope() == AidScope.ALL_DIRECT_PUBLIC_AID) {
      return allAid(plan, all, cap.rate(), of(dotations, Scheme.DETR));
    }
    ImmutableMap<Contribution, Euros> bases = Dotations.bases(plan, dotations);
    ImmutableList.Builder<GroupCeiling> ceilings = ImmutableList.<GroupCeiling>builder()
        .addAll(Dotations.ofLargestBase(ID, dotations, bases, cap.rate(), ImmutableSet.of()));
    Euros largest = Dotations.largestBase(plan, dotations);
    bases.forEach((line, base) -> {
      if (base.isLessThan(largest)) {
        ceilings.add(
            GroupCeiling.of(ID, ImmutableSet.of(line.id()), base.times(cap.rate(), Rounding.DOWN)));
      }
    });
    if (dpvScope == AidScope.ALL_DIRECT_PUBLIC_AID) {
      ceilings.addAll(allAid(plan, all, cap.rate(), of(dotations, Scheme.DPV)));
    }
    return ceilings.build();
  }

  private static ImmutableList<GroupCeiling> allAid(
      FinancingPlan plan, ImmutableList<Contribution> all, Rate rate, ImmutableSet<String> with) {
    return with.isEmpty()
        ? ImmutableList.of()
        : Dotations.ofLargestBase(ID, all, Dotations.bases(plan, all), rate, with);
  }

  private static ImmutableSet<String> of(ImmutableList<Contribution> dotations, Scheme scheme) {
    return Dotations.ids(dotations.stream().filter(line -> line.isOf(scheme)).toList());
  }

  private ImmutableList<Test> tests(
      FinancingPlan plan, ImmutableList<Contribution> dotations, AidCap cap) {
    ImmutableList.Builder<Test> tests = ImmutableList.builder();
    if (cap.scope() == AidScope.ALL_DIRECT_PUBLIC_AID) {
      ImmutableList<Contribution> all = Dotations.directPublicAid(plan);
      boolean detr = Iterables.any(dotations, line -> line.isOf(Scheme.DETR));
      tests.add(Test.of(plan, "funding.all-aid-test", all, cap.rate(), detr, Optional.empty()));
      return tests.build();
    }
    Test together = Test.of(
        plan, "funding.dotations-together-test", dotations, cap.rate(), true, Optional.empty());
    tests.add(together);
    for (Contribution line : dotations) {
      ImmutableList<Contribution> alone = ImmutableList.of(line);
      if (Dotations.largestBase(plan, alone).isLessThan(together.base())) {
        tests.add(Test.of(
            plan, "funding.dotation-alone-test", alone, cap.rate(), true, Optional.empty()));
      }
    }
    boolean dpv = Iterables.any(dotations, line -> line.isOf(Scheme.DPV));
    if (dpv && dpvScope != AidScope.DOTATIONS) {
      ImmutableList<Contribution> all = Dotations.directPublicAid(plan);
      boolean binding = dpvScope == AidScope.ALL_DIRECT_PUBLIC_AID;
      tests.add(Test.of(
          plan, "funding.dpv-all-aid-test", all, cap.rate(), binding, Optional.of(DPV_CITATION)));
    }
    return tests.build();
  }

  private static RuleResult write(ImmutableList<Test> tests, Rate rate, RuleResultBuilder steps) {
    // The worst breach, whatever the order of the lines; if there is none, all of them together.
    Test decisive = tests.stream()
        .filter(test -> !test.isKept())
        .min(Comparator.comparing((Test test) -> !test.binding())
            .thenComparing(Test::excess, Comparator.reverseOrder()))
        .orElse(tests.get(0));
    List<Test> broken = new ArrayList<>();
    for (Test test : tests) {
      test.show(steps, rate, test.equals(decisive));
      if (!test.isKept()) {
        broken.add(test);
      }
    }
    if (broken.isEmpty()) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    if (!decisive.binding()) {
      steps.citedNote("funding.ceiling-reading-open", decisive.source().orElse(IMPORT_CITATION));
    }
    for (Test test : broken) {
      steps.note(
          RuleResultBuilder.REMEDY + "ceiling",
          Answers.money("funding.excess", test.excess()),
          Answers.names("funding.from", test.lines()));
    }
    return steps.build(decisive.binding() ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
  }

  /** Some aid, the base and limit it is held against, and whether breaking it is settled to be a violation. */
  private record Test(
      String key,
      ImmutableList<Contribution> lines,
      Euros aid,
      Euros base,
      Euros limit,
      boolean binding,
      Optional<Citation> source) {
    static Test of(
        FinancingPlan plan,
        String key,
        ImmutableList<Contribution> lines,
        Rate rate,
        boolean binding,
        Optional<Citation> source) {
      Euros base = Dotations.largestBase(plan, lines);
      return new Test(
          key, lines, Dotations.sum(lines), base, base.times(rate, Rounding.DOWN), binding, source);
    }

    boolean isKept() {
      return !aid.isGreaterThan(limit);
    }

    Euros excess() {
      return aid.minus(limit);
    }

    void show(RuleResultBuilder steps, Rate rate, boolean decisive) {
      steps.amount(
          "funding.aid-ceiling-of",
          limit,
          Optional.of(Rounding.DOWN),
          Operand.of("funding.ceiling-rate", Value.of(rate)),
          Answers.money("funding.eligible-base", base));
      steps.compare(
          key,
          Answers.money("funding.aid-counted", aid),
          Operator.AT_MOST,
          Answers.money("funding.aid-ceiling", limit),
          decisive,
          source,
          Answers.names("funding.from", lines));
    }
  }
}
