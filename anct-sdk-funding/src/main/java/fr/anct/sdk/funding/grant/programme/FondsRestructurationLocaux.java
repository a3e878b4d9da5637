package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * <i>Fonds de restructuration des locaux d’activité</i>: at most 50 % of the deficit that is left once the revenue and
 * all other subsidies are counted, at most 670 € a square metre (quantity {@code floor-area}), if the operator brings at
 * least 40 % of the cost price (amount {@code operator-contribution}: the prefinanced value of the assets and own money).
 *
 * <p>The State subsidises last, so the other subsidies of the input are all the others. 670 € is one of several caps: the
 * list of them was not read whole. This class is stateless.
 */
public final class FondsRestructurationLocaux {
  private static final Citation FUND_2021 = Versions.secondary(
      "Fonds de restructuration des locaux d’activité, 2021-2022 (aides, plafonds)");
  private static final Citation FUND_2023 = Versions.secondary(
      "Fonds de restructuration des locaux d’activité, 2023 et 2024 (aides, plafonds)");

  private FondsRestructurationLocaux() {}

  /**
   * Returns the grant; the cost of the input is the cost price.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    GrantFormula formula = GrantFormula.leastOf(
            GrantFormula.atMostOfDeficit(Rate.ofPercent(50)),
            GrantFormula.scale("floor-area", Euros.of(670), Rounding.DOWN))
        .forContribution("operator-contribution", Rate.ofPercent(40));
    return Versions.grant(
        "P-FRLA",
        ProgrammeId.FONDS_RESTRUCTURATION_LOCAUX,
        "funding.programme.frla",
        ImmutableList.of(
            Versions.between(
                Versions.day(2021, 3, 1), Versions.day(2023, 1, 1), formula, FUND_2021),
            Versions.from(
                Versions.day(2023, 1, 1), formula, FUND_2023, Versions.day(2024, 12, 31))));
  }
}
