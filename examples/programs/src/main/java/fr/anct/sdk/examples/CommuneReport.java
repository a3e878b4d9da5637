package fr.anct.sdk.examples;

import fr.anct.sdk.core.json.AnctJson;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Prints what a commune is, what it may ask for and why, and a financing plan checked against the ceilings.
 *
 * <p>Runs without arguments; {@code --help} lists them.
 */
public final class CommuneReport {
  private static final Program PROGRAM = new Program(Arguments.SYNTAX, CommuneReport::answer);

  private CommuneReport() {}

  /**
   * Runs the report and ends the program with 2 if it could not be made.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    Program.exit(run(args, System.out, System.err));
  }

  /**
   * Runs the report.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the report goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, and the rows of a file that could not be used, not null
   * @return 0 if the report was made, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) throws IOException {
    Arguments arguments = Arguments.of(options);
    Dossier dossier = Dossier.of(arguments, told);
    return arguments.json()
        ? AnctJson.write(dossier) + "\n"
        : new DossierText(arguments.language()).write(dossier);
  }
}
