package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Samples of verdicts alone. */
final class VerdictsSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        Verdicts.class,
        Verdicts.of(ImmutableMap.of()),
        Verdicts.of(
            ImmutableMap.of("crte", Verdict.NOT_APPLICABLE, "detr-communes", Verdict.ELIGIBLE)));
  }
}
