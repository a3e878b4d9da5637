package fr.anct.sdk.eligibility.internal;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of many criteria for a block of rows, each worked out once however many criteria read it. Not shared between
 * threads.
 */
public final class LeafBlock {
  /** How many rows of 64 a block has: what is worked on stays in the caches of a core. */
  public static final int WORDS = 64;

  final Columns columns;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<LeafBits> leaves = new ArrayList<>();
  private final List<long[]> holds = new ArrayList<>();
  private final List<long[]> fails = new ArrayList<>();
  private @Nullable Knowledge[] knowledge = new @Nullable Knowledge[0];
  private int from;

  /** Where a fact holds, or a comparison of several. */
  private record Key(int number, boolean composite, ImmutableLongArray intervals) {}

  /**
   * Makes a block.
   *
   * @param columns the rows, not null
   */
  public LeafBlock(Columns columns) {
    this.columns = columns;
  }

  int number(Node leaf, Group group) {
    Key key = group.isComposite()
        ? new Key(group.comparison(), true, ImmutableLongArray.of())
        : new Key(group.numbers[0], false, ImmutableLongArray.copyOf(group.intervals(leaf)));
    return numbers.computeIfAbsent(key, unused -> {
      leaves.add(LeafBits.of(leaf, group, columns));
      holds.add(new long[WORDS]);
      fails.add(new long[WORDS]);
      return leaves.size() - 1;
    });
  }

  /**
   * Works the leaves out.
   *
   * @param first the first row, a multiple of 64
   * @param end the row after the last
   */
  public void fill(int first, int end) {
    from = first;
    knowledge = new @Nullable Knowledge[0];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      leaves.get(leaf).fill(first, end, holds.get(leaf), fails.get(leaf));
    }
  }

  long holds(int leaf, int word) {
    return holds.get(leaf)[word];
  }

  long fails(int leaf, int word) {
    return fails.get(leaf)[word];
  }

  int row(int word, int bit) {
    return from + Long.SIZE * word + bit;
  }

  /** Everything that is known of a row: several criteria may ask. */
  Knowledge knowledge(int row) {
    if (knowledge.length == 0) {
      knowledge = new @Nullable Knowledge[WORDS * Long.SIZE];
    }
    Knowledge known = knowledge[row - from];
    if (known == null) {
      known = columns.knowledge(row);
      knowledge[row - from] = known;
    }
    return known;
  }
}
