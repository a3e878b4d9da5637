package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/** An arrondissement of a département, around a prefecture or sub-prefecture (CGCT, art. L3113-1). */
public final class Arrondissement extends Territory {
  Arrondissement(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.ARRONDISSEMENT;
  }

  @Override
  Table table() {
    return Table.ARRONDISSEMENT;
  }

  @Override
  String codeText() {
    return CodeNumber.shortText(geography.number(Table.ARRONDISSEMENT, row), 3);
  }

  /**
   * Returns the code: that of the département and a digit.
   *
   * @return such as {@code 522}, never null
   */
  public String code() {
    return codeText();
  }

  /**
   * Returns the département.
   *
   * @return the département, never null
   */
  public Departement departement() {
    return new Departement(geography, geography.get(Column.ARRONDISSEMENT_DEPARTEMENT, row));
  }

  /**
   * Returns the région.
   *
   * @return the région, never null
   */
  public Region region() {
    return departement().region();
  }

  /**
   * Returns the chef-lieu.
   *
   * @return the commune, or empty if the source names none
   */
  public Optional<Commune> chefLieu() {
    return Views.commune(geography, geography.get(Column.ARRONDISSEMENT_CHEF_LIEU, row));
  }

  /**
   * Returns the current communes.
   *
   * @return the communes by code, never empty
   */
  public ImmutableList<Commune> communes() {
    return Views.communes(geography, geography.inverse(Column.COMMUNE_ARRONDISSEMENT), row);
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
   * Returns the article that the name takes.
   *
   * @return the article, or empty if the source does not know it
   */
  public Optional<Article> article() {
    return article(geography.get(Column.ARRONDISSEMENT_ARTICLE, row));
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
