package fr.anct.sdk.eligibility.rule;

import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.criterion.Term;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The thresholds that a classification of <i>France ruralités revitalisation</i> compares with, at full precision; {@link
 * RuralRules#frrCriteres} takes them. This class is immutable and thread-safe.
 *
 * @param epciDensity median density of the EPCI, inhabitants per km², above zero
 * @param epciIncome median of the median incomes of the EPCI, euros, above zero
 * @param epciUpperIncome third quartile of the median incomes of the EPCI, euros, above zero
 * @param bassinDensity median density of the <i>bassins de vie</i>, inhabitants per km², above zero
 * @param bassinIncome median of the median incomes of the <i>bassins de vie</i>, euros, above zero
 * @param departementDensity the density below which a <i>département</i> counts, inhabitants per km², above zero
 * @param departementIncome median of the median incomes of the <i>départements</i>, euros, above zero
 * @param citation where they come from, not null
 */
public record FrrThresholds(
    BigDecimal epciDensity,
    BigDecimal epciIncome,
    BigDecimal epciUpperIncome,
    BigDecimal bassinDensity,
    BigDecimal bassinIncome,
    BigDecimal departementDensity,
    BigDecimal departementIncome,
    Citation citation) {
  /**
   * Those of the classification of 2024: EPCI of 2023-01-01, census and incomes of 2020, <i>métropole</i> only. Densities
   * are as recomputed on that universe; the official display rounds them to 63.57 and 70.84.
   */
  public static final FrrThresholds CLASSIFICATION_2024 = new FrrThresholds(
      new BigDecimal("63.569845464551264"),
      new BigDecimal("21570"),
      new BigDecimal("22822.5"),
      new BigDecimal("70.84363836218742"),
      new BigDecimal("21600"),
      new BigDecimal("35"),
      new BigDecimal("21665"),
      Citation.of(
          "Seuils du classement FRR de 2024 (avis budgétaire AN n° 486-VIII, recalculés sur les"
              + " données Insee)",
          Confidence.SECONDARY));

  /**
   * Drops trailing zeros, so that equal thresholds are equal.
   *
   * @throws IllegalArgumentException if a threshold is zero or less, or has more than 18 digits
   */
  public FrrThresholds {
    epciDensity = checked(epciDensity);
    epciIncome = checked(epciIncome);
    epciUpperIncome = checked(epciUpperIncome);
    bassinDensity = checked(bassinDensity);
    bassinIncome = checked(bassinIncome);
    departementDensity = checked(departementDensity);
    departementIncome = checked(departementIncome);
    Objects.requireNonNull(citation, "citation");
  }

  private static BigDecimal checked(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("not above zero: " + value);
    }
    return new Term.Constant(value, Unit.NONE).value();
  }
}
