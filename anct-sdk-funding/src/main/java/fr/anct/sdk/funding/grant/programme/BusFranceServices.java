package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/** The grant for a <i>bus France services</i>: 60 000 € of investment, once. This class is stateless. */
public final class BusFranceServices {
  private static final Citation REPORT = Citation.of(
      "ANCT, rapport d’activité 2020, bus France Services (l. 1203-1212)", Confidence.REPORT);

  private BusFranceServices() {}

  /**
   * Returns the grant of a bus.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-BUS",
        ProgrammeId.BUS_FRANCE_SERVICES,
        "funding.programme.bus-france-services",
        ImmutableList.of(Versions.from(
            Versions.day(2020, 1, 1),
            GrantFormula.lumpSum(Euros.of(60_000)),
            REPORT,
            Versions.day(2021, 6, 30))));
  }
}
