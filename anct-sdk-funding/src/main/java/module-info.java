/** funding. */
module fr.anct.sdk.funding {
  requires transitive fr.anct.sdk.core;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;
}
