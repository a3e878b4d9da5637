package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The sum of the populations of communes, of one kind and one census, and what is missing of it: a sum with a part
 * missing is never shown as whole. This class is immutable and thread-safe.
 *
 * @param kind which population, not null
 * @param census the reference year of the census
 * @param knownValue the sum of the figures known, in inhabitants; less than the total if any is missing
 * @param knownCount how many communes have their figure in the sum
 * @param missing the communes whose figure of that kind and census is not known, in the order in which they came, not null
 */
public record PopulationTotal(
    PopulationKind kind,
    int census,
    long knownValue,
    int knownCount,
    ImmutableList<TerritoryRef> missing) {
  /**
   * Checks the total.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the value or the count is negative
   */
  public PopulationTotal {
    Objects.requireNonNull(kind, "kind");
    missing = missing == null ? ImmutableList.of() : missing;
    checkNotNegative("knownValue", knownValue);
    checkNotNegative("knownCount", knownCount);
  }

  /**
   * Adds up communes.
   *
   * <p>Each figure is that of {@link Commune#population}: where two files give different ones for the same kind and
   * census, that of the file of communes. A commune that comes twice counts once.
   *
   * @param communes the communes, of one vintage, not null
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return their total, never null; that of no commune is 0 and whole
   * @throws fr.anct.sdk.core.problem.AnctException {@code OTHER_MILLESIME} if two communes are of different vintages: what
   *     merged in between would count twice
   */
  public static PopulationTotal of(Iterable<Commune> communes, PopulationKind kind, int census) {
    Set<Commune> counted = new HashSet<>();
    ImmutableList.Builder<TerritoryRef> missing = ImmutableList.builder();
    Millesime millesime = null;
    long sum = 0;
    int known = 0;
    for (Commune commune : communes) {
      millesime = millesime == null ? commune.millesime() : millesime;
      if (!commune.millesime().equals(millesime)) {
        throw Problem.of(ProblemCode.OTHER_MILLESIME, "ref", commune.ref(), "millesime", millesime)
            .toException();
      }
      if (counted.add(commune)) {
        Population population = commune.population(kind, census).orElse(null);
        if (population == null) {
          missing.add(commune.ref());
        } else {
          sum = Math.addExact(sum, population.value());
          known++;
        }
      }
    }
    return new PopulationTotal(kind, census, sum, known, missing.build());
  }

  /**
   * Tells whether no figure is missing.
   *
   * @return true if the known value is the total
   */
  @JsonIgnore
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * Returns the total.
   *
   * @return the number of inhabitants, or empty if a figure is missing
   */
  public OptionalLong value() {
    return isComplete() ? OptionalLong.of(knownValue) : OptionalLong.empty();
  }

  private static void checkNotNegative(String name, long value) {
    if (value < 0) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", ">= 0")
          .toException();
    }
  }
}
