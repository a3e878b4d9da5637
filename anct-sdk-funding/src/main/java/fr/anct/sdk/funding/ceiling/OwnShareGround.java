package fr.anct.sdk.funding.ceiling;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.OwnerKind;
import java.util.Optional;

/** Why a rate of the owner’s minimum share applies. */
public enum OwnShareGround {
  /** The general rule. */
  @JsonProperty("default")
  DEFAULT(false),
  /** The owner is <i>chef de file</i> of the domain, by its own statement, outside a CTEC. */
  @JsonProperty("chefDeFile")
  CHEF_DE_FILE(false),
  /**
   * Water and sanitation, waste, forest-fire protection or communal roads, by an EPCI-FP of Corsica, or by one of its
   * member communes outside the competences of the EPCI.
   */
  @JsonProperty("corsicaWorks")
  CORSICA_WORKS(false),
  /** European territorial cooperation. */
  @JsonProperty("interreg")
  INTERREG(false),
  /** Energy renovation of school buildings, where the general share is disproportionate. */
  @JsonProperty("schoolEnergyRenovation")
  SCHOOL_ENERGY_RENOVATION(true),
  /** Works on a protected monument. */
  @JsonProperty("protectedMonument")
  PROTECTED_MONUMENT(true),
  /** Works on heritage that is not protected. */
  @JsonProperty("nonProtectedHeritage")
  NON_PROTECTED_HERITAGE(true),
  /** Repair of the damage of a public calamity. */
  @JsonProperty("publicCalamity")
  PUBLIC_CALAMITY(true),
  /** Water supply for fire fighting. */
  @JsonProperty("fireWaterSupply")
  FIRE_WATER_SUPPLY(true),
  /** Bridges and engineering structures. */
  @JsonProperty("bridgesAndStructures")
  BRIDGES_AND_STRUCTURES(true),
  /** Water, waste, forests, communal roads or biodiversity, outside the automatic rate of Corsica. */
  @JsonProperty("localWorks")
  LOCAL_WORKS(true);

  private final boolean prefect;

  OwnShareGround(boolean prefect) {
    this.prefect = prefect;
  }

  /**
   * Tells whether the rate applies only by a decision of the prefect.
   *
   * @return true if it needs a derogation, false if it is automatic
   */
  public boolean needsDerogation() {
    return prefect;
  }

  /**
   * Returns the message key that names this ground.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.ground." + name();
  }

  /** The ground on which the operation of a plan may escape the general rate. */
  static Optional<OwnShareGround> of(FinancingPlan plan) {
    return switch (plan.operation().kind()) {
      case SCHOOL_ENERGY_RENOVATION -> Optional.of(SCHOOL_ENERGY_RENOVATION);
      case PROTECTED_MONUMENT -> Optional.of(PROTECTED_MONUMENT);
      case NON_PROTECTED_HERITAGE -> Optional.of(NON_PROTECTED_HERITAGE);
      case PUBLIC_CALAMITY -> Optional.of(PUBLIC_CALAMITY);
      case INTERREG -> Optional.of(INTERREG);
      case FIRE_WATER_SUPPLY -> Optional.of(FIRE_WATER_SUPPLY);
      case BRIDGES_AND_STRUCTURES -> Optional.of(BRIDGES_AND_STRUCTURES);
      case WATER_AND_SANITATION, WASTE, FOREST_FIRE_PROTECTION, COMMUNAL_ROADS ->
        Optional.of(isCorsican(plan) ? CORSICA_WORKS : LOCAL_WORKS);
      case BIODIVERSITY -> Optional.of(LOCAL_WORKS);
      default -> Optional.empty();
    };
  }

  private static boolean isCorsican(FinancingPlan plan) {
    OwnerKind kind = plan.owner().kind();
    return (kind == OwnerKind.EPCI_FP || kind == OwnerKind.COMMUNE)
        && plan.owner()
            .departement()
            .filter(code -> code.toString().equals("2A") || code.toString().equals("2B"))
            .isPresent();
  }
}
