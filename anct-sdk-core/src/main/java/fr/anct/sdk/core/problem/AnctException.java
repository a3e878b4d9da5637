package fr.anct.sdk.core.problem;

import fr.anct.sdk.core.text.Language;

/**
 * Thrown when what a caller gave cannot be answered; says why in a {@link Problem}.
 *
 * <p>Its message is in English; {@link Problem#message} gives the French one.
 */
public final class AnctException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Creates an exception.
   *
   * @param problem what is wrong, not null
   */
  public AnctException(Problem problem) {
    super(problem.message(Language.EN));
    this.problem = problem;
  }

  /**
   * Returns what is wrong.
   *
   * @return the problem, never null
   */
  public Problem problem() {
    return problem;
  }
}
