package fr.anct.sdk.funding.internal;

import fr.anct.sdk.core.internal.text.PropertiesMessageSource;

/** The messages of the funding module. */
public final class FundingMessages extends PropertiesMessageSource {
  private static final String FOLDER = "/META-INF/fr/anct/sdk/messages/";

  /** Creates the source; called by the service loader. */
  public FundingMessages() {
    super(
        FOLDER + "funding",
        FOLDER + "funding-europe",
        FOLDER + "funding-grant",
        FOLDER + "funding-optimise",
        FOLDER + "funding-payment",
        FOLDER + "funding-plan",
        FOLDER + "funding-publication",
        FOLDER + "funding-stateaid",
        FOLDER + "funding-tax");
  }
}
