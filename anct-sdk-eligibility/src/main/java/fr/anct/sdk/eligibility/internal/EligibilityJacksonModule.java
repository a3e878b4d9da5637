package fr.anct.sdk.eligibility.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import java.io.IOException;

/**
 * Writes a fact as its name, and reads the name through a model: the standard one, or the one that a reader carries as
 * its attribute {@code FactModel.class}.
 */
public final class EligibilityJacksonModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module; called by the service loader. */
  public EligibilityJacksonModule() {
    super("anct-sdk-eligibility");
    addSerializer(new FactSerializer());
    addDeserializer(Fact.class, new FactDeserializer());
  }

  private static final class FactSerializer extends StdSerializer<Fact> {
    private static final long serialVersionUID = 1L;

    FactSerializer() {
      super(Fact.class);
    }

    @Override
    public void serialize(Fact fact, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(fact.id());
    }
  }

  private static final class FactDeserializer extends StdDeserializer<Fact> {
    private static final long serialVersionUID = 1L;

    FactDeserializer() {
      super(Fact.class);
    }

    @Override
    public Fact deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (Fact) context.handleUnexpectedToken(Fact.class, in);
      }
      Object model = context.getAttribute(FactModel.class);
      return (model instanceof FactModel own ? own : FactModel.standard()).get(in.getText());
    }
  }
}
