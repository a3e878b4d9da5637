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
 * A commune's five characters in INSEE's <i>code officiel géographique</i>: {@code 35238}, {@code 2A004}, {@code 97411}.
 *
 * <p>The same form numbers municipal arrondissements, and delegated and associated communes. It is not a postal code.
 * Order is that of the text: Corsica's 2A and 2B come after 29. This class is immutable and thread-safe.
 */
public final class CommuneCode implements Comparable<CommuneCode>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final CommuneCode PARIS = new CommuneCode("75056");
  private static final CommuneCode LYON = new CommuneCode("69123");
  private static final CommuneCode MARSEILLE = new CommuneCode("13055");

  /** The code. */
  private final String code;

  private CommuneCode(String code) {
    this.code = code;
  }

  /**
   * Returns the code of an exact text.
   *
   * @param code five characters: the département, then three digits (two overseas), not null
   * @return the code, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CommuneCode of(String code) {
    if (!isFormed(code)) {
      boolean oldCorsica =
          code.length() == 5 && code.startsWith("20") && CodeText.areDigits(code, 0, 5);
      throw CodeText.malformed("commune", code, oldCorsica ? "corsica" : "form");
    }
    return new CommuneCode(code);
  }

  /**
   * Reads a code as people and spreadsheets write it: spaces around it, a small {@code a} or {@code b}, a leading zero lost.
   *
   * @param text the text, not null
   * @return the code, or empty if it is not one
   */
  public static Optional<CommuneCode> tryParse(String text) {
    String code = CodeText.zeroRestored(CodeText.upper(Spaces.trimmed(text)), 5);
    return isFormed(code) ? Optional.of(new CommuneCode(code)) : Optional.empty();
  }

  /**
   * Returns the département or overseas collectivité that this code begins with.
   *
   * @return the code of the département, never null
   */
  public DepartementCode departement() {
    return DepartementCode.of(code.substring(0, isOverseas() ? 3 : 2));
  }

  /**
   * Tells whether this is the code of a commune overseas.
   *
   * @return true if it begins with 97 or 98
   */
  public boolean isOverseas() {
    return code.charAt(0) == '9' && (code.charAt(1) == '7' || code.charAt(1) == '8');
  }

  /**
   * Tells whether this is the code of an arrondissement of Paris, Lyon or Marseille (CGCT, art. L2511-3).
   *
   * @return true for 75101 to 75120, 69381 to 69389 and 13201 to 13216
   */
  public boolean isMunicipalArrondissement() {
    return arrondissementOf() != null;
  }

  /**
   * Returns the commune that this municipal arrondissement is part of.
   *
   * @return 75056 Paris, 69123 Lyon or 13055 Marseille, or empty if this is not the code of a municipal arrondissement
   */
  public Optional<CommuneCode> communeOfArrondissement() {
    return Optional.ofNullable(arrondissementOf());
  }

  @Override
  public int compareTo(CommuneCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommuneCode that && that.code.equals(code);
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

  private @Nullable CommuneCode arrondissementOf() {
    if (isBetween("75101", "75120")) {
      return PARIS;
    }
    if (isBetween("69381", "69389")) {
      return LYON;
    }
    return isBetween("13201", "13216") ? MARSEILLE : null;
  }

  private boolean isBetween(String first, String last) {
    return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
  }

  private static boolean isFormed(String code) {
    if (code.length() != 5 || !CodeText.areDigits(code, 2, 5)) {
      return false;
    }
    return CodeText.isMetropole(code.charAt(0), code.charAt(1))
        || CodeText.isOverseas(code.charAt(0), code.charAt(1), code.charAt(2));
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the kind and the text
   */
  @Serial
  private Object writeReplace() {
    return new SerializedCode(SerializedCode.COMMUNE, code);
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
