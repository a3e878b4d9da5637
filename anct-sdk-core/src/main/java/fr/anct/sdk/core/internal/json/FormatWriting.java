package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.SimpleBeanPropertyDefinition;
import java.util.List;

/** Writes the format of a document first, where the document is not a part of another one. */
final class FormatWriting extends BeanSerializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription description,
      List<BeanPropertyWriter> properties) {
    boolean own =
        properties.stream().anyMatch(property -> property.getName().equals(DocumentFormats.NAME));
    if (!own) {
      DocumentFormats.find(description.getBeanClass())
          .ifPresent(document -> properties.add(
              0, FormatWriter.of(config, description.getClassInfo(), document.format())));
    }
    return properties;
  }

  private static final class FormatWriter extends VirtualBeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final int format;

    private FormatWriter(BeanPropertyDefinition property, AnnotatedClass owner, int format) {
      super(property, owner.getAnnotations(), property.getPrimaryType());
      this.format = format;
    }

    static FormatWriter of(SerializationConfig config, AnnotatedClass owner, int format) {
      VirtualAnnotatedMember member = new VirtualAnnotatedMember(
          owner, owner.getRawType(), DocumentFormats.NAME, config.constructType(int.class));
      return new FormatWriter(
          SimpleBeanPropertyDefinition.construct(
              config, member, PropertyName.construct(DocumentFormats.NAME)),
          owner,
          format);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider)
        throws Exception {
      JsonStreamContext around = out.getOutputContext().getParent();
      if (around == null || around.inRoot()) {
        out.writeNumberField(DocumentFormats.NAME, format);
      }
    }

    @Override
    protected Object value(Object bean, JsonGenerator out, SerializerProvider provider) {
      return format;
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
        MapperConfig<?> config,
        AnnotatedClass declaringClass,
        BeanPropertyDefinition property,
        JavaType type) {
      return new FormatWriter(property, declaringClass, format);
    }
  }
}
