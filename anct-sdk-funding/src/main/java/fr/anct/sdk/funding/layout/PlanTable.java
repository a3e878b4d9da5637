package fr.anct.sdk.funding.layout;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ResourceKind;
import fr.anct.sdk.funding.plan.ResourceShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan in two columns (<i>plan de financement prévisionnel</i>): expenses at the left; at the right resources, their
 * share of the whole, and whether they are asked for or granted, and when. This class is immutable and thread-safe.
 */
public final class PlanTable {
  private final FinancingPlan plan;

  private PlanTable(FinancingPlan plan) {
    this.plan = plan;
  }

  /**
   * Returns the table of a plan.
   *
   * @param plan the plan, balanced or not, not null
   * @return the table, never null
   */
  public static PlanTable of(FinancingPlan plan) {
    Objects.requireNonNull(plan, "plan");
    return new PlanTable(plan);
  }

  /**
   * Writes the table in columns of characters, under its title.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String text(Language language) {
    return plan.title().map(title -> title + "\n\n").orElse("")
        + grid(new Figures(language, false)).text();
  }

  /**
   * Writes the table in Markdown, under its title.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String markdown(Language language) {
    return plan.title().map(title -> "### " + Grid.escaped(title) + "\n\n").orElse("")
        + grid(new Figures(language, false)).markdown();
  }

  /**
   * Writes the table for a spreadsheet: in French with semicolons and decimal commas, in English with commas and decimal
   * points; what would be read as a formula is made a text.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String csv(Language language) {
    return grid(new Figures(language, true)).csv(language == Language.FR ? ';' : ',');
  }

  private Grid grid(Figures figures) {
    List<ImmutableList<String>> left = expenses(figures);
    List<ImmutableList<String>> right = resources(figures);
    List<ImmutableList<String>> rows = new ArrayList<>();
    rows.add(Grid.row(
        figures.text("funding.layout.expenses." + plan.taxBasis().name()),
        figures.text("funding.layout.amount"),
        figures.text("funding.layout.resources"),
        figures.text("funding.layout.amount"),
        figures.text("funding.layout.share"),
        figures.text("funding.layout.state")));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      rows.add(ImmutableList.<String>builder()
          .addAll(i < left.size() ? left.get(i) : Grid.row("", ""))
          .addAll(i < right.size() ? right.get(i) : Grid.row("", "", "", ""))
          .build());
    }
    String total = figures.text("funding.layout.total");
    rows.add(Grid.row(
        total,
        figures.amount(plan.totalExpenses()),
        total,
        figures.amount(plan.totalResources()),
        plan.totalResources().isPositive() ? figures.percent(Rate.ONE) : "",
        ""));
    return new Grid(ImmutableList.of(false, true, false, true, true, false), rows);
  }

  private List<ImmutableList<String>> expenses(Figures figures) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (ExpenseLine line : plan.expenses()) {
      rows.add(Grid.row(line.label(), figures.amount(line.amount())));
    }
    return rows;
  }

  private List<ImmutableList<String>> resources(Figures figures) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    for (ResourceShare share : plan.shares()) {
      Optional<Contribution> contribution = share.contribution().flatMap(plan::findContribution);
      rows.add(Grid.row(
          name(plan, share, figures),
          figures.amount(share.amount()),
          figures.percent(share.percentage()),
          contribution.map(line -> state(line, figures)).orElse("")));
    }
    return rows;
  }

  /** The funder by its name or kind, and the scheme; own resources by their kind. */
  static String name(FinancingPlan plan, ResourceShare share, Figures figures) {
    Optional<Contribution> contribution = share.contribution().flatMap(plan::findContribution);
    if (share.kind() != ResourceKind.CONTRIBUTION || contribution.isEmpty()) {
      return capitalised(figures.text(share.kind().messageKey()));
    }
    Contribution line = contribution.get();
    String funder = line.funder()
        .name()
        .orElseGet(() -> capitalised(figures.text(line.funder().kind().messageKey())));
    return line.scheme().map(scheme -> funder + " (" + scheme + ")").orElse(funder);
  }

  /** Words of closed lists are written as inside a sentence. */
  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  private static String state(Contribution line, Figures figures) {
    String state = line.inKind() ? "in-kind" : line.isOnlyRequested() ? "requested" : "granted";
    Optional<LocalDate> day = line.granted().or(line::requested).flatMap(DatedAmount::date);
    return figures.text("funding.layout." + state)
        + day.map(date -> " " + TextFormat.date(date, figures.language())).orElse("");
  }
}
