package fr.anct.sdk.core.testkit;

/**
 * Gives sample values of the types of a package to {@link Conformance}, which finds every implementation among a
 * module's test classes by itself. Needs a constructor without parameters.
 */
public interface Samples {
  /**
   * Registers the samples.
   *
   * @param registry where they go
   */
  void register(SampleRegistry registry);
}
