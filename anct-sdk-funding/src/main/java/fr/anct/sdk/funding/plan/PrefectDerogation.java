package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A derogation to the owner’s minimum share that a prefect has granted. It is always a document, never supposed.
 *
 * @param reference the reference of the prefect’s decision, not blank
 * @param date the day of that decision, not null
 * @param ownShare the minimum share that it leaves to the owner, of all public financing: 0 % to 100 %, not null
 */
public record PrefectDerogation(String reference, LocalDate date, Rate ownShare) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the reference is blank, {@code RATE_ABOVE_ONE}
   *     if the share is above 100 %
   */
  public PrefectDerogation {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(ownShare, "ownShare");
    Doors.notBlank("derogation.reference", reference);
    if (ownShare.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", reference, "value", ownShare)
          .toException();
    }
  }

  /**
   * Returns a derogation.
   *
   * @param reference the reference of the prefect’s decision, not blank
   * @param date the day of that decision, not null
   * @param ownShare the minimum share that it leaves to the owner, 0 % to 100 %, not null
   * @return the derogation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the reference is blank, {@code RATE_ABOVE_ONE}
   *     if the share is above 100 %
   */
  public static PrefectDerogation of(String reference, LocalDate date, Rate ownShare) {
    return new PrefectDerogation(reference, date, ownShare);
  }
}
