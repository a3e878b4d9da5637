/** Programs to run from an IDE or from Maven. */
module fr.anct.sdk.examples {
  requires fr.anct.sdk.eligibility;
  requires fr.anct.sdk.funding;
  requires static org.jspecify;

  exports fr.anct.sdk.examples;
  exports fr.anct.sdk.examples.page;
}
