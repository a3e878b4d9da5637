package fr.anct.sdk.core.internal.search;

/** Finds the least rank of any range at once: the least of each pair of blocks, of four, of eight… is known. */
final class RankRanges {
  private static final int BLOCK_BITS = 4;

  private final int[] ranks;
  /** For each power of two, for each block, where the least rank of that many blocks is. */
  private final int[][] least;

  RankRanges(int[] ranks) {
    this.ranks = ranks;
    int blocks = ranks.length >> BLOCK_BITS; // a last block that is not full is always read
    int levels = blocks == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(blocks);
    least = new int[levels][];
    for (int level = 0; level < levels; level++) {
      int[] positions = new int[blocks - (1 << level) + 1];
      for (int block = 0; block < positions.length; block++) {
        positions[block] = level == 0
            ? scan(block << BLOCK_BITS, (block + 1) << BLOCK_BITS)
            : better(least[level - 1][block], least[level - 1][block + (1 << (level - 1))]);
      }
      least[level] = positions;
    }
  }

  /** Where the least rank from one position to another, not included, is; the range is not empty. */
  int least(int from, int to) {
    int first = (from + (1 << BLOCK_BITS) - 1) >> BLOCK_BITS;
    int last = to >> BLOCK_BITS;
    if (first >= last) {
      return scan(from, to);
    }
    int level = 31 - Integer.numberOfLeadingZeros(last - first);
    int position = better(least[level][first], least[level][last - (1 << level)]);
    if (from < first << BLOCK_BITS) {
      position = better(position, scan(from, first << BLOCK_BITS));
    }
    if (last << BLOCK_BITS < to) {
      position = better(position, scan(last << BLOCK_BITS, to));
    }
    return position;
  }

  private int scan(int from, int to) {
    int position = from;
    for (int i = from + 1; i < to; i++) {
      if (ranks[i] < ranks[position]) {
        position = i;
      }
    }
    return position;
  }

  private int better(int one, int other) {
    return ranks[other] < ranks[one] ? other : one;
  }
}
