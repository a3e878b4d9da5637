package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.text.Folding;
import java.util.Arrays;

/**
 * Writes texts as symbols, one after the other: folded, with one space between words and one spelling for Saint, sur and
 * ordinals.
 */
final class CanonicalText {
  private static final char FIRST_ACCENTED = 'À';
  private static final char LAST_ACCENTED = 'ÿ';
  private static final byte RARE = -1;
  /** The symbols of the characters that fold to one letter, or to none. */
  private static final byte[] COMMON = common();

  private static final byte E = Symbols.of('e');
  private static final byte I = Symbols.of('i');
  private static final byte M = Symbols.of('m');
  private static final byte R = Symbols.of('r');
  private static final byte S = Symbols.of('s');
  private static final byte T = Symbols.of('t');
  private static final byte[] SAINT = symbols("saint");
  private static final byte[] SUR = symbols("sur");
  private static final byte[] SOUS = symbols("sous");

  private byte[] symbols;
  private int length;
  private boolean lastWasSaint;

  CanonicalText(int capacity) {
    symbols = new byte[capacity];
  }

  private static byte[] common() {
    byte[] common = new byte[LAST_ACCENTED + 1];
    for (char c = 0; c <= LAST_ACCENTED; c++) {
      boolean plain = c < 0x80 || c >= FIRST_ACCENTED;
      String folded = plain ? Folding.fold(String.valueOf(c)) : "";
      boolean rare = !plain || folded.length() > 1;
      common[c] = rare ? RARE : folded.isEmpty() ? Symbols.SPACE : Symbols.of(folded.charAt(0));
    }
    return common;
  }

  private static byte[] symbols(String word) {
    byte[] symbols = new byte[word.length()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = Symbols.of(word.charAt(i));
    }
    return symbols;
  }

  int length() {
    return length;
  }

  /** What was written, the caller's own copy. */
  byte[] symbols() {
    return Arrays.copyOf(symbols, length);
  }

  /** Whether the last word of the last text was an abbreviation of Saint. */
  boolean lastWasSaint() {
    return lastWasSaint;
  }

  /** Writes a text and its end. */
  void write(String text) {
    write(text, true);
  }

  /** Writes a text and its end; its last word stays as it is. */
  void writeLastAsTyped(String text) {
    write(text, false);
  }

  private void write(String text, boolean lastToo) {
    int start = length;
    if (!write(text, lastToo, false)) {
      length = start;
      write(Folding.fold(text), lastToo, true);
    }
  }

  /** Whether it was written: a text with a rare character must be folded first. */
  private boolean write(String text, boolean lastToo, boolean folded) {
    int start = length;
    int word = start;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte symbol = c <= LAST_ACCENTED ? COMMON[c] : RARE;
      if (symbol == RARE) {
        if (!folded) {
          return false;
        }
        symbol = Symbols.OTHER;
      }
      if (symbol == Symbols.SPACE) {
        gap = length > start;
        continue;
      }
      if (gap) {
        finish(word, word > start);
        add(Symbols.SPACE);
        word = length;
        gap = false;
      }
      add(symbol);
    }
    lastWasSaint = length > word && lastToo && finish(word, false);
    add(Symbols.END);
    return true;
  }

  /** Gives the last word written its one spelling; whether it was an abbreviation of Saint. */
  private boolean finish(int word, boolean inside) {
    byte first = symbols[word];
    if (first == S) {
      return finishAbbreviation(word, inside);
    }
    if (first < Symbols.A) {
      finishNumber(word);
    }
    return false;
  }

  private boolean finishAbbreviation(int word, boolean inside) {
    int size = length - word;
    byte second = size > 1 ? symbols[word + 1] : Symbols.END;
    if (second == T && size <= 4) {
      byte third = size > 2 ? symbols[word + 2] : S;
      byte fourth = size > 3 ? symbols[word + 3] : S;
      boolean saint = fourth == S && (third == E || (third == S && size < 4));
      if (saint) {
        replace(word, SAINT);
        for (int i = 2; i < size; i++) {
          add(i == 2 ? third : fourth);
        }
      }
      return saint;
    }
    if (inside && size == 1) {
      replace(word, SUR);
    } else if (inside && size == 2 && second == S) {
      replace(word, SOUS);
    }
    return false;
  }

  /** 1er, 3e, 3ème and 03 are the numbers alone. */
  private void finishNumber(int word) {
    int end = word;
    while (end < length && symbols[end] < Symbols.A) {
      end++;
    }
    if (isOrdinalEnd(end)) {
      length = end;
    }
    if (length == word + 2 && symbols[word] == Symbols.ZERO && end == length) {
      symbols[word] = symbols[word + 1];
      length--;
    }
  }

  private boolean isOrdinalEnd(int at) {
    byte first = at < length ? symbols[at] : Symbols.END;
    byte last = symbols[length - 1];
    return switch (length - at) {
      case 1 -> first == E;
      case 2 -> first == E && last == R;
      case 3 -> first == E && symbols[at + 1] == M && last == E;
      case 4 -> first == I && symbols[at + 1] == E && symbols[at + 2] == M && last == E;
      default -> false;
    };
  }

  private void replace(int word, byte[] whole) {
    length = word;
    for (byte symbol : whole) {
      add(symbol);
    }
  }

  private void add(byte symbol) {
    if (length == symbols.length) {
      symbols = Arrays.copyOf(symbols, 2 * length);
    }
    symbols[length++] = symbol;
  }
}
