package fr.anct.sdk.core.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.internal.text.Spaces;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of a priority neighbourhood (<i>quartier prioritaire de la politique de la ville</i>), of either generation:
 * {@code QP075001} (décret 2014-1750) or {@code QN00105I} (décret 2023-1314).
 *
 * <p>The generations number different perimeters and are never equal. This class is immutable and thread-safe.
 */
public final class QpvCode implements Comparable<QpvCode>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** A geography of priority neighbourhoods. */
  public enum Generation {
    /** In force from 2015 until the end of 2023 in metropolitan France and of 2024 overseas; codes begin with QP. */
    V2014,
    /** In force from 2024 in metropolitan France and from 2025 overseas; codes begin with QN. */
    V2024
  }

  /** What the 2024 geography did to a neighbourhood: the last letter of its code. */
  public enum Change {
    /** Letter N: a new neighbourhood. */
    NEW('N'),
    /** Letter M: it existed and its perimeter changed. */
    MODIFIED('M'),
    /** Letter I: it existed and its perimeter is the same. */
    IDENTICAL('I'),
    /** Letter C, met in Mayotte only; no text that we know of says what it means. */
    UNDOCUMENTED('C');

    private final char letter;

    Change(char letter) {
      this.letter = letter;
    }

    /**
     * Returns the letter at the end of the code.
     *
     * @return N, M, I or C
     */
    public char letter() {
      return letter;
    }
  }

  /** The code. */
  private final String code;

  private QpvCode(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code {@code QP}, the département in three characters and three digits; or {@code QN}, the département in three
   *     characters, two digits and the letter of {@link Change}, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static QpvCode of(String code) {
    if (!isFormed(code)) {
      throw CodeText.malformed("qpv", code, "form");
    }
    return new QpvCode(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces around it, small letters.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<QpvCode> tryParse(String text) {
    String code = CodeText.upper(Spaces.trimmed(text));
    return isFormed(code) ? Optional.of(new QpvCode(code)) : Optional.empty();
  }

  /**
   * Returns the geography that this code belongs to.
   *
   * @return the generation, never null
   */
  public Generation generation() {
    return code.charAt(1) == 'P' ? Generation.V2014 : Generation.V2024;
  }

  /**
   * Returns the département or overseas collectivité of the neighbourhood.
   *
   * @return the code of the département, never null
   */
  public DepartementCode departement() {
    return DepartementCode.of(code.substring(code.charAt(2) == '0' ? 3 : 2, 5));
  }

  /**
   * Returns what the 2024 geography did to the neighbourhood.
   *
   * @return the change, or empty for a code of 2014
   */
  public Optional<Change> change() {
    return generation() == Generation.V2014
        ? Optional.empty()
        : Optional.ofNullable(changeOf(code.charAt(7)));
  }

  @Override
  public int compareTo(QpvCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QpvCode that && that.code.equals(code);
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

  private static @Nullable Change changeOf(char letter) {
    return switch (letter) {
      case 'N' -> Change.NEW;
      case 'M' -> Change.MODIFIED;
      case 'I' -> Change.IDENTICAL;
      case 'C' -> Change.UNDOCUMENTED;
      default -> null;
    };
  }

  private static boolean isFormed(String code) {
    if (code.length() != 8 || code.charAt(0) != 'Q' || !CodeText.areDigits(code, 5, 7)) {
      return false;
    }
    boolean ended = switch (code.charAt(1)) {
      case 'P' -> CodeText.isDigit(code.charAt(7));
      case 'N' -> changeOf(code.charAt(7)) != null;
      default -> false;
    };
    boolean departement = code.charAt(2) == '0'
        ? CodeText.isMetropole(code.charAt(3), code.charAt(4))
        : CodeText.isOverseas(code.charAt(2), code.charAt(3), code.charAt(4));
    return ended && departement;
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.QPV, code);
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
