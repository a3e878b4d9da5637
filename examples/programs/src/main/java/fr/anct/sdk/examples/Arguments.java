package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.text.Language;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the user asked for on the command line. */
record Arguments(
    String code,
    Language language,
    LocalDate date,
    ImmutableList<Path> facts,
    ImmutableMap<String, Path> lists,
    ImmutableMap<String, Path> fullLists,
    ImmutableMap<String, Path> tables,
    boolean json,
    Optional<Path> out,
    boolean help) {
  static final String DEFAULT_CODE = "52250";
  static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 11, 1);
  static final String HELP = """
      Usage: [code INSEE] [options]                      (52250 Joinville if no code is given)
        --lang fr|en           language, fr by default
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default
        --facts FILE           facts that you know, CSV (fact,value,year,date,source) or .json
        --list PROGRAMME=FILE  a list of the State, such as pvd=petites-villes-de-demain.csv
                               (pvd, acv, villages-d-avenir, france-services, cites-educatives,
                               territoires-industrie, qpv)
        --full-list P=FILE     the same, if the list names every designated territory
        --table NAME=FILE      figures or a zoning: densite, massif, or criteres-dgcl-2026 of that year
        --json                 one JSON document instead of text
        --out FILE             write to a file, in UTF-8""";

  static Arguments parse(String... args) {
    String code = null;
    Language language = Language.FR;
    LocalDate date = DEFAULT_DATE;
    ImmutableList.Builder<Path> facts = ImmutableList.builder();
    ImmutableMap.Builder<String, Path> lists = ImmutableMap.builder();
    ImmutableMap.Builder<String, Path> fullLists = ImmutableMap.builder();
    ImmutableMap.Builder<String, Path> tables = ImmutableMap.builder();
    boolean json = false;
    boolean help = false;
    Path out = null;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      switch (arg) {
        case "--json" -> json = true;
        case "--help", "-h" -> help = true;
        case "--lang" -> language = language(value(args, ++i));
        case "--date" -> date = date(value(args, ++i));
        case "--facts" -> facts.add(Path.of(value(args, ++i)));
        case "--out" -> out = Path.of(value(args, ++i));
        case "--list" -> put(lists, value(args, ++i));
        case "--full-list" -> put(fullLists, value(args, ++i));
        case "--table" -> put(tables, value(args, ++i));
        default -> {
          if (arg.startsWith("-") || code != null) {
            throw new IllegalArgumentException("« " + arg + " » ?");
          }
          code = arg;
        }
      }
    }
    return new Arguments(
        code == null ? DEFAULT_CODE : code,
        language,
        date,
        facts.build(),
        lists.buildKeepingLast(),
        fullLists.buildKeepingLast(),
        tables.buildKeepingLast(),
        json,
        Optional.ofNullable(out),
        help);
  }

  /** Whether nothing was said of the commune, so that the example's own facts are used. */
  boolean isExample() {
    return code.equals(DEFAULT_CODE) && facts.isEmpty();
  }

  static String value(String[] args, int index) {
    if (index >= args.length) {
      throw new IllegalArgumentException("« " + args[args.length - 1] + " » …?");
    }
    return args[index];
  }

  static Language language(String text) {
    return switch (text) {
      case "fr" -> Language.FR;
      case "en" -> Language.EN;
      default -> throw new IllegalArgumentException("--lang « " + text + " » ?");
    };
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("--date « " + text + " » ?", e);
    }
  }

  private static void put(ImmutableMap.Builder<String, Path> lists, String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw new IllegalArgumentException("« " + text + " » ?");
    }
    lists.put(text.substring(0, equals), Path.of(text.substring(equals + 1)));
  }
}
