package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.code.Siret;
import java.util.Objects;
import java.util.Optional;

/**
 * Who receives (<i>bénéficiaire</i>). This class is immutable and thread-safe.
 *
 * @param name its official name, on one line, not blank
 * @param siret its SIRET, or empty if it is not known
 * @param rna its number in the register of associations, or empty if it is none or not known
 */
public record GrantBeneficiary(String name, Optional<Siret> siret, Optional<Rna> rna) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public GrantBeneficiary {
    Objects.requireNonNull(name, "name");
    name = Cells.required("beneficiary.name", name, Integer.MAX_VALUE);
    siret = siret == null ? Optional.empty() : siret;
    rna = rna == null ? Optional.empty() : rna;
  }

  /**
   * Returns a beneficiary by its SIRET.
   *
   * @param name its official name, not blank
   * @param siret its SIRET, not null
   * @return the beneficiary, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public static GrantBeneficiary of(String name, Siret siret) {
    return new GrantBeneficiary(name, Optional.of(siret), Optional.empty());
  }

  /**
   * Returns an association by its number in the register; only version 2.1 of the schema takes it without a SIRET.
   *
   * @param name its official name, not blank
   * @param rna its number, not null
   * @return the beneficiary, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public static GrantBeneficiary association(String name, Rna rna) {
    return new GrantBeneficiary(name, Optional.empty(), Optional.of(rna));
  }
}
