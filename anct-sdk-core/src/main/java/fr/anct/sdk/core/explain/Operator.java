package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a step decides. The comparisons spell the law's own words: « moins de » is {@link #LT}, « au plus » and
 * « n'excède pas » are {@link #AT_MOST}, « plus de » is {@link #GT}, « au moins » is {@link #AT_LEAST}.
 */
public enum Operator {
  /** Strictly less: « de moins de », « inférieur à ». */
  @JsonProperty("lt")
  LT("<"),
  /** Less or equal: « n'excède pas », « au plus ». */
  @JsonProperty("atMost")
  AT_MOST("≤"),
  /** Strictly more: « de plus de », « supérieur à ». */
  @JsonProperty("gt")
  GT(">"),
  /** More or equal: « au moins », « égal ou supérieur à ». */
  @JsonProperty("atLeast")
  AT_LEAST("≥"),
  /** Equal. */
  @JsonProperty("eq")
  EQ("="),
  /** Different. */
  @JsonProperty("ne")
  NE("≠"),
  /** One of a closed list of values. */
  @JsonProperty("in")
  IN("∈"),
  /** Named on a list signed by the State. */
  @JsonProperty("designated")
  DESIGNATED("∈"),
  /** All children hold. */
  @JsonProperty("all")
  ALL("∧"),
  /** At least one child holds. */
  @JsonProperty("any")
  ANY("∨"),
  /** The child does not hold. */
  @JsonProperty("not")
  NOT("¬"),
  /** At least a stated number of children hold. */
  @JsonProperty("count")
  COUNT("#"),
  /** The step is a rule: its truth is its verdict. */
  @JsonProperty("rule")
  RULE("⇒");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /**
   * Returns the sign of this operator.
   *
   * @return such as {@code ≤}, never null
   */
  public String symbol() {
    return symbol;
  }
}
