package fr.anct.sdk.core.history;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the codes of communes designated at each day of a range.
 *
 * <pre>{@code
 * CommuneHistory.embedded().get("74011", LocalDate.of(2015, 6, 1)).name(); // Annecy-le-Vieux
 * }</pre>
 *
 * <p>The key is the code and the kind: since 2017, 74010 is a commune and a delegated commune of it. Where no kind is
 * asked for, the commune comes first, then the delegated one, the associated one, the municipal arrondissement.
 *
 * <p>A day that the history does not cover is refused with {@code DATE_OUTSIDE_HISTORY}. So is one on which what the code
 * designates is not known: no source has the events of the overseas collectivités (975, 977, 978, 984 to 989), known from
 * the day of the vintage that completes the history on; and the embedded history has none of municipal arrondissements,
 * known from 12 August 1964 on, when the last one was made.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CommuneHistory {
  /** The day that INSEE's history begins. */
  static final LocalDate BEGINNING = LocalDate.of(1943, 1, 1);

  private static final int SHOWN = 40;

  /** A memo: set once, by one thread, to a pure function of its resource. */
  private static final AtomicReference<CommuneHistory> EMBEDDED = new AtomicReference<>();

  private final Movements movements;
  private final Base base;
  private final Timeline timeline;
  private final int firstDay;
  private final int lastDay;
  private final int firstDayOfArrondissements;
  private final Provenance provenance;

  private CommuneHistory(
      Movements movements,
      Base base,
      int firstDay,
      int lastDay,
      int lastUnknownDay,
      int firstDayOfArrondissements,
      Provenance provenance) {
    this.movements = movements;
    this.base = base;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.firstDayOfArrondissements = firstDayOfArrondissements;
    this.provenance = provenance;
    this.timeline = TimelineBuilder.build(movements, base, lastUnknownDay);
  }

  /**
   * Returns the history that is in the library: from 1 January 1943 to 1 January 2019, as the source package of the
   * vintage 2019 tells it. It is read when first asked for.
   *
   * @return the history, never null
   * @throws IllegalStateException if the library's JAR is damaged
   */
  public static CommuneHistory embedded() {
    CommuneHistory known = EMBEDDED.get();
    if (known != null) {
      return known;
    }
    synchronized (EMBEDDED) {
      CommuneHistory other = EMBEDDED.get();
      if (other == null) {
        other = HistoryResource.read();
        EMBEDDED.set(other);
      }
      return other;
    }
  }

  /**
   * Reads INSEE's file of the events of communes since 1943 ({@code v_mvt_commune_2026.csv} and the like, columns {@code
   * MOD, DATE_EFF, TYPECOM_AV, COM_AV, LIBELLE_AV, TYPECOM_AP, COM_AP, LIBELLE_AP}).
   *
   * <p>The file names no commune that never changed: those are taken from the latest embedded vintage that is not after
   * the last event, as there throughout. The history covers the days from 1 January 1943 to the last event; if the first
   * event is after 1943, as in a truncated file, from the day after it.
   *
   * <p>INSEE corrects the past: delegated and associated communes found to have ended years ago are in a file, and not in
   * the vintages of these years. {@link #embedded} {@link #continuedWith} a file keeps what was said at the time.
   *
   * @param file the file, not null
   * @return the history that the good rows make, and the report of the others, never null
   * @throws AnctException {@code HISTORY_TOO_SHORT} if the last event is before 2019, and if the file as a whole is
   *     refused, as {@link TableReader#read} says
   * @throws IllegalStateException if the library's JAR is damaged
   */
  public static Imported<CommuneHistory> read(SourceFile file) {
    return MovementsFile.read(file);
  }

  /** The history of rows, completed by a vintage. */
  static CommuneHistory of(
      Movements movements,
      int firstDay,
      int lastDay,
      int firstDayOfArrondissements,
      int millesime,
      Provenance provenance) {
    return new CommuneHistory(
        movements,
        new Base(Vintages.of(millesime)),
        firstDay,
        lastDay,
        lastDay,
        firstDayOfArrondissements,
        provenance);
  }

  /**
   * Returns this history, and what another one tells of the days after it.
   *
   * <p>What this one says of its own days stays, even if the other one corrects it.
   *
   * @param later a history that covers the day after this one ends, not null
   * @return the history from the first day of this one to the last day of the other, never null
   * @throws AnctException {@code DATE_OUTSIDE_HISTORY} if the other one does not cover the last day of this one
   */
  public CommuneHistory continuedWith(CommuneHistory later) {
    later.check(lastDay, later.firstDay);
    return new CommuneHistory(
        movements.followedBy(later.movements, lastDay),
        base,
        firstDay,
        later.lastDay,
        lastDay,
        firstDayOfArrondissements,
        new Provenance(
            provenance.dataset() + "; " + later.provenance.dataset(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * Returns the first day that is covered.
   *
   * @return the day, never null
   */
  public LocalDate firstDay() {
    return LocalDate.ofEpochDay(firstDay);
  }

  /**
   * Returns the last day that is covered.
   *
   * @return the day, never null
   */
  public LocalDate lastDay() {
    return LocalDate.ofEpochDay(lastDay);
  }

  /**
   * Returns where the history comes from.
   *
   * @return the provenance, never null
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Finds what a code designated on a day: the commune, else the part of one.
   *
   * @param code five characters, not null
   * @param day the day, not null
   * @return the period that the day is in, or empty if the code designated nothing
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, {@code DATE_OUTSIDE_HISTORY}
   *     if the history does not cover the day
   */
  public Optional<HistoricalCommune> find(String code, LocalDate day) {
    int number = number(code);
    int at = day(day);
    for (int kind = 0; kind < Movements.KINDS; kind++) {
      Optional<HistoricalCommune> found = find(number * Movements.KINDS + kind, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Finds what a code designated on a day, as one kind.
   *
   * @param code five characters, not null
   * @param type the kind, not null
   * @param day the day, not null
   * @return the period that the day is in, or empty if there was none; always empty for a kind that is not a commune's
   * @throws AnctException as {@link #find(String, LocalDate)}
   */
  public Optional<HistoricalCommune> find(String code, TerritoryType type, LocalDate day) {
    int number = number(code);
    int at = day(day);
    return isCovered(type) ? find(Movements.key(type, number), at) : Optional.empty();
  }

  /**
   * Returns what a code designated on a day: the commune, else the part of one.
   *
   * @param code five characters, not null
   * @param day the day, not null
   * @return the period that the day is in, never null
   * @throws AnctException {@code NO_COMMUNE_AT_DATE} if the code designated nothing, else as {@link #find(String,
   *     LocalDate)}
   */
  public HistoricalCommune get(String code, LocalDate day) {
    return find(code, day).orElseThrow(() -> absent(code, TerritoryType.COMMUNE, day));
  }

  /**
   * Returns what a code designated on a day, as one kind.
   *
   * @param code five characters, not null
   * @param type the kind, not null
   * @param day the day, not null
   * @return the period that the day is in, never null
   * @throws AnctException {@code NO_COMMUNE_AT_DATE} if there was none, else as {@link #find(String, LocalDate)}
   */
  public HistoricalCommune get(String code, TerritoryType type, LocalDate day) {
    return find(code, type, day).orElseThrow(() -> absent(code, type, day));
  }

  /**
   * Tells whether a code designated a commune, or a part of one, on a day.
   *
   * @param code five characters, not null
   * @param day the day, not null
   * @return true if it did
   * @throws AnctException as {@link #find(String, LocalDate)}
   */
  public boolean contains(String code, LocalDate day) {
    return find(code, day).isPresent();
  }

  /**
   * Tells whether a code designated something of one kind on a day.
   *
   * @param code five characters, not null
   * @param type the kind, not null
   * @param day the day, not null
   * @return true if it did
   * @throws AnctException as {@link #find(String, LocalDate)}
   */
  public boolean contains(String code, TerritoryType type, LocalDate day) {
    return find(code, type, day).isPresent();
  }

  /**
   * Returns all that a code ever designated.
   *
   * @param code five characters, not null
   * @return the periods, the communes first, then the other kinds, each in the order of the days; never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public ImmutableList<HistoricalCommune> periods(String code) {
    int number = number(code);
    ImmutableList.Builder<HistoricalCommune> list = ImmutableList.builder();
    for (int kind = 0; kind < Movements.KINDS; kind++) {
      int key = number * Movements.KINDS + kind;
      int place = timeline.find(key);
      if (place < 0) {
        int row = base.find(key);
        if (row >= 0) {
          list.add(unchanged(key, row));
        }
        continue;
      }
      for (int p = timeline.firstPeriod(place); p < timeline.endOfPeriods(place); p++) {
        list.add(period(key, p));
      }
    }
    return list.build();
  }

  /**
   * Returns the events that a code has a part in.
   *
   * @param code five characters, not null
   * @return the events in the order of the days, never null; none for a commune that never changed
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public ImmutableList<CommuneEvent> events(String code) {
    int number = number(code);
    List<CommuneEvent> list = new ArrayList<>();
    for (int row = 0; row < movements.size(); row++) {
      if (isOf(number, movements.befores[row]) || isOf(number, movements.afters[row])) {
        list.add(event(row));
      }
    }
    return ImmutableList.copyOf(list);
  }

  /**
   * Returns the events of some days.
   *
   * @param from the first day, not null
   * @param to the last day, not null
   * @return the events in the order of the days, never null
   * @throws AnctException {@code DATE_OUTSIDE_HISTORY} if the history does not cover a day of the two
   */
  public ImmutableList<CommuneEvent> events(LocalDate from, LocalDate to) {
    int first = day(from);
    int last = day(to);
    ImmutableList.Builder<CommuneEvent> list = ImmutableList.builder();
    for (int row = 0; row < movements.size(); row++) {
      if (movements.days[row] >= first && movements.days[row] <= last) {
        list.add(event(row));
      }
    }
    return list.build();
  }

  /**
   * Returns the communes that the territory of a code is in at a later day.
   *
   * <p>A commune that became a delegated or associated commune is followed as such: if the part is a commune again
   * later, the answer is that commune, not all those of the division. Otherwise a commune that was divided gives all that
   * came out of it. Small changes of boundaries are not events.
   *
   * @param code what designates the territory at the first day, as {@link #find(String, LocalDate)} finds it; not null
   * @param from the first day, not null
   * @param to the later day, not null
   * @return one commune, several, or none if where the territory went is not known; in the order of the codes, never
   *     null
   * @throws AnctException {@code NO_COMMUNE_AT_DATE} if the code designates nothing at the first day, {@code
   *     OUT_OF_RANGE} if the second day is before the first, else as {@link #find(String, LocalDate)}
   */
  public ImmutableList<HistoricalCommune> successors(String code, LocalDate from, LocalDate to) {
    return successors(get(code, from), from, to);
  }

  /**
   * Returns the communes that the territory of a code, as one kind, is in at a later day.
   *
   * @param code the code at the first day, not null
   * @param type its kind, not null
   * @param from the first day, not null
   * @param to the later day, not null
   * @return as {@link #successors(String, LocalDate, LocalDate)}, never null
   * @throws AnctException as {@link #successors(String, LocalDate, LocalDate)}
   */
  public ImmutableList<HistoricalCommune> successors(
      String code, TerritoryType type, LocalDate from, LocalDate to) {
    return successors(get(code, type, from), from, to);
  }

  /**
   * Returns what the territory of a code is, or is in, at a later day, as small as is known: a delegated or associated
   * commune where it is one, else a commune. {@link #successors} are the communes of these.
   *
   * @param code the code at the first day, not null
   * @param type its kind, not null
   * @param from the first day, not null
   * @param to the later day, not null
   * @return what it is in, in the order of the codes, never null
   * @throws AnctException as {@link #successors(String, LocalDate, LocalDate)}
   */
  public ImmutableList<HistoricalCommune> follow(
      String code, TerritoryType type, LocalDate from, LocalDate to) {
    checkOrder(from, to);
    HistoricalCommune start = get(code, type, from);
    int key = Movements.key(start.type(), number(code));
    return found(new Journey(this).follow(key, day(from), day(to)), day(to));
  }

  private ImmutableList<HistoricalCommune> successors(
      HistoricalCommune start, LocalDate from, LocalDate to) {
    checkOrder(from, to);
    int key = Movements.key(start.type(), number(start.code()));
    return found(new Journey(this).forward(key, day(from), day(to)), day(to));
  }

  /**
   * Returns the communes of an earlier day of which the territory, or some of it, is in a commune of a day: those whose
   * {@linkplain #successors(String, LocalDate, LocalDate) successors} it is among.
   *
   * @param code the code of a commune at the later day, not null
   * @param from the earlier day, not null
   * @param to the later day, not null
   * @return one commune, several, or none; in the order of the codes, never null
   * @throws AnctException {@code NO_COMMUNE_AT_DATE} if there is no such commune at the later day, {@code OUT_OF_RANGE}
   *     if the second day is before the first, else as {@link #find(String, LocalDate)}
   */
  public ImmutableList<HistoricalCommune> predecessors(String code, LocalDate from, LocalDate to) {
    checkOrder(from, to);
    HistoricalCommune end = get(code, TerritoryType.COMMUNE, to);
    int key = Movements.key(end.type(), number(code));
    return found(new Journey(this).backward(key, day(from), day(to)), day(from));
  }

  /**
   * Returns all communes of a day.
   *
   * @param day the day, not null
   * @return the communes in the order of the codes, without those of which nothing is known at that day; never null
   * @throws AnctException {@code DATE_OUTSIDE_HISTORY} if the history does not cover the day
   */
  public ImmutableList<HistoricalCommune> communesAt(LocalDate day) {
    return communesAt(day, TerritoryType.COMMUNE);
  }

  /**
   * Returns all that there is of one kind on a day.
   *
   * @param day the day, not null
   * @param type the kind, not null
   * @return what there is in the order of the codes, without that of which nothing is known at that day; never null
   * @throws AnctException {@code DATE_OUTSIDE_HISTORY} if the history does not cover the day
   */
  public ImmutableList<HistoricalCommune> communesAt(LocalDate day, TerritoryType type) {
    int at = day(day);
    if (!isCovered(type)) {
      return ImmutableList.of();
    }
    List<HistoricalCommune> list = new ArrayList<>();
    for (int place = 0; place < timeline.size(); place++) {
      int key = timeline.key(place);
      int period = Movements.type(key) == type ? timeline.periodAt(place, at) : Movements.NONE;
      if (period >= 0) {
        list.add(period(key, period));
      }
    }
    for (int row = 0; row < base.rows(); row++) {
      int key = base.key(row);
      if (Movements.type(key) == type && timeline.find(key) < 0 && at >= firstKnown(key)) {
        list.add(unchanged(key, row));
      }
    }
    list.sort(Comparator.comparing(HistoricalCommune::code));
    return ImmutableList.copyOf(list);
  }

  /** Returns the days covered and the source. */
  @Override
  public String toString() {
    return "CommuneHistory " + firstDay() + " to " + lastDay() + " (" + provenance.dataset() + ")";
  }

  Timeline timeline() {
    return timeline;
  }

  /** Whether a key designated something on a day. */
  boolean isThere(int key, int day) {
    int place = timeline.find(key);
    return place < 0 ? base.find(key) >= 0 : timeline.periodAt(place, day) >= 0;
  }

  /** The number of the commune that a part belonged to on a day, or none. */
  int parentAt(int key, int day) {
    int place = timeline.find(key);
    if (place < 0) {
      int row = base.find(key);
      return row < 0 ? Movements.NONE : base.parent(row);
    }
    int period = timeline.periodAt(place, day);
    return period < 0 ? Movements.NONE : timeline.parents[period];
  }

  /** The keys of the parts of a commune on a day. */
  List<Integer> partsAt(int number, int day) {
    List<Integer> parts = new ArrayList<>();
    for (int place = 0; place < timeline.size(); place++) {
      int period =
          Movements.isCommune(timeline.key(place)) ? Movements.NONE : timeline.periodAt(place, day);
      if (period >= 0 && timeline.parents[period] == number) {
        parts.add(timeline.key(place));
      }
    }
    return parts;
  }

  private Optional<HistoricalCommune> find(int key, int day) {
    int place = timeline.find(key);
    if (place >= 0) {
      int period = timeline.periodAt(place, day);
      return period < 0 ? Optional.empty() : Optional.of(period(key, period));
    }
    int row = base.find(key);
    if (row < 0) {
      return Optional.empty();
    }
    check(day, firstKnown(key));
    return Optional.of(unchanged(key, row));
  }

  /** The first day on which what no event names, and the base knows, is known to have been there. */
  private int firstKnown(int key) {
    if (Movements.type(key) == TerritoryType.MUNICIPAL_ARRONDISSEMENT) {
      return firstDayOfArrondissements;
    }
    return Base.isOfCollectivite(Movements.number(key)) ? base.day() : firstDay;
  }

  private HistoricalCommune period(int key, int period) {
    int from = timeline.from[period];
    int until = timeline.until[period];
    return new HistoricalCommune(
        Movements.code(key),
        Movements.type(key),
        timeline.names[period],
        from == Timeline.ALWAYS ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from)),
        until == Timeline.OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until)),
        parent(timeline.parents[period]));
  }

  private HistoricalCommune unchanged(int key, int row) {
    return new HistoricalCommune(
        Movements.code(key),
        Movements.type(key),
        base.name(row),
        Optional.empty(),
        Optional.empty(),
        parent(base.parent(row)));
  }

  private static Optional<String> parent(int number) {
    return number == Movements.NONE
        ? Optional.empty()
        : Optional.of(CodeNumber.communeText(number));
  }

  private ImmutableList<HistoricalCommune> found(TreeSet<Integer> keys, int day) {
    ImmutableList.Builder<HistoricalCommune> list = ImmutableList.builder();
    for (int key : keys) {
      find(key, day).ifPresent(list::add);
    }
    return list.build();
  }

  private boolean isOf(int number, int state) {
    return state != Movements.NONE && Movements.number(movements.stateKeys[state]) == number;
  }

  private CommuneEvent event(int row) {
    return new CommuneEvent(
        LocalDate.ofEpochDay(movements.days[row]),
        movements.kind(row),
        state(movements.befores[row]),
        state(movements.afters[row]));
  }

  private Optional<CommuneEvent.State> state(int state) {
    if (state == Movements.NONE) {
      return Optional.empty();
    }
    int key = movements.stateKeys[state];
    return Optional.of(new CommuneEvent.State(
        Movements.type(key), Movements.code(key), movements.stateNames[state]));
  }

  private static int number(String code) {
    int number = CodeNumber.ofCommune(code);
    if (number == CodeNumber.NONE) {
      throw malformed(code).toException();
    }
    return number;
  }

  static Problem malformed(String code) {
    return Problem.of(
        ProblemCode.MALFORMED_CODE,
        "kind",
        "commune",
        "value",
        code.length() <= SHOWN ? code : code.substring(0, SHOWN) + "…",
        "rule",
        "commune.history");
  }

  private static boolean isCovered(TerritoryType type) {
    return switch (type) {
      case COMMUNE, DELEGATED_COMMUNE, ASSOCIATED_COMMUNE, MUNICIPAL_ARRONDISSEMENT -> true;
      default -> false;
    };
  }

  private int day(LocalDate date) {
    long day = date.toEpochDay();
    int clamped = (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE - 1, day));
    if (clamped < firstDay || clamped > lastDay) {
      throw outside(date, firstDay);
    }
    return clamped;
  }

  private void check(int day, int first) {
    if (day < first || day > lastDay) {
      throw outside(LocalDate.ofEpochDay(day), first);
    }
  }

  private AnctException outside(LocalDate date, int first) {
    return Problem.of(
            ProblemCode.DATE_OUTSIDE_HISTORY,
            "date",
            date,
            "from",
            LocalDate.ofEpochDay(first),
            "until",
            lastDay())
        .toException();
  }

  private static void checkOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "laterDay", "value", to, "rule", "history.order")
          .toException();
    }
  }

  private static AnctException absent(String code, TerritoryType type, LocalDate day) {
    return Problem.of(
            ProblemCode.NO_COMMUNE_AT_DATE, "territory", type.word(), "code", code, "date", day)
        .toException();
  }
}
