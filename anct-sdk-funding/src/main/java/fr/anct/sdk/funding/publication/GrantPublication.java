package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.CsvCells;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of grants to publish, or as somebody published it. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Files.writeString(path, GrantPublication.of(grants).toCsv(SchemaVersion.V2_1));
 * }</pre>
 *
 * @param grants the rows in the order of the table, not null
 * @param lines the line of the file that each row was read from, from 1; none for a table that was not read from a file
 */
public record GrantPublication(
    ImmutableList<PublishedGrant> grants, @JsonIgnore ImmutableList<Integer> lines) {
  /**
   * Takes what a document leaves out as empty.
   *
   * @throws IllegalArgumentException if there are lines, and not one a row
   */
  public GrantPublication {
    grants = grants == null ? ImmutableList.of() : grants;
    lines = lines == null ? ImmutableList.of() : lines;
    if (!lines.isEmpty() && lines.size() != grants.size()) {
      throw new IllegalArgumentException(grants.size() + " rows, " + lines.size() + " lines");
    }
  }

  /**
   * Returns a table.
   *
   * @param grants the rows in order, none null
   * @return the table, never null
   */
  public static GrantPublication of(List<PublishedGrant> grants) {
    return new GrantPublication(ImmutableList.copyOf(grants), ImmutableList.of());
  }

  /**
   * Says what keeps this table from being published: cells that a version requires and that are empty, and shares of one
   * grant that do not add up to exactly 1. Rows are of one grant if grantor, reference and amount are the same; without a
   * reference the day and the purpose stand for it. A share of 100 % stands alone.
   *
   * @param version the version of the schema, not null
   * @return what is wrong, with the {@link #lines} of the file that was read, or else those of the file that {@link
   *     #toCsv} writes, in order; empty if nothing is, never null
   */
  public ImmutableList<RowProblem> problems(SchemaVersion version) {
    Shares shares = new Shares();
    for (PublishedGrant row : grants) {
      shares.add(row, Shares.number(row.share()));
    }
    ImmutableList.Builder<RowProblem> problems = ImmutableList.builder();
    for (int i = 0; i < grants.size(); i++) {
      PublishedGrant row = grants.get(i);
      int line = lines.isEmpty() ? i + 2 : lines.get(i);
      for (PublicationColumn column : version.columns()) {
        if (isMissing(row, column, version)) {
          problems.add(problem(line, column, Problem.of(ProblemCode.EMPTY_CELL)));
        }
      }
      BigDecimal sum = shares.sum(row, Shares.number(row.share()));
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        problems.add(problem(line, PublicationColumn.SHARE, Shares.wrongSum(sum)));
      }
    }
    return problems.build();
  }

  /**
   * Writes this table as a file: in UTF-8 once encoded, between commas, with decimal points, ended by line feeds; an empty
   * cell is a missing value. What a version has no column for is left out. Texts that a spreadsheet would take for a
   * formula are made harmless, as this package says.
   *
   * @param version the version of the schema, not null
   * @return the header and one line a row, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOT_PUBLISHABLE} if {@link #problems} finds any
   */
  public String toCsv(SchemaVersion version) {
    ImmutableList<RowProblem> problems = problems(version);
    if (!problems.isEmpty()) {
      throw Problem.of(
              ProblemCode.NOT_PUBLISHABLE,
              "version",
              version,
              "count",
              problems.size(),
              "first",
              problems.get(0).message(Language.EN))
          .toException();
    }
    StringBuilder csv = new StringBuilder();
    ImmutableList<PublicationColumn> columns = version.columns();
    for (int i = 0; i < columns.size(); i++) {
      csv.append(i == 0 ? "" : ",").append(columns.get(i).officialName());
    }
    csv.append('\n');
    for (PublishedGrant row : grants) {
      for (int i = 0; i < columns.size(); i++) {
        csv.append(i == 0 ? "" : ",");
        CsvCells.append(csv, cell(row, columns.get(i)), ',');
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static boolean isMissing(
      PublishedGrant row, PublicationColumn column, SchemaVersion version) {
    if (column == PublicationColumn.BENEFICIARY_ID && version.takesRna()) {
      return row.beneficiary().siret().isEmpty() && row.beneficiary().rna().isEmpty();
    }
    return version.requires(column) && cell(row, column).isEmpty();
  }

  private static RowProblem problem(int line, PublicationColumn column, Problem problem) {
    return new RowProblem(
        line, Optional.of(column.officialName()), RowProblem.Effect.ROW_REFUSED, problem);
  }

  private static String cell(PublishedGrant row, PublicationColumn column) {
    return switch (column) {
      case GRANTOR_NAME -> CsvCells.neutralised(row.grantor().name());
      case GRANTOR_ID -> row.grantor().siret().toString();
      case AGREEMENT_DATE -> text(row.agreementDate());
      case DECISION_REFERENCE -> CsvCells.neutralised(text(row.decisionReference()));
      case BENEFICIARY_NAME -> CsvCells.neutralised(row.beneficiary().name());
      case BENEFICIARY_ID -> text(row.beneficiary().siret());
      case BENEFICIARY_RNA -> text(row.beneficiary().rna());
      case PURPOSE -> CsvCells.neutralised(row.purpose());
      case AMOUNT -> row.amount().toString();
      case NATURE ->
        row.natures().stream().map(AidNature::officialName).collect(Collectors.joining(";"));
      case PAYMENT_TERMS -> CsvCells.neutralised(text(row.paymentTerms()));
      case PAYMENT_PERIOD -> row.paymentPeriod().toString();
      case RAE_ID -> CsvCells.neutralised(text(row.raeId()));
      case EU_NOTIFICATION -> row.notifiedToEu() ? "oui" : "non";
      case SHARE -> Shares.plain(Shares.number(row.share()));
      case SCHEME_ID -> CsvCells.neutralised(text(row.schemeId()));
    };
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
