package fr.anct.sdk.eligibility.internal.scan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.internal.CellColumn;
import fr.anct.sdk.eligibility.internal.Knowledge;
import fr.anct.sdk.eligibility.internal.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The columns of a population that scans have asked for, each encoded once: another date or book reads those that cut
 * the same facts at the same values. Thread-safe.
 */
public final class Encoding {
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
    this.world = new StateColumn(rows.size(), StateColumn.MOST);
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
   * @param vocabulary that they were compiled with, not null
   * @param work how to go through the rows, not null
   * @param progress is told how far it is, not null
   */
  public synchronized void encode(
      Collection<CellColumn> asked, Vocabulary vocabulary, Work work, Work.Progress progress) {
    Set<CellColumn> missing = new LinkedHashSet<>(asked);
    missing.removeAll(done.keySet());
    if (missing.isEmpty() && worldsDone) {
      return;
    }
    CellColumn[] from = missing.toArray(new CellColumn[0]);
    StateColumn[] into = new StateColumn[from.length];
    for (int i = 0; i < from.length; i++) {
      into[i] = new StateColumn(rows.size(), from[i].states());
    }
    if (rows.columns().isPresent()) {
      FactColumns columns = rows.columns().get();
      worldOf(columns.model());
      work.run(rows.size(), thread -> task(columns, from, into), progress);
    } else {
      work.run(rows.size(), thread -> task(vocabulary, from, into), progress);
    }
    for (int i = 0; i < from.length; i++) {
      done.put(from[i], into[i]);
    }
    worldsDone = true;
  }

  private static Work.Task task(FactColumns columns, CellColumn[] from, StateColumn[] into) {
    int[] states = new int[Work.BATCH];
    return (first, end) -> {
      for (int i = 0; i < from.length; i++) {
        from[i].states(columns, first, end, states);
        for (int row = first; row < end; row++) {
          into[i].put(row, states[row - first]);
        }
      }
    };
  }

  private Work.Task task(Vocabulary vocabulary, CellColumn[] from, StateColumn[] into) {
    return (first, end) -> {
      FactModel last = null;
      int own = 0;
      for (int row = first; row < end; row++) {
        FactSet facts = rows.facts(row);
        if (facts.model() != last) {
          last = facts.model();
          own = worldOf(last);
        }
        world.put(row, own);
        Knowledge known = vocabulary.knowledge(facts);
        for (int i = 0; i < from.length; i++) {
          into[i].put(row, from[i].state(known));
        }
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
