package fr.anct.sdk.core.history;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.referential.DatedResolution;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.time.LocalDate;
import java.util.Optional;

/** Samples of what a history says. */
final class HistorySamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    CommuneHistory history = CommuneHistory.embedded();
    ImmutableList<HistoricalCommune> periods = history.periods("74010");
    registry.add(HistoricalCommune.class, periods.toArray(new HistoricalCommune[0]));
    ImmutableList<CommuneEvent> events = history.events("14507");
    registry.add(CommuneEvent.class, events.toArray(new CommuneEvent[0]));
    registry.add(
        CommuneEvent.State.class,
        new CommuneEvent.State(TerritoryType.COMMUNE, "20004", "Ajaccio"));
    registry.add(
        CommuneEvent.class,
        new CommuneEvent(
            LocalDate.of(1949, 7, 8),
            CommuneEventKind.SUPPRESSION,
            Optional.of(new CommuneEvent.State(TerritoryType.COMMUNE, "77362", "Pierrelez")),
            Optional.empty()));
    registry.add(CommuneEventKind.class, CommuneEventKind.values());
    registry.notRead(DatedResolution.class, "a territory is written as a portrait");
  }
}
