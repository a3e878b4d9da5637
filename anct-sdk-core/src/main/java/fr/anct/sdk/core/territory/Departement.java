package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.BitSet;
import java.util.Optional;

/**
 * A département, or an overseas collectivité that stands in its place: {@link #zone} tells them apart.
 *
 * <p>Before 2022 the source gives the collectivités no chef-lieu and no article.
 */
public final class Departement extends Territory {
  Departement(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.DEPARTEMENT;
  }

  @Override
  Table table() {
    return Table.DEPARTEMENT;
  }

  @Override
  String codeText() {
    return CodeNumber.shortText(geography.number(Table.DEPARTEMENT, row), 2);
  }

  /**
   * Returns the code.
   *
   * @return the code, never null
   */
  public DepartementCode code() {
    return DepartementCode.of(codeText());
  }

  /**
   * Returns the part of the Republic.
   *
   * @return the zone, never null
   */
  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  public Zone zone() {
    return Zone.values()[geography.get(Column.DEPARTEMENT_ZONE, row)];
  }

  /**
   * Returns the région, or for a collectivité itself once more.
   *
   * @return the région, never null
   */
  public Region region() {
    return new Region(geography, geography.get(Column.DEPARTEMENT_REGION, row));
  }

  /**
   * Returns the chef-lieu.
   *
   * @return the commune, or empty if the source names none
   */
  public Optional<Commune> chefLieu() {
    return Views.commune(geography, geography.get(Column.DEPARTEMENT_CHEF_LIEU, row));
  }

  /**
   * Returns the arrondissements.
   *
   * @return the arrondissements by code, none in Mayotte and the collectivités, never null
   */
  public ImmutableList<Arrondissement> arrondissements() {
    IntLists inverse = geography.inverse(Column.ARRONDISSEMENT_DEPARTEMENT);
    ImmutableList.Builder<Arrondissement> list = ImmutableList.builder();
    for (int i = 0; i < inverse.size(row); i++) {
      list.add(new Arrondissement(geography, inverse.get(row, i)));
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
    int end = geography.endOfCommunesOf(row);
    for (int commune = geography.firstCommuneOf(row); commune < end; commune++) {
      list.add(new Commune(geography, commune));
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
   * Returns the EPCI that have a commune in this département; part of them may be in others.
   *
   * @return the EPCI by code, none in the collectivités, never null
   */
  public ImmutableList<Epci> epcis() {
    BitSet rows = new BitSet();
    Views.addParents(geography, row, Column.COMMUNE_EPCI, rows);
    return Views.epcis(geography, rows);
  }

  /**
   * Returns the EPT that have a commune in this département; part of them may be in others.
   *
   * @return the EPT by code, mostly none, never null
   */
  public ImmutableList<Ept> epts() {
    BitSet rows = new BitSet();
    Views.addParents(geography, row, Column.COMMUNE_EPT, rows);
    ImmutableList.Builder<Ept> list = ImmutableList.builder();
    for (int ept = rows.nextSetBit(0); ept >= 0; ept = rows.nextSetBit(ept + 1)) {
      list.add(new Ept(geography, ept));
    }
    return list.build();
  }

  /**
   * Returns the article that the name takes.
   *
   * @return the article, or empty if the source does not know it
   */
  public Optional<Article> article() {
    return article(geography.get(Column.DEPARTEMENT_ARTICLE, row));
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
