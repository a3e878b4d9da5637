package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.referential.Resolution;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.util.Optional;

/** Samples of references, vintages, populations and demographic groups. */
final class TerritorySamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(Millesime.class, Millesime.of(2019), Millesime.of(2020), Millesime.of(2026));
    registry.add(TerritoryRef.class, TerritoryRefProperties.anyRef());
    registry.add(Strate.class, Strate.all().toArray(new Strate[0]));
    registry.add(
        Population.class,
        new Population(
            PopulationKind.MUNICIPALE,
            Optional.of(2023),
            2_915,
            Confidence.COMPUTED,
            Provenance.of("communes.json")),
        new Population(
            PopulationKind.DGF,
            Optional.empty(),
            0,
            Confidence.UNVERIFIED,
            Provenance.of("a letter")));
    registry.add(
        PopulationTotal.class,
        new PopulationTotal(PopulationKind.TOTALE, 2022, 3_025, 1, ImmutableList.of()),
        new PopulationTotal(
            PopulationKind.DGF,
            2023,
            0,
            0,
            ImmutableList.of(TerritoryRef.parse("commune:52250@2026"))));
    String portrait = "a territory is written as a portrait and read as a reference";
    registry.notRead(Resolution.Current.class, portrait);
    registry.notRead(Resolution.PartOf.class, portrait);
    registry.notRead(Resolution.Unknown.class, portrait);
  }
}
