package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is known of a statement: Kleene's three values. Unknown is not no. */
public enum Truth {
  /** The statement does not hold. */
  @JsonProperty("false")
  FALSE,
  /** It is not known whether the statement holds. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** The statement holds. */
  @JsonProperty("true")
  TRUE;

  /**
   * Returns the truth of a known statement.
   *
   * @param value whether it holds
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Returns the conjunction of two statements.
   *
   * @param other the other, not null
   * @return false if either is false, else unknown if either is unknown, else true
   */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns the disjunction of two statements.
   *
   * @param other the other, not null
   * @return true if either is true, else unknown if either is unknown, else false
   */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the negation of this statement.
   *
   * @return unknown if this is unknown, else the other value
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /**
   * Tells whether this is not unknown.
   *
   * @return true if this is true or false
   */
  public boolean isKnown() {
    return this != UNKNOWN;
  }
}
