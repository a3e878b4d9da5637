package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Rows of made-up communes of the métropole as plain arrays, and ten rules over them as one writes them by hand: verdicts
 * by number, and a bit for each condition that decided.
 */
final class ScanRows {
  static final RuleBook BOOK = RuleBook.of("ten", rules());

  private static final byte NO = (byte) Verdict.NOT_ELIGIBLE.ordinal();
  private static final byte YES = (byte) Verdict.ELIGIBLE.ordinal();
  private static final byte IN_PART = (byte) Verdict.PARTIALLY.ordinal();
  private static final byte READINGS_DIFFER = (byte) Verdict.AMBIGUOUS.ordinal();
  private static final byte NOT_FOR_COMMUNES = (byte) Verdict.NOT_APPLICABLE.ordinal();
  private static final byte[] DESIGNATED = {NO, IN_PART, YES};

  private static final List<Fact> DESIGNATIONS = List.of(
      Facts.DESIGNATED_PVD,
      Facts.DESIGNATED_ACV,
      Facts.DESIGNATED_ACV_ENTREES,
      ZoningFacts.DESIGNATED_LITTORAL,
      ZoningFacts.DESIGNATED_MONTAGNE,
      ZoningFacts.DESIGNATED_AVENIR_MONTAGNES);

  private final int size;
  final int[] municipale;
  final int[] totale;
  final int[] dgf;
  final long[] potentiel; // cents
  final long[] meanPotentiel;
  final byte[] nouvelle;
  final byte[] operators;
  final byte[] agents;
  final byte[] hours;
  final byte[] days;
  final byte[][] designations = new byte[6][];

  private ScanRows(int size, long seed) {
    Random random = new Random(seed);
    this.size = size;
    municipale = new int[size];
    totale = new int[size];
    dgf = new int[size];
    potentiel = new long[size];
    meanPotentiel = new long[size];
    nouvelle = new byte[size];
    operators = new byte[size];
    agents = new byte[size];
    hours = new byte[size];
    days = new byte[size];
    for (int i = 0; i < 6; i++) {
      designations[i] = new byte[size];
    }
    for (int row = 0; row < size; row++) {
      municipale[row] = 20 + (1 << random.nextInt(16)) + random.nextInt(300);
      totale[row] = municipale[row] + random.nextInt(60);
      dgf[row] = totale[row] + random.nextInt(200);
      potentiel[row] = 50_000 + random.nextInt(100_000);
      meanPotentiel[row] = 85_000;
      nouvelle[row] = (byte) (random.nextInt(40) == 0 ? 1 : 0);
      operators[row] = (byte) (8 + random.nextInt(6));
      agents[row] = (byte) (1 + random.nextInt(3));
      hours[row] = (byte) (20 + random.nextInt(8));
      days[row] = (byte) (4 + random.nextInt(2));
      for (byte[] designation : designations) {
        designation[row] = (byte) (random.nextInt(20) == 0 ? 1 + random.nextInt(2) : 0);
      }
    }
  }

  static ScanRows of(int size, long seed) {
    return new ScanRows(size, seed);
  }

  private static List<EligibilityRule> rules() {
    return Stream.of(
            "ingenierie-gratuite",
            "detr-communes",
            "crte",
            "france-services",
            "petites-villes-de-demain",
            "action-coeur-de-ville",
            "acv-entrees-de-ville",
            "littoral",
            "zone-de-montagne",
            "avenir-montagnes-ingenierie")
        .map(RuleBook.standard()::get)
        .toList();
  }

  int size() {
    return size;
  }

  /** The same rows for a scan; of one fact in so many nothing is known, or bounds only, and of none for 0. */
  FactColumns columns(int hidden) {
    FactColumns.Builder columns = FactColumns.builder(size)
        .everywhere(Facts.TERRITORY, "commune")
        .everywhere(Facts.ZONE, "metropole")
        .restUnknown();
    Random random = new Random(5);
    add(columns, Facts.POPULATION_MUNICIPALE, longs(municipale), hidden, random);
    add(columns, Facts.POPULATION_TOTALE, longs(totale), hidden, random);
    add(columns, Facts.POPULATION_DGF, longs(dgf), hidden, random);
    add(columns, Facts.POTENTIEL_FINANCIER, potentiel.clone(), hidden, random);
    add(columns, Facts.POTENTIEL_FINANCIER_MOYEN, meanPotentiel.clone(), hidden, random);
    add(columns, Facts.COMMUNE_NOUVELLE_REPUTEE, longs(nouvelle), hidden, random);
    add(columns, Facts.FS_OPERATEURS, longs(operators), hidden, random);
    add(columns, Facts.FS_AGENTS, longs(agents), hidden, random);
    add(columns, Facts.FS_HEURES, stored(Facts.FS_HEURES, hours), hidden, random);
    add(columns, Facts.FS_JOURS, stored(Facts.FS_JOURS, days), hidden, random);
    for (int i = 0; i < DESIGNATIONS.size(); i++) {
      add(columns, DESIGNATIONS.get(i), longs(designations[i]), hidden, random);
    }
    return columns.build();
  }

  private static void add(
      FactColumns.Builder columns, Fact fact, long[] values, int hidden, Random random) {
    if (hidden == 0) {
      columns.column(fact, values);
      return;
    }
    long[] highs = values.clone();
    for (int row = 0; row < values.length; row++) {
      if (random.nextInt(hidden) == 0) {
        boolean bounded = values[row] > 1_000 && random.nextBoolean();
        values[row] = bounded ? values[row] * 9 / 10 : fact.min();
        highs[row] = bounded ? highs[row] * 11 / 10 : fact.max();
      }
    }
    columns.column(fact, values, highs);
  }

  private static long[] stored(Fact fact, byte[] values) {
    long[] all = new long[values.length];
    for (int row = 0; row < all.length; row++) {
      all[row] = fact.stored(BigDecimal.valueOf(values[row]));
    }
    return all;
  }

  private static long[] longs(int[] values) {
    long[] all = new long[values.length];
    for (int row = 0; row < all.length; row++) {
      all[row] = values[row];
    }
    return all;
  }

  private static long[] longs(byte[] values) {
    long[] all = new long[values.length];
    for (int row = 0; row < all.length; row++) {
      all[row] = values[row];
    }
    return all;
  }

  /** Verdicts by rule, then by row. */
  byte[][] verdicts() {
    byte[][] all = new byte[10][size];
    for (int row = 0; row < size; row++) {
      all[0][row] = engineering(municipale[row] < 3_500, totale[row] < 3_500);
    }
    for (int row = 0; row < size; row++) {
      all[1][row] = detr(row) != 0 ? YES : NO;
    }
    Arrays.fill(all[2], NOT_FOR_COMMUNES);
    for (int row = 0; row < size; row++) {
      all[3][row] = houses(row);
    }
    for (int i = 0; i < 6; i++) {
      for (int row = 0; row < size; row++) {
        all[4 + i][row] = DESIGNATED[designations[i][row]];
      }
    }
    return all;
  }

  /** The same, and which conditions decided. */
  byte[][] verdicts(short[][] masks) {
    byte[][] all = new byte[10][size];
    for (int row = 0; row < size; row++) {
      all[0][row] = engineering(municipale[row] < 3_500, totale[row] < 3_500);
      masks[0][row] = 3;
    }
    for (int row = 0; row < size; row++) {
      int why = detr(row);
      all[1][row] = why != 0 ? YES : NO;
      masks[1][row] = (short) (why != 0 ? why : 15);
    }
    Arrays.fill(all[2], NOT_FOR_COMMUNES);
    Arrays.fill(masks[2], (short) 1);
    for (int row = 0; row < size; row++) {
      all[3][row] = houses(row);
      int failing = (agents[row] < 2 ? 1 : 0)
          | (hours[row] < 24 ? 2 : 0)
          | (days[row] < 5 ? 4 : 0)
          | (operators[row] < 11 ? 8 : 0)
          | (operators[row] < 13 ? 16 : 0);
      masks[3][row] = (short) (failing == 0 ? 31 : failing);
    }
    for (int i = 0; i < 6; i++) {
      for (int row = 0; row < size; row++) {
        all[4 + i][row] = DESIGNATED[designations[i][row]];
        masks[4 + i][row] = 1;
      }
    }
    return all;
  }

  private static byte engineering(boolean byMunicipale, boolean byTotale) {
    return byMunicipale != byTotale ? READINGS_DIFFER : byMunicipale ? YES : NO;
  }

  /** The conditions that are met. */
  private int detr(int row) {
    int met = nouvelle[row] == 1 ? 1 : 0;
    if (dgf[row] <= 2_000) {
      met |= 2;
    } else if (dgf[row] <= 20_000 && potentiel[row] * 100 < meanPotentiel[row] * 130) {
      met |= 4;
    }
    return met;
  }

  private byte houses(int row) {
    boolean served = agents[row] >= 2 && hours[row] >= 24 && days[row] >= 5;
    if (!served || operators[row] < 11) {
      return NO;
    }
    return operators[row] < 13 ? READINGS_DIFFER : YES;
  }
}
