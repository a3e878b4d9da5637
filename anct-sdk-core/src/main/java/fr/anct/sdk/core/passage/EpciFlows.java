package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The communes of a first vintage by where they were and where they went, by row. */
final class EpciFlows {
  private static final int NONE = -1;
  private static final int BITS = 20;
  private static final int MASK = (1 << BITS) - 1;

  /** Communes of the first vintage, of one EPCI or none, that went to one or none. */
  static final class Flow {
    final int from;
    final int to;
    final int[] communes;
    /** Whether a commune of it went elsewhere as well. */
    final boolean divided;

    Flow(int from, int to, int[] communes, boolean divided) {
      this.from = from;
      this.to = to;
      this.communes = communes;
      this.divided = divided;
    }
  }

  final List<Flow> all = new ArrayList<>();
  private final List<List<Flow>> outgoing = new ArrayList<>();
  private final List<List<Flow>> incoming = new ArrayList<>();

  EpciFlows(Relation relation) {
    Geography before = relation.from;
    Geography after = relation.to;
    fill(outgoing, before.size(Table.EPCI));
    fill(incoming, after.size(Table.EPCI));
    boolean[] divided = new boolean[relation.there.rows()];
    long[] triples = triples(relation, divided);
    for (int start = 0; start < triples.length; ) {
      int end = start;
      long key = triples[start] >> BITS;
      boolean anyDivided = false;
      while (end < triples.length && triples[end] >> BITS == key) {
        anyDivided |= divided[(int) triples[end] & MASK];
        end++;
      }
      int[] communes = new int[end - start];
      for (int i = 0; i < communes.length; i++) {
        communes[i] = (int) triples[start + i] & MASK;
      }
      add(new Flow((int) (key >> BITS) - 1, (int) (key & MASK) - 1, communes, anyDivided));
      start = end;
    }
  }

  private static long[] triples(Relation relation, boolean[] divided) {
    long[] triples = new long[relation.there.rows() + relation.back.rows()];
    int count = 0;
    for (int row = 0; row < relation.there.rows(); row++) {
      int size = relation.there.size(row);
      int from = relation.from.get(Column.COMMUNE_EPCI, row);
      int first = count;
      for (int i = 0; i < Math.max(size, 1); i++) {
        int to =
            size == 0 ? NONE : relation.to.get(Column.COMMUNE_EPCI, relation.there.get(row, i));
        long triple = ((from + 1L) << BITS | to + 1L) << BITS | row;
        boolean known = false;
        for (int j = first; j < count; j++) {
          known |= triples[j] == triple;
        }
        if (!known && (from >= 0 || to >= 0)) {
          triples[count++] = triple;
        }
      }
      divided[row] = count - first > 1;
    }
    long[] sorted = Arrays.copyOf(triples, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void fill(List<List<Flow>> lists, int size) {
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>(1));
    }
  }

  private void add(Flow flow) {
    all.add(flow);
    if (flow.from >= 0) {
      outgoing.get(flow.from).add(flow);
    }
    if (flow.to >= 0) {
      incoming.get(flow.to).add(flow);
    }
  }

  List<Flow> outgoing(int epci) {
    return outgoing.get(epci);
  }

  List<Flow> incoming(int epci) {
    return incoming.get(epci);
  }
}
