package fr.anct.sdk.funding.optimise;

import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * What a wider ceiling would spare the owner, by solving again. This class is immutable and thread-safe.
 *
 * @param rule the identifier of the rule, not null
 * @param ceiling the place of the ceiling in the problem, from 0
 * @param perCent what one cent more spares; with grants of a least it may be much more than a cent, with an order of
 *     preference less than nothing, not null
 * @param perEuro what one euro more spares, not null
 * @param proof whether both are proved, not null
 */
public record MarginalValue(String rule, int ceiling, Euros perCent, Euros perEuro, Proof proof) {
  /** Checks that nothing is null. */
  public MarginalValue {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(perCent, "perCent");
    Objects.requireNonNull(perEuro, "perEuro");
    Objects.requireNonNull(proof, "proof");
  }
}
