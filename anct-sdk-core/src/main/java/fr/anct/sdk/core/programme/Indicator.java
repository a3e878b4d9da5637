package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** One figure that the report prints, with its unit, its time and how exact it is. */
@Value.Immutable
@JsonSerialize(as = ImmutableIndicator.class)
@JsonDeserialize(builder = Indicator.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "label",
  "nature",
  "value",
  "unit",
  "asOf",
  "approximation",
  "printed",
  "flag",
  "lines"
})
public interface Indicator {
  /**
   * Returns what is counted.
   *
   * @return a label in French, never blank
   */
  String label();

  /**
   * Returns what the figure is.
   *
   * @return the nature, never null
   */
  IndicatorNature nature();

  /**
   * Returns the figure.
   *
   * @return an exact decimal number without trailing zeros, in the {@link #unit}, never null
   */
  BigDecimal value();

  /**
   * Returns what the figure counts or measures.
   *
   * @return the unit in French, such as {@code territoires} or {@code %}, never blank
   */
  String unit();

  /**
   * Returns the time that the figure is about. It is often not 2020: the report's « à ce jour » is about June 2021.
   *
   * @return the time, never null
   */
  AsOf asOf();

  /**
   * Returns how the printed figure stands to the true one.
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

  /** Builds indicators. */
  final class Builder extends ImmutableIndicator.Builder {
    /** Creates a builder without values. */
    public Builder() {}

    /**
     * Builds the indicator, its figure without trailing zeros.
     *
     * @return the indicator, never null
     * @throws IllegalStateException if a mandatory value is missing
     * @throws IllegalArgumentException if there are no lines
     */
    @Override
    public Indicator build() {
      Indicator built = super.build();
      if (built.lines().isEmpty()) {
        throw new IllegalArgumentException("an indicator has lines");
      }
      BigDecimal plain = built.value().stripTrailingZeros();
      if (plain.scale() < 0) {
        plain = plain.setScale(0);
      }
      return plain.scale() == built.value().scale() ? built : value(plain).build();
    }
  }
}
