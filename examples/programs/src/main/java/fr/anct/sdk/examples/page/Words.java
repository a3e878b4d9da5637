package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words of the pages, behind those of the library. */
final class Words {
  private final Language language;
  private final Messages messages;

  private Words(Language language, Messages messages) {
    this.language = language;
    this.messages = messages;
  }

  static Words of(Language language) {
    Properties own = read("page_" + language.locale().getLanguage() + ".properties");
    return new Words(
        language,
        Messages.standard()
            .combinedWith((key, asked) -> Optional.ofNullable(own.getProperty(key))));
  }

  Language language() {
    return language;
  }

  /** The text of a key; its names and values in turn. */
  String get(String key, String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return messages.text(key, language, values);
  }

  /** The same with a capital: words of closed lists are written as inside a sentence. */
  String title(String key) {
    String word = get(key);
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  String colon() {
    return language == Language.FR ? "\u00A0: " : ": ";
  }

  static Properties read(String name) {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(resource(name)));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside this class; on the module path only this module may read it. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
