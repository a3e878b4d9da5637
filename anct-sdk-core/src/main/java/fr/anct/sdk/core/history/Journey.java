package fr.anct.sdk.core.history;

import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Follows a territory from event to event. */
final class Journey {
  private record Stop(int key, int day) {}

  private final CommuneHistory history;
  private final Timeline timeline;

  Journey(CommuneHistory history) {
    this.history = history;
    this.timeline = history.timeline();
  }

  /** The keys of what a territory is, or is in, at a later day: as small a part as is known. */
  TreeSet<Integer> follow(int start, int from, int to) {
    TreeSet<Integer> last = new TreeSet<>();
    Set<Stop> known = new HashSet<>();
    Deque<Stop> todo = new ArrayDeque<>();
    todo.add(new Stop(start, from));
    while (!todo.isEmpty()) {
      Stop stop = todo.remove();
      int place = timeline.find(stop.key);
      int first = place < 0 ? Movements.NONE : firstOutAfter(place, stop.day, to);
      if (first < 0) {
        if (history.isThere(stop.key, to)) {
          last.add(stop.key);
        }
        continue;
      }
      int day = timeline.tieDays[timeline.tie(first)];
      for (int next : leave(place, first, day)) {
        Stop then = new Stop(next, day);
        if (known.add(then)) {
          todo.add(then);
        }
      }
    }
    return last;
  }

  /** The keys of the communes that a territory is in at a later day. */
  TreeSet<Integer> forward(int start, int from, int to) {
    TreeSet<Integer> communes = new TreeSet<>();
    for (int key : follow(start, from, to)) {
      addCommune(key, to, communes);
    }
    return communes;
  }

  /** The keys of the communes of an earlier day whose territory is in a commune. */
  TreeSet<Integer> backward(int end, int from, int to) {
    Set<Stop> known = new HashSet<>();
    Deque<Stop> todo = new ArrayDeque<>();
    todo.add(new Stop(end, to));
    for (int part : history.partsAt(Movements.number(end), to)) {
      todo.add(new Stop(part, to));
    }
    TreeSet<Integer> candidates = new TreeSet<>();
    while (!todo.isEmpty()) {
      Stop stop = todo.remove();
      int place = timeline.find(stop.key);
      int day = place < 0 ? from : lastInUntil(place, from, stop.day);
      if (day <= from) {
        addCommune(stop.key, from, candidates);
        continue;
      }
      for (int i = timeline.firstIn(place); i < timeline.endOfIn(place); i++) {
        int tie = timeline.tie(i);
        if (timeline.tieDays[tie] == day && timeline.tieBefores[tie] >= 0) {
          visit(timeline.key(timeline.tieBefores[tie]), day - 1, known, todo);
        }
      }
      if (timeline.periodAt(place, day - 1) >= 0) {
        visit(stop.key, day - 1, known, todo);
      }
    }
    candidates.removeIf(key -> !forward(key, from, to).contains(end));
    return candidates;
  }

  private static void visit(int key, int day, Set<Stop> known, Deque<Stop> todo) {
    Stop stop = new Stop(key, day);
    if (known.add(stop)) {
      todo.add(stop);
    }
  }

  /** The first tie out of a place after a day, as an index of the list of ties, or none. */
  private int firstOutAfter(int place, int after, int until) {
    for (int i = timeline.firstOut(place); i < timeline.endOfOut(place); i++) {
      int day = timeline.tieDays[timeline.tie(i)];
      if (day > after) {
        return day <= until ? i : Movements.NONE;
      }
    }
    return Movements.NONE;
  }

  /** The last day of a tie into a place, in a range of days, or a day before it. */
  private int lastInUntil(int place, int after, int until) {
    int last = after;
    for (int i = timeline.firstIn(place); i < timeline.endOfIn(place); i++) {
      int day = timeline.tieDays[timeline.tie(i)];
      if (day > last && day <= until) {
        last = day;
      }
    }
    return last;
  }

  /**
   * Where a territory goes on a day: a commune to the part that has exactly its perimeter, else to communes; a part to
   * parts, else to the commune that it becomes or dissolves into.
   */
  private Set<Integer> leave(int place, int first, int day) {
    int key = timeline.key(place);
    Set<Integer> communes = new HashSet<>();
    Set<Integer> parts = new HashSet<>();
    int whole = Movements.NONE;
    for (int i = first; i < timeline.endOfOut(place); i++) {
      int tie = timeline.tie(i);
      if (timeline.tieDays[tie] != day) {
        break;
      }
      if (timeline.tieAfters[tie] < 0) {
        continue;
      }
      int after = timeline.key(timeline.tieAfters[tie]);
      (Movements.isCommune(after) ? communes : parts).add(after);
      if (timeline.tieWhole[tie]) {
        whole = after;
      }
    }
    if (!Movements.isCommune(key)) {
      return parts.isEmpty() ? communes : parts;
    }
    if (whole >= 0) {
      return Set.of(whole);
    }
    // A commune that parts come out of, and no commune, goes on.
    return communes.isEmpty() && !parts.isEmpty() ? Set.of(key) : communes;
  }

  private void addCommune(int key, int day, TreeSet<Integer> communes) {
    if (Movements.isCommune(key)) {
      if (history.isThere(key, day)) {
        communes.add(key);
      }
      return;
    }
    int parent = history.parentAt(key, day);
    if (parent != Movements.NONE) {
      communes.add(Movements.key(TerritoryType.COMMUNE, parent));
    }
  }
}
