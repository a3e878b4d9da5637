package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Samples of verdicts without their evidence. */
final class VerdictsSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        Verdicts.class,
        Verdicts.of(ImmutableMap.of()),
        Verdicts.of(
            ImmutableMap.of("crte", Verdict.NOT_APPLICABLE, "detr-communes", Verdict.ELIGIBLE)));
    registry.add(
        ScanDecision.class,
        new ScanDecision("52250", "crte", Verdict.NOT_APPLICABLE, 0b1),
        new ScanDecision("52448", "detr-communes", Verdict.UNDETERMINED, 0b101));
  }
}
