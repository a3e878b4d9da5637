package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import fr.anct.sdk.eligibility.reader.FactMapping;
import fr.anct.sdk.eligibility.reader.FactTableReader;
import fr.anct.sdk.eligibility.reader.ListLayout;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import fr.anct.sdk.eligibility.reader.OfficialTables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** The lists and tables of the State that the user brought. */
record OfficialFiles(ImmutableList<DesignationList> lists, ImmutableList<FactTable> tables) {
  static OfficialFiles read(Arguments arguments, TerritorialReferential geography, PrintStream err)
      throws IOException {
    ImmutableList.Builder<DesignationList> lists = ImmutableList.builder();
    for (Map.Entry<String, Path> file : arguments.lists().entrySet()) {
      DesignationReader reader = DesignationReader.of(layout(file.getKey()));
      lists.add(told(reader.read(SourceFile.read(file.getValue()), geography), arguments, err));
    }
    for (Map.Entry<String, Path> file : arguments.fullLists().entrySet()) {
      DesignationReader reader = DesignationReader.of(layout(file.getKey())).exhaustive();
      lists.add(told(reader.read(SourceFile.read(file.getValue()), geography), arguments, err));
    }
    ImmutableList.Builder<FactTable> tables = ImmutableList.builder();
    for (Map.Entry<String, Path> file : arguments.tables().entrySet()) {
      FactTableReader reader = FactTableReader.of(mapping(file.getKey()));
      tables.add(told(reader.read(SourceFile.read(file.getValue()), geography), arguments, err));
    }
    return new OfficialFiles(lists.build(), tables.build());
  }

  /** The facts of a territory, with what these files say of it. */
  TerritoryFacts over(TerritoryFacts facts) {
    TerritoryFacts all = facts;
    for (DesignationList list : lists) {
      all = all.with(list);
    }
    for (FactTable table : tables) {
      all = table.type() == facts.ref().type() ? all.with(table) : all;
    }
    return all;
  }

  /** A list of a programme that has no official layout has the code of a commune in its first usual column. */
  static ListLayout layout(String name) {
    ProgrammeId programme = ProgrammeId.find(name)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_PROGRAMME, "id", name).toException());
    return OfficialLists.find(programme)
        .orElseGet(() ->
            ListLayout.of(name, programme, Column.required("insee_com", "codgeo", "code_insee")));
  }

  private static FactMapping mapping(String name) {
    if (name.equals("densite")) {
      return OfficialTables.DENSITE;
    }
    if (name.equals("massif")) {
      return OfficialTables.MASSIF;
    }
    if (name.matches("criteres-dgcl-20[0-9]{2}")) {
      return OfficialTables.criteresDgcl(Integer.parseInt(name.substring(name.length() - 4)));
    }
    throw Problem.of(ProblemCode.UNKNOWN_PROGRAMME, "id", name).toException();
  }

  /** What could not be used is said, and the rest is used. */
  private static <T> T told(Imported<T> imported, Arguments arguments, PrintStream err) {
    ImportReport report = imported.report();
    if (!report.isComplete()) {
      err.print(report.text(arguments.language()));
    }
    return imported.value();
  }
}
