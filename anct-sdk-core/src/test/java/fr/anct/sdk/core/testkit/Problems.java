package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a call is refused, and that the refusal can be read in both languages. */
public final class Problems {
  private Problems() {}

  /**
   * Asserts that a call throws a problem of a code, whose message is complete in both languages.
   *
   * @param code the code expected
   * @param call the call
   * @return the problem, for more assertions
   */
  public static Problem refused(ProblemCode code, ThrowingCallable call) {
    Problem problem = refused(call);
    assertThat(problem.code()).isEqualTo(code);
    return problem;
  }

  /**
   * Asserts that a call throws a problem whose message is complete in both languages.
   *
   * @param call the call
   * @return the problem, for more assertions
   */
  public static Problem refused(ThrowingCallable call) {
    AnctException thrown = catchThrowableOfType(AnctException.class, call);
    assertThat(thrown).as("the call must be refused").isNotNull();
    assertThat(thrown)
        .hasMessage(thrown.problems().stream()
            .map(problem -> problem.message(Language.EN))
            .collect(Collectors.joining("\n")));
    for (Language language : Language.values()) {
      assertThat(thrown.problem().message(language))
          .as("message in " + language)
          .isNotBlank()
          .doesNotContain("{", "}", "problem.");
    }
    return thrown.problem();
  }
}
