package fr.anct.sdk.examples;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.funding.layout.PlanTable;
import fr.anct.sdk.funding.optimise.Optimiser;
import fr.anct.sdk.funding.optimise.Optimum;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds, among the grants that a plan could ask for, how much of each to take so that its owner pays least and no ceiling
 * is broken, and says what keeps each grant from bringing more.
 *
 * <p>Runs without arguments, on an invented plan; {@code --help} lists them.
 */
public final class BestPlan {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [plan.json] [options]           (the invented plan of PlanDocument if none is given)
        --date YYYY-MM-DD      the date of a plan that states none, 2026-11-01 by default""", 1, Syntax.DATE);
  private static final Program PROGRAM = new Program(SYNTAX, BestPlan::answer);

  private BestPlan() {}

  /**
   * Runs the program and ends it with 2 if an argument is wrong.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    Program.exit(run(args, System.out, System.err));
  }

  /**
   * Runs the program.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the answer goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, not null
   * @return 0 if there is an answer, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) throws IOException {
    Optional<Path> file = options.word(0).map(text -> Options.path("", text));
    String json = file.isPresent() ? Inputs.text(file.get()) : Inputs.sample("sample-plan.json");
    FinancingPlan read = AnctJson.read(json, FinancingPlan.class);
    boolean undated = read.dates().isEmpty() && read.assumedDate().isEmpty();
    Optimum best =
        Optimiser.standard().optimise(undated ? read.assumingAllOn(options.date()) : read);
    Sheet sheet = new Sheet(new Texts(options.language()));
    sheet.title(sheet.texts().get("best-plan.title"));
    sheet.field("best-plan.own-share", sheet.money(best.ownShare()));
    sheet.line("").indented(sheet.renderer().text(best.explanation()));
    sheet.heading("best-plan.plan");
    sheet.line(PlanTable.of(best.plan().orElseThrow()).text(sheet.language()).stripTrailing());
    return sheet.line("").line(sheet.texts().get("legal")).toString();
  }
}
