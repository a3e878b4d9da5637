package fr.anct.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * The fourteen digits that number an establishment: the SIREN of its legal person, then the NIC of five digits, whose
 * last is Luhn's key over all fourteen.
 *
 * <p>La Poste (SIREN 356000000) has more establishments than Luhn's key allows: theirs have digits that add up to a
 * multiple of five; its head office 35600000000048 keeps Luhn's. This class is immutable and thread-safe.
 */
public final class Siret implements Comparable<Siret>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final String LA_POSTE = "356000000";
  private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

  /** The code. */
  private final String code;

  private Siret(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code fourteen digits whose last is the key, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Siret of(String code) {
    if (!isValid(code)) {
      throw CodeText.malformed("siret", code, isFormed(code) ? "key" : "form");
    }
    return new Siret(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces and dots anywhere.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<Siret> tryParse(String text) {
    String code = CodeText.ungrouped(text);
    return isValid(code) ? Optional.of(new Siret(code)) : Optional.empty();
  }

  /**
   * Returns the number of the legal person.
   *
   * @return the first nine digits, never null
   */
  public Siren siren() {
    return Siren.of(code.substring(0, 9));
  }

  /**
   * Returns the establishment's number inside its legal person (<i>numéro interne de classement</i>).
   *
   * @return the last five digits, never null
   */
  public String nic() {
    return code.substring(9);
  }

  @Override
  public int compareTo(Siret other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Siret that && that.code.equals(code);
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

  private static boolean isValid(String code) {
    return isFormed(code) && Siren.isValid(code.substring(0, 9)) && hasKey(code);
  }

  private static boolean isFormed(String code) {
    return code.length() == 14 && CodeText.areDigits(code, 0, 14);
  }

  private static boolean hasKey(String code) {
    if (code.startsWith(LA_POSTE) && !code.equals(LA_POSTE_HEAD_OFFICE)) {
      return CodeText.digitSum(code) % 5 == 0;
    }
    return CodeText.passesLuhn(code);
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.SIRET, code);
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
