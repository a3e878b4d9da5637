package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;

/**
 * The order of territories that match a text alike: communes, then parts of communes, then all others; in each the
 * largest population municipale first, then the code, then the kind. No population comes after zero.
 */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enumeration
final class Ranking {
  /** Communes. */
  static final int COMMUNES = 0;
  /** Delegated and associated communes, municipal arrondissements. */
  static final int PARTS = 1;
  /** EPCI, EPT, arrondissements, départements, régions. */
  static final int OTHERS = 2;

  private static final TerritoryType[] TYPES = TerritoryType.values();
  private static final int ROW_BITS = 17;
  private static final int CODE_BITS = 17;
  private static final int POPULATION_BITS = 27;
  private static final int KEY_BITS = 2 + POPULATION_BITS + CODE_BITS;
  private static final int MOST = (1 << POPULATION_BITS) - 1;

  private final Geography geography;
  /** Where the entries of each kind start: an entry is a territory in the order of kind and code. */
  private final int[] firsts = new int[TYPES.length + 1];
  /** The kind and the row of each rank. */
  private final int[] territories;
  /** The rank of each entry. */
  private final int[] ranks;
  /** The rank after the last of each tier. */
  private final int[] ends = new int[OTHERS + 1];

  Ranking(Geography geography) {
    this.geography = geography;
    for (TerritoryType type : TYPES) {
      int next = type.ordinal() + 1;
      firsts[next] = firsts[next - 1] + TerritoryViews.count(geography, type);
    }
    int size = firsts[TYPES.length];
    territories = new int[size];
    ranks = new int[size];
    int[] entries = new int[size];
    int[] order = RadixSort.sort(keys(entries), KEY_BITS);
    for (int rank = 0; rank < size; rank++) {
      int entry = order[rank];
      territories[rank] = entries[entry];
      ranks[entry] = rank;
    }
    ends[PARTS] += ends[COMMUNES];
    ends[OTHERS] += ends[PARTS];
  }

  /** What sorts the entries; fills the kind and the row of each. */
  private long[] keys(int[] entries) {
    int[] populations = populations(entries.length);
    long[] keys = new long[entries.length];
    int entry = 0;
    for (TerritoryType type : TYPES) {
      int tier = tier(type);
      int firstRow = TerritoryViews.firstRow(geography, type);
      int count = TerritoryViews.count(geography, type);
      ends[tier] += count;
      for (int row = firstRow; row < firstRow + count; row++) {
        int population = MOST - Math.min(MOST, populations[entry] + 1);
        int code = tier == OTHERS ? 0 : geography.number(Table.COMMUNE, row);
        entries[entry] = type.ordinal() << ROW_BITS | row;
        keys[entry++] = ((long) tier << POPULATION_BITS | population) << CODE_BITS | code;
      }
    }
    return keys;
  }

  static int tier(TerritoryType type) {
    return switch (type) {
      case COMMUNE -> COMMUNES;
      case DELEGATED_COMMUNE, ASSOCIATED_COMMUNE, MUNICIPAL_ARRONDISSEMENT -> PARTS;
      case EPCI, EPT, ARRONDISSEMENT, DEPARTEMENT, REGION -> OTHERS;
    };
  }

  int size() {
    return territories.length;
  }

  int endOfTier(int tier) {
    return ends[tier];
  }

  TerritoryType type(int rank) {
    return TYPES[territories[rank] >> ROW_BITS];
  }

  int row(int rank) {
    return territories[rank] & ((1 << ROW_BITS) - 1);
  }

  int rank(TerritoryType type, int row) {
    return ranks[row - TerritoryViews.firstRow(geography, type) + firsts[type.ordinal()]];
  }

  String name(int rank) {
    return geography.name(table(type(rank)), row(rank));
  }

  private int[] populations(int size) {
    int[] populations = new int[size];
    for (int row = 0; row < geography.size(Table.COMMUNE); row++) {
      populations[row] = geography.get(Column.COMMUNE_MUNICIPALE, row);
    }
    for (int row = 0; row < geography.size(Table.EPCI); row++) {
      populations[firsts[TerritoryType.EPCI.ordinal()] + row] =
          geography.get(Column.EPCI_MUNICIPALE, row);
    }
    for (int row = 0; row < geography.size(Table.EPT); row++) {
      populations[firsts[TerritoryType.EPT.ordinal()] + row] =
          geography.get(Column.EPT_MUNICIPALE, row);
    }
    for (int row = 0; row < geography.size(Table.DEPARTEMENT); row++) {
      addCommunesOf(row, populations);
    }
    return populations;
  }

  private void addCommunesOf(int departement, int[] populations) {
    int sum = 0;
    int end = geography.endOfCommunesOf(departement);
    int arrondissements = firsts[TerritoryType.ARRONDISSEMENT.ordinal()];
    for (int row = geography.firstCommuneOf(departement); row < end; row++) {
      int inhabitants = Math.max(0, populations[row]);
      sum += inhabitants;
      int arrondissement = geography.get(Column.COMMUNE_ARRONDISSEMENT, row);
      if (arrondissement >= 0) {
        populations[arrondissements + arrondissement] += inhabitants;
      }
    }
    int region = geography.get(Column.DEPARTEMENT_REGION, departement);
    populations[firsts[TerritoryType.DEPARTEMENT.ordinal()] + departement] += sum;
    populations[firsts[TerritoryType.REGION.ordinal()] + region] += sum;
  }

  private static Table table(TerritoryType type) {
    return switch (type) {
      case EPCI -> Table.EPCI;
      case EPT -> Table.EPT;
      case ARRONDISSEMENT -> Table.ARRONDISSEMENT;
      case DEPARTEMENT -> Table.DEPARTEMENT;
      case REGION -> Table.REGION;
      default -> Table.COMMUNE;
    };
  }
}
