package fr.anct.sdk.core.json;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.internal.resource.Resources;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The JSON Schemas (2020-12) of the documents that go in or out, of each module of the library that is there. This class
 * is stateless and thread-safe.
 *
 * <p>They are files of the JARs, {@code META-INF/fr/anct/sdk/schema/<name>.json}, on the class path and on the module
 * path alike. The identifier of a schema is a name, not an address: {@code urn:fr.anct.sdk:financing-plan:1}.
 */
public final class JsonSchemas {
  private static final String FOLDER = "META-INF/fr/anct/sdk/schema/";
  private static final String[] MODULES = {"core", "eligibility", "funding"};

  private JsonSchemas() {}

  /**
   * Returns the names of all schemas: the name of the document and its format.
   *
   * @return the names in order, such as {@code financing-plan-1}, never null
   */
  public static ImmutableSortedSet<String> names() {
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    for (String module : MODULES) {
      resource(module + ".txt").ifPresent(list -> names.addAll(list.lines().iterator()));
    }
    return names.build();
  }

  /**
   * Finds a schema.
   *
   * @param name one of {@link #names()}, not null
   * @return the text of the schema, or empty if there is none of that name
   */
  public static Optional<String> find(String name) {
    Objects.requireNonNull(name, "name");
    return names().contains(name) ? resource(name + ".json") : Optional.empty();
  }

  /**
   * Returns a schema.
   *
   * @param name one of {@link #names()}, not null
   * @return the text of the schema, never null
   * @throws AnctException {@code UNKNOWN_SCHEMA} if there is none of that name
   */
  public static String get(String name) {
    return find(name)
        .orElseThrow(() -> Problem.of(
                ProblemCode.UNKNOWN_SCHEMA, "name", name, "known", String.join(", ", names()))
            .toException());
  }

  /**
   * Returns the schema of a type, in the format that this version reads and writes.
   *
   * @param type a type that is a document, such as {@code FinancingPlan}, not null
   * @return the text of the schema, never null
   * @throws AnctException {@code UNKNOWN_SCHEMA} if the type is not a {@link JsonDocument}
   */
  public static String get(Class<?> type) {
    JsonDocument document = type.getAnnotation(JsonDocument.class);
    return get(
        document == null ? type.getSimpleName() : document.value() + "-" + document.format());
  }

  private static Optional<String> resource(String file) {
    return Resources.find(JsonSchemas.class.getClassLoader(), FOLDER + file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
