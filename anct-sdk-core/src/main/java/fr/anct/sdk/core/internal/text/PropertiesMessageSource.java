package fr.anct.sdk.core.internal.text;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.internal.resource.Resources;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.MessageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Messages from UTF-8 property files beside a class: {@code <base>_fr.properties} and {@code <base>_en.properties}. A key
 * stands in one file only.
 */
public abstract class PropertiesMessageSource implements MessageSource {
  private final Map<Language, Supplier<ImmutableMap<String, String>>> byLanguage =
      new EnumMap<>(Language.class);

  /**
   * Creates a source that reads its files on first use.
   *
   * @param bases the absolute resource paths without language and extension
   */
  protected PropertiesMessageSource(String... bases) {
    ImmutableList<String> paths = ImmutableList.copyOf(bases);
    for (Language language : Language.values()) {
      byLanguage.put(language, Suppliers.memoize(() -> load(paths, language)));
    }
  }

  @Override
  public final Optional<String> find(String key, Language language) {
    return Optional.ofNullable(all(language).get(key));
  }

  /**
   * Returns every message of a language.
   *
   * @param language the language
   * @return the patterns by key
   */
  public final ImmutableMap<String, String> all(Language language) {
    return Objects.requireNonNull(byLanguage.get(language)).get();
  }

  private ImmutableMap<String, String> load(ImmutableList<String> bases, Language language) {
    ImmutableMap.Builder<String, String> messages = ImmutableMap.builder();
    for (String base : bases) {
      messages.putAll(Maps.fromProperties(load(base, language)));
    }
    return messages.buildOrThrow();
  }

  private Properties load(String base, Language language) {
    String path = base + "_" + language.locale().getLanguage() + ".properties";
    Properties properties = new Properties();
    // The owner's own class opens the file: a named module does not show its resources to another.
    byte[] bytes = Resources.get(getClass(), path);
    try {
      properties.load(
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + path, e);
    }
    return properties;
  }
}
