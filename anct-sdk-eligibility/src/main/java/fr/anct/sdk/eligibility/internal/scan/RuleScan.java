package fr.anct.sdk.eligibility.internal.scan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.internal.CellColumn;
import fr.anct.sdk.eligibility.internal.Knowledge;
import fr.anct.sdk.eligibility.internal.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule at one date over populations. What it finds for a combination of cells is kept for the next rows and the next
 * populations. Thread-safe.
 *
 * <p>An outcome that does not follow from the cells alone, because relations tie facts that are not known, is left open:
 * its rows are asked one by one.
 */
public final class RuleScan {
  private static final int MOST_OPEN = Short.MAX_VALUE - 1;

  private final Asked rule;
  private final ImmutableList<CellColumn> columns;
  private final Outcomes outcomes = new Outcomes();
  private final List<ImmutableList<Relation>> worlds = new ArrayList<>();
  /** For each column, the world first: the rule's own number of a state, plus one. */
  private final List<Map<Integer, Integer>> numbers = new ArrayList<>();

  private final List<Map<Long, Character>> open = new ArrayList<>();

  private Layout layout = new Layout(new int[1]);

  /**
   * Makes the scan of a rule.
   *
   * @param rule the rule, not null
   */
  public RuleScan(Asked rule) {
    this.rule = rule;
    this.columns = rule.columns();
    for (int i = 0; i <= columns.size(); i++) {
      numbers.add(new HashMap<>());
    }
  }

  /**
   * Returns the columns that are read.
   *
   * @return the columns, never null
   */
  public ImmutableList<CellColumn> columns() {
    return columns;
  }

  /**
   * Returns the outcomes met so far.
   *
   * @return the outcomes by number, never null
   */
  public Outcomes outcomes() {
    return outcomes;
  }

  /**
   * Prepares the rule for a population whose columns are encoded.
   *
   * @param population the population, not null
   * @return what goes over its rows, for any number of threads, never null
   */
  public synchronized Prepared prepare(Encoding population) {
    int count = columns.size() + 1;
    StateColumn[] states = new StateColumn[count];
    states[0] = population.world();
    boolean wide = population.worlds().size() >= StateColumn.MOST;
    for (int i = 1; i < count; i++) {
      states[i] = population.column(columns.get(i - 1));
      wide |= states[i].isTooWide();
    }
    if (wide) {
      return new Prepared(new Layout(new int[] {Long.SIZE}), states, new int[count][]);
    }
    int[][] own = new int[count][];
    int[] bits = new int[count];
    for (int i = 0; i < count; i++) {
      int[] met = states[i].states();
      own[i] = new int[met.length];
      for (int j = states[i].firstMet(); j < met.length; j++) {
        int state = i == 0 ? world(population, met[j]) : met[j];
        Map<Integer, Integer> known = numbers.get(i);
        own[i][j] = known.computeIfAbsent(state, any -> known.size());
      }
      bits[i] =
          Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, numbers.get(i).size() - 1));
    }
    if (!Arrays.equals(bits, layout.bits)) {
      layout = new Layout(bits);
    }
    return new Prepared(layout, states, own);
  }

  private int world(Encoding population, int number) {
    List<ImmutableList<Relation>> all = population.worlds();
    ImmutableList<Relation> relations = all.isEmpty() ? ImmutableList.of() : all.get(number);
    if (!worlds.contains(relations)) {
      worlds.add(relations);
    }
    return worlds.indexOf(relations);
  }

  /** Works out the outcome of a combination, once. */
  private char found(Knowledge known) {
    long answer = rule.answer(known);
    if ((answer & Asked.BY_CELLS) != 0) {
      return outcome(answer, known);
    }
    synchronized (open) {
      if (open.size() >= MOST_OPEN) {
        return 0; // not kept: asked again each time
      }
      open.add(new HashMap<>());
      return (char) (Outcomes.LAST + open.size());
    }
  }

  private char outcome(long answer, Knowledge known) {
    return outcomes.number((int) (answer & Asked.VERDICT), rule.steps(known));
  }

  /** The outcome of one row of a combination that is left open. */
  private char ofRow(char number, Knowledge known) {
    long answer = rule.answer(known);
    Map<Long, Character> seen;
    synchronized (open) {
      seen = open.get(number - Outcomes.LAST - 1);
      Character same = seen.get(answer);
      if (same != null) {
        return same;
      }
    }
    char outcome = outcome(answer, known);
    synchronized (open) {
      seen.put(answer, outcome);
    }
    return outcome;
  }

  /** What is known of the rows of a batch, worked out for the rows that are asked one by one; for one thread. */
  public static final class Batch {
    private final Rows rows;
    private final Vocabulary vocabulary;
    private final @Nullable Knowledge[] known = new @Nullable Knowledge[Work.BATCH];
    private int from;

    /**
     * Makes one.
     *
     * @param rows the population, not null
     * @param vocabulary that of the rules, not null
     */
    public Batch(Rows rows, Vocabulary vocabulary) {
      this.rows = rows;
      this.vocabulary = vocabulary;
    }

    /**
     * Goes to other rows.
     *
     * @param first the first one
     */
    public void start(int first) {
      from = first;
      Arrays.fill(known, null);
    }

    Knowledge known(int row) {
      Knowledge own = known[row - from];
      if (own == null) {
        own = vocabulary.knowledge(rows.facts(row));
        known[row - from] = own;
      }
      return own;
    }
  }

  /** A rule ready for the rows of one population. Thread-safe. */
  public final class Prepared {
    private final Layout layout;
    private final byte[][] varying; // columns of which not all rows are in one state
    private final int[][] parts; // what each state adds to the index
    private final long[][] keyParts;
    private final long base;

    private Prepared(Layout layout, StateColumn[] states, int[][] own) {
      this.layout = layout;
      List<byte[]> bytes = new ArrayList<>();
      List<long[]> added = new ArrayList<>();
      long constant = 0;
      if (layout.table != null || layout.keys != null) {
        for (int i = 0; i < states.length; i++) {
          long[] parts = new long[StateColumn.MOST];
          for (int j = 0; j < own[i].length; j++) {
            parts[j] = (long) own[i][j] << layout.shifts[i];
          }
          int met = states[i].firstMet();
          if (own[i].length - met > 1) {
            bytes.add(states[i].numbers);
            added.add(parts);
          } else {
            constant |= parts[met];
          }
        }
      }
      this.base = constant;
      this.varying = bytes.toArray(new byte[0][]);
      this.keyParts = added.toArray(new long[0][]);
      this.parts = added.stream()
          .map(parts -> Arrays.stream(parts).mapToInt(part -> (int) part).toArray())
          .toArray(int[][]::new);
    }

    /**
     * Writes the outcomes of a batch of rows.
     *
     * @param from the first row
     * @param to after the last row
     * @param outcomes where the numbers of the outcomes are written, by row, not null
     * @param batch what is known of the rows of this batch, not null
     * @return how many rows were asked one by one
     */
    public int scan(int from, int to, char[] outcomes, Batch batch) {
      char[] table = layout.table;
      LongTable keys = layout.keys;
      if (table != null) {
        return fromTable(table, from, to, outcomes) < 0
            ? complete(table, from, to, outcomes, batch)
            : 0;
      }
      int single = 0;
      for (int row = from; row < to; row++) {
        int number = keys == null ? 0 : keys.get(key(row));
        if (number == 0) {
          number = found(batch.known(row));
          if (keys != null && number != 0) {
            synchronized (keys) {
              keys.put(key(row), number);
            }
          } else {
            single++;
          }
        }
        if (number == 0 || number > Outcomes.LAST) {
          single += number == 0 ? 0 : 1;
          number = one((char) number, batch.known(row));
        }
        outcomes[row] = (char) number;
      }
      return single;
    }

    private long key(int row) {
      long key = base;
      for (int i = 0; i < varying.length; i++) {
        key |= keyParts[i][varying[i][row] & 0xFF];
      }
      return key;
    }

    private int index(int row) {
      int index = (int) base;
      for (int i = 0; i < varying.length; i++) {
        index |= parts[i][varying[i][row] & 0xFF];
      }
      return index;
    }

    private char one(char number, Knowledge known) {
      return number == 0 ? outcome(rule.answer(known), known) : ofRow(number, known);
    }

    /** Rows whose combination is not known yet, or is left open. */
    private int complete(char[] table, int from, int to, char[] outcomes, Batch batch) {
      int single = 0;
      for (int row = from; row < to; row++) {
        if ((short) outcomes[row] > 0) {
          continue;
        }
        int index = index(row);
        char number = table[index];
        if (number == 0) {
          number = found(batch.known(row));
          table[index] = number;
        }
        if (number == 0 || number > Outcomes.LAST) {
          single++;
          number = one(number, batch.known(row));
        }
        outcomes[row] = number;
      }
      return single;
    }

    /** Returns less than 0 if there is a number that is no outcome: 0, or above the last one. */
    private int fromTable(char[] table, int from, int to, char[] outcomes) {
      int all = 0;
      int start = (int) base;
      switch (varying.length) {
        case 0 -> {
          char number = table[start];
          Arrays.fill(outcomes, from, to, number);
          all = (short) (number - 1);
        }
        case 1 -> {
          byte[] a = varying[0];
          int[] pa = parts[0];
          for (int row = from; row < to; row++) {
            char number = table[start | pa[a[row] & 0xFF]];
            outcomes[row] = number;
            all |= (short) (number - 1);
          }
        }
        case 2 -> {
          byte[] a = varying[0];
          byte[] b = varying[1];
          int[] pa = parts[0];
          int[] pb = parts[1];
          for (int row = from; row < to; row++) {
            char number = table[start | pa[a[row] & 0xFF] | pb[b[row] & 0xFF]];
            outcomes[row] = number;
            all |= (short) (number - 1);
          }
        }
        case 3 -> {
          byte[] a = varying[0];
          byte[] b = varying[1];
          byte[] c = varying[2];
          int[] pa = parts[0];
          int[] pb = parts[1];
          int[] pc = parts[2];
          for (int row = from; row < to; row++) {
            char number = table[start | pa[a[row] & 0xFF] | pb[b[row] & 0xFF] | pc[c[row] & 0xFF]];
            outcomes[row] = number;
            all |= (short) (number - 1);
          }
        }
        default -> all = fromFourOrMore(table, from, to, outcomes);
      }
      return all;
    }

    private int fromFourOrMore(char[] table, int from, int to, char[] outcomes) {
      int all = 0;
      int[] index = new int[to - from];
      int first = (varying.length - 1) % 3 + 1; // then by threes
      for (int row = from; row < to; row++) {
        int own = (int) base;
        for (int i = 0; i < first; i++) {
          own |= parts[i][varying[i][row] & 0xFF];
        }
        index[row - from] = own;
      }
      for (int i = first; i < varying.length; i += 3) {
        byte[] a = varying[i];
        byte[] b = varying[i + 1];
        byte[] c = varying[i + 2];
        int[] pa = parts[i];
        int[] pb = parts[i + 1];
        int[] pc = parts[i + 2];
        for (int row = from; row < to; row++) {
          index[row - from] |= pa[a[row] & 0xFF] | pb[b[row] & 0xFF] | pc[c[row] & 0xFF];
        }
      }
      for (int row = from; row < to; row++) {
        char number = table[index[row - from]];
        outcomes[row] = number;
        all |= (short) (number - 1);
      }
      return all;
    }
  }
}
