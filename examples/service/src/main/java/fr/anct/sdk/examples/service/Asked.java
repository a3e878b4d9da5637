package fr.anct.sdk.examples.service;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Territory;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What a caller writes in an address: a territory, a day. */
final class Asked {
  private static final int SIREN_LENGTH = 9;

  private Asked() {}

  /** A commune by its INSEE code, that of an arrondissement of Paris, Lyon or Marseille included, or anything by SIREN. */
  static Territory territory(String code) {
    TerritorialReferential geography = TerritorialReferential.latest();
    if (code.length() == SIREN_LENGTH) {
      return geography.getBySiren(code);
    }
    CommuneCode commune = CommuneCode.of(code);
    return geography.getCommune(commune.communeOfArrondissement().orElse(commune));
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.of(ProblemCode.BAD_DATE, "value", text).toException();
    }
  }
}
