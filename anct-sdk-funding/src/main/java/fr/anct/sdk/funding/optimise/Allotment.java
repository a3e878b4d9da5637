package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * The best amounts, without the reasons. This class is immutable and thread-safe.
 *
 * @param amounts what each grant brings, zero included, in the order of the problem, not null
 * @param ownShare what is left to the owner, zero or more, not null
 * @param proof whether nothing is better, not null
 * @param gap how much less the owner might pay at most, zero if it is proved that it cannot, not null
 */
public record Allotment(
    ImmutableMap<String, Euros> amounts, Euros ownShare, Proof proof, Euros gap) {
  /** Checks that nothing is null. */
  public Allotment {
    Objects.requireNonNull(amounts, "amounts");
    Objects.requireNonNull(ownShare, "ownShare");
    Objects.requireNonNull(proof, "proof");
    Objects.requireNonNull(gap, "gap");
  }
}
