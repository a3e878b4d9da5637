package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The money of <i>Territoires d’industrie</i>: the fund for industrial investments, at the rate that the aid regime allows
 * (rate {@code aid-intensity}) of a base of at least 400 000 €, or 200 000 € in the call of 2021; and the project manager,
 * whose amount was not found: the input must state it, {@code project-manager-amount}.
 *
 * <p>This class is stateless.
 */
public final class TerritoiresIndustrie {
  private static final Citation FUND_2020 = Versions.secondary(
      "Fonds d’accélération des investissements industriels dans les territoires, 2020");
  private static final Citation FUND_2021 = Versions.secondary(
      "Fonds d’accélération des investissements industriels dans les territoires, appel de 2021");
  private static final Citation PROJECT_MANAGER = Citation.of(
      "Territoires d’industrie, chef de projet : montants non trouvés", Confidence.UNVERIFIED);

  private TerritoiresIndustrie() {}

  /**
   * Returns the grant of the fund; the cost of the input is the eligible base.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant fund() {
    return Versions.grant(
        "P-TI",
        ProgrammeId.FONDS_ACCELERATION_INDUSTRIE,
        "funding.programme.industry-fund",
        ImmutableList.of(
            Versions.between(
                Versions.day(2020, 9, 1), Versions.day(2021, 1, 1), from(400_000), FUND_2020),
            Versions.between(
                Versions.day(2021, 1, 1), Versions.day(2021, 6, 2), from(200_000), FUND_2021)));
  }

  /**
   * Returns the grant for a project manager.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant projectManager() {
    return Versions.grant(
        "P-TIcdp",
        ProgrammeId.TERRITOIRES_INDUSTRIE,
        "funding.programme.industry-manager",
        ImmutableList.of(Versions.from(
            Versions.day(2018, 1, 1),
            GrantFormula.givenAmount("project-manager-amount"),
            PROJECT_MANAGER)));
  }

  private static GrantFormula from(long euros) {
    return GrantFormula.atMostGivenRate("aid-intensity")
        .forProjects(Operator.AT_LEAST, Euros.of(euros));
  }
}
