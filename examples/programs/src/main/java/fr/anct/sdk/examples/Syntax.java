package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableSet;

/** Which arguments a program takes: at most some words, options with a value, and options without. */
record Syntax(String help, int words, ImmutableSet<String> withValue, ImmutableSet<String> flags) {
  static final String HELP = "--help";
  static final String LANG = "--lang";
  static final String OUT = "--out";
  static final String DATE = "--date";

  private static final String COMMON = """

        --lang fr|en           language, fr by default
        --out FILE             write to a file, in UTF-8
        --help                 this text""";

  /** Options of all programs need not be named, nor told in the help. */
  static Syntax of(String help, int words, String... withValue) {
    return new Syntax(
        help.stripTrailing() + COMMON,
        words,
        ImmutableSet.<String>builder().add(withValue).add(LANG, OUT).build(),
        ImmutableSet.of(HELP));
  }

  Syntax withFlags(String... names) {
    return new Syntax(
        help,
        words,
        withValue,
        ImmutableSet.<String>builder().addAll(flags).add(names).build());
  }
}
