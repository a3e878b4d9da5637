package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.OwnPopulations;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The populations of a census, <i>municipale</i>, <i>comptée à part</i> and <i>totale</i>, from INSEE's file {@code
 * donnees_communes.csv} or another with the same figures. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Imported<PopulationFile> file = PopulationFile.read(SourceFile.read(path), 2023);
 * TerritorialReferential mine = TerritorialReferential.latest().combinedWith(file.strict());
 * }</pre>
 *
 * <p>INSEE's file has the municipal arrondissements in the place of Paris, Lyon and Marseille, which get the sum of
 * theirs if all are there. The code of a commune may be in one column, or in two: the département and three digits. The
 * file does not say which communes it is of: lay it over the vintage whose communes it lists.
 */
public final class PopulationFile {
  private static final Column CODE = Column.required(
      "COM",
      "DEPCOM",
      "CODGEO",
      "CODE_INSEE",
      "INSEE_COM",
      "code officiel commune / arrondissement municipal",
      "code commune",
      "CODCOM");
  private static final Column DEPARTEMENT =
      Column.optional("DEP", "CODDEP", "code département", "code officiel département");
  private static final Column IN_DEPARTEMENT = Column.optional("CODCOM", "code commune");
  /** Paris, Lyon and Marseille, with their arrondissements. */
  private static final int[][] ARRONDISSEMENTS = {
    {13_055, 13_201, 13_216}, {69_123, 69_381, 69_389}, {75_056, 75_101, 75_120}
  };

  private final int census;
  private final OwnPopulations populations;

  private PopulationFile(int census, OwnPopulations populations) {
    this.census = census;
    this.populations = populations;
  }

  /**
   * Returns the columns that a file of a census must or may have.
   *
   * @param census the reference year of the census
   * @return the layout, never null
   */
  public static TableLayout layout(int census) {
    Columns columns = new Columns(census);
    return TableLayout.of(
        "populations du recensement",
        CODE,
        DEPARTEMENT,
        IN_DEPARTEMENT,
        columns.municipale,
        columns.aPart,
        columns.totale);
  }

  /** The layout of a file of any census, to tell it from other files. */
  static TableLayout anyLayout() {
    return TableLayout.of("populations du recensement", CODE, Column.required("PMUN"));
  }

  /**
   * Reads a file.
   *
   * @param file the file, not null
   * @param census the reference year of the census: 2023 for the populations in force in 2026
   * @return the populations and the report, never null
   * @throws AnctException {@code NOT_A_TABLE}, {@code MALFORMED_TEXT}, {@code WRONG_COLUMNS}, {@code MISTAKEN_FILE} or
   *     {@code OVERSIZED_TABLE} if the file as a whole is refused
   */
  public static Imported<PopulationFile> read(SourceFile file, int census) {
    Reading reading = new Reading(new Columns(census));
    ImportReport report = TableReader.of(layout(census))
        .amongst(ImmutableList.of(CogFile.layout(), CogFile.MOVEMENTS))
        .read(file, reading::add);
    OwnPopulations.Builder all = new OwnPopulations.Builder(census, file.provenance());
    reading
        .withCities()
        .forEach((key, figures) -> all.add(key, figures, reading.sums.contains(key)));
    return Imported.of(new PopulationFile(census, all.build(false)), report);
  }

  /**
   * Returns the census.
   *
   * @return its reference year
   */
  public int census() {
    return census;
  }

  /**
   * Returns where this comes from.
   *
   * @return the name of the file and its checksum, never null
   */
  public Provenance provenance() {
    return populations.provenance();
  }

  /**
   * Counts the communes and municipal arrondissements.
   *
   * @return how many there are, those of which the sum is given included
   */
  public int size() {
    return populations.size();
  }

  OwnPopulations populations() {
    return populations;
  }

  /** Two are equal if their census and file are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PopulationFile that
        && that.census == census
        && that.provenance().equals(provenance());
  }

  @Override
  public int hashCode() {
    return provenance().hashCode() * 31 + census;
  }

  /** Returns the name of the file and the census. */
  @Override
  public String toString() {
    return provenance().dataset() + " (" + census + ")";
  }

  /** The columns of figures, whose names may end in the year of the census. */
  private static final class Columns {
    final Column municipale;
    final Column aPart;
    final Column totale;

    Columns(int census) {
      municipale = Column.required("PMUN", names("PMUN", "population municipale", census));
      aPart = Column.optional("PCAP", names("PCAP", "population comptée à part", census));
      totale = Column.optional("PTOT", names("PTOT", "population totale", census));
    }

    private static String[] names(String name, String words, int census) {
      String year = Integer.toString(census);
      String two = year.substring(Math.max(0, year.length() - 2));
      return new String[] {name + year, name + two, "P" + two + "_" + name, words};
    }
  }

  /** What was read so far. */
  private static final class Reading {
    private final Columns columns;
    private final TreeMap<Integer, int[]> figures = new TreeMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    final Set<Integer> sums = new HashSet<>();

    Reading(Columns columns) {
      this.columns = columns;
    }

    void add(Row row) {
      CommuneCode code = code(row);
      if (code == null) {
        return;
      }
      int number = CodeNumber.ofCommune(code.toString());
      int kind = code.isMunicipalArrondissement() ? Table.MUNICIPAL : Table.CURRENT;
      int key = kind * CodeNumber.COMMUNE_BOUND + number;
      if (lines.containsKey(key)) {
        row.refuse(
            CODE, Problem.of(ProblemCode.REPEATED_ROW, "value", code, "line", lines.get(key)));
        return;
      }
      int municipale = figure(row, columns.municipale);
      int aPart = figure(row, columns.aPart);
      int totale = figure(row, columns.totale);
      if (municipale < 0) {
        row.refuse(columns.municipale, Problem.of(ProblemCode.EMPTY_CELL));
      } else if (aPart >= 0 && totale >= 0 && (long) municipale + aPart != totale) {
        row.refuse(
            columns.totale,
            CogFile.inconsistent(municipale + " + " + aPart + " = " + totale, "row.populationSum"));
      } else {
        lines.put(key, row.line());
        figures.put(key, new int[] {municipale, aPart, totale});
      }
    }

    /** A code in one column, else the département's and three digits. */
    private static @Nullable CommuneCode code(Row row) {
      String departement = row.text(DEPARTEMENT);
      String inDepartement = row.text(IN_DEPARTEMENT);
      if (inDepartement.length() == 3
          && departement.length() >= 2
          && CommuneCode.tryParse(row.text(CODE)).isEmpty()) {
        Optional<CommuneCode> code =
            CommuneCode.tryParse(departement.substring(0, 2) + inDepartement);
        if (code.isPresent()) {
          return code.get();
        }
      }
      return CogFile.code(row, CODE);
    }

    private static int figure(Row row, Column column) {
      Optional<BigDecimal> number = row.number(column);
      if (number.isEmpty()) {
        return CodeNumber.NONE;
      }
      BigDecimal plain = number.get().stripTrailingZeros();
      if (plain.scale() > 0 || plain.signum() < 0 || plain.precision() - plain.scale() > 9) {
        row.refuseCell(
            column,
            Problem.of(ProblemCode.BAD_NUMBER, "value", DecimalText.shown(row.text(column))));
        return CodeNumber.NONE;
      }
      return plain.intValueExact();
    }

    /** Adds Paris, Lyon and Marseille where all of their arrondissements are there and they are not. */
    TreeMap<Integer, int[]> withCities() {
      for (int[] city : ARRONDISSEMENTS) {
        int key = number(city[0]);
        int[] sum = new int[OwnPopulations.KINDS];
        for (int code = city[1]; code <= city[2] && sum != null; code++) {
          int[] part = figures.get(Table.MUNICIPAL * CodeNumber.COMMUNE_BOUND + number(code));
          sum = part == null ? null : plus(sum, part);
        }
        if (sum != null && !figures.containsKey(key)) {
          figures.put(key, sum);
          sums.add(key);
        }
      }
      return figures;
    }

    private static int number(int code) {
      return CodeNumber.ofCommune(CodeNumber.digits(code, 5));
    }

    private static int[] plus(int[] sum, int[] part) {
      int[] total = new int[sum.length];
      for (int kind = 0; kind < sum.length; kind++) {
        total[kind] = sum[kind] < 0 || part[kind] < 0
            ? CodeNumber.NONE
            : Math.addExact(sum[kind], part[kind]);
      }
      return total;
    }
  }
}
