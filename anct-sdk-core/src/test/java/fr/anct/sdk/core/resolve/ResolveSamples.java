package fr.anct.sdk.core.resolve;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Samples of what codes lead to. */
final class ResolveSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    CommuneResolver resolver = CommuneResolver.of(TerritorialReferential.latest());
    registry.add(
        TerritoryMatch.class,
        resolver.resolve("52250"),
        resolver.resolve("1033"),
        resolver.resolve("75104"),
        resolver.resolve("12076"),
        resolver.resolve("74011"),
        resolver.resolve("nothing"));
  }
}
