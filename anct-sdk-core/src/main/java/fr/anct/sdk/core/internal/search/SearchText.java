package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.text.Folding;
import java.util.Arrays;

/** What was typed: a name or the beginning of one, a code, or both. */
final class SearchText {
  /** The longest text that is read: no name is half as long. */
  static final int LONGEST = 256;

  private static final byte[] NONE = {Symbols.END};
  private static final int CODE_LENGTH = 5;
  private static final int ROOM = 8;

  /** The name, or its beginning, and {@link Symbols#END}. */
  final byte[] name;
  /** The name with its last word, such as St, as it stands: it may be the beginning of another. */
  final byte[] asTyped;
  /** The name without its article. */
  final byte[] bare;
  /** A word of five digits, or like 2A004; empty if there is none. */
  final String code;

  private SearchText(String folded, String code) {
    this.code = code;
    CanonicalText text = new CanonicalText(folded.length() + ROOM);
    text.write(folded);
    name = text.symbols();
    if (text.lastWasSaint()) {
      CanonicalText typed = new CanonicalText(folded.length() + ROOM);
      typed.writeLastAsTyped(folded);
      asTyped = typed.symbols();
    } else {
      asTyped = NONE;
    }
    int article = Symbols.articleLength(name, 0);
    bare = article == 0 ? NONE : Arrays.copyOfRange(name, article, name.length);
  }

  static SearchText of(String text) {
    if (text.length() > LONGEST) {
      return new SearchText("", "");
    }
    String folded = articleFirst(text);
    for (int from = 0; from < folded.length(); ) {
      int space = folded.indexOf(' ', from);
      int to = space < 0 ? folded.length() : space;
      if (isCode(folded, from, to)) {
        String before = folded.substring(0, Math.max(0, from - 1));
        String after = folded.substring(Math.min(folded.length(), to + 1));
        String rest = before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
        return new SearchText(rest, upperCase(folded.substring(from, to)));
      }
      from = to + 1;
    }
    return new SearchText(folded, "");
  }

  boolean isEmpty() {
    return name.length == 1 && code.isEmpty();
  }

  /** Whether the last word is a number: it is then whole, for Paris 1 is not Paris 15. */
  boolean endsWithNumber() {
    int from = name.length - 1;
    while (from > 0 && name[from - 1] != Symbols.SPACE) {
      from--;
    }
    return Symbols.isNumber(name, from, name.length - 1);
  }

  /** Folds a text; an article in brackets or after a comma at its end, as in files, goes before it. */
  private static String articleFirst(String text) {
    int cut = Math.max(text.lastIndexOf('('), text.lastIndexOf(','));
    if (cut > 0) {
      String last = Folding.fold(text.substring(cut + 1));
      String first = Folding.fold(text.substring(0, cut));
      if (!first.isEmpty() && !last.isEmpty()) {
        SearchText turned = new SearchText(last + " " + first, "");
        if (turned.bare.length + last.length() == turned.name.length - 1) {
          return last + " " + first;
        }
      }
    }
    return Folding.fold(text);
  }

  private static boolean isCode(String folded, int from, int to) {
    if (to - from != CODE_LENGTH) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      boolean corsica = i == from + 1 && folded.charAt(from) == '2' && (c == 'a' || c == 'b');
      if ((c < '0' || c > '9') && !corsica) {
        return false;
      }
    }
    return true;
  }

  private static String upperCase(String code) {
    return code.replace('a', 'A').replace('b', 'B');
  }
}
