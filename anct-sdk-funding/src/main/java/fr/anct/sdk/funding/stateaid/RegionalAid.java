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
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.plan.AmountResult;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Regional aid to an initial investment (<i>aide à finalité régionale</i>, décret 2022-968): the most that the aid may be,
 * by zone and by size of the enterprise, from 2022 to 2027.
 *
 * <p>Medium enterprises have 10 points more and small ones 20, for projects of at most 50 M€. Above, the adjusted amount
 * is by slices and without the points. The rates of metropolitan zones, those outside all zones and the slices are
 * confirmed by no text that was read. An aid is held against the exact rate, never a rounded one. This class is immutable
 * and thread-safe.
 */
public final class RegionalAid {
  /** The identifier of this rule. */
  public static final String ID = "R-AID-AFR";

  private static final String DECREE = "Décret 2022-968 du 30 juin 2022";
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final LocalDate START = LocalDate.of(2022, 1, 1);

  /** The decree was published on 2 July 2022; that the map held before it is not confirmed. */
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 7, 3);

  private static final LocalDate END = LocalDate.of(2028, 1, 1);
  private static final Euros LARGE_PROJECT = Euros.of(50_000_000);
  private static final Euros SECOND_SLICE = Euros.of(50_000_000);
  private static final Rate SECOND_PART = Rate.ofPercent(50);
  private static final Rate THIRD_PART = Rate.ofPercent(34);
  private static final Dated<Boolean> ADJUSTED = new Dated<>(
      START,
      Optional.of(END),
      true,
      Citation.of(
          "Lignes directrices concernant les aides à finalité régionale (montant d’aide ajusté)",
          Confidence.UNVERIFIED),
      REVIEWED);

  private static final RegionalAid STANDARD =
      new RegionalAid(Maps.immutableEnumMap(ImmutableMap.<AidZone, Schedule<Rate>>builder()
          .put(AidZone.GUADELOUPE, zoneA(50))
          .put(AidZone.MARTINIQUE, zoneA(40))
          .put(AidZone.GUYANE, zoneA(70))
          .put(AidZone.LA_REUNION, zoneA(50))
          .put(AidZone.MAYOTTE, zoneA(70))
          .put(AidZone.SAINT_MARTIN, zoneA(60))
          .put(AidZone.METROPOLITAN_C, unconfirmed(15, DECREE + ", zones « c »"))
          .put(
              AidZone.OUTSIDE,
              unconfirmed(0, "Règlement (UE) 651/2014, art. 17 (aides à l’investissement des PME)"))
          .buildOrThrow()));

  private final ImmutableMap<AidZone, Schedule<Rate>> intensities;

  private RegionalAid(ImmutableMap<AidZone, Schedule<Rate>> intensities) {
    this.intensities = intensities;
  }

  /**
   * Returns the rule with the rates of this library.
   *
   * @return the rule, never null
   */
  public static RegionalAid standard() {
    return STANDARD;
  }

  /**
   * Returns the rates of a zone for large enterprises, over time.
   *
   * @param zone the zone, not null
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> intensities(AidZone zone) {
    return Objects.requireNonNull(intensities.get(zone));
  }

  /**
   * Returns this rule with other rates for a zone.
   *
   * @param zone the zone, not null
   * @param schedule the dated and cited rates for large enterprises, not null
   * @return the rule, never null
   */
  public RegionalAid withIntensities(AidZone zone, Schedule<Rate> schedule) {
    Map<AidZone, Schedule<Rate>> changed = new EnumMap<>(intensities);
    changed.put(zone, schedule);
    return new RegionalAid(Maps.immutableEnumMap(changed));
  }

  /**
   * Returns the rate for an investment of at most 50 M€: that of the zone, with the points of the size.
   *
   * @param zone where it is, not null
   * @param size who makes it, not null
   * @param date the day of the legal right to the aid, not null
   * @return the rate, at most 100 %, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no rate is known at the date
   */
  public Rate intensity(AidZone zone, SmeCategory size, LocalDate date) {
    return intensities(zone).get(date).value().plus(bonus(size)).min(Rate.ONE);
  }

  /**
   * Returns the most that the aid may be.
   *
   * @param asked the investment, not null
   * @return the most with its steps, rounded down, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no rate is known at its date
   */
  public AmountResult maxAid(RegionalAidCase asked) {
    Dated<Rate> version = intensities(asked.zone()).get(asked.date());
    NodeId root = NodeId.root(ID, version.from().toString());
    List<Caveat> caveats = new ArrayList<>(RuleResultBuilder.caveats(ID, version, asked.date()));
    boolean large = isLarge(asked);
    if (large) {
      caveats.addAll(RuleResultBuilder.caveats(ID, ADJUSTED, asked.date()));
    }
    Rate rate = rate(asked, version);
    return AmountResult.of(
        new Explanation.Amount(
            root,
            large ? "funding.regional-aid.large-project" : "funding.regional-aid.most",
            base(asked).times(rate, Rounding.DOWN),
            Optional.of(Rounding.DOWN),
            operands(asked, rate),
            Optional.of(version.citation()),
            large ? slices(asked, root) : ImmutableList.of()),
        caveats);
  }

  /**
   * Holds an aid against the most that it may be.
   *
   * @param asked the investment, not null
   * @param aid what all public bodies give to the same costs, in gross grant equivalent discounted to the same day, zero
   *     or more, not null
   * @return the result, a warning where no text that was read confirms the limit that is broken, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no rate is known at its date, {@code
   *     NEGATIVE_AMOUNT} if the aid is below zero
   */
  public RuleResult check(RegionalAidCase asked, Euros aid) {
    Doors.notNegative("aid", aid);
    Dated<Rate> version = intensities(asked.zone()).get(asked.date());
    RuleResultBuilder steps =
        RuleResultBuilder.inForce(ID, "funding.regional-aid", version, asked.date());
    AmountResult most = maxAid(asked);
    boolean large = isLarge(asked);
    boolean confirmed = !large && version.citation().confidence() != Confidence.UNVERIFIED;
    if (large) {
      steps.restsOn(ADJUSTED, asked.date());
      steps.citedNote("funding.regional-aid.adjusted", ADJUSTED.citation());
    }
    steps.amount(
        most.explanation().key(),
        most.amount(),
        most.explanation().rounding(),
        most.explanation().operands().toArray(new Operand[0]));
    boolean kept = steps.compare(
        "funding.regional-aid.test",
        Operand.of("funding.regional-aid.aid", Value.of(aid)),
        Operator.AT_MOST,
        Operand.of("funding.regional-aid.limit", Value.of(most.amount())),
        true,
        Optional.empty());
    if (kept) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    steps.note(
        RuleResultBuilder.REMEDY + "regional-aid",
        Operand.of("funding.excess", Value.of(aid.minus(most.amount()))));
    return steps.build(confirmed ? RuleVerdict.VIOLATED : RuleVerdict.WARNING);
  }

  private static boolean isLarge(RegionalAidCase asked) {
    return asked.eligibleCost().isGreaterThan(LARGE_PROJECT);
  }

  private Rate rate(RegionalAidCase asked, Dated<Rate> version) {
    return isLarge(asked) ? version.value() : intensity(asked.zone(), asked.size(), asked.date());
  }

  private static Rate bonus(SmeCategory size) {
    return switch (size) {
      case MICRO, SMALL -> Rate.ofPercent(20);
      case MEDIUM -> Rate.ofPercent(10);
      case LARGE -> Rate.ZERO;
    };
  }

  /** The cost, or the slices of it that count: all of the first, half of the second, 34 % of the rest. */
  private static Euros base(RegionalAidCase asked) {
    return asked.eligibleCost().min(LARGE_PROJECT).plus(second(asked)).plus(third(asked));
  }

  private static Euros second(RegionalAidCase asked) {
    return asked
        .eligibleCost()
        .minus(LARGE_PROJECT)
        .max(Euros.ZERO)
        .min(SECOND_SLICE)
        .times(SECOND_PART, Rounding.DOWN);
  }

  private static Euros third(RegionalAidCase asked) {
    return asked
        .eligibleCost()
        .minus(LARGE_PROJECT.plus(SECOND_SLICE))
        .max(Euros.ZERO)
        .times(THIRD_PART, Rounding.DOWN);
  }

  private static ImmutableList<Operand> operands(RegionalAidCase asked, Rate rate) {
    return ImmutableList.of(
        Operand.of("funding.regional-aid.rate", Value.of(rate)),
        Operand.of("funding.regional-aid.cost", Value.of(asked.eligibleCost())),
        Operand.of("funding.regional-aid.zone", new Value.Key(asked.zone().messageKey())),
        Operand.of(SmeResult.CATEGORY, new Value.Key(asked.size().messageKey())));
  }

  private static ImmutableList<Explanation> slices(RegionalAidCase asked, NodeId root) {
    return ImmutableList.of(
        slice(root.child(1), asked.eligibleCost().min(LARGE_PROJECT), Rate.ONE),
        slice(root.child(2), second(asked), SECOND_PART),
        slice(root.child(3), third(asked), THIRD_PART));
  }

  private static Explanation.Amount slice(NodeId id, Euros counted, Rate part) {
    return new Explanation.Amount(
        id,
        "funding.regional-aid.slice",
        counted,
        Optional.of(Rounding.DOWN),
        ImmutableList.of(Operand.of("funding.regional-aid.part", Value.of(part))),
        Optional.of(ADJUSTED.citation()),
        ImmutableList.of());
  }

  private static Schedule<Rate> zoneA(long percent) {
    return Schedule.of(ImmutableList.of(
        dated(START, PUBLISHED, percent, DECREE, Confidence.UNVERIFIED),
        dated(PUBLISHED, END, percent, DECREE, Confidence.SECONDARY)));
  }

  private static Schedule<Rate> unconfirmed(long percent, String text) {
    return Schedule.of(ImmutableList.of(dated(START, END, percent, text, Confidence.UNVERIFIED)));
  }

  private static Dated<Rate> dated(
      LocalDate from, LocalDate until, long percent, String text, Confidence confidence) {
    return new Dated<>(
        from, Optional.of(until), Rate.ofPercent(percent), Citation.of(text, confidence), REVIEWED);
  }
}
