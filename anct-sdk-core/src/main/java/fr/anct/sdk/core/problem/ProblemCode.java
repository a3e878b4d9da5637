package fr.anct.sdk.core.problem;

/**
 * The closed list of what can go wrong. Codes are API: they are added, never renamed.
 *
 * <p>The text of a code is the message {@code problem.<name>}; its variables are the values of the problem.
 */
public enum ProblemCode {
  /** A text is not a code of the expected kind: {@code kind}, {@code value}, {@code rule}. */
  MALFORMED_CODE,
  /** A text or number is not an amount: {@code value}, {@code rule}. */
  MALFORMED_AMOUNT,
  /** A text or number is not a rate: {@code value}, {@code rule}. */
  MALFORMED_RATE,
  /** An amount or count does not fit in its range: {@code value}. */
  OVERFLOW,
  /** An amount that must be exact to the cent is not: {@code value}. */
  TOO_PRECISE,
  /** An argument is out of its range: {@code name}, {@code value}, {@code rule}. */
  OUT_OF_RANGE,
  /** Weights cannot divide a total: {@code value}, {@code rule}. */
  BAD_WEIGHTS,
  /** A vintage is not embedded: {@code millesime}, {@code available}. */
  UNKNOWN_MILLESIME,
  /** The source never published this vintage: {@code millesime}, {@code before}, {@code after}. */
  UNPUBLISHED_MILLESIME,
  /** A territory is not in a vintage and nothing more is known of it: {@code territory}, {@code code}, {@code
   * millesime}. */
  UNKNOWN_TERRITORY,
  /**
   * A commune is not in a vintage because it became part of another: {@code code}, {@code millesime}, {@code
   * successor}, {@code name}.
   */
  TERRITORY_ENDED,
  /** A document does not read: {@code document}, {@code line}, {@code rule}. */
  MALFORMED_DOCUMENT,
  /** A programme is not in the catalogue: {@code id}. */
  UNKNOWN_PROGRAMME,
  /** A fact is not known by that name: {@code id}, {@code known}. */
  UNKNOWN_FACT,
  /** A value does not fit its fact: {@code id}, {@code value}, {@code rule}. */
  BAD_FACT_VALUE,
  /** Two facts contradict each other: {@code id}, {@code value}, {@code rule}. */
  CONTRADICTORY_FACTS,
  /** A rule is not known by that name: {@code id}. */
  UNKNOWN_RULE,
  /** Dated values overlap or are out of order: {@code value}, {@code rule}. */
  BAD_SCHEDULE,
  /** No value is in force at a date: {@code name}, {@code date}. */
  NOTHING_IN_FORCE,
  /** An amount is negative where it cannot be: {@code name}, {@code value}. */
  NEGATIVE_AMOUNT,
  /** A plan does not balance: {@code expenses}, {@code resources}, {@code difference}. */
  UNBALANCED_PLAN,
  /** A rate of support is above 100 %: {@code name}, {@code value}. */
  RATE_ABOVE_ONE,
  /** Two lines have the same identifier: {@code id}. */
  DUPLICATE_ID,
  /** A reference is of another vintage than the one asked: {@code ref}, {@code millesime}. */
  OTHER_MILLESIME,
  /** A line has neither an amount requested nor one granted: {@code id}. */
  MISSING_AMOUNT,
  /** A history of communes says nothing of a day: {@code date}, {@code from}, {@code until} (the last day covered). */
  DATE_OUTSIDE_HISTORY,
  /** A code designated nothing on a day: {@code territory}, {@code code}, {@code date}. */
  NO_COMMUNE_AT_DATE
}
