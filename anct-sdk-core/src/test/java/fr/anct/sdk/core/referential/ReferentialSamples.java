package fr.anct.sdk.core.referential;

import fr.anct.sdk.core.referential.Conflict.Attribute;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.util.Optional;

/** Samples of what combining a user's files with a vintage gives. */
final class ReferentialSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        Conflict.class,
        new Conflict(
            TerritoryRef.parse("commune:52250@2026"),
            Attribute.NAME,
            Optional.empty(),
            Optional.of("Joinville"),
            Optional.empty(),
            "cog.csv"),
        new Conflict(
            TerritoryRef.parse("commune:52250@2026"),
            Attribute.POPULATION_TOTALE,
            Optional.of(2023),
            Optional.of("1"),
            Optional.of("2"),
            "pop.csv"));
  }
}
