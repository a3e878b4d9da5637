package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * The financing plan of one operation (<i>plan de financement</i>): expenses on one side, resources on the other.
 *
 * <p>What can never be right is refused when it is built: an amount below zero, two lines with one identifier, a rate
 * above 100 %. What a draft may still be, such as out of balance, is a problem named in its assessment. A plan is
 * immutable and thread-safe.
 *
 * <pre>{@code
 * FinancingPlan.builder()
 *     .owner(ProjectOwner.commune("52250"))
 *     .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
 *     .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
 *     .ownFunds(Euros.of(240_000))
 *     .build()
 *     .assumingAllOn(LocalDate.of(2026, 2, 1))
 *     .assess();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableFinancingPlan.class)
@JsonDeserialize(builder = FinancingPlan.Builder.class)
@JsonPropertyOrder({
  "title",
  "owner",
  "operation",
  "taxBasis",
  "expenses",
  "contributions",
  "ownFunds",
  "loans",
  "ownInKind",
  "rounding",
  "dates",
  "assumedDate"
})
@JsonDocument(value = "financing-plan", read = true)
public interface FinancingPlan {
  /**
   * Returns what the operation is called.
   *
   * @return the title, or empty
   */
  Optional<String> title();

  /**
   * Returns who leads the operation and carries its cost.
   *
   * @return the owner, never null
   */
  ProjectOwner owner();

  /**
   * Returns what the plan pays for.
   *
   * @return the operation, an ordinary investment unless stated, never null
   */
  @Value.Default
  default Operation operation() {
    return Operation.investment();
  }

  /**
   * Returns the tax basis of every expense of the plan.
   *
   * @return without tax unless stated, never null
   */
  @Value.Default
  default TaxBasis taxBasis() {
    return TaxBasis.HT;
  }

  /**
   * Returns the planned expenses.
   *
   * @return the lines in the order given, never null
   */
  ImmutableList<ExpenseLine> expenses();

  /**
   * Returns what others bring.
   *
   * @return the contributions in the order given, never null
   */
  ImmutableList<Contribution> contributions();

  /**
   * Returns the owner’s own money.
   *
   * @return the amount, zero unless stated, never null
   */
  @Value.Default
  default Euros ownFunds() {
    return Euros.ZERO;
  }

  /**
   * Returns what the owner borrows.
   *
   * @return the amount, zero unless stated, never null
   */
  @Value.Default
  default Euros loans() {
    return Euros.ZERO;
  }

  /**
   * Returns what the owner brings in kind, valued, such as works by its own staff (<i>régie</i>).
   *
   * @return the amount, zero unless stated, never null
   */
  @Value.Default
  default Euros ownInKind() {
    return Euros.ZERO;
  }

  /**
   * Returns how amounts come from rates in this plan, where it is stated: to find again the figures of the State’s tool.
   *
   * @return the policy, or empty for {@link RoundingPolicy#standard()}
   */
  Optional<RoundingPolicy> rounding();

  /**
   * Returns the dates of the plan by role, as stated.
   *
   * @return the dates, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<DateRole, LocalDate> dates();

  /**
   * Returns the one date that a draft takes for all roles.
   *
   * @return the date, or empty if only stated dates count
   */
  Optional<LocalDate> assumedDate();

  /**
   * Finds the date of a role: the one assumed for all if there is one, else the one stated.
   *
   * @param role the role, not null
   * @return the date, or empty if it is not known
   */
  default Optional<LocalDate> date(DateRole role) {
    Objects.requireNonNull(role, "role");
    Optional<LocalDate> assumed = assumedDate();
    return assumed.isPresent() ? assumed : Optional.ofNullable(dates().get(role));
  }

  /**
   * Returns this plan with the date of a role, in place of the one stated.
   *
   * @param role the role, not null
   * @param date the date, not null
   * @return the plan, never null
   */
  default FinancingPlan withDate(DateRole role, LocalDate date) {
    Map<DateRole, LocalDate> changed = new EnumMap<>(DateRole.class);
    changed.putAll(dates());
    changed.put(role, date);
    return toBuilder().dates(changed).build();
  }

  /**
   * Returns this plan as a draft in which all dates are the same; its assessment says so.
   *
   * @param date the date, not null
   * @return the plan, never null
   */
  default FinancingPlan assumingAllOn(LocalDate date) {
    return toBuilder().assumedDate(date).build();
  }

  /**
   * Returns the sum of all expenses.
   *
   * @return the sum, never null
   */
  default Euros totalExpenses() {
    return Euros.sum(Lists.transform(expenses(), ExpenseLine::amount));
  }

  /**
   * Returns the sum of the expenses that count in the base of grants.
   *
   * @return the sum, never null
   */
  default Euros eligibleExpense() {
    return PlanBases.sum(this, ExpenseLine::eligible);
  }

  /**
   * Returns the sum of the expenses that count in the base of a contribution, on the tax basis of the plan.
   *
   * @param contribution a contribution of this plan, not null
   * @return the sum, never null
   */
  default Euros eligibleExpense(Contribution contribution) {
    return PlanBases.sum(this, line -> line.isEligibleFor(contribution.id()));
  }

  /**
   * Returns the sum of the expenses, on a tax basis.
   *
   * @param basis the tax basis wanted, not null
   * @return the sum, or empty if it takes a tax that is not known
   */
  default Optional<Euros> totalExpenses(TaxBasis basis) {
    Objects.requireNonNull(basis, "basis");
    return PlanBases.sum(this, basis, line -> true);
  }

  /**
   * Returns the expense that a contribution is computed on, without tax: the base that its decision states, else the
   * eligible expenses that its funder does not leave out.
   *
   * @param contribution a contribution of this plan, not null
   * @return the base, or empty if none is stated and the plan is with a tax that is not known
   */
  default Optional<Euros> eligibleBase(Contribution contribution) {
    return contribution
        .eligibleBase()
        .or(() -> PlanBases.sum(this, TaxBasis.HT, line -> line.isEligibleFor(contribution.id())));
  }

  /**
   * Finds a contribution.
   *
   * @param id its identifier, not null
   * @return the contribution, or empty if the plan has none of that name
   */
  default Optional<Contribution> findContribution(String id) {
    Objects.requireNonNull(id, "id");
    return contributions().stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /**
   * Returns a contribution.
   *
   * @param id its identifier, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_LINE} if the plan has none of that name
   */
  default Contribution getContribution(String id) {
    return findContribution(id).orElseThrow(() -> PlanBases.unknown(this, id).toException());
  }

  /**
   * Returns what the owner brings: own funds and loans.
   *
   * @return the sum, never null
   */
  default Euros ownShare() {
    return ownFunds().plus(loans());
  }

  /**
   * Returns what public persons other than the owner bring.
   *
   * @return the sum, never null
   */
  default Euros publicSubsidies() {
    return sum(Contribution::isPublicMoney);
  }

  /**
   * Returns what private funders bring.
   *
   * @return the sum, never null
   */
  default Euros privateMoney() {
    return sum(line -> !line.inKind() && !line.funder().isPublic());
  }

  /**
   * Returns what is brought in kind, by the owner and by others.
   *
   * @return the sum, never null
   */
  default Euros inKind() {
    return ownInKind().plus(sum(Contribution::inKind));
  }

  /**
   * Returns all the money that public persons bring, the owner included.
   *
   * @return own share + public subsidies, never null
   */
  default Euros publicFinancing() {
    return ownShare().plus(publicSubsidies());
  }

  /**
   * Returns the sum of all resources.
   *
   * @return public financing + private money + what is in kind, never null
   */
  default Euros totalResources() {
    return publicFinancing().plus(privateMoney()).plus(inKind());
  }

  /**
   * Returns the resources with their percentages, which add up to 100.00 % by largest remainder: contributions in their
   * order, then own funds, loans and what is in kind where there are any.
   *
   * @return the shares, empty if there is no resource at all, never null
   */
  default ImmutableList<ResourceShare> shares() {
    return PlanAssessor.shares(this);
  }

  /**
   * Returns this plan with the own funds that make it balance, loans kept: the owner pays what is left, never a funder.
   *
   * @return the plan, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the other resources are more than the
   *     expenses
   */
  default FinancingPlan balancedByOwnFunds() {
    Euros others = totalResources().minus(ownFunds());
    return toBuilder().ownFunds(totalExpenses().minus(others)).build();
  }

  /**
   * Holds this plan against the rules of this library.
   *
   * @return the assessment, never null
   */
  default PlanAssessment assess() {
    return assess(PlanRuleBook.standard());
  }

  /**
   * Holds this plan against the rules of a book.
   *
   * @param rules the rules, not null
   * @return the assessment, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if two rules have the same identifier
   */
  default PlanAssessment assess(PlanRuleBook rules) {
    return PlanAssessor.assess(this, rules);
  }

  /**
   * Returns the limits that this plan breaks, without the reasons: what {@link #assess()} finds violated, in a small part
   * of the time.
   *
   * @return the limits, empty if the plan keeps to all that can be told, never null
   */
  default ImmutableList<AidLimit> breaches() {
    return breaches(PlanRuleBook.standard());
  }

  /**
   * Returns the limits of the rules of a book that this plan breaks, without the reasons.
   *
   * @param rules the rules, not null
   * @return the limits, empty if the plan keeps to all that can be told, never null
   */
  default ImmutableList<AidLimit> breaches(PlanRuleBook rules) {
    return PlanCorrector.breaches(this, rules);
  }

  /**
   * Brings this plan back within its limits: contributions are cut (<i>écrêtement</i>) and the owner pays what is cut.
   *
   * @param strategy who is cut first, not null
   * @return the corrected plan and the cuts; the plan itself if it was within its limits, never null
   */
  default Correction correct(CutStrategy strategy) {
    Objects.requireNonNull(strategy, "strategy");
    return correct(strategy, PlanRuleBook.standard());
  }

  /**
   * Brings this plan back within the limits of the rules of a book.
   *
   * @param strategy who is cut first, not null
   * @param rules the rules, not null
   * @return the corrected plan and the cuts; the plan itself if it was within its limits, never null
   */
  default Correction correct(CutStrategy strategy, PlanRuleBook rules) {
    return PlanCorrector.correct(this, strategy, rules);
  }

  /**
   * Returns this plan with tax: each expense with its tax, which the owner pays until it comes back.
   *
   * @return the plan, this one if it is with tax already, never null
   * @throws fr.anct.sdk.core.problem.AnctException with a {@code MISSING_TAX} for each expense whose tax is not known
   */
  default FinancingPlan withTax() {
    return taxBasis() == TaxBasis.TTC ? this : PlanVariants.withTax(this);
  }

  /**
   * Returns this plan without a contribution: the owner pays it.
   *
   * @param contribution its identifier, not null
   * @return the plan, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_LINE} if the plan has none of that name
   */
  default FinancingPlan without(String contribution) {
    return PlanVariants.without(this, contribution);
  }

  /**
   * Returns this plan at another total cost: expenses in proportion, to the cent; grants whose decision or request states
   * a rate at that rate of the new base, rounded as {@link #rounding()} says, never above an amount that is granted; others as they are; own funds that
   * balance it.
   *
   * @param total the sum of the expenses, zero or more, not null
   * @return the plan, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the total is below zero or the other
   *     resources are more than it, {@code OUT_OF_RANGE} if the plan has no expense to be in proportion with
   */
  default FinancingPlan costing(Euros total) {
    return PlanVariants.costing(this, total);
  }

  /**
   * Returns a builder that starts from this plan.
   *
   * @return a new builder, never null
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  private Euros sum(Predicate<Contribution> which) {
    Euros sum = Euros.ZERO;
    for (Contribution line : contributions()) {
      sum = which.test(line) ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with all that is wrong: {@code DUPLICATE_ID} if two expenses or two
   *     contributions have the same identifier, {@code UNKNOWN_LINE} if one names another that is not there, {@code
   *     NEGATIVE_AMOUNT} if what the owner brings is below zero, {@code MIXED_TAX_BASES} if an expense is on another tax
   *     basis, {@code OUT_OF_RANGE} if a tax is more than the expense with it or a part more than the expense, {@code
   *     OVERFLOW} if a sum does not fit
   */
  @Value.Check
  default void check() {
    PlanBases.check(this);
  }

  /** Builds a plan; {@code owner} must be set. It is not thread-safe. */
  final class Builder extends ImmutableFinancingPlan.Builder {
    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Adds an expense.
     *
     * @param expense the expense, not null
     * @return this builder, never null
     */
    public Builder addExpense(ExpenseLine expense) {
      return addExpenses(expense);
    }

    /**
     * Adds a contribution.
     *
     * @param contribution the contribution, not null
     * @return this builder, never null
     */
    public Builder addContribution(Contribution contribution) {
      return addContributions(contribution);
    }

    /**
     * States the date of a role, once; {@link FinancingPlan#withDate} replaces it.
     *
     * @param role the role, not null
     * @param date the date, not null
     * @return this builder, never null
     */
    public Builder date(DateRole role, LocalDate date) {
      return putDates(role, date);
    }
  }
}
