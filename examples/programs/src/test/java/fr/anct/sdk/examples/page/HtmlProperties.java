package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.text.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class HtmlProperties {
  /** Any characters at all, halves of pairs too, and what is worst in HTML. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> worst = Arbitraries.of(
        "<script>alert(1)</script>",
        "</bdi>",
        "\"><img src=x onerror=alert(1)>",
        "<!--",
        "-->",
        "]]>",
        "&amp;",
        "&#x3c;",
        "'",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u200F",
        "\u0000",
        "\r\n",
        "\r",
        "</style><style>",
        "</title>",
        "\uD800",
        "\uFFFE",
        "javascript:",
        "{{x}}",
        "`");
    return Arbitraries.oneOf(any, worst).list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Property
  void aTextStaysTheTextOfTheElementThatItWasPutIn(@ForAll("texts") String text) {
    Element body = parsed(Html.of("p").add(Html.of("bdi", text)));
    assertThat(body.select("*")).extracting(Element::tagName).containsExactly("body", "p", "bdi");
    assertThat(body.expectFirst("bdi").wholeText()).isEqualTo(Html.shown(text));
  }

  @Property
  void anAttributeStaysOneAttribute(@ForAll("texts") String text) {
    Element paragraph = parsed(Html.of("p", "x").set("aria-label", text)).expectFirst("p");
    assertThat(paragraph.attributesSize()).isEqualTo(1);
    assertThat(paragraph.attr("aria-label")).isEqualTo(Html.shown(text));
    assertThat(paragraph.text()).isEqualTo("x");
  }

  @Property
  void whatIsShownTurnsNothingAroundAndIsShownAsItIs(@ForAll("texts") String text) {
    String shown = Html.shown(text);
    assertThat(shown.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
        .isEmpty();
    assertThat(shown).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u0000\\r]");
    assertThat(Html.shown(shown)).isEqualTo(shown);
  }

  @Property
  void aClippedNameIsThereInFull(@ForAll("texts") String text) {
    Names names = new Names(Words.of(Language.FR));
    String longName = text + "x".repeat(Names.LONGEST + 1) + text;
    Element body =
        parsed(Html.of("div").add(Html.of("h1").add(names.show(longName)), names.section()));
    String link = body.expectFirst("h1 a").attr("href");
    assertThat(body.expectFirst(link).wholeText()).isEqualTo(Html.shown(longName));
  }

  @Example
  void ordinaryTextIsShownAsItIs() {
    String text = "L’Haÿ-les-Roses\u00A0: 5\u202F000\u00A0€ עברית \uD83D\uDE80\n\t";
    assertThat(Html.shown(text)).isEqualTo(text);
    assertThat(Html.shown("a\u202Eb\r\nc\u0007")).isEqualTo("a[U+202E]b\nc\uFFFD");
  }

  @Example
  void whatThePagesAreNotMadeOfIsRefused() {
    assertThatThrownBy(() -> Html.of("script")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.of("img")).isInstanceOf(IllegalArgumentException.class);
    Html link = Html.of("a");
    assertThatThrownBy(() -> link.set("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> link.set("style", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> link.set("href", "javascript:x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.of("meta").set("http-equiv", "refresh"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void elementsAreWrittenInOrderWithTheirAttributes() {
    Html list = Html.of("ul")
        .set("class", "a & b")
        .add(Html.of("li", "1 < 2"), Html.group().text("\"'").add(Html.of("br")));
    assertThat(list.write())
        .isEqualTo("<ul class=\"a &amp; b\"><li>1 &lt; 2</li>\n&quot;&#39;<br></ul>\n");
  }

  private static Element parsed(Html html) {
    Document document = Jsoup.parse("<!DOCTYPE html><body>" + html.write() + "</body>");
    return document.body();
  }
}
