package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A list of 37 000 rows in the layout of the official ones, read and resolved. */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 2, timeUnit = TimeUnit.SECONDS)
public class ListBenchmark {
  static final int ROWS = 37_000;

  private final TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
  private final SourceFile file = file(geography);
  private final String text = text(geography);
  private final Map<String, Commune> communes = communes(geography);

  /** Finds everything out: encoding, separator, columns, codes, designations; reports each row. */
  @Benchmark
  public Imported<DesignationList> list() {
    return read(file, geography);
  }

  /** Baseline: split by commas, into a map of what was found in another one. */
  @Benchmark
  public Map<Commune, String> handwritten() {
    return handwritten(text, communes);
  }

  static Imported<DesignationList> read(SourceFile file, TerritorialReferential geography) {
    return DesignationReader.of(OfficialLists.PETITES_VILLES_DE_DEMAIN).read(file, geography);
  }

  static Map<Commune, String> handwritten(String text, Map<String, Commune> communes) {
    Map<Commune, String> found = new HashMap<>();
    for (String line : text.split("\n")) {
      String[] cells = line.split(",");
      Commune commune = communes.get(cells[0]);
      if (commune != null) {
        found.put(commune, cells[2]);
      }
    }
    return found;
  }

  static Map<String, Commune> communes(TerritorialReferential geography) {
    Map<String, Commune> communes = new HashMap<>();
    for (Commune commune : geography.communes()) {
      communes.put(commune.code().toString(), commune);
    }
    return communes;
  }

  static SourceFile file(TerritorialReferential geography) {
    return SourceFile.of("list.csv", text(geography));
  }

  /** All communes, the arrondissements, and the first communes again. */
  static String text(TerritorialReferential geography) {
    StringBuilder text = new StringBuilder("insee_com,lib_com,id_pvd,lib_pvd,date_signature\n");
    List<Commune> communes = geography.communes();
    int rows = 0;
    for (Commune commune : communes) {
      rows = row(text, commune.code().toString(), commune.name(), rows);
    }
    for (MunicipalArrondissement one : geography.municipalArrondissements()) {
      rows = row(text, one.code().toString(), one.name(), rows);
    }
    while (rows < ROWS) {
      Commune commune = communes.get(rows - communes.size());
      rows = row(text, commune.code().toString(), commune.name(), rows);
    }
    return text.toString();
  }

  private static int row(StringBuilder text, String code, String name, int rows) {
    text.append(code).append(',').append(name).append(",pvd-").append(rows).append(',');
    text.append(name).append(",2021-03-12\n");
    return rows + 1;
  }
}
