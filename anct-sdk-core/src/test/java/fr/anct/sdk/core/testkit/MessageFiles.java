package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.internal.text.PropertiesMessageSource;
import fr.anct.sdk.core.text.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the two message files of a module: same keys, same variables, really two languages, good typography. */
public final class MessageFiles {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  /** French words that do not occur in English sentences. Without the flag, newer JDKs see a word after an accent. */
  private static final Pattern FRENCH = Pattern.compile(
      "\\b(le|les|des|est|une|dans|pour|avec|sont|du|aux|cette|qui)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);
  /** English words that do not occur in French sentences. */
  private static final Pattern ENGLISH = Pattern.compile(
      "\\b(the|is|are|of|with|this|that|must|not|was|were|have|has|and)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);

  private MessageFiles() {}

  /**
   * Checks the files of a module.
   *
   * @param source the module's messages
   * @param sameInBoth the keys whose text is rightly the same in both languages
   */
  public static void check(PropertiesMessageSource source, Set<String> sameInBoth) {
    check(source.all(Language.FR), source.all(Language.EN), sameInBoth);
  }

  static void check(
      ImmutableMap<String, String> french,
      ImmutableMap<String, String> english,
      Set<String> sameInBoth) {
    assertThat(french).isNotEmpty();
    assertThat(ImmutableSortedSet.copyOf(french.keySet()))
        .as("keys in French and in English")
        .isEqualTo(ImmutableSortedSet.copyOf(english.keySet()));
    french.forEach((key, text) -> {
      String other = english.getOrDefault(key, "");
      assertThat(variables(text)).as("variables of " + key).isEqualTo(variables(other));
      if (sameInBoth.contains(key)) {
        assertThat(text).as(key + " is declared the same in both languages").isEqualTo(other);
      } else if (Math.max(text.length(), other.length()) > 3) {
        assertThat(text).as(key + " in French and in English").isNotEqualTo(other);
      }
      checkFrench(key, text);
      checkEnglish(key, other);
    });
  }

  private static void checkFrench(String key, String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if (";:?!»%".indexOf(c) >= 0) {
        boolean ratio = c == ':' && Character.isDigit(before);
        assertThat(ratio || before == '\u00A0' || before == '\u202F')
            .as(key + ": no-break space before " + c + " in: " + text)
            .isTrue();
      }
      if (before == '«') {
        assertThat(c).as(key + ": no-break space after « in: " + text).isEqualTo('\u00A0');
      }
    }
    assertThat(text).as(key + ": a French apostrophe is ’").doesNotContain("'");
    assertThat(ENGLISH.matcher(text).find()).as(key + " is French: " + text).isFalse();
    assertThat(text).as(key).isEqualTo(text.strip());
  }

  private static void checkEnglish(String key, String text) {
    assertThat(text)
        .as(key + ": no French spacing in English")
        .doesNotContain("\u00A0", "\u202F", " ;", " :", " %", "« ");
    String own = VARIABLE.matcher(text).replaceAll("");
    assertThat(FRENCH.matcher(own).find()).as(key + " is English: " + text).isFalse();
    assertThat(text).as(key).isEqualTo(text.strip());
  }

  private static Set<String> variables(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
