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
 * <i>Cohésion numérique des territoires</i>: the cost of the equipment, its installation and its start, tax included, up
 * to 150 € from July 2019; from April 2022 up to 150 €, 300 € for very high speed (flag {@code very-high-speed}, at least
 * 30 Mbit/s), 600 € under conditions of income (flag {@code modest-income}).
 *
 * <p>The zone that it is for changed in July 2020, the amount did not. This class is stateless.
 */
public final class CohesionNumerique {
  private static final Citation SINCE_2019 =
      Versions.secondary("Cohésion numérique des territoires (juillet 2019)");
  private static final Citation SINCE_2020 = Citation.of(
      "ANCT, rapport d’activité 2020, cohésion numérique des territoires (l. 2548-2553)",
      Confidence.REPORT);
  private static final Citation SINCE_2022 = Citation.of(
      "Cohésion numérique des territoires, page de l’ANCT (avril 2022)", Confidence.VERIFIED);

  private CohesionNumerique() {}

  /**
   * Returns the grant, which is taken off the operator’s bill.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-CNT",
        ProgrammeId.COHESION_NUMERIQUE,
        "funding.programme.cohesion-numerique",
        ImmutableList.of(
            Versions.between(
                Versions.day(2019, 7, 1), Versions.day(2020, 7, 1), upTo(150), SINCE_2019),
            Versions.between(
                Versions.day(2020, 7, 1), Versions.day(2022, 4, 1), upTo(150), SINCE_2020),
            Versions.from(
                Versions.day(2022, 4, 1),
                GrantFormula.choice(
                    "modest-income",
                    upTo(600),
                    GrantFormula.choice("very-high-speed", upTo(300), upTo(150))),
                SINCE_2022)));
  }

  private static GrantFormula upTo(long euros) {
    return GrantFormula.atMost(Rate.ONE).cappedAt(Euros.of(euros));
  }
}
