package fr.anct.sdk.core.internal.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The embedded vintages, each read when first asked for. */
public final class Vintages {
  /** Where the resources are. */
  public static final String FOLDER = "/META-INF/fr/anct/sdk/referential/";

  private static final int[] YEARS = {2019, 2021, 2022, 2023, 2024, 2025, 2026};

  /** A memo: each element is set once, by one thread, to a pure function of its resource. */
  private static final AtomicReferenceArray<Geography> READ =
      new AtomicReferenceArray<>(YEARS.length);

  private Vintages() {}

  /**
   * Returns the years embedded.
   *
   * @return the years in order, the caller's own copy
   */
  public static int[] years() {
    return YEARS.clone();
  }

  /**
   * Returns the latest year embedded: the one that the others are told from.
   *
   * @return the year
   */
  public static int latest() {
    return YEARS[YEARS.length - 1];
  }

  /**
   * Tells whether a year is embedded.
   *
   * @param year the year
   * @return true if it is
   */
  public static boolean has(int year) {
    return indexOf(year) >= 0;
  }

  /**
   * Returns a vintage.
   *
   * @param year a year that is embedded
   * @return the vintage
   * @throws IllegalStateException if its resource is missing or damaged
   */
  public static Geography of(int year) {
    int index = indexOf(year);
    Geography known = READ.get(index);
    if (known != null) {
      return known;
    }
    synchronized (READ) {
      Geography other = READ.get(index);
      if (other == null) {
        other = read(year);
        READ.set(index, other);
      }
      return other;
    }
  }

  private static Geography read(int year) {
    String name = Integer.toString(year).concat(".bin"); // + would load the linker of strings
    Geography read =
        GeographyReader.read(name, bytes(name), year == latest() ? null : of(latest()));
    if (read.header().year() != year) {
      throw ResourceCursor.damaged(name, "it is of the year " + read.header().year());
    }
    return read;
  }

  private static int indexOf(int year) {
    for (int i = 0; i < YEARS.length; i++) {
      if (YEARS[i] == year) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads a resource.
   *
   * @param name its name in the folder
   * @return its bytes
   * @throws IllegalStateException if it is missing
   */
  public static byte[] bytes(String name) {
    try (InputStream in = Vintages.class.getResourceAsStream(FOLDER.concat(name))) {
      if (in == null) {
        throw new IllegalStateException(
            "Missing resource " + FOLDER + name + ": the JAR is incomplete");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + FOLDER + name, e);
    }
  }
}
