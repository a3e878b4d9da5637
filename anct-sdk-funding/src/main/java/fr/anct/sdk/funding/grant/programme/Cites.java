package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;

/**
 * The State’s yearly lump sum for a <i>cité de l’emploi</i>, 100 000 €, and for a <i>cité éducative</i>, 350 000 € in 2024,
 * which the local authorities match.
 *
 * <p>What a <i>cité éducative</i> has in other years was not found: the input must state {@code cite-educative-amount}.
 * This class is stateless.
 */
public final class Cites {
  private static final Citation EMPLOI =
      Versions.secondary("Cités de l’emploi, ministère chargé de la Ville");
  private static final Citation EDUCATIVES_2024 =
      Versions.secondary("Cités éducatives, crédits pour 2024 (Sénat, rapport a23-129)");
  private static final Citation EDUCATIVES_UNKNOWN =
      Citation.of("Cités éducatives, montant hors 2024 : non trouvé", Confidence.UNVERIFIED);

  private Cites() {}

  /**
   * Returns the grant of a <i>cité de l’emploi</i> for a year.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant emploi() {
    return Versions.grant(
        "P-CE",
        ProgrammeId.CITES_EMPLOI,
        "funding.programme.cites-emploi",
        ImmutableList.of(Versions.from(
            Versions.day(2020, 1, 1), GrantFormula.lumpSum(Euros.of(100_000)), EMPLOI)));
  }

  /**
   * Returns the grant of a <i>cité éducative</i> for a year.
   *
   * @return the grant, never null
   */
  public static ProgrammeGrant educatives() {
    GrantFormula unknown = GrantFormula.givenAmount("cite-educative-amount");
    return Versions.grant(
        "P-CEDU",
        ProgrammeId.CITES_EDUCATIVES,
        "funding.programme.cites-educatives",
        ImmutableList.of(
            Versions.between(
                Versions.day(2019, 1, 1), Versions.day(2024, 1, 1), unknown, EDUCATIVES_UNKNOWN),
            Versions.between(
                Versions.day(2024, 1, 1),
                Versions.day(2025, 1, 1),
                GrantFormula.lumpSum(Euros.of(350_000)),
                EDUCATIVES_2024),
            Versions.from(Versions.day(2025, 1, 1), unknown, EDUCATIVES_UNKNOWN)));
  }
}
