package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Petites villes de demain</i>: a list signed by the State, from 2020-10-01 to the end of 2026.
 *
 * <p>The answer is the designation. The pre-filter of the ministerial instruction of 2019-10-16 only says who could have
 * applied when the <i>préfets</i> chose: several designated towns have since passed 20 000 inhabitants. Centrality and
 * vulnerability are the <i>préfet</i>'s assessment. The kind of population is not stated.
 */
public final class PetitesVillesDeDemain {
  private static final Citation PROGRAMME =
      Citation.of("Programme Petites villes de demain, liste signée par l’État", Confidence.REPORT);
  private static final Citation INSTRUCTION =
      Citation.of("Instruction ministérielle du 16 octobre 2019, annexe 2", Confidence.SECONDARY);
  private static final Citation KIND_NOT_STATED =
      Citation.of("Nature et année de la population non précisées", Confidence.UNVERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "petites-villes-de-demain",
      ProgrammeId.PETITES_VILLES_DE_DEMAIN,
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2020, 10, 1),
          Optional.of(LocalDate.of(2027, 1, 1)),
          new RuleVersion(
              RuleNature.DESIGNATION,
              ImmutableList.of(Reading.of("eligibility.reading", designated(Facts.DESIGNATED_PVD))),
              ImmutableList.of(
                  Reading.of(
                      "reading.population-municipale",
                      KIND_NOT_STATED,
                      couldApply(Facts.POPULATION_MUNICIPALE)),
                  Reading.of(
                      "reading.population-totale",
                      KIND_NOT_STATED,
                      couldApply(Facts.POPULATION_TOTALE))),
              Optional.of("rule.petites-villes-de-demain.note")),
          PROGRAMME,
          LocalDate.of(2026, 11, 22)))));

  private PetitesVillesDeDemain() {}

  private static Criterion couldApply(Fact population) {
    return clause(
        "rule.petites-villes-de-demain.filter",
        INSTRUCTION,
        all(
            compare(population, LT, 20_000),
            clause("rule.petites-villes-de-demain.not-acv", not(designated(Facts.DESIGNATED_ACV))),
            clause(
                "rule.petites-villes-de-demain.not-grand-pole",
                not(checked(Facts.GRAND_POLE_URBAIN))),
            checked(Facts.CENTRALITE),
            checked(Facts.FRAGILITE)));
  }
}
