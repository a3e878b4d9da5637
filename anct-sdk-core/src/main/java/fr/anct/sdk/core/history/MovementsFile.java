package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads INSEE's file of events. */
final class MovementsFile {
  private static final Column MOD = Column.required("MOD");
  private static final Column DATE = Column.required("DATE_EFF");
  private static final Side BEFORE = Side.of("AV");
  private static final Side AFTER = Side.of("AP");

  static final TableLayout LAYOUT = TableLayout.of(
      "Mouvements de communes (INSEE)",
      MOD,
      DATE,
      BEFORE.type,
      BEFORE.code,
      BEFORE.name,
      AFTER.type,
      AFTER.code,
      AFTER.name);

  private static final int LONGEST_NAME = 200;
  private static final int LAST_YEAR = 2999;
  /** What a row that cannot be used is read as. */
  private static final int REFUSED = -2;

  private final Movements.Builder rows = new Movements.Builder();
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  private record Side(Column type, Column code, Column name) {
    static Side of(String suffix) {
      return new Side(
          Column.required("TYPECOM_" + suffix),
          Column.required("COM_" + suffix),
          Column.required("LIBELLE_" + suffix));
    }
  }

  private MovementsFile() {}

  static Imported<CommuneHistory> read(SourceFile file) {
    MovementsFile reading = new MovementsFile();
    ImportReport report = TableReader.of(LAYOUT).read(file, reading::row);
    return Imported.of(reading.history(file), report);
  }

  private CommuneHistory history(SourceFile file) {
    int firstVintage = Vintages.years()[0];
    LocalDate from = LocalDate.of(firstVintage, 1, 1);
    LocalDate until = rows.size() == 0 ? CommuneHistory.BEGINNING : LocalDate.ofEpochDay(last);
    if (until.isBefore(from)) {
      throw Problem.of(
              ProblemCode.HISTORY_TOO_SHORT, "file", file.name(), "until", until, "from", from)
          .toException();
    }
    int millesime = firstVintage;
    for (int year : Vintages.years()) {
      if (year <= until.getYear()) {
        millesime = year;
      }
    }
    boolean whole = LocalDate.ofEpochDay(first).getYear() <= CommuneHistory.BEGINNING.getYear();
    int firstDay = whole ? (int) CommuneHistory.BEGINNING.toEpochDay() : Math.min(first + 1, last);
    return CommuneHistory.of(rows.build(), firstDay, last, firstDay, millesime, file.provenance());
  }

  private void row(Row row) {
    CommuneEventKind kind = kind(row);
    if (kind == null) {
      return;
    }
    Optional<LocalDate> date = row.requiredDate(DATE);
    if (date.isEmpty()) {
      return;
    }
    if (date.get().isBefore(CommuneHistory.BEGINNING) || date.get().getYear() > LAST_YEAR) {
      row.refuse(DATE, Problem.of(ProblemCode.BAD_DATE, "value", date.get()));
      return;
    }
    int before = state(row, BEFORE);
    int after = before == REFUSED ? REFUSED : state(row, AFTER);
    if (after == REFUSED) {
      return;
    }
    if (before == Movements.NONE && after == Movements.NONE) {
      row.refuse(BEFORE.code, Problem.of(ProblemCode.EMPTY_CELL));
      return;
    }
    int day = (int) date.get().toEpochDay();
    rows.add(day, kind, before, after);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }

  private static @Nullable CommuneEventKind kind(Row row) {
    String mod = row.text(MOD);
    for (CommuneEventKind kind : Movements.EVENT_KINDS) {
      if (Integer.toString(kind.inseeCode()).equals(mod)) {
        return kind;
      }
    }
    refuse(row, MOD, "mod", "history.mod");
    return null;
  }

  /** A state, none if its cells are empty, or {@link #REFUSED}. */
  private int state(Row row, Side side) {
    String code = row.text(side.code);
    String type = row.text(side.type);
    if (code.isEmpty() && type.isEmpty()) {
      return Movements.NONE;
    }
    TerritoryType territory = type(type);
    if (territory == null) {
      refuse(row, side.type, "typecom", "history.typecom");
      return REFUSED;
    }
    int number = CodeNumber.ofCommune(code);
    if (number == CodeNumber.NONE && code.length() == 4) {
      number = CodeNumber.ofCommune("0" + code);
      if (number != CodeNumber.NONE) {
        row.correct(side.code, CommuneHistory.malformed(code));
      }
    }
    if (number == CodeNumber.NONE) {
      row.refuse(side.code, CommuneHistory.malformed(code));
      return REFUSED;
    }
    String name = row.text(side.name);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      row.refuse(side.name, Problem.of(ProblemCode.EMPTY_CELL));
      return REFUSED;
    }
    return rows.state(Movements.key(territory, number), name);
  }

  private static @Nullable TerritoryType type(String typecom) {
    return switch (typecom) {
      case "COM" -> TerritoryType.COMMUNE;
      case "COMD" -> TerritoryType.DELEGATED_COMMUNE;
      case "COMA" -> TerritoryType.ASSOCIATED_COMMUNE;
      case "ARM" -> TerritoryType.MUNICIPAL_ARRONDISSEMENT;
      default -> null;
    };
  }

  private static void refuse(Row row, Column column, String name, String rule) {
    String cell = row.text(column);
    row.refuse(
        column,
        cell.isEmpty()
            ? Problem.of(ProblemCode.EMPTY_CELL)
            : Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                name,
                "value",
                cell.length() <= 40 ? cell : cell.substring(0, 40) + "…",
                "rule",
                rule));
  }
}
