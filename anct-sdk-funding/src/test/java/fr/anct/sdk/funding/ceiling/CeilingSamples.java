package fr.anct.sdk.funding.ceiling;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.plan.CeilingException;

/** Samples of the ceilings of State subsidies. */
final class CeilingSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        StateSubsidyCap.class,
        StateSubsidyCeiling.standard().caps().values().stream()
            .map(Dated::value)
            .toArray(StateSubsidyCap[]::new));
    registry.add(CeilingException.class, CeilingException.of("Annexe II", Rate.ofPercent(90)));
  }
}
