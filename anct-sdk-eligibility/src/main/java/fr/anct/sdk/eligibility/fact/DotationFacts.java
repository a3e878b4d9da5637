package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts that the rules of the <i>dotations</i> read: DETR of groupings, DSIL, DSR, DSU, DPV.
 *
 * <p>Figures per inhabitant keep the six decimals with which the State publishes them. This class is stateless.
 */
public final class DotationFacts {
  private static final long[] PLAFOND_FROM = {0, 100, 500, 1_500};
  private static final long[] PLAFOND = {500, 1_000, 2_250, Long.MAX_VALUE};

  /**
   * Mean <i>potentiel financier</i> per inhabitant of the communes of <i>métropole</i> of 7 500 to 9 999 inhabitants
   * (DGF).
   */
  public static final Fact POTENTIEL_FINANCIER_7500_9999 =
      Fact.decimal("potentiel-financier-moyen-7500-9999", Unit.EUROS_PER_INHABITANT, 6);
  /**
   * Mean <i>potentiel financier</i> per inhabitant of the communes of <i>métropole</i> of fewer than 10 000
   * inhabitants (DGF).
   */
  public static final Fact POTENTIEL_FINANCIER_MOINS_DE_10000 =
      Fact.decimal("potentiel-financier-moyen-moins-de-10000", Unit.EUROS_PER_INHABITANT, 6);
  /**
   * Mean <i>potentiel financier</i> per inhabitant of the communes of the same class of the DSU: 10 000 inhabitants
   * and more, or 5 000 to 9 999 (DGF).
   */
  public static final Fact POTENTIEL_FINANCIER_CLASSE_DSU =
      Fact.decimal("potentiel-financier-moyen-classe-dsu", Unit.EUROS_PER_INHABITANT, 6);
  /** Dwellings, as counted for the DSU. */
  public static final Fact LOGEMENTS = Fact.count("logements", Unit.DWELLINGS);
  /** Social dwellings, as counted for the DSU: CGCT art. L2334-17. */
  public static final Fact LOGEMENTS_SOCIAUX = Fact.count("logements-sociaux", Unit.DWELLINGS);
  /** Beneficiaries of housing allowances with their households, as counted for the DSU: CGCT art. L2334-17. */
  public static final Fact BENEFICIAIRES_AIDES_LOGEMENT =
      Fact.count("beneficiaires-aides-logement", Unit.INHABITANTS);
  /**
   * Rank of the commune by the index of the DSR cible, among the communes eligible to one of the two first fractions.
   */
  public static final Fact RANG_DSR_CIBLE = Fact.count("rang-dsr-cible", Unit.NONE);
  /** Rank of the commune by the index of the DSU, in its class. */
  public static final Fact RANG_DSU = Fact.count("rang-dsu", Unit.NONE);
  /** Communes of <i>métropole</i> in the same class of the DSU, those excluded by their means among them. */
  public static final Fact COMMUNES_CLASSE_DSU =
      Fact.count("communes-classe-dsu", Unit.TERRITORIES);
  /** DGF population of the canton in its limits of 2014-01-01, without cap. */
  public static final Fact POPULATION_CANTON = Fact.count("population-canton", Unit.INHABITANTS);
  /** Whether the commune was the chief town of its canton on 2014-01-01. */
  public static final Fact CHEF_LIEU_CANTON_2014 = Fact.flag("chef-lieu-canton-2014");
  /** Whether the commune is the seat of the central polling office of its canton. */
  public static final Fact BUREAU_CENTRALISATEUR = Fact.flag("bureau-centralisateur");
  /** DGF population of the chief town of the canton. */
  public static final Fact POPULATION_CHEF_LIEU_CANTON =
      Fact.count("population-chef-lieu-canton", Unit.INHABITANTS);
  /** Whether the commune was the chief town of its arrondissement on 2014-12-31. */
  public static final Fact CHEF_LIEU_ARRONDISSEMENT_2014 =
      Fact.flag("chef-lieu-arrondissement-2014");
  /** Whether the commune is in an urban unit of INSEE. */
  public static final Fact DANS_UNITE_URBAINE = Fact.flag("dans-unite-urbaine");
  /** DGF population of the urban unit. */
  public static final Fact POPULATION_UNITE_URBAINE =
      Fact.count("population-dgf-unite-urbaine", Unit.INHABITANTS);
  /** DGF population of the <i>département</i>, as the reference of the urban unit. */
  public static final Fact POPULATION_DEPARTEMENT =
      Fact.count("population-dgf-departement", Unit.INHABITANTS);
  /** DGF population of the largest commune of the urban unit. */
  public static final Fact PLUS_GRANDE_COMMUNE_UNITE_URBAINE =
      Fact.count("plus-grande-commune-unite-urbaine", Unit.INHABITANTS);
  /** Whether the urban unit has the chief town of the <i>département</i> in it. */
  public static final Fact CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE =
      Fact.flag("chef-lieu-departement-unite-urbaine");
  /** Whether the commune is a <i>commune nouvelle</i> created after law 2010-1563 of 2010-12-16. */
  public static final Fact COMMUNE_NOUVELLE_DEPUIS_2010 = Fact.flag("commune-nouvelle-depuis-2010");
  /** Population of the largest former commune of a <i>commune nouvelle</i>, the year before it was created. */
  public static final Fact PLUS_GRANDE_ANCIENNE_COMMUNE =
      Fact.count("plus-grande-ancienne-commune", Unit.INHABITANTS);
  /** What kind of syndicate asks: of communes (CGCT art. L5212-1), closed mixed (L5711-1), or none of these. */
  public static final Fact NATURE_GROUPEMENT =
      Fact.word("nature-groupement", "syndicat-de-communes", "syndicat-mixte-ferme", "other");
  /** Inhabitants a square kilometre, by the last census. */
  public static final Fact DENSITE_POPULATION =
      Fact.decimal("densite-population", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 6);
  /** <i>Population municipale</i> of the largest commune of an EPCI. */
  public static final Fact COMMUNE_CENTRE_MUNICIPALE =
      Fact.count("plus-grande-commune-population-municipale", Unit.INHABITANTS);
  /** <i>Population totale</i> of the largest commune of an EPCI. */
  public static final Fact COMMUNE_CENTRE_TOTALE =
      Fact.count("plus-grande-commune-population-totale", Unit.INHABITANTS);
  /** DGF population of the largest commune of an EPCI. */
  public static final Fact COMMUNE_CENTRE_DGF =
      Fact.count("plus-grande-commune-population-dgf", Unit.INHABITANTS);
  /** Whether all the communes of an EPCI are eligible to the DETR. */
  public static final Fact COMMUNES_TOUTES_ELIGIBLES =
      Fact.flag("communes-membres-toutes-eligibles");
  /** <i>Potentiel fiscal</i> per inhabitant of an EPCI. */
  public static final Fact POTENTIEL_FISCAL_EPCI =
      Fact.decimal("potentiel-fiscal-epci-par-habitant", Unit.EUROS_PER_INHABITANT, 6);
  /** Mean <i>potentiel fiscal</i> per inhabitant of the EPCI of the same category. */
  public static final Fact POTENTIEL_FISCAL_CATEGORIE =
      Fact.decimal("potentiel-fiscal-moyen-categorie", Unit.EUROS_PER_INHABITANT, 6);
  /** Whether the body is the project owner that a contract signed with the State designates. */
  public static final Fact MAITRE_OUVRAGE_PAR_CONTRAT =
      Fact.flag("maitre-ouvrage-designe-par-contrat");
  /** Whether the project is a thermal renovation, or for the energy transition or renewable energies. */
  public static final Fact PROJET_ENERGIE = Fact.flag("projet-renovation-thermique-energie");
  /** Whether the project brings public facilities up to standard or makes them safe. */
  public static final Fact PROJET_NORMES = Fact.flag("projet-mise-aux-normes-securisation");
  /** Whether the project develops infrastructure for mobility or for the building of dwellings. */
  public static final Fact PROJET_MOBILITE_LOGEMENT = Fact.flag("projet-mobilite-logement");
  /** Whether the project develops digital technology or mobile telephony. */
  public static final Fact PROJET_NUMERIQUE = Fact.flag("projet-numerique-telephonie");
  /** Whether the project creates, transforms or renovates school buildings. */
  public static final Fact PROJET_SCOLAIRE = Fact.flag("projet-batiments-scolaires");
  /** Whether the project builds accommodation or public facilities that a growth of population makes necessary. */
  public static final Fact PROJET_HEBERGEMENT =
      Fact.flag("projet-hebergements-equipements-publics");
  /** Whether the project is in a contract for the development of rural areas, signed with the State. */
  public static final Fact PROJET_CONTRAT_RURAL = Fact.flag("projet-contrat-developpement-rural");
  /** Whether the commune was eligible to the DSU the year before. */
  public static final Fact ELIGIBLE_DSU_ANNEE_PRECEDENTE =
      Fact.flag("eligible-dsu-annee-precedente");
  /** Rank of the commune for the DSU of the year before, in its class. */
  public static final Fact RANG_DSU_ANNEE_PRECEDENTE =
      Fact.count("rang-dsu-annee-precedente", Unit.NONE);
  /** Whether the commune was eligible to the DSU in one at least of the last three financial years. */
  public static final Fact ELIGIBLE_DSU_TROIS_ANS = Fact.flag("eligible-dsu-trois-ans");
  /** Best rank of the commune for the DSU in the last three financial years, in its class. */
  public static final Fact MEILLEUR_RANG_DSU_TROIS_ANS =
      Fact.count("meilleur-rang-dsu-trois-ans", Unit.NONE);
  /** Inhabitants of priority neighbourhoods or of urban free zones. */
  public static final Fact POPULATION_QPV_OU_ZFU =
      Fact.count("population-qpv-ou-zfu", Unit.INHABITANTS);
  /** <i>Population totale</i> of the commune, of the year of the population counted in priority neighbourhoods. */
  public static final Fact POPULATION_TOTALE_ANNEE_QPV =
      Fact.count("population-totale-annee-qpv", Unit.INHABITANTS);
  /** Whether an agreement with the ANRU was in force in the commune on 1 January of the year before. */
  public static final Fact CONVENTION_ANRU_ANNEE_PRECEDENTE =
      Fact.flag("convention-anru-annee-precedente");
  /** Whether an agreement with the ANRU existed in the commune on 2021-01-01. */
  public static final Fact CONVENTION_ANRU_2021 = Fact.flag("convention-anru-2021");
  /** Whether the commune is named on the list of the neighbourhoods of the NPNRU, on 1 January of the year. */
  public static final Fact QUARTIER_NPNRU = Fact.flag("quartier-npnru");
  /** Rank of the commune in the ranking that the DPV had until 2016. */
  public static final Fact RANG_DPV = Fact.count("rang-dpv", Unit.NONE);
  /** Communes that the DPV served in that ranking. */
  public static final Fact COMMUNES_DPV = Fact.count("communes-dpv", Unit.TERRITORIES);

  /** All of them. */
  public static final ImmutableList<Fact> ALL = ImmutableList.of(
      POTENTIEL_FINANCIER_7500_9999,
      POTENTIEL_FINANCIER_MOINS_DE_10000,
      POTENTIEL_FINANCIER_CLASSE_DSU,
      LOGEMENTS,
      LOGEMENTS_SOCIAUX,
      BENEFICIAIRES_AIDES_LOGEMENT,
      RANG_DSR_CIBLE,
      RANG_DSU,
      COMMUNES_CLASSE_DSU,
      POPULATION_CANTON,
      CHEF_LIEU_CANTON_2014,
      BUREAU_CENTRALISATEUR,
      POPULATION_CHEF_LIEU_CANTON,
      CHEF_LIEU_ARRONDISSEMENT_2014,
      DANS_UNITE_URBAINE,
      POPULATION_UNITE_URBAINE,
      POPULATION_DEPARTEMENT,
      PLUS_GRANDE_COMMUNE_UNITE_URBAINE,
      CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE,
      COMMUNE_NOUVELLE_DEPUIS_2010,
      PLUS_GRANDE_ANCIENNE_COMMUNE,
      NATURE_GROUPEMENT,
      DENSITE_POPULATION,
      COMMUNE_CENTRE_MUNICIPALE,
      COMMUNE_CENTRE_TOTALE,
      COMMUNE_CENTRE_DGF,
      COMMUNES_TOUTES_ELIGIBLES,
      POTENTIEL_FISCAL_EPCI,
      POTENTIEL_FISCAL_CATEGORIE,
      MAITRE_OUVRAGE_PAR_CONTRAT,
      PROJET_ENERGIE,
      PROJET_NORMES,
      PROJET_MOBILITE_LOGEMENT,
      PROJET_NUMERIQUE,
      PROJET_SCOLAIRE,
      PROJET_HEBERGEMENT,
      PROJET_CONTRAT_RURAL,
      ELIGIBLE_DSU_ANNEE_PRECEDENTE,
      RANG_DSU_ANNEE_PRECEDENTE,
      ELIGIBLE_DSU_TROIS_ANS,
      MEILLEUR_RANG_DSU_TROIS_ANS,
      POPULATION_QPV_OU_ZFU,
      POPULATION_TOTALE_ANNEE_QPV,
      CONVENTION_ANRU_ANNEE_PRECEDENTE,
      CONVENTION_ANRU_2021,
      QUARTIER_NPNRU,
      RANG_DPV,
      COMMUNES_DPV);

  private DotationFacts() {}

  /**
   * Returns the DGF population that counts for the first fraction of the DSR since 2017: at most 500 inhabitants for a
   * commune of fewer than 100, 1 000 for 100 to 499, 2 250 for 500 to 1 499, without cap from 1 500 on.
   *
   * @param dgf the DGF population, zero or more
   * @param insee the <i>population totale</i>, zero or more
   * @return the smaller of the DGF population and its cap
   */
  public static long populationDgfPlafonnee(long dgf, long insee) {
    int band = PLAFOND.length - 1;
    while (band > 0 && insee < PLAFOND_FROM[band]) {
      band--;
    }
    return Math.min(dgf, PLAFOND[band]);
  }
}
