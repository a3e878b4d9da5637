package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * The fund or scheme that a contribution is drawn on, by its identifier.
 *
 * <p>The constants are those that rules of this library read; any other identifier of the same form may be used.
 * Equality is that of the identifier. This class is immutable and thread-safe.
 */
public final class Scheme implements Comparable<Scheme>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int MAX_LENGTH = 40;

  /** <i>Dotation d’équipement des territoires ruraux</i> (CGCT, art. L2334-32 to L2334-39). */
  public static final Scheme DETR = new Scheme("DETR");
  /** <i>Dotation de soutien à l’investissement local</i> (CGCT, art. L2334-42). */
  public static final Scheme DSIL = new Scheme("DSIL");
  /** <i>Dotation politique de la ville</i> (CGCT, art. R2334-36 to R2334-38 for its grants). */
  public static final Scheme DPV = new Scheme("DPV");
  /** <i>Dotation de soutien à l’investissement des départements</i> (CGCT, art. L3334-10). */
  public static final Scheme DSID = new Scheme("DSID");
  /**
   * <i>Dotation de solidarité en faveur de l’équipement des collectivités territoriales et de leurs groupements touchés par
   * des événements climatiques ou géologiques</i> (CGCT, art. L1613-6).
   */
  public static final Scheme DSEC = new Scheme("DSEC");
  /** <i>Fonds national d’aménagement et de développement du territoire</i>. */
  public static final Scheme FNADT = new Scheme("FNADT");
  /** <i>Fonds d’accélération de la transition écologique dans les territoires</i>, called Fonds vert. */
  public static final Scheme FONDS_VERT = new Scheme("FONDS_VERT");
  /**
   * <i>Fonds de concours</i> between an intercommunality with its own tax and its member communes (CGCT, art. L5214-16,
   * L5215-26 and L5216-5). Either may pay the other: name the funder, then the scheme.
   */
  public static final Scheme FONDS_DE_CONCOURS = new Scheme("FONDS_DE_CONCOURS");
  /** European regional development fund. */
  public static final Scheme FEDER = new Scheme("FEDER");
  /** European social fund, until 2020. */
  public static final Scheme FSE = new Scheme("FSE");
  /** European social fund plus. */
  public static final Scheme FSE_PLUS = new Scheme("FSE_PLUS");
  /** REACT-EU, the resources added in 2021 and 2022 to the funds of 2014-2020. */
  public static final Scheme REACT_EU = new Scheme("REACT_EU");
  /** European agricultural fund for rural development. */
  public static final Scheme FEADER = new Scheme("FEADER");

  /** The identifier. */
  private final String id;

  private Scheme(String id) {
    this.id = id;
  }

  /**
   * Returns the scheme of an identifier.
   *
   * @param id a capital letter, then capital letters, digits, {@code _} or {@code -}, 40 characters at most, not null
   * @return the scheme, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Scheme of(String id) {
    boolean formed = !id.isEmpty() && id.length() <= MAX_LENGTH && isCapital(id.charAt(0));
    for (int i = 1; formed && i < id.length(); i++) {
      char c = id.charAt(i);
      formed = isCapital(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
    if (!formed) {
      throw Problem.of(
              ProblemCode.MALFORMED_CODE, "kind", "scheme", "value", id, "rule", "scheme.form")
          .toException();
    }
    return new Scheme(id);
  }

  /**
   * Tells whether it is one of the State’s four dotations of the CGCT: DETR, DSIL, DPV, DSID.
   *
   * @return true if it is
   */
  public boolean isDotation() {
    return switch (id) {
      case "DETR", "DSIL", "DPV", "DSID" -> true;
      default -> false;
    };
  }

  /**
   * Returns who pays this scheme.
   *
   * @return the kind of funder for the constants of this class that have one, or empty for any other scheme
   */
  public Optional<FunderKind> payer() {
    return switch (id) {
      case "DETR", "DSIL", "DPV", "DSID", "DSEC", "FNADT", "FONDS_VERT" ->
        Optional.of(FunderKind.STATE);
      case "FEDER", "FSE", "FSE_PLUS", "REACT_EU", "FEADER" ->
        Optional.of(FunderKind.EUROPEAN_UNION);
      default -> Optional.empty();
    };
  }

  @Override
  public int compareTo(Scheme other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scheme that && that.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the identifier, which {@link #of} reads. */
  @Override
  @JsonValue
  public String toString() {
    return id;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * Sends what a stream holds, which may be anything, through the same door as any other text.
   *
   * @return the scheme of the identifier
   */
  @Serial
  private Object readResolve() {
    return of(id);
  }
}
