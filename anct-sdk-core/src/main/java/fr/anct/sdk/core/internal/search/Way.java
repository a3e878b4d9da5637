package fr.anct.sdk.core.internal.search;

/** How a territory matches a text, the best first. */
public final class Way {
  /** The name is the text. */
  public static final int EXACT = 0;
  /** It is, but for the article. */
  public static final int BUT_ARTICLE = 1;
  /** The name, with or without its article, begins with the text. */
  public static final int BEGINNING = 2;
  /** The name has the text from one of its later words on. */
  public static final int LATER_WORD = 3;
  /** Each word of the text begins a word of the name. */
  public static final int WORDS = 4;
  /** The name is some edits away, whose number is added. */
  public static final int EDITED = 5;
  /** A beginning of the name is some edits away, whose number is added. */
  public static final int EDITED_BEGINNING = 8;
  /** What begins with a later word is some edits away, whose number is added. */
  public static final int EDITED_LATER_WORD = 11;
  /** The territory has the code in the text. */
  public static final int CODE = 14;
  /** It has the postal code in the text. */
  public static final int POSTAL_CODE = 15;

  private static final int STEP = EDITED_BEGINNING - EDITED;

  private Way() {}

  /**
   * Returns how many edits a way stands for.
   *
   * @param way the way
   * @return 0 for those without edits
   */
  public static int edits(int way) {
    return way < EDITED || way >= CODE ? 0 : (way - EDITED) % STEP;
  }
}
