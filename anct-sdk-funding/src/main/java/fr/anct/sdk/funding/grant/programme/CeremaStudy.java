package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The part of the Cerema in a study that follows its free days of expertise: 50 %. How many days are free is not stated.
 * This class is stateless.
 */
public final class CeremaStudy {
  private static final Citation REPORT = Citation.of(
      "ANCT, rapport d’activité 2020, Cerema, modèle « freemium » (l. 1099-1104)",
      Confidence.REPORT);

  private CeremaStudy() {}

  /**
   * Returns the grant; the cost of the input is that of the study.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-CER",
        ProgrammeId.CEREMA_FREEMIUM,
        "funding.programme.cerema",
        ImmutableList.of(Versions.from(
            Versions.day(2020, 1, 1),
            GrantFormula.rateOfCost(Rate.ofPercent(50), Rounding.HALF_UP),
            REPORT,
            Versions.day(2021, 12, 31))));
  }
}
