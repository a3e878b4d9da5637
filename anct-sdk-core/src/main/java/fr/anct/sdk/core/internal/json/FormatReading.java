package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyMetadata;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.impl.PropertyValueBuffer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the format of a document, where there is one, and refuses one that is not known. */
final class FormatReading extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
    boolean own = description.findProperties().stream()
        .anyMatch(property -> property.getName().equals(DocumentFormats.NAME));
    if (!own) {
      DocumentFormats.find(description.getBeanClass())
          .ifPresent(document -> add(config, builder, new FormatReader(document)));
    }
    return builder;
  }

  private static void add(
      DeserializationConfig config, BeanDeserializerBuilder builder, FormatReader reader) {
    ValueInstantiator creator = builder.getValueInstantiator();
    if (creator.canCreateFromObjectWith()) {
      builder.setValueInstantiator(new FormatThenCreator(creator, reader));
    } else {
      builder.addProperty(new FormatProperty(config, reader));
    }
  }

  /** Takes the format as one more argument, as Jackson knows no other properties of a record, and drops it. */
  private static final class FormatThenCreator extends ValueInstantiator.Delegating {
    private static final long serialVersionUID = 1L;

    private final transient FormatReader reader;

    FormatThenCreator(ValueInstantiator creator, FormatReader reader) {
      super(creator);
      this.reader = reader;
    }

    @Override
    public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
      SettableBeanProperty[] own = super.getFromObjectArguments(config);
      SettableBeanProperty[] all = Arrays.copyOf(own, own.length + 1);
      all[own.length] = CreatorProperty.construct(
              PropertyName.construct(DocumentFormats.NAME),
              config.constructType(Object.class),
              null,
              null,
              null,
              null,
              own.length,
              null,
              PropertyMetadata.STD_OPTIONAL)
          .withValueDeserializer(reader);
      return all;
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments)
        throws IOException {
      return super.createFromObjectWith(context, Arrays.copyOf(arguments, arguments.length - 1));
    }

    @Override
    public Object createFromObjectWith(
        DeserializationContext context,
        SettableBeanProperty[] properties,
        PropertyValueBuffer buffer)
        throws IOException {
      return createFromObjectWith(context, buffer.getParameters(properties));
    }
  }

  /** What is read into nothing: the value has no format, only its document has. */
  private static final class FormatProperty extends SettableBeanProperty {
    private static final long serialVersionUID = 1L;

    FormatProperty(DeserializationConfig config, JsonDeserializer<Object> reader) {
      super(
          PropertyName.construct(DocumentFormats.NAME),
          config.constructType(Object.class),
          PropertyMetadata.STD_OPTIONAL,
          reader);
    }

    private FormatProperty(FormatProperty from) {
      super(from);
    }

    @Override
    public SettableBeanProperty withValueDeserializer(JsonDeserializer<?> deserializer) {
      return this;
    }

    @Override
    public SettableBeanProperty withName(PropertyName name) {
      return new FormatProperty(this);
    }

    @Override
    public SettableBeanProperty withNullProvider(NullValueProvider provider) {
      return this;
    }

    @Override
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
      return null;
    }

    @Override
    public @Nullable AnnotatedMember getMember() {
      return null;
    }

    @Override
    public void deserializeAndSet(JsonParser in, DeserializationContext context, Object instance)
        throws IOException {
      getValueDeserializer().deserialize(in, context);
    }

    @Override
    public Object deserializeSetAndReturn(
        JsonParser in, DeserializationContext context, Object instance) throws IOException {
      deserializeAndSet(in, context, instance);
      return instance;
    }

    @Override
    public void set(Object instance, Object value) {}

    @Override
    public Object setAndReturn(Object instance, Object value) {
      return instance;
    }
  }

  private static final class FormatReader extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    private final String document;
    private final int format;

    FormatReader(JsonDocument document) {
      super(Integer.class);
      this.document = document.value();
      this.format = document.format();
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonStreamContext around = in.getParsingContext().getParent();
      if (around != null && !around.inRoot()) {
        // Only the whole document has a format.
        context.handleUnknownProperty(in, this, Object.class, DocumentFormats.NAME);
        return format;
      }
      if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return context.handleUnexpectedToken(Integer.class, in);
      }
      String read = in.getText();
      if (!read.equals(Integer.toString(format))) {
        throw Problem.of(
                ProblemCode.UNSUPPORTED_FORMAT,
                "document",
                document,
                "format",
                read,
                "known",
                format)
            .toException();
      }
      return format;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return format;
    }

    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
      return context.reportInputMismatch(this, "format: null");
    }
  }
}
