package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import fr.anct.sdk.core.json.AnctJson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The samples of a module and all values inside them, each with the type it is read as. */
final class NestedSamples {
  private static final int ENOUGH = 50;

  private final JsonMapper mapper = AnctJson.mapper();
  private final Map<Class<?>, List<SampleRegistry.Sample>> byClass = new LinkedHashMap<>();

  NestedSamples(SampleRegistry registry) {
    for (SampleRegistry.Sample sample : registry.samples()) {
      add(sample.value(), mapper.constructType(sample.readAs()));
    }
  }

  List<SampleRegistry.Sample> of(Class<?> type) {
    List<SampleRegistry.Sample> found = new ArrayList<>();
    byClass.forEach((kind, samples) -> {
      if (type.isAssignableFrom(kind)) {
        found.addAll(samples);
      }
    });
    return found;
  }

  private void add(@Nullable Object value, JavaType type) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(held -> add(held, type.containedType(0)));
    } else if (value instanceof Iterable<?> list && type.isContainerType()) {
      list.forEach(held -> add(held, type.getContentType()));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(held -> add(held, type.getContentType()));
    } else if (value != null) {
      addParts(value, type);
    }
  }

  private void addParts(Object value, JavaType type) {
    AnnotatedMember only = mapper.getSerializationConfig().introspect(type).findJsonValueAccessor();
    if (only != null) {
      if (only.getType().isContainerType()) {
        add(only.getValue(value), only.getType());
      }
      return;
    }
    List<SampleRegistry.Sample> samples =
        byClass.computeIfAbsent(value.getClass(), any -> new ArrayList<>());
    if (samples.size() >= ENOUGH) {
      return;
    }
    samples.add(new SampleRegistry.Sample(value, type));
    JavaType own = type.isAbstract() ? mapper.constructType(value.getClass()) : type;
    for (Iterator<PropertyWriter> all = serializer(own).properties(); all.hasNext(); ) {
      PropertyWriter property = all.next();
      AnnotatedMember member = property.getMember();
      if (member != null && !(member instanceof VirtualAnnotatedMember)) {
        add(member.getValue(value), property.getType());
      }
    }
  }

  private JsonSerializer<?> serializer(JavaType type) {
    try {
      return mapper.getSerializerProviderInstance().findValueSerializer(type);
    } catch (JsonMappingException e) {
      throw new AssertionError(e);
    }
  }
}
