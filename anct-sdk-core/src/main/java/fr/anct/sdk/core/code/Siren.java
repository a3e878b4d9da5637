package fr.anct.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * The nine digits that number a legal person in INSEE's SIRENE register; the last one is Luhn's key (Code de commerce,
 * art. R123-220 and R123-221).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Siren implements Comparable<Siren>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** The code. */
  private final String code;

  private Siren(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code nine digits, not all zero, whose last is the key, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Siren of(String code) {
    if (!isValid(code)) {
      throw CodeText.malformed("siren", code, isFormed(code) ? "key" : "form");
    }
    return new Siren(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces and dots anywhere.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<Siren> tryParse(String text) {
    String code = CodeText.ungrouped(text);
    return isValid(code) ? Optional.of(new Siren(code)) : Optional.empty();
  }

  @Override
  public int compareTo(Siren other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Siren that && that.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code, which {@link #of} reads. */
  @Override
  @JsonValue
  public String toString() {
    return code;
  }

  static boolean isValid(String code) {
    return isFormed(code) && CodeText.passesLuhn(code);
  }

  private static boolean isFormed(String code) {
    return code.length() == 9 && CodeText.areDigits(code, 0, 9) && !code.equals("000000000");
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.SIREN, code);
  }

  /**
   * Refuses a stream that holds this class itself.
   *
   * @param in the stream
   * @throws InvalidObjectException always
   */
  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerializedCode.formRequired();
  }
}
