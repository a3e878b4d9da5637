package fr.anct.sdk.core.territory;

import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Optional;

/**
 * A territory of one vintage: a light view, cheap to make and to drop.
 *
 * <p>Two are equal if their vintage, kind and code are. Its JSON is a portrait, written only; what is read back is its
 * {@link #ref}. Immutable and thread-safe.
 */
public abstract sealed class Territory
    permits Commune,
        DelegatedCommune,
        AssociatedCommune,
        MunicipalArrondissement,
        Epci,
        Ept,
        Arrondissement,
        Departement,
        Region {
  final Geography geography;
  final int row;

  Territory(Geography geography, int row) {
    this.geography = geography;
    this.row = row;
  }

  /**
   * Returns the kind of this territory.
   *
   * @return the kind, never null
   */
  public abstract TerritoryType type();

  abstract Table table();

  abstract String codeText();

  /**
   * Returns the name as the source writes it.
   *
   * @return the official name in French, with its article if it has one, never null
   */
  public final String name() {
    return geography.name(table(), row);
  }

  /**
   * Returns the vintage of this territory.
   *
   * @return the vintage, never null
   */
  public final Millesime millesime() {
    return Millesime.of(geography.header().year());
  }

  /**
   * Returns what designates this territory for good: what a dossier stores.
   *
   * @return the reference, never null
   */
  public final TerritoryRef ref() {
    return TerritoryRef.of(type(), codeText(), millesime());
  }

  @Override
  public final boolean equals(Object other) {
    if (!(other instanceof Territory that)
        || that.type() != type()
        || that.geography.header().year() != geography.header().year()) {
      return false;
    }
    return that.geography == geography ? that.row == row : that.codeText().equals(codeText());
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // unlike a hash of the constant, the same on every run
  public final int hashCode() {
    return (type().ordinal() * 31 + geography.number(table(), row)) * 31
        + geography.header().year();
  }

  /** Returns the code, the name and the vintage, such as {@code 52250 Joinville (2026)}. */
  @Override
  public final String toString() {
    return codeText() + " " + name() + " (" + geography.header().year() + ")";
  }

  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  static Optional<Article> article(int number) {
    return number < 0 ? Optional.empty() : Optional.of(Article.values()[number]);
  }

  /** The few names whose article the source does not know begin with a consonant or with their own article. */
  static String withDe(Optional<Article> article, String name) {
    return article.orElse(Article.NONE).withDe(name);
  }
}
