package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.reason.Power;

/** Who could change a fact: of the library's facts, one by one; of others, from what they count. */
final class Powers {
  /** What is proposed, signed or done by whoever applies. */
  static final ImmutableSet<String> APPLICANT = ImmutableSet.of(
      "perimetre-epci",
      "perimetre-dans-un-departement",
      "projet-renovation-thermique-energie",
      "projet-mise-aux-normes-securisation",
      "projet-mobilite-logement",
      "projet-numerique-telephonie",
      "projet-batiments-scolaires",
      "projet-hebergements-equipements-publics",
      "projet-contrat-developpement-rural",
      "epci-d-un-seul-tenant",
      "groupement-bassin-d-emploi",
      "binome-elu-industriel",
      "feuille-de-route-industrielle",
      "college-chef-de-file",
      "contrat-de-ville-signe",
      "convention-tfpb",
      "declaration-tfpb",
      "prorogation-tfpb-2025",
      "reseau-initiative-publique",
      "debit-du-reseau",
      "debit-offre",
      "justificatif-mois",
      "tiers-lieu",
      "implantation-qpv",
      "implantation-zrr",
      "implantation-zafr",
      "implantation-ort",
      "implantation-hors-grands-centres-urbains",
      "candidature-groupee",
      "pass-numerique-achat",
      "pass-numerique-part-pic",
      "personne-morale",
      "mission-accompagnement-services-publics",
      "reseau-mediation-numerique",
      "animation-de-la-vie-sociale",
      "contrat-accompagnement",
      "pratiques-d142-1-1",
      "projet-global",
      "etat-dernier-financeur",
      "apport-operateur",
      "prix-de-revient",
      "deficit-operation",
      "action-relevant-de-l-anct",
      "territoires-de-la-fabrique",
      "territoires-volontaires",
      "alternance",
      "duree-contrat",
      "mission-transition-ecologique",
      "vta-intervention-rurale-seulement",
      "vta-postes-mutualises",
      "vta-mois",
      "vta-quotite",
      "ort-signee-epci",
      "ort-signee-ville-principale");

  /** What an authority decides, recognises or appreciates. */
  static final ImmutableSet<String> AUTHORITY = ImmutableSet.of(
      "centralite",
      "fragilite",
      "maitre-ouvrage-designe-par-contrat",
      "bureau-centralisateur",
      "epci-seul-taille-critique",
      "quartier-npnru",
      "quartier-reconquete-republicaine",
      "zone-securite-prioritaire",
      "agence-pole-emploi-renforcee",
      "etablissement-rep",
      "commune-cohesion-numerique-2019",
      "commune-cohesion-numerique-2020",
      "zone-proposee-equipe-projet",
      "employeur-admis",
      "saisine-par-la-collectivite",
      "situation-exceptionnelle",
      "solution-locale",
      "ort-signee-etat",
      "ort-derogation-ville-principale");

  /** What sums up criteria that were not read, or only routes a request. */
  static final ImmutableSet<String> NOT_STATED = ImmutableSet.of(
      "quartier-methode-outre-mer-2025",
      "metropole-ouverture-2017",
      "projet-complexe",
      "projet-programme-national",
      "projet-contrat-ou-pacte");

  private Powers() {}

  static Power over(Fact fact) {
    if (Facts.isDesignation(fact) || AUTHORITY.contains(fact.id())) {
      return Power.AUTHORITY;
    }
    if (APPLICANT.contains(fact.id())) {
      return Power.APPLICANT;
    }
    if (NOT_STATED.contains(fact.id())) {
      return Power.NOT_STATED;
    }
    return switch (fact.unit()) {
      case INHABITANTS,
          EUROS_PER_INHABITANT,
          DWELLINGS,
          SQUARE_KILOMETRES,
          INHABITANTS_PER_SQUARE_KILOMETRE -> Power.NOBODY;
      case AGENTS, BODIES, HOURS_PER_WEEK, DAYS_PER_WEEK -> Power.APPLICANT;
      // The library's other facts say what a territory, body or person is, or was.
      default -> FactModel.standard().contains(fact.id()) ? Power.NOBODY : Power.NOT_STATED;
    };
  }
}
