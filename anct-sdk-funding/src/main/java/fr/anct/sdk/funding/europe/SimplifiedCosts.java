package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Reservations;
import fr.anct.sdk.funding.internal.Steps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Costs by flat rates (<i>options de coûts simplifiés</i>; règlement (UE) 2021/1060, art. 54 to 56).
 *
 * <p>Real costs that a flat rate stands for are not declared: they are shown and left out, so that the same costs may be
 * held against several options. In France, since 2021, indirect costs go only by a rate of art. 54 that the award states.
 * This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SimplifiedCosts.standard().compute(
 *     DirectCosts.ofStaff(Euros.of(100_000)), awardDay, SimplifiedCostOption.REST_OF_STAFF); // 140 000 €
 * }</pre>
 */
public final class SimplifiedCosts {
  /** The identifier of this rule. */
  public static final String ID = "R-EU-SCO";

  /** What the ESF in France may cost in a civil year, flat rate included, for its rate to be used. */
  private static final Euros FRENCH_ESF_LIMIT = Euros.of(500_000);

  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final LocalDate SINCE_2021 = LocalDate.of(2021, 7, 1);
  private static final Citation COVERED = Citation.of(
      "Un coût couvert par un taux forfaitaire n’est pas déclaré au réel", Confidence.DECISION);

  private static final Citation BY_AWARD =
      Citation.of("Règlement (UE) 2021/1060, art. 54, application en France", Confidence.SECONDARY);

  private static final SimplifiedCosts STANDARD = new SimplifiedCosts(Maps.immutableEnumMap(
      ImmutableMap.<SimplifiedCostOption, Schedule<Rate>>builder()
          .put(SimplifiedCostOption.INDIRECT_OF_DIRECT, article("54, a", 7, Confidence.VERIFIED))
          .put(SimplifiedCostOption.INDIRECT_OF_STAFF, article("54, b", 15, Confidence.VERIFIED))
          .put(SimplifiedCostOption.INDIRECT_BY_METHOD, article("54, c", 25, Confidence.VERIFIED))
          .put(SimplifiedCostOption.STAFF_OF_OTHERS, article("55, § 1", 20, Confidence.VERIFIED))
          .put(SimplifiedCostOption.REST_OF_STAFF, article("56", 40, Confidence.UNVERIFIED))
          .put(
              SimplifiedCostOption.FRENCH_ESF,
              Schedule.of(ImmutableList.of(new Dated<>(
                  LocalDate.of(2016, 4, 1),
                  Optional.of(EuPeriod.P2014_2020.lastDay().plusDays(1)),
                  Rate.ofPercent(20),
                  Citation.of("Arrêté du 1er avril 2016", Confidence.VERIFIED)
                      .withLegalId("JORFARTI000032376919"),
                  REVIEWED))))
          .buildOrThrow()));

  private final ImmutableMap<SimplifiedCostOption, Schedule<Rate>> rates;

  private SimplifiedCosts(ImmutableMap<SimplifiedCostOption, Schedule<Rate>> rates) {
    this.rates = rates;
  }

  /**
   * Returns the options with the rates of this library, which are the highest that the regulation allows.
   *
   * @return the options, never null
   */
  public static SimplifiedCosts standard() {
    return STANDARD;
  }

  /**
   * Returns the rates of an option over time.
   *
   * @param option the option, not null
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> rates(SimplifiedCostOption option) {
    return Objects.requireNonNull(rates.get(option));
  }

  /**
   * Returns these options with other rates for one of them, such as the lower one that an award states.
   *
   * @param option the option, not null
   * @param schedule the dated and cited rates, not null
   * @return the options, never null
   */
  public SimplifiedCosts withRates(SimplifiedCostOption option, Schedule<Rate> schedule) {
    Map<SimplifiedCostOption, Schedule<Rate>> changed = new EnumMap<>(rates);
    changed.put(option, schedule);
    return new SimplifiedCosts(Maps.immutableEnumMap(changed));
  }

  /**
   * Computes the eligible costs of a project under the options of its award.
   *
   * @param costs the real direct costs, not null
   * @param date the day of the award, not null
   * @param options one option; or {@link SimplifiedCostOption#STAFF_OF_OTHERS} with one for indirect costs of art. 54;
   *     none null
   * @return the costs with their steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the options cannot be used together, or the
   *     costs are above the limit of the option; {@code NOTHING_IN_FORCE} if an option is not in force at the date; {@code
   *     OVERFLOW} if the sum does not fit
   */
  public FlatRateCosts compute(DirectCosts costs, LocalDate date, SimplifiedCostOption... options) {
    ImmutableSet<SimplifiedCostOption> chosen =
        Arrays.stream(options).collect(Sets.toImmutableEnumSet());
    checkTogether(chosen);
    Calculation calculation = new Calculation(costs, date);
    // In this order: staff by a flat rate counts in the base of indirect costs.
    if (chosen.contains(SimplifiedCostOption.STAFF_OF_OTHERS)) {
      calculation.addFlat(SimplifiedCostOption.STAFF_OF_OTHERS);
    }
    chosen.stream()
        .filter(option -> option != SimplifiedCostOption.STAFF_OF_OTHERS)
        .forEach(calculation::addFlat);
    FlatRateCosts result = calculation.result();
    if (chosen.contains(SimplifiedCostOption.FRENCH_ESF)
        && result.total().isGreaterThan(FRENCH_ESF_LIMIT)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "costs",
              "value",
              result.total(),
              "rule",
              "≤ " + FRENCH_ESF_LIMIT)
          .toException();
    }
    return result;
  }

  private static void checkTogether(ImmutableSet<SimplifiedCostOption> options) {
    boolean fit = !options.isEmpty()
        && options.stream().filter(SimplifiedCostOption::isIndirect).count() <= 1
        && (options.size() == 1 || options.stream().noneMatch(SimplifiedCostOption::standsAlone));
    if (!fit) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "options",
              "value",
              options.stream().map(SimplifiedCostOption::name).collect(Collectors.joining(", ")),
              "rule",
              "sco.together")
          .toException();
    }
  }

  private static Schedule<Rate> article(String article, long percent, Confidence confidence) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        SINCE_2021,
        Optional.empty(),
        Rate.ofPercent(percent),
        Citation.of("Règlement (UE) 2021/1060, art. " + article, confidence),
        REVIEWED)));
  }

  /** The steps of one calculation, as they are taken. */
  private final class Calculation {
    private final DirectCosts costs;
    private final LocalDate date;
    private final Reservations reservations = new Reservations(ID);
    private final ImmutableList.Builder<Explanation> flats = ImmutableList.builder();
    private final NodeId root;
    private int steps = 1;
    private boolean byAward;
    private Euros staff;
    private Euros exceptStaff;
    private Euros flat = Euros.ZERO;
    private Euros covered = Euros.ZERO;

    Calculation(DirectCosts costs, LocalDate date) {
      this.costs = costs;
      this.date = date;
      this.root = NodeId.root(ID, date.toString());
      this.staff = costs.staff();
      this.exceptStaff = costs.exceptStaff();
    }

    void addFlat(SimplifiedCostOption option) {
      Dated<Rate> rate = rates(option).get(date);
      reservations.restsOn(rate, date);
      Euros base = base(option);
      Euros amount = base.times(rate.value(), option.rounding());
      steps++;
      flats.add(Steps.rounded(
          root.child(steps),
          option.messageKey(),
          amount,
          option.rounding(),
          rate.citation(),
          Steps.rate("funding.sco-rate", rate.value()),
          Steps.money("funding.sco-base", base)));
      flat = flat.plus(amount);
      byAward |= option.isIndirect() && option.period() == EuPeriod.P2021_2027;
      if (option == SimplifiedCostOption.STAFF_OF_OTHERS) {
        covered = covered.plus(costs.staff());
        staff = amount;
      } else if (option == SimplifiedCostOption.REST_OF_STAFF) {
        covered = covered.plus(costs.exceptStaff());
        exceptStaff = Euros.ZERO;
      }
    }

    private Euros base(SimplifiedCostOption option) {
      return switch (option) {
        case INDIRECT_OF_DIRECT, INDIRECT_BY_METHOD -> staff.plus(exceptStaff);
        case INDIRECT_OF_STAFF, REST_OF_STAFF -> staff;
        case STAFF_OF_OTHERS -> exceptStaff;
        case FRENCH_ESF -> costs.staff().plus(costs.other());
      };
    }

    FlatRateCosts result() {
      Euros declared = costs.total().minus(covered);
      ImmutableList.Builder<Explanation> children = ImmutableList.builder();
      children.add(Steps.exact(
          root.child(1),
          "funding.sco.declared",
          declared,
          Steps.money("funding.sco-staff", costs.staff()),
          Steps.money("funding.sco-services", costs.services()),
          Steps.money("funding.sco-other", costs.other())));
      children.addAll(flats.build());
      if (byAward) {
        steps++;
        children.add(new Explanation.Note(
            root.child(steps),
            "funding.sco.award-states",
            ImmutableList.of(),
            Optional.of(BY_AWARD)));
      }
      if (covered.isPositive()) {
        steps++;
        children.add(new Explanation.Note(
            root.child(steps),
            "funding.sco.covered",
            ImmutableList.of(Steps.money("funding.sco-covered", covered)),
            Optional.of(COVERED)));
      }
      return FlatRateCosts.of(
          new Explanation.Amount(
              root,
              "funding.sco.total",
              declared.plus(flat),
              Optional.empty(),
              ImmutableList.of(),
              Optional.empty(),
              children.build()),
          reservations.list());
    }
  }
}
