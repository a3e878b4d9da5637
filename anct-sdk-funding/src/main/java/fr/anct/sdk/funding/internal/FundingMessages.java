package fr.anct.sdk.funding.internal;

import fr.anct.sdk.core.internal.text.PropertiesMessageSource;

/** The messages of the funding module. */
public final class FundingMessages extends PropertiesMessageSource {
  /** Creates the source; called by the service loader. */
  public FundingMessages() {
    super("/META-INF/fr/anct/sdk/messages/funding");
  }
}
