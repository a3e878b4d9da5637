package fr.anct.sdk.examples;

import fr.anct.sdk.core.problem.AnctException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How every program here runs: arguments in, a text out, in UTF-8; each mistake in them gets one line that helps, and the
 * status is 2.
 */
final class Program {
  private static final int OK = 0;
  private static final int WRONG = 2;

  private final Syntax syntax;
  private final Job job;

  Program(Syntax syntax, Job job) {
    this.syntax = syntax;
    this.job = job;
  }

  /** What a program does. */
  interface Job {
    /** Returns the text to print; what could not be used of a file is told apart. */
    String answer(Options options, PrintStream told) throws IOException;
  }

  /** Ends the program if something was wrong. */
  static void exit(int status) {
    System.out.flush();
    if (status != OK) {
      System.exit(status);
    }
  }

  int run(String[] args, PrintStream out, PrintStream err) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    // The language comes first: what is wrong with the other arguments is told in it.
    Texts texts = new Texts(Options.languageOf(args));
    // What a file holds is told beside an answer; without one there is only what is wrong.
    ByteArrayOutputStream beside = new ByteArrayOutputStream();
    Optional<String> wrong =
        answer(args, text, new PrintStream(beside, true, StandardCharsets.UTF_8), texts);
    text.flush();
    told.print(wrong.map(SafeText::lines).orElseGet(() -> beside.toString(StandardCharsets.UTF_8)));
    told.flush();
    return wrong.isPresent() ? WRONG : OK;
  }

  /** Prints the answer, or returns what is wrong, a mistake a line. */
  private Optional<String> answer(String[] args, PrintStream out, PrintStream told, Texts texts) {
    try {
      Options options = Options.parse(syntax, args);
      if (options.has(Syntax.HELP)) {
        out.println(syntax.help());
        return Optional.empty();
      }
      String answer = job.answer(options, told);
      Optional<Path> file = options.path(Syntax.OUT);
      if (file.isPresent()) {
        Files.writeString(file.get(), answer, StandardCharsets.UTF_8);
        out.println(file.get());
      } else {
        out.print(answer);
      }
      return Optional.empty();
    } catch (WrongArgument e) {
      return Optional.of(e.message(texts) + " " + texts.get("wrong.help"));
    } catch (AnctException e) {
      return Optional.of(e.problems().stream()
              .map(problem -> SafeText.clean(problem.message(texts.language())))
              .collect(Collectors.joining("\n"))
          + " "
          + texts.get("wrong.help"));
    } catch (NoSuchFileException e) {
      return Optional.of(texts.get("no-such-file", "file", SafeText.line(e.getFile())) + " "
          + texts.get("wrong.help"));
    } catch (IOException e) {
      return Optional.of(texts.get("wrong.file", "value", SafeText.line(reason(e))));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      String reason = file.getReason();
      return file.getFile() + (reason == null ? "" : " (" + reason + ")");
    }
    return e instanceof CharacterCodingException ? "UTF-8" : String.valueOf(e.getMessage());
  }
}
