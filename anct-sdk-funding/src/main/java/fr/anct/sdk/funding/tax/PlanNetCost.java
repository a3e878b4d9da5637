package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.VatTreatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a plan costs its owner in the end (<i>reste à charge</i>), before and after the FCTVA. This class is immutable and
 * thread-safe.
 *
 * <p>The FCTVA is that of the lines whose tax it compensates, by the years of the line, else by the day of the expense.
 * A tax that the owner recovers is no cost. No subsidy of the State is taken off the base: the dotations are computed
 * without tax; where one was not, use {@link FctvaExpense#withStateSubsidies}.
 *
 * @param netCost the amounts, not null
 * @param awards the FCTVA of each line and year, in the order of the plan, not null
 */
public record PlanNetCost(NetCost netCost, ImmutableList<FctvaAward> awards) {
  /**
   * Checks that the FCTVA is the sum of the awards.
   *
   * @throws IllegalArgumentException if it is not
   */
  public PlanNetCost {
    Objects.requireNonNull(netCost, "netCost");
    awards = awards == null ? ImmutableList.of() : awards;
    if (!sum(awards).equals(netCost.fctva())) {
      throw new IllegalArgumentException(netCost.fctva() + " is not the sum of the awards");
    }
  }

  /**
   * Returns the net cost of a plan, by the rates and timings of this library.
   *
   * @param plan the plan, on either tax basis, not null
   * @param beneficiary what the owner is to the fund, not null
   * @return the net cost, never null
   * @throws AnctException with all that is missing: {@code MISSING_TAX} for an expense whose tax or its treatment is not
   *     known, {@code MISSING_YEARS} for one that the fund compensates, where neither its years nor the day of the
   *     expense is known; {@code NOTHING_IN_FORCE} if no rate is known for a date
   */
  public static PlanNetCost of(FinancingPlan plan, FctvaBeneficiary beneficiary) {
    return of(plan, beneficiary, Fctva.standard());
  }

  /**
   * Returns the net cost of a plan, by stated rates and timings.
   *
   * @param plan the plan, on either tax basis, not null
   * @param beneficiary what the owner is to the fund, not null
   * @param fund the rates and timings, not null
   * @return the net cost, never null
   * @throws AnctException as {@link #of(FinancingPlan, FctvaBeneficiary)}
   */
  public static PlanNetCost of(FinancingPlan plan, FctvaBeneficiary beneficiary, Fctva fund) {
    List<Problem> problems = new ArrayList<>();
    for (ExpenseLine line : plan.expenses()) {
      boolean silent = line.vat().isEmpty()
          || (line.vatTreatment().isEmpty() && line.vat().get().isPositive());
      if (silent) {
        problems.add(Problem.of(ProblemCode.MISSING_TAX, "id", line.id()));
      }
      if (isCompensated(line)
          && line.years().isEmpty()
          && plan.date(DateRole.EXPENSE).isEmpty()) {
        problems.add(Problem.of(ProblemCode.MISSING_YEARS, "id", line.id()));
      }
    }
    refuse(problems);
    FinancingPlan taxed = plan.withTax();
    ImmutableList.Builder<FctvaAward> awards = ImmutableList.builder();
    Euros cost = Euros.ZERO;
    Euros tax = Euros.ZERO;
    for (ExpenseLine line : taxed.expenses()) {
      Euros own = line.vat().orElseThrow();
      cost = cost.plus(line.amount().minus(own));
      boolean recovered = line.vatTreatment()
          .filter(treatment -> treatment == VatTreatment.RECOVERED)
          .isPresent();
      tax = tax.plus(recovered ? Euros.ZERO : own);
      if (isCompensated(line)) {
        dated(taxed, line).forEach((day, amount) -> {
          try {
            awards.add(fund.award(FctvaExpense.of(beneficiary, day, amount)));
          } catch (AnctException e) {
            problems.addAll(e.problems());
          }
        });
      }
    }
    refuse(problems);
    ImmutableList<FctvaAward> all = awards.build();
    Euros subsidies = plan.publicSubsidies().plus(plan.privateMoney());
    return new PlanNetCost(new NetCost(cost, tax, subsidies, sum(all)), all);
  }

  /**
   * Returns what the fund pays each year.
   *
   * @return the amounts by year, never null
   */
  public ImmutableSortedMap<Integer, Euros> fctvaByYear() {
    Map<Integer, Euros> years = new TreeMap<>();
    awards.forEach(award -> years.merge(award.year(), award.amount(), Euros::plus));
    return ImmutableSortedMap.copyOf(years);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new AnctException(problems);
    }
  }

  private static boolean isCompensated(ExpenseLine line) {
    return line.vatTreatment()
        .filter(treatment -> treatment == VatTreatment.FCTVA)
        .isPresent();
  }

  /** Rates and timings change on the first of January: any day of a year stands for it. */
  private static Map<LocalDate, Euros> dated(FinancingPlan plan, ExpenseLine line) {
    Map<LocalDate, Euros> dated = new TreeMap<>();
    if (line.years().isEmpty()) {
      dated.put(plan.date(DateRole.EXPENSE).orElseThrow(), line.amount());
    } else {
      line.years().forEach((year, amount) -> dated.put(LocalDate.of(year, 1, 1), amount));
    }
    return dated;
  }

  private static Euros sum(List<FctvaAward> awards) {
    return awards.stream().map(FctvaAward::amount).reduce(Euros.ZERO, Euros::plus);
  }
}
