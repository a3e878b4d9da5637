package fr.anct.sdk.core.problem;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.text.Language;
import java.io.Serial;

/**
 * Thrown when what a caller gave cannot be answered; says why in a {@link Problem}.
 *
 * <p>Its message is in English; {@link Problem#message} gives the French one.
 */
public final class AnctException extends IllegalArgumentException {
  @Serial
  private static final long serialVersionUID = 1L;

  // The parts of the problem, which is not serializable itself: an exception may cross a wire.
  /** What is wrong. */
  private final ProblemCode code;
  /** The values at fault by name. */
  private final ImmutableMap<String, String> values;

  /**
   * Creates an exception.
   *
   * @param problem what is wrong, not null
   */
  public AnctException(Problem problem) {
    super(problem.message(Language.EN));
    this.code = problem.code();
    this.values = problem.values();
  }

  /**
   * Returns what is wrong.
   *
   * @return the problem, never null
   */
  public Problem problem() {
    return new Problem(code, values);
  }
}
