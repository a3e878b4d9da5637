package fr.anct.sdk.core.passage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Objects;

/**
 * Quantities of communes carried over a passage. Nothing is lost: figures, parts and refused values add up to what was
 * given. This class is immutable and thread-safe.
 *
 * <p>A commune that nothing was carried to is in none of the lists: its figure is unknown, not zero.
 *
 * @param values the sum of each commune all of whose sources had a value, by its code in the second vintage, not null
 * @param incomplete the communes some of whose sources had none, by their code in the second vintage, not null
 * @param refused the values that could not be carried, in the order given, not null
 */
public record CarriedValues(
    ImmutableMap<CommuneCode, Long> values,
    ImmutableMap<CommuneCode, Part> incomplete,
    ImmutableList<Refused> refused) {
  /** Replaces absent parts by empty ones. */
  public CarriedValues {
    values = values == null ? ImmutableMap.of() : values;
    incomplete = incomplete == null ? ImmutableMap.of() : incomplete;
    refused = refused == null ? ImmutableList.of() : refused;
  }

  /**
   * Tells whether every value was carried, into sums without a gap.
   *
   * @return true if nothing is incomplete or refused
   */
  @JsonIgnore
  public boolean isWhole() {
    return incomplete.isEmpty() && refused.isEmpty();
  }

  /**
   * What is known of a sum: not a figure of the commune.
   *
   * @param sum the sum of the values that were carried
   * @param missing the communes of the first vintage whose value is missing, by code, never empty
   */
  public record Part(long sum, ImmutableList<CommuneCode> missing) {
    /**
     * Checks that something is missing.
     *
     * @throws AnctException {@code OUT_OF_RANGE} if nothing is
     */
    public Part {
      if (missing == null || missing.isEmpty()) {
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE, "name", "missing", "value", "[]", "rule", "size >= 1")
            .toException();
      }
    }
  }

  /**
   * A value that was not carried.
   *
   * @param code the code it was given for, not null
   * @param value the value
   * @param problem why it was not: {@code DIVIDED_TERRITORY} or {@code BAD_WEIGHTS} for a commune that was divided,
   *     {@code TERRITORY_ENDED} or {@code UNKNOWN_TERRITORY} for one that is not in one of the vintages, not null
   */
  public record Refused(CommuneCode code, long value, Problem problem) {
    /** Checks that nothing is null. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(problem, "problem");
    }
  }
}
