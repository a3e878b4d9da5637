package fr.anct.sdk.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Millesime;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program that {@link VintageLoadCost} measures: it loads no class that its work does not need. */
final class LoadChild {
  private LoadChild() {}

  /**
   * Does a work, then tells what it took.
   *
   * @param args the work, and what to tell
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Object kept = null;
    if (args[0].equals("vintage")) {
      kept = TerritorialReferential.of(Millesime.of(2026));
    } else if (args[0].equals("bytes")) {
      kept = LoadBenchmark.resource();
    } else if (args[0].equals("all")) {
      kept = TerritorialReferential.available().stream()
          .map(TerritorialReferential::of)
          .toList();
    } else if (args[0].equals("json")) {
      kept = Json.trees();
    }
    if (args[1].equals("cpu")) {
      Tell.processorTime();
    } else if (args[1].equals("heap")) {
      Tell.heap(kept);
    }
  }

  private static final class Json {
    static List<JsonNode> trees() throws IOException {
      ObjectMapper mapper = new ObjectMapper();
      List<JsonNode> trees = new ArrayList<>();
      File[] files = new File(System.getProperty(VintageLoadCost.JSON)).listFiles();
      if (files == null) {
        throw new IOException(VintageLoadCost.JSON + " is not a folder");
      }
      for (File file : files) {
        if (file.getName().endsWith(".json")) {
          trees.add(mapper.readTree(file));
        }
      }
      return trees;
    }
  }

  private static final class Tell {
    static void processorTime() {
      System.out.print(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime());
    }

    static void heap(@Nullable Object kept) {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      Runtime runtime = Runtime.getRuntime();
      System.out.print(runtime.totalMemory() - runtime.freeMemory());
      Reference.reachabilityFence(kept);
    }
  }
}
