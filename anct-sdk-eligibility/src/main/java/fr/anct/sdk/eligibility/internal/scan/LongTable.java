package fr.anct.sdk.eligibility.internal.scan;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers by combinations of cells, where there are too many combinations for a table. Read by all threads; written
 * under a lock. Key and number share one word, so that no thread sees one without the other.
 */
final class LongTable {
  static final int KEY_BITS = 47;
  private static final int MOST = 1 << 20;

  private volatile AtomicLongArray entries = new AtomicLongArray(1 << 10);
  private int count;

  /** The number of a key, or 0. */
  int get(long key) {
    AtomicLongArray all = entries;
    int mask = all.length() - 1;
    for (int at = slot(key, mask); ; at = (at + 1) & mask) {
      long entry = all.getOpaque(at);
      if (entry == 0 || entry >>> Character.SIZE == key) {
        return (int) (entry & Character.MAX_VALUE);
      }
    }
  }

  /** Keeps a number above 0, unless there are too many; one at a time. */
  void put(long key, int number) {
    AtomicLongArray all = entries;
    if (get(key) == 0) {
      if (count >= MOST) {
        return;
      }
      if (++count > all.length() / 2) {
        AtomicLongArray larger = new AtomicLongArray(all.length() * 4);
        for (int i = 0; i < all.length(); i++) {
          if (all.getPlain(i) != 0) {
            put(larger, all.getPlain(i));
          }
        }
        put(larger, key << Character.SIZE | number);
        entries = larger;
        return;
      }
      put(all, key << Character.SIZE | number);
    }
  }

  private static void put(AtomicLongArray all, long entry) {
    int mask = all.length() - 1;
    int at = slot(entry >>> Character.SIZE, mask);
    while (all.getPlain(at) != 0) {
      at = (at + 1) & mask;
    }
    all.setOpaque(at, entry);
  }

  private static int slot(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }
}
