package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
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
