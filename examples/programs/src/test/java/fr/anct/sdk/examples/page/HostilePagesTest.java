package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever names are put in, the elements of a page are those of a page with harmless names. */
class HostilePagesTest {
  private static final ImmutableSet<String> HARMLESS = ImmutableSet.of("x");

  static ImmutableSet<String> hostile() {
    return ImmutableSet.of(
        "<script>alert(1)</script>",
        "</title></style></bdi></table><script src=//evil.example></script>",
        "\"><svg onload=alert(1)>",
        "' onfocus='alert(1)",
        "\u202Egnp.exe\u2066\u2069\u200F مرحبا",
        "{rule} ${x} {{y}}",
        "&lt;b&gt;",
        "\u0000\u0007\uFFFE\uD800",
        "\n\n",
        "é".repeat(10_000),
        "\uD83D\uDE80".repeat(5_000),
        "<b>".repeat(3_500));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aPlanOfHostileNamesIsAHarmlessPage(String name) {
    Document page = Jsoup.parse(PlanPage.of(plan(name), Language.FR));
    assertHarmless(page, name, PlanPage.of(plan("x"), Language.FR));
    assertThat(page.expectFirst("h1").wholeText()).startsWith(start(name));
    assertThat(page.body().wholeText()).contains(Html.shown(name));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void anAtlasOfHostileNamesIsAHarmlessPage(String name) {
    Document page = Jsoup.parse(atlas(name));
    assertHarmless(page, name, atlas("x"));
    assertThat(page.body().wholeText()).contains(Html.shown(name));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aPortraitOfHostileNamesIsAHarmlessPage(String name) throws IOException {
    Document page = Jsoup.parse(Hostile.portrait("x" + name, plan(name), Language.EN));
    assertHarmless(page, name, Hostile.portrait("x", plan("x"), Language.EN));
    assertThat(page.expectFirst("h1").wholeText()).startsWith("x");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHostileCharacterLeavesThePage(Language language) {
    for (String name : hostile()) {
      assertThat(PlanPage.of(plan(name), language))
          .doesNotContain("\u202E")
          .doesNotContain("\u2066")
          .doesNotContain("\u0000");
    }
  }

  private static void assertHarmless(Document page, String name, String ordinary) {
    Set<String> kinds = kinds(Jsoup.parse(ordinary));
    // A name that is long is written once more, in a list of its own.
    kinds.addAll(Set.of("section", "ol", "li", "span", "a", "bdi", "h2"));
    assertThat(kinds(page)).as(name).isSubsetOf(kinds);
    assertThat(
            page.select("script, img, iframe, object, link, [style], [src], [onload], [onerror]"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
    }
    assertThat(page.select("[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
  }

  private static Set<String> kinds(Document page) {
    Set<String> kinds = new TreeSet<>();
    page.getAllElements().forEach(element -> kinds.add(element.tagName()));
    return kinds;
  }

  private static String start(String name) {
    String shown = Html.shown(name);
    return shown.substring(
        0, shown.offsetByCodePoints(0, Math.min(20, shown.codePointCount(0, shown.length()))));
  }

  static FinancingPlan plan(String name) {
    return FinancingPlan.builder()
        .title(name)
        .owner(ProjectOwner.commune("52250").withName(HARMLESS.contains(name) ? name : "x" + name))
        .addExpense(ExpenseLine.eligible("w", "x" + name, Euros.of(400_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(200_000)))
        .addContribution(
            Contribution.requested(Funder.of(FunderKind.DEPARTEMENT, "x" + name), Euros.of(20_000)))
        .ownFunds(Euros.of(20_000))
        .build()
        .assumingAllOn(PortraitPageExample.DATE);
  }

  private static String atlas(String name) {
    return AtlasPage.of(
        Atlas.counts(name, "x" + name, Map.of(DepartementCode.of("52"), 3L)).withNote("x" + name),
        Language.FR);
  }
}
