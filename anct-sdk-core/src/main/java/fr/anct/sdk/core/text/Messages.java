package fr.anct.sdk.core.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds and fills message patterns. This class is immutable and thread-safe. */
public final class Messages {
  private final ImmutableList<MessageSource> sources;

  private Messages(ImmutableList<MessageSource> sources) {
    this.sources = sources;
  }

  /**
   * Returns the messages of the modules of the library that are present.
   *
   * @return the standard messages, never null
   */
  public static Messages standard() {
    return Standard.INSTANCE;
  }

  /**
   * Returns these messages with those of another source behind them: a key that both know keeps its text here.
   *
   * @param other the source asked second, not null
   * @return the combination, never null
   */
  public Messages combinedWith(MessageSource other) {
    return new Messages(
        ImmutableList.<MessageSource>builder().addAll(sources).add(other).build());
  }

  /**
   * Finds the pattern of a key.
   *
   * @param key the message key, not null
   * @param language the language wanted, not null
   * @return the pattern, or empty if no source knows the key
   */
  public Optional<String> find(String key, Language language) {
    Objects.requireNonNull(key, "key");
    for (MessageSource source : sources) {
      Optional<String> found = source.find(key, language);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the text of a key that takes no values, or the key itself if no source knows it.
   *
   * @param key the message key, not null
   * @param language the language wanted, not null
   * @return the text, never null
   */
  public String text(String key, Language language) {
    Objects.requireNonNull(key, "key");
    return find(key, language).orElse(key);
  }

  /**
   * Returns the text of a key with its variables filled; if no source knows the key, the key followed by the values.
   *
   * @param key the message key, not null
   * @param language the language wanted, not null
   * @param values the text of each variable, by name, not null; a variable without a value stays between its braces
   * @return the text, never null
   */
  public String text(String key, Language language, Map<String, String> values) {
    Objects.requireNonNull(values, "values");
    return find(key, language)
        .map(pattern -> fill(pattern, values))
        .orElseGet(() -> key + " " + values);
  }

  /**
   * Returns the text of a key with values in canonical form, as problems and caveats hold them: a word of a closed list,
   * such as {@code kind = commune}, is shown through its message {@code kind.commune}, and an ISO date as the language
   * writes it.
   *
   * @param key the message key, not null
   * @param language the language wanted, not null
   * @param values the values by name, in canonical form, not null
   * @return the text, never null
   */
  public String canonical(String key, Language language, Map<String, String> values) {
    Objects.requireNonNull(key, "key");
    ImmutableMap.Builder<String, String> shown = ImmutableMap.builder();
    values.forEach((name, value) -> shown.put(name, shown(name, value, language)));
    return text(key, language, shown.buildOrThrow());
  }

  private String shown(String name, String value, Language language) {
    Optional<String> word = find(name + "." + value, language);
    if (word.isPresent()) {
      return word.get();
    }
    if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
      try {
        return TextFormat.date(LocalDate.parse(value), language);
      } catch (DateTimeException notADate) {
        return value;
      }
    }
    return value;
  }

  /** One pass, so that a value that contains braces is not read as a pattern. */
  private static String fill(String pattern, Map<String, String> values) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int from = 0;
    while (true) {
      int open = pattern.indexOf('{', from);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        return text.append(pattern, from, pattern.length()).toString();
      }
      String name = pattern.substring(open + 1, close);
      String value = values.get(name);
      text.append(pattern, from, open).append(value == null ? "{" + name + "}" : value);
      from = close + 1;
    }
  }

  private static final class Standard {
    static final Messages INSTANCE = new Messages(ImmutableList.copyOf(
        ServiceLoader.load(MessageSource.class, Messages.class.getClassLoader())));
  }
}
