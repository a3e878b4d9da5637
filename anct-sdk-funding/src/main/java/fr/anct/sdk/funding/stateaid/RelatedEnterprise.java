package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;

/**
 * An enterprise whose figures are added to those of another one: in whole if it is linked, in proportion to the capital or
 * the votes held if it is a partner. This class is immutable and thread-safe.
 *
 * @param figures its own figures, those of what is linked to it included, not null
 * @param share what is held of it, or what it holds: above 50 % it is linked, from 25 % it is a partner, below it is
 *     neither; 0 % to 100 %, not null
 * @param controlled whether one controls the other in another way, which makes it linked whatever the share
 */
public record RelatedEnterprise(EnterpriseFigures figures, Rate share, boolean controlled) {
  private static final Rate PARTNER_FROM = Rate.ofPercent(25);
  private static final Rate LINKED_ABOVE = Rate.ofPercent(50);

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the share is above 100 %
   */
  public RelatedEnterprise {
    Objects.requireNonNull(figures, "figures");
    if (share.isAboveOne()) {
      throw Doors.outOfRange("share", share, "≤ 100 %");
    }
  }

  /**
   * Returns an enterprise by what is held of it.
   *
   * @param figures its own figures, not null
   * @param share what is held of it, or what it holds, 0 % to 100 %, not null
   * @return the enterprise, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the share is above 100 %
   */
  public static RelatedEnterprise of(EnterpriseFigures figures, Rate share) {
    return new RelatedEnterprise(figures, share, false);
  }

  /**
   * Returns an enterprise that is linked by control.
   *
   * @param figures its own figures, not null
   * @return the enterprise, never null
   */
  public static RelatedEnterprise linked(EnterpriseFigures figures) {
    return new RelatedEnterprise(figures, Rate.ONE, true);
  }

  /** What part of its figures is added. */
  Rate counted() {
    if (controlled || share.compareTo(LINKED_ABOVE) > 0) {
      return Rate.ONE;
    }
    return share.compareTo(PARTNER_FROM) < 0 ? Rate.ZERO : share;
  }
}
