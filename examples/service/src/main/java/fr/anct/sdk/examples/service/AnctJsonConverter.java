package fr.anct.sdk.examples.service;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads and writes the library's types, and the records of this service that hold them, with the library's mapper. All
 * others, such as {@code ProblemDetail}, are left to Boot's; a list is of neither: put it in a record.
 */
final class AnctJsonConverter extends AbstractHttpMessageConverter<Object> {
  private static final int LARGEST = 1 << 20;
  private static final String OURS = "fr.anct.sdk.";

  AnctJsonConverter() {
    super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.getName().startsWith(OURS);
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage request) throws IOException {
    byte[] body = request.getBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    // A decoder of its own refuses what is not UTF-8, where a String would replace it.
    String json =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    try {
      return AnctJson.read(json, type);
    } catch (AnctException e) {
      throw new HttpMessageNotReadableException("refused", e, request);
    }
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage response) throws IOException {
    AnctJson.mapper().writeValue(response.getBody(), value);
  }
}
