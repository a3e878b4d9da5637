package fr.anct.sdk.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Objects;
import java.util.ServiceLoader;

/** Reads and writes the library's types as JSON. This class is stateless and thread-safe. */
public final class AnctJson {
  private static final int MOST_DEPTH = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NAME = 1_000;
  private static final long LONGEST_DOCUMENT = 200_000_000;
  private static final long MOST_TOKENS = 20_000_000;

  private AnctJson() {}

  /**
   * Returns the shared mapper; it must not be reconfigured.
   *
   * @return the mapper, never null
   */
  public static JsonMapper mapper() {
    return Holder.MAPPER;
  }

  /**
   * Returns a builder with everything the library's types need, for an application that adds settings of its own.
   *
   * @return a new builder, never null
   */
  public static JsonMapper.Builder mapperBuilder() {
    JsonFactory factory = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH)
            .maxNumberLength(LONGEST_NUMBER)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_NAME)
            .maxDocumentLength(LONGEST_DOCUMENT)
            .maxTokenCount(MOST_TOKENS)
            .build())
        .build();
    JsonMapper.Builder builder = JsonMapper.builder(factory)
        .addModules(new Jdk8Module(), new GuavaModule(), new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // A tree that is read before its types are known keeps every digit too.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        // A number in the place of a text is a code that lost its zero, or an amount that went
        // through floating point.
        .withCoercionConfig(
            LogicalType.Textual,
            texts -> texts
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        // By default Jackson also takes private constructors: it would read a number as cents, and
        // on the module path
        // it fails to open them.
        .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.PUBLIC_ONLY)
        .defaultPropertyInclusion(JsonInclude.Value.construct(
            JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
    for (Module module : ServiceLoader.load(Module.class, AnctJson.class.getClassLoader())) {
      if (module.getClass().getPackageName().startsWith("fr.anct.sdk.")) {
        builder.addModule(module);
      }
    }
    return builder;
  }

  /**
   * Writes a value of the library as JSON, indented, with line feeds on every system.
   *
   * @param value the value, not null
   * @return the document, never null
   * @throws IllegalArgumentException if the value is not one the library writes
   */
  public static String write(Object value) {
    Objects.requireNonNull(value, "value");
    try {
      return mapper().writer(printer()).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot write " + value.getClass().getName() + " as JSON", e);
    }
  }

  /**
   * Reads a value of the library from JSON.
   *
   * @param json the document, not null
   * @param type the type to read, not null
   * @param <T> the type to read
   * @return the value, never null
   * @throws AnctException {@code MALFORMED_DOCUMENT} if the document is not of that type, or the problem of the value at
   *     fault
   */
  public static <T> T read(String json, Class<T> type) {
    T value;
    try {
      value = mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof AnctException domain) {
          throw domain;
        }
      }
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      // A null that a list does not take is refused without a word.
      String why = e.getOriginalMessage();
      throw malformed(type, line, why == null ? "null where a value is needed" : why);
    } catch (NumberFormatException e) {
      // Jackson's own, of an exponent that no number has, where it reads a tree.
      throw malformed(type, 0, String.valueOf(e.getMessage()));
    }
    if (value == null) {
      throw malformed(type, 1, "null");
    }
    return value;
  }

  /** The same bytes on every system: the JDK's line separator is not used. */
  private static PrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static AnctException malformed(Class<?> type, long line, String rule) {
    return Problem.of(
            ProblemCode.MALFORMED_DOCUMENT,
            "document",
            type.getSimpleName(),
            "line",
            line,
            "rule",
            rule)
        .toException();
  }

  private static final class Holder {
    static final JsonMapper MAPPER = mapperBuilder().build();
  }
}
