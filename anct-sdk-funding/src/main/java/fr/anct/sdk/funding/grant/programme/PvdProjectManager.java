package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The grant for the project manager of a <i>Petite ville de demain</i>: at most 75 % of the annual cost, up to 45 000 €,
 * or 55 000 € where the Anah takes part.
 *
 * <p>The part of the Anah, at most 50 % up to 40 000 €, is inside the grant and not on top of it. The cost of the input
 * is that of one year, charges included. This class is stateless.
 */
public final class PvdProjectManager {
  private static final GrantFormula WITHOUT_ANAH =
      GrantFormula.atMost(Rate.ofPercent(75)).cappedAt(Euros.of(45_000));

  private static final GrantFormula WITH_ANAH = GrantFormula.atMost(Rate.ofPercent(75))
      .cappedAt(Euros.of(55_000))
      .sharedWith("Anah", GrantFormula.atMost(Rate.ofPercent(50)).cappedAt(Euros.of(40_000)));

  private PvdProjectManager() {}

  /**
   * Returns the grant where the Anah does not take part.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant withoutAnah() {
    return new ProgrammeGrant(
        "P-PVD",
        Optional.of(ProgrammeId.PVD_CHEF_DE_PROJET),
        "funding.programme.pvd",
        schedule(WITHOUT_ANAH));
  }

  /**
   * Returns the grant where the Anah takes part.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant withAnah() {
    return new ProgrammeGrant(
        "P-PVD-ANAH",
        Optional.of(ProgrammeId.PVD_CHEF_DE_PROJET),
        "funding.programme.pvd-anah",
        schedule(WITH_ANAH));
  }

  /** From the launch of the programme, which the 2020 report states, to 31 March 2026. */
  private static Schedule<GrantFormula> schedule(GrantFormula formula) {
    return Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2020, 10, 1),
        Optional.of(LocalDate.of(2026, 4, 1)),
        formula,
        Citation.of(
            "Petites villes de demain, cofinancement du poste de chef de projet (aides-territoires)",
            Confidence.VERIFIED),
        LocalDate.of(2026, 11, 22))));
  }
}
