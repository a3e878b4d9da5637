package fr.anct.sdk.funding.optimise;

/** How sure it is that amounts are the best. */
public enum Proof {
  /** No other amounts are better: all were looked at or ruled out. */
  PROVED,
  /** The search was cut short: the amounts are lawful, and the owner might pay less by the gap at most. */
  BOUND;

  /**
   * Returns the message key of this proof.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.optimise.proof." + name();
  }
}
