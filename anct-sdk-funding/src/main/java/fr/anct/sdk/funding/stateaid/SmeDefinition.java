package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The size of an enterprise (recommendation 2003/361/CE, annex I of the general block exemption regulation): a headcount
 * below a number and, on top of it, a turnover or a balance sheet total that is not above its own.
 *
 * <p>A size is lost or gained only when two periods in a row are beyond or below its numbers; across several sizes, the
 * enterprise moves as far as both periods agree. That a partner’s figures count in proportion, and that 25 % of public
 * control makes an enterprise no small or medium-sized one, is confirmed by no text that was read, and said so. This class
 * is immutable and thread-safe.
 */
public final class SmeDefinition {
  /** The identifier of this rule. */
  public static final String ID = "R-AID-SME";

  private static final String SOURCE =
      "Recommandation 2003/361/CE ; règlement (UE) 651/2014, annexe I";
  private static final LocalDate START = LocalDate.of(2005, 1, 1);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final Rate PUBLIC_CONTROL = Rate.ofPercent(25);
  private static final Dated<Boolean> AGGREGATION =
      unverified("art. 6 (entreprises liées et partenaires)");
  private static final Dated<Boolean> PUBLIC_BODIES = unverified("art. 3, § 4 (contrôle public)");

  private static final SmeDefinition STANDARD =
      new SmeDefinition(Maps.immutableEnumMap(ImmutableMap.of(
          SmeCategory.MICRO, since(10, 2, 2),
          SmeCategory.SMALL, since(50, 10, 10),
          SmeCategory.MEDIUM, since(250, 50, 43))));

  private final ImmutableMap<SmeCategory, Schedule<SmeThresholds>> thresholds;

  private SmeDefinition(ImmutableMap<SmeCategory, Schedule<SmeThresholds>> thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Returns the definition with the numbers of this library.
   *
   * @return the definition, never null
   */
  public static SmeDefinition standard() {
    return STANDARD;
  }

  /**
   * Returns the numbers of a size over time.
   *
   * @param category the size, not {@link SmeCategory#LARGE}, not null
   * @return the dated and cited numbers, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for {@link SmeCategory#LARGE}, which has none
   */
  public Schedule<SmeThresholds> thresholds(SmeCategory category) {
    Schedule<SmeThresholds> found = thresholds.get(category);
    if (found == null) {
      throw Doors.outOfRange("category", category, "stateaid.sme");
    }
    return found;
  }

  /**
   * Returns this definition with other numbers for a size.
   *
   * @param category the size, not {@link SmeCategory#LARGE}, not null
   * @param schedule the dated and cited numbers, not null
   * @return the definition, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for {@link SmeCategory#LARGE}
   */
  public SmeDefinition withThresholds(SmeCategory category, Schedule<SmeThresholds> schedule) {
    if (category == SmeCategory.LARGE) {
      throw Doors.outOfRange("category", category, "stateaid.sme");
    }
    Map<SmeCategory, Schedule<SmeThresholds>> changed = new EnumMap<>(thresholds);
    changed.put(category, schedule);
    return new SmeDefinition(Maps.immutableEnumMap(changed));
  }

  /**
   * Tells the size of an enterprise.
   *
   * @param date the day asked, not null
   * @param periods its closed accounting periods, from the oldest, at least one: the size before them is that of the
   *     first, none null
   * @return the size with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no numbers are known at the date, {@code
   *     OUT_OF_RANGE} if there is no period
   */
  public SmeResult category(LocalDate date, List<EnterpriseYear> periods) {
    return category(date, periods, Rate.ZERO);
  }

  /**
   * Tells the size of an enterprise of which public bodies hold a part.
   *
   * @param date the day asked, not null
   * @param periods its closed accounting periods, from the oldest, at least one, none null
   * @param publicControl what public bodies hold of its capital or votes, not null
   * @return the size with its steps, {@link SmeCategory#LARGE} from 25 % of public control on, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no numbers are known at the date, {@code
   *     OUT_OF_RANGE} if there is no period
   */
  public SmeResult category(LocalDate date, List<EnterpriseYear> periods, Rate publicControl) {
    if (periods.isEmpty()) {
      throw Doors.outOfRange("periods", "[]", "stateaid.periods");
    }
    Dated<SmeThresholds> version = thresholds(SmeCategory.MEDIUM).get(date);
    NodeId root = NodeId.root(ID, version.from().toString());
    List<Caveat> caveats = new ArrayList<>(RuleResultBuilder.caveats(ID, version, date));
    List<Explanation> steps = new ArrayList<>();
    List<SmeCategory> sizes = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      EnterpriseYear period = periods.get(i);
      Explanation.Decision step = period(period, date, root.child(i + 1), i + 1);
      steps.add(step);
      sizes.add(SmeResult.of(step, ImmutableList.of()).category());
      if (period.isAggregated()) {
        caveats.addAll(RuleResultBuilder.caveats(ID, AGGREGATION, date));
      }
    }
    SmeCategory category = settle(sizes);
    if (publicControl.compareTo(PUBLIC_CONTROL) >= 0) {
      caveats.addAll(RuleResultBuilder.caveats(ID, PUBLIC_BODIES, date));
      steps.add(new Explanation.Note(
          root.child(steps.size() + 1),
          "funding.sme.public-control",
          ImmutableList.of(Operand.of("funding.sme.public-share", Value.of(publicControl))),
          Optional.of(PUBLIC_BODIES.citation())));
      category = SmeCategory.LARGE;
    }
    return SmeResult.of(
        new Explanation.Decision(
            root,
            "funding.sme",
            Operator.RULE,
            Truth.of(category != SmeCategory.LARGE),
            true,
            ImmutableList.of(Operand.of(SmeResult.CATEGORY, new Value.Key(category.messageKey()))),
            Optional.of(version.citation()),
            ImmutableList.copyOf(steps)),
        caveats);
  }

  /** The size after all periods: it changes only as far as two in a row agree. */
  private static SmeCategory settle(List<SmeCategory> sizes) {
    SmeCategory at = sizes.get(0);
    for (int i = 1; i < sizes.size(); i++) {
      SmeCategory one = sizes.get(i - 1);
      SmeCategory other = sizes.get(i);
      SmeCategory smaller = one.compareTo(other) < 0 ? one : other;
      SmeCategory larger = one.compareTo(other) < 0 ? other : one;
      if (smaller.compareTo(at) > 0) {
        at = smaller;
      } else if (larger.compareTo(at) < 0) {
        at = larger;
      }
    }
    return at;
  }

  private Explanation.Decision period(
      EnterpriseYear period, LocalDate date, NodeId id, int number) {
    List<Explanation> steps = new ArrayList<>();
    SmeCategory size = SmeCategory.LARGE;
    for (SmeCategory candidate : thresholds.keySet()) {
      Explanation.Decision test = test(
          period, candidate, thresholds(candidate).get(date).value(), id.child(steps.size() + 1));
      steps.add(test);
      if (test.truth() == Truth.TRUE) {
        size = candidate;
        break;
      }
    }
    return new Explanation.Decision(
        id,
        "funding.sme.period",
        Operator.RULE,
        Truth.of(size != SmeCategory.LARGE),
        true,
        ImmutableList.of(
            Operand.of(SmeResult.CATEGORY, new Value.Key(size.messageKey())),
            Operand.of("funding.sme.number", Value.of(number, Unit.NONE))),
        Optional.empty(),
        ImmutableList.copyOf(steps));
  }

  private static Explanation.Decision test(
      EnterpriseYear period, SmeCategory category, SmeThresholds limits, NodeId id) {
    Explanation.Decision staff = staff(period.staff(), limits.staffBelow(), id.child(1));
    NodeId money = id.child(2);
    Explanation.Decision turnover =
        atMost("turnover", period.turnover(), limits.turnover(), money.child(1));
    Explanation.Decision balance =
        atMost("balance-sheet", period.balanceSheet(), limits.balanceSheet(), money.child(2));
    Truth either = turnover.truth().or(balance.truth());
    return new Explanation.Decision(
        id,
        "funding.sme.test",
        Operator.ALL,
        staff.truth().and(either),
        true,
        ImmutableList.of(Operand.of(SmeResult.CATEGORY, new Value.Key(category.messageKey()))),
        Optional.empty(),
        ImmutableList.of(
            staff,
            new Explanation.Decision(
                money,
                "funding.sme.either",
                Operator.ANY,
                either,
                true,
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(turnover, balance))));
  }

  private static Explanation.Decision staff(BigDecimal staff, long below, NodeId id) {
    return new Explanation.Decision(
        id,
        "funding.sme.staff-test",
        Operator.LT,
        Truth.of(staff.compareTo(BigDecimal.valueOf(below)) < 0),
        true,
        ImmutableList.of(
            Operand.of(
                "funding.sme.staff",
                new Value.Quantity(
                    staff.unscaledValue().longValueExact(),
                    EnterpriseFigures.DECIMALS,
                    Unit.AGENTS)),
            Operand.of("funding.sme.limit", Value.of(below, Unit.AGENTS))),
        Optional.empty(),
        ImmutableList.of());
  }

  private static Explanation.Decision atMost(String name, Euros amount, Euros limit, NodeId id) {
    return new Explanation.Decision(
        id,
        "funding.sme." + name + "-test",
        Operator.AT_MOST,
        Truth.of(!amount.isGreaterThan(limit)),
        true,
        ImmutableList.of(
            Operand.of("funding.sme." + name, Value.of(amount)),
            Operand.of("funding.sme.limit", Value.of(limit))),
        Optional.empty(),
        ImmutableList.of());
  }

  private static Schedule<SmeThresholds> since(long staff, long turnover, long balanceSheet) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        START,
        Optional.empty(),
        new SmeThresholds(staff, millions(turnover), millions(balanceSheet)),
        Citation.of(SOURCE, Confidence.SECONDARY),
        REVIEWED)));
  }

  private static Euros millions(long millions) {
    return Euros.of(millions * 1_000_000);
  }

  private static Dated<Boolean> unverified(String article) {
    return new Dated<>(
        START,
        Optional.empty(),
        true,
        Citation.of(SOURCE + ", " + article, Confidence.UNVERIFIED),
        REVIEWED);
  }
}
