package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One planned expense, on the tax basis of its plan.
 *
 * <p>It is immutable and thread-safe.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableExpenseLine.class)
@JsonDeserialize(builder = ExpenseLine.Builder.class)
@JsonPropertyOrder({
  "id",
  "label",
  "amount",
  "eligible",
  "notEligibleFor",
  "taxBasis",
  "vat",
  "vatTreatment",
  "years"
})
public interface ExpenseLine {
  /**
   * Returns its identifier in the plan.
   *
   * @return the identifier, never blank
   */
  String id();

  /**
   * Returns what it is, for a reader.
   *
   * @return the label, never blank
   */
  String label();

  /**
   * Returns its amount on the tax basis of the plan.
   *
   * @return the amount, zero or more, never null
   */
  Euros amount();

  /**
   * Tells whether it counts in the expense that grants are computed on (<i>dépense subventionnable</i>).
   *
   * @return true if it does, but for the funders of {@link #notEligibleFor()}
   */
  boolean eligible();

  /**
   * Returns the contributions whose funders leave this expense out of their base.
   *
   * @return the identifiers of contributions, never null
   */
  @Value.NaturalOrder
  ImmutableSortedSet<String> notEligibleFor();

  /**
   * Returns the tax basis of the amount, where it is stated: a plan refuses a line on another basis than its own.
   *
   * @return the basis, or empty if it is that of the plan
   */
  Optional<TaxBasis> taxBasis();

  /**
   * Returns the value-added tax of this expense.
   *
   * @return the tax, zero or more, or empty if it is not known
   */
  Optional<Euros> vat();

  /**
   * Returns what becomes of the tax.
   *
   * @return the treatment, or empty if it is not known
   */
  Optional<VatTreatment> vatTreatment();

  /**
   * Returns the amount by year; the parts add up to the amount.
   *
   * @return the amounts by year, empty if they are not known, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<Integer, Euros> years();

  /**
   * Returns an expense that counts in the base of grants.
   *
   * @param id its identifier in the plan, not blank
   * @param label what it is, not blank
   * @param amount its amount, zero or more, not null
   * @return the line, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if a text is blank
   */
  static ExpenseLine eligible(String id, String label, Euros amount) {
    return builder().id(id).label(label).amount(amount).eligible(true).build();
  }

  /**
   * Returns an expense that does not count in the base of grants.
   *
   * @param id its identifier in the plan, not blank
   * @param label what it is, not blank
   * @param amount its amount, zero or more, not null
   * @return the line, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if a text is blank
   */
  static ExpenseLine ineligible(String id, String label, Euros amount) {
    return builder().id(id).label(label).amount(amount).eligible(false).build();
  }

  /**
   * Returns this expense with its value-added tax.
   *
   * @param tax the tax, zero or more, not null
   * @param treatment what becomes of it, not null
   * @return the line, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the tax is below zero
   */
  default ExpenseLine withVat(Euros tax, VatTreatment treatment) {
    return toBuilder().vat(tax).vatTreatment(treatment).build();
  }

  /**
   * Returns this expense, whose amount is without tax, with the tax that a rate makes of it, to the nearest cent.
   *
   * @param rate the rate, such as 20 %, not null
   * @param treatment what becomes of the tax, not null
   * @return the line, never null
   */
  default ExpenseLine withVat(Rate rate, VatTreatment treatment) {
    return withVat(amount().times(rate, Rounding.HALF_UP), treatment);
  }

  /**
   * Returns this expense left out of the base of some contributions.
   *
   * @param contributions the identifiers of the contributions, none blank
   * @return the line, never null
   */
  default ExpenseLine withoutGrantsOf(String... contributions) {
    return toBuilder().addNotEligibleFor(contributions).build();
  }

  /**
   * Returns this expense made in one year.
   *
   * @param year the year
   * @return the line, never null
   */
  default ExpenseLine inYear(int year) {
    return overYears(ImmutableSortedMap.of(year, amount()));
  }

  /**
   * Returns this expense made over years.
   *
   * @param amounts the amount of each year, zero or more, adding up to the amount of the line, not null
   * @return the line, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     OUT_OF_RANGE} if they do not add up
   */
  default ExpenseLine overYears(Map<Integer, Euros> amounts) {
    return toBuilder().years(amounts).build();
  }

  /**
   * Returns this expense with another amount; the tax and the years, which were of the old one, follow in proportion.
   *
   * @param other the amount, zero or more, on the same tax basis, not null
   * @return the line, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default ExpenseLine costing(Euros other) {
    return other.equals(amount()) ? this : Rescaled.of(this, other);
  }

  /**
   * Tells whether it counts in the base of a contribution.
   *
   * @param contribution the identifier of the contribution, not null
   * @return true if it does
   */
  default boolean isEligibleFor(String contribution) {
    Objects.requireNonNull(contribution, "contribution");
    return eligible() && !notEligibleFor().contains(contribution);
  }

  /**
   * Returns the amount on a tax basis.
   *
   * @param given the tax basis of the plan, not null
   * @param wanted the tax basis wanted, not null
   * @return the amount, or empty if it takes a tax that is not known
   */
  default Optional<Euros> amount(TaxBasis given, TaxBasis wanted) {
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(given, "given");
    if (given == wanted) {
      return Optional.of(amount());
    }
    return vat()
        .map(tax -> wanted == TaxBasis.TTC ? amount().plus(tax) : amount().minus(tax));
  }

  /**
   * Returns a builder that starts from this line.
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

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with all that is wrong: {@code NEGATIVE_AMOUNT} if an amount is below
   *     zero, {@code OUT_OF_RANGE} if a text is blank, a year is not from 0 to 9999 or the amounts of the years do not add
   *     up
   */
  @Value.Check
  default void check() {
    Doors doors = new Doors();
    doors.text("expense.id", id());
    doors.text("expense.label", label());
    doors.amount(id(), amount());
    vat().ifPresent(tax -> doors.amount(id() + ".vat", tax));
    years().forEach((year, part) -> {
      doors.year("expense.years", year);
      doors.amount(id() + "." + year, part);
    });
    if (!years().isEmpty()) {
      doors.sum("expense.years", years().values(), amount());
    }
    doors.close();
  }

  /** Builds a line; {@code id}, {@code label}, {@code amount} and {@code eligible} must be set. It is not thread-safe. */
  final class Builder extends ImmutableExpenseLine.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
