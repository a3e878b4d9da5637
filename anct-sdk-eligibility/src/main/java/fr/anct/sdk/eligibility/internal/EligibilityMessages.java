package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.internal.text.PropertiesMessageSource;

/** The messages of the eligibility module. */
public final class EligibilityMessages extends PropertiesMessageSource {
  /** Creates the source; called by the service loader. */
  public EligibilityMessages() {
    super("/META-INF/fr/anct/sdk/messages/eligibility");
  }
}
