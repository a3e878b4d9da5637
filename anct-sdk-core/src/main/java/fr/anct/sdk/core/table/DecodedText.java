package fr.anct.sdk.core.table;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: by its byte order mark, else in UTF-8, else in windows-1252, as French spreadsheets write it.
 *
 * @param text the text, without a byte order mark
 * @param charset how it was read
 * @param notUtf8 where it was seen not to be UTF-8, or empty
 */
record DecodedText(String text, Charset charset, Optional<RowProblem> notUtf8) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BINARY_PREFIX = 4_096;

  static DecodedText of(SourceFile file, @Nullable Charset asked) {
    byte[] bytes = file.bytes();
    refuseOtherFormats(file.name(), bytes);
    if (asked != null) {
      return new DecodedText(
          withoutMark(decode(file.name(), bytes, 0, asked)), asked, Optional.empty());
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(file, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(file, 2, StandardCharsets.UTF_16BE);
    }
    refuseBinary(file.name(), bytes);
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(file, 3, StandardCharsets.UTF_8);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    int bad = decode(ByteBuffer.wrap(bytes), text, StandardCharsets.UTF_8);
    if (bad < 0) {
      return new DecodedText(text.flip().toString(), StandardCharsets.UTF_8, Optional.empty());
    }
    int line = lineOf(bytes, bad);
    Problem note =
        Problem.of(ProblemCode.NOT_UTF_8, "byte", hex(bytes[bad]), "charset", WINDOWS_1252.name());
    return new DecodedText(
        decode(file.name(), bytes, 0, WINDOWS_1252),
        WINDOWS_1252,
        Optional.of(new RowProblem(line, Optional.empty(), RowProblem.Effect.CORRECTED, note)));
  }

  private static DecodedText marked(SourceFile file, int from, Charset charset) {
    return new DecodedText(
        decode(file.name(), file.bytes(), from, charset), charset, Optional.empty());
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decode(String name, byte[] bytes, int from, Charset charset) {
    CharBuffer text = CharBuffer.allocate(bytes.length - from);
    int bad = decode(ByteBuffer.wrap(bytes, from, bytes.length - from).slice(), text, charset);
    if (bad >= 0) {
      throw Problem.of(
              ProblemCode.MALFORMED_TEXT,
              "file",
              name,
              "line",
              lineOf(bytes, from + bad),
              "byte",
              hex(bytes[from + bad]),
              "charset",
              charset.name())
          .toException();
    }
    return text.flip().toString();
  }

  /** Where the first byte is that cannot be read, or -1. */
  private static int decode(ByteBuffer bytes, CharBuffer text, Charset charset) {
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(bytes, text, true);
    if (!result.isError()) {
      result = decoder.flush(text);
    }
    return result.isError() ? bytes.position() : -1;
  }

  /** A table in another format is named, since the way out is the same for all: export it as CSV. */
  private static void refuseOtherFormats(String name, byte[] bytes) {
    String format = startsWith(bytes, 'P', 'K', 3, 4)
        ? "zip"
        : startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)
            ? "xls"
            : startsWith(bytes, '%', 'P', 'D', 'F')
                ? "pdf"
                : startsWith(bytes, 0x1F, 0x8B)
                    ? "gzip"
                    : startsWith(bytes, 'P', 'A', 'R', '1') ? "parquet" : "";
    if (!format.isEmpty()) {
      throw notATable(name, format);
    }
  }

  private static void refuseBinary(String name, byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BINARY_PREFIX); i++) {
      if (bytes[i] == 0) {
        throw notATable(name, "binary");
      }
    }
  }

  private static AnctException notATable(String name, String format) {
    return Problem.of(ProblemCode.NOT_A_TABLE, "file", name, "format", format).toException();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineOf(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static String hex(byte value) {
    return Integer.toHexString(value & 0xFF | 0x100).substring(1).toUpperCase(Locale.ROOT);
  }
}
