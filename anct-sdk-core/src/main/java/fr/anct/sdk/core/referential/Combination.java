package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Overlay;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a geography comes from that is not an embedded vintage as it is. Immutable. */
final class Combination implements Overlay.Origin {
  /** Of what is not carried over from any vintage. */
  static final int NO_YEAR = 0;

  private final ImmutableList<Provenance> provenances;
  private final String checksum;
  /** The vintage that what the files do not say is of, or {@link #NO_YEAR}. */
  private final int attributesYear;
  /** Whether it is known of every commune which others became part of it. */
  private final boolean complete;
  /** What the last file did, to know it again. */
  private final String lastStep;
  /** The conflicts but those of populations, which depend on what comes later. */
  private final ImmutableList<Conflict> ofTerritories;

  private volatile @Nullable ImmutableList<Conflict> conflicts;

  private Combination(
      ImmutableList<Provenance> provenances,
      String checksum,
      int attributesYear,
      boolean complete,
      String lastStep,
      ImmutableList<Conflict> ofTerritories) {
    this.provenances = provenances;
    this.checksum = checksum;
    this.attributesYear = attributesYear;
    this.complete = complete;
    this.lastStep = lastStep;
    this.ofTerritories = ofTerritories;
  }

  /** What an embedded vintage is, before anything is laid over it. */
  static Combination embedded(Geography vintage) {
    int year = vintage.header().year();
    return new Combination(
        ImmutableList.of(VintageIndex.provenance(vintage.header())),
        VintageIndex.checksum(year),
        year,
        true,
        "",
        ImmutableList.of());
  }

  /** What a rung without communes is. */
  static Combination rung(String name, int year, ImmutableList<Geography> from) {
    ImmutableList.Builder<Provenance> provenances = ImmutableList.builder();
    StringBuilder text = new StringBuilder(name).append(' ').append(year);
    for (Geography vintage : from) {
      provenances.add(VintageIndex.provenance(vintage.header()));
      text.append('\n').append(VintageIndex.checksum(vintage.header().year()));
    }
    return new Combination(
        provenances.build(), sha256(text.toString()), NO_YEAR, false, "", ImmutableList.of());
  }

  static Optional<Combination> find(Geography geography) {
    Overlay overlay = geography.overlay();
    return overlay == null ? Optional.empty() : Optional.of((Combination) overlay.origin());
  }

  static Combination of(Geography geography) {
    return find(geography).orElseGet(() -> embedded(geography));
  }

  /** This with a file more. */
  Combination with(
      String step,
      Provenance file,
      ImmutableList<Provenance> also,
      boolean stillComplete,
      ImmutableList<Conflict> more) {
    return new Combination(
        ImmutableList.<Provenance>builder()
            .addAll(provenances)
            .addAll(also)
            .add(file)
            .build(),
        sha256(checksum + '\n' + step),
        attributesYear,
        complete && stillComplete,
        step,
        ImmutableList.<Conflict>builder().addAll(ofTerritories).addAll(more).build());
  }

  ImmutableList<Provenance> provenances() {
    return provenances;
  }

  String checksum() {
    return checksum;
  }

  boolean isComplete() {
    return complete;
  }

  boolean endsWith(String step) {
    return lastStep.equals(step);
  }

  /** Those of all files; a race only finds the same ones twice. */
  ImmutableList<Conflict> conflicts(Geography geography) {
    ImmutableList<Conflict> known = conflicts;
    if (known == null) {
      known = ImmutableList.<Conflict>builder()
          .addAll(ofTerritories)
          .addAll(PopulationFit.conflicts(geography))
          .build();
      conflicts = known;
    }
    return known;
  }

  ImmutableList<Caveat> caveats(Geography geography) {
    ImmutableList.Builder<Caveat> caveats = ImmutableList.builder();
    String millesime = Integer.toString(geography.header().year());
    if (attributesYear == NO_YEAR) {
      caveats.add(
          new Caveat(Caveat.Kind.GEOGRAPHY_OF_OWN_FILES, ImmutableMap.of("millesime", millesime)));
    } else if (attributesYear != geography.header().year()) {
      caveats.add(new Caveat(
          Caveat.Kind.ATTRIBUTES_OF_ANOTHER_YEAR,
          ImmutableMap.of("millesime", millesime, "kept", Integer.toString(attributesYear))));
    }
    int count = conflicts(geography).size();
    if (count > 0) {
      caveats.add(new Caveat(
          Caveat.Kind.OWN_DATA_CONFLICTS, ImmutableMap.of("count", Integer.toString(count))));
    }
    return caveats.build();
  }

  /** The names of what it is made of, in order. */
  String label() {
    StringBuilder label = new StringBuilder();
    for (Provenance provenance : provenances) {
      label.append(label.isEmpty() ? "" : " + ").append(provenance.dataset());
      provenance.version().ifPresent(version -> label.append(' ').append(version));
    }
    return label.toString();
  }

  private static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** Two are equal if they are made of the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Combination that && that.checksum.equals(checksum);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(checksum);
  }
}
