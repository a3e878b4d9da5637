package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.EurosText;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.text.Language;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the user typed, read by name. */
record Options(
    ImmutableList<String> words,
    ImmutableListMultimap<String, String> values,
    ImmutableSet<String> flags) {
  static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 11, 1);

  static Options parse(Syntax syntax, String... args) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    ImmutableListMultimap.Builder<String, String> values = ImmutableListMultimap.builder();
    ImmutableSet.Builder<String> flags = ImmutableSet.builder();
    int count = 0;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i].equals("-h") ? Syntax.HELP : args[i];
      if (syntax.flags().contains(arg)) {
        flags.add(arg);
      } else if (syntax.withValue().contains(arg)) {
        if (++i == args.length || args[i].startsWith("--")) {
          throw new WrongArgument("no-value", arg, "");
        }
        values.put(arg, args[i]);
      } else if (arg.startsWith("--")) {
        throw new WrongArgument("option", "", arg);
      } else if (++count > syntax.words()) {
        throw new WrongArgument("word", "", arg);
      } else {
        words.add(arg);
      }
    }
    Options options = new Options(words.build(), values.build(), flags.build());
    options.language();
    return options;
  }

  /** The language asked for, French if it is not a language or there is none. */
  static Language languageOf(String... args) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(Syntax.LANG) && args[i + 1].equals("en")) {
        return Language.EN;
      }
    }
    return Language.FR;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(Iterables.getLast(values.get(name), null));
  }

  Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  Language language() {
    return switch (value(Syntax.LANG).orElse("fr")) {
      case "fr" -> Language.FR;
      case "en" -> Language.EN;
      default -> throw wrong("language", Syntax.LANG);
    };
  }

  LocalDate date() {
    return date(Syntax.DATE, DEFAULT_DATE);
  }

  LocalDate date(String name, LocalDate otherwise) {
    try {
      return value(name).map(LocalDate::parse).orElse(otherwise);
    } catch (DateTimeException e) {
      throw wrong("date", name);
    }
  }

  Optional<Euros> amount(String name) {
    return value(name).map(text -> amount(name, text));
  }

  static Euros amount(String name, String text) {
    return EurosText.tryParse(text)
        .filter(amount -> !amount.isNegative())
        .orElseThrow(() -> new WrongArgument("amount", name, text));
  }

  Optional<Path> path(String name) {
    return value(name).map(text -> path(name, text));
  }

  static Path path(String name, String text) {
    try {
      Path path = Path.of(text);
      if (!Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new WrongArgument("path", name, text);
  }

  /** The commune of a code of this year; that of an arrondissement of Paris, Lyon or Marseille is the city. */
  static Commune commune(String text) {
    CommuneCode code = CommuneCode.of(text);
    return TerritorialReferential.latest()
        .getCommune(code.communeOfArrondissement().orElse(code));
  }

  /** That the value of an option is not what the option takes. */
  WrongArgument wrong(String rule, String name) {
    return new WrongArgument(rule, name, value(name).orElse(""));
  }
}
