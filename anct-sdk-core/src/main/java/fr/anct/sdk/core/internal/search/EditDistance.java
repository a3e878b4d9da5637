package fr.anct.sdk.core.internal.search;

/**
 * Counts the edits between a text and many names: insertions, deletions, substitutions and swaps of neighbours, no part
 * being edited twice. A column of the usual table is one word of bits (Hyyrö 2003, after Myers 1999).
 */
final class EditDistance {
  /** The longest text. */
  static final int LONGEST = 64;
  /** Said of what is further than asked. */
  static final int FAR = 0xFF;

  private final long[] positions = new long[Symbols.BOUND];
  private final int length;
  private final int most;

  EditDistance(byte[] text, int length, int most) {
    this.length = length;
    this.most = most;
    for (int i = 0; i < length; i++) {
      positions[text[i]] |= 1L << i;
    }
  }

  /** The edits to the whole name, in the high byte of two, and to the beginning of it that is nearest, in the low one. */
  int to(byte[] names, int start) {
    long last = 1L << (length - 1);
    long up = -1;
    long down = 0;
    long diagonal = 0;
    long before = 0;
    int edits = length;
    int nearest = FAR;
    int at = 0;
    while (names[start + at] != Symbols.END) {
      if (at == length + most || edits - (length + most - at) > most) {
        return FAR << 8 | nearest; // the name is too long, or too different already
      }
      long here = positions[names[start + at++]];
      long swapped = (~diagonal & here) << 1 & before;
      diagonal = (((here & up) + up) ^ up) | here | down | swapped;
      long right = down | ~(diagonal | up);
      long left = diagonal & up;
      edits += (right & last) != 0 ? 1 : 0;
      edits -= (left & last) != 0 ? 1 : 0;
      right = right << 1 | 1;
      up = left << 1 | ~(diagonal | right);
      down = right & diagonal;
      before = here;
      if (edits <= most && edits < nearest) {
        nearest = edits;
      }
    }
    return (edits <= most ? edits : FAR) << 8 | nearest;
  }
}
