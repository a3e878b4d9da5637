package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What designates a territory for good: its kind, its code and the vintage in which the code has that meaning. It is
 * what is stored, shipped and read back.
 *
 * <p>Its text and JSON form is {@code commune:52250@2026}. That it is well formed does not say that the territory
 * exists. This class is immutable and thread-safe.
 */
public final class TerritoryRef implements Comparable<TerritoryRef>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final Comparator<TerritoryRef> ORDER = Comparator.comparing(TerritoryRef::type)
      .thenComparing(TerritoryRef::code)
      .thenComparing(TerritoryRef::millesime);

  private final transient TerritoryType type;
  private final transient String code;
  private final transient Millesime millesime;

  private TerritoryRef(TerritoryType type, String code, Millesime millesime) {
    this.type = type;
    this.code = code;
    this.millesime = millesime;
  }

  /**
   * Returns a reference.
   *
   * @param type the kind of territory, not null
   * @param code its code: of a commune for communes, their parts and municipal arrondissements, a SIREN for EPCI and EPT,
   *     else that of the arrondissement, département or région, not null
   * @param millesime the vintage of the code, not null
   * @return the reference, never null
   * @throws AnctException {@code MALFORMED_CODE} if the code is not of the form of the kind
   */
  public static TerritoryRef of(TerritoryType type, String code, Millesime millesime) {
    Objects.requireNonNull(millesime, "millesime");
    switch (type) {
      case COMMUNE, DELEGATED_COMMUNE, ASSOCIATED_COMMUNE, MUNICIPAL_ARRONDISSEMENT ->
        CommuneCode.of(code);
      case EPCI, EPT -> Siren.of(code);
      case ARRONDISSEMENT -> checkArrondissement(code);
      case DEPARTEMENT -> DepartementCode.of(code);
      case REGION -> RegionCode.of(code);
    }
    return new TerritoryRef(type, code, millesime);
  }

  /**
   * Returns the reference of a current commune.
   *
   * @param code its code, not null
   * @param millesime the vintage of the code, not null
   * @return the reference, never null
   */
  public static TerritoryRef of(CommuneCode code, Millesime millesime) {
    return new TerritoryRef(TerritoryType.COMMUNE, code.toString(), millesime);
  }

  /**
   * Reads the form written by {@link #toString}.
   *
   * @param text the text, such as {@code commune:52250@2026}, not null
   * @return the reference, never null
   * @throws AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TerritoryRef parse(String text) {
    int colon = text.indexOf(':');
    int at = text.indexOf('@', colon + 1);
    TerritoryType type = colon < 0 || at < 0
        ? null
        : TerritoryType.find(text.substring(0, colon)).orElse(null);
    if (type == null || !isYear(text, at + 1)) {
      throw malformed("territoryRef", text);
    }
    return of(type, text.substring(colon + 1, at), Millesime.parse(text.substring(at + 1)));
  }

  /**
   * Returns the kind of territory.
   *
   * @return the kind, never null
   */
  public TerritoryType type() {
    return type;
  }

  /**
   * Returns the code.
   *
   * @return the code, never null
   */
  public String code() {
    return code;
  }

  /**
   * Returns the vintage of the code.
   *
   * @return the vintage, never null
   */
  public Millesime millesime() {
    return millesime;
  }

  @Override
  public int compareTo(TerritoryRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TerritoryRef that
        && that.type == type
        && that.code.equals(code)
        && that.millesime.equals(millesime);
  }

  @Override
  public int hashCode() {
    return (type.word().hashCode() * 31 + code.hashCode()) * 31 + millesime.year();
  }

  /** Returns the text form, such as {@code commune:52250@2026}, which {@link #parse} reads. */
  @Override
  @JsonValue
  public String toString() {
    return type.word() + ":" + code + "@" + millesime;
  }

  private static boolean isYear(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() - from == 4;
  }

  /** A département and one digit: there is no type for this code, which nothing else uses. */
  private static void checkArrondissement(String code) {
    int last = code.length() - 1;
    boolean formed = last >= 2 && code.charAt(last) >= '0' && code.charAt(last) <= '9';
    if (!formed || DepartementCode.tryParse(code.substring(0, last)).isEmpty()) {
      throw malformed("arrondissement", code);
    }
  }

  private static AnctException malformed(String kind, String value) {
    return Problem.of(
            ProblemCode.MALFORMED_CODE, "kind", kind, "value", value, "rule", kind + ".form")
        .toException();
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the text
   */
  @Serial
  private Object writeReplace() {
    return new Serialized(toString());
  }

  /**
   * Refuses a stream that holds this class itself.
   *
   * @param in the stream
   * @throws InvalidObjectException always
   */
  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a reference is read from its serialised form only");
  }

  /** The serialised form: the text, checked again when read. */
  private static final class Serialized implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A hostile stream can leave it out. */
    private final @Nullable String text;

    Serialized(String text) {
      this.text = text;
    }

    /**
     * Reads the text.
     *
     * @return the reference
     * @throws InvalidObjectException if the text is not one
     */
    @Serial
    private Object readResolve() throws InvalidObjectException {
      try {
        return parse(text == null ? "" : text);
      } catch (AnctException e) {
        InvalidObjectException refused = new InvalidObjectException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }
  }
}
