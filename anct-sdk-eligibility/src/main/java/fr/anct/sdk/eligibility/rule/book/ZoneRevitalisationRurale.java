package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Zone de revitalisation rurale</i>: CGI, art. 1465 A, until 2024-06-30. The answer is the list, with communes
 * classed in part; {@link ZrrCriteres} computes the criteria, which is another question: the communes of Guyane, those of
 * La Réunion in its special zone and Ouessant are listed by rules of their own, Bréhat, Sein and Yeu are not.
 *
 * <p>Three lists: that of the law of 2005 (only the year is known: 1 January), that of the decree of 2013-06-26, and
 * that of 2017-07-01. Communes that leave the list may keep its effects: {@link ZrrBeneficeMaintenu}.
 */
public final class ZoneRevitalisationRurale {
  private static final RuleVersion LIST = RuleVersion.of(
          RuleNature.DESIGNATION, designated(RevitalisationFacts.DESIGNATED_ZRR))
      .withNote("rule.zrr.note");

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "zrr",
      ProgrammeId.ZRR,
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2005, 1, 1),
              Optional.of(LocalDate.of(2013, 6, 26)),
              LIST,
              ZrrCriteres.CGI_2005,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2013, 6, 26),
              Optional.of(LocalDate.of(2017, 7, 1)),
              LIST,
              ZrrCriteres.DECREE_2013,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2017, 7, 1),
              Optional.of(LocalDate.of(2024, 7, 1)),
              LIST,
              ZrrCriteres.CGI_2017,
              LocalDate.of(2026, 11, 22)))));

  private ZoneRevitalisationRurale() {}
}
