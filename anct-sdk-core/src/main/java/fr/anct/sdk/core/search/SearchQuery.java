package fr.anct.sdk.core.search;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Objects;

/**
 * What is searched.
 *
 * <pre>{@code
 * SearchQuery.of("st etienne").inDepartement("42").limit(5)
 * }</pre>
 *
 * <p>Départements and EPCI only take away from what is found without them. This class is immutable and thread-safe.
 *
 * @param text what was typed: a name or its beginning, a postal code, a code of INSEE, or a code and a name, not null;
 *     nothing is found for a blank text and for one of more than 256 characters
 * @param departements the départements of which one must have the territory or a part of it, or none for all, not null
 * @param epcis the EPCI of which one must have the territory or a part of it, or none for all, not null
 * @param types the kinds of territory searched; if none, communes and their parts: delegated and associated communes,
 *     municipal arrondissements
 * @param limit how many to list at most, above 0
 * @param typos whether, if nothing matches the text as it is, names with a typing error are listed
 */
public record SearchQuery(
    String text,
    ImmutableSet<DepartementCode> departements,
    ImmutableSet<Siren> epcis,
    ImmutableSet<TerritoryType> types,
    int limit,
    boolean typos) {
  private static final int USUAL_LIMIT = 10;
  private static final ImmutableSet<TerritoryType> COMMUNES_AND_PARTS = ImmutableSet.of(
      TerritoryType.COMMUNE,
      TerritoryType.DELEGATED_COMMUNE,
      TerritoryType.ASSOCIATED_COMMUNE,
      TerritoryType.MUNICIPAL_ARRONDISSEMENT);

  /**
   * Checks the query.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the limit is not above 0
   */
  public SearchQuery {
    Objects.requireNonNull(text, "text");
    departements = departements == null ? ImmutableSet.of() : departements;
    epcis = epcis == null ? ImmutableSet.of() : epcis;
    types = types == null || types.isEmpty() ? COMMUNES_AND_PARTS : types;
    if (limit < 1) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "limit", "value", limit, "rule", "> 0")
          .toException();
    }
  }

  /**
   * Returns a query of communes and their parts, everywhere: the first 10, with typing errors allowed.
   *
   * @param text what was typed, not null
   * @return the query, never null
   */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text, ImmutableSet.of(), ImmutableSet.of(), COMMUNES_AND_PARTS, USUAL_LIMIT, true);
  }

  /**
   * Returns this query in one more département: territories of any of those named are found.
   *
   * @param departement its code, not null
   * @return the query, never null
   */
  public SearchQuery inDepartement(DepartementCode departement) {
    return new SearchQuery(text, with(departements, departement), epcis, types, limit, typos);
  }

  /**
   * Returns this query in one more département: territories of any of those named are found.
   *
   * @param departement the exact text of its code, not null
   * @return the query, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of the form of a code
   */
  public SearchQuery inDepartement(String departement) {
    return inDepartement(DepartementCode.of(departement));
  }

  /**
   * Returns this query in one more EPCI: territories of any of those named are found.
   *
   * @param epci its SIREN, not null
   * @return the query, never null
   */
  public SearchQuery inEpci(Siren epci) {
    return new SearchQuery(text, departements, with(epcis, epci), types, limit, typos);
  }

  /**
   * Returns this query in one more EPCI: territories of any of those named are found.
   *
   * @param epci the exact text of its SIREN, not null
   * @return the query, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of the form of a code
   */
  public SearchQuery inEpci(String epci) {
    return inEpci(Siren.of(epci));
  }

  /**
   * Returns this query of some kinds of territory instead of those before.
   *
   * @param first a kind, not null
   * @param others more kinds, not null
   * @return the query, never null
   */
  public SearchQuery ofType(TerritoryType first, TerritoryType... others) {
    ImmutableSet<TerritoryType> kinds =
        ImmutableSet.<TerritoryType>builder().add(first).add(others).build();
    return new SearchQuery(text, departements, epcis, kinds, limit, typos);
  }

  /**
   * Returns this query with another limit.
   *
   * @param most how many to list at most, above 0
   * @return the query, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not above 0
   */
  public SearchQuery limit(int most) {
    return new SearchQuery(text, departements, epcis, types, most, typos);
  }

  /**
   * Returns this query without names that have a typing error.
   *
   * @return the query, never null
   */
  public SearchQuery withoutTypos() {
    return new SearchQuery(text, departements, epcis, types, limit, false);
  }

  private static <T> ImmutableSet<T> with(ImmutableSet<T> set, T one) {
    return ImmutableSet.<T>builder().addAll(set).add(one).build();
  }
}
