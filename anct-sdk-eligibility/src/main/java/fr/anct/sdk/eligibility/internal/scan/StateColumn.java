package fr.anct.sdk.eligibility.internal.scan;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The states of one column in all rows of a population, numbered as they are met so that a byte holds one. Written by
 * several threads, each its own rows, then only read.
 */
final class StateColumn {
  static final int MOST = 256;
  private static final int MOST_STATES = 1 << 16;

  final byte[] numbers;
  private final int[] states = new int[MOST];
  private final int[] numberOf; // of a state, plus one; 0 if it was not met
  private final AtomicInteger rest; // the rows that are in the first state
  private int count;
  private boolean tooMany;

  /** All rows are in the first state, until it is told otherwise. */
  StateColumn(int rows, int states, int first) {
    this.tooMany = states > MOST_STATES;
    this.numbers = new byte[tooMany ? 0 : rows];
    this.numberOf = new int[tooMany ? 0 : states];
    this.rest = new AtomicInteger(rows);
    if (!tooMany) {
      add(first);
    }
  }

  /** Takes the state of a row, once. */
  void put(int row, int state) {
    if (numberOf.length == 0) {
      return;
    }
    // Two threads that race here both find no number, or the one there is.
    int number = numberOf[state];
    numbers[row] = (byte) ((number == 0 ? add(state) : number) - 1);
  }

  /** Takes the states of a run of rows, each once. */
  void put(int first, int[] own, int size) {
    int[] known = numberOf;
    byte[] into = numbers;
    if (known.length == 0) {
      return;
    }
    int other = 0;
    for (int i = 0; i < size; i++) {
      int number = known[own[i]];
      if (number == 0) {
        number = add(own[i]);
      }
      into[first + i] = (byte) (number - 1);
      other += number == 1 ? 0 : 1;
    }
    told(other);
  }

  /** Takes how many rows of a run are in another state than the first one. */
  void told(int rows) {
    rest.addAndGet(-rows);
  }

  private synchronized int add(int state) {
    if (numberOf[state] == 0) {
      if (count == MOST) {
        tooMany = true;
        return 1;
      }
      states[count++] = state;
      numberOf[state] = count;
    }
    return numberOf[state];
  }

  /** Whether there are more different states than a byte holds: then the rows are asked one by one. */
  synchronized boolean isTooWide() {
    return tooMany;
  }

  /** The states by their numbers. */
  synchronized int[] states() {
    return Arrays.copyOf(states, count);
  }

  /** The number of the first state that a row is in: that which all rows start in may be none's. */
  synchronized int firstMet() {
    return rest.get() == 0 && count > 1 ? 1 : 0;
  }
}
