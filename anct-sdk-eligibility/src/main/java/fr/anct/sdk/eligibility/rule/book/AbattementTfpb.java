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
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Allowance of 30 % of the built property tax for social housing of priority neighbourhoods: CGI art. 1388 bis.
 *
 * <p>The date asked is a day of the tax year. Cumulative conditions: a social landlord or a semi-public company; social
 * rental housing that had a long exemption or was acquired before 1998-01-01 with aid from the State; in a priority
 * neighbourhood; an owner who signed the <i>contrat de ville</i>; from 2017, a convention signed before 1 October of the
 * year before its first application; a declaration before 1 January, a late one counting for the years that remain.
 *
 * <p>Tax years 2016 to 2023, 2024, then 2025 to 2030. For 2025 only: convention and declaration accepted until 2025-03-31
 * in <i>métropole</i>; overseas, a dwelling that had the allowance in 2024 keeps it.
 */
public final class AbattementTfpb {
  private static final Citation UNTIL_2023 =
      Citation.of("CGI, art. 1388 bis (2016-2023)", Confidence.VERIFIED);
  private static final Citation YEAR_2024 =
      Citation.of("CGI, art. 1388 bis (2024)", Confidence.SECONDARY);
  private static final Citation FROM_2025 =
      Citation.of("CGI, art. 1388 bis (2025-2030)", Confidence.SECONDARY);
  private static final Citation TRANSITION =
      Citation.of("BOFiP, CGI, art. 1388 bis, dispositions pour 2025", Confidence.VERIFIED);

  private static final Criterion DWELLING = all(
      clause("rule.abattement-tfpb.owner", in(ReportFacts.BAILLEUR, "organisme-hlm", "sem")),
      checked(ReportFacts.LOGEMENT_SOCIAL),
      any(checked(ReportFacts.LONGUE_EXONERATION), checked(ReportFacts.ACQUIS_AVANT_1998)),
      checked(ReportFacts.LOGEMENT_EN_QPV));

  private static final Criterion BEFORE_CONVENTIONS = all(
      DWELLING, checked(ReportFacts.CONTRAT_DE_VILLE_SIGNE), checked(ReportFacts.DECLARATION_TFPB));

  private static final Criterion USUAL = all(
      DWELLING,
      checked(ReportFacts.CONTRAT_DE_VILLE_SIGNE),
      checked(ReportFacts.CONVENTION_TFPB),
      checked(ReportFacts.DECLARATION_TFPB));

  private static final Criterion IN_2025 = all(
      DWELLING,
      any(
          clause(
              "rule.abattement-tfpb.usual",
              all(
                  checked(ReportFacts.CONTRAT_DE_VILLE_SIGNE),
                  checked(ReportFacts.CONVENTION_TFPB),
                  checked(ReportFacts.DECLARATION_TFPB))),
          clause(
              "rule.abattement-tfpb.metropole",
              TRANSITION,
              all(
                  in(Facts.ZONE, "metropole"),
                  checked(ReportFacts.CONTRAT_DE_VILLE_SIGNE),
                  checked(ReportFacts.PROROGATION_TFPB_2025))),
          clause(
              "rule.abattement-tfpb.overseas",
              TRANSITION,
              all(
                  in(Facts.ZONE, "drom", "saint-pierre-et-miquelon", "other-overseas"),
                  checked(ReportFacts.ABATTEMENT_TFPB_2024)))));

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "abattement-tfpb",
      ProgrammeId.ABATTEMENT_TFPB,
      in(Facts.TERRITORY, "structure", "company"),
      Schedule.of(ImmutableList.of(
          year(2016, 2017, BEFORE_CONVENTIONS, UNTIL_2023),
          year(2017, 2024, USUAL, UNTIL_2023),
          year(2024, 2025, USUAL, YEAR_2024),
          year(2025, 2026, IN_2025, FROM_2025),
          year(2026, 2031, USUAL, FROM_2025))));

  private AbattementTfpb() {}

  private static Dated<RuleVersion> year(
      int from, int until, Criterion criterion, Citation citation) {
    return Versions.between(
        Versions.day(from, 1, 1),
        Versions.day(until, 1, 1),
        RuleVersion.of(RuleNature.CHECKLIST, criterion).withNote("rule.abattement-tfpb.note"),
        citation);
  }
}
