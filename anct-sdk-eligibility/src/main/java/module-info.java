/** eligibility. */
module fr.anct.sdk.eligibility {
  requires transitive fr.anct.sdk.core;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;
}
