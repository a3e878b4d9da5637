package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The populations of French law, in inhabitants. {@code MUNICIPALE <= TOTALE <= DGF} holds inside one census only, and
 * taking one for another changes who is eligible.
 */
public enum PopulationKind {
  /** <i>Population municipale</i>: those who usually live there (CGCT, art. R2151-1, III). */
  @JsonProperty("municipale")
  MUNICIPALE,
  /** <i>Population comptée à part</i>: those who live elsewhere and keep a home there (CGCT, art. R2151-1, IV). */
  @JsonProperty("compteeAPart")
  COMPTEE_A_PART,
  /** <i>Population totale</i>: municipale plus comptée à part; what the CGCT means by default (art. R2151-2). */
  @JsonProperty("totale")
  TOTALE,
  /** <i>Population DGF</i>: totale plus second homes and caravan pitches (CGCT, art. L2334-2). */
  @JsonProperty("dgf")
  DGF,
  /** <i>Population DGF majorée</i>: DGF plus half of the second homes of some communes, for the dotation forfaitaire. */
  @JsonProperty("dgfMajoree")
  DGF_MAJOREE,
  /** <i>Population DGF plafonnée</i>: DGF with a cap for the smallest communes, for the DSR bourg-centre. */
  @JsonProperty("dgfPlafonnee")
  DGF_PLAFONNEE
}
