package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.territory.TerritoryType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Writes the resource that {@link HistoryResource} reads: canonical, the same rows give the same bytes. */
public final class HistoryWriter {
  private final Movements.Builder rows = new Movements.Builder();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds a row. */
  public void add(CommuneEvent event) {
    rows.add(
        (int) event.date().toEpochDay(), event.kind(), state(event.before()), state(event.after()));
  }

  private int state(Optional<CommuneEvent.State> state) {
    return state.map(s -> rows.state(key(s.type(), s.code()), s.name())).orElse(Movements.NONE);
  }

  private static int key(TerritoryType type, String code) {
    int number = CodeNumber.ofCommune(code);
    if (number == CodeNumber.NONE) {
      throw new IllegalStateException("Not a code: " + code);
    }
    return Movements.key(type, number);
  }

  /** Returns the resource. */
  public byte[] write(String packageVersion, String packageSha256) {
    return write(rows.build(), packageVersion, packageSha256);
  }

  byte[] write(Movements movements, String packageVersion, String packageSha256) {
    varint(HistoryResource.MAGIC);
    varint(HistoryResource.FORMAT);
    byte[] version = packageVersion.getBytes(StandardCharsets.US_ASCII);
    varint(version.length);
    out.writeBytes(version);
    out.writeBytes(HexFormat.of().parseHex(packageSha256));
    states(movements);
    rows(movements);
    CRC32C crc = new CRC32C();
    byte[] content = out.toByteArray();
    crc.update(content, 0, content.length);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (crc.getValue() >>> shift));
    }
    return out.toByteArray();
  }

  private void states(Movements movements) {
    varint(movements.stateKeys.length);
    int key = 0;
    byte[] last = new byte[0];
    for (int state = 0; state < movements.stateKeys.length; state++) {
      varint(movements.stateKeys[state] - key);
      key = movements.stateKeys[state];
      byte[] name = movements.stateNames[state].getBytes(StandardCharsets.UTF_8);
      int shared = 0;
      while (shared < name.length && shared < last.length && name[shared] == last[shared]) {
        shared++;
      }
      varint(shared);
      varint(name.length - shared);
      out.write(name, shared, name.length - shared);
      last = name;
    }
  }

  private void rows(Movements movements) {
    varint(movements.size());
    int day = (int) LocalDate.of(1943, 1, 1).toEpochDay();
    int before = 0;
    for (int row = 0; row < movements.size(); row++) {
      varint(movements.days[row] - day);
      before = movements.days[row] == day ? before : 0;
      day = movements.days[row];
      varint(movements.kinds[row]);
      zigzag(movements.befores[row] + 1 - before);
      before = movements.befores[row] + 1;
      zigzag(movements.afters[row] + 1 - before);
    }
  }

  private void zigzag(int value) {
    varint(value << 1 ^ value >> 31);
  }

  private void varint(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
