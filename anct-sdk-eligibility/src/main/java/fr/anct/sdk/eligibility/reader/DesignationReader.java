package fr.anct.sdk.eligibility.reader;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.resolve.SirenResolver;
import fr.anct.sdk.core.resolve.TerritoryResolver;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.DesignationList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a list of designated territories. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Imported<DesignationList> pvd = DesignationReader.of(OfficialLists.PETITES_VILLES_DE_DEMAIN)
 *     .exhaustive()
 *     .read(SourceFile.read(path), TerritorialReferential.latest());
 * System.out.print(pvd.report().text(Language.FR));
 * }</pre>
 *
 * <p>A code that leads to a larger commune designates it in part, unless all its parts are named.
 */
public final class DesignationReader {
  /** After these, the list may name a territory that nobody read. */
  private static final ImmutableSet<ProblemCode> UNREAD = ImmutableSet.of(
      ProblemCode.BROKEN_ROW,
      ProblemCode.TOO_FEW_CELLS,
      ProblemCode.TOO_MANY_CELLS,
      ProblemCode.TRUNCATED_FILE,
      ProblemCode.MALFORMED_CODE,
      ProblemCode.EMPTY_CELL);

  private final ListLayout layout;
  private final boolean exhaustive;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> until;
  private final Optional<Millesime> codesOf;
  private final Optional<Provenance> provenance;
  private final ReadLimits limits;

  private DesignationReader(
      ListLayout layout,
      boolean exhaustive,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<Millesime> codesOf,
      Optional<Provenance> provenance,
      ReadLimits limits) {
    this.layout = layout;
    this.exhaustive = exhaustive;
    this.from = from;
    this.until = until;
    this.codesOf = codesOf;
    this.provenance = provenance;
    this.limits = limits;
  }

  /**
   * Returns a reader of lists of a layout, not exhaustive, of no stated dates and codes of no stated vintage.
   *
   * @param layout the layout, not null
   * @return the reader, never null
   */
  public static DesignationReader of(ListLayout layout) {
    Objects.requireNonNull(layout, "layout");
    return new DesignationReader(
        layout,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ReadLimits.standard());
  }

  /**
   * Returns this reader for a list that names all designated territories, so that the others are absent. It does not hold
   * if rows whose territory cannot be read are refused: the list read is then not exhaustive.
   *
   * @return the reader, never null
   */
  public DesignationReader exhaustive() {
    return new DesignationReader(layout, true, from, until, codesOf, provenance, limits);
  }

  /**
   * Returns this reader for a list that covers no earlier day.
   *
   * @param first the first day it covers, not null
   * @return the reader, never null
   */
  public DesignationReader from(LocalDate first) {
    return new DesignationReader(
        layout, exhaustive, Optional.of(first), until, codesOf, provenance, limits);
  }

  /**
   * Returns this reader for a list that covers no later day.
   *
   * @param end the day after the last one it covers, not null
   * @return the reader, never null
   */
  public DesignationReader until(LocalDate end) {
    return new DesignationReader(
        layout, exhaustive, from, Optional.of(end), codesOf, provenance, limits);
  }

  /**
   * Returns this reader for codes of communes of a stated vintage.
   *
   * @param millesime the vintage, not null
   * @return the reader, never null
   */
  public DesignationReader codesOf(Millesime millesime) {
    return new DesignationReader(
        layout, exhaustive, from, until, Optional.of(millesime), provenance, limits);
  }

  /**
   * Returns this reader with what is known of the file's origin; its checksum is added.
   *
   * @param stated the origin, not null
   * @return the reader, never null
   */
  public DesignationReader provenance(Provenance stated) {
    return new DesignationReader(
        layout, exhaustive, from, until, codesOf, Optional.of(stated), limits);
  }

  /**
   * Returns this reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader, never null
   */
  public DesignationReader withLimits(ReadLimits other) {
    return new DesignationReader(layout, exhaustive, from, until, codesOf, provenance, other);
  }

  /**
   * Reads a list.
   *
   * @param file the file, not null
   * @param geography where its territories are found, not null
   * @return the list of what could be used, and the report of what became of each row, never null
   * @throws fr.anct.sdk.core.problem.AnctException if the file as a whole is refused, as {@link TableReader#read} says;
   *     {@code UNKNOWN_MILLESIME} or {@code UNPUBLISHED_MILLESIME} if the vintage of the codes is not embedded
   */
  public Imported<DesignationList> read(SourceFile file, TerritorialReferential geography) {
    DesignationGatherer gatherer = new DesignationGatherer(layout, resolver(geography));
    ImportReport report = TableReader.of(layout.table())
        .withLimits(limits)
        .amongst(OfficialLists.tables())
        .read(file, gatherer);
    return Imported.of(
        DesignationList.of(
            layout.programme(),
            layout.type(),
            geography.millesime(),
            exhaustive && isAllRead(report),
            from,
            until,
            provenance.map(report::provenance).orElseGet(file::provenance),
            ImmutableList.copyOf(gatherer.designations())),
        report);
  }

  /** Whether every row told of which territory it speaks: an unread one may speak of any. */
  static boolean isAllRead(ImportReport report) {
    return report.counts().keySet().stream().noneMatch(UNREAD::contains);
  }

  private TerritoryResolver resolver(TerritorialReferential geography) {
    if (layout.type() == TerritoryType.EPCI) {
      return SirenResolver.of(geography);
    }
    CommuneResolver resolver = CommuneResolver.of(geography);
    return codesOf
        .map(millesime -> resolver.withCodesOf(TerritorialReferential.of(millesime)))
        .orElse(resolver);
  }
}
