package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts of zonings and territorial statuses: density grid, massif, mountain, coast, INSEE's zonings. This class is stateless.
 */
public final class ZoningFacts {
  /** Whether the commune is part of an <i>unité urbaine</i> of INSEE: continuous buildings, 2 000 inhabitants at least. */
  public static final Fact DANS_UNITE_URBAINE = Fact.flag("dans-unite-urbaine");
  /** Place of the commune in the <i>aires d'attraction des villes</i> of INSEE of 2020; a lookup. */
  public static final Fact AIRE_ATTRACTION = Fact.word(
      "aire-attraction-des-villes",
      "commune-centre",
      "autre-commune-du-pole",
      "couronne",
      "hors-attraction");
  /** The overseas <i>département</i> that the commune is in; {@code aucun} elsewhere. */
  public static final Fact OUTRE_MER = Fact.word(
      "departement-outre-mer",
      "aucun",
      "guadeloupe",
      "martinique",
      "guyane",
      "la-reunion",
      "mayotte");
  /** Whether the commune is in no EPCI with its own taxation: four islands of one commune. */
  public static final Fact SANS_EPCI = Fact.flag("commune-sans-epci");
  /** Classed in <i>zone de montagne</i> by order, wholly or in part: law 85-30, art. 3. */
  public static final Fact DESIGNATED_MONTAGNE = designation("zone-de-montagne");
  /** Listed as a <i>commune littorale</i>, wholly or in part: Code de l'environnement, art. L321-2. */
  public static final Fact DESIGNATED_LITTORAL = designation("littoral");
  /** In the perimeter of a signed <i>opération de revitalisation de territoire</i>. */
  public static final Fact DESIGNATED_ORT = designation("ort");
  /** Laureate of <i>Avenir montagnes ingénierie</i>. */
  public static final Fact DESIGNATED_AVENIR_MONTAGNES = designation("avenir-montagnes-ingenierie");
  /** Altitude, as the mountain classification counts it. */
  public static final Fact ALTITUDE = Fact.count("altitude", Unit.METRES);
  /** Share of the territory with a slope of more than 20 %. */
  public static final Fact PART_FORTE_PENTE =
      Fact.decimal("part-territoire-forte-pente", Unit.PERCENT, 2);
  /** Combined mark (<i>note de handicap</i>) of altitude and slope. */
  public static final Fact NOTE_DE_HANDICAP = Fact.decimal("note-de-handicap", Unit.NONE, 2);
  /** Whether the commune is in the Southern Alps, where the altitude asked is higher. */
  public static final Fact ALPES_DU_SUD = Fact.flag("alpes-du-sud");
  /** Whether the commune borders the sea, an ocean or a salt pond. */
  public static final Fact RIVERAINE_MER = Fact.flag("riveraine-mer-ou-etang-sale");
  /** Area of the largest inland water that the commune borders; 10 km² are 1 000 ha. */
  public static final Fact PLAN_D_EAU =
      Fact.decimal("superficie-plan-d-eau-riverain", Unit.SQUARE_KILOMETRES, 4);
  /** Whether the commune borders an estuary or a delta downstream of the salt limit and is on the list of the decree. */
  public static final Fact RIVERAINE_ESTUAIRE = Fact.flag("riveraine-estuaire-ou-delta");
  /** Whether the EPCI signs the agreement. */
  public static final Fact ORT_SIGNEE_EPCI = Fact.flag("ort-signee-epci");
  /** Whether the main town of the EPCI signs the agreement. */
  public static final Fact ORT_SIGNEE_VILLE_PRINCIPALE = Fact.flag("ort-signee-ville-principale");
  /** Whether the State signs the agreement. */
  public static final Fact ORT_SIGNEE_ETAT = Fact.flag("ort-signee-etat");
  /** Whether the <i>préfet</i> let another town than the main one sign. */
  public static final Fact ORT_DEROGATION = Fact.flag("ort-derogation-ville-principale");
  /** Whether the commune is in an <i>aire urbaine</i> of more than 10 000 jobs. */
  public static final Fact AIRE_PLUS_10000_EMPLOIS =
      Fact.flag("aire-urbaine-plus-de-10000-emplois");
  /** Commercial establishments of the commune. */
  public static final Fact ETABLISSEMENTS_COMMERCIAUX =
      Fact.count("etablissements-commerciaux", Unit.NONE);

  static final ImmutableList<Fact> ALL = ImmutableList.<Fact>builder()
      .add(
          DANS_UNITE_URBAINE,
          AIRE_ATTRACTION,
          OUTRE_MER,
          SANS_EPCI,
          DESIGNATED_MONTAGNE,
          DESIGNATED_LITTORAL,
          DESIGNATED_ORT,
          DESIGNATED_AVENIR_MONTAGNES,
          ALTITUDE,
          PART_FORTE_PENTE,
          NOTE_DE_HANDICAP,
          ALPES_DU_SUD,
          RIVERAINE_MER,
          PLAN_D_EAU,
          RIVERAINE_ESTUAIRE,
          ORT_SIGNEE_EPCI,
          ORT_SIGNEE_VILLE_PRINCIPALE,
          ORT_SIGNEE_ETAT,
          ORT_DEROGATION,
          AIRE_PLUS_10000_EMPLOIS,
          ETABLISSEMENTS_COMMERCIAUX)
      .build();

  private ZoningFacts() {}

  /** As Facts.designation, which must not be called here: the two classes would initialise each other. */
  private static Fact designation(String programme) {
    return Fact.word("designated-" + programme, "absent", "partial", "designated");
  }
}
