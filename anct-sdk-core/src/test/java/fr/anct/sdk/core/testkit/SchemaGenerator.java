package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.JsonDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the JSON Schema (2020-12) of a document from its type as Jackson writes it.
 *
 * <p>Which properties must be there is not read from annotations, which do not tell: the reader itself is asked, with the
 * samples of each type, one property left out at a time. A closed algebra is written with {@code if} and {@code then},
 * not {@code oneOf}: the case is chosen by its name, so that a deep tree is held against one case a node, not against all
 * of them.
 */
final class SchemaGenerator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonMapper mapper = AnctJson.mapper();
  private final NestedSamples samples;
  private final Map<Class<?>, String> forms;
  private final DocTexts docs;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<String, JavaType> defined = new TreeMap<>();
  private boolean read;

  SchemaGenerator(SampleRegistry samples, Map<Class<?>, String> forms, DocTexts docs) {
    this.samples = new NestedSamples(samples);
    this.forms = forms;
    this.docs = docs;
  }

  /** Returns the schema of a type that is a document. */
  ObjectNode generate(Class<?> type) {
    JsonDocument document = type.getAnnotation(JsonDocument.class);
    definitions.clear();
    defined.clear();
    read = document.read();
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:fr.anct.sdk:" + document.value() + ":" + document.format());
    docs.find(type).ifPresent(text -> schema.put("title", text));
    JavaType root = mapper.constructType(type);
    if (type.isAnnotationPresent(JsonTypeInfo.class)) {
      schema.set("$ref", schema(root).get("$ref"));
    } else {
      ObjectNode bean = bean(root);
      bean.remove("description");
      addFormat(bean, document);
      schema.setAll(bean);
    }
    ObjectNode all = schema.putObject("$defs");
    definitions.forEach(all::set);
    return schema;
  }

  private void addFormat(ObjectNode bean, JsonDocument document) {
    ObjectNode properties = NODES.objectNode();
    ObjectNode format = properties.putObject("format");
    format.put("const", document.format());
    format.put("description", "The version of the form of this document");
    boolean own = bean.get("properties").has("format");
    ((ObjectNode) bean.get("properties")).remove("format");
    properties.setAll((ObjectNode) bean.get("properties"));
    bean.set("properties", properties);
    if (!read && !own) {
      ((ArrayNode) bean.withArray("required")).insert(0, "format");
    }
  }

  private ObjectNode schema(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isReferenceType() || raw == Optional.class) {
      return schema(type.containedType(0));
    }
    String form = forms.get(raw);
    if (form != null) {
      return define(type, parse(form));
    }
    if (raw == String.class) {
      return typed("string");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return typed("boolean");
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return typed("integer");
    }
    if (raw == BigDecimal.class) {
      return typed("number");
    }
    if (raw == LocalDate.class) {
      return reference(
          "day",
          parse(
              "{\"type\": \"string\", \"format\": \"date\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"}"));
    }
    if (raw.isEnum()) {
      return define(type, words(raw));
    }
    if (type.isMapLikeType()) {
      ObjectNode map = typed("object");
      ObjectNode names = schema(type.getKeyType());
      if (names.equals(typed("integer"))) {
        names = typed("string").put("pattern", "^-?[0-9]+$"); // a name is a text
      }
      if (!names.equals(typed("string"))) {
        map.set("propertyNames", names);
      }
      map.set("additionalProperties", schema(type.getContentType()));
      return map;
    }
    if (type.isArrayType() || type.isTypeOrSubTypeOf(Collection.class)) {
      ObjectNode list = typed("array");
      list.set("items", schema(type.getContentType()));
      return list;
    }
    BeanDescription description = config().introspect(type);
    AnnotatedMember only = description.findJsonValueAccessor();
    if (only != null) {
      JavaType value = only.getType();
      if (value.hasRawClass(String.class)) {
        throw new AssertionError("say of what form the text of " + type + " is");
      }
      return schema(value);
    }
    return object(type);
  }

  private ObjectNode object(JavaType type) {
    String name = nameOf(type);
    ObjectNode reference = NODES.objectNode().put("$ref", "#/$defs/" + name);
    if (register(name, type)) {
      definitions.put(name, NODES.objectNode()); // a type that holds itself finds it
      boolean algebra = type.isAbstract()
          && typeInfo(type.getRawClass()) != null
          && type.getRawClass().isAnnotationPresent(JsonTypeInfo.class);
      definitions.put(name, algebra ? cases(type) : bean(type));
    }
    return reference;
  }

  /** A closed algebra. */
  private ObjectNode cases(JavaType type) {
    String property = typeInfo(type.getRawClass()).property();
    ObjectNode node = typed("object");
    describe(node, docs.find(type.getRawClass()));
    node.putArray("required").add(property);
    ArrayNode names = NODES.arrayNode();
    node.putObject("properties").putObject(property).set("enum", names);
    ArrayNode all = node.putArray("allOf");
    for (NamedType one : subtypes(type.getRawClass())) {
      names.add(one.getName());
      ObjectNode choice = all.addObject();
      ObjectNode when = choice.putObject("if");
      when.putArray("required").add(property);
      when.putObject("properties").putObject(property).put("const", one.getName());
      choice.set("then", object(mapper.constructType(one.getType())));
    }
    return node;
  }

  private ObjectNode bean(JavaType type) {
    ObjectNode node = typed("object");
    describe(node, docs.find(type.getRawClass()));
    ArrayNode required = NODES.arrayNode();
    ObjectNode properties = NODES.objectNode();
    JsonTypeInfo info = typeInfo(type.getRawClass());
    if (info != null) {
      required.add(info.property());
      properties.putObject(info.property()).put("const", caseName(type.getRawClass()));
    }
    for (Iterator<PropertyWriter> all = serializer(type).properties(); all.hasNext(); ) {
      PropertyWriter property = all.next();
      if (property.getMember() == null || property.getMember() instanceof VirtualAnnotatedMember) {
        continue; // the format, which the whole document has
      }
      ObjectNode value = schema(property.getType());
      describe(value, docs.find(type.getRawClass(), property.getMember().getName()));
      properties.set(property.getName(), value);
      if (isRequired(type, property)) {
        required.add(property.getName());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    node.put("additionalProperties", false);
    node.set("properties", properties);
    return node;
  }

  private boolean isRequired(JavaType type, PropertyWriter property) {
    JavaType value = property.getType();
    if (value.isReferenceType() || value.hasRawClass(Optional.class)) {
      return false;
    }
    return read ? isMissed(type.getRawClass(), property.getName()) : isAlwaysWritten(type, value);
  }

  /** Whether a property is written when it is empty: some types leave their empty lists out. */
  private boolean isAlwaysWritten(JavaType owner, JavaType value) {
    JsonInclude.Include include = config()
        .getAnnotationIntrospector()
        .findPropertyInclusion(config().introspect(owner).getClassInfo())
        .getValueInclusion();
    return include != JsonInclude.Include.NON_EMPTY || !value.isContainerType();
  }

  /** Whether no sample of a type is read without a property. */
  private boolean isMissed(Class<?> type, String property) {
    List<SampleRegistry.Sample> found = samples.of(type);
    if (found.isEmpty()) {
      throw new AssertionError("no sample of " + type + " to leave " + property + " out of");
    }
    for (SampleRegistry.Sample sample : found) {
      JavaType readAs = mapper.constructType(sample.readAs());
      try {
        ObjectNode tree = (ObjectNode)
            mapper.readTree(mapper.writerFor(readAs).writeValueAsString(sample.value()));
        tree.remove(property);
        mapper.readValue(mapper.writeValueAsString(tree), readAs);
        return false;
      } catch (JsonProcessingException e) {
        // It is missed here.
      }
    }
    return true;
  }

  private ObjectNode words(Class<?> type) {
    ObjectNode node = NODES.objectNode();
    describe(node, docs.find(type));
    ArrayNode words = node.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      words.add(mapper.<JsonNode>valueToTree(constant));
    }
    return node;
  }

  private BeanSerializerBase serializer(JavaType type) {
    try {
      JsonSerializer<?> serializer =
          mapper.getSerializerProviderInstance().findValueSerializer(type);
      if (serializer instanceof BeanSerializerBase bean) {
        return bean;
      }
    } catch (JsonMappingException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("say of what form " + type + " is: it is written its own way");
  }

  private ObjectNode define(JavaType type, ObjectNode definition) {
    describe(definition, docs.find(type.getRawClass()));
    return reference(nameOf(type), definition);
  }

  private ObjectNode reference(String name, ObjectNode definition) {
    definitions.putIfAbsent(name, definition);
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  private boolean register(String name, JavaType type) {
    JavaType before = defined.putIfAbsent(name, type);
    if (before != null && !before.equals(type)) {
      throw new AssertionError(before + " and " + type + " have one name, " + name);
    }
    return before == null;
  }

  /** The name without its package, with its owner’s if that is what tells it apart. */
  private static String nameOf(JavaType type) {
    StringBuilder name = new StringBuilder(type.getRawClass().getSimpleName());
    for (Class<?> owner = type.getRawClass().getDeclaringClass();
        owner != null;
        owner = owner.getDeclaringClass()) {
      name.insert(0, owner.getSimpleName() + ".");
    }
    for (int i = 0; i < type.containedTypeCount(); i++) {
      name.append('.').append(nameOf(type.containedType(i)));
    }
    return name.toString();
  }

  private SerializationConfig config() {
    return mapper.getSerializationConfig();
  }

  private static JsonTypeInfo typeInfo(Class<?> type) {
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    for (Class<?> parent : type.getInterfaces()) {
      info = info == null ? typeInfo(parent) : info;
    }
    return info;
  }

  private String caseName(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      if (typeInfo(parent) != null) {
        for (NamedType one : subtypes(parent)) {
          if (one.getType() == type) {
            return one.getName();
          }
        }
      }
    }
    throw new AssertionError("no name of the case " + type);
  }

  private List<NamedType> subtypes(Class<?> parent) {
    List<NamedType> named = new ArrayList<>();
    for (var one : parent.getAnnotation(JsonSubTypes.class).value()) {
      named.add(new NamedType(one.value(), one.name()));
    }
    return named;
  }

  private static void describe(ObjectNode node, Optional<String> text) {
    text.ifPresent(said -> node.put("description", said));
  }

  private static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }

  private ObjectNode parse(String json) {
    return AnctJson.read(json, ObjectNode.class);
  }
}
