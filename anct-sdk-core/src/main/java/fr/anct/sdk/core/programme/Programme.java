package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.source.Citation;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the catalogue: a programme, fund, contract, label, body… that the report names, with all it says of it.
 *
 * <p>What is empty, the report does not say: an entry without criteria is not open to all, an entry without amounts is
 * not without money.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableProgramme.class)
@JsonDeserialize(builder = Programme.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "id",
  "nameFr",
  "aliases",
  "kind",
  "direction",
  "directionBasis",
  "parent",
  "tier",
  "beneficiaries",
  "territories",
  "criteria",
  "fundingLines",
  "period",
  "indicators",
  "partners",
  "operator",
  "url",
  "flags",
  "lines"
})
@JsonDocument("programme")
public interface Programme {
  /**
   * Returns the identifier.
   *
   * @return the identifier, never null
   */
  ProgrammeId id();

  /**
   * Returns the name.
   *
   * @return the name in French, never blank
   */
  String nameFr();

  /**
   * Returns other names in use.
   *
   * @return the names in French, maybe none
   */
  ImmutableList<String> aliases();

  /**
   * Returns what it is.
   *
   * @return the kind, never null
   */
  ProgrammeKind kind();

  /**
   * Returns the part of the agency that it belongs to.
   *
   * @return the direction, never null
   */
  Direction direction();

  /**
   * Returns how the direction was established.
   *
   * @return the basis, never null
   */
  DirectionBasis directionBasis();

  /**
   * Returns the entry that this one is part of.
   *
   * @return the parent, which the catalogue contains, or empty
   */
  Optional<ProgrammeId> parent();

  /**
   * Returns how much the report says of it.
   *
   * @return the tier, never null
   */
  ProgrammeTier tier();

  /**
   * Returns who benefits.
   *
   * @return the beneficiaries as printed and in closed words, maybe none
   */
  ImmutableList<Beneficiary> beneficiaries();

  /**
   * Returns where it applies.
   *
   * @return the territories as printed and in closed words, maybe none
   */
  ImmutableList<ReportTerritory> territories();

  /**
   * Returns the conditions.
   *
   * @return the conditions, which do not make a complete regulation, maybe none
   */
  ImmutableList<ReportCriterion> criteria();

  /**
   * Returns the amounts and rates, which must not be summed.
   *
   * @return the lines, maybe none
   */
  ImmutableList<FundingLine> fundingLines();

  /**
   * Returns its life.
   *
   * @return the period, or empty if the report says nothing of it
   */
  Optional<ReportPeriod> period();

  /**
   * Returns the figures.
   *
   * @return the figures, maybe none
   */
  ImmutableList<Indicator> indicators();

  /**
   * Returns the partners.
   *
   * @return the partners in French, maybe none
   */
  ImmutableList<String> partners();

  /**
   * Returns who runs it.
   *
   * @return the operator in French, or empty if the report does not say
   */
  Optional<String> operator();

  /**
   * Returns its web address, as printed in 2021.
   *
   * @return the address without scheme, or empty
   */
  Optional<String> url();

  /**
   * Returns remarks.
   *
   * @return the remarks, maybe none
   */
  ImmutableList<ReportFlag> flags();

  /**
   * Returns where the report speaks of it.
   *
   * @return the lines, at least one
   */
  ImmutableList<LineRange> lines();

  /**
   * Returns who benefits, in closed words.
   *
   * @return the kinds of all beneficiaries, in the order of the enumeration, maybe none
   */
  default ImmutableSet<BeneficiaryKind> beneficiaryKinds() {
    return beneficiaries().stream()
        .flatMap(beneficiary -> beneficiary.kinds().stream())
        .collect(Sets.toImmutableEnumSet());
  }

  /**
   * Returns where it applies, in closed words.
   *
   * @return the kinds of all territories, in the order of the enumeration, maybe none
   */
  default ImmutableSet<ReportTerritoryKind> territoryKinds() {
    return territories().stream()
        .flatMap(territory -> territory.kinds().stream())
        .collect(Sets.toImmutableEnumSet());
  }

  /**
   * Returns where the report speaks of it.
   *
   * @return a citation with the lines, never null
   */
  default Citation citation() {
    return ProgrammeCatalogue.citation(lines());
  }

  /**
   * Returns a builder without values.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds programmes. */
  final class Builder extends ImmutableProgramme.Builder {
    /** Creates a builder without values. */
    public Builder() {}

    /**
     * Builds the programme.
     *
     * @return the programme, never null
     * @throws IllegalStateException if a mandatory value is missing
     * @throws IllegalArgumentException if there are no lines
     */
    @Override
    public Programme build() {
      Programme built = super.build();
      if (built.lines().isEmpty()) {
        throw new IllegalArgumentException("a programme has lines");
      }
      return built;
    }
  }
}
