package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Euros;

/**
 * One planned expense, on the tax basis of its plan. This class is immutable and thread-safe.
 *
 * @param id its identifier in the plan, not blank
 * @param label what it is, for a reader, not blank
 * @param amount its amount, zero or more, not null
 * @param eligible whether it counts in the expense that grants are computed on (<i>dépense subventionnable</i>)
 */
public record ExpenseLine(
    String id,
    String label,
    Euros amount,
    @JsonProperty(required = true) boolean eligible) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if a text is blank
   */
  public ExpenseLine {
    Doors.notBlank("expense.id", id);
    Doors.notBlank("expense.label", label);
    Doors.notNegative(id, amount);
  }

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
  public static ExpenseLine eligible(String id, String label, Euros amount) {
    return new ExpenseLine(id, label, amount, true);
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
  public static ExpenseLine ineligible(String id, String label, Euros amount) {
    return new ExpenseLine(id, label, amount, false);
  }
}
