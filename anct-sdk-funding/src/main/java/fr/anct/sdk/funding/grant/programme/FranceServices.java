package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.time.LocalDate;

/**
 * The yearly operating lump sum of a <i>France services</i> structure: 30 000 € from 2020, half of it from the FNADT and
 * half from the FNFS; 35 000 € in 2023; 40 000 € in 2024.
 *
 * <p>The amounts paid for 2025 and after were not found: the input must state {@code france-services-amount}. The amount
 * of the bonus of 2024 in a zone <i>France ruralités revitalisation</i> was not found either, which is why {@link
 * #withFrrBonus} asks for it. This class is stateless.
 */
public final class FranceServices {
  private static final Citation PARITY = Versions.secondary(
      "France services, forfait annuel, FNADT et FNFS à parité (Sénat, rapport r21-778)");
  private static final Citation IN_2023 =
      Versions.secondary("France services, forfait annuel 2023 (presse, 11 mars 2023)");
  private static final Citation IN_2024 =
      Versions.secondary("France services, forfait annuel 2024 (Assemblée nationale, amendement)");
  private static final Citation SINCE_2025 = Citation.of(
      "France services, forfait depuis 2025 : trajectoire annoncée, exécution non trouvée",
      Confidence.UNVERIFIED);
  private static final Citation BONUS = Citation.of(
      "France services, bonification en zone FRR : montant non trouvé", Confidence.UNVERIFIED);
  private static final LocalDate YEAR_2024 = Versions.day(2024, 1, 1);
  private static final LocalDate YEAR_2025 = Versions.day(2025, 1, 1);
  private static final GrantFormula LUMP_2024 = GrantFormula.lumpSum(Euros.of(40_000));

  private FranceServices() {}

  /**
   * Returns the lump sum of a year.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    return Versions.grant(
        "P-FS",
        ProgrammeId.FRANCE_SERVICES,
        "funding.programme.france-services",
        ImmutableList.of(
            Versions.between(
                Versions.day(2020, 1, 1),
                Versions.day(2023, 1, 1),
                GrantFormula.lumpSum(Euros.of(30_000))
                    .sharedWith("FNADT", GrantFormula.lumpSum(Euros.of(15_000))),
                PARITY),
            Versions.between(
                Versions.day(2023, 1, 1),
                YEAR_2024,
                GrantFormula.lumpSum(Euros.of(35_000)),
                IN_2023),
            Versions.between(YEAR_2024, YEAR_2025, LUMP_2024, IN_2024),
            Versions.from(
                YEAR_2025, GrantFormula.givenAmount("france-services-amount"), SINCE_2025)));
  }

  /**
   * Returns the lump sum of 2024 with its bonus in a zone FRR (flag {@code in-frr}), of an amount that the caller states:
   * no text read does. The bonus is for structures run by local authorities only.
   *
   * @param bonus the bonus, zero or more, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static ProgrammeGrant withFrrBonus(Euros bonus) {
    return Versions.grant(
        "P-FS-FRR",
        ProgrammeId.FRANCE_SERVICES,
        "funding.programme.france-services-frr",
        ImmutableList.of(Versions.between(
            YEAR_2024,
            YEAR_2025,
            LUMP_2024.withBonus("in-frr", GrantFormula.lumpSum(bonus).citing(BONUS)),
            IN_2024)));
  }
}
