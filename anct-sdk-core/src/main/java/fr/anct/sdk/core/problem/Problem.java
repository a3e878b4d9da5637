package fr.anct.sdk.core.problem;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;

/**
 * One thing that is wrong, with the values at fault. This class is immutable and thread-safe.
 *
 * @param code what is wrong, not null
 * @param values the values at fault by name, in canonical form (ISO dates, codes, plain decimals), not null
 */
public record Problem(ProblemCode code, ImmutableMap<String, String> values) {
  /** Checks that nothing is null. */
  public Problem {
    Objects.requireNonNull(code, "code");
    values = values == null ? ImmutableMap.of() : values;
  }

  /**
   * Creates a problem from alternating names and values.
   *
   * @param code what is wrong, not null
   * @param namesAndValues a name, then its value by {@code toString}, and so on; an even number, none null
   * @return the problem, never null
   * @throws IllegalArgumentException if the number of names and values is odd
   */
  public static Problem of(ProblemCode code, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("names and values must alternate");
    }
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return new Problem(code, values.buildOrThrow());
  }

  /**
   * Says this problem in words. A value that is a word of a closed list, such as {@code kind = commune}, is shown
   * through its message {@code <name>.<value>}, here {@code kind.commune}. A value {@code form} chooses among the messages
   * of a code that can be said in several ways: {@code form.<code>.<form>}.
   *
   * @param language the language, not null
   * @return a sentence that names the value, the rule and the way out, never null
   */
  public String message(Language language) {
    String form = values.get("form");
    String key = form == null ? "problem." + code.name() : "form." + code.name() + "." + form;
    return Messages.standard().canonical(key, language, values);
  }

  /**
   * Returns an exception that carries this problem.
   *
   * @return a new exception, never null
   */
  public AnctException toException() {
    return new AnctException(this);
  }
}
