package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.TaxBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What an operation spends and receives each year, and what the owner pays or advances meanwhile. It is immutable and
 * thread-safe.
 *
 * <p>Years are those of the expense lines and of the payments made and expected. Nothing is spread by guess: an expense
 * without its years is refused, and what no payment is planned of is {@link #unscheduled()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCashFlow.class)
@JsonDeserialize(builder = CashFlow.Builder.class)
@JsonPropertyOrder({"plan", "years", "unscheduled"})
@JsonDocument("cash-flow")
public interface CashFlow {
  /** More years than any operation lasts: a date far away is a mistake. */
  int MOST_YEARS = 100;

  /**
   * Returns the plan.
   *
   * @return the plan, never null
   */
  FinancingPlan plan();

  /**
   * Returns the years in order, without gaps.
   *
   * @return the years, empty if nothing is spent nor received, never null
   */
  ImmutableList<Year> years();

  /**
   * Returns what is left of each contribution once its payments are counted, those in kind and those paid in full left
   * out.
   *
   * @return the amounts by identifier of the contribution, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Euros> unscheduled();

  /**
   * Returns the cash flow of a plan.
   *
   * @param plan the plan, not null
   * @return the cash flow, never null
   * @throws AnctException with all that is wrong: {@code MISSING_YEARS} for an expense above zero whose years are not
   *     known, {@code MISSING_DAY} for a payment without its day, {@code OUT_OF_RANGE} if the payments of a contribution
   *     are more than it, or the years are more than {@value #MOST_YEARS}
   */
  static CashFlow of(FinancingPlan plan) {
    List<Problem> problems = new ArrayList<>();
    Map<Integer, Euros> expenses = expenses(plan, problems);
    Map<Integer, Map<String, Euros>> receipts = new TreeMap<>();
    ImmutableSortedMap.Builder<String, Euros> unscheduled = ImmutableSortedMap.naturalOrder();
    for (Contribution line : plan.contributions()) {
      if (!line.inKind()) {
        Euros left = line.amount().minus(receive(line, receipts, problems));
        if (left.isNegative()) {
          problems.add(Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "payments",
              "value",
              line.amount().minus(left),
              "rule",
              "≤ " + line.amount()));
        } else if (left.isPositive()) {
          unscheduled.put(line.id(), left);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new AnctException(problems);
    }
    return builder()
        .plan(plan)
        .years(years(expenses, receipts, Map.of()))
        .unscheduled(unscheduled.buildOrThrow())
        .build();
  }

  /**
   * Returns this cash flow with the FCTVA, which the owner gets back later, in place of any that it had.
   *
   * @param fctvaByYear what is paid each year, zero or more, not null
   * @return the cash flow, never null
   * @throws AnctException {@code NEGATIVE_AMOUNT} for each amount below zero, {@code MIXED_TAX_BASES} if the plan is
   *     without tax: the fund gives back a part of what was spent with it (see {@link FinancingPlan#withTax})
   */
  default CashFlow withFctva(Map<Integer, Euros> fctvaByYear) {
    if (plan().taxBasis() != TaxBasis.TTC) {
      throw Problem.of(
              ProblemCode.MIXED_TAX_BASES,
              "id",
              "fctva",
              "basis",
              TaxBasis.TTC,
              "planBasis",
              plan().taxBasis())
          .toException();
    }
    List<Problem> problems = new ArrayList<>();
    fctvaByYear.forEach((year, amount) -> {
      if (amount.isNegative()) {
        problems.add(
            Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "fctva." + year, "value", amount));
      }
    });
    if (!problems.isEmpty()) {
      throw new AnctException(problems);
    }
    // The years of the plan alone: those that an earlier FCTVA had added go with it.
    Map<Integer, Euros> expenses = new TreeMap<>();
    Map<Integer, Map<String, Euros>> receipts = new TreeMap<>();
    for (Year year : of(plan()).years()) {
      expenses.put(year.year(), year.expenses());
      receipts.put(year.year(), year.receipts());
    }
    return builder()
        .plan(plan())
        .years(years(expenses, receipts, fctvaByYear))
        .unscheduled(unscheduled())
        .build();
  }

  private static Map<Integer, Euros> expenses(FinancingPlan plan, List<Problem> problems) {
    Map<Integer, Euros> expenses = new TreeMap<>();
    for (ExpenseLine line : plan.expenses()) {
      if (line.years().isEmpty() && line.amount().isPositive()) {
        problems.add(Problem.of(ProblemCode.MISSING_YEARS, "id", line.id()));
      }
      line.years().forEach((year, part) -> expenses.merge(year, part, Euros::plus));
    }
    return expenses;
  }

  private static Euros receive(
      Contribution line, Map<Integer, Map<String, Euros>> receipts, List<Problem> problems) {
    Euros received = Euros.ZERO;
    for (ImmutableList<DatedAmount> payments : ImmutableList.of(line.payments(), line.expected())) {
      for (DatedAmount payment : payments) {
        received = received.plus(payment.amount());
        if (payment.date().isEmpty()) {
          problems.add(
              Problem.of(ProblemCode.MISSING_DAY, "id", line.id(), "value", payment.amount()));
        } else {
          receipts
              .computeIfAbsent(payment.date().get().getYear(), any -> new TreeMap<>())
              .merge(line.id(), payment.amount(), Euros::plus);
        }
      }
    }
    return received;
  }

  private static ImmutableList<Year> years(
      Map<Integer, Euros> expenses,
      Map<Integer, Map<String, Euros>> receipts,
      Map<Integer, Euros> fctva) {
    SortedSet<Integer> known = new TreeSet<>(expenses.keySet());
    known.addAll(receipts.keySet());
    known.addAll(fctva.keySet());
    if (known.isEmpty()) {
      return ImmutableList.of();
    }
    if ((long) known.last() - known.first() >= MOST_YEARS) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "years",
              "value",
              known.first() + "–" + known.last(),
              "rule",
              "≤ " + MOST_YEARS)
          .toException();
    }
    ImmutableList.Builder<Year> years = ImmutableList.builder();
    Euros paidSoFar = Euros.ZERO;
    for (int year = known.first(); year <= known.last(); year++) {
      Map<String, Euros> received = receipts.getOrDefault(year, Map.of());
      Euros spent = expenses.getOrDefault(year, Euros.ZERO);
      Euros givenBack = fctva.getOrDefault(year, Euros.ZERO);
      paidSoFar = paidSoFar.plus(spent).minus(Euros.sum(received.values())).minus(givenBack);
      years.add(new Year(year, spent, ImmutableSortedMap.copyOf(received), givenBack, paidSoFar));
    }
    return years.build();
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * One year.
   *
   * @param year the year
   * @param expenses what is spent, zero or more, not null
   * @param receipts what is received, by identifier of the contribution, not null
   * @param fctva what the FCTVA gives back, zero or more, not null
   * @param ownerPaidSoFar what the owner has paid by the end of the year, below zero if it has received more than was
   *     spent, not null
   */
  record Year(
      int year,
      Euros expenses,
      ImmutableSortedMap<String, Euros> receipts,
      Euros fctva,
      Euros ownerPaidSoFar) {
    /** Replaces absent parts by empty ones. */
    public Year {
      Objects.requireNonNull(expenses, "expenses");
      receipts = receipts == null ? ImmutableSortedMap.of() : receipts;
      Objects.requireNonNull(fctva, "fctva");
      Objects.requireNonNull(ownerPaidSoFar, "ownerPaidSoFar");
    }

    /**
     * Returns what is received of a contribution.
     *
     * @param contribution its identifier, not null
     * @return the amount, zero if nothing is, never null
     */
    public Euros received(String contribution) {
      Objects.requireNonNull(contribution, "contribution");
      return receipts.getOrDefault(contribution, Euros.ZERO);
    }

    /**
     * Returns what the owner pays in this year.
     *
     * @return expenses − receipts − FCTVA, below zero if more is received than spent, never null
     */
    public Euros ownerPays() {
      return expenses.minus(Euros.sum(receipts.values())).minus(fctva);
    }
  }

  /** Builds a cash flow; {@code plan} must be set. It is not thread-safe. */
  final class Builder extends ImmutableCashFlow.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
