package fr.anct.sdk.funding.layout;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.payment.CashFlow;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ResourceShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A plan over several years: what is spent, what is received from whom, and what the owner pays or advances each year.
 * This class is immutable and thread-safe.
 */
public final class YearTable {
  private final CashFlow flow;

  private YearTable(CashFlow flow) {
    this.flow = flow;
  }

  /**
   * Returns the table of a cash flow.
   *
   * @param flow the cash flow, not null
   * @return the table, never null
   */
  public static YearTable of(CashFlow flow) {
    Objects.requireNonNull(flow, "flow");
    return new YearTable(flow);
  }

  /**
   * Writes the table in columns of characters.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String text(Language language) {
    return grid(new Figures(language, false)).text();
  }

  /**
   * Writes the table in Markdown.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String markdown(Language language) {
    return grid(new Figures(language, false)).markdown();
  }

  /**
   * Writes the table for a spreadsheet, as {@link PlanTable#csv}.
   *
   * @param language the language, not null
   * @return the lines, each with its end, never null
   */
  public String csv(Language language) {
    return grid(new Figures(language, true)).csv(language == Language.FR ? ';' : ',');
  }

  private Grid grid(Figures figures) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    ImmutableList.Builder<String> header = ImmutableList.<String>builder().add("");
    ImmutableList.Builder<Boolean> right = ImmutableList.<Boolean>builder().add(false);
    for (CashFlow.Year year : flow.years()) {
      header.add(Integer.toString(year.year()));
      right.add(true);
    }
    rows.add(header.add(figures.text("funding.layout.total")).build());
    right.add(true);
    rows.add(row(figures.text("funding.layout.spent"), CashFlow.Year::expenses, true, figures));
    FinancingPlan plan = flow.plan();
    for (ResourceShare share : plan.shares()) {
      share
          .contribution()
          .filter(id -> !plan.getContribution(id).inKind())
          .ifPresent(id -> rows.add(
              row(PlanTable.name(plan, share, figures), year -> year.received(id), true, figures)));
    }
    rows.add(
        row(figures.text("funding.layout.owner-pays"), CashFlow.Year::ownerPays, true, figures));
    rows.add(row(
        figures.text("funding.layout.owner-paid-so-far"),
        CashFlow.Year::ownerPaidSoFar,
        false,
        figures));
    return new Grid(right.build(), rows);
  }

  private ImmutableList<String> row(
      String label, Function<CashFlow.Year, Euros> amount, boolean summed, Figures figures) {
    ImmutableList.Builder<String> row = ImmutableList.<String>builder().add(label);
    Euros sum = Euros.ZERO;
    for (CashFlow.Year year : flow.years()) {
      Euros one = amount.apply(year);
      sum = sum.plus(one);
      row.add(figures.amount(one));
    }
    return row.add(summed ? figures.amount(sum) : "").build();
  }
}
