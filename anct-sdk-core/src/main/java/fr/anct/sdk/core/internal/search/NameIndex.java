package fr.anct.sdk.core.internal.search;

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
  /** Keys at the other words. */
  final KeyTable laterWords;

  private final Ranking ranking;
  private final int mostWords;

  private NameIndex(
      Geography geography,
      Ranking ranking,
      byte[] names,
      int[] starts,
      KeyTable heads,
      KeyTable laterWords,
      int mostWords) {
    this.geography = geography;
    this.ranking = ranking;
    this.names = names;
    this.starts = starts;
    this.heads = heads;
    this.laterWords = laterWords;
    this.mostWords = mostWords;
  }

  /**
   * Returns the index of a vintage, built when first asked for.
   *
   * @param geography the vintage
   * @return the index
   */
  public static NameIndex of(Geography geography) {
    return geography.memo(NameIndex.class, NameIndex::build);
  }

  private static NameIndex build(Geography geography) {
    Ranking ranking = new Ranking(geography);
    int size = ranking.size();
    CanonicalText texts = new CanonicalText(16 * size + 16);
    int[] starts = new int[size];
    for (int rank = 0; rank < size; rank++) {
      starts[rank] = texts.length();
      texts.write(ranking.name(rank));
    }
    for (int i = 0; i < KeyTable.HEAD; i++) {
      texts.write("");
    }
    byte[] names = texts.symbols();
    KeyTable.Builder heads = new KeyTable.Builder(names, size + size / 8);
    KeyTable.Builder laterWords = new KeyTable.Builder(names, size);
    int mostWords = 0;
    for (int rank = 0; rank < size; rank++) {
      int start = starts[rank];
      heads.add(start, rank);
      int bare = start + Symbols.articleLength(names, start);
      int words = 1;
      for (int at = start; names[at] != Symbols.END; at++) {
        if (names[at] == Symbols.SPACE) {
          (at + 1 == bare ? heads : laterWords).add(at + 1, rank);
          words++;
        }
      }
      mostWords = Math.max(mostWords, words);
    }
    return new NameIndex(
        geography, ranking, names, starts, heads.build(), laterWords.build(), mostWords);
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

  /** How many words the longest name has. */
  int mostWords() {
    return mostWords;
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
}
