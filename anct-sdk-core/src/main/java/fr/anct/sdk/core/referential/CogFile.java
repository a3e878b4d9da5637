package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.CommuneRows;
import fr.anct.sdk.core.internal.geo.GeographyEditor;
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
import fr.anct.sdk.core.territory.Millesime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The communes of INSEE's <i>code officiel géographique</i> of a year, from its file {@code v_commune_2026.csv} or that of
 * another year since 2019: communes, delegated and associated communes, municipal arrondissements. This class is immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Imported<CogFile> cog = CogFile.read(SourceFile.read(path), Millesime.of(2026));
 * TerritorialReferential mine = TerritorialReferential.latest().combinedWith(cog.strict());
 * }</pre>
 *
 * <p>The file says of which year it is by its name alone, which is why the year is asked. It lists no commune of the
 * collectivités overseas (975 to 989, but for Mayotte).
 */
public final class CogFile {
  private static final Column TYPE = Column.required("TYPECOM");
  private static final Column CODE = Column.required("COM");
  private static final Column REGION = Column.optional("REG");
  private static final Column DEPARTEMENT = Column.optional("DEP");
  private static final Column ARRONDISSEMENT = Column.optional("ARR");
  private static final Column ARTICLE = Column.optional("TNCC");
  private static final Column NAME = Column.required("LIBELLE");
  private static final Column PARENT = Column.required("COMPARENT");

  private static final TableLayout LAYOUT = TableLayout.of(
      "code officiel géographique (communes)",
      TYPE,
      CODE,
      REGION,
      DEPARTEMENT,
      ARRONDISSEMENT,
      ARTICLE,
      NAME,
      PARENT);

  /** Enough of the file of events to tell it from others. */
  static final TableLayout MOVEMENTS =
      TableLayout.of("mouvements de communes", Column.required("MOD"), Column.required("DATE_EFF"));

  private static final int ARTICLES = 9;
  /** What the store can number. */
  private static final int MOST_COMMUNES = 65_000;
  /** The régions were others before. */
  private static final int FIRST_YEAR = 2016;

  private final Millesime millesime;
  private final Provenance provenance;
  private final CommuneRows rows;
  private final ImmutableMap<Integer, Integer> regions;

  private CogFile(
      Millesime millesime,
      Provenance provenance,
      CommuneRows rows,
      ImmutableMap<Integer, Integer> regions) {
    this.millesime = millesime;
    this.provenance = provenance;
    this.rows = rows;
    this.regions = regions;
  }

  /**
   * Returns the columns that a file must or may have.
   *
   * @return the layout, never null
   */
  public static TableLayout layout() {
    return LAYOUT;
  }

  /**
   * Reads a file.
   *
   * @param file the file, not null
   * @param millesime the vintage that it is of, not null
   * @return the communes and the report, never null
   * @throws AnctException {@code OUT_OF_RANGE} if the vintage is before 2016; {@code NOT_A_TABLE}, {@code
   *     MALFORMED_TEXT}, {@code WRONG_COLUMNS}, {@code MISTAKEN_FILE} or {@code OVERSIZED_TABLE} if the file as a whole
   *     is refused
   */
  public static Imported<CogFile> read(SourceFile file, Millesime millesime) {
    checkRegionsOfToday(millesime);
    // A part can come before its commune: whose commune is not there is only known at the end.
    Reading reading = new Reading(Set.of());
    ImportReport report = reader().read(file, reading::add);
    Set<Integer> orphans = reading.orphans();
    if (!orphans.isEmpty()) {
      reading = new Reading(orphans);
      report = reader().read(file, reading::add);
    }
    if (reading.communes > MOST_COMMUNES) {
      throw Problem.of(ProblemCode.OVERSIZED_TABLE, "file", file.name(), "max", MOST_COMMUNES)
          .toException();
    }
    return Imported.of(
        new CogFile(
            millesime,
            file.provenance(),
            reading.rows.build(),
            ImmutableMap.copyOf(reading.regions)),
        report);
  }

  static void checkRegionsOfToday(Millesime millesime) {
    if (millesime.year() < FIRST_YEAR) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "millesime",
              "value",
              millesime,
              "rule",
              "millesime.regions")
          .toException();
    }
  }

  private static TableReader reader() {
    return TableReader.of(LAYOUT).amongst(ImmutableList.of(PopulationFile.anyLayout(), MOVEMENTS));
  }

  /**
   * Returns the vintage that the file was said to be of.
   *
   * @return the vintage, never null
   */
  public Millesime millesime() {
    return millesime;
  }

  /**
   * Returns where this comes from.
   *
   * @return the name of the file and its checksum, never null
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Counts the communes, parts and municipal arrondissements.
   *
   * @return how many there are
   */
  public int size() {
    return rows.size();
  }

  CommuneRows rows() {
    return rows;
  }

  /** The région of each département, by their numbers. */
  ImmutableMap<Integer, Integer> regions() {
    return regions;
  }

  /** Two are equal if their vintage and file are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CogFile that
        && that.millesime.equals(millesime)
        && that.provenance.equals(provenance);
  }

  @Override
  public int hashCode() {
    return provenance.hashCode() * 31 + millesime.year();
  }

  /** Returns the name of the file and the vintage. */
  @Override
  public String toString() {
    return provenance.dataset() + " (" + millesime + ")";
  }

  /** What was read so far. */
  private static final class Reading {
    private final CommuneRows.Builder rows = new CommuneRows.Builder();
    private final Map<Integer, Integer> regions = new TreeMap<>();
    private final Set<Integer> orphans;
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    int communes;

    Reading(Set<Integer> orphans) {
      this.orphans = orphans;
    }

    void add(Row row) {
      int kind = kind(row.text(TYPE));
      if (kind < 0) {
        row.refuse(TYPE, malformed("typecom", row.text(TYPE)));
        return;
      }
      CommuneCode code = code(row, CODE);
      if (code == null) {
        return;
      }
      int number = CodeNumber.ofCommune(code.toString());
      int key = kind * CodeNumber.COMMUNE_BOUND + number;
      String name = row.text(NAME);
      if (name.isEmpty()) {
        row.refuse(NAME, Problem.of(ProblemCode.EMPTY_CELL));
      } else if (!GeographyEditor.fits(name)) {
        row.refuse(NAME, inconsistent(DecimalText.shown(name), "row.nameLength"));
      } else if (lines.containsKey(key)) {
        row.refuse(
            CODE, Problem.of(ProblemCode.REPEATED_ROW, "value", code, "line", lines.get(key)));
      } else if (isOfAnotherDepartement(row, code)) {
        row.refuse(DEPARTEMENT, inconsistent(row.text(DEPARTEMENT), "row.departement"));
      } else {
        add(row, kind, key, code, name);
      }
    }

    private void add(Row row, int kind, int key, CommuneCode code, String name) {
      int parent = CodeNumber.NONE;
      int arrondissement = CodeNumber.NONE;
      if (kind == Table.CURRENT) {
        arrondissement = row.has(ARRONDISSEMENT) ? arrondissement(row, code) : CommuneRows.KEEP;
        region(row, code);
        communes++;
      } else {
        CommuneCode commune = code(row, PARENT);
        if (commune == null) {
          return;
        }
        parent = CodeNumber.ofCommune(commune.toString());
        if (orphans.contains(key)) {
          row.refuse(PARENT, inconsistent(commune.toString(), "row.parent"));
          return;
        }
        parents.put(key, parent);
      }
      lines.put(key, row.line());
      rows.add(key, name, article(row), parent, arrondissement);
    }

    /** The keys of the parts whose commune is not there. */
    Set<Integer> orphans() {
      Set<Integer> found = new HashSet<>();
      parents.forEach((part, parent) -> {
        if (!lines.containsKey(parent)) {
          found.add(part);
        }
      });
      return found;
    }

    private static int kind(String type) {
      return switch (type) {
        case "COM" -> Table.CURRENT;
        case "COMD" -> Table.DELEGATED;
        case "COMA" -> Table.ASSOCIATED;
        case "ARM" -> Table.MUNICIPAL;
        default -> CodeNumber.NONE;
      };
    }

    private static boolean isOfAnotherDepartement(Row row, CommuneCode code) {
      String text = row.text(DEPARTEMENT);
      return !text.isEmpty()
          && !DepartementCode.tryParse(text).equals(Optional.of(code.departement()));
    }

    private void region(Row row, CommuneCode code) {
      String text = row.text(REGION);
      if (text.isEmpty()) {
        return;
      }
      Optional<RegionCode> region = RegionCode.tryParse(text);
      if (region.isEmpty()) {
        row.refuseCell(REGION, malformed("region", text));
        return;
      }
      int number = CodeNumber.ofShort(region.get().toString());
      Integer known =
          regions.putIfAbsent(CodeNumber.ofShort(code.departement().toString()), number);
      if (known != null && known != number) {
        row.refuseCell(REGION, inconsistent(text, "row.region"));
      }
    }

    private static int arrondissement(Row row, CommuneCode code) {
      String text = row.text(ARRONDISSEMENT);
      if (text.isEmpty()) {
        return CodeNumber.NONE;
      }
      String departement = code.departement().toString();
      int last = text.length() - 1;
      boolean formed = text.startsWith(departement)
          && last == departement.length()
          && DecimalText.isDigit(text.charAt(last));
      if (!formed) {
        row.refuseCell(ARRONDISSEMENT, malformed("arrondissement", text));
        return CommuneRows.KEEP;
      }
      return CodeNumber.ofShort(text);
    }

    private static int article(Row row) {
      String text = row.text(ARTICLE);
      if (text.isEmpty()) {
        return CommuneRows.KEEP;
      }
      if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) >= '0' + ARTICLES) {
        row.refuseCell(ARTICLE, malformed("tncc", text));
        return CommuneRows.KEEP;
      }
      return text.charAt(0) - '0';
    }
  }

  /** Reads a code, or refuses the row. */
  static @Nullable CommuneCode code(Row row, Column column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      row.refuse(column, Problem.of(ProblemCode.EMPTY_CELL));
      return null;
    }
    Optional<CommuneCode> code = CommuneCode.tryParse(text);
    if (code.isEmpty()) {
      row.refuse(column, malformed("commune", text));
      return null;
    }
    if (!code.get().toString().equals(text)) {
      row.correct(column, Problem.of(ProblemCode.REPAIRED_CODE, "value", text, "code", code.get()));
    }
    return code.get();
  }

  static Problem malformed(String kind, String value) {
    return Problem.of(
        ProblemCode.MALFORMED_CODE,
        "kind",
        kind,
        "value",
        DecimalText.shown(value),
        "rule",
        kind + ".form");
  }

  static Problem inconsistent(String value, String rule) {
    return Problem.of(
        ProblemCode.INCONSISTENT_ROW, "value", DecimalText.shown(value), "rule", rule);
  }
}
