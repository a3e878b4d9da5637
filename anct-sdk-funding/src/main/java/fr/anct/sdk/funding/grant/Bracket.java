package fr.anct.sdk.funding.grant;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One bracket of a table of rates.
 *
 * @param upTo where it ends, or empty for the last one, which has no end
 * @param rate its rate, 0 % to 100 %, not null
 */
public record Bracket(Optional<Euros> upTo, Rate rate) {
  /**
   * Checks the rate.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  public Bracket {
    upTo = upTo == null ? Optional.empty() : upTo;
    Objects.requireNonNull(rate, "rate");
    Inputs.checkRate("rate", rate);
  }

  /**
   * Returns a bracket that ends at an amount.
   *
   * @param end where it ends, above zero, not null
   * @param rate its rate, 0 % to 100 %, not null
   * @return the bracket, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %
   */
  public static Bracket upTo(Euros end, Rate rate) {
    return new Bracket(Optional.of(end), rate);
  }

  /**
   * Returns the last bracket.
   *
   * @param rate its rate, 0 % to 100 %, not null
   * @return the bracket, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %
   */
  public static Bracket beyond(Rate rate) {
    return new Bracket(Optional.empty(), rate);
  }

  /** Checks that brackets rise from above zero, and that the last one, and only it, has no end. */
  static void check(List<Bracket> brackets) {
    Euros below = Euros.ZERO;
    for (int i = 0; i < brackets.size(); i++) {
      Optional<Euros> end = brackets.get(i).upTo();
      boolean last = i == brackets.size() - 1;
      if (last == end.isPresent() || (!last && !end.orElseThrow().isGreaterThan(below))) {
        throw refused(end.map(Euros::toString).orElse("…"));
      }
      below = end.orElse(below);
    }
    if (brackets.isEmpty()) {
      throw refused("[]");
    }
  }

  private static RuntimeException refused(String value) {
    return Problem.of(
            ProblemCode.OUT_OF_RANGE, "name", "brackets", "value", value, "rule", "brackets.order")
        .toException();
  }
}
