package fr.anct.sdk.examples.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that a page was given. Each stands apart from the direction of the text around it; one that is too long is
 * clipped, and written in full at the end of the page.
 */
final class Names {
  /** Characters of a name before it is clipped. */
  static final int LONGEST = 160;

  private static final String ID = "full-";

  private final Words words;
  private final Map<String, Integer> clipped = new LinkedHashMap<>();

  Names(Words words) {
    this.words = words;
  }

  /** A name or a sentence with names in it, with a link to the whole of it if it is clipped. */
  Html show(String name) {
    return show(name, true);
  }

  /** The same where a link cannot stand, such as in a line that folds. */
  Html withoutLink(String name) {
    return show(name, false);
  }

  private Html show(String name, boolean link) {
    if (isShort(name)) {
      return Html.of("bdi", name);
    }
    int number = clipped.computeIfAbsent(name, unused -> clipped.size() + 1);
    String label = words.get("page.full-text", "number", Integer.toString(number));
    Html mark = link ? Html.of("a", label).set("href", "#" + ID + number) : Html.of("span", label);
    return Html.of("span")
        .add(Html.of("bdi", clip(name, LONGEST)))
        .text(" [")
        .add(mark)
        .text("]");
  }

  /** The names that were clipped, in full, or nothing. */
  Html section() {
    Html all = Html.group();
    if (clipped.isEmpty()) {
      return all;
    }
    Html list = Html.of("ol").set("class", "full");
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(clipped.entrySet());
    for (Map.Entry<String, Integer> entry : entries) {
      list.add(Html.of("li").set("id", ID + entry.getValue()).add(Html.of("bdi", entry.getKey())));
    }
    return all.add(Html.of("section")
        .set("aria-labelledby", "full-texts")
        .add(Html.of("h2", words.get("page.full-texts")).set("id", "full-texts"), list));
  }

  static boolean isShort(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST;
  }

  /** The first characters and a mark that more follow; a character is not cut in two. */
  static String clip(String name, int longest) {
    if (name.codePointCount(0, name.length()) <= longest) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
