package fr.anct.sdk.eligibility.reader;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.resolve.SirenResolver;
import fr.anct.sdk.core.resolve.TerritoryResolver;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactTable;
import java.util.Optional;

/**
 * Reads a zoning or a table of figures as facts. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Imported<FactTable> figures = FactTableReader.of(OfficialTables.criteresDgcl(2026))
 *     .read(SourceFile.read(path), TerritorialReferential.latest());
 * TerritoryFacts.of(commune, date).with(figures.value());
 * }</pre>
 *
 * <p>Figures of several communes that became one are added up, and words kept where they agree, if all of them are there;
 * else their rows are refused, as are those of a commune that was divided: what is known of a part is not known of the
 * whole. A value out of its fact's range is left out; a row that contradicts itself, or the populations of the same census
 * that the geography knows, is refused.
 */
public final class FactTableReader {
  private final FactMapping mapping;
  private final FactModel model;
  private final boolean exhaustive;
  private final Optional<Millesime> codesOf;
  private final Optional<Provenance> provenance;
  private final ReadLimits limits;

  private FactTableReader(
      FactMapping mapping,
      FactModel model,
      boolean exhaustive,
      Optional<Millesime> codesOf,
      Optional<Provenance> provenance,
      ReadLimits limits) {
    this.mapping = mapping;
    this.model = model;
    this.exhaustive = exhaustive;
    this.codesOf = codesOf;
    this.provenance = provenance;
    this.limits = limits;
  }

  /**
   * Returns a reader of the library's facts, not exhaustive, and codes of no stated vintage.
   *
   * @param mapping which column holds which fact, not null
   * @return the reader, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_MAPPING} if the mapping speaks of other facts
   */
  public static FactTableReader of(FactMapping mapping) {
    return of(mapping, FactModel.standard());
  }

  /**
   * Returns a reader of the facts of a model, not exhaustive, and codes of no stated vintage.
   *
   * @param mapping which column holds which fact, not null
   * @param model the facts, not null
   * @return the reader, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_MAPPING} if the mapping speaks of other facts
   */
  public static FactTableReader of(FactMapping mapping, FactModel model) {
    mapping.check(model);
    return new FactTableReader(
        mapping, model, false, Optional.empty(), Optional.empty(), ReadLimits.standard());
  }

  /**
   * Returns this reader for a file that names every territory of which there is something to say: the others have the
   * value that the mapping gives them, unless rows whose territory cannot be read are refused.
   *
   * @return the reader, never null
   */
  public FactTableReader exhaustive() {
    return new FactTableReader(mapping, model, true, codesOf, provenance, limits);
  }

  /**
   * Returns this reader for codes of communes of a stated vintage.
   *
   * @param millesime the vintage, not null
   * @return the reader, never null
   */
  public FactTableReader codesOf(Millesime millesime) {
    return new FactTableReader(
        mapping, model, exhaustive, Optional.of(millesime), provenance, limits);
  }

  /**
   * Returns this reader with what is known of the file's origin; its checksum is added.
   *
   * @param stated the origin, not null
   * @return the reader, never null
   */
  public FactTableReader provenance(Provenance stated) {
    return new FactTableReader(mapping, model, exhaustive, codesOf, Optional.of(stated), limits);
  }

  /**
   * Returns this reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader, never null
   */
  public FactTableReader withLimits(ReadLimits other) {
    return new FactTableReader(mapping, model, exhaustive, codesOf, provenance, other);
  }

  /**
   * Reads a table.
   *
   * @param file the file, not null
   * @param geography where its territories are found, not null
   * @return the facts that could be used, and the report of what became of each row, never null
   * @throws fr.anct.sdk.core.problem.AnctException if the file as a whole is refused, as {@link TableReader#read} says;
   *     {@code UNKNOWN_MILLESIME} or {@code UNPUBLISHED_MILLESIME} if the vintage of the codes is not embedded
   */
  public Imported<FactTable> read(SourceFile file, TerritorialReferential geography) {
    TerritoryResolver resolver = resolver(geography);
    TableReader reader = TableReader.of(mapping.table()).withLimits(limits).amongst(others());
    FactGatherer gatherer = new FactGatherer(mapping, model, resolver, ImmutableSet.of());
    ImportReport report = reader.read(file, gatherer);
    ImmutableSet<TerritoryRef> lonely = gatherer.partsWithoutTheOthers();
    if (!lonely.isEmpty()) {
      // Only at the end of the file is it known which parts are missing: once more, without them.
      gatherer = new FactGatherer(mapping, model, resolver, lonely);
      report = reader.read(file, gatherer);
    }
    Provenance origin = provenance.map(report::provenance).orElseGet(file::provenance);
    return Imported.of(
        gatherer.table(origin, exhaustive && DesignationReader.isAllRead(report)), report);
  }

  private TerritoryResolver resolver(TerritorialReferential geography) {
    if (mapping.type() == TerritoryType.EPCI) {
      return SirenResolver.of(geography);
    }
    CommuneResolver resolver = CommuneResolver.of(geography);
    return codesOf
        .map(millesime -> resolver.withCodesOf(TerritorialReferential.of(millesime)))
        .orElse(resolver);
  }

  private static ImmutableList<TableLayout> others() {
    return ImmutableList.<TableLayout>builder()
        .add(OfficialTables.DENSITE.table(), OfficialTables.MASSIF.table())
        .addAll(OfficialLists.tables())
        .build();
  }
}
