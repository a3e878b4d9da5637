package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/** What the mains of the pages have in common: write a file, say where it is. */
final class PageMain {
  private static final int WRONG_ARGUMENT = 2;

  private PageMain() {}

  /** Returns 0 if the page was written, 1 if it could not be, 2 for an argument that is not known. */
  static int run(
      String[] args,
      PrintStream out,
      PrintStream err,
      String name,
      Function<Language, String> page) {
    Language language = Language.FR;
    Optional<Path> file = Optional.empty();
    for (Iterator<String> words = Arrays.asList(args).iterator(); words.hasNext(); ) {
      String word = words.next();
      String value = words.hasNext() ? words.next() : "";
      if (word.equals("--lang") && (value.equals("fr") || value.equals("en"))) {
        language = value.equals("fr") ? Language.FR : Language.EN;
      } else if (word.equals("--out") && isPath(value)) {
        file = Optional.of(Path.of(value));
      } else {
        say(err, Words.of(language).get("example.bad-argument", "argument", word));
        return WRONG_ARGUMENT;
      }
    }
    try {
      Path target = file.isPresent()
          ? file.get()
          : Files.createTempDirectory("anct-sdk-").resolve(name + ".html");
      Files.writeString(target, page.apply(language), StandardCharsets.UTF_8);
      say(out, target.toString());
      return 0;
    } catch (AnctException e) {
      say(err, e.problem().message(language));
    } catch (IOException e) {
      say(err, e.toString());
    }
    return 1;
  }

  private static boolean isPath(String text) {
    try {
      return !text.isEmpty() && Path.of(text).getFileName() != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** In UTF-8, whatever the console is set to. */
  private static void say(PrintStream to, String line) {
    byte[] bytes = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    to.write(bytes, 0, bytes.length);
    to.flush();
  }
}
