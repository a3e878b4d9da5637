package fr.anct.sdk.eligibility.internal.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The different outcomes of a rule, a verdict with the steps that it turns on, numbered from 1 as they are met.
 * Thread-safe; numbers never change.
 */
public final class Outcomes {
  /** The last number of an outcome; above it stand the numbers of what cells leave open. */
  static final int LAST = Short.MAX_VALUE;

  private final Map<Key, Integer> numbers = new HashMap<>();
  private byte[] verdicts = new byte[64];
  private long[] steps = new long[64];

  private record Key(int verdict, long steps) {}

  Outcomes() {}

  /** The number of an outcome; where there are too many, that of the same verdict with all steps. */
  synchronized char number(int verdict, long turnsOn) {
    Integer known = numbers.get(new Key(verdict, turnsOn));
    if (known != null) {
      return (char) (int) known;
    }
    if (numbers.size() >= LAST - Asked.VERDICT && turnsOn != -1) {
      return number(verdict, -1);
    }
    int number = numbers.size() + 1;
    numbers.put(new Key(verdict, turnsOn), number);
    if (number >= verdicts.length) {
      verdicts = Arrays.copyOf(verdicts, 2 * number);
      steps = Arrays.copyOf(steps, 2 * number);
    }
    verdicts[number] = (byte) verdict;
    steps[number] = turnsOn;
    return (char) number;
  }

  /**
   * Returns the place of the verdict of each outcome.
   *
   * @return the places by number, the first one unused, never null
   */
  public synchronized byte[] verdicts() {
    return Arrays.copyOf(verdicts, numbers.size() + 1);
  }

  /**
   * Returns the steps that each outcome turns on.
   *
   * @return a bit a step by number, the first one unused; all bits where so many outcomes differ that they were not kept
   */
  public synchronized long[] steps() {
    return Arrays.copyOf(steps, numbers.size() + 1);
  }
}
