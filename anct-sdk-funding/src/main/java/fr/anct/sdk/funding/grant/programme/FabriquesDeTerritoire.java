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
 * The support of a <i>Fabrique de territoire</i>: from 2019 at most 50 000 € a year for three years, which the decision
 * sets between 75 000 and 150 000 € in all; 50 000 € once in 2023. A <i>Fabrique numérique</i> has 100 000 € more.
 *
 * <p>Until 2023 the amount of the year is the input {@code fabrique-amount}, cut to what a year may have. This class is
 * stateless.
 */
public final class FabriquesDeTerritoire {
  private static final Citation CALL_2019 = Citation.of(
      "AMI Fabriques de territoire du 11 juillet 2019, 75 000 à 150 000 € sur trois ans",
      Confidence.VERIFIED);
  private static final Citation WAVE_2023 =
      Citation.of("Fabriques de territoire, vague 2023", Confidence.VERIFIED);
  private static final LocalDate START = Versions.day(2019, 7, 11);
  private static final LocalDate YEAR_2023 = Versions.day(2023, 1, 1);

  private FabriquesDeTerritoire() {}

  /**
   * Returns the grant of a <i>Fabrique</i>.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant grant() {
    GrantFormula year = GrantFormula.givenAmount("fabrique-amount").cappedAt(Euros.of(50_000));
    return Versions.grant(
        "P-FAB",
        ProgrammeId.FABRIQUES_DE_TERRITOIRE,
        "funding.programme.fabriques",
        ImmutableList.of(
            Versions.between(START, YEAR_2023, GrantFormula.years(year, year, year), CALL_2019),
            Versions.between(
                YEAR_2023,
                Versions.day(2024, 1, 1),
                GrantFormula.lumpSum(Euros.of(50_000)),
                WAVE_2023)));
  }

  /**
   * Returns what a <i>Fabrique numérique</i> has on top.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant numerique() {
    return Versions.grant(
        "P-FAB-NUM",
        ProgrammeId.FABRIQUES_DE_TERRITOIRE,
        "funding.programme.fabriques-numeriques",
        ImmutableList.of(Versions.between(
            START, YEAR_2023, GrantFormula.lumpSum(Euros.of(100_000)), CALL_2019)));
  }
}
