package fr.anct.sdk.core.internal.text;

import java.text.Normalizer;

/** Folds what people and files write differently: case, accents, ligatures, hyphens, apostrophes and spaces. */
public final class Folding {
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
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      char small = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : Character.toLowerCase(c);
      if (Character.getType(small) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (!Character.isLetterOrDigit(small)) {
        gap = true;
        continue;
      }
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
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
