package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;
import java.util.Optional;

/**
 * The body that leads the operation and carries its cost (<i>maître d’ouvrage</i>). This class is immutable and
 * thread-safe.
 *
 * @param kind what kind of body it is, not null
 * @param name its name, or empty
 * @param commune its code if it is a commune, or empty
 * @param siren its SIREN, or empty
 * @param departement the département it lies in; taken from the commune’s code if there is one; empty if unknown
 * @param chefDeFileDomain the domain of this operation in which the law makes the owner <i>chef de file</i> (CGCT, art.
 *     L1111-9), in the owner’s words, or empty; the library never infers it
 */
public record ProjectOwner(
    OwnerKind kind,
    Optional<String> name,
    Optional<CommuneCode> commune,
    Optional<Siren> siren,
    Optional<DepartementCode> departement,
    Optional<String> chefDeFileDomain) {
  /**
   * Checks the parts and takes the département from the commune’s code.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with all that is wrong: {@code OUT_OF_RANGE} for each text that is
   *     blank, if a commune’s code is given for another kind of body, or the département is not that of the commune’s code
   */
  public ProjectOwner {
    Objects.requireNonNull(kind, "kind");
    name = name == null ? Optional.empty() : name;
    commune = commune == null ? Optional.empty() : commune;
    siren = siren == null ? Optional.empty() : siren;
    departement = departement == null ? Optional.empty() : departement;
    chefDeFileDomain = chefDeFileDomain == null ? Optional.empty() : chefDeFileDomain;
    Doors doors = new Doors();
    name.ifPresent(text -> doors.text("owner.name", text));
    chefDeFileDomain.ifPresent(text -> doors.text("owner.chefDeFileDomain", text));
    if (commune.isPresent()) {
      DepartementCode own = commune.get().departement();
      if (kind != OwnerKind.COMMUNE) {
        doors.add(outOfRange("owner.commune", commune.get(), "owner.commune-only"));
      }
      if (departement.isPresent() && !departement.get().equals(own)) {
        doors.add(outOfRange("owner.departement", departement.get(), own));
      }
      departement = Optional.of(own);
    }
    doors.close();
  }

  /**
   * Returns a commune.
   *
   * @param code its five-character code, not null
   * @return the owner, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not the form of a commune’s code
   */
  public static ProjectOwner commune(String code) {
    return commune(CommuneCode.of(code));
  }

  /**
   * Returns a commune.
   *
   * @param code its code, not null
   * @return the owner, never null
   */
  public static ProjectOwner commune(CommuneCode code) {
    return new ProjectOwner(
        OwnerKind.COMMUNE,
        Optional.empty(),
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns an intercommunality with its own tax.
   *
   * @param siren its SIREN, not null
   * @param departement the département of its seat, not null
   * @return the owner, never null
   */
  public static ProjectOwner epci(Siren siren, DepartementCode departement) {
    return new ProjectOwner(
        OwnerKind.EPCI_FP,
        Optional.empty(),
        Optional.empty(),
        Optional.of(siren),
        Optional.of(departement),
        Optional.empty());
  }

  /**
   * Returns a body of any kind.
   *
   * @param kind what kind of body it is, not null
   * @param departement the département of its seat, not null
   * @return the owner, never null
   */
  public static ProjectOwner of(OwnerKind kind, DepartementCode departement) {
    return new ProjectOwner(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(departement),
        Optional.empty());
  }

  /**
   * Returns a body of any kind whose département is not known.
   *
   * @param kind what kind of body it is, not null
   * @return the owner, never null
   */
  public static ProjectOwner of(OwnerKind kind) {
    return new ProjectOwner(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns this owner with a name.
   *
   * @param text the name, not blank
   * @return the owner, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public ProjectOwner withName(String text) {
    return new ProjectOwner(kind, Optional.of(text), commune, siren, departement, chefDeFileDomain);
  }

  /**
   * Returns this owner as <i>chef de file</i> of the domain that the operation belongs to (CGCT, art. L1111-9).
   *
   * @param domain the domain in words, such as {@code mobilité durable}, not blank
   * @return the owner, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public ProjectOwner asChefDeFile(String domain) {
    return new ProjectOwner(kind, name, commune, siren, departement, Optional.of(domain));
  }

  private static Problem outOfRange(String part, Object value, Object rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", part, "value", value, "rule", rule);
  }
}
