package fr.anct.sdk.eligibility.universe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.fact.Fact;
import java.util.Objects;

/**
 * What a national figure needs and a territory does not say. This class is immutable and thread-safe.
 *
 * @param territory the territory, not null
 * @param facts the facts that are not known exactly, at least one, not null
 */
public record Gap(TerritoryRef territory, ImmutableList<Fact> facts) {
  /** Checks that nothing is null. */
  public Gap {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(facts, "facts");
  }

  /** Returns the territory and the names of the facts. */
  @Override
  public String toString() {
    return territory + ": " + facts;
  }
}
