package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Dotation de soutien à l'investissement local</i>: CGCT art. L2334-42, read from 2018.
 *
 * <p>Two questions. Who: every commune and EPCI with its own tax of <i>métropole</i> and of the overseas <i>départements</i>,
 * without any threshold, and any other project owner that a contract signed with the State designates. What: a project of one
 * of six kinds, or one of a contract for the development of rural areas; the <i>préfet</i> of the <i>région</i> then chooses.
 * Whether a PETR may ask without being designated is not known. The fund of 2016 and 2017 under its former name is not told.
 */
public final class Dsil {
  private static final Citation L2334_42 = Citation.of("CGCT, art. L2334-42", Confidence.VERIFIED);
  private static final Citation BY_CONTRACT = Citation.of(
      "CGCT, art. L2334-42 : maître d’ouvrage désigné par un contrat signé avec l’État",
      Confidence.SECONDARY);
  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final LocalDate READ = LocalDate.of(2023, 12, 31);

  /** Who may ask. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dsil",
      ProgrammeId.DSIL,
      all(
          in(
              Facts.TERRITORY,
              "commune",
              "epci",
              "groupement",
              "departement",
              "region",
              "other",
              "structure"),
          in(Facts.ZONE, "metropole", "drom")),
      version(RuleVersion.of(
              RuleNature.COMPUTED,
              any(
                  clause("rule.dsil.actor", in(Facts.TERRITORY, "commune", "epci")),
                  clause(
                      "rule.dsil.contract",
                      BY_CONTRACT,
                      checked(DotationFacts.MAITRE_OUVRAGE_PAR_CONTRAT))))
          .withNote("rule.dsil.note")));

  /** For what. */
  public static final EligibilityRule PROJECT_RULE = new EligibilityRule(
      "dsil-projet",
      ProgrammeId.DSIL,
      in(Facts.TERRITORY, "project"),
      version(RuleVersion.onProposal(
              RuleNature.CHECKLIST,
              clause(
                  "rule.dsil-projet.themes",
                  any(
                      checked(DotationFacts.PROJET_ENERGIE),
                      checked(DotationFacts.PROJET_NORMES),
                      checked(DotationFacts.PROJET_MOBILITE_LOGEMENT),
                      checked(DotationFacts.PROJET_NUMERIQUE),
                      checked(DotationFacts.PROJET_SCOLAIRE),
                      checked(DotationFacts.PROJET_HEBERGEMENT),
                      checked(DotationFacts.PROJET_CONTRAT_RURAL))))
          .withNote("rule.dsil-projet.note")));

  private Dsil() {}

  private static Schedule<RuleVersion> version(RuleVersion version) {
    return Schedule.of(
        ImmutableList.of(new Dated<>(START, Optional.empty(), version, L2334_42, READ)));
  }
}
