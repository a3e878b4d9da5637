package fr.anct.sdk.funding.europe;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;

/**
 * The real direct costs of an operation, of one civil year where the option asks for it. This class is immutable and
 * thread-safe.
 *
 * @param staff the cost of staff, zero or more, not null
 * @param services what is bought as services (<i>prestations</i>), zero or more, not null
 * @param other any other direct cost, zero or more, not null
 */
public record DirectCosts(Euros staff, Euros services, Euros other) {
  /**
   * Checks the amounts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if one is below zero, {@code OVERFLOW} if
   *     their sum does not fit
   */
  public DirectCosts {
    Doors.notNegative("staff", staff);
    Doors.notNegative("services", services);
    Doors.notNegative("other", other);
    staff.plus(services).plus(other).abs();
  }

  /**
   * Returns costs of staff only.
   *
   * @param staff the cost of staff, zero or more, not null
   * @return the costs, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static DirectCosts ofStaff(Euros staff) {
    return new DirectCosts(staff, Euros.ZERO, Euros.ZERO);
  }

  /**
   * Returns the direct costs other than staff.
   *
   * @return services + other, never null
   */
  public Euros exceptStaff() {
    return services.plus(other);
  }

  /**
   * Returns all direct costs.
   *
   * @return staff + services + other, never null
   */
  public Euros total() {
    return staff.plus(exceptStaff());
  }

  /**
   * Returns these costs once an auditor has cut some staff: flat rates of staff fall with it.
   *
   * @param cut what is cut, zero to the cost of staff, not null
   * @return the costs, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the cut is below zero or above the cost of
   *     staff
   */
  public DirectCosts withoutStaff(Euros cut) {
    Doors.notNegative("cut", cut);
    return new DirectCosts(staff.minus(cut), services, other);
  }
}
