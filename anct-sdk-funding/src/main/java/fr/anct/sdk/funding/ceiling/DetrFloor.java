package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The least rate of DETR: 20 % of the planned eligible expense without tax (CGCT, art. R2334-27, first paragraph).
 *
 * <p>It refuses for DETR only; for DSIL, DPV and DSID it warns, because a ministerial answer of 2025 extends it to them
 * against the texts. Before 6 October 2021 it yielded to the ceiling of all direct public aid, and as we read it no
 * further than that ceiling required. This class is immutable and thread-safe.
 */
public final class DetrFloor implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-DOT-RATE-FLOOR";

  private static final String KEY = "funding.detr-floor";
  private static final Citation ANSWER = Citation.of(
      "Réponse ministérielle à la question n° 4800, Assemblée nationale, 10 juin 2025",
      Confidence.SECONDARY);
  private static final Citation YIELDING =
      Citation.of("CGCT, art. R2334-27 (décret 2011-514) : notre lecture", Confidence.DECISION);

  /** The worst breach, else the narrowest pass. */
  private static final Comparator<Line> WORST_FIRST = Comparator.comparing(Line::isKept)
      .thenComparing(line -> !line.refuses())
      .thenComparing(Line::margin);

  private static final DetrFloor STANDARD = new DetrFloor(
      Schedule.of(ImmutableList.of(
          version(LocalDate.of(2011, 5, 13), Optional.of(LocalDate.of(2021, 10, 6)), true),
          version(LocalDate.of(2021, 10, 6), Optional.empty(), false))),
      ImmutableSet.of(Scheme.DETR));

  private final Schedule<DetrMinimum> minimums;
  private final ImmutableSet<Scheme> binding;

  private DetrFloor(Schedule<DetrMinimum> minimums, ImmutableSet<Scheme> binding) {
    this.minimums = minimums;
    this.binding = binding;
  }

  /**
   * Returns the rule with the rates of this library.
   *
   * @return the rule, never null
   */
  public static DetrFloor standard() {
    return STANDARD;
  }

  /**
   * Returns the minimum rates over time.
   *
   * @return the dated and cited rates, never null
   */
  public Schedule<DetrMinimum> minimums() {
    return minimums;
  }

  /**
   * Returns the dotations that the floor refuses for; for the others it warns.
   *
   * @return DETR unless changed, never null
   */
  public ImmutableSet<Scheme> binding() {
    return binding;
  }

  /**
   * Returns this rule refusing for other dotations.
   *
   * @param schemes some of DETR, DSIL, DPV and DSID, not null
   * @return the rule, never null
   */
  public DetrFloor withBinding(Set<Scheme> schemes) {
    return new DetrFloor(minimums, ImmutableSet.copyOf(schemes));
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
    Optional<LocalDate> date = plan.date(DateRole.DECISION);
    if (date.isEmpty()) {
      return Answers.missingDate(ID, KEY, DateRole.DECISION, minimums);
    }
    Optional<Dated<DetrMinimum>> minimum = minimums.find(date.get());
    if (minimum.isEmpty()) {
      return Answers.notInForce(ID, KEY, minimums);
    }
    RuleResultBuilder steps = RuleResultBuilder.inForce(ID, KEY, minimum.get(), date.get());
    ImmutableList<Contribution> dotations = Dotations.in(plan);
    if (dotations.isEmpty()) {
      return Answers.notApplicable(steps, "funding.no-dotation");
    }
    Optional<Contribution> withoutBase = Dotations.withoutBase(plan, dotations);
    if (withoutBase.isPresent()) {
      return Answers.missing(
          steps, "funding.missing-eligible-base", Dotations.name(withoutBase.get()));
    }
    return write(plan, dotations, minimum.get().value(), date.get(), steps);
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    Optional<LocalDate> date = plan.date(DateRole.DECISION);
    Optional<Dated<DetrMinimum>> minimum = date.flatMap(minimums::find);
    ImmutableList<Contribution> dotations = Dotations.in(plan);
    if (minimum.isEmpty() || Dotations.withoutBase(plan, dotations).isPresent()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<AidLimit> limits = ImmutableList.builder();
    for (Contribution dotation : dotations) {
      Line line = line(plan, dotation, minimum.get().value(), date.orElseThrow());
      if (line.refuses()) {
        limits.add(AidLimit.floor(ID, dotation, line.limit()));
      }
    }
    return limits.build();
  }

  private RuleResult write(
      FinancingPlan plan,
      ImmutableList<Contribution> dotations,
      DetrMinimum minimum,
      LocalDate date,
      RuleResultBuilder steps) {
    List<Line> lines = new ArrayList<>();
    for (Contribution dotation : dotations) {
      lines.add(line(plan, dotation, minimum, date));
    }
    Line decisive = Collections.min(lines, WORST_FIRST);
    for (Line line : lines) {
      line.show(steps, minimum.rate(), line.equals(decisive));
    }
    for (Line line : lines) {
      if (!line.isKept()) {
        line.remedy(steps, minimum);
      }
    }
    if (decisive.isKept()) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    return steps.build(decisive.refuses() ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
  }

  private Line line(
      FinancingPlan plan, Contribution dotation, DetrMinimum minimum, LocalDate date) {
    Euros base = Dotations.largestBase(plan, ImmutableList.of(dotation));
    Euros floor = base.times(minimum.rate(), Rounding.UP);
    boolean refuses = binding.contains(dotation.scheme().orElseThrow());
    Optional<Euros> room = minimum.yieldsToCeiling()
        ? DotationsCeiling.STANDARD_CAPS
            .find(date)
            .map(cap -> room(plan, dotation, cap.value().rate()))
            .filter(left -> left.isLessThan(floor))
        : Optional.empty();
    return new Line(dotation, base, floor, room, refuses);
  }

  /** What the ceiling of all direct public aid leaves to one grant, the others kept. */
  private static Euros room(FinancingPlan plan, Contribution dotation, Rate cap) {
    ImmutableList<Contribution> all = Dotations.directPublicAid(plan);
    Euros others = Dotations.sum(all).minus(dotation.amount());
    return Dotations.largestBase(plan, all)
        .times(cap, Rounding.DOWN)
        .minus(others)
        .max(Euros.ZERO);
  }

  private static Dated<DetrMinimum> version(
      LocalDate from, Optional<LocalDate> until, boolean yields) {
    String decree = yields ? "décret 2011-514" : "décret 2021-1291, art. 5";
    return new Dated<>(
        from,
        until,
        new DetrMinimum(Rate.ofPercent(20), yields),
        Citation.of("CGCT, art. R2334-27, premier alinéa (" + decree + ")", Confidence.VERIFIED)
            .withInForceFrom(from),
        LocalDate.of(2026, 11, 22));
  }

  /** One dotation, its floor, what the ceiling leaves to it if that is less, and whether the floor refuses for it. */
  private record Line(
      Contribution dotation, Euros base, Euros floor, Optional<Euros> room, boolean refuses) {
    Euros limit() {
      return room.orElse(floor);
    }

    boolean isKept() {
      return !dotation.amount().isLessThan(limit());
    }

    Euros margin() {
      return dotation.amount().minus(limit());
    }

    void show(RuleResultBuilder steps, Rate rate, boolean decisive) {
      steps.amount(
          "funding.grant-minimum-of",
          floor,
          Optional.of(Rounding.UP),
          Operand.of("funding.minimum-rate", Value.of(rate)),
          Answers.money("funding.eligible-base", base));
      room.ifPresent(left ->
          steps.citedNote("funding.floor-yields", YIELDING, Answers.money("funding.room", left)));
      steps.compare(
          "funding.grant-minimum-test",
          Answers.money("funding.grant-amount", dotation.amount()),
          Operator.AT_LEAST,
          Answers.money("funding.grant-minimum", limit()),
          decisive,
          Optional.empty(),
          Dotations.name(dotation));
    }

    void remedy(RuleResultBuilder steps, DetrMinimum minimum) {
      if (!refuses) {
        steps.citedNote("funding.floor-reading-open", ANSWER, Dotations.name(dotation));
      }
      Rate inverse = Rate.of(
          /* numerator= */ minimum.rate().denominator(),
          /* denominator= */ minimum.rate().numerator());
      steps.note(
          RuleResultBuilder.REMEDY + "grant-minimum",
          Dotations.name(dotation),
          Answers.money("funding.missing-grant", limit().minus(dotation.amount())),
          Answers.money("funding.largest-base", dotation.amount().times(inverse, Rounding.DOWN)));
    }
  }
}
