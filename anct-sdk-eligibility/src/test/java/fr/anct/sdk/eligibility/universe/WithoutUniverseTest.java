package fr.anct.sdk.eligibility.universe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules that turn on a rank, a mean or a number served, of which neither the figure nor all communes are given: they cannot
 * be told, it is said which figure and where it is published, and the figure alone settles them.
 */
class WithoutUniverseTest {
  /** A market town of which everything of its own is known. */
  private static FactSet.Builder commune(long dgf) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_TOTALE, dgf)
        .put(Facts.POPULATION_DGF, dgf)
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false)
        .put(Facts.POTENTIEL_FINANCIER, 900)
        .put(Facts.DENSITE, "bourgs-ruraux")
        .put(Facts.POPULATION_QPV, 500)
        .put(DotationFacts.POPULATION_QPV_OU_ZFU, 500)
        .put(DotationFacts.POPULATION_TOTALE_ANNEE_QPV, 1_000)
        .put(DotationFacts.COMMUNE_NOUVELLE_DEPUIS_2010, false)
        .put(DotationFacts.PLUS_GRANDE_ANCIENNE_COMMUNE, 0)
        .put(DotationFacts.POPULATION_CANTON, 10_000)
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, true)
        .put(DotationFacts.BUREAU_CENTRALISATEUR, true)
        .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, dgf)
        .put(DotationFacts.CHEF_LIEU_ARRONDISSEMENT_2014, false)
        .put(DotationFacts.DANS_UNITE_URBAINE, false)
        .put(DotationFacts.POPULATION_UNITE_URBAINE, 0)
        .put(DotationFacts.POPULATION_DEPARTEMENT, 500_000)
        .put(DotationFacts.PLUS_GRANDE_COMMUNE_UNITE_URBAINE, 0)
        .put(DotationFacts.CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE, false)
        .put(DotationFacts.ELIGIBLE_DSU_ANNEE_PRECEDENTE, true)
        .put(DotationFacts.ELIGIBLE_DSU_TROIS_ANS, true)
        .put(DotationFacts.CONVENTION_ANRU_ANNEE_PRECEDENTE, true)
        .put(DotationFacts.CONVENTION_ANRU_2021, true)
        .put(DotationFacts.QUARTIER_NPNRU, true);
  }

  @ParameterizedTest(name = "{0} on {2}")
  @CsvSource({
    // rule, DGF population, date, figures missing and values that settle it
    "detr-communes,    5000, 2018-12-31, potentiel-financier-moyen-2001-20000=1000",
    "dsr-perequation,  5000, 2023-12-31, potentiel-financier-moyen-strate=1000",
    "dsr-bourg-centre, 5000, 2023-12-31, potentiel-financier-moyen-moins-de-10000=1000",
    "dsr-cible,        5000, 2023-12-31, rang-dsr-cible=10000 potentiel-financier-moyen-strate=1000",
    "dsu,             12000, 2016-12-31, rang-dsu=600 communes-classe-dsu=1000",
    "dsu,             12000, 2023-12-31, rang-dsu=600 communes-classe-dsu=1000 potentiel-financier-moyen-classe-dsu=1000",
    "dsu,              6000, 2023-12-31, rang-dsu=100 communes-classe-dsu=1000 potentiel-financier-moyen-classe-dsu=1000",
    "dpv,             12000, 2015-06-01, rang-dpv=120",
    "dpv,             12000, 2016-06-01, rang-dpv=100 communes-dpv=120",
    "dpv,             12000, 2017-06-01, rang-dsu-annee-precedente=250",
    "dpv,              6000, 2017-06-01, rang-dsu-annee-precedente=30",
    "dpv,             12000, 2018-06-01, rang-dsu-annee-precedente=250",
    "dpv,             12000, 2022-06-01, meilleur-rang-dsu-trois-ans=250",
    "dpv,             12000, 2023-06-01, meilleur-rang-dsu-trois-ans=250",
  })
  void itCannotBeToldAndItIsSaidWhy(String rule, long dgf, LocalDate date, String figures) {
    EligibilityCalculator rules = EligibilityCalculator.standard();
    FactSet.Builder facts = commune(dgf);
    RuleResult result = rules.evaluate(rule, facts.build(), date);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    List<String> named = Splitter.on(' ').splitToList(figures);
    assertThat(result.missing())
        .containsAll(
            named.stream().map(one -> one.substring(0, one.indexOf('='))).toList());
    assertThat(ExplanationRenderer.of(Language.EN).text(result.explanation()))
        .containsPattern("published each year by the DGCL");
    assertThat(ExplanationRenderer.of(Language.FR).text(result.explanation()))
        .containsPattern("publiée?s?\\s.*par la DGCL");
    for (String figure : named) {
      String[] words = figure.split("=");
      facts.put(FactModel.standard().get(words[0]), words[1]);
    }
    assertThat(rules.evaluate(rule, facts.build(), date).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  /** The medians of the FRR are those of the classification of 2024, in the rule: no figure is asked for. */
  @ParameterizedTest
  @CsvSource({"frr-criteres, 2024-07-01", "frr-criteres, 2025-02-16", "zrr-criteres, 2017-07-01"})
  void mediansOfAClassificationAreInTheRule(String rule, LocalDate date) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .build();
    assertThat(EligibilityCalculator.standard().evaluate(rule, facts, date).missing())
        .isNotEmpty()
        .noneMatch(
            fact -> fact.contains("moyen") || fact.contains("rang") || fact.contains("seuil"));
  }
}
