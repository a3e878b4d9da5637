package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.search.SearchQuery;
import fr.anct.sdk.core.search.SearchResult;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Beginnings of 2 to 9 letters of the names of random communes of 2026, names with a letter wrong, postal codes. */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SearchBenchmark {
  private static final int ASKED = 4096;
  private static final int LIMIT = 10;

  private final TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
  private final String[] beginnings = new String[ASKED];
  private final String[] wrong = new String[ASKED];
  private final String[] postalCodes = new String[ASKED];
  /** Baselines: all communes, the largest first, and where each name of the sorted array is among them. */
  private final Commune[] communes;

  private final String[] names;
  private final int[] ranks;
  private final Map<String, List<Commune>> byPostalCode = new HashMap<>();
  private int next;

  /** Prepares the questions and the tables of the baselines. */
  public SearchBenchmark() {
    communes = geography.communes().stream()
        .sorted(Comparator.comparing(SearchBenchmark::population)
            .reversed()
            .thenComparing(Commune::code))
        .toArray(Commune[]::new);
    String[] folded = Arrays.stream(communes)
        .map(commune -> FirstSearchBenchmark.folded(commune.name()))
        .toArray(String[]::new);
    Integer[] order = new Integer[communes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> folded[i]));
    names = Arrays.stream(order).map(i -> folded[i]).toArray(String[]::new);
    ranks = Arrays.stream(order).mapToInt(i -> i).toArray();
    for (Commune commune : geography.communes()) {
      commune
          .postalCodes()
          .forEach(code -> byPostalCode
              .computeIfAbsent(code.toString(), any -> new ArrayList<>())
              .add(commune));
    }
    List<String> codes = new ArrayList<>(byPostalCode.keySet());
    Random random = new Random(52250);
    for (int i = 0; i < ASKED; i++) {
      String name = folded[random.nextInt(folded.length)];
      beginnings[i] = name.substring(0, Math.min(name.length(), 2 + random.nextInt(8)));
      int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
      wrong[i] = name.substring(0, at) + "x" + name.substring(Math.min(name.length(), at + 1));
      postalCodes[i] = codes.get(random.nextInt(codes.size()));
    }
  }

  private static long population(Commune commune) {
    return commune.populations().stream().findFirst().map(Population::value).orElse(-1L);
  }

  /** Communes and their parts whose names begin with a text, or have it later. */
  @Benchmark
  public List<SearchResult> beginning() {
    return geography.search(beginnings[next()]);
  }

  /** Names with one letter replaced. */
  @Benchmark
  public List<SearchResult> typo() {
    return geography.search(SearchQuery.of(wrong[next()]));
  }

  /** The communes of a postal code. */
  @Benchmark
  public List<Commune> postalCode() {
    return geography.communesByPostalCode(postalCodes[next()]);
  }

  /** Baseline: the first ten names from where the text would be; neither articles nor later words nor sizes. */
  @Benchmark
  public List<Commune> alphabetical() {
    String text = beginnings[next()];
    List<Commune> found = new ArrayList<>(LIMIT);
    for (int i = first(text); found.size() < LIMIT && begins(i, text); i++) {
      found.add(communes[ranks[i]]);
    }
    return found;
  }

  /** Baseline: all names that begin with the text, of which a queue keeps the ten largest communes. */
  @Benchmark
  public List<Commune> largest() {
    String text = beginnings[next()];
    PriorityQueue<Integer> best = new PriorityQueue<>(LIMIT + 1, Comparator.reverseOrder());
    for (int i = first(text); begins(i, text); i++) {
      best.add(ranks[i]);
      if (best.size() > LIMIT) {
        best.poll();
      }
    }
    List<Commune> found = new ArrayList<>(LIMIT);
    best.stream().sorted().forEach(rank -> found.add(communes[rank]));
    return found;
  }

  /** Baseline: the table of Levenshtein for each name, two rows at a time; swaps count twice, beginnings do not. */
  @Benchmark
  public List<Commune> table() {
    String text = wrong[next()];
    int most = text.replace(" ", "").length() < 8 ? 1 : 2;
    List<Commune> found = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (Math.abs(names[i].length() - text.length()) <= most && edits(text, names[i]) <= most) {
        found.add(communes[ranks[i]]);
      }
    }
    return found;
  }

  /** Baseline: a hash map of lists. */
  @Benchmark
  public List<Commune> postalCodeMap() {
    return Objects.requireNonNull(byPostalCode.get(postalCodes[next()]));
  }

  private int first(String text) {
    int found = Arrays.binarySearch(names, text);
    while (found > 0 && names[found - 1].equals(text)) {
      found--;
    }
    return found < 0 ? ~found : found;
  }

  private boolean begins(int i, String text) {
    return i < names.length && names[i].startsWith(text);
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private int next() {
    next = next + 1 == ASKED ? 0 : next + 1;
    return next;
  }
}
