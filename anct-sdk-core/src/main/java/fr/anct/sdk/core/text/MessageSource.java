package fr.anct.sdk.core.text;

import java.util.Optional;

/**
 * Gives the text of a message key in a language.
 *
 * <p>Each module of the library provides one through {@link java.util.ServiceLoader}; a user who writes facts or rules
 * of their own supplies one too, by {@link Messages#combinedWith}.
 */
@FunctionalInterface
public interface MessageSource {
  /**
   * Finds the text of a key.
   *
   * @param key the message key, such as {@code problem.UNKNOWN_COMMUNE}, not null
   * @param language the language wanted, not null
   * @return the pattern, whose variables stand between braces, or empty if this source does not know the key
   */
  Optional<String> find(String key, Language language);
}
