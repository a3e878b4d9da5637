package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A grant over the years: committed once and whole (<i>autorisation d’engagement</i>), then paid in tranches (<i>crédits
 * de paiement</i>) that add up to it to the cent. All of it is read from the explanation. This class is immutable and
 * thread-safe.
 *
 * @param commitment what is committed in the year of the decision, zero or more, not null
 * @param tranches what is paid in each period, in order, without overlap, not null
 * @param explanation the steps, not null
 */
public record Phasing(
    Euros commitment, ImmutableList<Tranche> tranches, Explanation.Amount explanation) {
  private static final NodeId ROOT = NodeId.root("R-PHASE", "funding-1");
  private static final Citation COMMITMENTS = Citation.of(
      "Loi organique 2001-692 relative aux lois de finances (autorisations d’engagement et crédits"
          + " de paiement)",
      Confidence.UNVERIFIED);
  private static final String TRANCHE = "funding.phasing.tranche";
  private static final String FROM = "funding.from-day";
  private static final String UNTIL = "funding.phasing.until-day";

  /**
   * Checks that the parts are those of the explanation, and that nothing is lost.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Phasing {
    tranches = tranches == null ? ImmutableList.of() : tranches;
    if (!commitment.equals(explanation.amount())
        || !tranches.equals(tranchesOf(explanation))
        || !commitment.equals(sum(tranches))) {
      throw new IllegalArgumentException(
          "the amounts are not those of the explanation " + explanation.id());
    }
  }

  /**
   * Spreads a grant over calendar years in proportion to the planned works, by largest remainder. What would bring the
   * payments before the last year above a share of the grant waits for the last year.
   *
   * @param grant what is granted, zero or more, not null
   * @param works the planned works by year, each zero or more, one at least above zero, not null
   * @param advance what is paid in the first year whatever the works, of the grant, zero if there is no advance, not null
   * @param beforeLastYear the most that is paid before the last year, of the grant, not null
   * @return the phasing, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the grant is below zero, {@code
   *     BAD_WEIGHTS} if the works of a year are or all are zero, {@code OUT_OF_RANGE} if the advance is above what may be
   *     paid before the last year, {@code RATE_ABOVE_ONE} if that share is above 100 %
   */
  public static Phasing byWorks(
      Euros grant, Map<Year, Euros> works, Rate advance, Rate beforeLastYear) {
    Doors.notNegative("grant", grant);
    notAboveOne("beforeLastYear", beforeLastYear);
    if (advance.compareTo(beforeLastYear) > 0) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "advance",
              "value",
              advance,
              "rule",
              "≤ " + beforeLastYear)
          .toException();
    }
    ImmutableSortedMap<Year, Euros> ordered = ImmutableSortedMap.copyOf(works);
    ImmutableList<Year> years = ordered.keySet().asList();
    ImmutableList<Euros> planned =
        Allocation.byAmounts(ordered.values().asList()).split(grant);
    Euros least = grant.times(advance, Rounding.DOWN);
    Euros most = grant.times(beforeLastYear, Rounding.DOWN);
    ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    Euros cumulated = Euros.ZERO;
    Euros before = Euros.ZERO;
    for (int i = 0; i < years.size(); i++) {
      boolean last = i == years.size() - 1;
      cumulated = cumulated.plus(planned.get(i));
      Euros target = last ? grant : cumulated.max(least).min(most);
      LocalDate start = years.get(i).atDay(1);
      steps.add(tranche(i + 1, start, start.plusYears(1), target.minus(before), planned.get(i)));
      before = target;
    }
    return of(
        "funding.phasing.by-works",
        grant,
        ImmutableList.of(
            Operand.of("funding.phasing.advance", Value.of(advance)),
            Operand.of("funding.phasing.before-last-year", Value.of(beforeLastYear))),
        Optional.of(COMMITMENTS),
        steps.build());
  }

  /**
   * Returns amounts that follow each other by year of the grant: each year runs from the day the grant started, and not
   * from 1 January.
   *
   * @param start the first day of the grant, not null
   * @param amounts what each year gives, zero or more, none null
   * @return the phasing, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero
   */
  public static Phasing byGrantYear(LocalDate start, List<Euros> amounts) {
    ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    for (int i = 0; i < amounts.size(); i++) {
      Doors.notNegative("amount", amounts.get(i));
      steps.add(tranche(
          i + 1, start.plusYears(i), start.plusYears(i + 1L), amounts.get(i), amounts.get(i)));
    }
    return of(
        "funding.phasing.by-grant-year",
        amounts.stream().reduce(Euros.ZERO, Euros::plus),
        ImmutableList.of(Operand.of(FROM, Value.of(start))),
        Optional.empty(),
        steps.build());
  }

  /**
   * Returns rates of one yearly cost that follow each other by year of the grant, each to the nearest cent.
   *
   * @param start the first day of the grant, not null
   * @param yearlyCost the cost of a year, zero or more, not null
   * @param rates what part of it each year gives, 0 % to 100 %, none null
   * @return the phasing, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the cost is below zero, {@code
   *     RATE_ABOVE_ONE} if a rate is above 100 %
   */
  public static Phasing byGrantYear(LocalDate start, Euros yearlyCost, List<Rate> rates) {
    Doors.notNegative("yearlyCost", yearlyCost);
    rates.forEach(rate -> notAboveOne("rate", rate));
    return byGrantYear(
        start,
        rates.stream()
            .map(rate -> yearlyCost.times(rate, Rounding.HALF_UP))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Splits an amount into equal months by largest remainder: the first ones have the cents that are left.
   *
   * @param amount the amount, zero or more, not null
   * @param start the first day of the first month, not null
   * @param months how many months, one or more
   * @return the phasing, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if there is no month
   */
  public static Phasing monthly(Euros amount, LocalDate start, int months) {
    Doors.notNegative("amount", amount);
    Doors.atLeast("months", months, 1);
    ImmutableList<Euros> shares = equalShares(amount, months);
    ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    for (int i = 0; i < months; i++) {
      steps.add(tranche(
          i + 1, start.plusMonths(i), start.plusMonths(i + 1L), shares.get(i), shares.get(i)));
    }
    return of(
        "funding.phasing.monthly",
        amount,
        ImmutableList.of(Operand.of("funding.phasing.months", Value.of(months, Unit.MONTHS))),
        Optional.empty(),
        steps.build());
  }

  /**
   * Finds what the tranche of a day gives.
   *
   * @param date the day, not null
   * @return the tranche, or empty if none covers the day
   */
  public Optional<Tranche> find(LocalDate date) {
    return tranches.stream()
        .filter(tranche -> !date.isBefore(tranche.from()) && date.isBefore(tranche.until()))
        .findFirst();
  }

  /**
   * Returns the amounts by calendar year: each tranche of a whole number of months is split into equal months, and each
   * month counts in the year of its first day.
   *
   * @return the amounts, which add up to the commitment, never null
   */
  public ImmutableSortedMap<Year, Euros> byCalendarYear() {
    Map<Year, Euros> years = new TreeMap<>();
    for (Tranche tranche : tranches) {
      List<Year> months = new ArrayList<>();
      LocalDate month = tranche.from();
      for (int i = 1; month.isBefore(tranche.until()); i++) {
        months.add(Year.of(month.getYear()));
        month = tranche.from().plusMonths(i);
      }
      ImmutableList<Euros> shares = equalShares(tranche.amount(), months.size());
      for (int i = 0; i < months.size(); i++) {
        years.merge(months.get(i), shares.get(i), Euros::plus);
      }
    }
    return ImmutableSortedMap.copyOf(years);
  }

  private static Phasing of(
      String key,
      Euros total,
      ImmutableList<Operand> operands,
      Optional<Citation> citation,
      ImmutableList<Explanation> steps) {
    Explanation.Amount explanation =
        new Explanation.Amount(ROOT, key, total, Optional.empty(), operands, citation, steps);
    return new Phasing(total, tranchesOf(explanation), explanation);
  }

  private static Explanation.Amount tranche(
      int place, LocalDate from, LocalDate until, Euros amount, Euros planned) {
    return new Explanation.Amount(
        ROOT.child(place),
        amount.equals(planned) ? TRANCHE : TRANCHE + "-adjusted",
        amount,
        Optional.empty(),
        ImmutableList.of(
            Operand.of(FROM, Value.of(from)),
            Operand.of(UNTIL, Value.of(until)),
            Operand.of("funding.phasing.planned", Value.of(planned))),
        Optional.empty(),
        ImmutableList.of());
  }

  private static ImmutableList<Tranche> tranchesOf(Explanation.Amount explanation) {
    return explanation.children().stream()
        .filter(Explanation.Amount.class::isInstance)
        .map(Explanation.Amount.class::cast)
        .map(step -> new Tranche(day(step, 0), day(step, 1), step.amount()))
        .collect(ImmutableList.toImmutableList());
  }

  private static LocalDate day(Explanation.Amount step, int place) {
    if (step.operands().size() > place
        && step.operands().get(place).value() instanceof Value.Day day) {
      return day.date();
    }
    throw new IllegalArgumentException(step.id() + " is not a tranche");
  }

  private static ImmutableList<Euros> equalShares(Euros amount, int count) {
    long[] weights = new long[count];
    Arrays.fill(weights, 1);
    return Allocation.byWeights(weights).split(amount);
  }

  private static Euros sum(ImmutableList<Tranche> tranches) {
    return tranches.stream().map(Tranche::amount).reduce(Euros.ZERO, Euros::plus);
  }

  private static void notAboveOne(String name, Rate rate) {
    if (rate.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", name, "value", rate).toException();
    }
  }
}
