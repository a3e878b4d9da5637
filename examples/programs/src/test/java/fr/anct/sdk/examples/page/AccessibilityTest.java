package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in a real browser, looked at by axe-core: {@code mvn -Paccessibility -pl examples/programs -am test
 * -Dtest=AccessibilityTest -Dsurefire.failIfNoSpecifiedTests=false}. Without the profile or without Chromium it is skipped,
 * and says why.
 */
class AccessibilityTest {
  private static final int TAB = 9;
  private static final int ENTER = 13;

  @TempDir
  static Path folder;

  private static @Nullable Browser browser;
  private static String axe = "";

  @BeforeAll
  static void startTheBrowser() throws IOException, InterruptedException {
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      Assumptions.assumeTrue(script != null, "axe-core is only there with -Paccessibility");
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    Optional<Path> program = Browser.find();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, and none given by -Danct.chromium");
    browser = Browser.start(program.orElseThrow());
  }

  @AfterAll
  static void closeIt() throws IOException, InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  static Set<String> names() throws IOException {
    return pages().keySet();
  }

  private static ImmutableMap<String, String> pages() throws IOException {
    ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
    for (Language language : Language.values()) {
      pages.put("portrait-" + language, PortraitPageExample.page(language));
      pages.put("plan-" + language, PlanPage.of(PlanPageExample.plan(language), language));
      pages.put("atlas-" + language, AtlasPageExample.page(language));
    }
    int number = 0;
    for (String name : HostilePagesTest.hostile()) {
      pages.put("hostile-" + number++, PlanPage.of(HostilePagesTest.plan("x" + name), Language.FR));
    }
    pages.put(
        "hostile-portrait",
        Hostile.portrait(
            "<script>alert(1)</script>\u202E\u2066",
            HostilePagesTest.plan("<img src=x onerror=alert(1)>" + "é".repeat(10_000)),
            Language.EN));
    Map<DepartementCode, BigDecimal> few = Map.of(
        DepartementCode.of("52"), BigDecimal.ONE, DepartementCode.of("988"), BigDecimal.ZERO);
    pages.put(
        "atlas-few",
        AtlasPage.of(
            Atlas.of("<b>", "x".repeat(300), few).withScale(Atlas.Scale.EQUAL_STEPS), Language.EN));
    return pages.buildOrThrow();
  }

  private static Browser opened(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, pages().get(name), StandardCharsets.UTF_8);
    Browser here = Objects.requireNonNull(browser);
    here.media("");
    here.width(1_100);
    here.open(file);
    return here;
  }

  /** All that axe-core knows to look for, best practices too; folded parts are opened, as nobody sees them closed. */
  @ParameterizedTest
  @MethodSource("names")
  void axeFindsNothing(String name) throws IOException, InterruptedException {
    Browser here = opened(name);
    here.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    here.evaluate(axe);
    for (String media : List.of("screen", "print")) {
      here.media(media);
      assertThat(problems(here)).as(name + ", " + media).isEmpty();
    }
    here.media("");
    here.width(360);
    assertThat(problems(here)).as(name + ", small").isEmpty();
  }

  @Test
  void axeFindsWhatIsThere() throws IOException, InterruptedException {
    Browser here = opened("plan-FR");
    here.evaluate(axe);
    here.evaluate("document.documentElement.removeAttribute('lang');"
        + "document.querySelector('h1').style.color = '#ddd'");
    assertThat(problems(here))
        .anyMatch(problem -> problem.startsWith("html-has-lang"))
        .anyMatch(problem -> problem.startsWith("color-contrast"));
  }

  private static List<String> problems(Browser here) throws InterruptedException {
    JsonNode found = here.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>"
            + " v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)"
            + " + ' ' + n.failureSummary)))");
    assertThat(found.isArray()).isTrue();
    List<String> problems = new ArrayList<>();
    found.forEach(problem -> problems.add(problem.asText()));
    return problems;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageAsksForNothingAndKeepsItsOwnPolicy(String name)
      throws IOException, InterruptedException {
    Browser here = opened(name);
    // The style is known by its sum: were it not, nothing would be styled.
    assertThat(here.evaluate("getComputedStyle(document.querySelector('header')).borderBottomWidth")
            .asText())
        .isEqualTo("3px");
    assertThat(here.evaluate("document.scripts.length").asInt()).isZero();
    assertThat(here.requests())
        .allMatch(address -> address.endsWith(name + ".html"))
        .hasSize(1);
    assertThat(here.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPageFitsASmallScreen(String name) throws IOException, InterruptedException {
    Browser here = opened(name);
    here.width(360);
    assertThat(here.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(360);
  }

  @Test
  void theKeyboardReachesTheContentThenEveryDepartementInOrderWithItsNameAndValue()
      throws IOException, InterruptedException {
    Browser here = opened("atlas-FR");
    here.press("Tab", TAB);
    assertThat(here.evaluate("document.activeElement.className").asText()).isEqualTo("skip");
    here.press("Tab", TAB);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      here.press("Tab", TAB);
      reached.add(
          here.evaluate("document.activeElement.getAttribute('aria-label')").asText());
      assertThat(here.evaluate(
                  "getComputedStyle(document.activeElement.querySelector('.told')).visibility")
              .asText())
          .isEqualTo("visible");
    }
    assertThat(new LinkedHashSet<>(reached)).hasSize(101);
    assertThat(reached).first().asString().startsWith("Ain (01)\u00A0: ");
    assertThat(reached).last().asString().startsWith("Mayotte (976)\u00A0: ");
    here.press("Enter", ENTER);
    assertThat(here.evaluate("location.hash").asText()).isEqualTo("#departement-976");
  }

  @Test
  void theKeyboardFoldsARule() throws IOException, InterruptedException {
    Browser here = opened("portrait-FR");
    here.evaluate("document.querySelector('details.rule > summary').focus()");
    assertThat(here.evaluate("document.activeElement.parentElement.open").asBoolean())
        .isFalse();
    here.press("Enter", ENTER);
    assertThat(here.evaluate("document.activeElement.parentElement.open").asBoolean())
        .isTrue();
  }

  @Test
  void onPaperAnswersAreUnfolded() throws IOException, InterruptedException {
    Browser here = opened("portrait-FR");
    String shown =
        "document.querySelector('details.rule.yes:not([open]) .steps').checkVisibility({contentVisibilityAuto: true}) ? 1 : 0";
    assertThat(here.evaluate(shown).asInt()).isZero();
    here.media("print");
    assertThat(here.evaluate(shown).asInt()).isEqualTo(1);
  }
}
