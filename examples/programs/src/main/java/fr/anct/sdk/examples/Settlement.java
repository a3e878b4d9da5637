package fr.anct.sdk.examples;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.payment.LumpSumGrant;
import fr.anct.sdk.funding.payment.NoProfit;
import fr.anct.sdk.funding.payment.RateGrant;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles a grant once the real cost is known: what is still to be paid, or what has to be paid back, and why.
 *
 * <p>Runs without arguments, on an invented decision; {@code --help} lists them.
 */
public final class Settlement {
  private static final Syntax SYNTAX =
      Syntax.of("""
      Usage: [options]                       (an invented decision: 40% of 400000, cost fallen to 280000)
        --rate R               the rate of the decision, such as 40%
        --planned AMOUNT       the eligible expense of the decision
        --real AMOUNT          the eligible expense that was really paid
        --paid AMOUNT          what was paid of the grant until now
        --receipts AMOUNT      other receipts, if the decision forbids a profit""", 0, "--rate", "--planned", "--real", "--paid", "--receipts");
  private static final Program PROGRAM = new Program(SYNTAX, Settlement::answer);

  private Settlement() {}

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

  private static String answer(Options options, PrintStream told) {
    Rate rate = options
        .value("--rate")
        .map(text -> Rate.tryParse(text)
            .filter(each -> !each.isAboveOne())
            .orElseThrow(() -> options.wrong("rate", "--rate")))
        .orElse(Rate.ofPercent(40));
    RateGrant grant = RateGrant.of(rate, options.amount("--planned").orElse(Euros.of(400_000)));
    Euros real = options.amount("--real").orElse(Euros.of(280_000));
    Euros paid = options.amount("--paid").orElse(Euros.of(128_000));
    return write(grant, real, paid, options.amount("--receipts"), new Texts(options.language()));
  }

  private static String write(
      RateGrant grant, Euros real, Euros paid, Optional<Euros> receipts, Texts texts) {
    Sheet sheet = new Sheet(texts);
    sheet.title(texts.get("settlement.title"));
    sheet.heading("settlement.decision");
    sheet.say(
        "settlement.grant",
        "rate",
        TextFormat.percent(grant.rate().toPercent(2, Rounding.HALF_UP), sheet.language()),
        "planned",
        sheet.money(grant.plannedExpense()),
        "amount",
        sheet.money(grant.amount()));
    sheet.field("settlement.real", sheet.money(real));
    sheet.field("settlement.paid", sheet.money(paid));
    sheet.heading("settlement.result");
    fr.anct.sdk.funding.payment.Settlement settled = receipts
        .map(other -> grant.settle(real, paid, new NoProfit(real, other)))
        .orElseGet(() -> grant.settle(real, paid));
    sheet.say(
        settled.repayment().isPositive() ? "settlement.repay" : "settlement.pay",
        "amount",
        sheet.money(settled.repayment().max(settled.balance())));
    sheet.line("").indented(sheet.renderer().text(settled.explanation()));
    sheet.heading("settlement.table");
    sheet.table(true, table(grant, real, paid, sheet));
    sheet.heading("settlement.lump-sum");
    sheet.indented(
        sheet.renderer().text(new LumpSumGrant(grant.amount()).settle(paid).explanation()));
    return sheet.line("").line(texts.get("legal")).toString();
  }

  /** The same decision and payments at other costs: all of the plan, nine tenths, three quarters, half, and the real one. */
  private static List<List<String>> table(RateGrant grant, Euros real, Euros paid, Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(
        sheet.texts().get("settlement.real"),
        sheet.texts().get("settlement.due"),
        sheet.texts().get("settlement.left"),
        sheet.texts().get("settlement.back")));
    for (int percent : new int[] {110, 100, 90, 75, 50}) {
      rows.add(row(
          grant,
          grant.plannedExpense().times(Rate.ofPercent(percent), Rounding.HALF_UP),
          paid,
          sheet));
    }
    rows.add(row(grant, real, paid, sheet));
    return rows;
  }

  private static List<String> row(RateGrant grant, Euros real, Euros paid, Sheet sheet) {
    fr.anct.sdk.funding.payment.Settlement settled = grant.settle(real, paid);
    return List.of(
        sheet.money(real),
        sheet.money(settled.grant()),
        sheet.money(settled.balance()),
        sheet.money(settled.repayment()));
  }
}
