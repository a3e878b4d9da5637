package fr.anct.sdk.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RadixSortProperties {
  @Property
  void keysAreSortedAndEqualOnesStayInTheirOrder(
      @ForAll("keys") long[] keys, @ForAll @IntRange(min = 1, max = 60) int bits) {
    long[] cut = Arrays.stream(keys).map(key -> key & ((1L << bits) - 1)).toArray();
    int[] expected = IntStream.range(0, cut.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> cut[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    long[] sorted = cut.clone();
    assertThat(RadixSort.sort(sorted, bits)).isEqualTo(expected);
    assertThat(sorted).isEqualTo(Arrays.stream(cut).sorted().toArray());
  }

  /** Some equal in all, some in a few bits. */
  @Provide
  Arbitrary<long[]> keys() {
    Arbitrary<Long> any = Arbitraries.longs().between(0, (1L << 60) - 1);
    Arbitrary<Long> few = Arbitraries.longs().between(0, 5);
    return Arbitraries.oneOf(any, few).array(long[].class).ofMaxSize(200);
  }
}
