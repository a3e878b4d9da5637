package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;

/** What the user asked for on the command line. */
record Arguments(
    String code,
    Language language,
    LocalDate date,
    ImmutableList<Path> facts,
    ImmutableMap<String, Path> lists,
    ImmutableMap<String, Path> fullLists,
    ImmutableMap<String, Path> tables,
    boolean json) {
  static final String DEFAULT_CODE = "52250";
  static final Syntax SYNTAX = Syntax.of(
          """
      Usage: [code INSEE] [options]                      (52250 Joinville if no code is given)
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default
        --facts FILE           facts that you know, CSV (fact,value,year,date,source) or .json
        --list PROGRAMME=FILE  a list of the State, such as pvd=petites-villes-de-demain.csv
                               (pvd, acv, villages-d-avenir, france-services, cites-educatives,
                               territoires-industrie, qpv)
        --full-list P=FILE     the same, if the list names every designated territory
        --table NAME=FILE      figures or a zoning: densite, massif, or criteres-dgcl-2026 of that year
        --json                 one JSON document instead of text""", 1, Syntax.DATE, "--facts", "--list", "--full-list", "--table")
      .withFlags("--json");

  static Arguments of(Options options) {
    return new Arguments(
        options.word(0).orElse(DEFAULT_CODE),
        options.language(),
        options.date(),
        options.values().get("--facts").stream()
            .map(file -> Options.path("--facts", file))
            .collect(ImmutableList.toImmutableList()),
        files(options, "--list"),
        files(options, "--full-list"),
        files(options, "--table"),
        options.has("--json"));
  }

  /** Whether nothing was said of the commune, so that the example's own facts are used. */
  boolean isExample() {
    return code.equals(DEFAULT_CODE) && facts.isEmpty();
  }

  /** Files by what they are: {@code NAME=FILE}, the last of a name. */
  static ImmutableMap<String, Path> files(Options options, String option) {
    ImmutableMap.Builder<String, Path> files = ImmutableMap.builder();
    for (String text : options.values().get(option)) {
      int equals = text.indexOf('=');
      if (equals <= 0 || equals == text.length() - 1) {
        throw new WrongArgument("named-file", option, text);
      }
      files.put(text.substring(0, equals), Options.path(option, text.substring(equals + 1)));
    }
    return files.buildKeepingLast();
  }
}
