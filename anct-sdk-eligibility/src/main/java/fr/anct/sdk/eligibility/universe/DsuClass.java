package fr.anct.sdk.eligibility.universe;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The two classes of communes that the DSU ranks apart, by DGF population: CGCT art. L2334-16. */
public enum DsuClass {
  /** 10 000 inhabitants and more. */
  @JsonProperty("large")
  LARGE,
  /** 5 000 to 9 999 inhabitants. */
  @JsonProperty("medium")
  MEDIUM;

  private static final LocalDate REFORM = LocalDate.of(2017, 1, 1);

  Criterion population() {
    return this == LARGE
        ? compare(Facts.POPULATION_DGF, AT_LEAST, 10_000)
        : all(
            compare(Facts.POPULATION_DGF, AT_LEAST, 5_000),
            compare(Facts.POPULATION_DGF, LT, 10_000));
  }

  boolean mayHave(FactSet facts) {
    return this == LARGE
        ? facts.high(Facts.POPULATION_DGF) >= 10_000
        : facts.high(Facts.POPULATION_DGF) >= 5_000 && facts.low(Facts.POPULATION_DGF) < 10_000;
  }

  /**
   * Returns the number of communes served, rounded up: of the large three quarters, from 2017 two thirds; of the medium a
   * tenth. Until 2016 no text read says how it is rounded: {@link #served(int, LocalDate, Rounding)} takes another.
   *
   * @param communes the communes of this class, zero or more
   * @param date the date whose law is asked, not null
   * @return the last rank that is served
   */
  public int served(int communes, LocalDate date) {
    return served(communes, date, Rounding.UP);
  }

  /**
   * Returns the number of communes served under a rounding of one's own.
   *
   * @param communes the communes of this class, zero or more
   * @param date the date whose law is asked, not null
   * @param rounding how a number that is not whole is settled, not null
   * @return the last rank that is served
   */
  public int served(int communes, LocalDate date, Rounding rounding) {
    Rate share =
        this == MEDIUM ? Rate.of(1, 10) : date.isBefore(REFORM) ? Rate.of(3, 4) : Rate.of(2, 3);
    return BigDecimal.valueOf(communes)
        .multiply(BigDecimal.valueOf(share.numerator()))
        .divide(BigDecimal.valueOf(share.denominator()), 0, rounding.mode())
        .intValueExact();
  }
}
