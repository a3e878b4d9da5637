package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An element and what is in it. Elements and attributes are named here; whatever comes from data is text, and stays text.
 *
 * <p>There is no way to put markup in: tags and attributes are of a closed list, that has no script, no event and no
 * address outside the page.
 */
final class Html {
  private static final ImmutableSet<String> VOID = ImmutableSet.of("br", "meta");
  private static final ImmutableSet<String> TAGS = ImmutableSet.of(
      "html",
      "head",
      "meta",
      "title",
      "body",
      "header",
      "main",
      "footer",
      "nav",
      "section",
      "div",
      "p",
      "h1",
      "h2",
      "h3",
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "table",
      "caption",
      "thead",
      "tbody",
      "tfoot",
      "tr",
      "th",
      "td",
      "figure",
      "figcaption",
      "details",
      "summary",
      "a",
      "b",
      "br",
      "span",
      "strong",
      "bdi",
      "cite",
      "small",
      "abbr",
      // Drawings.
      "svg",
      "g",
      "path",
      "rect",
      "line",
      "circle",
      "text",
      "desc",
      "defs",
      "pattern");
  private static final ImmutableSet<String> ATTRIBUTES = ImmutableSet.of(
      "id",
      "class",
      "lang",
      "dir",
      "role",
      "title",
      "charset",
      "name",
      "content",
      "http-equiv",
      "href",
      "scope",
      "colspan",
      "open",
      "tabindex",
      "aria-label",
      "aria-labelledby",
      "aria-hidden",
      "aria-describedby",
      // Drawings.
      "viewBox",
      "width",
      "height",
      "x",
      "y",
      "x1",
      "y1",
      "x2",
      "y2",
      "cx",
      "cy",
      "r",
      "d",
      "fill",
      "transform",
      "patternUnits",
      "text-anchor",
      "focusable");

  /** Where a line break is not seen, and keeps the source readable. */
  private static final ImmutableSet<String> BROKEN_AFTER = ImmutableSet.of(
      "meta", "title", "head", "header", "main", "nav", "section", "div", "p", "h1", "h2", "h3",
      "ul", "ol", "li", "dl", "dd", "table", "caption", "thead", "tbody", "tr", "figure", "details",
      "summary", "svg", "g", "path", "rect", "line", "pattern");

  private final String tag;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  /** Elements, texts. */
  private final List<Object> content = new ArrayList<>();

  private Html(String tag) {
    this.tag = tag;
  }

  /**
   * Returns an empty element.
   *
   * @throws IllegalArgumentException if the tag is not one of those that the pages are made of
   */
  static Html of(String tag) {
    if (!TAGS.contains(tag)) {
      throw new IllegalArgumentException("<" + tag + ">");
    }
    return new Html(tag);
  }

  static Html of(String tag, String text) {
    return of(tag).text(text);
  }

  /** An element that only groups, written as its content alone. */
  static Html group() {
    return new Html("");
  }

  /**
   * Sets an attribute.
   *
   * @throws IllegalArgumentException if it is not one of those that the pages are made of, or an address leads out of the
   *     page
   */
  Html set(String attribute, String value) {
    if (!ATTRIBUTES.contains(attribute)
        || (attribute.equals("href") && !value.startsWith("#"))
        || (attribute.equals("http-equiv") && !value.equals("Content-Security-Policy"))) {
      throw new IllegalArgumentException(attribute + "=" + value);
    }
    attributes.put(attribute, value);
    return this;
  }

  Html set(String attribute, long value) {
    return set(attribute, Long.toString(value));
  }

  /** Adds a text, which never becomes markup. */
  Html text(String text) {
    content.add(text);
    return this;
  }

  Html add(Html... elements) {
    for (Html element : elements) {
      content.add(element);
    }
    return this;
  }

  Html addAll(Iterable<Html> elements) {
    elements.forEach(content::add);
    return this;
  }

  /** Writes this element as HTML. */
  String write() {
    StringBuilder out = new StringBuilder(1_024);
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (!tag.isEmpty()) {
      out.append('<').append(tag);
      attributes.forEach((name, value) ->
          out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
      out.append('>');
    }
    for (Object part : content) {
      if (part instanceof Html element) {
        element.write(out);
      } else {
        out.append(escaped(part.toString()));
      }
    }
    if (!tag.isEmpty() && !VOID.contains(tag)) {
      out.append("</").append(tag).append('>');
    }
    if (BROKEN_AFTER.contains(tag)) {
      out.append('\n');
    }
  }

  private static String escaped(String text) {
    String shown = shown(text);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Returns a text as a page shows it: what HTML cannot hold as U+FFFD, a carriage return as a line feed, and the marks that
   * would turn around what follows them (embeddings, overrides, isolates) by their number, such as {@code [U+202E]}.
   */
  static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(c -> {
      if (isDirection(c)) {
        out.append("[U+")
            .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
            .append(']');
      } else if (c == '\r') {
        out.append('\n');
      } else if (c == '\t' || c == '\n' || isAllowed(c)) {
        out.appendCodePoint(c);
      } else {
        out.append('\uFFFD');
      }
    });
    return out.toString();
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Not a control character, half a pair, or a number that is no character. */
  private static boolean isAllowed(int c) {
    return c >= 0x20
        && (c < 0x7F || c > 0x9F)
        && (c < 0xD800 || c > 0xDFFF)
        && (c < 0xFDD0 || c > 0xFDEF)
        && (c & 0xFFFE) != 0xFFFE;
  }
}
