package fr.anct.sdk.core.internal.text;

/** The messages of the core module. */
public final class CoreMessages extends PropertiesMessageSource {
  /** Creates the source; called by the service loader. */
  public CoreMessages() {
    super("/META-INF/fr/anct/sdk/messages/core");
  }
}
