package fr.anct.sdk.core.internal.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads a resource from its first byte to its last. */
final class ResourceCursor {
  private final byte[] bytes;
  private int at;

  ResourceCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  int varint() {
    int b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    int value = b & 0x7F;
    for (int shift = 7; ; shift += 7) {
      b = bytes[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  int zigzag() {
    int zigzag = varint();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  /** A sorted list without doubles: how many, then the gaps. */
  int[] sorted() {
    int[] values = new int[varint()];
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      last += 1 + varint();
      values[i] = last;
    }
    return values;
  }

  byte[] bytes(int length) {
    int from = at;
    at += length;
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** Whole numbers of four bytes, low ones first: one copy, where a loop would run in the interpreter. */
  void ints(int[] into) {
    ByteBuffer.wrap(bytes, at, into.length * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(into);
    at += into.length * Integer.BYTES;
  }

  /** Turns predictions into values; a run of exact predictions is one zero and its length less one. */
  void addResiduals(int[] predictions) {
    int row = 0;
    while (row < predictions.length) {
      int residual = zigzag();
      if (residual == 0) {
        row += 1 + varint();
      } else {
        predictions[row++] += residual;
      }
    }
  }
}
