/** Examples to run from an IDE. */
module fr.anct.sdk.examples {
  requires fr.anct.sdk.eligibility;
  requires fr.anct.sdk.funding;
}
