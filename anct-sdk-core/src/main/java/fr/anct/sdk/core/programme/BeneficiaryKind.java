package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * Who benefits, in closed words; the printed text says it in full.
 *
 * <p>The text of a word is the message {@code programme.beneficiary.<name>}.
 */
public enum BeneficiaryKind {
  /** Communes, or towns. */
  @JsonProperty("commune")
  COMMUNE,
  /** Intercommunal bodies with their own taxation (EPCI). */
  @JsonProperty("epci")
  EPCI,
  /** Groupings of authorities or of EPCI. */
  @JsonProperty("groupement")
  GROUPEMENT,
  /** Départements. */
  @JsonProperty("departement")
  DEPARTEMENT,
  /** Régions; no entry of the report is printed so, it completes the levels. */
  @JsonProperty("region")
  REGION,
  /** Authorities whose level is not said. */
  @JsonProperty("collectivite")
  COLLECTIVITE,
  /** A territory, without saying who carries the project. */
  @JsonProperty("territory")
  TERRITORY,
  /** Elected officials. */
  @JsonProperty("elu")
  ELU,
  /** Public bodies other than authorities. */
  @JsonProperty("publicBody")
  PUBLIC_BODY,
  /** State staff: préfecture, préfet's delegates. */
  @JsonProperty("etatAgent")
  ETAT_AGENT,
  /** Staff who receive the public. */
  @JsonProperty("publicAgent")
  PUBLIC_AGENT,
  /** Associations, their heads, staff and volunteers. */
  @JsonProperty("association")
  ASSOCIATION,
  /** Companies, shopkeepers, craftspeople, heads of companies. */
  @JsonProperty("entreprise")
  ENTREPRISE,
  /** Small and medium companies, which are companies too. */
  @JsonProperty("pme")
  PME,
  /** Operators of a network or of ski lifts, public or private. */
  @JsonProperty("operator")
  OPERATOR,
  /** Social landlords. */
  @JsonProperty("bailleurSocial")
  BAILLEUR_SOCIAL,
  /** Structures that carry or employ, and private bodies, without saying their status. */
  @JsonProperty("structure")
  STRUCTURE,
  /** Project holders, without saying who. */
  @JsonProperty("projectHolder")
  PROJECT_HOLDER,
  /** Third places. */
  @JsonProperty("tiersLieu")
  TIERS_LIEU,
  /** Professionals and mediators. */
  @JsonProperty("professional")
  PROFESSIONAL,
  /** The educational community. */
  @JsonProperty("educationCommunity")
  EDUCATION_COMMUNITY,
  /** Inhabitants and private persons. */
  @JsonProperty("inhabitant")
  INHABITANT,
  /** Families. */
  @JsonProperty("family")
  FAMILY,
  /** Children and young people. */
  @JsonProperty("youth")
  YOUTH,
  /** Pupils. */
  @JsonProperty("pupil")
  PUPIL,
  /** Job seekers. */
  @JsonProperty("jobSeeker")
  JOB_SEEKER,
  /** Tenants, of a dwelling or of business premises. */
  @JsonProperty("tenant")
  TENANT,
  /** Owners. */
  @JsonProperty("owner")
  OWNER,
  /** People far from digital tools. */
  @JsonProperty("digitallyExcluded")
  DIGITALLY_EXCLUDED,
  /** Users of a service. */
  @JsonProperty("user")
  USER;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.beneficiary." + name(), language);
  }
}
