package fr.anct.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.internal.text.Spaces;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * The code of a département, or of an overseas collectivité that stands in its place: {@code 01}, {@code 2A}, {@code
 * 974}, {@code 988}.
 *
 * <p>Order is that of the text: 2A and 2B come after 29, and 971 after 95. This class is immutable and thread-safe.
 */
public final class DepartementCode implements Comparable<DepartementCode>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** The code. */
  private final String code;

  private DepartementCode(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code 01 to 95 without 20, 2A, 2B, 971 to 978, 984 or 986 to 989, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DepartementCode of(String code) {
    if (!isFormed(code)) {
      throw CodeText.malformed("departement", code, code.equals("20") ? "corsica" : "form");
    }
    return new DepartementCode(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces around it, a small {@code a} or {@code b}, a leading zero lost.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<DepartementCode> tryParse(String text) {
    String code = CodeText.zeroRestored(CodeText.upper(Spaces.trimmed(text)), 2);
    return isFormed(code) ? Optional.of(new DepartementCode(code)) : Optional.empty();
  }

  /**
   * Tells whether this is overseas.
   *
   * @return true for the codes of three digits
   */
  public boolean isOverseas() {
    return code.length() == 3;
  }

  /**
   * Tells whether this is a département and région overseas (DROM, Constitution, art. 73).
   *
   * @return true for 971 Guadeloupe, 972 Martinique, 973 Guyane, 974 La Réunion and 976 Mayotte
   */
  public boolean isDrom() {
    return isOverseas()
        && code.charAt(1) == '7'
        && (code.charAt(2) <= '4' || code.charAt(2) == '6');
  }

  /**
   * Tells whether this is a département of metropolitan France, Corsica included.
   *
   * @return true for the codes of two characters
   */
  public boolean isMetropole() {
    return code.length() == 2;
  }

  @Override
  public int compareTo(DepartementCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DepartementCode that && that.code.equals(code);
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

  private static boolean isFormed(String code) {
    return switch (code.length()) {
      case 2 -> CodeText.isMetropole(code.charAt(0), code.charAt(1));
      case 3 -> CodeText.isOverseas(code.charAt(0), code.charAt(1), code.charAt(2));
      default -> false;
    };
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.DEPARTEMENT, code);
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
