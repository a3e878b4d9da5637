package fr.anct.sdk.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.internal.FundingMessages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asserts that what an explanation holds can be said in both languages. */
public final class Said {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
  private static final FundingMessages SOURCE = new FundingMessages();

  private Said() {}

  /** Each key has its text, each variable of the text its operand, each operand its label. */
  public static void check(Explanation step) {
    ImmutableSet.Builder<String> given = ImmutableSet.builder();
    for (Operand operand : step.operands()) {
      checkNamed(operand.name());
      assertThat(variables(SOURCE.find(operand.name(), Language.FR).orElseThrow()))
          .isEmpty();
      given.add(operand.name().substring(operand.name().lastIndexOf('.') + 1));
      if (operand.value() instanceof Value.Key word) {
        checkNamed(word.key());
      }
    }
    checkNamed(step.key());
    assertThat(given.build())
        .as(step.key())
        .containsAll(variables(SOURCE.find(step.key(), Language.FR).orElseThrow()));
    step.children().forEach(Said::check);
  }

  /** The key has a text in both languages. */
  public static void checkNamed(String key) {
    for (Language language : Language.values()) {
      assertThat(SOURCE.find(key, language)).as(key).isPresent();
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
