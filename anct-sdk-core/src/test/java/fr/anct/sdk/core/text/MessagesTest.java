package fr.anct.sdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.internal.text.CoreMessages;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final MessageSource OWN = (key, language) -> switch (key) {
    case "fact.own" -> Optional.of(language == Language.FR ? "le mien" : "mine");
    case "truth.TRUE" -> Optional.of("overridden");
    case "two" -> Optional.of("{a} and {b}, {a}");
    case "open" -> Optional.of("a { b");
    default -> Optional.empty();
  };

  static Stream<Arguments> closedLists() {
    return Stream.of(
        Arguments.of("problem.", ProblemCode.values()),
        Arguments.of("caveat.", Caveat.Kind.values()),
        Arguments.of("unit.", Unit.values()),
        Arguments.of("confidence.", Confidence.values()),
        Arguments.of("truth.", Truth.values()));
  }

  @ParameterizedTest
  @MethodSource("closedLists")
  void everyWordOfAClosedListHasItsMessageAndNoneIsLeftOver(String prefix, Enum<?>[] words) {
    Set<String> expected =
        Arrays.stream(words).map(word -> prefix + word.name()).collect(Collectors.toSet());
    for (Language language : Language.values()) {
      Set<String> found = new CoreMessages()
          .all(language).keySet().stream()
              .filter(key -> key.startsWith(prefix))
              .collect(Collectors.toSet());
      assertThat(found).as(prefix + language).isEqualTo(expected);
    }
  }

  @Test
  void everyLanguageIsSpoken() {
    assertThat(Messages.standard().text("truth.UNKNOWN", Language.FR)).isEqualTo("inconnu");
    assertThat(Messages.standard().text("truth.UNKNOWN", Language.EN)).isEqualTo("unknown");
  }

  @Test
  void anUnknownKeyIsShownWithItsValues() {
    assertThat(Messages.standard().text("no.such.key", Language.FR)).isEqualTo("no.such.key");
    assertThat(Messages.standard().text("no.such.key", Language.FR, ImmutableMap.of("a", "1")))
        .isEqualTo("no.such.key {a=1}");
    assertThat(Messages.standard().find("no.such.key", Language.FR)).isEmpty();
  }

  @Test
  void aSecondSourceIsAskedSecond() {
    Messages both = Messages.standard().combinedWith(OWN);
    assertThat(both.text("fact.own", Language.FR)).isEqualTo("le mien");
    assertThat(both.text("fact.own", Language.EN)).isEqualTo("mine");
    assertThat(both.text("truth.TRUE", Language.EN)).isEqualTo("yes");
    assertThat(Messages.standard().find("fact.own", Language.FR)).isEmpty();
  }

  @Test
  void variablesAreFilledOnce() {
    Messages messages = Messages.standard().combinedWith(OWN);
    assertThat(messages.text("two", Language.EN, ImmutableMap.of("a", "{b}", "b", "$1\\")))
        .isEqualTo("{b} and $1\\, {b}");
    assertThat(messages.text("two", Language.EN, ImmutableMap.of("a", "1")))
        .isEqualTo("1 and {b}, 1");
    assertThat(messages.text("open", Language.EN, ImmutableMap.of(" b", "1"))).isEqualTo("a { b");
  }
}
