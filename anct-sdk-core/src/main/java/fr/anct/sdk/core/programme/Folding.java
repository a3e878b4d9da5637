package fr.anct.sdk.core.programme;

import java.text.Normalizer;
import java.util.Locale;

/** Folds French text for search: no case, no accents, no ligatures, one space between words. */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == 'œ') {
        folded.append("oe");
      } else if (c == 'æ') {
        folded.append("ae");
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }
}
