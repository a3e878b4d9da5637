package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * What an entry of the catalogue is.
 *
 * <p>The text of a word is the message {@code programme.kind.<name>}.
 */
public enum ProgrammeKind {
  /** A national programme of support. */
  @JsonProperty("nationalProgramme")
  NATIONAL_PROGRAMME,
  /** A label, awarded to a place, structure or territory. */
  @JsonProperty("label")
  LABEL,
  /** A fund that pays grants. */
  @JsonProperty("fund")
  FUND,
  /** A contract between the State and authorities. */
  @JsonProperty("contract")
  CONTRACT,
  /** Engineering support. */
  @JsonProperty("engineering")
  ENGINEERING,
  /** A scheme that pays for posts. */
  @JsonProperty("jobScheme")
  JOB_SCHEME,
  /** A European fund or programme. */
  @JsonProperty("europeanFund")
  EUROPEAN_FUND,
  /** A call for projects or for expressions of interest. */
  @JsonProperty("callForProjects")
  CALL_FOR_PROJECTS,
  /** A scheme that binds operators by regulation. */
  @JsonProperty("regulatoryScheme")
  REGULATORY_SCHEME,
  /** A tax measure. */
  @JsonProperty("fiscalMeasure")
  FISCAL_MEASURE,
  /** A zoning. */
  @JsonProperty("zoning")
  ZONING,
  /** A voucher. */
  @JsonProperty("voucher")
  VOUCHER,
  /** A training course. */
  @JsonProperty("training")
  TRAINING,
  /** A digital platform or tool. */
  @JsonProperty("platform")
  PLATFORM,
  /** An operation bounded in time. */
  @JsonProperty("operation")
  OPERATION,
  /** A component of an operation. */
  @JsonProperty("component")
  COMPONENT,
  /** An event or campaign. */
  @JsonProperty("event")
  EVENT,
  /** A governing or coordinating body. */
  @JsonProperty("governance")
  GOVERNANCE,
  /** The agency or one of its territorial bodies. */
  @JsonProperty("body")
  BODY,
  /** One of the five operators bound to the agency by agreement. */
  @JsonProperty("partnerOperator")
  PARTNER_OPERATOR,
  /** A body that the report names, with its role only. */
  @JsonProperty("namedBody")
  NAMED_BODY,
  /** A network. */
  @JsonProperty("network")
  NETWORK,
  /** An observatory. */
  @JsonProperty("observatory")
  OBSERVATORY,
  /** A mission of the agency. */
  @JsonProperty("mission")
  MISSION,
  /** A plan or scheme of a territory. */
  @JsonProperty("plan")
  PLAN,
  /** Publications and studies. */
  @JsonProperty("publication")
  PUBLICATION,
  /** Figures whose subject is lost: never to be used. */
  @JsonProperty("orphan")
  ORPHAN;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.kind." + name(), language);
  }
}
