package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.util.Optional;

/** Samples of rounding policies and of what they answer. */
final class RoundingSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        RoundingPolicy.class,
        RoundingPolicy.standard(),
        RoundingPolicy.stateTool(),
        RoundingPolicy.stateTool().withRateDecimals(0));
    registry.add(
        RatedAmount.class,
        new RatedAmount(Optional.empty(), Optional.empty()),
        new RatedAmount(Optional.of(Euros.of(30)), Optional.of(Rate.of(1, 3))));
  }
}
