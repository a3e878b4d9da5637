package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Communes littorales</i>: Code de l'environnement, art. L321-2. A <i>commune nouvelle</i> is one on the territory of
 * its former coastal communes only, so that it is listed in part.
 *
 * <p>The answer is the list. The criteria of the law are shown beside it: to border the sea, an ocean, a salt pond or an
 * inland water of {@code > 1 000} ha (10 km²), or an estuary or a delta downstream of the salt limit, in the list of a
 * decree.
 *
 * <p>The law is of 1986: the version starts on 1 January of that year.
 */
public final class Littoral {
  private static final Citation L321_2 =
      Citation.of("Code de l’environnement, art. L321-2", Confidence.VERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "littoral",
      ProgrammeId.of("littoral"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(1986, 1, 1),
          Optional.empty(),
          new RuleVersion(
              RuleNature.DESIGNATION,
              ImmutableList.of(
                  Reading.of("eligibility.reading", designated(ZoningFacts.DESIGNATED_LITTORAL))),
              ImmutableList.of(Reading.of(
                  "reading.littoral.criteres",
                  L321_2,
                  any(
                      checked(ZoningFacts.RIVERAINE_MER),
                      clause("rule.littoral.plan-d-eau", compare(ZoningFacts.PLAN_D_EAU, GT, 10)),
                      checked(ZoningFacts.RIVERAINE_ESTUAIRE)))),
              Optional.of("rule.littoral.note")),
          L321_2,
          LocalDate.of(2026, 11, 22)))));

  private Littoral() {}
}
