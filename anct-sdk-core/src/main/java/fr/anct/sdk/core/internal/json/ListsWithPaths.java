package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.google.common.collect.ImmutableList;
import java.util.List;

/** Reads immutable lists through plain ones, whose deserializer says at which place of a list a mistake is. */
final class ListsWithPaths extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return type.hasRawClass(ImmutableList.class)
        ? new StdDelegatingDeserializer<>(new Copy(type.getContentType()))
        : deserializer;
  }

  private static final class Copy extends StdConverter<List<Object>, ImmutableList<Object>> {
    private final JavaType content;

    Copy(JavaType content) {
      this.content = content;
    }

    @Override
    public ImmutableList<Object> convert(List<Object> read) {
      return ImmutableList.copyOf(read);
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
      return types.constructCollectionType(List.class, content);
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
      return types.constructCollectionType(ImmutableList.class, content);
    }
  }
}
