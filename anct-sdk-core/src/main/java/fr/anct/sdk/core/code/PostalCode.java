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
 * A postal code of five digits: {@code 35000}, {@code 20000}, {@code 97400}.
 *
 * <p>It routes mail and designates no commune: one postal code has up to 46 communes, some communes have several, and
 * some begin with the number of another département. The armed forces' 00 is refused. This class is immutable and
 * thread-safe.
 */
public final class PostalCode implements Comparable<PostalCode>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** The code. */
  private final String code;

  private PostalCode(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code five digits that do not begin with 00, not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PostalCode of(String code) {
    if (!isFormed(code)) {
      throw CodeText.malformed("postal", code, "form");
    }
    return new PostalCode(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces around it, a leading zero lost.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<PostalCode> tryParse(String text) {
    String code = CodeText.zeroRestored(Spaces.trimmed(text), 5);
    return isFormed(code) ? Optional.of(new PostalCode(code)) : Optional.empty();
  }

  @Override
  public int compareTo(PostalCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostalCode that && that.code.equals(code);
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
    return code.length() == 5 && CodeText.areDigits(code, 0, 5) && !code.startsWith("00");
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.POSTAL, code);
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
