package fr.anct.sdk.core.programme.generator;

import static fr.anct.sdk.core.programme.BeneficiaryKind.ASSOCIATION;
import static fr.anct.sdk.core.programme.BeneficiaryKind.BAILLEUR_SOCIAL;
import static fr.anct.sdk.core.programme.BeneficiaryKind.COLLECTIVITE;
import static fr.anct.sdk.core.programme.BeneficiaryKind.DIGITALLY_EXCLUDED;
import static fr.anct.sdk.core.programme.BeneficiaryKind.EDUCATION_COMMUNITY;
import static fr.anct.sdk.core.programme.BeneficiaryKind.ELU;
import static fr.anct.sdk.core.programme.BeneficiaryKind.ENTREPRISE;
import static fr.anct.sdk.core.programme.BeneficiaryKind.ETAT_AGENT;
import static fr.anct.sdk.core.programme.BeneficiaryKind.FAMILY;
import static fr.anct.sdk.core.programme.BeneficiaryKind.GROUPEMENT;
import static fr.anct.sdk.core.programme.BeneficiaryKind.INHABITANT;
import static fr.anct.sdk.core.programme.BeneficiaryKind.JOB_SEEKER;
import static fr.anct.sdk.core.programme.BeneficiaryKind.OPERATOR;
import static fr.anct.sdk.core.programme.BeneficiaryKind.OWNER;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PME;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PROFESSIONAL;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PROJECT_HOLDER;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PUBLIC_AGENT;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PUBLIC_BODY;
import static fr.anct.sdk.core.programme.BeneficiaryKind.PUPIL;
import static fr.anct.sdk.core.programme.BeneficiaryKind.STRUCTURE;
import static fr.anct.sdk.core.programme.BeneficiaryKind.TENANT;
import static fr.anct.sdk.core.programme.BeneficiaryKind.TERRITORY;
import static fr.anct.sdk.core.programme.BeneficiaryKind.TIERS_LIEU;
import static fr.anct.sdk.core.programme.BeneficiaryKind.USER;
import static fr.anct.sdk.core.programme.BeneficiaryKind.YOUTH;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.ALL;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.DESIGNATED_LIST;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.DISASTER_AREA;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.EDUCATION_PRIORITAIRE;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.FRAGILE;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.HEXAGONE;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.INDUSTRIAL;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.LITTORAL;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.MEDIUM_TOWN;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.MONTAGNE;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.NAMED_PLACE;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.OUTRE_MER;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.PERIURBAIN;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.QPV;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.QPV_RENEWAL;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.RURAL;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.SMALL_TOWN;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.UNDERSERVED_BROADBAND;
import static fr.anct.sdk.core.programme.ReportTerritoryKind.URBAN;

import com.google.common.collect.ImmutableSetMultimap;
import fr.anct.sdk.core.programme.BeneficiaryKind;
import fr.anct.sdk.core.programme.ReportTerritoryKind;

/**
 * What each printed beneficiary and territory is, in closed words. Every text of the sheet has its line, and every line
 * is used; both are tested.
 */
final class Classification {
  static final ImmutableSetMultimap<String, BeneficiaryKind> BENEFICIARIES =
      ImmutableSetMultimap.<String, BeneficiaryKind>builder()
          .putAll("communes", BeneficiaryKind.COMMUNE)
          .putAll("communes de moins de 3 500 habitants", BeneficiaryKind.COMMUNE)
          .putAll("communes de moins de 20 000 habitants", BeneficiaryKind.COMMUNE)
          .putAll("villes", BeneficiaryKind.COMMUNE)
          .putAll("villes moyennes", BeneficiaryKind.COMMUNE)
          .putAll(
              "communes et intercommunalités Petites Villes de demain",
              BeneficiaryKind.COMMUNE,
              BeneficiaryKind.EPCI)
          .putAll("leurs intercommunalités (binôme)", BeneficiaryKind.EPCI)
          .putAll("intercommunalités (non précisé)", BeneficiaryKind.EPCI)
          .putAll("EPCI", BeneficiaryKind.EPCI)
          .putAll("EPCI / territoires d'industrie", BeneficiaryKind.EPCI)
          .putAll("groupements d'EPCI", GROUPEMENT)
          .putAll("conseil départemental des Alpes-Maritimes", BeneficiaryKind.DEPARTEMENT)
          .putAll("collectivités", COLLECTIVITE)
          .putAll("collectivités territoriales", COLLECTIVITE)
          .putAll("collectivités territoriales des zones rurales", COLLECTIVITE)
          .putAll(
              "collectivités rurales, urbaines, de montagne, du littoral, d'outre-mer",
              COLLECTIVITE)
          .putAll("collectivités porteuses de réseaux d'initiative publique", COLLECTIVITE)
          .putAll("collectivités / préfectures pilotes", COLLECTIVITE, ETAT_AGENT)
          .putAll(
              "collectivités et groupements de collectivités (acheteurs)", COLLECTIVITE, GROUPEMENT)
          .putAll(
              "porteurs de projet de réseaux d'initiative publique (collectivités)",
              COLLECTIVITE,
              PROJECT_HOLDER)
          .putAll("territoires de montagne", TERRITORY)
          .putAll("territoires en CRTE", TERRITORY)
          .putAll("territoires ruraux", TERRITORY)
          .putAll("territoires volontaires", TERRITORY)
          .putAll("élus locaux", ELU)
          .putAll("élus des petites et moyennes villes", ELU)
          .putAll("organismes publics", PUBLIC_BODY)
          .putAll("agents de l'État", ETAT_AGENT)
          .putAll("délégués du préfet", ETAT_AGENT)
          .putAll("agents en lien avec le public", PUBLIC_AGENT)
          .putAll("agents publics d'accueil", PUBLIC_AGENT)
          .putAll("associations", ASSOCIATION)
          .putAll("associations de proximité", ASSOCIATION)
          .putAll("responsables associatifs", ASSOCIATION)
          .putAll("professionnels et bénévoles associatifs", ASSOCIATION, PROFESSIONAL)
          .putAll("tiers lieux (associations majoritaires)", TIERS_LIEU, ASSOCIATION)
          .putAll("entreprises", ENTREPRISE)
          .putAll("entreprises industrielles", ENTREPRISE)
          .putAll("chefs d'entreprise", ENTREPRISE)
          .putAll("PME", PME, ENTREPRISE)
          .putAll("artisans et commerçants (locataires)", ENTREPRISE, TENANT)
          .putAll("locataires des pôles commerciaux gérés par l'ANCT", ENTREPRISE, TENANT)
          // A ski area may be run by a public body, so that its operator is not always a company.
          .putAll("exploitants de domaines skiables / remontées mécaniques", OPERATOR)
          .putAll("opérateurs", OPERATOR)
          .putAll("organismes HLM", BAILLEUR_SOCIAL)
          .putAll(
              "structures porteuses (collectivités, associations, opérateurs)",
              STRUCTURE,
              COLLECTIVITE,
              ASSOCIATION,
              OPERATOR)
          .putAll("structures porteuses", STRUCTURE)
          .putAll("structures employeuses (non précisées)", STRUCTURE)
          .putAll("autres établissements privés", STRUCTURE)
          .putAll("porteurs de projets", PROJECT_HOLDER)
          .putAll("porteurs de projets locaux", PROJECT_HOLDER)
          .putAll("opérations de revitalisation commerciale (porteur non précisé)", PROJECT_HOLDER)
          .putAll("chefs de projet politique de la ville", PROFESSIONAL)
          .putAll("médiateurs numériques", PROFESSIONAL)
          .putAll("professionnels de la médiation", PROFESSIONAL)
          .putAll("travailleurs sociaux", PROFESSIONAL)
          .putAll("2021 : personnes en lien avec les familles, éducateurs sportifs", PROFESSIONAL)
          .putAll("communauté éducative", EDUCATION_COMMUNITY)
          .putAll("particuliers", INHABITANT)
          .putAll("habitants engagés", INHABITANT)
          .putAll("conseillers citoyens", INHABITANT)
          .putAll("familles", FAMILY)
          .putAll("familles des QPV", FAMILY)
          .putAll("enfants", YOUTH)
          .putAll("jeunes", YOUTH)
          .putAll("jeunes des QPV", YOUTH)
          .putAll("élèves non équipés", PUPIL)
          .putAll("collégiens de 3e du Réseau éducation prioritaire", PUPIL)
          .putAll("demandeurs d'emploi", JOB_SEEKER)
          .putAll("demandeurs d'emploi des QPV", JOB_SEEKER)
          .putAll("locataires", TENANT)
          .putAll("propriétaires", OWNER)
          .putAll("Français éloignés du numérique", DIGITALLY_EXCLUDED)
          .putAll("personnes éloignées du numérique", DIGITALLY_EXCLUDED)
          .putAll("personnes éloignées du numérique (usagers)", DIGITALLY_EXCLUDED, USER)
          .putAll("usagers", USER)
          .build();

  static final ImmutableSetMultimap<String, ReportTerritoryKind> TERRITORIES =
      ImmutableSetMultimap.<String, ReportTerritoryKind>builder()
          .putAll("tous territoires", ALL)
          .putAll("tous territoires de métropole et d'outre-mer", ALL, OUTRE_MER)
          .putAll("tous les départements", ALL, ReportTerritoryKind.DEPARTEMENT)
          .putAll("territoires (dont Territoires d'industrie)", ALL, INDUSTRIAL)
          .putAll("Hexagone", HEXAGONE)
          .putAll("outre-mer", OUTRE_MER)
          .putAll("rural", RURAL)
          .putAll("zones rurales", RURAL)
          .putAll("zones rurales / peu denses", RURAL)
          .putAll("commune rurale", RURAL, ReportTerritoryKind.COMMUNE)
          .putAll("périurbain", PERIURBAIN)
          .putAll("urbain", URBAN)
          .putAll("villes moyennes", MEDIUM_TOWN)
          .putAll("petites villes", SMALL_TOWN)
          .putAll("montagne", MONTAGNE)
          .putAll("massif", MONTAGNE)
          .putAll("littoral", LITTORAL)
          .putAll("QPV", QPV)
          .putAll("QPV en renouvellement urbain", QPV, QPV_RENEWAL)
          .putAll("REP", EDUCATION_PRIORITAIRE)
          .putAll("commune", ReportTerritoryKind.COMMUNE)
          .putAll(
              "communes comptant au moins un local sans bon haut débit filaire (28 000)",
              ReportTerritoryKind.COMMUNE,
              UNDERSERVED_BROADBAND)
          .putAll("EPCI", ReportTerritoryKind.EPCI)
          .putAll("groupement d'EPCI", ReportTerritoryKind.EPCI)
          .putAll("intercommunalité", ReportTerritoryKind.EPCI)
          .putAll("département", ReportTerritoryKind.DEPARTEMENT)
          .putAll("département sinistré", ReportTerritoryKind.DEPARTEMENT, DISASTER_AREA)
          .putAll("bassin industriel", INDUSTRIAL)
          .putAll("Territoires d'industrie", INDUSTRIAL, DESIGNATED_LIST)
          .putAll("Territoires d'industrie (148)", INDUSTRIAL, DESIGNATED_LIST)
          .putAll("222 villes Action cœur de ville", DESIGNATED_LIST)
          .putAll("Petites Villes de demain", DESIGNATED_LIST)
          .putAll("territoires fragiles", FRAGILE)
          .putAll("Alpes-Maritimes (06)", NAMED_PLACE, ReportTerritoryKind.DEPARTEMENT)
          .putAll("Ardennes (08)", NAMED_PLACE, ReportTerritoryKind.DEPARTEMENT)
          .putAll("CA Pau Béarn Pyrénées (64)", NAMED_PLACE, ReportTerritoryKind.EPCI)
          .build();

  private Classification() {}
}
