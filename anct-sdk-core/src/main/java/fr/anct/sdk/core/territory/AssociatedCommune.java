package fr.anct.sdk.core.territory;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/** An associated commune, by a merger under the law of 16 July 1971. It is no collectivité of its own. */
public final class AssociatedCommune extends Territory {
  AssociatedCommune(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.ASSOCIATED_COMMUNE;
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
   * Returns the commune that this associated commune is part of.
   *
   * @return the commune, never null
   */
  public Commune commune() {
    return new Commune(geography, geography.get(Column.COMMUNE_PARENT, row));
  }

  /**
   * Returns the article that the name takes.
   *
   * @return the article, or empty if the source does not know it
   */
  public Optional<Article> article() {
    return article(geography.get(Column.COMMUNE_ARTICLE, row));
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
