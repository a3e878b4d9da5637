package fr.anct.sdk.core.internal.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson tripped over, in the terms of a document rather than of classes. This class is immutable and thread-safe.
 *
 * @param path the object at fault, as a JSON Pointer, empty for the whole document, not null
 * @param values what a problem says of it: {@code form} {@code missing} with {@code names}, or {@code unknown} with {@code
 *     name} and {@code known}, else {@code rule}, not null
 */
public record JsonFault(String path, ImmutableMap<String, String> values) {
  private static final String FORM = "form";

  /** As the builders that Immutables makes say it. */
  private static final Pattern NOT_SET =
      Pattern.compile("some of required attributes are not set \\[(.*)]");

  /** As {@code Objects.requireNonNull} says it. */
  private static final Pattern NAME = Pattern.compile("^([a-z]\\w*)$");

  /** As Jackson says it of a closed algebra. */
  private static final Pattern NO_TYPE = Pattern.compile("missing type id property '(\\w+)'");

  /** As Jackson says it of a number or a truth value. */
  private static final String NULL = "Cannot map `null` into type";

  private static final Pattern PACKAGES =
      Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)*\\.(?=[A-Z])");

  /**
   * Returns what an exception says.
   *
   * @param e the exception, not null
   * @return the fault, never null
   */
  public static JsonFault of(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new JsonFault(
          pointer(Iterables.limit(unknown.getPath(), unknown.getPath().size() - 1)),
          ImmutableMap.of(
              FORM, "unknown", "name", unknown.getPropertyName(), "known", known(unknown)));
    }
    if (e instanceof JsonMappingException mapping) {
      Optional<String> missing = missing(mapping);
      if (missing.isPresent()) {
        // A null is told at the property itself, what is left out at the object that lacks it.
        List<JsonMappingException.Reference> steps = mapping.getPath();
        boolean itself = missing.equals(last(steps));
        return new JsonFault(
            pointer(itself ? Iterables.limit(steps, steps.size() - 1) : steps),
            ImmutableMap.of(FORM, "missing", "names", missing.get()));
      }
    }
    String path = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
    return new JsonFault(path, ImmutableMap.of("rule", rule(e)));
  }

  /**
   * Writes where a step of Jackson is.
   *
   * @param steps from the document to the place, not null
   * @return the JSON Pointer, never null
   */
  public static String pointer(Iterable<JsonMappingException.Reference> steps) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : steps) {
      String name = step.getFieldName();
      pointer
          .append('/')
          .append(
              name == null
                  ? Integer.toString(step.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static String known(UnrecognizedPropertyException e) {
    TreeSet<String> names = new TreeSet<>();
    if (e.getKnownPropertyIds() != null) {
      e.getKnownPropertyIds().forEach(id -> names.add(id.toString()));
    }
    return String.join(", ", names);
  }

  private static Optional<String> missing(JsonMappingException e) {
    if (e instanceof InvalidTypeIdException untyped && untyped.getTypeId() == null) {
      return group(NO_TYPE, e.getOriginalMessage());
    }
    Throwable cause = e.getCause();
    if (cause instanceof NullPointerException) {
      return group(NAME, cause.getMessage());
    }
    return cause instanceof IllegalStateException
        ? group(NOT_SET, cause.getMessage())
        : Optional.ofNullable(e.getOriginalMessage())
            .filter(said -> said.startsWith(NULL))
            .flatMap(said -> last(e.getPath()));
  }

  private static Optional<String> group(Pattern pattern, @Nullable String text) {
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> last(List<JsonMappingException.Reference> steps) {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(steps.get(steps.size() - 1).getFieldName());
  }

  private static String rule(JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof NullPointerException) {
      return "null";
    }
    String said = cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(e.getOriginalMessage());
    return PACKAGES.matcher(said.lines().findFirst().orElse("")).replaceAll("");
  }
}
