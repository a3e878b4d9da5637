package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an EPCI is financed by local business taxes. */
public enum TaxRegime {
  /** <i>Fiscalité professionnelle unique</i>: the EPCI alone taxes businesses (CGI, art. 1609 nonies C). */
  @JsonProperty("fpu")
  FPU("fiscalité professionnelle unique"),
  /** <i>Fiscalité additionnelle</i>: the EPCI adds its rates to those of its communes (CGI, art. 1609 quinquies BA). */
  @JsonProperty("fa")
  FA("fiscalité additionnelle");

  private final String officialName;

  TaxRegime(String officialName) {
    this.officialName = officialName;
  }

  /**
   * Returns the official name of this regime.
   *
   * @return the name in French, never null
   */
  public String officialName() {
    return officialName;
  }
}
