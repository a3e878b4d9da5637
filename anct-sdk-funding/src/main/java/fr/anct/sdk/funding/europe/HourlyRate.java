package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.internal.Steps;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The hourly cost of somebody at full time: the last yearly gross cost divided by 1 720 hours, to the cent, before it is
 * multiplied (règlement (UE) 2021/1060, art. 55, § 2). This class is immutable and thread-safe.
 *
 * @param yearlyCost the last yearly gross cost, zero or more, not null
 */
public record HourlyRate(Euros yearlyCost) {
  /** The hours of a year at full time. */
  public static final int HOURS = 1720;

  private static final NodeId ROOT = NodeId.root("R-EU-SCO-HOUR", "2021-07-01");
  private static final BigDecimal MOST = BigDecimal.valueOf(HOURS);

  /** Hours are written with so many decimals at most. */
  private static final int DECIMALS = 4;

  private static final Citation CITATION =
      Citation.of("Règlement (UE) 2021/1060, art. 55, § 2, a", Confidence.VERIFIED);
  private static final Citation ROUNDING =
      Citation.of("Taux horaire arrondi au centime avant d’être multiplié", Confidence.DECISION);

  /**
   * Checks the cost.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public HourlyRate {
    Doors.notNegative("yearlyCost", yearlyCost);
  }

  /**
   * Returns the cost of an hour.
   *
   * @return the yearly cost / 1 720 to the nearest cent, never null
   */
  public Euros perHour() {
    return yearlyCost.dividedBy(HOURS, Rounding.HALF_UP);
  }

  /**
   * Computes the cost of some hours of one year.
   *
   * @param hours the hours worked on the project, 0 to 1 720, with four decimals at most, not null
   * @return the amount with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there are more hours than in a year, or fewer
   *     than none, {@code TOO_PRECISE} if they have more than four decimals
   */
  public Explanation.Amount cost(BigDecimal hours) {
    if (hours.signum() < 0 || hours.compareTo(MOST) > 0) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "hours", "value", hours, "rule", "0–" + HOURS)
          .toException();
    }
    if (hours.stripTrailingZeros().scale() > DECIMALS) {
      throw Problem.of(ProblemCode.TOO_PRECISE, "value", hours).toException();
    }
    BigDecimal counted = hours.setScale(DECIMALS);
    Operand worked = Operand.of(
        "funding.sco-hours",
        new Value.Quantity(counted.unscaledValue().longValueExact(), DECIMALS, Unit.NONE));
    return new Explanation.Amount(
        ROOT,
        "funding.sco.hours",
        perHour().times(Rate.of(counted), Rounding.HALF_UP),
        Optional.of(Rounding.HALF_UP),
        ImmutableList.of(worked, Steps.money("funding.sco-per-hour", perHour())),
        Optional.of(CITATION),
        ImmutableList.of(Steps.rounded(
            ROOT.child(1),
            "funding.sco.per-hour",
            perHour(),
            Rounding.HALF_UP,
            ROUNDING,
            Steps.money("funding.sco-yearly-cost", yearlyCost))));
  }
}
