package fr.anct.sdk.examples;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/**
 * Prints what a commune is, what it may ask for and why, and a financing plan checked against the ceilings.
 *
 * <p>Runs without arguments; {@code --help} lists them.
 */
public final class CommuneReport {
  private CommuneReport() {}

  /**
   * Runs the report and ends the program with 1 if it could not be made.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    System.out.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs the report.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the report goes, in UTF-8, not null
   * @param err where problems are told, and the rows of a file that could not be used, not null
   * @return 0 if the report was made, else 1
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Arguments.HELP);
      return 1;
    }
    if (arguments.help()) {
      text.println(Arguments.HELP);
      text.flush();
      return 0;
    }
    try {
      Dossier dossier = Dossier.of(arguments, err);
      String report = arguments.json()
          ? AnctJson.write(dossier) + "\n"
          : new DossierText(arguments.language()).write(dossier);
      if (arguments.out().isPresent()) {
        Files.writeString(arguments.out().get(), report, StandardCharsets.UTF_8);
        text.println(arguments.out().get());
      } else {
        text.print(report);
      }
      text.flush();
      return 0;
    } catch (AnctException e) {
      err.println(e.problem().message(arguments.language()));
    } catch (NoSuchFileException e) {
      err.println(new Texts(arguments.language()).get("no-such-file", "file", e.getFile()));
    } catch (IOException e) {
      err.println(e.getMessage());
    }
    return 1;
  }
}
