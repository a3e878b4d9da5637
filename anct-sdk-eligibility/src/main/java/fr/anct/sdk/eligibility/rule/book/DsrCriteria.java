package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What the three fractions of the DSR share: CGCT art. L2334-20 to L2334-22-2. */
final class DsrCriteria {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final LocalDate CAPPED = LocalDate.of(2017, 1, 1);
  private static final LocalDate NEW_COMMUNES = LocalDate.of(2023, 1, 1);
  private static final LocalDate READ = LocalDate.of(2023, 12, 31);

  private static final Citation L2334_21 = Citation.of("CGCT, art. L2334-21", Confidence.VERIFIED);
  private static final Citation L2334_22_2 =
      Citation.of("CGCT, art. L2334-22-2", Confidence.VERIFIED);
  private static final Citation CAP =
      Citation.of("CGCT, art. L2334-21 : population DGF plafonnée", Confidence.SECONDARY);

  /** To whom the three fractions speak: the overseas have a share of their own. */
  static final Criterion SCOPE = all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole"));

  /** A <i>commune nouvelle</i> that stays with the DSR above 10 000 inhabitants. */
  static final Criterion RURAL_NEW_COMMUNE = clause(
      "rule.dsr.commune-nouvelle",
      L2334_22_2,
      all(
          checked(DotationFacts.COMMUNE_NOUVELLE_DEPUIS_2010),
          compare(Facts.POPULATION_DGF, AT_LEAST, 10_000),
          compare(DotationFacts.PLUS_GRANDE_ANCIENNE_COMMUNE, LT, 10_000),
          in(
              Facts.DENSITE,
              "bourgs-ruraux",
              "rural-habitat-disperse",
              "rural-habitat-tres-disperse")));

  private static final Criterion URBAN_UNIT = clause(
      "rule.dsr.unite-urbaine",
      L2334_21,
      all(
          checked(DotationFacts.DANS_UNITE_URBAINE),
          any(
              compare(
                  Term.of(DotationFacts.POPULATION_UNITE_URBAINE),
                  AT_LEAST,
                  Term.scaled(Rate.ofPercent(10), Term.of(DotationFacts.POPULATION_DEPARTEMENT))),
              compare(DotationFacts.POPULATION_UNITE_URBAINE, GT, 250_000),
              compare(DotationFacts.PLUS_GRANDE_COMMUNE_UNITE_URBAINE, GT, 100_000),
              checked(DotationFacts.CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE))));

  private static final Criterion WEALTHY = clause(
      "rule.dsr.potentiel-10000",
      L2334_21,
      compare(
          Term.of(Facts.POTENTIEL_FINANCIER),
          GT,
          Term.scaled(
              Rate.ofPercent(200), Term.of(DotationFacts.POTENTIEL_FINANCIER_MOINS_DE_10000))));

  private static final Term SHARE_OF_CANTON =
      Term.scaled(Rate.ofPercent(15), Term.of(DotationFacts.POPULATION_CANTON));

  private static final Criterion SHARE =
      compare(Term.of(Facts.POPULATION_DGF), AT_LEAST, SHARE_OF_CANTON);

  private DsrCriteria() {}

  /** Which articles are in force: whether populations are capped, and whether some new communes stay. */
  record Era(boolean capped, boolean newCommunes) {
    Criterion small() {
      Criterion uncapped = compare(Facts.POPULATION_DGF, LT, 10_000);
      return newCommunes ? any(uncapped, RURAL_NEW_COMMUNE) : uncapped;
    }
  }

  /** The same rule over the three eras of its articles. */
  static Schedule<RuleVersion> schedule(Citation citation, Function<Era, RuleVersion> version) {
    return Schedule.of(ImmutableList.of(
        new Dated<>(
            FIRST, Optional.of(CAPPED), version.apply(new Era(false, false)), citation, READ),
        new Dated<>(
            CAPPED, Optional.of(NEW_COMMUNES), version.apply(new Era(true, false)), citation, READ),
        new Dated<>(
            NEW_COMMUNES, Optional.empty(), version.apply(new Era(true, true)), citation, READ)));
  }

  /** First fraction, communes of fewer than 10 000 inhabitants. */
  static Criterion centreOfCanton(Era era) {
    Criterion small = era.small();
    if (era.capped()) {
      // A cap is below 10 000: a commune that has one is small, whatever its secondary residences.
      small =
          any(small, clause("rule.dsr.plafond", CAP, compare(Facts.POPULATION_TOTALE, LT, 1_500)));
    }
    Criterion central = checked(DotationFacts.BUREAU_CENTRALISATEUR);
    Criterion spared = era.newCommunes()
        ? any(central, all(RURAL_NEW_COMMUNE, checked(DotationFacts.CHEF_LIEU_CANTON_2014)))
        : central;
    return clause(
        "rule.dsr-bourg-centre.type1",
        L2334_21,
        all(
            small,
            any(
                clause(
                    "rule.dsr-bourg-centre.share",
                    era.capped() ? all(SHARE, capAllowsTheShare()) : SHARE),
                central,
                checked(DotationFacts.CHEF_LIEU_CANTON_2014)),
            not(URBAN_UNIT),
            not(all(
                clause(
                    "rule.dsr-bourg-centre.canton",
                    compare(DotationFacts.POPULATION_CHEF_LIEU_CANTON, GT, 10_000)),
                not(spared))),
            not(WEALTHY)));
  }

  /** Whether the cap on the commune's population, if it has one, is itself 15 % of the canton. */
  private static Criterion capAllowsTheShare() {
    return clause(
        "rule.dsr-bourg-centre.cap",
        CAP,
        any(
            compare(Facts.POPULATION_TOTALE, AT_LEAST, 1_500),
            capped(500, 2_250),
            capped(100, 1_000),
            capped(0, 500)));
  }

  private static Criterion capped(long from, long cap) {
    Criterion enough = compare(SHARE_OF_CANTON, Operator.AT_MOST, Term.of(cap, Unit.INHABITANTS));
    return from == 0 ? enough : all(compare(Facts.POPULATION_TOTALE, AT_LEAST, from), enough);
  }

  /** First fraction, chief towns of an arrondissement of 10 000 inhabitants and more. */
  static Criterion chiefTown(Operator upTo20000) {
    return clause(
        "rule.dsr-bourg-centre.type2",
        L2334_21,
        all(
            checked(DotationFacts.CHEF_LIEU_ARRONDISSEMENT_2014),
            compare(Facts.POPULATION_DGF, AT_LEAST, 10_000),
            compare(Facts.POPULATION_DGF, upTo20000, 20_000),
            not(URBAN_UNIT),
            not(WEALTHY)));
  }

  /** Second fraction. */
  static Criterion modestMeans(Era era) {
    Criterion ordinary = all(
        compare(Facts.POPULATION_DGF, LT, 10_000),
        belowTwice("rule.dsr.potentiel-strate", Facts.POTENTIEL_FINANCIER_STRATE));
    return era.newCommunes()
        ? any(
            ordinary,
            all(
                RURAL_NEW_COMMUNE,
                belowTwice(
                    "rule.dsr.potentiel-7500-9999", DotationFacts.POTENTIEL_FINANCIER_7500_9999)))
        : ordinary;
  }

  private static Criterion belowTwice(String key, Fact mean) {
    return clause(
        key,
        compare(
            Term.of(Facts.POTENTIEL_FINANCIER),
            LT,
            Term.scaled(Rate.ofPercent(200), Term.of(mean))));
  }
}
