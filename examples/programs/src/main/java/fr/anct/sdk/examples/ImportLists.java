package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.fact.Designation;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.Membership;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists of the State as they are found, tells row by row what was corrected or refused, and what they designate.
 *
 * <p>Runs without arguments, on an invented list with the usual mistakes; {@code --help} lists them.
 */
public final class ImportLists {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [options]                       (an invented list if none is given)
        --list PROGRAMME=FILE  a list of the State, such as pvd=petites-villes-de-demain.csv
                               (pvd, acv, villages-d-avenir, france-services, cites-educatives,
                               territoires-industrie, qpv); once for each""", 0, "--list");
  private static final Program PROGRAM = new Program(SYNTAX, ImportLists::answer);
  private static final String SAMPLE = "sample-list.csv";

  private ImportLists() {}

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
    Sheet sheet = new Sheet(new Texts(options.language()));
    sheet.title(sheet.texts().get("lists.title"));
    ImmutableMap<String, Path> files = Arguments.files(options, "--list");
    if (files.isEmpty()) {
      sheet.line(sheet.texts().get("sample", "file", SAMPLE));
      read(sheet, ProgrammeId.PETITES_VILLES_DE_DEMAIN.toString(), Inputs.sampleTable(SAMPLE));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      read(sheet, file.getKey(), SourceFile.read(file.getValue()));
    }
    return sheet.toString();
  }

  private static void read(Sheet sheet, String programme, SourceFile file) {
    TerritorialReferential geography = TerritorialReferential.latest();
    Imported<DesignationList> read =
        DesignationReader.of(OfficialFiles.layout(programme)).read(file, geography);
    sheet.heading("lists.rows", "name", SafeText.line(read.report().layout()));
    sheet.indented(SafeText.lines(read.report().text(sheet.language())));
    sheet.heading(
        "lists.designates",
        "count",
        Integer.toString(read.value().designations().size()));
    for (Designation designation : read.value().designations()) {
      String label = designation.label().map(text -> " " + text).orElse("");
      String signed = designation
          .signedOn()
          .map(day -> ", " + TextFormat.date(day, sheet.language()))
          .orElse("");
      sheet.line("  " + SafeText.line(designation.id() + label) + signed);
      designation
          .territories()
          .forEach((territory, membership) -> sheet.line("    → "
              + name(geography, territory)
              + (membership == Membership.PARTIAL
                  ? " (" + sheet.texts().get("lists.partial") + ")"
                  : "")));
    }
  }

  private static String name(TerritorialReferential geography, TerritoryRef territory) {
    Optional<String> name = switch (territory.type()) {
      case COMMUNE -> geography.findCommune(territory.code()).map(Territory::name);
      case EPCI -> geography.findEpci(territory.code()).map(Territory::name);
      default -> Optional.empty();
    };
    return territory.code() + name.map(text -> " " + text).orElse("");
  }
}
