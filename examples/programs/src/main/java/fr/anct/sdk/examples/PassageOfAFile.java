package fr.anct.sdk.examples;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.passage.CarriedValues;
import fr.anct.sdk.core.passage.CommuneChange;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a file of amounts by INSEE code of an old year to the codes of this year: tells what became of each commune, adds
 * up amounts where communes merged, and refuses them where one was divided unless a key is asked for.
 *
 * <p>Runs without arguments, on an invented file of 2019; {@code --help} lists them.
 */
public final class PassageOfAFile {
  private static final Syntax SYNTAX =
      Syntax.of("""
      Usage: [file.csv] [options]            (an invented file of 2019 if none is given)
        --from YEAR            the year of the codes, 2019 by default
        --by-population        share the amount of a divided commune by the population of its parts
        --csv                  the new table alone, as with --out
      The file has the columns code_insee and montant (or amount), amounts in euros.""", 1, "--from").withFlags("--by-population", "--csv");
  private static final Program PROGRAM = new Program(SYNTAX, PassageOfAFile::answer);

  private static final Column CODE =
      Column.required("code_insee", "insee_com", "codgeo", "code", "insee");
  private static final Column AMOUNT = Column.required("montant", "amount");
  private static final TableLayout LAYOUT = TableLayout.of("passage", CODE, AMOUNT);
  private static final String SAMPLE = "sample-2019.csv";

  private final Passage passage;
  private final Map<CommuneCode, Long> cents = new LinkedHashMap<>();

  private PassageOfAFile(Passage passage) {
    this.passage = passage;
  }

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
    Passage passage =
        Passage.between(from(options), TerritorialReferential.latest().millesime());
    PassageOfAFile file = new PassageOfAFile(passage);
    ImportReport report =
        TableReader.of(LAYOUT).read(Inputs.table(options.word(0), SAMPLE), file::read);
    CarriedValues carried = options.has("--by-population")
        ? passage.carry(file.cents, file.populations())
        : passage.carry(file.cents);
    Sheet sheet = new Sheet(new Texts(options.language()));
    if (options.has("--csv") || options.value(Syntax.OUT).isPresent()) {
      // What is left out of the table is not left unsaid.
      told.print(SafeText.lines(report.text(options.language())));
      file.refused(carried, sheet);
      told.print(sheet);
      return file.csv(carried, sheet.texts());
    }
    sheet.title(sheet
        .texts()
        .get(
            "passage.title",
            "from",
            passage.from().millesime().toString(),
            "to",
            passage.to().millesime().toString()));
    if (options.word(0).isEmpty()) {
      sheet.line(sheet.texts().get("sample", "file", SAMPLE));
    }
    sheet.heading("passage.rows").indented(SafeText.lines(report.text(options.language())));
    sheet.heading("passage.changes");
    file.changes(sheet);
    sheet.heading("passage.table").indented(file.csv(carried, sheet.texts()));
    sheet.heading("passage.refused");
    if (carried.isWhole()) {
      sheet.say("none");
    }
    file.refused(carried, sheet);
    return sheet.toString();
  }

  private static Millesime from(Options options) {
    String year = options.value("--from").orElse("2019");
    if (!year.matches("[0-9]{4}")) {
      throw options.wrong("choice", "--from");
    }
    return Millesime.of(Integer.parseInt(year));
  }

  /** A row of a code that is not of the year, or without an amount, is refused; those of one commune add up. */
  private void read(Row row) {
    String text = row.text(CODE);
    try {
      CommuneCode parsed = CommuneCode.tryParse(text).orElseGet(() -> CommuneCode.of(text));
      CommuneCode code =
          passage.get(parsed.communeOfArrondissement().orElse(parsed)).from().code();
      Cells.amount(row, AMOUNT)
          .ifPresent(amount -> cents.merge(
              code,
              amount.cents(),
              (one, other) -> Euros.ofCents(one).plus(Euros.ofCents(other)).cents()));
    } catch (AnctException e) {
      row.refuse(CODE, e.problem());
    }
  }

  private void changes(Sheet sheet) {
    for (CommuneCode code : cents.keySet()) {
      CommuneChange change = passage.get(code);
      String to = change.to().stream()
          .map(each -> each.code() + " " + each.name())
          .collect(Collectors.joining(", "));
      sheet.line("  " + code + " " + change.from().name() + sheet.texts().colon()
          + sheet.texts().get("passage.kind." + change.kind().name()) + " → " + to);
    }
  }

  private void refused(CarriedValues carried, Sheet sheet) {
    carried
        .incomplete()
        .forEach((code, part) -> sheet.say(
            "passage.incomplete",
            "name",
            code + " " + passage.to().getCommune(code).name(),
            "amount",
            sheet.money(Euros.ofCents(part.sum())),
            "missing",
            part.missing().stream().map(Object::toString).collect(Collectors.joining(", "))));
    for (CarriedValues.Refused refused : carried.refused()) {
      sheet.say(
          "passage.not-carried",
          "amount",
          sheet.money(Euros.ofCents(refused.value())),
          "name",
          refused.code().toString(),
          "problem",
          refused.problem().message(sheet.language()));
    }
  }

  /** Amounts are written as 1234.50, whatever the language: a program reads them. */
  private String csv(CarriedValues carried, Texts texts) {
    StringBuilder csv = new StringBuilder("code_insee,nom,montant,complet\n");
    for (Commune commune : passage.to().communes()) {
      Optional<Long> whole = Optional.ofNullable(carried.values().get(commune.code()));
      Optional<Long> part = Optional.ofNullable(carried.incomplete().get(commune.code()))
          .map(CarriedValues.Part::sum);
      whole
          .or(() -> part)
          .ifPresent(sum -> csv.append(commune.code())
              .append(',')
              .append(SafeText.cell(commune.name()))
              .append(',')
              .append(Euros.ofCents(sum))
              .append(',')
              .append(texts.get(whole.isPresent() ? "passage.yes" : "passage.no"))
              .append('\n'));
    }
    return csv.toString();
  }

  /** The municipal population of this year's communes, of the latest census that the source gives. */
  private Map<CommuneCode, Long> populations() {
    Map<CommuneCode, Long> populations = new LinkedHashMap<>();
    int latest = 0;
    for (Population population : passage.to().getCommune(Arguments.DEFAULT_CODE).populations()) {
      latest = Math.max(latest, population.census().orElse(0));
    }
    for (Commune commune : passage.to().communes()) {
      commune
          .population(PopulationKind.MUNICIPALE, latest)
          .ifPresent(population -> populations.put(commune.code(), population.value()));
    }
    return populations;
  }
}
