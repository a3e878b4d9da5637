package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a code of a day is in a vintage: by the embedded history until the first vintage, then by the vintages. */
final class Lineage {
  private static final ImmutableList<TerritoryType> KINDS = ImmutableList.of(
      TerritoryType.COMMUNE,
      TerritoryType.DELEGATED_COMMUNE,
      TerritoryType.ASSOCIATED_COMMUNE,
      TerritoryType.MUNICIPAL_ARRONDISSEMENT);

  private Lineage() {}

  static DatedResolution resolve(Geography to, String code, LocalDate day) {
    CommuneHistory history = CommuneHistory.embedded();
    return day.isAfter(history.lastDay())
        ? resolveByVintage(to, code, day)
        : resolveByHistory(to, code, day, history);
  }

  private static DatedResolution resolveByHistory(
      Geography to, String code, LocalDate day, CommuneHistory history) {
    Optional<HistoricalCommune> designated = history.find(code, day);
    TreeSet<Integer> rows = new TreeSet<>();
    if (designated.isPresent()) {
      Geography first = Vintages.of(history.lastDay().getYear());
      for (HistoricalCommune last :
          history.follow(code, designated.get().type(), day, history.lastDay())) {
        int number = CodeNumber.ofCommune(last.code());
        rows.addAll(forward(first, to, KINDS.indexOf(last.type()), number));
      }
      int named = named(to, code);
      if (rows.size() > 1
          && rows.contains(named)
          && isLastOfItsCode(history, designated.get(), first)) {
        rows.retainAll(List.of(named));
      }
    }
    return resolution(to, code, day, designated, rows);
  }

  /** The commune that a vintage says has a code as a part or a former code, or none. */
  static int named(Geography geography, String code) {
    int number = CodeNumber.ofCommune(code);
    int part = findPart(geography, number);
    return part >= 0 ? part : geography.findByFormerCode(number);
  }

  /** What a vintage says of a former code, it says of the commune that last bore it. */
  private static boolean isLastOfItsCode(
      CommuneHistory history, HistoricalCommune designated, Geography first) {
    if (designated.type() != TerritoryType.COMMUNE
        || designated.until().isEmpty()
        || first.findCurrent(CodeNumber.ofCommune(designated.code())) >= 0) {
      return false;
    }
    HistoricalCommune last = designated;
    for (HistoricalCommune period : history.periods(designated.code())) {
      last = period.type() == TerritoryType.COMMUNE ? period : last;
    }
    return last.equals(designated);
  }

  /** A code of a day between two vintages is one of the earlier, else, if it is new, of the later. */
  private static DatedResolution resolveByVintage(Geography to, String code, LocalDate day) {
    int number = CodeNumber.ofCommune(CommuneCode.of(code).toString());
    for (int year : aroundYears(day)) {
      Geography from = Vintages.of(year);
      for (int kind = 0; kind < KINDS.size(); kind++) {
        int row = from.findCommune(kind, number);
        if (row >= 0) {
          return resolution(
              to,
              code,
              day,
              Optional.of(designated(from, kind, row)),
              between(from, to, kind, number));
        }
      }
    }
    return resolution(to, code, day, Optional.empty(), new TreeSet<>());
  }

  private static List<Integer> aroundYears(LocalDate day) {
    List<Integer> around = new ArrayList<>();
    for (int year : Vintages.years()) {
      if (LocalDate.of(year, 1, 1).isAfter(day)) {
        around.add(year);
        break;
      }
      around.clear();
      around.add(year);
    }
    return around;
  }

  private static HistoricalCommune designated(Geography from, int kind, int row) {
    int parent = from.get(Column.COMMUNE_PARENT, row);
    return new HistoricalCommune(
        CodeNumber.communeText(from.number(Table.COMMUNE, row)),
        KINDS.get(kind),
        from.name(Table.COMMUNE, row),
        Optional.empty(),
        Optional.empty(),
        parent < 0
            ? Optional.empty()
            : Optional.of(CodeNumber.communeText(from.number(Table.COMMUNE, parent))));
  }

  private static DatedResolution resolution(
      Geography to,
      String code,
      LocalDate day,
      Optional<HistoricalCommune> designated,
      TreeSet<Integer> rows) {
    return new DatedResolution(
        code,
        day,
        designated,
        rows.stream()
            .map(row -> TerritoryViews.commune(to, row))
            .collect(ImmutableList.toImmutableList()));
  }

  private static TreeSet<Integer> between(Geography from, Geography to, int kind, int number) {
    return to.header().year() < from.header().year()
        ? backward(from, to, kind, number)
        : forward(from, to, kind, number);
  }

  /** The rows of the communes of a later vintage that something of an earlier one is in. */
  static TreeSet<Integer> forward(Geography from, Geography to, int kind, int number) {
    TreeSet<Integer> rows = new TreeSet<>();
    if (kind != Table.CURRENT) {
      int part = findPart(to, number);
      int row = part >= 0 ? part : findOther(to, number);
      if (row >= 0) {
        rows.add(row);
        return rows;
      }
      int parent = from.get(Column.COMMUNE_PARENT, from.findCommune(kind, number));
      return forward(from, to, Table.CURRENT, from.number(Table.COMMUNE, parent));
    }
    int same = to.findCurrent(number);
    int part = same >= 0 ? same : findPart(to, number);
    int row = part >= 0 ? part : to.findByFormerCode(number);
    if (row >= 0) {
      rows.add(row);
    }
    // What was part of it and is a commune again left it.
    for (int of : partsOf(from, number)) {
      int again = to.findCurrent(of);
      if (again >= 0 && from.findCurrent(of) < 0) {
        rows.add(again);
      }
    }
    return rows;
  }

  /** The rows of the communes of an earlier vintage that something of a later one was in. */
  private static TreeSet<Integer> backward(Geography from, Geography to, int kind, int number) {
    if (kind != Table.CURRENT) {
      int part = findPart(to, number);
      int row = part >= 0 ? part : to.findCurrent(number);
      TreeSet<Integer> rows = new TreeSet<>();
      if (row >= 0) {
        rows.add(row);
      }
      return rows;
    }
    int commune = from.findCurrent(number);
    List<Integer> codes = new ArrayList<>(partsOf(from, number));
    codes.add(number);
    for (int former : from.formerCodes().get(commune)) {
      codes.add(former);
    }
    TreeSet<Integer> rows = new TreeSet<>();
    for (int code : codes) {
      for (int row : new int[] {to.findCurrent(code), findPart(to, code)}) {
        if (row >= 0
            && forward(to, from, Table.CURRENT, to.number(Table.COMMUNE, row)).contains(commune)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** The commune that has a part of a code, or none. */
  private static int findPart(Geography geography, int number) {
    for (int kind = Table.DELEGATED; kind <= Table.MUNICIPAL; kind++) {
      int part = geography.findCommune(kind, number);
      if (part >= 0) {
        return geography.get(Column.COMMUNE_PARENT, part);
      }
    }
    return CodeNumber.NONE;
  }

  private static int findOther(Geography geography, int number) {
    int current = geography.findCurrent(number);
    return current >= 0 ? current : geography.findByFormerCode(number);
  }

  private static List<Integer> partsOf(Geography geography, int number) {
    List<Integer> numbers = new ArrayList<>();
    int row = geography.findCurrent(number);
    if (row >= 0) {
      IntLists parts = geography.inverse(Column.COMMUNE_PARENT);
      for (int i = 0; i < parts.size(row); i++) {
        numbers.add(geography.number(Table.COMMUNE, parts.get(row, i)));
      }
    }
    return numbers;
  }
}
