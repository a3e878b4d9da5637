package fr.anct.sdk.eligibility.rule;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The number of members of a municipal council by population: CGCT, art. L2121-2. A table, not an eligibility rule.
 *
 * <p>Paris, Lyon and Marseille have texts of their own: {@link #find} has no answer for them. The table reads the figure
 * that it is given; the text that names the kind of population was not read. The table is that of the text of early
 * 2015, and the laws of 2025 on communes of fewer than 1 000 inhabitants and on Paris, Lyon and Marseille were not read:
 * it is taken as reviewed at the end of 2024.
 *
 * @param bands the bands by increasing population, the first from 0, not empty
 */
public record CouncilSize(ImmutableList<Band> bands) {
  private static final ImmutableList<String> OTHER_TEXTS =
      ImmutableList.of("75056", "69123", "13055");
  private static final Schedule<CouncilSize> SCHEDULE = Schedule.of(ImmutableList.of(new Dated<>(
      LocalDate.of(2015, 1, 1),
      Optional.empty(),
      new CouncilSize(ImmutableList.of(
          new Band(0, 7),
          new Band(100, 11),
          new Band(500, 15),
          new Band(1_500, 19),
          new Band(2_500, 23),
          new Band(3_500, 27),
          new Band(5_000, 29),
          new Band(10_000, 33),
          new Band(20_000, 35),
          new Band(30_000, 39),
          new Band(40_000, 43),
          new Band(50_000, 45),
          new Band(60_000, 49),
          new Band(80_000, 53),
          new Band(100_000, 55),
          new Band(150_000, 59),
          new Band(200_000, 61),
          new Band(250_000, 65),
          new Band(300_000, 69))),
      Citation.of("CGCT, art. L2121-2", Confidence.VERIFIED),
      LocalDate.of(2024, 12, 31))));

  /**
   * Checks that the bands start at 0 and increase.
   *
   * @throws IllegalArgumentException if they do not
   */
  public CouncilSize {
    if (bands.isEmpty() || bands.get(0).from() != 0) {
      throw new IllegalArgumentException("the first band does not start at 0");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from() <= bands.get(i - 1).from()) {
        throw new IllegalArgumentException("bands out of order: " + bands);
      }
    }
  }

  /**
   * A band of populations.
   *
   * @param from its least population, in inhabitants, included; it ends where the next one starts
   * @param members the members of the council, 1 or more
   */
  public record Band(long from, int members) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Band {
      if (from < 0 || members < 1) {
        throw new IllegalArgumentException("not a band: " + from + ", " + members);
      }
    }
  }

  /**
   * Returns the dated tables.
   *
   * @return the tables, each with its citation, never null
   */
  public static Schedule<CouncilSize> schedule() {
    return SCHEDULE;
  }

  /**
   * Finds the members of the council of a commune.
   *
   * @param commune the commune, not null
   * @param population its population, in inhabitants, zero or more
   * @param date the date whose law is asked, not null
   * @return the number of members, or empty for Paris, Lyon and Marseille and before the first table
   * @throws AnctException {@code OUT_OF_RANGE} if the population is negative
   */
  public static OptionalInt find(CommuneCode commune, long population, LocalDate date) {
    Optional<Dated<CouncilSize>> table = SCHEDULE.find(date);
    return table.isEmpty() || OTHER_TEXTS.contains(commune.toString())
        ? OptionalInt.empty()
        : OptionalInt.of(table.get().value().members(population));
  }

  /**
   * Returns the members of a council by this table.
   *
   * @param population the population of the commune, in inhabitants, zero or more
   * @return the number of members
   * @throws AnctException {@code OUT_OF_RANGE} if the population is negative
   */
  public int members(long population) {
    if (population < 0) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "population", "value", population, "rule", ">= 0")
          .toException();
    }
    int i = bands.size() - 1;
    while (population < bands.get(i).from()) {
      i--;
    }
    return bands.get(i).members();
  }
}
