package fr.anct.sdk.core.json;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.text.Language;
import java.util.Objects;

/**
 * One mistake in a document that somebody wrote by hand. This class is immutable and thread-safe.
 *
 * @param path where it is, as a JSON Pointer (RFC 6901) such as {@code /rules/0/scope}, not null
 * @param problem what is wrong, not null
 */
public record DocumentMistake(String path, Problem problem) {
  /** Checks that nothing is null. */
  public DocumentMistake {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(problem, "problem");
  }

  /**
   * Says this in words.
   *
   * @param language the language, not null
   * @return the path and the problem, never null
   */
  public String message(Language language) {
    return path + ": " + problem.message(language);
  }
}
