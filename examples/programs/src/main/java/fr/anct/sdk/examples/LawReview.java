package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.LawPart;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.funding.law.FundingLaw;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists what the library takes for law at a date, the least sure first, each with its text and the day it was last read,
 * so that a lawyer can go through it.
 *
 * <p>Runs without arguments; {@code --help} lists them.
 */
public final class LawReview {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [options]
        --date DATE            whose law is listed, 2026-11-01 by default""", 0, Syntax.DATE);
  private static final Program PROGRAM = new Program(SYNTAX, LawReview::answer);

  /** What needs a second look most comes first. */
  private static final ImmutableList<Confidence> ORDER = ImmutableList.of(
      Confidence.UNVERIFIED,
      Confidence.DECISION,
      Confidence.REPORT,
      Confidence.COMPUTED,
      Confidence.SECONDARY,
      Confidence.VERIFIED);

  private LawReview() {}

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
    LocalDate date = options.date();
    List<LawPart> law = Stream.concat(
            RuleBook.standard().law().stream(), FundingLaw.standard().stream())
        .filter(part -> part.isInForceAt(date))
        .toList();
    Sheet sheet = new Sheet(new Texts(options.language()));
    sheet.title(
        sheet.texts().get("law.title", "date", TextFormat.date(date, options.language())),
        sheet.texts().get("law.count", "count", Integer.toString(law.size())));
    for (Confidence confidence : ORDER) {
      List<LawPart> parts = law.stream()
          .filter(part -> part.citation().confidence() == confidence)
          .toList();
      if (!parts.isEmpty()) {
        sheet.heading("law." + confidence.name(), "count", Integer.toString(parts.size()));
        sheet.table(false, table(parts, sheet));
      }
    }
    return sheet.line("").line(sheet.texts().get("legal")).toString();
  }

  private static List<List<String>> table(List<LawPart> parts, Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.of("rule", "part", "figure", "from", "until", "read", "text")
        .map(column -> sheet.texts().get("law.column-" + column))
        .toList());
    for (LawPart part : parts) {
      rows.add(List.of(
          part.rule(),
          part.part(),
          part.figure().orElse(""),
          day(part.from(), sheet),
          part.until().map(until -> day(until.minusDays(1), sheet)).orElse("…"),
          day(part.reviewedOn(), sheet),
          part.citation().reference()));
    }
    return rows;
  }

  private static String day(LocalDate date, Sheet sheet) {
    return TextFormat.date(date, sheet.language());
  }
}
