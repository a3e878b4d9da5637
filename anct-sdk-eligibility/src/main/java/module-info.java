/** Who is eligible to which programme or status, at which date and why. */
module fr.anct.sdk.eligibility {
  requires transitive fr.anct.sdk.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports fr.anct.sdk.eligibility;
  exports fr.anct.sdk.eligibility.criterion;
  exports fr.anct.sdk.eligibility.fact;
  exports fr.anct.sdk.eligibility.reader;
  exports fr.anct.sdk.eligibility.reason;
  exports fr.anct.sdk.eligibility.rule;
  exports fr.anct.sdk.eligibility.scheme;
  exports fr.anct.sdk.eligibility.universe;

  provides com.fasterxml.jackson.databind.Module with
      fr.anct.sdk.eligibility.internal.EligibilityJacksonModule;
  provides fr.anct.sdk.core.text.MessageSource with
      fr.anct.sdk.eligibility.internal.EligibilityMessages;
}
