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
   * Adds up the populations of the communes that are its members; {@link #populations} are what the source gives of the EPCI itself.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the total and the communes whose figure is missing, never null
   */
  public PopulationTotal total(PopulationKind kind, int census) {
    return PopulationTotal.of(communes(), kind, census);
  }

  /**
   * Returns the départements of the communes that are its members.
   *
   * @return the départements by code, never empty
   */
  public ImmutableList<Departement> departements() {
    return Views.departementsOf(geography, geography.inverse(Column.COMMUNE_EPCI), row);
  }

  /**
   * Finds the member that has the most inhabitants.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the commune, of equals the first by code, or empty if the figure of any member is missing: it could be the
   *     largest
   */
  public Optional<Commune> largestCommune(PopulationKind kind, int census) {
    Commune largest = null;
    long most = -1;
    for (Commune commune : communes()) {
      Optional<Population> population = commune.population(kind, census);
      if (population.isEmpty()) {
        return Optional.empty();
      }
      if (population.get().value() > most) {
        largest = commune;
        most = population.get().value();
      }
    }
    return Optional.ofNullable(largest);
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
