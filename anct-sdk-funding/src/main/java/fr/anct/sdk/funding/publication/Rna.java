package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.Serial;
import java.io.Serializable;

/**
 * The number of an association in the national register (<i>répertoire national des associations</i>), such as {@code
 * W751234567}. This class is immutable and thread-safe.
 */
public final class Rna implements Comparable<Rna>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int LENGTH = 10;

  /** The number. */
  private final String number;

  private Rna(String number) {
    this.number = number;
  }

  /**
   * Returns the number of an exact text.
   *
   * @param number a W and nine digits, not null
   * @return the number, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Rna of(String number) {
    if (number.length() != LENGTH
        || number.charAt(0) != 'W'
        || !DecimalText.areDigits(number.substring(1))) {
      throw Problem.of(
              ProblemCode.MALFORMED_CODE,
              "kind",
              "rna",
              "value",
              DecimalText.shown(number),
              "rule",
              "rna.form")
          .toException();
    }
    return new Rna(number);
  }

  @Override
  public int compareTo(Rna other) {
    return number.compareTo(other.number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rna that && that.number.equals(number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  /** Returns the number, which {@link #of} reads. */
  @Override
  @JsonValue
  public String toString() {
    return number;
  }

  /**
   * Sends what a stream holds, which may be anything, through the same door as any other text.
   *
   * @return the number
   */
  @Serial
  private Object readResolve() {
    return of(number);
  }
}
