package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * <i>Fonds de restructuration des locaux d'activité</i>: conditions of eligibility; the amount is another question.
 *
 * <p>An operator among SEM, SPL, land company, ANCT or local authority; asked by the local authority; in a priority
 * neighbourhood, a town of <i>Action cœur de ville</i> or <i>Petites villes de demain</i>, a ZRR, a ZAFR or the perimeter
 * of an ORT; part of a global project; a deficit {@code > 0}; the State subsidises last; the operator contributes {@code >=
 * 40 %} of the cost price. Endorsed on 2021-01-25 for 2021 and 2022, extended in 2023 and 2024; what followed is not known.
 */
public final class FondsRestructurationLocaux {
  private static final Citation FUND_2021 = Citation.of(
      "Fonds de restructuration des locaux d’activité, 2021-2022", Confidence.SECONDARY);
  private static final Citation FUND_2023 = Citation.of(
      "Fonds de restructuration des locaux d’activité, 2023 et 2024", Confidence.SECONDARY);

  private static final Criterion PLACE = clause(
      "rule.fonds-restructuration-locaux.place",
      any(
          checked(ReportFacts.IMPLANTATION_QPV),
          designated(Facts.DESIGNATED_ACV),
          designated(Facts.DESIGNATED_PVD),
          checked(ReportFacts.IMPLANTATION_ZRR),
          checked(ReportFacts.IMPLANTATION_ZAFR),
          checked(ReportFacts.IMPLANTATION_ORT)));

  private static final RuleVersion TERMS = RuleVersion.onProposal(
          RuleNature.CHECKLIST,
          all(
              in(ReportFacts.OPERATEUR_FRLA, "sem", "spl", "fonciere", "anct", "collectivite"),
              checked(ReportFacts.SAISINE_COLLECTIVITE),
              PLACE,
              checked(ReportFacts.PROJET_GLOBAL),
              compare(ReportFacts.DEFICIT_OPERATION, GT, 0),
              checked(ReportFacts.DERNIER_FINANCEUR),
              clause(
                  "rule.fonds-restructuration-locaux.apport",
                  compare(
                      Term.of(ReportFacts.APPORT_OPERATEUR),
                      AT_LEAST,
                      Term.scaled(Rate.ofPercent(40), Term.of(ReportFacts.PRIX_DE_REVIENT))))))
      .withNote("rule.fonds-restructuration-locaux.note");

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "fonds-restructuration-locaux",
      ProgrammeId.FONDS_RESTRUCTURATION_LOCAUX,
      in(Facts.TERRITORY, "project"),
      Schedule.of(ImmutableList.of(
          Versions.between(Versions.day(2021, 1, 25), Versions.day(2023, 1, 1), TERMS, FUND_2021),
          Versions.from(Versions.day(2023, 1, 1), TERMS, FUND_2023, Versions.day(2024, 12, 31)))));

  private FondsRestructurationLocaux() {}
}
