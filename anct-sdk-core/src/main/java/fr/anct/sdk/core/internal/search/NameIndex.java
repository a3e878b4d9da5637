package fr.anct.sdk.core.internal.search;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.territory.TerritoryType;

/** The names of a vintage: its territories by rank and their keys, sorted. */
public final class NameIndex {
  final Geography geography;
  /** The names, end to end, by rank. */
  final byte[] names;
  /** Where the name of each rank starts. */
  final int[] starts;
  /** Keys at the beginning of a name, and after the article that it begins with. */
  final KeyTable heads;

  private final Ranking ranking;
  /** Made when first asked for: most searches are over before. */
  private final Supplier<LaterWords> laterWords;

  private NameIndex(Geography geography) {
    this.geography = geography;
    ranking = new Ranking(geography);
    int size = ranking.size();
    starts = new int[size];
    CanonicalText texts = new CanonicalText(16 * size + 16);
    for (int rank = 0; rank < size; rank++) {
      starts[rank] = texts.length();
      texts.write(ranking.name(rank));
    }
    for (int i = 0; i < KeyTable.HEAD; i++) {
      texts.write("");
    }
    names = texts.symbols();
    heads = heads();
    laterWords = Suppliers.memoize(this::words);
  }

  /**
   * Returns the index of a vintage, built when first asked for.
   *
   * @param geography the vintage
   * @return the index
   */
  public static NameIndex of(Geography geography) {
    return geography.memo(NameIndex.class, NameIndex::new);
  }

  private KeyTable heads() {
    KeyTable.Builder heads = new KeyTable.Builder(names, starts.length + starts.length / 8);
    for (int rank = 0; rank < starts.length; rank++) {
      int start = starts[rank];
      heads.add(start, rank);
      int article = Symbols.articleLength(names, start);
      if (article > 0) {
        heads.add(start + article, rank);
      }
    }
    return heads.build();
  }

  private LaterWords words() {
    KeyTable.Builder keys = new KeyTable.Builder(names, starts.length);
    int most = 0;
    for (int rank = 0; rank < starts.length; rank++) {
      int bare = starts[rank] + Symbols.articleLength(names, starts[rank]);
      int words = bare == starts[rank] ? 1 : 2;
      for (int at = bare; names[at] != Symbols.END; at++) {
        if (names[at] == Symbols.SPACE) {
          keys.add(at + 1, rank);
          words++;
        }
      }
      most = Math.max(most, words);
    }
    return new LaterWords(keys.build(), most);
  }

  /**
   * Returns the kind of a territory.
   *
   * @param rank its rank
   * @return the kind
   */
  public TerritoryType type(int rank) {
    return ranking.type(rank);
  }

  /**
   * Returns the row of a territory.
   *
   * @param rank its rank
   * @return its row in the table of its kind
   */
  public int row(int rank) {
    return ranking.row(rank);
  }

  /** The rank of a row of a kind. */
  int rank(TerritoryType type, int row) {
    return ranking.rank(type, row);
  }

  /** The rank after the last of a tier: communes, parts of them, all others. */
  int endOfTier(int tier) {
    return ranking.endOfTier(tier);
  }

  /** Keys at the other words. */
  KeyTable laterWords() {
    return laterWords.get().keys;
  }

  /** How many words the longest name has. */
  int mostWords() {
    return laterWords.get().most;
  }

  /** Whether a word of a name begins with symbols of a text. */
  boolean hasWord(int rank, byte[] text, int from, int to, boolean whole) {
    int at = starts[rank];
    while (true) {
      int end = mismatch(at, text, from, to);
      if (end == to && (!whole || names[at + to - from] <= Symbols.SPACE)) {
        return true;
      }
      while (names[at] > Symbols.SPACE) {
        at++;
      }
      if (names[at++] == Symbols.END) {
        return false;
      }
    }
  }

  private int mismatch(int start, byte[] text, int from, int to) {
    int i = from;
    while (i < to && names[start + i - from] == text[i]) {
      i++;
    }
    return i;
  }

  private record LaterWords(KeyTable keys, int most) {}
}
