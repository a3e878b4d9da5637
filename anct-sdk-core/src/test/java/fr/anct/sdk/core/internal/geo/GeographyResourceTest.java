package fr.anct.sdk.core.internal.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedded resources and their reader: what is written is read, what is damaged is refused. */
class GeographyResourceTest {
  private static final int SMALLEST = 2025;

  static IntStream years() {
    return IntStream.of(Vintages.years());
  }

  @ParameterizedTest
  @MethodSource("years")
  void aVintageReadAndWrittenAgainGivesTheSameBytes(int year) {
    Geography base = year == Vintages.latest() ? null : Vintages.of(Vintages.latest());
    assertThat(GeographyWriter.write(Vintages.of(year), base))
        .isEqualTo(Vintages.bytes(year + ".bin"));
  }

  @Test
  void aVintageCanBeWrittenWholeAndReadBack() {
    Geography vintage = Vintages.of(2019);
    Geography back = GeographyWriter.read(GeographyWriter.write(vintage, null), null);
    assertThat(back.header()).isEqualTo(vintage.header());
    assertThat(back.columns).isDeepEqualTo(vintage.columns);
    for (Table table : Table.values()) {
      assertThat(back.tables[table.ordinal()].keys).isEqualTo(vintage.tables[table.ordinal()].keys);
      for (int row = 0; row < vintage.size(table); row++) {
        assertThat(back.name(table, row)).isEqualTo(vintage.name(table, row));
      }
    }
    for (int i = 0; i < GeographyReader.LISTS; i++) {
      assertThat(back.lists[i].rows).isEqualTo(vintage.lists[i].rows);
      assertThat(back.lists[i].values).isEqualTo(vintage.lists[i].values);
    }
  }

  @Property(tries = 200)
  void aResourceWithOneBitChangedIsRefused(
      @ForAll @IntRange(max = 999_999) int position, @ForAll @IntRange(max = 7) int bit) {
    byte[] resource = Vintages.bytes(SMALLEST + ".bin");
    resource[position % resource.length] ^= (byte) (1 << bit);
    assertDamaged(resource);
  }

  @Property(tries = 200)
  void aResourceCutShortIsRefused(@ForAll @IntRange(max = 999_999) int length) {
    byte[] resource = Vintages.bytes(SMALLEST + ".bin");
    assertDamaged(Arrays.copyOf(resource, length % resource.length));
  }

  @Test
  void aResourceWithMoreBytesThanItsOwnIsRefused() {
    byte[] resource = Vintages.bytes(SMALLEST + ".bin");
    assertDamaged(Arrays.copyOf(resource, resource.length + 1));
  }

  @Test
  void aResourceMadeForAnotherBaseIsRefused() {
    byte[] resource = Vintages.bytes(SMALLEST + ".bin");
    assertThatIllegalStateException()
        .isThrownBy(() -> GeographyReader.read("2025.bin", resource, null))
        .withMessageContaining("another base");
    assertThatIllegalStateException()
        .isThrownBy(() -> GeographyReader.read("2025.bin", resource, Vintages.of(2024)))
        .withMessageContaining("another base");
    byte[] whole = Vintages.bytes(Vintages.latest() + ".bin");
    assertThatIllegalStateException()
        .isThrownBy(() -> GeographyReader.read("2026.bin", whole, Vintages.of(2024)))
        .withMessageContaining("another base");
  }

  @Test
  void aMissingResourceSaysSo() {
    assertThatThrownBy(() -> Vintages.bytes("1999.bin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1999.bin: the JAR is incomplete");
  }

  /** Trap 13: the rank is 0 for all from 2021 on; in 2019, it is what the chefs-lieux say. */
  @ParameterizedTest
  @MethodSource("years")
  void theRankOfChefLieuFollowsFromTheChefsLieux(int year) {
    Geography vintage = Vintages.of(year);
    int[] ranks = vintage.columns[Column.COMMUNE_RANK.ordinal()];
    if (year != 2019) {
      assertThat(IntStream.of(ranks).filter(rank -> rank != 0)).isEmpty();
      return;
    }
    int[] expected = new int[ranks.length];
    mark(vintage, Column.ARRONDISSEMENT_CHEF_LIEU, 2, expected);
    mark(vintage, Column.DEPARTEMENT_CHEF_LIEU, 3, expected);
    mark(vintage, Column.REGION_CHEF_LIEU, 4, expected);
    assertThat(ranks).isEqualTo(expected);
  }

  private static void mark(Geography vintage, Column column, int rank, int[] ranks) {
    for (int pointer : vintage.columns[column.ordinal()]) {
      if (pointer != 0) {
        ranks[pointer - 1] = rank + 1;
      }
    }
  }

  private static void assertDamaged(byte[] resource) {
    Geography base = Vintages.of(Vintages.latest());
    assertThatIllegalStateException()
        .isThrownBy(() -> GeographyReader.read("2025.bin", resource, base))
        .withMessageStartingWith("Resource 2025.bin is damaged");
  }
}
