/** A program that knows of the library only what is installed or published. */
module org.example.consumer {
  requires fr.anct.sdk.eligibility;
  requires fr.anct.sdk.funding;
}
