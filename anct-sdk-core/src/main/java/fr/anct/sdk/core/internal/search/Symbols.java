package fr.anct.sdk.core.internal.search;

/** The signs of a name in the index: six bits each, in the order of the texts. */
final class Symbols {
  /** Ends a name. */
  static final byte END = 0;
  /** Stands between words. */
  static final byte SPACE = 1;
  /** The digit zero; the others follow. */
  static final byte ZERO = 2;
  /** The letter a; the others follow. */
  static final byte A = 12;
  /** Any letter that is not Latin: French names have none. */
  static final byte OTHER = 38;
  /** Above every symbol. */
  static final int BOUND = 64;
  /** How many bits a symbol has. */
  static final int BITS = 6;

  private static final byte E = of('e');
  private static final byte L = of('l');
  private static final byte O = of('o');
  private static final byte S = of('s');
  private static final byte U = of('u');
  private static final byte X = of('x');

  /** Letters are the bits 0 to 26, digits 27 to 36, letters once more 37 to 63. */
  private static final int DIGITS_AT = 27 - ZERO;

  private static final int TWICE_AT = 37;
  private static final long LETTERS = (1L << 27) - 1;

  private Symbols() {}

  static byte of(char folded) {
    if (folded >= 'a' && folded <= 'z') {
      return (byte) (folded - 'a' + A);
    }
    if (folded >= '0' && folded <= '9') {
      return (byte) (folded - '0' + ZERO);
    }
    return folded == ' ' ? SPACE : OTHER;
  }

  static boolean isNumber(byte[] symbols, int from, int to) {
    for (int i = from; i < to; i++) {
      if (symbols[i] < ZERO || symbols[i] >= A) {
        return false;
      }
    }
    return true;
  }

  /** The length of the article that a text begins with, and of the space after it, or 0. */
  static int articleLength(byte[] symbols, int at) {
    int end = at;
    while (symbols[end] > SPACE) {
      end++;
    }
    return symbols[end] == SPACE && isArticle(symbols, at, end) ? end + 1 - at : 0;
  }

  private static boolean isArticle(byte[] symbols, int from, int to) {
    byte first = symbols[from];
    byte last = symbols[to - 1];
    return switch (to - from) {
      case 1 -> first == L;
      case 2 -> first == L && (last == E || last == A);
      case 3 ->
        first == L
            ? last == S
                && (symbols[from + 1] == E || symbols[from + 1] == A || symbols[from + 1] == O)
            : first == A && symbols[from + 1] == U && last == X;
      default -> false;
    };
  }

  /**
   * The letters of a text as bits: one for a letter that is there, one more if it is there twice. Each edit adds or
   * takes away one at most.
   */
  static long letters(byte[] symbols, int at) {
    long once = 0;
    long twice = 0;
    for (int i = at; symbols[i] != END; i++) {
      int symbol = symbols[i];
      if (symbol >= A) {
        long bit = 1L << (symbol - A);
        twice |= once & bit;
        once |= bit;
      } else if (symbol >= ZERO) {
        once |= 1L << (symbol + DIGITS_AT);
      }
    }
    return once | (twice & LETTERS) << TWICE_AT;
  }
}
