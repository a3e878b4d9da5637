package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.anct.sdk.core.json.AnctJson;
import java.lang.reflect.Type;

/** Asserts that values go to JSON and back, and that the same value gives the same bytes. */
public final class JsonRoundTrip {
  private JsonRoundTrip() {}

  /**
   * Asserts that a value is read back equal and written again the same.
   *
   * @param value the value
   * @param readAs the type it is read as: its own, or the sealed parent
   */
  public static void check(Object value, Class<?> readAs) {
    check(value, (Type) readAs);
  }

  /**
   * Asserts that a value of a generic type is read back equal and written again the same.
   *
   * @param value the value
   * @param readAs the type it is read as
   */
  public static void check(Object value, TypeReference<?> readAs) {
    check(value, readAs.getType());
  }

  static void check(Object value, Type readAs) {
    JsonMapper mapper = AnctJson.mapper();
    JavaType type = mapper.constructType(readAs);
    try {
      // Written as the declared type, so that the name of the case is there.
      String json = mapper.writerFor(type).writeValueAsString(value);
      Object back = mapper.readValue(json, type);
      assertThat(back).as(json).isEqualTo(value);
      assertThat(back.hashCode()).as(json).isEqualTo(value.hashCode());
      assertThat(mapper.writerFor(type).writeValueAsString(back)).isEqualTo(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(
          "no JSON round trip for " + value + ": " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Asserts that a type whose JSON is a text is not read from a number or a boolean: Jackson finds private constructors
   * by itself, and would read 1234 as so many cents.
   */
  static void checkNoNumberForText(Object value, Type readAs) {
    JsonMapper mapper = AnctJson.mapper();
    if (!mapper.valueToTree(value).isTextual()) {
      return;
    }
    for (String json : new String[] {"0", "1", "1234", "12345678901234567890", "1.5", "true"}) {
      assertThatThrownBy(() -> mapper.readValue(json, mapper.constructType(readAs)))
          .as("JSON " + json + " as " + readAs)
          .isInstanceOf(JsonProcessingException.class);
    }
  }
}
