package fr.anct.sdk.core.source;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where data comes from. This class is immutable and thread-safe.
 *
 * @param dataset the name of the data set or file, or of whoever states the fact, not blank
 * @param publisher who publishes it, or empty if unknown
 * @param licence the licence it is published under, or empty if unknown
 * @param version its version or vintage, or empty if it has none
 * @param date the day it was published or stated, or empty if unknown
 * @param checksum its SHA-256 in hexadecimal, or empty if it was not computed
 */
public record Provenance(
    String dataset,
    Optional<String> publisher,
    Optional<String> licence,
    Optional<String> version,
    Optional<LocalDate> date,
    Optional<String> checksum) {
  /**
   * Checks that the data set has a name.
   *
   * @throws IllegalArgumentException if its name is blank
   */
  public Provenance {
    Objects.requireNonNull(dataset, "dataset");
    if (dataset.isBlank()) {
      throw new IllegalArgumentException("dataset is blank");
    }
    publisher = publisher == null ? Optional.empty() : publisher;
    licence = licence == null ? Optional.empty() : licence;
    version = version == null ? Optional.empty() : version;
    date = date == null ? Optional.empty() : date;
    checksum = checksum == null ? Optional.empty() : checksum;
  }

  /**
   * Returns a provenance of which only the name is known.
   *
   * @param dataset the name, not blank
   * @return the provenance, never null
   */
  public static Provenance of(String dataset) {
    return new Provenance(
        dataset,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns this provenance with the day it was published or stated.
   *
   * @param day the day, not null
   * @return the provenance, never null
   */
  public Provenance withDate(LocalDate day) {
    return new Provenance(dataset, publisher, licence, version, Optional.of(day), checksum);
  }

  /**
   * Returns this provenance with the checksum of the file.
   *
   * @param sha256 SHA-256 in hexadecimal, not null
   * @return the provenance, never null
   */
  public Provenance withChecksum(String sha256) {
    return new Provenance(dataset, publisher, licence, version, date, Optional.of(sha256));
  }
}
