package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.time.LocalDate;

/**
 * The grant for a <i>volontariat territorial en administration</i>: a lump sum of 15 000 €, and in 2023 5 000 € more, the
 * <i>sac à dos</i>, which the host hands on to the volunteer.
 *
 * <p>Whether an agreement of 2024 or 2025 has the <i>sac à dos</i> was not found: the input must state the flag {@code
 * sac-a-dos}. A volunteer who leaves with <em>more</em> than three months left, and is not replaced, makes the host pay
 * back the part of the lump sum that was not done. This class is stateless.
 */
public final class VolontariatAdministration {
  private static final Citation SINCE_2021 =
      Versions.secondary("Volontariat territorial en administration, forfait (préfecture)");
  private static final Citation IN_2023 =
      Versions.secondary("Volontariat territorial en administration 2023, sac à dos (cdg50)");
  private static final Citation SINCE_2026 =
      Versions.secondary("Volontariat territorial en administration 2026, forfait");
  private static final Citation REFUND = Versions.secondary(
      "Volontariat territorial en administration, départ anticipé (Côtes-d’Armor)");
  private static final LocalDate START = Versions.day(2021, 4, 14);
  private static final GrantFormula LUMP_SUM = GrantFormula.lumpSum(Euros.of(15_000));
  private static final GrantFormula SAC_A_DOS =
      GrantFormula.lumpSum(Euros.of(5_000)).passedOnTo("funding.recipient.volunteer");

  private VolontariatAdministration() {}

  /**
   * Returns the grant of a volunteer.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-VTA",
        ProgrammeId.VTA,
        "funding.programme.vta",
        ImmutableList.of(
            Versions.between(START, Versions.day(2023, 1, 1), LUMP_SUM, SINCE_2021),
            Versions.between(
                Versions.day(2023, 1, 1),
                Versions.day(2024, 1, 1),
                GrantFormula.sumOf(LUMP_SUM, SAC_A_DOS),
                IN_2023),
            Versions.between(
                Versions.day(2024, 1, 1),
                Versions.day(2026, 1, 1),
                LUMP_SUM.withBonus("sac-a-dos", SAC_A_DOS),
                IN_2023),
            Versions.from(Versions.day(2026, 1, 1), LUMP_SUM, SINCE_2026)));
  }

  /**
   * Returns what the host pays back when a volunteer leaves early: of the lump sum alone, from the quantities {@code
   * months-left} and {@code contract-months} and the flag {@code replaced}. It is no grant, and no catalogue lists it.
   *
   * @return the formula of the refund, never null
   */
  public static ProgrammeGrant refund() {
    return Versions.grant(
        "P-VTA-REFUND",
        ProgrammeId.VTA,
        "funding.programme.vta-refund",
        ImmutableList.of(Versions.from(
            START,
            GrantFormula.choice(
                "replaced",
                GrantFormula.lumpSum(Euros.ZERO),
                LUMP_SUM
                    .inProportion("months-left", "contract-months", Rounding.HALF_UP)
                    .forQuantity("months-left", Operator.GT, 3)),
            REFUND)));
  }
}
