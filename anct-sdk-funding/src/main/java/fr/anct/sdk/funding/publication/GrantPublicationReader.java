package fr.anct.sdk.funding.publication;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableReader;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads tables of grants that others published. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Imported<GrantPublication> read =
 *     GrantPublicationReader.of(SchemaVersion.V2_0).read(SourceFile.read(path));
 * }</pre>
 *
 * <p>It reads what is written by {@link GrantPublication#toCsv} and what older files hold: an underscore in periods,
 * amounts and shares with a comma, days such as {@code 12/03/2021}, shares in hundredths if those of a grant add up to
 * 100. A row is refused if a cell that the version requires is empty or not of its form; another bad cell is left out.
 * Shares of one grant that do not add up to 1 are noted at each of its rows, which are used as they stand.
 */
public final class GrantPublicationReader {
  private final SchemaVersion version;
  private final ReadLimits limits;

  private GrantPublicationReader(SchemaVersion version, ReadLimits limits) {
    this.version = version;
    this.limits = limits;
  }

  /**
   * Returns a reader of a version, with the standard limits.
   *
   * @param version the version of the schema, not null
   * @return the reader, never null
   */
  public static GrantPublicationReader of(SchemaVersion version) {
    Objects.requireNonNull(version, "version");
    return new GrantPublicationReader(version, ReadLimits.standard());
  }

  /**
   * Returns this reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader, never null
   */
  public GrantPublicationReader withLimits(ReadLimits other) {
    return new GrantPublicationReader(version, other);
  }

  /**
   * Reads a table.
   *
   * @param file the file, not null
   * @return the rows that could be used, and the report of what became of each, never null
   * @throws fr.anct.sdk.core.problem.AnctException if the file as a whole is refused, as {@link TableReader#read} says
   */
  public Imported<GrantPublication> read(SourceFile file) {
    GrantLayout layout = new GrantLayout(version);
    TableReader reader = TableReader.of(layout.table()).withLimits(limits);
    // What a share is of, and in which unit, shows only when all rows of its grant are read.
    Shares shares = new Shares();
    reader.read(
        file, row -> new GrantRow(layout, row).read().ifPresent(grant -> grant.addTo(shares)));
    ImmutableList.Builder<PublishedGrant> grants = ImmutableList.builder();
    ImmutableList.Builder<Integer> lines = ImmutableList.builder();
    ImportReport report = reader.read(
        file,
        row -> new GrantRow(layout, row)
            .read()
            .flatMap(grant -> shared(grant, shares, layout, row))
            .ifPresent(grant -> {
              grants.add(grant);
              lines.add(row.line());
            }));
    return Imported.of(new GrantPublication(grants.build(), lines.build()), report);
  }

  private static Optional<PublishedGrant> shared(
      GrantRow.Grant grant, Shares shares, GrantLayout layout, Row row) {
    BigDecimal share = shares.partOfOne(grant.row(), grant.share());
    if (share.compareTo(BigDecimal.ONE) > 0 || share.scale() > Shares.MOST_DECIMALS) {
      row.refuse(
          layout.column(PublicationColumn.SHARE),
          Cells.bad(Shares.plain(grant.share()), "publication.share"));
      return Optional.empty();
    }
    BigDecimal sum = shares.sum(grant.row(), grant.share());
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      row.note(layout.column(PublicationColumn.SHARE), Shares.wrongSum(sum));
    }
    return Optional.of(grant.row().toBuilder().share(Rate.of(share)).build());
  }
}
