package fr.anct.sdk.eligibility.rule;

import fr.anct.sdk.eligibility.rule.book.EpciMinimumSize;
import fr.anct.sdk.eligibility.rule.book.FrrCriteres;
import fr.anct.sdk.eligibility.rule.book.Zorcomir;
import fr.anct.sdk.eligibility.rule.book.ZrrCriteres;
import java.math.BigDecimal;

/**
 * Rules of the rural zones with figures of one's own, for a book of one's own: they keep the names of the standard rules.
 * This class is stateless.
 */
public final class RuralRules {
  private RuralRules() {}

  /**
   * Returns the rule of the routes to <i>France ruralités revitalisation</i> with the thresholds of another
   * classification.
   *
   * @param thresholds the thresholds, not null
   * @return the rule {@code frr-criteres}, never null
   */
  public static EligibilityRule frrCriteres(FrrThresholds thresholds) {
    return FrrCriteres.rule(thresholds);
  }

  /**
   * Returns the rule of the criteria of the <i>zones de revitalisation rurale</i> with other medians for the version of
   * 2017; the standard rule has 63 inhabitants per km², a rounded display, and 19 111 euros.
   *
   * @param density median density of the EPCI, inhabitants per km², not null
   * @param income median fiscal income per consumption unit of the EPCI, euros, not null
   * @return the rule {@code zrr-criteres}, never null
   */
  public static EligibilityRule zrrCriteres(BigDecimal density, BigDecimal income) {
    return ZrrCriteres.rule(density, income);
  }

  /**
   * Returns the rule of the <i>zones de revitalisation des commerces en milieu rural</i> with another number of
   * commercial establishments; the standard rule has ten, which is not verified.
   *
   * @param establishments the greatest number of commercial establishments, 0 or more
   * @return the rule {@code zorcomir}, never null
   */
  public static EligibilityRule zorcomir(long establishments) {
    return Zorcomir.rule(establishments);
  }

  /**
   * Returns the rule of the minimum size of EPCI with another national density; the standard rule has 102.6 inhabitants
   * per km², that of the debate of 2015.
   *
   * @param nationalDensity inhabitants per km², above zero, not null
   * @return the rule {@code epci-taille-minimale}, never null
   */
  public static EligibilityRule epciMinimumSize(BigDecimal nationalDensity) {
    return EpciMinimumSize.rule(nationalDensity);
  }
}
