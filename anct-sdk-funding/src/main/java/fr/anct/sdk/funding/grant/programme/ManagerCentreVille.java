package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The grant for a town-centre manager (<i>manager de centre-ville</i>) of a <i>Petite ville de demain</i>: 40 000 € for
 * two years, 20 000 € each. The part of the cost that it may not exceed is confirmed nowhere. This class is stateless.
 */
public final class ManagerCentreVille {
  private static final ProgrammeId PROGRAMME = ProgrammeId.of("manager-centre-ville");
  private static final Citation CITATION = Versions.secondary(
      "Petites villes de demain, poste de manager de centre-ville, Banque des territoires (presse)");
  private static final Citation MATCHING = Citation.of(
      "Manager de centre-ville, part maximale du coût : non trouvée", Confidence.UNVERIFIED);
  private static final GrantFormula LUMP_SUMS =
      GrantFormula.yearlyAmounts(Euros.of(20_000), Euros.of(20_000));

  private ManagerCentreVille() {}

  /**
   * Returns the grant, without any limit to a part of the cost.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-MAN",
        PROGRAMME,
        "funding.programme.manager-centre-ville",
        ImmutableList.of(Versions.from(Versions.day(2020, 10, 1), LUMP_SUMS, CITATION)));
  }

  /**
   * Returns the grant limited to a part of the cost of each year, of a rate that the caller states: no text read does.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  public static ProgrammeGrant atMost(Rate rate) {
    GrantFormula year = GrantFormula.atMost(rate).citing(MATCHING).cappedAt(Euros.of(20_000));
    return Versions.grant(
        "P-MAN-RATE",
        PROGRAMME,
        "funding.programme.manager-centre-ville",
        ImmutableList.of(
            Versions.from(Versions.day(2020, 10, 1), GrantFormula.years(year, year), CITATION)));
  }
}
