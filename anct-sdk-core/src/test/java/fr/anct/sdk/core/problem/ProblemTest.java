package fr.anct.sdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void saysTheValueTheRuleAndTheWayOutInBothLanguages() {
    Problem problem = Problem.of(ProblemCode.TOO_PRECISE, "value", "12.345");
    assertThat(problem.message(Language.EN))
        .isEqualTo("12.345 is not exact to the precision asked; name a rounding");
    assertThat(problem.message(Language.FR))
        .isEqualTo("12.345 n’est pas exact à la précision demandée\u00A0; précisez un arrondi");
  }

  @Test
  void wordsOfAClosedListAreTranslatedAndOtherValuesAreNot() {
    Problem problem = Problem.of(
        ProblemCode.OUT_OF_RANGE, "name", "divisor", "value", "problem.OVERFLOW", "rule", "> 0");
    assertThat(problem.message(Language.EN))
        .isEqualTo("the divisor is problem.OVERFLOW; it must be > 0");
    assertThat(problem.message(Language.FR)).startsWith("le diviseur vaut problem.OVERFLOW");
    assertThat(problem.values()).containsEntry("name", "divisor");
  }

  @Test
  void aValueThatLooksLikeAVariableIsNotReadAsOne() {
    Problem problem = Problem.of(
        ProblemCode.MALFORMED_CODE, "kind", "{rule}", "value", "{kind}", "rule", "{value}");
    assertThat(problem.message(Language.EN)).isEqualTo("«{kind}» is not a {rule}: {value}");
  }

  @Test
  void namesAndValuesAlternate() {
    assertThatThrownBy(() -> Problem.of(ProblemCode.OVERFLOW, "value"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Problem.of(ProblemCode.OVERFLOW, "value", 1, "value", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExceptionCarriesItsProblemAcrossAStream() throws IOException {
    AnctException thrown = Problem.of(ProblemCode.OVERFLOW, "value", 7).toException();
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    AnctException back = (AnctException) JavaSerial.read(JavaSerial.write(thrown));
    assertThat(back.problem()).isEqualTo(thrown.problem());
    assertThat(back.problem().values()).isEqualTo(ImmutableMap.of("value", "7"));
    assertThat(back).hasMessage(thrown.getMessage());
  }

  @Test
  void anExceptionMayTellSeveralProblems() throws IOException {
    Problem first = Problem.of(ProblemCode.OVERFLOW, "value", 7);
    Problem second = Problem.of(ProblemCode.DUPLICATE_ID, "id", "works");
    AnctException thrown = new AnctException(ImmutableList.of(first, second));
    assertThat(thrown.problem()).isEqualTo(first);
    assertThat(thrown.problems()).containsExactly(first, second);
    assertThat(thrown).hasMessage(first.message(Language.EN) + "\n" + second.message(Language.EN));
    AnctException back = (AnctException) JavaSerial.read(JavaSerial.write(thrown));
    assertThat(back.problems()).isEqualTo(thrown.problems());
    assertThatThrownBy(() -> new AnctException(ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
