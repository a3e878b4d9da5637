package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.io.PrintStream;

/** Writes a plan that leaves its owner too small a share as a page. */
public final class PlanPageExample {
  private PlanPageExample() {}

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
    return PageMain.run(args, out, err, "plan", language -> PlanPage.of(plan(language), language));
  }

  /** The dotations keep to their 80 %, and all the same the commune is left with 5 %: the two tests are not the same. */
  static FinancingPlan plan(Language language) {
    Words words = Words.of(language);
    return FinancingPlan.builder()
        .title(words.get("example.plan"))
        .owner(ProjectOwner.commune("52250").withName("Joinville"))
        .addExpense(ExpenseLine.eligible("studies", words.get("example.studies"), Euros.of(40_000)))
        .addExpense(ExpenseLine.eligible("works", words.get("example.works"), Euros.of(360_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(160_000)))
        .addContribution(Contribution.requested(
            Funder.of(FunderKind.DEPARTEMENT, words.get("example.departement")), Euros.of(60_000)))
        .ownFunds(Euros.of(12_000))
        .loans(Euros.of(8_000))
        .build()
        .assumingAllOn(PortraitPageExample.DATE);
  }
}
