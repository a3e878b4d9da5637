package fr.anct.sdk.funding.optimise;

/**
 * What the best amounts are. Among equals, the most of the first grant in the order of preference comes first, then the
 * most of the second, and so on: there is one answer only.
 *
 * <p>The order of preference is by {@link GrantOption#rank()}, the smaller first, then as in the problem. With the days
 * until a grant is paid as its rank, the money that comes soonest is sought among the plans of least own share. The list
 * may grow: keep a default branch.
 */
public enum Objective {
  /** The owner pays least. */
  LEAST_OWN_SHARE,
  /** The owner pays least, and with that as few funders as possible. */
  FEWEST_FUNDERS,
  /** The most of the first grant in the order of preference, then of the second, and so on; the owner pays the rest. */
  PREFERRED_ORDER;

  /**
   * Returns the message key of this objective.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.optimise.objective." + name();
  }
}
