package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Dotation politique de la ville</i>: CGCT art. L2334-40, communes of <i>métropole</i>; those overseas have L2334-41.
 *
 * <p>From 2017 three conditions at once:
 *
 * <ul>
 *   <li>DSU: 2017, eligible the year before and rank {@code <= 250} ({@code >= 10 000} inhabitants) or {@code <= 30} (5 000 to
 *       9 999); 2018, the rank of the latter is dropped; from 2019, eligible in one of the last three years, and {@code <=
 *       250} in one of them for the former;
 *   <li>share of the <i>population totale</i> in priority neighbourhoods: {@code >= 19 %} (with urban free zones in 2017 and
 *       2018), {@code >= 16 %} from 2023; both populations of the same year;
 *   <li>an agreement with the ANRU on 1 January of the year before, or a neighbourhood of the NPNRU; from 2023 an agreement
 *       that existed on 2021-01-01, or a neighbourhood of the NPNRU on 1 January.
 * </ul>
 *
 * <p>2015: the 120 first of a ranking; its other conditions are not recorded here. 2016: the number served is a figure to be
 * given, since no text of that year was read. The DGF population of the year asked says which class a commune is of. Only
 * years are known: versions start on 1 January.
 */
public final class Dpv {
  private static final Citation L2334_40 = Citation.of("CGCT, art. L2334-40", Confidence.VERIFIED);
  private static final Citation BY_YEAR = Citation.of(
      "CGCT, art. L2334-40, rédaction de l’année (débats et notes d’information)",
      Confidence.SECONDARY);
  private static final Citation RANKING_2016 =
      Citation.of("CGCT, art. L2334-40, rédaction de 2016 non lue", Confidence.UNVERIFIED);
  private static final LocalDate READ = LocalDate.of(2026, 11, 22);

  private static final Criterion LARGE = compare(Facts.POPULATION_DGF, AT_LEAST, 10_000);
  private static final Criterion MEDIUM = all(
      compare(Facts.POPULATION_DGF, AT_LEAST, 5_000), compare(Facts.POPULATION_DGF, LT, 10_000));

  private static final Criterion DSU_2017 = dsu(
      DotationFacts.ELIGIBLE_DSU_ANNEE_PRECEDENTE,
      any(
          all(LARGE, compare(DotationFacts.RANG_DSU_ANNEE_PRECEDENTE, AT_MOST, 250)),
          all(MEDIUM, compare(DotationFacts.RANG_DSU_ANNEE_PRECEDENTE, AT_MOST, 30))));
  private static final Criterion DSU_2018 = dsu(
      DotationFacts.ELIGIBLE_DSU_ANNEE_PRECEDENTE,
      any(all(LARGE, compare(DotationFacts.RANG_DSU_ANNEE_PRECEDENTE, AT_MOST, 250)), MEDIUM));
  private static final Criterion DSU_2019 = dsu(
      DotationFacts.ELIGIBLE_DSU_TROIS_ANS,
      any(all(LARGE, compare(DotationFacts.MEILLEUR_RANG_DSU_TROIS_ANS, AT_MOST, 250)), MEDIUM));

  private static final Criterion URBAN_RENEWAL =
      urban(DotationFacts.CONVENTION_ANRU_ANNEE_PRECEDENTE);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dpv",
      ProgrammeId.DPV,
      all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole")),
      Schedule.of(ImmutableList.of(
          version(
              2015,
              2016,
              clause("rule.dpv.ranking", compare(DotationFacts.RANG_DPV, AT_MOST, 120)),
              L2334_40),
          version(
              2016,
              2017,
              clause(
                  "rule.dpv.ranking",
                  compare(
                      Term.of(DotationFacts.RANG_DPV),
                      AT_MOST,
                      Term.of(DotationFacts.COMMUNES_DPV))),
              RANKING_2016),
          version(
              2017,
              2018,
              all(DSU_2017, share(19, DotationFacts.POPULATION_QPV_OU_ZFU), URBAN_RENEWAL),
              BY_YEAR),
          version(
              2018,
              2019,
              all(DSU_2018, share(19, DotationFacts.POPULATION_QPV_OU_ZFU), URBAN_RENEWAL),
              BY_YEAR),
          version(
              2019, 2023, all(DSU_2019, share(19, Facts.POPULATION_QPV), URBAN_RENEWAL), BY_YEAR),
          new Dated<>(
              LocalDate.of(2023, 1, 1),
              Optional.empty(),
              noted(all(
                  DSU_2019,
                  share(16, Facts.POPULATION_QPV),
                  urban(DotationFacts.CONVENTION_ANRU_2021))),
              L2334_40,
              LocalDate.of(2023, 12, 31)))));

  private Dpv() {}

  private static Dated<RuleVersion> version(
      int year, int until, Criterion criterion, Citation citation) {
    return new Dated<>(
        LocalDate.of(year, 1, 1),
        Optional.of(LocalDate.of(until, 1, 1)),
        noted(criterion),
        citation,
        READ);
  }

  private static RuleVersion noted(Criterion criterion) {
    return RuleVersion.of(RuleNature.COMPUTED, criterion).withNote("rule.dpv.note");
  }

  private static Criterion dsu(Fact eligible, Criterion rank) {
    return clause("rule.dpv.dsu", all(checked(eligible), rank));
  }

  private static Criterion share(long percent, Fact population) {
    return clause(
        "rule.dpv.share",
        compare(
            Term.of(population),
            AT_LEAST,
            Term.scaled(
                Rate.ofPercent(percent), Term.of(DotationFacts.POPULATION_TOTALE_ANNEE_QPV))));
  }

  private static Criterion urban(Fact agreement) {
    return clause("rule.dpv.urban", any(checked(agreement), checked(DotationFacts.QUARTIER_NPNRU)));
  }
}
