package fr.anct.sdk.core.code;

import fr.anct.sdk.core.problem.AnctException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The serialised form of every code: its kind and its text, checked again when read. */
final class SerializedCode implements Serializable {
  static final byte COMMUNE = 1;
  static final byte DEPARTEMENT = 2;
  static final byte REGION = 3;
  static final byte SIREN = 4;
  static final byte SIRET = 5;
  static final byte POSTAL = 6;
  static final byte QPV = 7;

  @Serial
  private static final long serialVersionUID = 1L;

  private final byte kind;
  /** A hostile stream can leave it out. */
  private final @Nullable String code;

  SerializedCode(byte kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  /** Refuses a code that is in a stream without this form around it. */
  static InvalidObjectException formRequired() {
    return new InvalidObjectException("a code is read from its serialised form only");
  }

  @Serial
  private Object readResolve() throws ObjectStreamException {
    if (code == null) {
      throw new InvalidObjectException("no code");
    }
    try {
      return switch (kind) {
        case COMMUNE -> CommuneCode.of(code);
        case DEPARTEMENT -> DepartementCode.of(code);
        case REGION -> RegionCode.of(code);
        case SIREN -> Siren.of(code);
        case SIRET -> Siret.of(code);
        case POSTAL -> PostalCode.of(code);
        case QPV -> QpvCode.of(code);
        default -> throw new InvalidObjectException("unknown kind of code: " + kind);
      };
    } catch (AnctException e) {
      InvalidObjectException refused = new InvalidObjectException(e.getMessage());
      refused.initCause(e);
      throw refused;
    }
  }
}
