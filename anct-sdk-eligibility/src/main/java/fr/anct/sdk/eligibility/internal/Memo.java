package fr.anct.sdk.eligibility.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was made for a key, for some hundreds of keys; then it starts again. This class is thread-safe.
 *
 * @param <K> the keys
 * @param <V> what is made
 */
public final class Memo<K, V> {
  private static final int MOST = 512;

  private final ConcurrentHashMap<K, V> kept = new ConcurrentHashMap<>(0);

  /** Makes an empty one. */
  public Memo() {}

  /**
   * Returns what was made for a key. Two threads that ask at once may both make it: whoever makes one makes the same.
   *
   * @param key the key, not null
   * @param maker makes the value, not null
   * @return the value, never null
   */
  public V get(K key, Function<? super K, ? extends V> maker) {
    V value = kept.get(key);
    if (value == null) {
      value = maker.apply(key);
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(key, value);
    }
    return value;
  }
}
