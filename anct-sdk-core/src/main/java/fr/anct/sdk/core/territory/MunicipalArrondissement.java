package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/** An arrondissement of Paris, Lyon or Marseille (CGCT, art. L2511-3). The commune carries the sum of all. */
public final class MunicipalArrondissement extends Territory {
  MunicipalArrondissement(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.MUNICIPAL_ARRONDISSEMENT;
  }

  @Override
  Table table() {
    return Table.COMMUNE;
  }

  @Override
  String codeText() {
    return CodeNumber.communeText(geography.number(Table.COMMUNE, row));
  }

  /**
   * Returns the code.
   *
   * @return the code of INSEE, never null
   */
  public CommuneCode code() {
    return CommuneCode.of(codeText());
  }

  /**
   * Returns the commune that this arrondissement is part of.
   *
   * @return the commune, never null
   */
  public Commune commune() {
    return new Commune(geography, geography.get(Column.COMMUNE_PARENT, row));
  }

  /**
   * Returns the postal codes.
   *
   * @return the codes in the order of the source, never null
   */
  public ImmutableList<PostalCode> postalCodes() {
    return Views.postalCodes(geography, row);
  }

  /**
   * Returns all populations that the source gives.
   *
   * @return the populations, never null
   */
  public ImmutableList<Population> populations() {
    return Populations.ofCommune(geography, row);
  }

  /**
   * Finds a population.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the population, or empty if the source does not give it
   */
  public Optional<Population> population(PopulationKind kind, int census) {
    return Populations.find(populations(), kind, census);
  }
}
