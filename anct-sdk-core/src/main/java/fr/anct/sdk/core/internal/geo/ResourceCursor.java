package fr.anct.sdk.core.internal.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads a resource from its first byte to its last. */
public final class ResourceCursor {
  private static final int CHECKSUM_BYTES = 4;

  private final byte[] bytes;
  private int at;

  /**
   * Creates a cursor at the first byte.
   *
   * @param bytes the resource
   */
  public ResourceCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Checks that a resource ends with the CRC32C of what precedes.
   *
   * @param name the name of the resource, for the message if it is damaged
   * @param bytes the resource
   * @return where its content ends
   * @throws IllegalStateException if it does not
   */
  public static int contentEnd(String name, byte[] bytes) {
    int end = bytes.length - CHECKSUM_BYTES;
    if (end < 0) {
      throw damaged(name, "it is too short");
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    if ((int) crc.getValue() != statedChecksum(bytes)) {
      throw damaged(name, "its checksum does not match its content");
    }
    return end;
  }

  /** The checksum in the last four bytes, high ones first. */
  static int statedChecksum(byte[] bytes) {
    int stated = 0;
    for (int i = bytes.length - CHECKSUM_BYTES; i < bytes.length; i++) {
      stated = (stated << 8) | (bytes[i] & 0xFF);
    }
    return stated;
  }

  /**
   * Says that a resource is damaged.
   *
   * @param name its name
   * @param why what is wrong with it
   * @return a new exception
   */
  public static IllegalStateException damaged(String name, String why) {
    return new IllegalStateException("Resource " + name + " is damaged: " + why);
  }

  /**
   * Returns how many bytes were read.
   *
   * @return the position of the next one
   */
  public int position() {
    return at;
  }

  /**
   * Reads a number of seven bits a byte, low ones first.
   *
   * @return the number
   */
  public int varint() {
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

  /**
   * Reads a number that may be negative.
   *
   * @return the number
   */
  public int zigzag() {
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

  /**
   * Reads bytes.
   *
   * @param length how many
   * @return the bytes, the caller's own copy
   */
  public byte[] bytes(int length) {
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
