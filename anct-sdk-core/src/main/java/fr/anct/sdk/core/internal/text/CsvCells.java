package fr.anct.sdk.core.internal.text;

/** The cells of a file of values between separators, without danger to who opens it in a spreadsheet. */
public final class CsvCells {
  /** Plain and full-width signs that begin a formula, and the controls that a spreadsheet skips before one. */
  private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n";

  private CsvCells() {}

  /**
   * Returns a text that no spreadsheet takes for a formula: an apostrophe before a sign that begins one, and before
   * apostrophes that hide such a sign, so that {@link #restored} finds the text again.
   *
   * @param text the text, not null
   * @return the text to write, never null
   */
  public static String neutralised(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  /**
   * Returns the text that {@link #neutralised} was given.
   *
   * @param cell the text that was written, not null
   * @return the text, never null
   */
  public static String restored(String cell) {
    return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
  }

  /**
   * Appends a cell, between quotation marks if it needs them.
   *
   * @param csv what it is appended to, not null
   * @param cell the cell, not null
   * @param separator what stands between two cells
   */
  public static void append(StringBuilder csv, String cell, char separator) {
    boolean plain = cell.indexOf(separator) < 0
        && cell.indexOf('"') < 0
        && cell.indexOf('\n') < 0
        && cell.indexOf('\r') < 0;
    if (plain) {
      csv.append(cell);
    } else {
      csv.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean looksLikeFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    return first < text.length() && FORMULA_SIGNS.indexOf(text.charAt(first)) >= 0;
  }
}
