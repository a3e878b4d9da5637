package fr.anct.sdk.eligibility.universe;

import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Why results of computations over a universe have no sample. */
final class UniverseSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.notRead(Gap.class, "a result of a computation over all territories, never read");
    registry.notRead(Place.class, "a result of a computation over all territories, never read");
  }
}
