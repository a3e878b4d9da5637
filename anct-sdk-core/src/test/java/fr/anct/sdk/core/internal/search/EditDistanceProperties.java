package fr.anct.sdk.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EditDistanceProperties {
  @Property(tries = 5000)
  void isThatOfTheTextbook(
      @ForAll("texts") String text,
      @ForAll("texts") String name,
      @ForAll @IntRange(min = 1, max = 2) int most) {
    byte[] query = symbols(text);
    byte[] names = symbols("x " + name);
    int[] expected = edits(text, name);
    int packed = new EditDistance(query, text.length(), most).to(names, 2);
    assertThat(packed >> 8).isEqualTo(expected[0] <= most ? expected[0] : EditDistance.FAR);
    // The empty beginning is as far as the text is long: no text searched is so short.
    if (text.length() > most) {
      assertThat(packed & 0xFF).isEqualTo(expected[1] <= most ? expected[1] : EditDistance.FAR);
    }
  }

  /** What is left out before the distance is told: no name within it. */
  @Property(tries = 5000)
  void lettersThatAreMissingTakeAnEditEach(
      @ForAll("texts") String text, @ForAll("texts") String name) {
    long missing = Symbols.letters(symbols(text), 0) & ~Symbols.letters(symbols(name), 0);
    assertThat(Long.bitCount(missing)).isLessThanOrEqualTo(edits(text, name)[1]);
  }

  @Property
  void theLeastOfARangeIsThatOfAScan(
      @ForAll int[] ranks,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    if (ranks.length == 0) {
      return;
    }
    int[] many = new int[ranks.length * 37];
    for (int i = 0; i < many.length; i++) {
      many[i] = ranks[i % ranks.length] ^ i * 31;
    }
    int from = Math.min(one, other) % many.length;
    int to = Math.max(from + 1, Math.min(many.length, Math.max(one, other)));
    int least = new RankRanges(many).least(from, to);
    assertThat(least).isBetween(from, to - 1);
    assertThat(many[least]).isEqualTo(Arrays.stream(many, from, to).min().orElseThrow());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc 1").ofMinLength(1).ofMaxLength(64);
  }

  private static byte[] symbols(String text) {
    byte[] symbols = new byte[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      symbols[i] = Symbols.of(text.charAt(i));
    }
    return symbols;
  }

  private static int[] edits(String text, String name) {
    int[][] table = new int[text.length() + 1][name.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int replaced = text.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        table[i][j] = Math.min(
            table[i - 1][j - 1] + replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
            && j > 1
            && text.charAt(i - 1) == name.charAt(j - 2)
            && text.charAt(i - 2) == name.charAt(j - 1);
        if (swapped) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    int[] last = table[text.length()];
    return new int[] {last[name.length()], Arrays.stream(last).min().orElseThrow()};
  }
}
