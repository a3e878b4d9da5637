package fr.anct.sdk.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.search.SearchResult;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first search, once in each fresh virtual machine that has read the vintage: code is interpreted. */
@State(Scope.Thread)
public class FirstSearchBenchmark {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  private final TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
  private final ImmutableList<Commune> communes = geography.communes();

  /** Names enough begin so. */
  @Benchmark
  public List<SearchResult> names() {
    return geography.search("saint d");
  }

  /** Few names begin so: what stands later in names is searched too. */
  @Benchmark
  public List<SearchResult> laterWords() {
    return geography.search("joinvil");
  }

  /** Baseline: names of communes alone, folded by the JDK, sorted. */
  @Benchmark
  public String[] sortedNames() {
    String[] names = new String[communes.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = folded(communes.get(i).name());
    }
    Arrays.sort(names);
    return names;
  }

  static String folded(String name) {
    String plain = MARKS
        .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
        .replaceAll("");
    return SIGNS.matcher(plain.replace("œ", "oe")).replaceAll(" ");
  }
}
