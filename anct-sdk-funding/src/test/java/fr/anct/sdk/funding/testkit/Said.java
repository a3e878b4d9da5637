package fr.anct.sdk.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asserts that every step of an explanation has its words in both languages. */
public final class Said {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private Said() {}

  /** Each key has its text, each variable of the text its operand, each operand and each word its label. */
  public static void assertSaid(Explanation step) {
    ImmutableSet.Builder<String> given = ImmutableSet.builder();
    for (Operand operand : step.operands()) {
      given.add(operand.name().substring(operand.name().lastIndexOf('.') + 1));
      assertLabel(operand);
    }
    if (step instanceof Explanation.Lookup lookup) {
      assertLabel(lookup.result());
    }
    for (Language language : Language.values()) {
      assertThat(given.build())
          .as(step.key())
          .containsAll(variables(Messages.standard().find(step.key(), language).orElseThrow()));
    }
    step.children().forEach(Said::assertSaid);
  }

  private static void assertLabel(Operand operand) {
    assertNamed(operand.name());
    if (operand.value() instanceof Value.Key word) {
      assertNamed(word.key());
    }
  }

  /** The key has a text without variables in both languages. */
  public static void assertNamed(String key) {
    for (Language language : Language.values()) {
      assertThat(Messages.standard().find(key, language)).as(key).isPresent();
      assertThat(variables(Messages.standard().find(key, language).orElseThrow()))
          .isEmpty();
    }
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
