package fr.anct.sdk.funding.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.math.LongMath;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.funding.testkit.Publications;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class GrantPublicationProperties {
  private static final GrantBeneficiary SOMEBODY =
      GrantBeneficiary.association("Les Petits Débrouillards", Rna.of("W380475558"));

  @Provide
  Arbitrary<GrantPublication> publications() {
    return Publications.publications().map(GrantPublicationProperties::withIdentifiers);
  }

  @Provide
  Arbitrary<PublishedGrant> grants() {
    return Publications.grants();
  }

  @Provide
  Arbitrary<String> texts() {
    return Publications.texts(12);
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadBack(@ForAll("publications") GrantPublication publication) {
    String csv = publication.toCsv(SchemaVersion.V2_1);
    Imported<GrantPublication> read =
        GrantPublicationReader.of(SchemaVersion.V2_1).read(SourceFile.of("grants.csv", csv));
    assertThat(read.report().problems()).isEmpty();
    assertThat(read.strict().grants()).isEqualTo(publication.grants());
    assertThat(read.report().rows()).isEqualTo(publication.grants().size());
  }

  @Property(tries = 150)
  void noCellIsTakenForAFormula(@ForAll("publications") GrantPublication publication) {
    GrantLayout layout = new GrantLayout(SchemaVersion.V2_1);
    String csv = publication.toCsv(SchemaVersion.V2_1);
    TableReader.of(layout.table()).read(SourceFile.of("grants.csv", csv), row -> {
      for (PublicationColumn column : PublicationColumn.values()) {
        String cell = row.text(layout.column(column));
        assertThat(cell.isEmpty() || "=+-@＝＋－＠".indexOf(cell.charAt(0)) < 0)
            .as(cell)
            .isTrue();
      }
    });
    assertThat(csv).doesNotContain("\t", "\r");
  }

  @Property
  void whatIsCleanIsCleanedNoFurther(@ForAll("texts") String text) {
    assertThat(Cells.clean(Cells.clean(text))).isEqualTo(Cells.clean(text));
  }

  @Property
  void printedSharesAddUpToOne(
      @ForAll("grants") PublishedGrant grant,
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 1_000) Long> weights,
      @ForAll @IntRange(min = 5, max = 11) int decimals) {
    List<PublishedGrant> rows = grant.sharedBetween(
        Collections.nCopies(weights.size(), SOMEBODY),
        Allocation.byWeights(weights.stream().mapToLong(w -> w).toArray()),
        decimals);
    Rate sum = rows.stream().map(PublishedGrant::share).reduce(Rate.ZERO, Rate::plus);
    assertThat(sum).isEqualTo(Rate.ONE);
    assertThat(rows).allMatch(row -> row.amount().equals(grant.amount()));
    long whole = weights.stream().mapToLong(w -> w).sum();
    for (int i = 0; i < rows.size(); i++) {
      Rate exact = Rate.of(weights.get(i), whole);
      Rate share = rows.get(i).share();
      Rate distance = exact.compareTo(share) < 0 ? share.minus(exact) : exact.minus(share);
      assertThat(distance).isLessThan(Rate.of(1, LongMath.pow(10, decimals)));
    }
  }

  private static GrantPublication withIdentifiers(GrantPublication publication) {
    return GrantPublication.of(publication.grants().stream()
        .map(row ->
            row.beneficiary().siret().isEmpty() && row.beneficiary().rna().isEmpty()
                ? row.toBuilder().beneficiary(SOMEBODY).build()
                : row)
        .toList());
  }
}
