package fr.anct.sdk.funding.europe;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Dated;
import java.util.Objects;
import java.util.Optional;

/**
 * The most that the European funds may pay of a priority, by category of région and period (règlement (UE) 1303/2013,
 * art. 120; règlement (UE) 2021/1060, art. 112).
 *
 * <p>It binds the priorities of a programme: a project may have more or less if the priority as a whole keeps to it.
 * This class is immutable and thread-safe.
 */
public final class EuRates {
  private static final EuRates STANDARD = new EuRates(EuTables.CATEGORIES, EuTables.RATES);

  private final ImmutableTable<FormerRegion, EuPeriod, Dated<EuCategory>> categories;
  private final ImmutableTable<EuCategory, EuPeriod, Dated<Rate>> rates;

  private EuRates(
      ImmutableTable<FormerRegion, EuPeriod, Dated<EuCategory>> categories,
      ImmutableTable<EuCategory, EuPeriod, Dated<Rate>> rates) {
    this.categories = categories;
    this.rates = rates;
  }

  /**
   * Returns the categories and rates of this library.
   *
   * @return the rates, never null
   */
  public static EuRates standard() {
    return STANDARD;
  }

  /**
   * Returns the category of a région in a period.
   *
   * @param region the région, not null
   * @param period the period, not null
   * @return the dated and cited category, never null
   */
  public Dated<EuCategory> category(FormerRegion region, EuPeriod period) {
    return Objects.requireNonNull(categories.get(region, period));
  }

  /**
   * Finds the rate of a category in a period.
   *
   * @param category the category, not null
   * @param period the period, not null
   * @return the dated and cited rate, or empty if the period has no such category
   */
  public Optional<Dated<Rate>> find(EuCategory category, EuPeriod period) {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(category, "category");
    return Optional.ofNullable(rates.get(category, period));
  }

  /**
   * Returns the rate of a région in a period: that of its category, or that of outermost régions if it is higher.
   *
   * @param region the région, not null
   * @param period the period, not null
   * @return the dated and cited rate, never null
   * @throws IllegalStateException if a category of one’s own has no rate in the period
   */
  public Dated<Rate> max(FormerRegion region, EuPeriod period) {
    Dated<EuCategory> category = category(region, period);
    Dated<Rate> own = find(category.value(), period)
        .orElseThrow(
            () -> new IllegalStateException(category.value() + " has no rate in " + period));
    Dated<Rate> outermost = EuTables.outermost(period);
    return region.isOutermost() && outermost.value().compareTo(own.value()) > 0 ? outermost : own;
  }

  /**
   * Returns these rates with another category for a région.
   *
   * @param region the région, not null
   * @param period the period, not null
   * @param category the dated and cited category, not null
   * @return the rates, never null
   */
  public EuRates withCategory(FormerRegion region, EuPeriod period, Dated<EuCategory> category) {
    return new EuRates(replaced(categories, region, period, category), rates);
  }

  /**
   * Returns these rates with another rate for a category.
   *
   * @param category the category, not null
   * @param period the period, not null
   * @param rate the dated and cited rate, not null
   * @return the rates, never null
   */
  public EuRates withRate(EuCategory category, EuPeriod period, Dated<Rate> rate) {
    return new EuRates(categories, replaced(rates, category, period, rate));
  }

  private static <R, V> ImmutableTable<R, EuPeriod, V> replaced(
      ImmutableTable<R, EuPeriod, V> table, R row, EuPeriod period, V value) {
    Table<R, EuPeriod, V> changed = HashBasedTable.create(table);
    changed.put(row, period, value);
    return ImmutableTable.copyOf(changed);
  }
}
