package fr.anct.sdk.eligibility.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Keeps the last value made for each of a few hashes; whoever finds one checks that it is the right one. Thread-safe. */
final class Memo<T> {
  private static final int BITS = 7;

  private volatile @Nullable AtomicReferenceArray<@Nullable T> slots;

  @Nullable T find(long hash) {
    AtomicReferenceArray<@Nullable T> all = slots;
    return all == null ? null : all.getAcquire(slot(hash));
  }

  /** Two threads that start at once may lose a value: it is made again. */
  void keep(long hash, T value) {
    AtomicReferenceArray<@Nullable T> all = slots;
    if (all == null) {
      all = new AtomicReferenceArray<>(1 << BITS);
      slots = all;
    }
    all.setRelease(slot(hash), value);
  }

  private static int slot(long hash) {
    return (int) (hash >>> Long.SIZE - BITS);
  }
}
