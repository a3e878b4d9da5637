package fr.anct.sdk.examples;

/** Texts of others, made harmless: on one line, without signs that hide or turn what stands beside them. */
final class SafeText {
  private static final int LONGEST = 80;

  private SafeText() {}

  /** Returns a text on one line without control and direction signs, cut where it is too long to be looked at. */
  static String line(String text) {
    String clean = clean(text);
    return clean.codePointCount(0, clean.length()) <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Returns a text on one line without control and direction signs, whole. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      switch (Character.getType(point)) {
        case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          clean.append(' ');
        case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
        default -> clean.appendCodePoint(point);
      }
    });
    return clean.toString().strip();
  }

  /** Returns several lines, each made harmless, whole. */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.lines().forEach(line -> lines.append(clean(line)).append('\n'));
    return lines.toString();
  }

  /** Returns a cell of a file between commas: what a spreadsheet would take for a formula gets an apostrophe. */
  static String cell(String text) {
    String clean = clean(text);
    String cell =
        !clean.isEmpty() && "=+-@＝＋－＠'".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    return cell.indexOf(',') < 0 && cell.indexOf('"') < 0
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
