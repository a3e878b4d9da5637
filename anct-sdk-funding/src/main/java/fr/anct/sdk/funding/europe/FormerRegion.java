package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Comparator;
import java.util.Optional;

/**
 * The 27 régions as they were until 2015: those that the European funds classify (NUTS 2), in 2021-2027 too. The present
 * régions are of no use here: Auvergne-Rhône-Alpes, for one, is Auvergne and Rhône-Alpes, of two categories.
 */
public enum FormerRegion {
  /** Alsace. */
  @JsonProperty("alsace")
  ALSACE("Alsace", "67 68"),
  /** Aquitaine. */
  @JsonProperty("aquitaine")
  AQUITAINE("Aquitaine", "24 33 40 47 64"),
  /** Auvergne. */
  @JsonProperty("auvergne")
  AUVERGNE("Auvergne", "03 15 43 63"),
  /** Basse-Normandie. */
  @JsonProperty("basseNormandie")
  BASSE_NORMANDIE("Basse-Normandie", "14 50 61"),
  /** Bourgogne. */
  @JsonProperty("bourgogne")
  BOURGOGNE("Bourgogne", "21 58 71 89"),
  /** Bretagne. */
  @JsonProperty("bretagne")
  BRETAGNE("Bretagne", "22 29 35 56"),
  /** Centre. */
  @JsonProperty("centre")
  CENTRE("Centre", "18 28 36 37 41 45"),
  /** Champagne-Ardenne. */
  @JsonProperty("champagneArdenne")
  CHAMPAGNE_ARDENNE("Champagne-Ardenne", "08 10 51 52"),
  /** Corse. */
  @JsonProperty("corse")
  CORSE("Corse", "2A 2B"),
  /** Franche-Comté. */
  @JsonProperty("francheComte")
  FRANCHE_COMTE("Franche-Comté", "25 39 70 90"),
  /** Haute-Normandie. */
  @JsonProperty("hauteNormandie")
  HAUTE_NORMANDIE("Haute-Normandie", "27 76"),
  /** Île-de-France. */
  @JsonProperty("ileDeFrance")
  ILE_DE_FRANCE("Île-de-France", "75 77 78 91 92 93 94 95"),
  /** Languedoc-Roussillon. */
  @JsonProperty("languedocRoussillon")
  LANGUEDOC_ROUSSILLON("Languedoc-Roussillon", "11 30 34 48 66"),
  /** Limousin. */
  @JsonProperty("limousin")
  LIMOUSIN("Limousin", "19 23 87"),
  /** Lorraine. */
  @JsonProperty("lorraine")
  LORRAINE("Lorraine", "54 55 57 88"),
  /** Midi-Pyrénées. */
  @JsonProperty("midiPyrenees")
  MIDI_PYRENEES("Midi-Pyrénées", "09 12 31 32 46 65 81 82"),
  /** Nord-Pas-de-Calais. */
  @JsonProperty("nordPasDeCalais")
  NORD_PAS_DE_CALAIS("Nord-Pas-de-Calais", "59 62"),
  /** Pays de la Loire. */
  @JsonProperty("paysDeLaLoire")
  PAYS_DE_LA_LOIRE("Pays de la Loire", "44 49 53 72 85"),
  /** Picardie. */
  @JsonProperty("picardie")
  PICARDIE("Picardie", "02 60 80"),
  /** Poitou-Charentes. */
  @JsonProperty("poitouCharentes")
  POITOU_CHARENTES("Poitou-Charentes", "16 17 79 86"),
  /** Provence-Alpes-Côte d’Azur. */
  @JsonProperty("provenceAlpesCoteDAzur")
  PROVENCE_ALPES_COTE_D_AZUR("Provence-Alpes-Côte d’Azur", "04 05 06 13 83 84"),
  /** Rhône-Alpes. */
  @JsonProperty("rhoneAlpes")
  RHONE_ALPES("Rhône-Alpes", "01 07 26 38 42 69 73 74"),
  /** Guadeloupe. */
  @JsonProperty("guadeloupe")
  GUADELOUPE("Guadeloupe", "971"),
  /** Martinique. */
  @JsonProperty("martinique")
  MARTINIQUE("Martinique", "972"),
  /** Guyane. */
  @JsonProperty("guyane")
  GUYANE("Guyane", "973"),
  /** La Réunion. */
  @JsonProperty("laReunion")
  LA_REUNION("La Réunion", "974"),
  /** Mayotte. */
  @JsonProperty("mayotte")
  MAYOTTE("Mayotte", "976");

  private static final ImmutableMap<DepartementCode, FormerRegion> BY_DEPARTEMENT = byDepartement();

  private final String displayName;
  private final ImmutableSortedSet<DepartementCode> departements;

  FormerRegion(String displayName, String codes) {
    this.displayName = displayName;
    this.departements = Splitter.on(' ')
        .splitToStream(codes)
        .map(DepartementCode::of)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Finds the région of a département.
   *
   * @param departement the code, not null
   * @return the région, or empty for a collectivité overseas that is no département
   */
  public static Optional<FormerRegion> find(DepartementCode departement) {
    return Optional.ofNullable(BY_DEPARTEMENT.get(departement));
  }

  /**
   * Returns the région of a département.
   *
   * @param departement the code, not null
   * @return the région, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is a collectivité overseas that is no
   *     département, of which no category is known here
   */
  public static FormerRegion get(DepartementCode departement) {
    return find(departement)
        .orElseThrow(() -> Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "departement",
                "value",
                departement,
                "rule",
                "eu.departement")
            .toException());
  }

  /**
   * Returns its official name.
   *
   * @return such as {@code Franche-Comté}, never null
   */
  public String displayName() {
    return displayName;
  }

  /**
   * Returns its départements.
   *
   * @return the codes in order, never empty
   */
  public ImmutableSortedSet<DepartementCode> departements() {
    return departements;
  }

  /**
   * Tells whether it is an outermost région (<i>région ultrapériphérique</i>; TFUE, art. 349).
   *
   * @return true for the five overseas
   */
  public boolean isOutermost() {
    return departements.first().isDrom();
  }

  private static ImmutableMap<DepartementCode, FormerRegion> byDepartement() {
    ImmutableMap.Builder<DepartementCode, FormerRegion> regions = ImmutableMap.builder();
    for (FormerRegion region : values()) {
      region.departements().forEach(code -> regions.put(code, region));
    }
    return regions.buildOrThrow();
  }
}
