package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A version of the schema "scdl/subventions": which columns it has, and which must be filled.
 *
 * <p>Version 2.1 is that of its working text, where the agreement date and the payment terms are optional; the
 * documentation that was published with 2.1.0 still lists both as required: fill them where they are known.
 */
public enum SchemaVersion {
  /** Version 1.1, of 2018. */
  @JsonProperty("1.1")
  V1_1("1.1", true),
  /** Version 2.0, of 2019. */
  @JsonProperty("2.0")
  V2_0("2.0", true),
  /** Version 2.1, of 2023: an association may be named by its register number alone. */
  @JsonProperty("2.1")
  V2_1("2.1", false);

  private static final ImmutableSet<PublicationColumn> NEVER_REQUIRED = Sets.immutableEnumSet(
      PublicationColumn.DECISION_REFERENCE,
      PublicationColumn.BENEFICIARY_RNA,
      PublicationColumn.RAE_ID,
      PublicationColumn.SCHEME_ID);
  private static final ImmutableSet<PublicationColumn> REQUIRED_UNTIL_2_0 = Sets.immutableEnumSet(
      PublicationColumn.AGREEMENT_DATE,
      PublicationColumn.BENEFICIARY_ID,
      PublicationColumn.PAYMENT_TERMS);
  private static final ImmutableSet<PublicationColumn> SINCE_2_1 =
      Sets.immutableEnumSet(PublicationColumn.BENEFICIARY_RNA, PublicationColumn.SCHEME_ID);

  private final String label;
  private final boolean until20;

  SchemaVersion(String label, boolean until20) {
    this.label = label;
    this.until20 = until20;
  }

  /**
   * Returns the columns of this version.
   *
   * @return the columns in the order of the file, never null
   */
  public ImmutableList<PublicationColumn> columns() {
    return Arrays.stream(PublicationColumn.values())
        .filter(column -> !until20 || !SINCE_2_1.contains(column))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Tells whether a column must be filled in every row. In version 2.1 one of the two identifiers of the beneficiary must
   * be, which no column says by itself.
   *
   * @param column the column, not null
   * @return true if an empty cell is refused
   */
  public boolean requires(PublicationColumn column) {
    Objects.requireNonNull(column, "column");
    return !NEVER_REQUIRED.contains(column) && (until20 || !REQUIRED_UNTIL_2_0.contains(column));
  }

  /** Whether a register number may stand for the SIRET of the beneficiary. */
  boolean takesRna() {
    return !until20;
  }

  /** Returns the number of the version, such as {@code 2.0}. */
  @Override
  public String toString() {
    return label;
  }
}
