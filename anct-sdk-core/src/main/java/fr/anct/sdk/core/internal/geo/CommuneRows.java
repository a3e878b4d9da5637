package fr.anct.sdk.core.internal.geo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The communes, their parts and the municipal arrondissements that a geography is to have, in the order of their keys. */
public final class CommuneRows {
  /** Stands for what the geography that it is laid over says. */
  public static final int KEEP = -2;

  final int[] keys;
  private final @Nullable String[] names;
  private final int[] articles;
  private final int[] parents;
  private final int[] arrondissements;

  private CommuneRows(
      int[] keys, @Nullable String[] names, int[] articles, int[] parents, int[] arrondissements) {
    this.keys = keys;
    this.names = names;
    this.articles = articles;
    this.parents = parents;
    this.arrondissements = arrondissements;
  }

  /**
   * Returns how many there are.
   *
   * @return the number of rows
   */
  public int size() {
    return keys.length;
  }

  /**
   * Returns a key.
   *
   * @param row the row
   * @return the kind times {@link CodeNumber#COMMUNE_BOUND}, plus the number of the code
   */
  public int key(int row) {
    return keys[row];
  }

  /**
   * Finds a key.
   *
   * @param key the key
   * @return its row, or a negative number
   */
  public int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /**
   * Returns a name.
   *
   * @param row the row
   * @return the name, or null to keep it
   */
  public @Nullable String name(int row) {
    return names[row];
  }

  /**
   * Returns INSEE's number of an article.
   *
   * @param row the row
   * @return the number, none, or {@link #KEEP}
   */
  public int article(int row) {
    return articles[row];
  }

  /**
   * Returns the commune that a part belongs to.
   *
   * @param row the row
   * @return the number of its code, or none for a commune
   */
  public int parent(int row) {
    return parents[row];
  }

  /**
   * Returns the arrondissement of a commune.
   *
   * @param row the row
   * @return the number of its code, none, or {@link #KEEP}
   */
  public int arrondissement(int row) {
    return arrondissements[row];
  }

  /** Collects rows in any order. */
  public static final class Builder {
    private int[] keys = new int[1 << 10];
    private @Nullable String[] names = new @Nullable String[1 << 10];
    private int[] articles = new int[1 << 10];
    private int[] parents = new int[1 << 10];
    private int[] arrondissements = new int[1 << 10];
    private int size;

    /** Starts with no rows. */
    public Builder() {}

    /**
     * Adds a row, of a key that was not added before.
     *
     * @param key its key
     * @param name its name, or null to keep it
     * @param article the number of its article, none, or {@link CommuneRows#KEEP}
     * @param parent the commune that a part belongs to, or none
     * @param arrondissement the number of its arrondissement, none, or {@link CommuneRows#KEEP}
     */
    public void add(int key, @Nullable String name, int article, int parent, int arrondissement) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        names = Arrays.copyOf(names, size * 2);
        articles = Arrays.copyOf(articles, size * 2);
        parents = Arrays.copyOf(parents, size * 2);
        arrondissements = Arrays.copyOf(arrondissements, size * 2);
      }
      keys[size] = key;
      names[size] = name;
      articles[size] = article;
      parents[size] = parent;
      arrondissements[size++] = arrondissement;
    }

    /**
     * Returns the rows in the order of their keys.
     *
     * @return the rows
     * @throws IllegalArgumentException if a key was added twice
     */
    public CommuneRows build() {
      long[] order = new long[size];
      for (int i = 0; i < size; i++) {
        order[i] = (long) keys[i] << 32 | i;
      }
      Arrays.sort(order);
      CommuneRows rows = new CommuneRows(
          new int[size], new @Nullable String[size], new int[size], new int[size], new int[size]);
      for (int row = 0; row < size; row++) {
        int i = (int) order[row];
        if (row > 0 && rows.keys[row - 1] == keys[i]) {
          throw new IllegalArgumentException("twice the key " + keys[i]);
        }
        rows.keys[row] = keys[i];
        rows.names[row] = names[i];
        rows.articles[row] = articles[i];
        rows.parents[row] = parents[i];
        rows.arrondissements[row] = arrondissements[i];
      }
      return rows;
    }
  }
}
