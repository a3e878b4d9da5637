package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.passage.CommuneChange;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A list of territories that the State signs. This class is immutable and thread-safe.
 *
 * <p>It says that a territory is absent only if it declares itself exhaustive for that kind of territory and covers the
 * date: what a list does not settle is unknown, never no. Territories of another vintage than the list's are followed to
 * it.
 */
@JsonPropertyOrder({
  "programme",
  "type",
  "millesime",
  "exhaustive",
  "from",
  "until",
  "provenance",
  "designations"
})
@JsonDocument(value = "designation-list", read = true)
public final class DesignationList {
  private final ProgrammeId programme;
  private final TerritoryType type;
  private final Millesime millesime;
  private final boolean exhaustive;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> until;
  private final Provenance provenance;
  private final ImmutableMap<String, Designation> designations;
  private final Map<TerritoryRef, List<Designation>> byTerritory;
  private final Fact fact;
  private final ImmutableMap<Membership, FactValue> values;
  /** Passages from other vintages, made when first needed; empty for one that is not embedded. */
  private final Map<Millesime, Optional<Ways>> ways = new ConcurrentHashMap<>();

  private record Ways(Passage there, Passage back) {}

  private DesignationList(
      ProgrammeId programme,
      TerritoryType type,
      Millesime millesime,
      boolean exhaustive,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Provenance provenance,
      List<Designation> designations) {
    this.programme = Objects.requireNonNull(programme, "programme");
    this.type = Objects.requireNonNull(type, "type");
    this.millesime = Objects.requireNonNull(millesime, "millesime");
    this.exhaustive = exhaustive;
    this.from = from;
    this.until = until;
    this.provenance = Objects.requireNonNull(provenance, "provenance");
    Map<String, Designation> byId = new LinkedHashMap<>(designations.size() * 2);
    this.byTerritory = new HashMap<>(designations.size() * 2);
    for (Designation designation : designations) {
      if (byId.put(designation.id(), designation) != null) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", designation.id()).toException();
      }
      for (TerritoryRef ref : designation.territories().keySet()) {
        if (!ref.millesime().equals(millesime)) {
          throw Problem.of(ProblemCode.OTHER_MILLESIME, "ref", ref, "millesime", millesime)
              .toException();
        }
        List<Designation> naming = byTerritory.putIfAbsent(ref, ImmutableList.of(designation));
        if (naming instanceof ArrayList) {
          naming.add(designation);
        } else if (naming != null) {
          byTerritory.put(ref, new ArrayList<>(List.of(naming.get(0), designation)));
        }
      }
    }
    this.designations = ImmutableMap.copyOf(byId);
    this.fact = Facts.designation(programme.toString());
    this.values = ImmutableMap.of(
        Membership.DESIGNATED, stated("designated"),
        Membership.PARTIAL, stated("partial"),
        Membership.ABSENT, stated("absent"));
  }

  private FactValue stated(String word) {
    return FactValue.exactly(fact.parse(word)).from(provenance);
  }

  /**
   * Returns a list.
   *
   * @param programme the programme it designates to, not null
   * @param type the kind of territory it names, not null
   * @param millesime the vintage of the territories, not null
   * @param exhaustive whether it declares itself complete for that kind of territory
   * @param from the first day it covers, or empty if unknown
   * @param until the day after the last one it covers, or empty if open-ended
   * @param provenance where it comes from, not null
   * @param designations the designations, each with an identifier of its own, none null
   * @return the list, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if two designations have one identifier, {@code
   *     OTHER_MILLESIME} if a territory is of another vintage
   */
  @JsonCreator
  public static DesignationList of(
      @JsonProperty("programme") ProgrammeId programme,
      @JsonProperty("type") TerritoryType type,
      @JsonProperty("millesime") Millesime millesime,
      @JsonProperty("exhaustive") boolean exhaustive,
      @JsonProperty("from") Optional<LocalDate> from,
      @JsonProperty("until") Optional<LocalDate> until,
      @JsonProperty("provenance") Provenance provenance,
      @JsonProperty("designations") ImmutableList<Designation> designations) {
    return new DesignationList(
        programme,
        type,
        millesime,
        exhaustive,
        from == null ? Optional.empty() : from,
        until == null ? Optional.empty() : until,
        provenance,
        designations == null ? ImmutableList.of() : designations);
  }

  /**
   * Returns what this list says of a territory at a date.
   *
   * <p>A designation signed later than the date leaves it unknown: choice precedes signature. A territory of another
   * vintage has the membership of what it became, if it became that alone; if it was divided, that of all its parts
   * together: designated if all are, partial if some are.
   *
   * @param territory a territory that exists in the vintage of the reference, not null
   * @param date the date, not null
   * @return the membership, unknown for a kind of territory that the list does not name, never null
   */
  public Membership membership(TerritoryRef territory, LocalDate date) {
    if ((from.isPresent() && date.isBefore(from.get()))
        || (until.isPresent() && !date.isBefore(until.get()))) {
      return Membership.UNKNOWN;
    }
    if (territory.millesime().equals(millesime)) {
      return here(territory, date);
    }
    if (territory.type() == TerritoryType.COMMUNE) {
      return followed(CommuneCode.of(territory.code()), territory.millesime(), date);
    }
    // Their codes name the same body, or the same place, in every vintage that has them.
    Membership same = here(TerritoryRef.of(territory.type(), territory.code(), millesime), date);
    return same == Membership.ABSENT ? Membership.UNKNOWN : same;
  }

  private Membership here(TerritoryRef territory, LocalDate date) {
    List<Designation> naming = byTerritory.get(territory);
    if (naming == null) {
      return exhaustive && territory.type() == type ? Membership.ABSENT : Membership.UNKNOWN;
    }
    Membership best = Membership.UNKNOWN;
    for (Designation designation : naming) {
      if (designation.signedOn().isEmpty()
          || !date.isBefore(designation.signedOn().get())) {
        Membership one = designation.territories().get(territory);
        if (one == Membership.DESIGNATED) {
          return one;
        }
        best = Membership.PARTIAL;
      }
    }
    return best;
  }

  private Membership followed(CommuneCode code, Millesime codes, LocalDate date) {
    Optional<Ways> known = ways.computeIfAbsent(codes, this::waysFrom);
    Optional<CommuneChange> change = known.flatMap(way -> way.there().find(code));
    if (change.isEmpty()) {
      return Membership.UNKNOWN;
    }
    Membership all = null;
    for (Commune commune : change.get().to()) {
      Membership one = here(commune.ref(), date);
      boolean alone = known.get().back().get(commune.code()).to().size() == 1;
      if (one == Membership.UNKNOWN || (one == Membership.PARTIAL && !alone)) {
        return Membership.UNKNOWN; // which part of the commune is named is not known
      }
      all = all == null || all == one ? one : Membership.PARTIAL;
    }
    return all == null ? Membership.UNKNOWN : all;
  }

  private Optional<Ways> waysFrom(Millesime codes) {
    ImmutableList<Millesime> available = TerritorialReferential.available();
    if (!available.contains(codes) || !available.contains(millesime)) {
      return Optional.empty();
    }
    Passage there = Passage.between(codes, millesime);
    return Optional.of(new Ways(there, there.reversed()));
  }

  /**
   * Returns the fact that this list settles.
   *
   * @return the designation, never null
   */
  public Fact fact() {
    return fact;
  }

  /**
   * Returns what this list says of a territory at a date, as the value of its fact.
   *
   * @param territory a territory that exists in the vintage of the reference, not null
   * @param date the date, not null
   * @return the value, or empty if the list does not settle it
   */
  public Optional<FactValue> value(TerritoryRef territory, LocalDate date) {
    return Optional.ofNullable(values.get(membership(territory, date)));
  }

  /**
   * Returns the designations that name a territory.
   *
   * @param territory a territory of the list's vintage, not null
   * @return the designations, whenever they were signed, empty if none names it, never null
   */
  public ImmutableList<Designation> naming(TerritoryRef territory) {
    return ImmutableList.copyOf(byTerritory.getOrDefault(territory, ImmutableList.of()));
  }

  /**
   * Finds a designation by its identifier.
   *
   * @param id the identifier, not null
   * @return the designation, or empty if there is none
   */
  public Optional<Designation> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(designations.get(id));
  }

  /**
   * Returns the programme it designates to.
   *
   * @return the programme, never null
   */
  @JsonProperty("programme")
  public ProgrammeId programme() {
    return programme;
  }

  /**
   * Returns the kind of territory it names.
   *
   * @return the kind, never null
   */
  @JsonProperty("type")
  public TerritoryType type() {
    return type;
  }

  /**
   * Returns the vintage of its territories.
   *
   * @return the vintage, never null
   */
  @JsonProperty("millesime")
  public Millesime millesime() {
    return millesime;
  }

  /**
   * Tells whether it declares itself complete for the kind of territory it names.
   *
   * @return true if the others are absent
   */
  @JsonProperty("exhaustive")
  public boolean isExhaustive() {
    return exhaustive;
  }

  /**
   * Returns the first day it covers.
   *
   * @return the day, or empty if unknown
   */
  @JsonProperty("from")
  public Optional<LocalDate> from() {
    return from;
  }

  /**
   * Returns the day after the last one it covers.
   *
   * @return the day, or empty if open-ended
   */
  @JsonProperty("until")
  public Optional<LocalDate> until() {
    return until;
  }

  /**
   * Returns where it comes from.
   *
   * @return the provenance, never null
   */
  @JsonProperty("provenance")
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Returns the designations.
   *
   * @return the designations, in the order of the list, never null
   */
  @JsonProperty("designations")
  public ImmutableList<Designation> designations() {
    return designations.values().asList();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DesignationList that
            && that.programme.equals(programme)
            && that.type == type
            && that.millesime.equals(millesime)
            && that.exhaustive == exhaustive
            && that.from.equals(from)
            && that.until.equals(until)
            && that.provenance.equals(provenance)
            && that.designations().equals(designations()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(programme, millesime, provenance, designations.keySet());
  }

  /** Returns the programme and the number of designations, such as {@code petites-villes-de-demain (1645)}. */
  @Override
  public String toString() {
    return programme + " (" + designations.size() + ")";
  }
}
