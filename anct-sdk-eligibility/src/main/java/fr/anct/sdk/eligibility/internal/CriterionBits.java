package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A criterion for 64 rows at a time.
 *
 * <p>Three-valued logic on bits is exact but where an unknown fact is read in two ways, is tied to something else unknown, or
 * is a designation of a part: only such rows are asked one by one, by the cells that their facts are in. Not shared between
 * threads.
 */
public final class CriterionBits {
  private final CompiledCriterion criterion;
  private final LeafBlock block;
  /** The steps, parents first. */
  private final Node[] nodes;

  private final Operator[] operators;
  private final int[][] children;
  private final int[] leaves; // of each step, its number in the block, or -1
  private final int[] leafNodes;
  private final long[] holds;
  private final long[] fails;
  private final long[] decisive;
  private final long[] ofLeaves;
  private final int[][] leavesOfGroup; // steps
  /** Leaves of a group that do not all change their truth the same way; each array of steps is one way. */
  private final int[][][] ways;

  private final int[][] tied; // groups that relations tie to each other
  private final SettledCells settled;
  private final long[] ranges;

  private long rows;
  private long wholly;
  private long notWholly;
  private long somewhere;
  private long nowhere;

  /**
   * Prepares a criterion.
   *
   * @param criterion the criterion, not null
   * @param block where its leaves are worked out, not null
   */
  public CriterionBits(CompiledCriterion criterion, LeafBlock block) {
    this.criterion = criterion;
    this.block = block;
    this.nodes = new Node[criterion.nodes];
    this.operators = new Operator[nodes.length];
    this.children = new int[nodes.length][];
    gather(criterion.root);
    this.holds = new long[nodes.length];
    this.fails = new long[nodes.length];
    this.decisive = new long[nodes.length];
    this.leaves = new int[nodes.length];
    this.leafNodes =
        Arrays.stream(nodes).filter(Node::isLeaf).mapToInt(node -> node.index).toArray();
    this.ofLeaves = new long[leafNodes.length];
    Arrays.fill(leaves, -1);
    int[][] ofGroup = new int[criterion.groups.length][0];
    for (int leaf : leafNodes) {
      int group = nodes[leaf].group;
      leaves[leaf] = block.number(nodes[leaf], criterion.groups[group]);
      ofGroup[group] = Arrays.copyOf(ofGroup[group], ofGroup[group].length + 1);
      ofGroup[group][ofGroup[group].length - 1] = leaf;
    }
    this.leavesOfGroup = ofGroup;
    this.ways = ways();
    this.tied = tied();
    this.settled = new SettledCells(criterion, block.columns.clusters);
    this.ranges = new long[criterion.groups.length];
  }

  private void gather(Node node) {
    nodes[node.index] = node;
    operators[node.index] = node.operator;
    children[node.index] =
        Arrays.stream(node.children).mapToInt(child -> child.index).toArray();
    for (Node child : node.children) {
      gather(child);
    }
  }

  /**
   * Leaves that only turn true, or only false, as the value of their fact grows can all be true at one end of what it may
   * be, and all false at the other: three-valued logic is exact for them.
   */
  private int[][][] ways() {
    boolean[] denied = new boolean[nodes.length];
    for (Node node : nodes) {
      for (Node child : node.children) {
        denied[child.index] = denied[node.index] ^ node.operator == Operator.NOT;
      }
    }
    int[][][] ways = new int[leavesOfGroup.length][][];
    for (int group = 0; group < ways.length; group++) {
      Map<Integer, List<Integer>> byWay = new LinkedHashMap<>();
      for (int leaf : leavesOfGroup[group]) {
        int way = nodes[leaf].way();
        int own = way == 0 ? 2 + leaf : denied[leaf] ? -way : way;
        byWay.computeIfAbsent(own, unused -> new ArrayList<>()).add(leaf);
      }
      ways[group] = byWay.size() < 2
          ? new int[0][]
          : byWay.values().stream().map(Ints::toArray).toArray(int[][]::new);
    }
    return ways;
  }

  /** The groups of each cluster that has two or more here. */
  private int[][] tied() {
    int[] clusters = block.columns.clusters;
    return Arrays.stream(clusters)
        .distinct()
        .filter(cluster -> cluster >= 0)
        .mapToObj(cluster -> groupsOf(cluster, clusters))
        .filter(groups -> groups.length > 1)
        .toArray(int[][]::new);
  }

  private int[] groupsOf(int cluster, int[] clusters) {
    int[] found = new int[criterion.groups.length];
    int size = 0;
    for (int group = 0; group < found.length; group++) {
      Group one = criterion.groups[group];
      if (!one.isComposite() && clusters[one.numbers[0]] == cluster) {
        found[size++] = group;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * Returns the addresses of the leaves, in the order of the criterion.
   *
   * @return the addresses, never null
   */
  public ImmutableList<NodeId> leafIds() {
    return Arrays.stream(leafNodes)
        .mapToObj(leaf -> nodes[leaf].id)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Evaluates 64 rows of the block.
   *
   * @param word which ones
   * @param count how many there are, 64 at most
   */
  public void evaluate(int word, int count) {
    rows = LeafBits.all(count);
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (leaves[i] >= 0) {
        holds[i] = block.holds(leaves[i], word);
        fails[i] = block.fails(leaves[i], word);
      } else {
        join(i);
      }
    }
    wholly = holds[0];
    notWholly = fails[0];
    somewhere = wholly;
    nowhere = notWholly;
    long doubtful = doubtful(word, rows & ~(wholly | notWholly));
    for (long left = doubtful; left != 0; left &= left - 1) {
      settle(word, Long.numberOfTrailingZeros(left));
    }
  }

  private void join(int own) {
    long all = rows;
    long any = 0;
    switch (operators[own]) {
      case ALL -> {
        for (int child : children[own]) {
          all &= holds[child];
          any |= fails[child];
        }
        holds[own] = all;
        fails[own] = any;
      }
      case ANY -> {
        for (int child : children[own]) {
          any |= holds[child];
          all &= fails[child];
        }
        holds[own] = any;
        fails[own] = all;
      }
      case NOT -> {
        holds[own] = fails[children[own][0]];
        fails[own] = holds[children[own][0]];
      }
      default -> {
        holds[own] = atLeast(own, holds, 0);
        fails[own] = ~atLeast(own, fails, -1) & rows;
      }
    }
  }

  /** Where so many children have their bit, the bits turned over by a mask before. */
  private long atLeast(int own, long[] bits, long turned) {
    int count = nodes[own].count;
    long[] reached = new long[count + 1];
    reached[0] = rows;
    for (int child : children[own]) {
      long bit = bits[child] ^ turned;
      for (int i = count; i > 0; i--) {
        reached[i] |= reached[i - 1] & bit;
      }
    }
    return reached[count];
  }

  /** Of rows that three-valued logic leaves open, those that it may leave open wrongly. */
  private long doubtful(int word, long open) {
    if (open == 0) {
      return 0;
    }
    long doubtful = 0;
    for (int group = 0; group < ways.length; group++) {
      long one = 0;
      for (int[] way : ways[group]) {
        long unknown = unknownLeaves(way) & open;
        doubtful |= one & unknown;
        one |= unknown;
      }
      if (criterion.groups[group].partial() >= 0) {
        doubtful |= partly(group, word, unknown(group) & open);
      }
    }
    for (int[] groups : tied) {
      long one = 0;
      for (int group : groups) {
        long unknown = unknown(group) & open;
        doubtful |= one & unknown;
        one |= unknown;
      }
    }
    return doubtful;
  }

  /** Where a group may be in several cells: one of its leaves is not known then. */
  private long unknown(int group) {
    return unknownLeaves(leavesOfGroup[group]);
  }

  private long unknownLeaves(int[] steps) {
    long unknown = 0;
    for (int leaf : steps) {
      unknown |= ~(holds[leaf] | fails[leaf]);
    }
    return unknown & rows;
  }

  private long partly(int group, int word, long among) {
    Group one = criterion.groups[group];
    long partly = 0;
    for (long left = among; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      int row = block.row(word, bit);
      long low = block.columns.low(one.numbers[0], row);
      if (low == one.partial() && low == block.columns.high(one.numbers[0], row)) {
        partly |= 1L << bit;
      }
    }
    return partly;
  }

  private void settle(int word, int bit) {
    int row = block.row(word, bit);
    long here = 1L << bit;
    int answer = settled.get(ranges(row, here));
    if (answer == SettledCells.OPEN) {
      Evaluation evaluation = criterion.evaluate(block.knowledge(row));
      answer = SettledCells.packed(evaluation.wholly(), evaluation.atLeastPartly());
    }
    Truth everywhere = SettledCells.everywhere(answer);
    Truth anywhere = SettledCells.anywhere(answer);
    wholly |= everywhere == Truth.TRUE ? here : 0;
    notWholly |= everywhere == Truth.FALSE ? here : 0;
    somewhere |= anywhere == Truth.TRUE ? here : 0;
    nowhere |= anywhere == Truth.FALSE ? here : 0;
  }

  /** The cells of a row, packed; overwritten by those of the next. */
  private long[] ranges(int row, long here) {
    for (int i = 0; i < ranges.length; i++) {
      Group group = criterion.groups[i];
      if (group.isComposite()) {
        int leaf = leavesOfGroup[i][0];
        ranges[i] = Group.range(
            (holds[leaf] & here) != 0
                ? Truth.TRUE
                : (fails[leaf] & here) != 0 ? Truth.FALSE : Truth.UNKNOWN);
      } else {
        int fact = group.numbers[0];
        ranges[i] = group.range(block.columns.low(fact, row), block.columns.high(fact, row));
      }
    }
    return ranges;
  }

  /**
   * Returns where it holds in the whole of the territory.
   *
   * @return a bit a row
   */
  public long wholly() {
    return wholly;
  }

  /**
   * Returns where it does not hold in the whole of the territory.
   *
   * @return a bit a row
   */
  public long notWholly() {
    return notWholly;
  }

  /**
   * Returns where it holds in a part of the territory at least.
   *
   * @return a bit a row
   */
  public long somewhere() {
    return somewhere;
  }

  /**
   * Returns where it holds in no part of the territory.
   *
   * @return a bit a row
   */
  public long nowhere() {
    return nowhere;
  }

  /**
   * Works out which leaves decide, as explanations say.
   *
   * @return a bit a row for each leaf, in the order of {@link #leafIds}; read before the next call, never null
   */
  public long[] decisive() {
    decisive[0] = rows;
    for (int own = 0; own < children.length; own++) {
      long known = holds[own] | fails[own];
      long settled = operators[own] == Operator.ALL ? holds[own] : fails[own];
      boolean turns = operators[own] == Operator.ALL || operators[own] == Operator.ANY;
      for (int child : children[own]) {
        long alike = (holds[own] & holds[child])
            | (fails[own] & fails[child])
            | ~(known | holds[child] | fails[child]);
        decisive[child] = turns ? decisive[own] & (settled | alike) : decisive[own];
      }
    }
    for (int i = 0; i < leafNodes.length; i++) {
      ofLeaves[i] = decisive[leafNodes[i]];
    }
    return ofLeaves;
  }
}
