package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.plan.AmountResult;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * De minimis aid: what one Member State may still give to a single undertaking without it being State aid.
 *
 * <p>Until the end of 2023 aids add up over three fiscal years, since 2024 over any three years. An aid that was given
 * under an earlier regulation still counts while it is inside the window. A new aid that would exceed the ceiling is
 * outside de minimis as a whole, not for the part that exceeds. Primary agriculture, fishery and aid linked to exports
 * are outside the general rules; that is for the user to know. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SingleUndertaking who = SingleUndertaking.around("552100554", links);
 * DeMinimis rule = DeMinimis.standard();
 * rule.room(DeMinimisKind.GENERAL, date, who, granted).amount();
 * rule.check(DeMinimisAid.general("552100554", date, Euros.of(20_000)), who, granted).verdict();
 * }</pre>
 */
public final class DeMinimis {
  /** The identifier of this rule. */
  public static final String ID = "R-AID-MIN";

  private static final int YEARS = 3;
  private static final DeMinimis STANDARD = new DeMinimis(DeMinimisCaps.STANDARD, false);

  private final ImmutableMap<DeMinimisKind, Schedule<DeMinimisCap>> caps;
  private final boolean inclusiveLowerBound;

  private DeMinimis(
      ImmutableMap<DeMinimisKind, Schedule<DeMinimisCap>> caps, boolean inclusiveLowerBound) {
    this.caps = caps;
    this.inclusiveLowerBound = inclusiveLowerBound;
  }

  /**
   * Returns the rule with the ceilings of this library.
   *
   * @return the rule, never null
   */
  public static DeMinimis standard() {
    return STANDARD;
  }

  /**
   * Returns the ceilings of a kind over time.
   *
   * @param kind the kind, not null
   * @return the dated and cited ceilings, never null
   */
  public Schedule<DeMinimisCap> caps(DeMinimisKind kind) {
    return Objects.requireNonNull(caps.get(kind));
  }

  /**
   * Tells whether an aid given on the same day three years before still counts in a rolling window.
   *
   * @return false unless changed
   */
  public boolean inclusiveLowerBound() {
    return inclusiveLowerBound;
  }

  /**
   * Returns this rule with other ceilings for a kind.
   *
   * @param kind the kind, not null
   * @param schedule the dated and cited ceilings, not null
   * @return the rule, never null
   */
  public DeMinimis withCaps(DeMinimisKind kind, Schedule<DeMinimisCap> schedule) {
    Map<DeMinimisKind, Schedule<DeMinimisCap>> changed = new EnumMap<>(caps);
    changed.put(kind, schedule);
    return new DeMinimis(Maps.immutableEnumMap(changed), inclusiveLowerBound);
  }

  /**
   * Returns this rule with the other reading of « three years ».
   *
   * @param inclusive whether an aid given on the same day three years before still counts
   * @return the rule, never null
   */
  public DeMinimis withInclusiveLowerBound(boolean inclusive) {
    return new DeMinimis(caps, inclusive);
  }

  /**
   * Returns what may still be given to an undertaking on a day.
   *
   * @param kind under which rules, not null
   * @param date the day of the legal right, not null
   * @param who the undertaking, not null
   * @param granted all aids known, those of others included, which are left out, none null
   * @return the room with its steps, zero or more, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no ceiling is known at the date
   */
  public AmountResult room(
      DeMinimisKind kind, LocalDate date, SingleUndertaking who, List<DeMinimisAid> granted) {
    Objects.requireNonNull(who, "who");
    Dated<DeMinimisCap> cap = caps(kind).get(date);
    NodeId root = NodeId.root(ID, cap.from().toString());
    ImmutableList<DeMinimisAid> counted = counted(kind, cap.value(), date, who, granted);
    ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    for (int i = 0; i < counted.size(); i++) {
      steps.add(step(counted.get(i), root.child(i + 1)));
    }
    Euros left = cap.value().amount().minus(sum(counted)).max(Euros.ZERO);
    return AmountResult.of(
        new Explanation.Amount(
            root,
            "funding.de-minimis.room",
            left,
            Optional.empty(),
            ImmutableList.of(
                Operand.of("funding.de-minimis.cap", Value.of(cap.value().amount())),
                Operand.of("funding.de-minimis.granted", Value.of(sum(counted))),
                Operand.of("funding.de-minimis.kind", new Value.Key(kind.messageKey())),
                window(cap.value()),
                since(cap.value(), date, who)),
            Optional.of(cap.citation()),
            steps.build()),
        RuleResultBuilder.caveats(ID, cap, date));
  }

  /**
   * Tells whether a whole new aid may be given as de minimis.
   *
   * @param asked the new aid, not null
   * @param who the undertaking that receives it, not null
   * @param granted all aids given before, without the new one; those of others are left out, none null
   * @return compliant if the whole aid fits; a warning if it fits and only a reading that no text confirms refuses it,
   *     never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no ceiling is known at its date, {@code
   *     OUT_OF_RANGE} if its enterprise is not part of the undertaking
   */
  public RuleResult check(DeMinimisAid asked, SingleUndertaking who, List<DeMinimisAid> granted) {
    if (!who.contains(asked.enterprise())) {
      throw Doors.outOfRange("enterprise", asked.enterprise(), "stateaid.part-of");
    }
    Dated<DeMinimisCap> cap = caps(asked.kind()).get(asked.date());
    RuleResultBuilder steps =
        RuleResultBuilder.inForce(ID, "funding.de-minimis", cap, asked.date());
    Euros before = sum(counted(asked.kind(), cap.value(), asked.date(), who, granted));
    Euros limit = cap.value().amount();
    steps.amount(
        "funding.de-minimis.before",
        before,
        Optional.empty(),
        Operand.of("funding.de-minimis.kind", new Value.Key(asked.kind().messageKey())),
        window(cap.value()),
        since(cap.value(), asked.date(), who));
    Euros total = before.plus(asked.grossGrantEquivalent());
    boolean fits = !total.isGreaterThan(limit);
    Optional<Together> together = fits ? together(asked, who, granted) : Optional.empty();
    boolean contested = together.filter(both -> !both.isKept()).isPresent();
    steps.compare(
        "funding.de-minimis.test",
        Operand.of("funding.de-minimis.total", Value.of(total)),
        Operator.AT_MOST,
        Operand.of("funding.de-minimis.cap", Value.of(limit)),
        !contested,
        Optional.empty());
    together.ifPresent(both -> both.show(steps, asked.date(), contested));
    if (fits && !contested) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    Euros room = fits ? together.orElseThrow().room(asked) : limit.minus(before).max(Euros.ZERO);
    steps.note(RuleResultBuilder.REMEDY + "de-minimis", Operand.of("funding.room", Value.of(room)));
    return steps.build(contested ? RuleVerdict.WARNING : RuleVerdict.VIOLATED);
  }

  /** General aid and aid for services of general economic interest together, where there are both. */
  private Optional<Together> together(
      DeMinimisAid asked, SingleUndertaking who, List<DeMinimisAid> granted) {
    boolean sgei = asked.kind() == DeMinimisKind.SGEI;
    if (!sgei && !asked.kind().countsWith(DeMinimisKind.GENERAL)) {
      return Optional.empty();
    }
    DeMinimisKind other = sgei ? DeMinimisKind.GENERAL : DeMinimisKind.SGEI;
    Optional<Dated<DeMinimisCap>> cap = caps(DeMinimisKind.SGEI)
        .find(asked.date())
        .filter(found -> found.value().window() == AidWindow.ROLLING_THREE_YEARS);
    if (cap.isEmpty()) {
      return Optional.empty();
    }
    DeMinimisCap limit = cap.get().value();
    Euros others = sum(counted(other, limit, asked.date(), who, granted));
    Euros own = sum(counted(asked.kind(), limit, asked.date(), who, granted));
    return others.isZero()
        ? Optional.empty()
        : Optional.of(new Together(
            others.plus(own).plus(asked.grossGrantEquivalent()), limit.amount(), cap.get()));
  }

  private ImmutableList<DeMinimisAid> counted(
      DeMinimisKind kind,
      DeMinimisCap cap,
      LocalDate date,
      SingleUndertaking who,
      List<DeMinimisAid> granted) {
    LocalDate first = first(cap, date, who);
    return granted.stream()
        .filter(aid -> aid.kind().countsWith(kind) && who.contains(aid.enterprise()))
        .filter(aid -> !aid.date().isBefore(first) && !aid.date().isAfter(date))
        .collect(ImmutableList.toImmutableList());
  }

  /** The first day whose aids count. */
  private LocalDate first(DeMinimisCap cap, LocalDate date, SingleUndertaking who) {
    if (cap.window() == AidWindow.THREE_FISCAL_YEARS) {
      return who.firstDayOfThreeFiscalYears(date);
    }
    LocalDate bound = date.minusYears(YEARS);
    return inclusiveLowerBound ? bound : bound.plusDays(1);
  }

  private Operand since(DeMinimisCap cap, LocalDate date, SingleUndertaking who) {
    return Operand.of("funding.from-day", Value.of(first(cap, date, who)));
  }

  private static Operand window(DeMinimisCap cap) {
    return Operand.of("funding.de-minimis.window", new Value.Key(cap.window().messageKey()));
  }

  private static Explanation.Amount step(DeMinimisAid aid, NodeId id) {
    return new Explanation.Amount(
        id,
        "funding.de-minimis.aid",
        aid.grossGrantEquivalent(),
        Optional.empty(),
        ImmutableList.of(
            Operand.of("funding.de-minimis.enterprise", new Value.Text(aid.enterprise())),
            Operand.of("funding.de-minimis.day", Value.of(aid.date()))),
        Optional.empty(),
        ImmutableList.of());
  }

  private static Euros sum(List<DeMinimisAid> aids) {
    return aids.stream().map(DeMinimisAid::grossGrantEquivalent).reduce(Euros.ZERO, Euros::plus);
  }

  /** What was given under both rules, and the ceiling that no text confirms. */
  private record Together(Euros total, Euros limit, Dated<DeMinimisCap> cap) {
    boolean isKept() {
      return !total.isGreaterThan(limit);
    }

    Euros room(DeMinimisAid asked) {
      return limit.minus(total.minus(asked.grossGrantEquivalent())).max(Euros.ZERO);
    }

    void show(RuleResultBuilder steps, LocalDate date, boolean decisive) {
      steps.restsOn(
          new Dated<>(cap.from(), cap.until(), limit, DeMinimisCaps.TOGETHER, cap.reviewedOn()),
          date);
      steps.compare(
          "funding.de-minimis.together-test",
          Operand.of("funding.de-minimis.total", Value.of(total)),
          Operator.AT_MOST,
          Operand.of("funding.de-minimis.cap", Value.of(limit)),
          decisive,
          Optional.of(DeMinimisCaps.TOGETHER));
    }
  }
}
