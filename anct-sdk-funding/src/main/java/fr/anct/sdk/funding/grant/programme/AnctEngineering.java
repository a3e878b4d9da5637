package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * What the ANCT bears of the cost of its engineering: all of it for who is entitled to that (flag {@code
 * free-engineering}); for others a part that the agency modulates by fragility, on no public scale: the input must state
 * it, {@code anct-part}.
 *
 * <p>Who is entitled is a question of eligibility. This class is stateless.
 */
public final class AnctEngineering {
  private static final Citation BOARD = Versions.secondary(
      "ANCT, conseil d’administration du 10 mars 2021, gratuité de l’ingénierie (préfecture)");

  private AnctEngineering() {}

  /**
   * Returns the part of the ANCT; the cost of the input is that of the engineering.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-ING",
        ProgrammeId.INGENIERIE_GRATUITE,
        "funding.programme.engineering",
        ImmutableList.of(Versions.from(
            Versions.day(2021, 3, 10),
            GrantFormula.choice(
                "free-engineering",
                GrantFormula.rateOfCost(Rate.ONE, Rounding.EXACT),
                GrantFormula.leastOf(
                    GrantFormula.givenAmount("anct-part"),
                    GrantFormula.rateOfCost(Rate.ONE, Rounding.EXACT))),
            BOARD)));
  }
}
