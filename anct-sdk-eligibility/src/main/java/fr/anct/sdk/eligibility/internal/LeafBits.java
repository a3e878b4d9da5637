package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.internal.Vocabulary.Compared;
import java.util.Arrays;

/**
 * A leaf for 64 rows at a time: a bit where it holds, a bit where it does not; neither where it is not known. Not shared
 * between threads.
 */
abstract class LeafBits {
  private static final int WORD = 64;

  /**
   * Fills words of 64 rows.
   *
   * @param from the first row, a multiple of 64
   * @param to the row after the last
   * @param holds the bits of the rows where it holds
   * @param fails the bits of those where it does not
   */
  abstract void fill(int from, int to, long[] holds, long[] fails);

  static int words(int from, int to) {
    return (to - from + WORD - 1) / WORD;
  }

  static long all(int rows) {
    return rows >= WORD ? -1L : (1L << rows) - 1;
  }

  /** Makes the leaf of a step over columns. */
  static LeafBits of(Node leaf, Group group, Columns columns) {
    if (group.isComposite()) {
      return new OfSeveral(group.compared.orElseThrow(), columns);
    }
    Column column = columns.columns[group.numbers[0]];
    int held = leaf.holdsBefore[group.cells];
    if (held == 0 || held == group.cells) {
      return new Constant(held > 0);
    }
    if (column == null) {
      return new Unknown();
    }
    if (group.isSmall()) {
      return new OfMask(group.values(leaf), group.partial(), column);
    }
    return new OfIntervals(group.intervals(leaf), column);
  }

  /** Nothing is known of the fact. */
  private static final class Unknown extends LeafBits {
    @Override
    void fill(int from, int to, long[] holds, long[] fails) {
      Arrays.fill(holds, 0, words(from, to), 0);
      Arrays.fill(fails, 0, words(from, to), 0);
    }
  }

  /** Whatever the value is. */
  private static final class Constant extends LeafBits {
    private final boolean truth;

    Constant(boolean truth) {
      this.truth = truth;
    }

    @Override
    void fill(int from, int to, long[] holds, long[] fails) {
      for (int word = 0; word < words(from, to); word++) {
        long rows = all(to - from - WORD * word);
        holds[word] = truth ? rows : 0;
        fails[word] = truth ? 0 : rows;
      }
    }
  }

  /** A flag or a word: the values for which it holds are bits. */
  private static final class OfMask extends LeafBits {
    private final long trueValues;
    /** Of exact values alone: a designation of a part is neither true nor false. */
    private final long exactlyTrue;

    private final long exactlyFalse;
    private final Column column;

    OfMask(long trueValues, int partial, Column column) {
      this.trueValues = trueValues;
      long whole = partial < 0 ? -1L : ~(1L << partial);
      this.exactlyTrue = trueValues & whole;
      this.exactlyFalse = ~trueValues & whole;
      this.column = column;
    }

    @Override
    void fill(int from, int to, long[] holds, long[] fails) {
      long[] lows = column.lows;
      long[] highs = column.highs;
      for (int word = 0; word < words(from, to); word++) {
        long isTrue = 0;
        long isFalse = 0;
        int base = from + WORD * word;
        int end = Math.min(WORD, to - base);
        if (lows == highs) {
          for (int i = 0; i < end; i++) {
            long value = lows[base + i];
            isTrue |= (exactlyTrue >>> value & 1) << i;
            isFalse |= (exactlyFalse >>> value & 1) << i;
          }
        } else {
          for (int i = 0; i < end; i++) {
            long low = lows[base + i];
            long high = highs[base + i];
            if (low == high) {
              isTrue |= (exactlyTrue >>> low & 1) << i;
              isFalse |= (exactlyFalse >>> low & 1) << i;
            } else {
              long range = (-1L >>> (WORD - 1 - high)) & (-1L << low);
              isTrue |= ((range & ~trueValues) == 0 ? 1L : 0L) << i;
              isFalse |= ((range & trueValues) == 0 ? 1L : 0L) << i;
            }
          }
        }
        holds[word] = isTrue;
        fails[word] = isFalse;
      }
    }
  }

  /** A number: it holds between some bounds, most often those of one interval. */
  private static final class OfIntervals extends LeafBits {
    /** The least and the greatest value of each interval, ascending, with a gap between any two. */
    private final long[] bounds;

    private final Column column;

    OfIntervals(long[] bounds, Column column) {
      this.bounds = bounds;
      this.column = column;
    }

    @Override
    void fill(int from, int to, long[] holds, long[] fails) {
      for (int word = 0; word < words(from, to); word++) {
        int base = from + WORD * word;
        int end = Math.min(WORD, to - base);
        long isTrue = 0;
        long touched = 0;
        for (int i = 0; i < bounds.length; i += 2) {
          if (column.isExact()) {
            isTrue |= within(base, end, bounds[i], bounds[i + 1]);
          } else {
            isTrue |= inside(base, end, bounds[i], bounds[i + 1]);
            touched |= touching(base, end, bounds[i], bounds[i + 1]);
          }
        }
        holds[word] = isTrue;
        fails[word] = ~(isTrue | touched) & all(end);
      }
    }

    private long within(int base, int end, long least, long most) {
      long[] values = column.lows;
      long bits = 0;
      for (int i = end - 1; i >= 0; i--) {
        long value = values[base + i];
        // The sign of a difference is a comparison without a branch: stored values are far from the
        // ends of a long.
        bits = bits << 1 | ((least - 1 - value) & (value - most - 1)) >>> (WORD - 1);
      }
      return bits;
    }

    private long inside(int base, int end, long least, long most) {
      long[] lows = column.lows;
      long[] highs = column.highs;
      long bits = 0;
      for (int i = end - 1; i >= 0; i--) {
        bits = bits << 1
            | ((least - 1 - lows[base + i]) & (highs[base + i] - most - 1)) >>> (WORD - 1);
      }
      return bits;
    }

    private long touching(int base, int end, long least, long most) {
      long[] lows = column.lows;
      long[] highs = column.highs;
      long bits = 0;
      for (int i = end - 1; i >= 0; i--) {
        bits = bits << 1
            | ((least - 1 - highs[base + i]) & (lows[base + i] - most - 1)) >>> (WORD - 1);
      }
      return bits;
    }
  }

  /** A comparison of several facts, row by row. */
  private static final class OfSeveral extends LeafBits implements Ranged {
    private final Compared compared;
    private final Columns columns;
    private int row;

    OfSeveral(Compared compared, Columns columns) {
      this.compared = compared;
      this.columns = columns;
    }

    @Override
    void fill(int from, int to, long[] holds, long[] fails) {
      for (int word = 0; word < words(from, to); word++) {
        long isTrue = 0;
        long isFalse = 0;
        int base = from + WORD * word;
        int end = Math.min(WORD, to - base);
        for (int i = 0; i < end; i++) {
          Truth truth = truth(base + i);
          isTrue |= (truth == Truth.TRUE ? 1L : 0L) << i;
          isFalse |= (truth == Truth.FALSE ? 1L : 0L) << i;
        }
        holds[word] = isTrue;
        fails[word] = isFalse;
      }
    }

    private Truth truth(int row) {
      this.row = row;
      return compared.truth(this);
    }

    @Override
    public long low(Fact fact) {
      return columns.low(number(fact), row);
    }

    @Override
    public long high(Fact fact) {
      return columns.high(number(fact), row);
    }

    /** There are two or three. */
    private int number(Fact fact) {
      for (int i = 0; i < compared.numbers.length; i++) {
        if (compared.facts.get(i).equals(fact)) {
          return compared.numbers[i];
        }
      }
      throw new IllegalStateException(fact.id());
    }
  }
}
