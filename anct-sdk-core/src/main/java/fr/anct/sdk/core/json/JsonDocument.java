package fr.anct.sdk.core.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a type goes in or out whole, as a document of its own: it has a JSON Schema (see {@link JsonSchemas}) and a
 * version.
 *
 * <p>At the top of a document, and nowhere else, {@code "format": 1} is written first. A document without it is read as
 * of the format that is known; one of another format is refused with {@code UNSUPPORTED_FORMAT}. The cases of a closed
 * algebra have a name instead, and no format: they are parts of documents.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonDocument {
  /**
   * Returns what the document is called, in lower-case words joined by hyphens.
   *
   * @return the name, such as {@code financing-plan}
   */
  String value();

  /**
   * Returns the version of its form, raised when what was written before would no longer be read, or would be read
   * otherwise.
   *
   * @return the version, 1 or more
   */
  int format() default 1;

  /**
   * Tells whether the document is made to be read, by what a person or another program writes; its schema then asks for
   * no more than the reader does. Other documents are only written: their schema promises all that is written.
   *
   * @return true if it is
   */
  boolean read() default false;
}
