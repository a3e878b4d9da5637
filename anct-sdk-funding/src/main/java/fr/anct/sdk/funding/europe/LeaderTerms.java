package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * On what terms FEADER completes national public aid in LEADER: four fifths of the <i>public aid</i>, which is itself a
 * part of the eligible expense, so 64 % of the expense and not 80 %.
 *
 * <p>The terms beyond that are those of a local action group (GAL). It is immutable and thread-safe.
 *
 * <pre>{@code
 * LeaderTerms gal = LeaderTerms.builder().cap(Euros.of(55_000)).floor(Euros.of(2_500)).build();
 * LeaderSplit aid = gal.fund(Euros.of(100_000)); // FEADER 55 000, national 25 000
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableLeaderTerms.class)
@JsonDeserialize(builder = LeaderTerms.Builder.class)
@JsonPropertyOrder({"feaderShare", "maxPublicAid", "maxRate", "minRate", "cap", "floor"})
public interface LeaderTerms {
  /**
   * Returns the part of FEADER in the public aid.
   *
   * @return 80 % unless stated, less than 100 %, never null
   */
  @Value.Default
  default Rate feaderShare() {
    return Rate.ofPercent(80);
  }

  /**
   * Returns the most public aid of a project, of its eligible expense.
   *
   * @return 80 % unless stated, at most 100 %, never null
   */
  @Value.Default
  default Rate maxPublicAid() {
    return Rate.ofPercent(80);
  }

  /**
   * Returns the most FEADER of a project, of its eligible expense.
   *
   * @return the rate, at most 100 %, or empty if only the other terms limit it
   */
  Optional<Rate> maxRate();

  /**
   * Returns the least FEADER of a project, of its eligible expense: below it nothing is granted.
   *
   * @return the rate, at most 100 %, or empty if there is none
   */
  Optional<Rate> minRate();

  /**
   * Returns the most FEADER of a project.
   *
   * @return the amount, or empty if there is none
   */
  Optional<Euros> cap();

  /**
   * Returns the least FEADER of a project: below it nothing is granted.
   *
   * @return the amount, or empty if there is none
   */
  Optional<Euros> floor();

  /**
   * Funds a private bearer: as much public aid as may be, FEADER first, national money for what is left of it.
   *
   * @param eligible the eligible expense, zero or more, not null
   * @return the public aid with its steps, never null
   * @throws AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default LeaderSplit fund(Euros eligible) {
    Doors.notNegative("eligible", eligible);
    return LeaderCalculation.fund(this, eligible);
  }

  /**
   * Splits public aid that is decided. The rates of the eligible expense, which is not known here, have no part in it.
   *
   * @param publicAid all public aid, FEADER included, zero or more, not null
   * @return the split with its steps, never null
   * @throws AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default LeaderSplit split(Euros publicAid) {
    Doors.notNegative("publicAid", publicAid);
    return LeaderCalculation.split(this, publicAid);
  }

  /**
   * Computes the FEADER that national public money calls: four euros for one. The rates of the eligible expense, which is
   * not known here, have no part in it.
   *
   * @param national the national public money, zero or more, not null
   * @return the public aid with its steps, never null
   * @throws AnctException {@code NEGATIVE_AMOUNT} if it is below zero, {@code OVERFLOW} if the
   *     aid does not fit
   */
  default LeaderSplit calledBy(Euros national) {
    Doors.notNegative("national", national);
    return LeaderCalculation.calledBy(this, national);
  }

  /**
   * Funds a public bearer whose own money is the national part: it calls FEADER up to the whole expense.
   *
   * @param eligible the eligible expense, zero or more, not null
   * @param own the bearer’s own money, zero to the expense, not null
   * @return the public aid, own money included, with its steps, never null
   * @throws AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     OUT_OF_RANGE} if the own money is more than the expense, {@code OVERFLOW} if the aid does not fit
   */
  default LeaderSplit fundPublicBearer(Euros eligible, Euros own) {
    Doors.notNegative("eligible", eligible);
    Doors.notNegative("own", own);
    if (own.isGreaterThan(eligible)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "own", "value", own, "rule", "≤ " + eligible)
          .toException();
    }
    return LeaderCalculation.publicBearer(this, eligible, own);
  }

  /**
   * Returns the terms that hold everywhere, without any limit of a GAL.
   *
   * @return the terms, never null
   */
  static LeaderTerms standard() {
    return builder().build();
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Checks the terms.
   *
   * @throws AnctException with all that is wrong: {@code RATE_ABOVE_ONE} if a rate is above 100 %, {@code OUT_OF_RANGE}
   *     if FEADER is the whole of the aid, or a minimum is more than its maximum, {@code NEGATIVE_AMOUNT} if an amount is
   *     below zero
   */
  @Value.Check
  default void check() {
    ImmutableList<Problem> problems = LeaderProblems.of(this);
    if (!problems.isEmpty()) {
      throw new AnctException(problems);
    }
  }

  /** Builds terms; nothing need be set. It is not thread-safe. */
  final class Builder extends ImmutableLeaderTerms.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
