package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Opération de revitalisation de territoire</i>: Code de la construction et de l'habitation, art. L303-2, law of
 * 2018-11-23.
 *
 * <p>The answer is the list of signed agreements. The pre-filter is who signs: the EPCI, its main town and the State;
 * since 2019 the <i>préfet</i> may let another town than the main one sign, a derogation whose text was not read and
 * whose first day is taken as 1 January. An agreement of <i>Action cœur de ville</i> can be recognised as one.
 */
public final class OperationRevitalisationTerritoire {
  private static final Citation L303_2 =
      Citation.of("Code de la construction et de l’habitation, art. L303-2", Confidence.SECONDARY);
  private static final Citation DEROGATION = Citation.of(
      "Code de la construction et de l’habitation, art. L303-2, dérogation sans la ville"
          + " principale",
      Confidence.UNVERIFIED);
  private static final Criterion MAIN_TOWN = checked(ZoningFacts.ORT_SIGNEE_VILLE_PRINCIPALE);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "ort",
      ProgrammeId.ORT,
      in(Facts.TERRITORY, "commune", "epci"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2018, 11, 23),
              Optional.of(LocalDate.of(2019, 1, 1)),
              version(MAIN_TOWN),
              L303_2,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2019, 1, 1),
              Optional.empty(),
              version(any(
                  MAIN_TOWN,
                  clause("rule.ort.derogation", DEROGATION, checked(ZoningFacts.ORT_DEROGATION)))),
              L303_2,
              LocalDate.of(2026, 11, 22)))));

  private OperationRevitalisationTerritoire() {}

  private static RuleVersion version(Criterion town) {
    return new RuleVersion(
        RuleNature.DESIGNATION,
        ImmutableList.of(Reading.of("eligibility.reading", designated(ZoningFacts.DESIGNATED_ORT))),
        ImmutableList.of(Reading.of(
            "reading.ort.signataires",
            all(checked(ZoningFacts.ORT_SIGNEE_EPCI), town, checked(ZoningFacts.ORT_SIGNEE_ETAT)))),
        Optional.of("rule.ort.note"));
  }
}
