package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
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
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>France ruralités revitalisation plus</i>: decree 2025-628 and the order of 2025-07-09, in force from 2025-01-01
 * with retroactive effect. The answer is the list.
 *
 * <p>The pre-filter: a rural commune (density grid), classed FRR, whose index is in the lowest quarter of the FRR
 * communes, ties included. The index is a product of three evolutions from 2009 to 2020 (income, population, employment
 * rate from 25 to 54 years), counted for the EPCI and for the <i>bassin de vie</i>; the lower is kept, so it is {@code
 * <=} the limit as soon as one of them is. The limit was not published where it was read: it is a fact to be given.
 */
public final class FrrPlus {
  private static final Citation DECREE = Citation.of(
          "Décret n° 2025-628 ; arrêté du 9 juillet 2025", Confidence.SECONDARY)
      .withLegalId("JORFTEXT000051871914");

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "frr-plus",
      ProgrammeId.of("frr-plus"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2025, 1, 1),
          Optional.empty(),
          new RuleVersion(
              RuleNature.DESIGNATION,
              ImmutableList.of(Reading.of(
                  "eligibility.reading", designated(RevitalisationFacts.DESIGNATED_FRR_PLUS))),
              ImmutableList.of(Reading.of(
                  "reading.frr-plus.criteres",
                  DECREE,
                  all(
                      CommuneRurale.RURAL,
                      designated(RevitalisationFacts.DESIGNATED_FRR),
                      clause(
                          "rule.frr-plus.dernier-quart",
                          any(
                              lowest(RevitalisationFacts.FRR_PLUS_INDICE_EPCI),
                              lowest(RevitalisationFacts.FRR_PLUS_INDICE_BASSIN)))))),
              Optional.of("rule.frr-plus.note")),
          DECREE,
          LocalDate.of(2026, 11, 22)))));

  private FrrPlus() {}

  private static Criterion lowest(Fact index) {
    return compare(Term.of(index), AT_MOST, Term.of(RevitalisationFacts.FRR_PLUS_SEUIL));
  }
}
