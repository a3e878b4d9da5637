package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.examples.CommuneReport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Writes the portrait of Joinville, with a plan, as a page. */
public final class PortraitPageExample {
  static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private PortraitPageExample() {}

  /**
   * Writes the page to {@code --out FILE}, or to a temporary directory, and prints where it is.
   *
   * @param args {@code --lang fr|en}, {@code --out FILE} or nothing
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Writes the page.
   *
   * @param args {@code --lang fr|en}, {@code --out FILE} or nothing, not null
   * @param out where the path of the page is told, not null
   * @param err where problems are told, not null
   * @return 0 if the page was written, 1 if it could not be, 2 for an argument that is not known
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PageMain.run(args, out, err, "portrait", PortraitPageExample::page);
  }

  static String page(Language language) {
    Commune commune = TerritorialReferential.latest().getCommune("52250");
    TerritoryFacts facts =
        TerritoryFacts.of(commune, DATE).with(madeUp().toFactSet(FactModel.standard()));
    EligibilityReport report = EligibilityCalculator.standard().evaluate(facts, DATE);
    return PortraitPage.of(commune, report, PlanPageExample.plan(language), language);
  }

  private static FactDocument madeUp() {
    try (Reader in = new InputStreamReader(
        Objects.requireNonNull(CommuneReport.class.getResourceAsStream("example-facts.csv")),
        StandardCharsets.UTF_8)) {
      return FactDocument.readCsv(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
