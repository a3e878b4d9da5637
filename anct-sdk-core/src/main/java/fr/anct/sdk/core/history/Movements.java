package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a history by columns, sorted by day, then by what was before. A state is a key and a name; a key is the
 * number of a code times four, plus the kind.
 */
@SuppressWarnings(
    "EnumOrdinal") // the first four kinds of territory are those of a key, in their order
final class Movements {
  static final int NONE = -1;
  /** How many kinds a key has. */
  static final int KINDS = 4;

  static final CommuneEventKind[] EVENT_KINDS = CommuneEventKind.values();
  private static final TerritoryType[] TYPES = TerritoryType.values();

  /** The keys of the states, sorted; then the names. */
  final int[] stateKeys;

  final String[] stateNames;
  final int[] days;
  final byte[] kinds;
  /** States or none. */
  final int[] befores;
  /** States or none. */
  final int[] afters;

  Movements(
      int[] stateKeys, String[] stateNames, int[] days, byte[] kinds, int[] befores, int[] afters) {
    this.stateKeys = stateKeys;
    this.stateNames = stateNames;
    this.days = days;
    this.kinds = kinds;
    this.befores = befores;
    this.afters = afters;
  }

  int size() {
    return days.length;
  }

  CommuneEventKind kind(int row) {
    return EVENT_KINDS[kinds[row]];
  }

  static int key(TerritoryType type, int number) {
    return number * KINDS + type.ordinal();
  }

  static int number(int key) {
    return key / KINDS;
  }

  static String code(int key) {
    return CodeNumber.communeText(key / KINDS);
  }

  static TerritoryType type(int key) {
    return TYPES[key % KINDS];
  }

  static boolean isCommune(int key) {
    return key % KINDS == 0;
  }

  /** These rows up to a day, and those of others after it. */
  Movements followedBy(Movements later, int lastDay) {
    Builder all = new Builder();
    all.addAll(this, Integer.MIN_VALUE, lastDay);
    all.addAll(later, lastDay, Integer.MAX_VALUE);
    return all.build();
  }

  /** Puts rows in order. */
  static final class Builder {
    private record State(int key, String name, int number) {}

    private record Row(int day, byte kind, int before, int after) {}

    private final Map<Integer, Map<String, State>> states = new HashMap<>();
    private final List<State> list = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** The number of a state, for {@link #add}. */
    int state(int key, String name) {
      return states
          .computeIfAbsent(key, k -> new HashMap<>())
          .computeIfAbsent(name, n -> {
            State state = new State(key, name, list.size());
            list.add(state);
            return state;
          })
          .number;
    }

    void add(int day, CommuneEventKind kind, int before, int after) {
      rows.add(new Row(day, (byte) kind.ordinal(), before, after));
    }

    int size() {
      return rows.size();
    }

    private void addAll(Movements from, int after, int until) {
      for (int row = 0; row < from.size(); row++) {
        if (from.days[row] > after && from.days[row] <= until) {
          add(
              from.days[row],
              from.kind(row),
              copy(from, from.befores[row]),
              copy(from, from.afters[row]));
        }
      }
    }

    private int copy(Movements from, int state) {
      return state == NONE ? NONE : state(from.stateKeys[state], from.stateNames[state]);
    }

    Movements build() {
      List<State> sorted = new ArrayList<>(list);
      sorted.sort(Comparator.comparingInt(State::key).thenComparing(State::name));
      int[] place = new int[sorted.size()];
      int[] keys = new int[sorted.size()];
      String[] names = new String[sorted.size()];
      for (int i = 0; i < sorted.size(); i++) {
        State state = sorted.get(i);
        place[state.number] = i;
        keys[i] = state.key;
        names[i] = state.name;
      }
      List<Row> placed = new ArrayList<>(rows.size());
      for (Row row : rows) {
        placed.add(new Row(row.day, row.kind, place(place, row.before), place(place, row.after)));
      }
      Collections.sort(
          placed,
          Comparator.comparingInt(Row::day)
              .thenComparingInt(Row::before)
              .thenComparingInt(Row::after)
              .thenComparingInt(Row::kind));
      int[] days = new int[placed.size()];
      byte[] kinds = new byte[days.length];
      int[] befores = new int[days.length];
      int[] afters = new int[days.length];
      for (int i = 0; i < days.length; i++) {
        Row row = placed.get(i);
        days[i] = row.day;
        kinds[i] = row.kind;
        befores[i] = row.before;
        afters[i] = row.after;
      }
      return new Movements(keys, names, days, kinds, befores, afters);
    }

    private static int place(int[] places, int state) {
      return state == NONE ? NONE : places[state];
    }
  }
}
