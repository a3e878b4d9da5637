package fr.anct.sdk.core.internal.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A map of rows says what a look-up of each key would. */
class RowMapProperties {
  @Property
  void mapsEachKeyToItsRowInTheBase(
      @ForAll Set<@IntRange(max = 40) Integer> base,
      @ForAll Set<@IntRange(max = 40) Integer> here) {
    int[] baseKeys = sorted(base);
    int[] keys = sorted(here);
    RowMap map = map(baseKeys, keys);

    assertThat(map.keys).isEqualTo(keys);
    assertThat(map.size()).isEqualTo(keys.length);
    int[] inverse = map.inverse();
    for (int row = 0; row < keys.length; row++) {
      assertThat(map.toBase(row)).isEqualTo(Math.max(-1, Arrays.binarySearch(baseKeys, keys[row])));
    }
    for (int row = 0; row < baseKeys.length; row++) {
      assertThat(inverse[row] - 1)
          .isEqualTo(Math.max(-1, Arrays.binarySearch(keys, baseKeys[row])));
    }
    assertThat(map.isIdentity()).isEqualTo(keys.length > 0 && Arrays.equals(keys, baseKeys));
  }

  @Property
  void copiesWhatTheBaseHas(
      @ForAll Set<@IntRange(max = 40) Integer> base,
      @ForAll Set<@IntRange(max = 40) Integer> here) {
    int[] baseKeys = sorted(base);
    int[] keys = sorted(here);
    int[] copied = new int[keys.length];
    Arrays.fill(copied, -1);
    map(baseKeys, keys).copy(baseKeys, copied);
    int[] expected =
        IntStream.of(keys).map(key -> base.contains(key) ? key : -1).toArray();
    assertThat(copied).isEqualTo(expected);
  }

  private static RowMap map(int[] baseKeys, int[] keys) {
    int[] gone = IntStream.range(0, baseKeys.length)
        .filter(row -> Arrays.binarySearch(keys, baseKeys[row]) < 0)
        .toArray();
    int[] added =
        IntStream.of(keys).filter(key -> Arrays.binarySearch(baseKeys, key) < 0).toArray();
    return new RowMap(baseKeys, gone, added);
  }

  private static int[] sorted(Set<Integer> keys) {
    return keys.stream().mapToInt(key -> key).sorted().toArray();
  }
}
