package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The grants that this library knows, by identifier and by programme. This class is immutable and thread-safe.
 *
 * <p>A programme may have several, each with its conditions; who may ask for them is a question of eligibility.
 */
public final class ProgrammeGrants {
  private final ImmutableMap<String, ProgrammeGrant> byId;

  private ProgrammeGrants(ImmutableMap<String, ProgrammeGrant> byId) {
    this.byId = byId;
  }

  /**
   * Returns the grants of the programmes of the agency.
   *
   * @return the grants, never null
   */
  public static ProgrammeGrants standard() {
    return Holder.STANDARD;
  }

  /**
   * Returns the grants of one’s own.
   *
   * @param grants the grants, none null
   * @return the grants, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if two have the same identifier
   */
  public static ProgrammeGrants of(Iterable<ProgrammeGrant> grants) {
    Map<String, ProgrammeGrant> byId = new LinkedHashMap<>();
    for (ProgrammeGrant grant : grants) {
      if (byId.put(grant.id(), grant) != null) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", grant.id()).toException();
      }
    }
    return new ProgrammeGrants(ImmutableMap.copyOf(byId));
  }

  /**
   * Returns these grants and one more.
   *
   * @param grant the other grant, not null
   * @return the grants, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if one has its identifier
   */
  public ProgrammeGrants with(ProgrammeGrant grant) {
    return of(ImmutableList.<ProgrammeGrant>builder().addAll(all()).add(grant).build());
  }

  /**
   * Returns all grants.
   *
   * @return the grants in order, never null
   */
  public ImmutableList<ProgrammeGrant> all() {
    return byId.values().asList();
  }

  /**
   * Finds the grants of a programme.
   *
   * @param programme the programme, not null
   * @return the grants in order, none if the programme has none here, never null
   */
  public ImmutableList<ProgrammeGrant> find(ProgrammeId programme) {
    return byId.values().stream()
        .filter(grant -> grant.programme().filter(programme::equals).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Finds a grant.
   *
   * @param id its identifier, such as {@code P-FRLA}, not null
   * @return the grant, or empty if there is none of that identifier
   */
  public Optional<ProgrammeGrant> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns a grant.
   *
   * @param id its identifier, such as {@code P-FRLA}, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_PROGRAMME} if there is none of that identifier
   */
  public ProgrammeGrant get(String id) {
    return find(id)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_PROGRAMME, "id", id).toException());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgrammeGrants grants && grants.byId.equals(byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  /** Returns the identifiers. */
  @Override
  public String toString() {
    return byId.keySet().toString();
  }

  private static final class Holder {
    static final ProgrammeGrants STANDARD = of(ImmutableList.of(
        FranceServices.grant(),
        BusFranceServices.grant(),
        PvdProjectManager.withoutAnah(),
        PvdProjectManager.withAnah(),
        ManagerCentreVille.grant(),
        PassNumerique.grant(),
        CohesionNumerique.grant(),
        ConseillersNumeriques.v1(),
        ConseillersNumeriques.v2Public(),
        ConseillersNumeriques.v2Private(),
        Cites.emploi(),
        Cites.educatives(),
        VolontariatAdministration.grant(),
        VolontariatEntreprise.territoiresIndustrie(),
        VolontariatEntreprise.vert(),
        VolontariatEntreprise.vertOfCompany(),
        FabriquesDeTerritoire.grant(),
        FabriquesDeTerritoire.numerique(),
        CeremaStudy.grant(),
        AnctEngineering.grant(),
        FondsRestructurationLocaux.grant(),
        TerritoiresIndustrie.fund(),
        TerritoiresIndustrie.projectManager()));
  }
}
