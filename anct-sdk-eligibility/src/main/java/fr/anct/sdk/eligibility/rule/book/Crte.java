package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Contrats de relance et de transition écologique</i>: circular 6231/SG of 2020-11-20.
 *
 * <p>Signed with an EPCI or a group of them; the perimeter has at least one EPCI and at most a <i>département</i>; six
 * years, to the end of 2026. All territories are covered, so a commune takes part through its EPCI.
 */
public final class Crte {
  private static final Citation CIRCULAR =
      Citation.of("Circulaire n° 6231/SG du 20 novembre 2020", Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "crte",
      ProgrammeId.CRTE,
      in(Facts.TERRITORY, "epci", "groupement"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2020, 11, 20),
          Optional.of(LocalDate.of(2027, 1, 1)),
          RuleVersion.of(
                  RuleNature.COMPUTED,
                  any(
                      clause("rule.crte.epci", in(Facts.TERRITORY, "epci")),
                      clause(
                          "rule.crte.groupement",
                          all(
                              in(Facts.TERRITORY, "groupement"),
                              compare(Facts.PERIMETRE_EPCI, AT_LEAST, 1),
                              checked(Facts.PERIMETRE_DANS_UN_DEPARTEMENT)))))
              .withNote("rule.crte.note"),
          CIRCULAR,
          LocalDate.of(2026, 11, 22)))));

  private Crte() {}
}
