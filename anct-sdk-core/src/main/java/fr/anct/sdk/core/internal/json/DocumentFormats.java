package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.anct.sdk.core.json.JsonDocument;
import java.util.Optional;

/** Finds which types are documents with a format of their own. This class is stateless. */
final class DocumentFormats {
  /** What the version of a document is called in it. */
  static final String NAME = "format";

  private DocumentFormats() {}

  /** Finds the document that a type is, that its generated implementation is, or that its builder builds. */
  static Optional<JsonDocument> find(Class<?> type) {
    Class<?> owner = type.getDeclaringClass();
    if (owner != null && type.getSimpleName().equals("Builder")) {
      return find(owner);
    }
    JsonDocument document = type.getAnnotation(JsonDocument.class);
    if (document != null) {
      return type.isAnnotationPresent(JsonTypeInfo.class)
          ? Optional.empty()
          : Optional.of(document);
    }
    for (Class<?> parent : type.getInterfaces()) {
      Optional<JsonDocument> found = find(parent);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
