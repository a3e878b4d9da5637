package fr.anct.sdk.core.territory;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import java.util.Objects;
import java.util.Optional;

/**
 * A number of inhabitants, of one kind and one census. This class is immutable and thread-safe.
 *
 * @param kind which population it is, not null
 * @param census the reference year of the census, or empty if it is not known, or if the figure is not that of today's
 *     perimeter
 * @param value the number of inhabitants, zero or more; zero is a figure, not an absence
 * @param confidence how the census was established: printed by the source, or computed by comparison, not null
 * @param provenance where the figure comes from, not null
 */
public record Population(
    PopulationKind kind,
    Optional<Integer> census,
    long value,
    Confidence confidence,
    Provenance provenance) {
  /**
   * Checks the figure.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is negative
   */
  public Population {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(provenance, "provenance");
    census = census == null ? Optional.empty() : census;
    if (value < 0) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "population", "value", value, "rule", ">= 0")
          .toException();
    }
  }

  /**
   * Tells whether this is a figure of a kind and census.
   *
   * @param otherKind the kind, not null
   * @param otherCensus the reference year of the census
   * @return true if both are the same and the census is known
   */
  public boolean is(PopulationKind otherKind, int otherCensus) {
    Objects.requireNonNull(otherKind, "otherKind");
    return kind == otherKind && census.isPresent() && census.get() == otherCensus;
  }
}
