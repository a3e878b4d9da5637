package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes periods and ties out of rows, day by day.
 *
 * <p>A state that a row leads to and from which another row of the same day starts is a step between two events of that
 * day, unless a row says that it stays as it is: it is passed through, and never was.
 */
final class TimelineBuilder {
  private static final int NONE = Movements.NONE;
  /** More steps than this on one day are not a history. */
  private static final int MOST_STEPS = 4;

  /** What a place before the day is from that day on; steps are passed through. */
  private record Tie(
      int day, CommuneEventKind kind, int before, int after, int state, boolean keepsName) {}

  private final Movements rows;
  private final Base base;
  private final int lastUnknownDay;

  private final int[] keys;
  private final int[] placeOfState;

  private final List<Period> periods = new ArrayList<>();
  private final @Nullable Period[] open;
  private final BitSet seen = new BitSet();
  private final BitSet openParts = new BitSet();
  private final int[] lastParents;
  /** How many parts, and how many delegated communes, the commune of each number has. */
  private final int[] parts = new int[CodeNumber.COMMUNE_BOUND];

  private final int[] delegated = new int[CodeNumber.COMMUNE_BOUND];

  private final List<Tie> ties = new ArrayList<>();
  private final BitSet whole = new BitSet();

  // What the rows of the day being read say: the number of the day stands for yes.
  private int today;
  private int mostTies;
  private final int[] isBefore;
  private final int[] isAfter;
  private final int[] stays;

  private static final class Period {
    final int place;
    final int from;
    int until = Timeline.OPEN;
    final String name;
    final int parent;

    Period(int place, int from, String name, int parent) {
      this.place = place;
      this.from = from;
      this.name = name;
      this.parent = parent;
    }
  }

  private TimelineBuilder(Movements rows, Base base, int lastUnknownDay) {
    this.rows = rows;
    this.base = base;
    this.lastUnknownDay = lastUnknownDay;
    int states = rows.stateKeys.length;
    this.placeOfState = new int[states];
    int[] distinct = new int[states];
    int count = 0;
    for (int state = 0; state < states; state++) {
      if (state == 0 || rows.stateKeys[state] != rows.stateKeys[state - 1]) {
        distinct[count++] = rows.stateKeys[state];
      }
      placeOfState[state] = count - 1;
    }
    this.keys = Arrays.copyOf(distinct, count);
    this.open = new Period[count];
    this.isBefore = new int[states];
    this.isAfter = new int[states];
    this.stays = new int[states];
    this.lastParents = new int[count];
  }

  /**
   * Makes a timeline.
   *
   * @param rows the rows
   * @param base what completes them
   * @param lastUnknownDay after this day, what no row named before and the base does not know was not there: a row that
   *     starts from it says nothing of it
   */
  static Timeline build(Movements rows, Base base, int lastUnknownDay) {
    TimelineBuilder builder = new TimelineBuilder(rows, base, lastUnknownDay);
    int start = 0;
    while (start < rows.size()) {
      int end = start + 1;
      while (end < rows.size() && rows.days[end] == rows.days[start]) {
        end++;
      }
      builder.day(start, end);
      start = end;
    }
    return builder.timeline();
  }

  private void day(int start, int end) {
    today++;
    mark(start, end);
    int day = rows.days[start];
    int first = ties.size();
    mostTies = first + 8 * (end - start) + 64;
    for (int row = start; row < end; row++) {
      int before = rows.befores[row];
      if (before == NONE) {
        follow(NONE, NONE, row, start, end, 0);
      } else if (!isStep(before) || open[placeOfState[before]] != null) {
        wasThere(before, day);
        follow(placeOfState[before], before, row, start, end, 0);
      }
    }
    List<Tie> todays = new ArrayList<>(ties.subList(first, ties.size()));
    todays.sort(Comparator.comparingInt(Tie::before));
    for (int i = 0; i < todays.size(); i++) {
      ties.set(first + i, todays.get(i));
    }
    change(todays, first, day);
  }

  private void mark(int start, int end) {
    for (int row = start; row < end; row++) {
      int before = rows.befores[row];
      int after = rows.afters[row];
      if (before != NONE) {
        isBefore[before] = today;
      }
      if (after != NONE) {
        isAfter[after] = today;
      }
      if (before == after && before != NONE) {
        stays[before] = today;
      }
    }
  }

  private boolean isStep(int state) {
    return isBefore[state] == today && isAfter[state] == today && stays[state] != today;
  }

  /** What is named for the first time as what was there before, had always been there. */
  private void wasThere(int state, int day) {
    int place = placeOfState[state];
    if (open[place] != null || seen.get(place)) {
      return;
    }
    int row = base.find(keys[place]);
    if (day <= lastUnknownDay || row >= 0) {
      int parent = row < 0 ? NONE : base.parent(row);
      open(place, Timeline.ALWAYS, rows.stateNames[state], parent);
    }
  }

  private void follow(int before, int state, int row, int start, int end, int steps) {
    int after = rows.afters[row];
    if (after == NONE || !isStep(after) || steps == MOST_STEPS || ties.size() >= mostTies) {
      int place = after == NONE ? NONE : placeOfState[after];
      boolean keepsName =
          state != NONE && after != NONE && rows.stateNames[state].equals(rows.stateNames[after]);
      ties.add(new Tie(rows.days[row], rows.kind(row), before, place, after, keepsName));
      return;
    }
    for (int next = firstRowFrom(after, start, end);
        next < end && rows.befores[next] == after;
        next++) {
      follow(before, state, next, start, end, steps + 1);
    }
  }

  /** The rows of a day are in the order of what was before. */
  private int firstRowFrom(int state, int start, int end) {
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.befores[middle] < state) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What a place is from the day on: what the ties that lead to it say of it. */
  private static final class Begin {
    int state;
    boolean newPerimeter;
    /** The communes that it may belong to, if it is a part: one, but for a few divisions. */
    final TreeSet<Integer> parents = new TreeSet<>();
  }

  /** Where communes of one number are under another from the day on. */
  private final Map<Integer, Integer> moved = new HashMap<>();

  private void findMoved(List<Tie> todays) {
    moved.clear();
    for (int start = 0; start < todays.size(); ) {
      int end = endOfBefore(todays, start);
      int before = todays.get(start).before;
      if (before != NONE && Movements.isCommune(keys[before])) {
        TreeSet<Integer> communes = communesAfter(todays.subList(start, end));
        if (communes.size() == 1) {
          moved.put(Movements.number(keys[before]), communes.first());
        }
      }
      start = end;
    }
  }

  private TreeSet<Integer> communesAfter(List<Tie> ties) {
    TreeSet<Integer> communes = new TreeSet<>();
    for (Tie tie : ties) {
      if (tie.after != NONE && Movements.isCommune(keys[tie.after])) {
        communes.add(Movements.number(keys[tie.after]));
      }
    }
    return communes;
  }

  /** Closes what ends and opens what begins. */
  private void change(List<Tie> todays, int firstTie, int day) {
    findMoved(todays);
    Map<Integer, Begin> begins = new TreeMap<>();
    for (Tie tie : todays) {
      if (tie.after != NONE) {
        Begin begin = begins.computeIfAbsent(tie.after, place -> new Begin());
        begin.state = tie.state;
        begin.newPerimeter |= tie.kind.changesPerimeter();
      }
    }
    List<Integer> closed = new ArrayList<>();
    for (int start = 0; start < todays.size(); ) {
      int end = endOfBefore(todays, start);
      int before = todays.get(start).before;
      if (before != NONE
          && !divide(todays.subList(start, end), firstTie + start, begins)
          && !begins.containsKey(before)
          && open[before] != null) {
        closed.add(before);
      }
      start = end;
    }
    for (int place : closed) {
      close(place, day);
    }
    begins.forEach((place, begin) -> begin(place, begin, day));
    for (int start = 0; start < todays.size(); ) {
      int end = endOfBefore(todays, start);
      int before = todays.get(start).before;
      if (before != NONE
          && Movements.isCommune(keys[before])
          && parts[Movements.number(keys[before])] > 0) {
        moveParts(before, todays.subList(start, end), begins, day);
      }
      start = end;
    }
  }

  private static int endOfBefore(List<Tie> ties, int start) {
    int end = start + 1;
    while (end < ties.size() && ties.get(end).before == ties.get(start).before) {
      end++;
    }
    return end;
  }

  /**
   * Reads the ties that start from one place.
   *
   * @return true if it goes on: a commune that parts come out of, and no commune, is still there
   */
  private boolean divide(List<Tie> ties, int firstTie, Map<Integer, Begin> begins) {
    int before = ties.get(0).before;
    boolean commune = Movements.isCommune(keys[before]);
    TreeSet<Integer> communes = communesAfter(ties);
    int parts = 0;
    int part = NONE;
    boolean vanishes = false;
    for (int i = 0; i < ties.size(); i++) {
      int after = ties.get(i).after;
      if (after == NONE) {
        vanishes = true;
      } else if (!Movements.isCommune(keys[after])) {
        parts++;
        part = i;
      }
    }
    boolean goesOn = commune && communes.isEmpty() && !vanishes;
    if (commune
        && communes.size() == 1
        && parts == 1
        && ties.get(part).kind.leavesPart()
        && delegated[Movements.number(keys[before])] == 0) {
      whole.set(firstTie + part);
    }
    for (Tie tie : ties) {
      if (tie.after != NONE && !Movements.isCommune(keys[tie.after])) {
        TreeSet<Integer> parents = Objects.requireNonNull(begins.get(tie.after)).parents;
        Period period = open[before];
        if (!communes.isEmpty()) {
          parents.addAll(communes);
        } else if (commune) {
          parents.add(Movements.number(keys[before]));
        } else if (period != null) {
          parents.add(moved.getOrDefault(period.parent, period.parent));
        }
      }
    }
    return goesOn;
  }

  private void begin(int place, Begin begin, int day) {
    boolean commune = Movements.isCommune(keys[place]);
    String name = rows.stateNames[begin.state];
    int parent = commune ? NONE : parent(place, begin.parents);
    Period period = open[place];
    if (period != null) {
      if (period.name.equals(name) && period.parent == parent && !(commune && begin.newPerimeter)) {
        return;
      }
      close(place, day);
    }
    open(place, day, name, parent);
  }

  /** Where a division leaves a choice, the vintage knows, or the part goes back to where it was. */
  private int parent(int place, TreeSet<Integer> candidates) {
    if (candidates.size() == 1) {
      return candidates.first();
    }
    int row = base.find(keys[place]);
    if (row >= 0 && candidates.contains(base.parent(row))) {
      return base.parent(row);
    }
    return candidates.contains(lastParents[place]) ? lastParents[place] : NONE;
  }

  /** Parts that no row names follow their commune to where it went: in a division, to what keeps its name. */
  private void moveParts(int commune, List<Tie> ties, Map<Integer, Begin> begins, int day) {
    int number = Movements.number(keys[commune]);
    TreeSet<Integer> communes = communesAfter(ties);
    TreeSet<Integer> namesakes = new TreeSet<>(communes);
    for (Tie tie : ties) {
      if (tie.after != NONE && !tie.keepsName) {
        namesakes.remove(Movements.number(keys[tie.after]));
      }
    }
    if (communes.isEmpty() || (communes.size() == 1 && communes.contains(number))) {
      return;
    }
    for (int part = openParts.nextSetBit(0); part >= 0; part = openParts.nextSetBit(part + 1)) {
      Period period = Objects.requireNonNull(open[part]);
      if (period.parent == number && !begins.containsKey(part)) {
        int parent = parent(part, namesakes.size() == 1 ? namesakes : communes);
        if (parent != number) {
          close(part, day);
          open(part, day, period.name, parent);
        }
      }
    }
  }

  private void open(int place, int from, String name, int parent) {
    Period period = new Period(place, from, name, parent);
    periods.add(period);
    open[place] = period;
    seen.set(place);
    if (!Movements.isCommune(keys[place])) {
      openParts.set(place);
      lastParents[place] = parent;
      count(place, parent, 1);
    }
  }

  private void close(int place, int day) {
    Period period = Objects.requireNonNull(open[place]);
    period.until = day;
    open[place] = null;
    if (!Movements.isCommune(keys[place])) {
      openParts.clear(place);
      count(place, period.parent, -1);
    }
  }

  private void count(int part, int parent, int change) {
    if (parent != NONE) {
      parts[parent] += change;
      if (Movements.type(keys[part]) == TerritoryType.DELEGATED_COMMUNE) {
        delegated[parent] += change;
      }
    }
  }

  private Timeline timeline() {
    periods.removeIf(period -> period.from == period.until);
    periods.sort(Comparator.comparingInt((Period period) -> period.place)
        .thenComparingInt(period -> period.from));
    int count = periods.size();
    int[] first = new int[keys.length + 1];
    int[] from = new int[count];
    int[] until = new int[count];
    String[] names = new String[count];
    int[] parents = new int[count];
    for (int i = 0; i < count; i++) {
      Period period = periods.get(i);
      first[period.place + 1]++;
      from[i] = period.from;
      until[i] = period.until;
      names[i] = period.name;
      parents[i] = period.parent;
    }
    for (int place = 0; place < keys.length; place++) {
      first[place + 1] += first[place];
    }
    int[] days = new int[ties.size()];
    int[] befores = new int[days.length];
    int[] afters = new int[days.length];
    boolean[] wholes = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      Tie tie = ties.get(i);
      days[i] = tie.day;
      befores[i] = tie.before;
      afters[i] = tie.after;
      wholes[i] = whole.get(i);
    }
    return new Timeline(keys, first, from, until, names, parents, days, befores, afters, wholes);
  }
}
