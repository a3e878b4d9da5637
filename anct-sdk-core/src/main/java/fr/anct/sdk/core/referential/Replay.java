package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import fr.anct.sdk.core.history.CommuneEvent;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.CommuneRows;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.GeographyEditor;
import fr.anct.sdk.core.internal.geo.Recomposition;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.Conflict.Attribute;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the communes of a geography to a later day, by the events in between. */
final class Replay {
  private static final ImmutableList<TerritoryType> KINDS = ImmutableList.of(
      TerritoryType.COMMUNE,
      TerritoryType.DELEGATED_COMMUNE,
      TerritoryType.ASSOCIATED_COMMUNE,
      TerritoryType.MUNICIPAL_ARRONDISSEMENT);

  private static final ImmutableList<TerritoryType> PARTS =
      ImmutableList.of(TerritoryType.DELEGATED_COMMUNE, TerritoryType.ASSOCIATED_COMMUNE);

  private final Geography base;
  private final CommuneHistory history;
  private final LocalDate from;
  private final LocalDate to;
  private final ImmutableList<CommuneEvent> events;

  Replay(Geography base, CommuneHistory history, LocalDate to) {
    this.base = base;
    this.history = history;
    this.from = LocalDate.of(base.header().year(), 1, 1);
    this.to = to;
    this.events = history.events(from.plusDays(1), to);
  }

  /** The communes of the base that no event is about, what became of the others, and the parts that the history has. */
  Recomposition recomposition() {
    TreeSet<Integer> touched = touched();
    CommuneRows.Builder rows = new CommuneRows.Builder();
    Set<Integer> current = new HashSet<>();
    for (int row = 0; row < base.firstRow(Table.DELEGATED); row++) {
      int number = base.number(Table.COMMUNE, row);
      if (!touched.contains(number)) {
        current.add(number);
        rows.add(number, null, CommuneRows.KEEP, CodeNumber.NONE, CommuneRows.KEEP);
      }
    }
    for (int number : touched) {
      Optional<HistoricalCommune> commune =
          history.find(CodeNumber.communeText(number), TerritoryType.COMMUNE, to);
      if (commune.isPresent()) {
        current.add(number);
        add(rows, commune.get(), CodeNumber.NONE);
      }
    }
    for (TerritoryType type : PARTS) {
      for (HistoricalCommune part : history.communesAt(to, type)) {
        int parent = part.parent().map(CodeNumber::ofCommune).orElse(CodeNumber.NONE);
        if (current.contains(parent)) {
          add(rows, part, parent);
        }
      }
    }
    for (int row = base.firstRow(Table.MUNICIPAL); row < base.size(Table.COMMUNE); row++) {
      int parent = base.number(Table.COMMUNE, base.get(Column.COMMUNE_PARENT, row));
      if (current.contains(parent)) {
        int key = Table.MUNICIPAL * CodeNumber.COMMUNE_BOUND + base.number(Table.COMMUNE, row);
        rows.add(key, null, CommuneRows.KEEP, parent, CommuneRows.KEEP);
      }
    }
    Recomposition recomposition = new Recomposition(base, rows.build());
    follow(recomposition, touched);
    return recomposition;
  }

  /** On which parts of the day of the base the base and the history do not agree: INSEE corrects the past. */
  ImmutableList<Conflict> conflicts() {
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    for (TerritoryType type : PARTS) {
      int kind = KINDS.indexOf(type);
      Map<String, String> theirs = new TreeMap<>();
      for (HistoricalCommune part : history.communesAt(from, type)) {
        theirs.put(part.code(), part.name());
      }
      for (int row = base.firstRow(kind); row < base.firstRow(kind + 1); row++) {
        String code = CodeNumber.communeText(base.number(Table.COMMUNE, row));
        Optional<String> name = Optional.ofNullable(theirs.remove(code));
        Optional<String> ours = Optional.of(base.name(Table.COMMUNE, row));
        if (!ours.equals(name)) {
          conflicts.add(conflict(
              type, code, name.isPresent() ? Attribute.NAME : Attribute.EXISTENCE, ours, name));
        }
      }
      theirs.forEach((code, name) -> conflicts.add(
          conflict(type, code, Attribute.EXISTENCE, Optional.empty(), Optional.of(name))));
    }
    return conflicts.build();
  }

  private Conflict conflict(
      TerritoryType type,
      String code,
      Attribute attribute,
      Optional<String> ours,
      Optional<String> theirs) {
    return new Conflict(
        TerritoryRef.of(type, code, Millesime.of(to.getYear())),
        attribute,
        Optional.empty(),
        ours,
        theirs,
        history.provenance().dataset());
  }

  /** The numbers of the communes that an event is about. */
  private TreeSet<Integer> touched() {
    TreeSet<Integer> touched = new TreeSet<>();
    for (CommuneEvent event : events) {
      event.before().ifPresent(state -> addCommune(touched, state));
      event.after().ifPresent(state -> addCommune(touched, state));
    }
    return touched;
  }

  private static void addCommune(TreeSet<Integer> touched, CommuneEvent.State state) {
    if (state.type() == TerritoryType.COMMUNE) {
      touched.add(CodeNumber.ofCommune(state.code()));
    }
  }

  private void follow(Recomposition recomposition, TreeSet<Integer> touched) {
    for (int number : touched) {
      int row = base.findCurrent(number);
      if (row < 0) {
        continue;
      }
      String code = CodeNumber.communeText(number);
      TreeSet<Integer> numbers = new TreeSet<>();
      if (history.contains(code, TerritoryType.COMMUNE, from)) {
        for (HistoricalCommune commune :
            history.successors(code, TerritoryType.COMMUNE, from, to)) {
          numbers.add(CodeNumber.ofCommune(commune.code()));
        }
      }
      recomposition.link(row, Ints.toArray(numbers));
    }
  }

  private void add(CommuneRows.Builder rows, HistoricalCommune commune, int parent) {
    int kind = KINDS.indexOf(commune.type());
    int number = CodeNumber.ofCommune(commune.code());
    int known = base.findCommune(kind, number);
    boolean sameName = known >= 0 && base.name(Table.COMMUNE, known).equals(commune.name());
    if (!GeographyEditor.fits(commune.name())) {
      throw Problem.of(
              ProblemCode.INCONSISTENT_ROW, "value", commune.name(), "rule", "row.nameLength")
          .toException();
    }
    rows.add(
        kind * CodeNumber.COMMUNE_BOUND + number,
        sameName ? null : commune.name(),
        sameName ? CommuneRows.KEEP : articleOf(number, commune.name()),
        parent,
        CommuneRows.KEEP);
  }

  /** A name that the base has under the same code as another kind has the same article. */
  private int articleOf(int number, String name) {
    for (int kind = 0; kind < KINDS.size(); kind++) {
      int row = base.findCommune(kind, number);
      if (row >= 0 && base.name(Table.COMMUNE, row).equals(name)) {
        return base.get(Column.COMMUNE_ARTICLE, row);
      }
    }
    return CodeNumber.NONE;
  }

  /** What tells these events from others, where no file does. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (CommuneEvent event : events) {
      text.append(event).append('\n');
    }
    return text.toString();
  }
}
