package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;

/**
 * What the cells that a row is in settle, kept for the next row that is in the same ones: few combinations occur in a
 * population. Not shared between threads.
 */
final class SettledCells {
  /** The cells do not settle it: the facts themselves must be asked. */
  static final int OPEN = 16;

  private static final int SIZE_BITS = 12;
  private static final int MOST_BITS = 62;
  private static final int TRUTH_BITS = 2;
  private static final Truth[] TRUTHS = Truth.values();

  private final CompiledCriterion criterion;
  private final int[] clusters;
  /** How many bits the cells of each group take. */
  private final int[] bits;

  private final boolean fits;
  private final long[] keys = new long[1 << SIZE_BITS];
  private final byte[] answers = new byte[1 << SIZE_BITS];

  SettledCells(CompiledCriterion criterion, int[] clusters) {
    this.criterion = criterion;
    this.clusters = clusters;
    this.bits = new int[criterion.groups.length];
    int sum = 0;
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Integer.SIZE - Integer.numberOfLeadingZeros(criterion.groups[i].cells);
      sum += 1 + 2 * bits[i];
    }
    this.fits = sum <= MOST_BITS;
  }

  /** Whether it holds everywhere and anywhere, packed, or {@link #OPEN}; takes the packed cells of each group over. */
  int get(long[] ranges) {
    if (!fits) {
      return answer(ranges);
    }
    long key = 1; // no key is 0, which an empty place has
    for (int i = 0; i < ranges.length; i++) {
      key = key << bits[i] | Ranges.first(ranges[i]);
      key = key << bits[i] | Ranges.last(ranges[i]);
      key = key << 1 | (Ranges.isParts(ranges[i]) ? 1 : 0);
    }
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> (Long.SIZE - SIZE_BITS));
    if (keys[place] != key) {
      answers[place] = (byte) answer(ranges);
      keys[place] = key;
    }
    return answers[place];
  }

  private int answer(long[] ranges) {
    Box box = criterion.box(Ranges.of(clusters, ranges.clone()));
    Truth everywhere = Evaluation.agreed(box, true);
    Truth anywhere = Evaluation.agreed(box, false);
    return everywhere == null || anywhere == null ? OPEN : packed(everywhere, anywhere);
  }

  static int packed(Truth everywhere, Truth anywhere) {
    return everywhere.ordinal() << TRUTH_BITS | anywhere.ordinal();
  }

  static Truth everywhere(int answer) {
    return TRUTHS[answer >> TRUTH_BITS];
  }

  static Truth anywhere(int answer) {
    return TRUTHS[answer & ((1 << TRUTH_BITS) - 1)];
  }
}
