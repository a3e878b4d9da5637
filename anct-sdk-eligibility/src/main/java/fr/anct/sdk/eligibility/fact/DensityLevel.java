package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import java.util.Arrays;

/**
 * The seven levels of the communal density grid of INSEE (<i>grille communale de densité</i>), used since 2022, from
 * the densest to the sparsest, and the coarser grids of three and of four levels.
 *
 * <p>Seven levels refine three: urban and rural are the same in both. The grid of four levels, used from 2017 to 2022,
 * cuts the rural communes in another way. So a level of a coarser grid is known as bounds on the seven: {@link
 * Three#toFactValue} and {@link Four#toFactValue} give them, and a rule that only asks whether a commune is rural is
 * settled by them.
 *
 * <p>A level is looked up for a commune and a year of publication; it cannot be derived from the mean density of the
 * commune. Whether {@link #PETITES_VILLES} or {@link #CEINTURES_URBAINES} comes first in INSEE's own numbering is not
 * verified, and no rule rests on it.
 */
public enum DensityLevel {
  /** <i>Grands centres urbains</i>. */
  @JsonProperty("grands-centres-urbains")
  GRANDS_CENTRES_URBAINS("grands-centres-urbains"),
  /** <i>Centres urbains intermédiaires</i>. */
  @JsonProperty("centres-urbains-intermediaires")
  CENTRES_URBAINS_INTERMEDIAIRES("centres-urbains-intermediaires"),
  /** <i>Petites villes</i>. */
  @JsonProperty("petites-villes")
  PETITES_VILLES("petites-villes"),
  /** <i>Ceintures urbaines</i>. */
  @JsonProperty("ceintures-urbaines")
  CEINTURES_URBAINES("ceintures-urbaines"),
  /** <i>Bourgs ruraux</i>. */
  @JsonProperty("bourgs-ruraux")
  BOURGS_RURAUX("bourgs-ruraux"),
  /** <i>Rural à habitat dispersé</i>. */
  @JsonProperty("rural-habitat-disperse")
  RURAL_HABITAT_DISPERSE("rural-habitat-disperse"),
  /** <i>Rural à habitat très dispersé</i>. */
  @JsonProperty("rural-habitat-tres-disperse")
  RURAL_HABITAT_TRES_DISPERSE("rural-habitat-tres-disperse");

  private final String word;

  DensityLevel(String word) {
    this.word = word;
  }

  /**
   * Returns the word of {@link Facts#DENSITE} for this level.
   *
   * @return such as {@code bourgs-ruraux}, never null
   */
  public String word() {
    return word;
  }

  /**
   * Tells whether communes of this level are rural: the three last levels.
   *
   * @return true if they are
   */
  public boolean isRural() {
    return toThree() == Three.RURAL;
  }

  /**
   * Returns the level of the grid of three levels that this one refines.
   *
   * @return the coarser level, never null
   */
  public Three toThree() {
    if (this == GRANDS_CENTRES_URBAINS) {
      return Three.DENSE;
    }
    return compareTo(BOURGS_RURAUX) < 0 ? Three.INTERMEDIAIRE : Three.RURAL;
  }

  /**
   * Returns where the grid is described.
   *
   * @return the citation, never null
   */
  public static Citation citation() {
    return Citation.of("Insee, grille communale de densité", Confidence.VERIFIED);
  }

  private static ImmutableList<DensityLevel> between(DensityLevel first, DensityLevel last) {
    return ImmutableList.copyOf(
        Arrays.asList(values()).subList(first.ordinal(), last.ordinal() + 1));
  }

  private static FactValue bounds(ImmutableList<DensityLevel> levels) {
    return FactValue.between(
        Facts.DENSITE.parse(levels.get(0).word()),
        Facts.DENSITE.parse(levels.get(levels.size() - 1).word()));
  }

  /** The grid of three levels, Eurostat's. */
  public enum Three {
    /** Densely populated communes. */
    @JsonProperty("dense")
    DENSE(between(GRANDS_CENTRES_URBAINS, GRANDS_CENTRES_URBAINS)),
    /** Communes of intermediate density. */
    @JsonProperty("intermediaire")
    INTERMEDIAIRE(between(CENTRES_URBAINS_INTERMEDIAIRES, CEINTURES_URBAINES)),
    /** Rural communes. */
    @JsonProperty("rural")
    RURAL(between(BOURGS_RURAUX, RURAL_HABITAT_TRES_DISPERSE));

    private final ImmutableList<DensityLevel> levels;

    Three(ImmutableList<DensityLevel> levels) {
      this.levels = levels;
    }

    /**
     * Returns the levels of the grid of seven that refine this one.
     *
     * @return the levels in order, never empty
     */
    public ImmutableList<DensityLevel> levels() {
      return levels;
    }

    /**
     * Returns what this level says of {@link Facts#DENSITE}.
     *
     * @return the bounds, never null
     */
    public FactValue toFactValue() {
      return bounds(levels);
    }
  }

  /** The grid of four levels, used from 2017 to 2022. */
  public enum Four {
    /** Densely populated communes. */
    @JsonProperty("dense")
    DENSE(Three.DENSE),
    /** Communes of intermediate density. */
    @JsonProperty("intermediaire")
    INTERMEDIAIRE(Three.INTERMEDIAIRE),
    /** <i>Peu dense</i>: rural; which of the three rural levels of the grid of seven is not known. */
    @JsonProperty("peu-dense")
    PEU_DENSE(Three.RURAL),
    /** <i>Très peu dense</i>: rural; which of the three rural levels of the grid of seven is not known. */
    @JsonProperty("tres-peu-dense")
    TRES_PEU_DENSE(Three.RURAL);

    private final Three three;

    Four(Three three) {
      this.three = three;
    }

    /**
     * Returns the level of the grid of three levels.
     *
     * @return the coarser level, never null
     */
    public Three toThree() {
      return three;
    }

    /**
     * Returns what this level says of {@link Facts#DENSITE}.
     *
     * @return the bounds, never null
     */
    public FactValue toFactValue() {
      return three.toFactValue();
    }
  }
}
