package fr.anct.sdk.core.internal.geo;

import fr.anct.sdk.core.source.Provenance;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Populations of one census that a user brought, by the key of a commune or municipal arrondissement. They need not fit
 * the geography that they are laid over: what it does not know waits for one that does.
 */
public final class OwnPopulations {
  /** Population municipale. */
  public static final int MUNICIPALE = 0;
  /** Population comptée à part. */
  public static final int COMPTEE_A_PART = 1;
  /** Population totale. */
  public static final int TOTALE = 2;
  /** How many kinds there are. */
  public static final int KINDS = 3;

  private final int census;
  private final Provenance provenance;
  private final int[] keys;
  /** For each kind the values plus one, so that 0 is none. */
  private final int[][] values;
  /** The indexes of those that are sums of the file's. */
  private final BitSet summed;
  /** The indexes of those that are of another perimeter than the geography's. */
  private final BitSet withheld;
  /** Whether they were carried over to other communes than those of the file. */
  private final boolean carried;

  private OwnPopulations(
      int census,
      Provenance provenance,
      int[] keys,
      int[][] values,
      BitSet summed,
      BitSet withheld,
      boolean carried) {
    this.census = census;
    this.provenance = provenance;
    this.keys = keys;
    this.values = values;
    this.summed = summed;
    this.withheld = withheld;
    this.carried = carried;
  }

  /**
   * Returns the census.
   *
   * @return its reference year
   */
  public int census() {
    return census;
  }

  /**
   * Returns the file that they come from.
   *
   * @return its provenance
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Returns how many communes and municipal arrondissements there are.
   *
   * @return the number of keys
   */
  public int size() {
    return keys.length;
  }

  /**
   * Returns a key.
   *
   * @param index from 0, in the order of the keys
   * @return the kind of commune times {@link CodeNumber#COMMUNE_BOUND}, plus the number of the code
   */
  public int key(int index) {
    return keys[index];
  }

  /**
   * Finds a key.
   *
   * @param key the key
   * @return its index, or a negative number
   */
  public int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /**
   * Returns a value.
   *
   * @param kind which population
   * @param index the index of a key
   * @return the value or none
   */
  public int get(int kind, int index) {
    return values[kind][index] - 1;
  }

  /**
   * Tells whether values are sums, which the file itself does not state.
   *
   * @param index the index of a key
   * @return true if they are
   */
  public boolean isSum(int index) {
    return summed.get(index);
  }

  /**
   * Tells whether values are of another perimeter than that of the geography.
   *
   * @param index the index of a key
   * @return true if they are not to be used
   */
  public boolean isWithheld(int index) {
    return withheld.get(index);
  }

  /**
   * Tells whether they were carried over to other communes than those of the file.
   *
   * @return true if a commune that has none is not one that the file left out
   */
  public boolean isCarried() {
    return carried;
  }

  /**
   * Returns these with others withheld.
   *
   * @param indexes the indexes of the keys, not changed later
   * @return the populations
   */
  public OwnPopulations withholding(BitSet indexes) {
    return new OwnPopulations(census, provenance, keys, values, summed, indexes, carried);
  }

  /** Puts populations together. */
  public static final class Builder {
    private final int census;
    private final Provenance provenance;
    private int[] keys = new int[1 << 10];
    private final int[][] values = new int[KINDS][1 << 10];
    private final BitSet summed = new BitSet();
    private final BitSet withheld = new BitSet();
    private int size;

    /**
     * Starts with none.
     *
     * @param census the reference year
     * @param provenance the file
     */
    public Builder(int census, Provenance provenance) {
      this.census = census;
      this.provenance = provenance;
    }

    /**
     * Adds those of a commune or municipal arrondissement; keys come in order.
     *
     * @param key the key, above the one before
     * @param figures a value or none for each kind
     * @param isSum whether they are sums
     */
    public void add(int key, int[] figures, boolean isSum) {
      if (size > 0 && keys[size - 1] >= key) {
        throw new IllegalArgumentException("key " + key + " after " + keys[size - 1]);
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        for (int kind = 0; kind < KINDS; kind++) {
          values[kind] = Arrays.copyOf(values[kind], size * 2);
        }
      }
      keys[size] = key;
      for (int kind = 0; kind < KINDS; kind++) {
        values[kind][size] = figures[kind] + 1;
      }
      summed.set(size++, isSum);
    }

    /** Withholds those that were added last. */
    public void withhold() {
      withheld.set(size - 1);
    }

    /**
     * Returns what was added.
     *
     * @param carried whether it was carried over to other communes than those of the file
     * @return the populations
     */
    public OwnPopulations build(boolean carried) {
      int[][] trimmed = new int[KINDS][];
      for (int kind = 0; kind < KINDS; kind++) {
        trimmed[kind] = Arrays.copyOf(values[kind], size);
      }
      return new OwnPopulations(
          census, provenance, Arrays.copyOf(keys, size), trimmed, summed, withheld, carried);
    }
  }
}
