package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives an entrance of the library texts that are almost right: samples that are cut, doubled, spliced and sprinkled with
 * what breaks readers. Each must be taken, or refused by an {@link AnctException}, soon and without much memory.
 *
 * <p>A run prints its seed; a failure shows the input, to be kept as a test of its own. {@code -Danct.fuzz=10000000} sets
 * how many inputs each entrance gets, {@code -Danct.seed=…} repeats a run.
 */
public final class Fuzz {
  private static final int LONGEST = 20_000;
  private static final long MOST_NANOS = 10_000_000_000L;
  private static final long MOST_BYTES = 200_000_000;
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<String> BREAKERS = List.of(
      "",
      " ",
      "\u00A0",
      "\u202F",
      "\t",
      "\r",
      "\n",
      "\r\n",
      "\u0000",
      "\uFEFF",
      "\uFFFD",
      "\u200B",
      "\u202E",
      "\uD83D",
      "\uDE00",
      "\uD83D\uDE00",
      "\u0130",
      "\u0131",
      "ß",
      "ſ",
      "é",
      "e\u0301",
      "Ａ",
      "０",
      "٣",
      "½",
      "²",
      "'",
      "\"",
      "\"\"",
      "\\",
      "\\u0000",
      "\\uD800",
      "/",
      "//",
      "<",
      "&",
      "%",
      "€",
      "M€",
      "k€",
      "-",
      "--",
      "−",
      "+",
      "=",
      "@",
      ".",
      "..",
      ",",
      ";",
      ":",
      "|",
      "_",
      "#",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "[[",
      "{{",
      "null",
      "true",
      "NaN",
      "Infinity",
      "0",
      "00",
      "1",
      "-1",
      "1e9",
      "1e400",
      "1E-400",
      "1e2147483648",
      "1e999999999",
      "0.1",
      "0.005",
      "1/0",
      "1/3",
      "9".repeat(19),
      "9".repeat(40),
      "9".repeat(400),
      "9223372036854775807",
      "-9223372036854775808",
      "2147483648",
      "2A",
      "2B",
      "2a004",
      "97",
      "98",
      "99999",
      "0000-00-00",
      "2026-02-30",
      "9999-12-31",
      "+999999999-12-31",
      "2026-11-01",
      "\"@class\":\"java.lang.Runtime\",",
      "\"format\":2,",
      "\"\":",
      "\"type\":",
      "\"node\":");

  private final List<byte[]> corpus;
  private final Random random;

  private Fuzz(List<byte[]> corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
  }

  /**
   * Gives mutated texts to an entrance.
   *
   * @param name what the entrance is, for the reader of the run
   * @param usual how many inputs where no number is asked for
   * @param corpus texts that it takes
   * @param entrance the entrance
   */
  public static void texts(String name, int usual, List<String> corpus, Consumer<String> entrance) {
    bytes(
        name,
        usual,
        corpus.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(),
        bytes -> entrance.accept(new String(bytes, StandardCharsets.UTF_8)));
  }

  /**
   * Gives mutated bytes to an entrance.
   *
   * @param name what the entrance is, for the reader of the run
   * @param usual how many inputs where no number is asked for
   * @param corpus files that it takes
   * @param entrance the entrance
   */
  public static void bytes(String name, int usual, List<byte[]> corpus, Consumer<byte[]> entrance) {
    run(name, usual, corpus, (from, bytes) -> entrance.accept(bytes));
  }

  /** The entrance is told which sample the input was made from. */
  private static void run(
      String name, int usual, List<byte[]> corpus, BiConsumer<Integer, byte[]> entrance) {
    long seed = Long.getLong("anct.seed", System.nanoTime());
    int count = Math.max(Integer.getInteger("anct.fuzz", usual), 1);
    Fuzz fuzz = new Fuzz(corpus, seed);
    int taken = 0;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int from = i < corpus.size() ? i : fuzz.random.nextInt(corpus.size());
      byte[] input = i < corpus.size() ? corpus.get(i) : fuzz.mutated(from);
      taken += give(name, seed, i, input, bytes -> entrance.accept(from, bytes));
    }
    long micros = (System.nanoTime() - start) / 1000;
    System.out.printf(
        Locale.ROOT,
        "fuzz %s: %d inputs, %d taken, %d per second, seed %d%n",
        name,
        count,
        taken,
        count * 1_000_000L / Math.max(1, micros),
        seed);
    if (taken == 0) {
      throw new AssertionError(name + " takes not even its samples");
    }
  }

  /**
   * Gives the JSON of all samples of a module, mutated, to the reader of JSON.
   *
   * @param anyTestClass a test class of the module
   * @param usual how many inputs where no number is asked for
   */
  public static void json(Class<?> anyTestClass, int usual) {
    List<byte[]> documents = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (SampleRegistry.Sample sample : Rendering.samples(anyTestClass).samples()) {
      if (sample.readAs() instanceof Class<?> type) {
        documents.add(json(sample, type).getBytes(StandardCharsets.UTF_8));
        types.add(type);
      }
    }
    run(
        "JSON of " + anyTestClass.getSimpleName(),
        usual,
        documents,
        (from, bytes) -> AnctJson.read(new String(bytes, StandardCharsets.UTF_8), types.get(from)));
  }

  private static String json(SampleRegistry.Sample sample, Class<?> type) {
    try {
      return AnctJson.mapper().writerFor(type).writeValueAsString(sample.value());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns 1 if the input was taken. */
  private static int give(
      String name, long seed, int number, byte[] input, Consumer<byte[]> entrance) {
    long start = System.nanoTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    int taken = 0;
    try {
      entrance.accept(input);
      taken = 1;
    } catch (AnctException e) {
      // Refused: the words are part of the answer.
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw failure(name, seed, number, input, "a refusal without a word", e);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw failure(name, seed, number, input, "not refused by an AnctException", e);
    }
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    if (System.nanoTime() - start > MOST_NANOS) {
      throw failure(name, seed, number, input, "too slow", null);
    }
    if (bytes > MOST_BYTES) {
      throw failure(name, seed, number, input, "takes " + bytes + " bytes", null);
    }
    return taken;
  }

  private static AssertionError failure(
      String name, long seed, int number, byte[] input, String why, @Nullable Throwable cause) {
    return new AssertionError(
        name + ", input " + number + " of seed " + seed + ": " + why + ": " + cause + ": "
            + shown(new String(input, StandardCharsets.UTF_8)),
        cause);
  }

  /** A text as it would be written in a Java program. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars()
        .limit(2_000)
        .forEach(c -> shown.append(
            c < 32 || c > 126 || c == '"' || c == '\\'
                ? String.format(Locale.ROOT, "\\u%04X", c)
                : String.valueOf((char) c)));
    return shown.append('"').toString();
  }

  private byte[] mutated(int from) {
    byte[] text = corpus.get(from);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      text = changed(text);
    }
    return text.length > LONGEST ? slice(text, 0, LONGEST) : text;
  }

  private byte[] one() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] changed(byte[] text) {
    int from = random.nextInt(text.length + 1);
    int until = Math.min(text.length, from + random.nextInt(random.nextInt(8) == 0 ? 40 : 5));
    byte[] breaker = BREAKERS.get(random.nextInt(BREAKERS.size())).getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(9)) {
      case 0:
        return joined(slice(text, 0, from), slice(text, until, text.length));
      case 1:
        return joined(slice(text, 0, from), breaker, slice(text, from, text.length));
      case 2:
        return joined(slice(text, 0, from), breaker, slice(text, until, text.length));
      case 3:
        return joined(slice(text, 0, until), slice(text, from, text.length));
      case 4:
        byte[] other = one();
        int at = random.nextInt(other.length + 1);
        return joined(slice(text, 0, from), slice(other, at, other.length));
      case 5:
        byte[] flipped = text.clone();
        if (flipped.length > 0) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      case 6:
        byte[] part = slice(text, from, until);
        int times = random.nextInt(20) == 0 ? 2_000 : 3;
        byte[][] parts = new byte[times + 2][];
        Arrays.fill(parts, part);
        parts[0] = slice(text, 0, from);
        parts[times + 1] = slice(text, until, text.length);
        return joined(parts);
      case 7:
        byte[] digits = text.clone();
        for (int i = from; i < Math.min(until + 1, digits.length); i++) {
          if (digits[i] >= '0' && digits[i] <= '9') {
            digits[i] = (byte) ('0' + random.nextInt(10));
          }
        }
        return digits;
      default:
        byte[] random8 = new byte[random.nextInt(8)];
        random.nextBytes(random8);
        return joined(slice(text, 0, from), random8, slice(text, until, text.length));
    }
  }

  private static byte[] slice(byte[] text, int from, int until) {
    return Arrays.copyOfRange(text, from, Math.max(from, until));
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
