package fr.anct.sdk.eligibility;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Samples of what a national scan tells. */
final class ScanSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        ScanStep.class,
        new ScanStep(NodeId.root("crte", "2020-11-20").child(1), "rule.crte.epci"),
        new ScanStep(NodeId.root("crte", "scope"), "fact.territory"));
  }
}
