package fr.anct.sdk.examples;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user of {@link OwnScheme} asked for on the command line. */
record SchemeArguments(
    String code,
    Euros cost,
    Optional<Path> scheme,
    LocalDate date,
    Language language,
    boolean show,
    boolean help) {
  private static final Euros DEFAULT_COST = Euros.of(400_000);

  static SchemeArguments parse(String... args) {
    List<String> words = new ArrayList<>();
    Optional<Path> scheme = Optional.empty();
    LocalDate date = Arguments.DEFAULT_DATE;
    Language language = Language.FR;
    boolean show = false;
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--show" -> show = true;
        case "--help", "-h" -> help = true;
        case "--scheme" -> scheme = Optional.of(Path.of(Arguments.value(args, ++i)));
        case "--date" -> date = Arguments.date(Arguments.value(args, ++i));
        case "--lang" -> language = Arguments.language(Arguments.value(args, ++i));
        default -> words.add(args[i]);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("-") || i > 1) {
        throw new IllegalArgumentException("« " + words.get(i) + " » ?");
      }
    }
    return new SchemeArguments(
        words.isEmpty() ? Arguments.DEFAULT_CODE : words.get(0),
        words.size() < 2 ? DEFAULT_COST : cost(words.get(1)),
        scheme,
        date,
        language,
        show,
        help);
  }

  private static Euros cost(String text) {
    return Euros.tryParse(text)
        .filter(Euros::isPositive)
        .orElseThrow(() -> new IllegalArgumentException("« " + text + " » ?"));
  }
}
