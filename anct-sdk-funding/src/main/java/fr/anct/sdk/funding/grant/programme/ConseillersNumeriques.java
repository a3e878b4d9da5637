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
 * The State’s grant for the post of a <i>conseiller numérique</i>: 50 000 € over two years from 2021 (V1); from 2023 (V2)
 * over three years, to a public employer 17 500, 12 500 and 12 500 €, and 2 500 and 5 000 € more in the first two years in
 * a priority neighbourhood or a ZRR (flag {@code in-qpv-or-zrr}); to a private employer 20 000, 14 000 and 10 000 €.
 *
 * <p>The bonus is inside the amount of the V2 and is not counted again: V1 and V2 with it make 100 000 €. The State’s
 * financing is announced to stop from 2027. This class is stateless.
 */
public final class ConseillersNumeriques {
  private static final Citation V1 = Citation.of(
      "Conseillers numériques, conventions 2021-2022 (page de l’ANCT)", Confidence.VERIFIED);
  private static final Citation V2_PUBLIC = Versions.secondary(
      "Conseillers numériques, conventions depuis 2023, employeur public (APVF, Sénat)");
  private static final Citation V2_PRIVATE =
      Versions.secondary("Conseillers numériques, conventions depuis 2023, employeur privé");
  private static final LocalDate YEAR_2023 = Versions.day(2023, 1, 1);
  private static final LocalDate YEAR_2027 = Versions.day(2027, 1, 1);

  private ConseillersNumeriques() {}

  /**
   * Returns the grant of a first agreement, which began before 2023.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant v1() {
    return Versions.grant(
        "P-CONUM1",
        ProgrammeId.CONSEILLERS_NUMERIQUES,
        "funding.programme.conum-v1",
        ImmutableList.of(Versions.between(
            Versions.day(2021, 1, 1),
            YEAR_2023,
            GrantFormula.yearlyAmounts(Euros.of(25_000), Euros.of(25_000)),
            V1)));
  }

  /**
   * Returns the grant of a second agreement with a public employer, bonus included.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant v2Public() {
    return Versions.grant(
        "P-CONUM2pub",
        ProgrammeId.CONSEILLERS_NUMERIQUES,
        "funding.programme.conum-v2-public",
        ImmutableList.of(Versions.between(
            YEAR_2023,
            YEAR_2027,
            GrantFormula.years(
                year(17_500, 2_500), year(12_500, 5_000), GrantFormula.lumpSum(Euros.of(12_500))),
            V2_PUBLIC)));
  }

  /**
   * Returns the grant of a second agreement with a private employer.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant v2Private() {
    return Versions.grant(
        "P-CONUM2priv",
        ProgrammeId.CONSEILLERS_NUMERIQUES,
        "funding.programme.conum-v2-private",
        ImmutableList.of(Versions.between(
            YEAR_2023,
            YEAR_2027,
            GrantFormula.yearlyAmounts(Euros.of(20_000), Euros.of(14_000), Euros.of(10_000)),
            V2_PRIVATE)));
  }

  private static GrantFormula year(long euros, long bonus) {
    return GrantFormula.lumpSum(Euros.of(euros))
        .withBonus("in-qpv-or-zrr", GrantFormula.lumpSum(Euros.of(bonus)));
  }
}
