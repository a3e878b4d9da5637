package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * The identifier of a programme, fund, label or status: lower-case words joined by hyphens, such as {@code
 * petites-villes-de-demain}. It is the one key that catalogue, eligibility rule, designation list and grant share.
 *
 * <p>An identifier need not be in the {@link ProgrammeCatalogue}: {@link #DETR} is well formed though the report does not
 * name it. The short names in use elsewhere ({@code PVD}, {@code ACV}, {@code FRLA}…) are aliases: {@link #find} resolves
 * them, {@link #of} refuses them, so that one programme never has two keys.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ProgrammeId implements Comparable<ProgrammeId>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int MAX_LENGTH = 64;

  /** Abattement de 30 % de taxe foncière sur les propriétés bâties en QPV. */
  public static final ProgrammeId ABATTEMENT_TFPB = of("abattement-tfpb");
  /** Action cœur de ville. */
  public static final ProgrammeId ACTION_COEUR_DE_VILLE = of("action-coeur-de-ville");
  /** Aidants Connect. */
  public static final ProgrammeId AIDANTS_CONNECT = of("aidants-connect");
  /** Avenir montagnes ingénierie. */
  public static final ProgrammeId AVENIR_MONTAGNES_INGENIERIE = of("avenir-montagnes-ingenierie");
  /** Bus France Services. */
  public static final ProgrammeId BUS_FRANCE_SERVICES = of("bus-france-services");
  /** Intervention du Cerema selon le modèle « freemium ». */
  public static final ProgrammeId CEREMA_FREEMIUM = of("cerema-freemium");
  /** Cités de l'emploi. */
  public static final ProgrammeId CITES_EMPLOI = of("cites-emploi");
  /** Cités éducatives. */
  public static final ProgrammeId CITES_EDUCATIVES = of("cites-educatives");
  /** Cohésion numérique des territoires. */
  public static final ProgrammeId COHESION_NUMERIQUE = of("cohesion-numerique-territoires");
  /** Conseillers numériques France Services. */
  public static final ProgrammeId CONSEILLERS_NUMERIQUES = of("conseillers-numeriques");
  /** Dispositif de couverture ciblée (New Deal mobile). */
  public static final ProgrammeId COUVERTURE_CIBLEE = of("couverture-ciblee");
  /** Contrats de relance et de transition écologique. */
  public static final ProgrammeId CRTE = of("crte");
  /** Dotation d'équipement des territoires ruraux; not in the report. */
  public static final ProgrammeId DETR = of("detr");
  /** Dotation politique de la ville; not in the report. */
  public static final ProgrammeId DPV = of("dpv");
  /** Dotation de soutien à l'investissement des départements; not in the report. */
  public static final ProgrammeId DSID = of("dsid");
  /** Dotation de soutien à l'investissement local; not in the report. */
  public static final ProgrammeId DSIL = of("dsil");
  /** Dotation de solidarité urbaine; not in the report. */
  public static final ProgrammeId DSU = of("dsu");
  /** Fabriques de territoire. */
  public static final ProgrammeId FABRIQUES_DE_TERRITOIRE = of("fabriques-de-territoire");
  /** Fabriques prospectives. */
  public static final ProgrammeId FABRIQUES_PROSPECTIVES = of("fabriques-prospectives");
  /** Fonds européens structurels et d'investissement. */
  public static final ProgrammeId FESI = of("fesi");
  /** Fonds d'accélération des investissements industriels dans les territoires. */
  public static final ProgrammeId FONDS_ACCELERATION_INDUSTRIE =
      of("fonds-acceleration-investissements-industriels");
  /** Fonds de restructuration des locaux d'activité. */
  public static final ProgrammeId FONDS_RESTRUCTURATION_LOCAUX =
      of("fonds-restructuration-locaux-activite");
  /** France Services. */
  public static final ProgrammeId FRANCE_SERVICES = of("france-services");
  /** France ruralités revitalisation; not in the report. */
  public static final ProgrammeId FRR = of("frr");
  /** Gratuité des prestations d'ingénierie de l'ANCT. */
  public static final ProgrammeId INGENIERIE_GRATUITE = of("gratuite-ingenierie");
  /** Accompagnement sur mesure. */
  public static final ProgrammeId INGENIERIE_SUR_MESURE = of("ingenierie-sur-mesure");
  /** Mon stage de 3e. */
  public static final ProgrammeId MON_STAGE_DE_3E = of("mon-stage-de-3e");
  /** Opération de revitalisation de territoire; not in the report. */
  public static final ProgrammeId ORT = of("ort");
  /** Pass numérique. */
  public static final ProgrammeId PASS_NUMERIQUE = of("pass-numerique");
  /** Petites Villes de demain. */
  public static final ProgrammeId PETITES_VILLES_DE_DEMAIN = of("petites-villes-de-demain");
  /** Chef de projet Petites Villes de demain. */
  public static final ProgrammeId PVD_CHEF_DE_PROJET = of("pvd-chef-de-projet");
  /** Quartiers prioritaires de la politique de la ville. */
  public static final ProgrammeId QPV = of("qpv");
  /** Quartiers d'été. */
  public static final ProgrammeId QUARTIERS_ETE = of("quartiers-ete");
  /** React-EU. */
  public static final ProgrammeId REACT_EU = of("react-eu");
  /** Soutien aux stations de ski. */
  public static final ProgrammeId SOUTIEN_STATIONS_SKI = of("soutien-stations-ski");
  /** Territoires d'industrie. */
  public static final ProgrammeId TERRITOIRES_INDUSTRIE = of("territoires-industrie");
  /** Villages d'avenir; not in the report. */
  public static final ProgrammeId VILLAGES_AVENIR = of("villages-d-avenir");
  /** Volontariat territorial en administration. */
  public static final ProgrammeId VTA = of("vta");
  /** Volontariat territorial en entreprise. */
  public static final ProgrammeId VTE = of("vte");
  /** Zones de revitalisation rurale; not in the report. */
  public static final ProgrammeId ZRR = of("zrr");

  private final String value;

  private ProgrammeId(String value) {
    this.value = value;
  }

  /**
   * Returns the identifier of that form.
   *
   * @param id lower-case letters and digits in words joined by single hyphens, at most 64 characters, not null
   * @return the identifier, never null; whether the catalogue contains it is another question
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form, or if it is an
   *     alias, whose programme the problem then names
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ProgrammeId of(String id) {
    if (!isWellFormed(id)) {
      throw malformed(id, "programme.form");
    }
    String meant = ProgrammeAliases.ID_BY_ALIAS.get(id);
    if (meant != null) {
      throw malformed(id, "→ " + meant);
    }
    return new ProgrammeId(id);
  }

  /**
   * Finds the programme that a text names: an identifier or an alias, in any case, with spaces or underscores for
   * hyphens. {@code PVD}, {@code FRANCE_SERVICES} and {@code P-BUS} are understood.
   *
   * @param text the text, not null
   * @return the identifier, or empty if the text cannot be one; whether the catalogue contains it is another question
   */
  public static Optional<ProgrammeId> find(String text) {
    String id = Ascii.toLowerCase(Spaces.trimmed(text)).replace('_', '-').replace(' ', '-');
    if (!isWellFormed(id)) {
      return Optional.empty();
    }
    String meant = ProgrammeAliases.ID_BY_ALIAS.get(id);
    return Optional.of(new ProgrammeId(meant == null ? id : meant));
  }

  @Override
  public int compareTo(ProgrammeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgrammeId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the identifier, which {@link #of} reads. */
  @Override
  @JsonValue
  public String toString() {
    return value;
  }

  private static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    boolean wordBefore = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && !(c == '-' && wordBefore)) {
        return false;
      }
      wordBefore = letter;
    }
    return wordBefore;
  }

  private static RuntimeException malformed(String id, String rule) {
    return Problem.of(
            ProblemCode.MALFORMED_CODE,
            "kind",
            "programme",
            "value",
            id.length() > MAX_LENGTH ? id.substring(0, MAX_LENGTH) + "…" : id,
            "rule",
            rule)
        .toException();
  }

  @Serial
  private Object writeReplace() {
    return new Form(value);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an identifier is read from its serialised form only");
  }

  /** The serialised form, checked again when read. */
  private record Form(String value) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private Object readResolve() throws ObjectStreamException {
      try {
        return of(value);
      } catch (AnctException e) {
        InvalidObjectException refused = new InvalidObjectException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }
  }
}
