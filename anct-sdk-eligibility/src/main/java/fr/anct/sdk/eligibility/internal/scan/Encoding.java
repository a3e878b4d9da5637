package fr.anct.sdk.eligibility.internal.scan;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.internal.CellColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a population that scans have asked for, each encoded once: another date or book reads those that cut
 * the same facts at the same values. Thread-safe.
 */
public final class Encoding {
  private static final int[] NONE = {};

  private final Rows rows;
  private final Map<CellColumn, StateColumn> done = new HashMap<>();
  private final CopyOnWriteArrayList<FactModel> models = new CopyOnWriteArrayList<>();
  private final CopyOnWriteArrayList<ImmutableList<Relation>> worlds = new CopyOnWriteArrayList<>();
  private final StateColumn world;
  private boolean worldsDone;

  /**
   * Makes one of which nothing is encoded yet.
   *
   * @param rows the population, not null
   */
  public Encoding(Rows rows) {
    this.rows = rows;
    this.world = new StateColumn(rows.size(), StateColumn.MOST, 0);
  }

  /**
   * Returns the population.
   *
   * @return the rows, never null
   */
  public Rows rows() {
    return rows;
  }

  /**
   * Encodes columns that are not yet.
   *
   * @param asked the columns, not null
   * @param work how to go through the rows, not null
   * @param progress is told how far it is, not null
   */
  public synchronized void encode(Collection<CellColumn> asked, Work work, Work.Progress progress) {
    Set<CellColumn> missing = new LinkedHashSet<>(asked);
    missing.removeAll(done.keySet());
    if (missing.isEmpty() && worldsDone) {
      return;
    }
    CellColumn[] from = missing.toArray(new CellColumn[0]);
    StateColumn[] into = new StateColumn[from.length];
    if (rows.columns().isPresent()) {
      FactColumns columns = rows.columns().get();
      worldOf(columns.model());
      encode(columns, from, into, work, progress);
    } else {
      for (int i = 0; i < from.length; i++) {
        into[i] = new StateColumn(rows.size(), from[i].states(), from[i].unknown());
      }
      Readers readers = new Readers(from);
      work.run(rows.size(), thread -> task(readers, from, into), progress);
    }
    for (int i = 0; i < from.length; i++) {
      done.put(from[i], into[i]);
    }
    worldsDone = true;
  }

  private void encode(
      FactColumns columns,
      CellColumn[] from,
      StateColumn[] into,
      Work work,
      Work.Progress progress) {
    List<Integer> varying = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      OptionalInt constant =
          rows.size() == 0 ? OptionalInt.of(from[i].unknown()) : from[i].constant(columns);
      into[i] = new StateColumn(rows.size(), from[i].states(), constant.orElse(from[i].unknown()));
      if (constant.isEmpty()) {
        varying.add(i);
      }
    }
    work.run(
        rows.size(),
        thread -> {
          int[] states = new int[Work.BATCH];
          return (first, end) -> {
            for (int i : varying) {
              from[i].states(columns, first, end, states);
              into[i].put(first, states, end - first);
            }
          };
        },
        progress);
  }

  /** The columns that read each fact. */
  private static final class Readers {
    private final Map<Fact, int[]> single = new HashMap<>();
    private final Map<Fact, int[]> composite = new HashMap<>();

    Readers(CellColumn[] columns) {
      for (int i = 0; i < columns.length; i++) {
        for (Fact fact : columns[i].facts()) {
          (columns[i].isComposite() ? composite : single).merge(fact, new int[] {i}, Ints::concat);
        }
      }
    }
  }

  /** Only columns of which something is known are looked at. */
  private Work.Task task(Readers readers, CellColumn[] from, StateColumn[] into) {
    int[] lastRow = new int[from.length];
    Arrays.fill(lastRow, -1);
    @Nullable RecentStates[] recent = new @Nullable RecentStates[from.length];
    int[] other = new int[from.length];
    int[] before = Arrays.stream(from).mapToInt(CellColumn::unknown).toArray();
    return (first, end) -> {
      Arrays.fill(other, 0);
      FactModel last = null;
      int own = 0;
      for (int row = first; row < end; row++) {
        int at = row;
        FactSet facts = rows.facts(row);
        if (facts.model() != last) {
          last = facts.model();
          own = worldOf(last);
        }
        if (own != 0) {
          world.put(row, own);
          world.told(1);
        }
        facts.forEachKnown((fact, low, high) -> {
          for (int i : readers.single.getOrDefault(fact, NONE)) {
            int state = from[i].state(low, high);
            into[i].put(at, state);
            other[i] += state == before[i] ? 0 : 1;
          }
          for (int i : readers.composite.getOrDefault(fact, NONE)) {
            if (lastRow[i] != at) {
              lastRow[i] = at;
              RecentStates known = recent[i];
              if (known == null) {
                known = new RecentStates(from[i]);
                recent[i] = known;
              }
              int state = known.state(facts);
              into[i].put(at, state);
              other[i] += state == before[i] ? 0 : 1;
            }
          }
        });
      }
      for (int i = 0; i < into.length; i++) {
        into[i].told(other[i]);
      }
    };
  }

  /** The place of the relations that tie the facts of a model: what follows from cells depends on them. */
  private int worldOf(FactModel model) {
    models.addIfAbsent(model);
    worlds.addIfAbsent(model.relations());
    return Math.min(StateColumn.MOST - 1, worlds.indexOf(model.relations()));
  }

  /**
   * Returns the models of the rows.
   *
   * @return the models met, never null
   */
  public List<FactModel> models() {
    return new ArrayList<>(models);
  }

  synchronized StateColumn column(CellColumn column) {
    return Objects.requireNonNull(done.get(column));
  }

  /** Which of {@link #worlds} each row is of. */
  StateColumn world() {
    return world;
  }

  List<ImmutableList<Relation>> worlds() {
    return worlds;
  }
}
