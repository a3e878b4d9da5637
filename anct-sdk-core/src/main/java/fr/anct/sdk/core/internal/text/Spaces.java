package fr.anct.sdk.core.internal.text;

/** Spaces as they come in files: no-break, narrow, figure spaces, tabs and byte order marks included. */
public final class Spaces {
  private Spaces() {}

  /**
   * Tells whether a character is a space of any kind.
   *
   * @param c the character
   * @return true if it is
   */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /**
   * Drops spaces of any kind at both ends.
   *
   * @param text the text, not null
   * @return the text between them, never null
   */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
