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
 * The code of a région since 2016, or of an overseas collectivité that stands in its place: {@code 53}, {@code 01},
 * {@code 987}.
 *
 * <p>The codes of the régions merged on 1 January 2016, such as 22 Picardie, are refused. This class is immutable and
 * thread-safe.
 */
public final class RegionCode implements Comparable<RegionCode>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** The code. */
  private final String code;

  private RegionCode(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code a code of two digits, or three for a collectivité without région, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RegionCode of(String code) {
    if (!isFormed(code)) {
      throw CodeText.malformed("region", code, "form");
    }
    return new RegionCode(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces around it, a leading zero lost.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<RegionCode> tryParse(String text) {
    String code = CodeText.zeroRestored(Spaces.trimmed(text), 2);
    return isFormed(code) ? Optional.of(new RegionCode(code)) : Optional.empty();
  }

  /**
   * Tells whether this is overseas.
   *
   * @return true for 01 Guadeloupe, 02 Martinique, 03 Guyane, 04 La Réunion, 06 Mayotte and the codes of three digits
   */
  public boolean isOverseas() {
    return code.charAt(0) == '0' || code.length() == 3;
  }

  /**
   * Tells whether this is one of the eighteen régions, and not an overseas collectivité in the place of one.
   *
   * @return true for the codes of two digits
   */
  public boolean isRegion() {
    return code.length() == 2;
  }

  @Override
  public int compareTo(RegionCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegionCode that && that.code.equals(code);
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
    return switch (code) {
      case "01",
          "02",
          "03",
          "04",
          "06",
          "11",
          "24",
          "27",
          "28",
          "32",
          "44",
          "52",
          "53",
          "75",
          "76",
          "84",
          "93",
          "94" -> true;
      case "975", "977", "978", "984", "986", "987", "988", "989" -> true;
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
    return new SerializedCode(SerializedCode.REGION, code);
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
