package fr.anct.sdk.funding.europe;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Steps;

/**
 * The public aid of a LEADER project: what FEADER pays and what national public money pays. All of it is read from the
 * explanation. This class is immutable and thread-safe.
 *
 * @param publicAid all public aid, zero or more, not null
 * @param feader the part of FEADER, zero if it is below what the terms ask for, not null
 * @param national the rest, zero or more, not null
 * @param explanation the steps, not null
 */
public record LeaderSplit(
    Euros publicAid, Euros feader, Euros national, Explanation.Amount explanation) {
  /**
   * Checks that the amounts are those of the explanation and add up.
   *
   * @throws IllegalArgumentException if they do not
   */
  public LeaderSplit {
    if (!publicAid.equals(Steps.amountOf(explanation, 0))
        || !national.equals(Steps.amountOf(explanation, 1))
        || !feader.equals(explanation.amount())
        || !feader.plus(national).equals(publicAid)) {
      throw new IllegalArgumentException(
          "the amounts are not those of the explanation " + explanation.id());
    }
  }

  static LeaderSplit of(Explanation.Amount explanation) {
    return new LeaderSplit(
        Steps.amountOf(explanation, 0),
        explanation.amount(),
        Steps.amountOf(explanation, 1),
        explanation);
  }
}
