package fr.anct.sdk.examples;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.util.List;

/** A text under way: a title, headings, lines, fields and tables. */
final class Sheet {
  private static final String RULER = "=".repeat(78);

  private final Texts texts;
  private final ExplanationRenderer renderer;
  private final StringBuilder out = new StringBuilder(4_096);

  Sheet(Texts texts) {
    this.texts = texts;
    this.renderer = ExplanationRenderer.of(texts.language());
  }

  Texts texts() {
    return texts;
  }

  Language language() {
    return texts.language();
  }

  ExplanationRenderer renderer() {
    return renderer;
  }

  Sheet title(String... lines) {
    line(RULER);
    for (String line : lines) {
      line(line);
    }
    return line(RULER);
  }

  Sheet heading(String key, String... namesAndValues) {
    String title = texts.get(key, namesAndValues);
    return line("").line(title).line("-".repeat(title.length()));
  }

  /** A line of {@link Texts}. */
  Sheet say(String key, String... namesAndValues) {
    return line("  " + texts.get(key, namesAndValues));
  }

  Sheet field(String key, String value) {
    return line("  " + texts.get(key) + texts.colon() + value);
  }

  Sheet line(String text) {
    out.append(text).append('\n');
    return this;
  }

  Sheet indented(String text) {
    text.lines().forEach(part -> line(part.isEmpty() ? "" : "  " + part));
    return this;
  }

  /** The first column at the left, the others at the right where they hold figures. */
  Sheet table(boolean figures, List<? extends List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) {
        String blank = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ");
        line.append(figures && i > 0 ? blank + row.get(i) : row.get(i) + blank);
      }
      line(line.toString().stripTrailing());
    }
    return this;
  }

  Sheet caveats(Iterable<Caveat> caveats) {
    line("").line(texts.get("caveats"));
    for (Caveat caveat : caveats) {
      line("  - " + caveat.message(language()));
    }
    return line("  - " + texts.get("legal"));
  }

  String money(Euros amount) {
    return TextFormat.euros(amount.cents(), language());
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
