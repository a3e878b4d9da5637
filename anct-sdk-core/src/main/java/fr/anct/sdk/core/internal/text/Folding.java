package fr.anct.sdk.core.internal.text;

import java.text.Normalizer;

/** Folds what people and files write differently: case, accents, ligatures, hyphens, apostrophes and spaces. */
public final class Folding {
  private static final char FIRST_ACCENTED = 'À';
  private static final char LAST_ACCENTED = 'ÿ';
  /** What the letters from À to ÿ fold to; × and ÷ are signs. */
  private static final String BASES =
      "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

  private Folding() {}

  /**
   * Folds a text to small letters, digits and single spaces; any other sign is a space.
   *
   * @param text the text
   * @return such as {@code l ile d yeu} for {@code L’Île-d'Yeu}
   */
  public static String fold(String text) {
    return fold(text, true);
  }

  /**
   * Folds a text to small letters and digits only.
   *
   * @param text the text
   * @return such as {@code inseecom} for {@code INSEE_COM}
   */
  public static String foldTight(String text) {
    return fold(text, false);
  }

  private static String fold(String text, boolean spaced) {
    String plain = isCommon(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char small = small(plain.charAt(i));
      boolean ascii = small < 0x80;
      if (!ascii && Character.getType(small) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (ascii ? !isAsciiSign(small) : Character.isLetterOrDigit(small)) {
        if (gap && spaced && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        switch (small) {
          case 'œ' -> folded.append("oe");
          case 'æ' -> folded.append("ae");
          case 'ß' -> folded.append("ss");
          default -> folded.append(small);
        }
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static char small(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    if (c >= FIRST_ACCENTED && c <= LAST_ACCENTED) {
      return BASES.charAt(c - FIRST_ACCENTED);
    }
    return Character.toLowerCase(c);
  }

  private static boolean isAsciiSign(char small) {
    return (small < 'a' || small > 'z') && (small < '0' || small > '9');
  }

  /** Whether {@link #BASES} and the signs alone fold a text: the JDK's normaliser takes ten times as long. */
  private static boolean isCommon(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common = c < 0x80
          || (c >= FIRST_ACCENTED && c <= LAST_ACCENTED)
          || c == 'œ'
          || c == 'Œ'
          || c == '\u00A0'
          || (c >= '\u2000' && c <= '\u206F'); // spaces, hyphens, quotes
      if (!common) {
        return false;
      }
    }
    return true;
  }
}
