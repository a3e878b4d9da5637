package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts of the programmes that the agency's 2020 report names: checklists of projects, structures, persons and
 * companies, and what the method of the priority neighbourhoods measures. This class is stateless.
 */
public final class ReportFacts {
  /** Whether the EPCI that apply together form an employment basin. */
  public static final Fact BASSIN_D_EMPLOI = Fact.flag("groupement-bassin-d-emploi");
  /** Whether an EPCI that applies alone justifies a critical size. */
  public static final Fact TAILLE_CRITIQUE = Fact.flag("epci-seul-taille-critique");
  /** Whether an elected official and an industrialist lead the application together. */
  public static final Fact BINOME_ELU_INDUSTRIEL = Fact.flag("binome-elu-industriel");
  /** Whether the application has a roadmap. */
  public static final Fact FEUILLE_DE_ROUTE = Fact.flag("feuille-de-route-industrielle");

  /** Inhabitants of one neighbourhood. */
  public static final Fact QUARTIER_POPULATION =
      Fact.count("quartier-population", Unit.INHABITANTS);
  /** Median income of the neighbourhood per consumption unit. */
  public static final Fact QUARTIER_REVENU = Fact.decimal("quartier-revenu-median", Unit.EUROS, 2);
  /** Median income of <i>métropole</i> per consumption unit. */
  public static final Fact REVENU_NATIONAL = Fact.decimal("revenu-median-national", Unit.EUROS, 2);
  /** Median income of the <i>unité urbaine</i> per consumption unit. */
  public static final Fact REVENU_UNITE_URBAINE =
      Fact.decimal("revenu-median-unite-urbaine", Unit.EUROS, 2);
  /** <i>Population totale</i> of the <i>unité urbaine</i> of INSEE. */
  public static final Fact POPULATION_UNITE_URBAINE =
      Fact.count("population-unite-urbaine", Unit.INHABITANTS);
  /** Whether the neighbourhood is one contiguous urban space. */
  public static final Fact ESPACE_URBAIN_CONTINU = Fact.flag("espace-urbain-continu");
  /** Whether the neighbourhood was on the list already, within the six years of the derogation. */
  public static final Fact QUARTIER_DEJA_LISTE = Fact.flag("quartier-deja-liste");
  /** Inhabitants of the urban commune that an overseas neighbourhood is in. */
  public static final Fact POPULATION_COMMUNE_DU_QUARTIER =
      Fact.count("population-commune-du-quartier", Unit.INHABITANTS);
  /** Inhabitants of the <i>aire urbaine</i> that an overseas neighbourhood is in. */
  public static final Fact POPULATION_AIRE_URBAINE =
      Fact.count("population-aire-urbaine", Unit.INHABITANTS);
  /**
   * Synthetic index of an overseas neighbourhood: unemployment, inactivity, young people without work or studies, diplomas,
   * single-parent families, housing. It may be negative.
   */
  public static final Fact QUARTIER_INDEX = new Fact(
      "quartier-index-synthetique",
      FactKind.QUANTITY,
      Unit.NONE,
      2,
      -1_000_000,
      1_000_000,
      ImmutableList.of());
  /** Density of an overseas neighbourhood. */
  public static final Fact QUARTIER_DENSITE =
      Fact.decimal("quartier-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 2);
  /** Which chapter of the overseas decree of 2014 speaks of the territory. */
  public static final Fact QUARTIER_CHAPITRE =
      Fact.word("quartier-chapitre", "index-positif", "index-80");
  /** Whether the overseas neighbourhood meets the criteria of the decree of 2024 for its territory, which were not read. */
  public static final Fact QUARTIER_METHODE_2025 = Fact.flag("quartier-methode-outre-mer-2025");

  /** Whether the neighbourhood is in the new national programme of urban renewal. */
  public static final Fact QUARTIER_NPNRU = Fact.flag("quartier-npnru");
  /** Whether the neighbourhood is a <i>quartier de reconquête républicaine</i>. */
  public static final Fact QUARTIER_QRR = Fact.flag("quartier-reconquete-republicaine");
  /** Whether the neighbourhood is in a <i>zone de sécurité prioritaire</i>. */
  public static final Fact QUARTIER_ZSP = Fact.flag("zone-securite-prioritaire");
  /** Whether the employment agency of the place was strengthened. */
  public static final Fact AGENCE_RENFORCEE = Fact.flag("agence-pole-emploi-renforcee");
  /** Priority neighbourhoods in a perimeter. */
  public static final Fact QPV_DU_PERIMETRE = Fact.count("qpv-du-perimetre", Unit.TERRITORIES);
  /** Whether a lead <i>collège</i> is identified. */
  public static final Fact COLLEGE_CHEF_DE_FILE = Fact.flag("college-chef-de-file");
  /** Whether a school of the neighbourhood is in the network REP or REP+. */
  public static final Fact ETABLISSEMENT_REP = Fact.flag("etablissement-rep");
  /** Whether the person is a pupil of the class of <i>3e</i>. */
  public static final Fact ELEVE_DE_3E = Fact.flag("eleve-de-3e");
  /** The network of priority education of the pupil's <i>collège</i>. */
  public static final Fact COLLEGE_RESEAU =
      Fact.word("college-reseau", "hors-rep", "rep", "rep-plus");
  /** Whether the person or household lives in a priority neighbourhood. */
  public static final Fact RESIDENCE_EN_QPV = Fact.flag("residence-en-qpv");

  /** What kind of landlord owns the dwelling. */
  public static final Fact BAILLEUR = Fact.word("bailleur", "organisme-hlm", "sem", "other");
  /** Whether the dwelling is in a priority neighbourhood. */
  public static final Fact LOGEMENT_EN_QPV = Fact.flag("logement-en-qpv");
  /** Whether the dwelling is social rental housing: CCH art. L441-1. */
  public static final Fact LOGEMENT_SOCIAL = Fact.flag("logement-social-l441-1");
  /** Whether the dwelling had a long exemption: CGI art. 1384, 1384 A or 1385 II bis. */
  public static final Fact LONGUE_EXONERATION = Fact.flag("longue-exoneration");
  /** Whether the dwelling was acquired before 1998-01-01 with aid from the State. */
  public static final Fact ACQUIS_AVANT_1998 = Fact.flag("acquis-avant-1998");
  /** Whether the owner signed the <i>contrat de ville</i>: law 2014-173 art. 6. */
  public static final Fact CONTRAT_DE_VILLE_SIGNE = Fact.flag("contrat-de-ville-signe");
  /**
   * Whether a convention with the commune, the EPCI and the State, annexed to the <i>contrat de ville</i>, was signed before 1
   * October of the year before its first application.
   */
  public static final Fact CONVENTION_TFPB = Fact.flag("convention-tfpb");
  /** Whether the dwelling was declared before 1 January of the tax year; a late declaration counts for the years that remain. */
  public static final Fact DECLARATION_TFPB = Fact.flag("declaration-tfpb");
  /** For 2025: whether convention and declaration came by 2025-03-31. */
  public static final Fact PROROGATION_TFPB_2025 = Fact.flag("prorogation-tfpb-2025");
  /** Whether the dwelling had the allowance in 2024. */
  public static final Fact ABATTEMENT_TFPB_2024 = Fact.flag("abattement-tfpb-2024");

  /** Whether the project is a network of public initiative (RIP). */
  public static final Fact RESEAU_INITIATIVE_PUBLIQUE = Fact.flag("reseau-initiative-publique");
  /** Speed that the planned network gives. */
  public static final Fact DEBIT_DU_RESEAU =
      Fact.decimal("debit-du-reseau", Unit.MEGABITS_PER_SECOND, 1);
  /** Best wired speed at the premises. */
  public static final Fact DEBIT_FILAIRE =
      Fact.decimal("debit-filaire", Unit.MEGABITS_PER_SECOND, 1);
  /** Whether the wired networks do not give the premises enough speed, in the sense of the scheme of 2022. */
  public static final Fact DEBIT_FILAIRE_INSUFFISANT = Fact.flag("debit-filaire-insuffisant");
  /** Whether the premises are in the zone listed in 2019. */
  public static final Fact COMMUNE_LISTEE_2019 = Fact.flag("commune-cohesion-numerique-2019");
  /** Whether the premises are in a commune of the public-initiative zone with at least one without good wired broadband. */
  public static final Fact COMMUNE_LISTEE_2020 = Fact.flag("commune-cohesion-numerique-2020");
  /** Speed of the wireless offer taken out. */
  public static final Fact DEBIT_OFFRE = Fact.decimal("debit-offre", Unit.MEGABITS_PER_SECOND, 1);
  /** Whether the household receives a minimum social benefit. */
  public static final Fact MINIMUM_SOCIAL = Fact.flag("minimum-social");
  /** Family quotient of the household, a month. */
  public static final Fact QUOTIENT_FAMILIAL = Fact.decimal("quotient-familial", Unit.EUROS, 2);
  /** Age of the proof of means, in whole months completed. */
  public static final Fact JUSTIFICATIF_MOIS = Fact.count("justificatif-mois", Unit.MONTHS);
  /** Whether the local project team proposed the zone. */
  public static final Fact ZONE_PROPOSEE = Fact.flag("zone-proposee-equipe-projet");

  /** Whether the structure is a third place. */
  public static final Fact TIERS_LIEU = Fact.flag("tiers-lieu");
  /** Whether the structure or project is in a priority neighbourhood. */
  public static final Fact IMPLANTATION_QPV = Fact.flag("implantation-qpv");
  /** Whether the structure or project is in a <i>zone de revitalisation rurale</i>. */
  public static final Fact IMPLANTATION_ZRR = Fact.flag("implantation-zrr");
  /** Whether the structure is outside large urban centres. */
  public static final Fact HORS_GRANDS_CENTRES =
      Fact.flag("implantation-hors-grands-centres-urbains");
  /** Whether the structure is in one of the 144 <i>arrondissements</i> without <i>Fabrique</i> listed in 2023. */
  public static final Fact ARRONDISSEMENT_SANS_FABRIQUE = Fact.flag("arrondissement-sans-fabrique");
  /** Whether a commune applies in a group. */
  public static final Fact CANDIDATURE_GROUPEE = Fact.flag("candidature-groupee");
  /** Worth of the passes bought. */
  public static final Fact PASS_ACHAT = Fact.decimal("pass-numerique-achat", Unit.EUROS, 2);
  /** Share of the passes for the public of the <i>plan d'investissement dans les compétences</i>. */
  public static final Fact PASS_PART_PIC = Fact.decimal("pass-numerique-part-pic", Unit.PERCENT, 2);
  /** What kind of employer takes on the <i>conseiller numérique</i>. */
  public static final Fact EMPLOYEUR = Fact.word(
      "employeur",
      "collectivite",
      "association",
      "france-services",
      "other-public",
      "other-private");
  /** Whether the employer is a public body. */
  public static final Fact EMPLOYEUR_PUBLIC = Fact.flag("employeur-public");
  /** Whether the call of 2021 admitted another kind of employer. */
  public static final Fact EMPLOYEUR_ADMIS = Fact.flag("employeur-admis");
  /** Whether the structure is a legal person, public or private. */
  public static final Fact PERSONNE_MORALE = Fact.flag("personne-morale");
  /**
   * Whether the structure has a public-service mission of assistance: <i>France services</i>, CCAS, PIMMS, health and social
   * centres.
   */
  public static final Fact MISSION_ACCOMPAGNEMENT =
      Fact.flag("mission-accompagnement-services-publics");
  /** Whether the structure is a member of the network of digital mediation. */
  public static final Fact RESEAU_MEDIATION = Fact.flag("reseau-mediation-numerique");
  /** Whether the structure runs <i>animation de la vie sociale</i>. */
  public static final Fact ANIMATION_VIE_SOCIALE = Fact.flag("animation-de-la-vie-sociale");
  /** Whether the structure holds a contract or subsidy for such support. */
  public static final Fact CONTRAT_ACCOMPAGNEMENT = Fact.flag("contrat-accompagnement");
  /** Whether the structure has the practices of CASF art. D142-1-1. */
  public static final Fact PRATIQUES_D142_1_1 = Fact.flag("pratiques-d142-1-1");
  /** In what capacity the person helps. */
  public static final Fact STATUT_AIDANT = Fact.word(
      "statut-aidant",
      "salarie",
      "aidant-familial",
      "benevole",
      "service-civique",
      "elu",
      "stagiaire");

  /** What kind of operator restructures the premises. */
  public static final Fact OPERATEUR_FRLA =
      Fact.word("operateur-immobilier", "sem", "spl", "fonciere", "anct", "collectivite", "other");
  /** Whether the local authority asked. */
  public static final Fact SAISINE_COLLECTIVITE = Fact.flag("saisine-par-la-collectivite");
  /** Whether the project is in a <i>zone d'aide à finalité régionale</i>. */
  public static final Fact IMPLANTATION_ZAFR = Fact.flag("implantation-zafr");
  /** Whether the project is in the perimeter of an <i>opération de revitalisation de territoire</i>. */
  public static final Fact IMPLANTATION_ORT = Fact.flag("implantation-ort");
  /** Whether the operation is part of a global project. */
  public static final Fact PROJET_GLOBAL = Fact.flag("projet-global");
  /** Deficit of the operation after the other subsidies; zero if it is balanced. */
  public static final Fact DEFICIT_OPERATION = Fact.decimal("deficit-operation", Unit.EUROS, 2);
  /** Whether the State comes in last, after the other subsidisers. */
  public static final Fact DERNIER_FINANCEUR = Fact.flag("etat-dernier-financeur");
  /** What the operator contributes. */
  public static final Fact APPORT_OPERATEUR = Fact.decimal("apport-operateur", Unit.EUROS, 2);
  /** Cost price of the operation. */
  public static final Fact PRIX_DE_REVIENT = Fact.decimal("prix-de-revient", Unit.EUROS, 2);

  /** Whether the territory is in an exceptional situation such as a natural disaster. */
  public static final Fact SITUATION_EXCEPTIONNELLE = Fact.flag("situation-exceptionnelle");
  /** Whether the action comes under the ANCT. */
  public static final Fact ACTION_ANCT = Fact.flag("action-relevant-de-l-anct");
  /** Territories of one <i>Fabrique prospective</i>. */
  public static final Fact TERRITOIRES_DE_LA_FABRIQUE =
      Fact.count("territoires-de-la-fabrique", Unit.TERRITORIES);
  /** Whether the territories are volunteers. */
  public static final Fact TERRITOIRES_VOLONTAIRES = Fact.flag("territoires-volontaires");

  /** The size of a company. */
  public static final Fact TAILLE_ENTREPRISE =
      Fact.word("taille-entreprise", "tpe", "pme", "eti", "grande");
  /** Level of studies in years after the <i>baccalauréat</i>. */
  public static final Fact ANNEES_APRES_LE_BAC = Fact.count("annees-apres-le-bac", Unit.YEARS);
  /** Whether the person is a student. */
  public static final Fact ETUDIANT = Fact.flag("etudiant");
  /** Whole months completed since the diploma. */
  public static final Fact MOIS_DEPUIS_LE_DIPLOME =
      Fact.count("mois-depuis-le-diplome", Unit.MONTHS);
  /** Whether the contract is a work-study one. */
  public static final Fact ALTERNANCE = Fact.flag("alternance");
  /** Length of the contract. */
  public static final Fact DUREE_CONTRAT = Fact.count("duree-contrat", Unit.MONTHS);
  /** Whether the mission is about the ecological transition. */
  public static final Fact MISSION_TRANSITION = Fact.flag("mission-transition-ecologique");

  /** Whether the body operates ski lifts: code du tourisme art. L342-7. */
  public static final Fact EXPLOITANT_REMONTEES = Fact.flag("exploitant-remontees-mecaniques");
  /** Whether the lifts are in a mountain zone. */
  public static final Fact EN_ZONE_DE_MONTAGNE = Fact.flag("en-zone-de-montagne");
  /** Whether the activity started before 2020-11-01. */
  public static final Fact ACTIVITE_AVANT_NOVEMBRE_2020 = Fact.flag("activite-avant-2020-11-01");
  /** Whether the body was in liquidation on 2020-12-01. */
  public static final Fact EN_LIQUIDATION = Fact.flag("en-liquidation-2020-12-01");
  /** Whether the body is subject to the obligations of code du tourisme art. R342-12. */
  public static final Fact OBLIGATIONS_R342_12 = Fact.flag("obligations-r342-12");
  /** Whether the body is an association. */
  public static final Fact EST_ASSOCIATION = Fact.flag("est-association");
  /** Whether the body is liable to commercial taxes. */
  public static final Fact IMPOTS_COMMERCIAUX = Fact.flag("impots-commerciaux");
  /** Whether the body is a professional syndicate. */
  public static final Fact SYNDICAT_PROFESSIONNEL = Fact.flag("syndicat-professionnel");
  /** Whether the body is a ski school. */
  public static final Fact ECOLE_DE_SKI = Fact.flag("ecole-de-ski");
  /** Whether its lifts normally open between 1 December and 30 April and were closed by décret 2020-1310 art. 18. */
  public static final Fact REMONTEES_FERMEES = Fact.flag("remontees-fermees");

  /** Whether the project is complex. */
  public static final Fact PROJET_COMPLEXE = Fact.flag("projet-complexe");
  /** Whether the project is part of a national programme of the agency. */
  public static final Fact PROJET_PROGRAMME_NATIONAL = Fact.flag("projet-programme-national");
  /** Whether the project is covered by a contract or a territorial pact. */
  public static final Fact PROJET_CONTRAT_OU_PACTE = Fact.flag("projet-contrat-ou-pacte");
  /** Whether a local solution was found: expertise or resources. */
  public static final Fact SOLUTION_LOCALE = Fact.flag("solution-locale");

  /** All of them. */
  static final ImmutableList<Fact> ALL = ImmutableList.of(
      BASSIN_D_EMPLOI,
      TAILLE_CRITIQUE,
      BINOME_ELU_INDUSTRIEL,
      FEUILLE_DE_ROUTE,
      QUARTIER_POPULATION,
      QUARTIER_REVENU,
      REVENU_NATIONAL,
      REVENU_UNITE_URBAINE,
      POPULATION_UNITE_URBAINE,
      ESPACE_URBAIN_CONTINU,
      QUARTIER_DEJA_LISTE,
      POPULATION_COMMUNE_DU_QUARTIER,
      POPULATION_AIRE_URBAINE,
      QUARTIER_INDEX,
      QUARTIER_DENSITE,
      QUARTIER_CHAPITRE,
      QUARTIER_METHODE_2025,
      QUARTIER_NPNRU,
      QUARTIER_QRR,
      QUARTIER_ZSP,
      AGENCE_RENFORCEE,
      QPV_DU_PERIMETRE,
      COLLEGE_CHEF_DE_FILE,
      ETABLISSEMENT_REP,
      ELEVE_DE_3E,
      COLLEGE_RESEAU,
      RESIDENCE_EN_QPV,
      BAILLEUR,
      LOGEMENT_EN_QPV,
      LOGEMENT_SOCIAL,
      LONGUE_EXONERATION,
      ACQUIS_AVANT_1998,
      CONTRAT_DE_VILLE_SIGNE,
      CONVENTION_TFPB,
      DECLARATION_TFPB,
      PROROGATION_TFPB_2025,
      ABATTEMENT_TFPB_2024,
      RESEAU_INITIATIVE_PUBLIQUE,
      DEBIT_DU_RESEAU,
      DEBIT_FILAIRE,
      DEBIT_FILAIRE_INSUFFISANT,
      COMMUNE_LISTEE_2019,
      COMMUNE_LISTEE_2020,
      DEBIT_OFFRE,
      MINIMUM_SOCIAL,
      QUOTIENT_FAMILIAL,
      JUSTIFICATIF_MOIS,
      ZONE_PROPOSEE,
      TIERS_LIEU,
      IMPLANTATION_QPV,
      IMPLANTATION_ZRR,
      HORS_GRANDS_CENTRES,
      ARRONDISSEMENT_SANS_FABRIQUE,
      CANDIDATURE_GROUPEE,
      PASS_ACHAT,
      PASS_PART_PIC,
      EMPLOYEUR,
      EMPLOYEUR_PUBLIC,
      EMPLOYEUR_ADMIS,
      PERSONNE_MORALE,
      MISSION_ACCOMPAGNEMENT,
      RESEAU_MEDIATION,
      ANIMATION_VIE_SOCIALE,
      CONTRAT_ACCOMPAGNEMENT,
      PRATIQUES_D142_1_1,
      STATUT_AIDANT,
      OPERATEUR_FRLA,
      SAISINE_COLLECTIVITE,
      IMPLANTATION_ZAFR,
      IMPLANTATION_ORT,
      PROJET_GLOBAL,
      DEFICIT_OPERATION,
      DERNIER_FINANCEUR,
      APPORT_OPERATEUR,
      PRIX_DE_REVIENT,
      SITUATION_EXCEPTIONNELLE,
      ACTION_ANCT,
      TERRITOIRES_DE_LA_FABRIQUE,
      TERRITOIRES_VOLONTAIRES,
      TAILLE_ENTREPRISE,
      ANNEES_APRES_LE_BAC,
      ETUDIANT,
      MOIS_DEPUIS_LE_DIPLOME,
      ALTERNANCE,
      DUREE_CONTRAT,
      MISSION_TRANSITION,
      EXPLOITANT_REMONTEES,
      EN_ZONE_DE_MONTAGNE,
      ACTIVITE_AVANT_NOVEMBRE_2020,
      EN_LIQUIDATION,
      OBLIGATIONS_R342_12,
      EST_ASSOCIATION,
      IMPOTS_COMMERCIAUX,
      SYNDICAT_PROFESSIONNEL,
      ECOLE_DE_SKI,
      REMONTEES_FERMEES,
      PROJET_COMPLEXE,
      PROJET_PROGRAMME_NATIONAL,
      PROJET_CONTRAT_OU_PACTE,
      SOLUTION_LOCALE);

  private ReportFacts() {}
}
