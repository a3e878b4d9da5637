package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The State’s part of <i>Pass numériques</i>, call of 2020: at most 50 % of the passes that were used, of 10 € each, for a
 * purchase of at least 20 000 €, up to 1 500 000 €.
 *
 * <p>The cost of the input is the purchase; {@code passes-used} is the number of passes used. Of the two readings of the
 * cap, 3 000 000 € with half of it from the State is taken: another source gives the 3 000 000 € to the State. This class
 * is stateless.
 */
public final class PassNumerique {
  private static final Citation CALL_2020 =
      Versions.secondary("Pass numérique, appel à projets 2020 (presse, Avicca)");
  private static final Rate HALF = Rate.ofPercent(50);

  private PassNumerique() {}

  /**
   * Returns the grant.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-PASS",
        ProgrammeId.PASS_NUMERIQUE,
        "funding.programme.pass-numerique",
        ImmutableList.of(Versions.between(
            Versions.day(2020, 1, 1),
            Versions.day(2020, 10, 16),
            GrantFormula.leastOf(
                    GrantFormula.atMost(HALF),
                    GrantFormula.scale("passes-used", Euros.of(10), Rounding.DOWN)
                        .atMostRate(HALF))
                .cappedAt(Euros.of(1_500_000))
                .forProjects(Operator.AT_LEAST, Euros.of(20_000)),
            CALL_2020)));
  }
}
