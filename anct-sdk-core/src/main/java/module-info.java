/** Codes, territories, programme catalogue, exact money, citations and explanations of French territorial cohesion. */
@SuppressWarnings("module") // the modules it exports to are built after it
module fr.anct.sdk.core {
  requires transitive com.google.common;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires com.fasterxml.jackson.datatype.guava;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports fr.anct.sdk.core.code;
  exports fr.anct.sdk.core.explain;
  exports fr.anct.sdk.core.history;
  exports fr.anct.sdk.core.json;
  exports fr.anct.sdk.core.money;
  exports fr.anct.sdk.core.passage;
  exports fr.anct.sdk.core.problem;
  exports fr.anct.sdk.core.programme;
  exports fr.anct.sdk.core.referential;
  exports fr.anct.sdk.core.resolve;
  exports fr.anct.sdk.core.search;
  exports fr.anct.sdk.core.source;
  exports fr.anct.sdk.core.table;
  exports fr.anct.sdk.core.territory;
  exports fr.anct.sdk.core.text;
  exports fr.anct.sdk.core.internal.json to
      fr.anct.sdk.eligibility,
      fr.anct.sdk.funding;
  exports fr.anct.sdk.core.internal.style to
      fr.anct.sdk.eligibility,
      fr.anct.sdk.funding;
  exports fr.anct.sdk.core.internal.text to
      fr.anct.sdk.eligibility,
      fr.anct.sdk.funding;

  opens fr.anct.sdk.core.programme to
      com.fasterxml.jackson.databind;

  uses com.fasterxml.jackson.databind.Module;
  uses fr.anct.sdk.core.text.MessageSource;

  provides com.fasterxml.jackson.databind.Module with
      fr.anct.sdk.core.internal.json.CoreJacksonModule;
  provides fr.anct.sdk.core.text.MessageSource with
      fr.anct.sdk.core.internal.text.CoreMessages;
}
