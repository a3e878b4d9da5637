package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.BitSet;
import java.util.Optional;

/**
 * A région, or an overseas collectivité that stands in its place: {@link #zone} tells them apart.
 *
 * <p>Before 2022 the source gives the collectivités no chef-lieu and no article.
 */
public final class Region extends Territory {
  Region(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.REGION;
  }

  @Override
  Table table() {
    return Table.REGION;
  }

  @Override
  String codeText() {
    return CodeNumber.shortText(geography.number(Table.REGION, row), 2);
  }

  /**
   * Returns the code.
   *
   * @return the code, never null
   */
  public RegionCode code() {
    return RegionCode.of(codeText());
  }

  /**
   * Returns the part of the Republic.
   *
   * @return the zone, never null
   */
  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  public Zone zone() {
    return Zone.values()[geography.get(Column.REGION_ZONE, row)];
  }

  /**
   * Returns the chef-lieu.
   *
   * @return the commune, or empty if the source names none
   */
  public Optional<Commune> chefLieu() {
    return Views.commune(geography, geography.get(Column.REGION_CHEF_LIEU, row));
  }

  /**
   * Returns the départements.
   *
   * @return the départements by code, never empty
   */
  public ImmutableList<Departement> departements() {
    IntLists inverse = geography.inverse(Column.DEPARTEMENT_REGION);
    ImmutableList.Builder<Departement> list = ImmutableList.builder();
    for (int i = 0; i < inverse.size(row); i++) {
      list.add(new Departement(geography, inverse.get(row, i)));
    }
    return list.build();
  }

  /**
   * Returns the current communes.
   *
   * @return the communes by code, never empty
   */
  public ImmutableList<Commune> communes() {
    ImmutableList.Builder<Commune> list = ImmutableList.builder();
    for (Departement departement : departements()) {
      list.addAll(departement.communes());
    }
    return list.build();
  }

  /**
   * Adds up the populations of the communes.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the total and the communes whose figure is missing, never null
   */
  public PopulationTotal total(PopulationKind kind, int census) {
    return PopulationTotal.of(communes(), kind, census);
  }

  /**
   * Returns the EPCI that have a commune in this région; part of them may be in others.
   *
   * @return the EPCI by code, none in the collectivités, never null
   */
  public ImmutableList<Epci> epcis() {
    IntLists inverse = geography.inverse(Column.DEPARTEMENT_REGION);
    BitSet rows = new BitSet();
    for (int i = 0; i < inverse.size(row); i++) {
      Views.addParents(geography, inverse.get(row, i), Column.COMMUNE_EPCI, rows);
    }
    return Views.epcis(geography, rows);
  }

  /**
   * Returns the article that the name takes.
   *
   * @return the article, or empty if the source does not know it
   */
  public Optional<Article> article() {
    return article(geography.get(Column.REGION_ARTICLE, row));
  }

  /**
   * Returns the name after <i>de</i>, as in <i>la préfecture du Rhône</i>.
   *
   * @return such as {@code de Joinville} or {@code du Havre}, never null
   */
  public String nameWithDe() {
    return withDe(article(), name());
  }
}
