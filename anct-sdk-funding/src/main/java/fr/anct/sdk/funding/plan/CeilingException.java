package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;

/**
 * An exception to the ceiling of public aid of décret 99-1060: a case of its lists, or a decision. It is always stated,
 * never supposed.
 *
 * @param reference the case or the decision, in words, not blank
 * @param rate the most that direct public aid may then be, of the planned eligible expense: 0 % to 100 %, not null
 */
public record CeilingException(String reference, Rate rate) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the reference is blank, {@code RATE_ABOVE_ONE}
   *     if the rate is above 100 %
   */
  public CeilingException {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(rate, "rate");
    Doors.notBlank("ceilingException.reference", reference);
    if (rate.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", reference, "value", rate)
          .toException();
    }
  }

  /**
   * Returns an exception.
   *
   * @param reference the case or the decision, in words, not blank
   * @param rate the most that direct public aid may then be, 0 % to 100 %, not null
   * @return the exception, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the reference is blank, {@code RATE_ABOVE_ONE}
   *     if the rate is above 100 %
   */
  public static CeilingException of(String reference, Rate rate) {
    return new CeilingException(reference, rate);
  }
}
