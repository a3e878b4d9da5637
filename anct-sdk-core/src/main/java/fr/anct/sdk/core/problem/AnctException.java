package fr.anct.sdk.core.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.text.Language;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when what a caller gave cannot be answered; says why in a {@link Problem}, or in several where all mistakes are
 * told at once.
 *
 * <p>Its message is in English; {@link Problem#message} gives the French one.
 */
public final class AnctException extends IllegalArgumentException {
  @Serial
  private static final long serialVersionUID = 1L;

  // The parts of the problems, which are not serializable themselves: an exception may cross a
  // wire.
  /** What is wrong. */
  private final ImmutableList<ProblemCode> codes;
  /** The values at fault by name. */
  private final ImmutableList<ImmutableMap<String, String>> values;

  /**
   * Creates an exception.
   *
   * @param problem what is wrong, not null
   */
  public AnctException(Problem problem) {
    this(ImmutableList.of(problem));
  }

  /**
   * Creates an exception.
   *
   * @param problems all that is wrong, at least one, none null
   * @throws IllegalArgumentException if there is none
   */
  public AnctException(List<Problem> problems) {
    super(problems.stream()
        .map(problem -> problem.message(Language.EN))
        .collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("nothing is wrong");
    }
    codes = ImmutableList.copyOf(Lists.transform(problems, Problem::code));
    values = ImmutableList.copyOf(Lists.transform(problems, Problem::values));
  }

  /**
   * Returns what is wrong, the first of {@link #problems()}.
   *
   * @return the problem, never null
   */
  public Problem problem() {
    return new Problem(codes.get(0), values.get(0));
  }

  /**
   * Returns all that is wrong.
   *
   * @return at least one problem, never null
   */
  public ImmutableList<Problem> problems() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 0; i < codes.size(); i++) {
      problems.add(new Problem(codes.get(i), values.get(i)));
    }
    return problems.build();
  }
}
