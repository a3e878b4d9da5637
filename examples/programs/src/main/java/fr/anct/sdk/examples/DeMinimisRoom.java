package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.AmountResult;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.stateaid.DeMinimis;
import fr.anct.sdk.funding.stateaid.DeMinimisAid;
import fr.anct.sdk.funding.stateaid.DeMinimisKind;
import fr.anct.sdk.funding.stateaid.SingleUndertaking;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says how much de minimis aid a company may still be given, from the aids that it and those linked to it have had.
 *
 * <p>Runs without arguments, on invented aids; {@code --help} lists them.
 */
public final class DeMinimisRoom {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [aids.csv] [options]            (invented aids if no file is given)
        --company NAME         the company asked about, that of the first row by default; once more
                               for each one linked to it by control
        --ask AMOUNT           the aid that is asked for, 60000 by default
        --date YYYY-MM-DD      the day it would be granted, 2026-11-01 by default
      The file has the columns entreprise, date, montant (or enterprise, date, amount).""", 1, Syntax.DATE, "--company", "--ask");
  private static final Program PROGRAM = new Program(SYNTAX, DeMinimisRoom::answer);

  private static final Column ENTERPRISE = Column.required("entreprise", "enterprise", "company");
  private static final Column DATE = Column.required("date");
  private static final Column AMOUNT = Column.required("montant", "amount");
  private static final TableLayout LAYOUT = TableLayout.of("de minimis", ENTERPRISE, DATE, AMOUNT);
  private static final String SAMPLE = "sample-aids.csv";

  private DeMinimisRoom() {}

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
    Euros asked = options.amount("--ask").orElse(Euros.of(60_000));
    SourceFile file = Inputs.table(options.word(0), SAMPLE);
    List<DeMinimisAid> aids = new ArrayList<>();
    ImportReport report = TableReader.of(LAYOUT).read(file, row -> aid(row).ifPresent(aids::add));
    Sheet sheet = new Sheet(new Texts(options.language()));
    sheet.title(sheet.texts().get("de-minimis.title"));
    if (options.word(0).isEmpty()) {
      sheet.line(sheet.texts().get("sample", "file", SAMPLE));
    }
    sheet.heading("de-minimis.aids");
    sheet.indented(SafeText.lines(report.text(options.language())));
    aids.forEach(aid -> sheet.line("  "
        + TextFormat.date(aid.date(), options.language()) + "  " + aid.enterprise()
        + sheet.texts().colon() + sheet.money(aid.grossGrantEquivalent())));
    if (!report.isComplete()) {
      sheet.say("de-minimis.incomplete", "count", Integer.toString(report.refused()));
    }
    ImmutableList<String> companies = companies(options, aids);
    room(sheet, companies, aids, asked, options.date());
    return sheet.toString();
  }

  private static void room(
      Sheet sheet,
      ImmutableList<String> companies,
      List<DeMinimisAid> aids,
      Euros asked,
      LocalDate date) {
    SingleUndertaking who = SingleUndertaking.of(companies.toArray(new String[0]));
    AmountResult room = DeMinimis.standard().room(DeMinimisKind.GENERAL, date, who, aids);
    sheet.heading("de-minimis.room", "date", TextFormat.date(date, sheet.language()));
    sheet.field("de-minimis.company", String.join(" + ", companies));
    for (String company : companies) {
      if (aids.stream().noneMatch(aid -> aid.enterprise().equals(company))) {
        sheet.say("de-minimis.no-aid", "name", company);
      }
    }
    sheet.line("").indented(sheet.renderer().text(room.explanation()));
    sheet.heading("de-minimis.ask", "amount", sheet.money(asked));
    RuleResult check =
        DeMinimis.standard().check(DeMinimisAid.general(companies.get(0), date, asked), who, aids);
    sheet.indented(sheet.renderer().text(check.explanation()));
    sheet.caveats(
        ImmutableList.<Caveat>builder()
            .addAll(room.caveats())
            .addAll(check.caveats())
            .build()
            .stream()
            .distinct()
            .toList());
  }

  private static ImmutableList<String> companies(Options options, List<DeMinimisAid> aids) {
    ImmutableList<String> named = options.values().get("--company").stream()
        .map(SafeText::line)
        .filter(name -> !name.isBlank())
        .distinct()
        .collect(ImmutableList.toImmutableList());
    if (!named.isEmpty()) {
      return named;
    }
    if (aids.isEmpty()) {
      throw new WrongArgument("no-value", "--company", "");
    }
    return options.word(0).isEmpty()
        ? ImmutableList.of(aids.get(0).enterprise(), aids.get(1).enterprise())
        : ImmutableList.of(aids.get(0).enterprise());
  }

  /** A row of which one cell cannot be read is refused: an aid that is left out would make room that there is not. */
  private static Optional<DeMinimisAid> aid(Row row) {
    String enterprise = SafeText.line(row.text(ENTERPRISE));
    if (enterprise.isBlank()) {
      row.refuse(ENTERPRISE, Problem.of(ProblemCode.EMPTY_CELL));
      return Optional.empty();
    }
    return Cells.day(row, DATE)
        .flatMap(day ->
            Cells.amount(row, AMOUNT).map(amount -> DeMinimisAid.general(enterprise, day, amount)));
  }
}
