package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.GT;
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
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.IntercommunalityFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Thresholds of creation of the kinds of EPCI, <b>measured at the date of creation</b>: an EPCI that exists may be below
 * today. The population is the <i>population totale</i>, the default of the code (art. R2151-2).
 *
 * <ul>
 *   <li><i>Communauté de communes</i> (L5214-1): in one block, no threshold.
 *   <li><i>Communauté d'agglomération</i> (L5216-1): {@code > 50 000} around one or several central communes of {@code >
 *       15 000}. The 15 000 is waived if it includes the <i>chef-lieu</i> or the largest commune of the
 *       <i>département</i>; the 50 000 becomes {@code > 30 000} if it includes the <i>chef-lieu</i>; the DGF population
 *       may be used if it exceeds the threshold by {@code >= 20 %} and the <i>population totale</i> by {@code > 50 %}. The
 *       temporary experiments of 2013 and 2014 are not written here.
 *   <li><i>Communauté urbaine</i> (L5215-1): {@code > 250 000}.
 *   <li><i>Métropole</i> (L5217-1): by right on 2015-01-01, {@code > 400 000} in an <i>aire urbaine</i> of {@code > 650
 *       000}; on request, {@code > 400 000} including the <i>chef-lieu</i> of the région, or centre of a <i>zone
 *       d'emploi</i> of {@code > 400 000}. From 2017-03-02 the <i>chef-lieu</i> is not asked any more, and other EPCI may
 *       ask whose conditions were not read: a fact to be given.
 * </ul>
 *
 * <p>The texts are those of early 2015: the versions start on 2015-01-01, and later changes of the first three were not
 * read.
 */
public final class EpciCreation {
  private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
  private static final LocalDate READ = LocalDate.of(2015, 12, 31);
  private static final Citation L5214_1 = Citation.of("CGCT, art. L5214-1", Confidence.VERIFIED);
  private static final Citation L5215_1 = Citation.of("CGCT, art. L5215-1", Confidence.VERIFIED);
  private static final Citation L5216_1 = Citation.of("CGCT, art. L5216-1", Confidence.VERIFIED);
  private static final Citation L5217_1 = Citation.of("CGCT, art. L5217-1", Confidence.VERIFIED);
  private static final Citation L5217_1_2017 =
      Citation.of("CGCT, art. L5217-1 (loi n° 2017-257 du 28 février 2017)", Confidence.SECONDARY);
  private static final Citation OPENED_IN_2017 =
      Citation.of("CGCT, art. L5217-1, autres cas ouverts en 2017", Confidence.UNVERIFIED);

  private static final Criterion ONE_BLOCK = checked(IntercommunalityFacts.D_UN_SEUL_TENANT);
  private static final Criterion MORE_THAN_400_000 = compare(Facts.POPULATION_TOTALE, GT, 400_000);

  /** <i>Communauté de communes</i>. */
  public static final EligibilityRule COMMUNAUTE_DE_COMMUNES =
      rule("creation-communaute-de-communes", ONE_BLOCK, L5214_1);

  /** <i>Communauté d'agglomération</i>. */
  public static final EligibilityRule COMMUNAUTE_D_AGGLOMERATION = rule(
      "creation-communaute-d-agglomeration",
      all(
          ONE_BLOCK,
          any(
              compare(Facts.POPULATION_TOTALE, GT, 50_000),
              clause(
                  "rule.creation-communaute-d-agglomeration.chef-lieu",
                  all(
                      checked(IntercommunalityFacts.CHEF_LIEU),
                      compare(Facts.POPULATION_TOTALE, GT, 30_000))),
              clause(
                  "rule.creation-communaute-d-agglomeration.dgf",
                  all(
                      compare(Facts.POPULATION_DGF, AT_LEAST, 60_000),
                      clause(
                          "rule.creation-communaute-d-agglomeration.dgf-totale",
                          compare(
                              Term.of(Facts.POPULATION_DGF),
                              GT,
                              Term.scaled(
                                  Rate.ofPercent(150), Term.of(Facts.POPULATION_TOTALE))))))),
          clause(
              "rule.creation-communaute-d-agglomeration.centre",
              any(
                  compare(IntercommunalityFacts.COMMUNE_CENTRE, GT, 15_000),
                  checked(IntercommunalityFacts.CHEF_LIEU),
                  checked(IntercommunalityFacts.PLUS_GRANDE_COMMUNE)))),
      L5216_1);

  /** <i>Communauté urbaine</i>. */
  public static final EligibilityRule COMMUNAUTE_URBAINE = rule(
      "creation-communaute-urbaine",
      all(ONE_BLOCK, compare(Facts.POPULATION_TOTALE, GT, 250_000)),
      L5215_1);

  /** <i>Métropole</i>. */
  public static final EligibilityRule METROPOLE = new EligibilityRule(
      "creation-metropole",
      ProgrammeId.of("creation-metropole"),
      in(Facts.TERRITORY, "epci"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              FROM,
              Optional.of(LocalDate.of(2017, 3, 2)),
              metropole(any(
                  clause(
                      "rule.creation-metropole.chef-lieu-de-region",
                      all(MORE_THAN_400_000, checked(IntercommunalityFacts.CHEF_LIEU_REGION))),
                  centre())),
              L5217_1,
              READ),
          new Dated<>(
              LocalDate.of(2017, 3, 2),
              Optional.empty(),
              metropole(any(
                  MORE_THAN_400_000,
                  centre(),
                  clause(
                      "rule.creation-metropole.2017",
                      OPENED_IN_2017,
                      checked(IntercommunalityFacts.OUVERTURE_2017)))),
              L5217_1_2017,
              LocalDate.of(2026, 11, 22)))));

  private EpciCreation() {}

  private static EligibilityRule rule(String id, Criterion criterion, Citation citation) {
    return new EligibilityRule(
        id,
        ProgrammeId.of(id),
        in(Facts.TERRITORY, "epci"),
        Schedule.of(ImmutableList.of(new Dated<>(
            FROM,
            Optional.empty(),
            RuleVersion.of(RuleNature.COMPUTED, criterion).withNote("rule.creation-epci.note"),
            citation,
            READ))));
  }

  private static Criterion centre() {
    return clause(
        "rule.creation-metropole.zone-d-emploi",
        all(
            checked(IntercommunalityFacts.CENTRE_ZONE_EMPLOI),
            compare(IntercommunalityFacts.ZONE_EMPLOI, GT, 400_000)));
  }

  private static RuleVersion metropole(Criterion onRequest) {
    Criterion byRight = clause(
        "rule.creation-metropole.de-droit",
        all(
            ONE_BLOCK,
            MORE_THAN_400_000,
            compare(IntercommunalityFacts.AIRE_URBAINE, GT, 650_000)));
    return new RuleVersion(
        RuleNature.COMPUTED,
        ImmutableList.of(
            Reading.of("eligibility.reading", byRight).orOnProposal(all(ONE_BLOCK, onRequest))),
        ImmutableList.of(),
        Optional.of("rule.creation-epci.note"));
  }
}
