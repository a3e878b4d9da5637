package fr.anct.sdk.core.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Java serialisation in tests: round trips, and streams with bytes replaced. */
public final class JavaSerial {
  private JavaSerial() {}

  /**
   * Serialises a value.
   *
   * @param value a serializable value
   * @return its stream
   */
  public static byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a stream.
   *
   * @param stream the stream
   * @return the value
   * @throws IOException if the stream is refused
   */
  public static Object read(byte[] stream) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /**
   * Returns a stream with the first occurrence of some bytes replaced by as many others.
   *
   * @param stream the stream
   * @param from the bytes looked for, as Latin-1
   * @param to their replacement, of the same length
   * @return the forged stream
   * @throws AssertionError if the bytes are not there
   */
  public static byte[] forge(byte[] stream, String from, String to) {
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(from);
    if (at < 0 || from.length() != to.length()) {
      throw new AssertionError("cannot replace " + from + " by " + to);
    }
    return (text.substring(0, at) + to + text.substring(at + from.length()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes, by the letter of the stream protocol, an object of a class with chosen fields, whatever the class thinks of
   * it.
   *
   * @param type a serializable class whose serialVersionUID is 1
   * @param fields its fields, longs before texts
   * @return the forged stream
   */
  public static byte[] forged(Class<?> type, Map<String, ?> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
      out.writeShort(ObjectStreamConstants.STREAM_VERSION);
      out.writeByte(ObjectStreamConstants.TC_OBJECT);
      out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
      out.writeUTF(type.getName());
      out.writeLong(1);
      out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
      out.writeShort(fields.size());
      for (Map.Entry<String, ?> field : fields.entrySet()) {
        boolean text = field.getValue() instanceof String;
        out.writeByte(text ? 'L' : 'J');
        out.writeUTF(field.getKey());
        if (text) {
          out.writeByte(ObjectStreamConstants.TC_STRING);
          out.writeUTF("Ljava/lang/String;");
        }
      }
      out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
      out.writeByte(ObjectStreamConstants.TC_NULL);
      for (Object value : fields.values()) {
        if (value instanceof String text) {
          out.writeByte(ObjectStreamConstants.TC_STRING);
          out.writeUTF(text);
        } else {
          out.writeLong((Long) value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
