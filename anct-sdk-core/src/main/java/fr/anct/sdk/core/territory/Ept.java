package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/** A territorial public body (<i>établissement public territorial</i>) of the métropole du Grand Paris: CGCT, art. L5219-2. */
public final class Ept extends Territory {
  Ept(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.EPT;
  }

  @Override
  Table table() {
    return Table.EPT;
  }

  @Override
  String codeText() {
    return CodeNumber.digits(geography.number(Table.EPT, row), 9);
  }

  /**
   * Returns the SIREN, which is its code.
   *
   * @return the SIREN, never null
   */
  public Siren siren() {
    return Siren.of(codeText());
  }

  /**
   * Returns the communes that are its members.
   *
   * @return the communes by code, never empty
   */
  public ImmutableList<Commune> communes() {
    return Views.communes(geography, geography.inverse(Column.COMMUNE_EPT), row);
  }

  /**
   * Adds up the populations of the communes that are its members; {@link #populations} are what the source gives of the EPT itself.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the total and the communes whose figure is missing, never null
   */
  public PopulationTotal total(PopulationKind kind, int census) {
    return PopulationTotal.of(communes(), kind, census);
  }

  /**
   * Returns all populations that the source gives of the EPT itself.
   *
   * @return the populations, never null
   */
  public ImmutableList<Population> populations() {
    return Populations.ofEpt(geography, row);
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
