package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import java.util.Objects;

/** The facts that the library's rules read. This class is stateless. */
public final class Facts {
  private static final String DESIGNATION = "designated-";

  /** What kind of territory, body or person asks, or is asked about. */
  public static final Fact TERRITORY = Fact.word(
      "territory",
      "commune",
      "epci",
      "groupement",
      "departement",
      "region",
      "other",
      "quartier",
      "structure",
      "company",
      "person",
      "household",
      "project");
  /** The legal zone of the territory, as the general code of local authorities cuts it. */
  public static final Fact ZONE =
      Fact.word("zone", "metropole", "drom", "saint-pierre-et-miquelon", "other-overseas");

  /** <i>Population municipale</i>: CGCT art. R2151-1 III. Its year is that of the census. */
  public static final Fact POPULATION_MUNICIPALE =
      Fact.count("population-municipale", Unit.INHABITANTS);
  /** <i>Population comptée à part</i>: CGCT art. R2151-1 IV. */
  public static final Fact POPULATION_COMPTEE_A_PART =
      Fact.count("population-comptee-a-part", Unit.INHABITANTS);
  /** <i>Population totale</i>: CGCT art. R2151-1 II, the default of the whole code (R2151-2). */
  public static final Fact POPULATION_TOTALE = Fact.count("population-totale", Unit.INHABITANTS);
  /** <i>Population DGF</i>: CGCT art. L2334-2. */
  public static final Fact POPULATION_DGF = Fact.count("population-dgf", Unit.INHABITANTS);
  /** What the DGF population adds to the <i>population totale</i>. */
  public static final Fact POPULATION_DGF_ADDITIONS =
      Fact.count("population-dgf-additions", Unit.INHABITANTS);
  /** Secondary residences, one inhabitant each. */
  public static final Fact RESIDENCES_SECONDAIRES =
      Fact.count("residences-secondaires", Unit.DWELLINGS);
  /** Caravan places on conforming stopping sites. */
  public static final Fact PLACES_DE_CARAVANE = Fact.count("places-de-caravane", Unit.PLACES);
  /** Whether a caravan place counts twice: eligible the year before to the DSU or the first fraction of the DSR. */
  public static final Fact PLACES_DE_CARAVANE_DOUBLEES = Fact.flag("places-de-caravane-doublees");
  /** What the caravan places add to the DGF population. */
  public static final Fact CARAVANES_COMPTEES = Fact.count("caravanes-comptees", Unit.INHABITANTS);

  /** <i>Potentiel financier</i> per inhabitant (DGF population), as the State publishes it for the year. */
  public static final Fact POTENTIEL_FINANCIER =
      Fact.decimal("potentiel-financier-par-habitant", Unit.EUROS_PER_INHABITANT, 6);
  /** Mean <i>potentiel financier</i> per inhabitant of the communes of 2 001 to 20 000 inhabitants (DGF). */
  public static final Fact POTENTIEL_FINANCIER_MOYEN =
      Fact.decimal("potentiel-financier-moyen-2001-20000", Unit.EUROS_PER_INHABITANT, 6);
  /** Number of the demographic group (<i>strate</i>) of the commune, 1 to 15: CGCT art. L2334-3. */
  public static final Fact STRATE =
      new Fact("strate", FactKind.QUANTITY, Unit.NONE, 0, 1, 15, ImmutableList.of());
  /** Mean <i>potentiel financier</i> per inhabitant of the communes of the same <i>strate</i>. */
  public static final Fact POTENTIEL_FINANCIER_STRATE =
      Fact.decimal("potentiel-financier-moyen-strate", Unit.EUROS_PER_INHABITANT, 6);
  /** <i>Potentiel fiscal</i> per inhabitant (DGF population): CGCT art. L2334-4. */
  public static final Fact POTENTIEL_FISCAL =
      Fact.decimal("potentiel-fiscal-par-habitant", Unit.EUROS_PER_INHABITANT, 6);
  /** <i>Population DGF majorée</i>, of the dotation forfaitaire only; it may have halves. */
  public static final Fact POPULATION_DGF_MAJOREE =
      Fact.decimal("population-dgf-majoree", Unit.INHABITANTS, 1);
  /** Inhabitants of priority neighbourhoods, as counted for the DSU. */
  public static final Fact POPULATION_QPV = Fact.count("population-qpv", Unit.INHABITANTS);
  /** Inhabitants of 3 to 16 years, as counted for the DSR. */
  public static final Fact POPULATION_3_A_16_ANS =
      Fact.count("population-3-a-16-ans", Unit.INHABITANTS);
  /** Length of the communal roads, as counted for the DSR. */
  public static final Fact LONGUEUR_VOIRIE = Fact.count("longueur-voirie", Unit.METRES);
  /** Income per inhabitant, as counted for the DSU and the DSR. */
  public static final Fact REVENU_PAR_HABITANT =
      Fact.decimal("revenu-par-habitant", Unit.EUROS_PER_INHABITANT, 6);

  /** Whether the commune is a <i>commune nouvelle</i> that L2334-33 d still deems to meet the population conditions. */
  public static final Fact COMMUNE_NOUVELLE_REPUTEE =
      Fact.flag("commune-nouvelle-reputee-eligible");
  /** Whether the commune was eligible in 2010 to the DGE or the DDR, which the DETR replaced. */
  public static final Fact ELIGIBLE_DGE_DDR_2010 = Fact.flag("eligible-dge-ddr-2010");

  /** Designated <i>Petite ville de demain</i>. */
  public static final Fact DESIGNATED_PVD = designation("petites-villes-de-demain");
  /** Designated <i>Action cœur de ville</i>. */
  public static final Fact DESIGNATED_ACV = designation("action-coeur-de-ville");
  /** Designated <i>Village d'avenir</i>. */
  public static final Fact DESIGNATED_VILLAGES_AVENIR = designation("villages-d-avenir");
  /** Hosts a counter labelled <i>France services</i>. */
  public static final Fact DESIGNATED_FRANCE_SERVICES = designation("france-services");
  /** Designated <i>Cité éducative</i>. */
  public static final Fact DESIGNATED_CITES_EDUCATIVES = designation("cites-educatives");
  /** Designated <i>Territoire d'industrie</i>: EPCI. */
  public static final Fact DESIGNATED_TERRITOIRES_INDUSTRIE = designation("territoires-industrie");
  /** Has a priority neighbourhood (<i>quartier prioritaire de la politique de la ville</i>) on its territory. */
  public static final Fact DESIGNATED_QPV = designation("qpv");
  /** Designated for the <i>entrées de ville</i> of <i>Action cœur de ville</i>. */
  public static final Fact DESIGNATED_ACV_ENTREES = designation("acv-entrees-de-ville");
  /** Designated <i>Cité de l'emploi</i>. */
  public static final Fact DESIGNATED_CITES_EMPLOI = designation("cites-emploi");
  /** Has a zone of targeted mobile coverage (<i>New Deal mobile</i>) on its territory. */
  public static final Fact DESIGNATED_COUVERTURE_CIBLEE = designation("couverture-ciblee");
  /** Took part in a <i>Fabrique prospective</i>. */
  public static final Fact DESIGNATED_FABRIQUES_PROSPECTIVES =
      designation("fabriques-prospectives");

  /** Level of the communal density grid of INSEE in seven levels, from the densest to the sparsest. */
  public static final Fact DENSITE = Fact.word(
      "densite",
      "grands-centres-urbains",
      "centres-urbains-intermediaires",
      "petites-villes",
      "ceintures-urbaines",
      "bourgs-ruraux",
      "rural-habitat-disperse",
      "rural-habitat-tres-disperse");
  /** The <i>massif</i> that the commune is in: law 85-30, art. 5. */
  public static final Fact MASSIF = Fact.word(
      "massif",
      "hors-massif",
      "vosges",
      "jura",
      "alpes",
      "guadeloupe",
      "corse",
      "massif-central",
      "martinique",
      "pyrenees",
      "hauts-de-la-reunion");

  /** Whether the commune is part of a <i>grand pôle urbain</i> of INSEE: more than 10 000 jobs. */
  public static final Fact GRAND_POLE_URBAIN = Fact.flag("grand-pole-urbain");
  /** Whether the commune exercises functions of centrality, as the <i>préfet</i> assesses it. */
  public static final Fact CENTRALITE = Fact.flag("centralite");
  /** Whether the commune shows signs of vulnerability, as the <i>préfet</i> assesses it. */
  public static final Fact FRAGILITE = Fact.flag("fragilite");

  /** Operators present in the counter. */
  public static final Fact FS_OPERATEURS = Fact.count("france-services-operateurs", Unit.BODIES);
  /** Trained agents of the counter. */
  public static final Fact FS_AGENTS = Fact.count("france-services-agents-formes", Unit.AGENTS);
  /** Hours a week open without appointment. */
  public static final Fact FS_HEURES =
      Fact.decimal("france-services-heures", Unit.HOURS_PER_WEEK, 1);
  /** Days a week open. */
  public static final Fact FS_JOURS = Fact.count("france-services-jours", Unit.DAYS_PER_WEEK);

  /** EPCI in the perimeter of a contract. */
  public static final Fact PERIMETRE_EPCI = Fact.count("perimetre-epci", Unit.TERRITORIES);
  /** Whether the perimeter of a contract stays within one <i>département</i>'s size. */
  public static final Fact PERIMETRE_DANS_UN_DEPARTEMENT =
      Fact.flag("perimetre-dans-un-departement");

  private static final Citation R2151_1 = Citation.of("CGCT, art. R2151-1", Confidence.VERIFIED);
  private static final Citation L2334_2 = Citation.of("CGCT, art. L2334-2", Confidence.VERIFIED);

  static final FactModel MODEL = FactModel.of(
      ImmutableList.<Fact>builder()
          .add(
              TERRITORY,
              ZONE,
              POPULATION_MUNICIPALE,
              POPULATION_COMPTEE_A_PART,
              POPULATION_TOTALE,
              POPULATION_DGF,
              POPULATION_DGF_ADDITIONS,
              RESIDENCES_SECONDAIRES,
              PLACES_DE_CARAVANE,
              PLACES_DE_CARAVANE_DOUBLEES,
              CARAVANES_COMPTEES,
              POTENTIEL_FINANCIER,
              POTENTIEL_FINANCIER_MOYEN,
              STRATE,
              POTENTIEL_FINANCIER_STRATE,
              POTENTIEL_FISCAL,
              POPULATION_DGF_MAJOREE,
              POPULATION_QPV,
              POPULATION_3_A_16_ANS,
              LONGUEUR_VOIRIE,
              REVENU_PAR_HABITANT,
              COMMUNE_NOUVELLE_REPUTEE,
              ELIGIBLE_DGE_DDR_2010,
              DESIGNATED_PVD,
              DESIGNATED_ACV,
              DESIGNATED_VILLAGES_AVENIR,
              DESIGNATED_FRANCE_SERVICES,
              DESIGNATED_CITES_EDUCATIVES,
              DESIGNATED_TERRITOIRES_INDUSTRIE,
              DESIGNATED_QPV,
              DESIGNATED_ACV_ENTREES,
              DESIGNATED_CITES_EMPLOI,
              DESIGNATED_COUVERTURE_CIBLEE,
              DESIGNATED_FABRIQUES_PROSPECTIVES,
              DENSITE,
              MASSIF,
              GRAND_POLE_URBAIN,
              CENTRALITE,
              FRAGILITE,
              FS_OPERATEURS,
              FS_AGENTS,
              FS_HEURES,
              FS_JOURS,
              PERIMETRE_EPCI,
              PERIMETRE_DANS_UN_DEPARTEMENT)
          .addAll(DotationFacts.ALL)
          .addAll(ZoningFacts.ALL)
          .addAll(RevitalisationFacts.ALL)
          .addAll(VtaFacts.ALL)
          .addAll(IntercommunalityFacts.ALL)
          .addAll(ReportFacts.ALL)
          .build(),
      ImmutableList.of(
          new Relation.Sum(
              POPULATION_TOTALE, POPULATION_MUNICIPALE, POPULATION_COMPTEE_A_PART, 0, R2151_1),
          // L2334-2 al. 3 froze the DGF population of some communes for 2009 to 2011: censuses
          // before 2009.
          new Relation.Sum(
              POPULATION_DGF, POPULATION_TOTALE, POPULATION_DGF_ADDITIONS, 2009, L2334_2),
          new Relation.Sum(
              POPULATION_DGF_ADDITIONS, RESIDENCES_SECONDAIRES, CARAVANES_COMPTEES, 0, L2334_2),
          new Relation.OnceOrTwice(
              CARAVANES_COMPTEES, PLACES_DE_CARAVANE, PLACES_DE_CARAVANE_DOUBLEES, L2334_2)));

  private Facts() {}

  /**
   * Returns the fact that a list signed by the State settles: whether a territory is designated.
   *
   * @param programme the programme's identifier, not blank
   * @return a word among {@code absent}, {@code partial} and {@code designated}, never null
   */
  public static Fact designation(String programme) {
    Objects.requireNonNull(programme, "programme");
    return Fact.word(DESIGNATION + programme, "absent", "partial", "designated");
  }

  /**
   * Tells whether a fact is one that a list signed by the State settles.
   *
   * @param fact the fact, not null
   * @return true if it was made by {@link #designation}
   */
  public static boolean isDesignation(Fact fact) {
    return fact.id().startsWith(DESIGNATION) && fact.words().contains("designated");
  }
}
