package fr.anct.sdk.funding.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What a plan pays for, as far as rules tell operations apart. This class is immutable and thread-safe.
 *
 * @param nature investment or running costs, not null
 * @param kind what is built or done, not null
 * @param ctec whether it is within a <i>convention territoriale d’exercice concerté</i> (CGCT, art. L1111-9-1)
 * @param derogation the prefect’s derogation to the minimum share, or empty if there is none
 */
public record Operation(
    OperationNature nature,
    OperationKind kind,
    boolean ctec,
    Optional<PrefectDerogation> derogation) {
  /** Checks that nothing is null. */
  public Operation {
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(kind, "kind");
    derogation = derogation == null ? Optional.empty() : derogation;
  }

  /**
   * Returns an ordinary investment.
   *
   * @return the operation, never null
   */
  public static Operation investment() {
    return investment(OperationKind.ORDINARY);
  }

  /**
   * Returns an investment of a kind.
   *
   * @param kind what is built or done, not null
   * @return the operation, never null
   */
  public static Operation investment(OperationKind kind) {
    return new Operation(OperationNature.INVESTMENT, kind, false, Optional.empty());
  }

  /**
   * Returns running costs.
   *
   * @return the operation, never null
   */
  public static Operation operating() {
    return new Operation(
        OperationNature.OPERATING, OperationKind.ORDINARY, false, Optional.empty());
  }

  /**
   * Returns this operation within a <i>convention territoriale d’exercice concerté</i>.
   *
   * @return the operation, never null
   */
  public Operation withinCtec() {
    return new Operation(nature, kind, true, derogation);
  }

  /**
   * Returns this operation with a prefect’s derogation to the minimum share.
   *
   * @param granted the derogation, not null
   * @return the operation, never null
   */
  public Operation withDerogation(PrefectDerogation granted) {
    return new Operation(nature, kind, ctec, Optional.of(granted));
  }
}
