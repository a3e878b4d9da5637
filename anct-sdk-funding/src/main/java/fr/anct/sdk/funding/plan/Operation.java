package fr.anct.sdk.funding.plan;

import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan pays for, as far as rules tell operations apart. This class is immutable and thread-safe.
 *
 * @param nature investment or running costs, not null
 * @param kind what is built or done, not null
 * @param ctec whether it is within a <i>convention territoriale d’exercice concerté</i> (CGCT, art. L1111-9-1)
 * @param cper whether it is within a <i>contrat de plan État-région</i>
 * @param chefDeFileDomain the domain it belongs to, if the law gives that domain a <i>chef de file</i> (CGCT, art.
 *     L1111-9), whoever that is, or empty; the library never infers it
 * @param derogation the prefect’s derogation to the minimum share, or empty if there is none
 * @param ceilingException the exception to the ceiling of public aid of décret 99-1060, or empty if there is none
 */
public record Operation(
    OperationNature nature,
    OperationKind kind,
    boolean ctec,
    boolean cper,
    Optional<String> chefDeFileDomain,
    Optional<PrefectDerogation> derogation,
    Optional<CeilingException> ceilingException) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the domain is blank
   */
  public Operation {
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(kind, "kind");
    chefDeFileDomain = chefDeFileDomain == null ? Optional.empty() : chefDeFileDomain;
    derogation = derogation == null ? Optional.empty() : derogation;
    ceilingException = ceilingException == null ? Optional.empty() : ceilingException;
    Doors.notBlank("operation.chefDeFileDomain", chefDeFileDomain);
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
    return of(OperationNature.INVESTMENT, kind);
  }

  /**
   * Returns running costs.
   *
   * @return the operation, never null
   */
  public static Operation operating() {
    return of(OperationNature.OPERATING, OperationKind.ORDINARY);
  }

  /**
   * Returns this operation within a <i>convention territoriale d’exercice concerté</i>.
   *
   * @return the operation, never null
   */
  public Operation withinCtec() {
    return new Operation(nature, kind, true, cper, chefDeFileDomain, derogation, ceilingException);
  }

  /**
   * Returns this operation within a <i>contrat de plan État-région</i>.
   *
   * @return the operation, never null
   */
  public Operation withinCper() {
    return new Operation(nature, kind, ctec, true, chefDeFileDomain, derogation, ceilingException);
  }

  /**
   * Returns this operation as belonging to a domain to which the law gives a <i>chef de file</i> (CGCT, art. L1111-9),
   * whoever that is; {@link ProjectOwner#asChefDeFile} says that it is the owner.
   *
   * @param domain the domain in words, such as {@code développement économique}, not blank
   * @return the operation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public Operation inChefDeFileDomain(String domain) {
    return new Operation(
        nature, kind, ctec, cper, Optional.of(domain), derogation, ceilingException);
  }

  /**
   * Returns this operation with a prefect’s derogation to the minimum share.
   *
   * @param granted the derogation, not null
   * @return the operation, never null
   */
  public Operation withDerogation(PrefectDerogation granted) {
    return new Operation(
        nature, kind, ctec, cper, chefDeFileDomain, Optional.of(granted), ceilingException);
  }

  /**
   * Returns this operation with an exception to the ceiling of public aid of décret 99-1060.
   *
   * @param stated the exception, not null
   * @return the operation, never null
   */
  public Operation withCeilingException(CeilingException stated) {
    return new Operation(
        nature, kind, ctec, cper, chefDeFileDomain, derogation, Optional.of(stated));
  }

  private static Operation of(OperationNature nature, OperationKind kind) {
    return new Operation(
        nature, kind, false, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
