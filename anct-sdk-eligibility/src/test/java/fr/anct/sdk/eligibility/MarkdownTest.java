package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer of each kind as Markdown, as text, in both languages: files that a person reads. */
class MarkdownTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static FactSet.Builder commune() {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false);
  }

  /** {@code -Danct.golden=write} writes the files anew: then read what changed. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void answersReadAsMarkdown(Language language) throws IOException {
    ExplanationRenderer renderer = ExplanationRenderer.of(language);
    StringBuilder page = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (RuleResult result : answers()) {
      page.append("## ").append(result.rule()).append("\n\n");
      page.append(renderer.markdown(result.explanation())).append('\n');
      text.append(renderer.text(result.explanation()));
    }
    Path golden = Path.of(
        "src/test/resources/golden/answers_" + (language == Language.FR ? "fr" : "en") + ".md");
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.writeString(golden, page);
    }
    assertThat(page.toString()).isEqualTo(Files.readString(golden));
    // The same words, but for the marks of the list and the escapes.
    assertThat(page.toString()
            .replaceAll("(?m)^## .*\n\n", "")
            .replaceAll("(?m)^( *)- ", "$1")
            .replaceAll("(?m)^\n", "")
            .replaceAll("\\\\(.)", "$1"))
        .isEqualTo(text.toString());
  }

  private static RuleResult[] answers() {
    EligibilityCalculator rules = EligibilityCalculator.standard();
    FactSet.Builder langeac =
        commune().put(Facts.POPULATION_MUNICIPALE, 3_499).put(Facts.POPULATION_TOTALE, 3_585);
    FactSet.Builder lanvollon = commune().put(Facts.POPULATION_TOTALE, 2_000);
    FactSet.Builder settled = commune()
        .put(Facts.POPULATION_DGF, FactValue.between(1_500, 3_000))
        .put(Facts.POTENTIEL_FINANCIER, 900)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000);
    FactSet.Builder counter = FactSet.builder()
        .put(Facts.FS_OPERATEURS, 9)
        .put(Facts.FS_AGENTS, 1)
        .put(Facts.FS_HEURES, 24)
        .put(Facts.FS_JOURS, 5);
    FactSet.Builder listed = commune().put(Facts.DESIGNATED_PVD, "partial");
    FactSet.Builder project =
        FactSet.builder().put(Facts.TERRITORY, "project").put(DotationFacts.PROJET_SCOLAIRE, true);
    return new RuleResult[] {
      rules.evaluate("ingenierie-gratuite", langeac.build(), DAY),
      rules.evaluate("detr-communes", lanvollon.build(), DAY),
      rules.evaluate("detr-communes", settled.build(), DAY),
      rules.evaluate("france-services", counter.build(), LocalDate.of(2021, 6, 1)),
      rules.evaluate("petites-villes-de-demain", listed.build(), DAY),
      rules.evaluate("dsil-projet", project.build(), DAY),
      rules.evaluate("crte", commune().build(), DAY),
      rules.evaluate("detr-communes", lanvollon.build(), LocalDate.of(2010, 12, 31)),
    };
  }
}
