package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.code.Siret;
import java.util.Objects;

/**
 * Who grants (<i>attribuant</i>). This class is immutable and thread-safe.
 *
 * @param name its official name, on one line, not blank
 * @param siret its SIRET, not null
 */
public record Grantor(String name, Siret siret) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public Grantor {
    Objects.requireNonNull(name, "name");
    name = Cells.required("grantor.name", name, Integer.MAX_VALUE);
    Objects.requireNonNull(siret, "siret");
  }

  /**
   * Returns a grantor.
   *
   * @param name its official name, not blank
   * @param siret its SIRET, not null
   * @return the grantor, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public static Grantor of(String name, Siret siret) {
    return new Grantor(name, siret);
  }
}
