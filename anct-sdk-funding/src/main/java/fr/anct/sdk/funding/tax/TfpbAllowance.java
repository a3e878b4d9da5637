package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.internal.Reservations;
import fr.anct.sdk.funding.internal.Steps;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The allowance of 30 % on the property tax of social dwellings in a QPV (CGI, art. 1388 bis): 30 % of the <i>base</i>,
 * which is itself half of the cadastral rental value (CGI, art. 1388), so 15 % of that value.
 *
 * <p>Bases and tax are in whole euros, half a euro counting as one (CGI, art. 1657). It needs a <i>contrat de ville</i>
 * and a convention, which this class does not look at. This class is immutable and thread-safe.
 */
public final class TfpbAllowance {
  /** The identifier of this rule. */
  public static final String ID = "R-TFPB";

  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final Rate HALF = Rate.of(1, 2);
  private static final Citation BASE = Citation.of("CGI, art. 1388 et 1657", Confidence.VERIFIED);
  private static final Citation TAX = Citation.of("CGI, art. 1657", Confidence.VERIFIED);

  private static final TfpbAllowance STANDARD = new TfpbAllowance(Schedule.of(ImmutableList.of(
      rate(2016, 2024, "CGI, art. 1388 bis ; BOI-IF-TFB-20-30-30", Confidence.VERIFIED),
      rate(2024, 2025, "CGI, art. 1388 bis, prolongation pour 2024", Confidence.SECONDARY),
      rate(
          2025,
          2031,
          "CGI, art. 1388 bis (contrats de ville « Quartiers 2030 »)",
          Confidence.SECONDARY))));

  private final Schedule<Rate> rates;

  private TfpbAllowance(Schedule<Rate> rates) {
    this.rates = rates;
  }

  /**
   * Returns the allowance with the rates of this library.
   *
   * @return the allowance, never null
   */
  public static TfpbAllowance standard() {
    return STANDARD;
  }

  /**
   * Returns the rate of the allowance over time; a tax year has that of its first day.
   *
   * @return the dated and cited rates, of the base, never null
   */
  public Schedule<Rate> rates() {
    return rates;
  }

  /**
   * Returns this allowance with other rates.
   *
   * @param schedule the dated and cited rates, of the base and at most 100 %, not null
   * @return the allowance, never null
   */
  public TfpbAllowance withRates(Schedule<Rate> schedule) {
    return new TfpbAllowance(schedule);
  }

  /**
   * Computes what the allowance saves on a dwelling or a group of them, for one rate of tax.
   *
   * @param rentalValue the cadastral rental value (<i>valeur locative cadastrale</i>), zero or more, not null
   * @param taxRate the rate of the property tax, not null
   * @param taxYear the year of the tax
   * @return the saving with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the value is below zero, {@code
   *     NOTHING_IN_FORCE} if no allowance is known for the year, {@code RATE_ABOVE_ONE} if a rate of one’s own is above
   *     100 %
   */
  public TfpbSaving saving(Euros rentalValue, Rate taxRate, int taxYear) {
    Doors.notNegative("rentalValue", rentalValue);
    LocalDate day = LocalDate.of(taxYear, 1, 1);
    Dated<Rate> allowance = rates.get(day);
    Reservations reservations = new Reservations(ID);
    reservations.restsOn(allowance, day);
    allowance.value().complement();
    Euros base = wholeEuros(rentalValue, HALF);
    Euros reduction = wholeEuros(base, allowance.value());
    Euros taxed = base.minus(reduction);
    Euros before = wholeEuros(base, taxRate);
    Euros after = wholeEuros(taxed, taxRate);
    NodeId root = NodeId.root(ID, allowance.from().toString());
    return TfpbSaving.of(
        new Explanation.Amount(
            root,
            "funding.tfpb.saving",
            before.minus(after),
            Optional.empty(),
            ImmutableList.of(Steps.rate("funding.tfpb-rate", taxRate)),
            Optional.of(allowance.citation()),
            ImmutableList.of(
                Steps.rounded(
                    root.child(1),
                    "funding.tfpb.base",
                    base,
                    Rounding.HALF_UP,
                    BASE,
                    Steps.rate("funding.tfpb-share", HALF),
                    Steps.money("funding.tfpb-rental-value", rentalValue)),
                Steps.rounded(
                    root.child(2),
                    "funding.tfpb.allowance",
                    reduction,
                    Rounding.HALF_UP,
                    allowance.citation(),
                    Steps.rate("funding.tfpb-share", allowance.value()),
                    Steps.money("funding.tfpb-base", base)),
                Steps.exact(root.child(3), "funding.tfpb.taxed-base", taxed),
                Steps.rounded(
                    root.child(4),
                    "funding.tfpb.tax-before",
                    before,
                    Rounding.HALF_UP,
                    TAX,
                    Steps.rate("funding.tfpb-rate", taxRate),
                    Steps.money("funding.tfpb-base", base)),
                Steps.rounded(
                    root.child(5),
                    "funding.tfpb.tax-after",
                    after,
                    Rounding.HALF_UP,
                    TAX,
                    Steps.rate("funding.tfpb-rate", taxRate),
                    Steps.money("funding.tfpb-base", taxed)))),
        reservations.list());
  }

  /** A rate of an amount in whole euros, rounded once: half a euro counts as one. */
  private static Euros wholeEuros(Euros amount, Rate rate) {
    // A hundredth of the product in cents is its number of euros.
    return Euros.of(
        amount.times(rate.times(Rate.ofPercent(1)), Rounding.HALF_UP).cents());
  }

  private static Dated<Rate> rate(int from, int until, String law, Confidence confidence) {
    LocalDate first = LocalDate.of(from, 1, 1);
    return new Dated<>(
        first,
        Optional.of(LocalDate.of(until, 1, 1)),
        Rate.ofPercent(30),
        Citation.of(law, confidence).withInForceFrom(first),
        REVIEWED);
  }
}
