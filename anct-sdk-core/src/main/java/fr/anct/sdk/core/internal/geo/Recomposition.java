package fr.anct.sdk.core.internal.geo;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays other communes over a geography: what is known of the communes of the base is carried over to those that come out
 * of them, as far as it follows.
 *
 * <p>A commune that comes out of one alone keeps all. One that comes out of several, each whole, has the sums of their
 * populations, all their postal codes, and the EPCI, EPT and arrondissement that they share. Of one that comes out of a
 * part of another, nothing follows.
 */
@SuppressWarnings(
    "EnumOrdinal") // the embedded columns are arrays in the order of their enumeration
public final class Recomposition {
  private static final Column[] POPULATIONS = {
    Column.COMMUNE_MUNICIPALE,
    Column.COMMUNE_EPCI_MUNICIPALE,
    Column.COMMUNE_EPCI_TOTALE,
    Column.COMMUNE_EPT_MUNICIPALE,
    Column.COMMUNE_EPT_TOTALE
  };

  private final Geography base;
  private final CommuneRows rows;
  private final GeographyEditor editor;
  /** How many rows are current communes. */
  private final int current;
  /** The communes that come out of a row of the base, by their rows, where it is not the one of the same code alone. */
  private final TreeMap<Integer, TreeSet<Integer>> outOf = new TreeMap<>();
  /** The rows of the base that a commune comes out of, where it is not the one of the same code alone. */
  private final TreeMap<Integer, TreeSet<Integer>> sources = new TreeMap<>();
  /** The région of each département, by their numbers, where it is stated. */
  private final TreeMap<Integer, Integer> regions = new TreeMap<>();

  /**
   * Starts with communes each of which comes out of the one of the same code.
   *
   * @param base the geography
   * @param rows what there is to be
   */
  public Recomposition(Geography base, CommuneRows rows) {
    this.base = base;
    this.rows = rows;
    this.editor = new GeographyEditor(base);
    int end = Arrays.binarySearch(rows.keys, CodeNumber.COMMUNE_BOUND);
    this.current = end < 0 ? ~end : end;
  }

  /**
   * Says which communes come out of a commune of the base.
   *
   * @param baseRow the row of a current commune of the base
   * @param numbers the numbers of the codes of current communes, none if it is not known
   */
  public void link(int baseRow, int... numbers) {
    TreeSet<Integer> targets = new TreeSet<>();
    for (int number : numbers) {
      int row = rows.find(number);
      if (row < 0) {
        throw new IllegalArgumentException("no commune " + CodeNumber.communeText(number));
      }
      targets.add(row);
    }
    boolean itself =
        targets.size() == 1 && rows.key(targets.first()) == base.number(Table.COMMUNE, baseRow);
    if (itself) {
      outOf.remove(baseRow);
    } else {
      outOf.put(baseRow, targets);
    }
  }

  /**
   * Returns the communes of the base of which it is not known what became of them.
   *
   * @return their rows in the base, in order
   */
  public ImmutableList<Integer> lost() {
    ImmutableList.Builder<Integer> lost = ImmutableList.builder();
    outOf.forEach((baseRow, targets) -> {
      if (targets.isEmpty()) {
        lost.add(baseRow);
      }
    });
    return lost.build();
  }

  /**
   * Returns, once recomposed, the communes of which it is not known what they come out of.
   *
   * @return their rows, in order
   */
  public ImmutableList<Integer> unexplained() {
    ImmutableList.Builder<Integer> unexplained = ImmutableList.builder();
    sources.forEach((row, from) -> {
      if (from.isEmpty()) {
        unexplained.add(row);
      }
    });
    return unexplained.build();
  }

  /** Finds out by delegated and associated communes which communes absorbed others or were divided. */
  public void linkByParts() {
    TreeMap<Integer, TreeSet<Integer>> found = new TreeMap<>();
    for (int row = 0; row < current; row++) {
      int number = rows.key(row);
      if (base.findCurrent(number) < 0) {
        int whole = parentIn(base, number);
        if (whole >= 0) {
          found.computeIfAbsent(whole, unused -> new TreeSet<>()).add(number);
        }
      }
    }
    for (int baseRow = 0; baseRow < base.firstRow(1); baseRow++) {
      int number = base.number(Table.COMMUNE, baseRow);
      boolean stays = rows.find(number) >= 0;
      TreeSet<Integer> targets = found.get(baseRow);
      if (stays && targets == null) {
        continue;
      }
      targets = targets == null ? new TreeSet<>() : targets;
      int parent = stays ? number : parentOf(number);
      if (parent >= 0) {
        targets.add(parent);
      }
      link(baseRow, Ints.toArray(targets));
    }
  }

  /**
   * States the région of a département.
   *
   * @param departement the number of its code
   * @param region the number of that of the région
   */
  public void region(int departement, int region) {
    regions.put(departement, region);
  }

  /**
   * Recomposes, once.
   *
   * @param year the year of the new communes
   * @return the geography, without an overlay
   */
  public Geography recompose(int year) {
    invertLinks();
    editor.rows(Table.COMMUNE, rows.keys);
    outOf.forEach((baseRow, targets) -> {
      if (targets.size() == 1) {
        editor.moved(Table.COMMUNE, baseRow, targets.first());
      }
    });
    int[] epcis = shared(Column.COMMUNE_EPCI);
    int[] epts = shared(Column.COMMUNE_EPT);
    keepUsed(Table.EPCI, epcis);
    keepUsed(Table.EPT, epts);
    departements();
    int[] arrondissements = arrondissements();
    for (Map.Entry<Integer, TreeSet<Integer>> entry : sources.entrySet()) {
      attributes(entry.getKey(), entry.getValue());
    }
    for (int row = 0; row < rows.size(); row++) {
      String name = rows.name(row);
      if (name != null) {
        editor.name(Table.COMMUNE, row, name);
      }
      if (rows.article(row) != CommuneRows.KEEP) {
        editor.set(Column.COMMUNE_ARTICLE, row, rows.article(row));
      }
      int parent = rows.parent(row);
      editor.set(Column.COMMUNE_PARENT, row, parent < 0 ? parent : rows.find(parent));
      if (row < current) {
        editor.set(Column.COMMUNE_ARRONDISSEMENT, row, arrondissements[row]);
        editor.set(Column.COMMUNE_EPCI, row, editor.rowOf(Table.EPCI, epcis[row]));
        editor.set(Column.COMMUNE_EPT, row, editor.rowOf(Table.EPT, epts[row]));
      }
    }
    forgetChanged(Column.COMMUNE_EPCI, epcis, Column.EPCI_MUNICIPALE, Column.EPCI_TOTALE);
    forgetChanged(Column.COMMUNE_EPT, epts, Column.EPT_MUNICIPALE, Column.EPT_TOTALE);
    Header header = base.header();
    boolean followed = base.size(Table.EPCI) == 0;
    return editor.build(new Header(
        year,
        followed ? year : header.epciYear(),
        header.eptYear(),
        header.communesCensus(),
        header.epciCensus(),
        header.eptCensus(),
        header.packageVersion()));
  }

  /**
   * Carries a user's populations over to the new communes.
   *
   * @param own populations laid over the base
   * @return populations to lay over what was recomposed
   */
  public OwnPopulations carried(OwnPopulations own) {
    if (sources.isEmpty() && outOf.isEmpty()) {
      return own;
    }
    TreeMap<Integer, int[]> changed = new TreeMap<>();
    TreeSet<Integer> sums = new TreeSet<>();
    sources.forEach((row, from) -> {
      // A commune that the base does not know may be in the file all the same.
      boolean isNew = from.isEmpty() && base.findCurrent(rows.key(row)) < 0;
      if (!isNew) {
        int[] figures = new int[OwnPopulations.KINDS];
        for (int kind = 0; kind < figures.length; kind++) {
          figures[kind] = areWhole(from) ? sum(own, kind, from) : CodeNumber.NONE;
        }
        changed.put(rows.key(row), figures);
        if (from.size() > 1) {
          sums.add(rows.key(row));
        }
      }
    });
    for (int i = 0; i < own.size(); i++) {
      int key = own.key(i);
      boolean gone = isGone(key) && !changed.containsKey(key);
      if (!gone && !changed.containsKey(key)) {
        int[] figures = new int[OwnPopulations.KINDS];
        for (int kind = 0; kind < figures.length; kind++) {
          figures[kind] = own.get(kind, i);
        }
        changed.put(key, figures);
        if (own.isSum(i)) {
          sums.add(key);
        }
      }
    }
    OwnPopulations.Builder carried = new OwnPopulations.Builder(own.census(), own.provenance());
    changed.forEach((key, figures) -> {
      if (Ints.max(figures) >= 0) {
        carried.add(key, figures, sums.contains(key));
        int index = own.find(key);
        if (index >= 0 && own.isWithheld(index)) {
          carried.withhold();
        }
      }
    });
    return carried.build(true);
  }

  private int sum(OwnPopulations own, int kind, TreeSet<Integer> from) {
    long sum = 0;
    for (int baseRow : from) {
      int index = own.find(base.number(Table.COMMUNE, baseRow));
      int value = index < 0 || own.isWithheld(index) ? CodeNumber.NONE : own.get(kind, index);
      if (value < 0) {
        return CodeNumber.NONE;
      }
      sum += value;
    }
    return Ints.checkedCast(sum);
  }

  private boolean isGone(int key) {
    int baseRow = key < CodeNumber.COMMUNE_BOUND ? base.findCurrent(key) : CodeNumber.NONE;
    return baseRow >= 0 && outOf.containsKey(baseRow);
  }

  private void invertLinks() {
    outOf.forEach((baseRow, targets) -> {
      for (int target : targets) {
        sources.computeIfAbsent(target, unused -> new TreeSet<>()).add(baseRow);
      }
    });
    for (int row = 0; row < current; row++) {
      int same = base.findCurrent(rows.key(row));
      boolean fromItself = same >= 0 && !outOf.containsKey(same);
      TreeSet<Integer> known = sources.get(row);
      if (known == null && !fromItself) {
        sources.put(row, new TreeSet<>());
      } else if (known != null && fromItself) {
        known.add(same);
      }
    }
  }

  private boolean areWhole(TreeSet<Integer> from) {
    for (int baseRow : from) {
      TreeSet<Integer> targets = outOf.get(baseRow);
      if (targets != null && targets.size() != 1) {
        return false;
      }
    }
    return !from.isEmpty();
  }

  /** For each commune the row of the base that all it comes out of point at, or none. */
  private int[] shared(Column column) {
    int[] shared = new int[current];
    for (int row = 0; row < current; row++) {
      TreeSet<Integer> from = sources.get(row);
      if (from == null) {
        shared[row] = base.get(column, base.findCurrent(rows.key(row)));
      } else {
        shared[row] = areWhole(from) ? shared(column, from) : CodeNumber.NONE;
      }
    }
    return shared;
  }

  private int shared(Column column, TreeSet<Integer> from) {
    int first = base.get(column, from.first());
    for (int baseRow : from) {
      if (base.get(column, baseRow) != first) {
        return CodeNumber.NONE;
      }
    }
    return first;
  }

  private void keepUsed(Table table, int[] pointers) {
    BitSet used = new BitSet();
    for (int pointer : pointers) {
      if (pointer >= 0) {
        used.set(pointer);
      }
    }
    int[] all = base.tables[table.ordinal()].keys;
    int[] kept = new int[used.cardinality()];
    int count = 0;
    for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
      kept[count++] = all[row];
    }
    editor.rows(table, kept);
  }

  /** The base has all départements but where it has no communes: then come those that the communes are of. */
  private void departements() {
    TreeSet<Integer> missing = new TreeSet<>();
    for (int row = 0; row < current; row++) {
      int departement = CodeNumber.departementOf(rows.key(row));
      if (base.find(Table.DEPARTEMENT, departement) < 0) {
        missing.add(departement);
      }
    }
    TreeSet<Integer> missingRegions = new TreeSet<>();
    @Nullable Geography law = null;
    if (!missing.isEmpty() || !regions.isEmpty()) {
      law = Vintages.of(Vintages.latest());
      for (int departement : missing) {
        int row = law.find(Table.DEPARTEMENT, departement);
        addMissing(
            missingRegions, law.number(Table.REGION, law.get(Column.DEPARTEMENT_REGION, row)));
      }
      for (int region : regions.values()) {
        if (law.find(Table.REGION, region) >= 0) {
          addMissing(missingRegions, region);
        }
      }
    }
    editor.rows(Table.REGION, with(Table.REGION, missingRegions));
    editor.rows(Table.DEPARTEMENT, with(Table.DEPARTEMENT, missing));
    if (law != null) {
      for (int number : missingRegions) {
        copy(law, Table.REGION, number, Column.REGION_ARTICLE, Column.REGION_ZONE);
      }
      for (int number : missing) {
        copy(law, Table.DEPARTEMENT, number, Column.DEPARTEMENT_ARTICLE, Column.DEPARTEMENT_ZONE);
        int region = law.get(Column.DEPARTEMENT_REGION, law.find(Table.DEPARTEMENT, number));
        editor.set(
            Column.DEPARTEMENT_REGION,
            editor.find(Table.DEPARTEMENT, number),
            editor.find(Table.REGION, law.number(Table.REGION, region)));
      }
    }
    regions.forEach((departement, region) -> {
      int row = editor.find(Table.DEPARTEMENT, departement);
      int regionRow = editor.find(Table.REGION, region);
      if (row >= 0 && regionRow >= 0) {
        editor.set(Column.DEPARTEMENT_REGION, row, regionRow);
      }
    });
  }

  private void addMissing(TreeSet<Integer> missing, int region) {
    if (base.find(Table.REGION, region) < 0) {
      missing.add(region);
    }
  }

  private int[] with(Table table, TreeSet<Integer> added) {
    int[] all = Ints.concat(base.tables[table.ordinal()].keys, Ints.toArray(added));
    Arrays.sort(all);
    return all;
  }

  private void copy(Geography law, Table table, int number, Column... columns) {
    int from = law.find(table, number);
    int to = editor.find(table, number);
    editor.name(table, to, law.name(table, from));
    for (Column column : columns) {
      editor.set(column, to, law.get(column, from));
    }
  }

  /** For each commune the row of its arrondissement; one that no commune is of goes, one that is not known is named. */
  private int[] arrondissements() {
    int[] shared = shared(Column.COMMUNE_ARRONDISSEMENT);
    int[] numbers = new int[current];
    TreeSet<Integer> used = new TreeSet<>();
    for (int row = 0; row < current; row++) {
      int stated = rows.arrondissement(row);
      numbers[row] = stated != CommuneRows.KEEP
          ? stated
          : shared[row] < 0 ? shared[row] : base.number(Table.ARRONDISSEMENT, shared[row]);
      if (numbers[row] >= 0) {
        used.add(numbers[row]);
      }
    }
    editor.rows(Table.ARRONDISSEMENT, Ints.toArray(used));
    for (int number : used) {
      if (base.find(Table.ARRONDISSEMENT, number) < 0) {
        int row = editor.find(Table.ARRONDISSEMENT, number);
        editor.name(Table.ARRONDISSEMENT, row, CodeNumber.shortText(number, 3));
        editor.set(
            Column.ARRONDISSEMENT_DEPARTEMENT, row, editor.find(Table.DEPARTEMENT, number / 36));
      }
    }
    for (int row = 0; row < current; row++) {
      numbers[row] =
          numbers[row] < 0 ? CodeNumber.NONE : editor.find(Table.ARRONDISSEMENT, numbers[row]);
    }
    return numbers;
  }

  private void attributes(int row, TreeSet<Integer> from) {
    boolean whole = areWhole(from);
    boolean alone = whole && from.size() == 1;
    int first = from.isEmpty() ? CodeNumber.NONE : from.first();
    for (Column column : POPULATIONS) {
      editor.set(column, row, whole ? sum(column, from) : CodeNumber.NONE);
    }
    editor.set(
        Column.COMMUNE_OLD_PERIMETER,
        row,
        alone ? base.get(Column.COMMUNE_OLD_PERIMETER, first) : CodeNumber.NONE);
    editor.set(
        Column.COMMUNE_RANK, row, alone ? base.get(Column.COMMUNE_RANK, first) : CodeNumber.NONE);
    editor.siren(row, alone ? base.siren(first) : null);
    int number = rows.key(row);
    editor.postalCodes(row, whole ? postalCodes(number, from) : new int[0]);
    editor.formerCodes(row, whole ? formerCodes(number, from) : new int[0]);
  }

  private int sum(Column column, TreeSet<Integer> from) {
    long sum = 0;
    for (int baseRow : from) {
      int value = base.get(column, baseRow);
      boolean ofPart = column == Column.COMMUNE_MUNICIPALE
          && from.size() > 1
          && base.get(Column.COMMUNE_OLD_PERIMETER, baseRow) > 0;
      if (value < 0 || ofPart) {
        return CodeNumber.NONE;
      }
      sum += value;
    }
    return Ints.checkedCast(sum);
  }

  private int[] postalCodes(int number, TreeSet<Integer> from) {
    List<Integer> all = new ArrayList<>();
    for (int baseRow : sameCodeFirst(number, from)) {
      int first = base.get(Column.COMMUNE_POSTAL_CODE, baseRow);
      if (first >= 0) {
        addNew(all, first);
      }
      for (int other : base.otherPostalCodes().get(baseRow)) {
        addNew(all, other);
      }
    }
    return Ints.toArray(all);
  }

  /** Those of all that it comes out of, and their own. */
  private int[] formerCodes(int number, TreeSet<Integer> from) {
    List<Integer> all = new ArrayList<>();
    for (int baseRow : sameCodeFirst(number, from)) {
      for (int code : base.formerCodes().get(baseRow)) {
        addFormer(all, code);
      }
      addFormer(all, base.number(Table.COMMUNE, baseRow));
    }
    return Ints.toArray(all);
  }

  private void addFormer(List<Integer> all, int number) {
    int row = rows.find(number);
    if (row < 0) {
      addNew(all, number);
    }
  }

  private static void addNew(List<Integer> all, int value) {
    if (!all.contains(value)) {
      all.add(value);
    }
  }

  private List<Integer> sameCodeFirst(int number, TreeSet<Integer> from) {
    List<Integer> ordered = new ArrayList<>(from);
    int same = base.findCurrent(number);
    if (ordered.remove((Integer) same)) {
      ordered.add(0, same);
    }
    return ordered;
  }

  /** What the base says of a body of communes no longer holds if a commune left it, or went where nothing is known. */
  private void forgetChanged(Column member, int[] bodies, Column municipale, Column totale) {
    BitSet changed = new BitSet();
    outOf.forEach((baseRow, targets) -> {
      int body = base.get(member, baseRow);
      if (body >= 0 && targets.isEmpty()) {
        changed.set(body);
      }
    });
    sources.forEach((row, from) -> {
      for (int baseRow : from) {
        int body = base.get(member, baseRow);
        if (body >= 0 && bodies[row] != body) {
          changed.set(body);
        }
      }
    });
    Table table = member == Column.COMMUNE_EPCI ? Table.EPCI : Table.EPT;
    for (int body = changed.nextSetBit(0); body >= 0; body = changed.nextSetBit(body + 1)) {
      int row = editor.rowOf(table, body);
      if (row >= 0) {
        editor.set(municipale, row, CodeNumber.NONE);
        editor.set(totale, row, CodeNumber.NONE);
      }
    }
  }

  /** The current commune of a geography that a delegated or associated commune of a code is part of, or none. */
  private static int parentIn(Geography geography, int number) {
    for (int kind : new int[] {Table.DELEGATED, Table.ASSOCIATED}) {
      int part = geography.findCommune(kind, number);
      if (part >= 0) {
        return geography.get(Column.COMMUNE_PARENT, part);
      }
    }
    return CodeNumber.NONE;
  }

  /** The number of the commune that a delegated or associated commune of a code is to be part of, or none. */
  private int parentOf(int number) {
    for (int kind : new int[] {Table.DELEGATED, Table.ASSOCIATED}) {
      int row = rows.find(kind * CodeNumber.COMMUNE_BOUND + number);
      if (row >= 0) {
        return rows.parent(row);
      }
    }
    return CodeNumber.NONE;
  }
}
