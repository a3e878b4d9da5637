package fr.anct.sdk.examples;

import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words of the report, over those of the library. */
final class Texts {
  private final Language language;
  private final Messages messages;

  Texts(Language language) {
    this.language = language;
    Properties own = read("report_", language);
    own.putAll(read("programs_", language));
    this.messages =
        Messages.standard().combinedWith((key, asked) -> Optional.ofNullable(own.getProperty(key)));
  }

  Language language() {
    return language;
  }

  /** Returns what stands between a name and its value. */
  String colon() {
    return language == Language.FR ? "\u00A0: " : ": ";
  }

  String get(String key, String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return messages.text(key, language, values);
  }

  private static Properties read(String file, Language language) {
    String name = file + language.locale().getLanguage() + ".properties";
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
