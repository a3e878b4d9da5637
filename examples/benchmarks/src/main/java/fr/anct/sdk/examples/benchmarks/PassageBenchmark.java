package fr.anct.sdk.examples.benchmarks;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.passage.CarriedValues;
import fr.anct.sdk.core.passage.CommuneChange;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Millesime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All communes of 2019 in 2026; both vintages are loaded before. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class PassageBenchmark {
  /** A row of the file that a hand-written passage would read. */
  private record Row(String code, String name, List<String> parts) {}

  private final TerritorialReferential from = TerritorialReferential.of(Millesime.of(2019));
  private final TerritorialReferential to = TerritorialReferential.of(Millesime.of(2026));
  private final Passage passage = Passage.between(from, to);
  private final Map<CommuneCode, Long> values;
  private final List<Row> rows;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> formerCodes = new HashMap<>();
  private final Map<String, Long> plainValues = new HashMap<>();

  /** Prepares the maps of the baselines. */
  public PassageBenchmark() {
    rows = from.communes().stream()
        .map(commune -> new Row(commune.code().toString(), commune.name(), parts(commune)))
        .toList();
    for (Commune commune : to.communes()) {
      String code = commune.code().toString();
      names.put(code, commune.name());
      parts(commune).forEach(part -> parents.put(part, code));
      commune.formerCodes().forEach(former -> formerCodes.put(former, code));
    }
    ImmutableMap.Builder<CommuneCode, Long> all = ImmutableMap.builder();
    long value = 0;
    for (Commune commune : from.communes()) {
      all.put(commune.code(), ++value);
      plainValues.put(commune.code().toString(), value);
    }
    values = all.buildOrThrow();
  }

  private static List<String> parts(Commune commune) {
    Set<String> codes = new TreeSet<>();
    for (DelegatedCommune part : commune.delegatedCommunes()) {
      codes.add(part.code().toString());
    }
    for (AssociatedCommune part : commune.associatedCommunes()) {
      codes.add(part.code().toString());
    }
    return List.copyOf(codes);
  }

  /** The passage, and what changed in it. */
  @Benchmark
  public List<CommuneChange> changes() {
    return Passage.between(from, to).changes();
  }

  /** A value of every commune carried over. */
  @Benchmark
  public CarriedValues carry() {
    return passage.carry(values);
  }

  /** Baseline: hash maps made before, by code, and the same changes from them. */
  @Benchmark
  public Map<String, Set<String>> mapChanges() {
    Map<String, Set<String>> became = new HashMap<>();
    Map<String, Integer> sources = new HashMap<>();
    for (Row row : rows) {
      Set<String> targets = targets(row);
      became.put(row.code(), targets);
      targets.forEach(target -> sources.merge(target, 1, Integer::sum));
    }
    Map<String, Set<String>> changes = new TreeMap<>();
    for (Row row : rows) {
      Set<String> targets = became.getOrDefault(row.code(), Set.of());
      String target = targets.iterator().next();
      if (targets.size() > 1
          || sources.getOrDefault(target, 0) > 1
          || !target.equals(row.code())
          || !plain(row.name()).equals(plain(names.getOrDefault(target, "")))) {
        changes.put(row.code(), targets);
      }
    }
    return changes;
  }

  /** Baseline: the same sums from the same maps; it has no word on what is missing. */
  @Benchmark
  public Map<String, Long> mapCarry() {
    Map<String, Long> sums = new HashMap<>();
    for (Row row : rows) {
      Set<String> targets = targets(row);
      Long value = plainValues.get(row.code());
      if (targets.size() == 1 && value != null) {
        sums.merge(targets.iterator().next(), value, Long::sum);
      }
    }
    return sums;
  }

  private Set<String> targets(Row row) {
    String own = target(row.code());
    if (row.parts().isEmpty()) {
      return Set.of(own);
    }
    Set<String> targets = new HashSet<>();
    targets.add(own);
    for (String part : row.parts()) {
      targets.add(target(part));
    }
    return targets;
  }

  private String target(String code) {
    if (names.containsKey(code)) {
      return code;
    }
    String parent = parents.get(code);
    return parent == null ? formerCodes.getOrDefault(code, "") : parent;
  }

  private static String plain(String name) {
    return name.replace('’', '\'').replace('\u00A0', ' ').replace('-', ' ').replace("œ", "oe");
  }
}
