package fr.anct.sdk.examples.page;

import com.google.common.hash.Hashing;
import fr.anct.sdk.core.source.LibraryVersion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What every page has: a head that lets nothing in, a way past the beginning, and who does not speak here. */
final class Page {
  private static final String STYLE = style();

  /** Nothing is loaded or run; the one style sheet is known by its sum. */
  private static final String POLICY = "default-src 'none'; style-src 'sha256-"
      + Base64.getEncoder()
          .encodeToString(
              Hashing.sha256().hashString(STYLE, StandardCharsets.UTF_8).asBytes())
      + "'; base-uri 'none'; form-action 'none'";

  private Page() {}

  /** Writes a page; {@code title} is that of the window, {@code main} starts with headings of the second level. */
  static String write(Words words, Names names, String title, Html header, Html main) {
    Html body = Html.of("body")
        .add(
            Html.of("a", words.get("page.skip")).set("class", "skip").set("href", "#main"),
            Html.of("header").add(header, Html.of("p", words.get("page.independent"))),
            Html.of("main").set("id", "main").set("tabindex", "-1").add(main, names.section()),
            footer(words));
    return "<!DOCTYPE html>\n<html lang=\"" + words.language().locale().getLanguage()
        + "\">\n<head>\n"
        + Html.of("meta").set("charset", "utf-8").write()
        + meta("viewport", "width=device-width, initial-scale=1")
        + Html.of("meta")
            .set("http-equiv", "Content-Security-Policy")
            .set("content", POLICY)
            .write()
        + Html.of("title", Names.clip(title, Names.LONGEST)).write()
        + "<style>" + STYLE + "</style>\n</head>\n" + body.write() + "\n</html>\n";
  }

  private static String meta(String name, String content) {
    return Html.of("meta").set("name", name).set("content", content).write();
  }

  private static Html footer(Words words) {
    return Html.of("footer")
        .add(
            Html.of("p", words.get("page.independent")),
            Html.of("p", words.get("page.no-advice")),
            Html.of("p", words.get("page.confidence")),
            Html.of("p", words.get("page.made-with", "version", LibraryVersion.current())));
  }

  private static String style() {
    return "\n" + Words.resource("page.css").replace("\r\n", "\n");
  }
}
