package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Reservations;
import fr.anct.sdk.funding.internal.Steps;
import fr.anct.sdk.funding.plan.Proposal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The fund that gives back a part of the value-added tax (<i>Fonds de compensation pour la TVA</i>; CGCT, art. L1615-1
 * to L1615-13): a rate of the expense with tax, less the specific subsidies of the State that were computed on the tax.
 *
 * <p>Rates up to 15.482 % go by the year in which the fund is paid, those since 2014 by the day of the expense. When it
 * is paid depends on who receives it; where the law is not known, state the timing. The FCTVA is a general resource and
 * not a subsidy: it is no line of a financing plan. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * FctvaExpense works = FctvaExpense.of(FctvaBeneficiary.OTHER, LocalDate.of(2026, 5, 4), Euros.of(600_000));
 * FctvaAward award = Fctva.standard().award(works); // 98 424.00 € in 2028
 * }</pre>
 */
public final class Fctva {
  /** The identifier of this rule. */
  public static final String ID = "R-FCTVA";

  private static final Fctva STANDARD =
      new Fctva(FctvaTables.RATES_OF_THE_LAW, FctvaTables.TIMINGS_OF_THE_LAW);

  private final ImmutableMap<FctvaRateTable, Schedule<Rate>> rates;
  private final ImmutableMap<FctvaBeneficiary, Schedule<FctvaTiming>> timings;

  private Fctva(
      ImmutableMap<FctvaRateTable, Schedule<Rate>> rates,
      ImmutableMap<FctvaBeneficiary, Schedule<FctvaTiming>> timings) {
    this.rates = rates;
    this.timings = timings;
  }

  /**
   * Returns the fund with the rates and timings of this library.
   *
   * @return the fund, never null
   */
  public static Fctva standard() {
    return STANDARD;
  }

  /**
   * Returns the rates of a table over time.
   *
   * @param table the table, not null
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> rates(FctvaRateTable table) {
    return Objects.requireNonNull(rates.get(table));
  }

  /**
   * Returns when a beneficiary is paid, by the day of the expense.
   *
   * @param beneficiary the beneficiary, not null
   * @return the dated and cited timings, never null
   */
  public Schedule<FctvaTiming> timings(FctvaBeneficiary beneficiary) {
    return Objects.requireNonNull(timings.get(beneficiary));
  }

  /**
   * Returns what was proposed and is not law: it is listed for the reader and never applied.
   *
   * @return the proposals, never null
   */
  public ImmutableList<Proposal> proposals() {
    return FctvaTables.PROPOSALS;
  }

  /**
   * Returns this fund with other rates in a table.
   *
   * @param table the table, not null
   * @param schedule the dated and cited rates, not null
   * @return the fund, never null
   */
  public Fctva withRates(FctvaRateTable table, Schedule<Rate> schedule) {
    Map<FctvaRateTable, Schedule<Rate>> changed = new EnumMap<>(rates);
    changed.put(table, schedule);
    return new Fctva(Maps.immutableEnumMap(changed), timings);
  }

  /**
   * Returns this fund with other timings of a beneficiary.
   *
   * @param beneficiary the beneficiary, not null
   * @param schedule the dated and cited timings, by the day of the expense, not null
   * @return the fund, never null
   */
  public Fctva withTimings(FctvaBeneficiary beneficiary, Schedule<FctvaTiming> schedule) {
    Map<FctvaBeneficiary, Schedule<FctvaTiming>> changed = new EnumMap<>(timings);
    changed.put(beneficiary, schedule);
    return new Fctva(rates, Maps.immutableEnumMap(changed));
  }

  /**
   * Computes the fund of an expense, paid when the law says for its beneficiary.
   *
   * @param expense the expense, not null
   * @return the award with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no timing or no rate is known for the date
   */
  public FctvaAward award(FctvaExpense expense) {
    Dated<FctvaTiming> timing = timings(expense.beneficiary()).get(expense.date());
    Reservations reservations = new Reservations(ID);
    reservations.restsOn(timing, expense.date());
    return award(expense, timing.value(), Optional.of(timing.citation()), reservations);
  }

  /**
   * Computes the fund of an expense, paid at a time that is stated.
   *
   * @param expense the expense, not null
   * @param timing when it is paid, not null
   * @return the award with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no rate is known for the date
   */
  public FctvaAward award(FctvaExpense expense, FctvaTiming timing) {
    return award(expense, timing, Optional.empty(), new Reservations(ID));
  }

  private FctvaAward award(
      FctvaExpense expense,
      FctvaTiming timing,
      Optional<Citation> timingSource,
      Reservations reservations) {
    int year = expense.date().getYear() + timing.yearsLater();
    FctvaRateTable table = table(expense);
    LocalDate day = table.isKeyedByExpense() ? expense.date() : LocalDate.of(year, 1, 1);
    Dated<Rate> rate = rates(table).get(day);
    reservations.restsOn(rate, day);
    Euros base = expense.amount().minus(expense.stateSubsidies());
    NodeId root = NodeId.root(ID, rate.from().toString());
    Operand yearPaid = Operand.of(FctvaAward.YEAR, new Value.Text(Integer.toString(year)));
    return FctvaAward.of(
        new Explanation.Amount(
            root,
            "funding.fctva.award",
            base.times(rate.value(), Rounding.HALF_UP),
            Optional.of(Rounding.HALF_UP),
            ImmutableList.of(
                Steps.rate(FctvaAward.RATE, rate.value()),
                Operand.of(FctvaAward.TABLE, new Value.Key(table.messageKey())),
                Steps.money("funding.fctva-base", base),
                yearPaid),
            Optional.of(rate.citation()),
            ImmutableList.of(
                base(expense, base, root.child(1)),
                new Explanation.Lookup(
                    root.child(2),
                    table.isKeyedByExpense()
                        ? "funding.fctva.rate-by-expense"
                        : "funding.fctva.rate-by-attribution",
                    Steps.rate(FctvaAward.RATE, rate.value()),
                    ImmutableList.of(
                        Operand.of("funding.fctva-day", Value.of(expense.date())), yearPaid),
                    Optional.of(rate.citation())),
                timing(expense, timing, timingSource, root.child(3)),
                new Explanation.Note(
                    root.child(4),
                    "funding.fctva.not-a-subsidy",
                    ImmutableList.of(),
                    Optional.of(FctvaTables.RESOURCE_CITATION)))),
        reservations.list());
  }

  private FctvaRateTable table(FctvaExpense expense) {
    if (expense.nature() == FctvaNature.CLOUD) {
      return FctvaRateTable.CLOUD;
    }
    if (rates(FctvaRateTable.EXPENSE).find(expense.date()).isPresent()) {
      return FctvaRateTable.EXPENSE;
    }
    return expense.beneficiary() == FctvaBeneficiary.COMMUNAUTE
            && rates(FctvaRateTable.COMMUNAUTE).find(expense.date()).isPresent()
        ? FctvaRateTable.COMMUNAUTE
        : FctvaRateTable.ATTRIBUTION;
  }

  private static Explanation base(FctvaExpense expense, Euros base, NodeId id) {
    return new Explanation.Amount(
        id,
        "funding.fctva.base",
        base,
        Optional.empty(),
        ImmutableList.of(
            Steps.money("funding.expense-ttc", expense.amount()),
            Steps.money("funding.fctva-state-subsidies", expense.stateSubsidies())),
        Optional.of(FctvaTables.BASE_CITATION),
        ImmutableList.of());
  }

  private static Explanation timing(
      FctvaExpense expense, FctvaTiming timing, Optional<Citation> source, NodeId id) {
    return new Explanation.Lookup(
        id,
        source.isPresent() ? "funding.fctva.timing-of-the-law" : "funding.fctva.timing-stated",
        Operand.of("funding.fctva-timing", new Value.Key(timing.messageKey())),
        ImmutableList.of(Operand.of(
            "funding.fctva-beneficiary", new Value.Key(expense.beneficiary().messageKey()))),
        source);
  }
}
