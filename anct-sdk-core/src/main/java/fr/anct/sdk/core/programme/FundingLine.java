package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One amount or rate of money that the report prints.
 *
 * <p>The {@link #nature} says what it is. Lines of different natures must never be added, nor two lines of one nature
 * unless the report says that they make a sum: the same envelope is often told in several places, and « dont » is a
 * subset. That is why nothing here makes a total. What the report does not give is empty, never zero.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableFundingLine.class)
@JsonDeserialize(builder = FundingLine.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "label",
  "nature",
  "amount",
  "rate",
  "cap",
  "perUnit",
  "period",
  "payer",
  "approximation",
  "printed",
  "flag",
  "lines"
})
public interface FundingLine {
  /**
   * Returns what the money is for.
   *
   * @return a label in French, never blank
   */
  String label();

  /**
   * Returns what the amount or rate is.
   *
   * @return the nature, never null
   */
  FundingNature nature();

  /**
   * Returns the amount.
   *
   * @return the amount, as read where the print is {@linkplain FlagKind#GARBLED damaged}, or empty if none is printed
   */
  Optional<Euros> amount();

  /**
   * Returns the rate.
   *
   * @return the rate, or empty if none is printed
   */
  Optional<Rate> rate();

  /**
   * Returns the most that is paid for one unit.
   *
   * @return the maximum, inclusive (« jusqu'à »), or empty if none is printed
   */
  Optional<Euros> cap();

  /**
   * Returns the unit that the amount, rate or cap is for.
   *
   * @return the unit in French, or empty if it is for the whole
   */
  Optional<String> perUnit();

  /**
   * Returns the time that the money is for.
   *
   * @return the time, or empty if it is not printed
   */
  Optional<AsOf> period();

  /**
   * Returns who pays.
   *
   * @return the payers in French, or empty if the report does not say
   */
  Optional<String> payer();

  /**
   * Returns how the printed amount stands to the true one.
   *
   * @return the approximation, or empty if it is printed as exact
   */
  Optional<Approximation> approximation();

  /**
   * Returns the string printed in the report.
   *
   * @return the string, as extracted, never blank
   */
  String printed();

  /**
   * Returns a remark.
   *
   * @return the remark, or empty
   */
  Optional<ReportFlag> flag();

  /**
   * Returns where the report says so.
   *
   * @return the lines, at least one
   */
  ImmutableList<LineRange> lines();

  /**
   * Returns where the report says so.
   *
   * @return a citation with the lines, never null
   */
  default Citation citation() {
    return ProgrammeCatalogue.citation(lines());
  }

  /**
   * Returns a builder without values.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds funding lines. */
  final class Builder extends ImmutableFundingLine.Builder {
    /** Creates a builder without values. */
    public Builder() {}

    /**
     * Builds the funding line.
     *
     * @return the funding line, never null
     * @throws IllegalStateException if a mandatory value is missing
     * @throws IllegalArgumentException if there are no lines
     */
    @Override
    public FundingLine build() {
      FundingLine built = super.build();
      if (built.lines().isEmpty()) {
        throw new IllegalArgumentException("a funding line has lines");
      }
      return built;
    }
  }
}
