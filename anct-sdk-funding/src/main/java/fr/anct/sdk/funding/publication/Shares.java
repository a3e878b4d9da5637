package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The shares of a grant between several beneficiaries: what they are of, how they are printed, and whether those of one
 * grant add up to 1.
 */
final class Shares {
  /** The most decimals of a share: more would not fit a rate. */
  static final int MOST_DECIMALS = 18;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<Key, Sum> sums = new HashMap<>();

  /** What the rows of one grant have in common: the reference, or without one the day and the purpose; the amount. */
  record Key(Siret grantor, String decision, Euros amount) {
    static Key of(PublishedGrant row) {
      return new Key(
          row.grantor().siret(),
          row.decisionReference().orElseGet(() -> row.agreementDate() + " " + row.purpose()),
          row.amount());
    }
  }

  private record Sum(BigDecimal total, boolean anyAboveOne) {
    Sum plus(Sum other) {
      return new Sum(total.add(other.total), anyAboveOne || other.anyAboveOne);
    }
  }

  /** Counts the share of a row; that of a sole beneficiary stands alone. */
  void add(PublishedGrant row, BigDecimal share) {
    if (!isWhole(share)) {
      sums.merge(
          Key.of(row), new Sum(share, share.compareTo(BigDecimal.ONE) > 0), Shares.Sum::plus);
    }
  }

  /** Returns a share as a part of 1: shares that add up to 100 were hundredths, and so is 100 itself. */
  BigDecimal partOfOne(PublishedGrant row, BigDecimal share) {
    Sum sum = sums.get(Key.of(row));
    boolean hundredths =
        sum != null && sum.anyAboveOne && sum.total.compareTo(HUNDRED) == 0 && !isWhole(share);
    return hundredths || share.compareTo(HUNDRED) == 0
        ? share.movePointLeft(2).stripTrailingZeros()
        : share;
  }

  /** Returns what the shares of the grant of a row add up to, of which this one, a part of 1, is. */
  BigDecimal sum(PublishedGrant row, BigDecimal share) {
    Sum sum = sums.get(Key.of(row));
    return isWhole(share) || sum == null ? BigDecimal.ONE : partOfOne(row, sum.total);
  }

  private static boolean isWhole(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) == 0;
  }

  static Problem wrongSum(BigDecimal sum) {
    return Problem.of(
        ProblemCode.INCONSISTENT_ROW, "value", plain(sum), "rule", "publication.shares");
  }

  /** Refuses a share that cannot be printed. */
  static void check(Rate share) {
    if (share.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", "share", "value", share)
          .toException();
    }
    try {
      if (!share.isZero()) {
        share.toPercent(MOST_DECIMALS - 2, Rounding.EXACT);
        return;
      }
    } catch (AnctException e) {
      throw outOfRange(share);
    }
    throw outOfRange(share);
  }

  static BigDecimal number(Rate share) {
    return share.toPercent(MOST_DECIMALS - 2, Rounding.EXACT).movePointLeft(2);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static AnctException outOfRange(Rate share) {
    return Problem.of(
            ProblemCode.OUT_OF_RANGE, "name", "share", "value", share, "rule", "publication.share")
        .toException();
  }
}
