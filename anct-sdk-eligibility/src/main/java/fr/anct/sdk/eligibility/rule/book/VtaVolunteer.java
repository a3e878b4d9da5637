package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
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
import fr.anct.sdk.eligibility.fact.VtaFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may be a volunteer of the <i>volontariat territorial en administration</i>, from 2021-04-14: 18 to 30 years old,
 * both included; a diploma of {@code >= 2} years after the <i>baccalauréat</i>; a contract of 12 to 18 months, both
 * included, of {@code >= 75 %} of full time.
 */
public final class VtaVolunteer {
  private static final Citation CONDITIONS = Citation.of(
      "Volontariat territorial en administration, conditions relatives au volontaire (préfecture"
          + " de l’Allier, 2023)",
      Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "vta-volontaire",
      ProgrammeId.VTA,
      in(Facts.TERRITORY, "person"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2021, 4, 14),
          Optional.empty(),
          RuleVersion.of(
              RuleNature.PERSON,
              all(
                  clause(
                      "rule.vta-volontaire.age",
                      all(compare(VtaFacts.AGE, AT_LEAST, 18), compare(VtaFacts.AGE, AT_MOST, 30))),
                  compare(VtaFacts.DIPLOME, AT_LEAST, 2),
                  clause(
                      "rule.vta-volontaire.contrat",
                      all(
                          compare(VtaFacts.MOIS, AT_LEAST, 12),
                          compare(VtaFacts.MOIS, AT_MOST, 18),
                          compare(VtaFacts.QUOTITE, AT_LEAST, 75))))),
          CONDITIONS,
          LocalDate.of(2026, 11, 22)))));

  private VtaVolunteer() {}
}
