package fr.anct.sdk.core.internal.geo;

/** The columns of {@link Table#COMMUNE} that hold several values a row, in the order of the source. */
public enum ListColumn {
  /** Postal codes, as numbers of five digits. */
  POSTAL_CODES,
  /** Former codes, as numbers of communes. */
  FORMER_CODES
}
