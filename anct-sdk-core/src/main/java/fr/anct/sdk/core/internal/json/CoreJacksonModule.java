package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.anct.sdk.core.territory.Territory;

/** What Jackson needs to know of the core's types beyond their annotations; found by the service loader. */
public final class CoreJacksonModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module; called by the service loader. */
  public CoreJacksonModule() {
    super("anct-sdk-core");
    addSerializer(Territory.class, new TerritorySerializer());
    setDeserializerModifier(new ListsWithPaths());
    setSerializerModifier(new FormatWriting());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addBeanDeserializerModifier(new FormatReading());
  }
}
