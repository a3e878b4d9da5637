package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/**
 * An EPCI with its own taxation: communauté or métropole.
 *
 * <p>Its perimeter is that of the year that {@code TerritorialReferential.epciYear} says.
 */
public final class Epci extends Territory {
  Epci(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.EPCI;
  }

  @Override
  Table table() {
    return Table.EPCI;
  }

  @Override
  String codeText() {
    return CodeNumber.digits(geography.number(Table.EPCI, row), 9);
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
   * Returns the kind of EPCI.
   *
   * @return the kind, never null
   */
  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  public EpciKind kind() {
    return EpciKind.values()[geography.get(Column.EPCI_KIND, row)];
  }

  /**
   * Returns how businesses are taxed.
   *
   * @return the regime, never null
   */
  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  public TaxRegime taxRegime() {
    return TaxRegime.values()[geography.get(Column.EPCI_REGIME, row)];
  }

  /**
   * Returns the communes that are its members.
   *
   * @return the communes by code, never empty
   */
  public ImmutableList<Commune> communes() {
    return Views.communes(geography, geography.inverse(Column.COMMUNE_EPCI), row);
  }

  /**
   * Returns all populations that the source gives of the EPCI itself.
   *
   * @return the populations, never null
   */
  public ImmutableList<Population> populations() {
    return Populations.ofEpci(geography, row);
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
