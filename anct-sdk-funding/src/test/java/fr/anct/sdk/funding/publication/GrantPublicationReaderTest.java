package fr.anct.sdk.funding.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantPublicationReaderTest {
  private static final String HEADER_2_0 =
      "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,"
          + "objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,"
          + "pourcentageSubvention\n";
  private static final String HEADER_2_1 =
      "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,"
          + "rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,"
          + "notificationUE,pourcentageSubvention,dispositifAide\n";
  private static final String GOOD =
      "ANTIBES,21060004500392,2017-03-30,C 2074,ASSOCIATION,52499120500013,Fonctionnement,100.50,"
          + "aide en numéraire,unique,2017-03-30,12345,non,1\n";

  /** By hand: windows line ends, a semicolon, the old share of 0.8 for 80 %, an underscore, a comma, a slashed day. */
  @Test
  void anOldFileOfVersion1() {
    String file = """
        nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention\r
        ANTIBES;21060004500392;2017-03-30;C 2074;CEA DU PERSONNEL ;52499120500013;Fonctionnement;99786.57;aide en numéraire;échelonné;2017-03-30_2017-05-24;;non;0.8\r
        ANTIBES;21060004500392;2017-03-30;C 2074;ANTIBES RALLYE;41925390100013;Fonctionnement;99 786,57 €;Aide en numéraire;échelonné;2017-03-30/2017-05-24;;Non;0,2\r
        ANTIBES;21060004500392;16/06/2017;C 2075;ASA;38047555800058;Fonctionnement;113000;aide en nature;unique;2017-01-13;;oui;1.00\r
        """;
    Imported<GrantPublication> read =
        GrantPublicationReader.of(SchemaVersion.V1_1).read(SourceFile.of("old.csv", file));
    assertThat(read.report().problems()).isEmpty();
    List<PublishedGrant> rows = read.strict().grants();
    assertThat(rows)
        .extracting(PublishedGrant::share)
        .containsExactly(Rate.ofPercent(80), Rate.ofPercent(20), Rate.ONE);
    assertThat(rows)
        .extracting(PublishedGrant::amount)
        .containsExactly(Euros.parse("99786.57"), Euros.parse("99786.57"), Euros.of(113_000));
    assertThat(rows.get(0).paymentPeriod()).isEqualTo(rows.get(1).paymentPeriod());
    assertThat(rows.get(0).beneficiary().name()).isEqualTo("CEA DU PERSONNEL");
    assertThat(rows.get(2).agreementDate()).contains(LocalDate.of(2017, 6, 16));
    assertThat(rows.get(2).notifiedToEu()).isTrue();
    assertThat(rows.get(2).natures()).containsExactly(AidNature.KIND);
    assertThat(read.value().toCsv(SchemaVersion.V1_1))
        .contains("2017-03-30/2017-05-24,,non,0.8\n", "2017-06-16,", ",oui,1\n");
  }

  @ParameterizedTest
  @CsvSource({
    // column, bad cell, code
    "nomAttribuant,'',EMPTY_CELL",
    "idAttribuant,'',EMPTY_CELL",
    "idAttribuant,2106000450039,MALFORMED_CODE",
    "idAttribuant,21060004500393,MALFORMED_CODE",
    "idAttribuant,210600045003920,MALFORMED_CODE",
    "dateConvention,'',EMPTY_CELL",
    "dateConvention,2017-02-30,BAD_DATE",
    "dateConvention,30/02/2017x,BAD_DATE",
    "dateConvention,2017,BAD_DATE",
    "dateConvention,31/13/2017,BAD_DATE",
    "nomBeneficiaire,'',EMPTY_CELL",
    "nomBeneficiaire,'\u0001',EMPTY_CELL",
    "idBeneficiaire,'',EMPTY_CELL",
    "idBeneficiaire,W751234567,MALFORMED_CODE",
    "objet,'',EMPTY_CELL",
    "objet,LONG,BAD_CELL",
    "montant,'',EMPTY_CELL",
    "montant,cent,MALFORMED_AMOUNT",
    "montant,-1,NEGATIVE_AMOUNT",
    "montant,'1.234',AMBIGUOUS_AMOUNT",
    "montant,'0.0001',TOO_PRECISE",
    "montant,99999999999999999999,OVERFLOW",
    "nature,'',EMPTY_CELL",
    "nature,prêt,BAD_CELL",
    "nature,aide en nature;aide en nature,BAD_CELL",
    "nature,aide en nature;,BAD_CELL",
    "conditionsVersement,'',EMPTY_CELL",
    "conditionsVersement,LONG,BAD_CELL",
    "datesPeriodeVersement,'',EMPTY_CELL",
    "datesPeriodeVersement,2017,BAD_CELL",
    "datesPeriodeVersement,2017-03-30/2017-03-29,OUT_OF_RANGE",
    "datesPeriodeVersement,2017-03-30-2017-03-31,BAD_CELL",
    "notificationUE,'',EMPTY_CELL",
    "notificationUE,peut-être,BAD_CELL",
    "notificationUE,true,BAD_CELL",
    "pourcentageSubvention,'',EMPTY_CELL",
    "pourcentageSubvention,0,BAD_CELL",
    "pourcentageSubvention,-0.5,BAD_CELL",
    "pourcentageSubvention,1.01,BAD_CELL",
    "pourcentageSubvention,100.01,BAD_CELL",
    "pourcentageSubvention,0.0000000000000000001,BAD_CELL",
    "pourcentageSubvention,moitié,BAD_CELL"
  })
  void aBadCellThatIsRequiredCostsItsRowOnly(String column, String cell, ProblemCode code) {
    String bad = with(column, "LONG".equals(cell) ? "é".repeat(257) : cell);
    Imported<GrantPublication> read = read(SchemaVersion.V2_0, HEADER_2_0 + GOOD + bad + GOOD);
    assertThat(read.value().grants()).hasSize(2);
    ImportReport report = read.report();
    assertThat(report.rows()).isEqualTo(3);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(
            RowProblem::line,
            problem -> problem.column().orElseThrow(),
            problem -> problem.problem().code())
        .containsExactly(tuple(3, column, code));
    for (Language language : Language.values()) {
      assertThat(report.text(language)).doesNotContain("{", "problem.", "rule.publication");
    }
    Problems.refused(ProblemCode.IMPORT_REFUSED, read::strict);
  }

  @ParameterizedTest
  @CsvSource({"idRAE,123456,BAD_CELL"})
  void aBadCellThatIsNotRequiredIsLeftOut(String column, String cell, ProblemCode code) {
    Imported<GrantPublication> read = read(SchemaVersion.V2_0, HEADER_2_0 + with(column, cell));
    assertThat(read.value().grants()).hasSize(1);
    assertThat(read.value().grants().get(0).raeId()).isEmpty();
    assertThat(read.report().cellsRefused()).isEqualTo(1);
    assertThat(read.report().counts()).containsOnlyKeys(code);
  }

  @Test
  void severalMistakesOfARowAreAllSaid() {
    Imported<GrantPublication> read =
        read(SchemaVersion.V2_0, HEADER_2_0 + "A,x,x,,B,x,,x,x,,x,123456,x,x\n" + GOOD);
    assertThat(read.value().grants()).hasSize(1);
    assertThat(read.report().problems()).hasSize(11);
  }

  @Test
  void version21TakesEitherIdentifierAndNoDate() {
    String csv = HEADER_2_1
        + "ANTIBES,21060004500392,,,ASSOCIATION,,W751234567,Objet,1,aide en nature,,2017-03-30,,non,1,x\n"
        + "ANTIBES,21060004500392,,,ASSOCIATION,52499120500013,oops,Objet,1,aide en nature,,2017-03-30,,non,1,\n"
        + "ANTIBES,21060004500392,,,ASSOCIATION,,,Objet,1,aide en nature,,2017-03-30,,non,1,\n"
        + "ANTIBES,21060004500392,2017,,ASSOCIATION,52499120500013,,Objet,1,aide en nature,,2017-03-30,,non,1,\n";
    Imported<GrantPublication> read = read(SchemaVersion.V2_1, csv);
    assertThat(read.value().grants()).hasSize(3);
    assertThat(read.value().grants().get(0).beneficiary().rna()).contains(Rna.of("W751234567"));
    assertThat(read.value().grants().get(0).schemeId()).contains("x");
    assertThat(read.report().refused()).isEqualTo(1);
    assertThat(read.report().cellsRefused()).isEqualTo(2);
    assertThat(read.report().counts().keySet())
        .containsExactlyInAnyOrder(
            ProblemCode.MALFORMED_CODE, ProblemCode.EMPTY_CELL, ProblemCode.BAD_DATE);
    // Columns in another order and case, and those of a later version, are found.
    assertThat(read(SchemaVersion.V2_0, HEADER_2_0.toUpperCase(Locale.ROOT) + GOOD)
            .value()
            .grants())
        .hasSize(1);
  }

  @Test
  void oneIdentifierThatDoesNotReadIsOneProblem() {
    String row =
        "ANTIBES,21060004500392,,,ASSOCIATION,%s,Objet,1,aide en nature,,2017-03-30,,non,1,\n";
    for (String identifiers : List.of("52499120500014,", ",oops", "52499120500014,oops", ",")) {
      ImportReport report =
          read(SchemaVersion.V2_1, HEADER_2_1 + row.formatted(identifiers)).report();
      assertThat(report.refused()).as(identifiers).isEqualTo(1);
      assertThat(report.problems())
          .as(identifiers)
          .hasSize(identifiers.equals("52499120500014,oops") ? 2 : 1);
      assertThat(report.problems().get(0).effect()).isEqualTo(RowProblem.Effect.ROW_REFUSED);
      assertThat(report.counts())
          .containsOnlyKeys(
              identifiers.equals(",") ? ProblemCode.EMPTY_CELL : ProblemCode.MALFORMED_CODE);
    }
  }

  @Test
  void problemsAreAtTheLinesOfTheFileThatWasRead() {
    String csv = HEADER_2_0
        + with("montant", "mille")
        + GOOD.replace("Fonctionnement", "\"sur\ndeux lignes\"")
        + with("referenceDecision", "C 1", "pourcentageSubvention", "0.5");
    GrantPublication read = read(SchemaVersion.V2_0, csv).value();
    assertThat(read.lines()).containsExactly(3, 5);
    assertThat(read.problems(SchemaVersion.V2_0)).extracting(RowProblem::line).containsExactly(5);
    assertThat(GrantPublication.of(read.grants()).problems(SchemaVersion.V2_0))
        .extracting(RowProblem::line)
        .containsExactly(3);
    assertThatThrownBy(() -> new GrantPublication(read.grants(), ImmutableList.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesThatDoNotAddUpAreNotedAndTheRowsKept() {
    String csv = HEADER_2_0
        + with("pourcentageSubvention", "0.5")
        + with("pourcentageSubvention", "0.4")
        + with("referenceDecision", "C 1");
    Imported<GrantPublication> read = read(SchemaVersion.V2_0, csv);
    assertThat(read.strict().grants()).hasSize(3);
    assertThat(read.report().problems()).hasSize(2).allSatisfy(problem -> {
      assertThat(problem.effect()).isEqualTo(RowProblem.Effect.NOTED);
      assertThat(problem.problem().values()).containsEntry("value", "0.9");
    });
    Problems.refused(ProblemCode.NOT_PUBLISHABLE, () -> read.value().toCsv(SchemaVersion.V2_0));
  }

  /** The official example of 2022 has such rows: one a grant, with a share of its own. */
  @Test
  void aShareAloneIsNotedAndKept() {
    Imported<GrantPublication> read =
        read(SchemaVersion.V2_0, HEADER_2_0 + with("pourcentageSubvention", "0.05"));
    assertThat(read.strict().grants().get(0).share()).isEqualTo(Rate.ofPercent(5));
    assertThat(read.report().counts()).containsOnlyKeys(ProblemCode.INCONSISTENT_ROW);
  }

  @Test
  void sharesInHundredthsAreReadIfTheyAddUpToAHundred() {
    String csv = HEADER_2_0
        + with("pourcentageSubvention", "99.5")
        + with("pourcentageSubvention", "0.5")
        + with("referenceDecision", "C 1", "pourcentageSubvention", "100")
        + with("referenceDecision", "C 2", "pourcentageSubvention", "45 %")
        + with("referenceDecision", "C 2", "pourcentageSubvention", "55,00 %");
    Imported<GrantPublication> read = read(SchemaVersion.V2_0, csv);
    assertThat(read.report().problems()).isEmpty();
    assertThat(read.strict().grants())
        .extracting(grant -> grant.share().toString())
        .containsExactly("99.5%", "0.5%", "100%", "45%", "55%");
    // 80 and 10 may be anything.
    Imported<GrantPublication> unclear = read(
        SchemaVersion.V2_0,
        HEADER_2_0 + with("pourcentageSubvention", "80") + with("pourcentageSubvention", "10"));
    assertThat(unclear.value().grants()).isEmpty();
    assertThat(unclear.report().counts()).containsEntry(ProblemCode.BAD_CELL, 2);
    // In hundredths of 18 decimals a share has 20.
    assertThat(read(
                SchemaVersion.V2_0,
                HEADER_2_0
                    + with("pourcentageSubvention", "99.999999999999999999")
                    + with("pourcentageSubvention", "0.000000000000000001"))
            .report()
            .refused())
        .isEqualTo(2);
  }

  @Test
  void formulasOfOthersAreTextAndOursLoseTheirApostrophe() {
    String csv = HEADER_2_0
        + with("objet", "'=1+1")
        + with("objet", "''=1+1")
        + with("objet", "=1+1")
        + with("objet", "'Les amis'");
    assertThat(read(SchemaVersion.V2_0, csv).strict().grants())
        .extracting(PublishedGrant::purpose)
        .containsExactly("=1+1", "'=1+1", "=1+1", "'Les amis'");
  }

  @Test
  void otherFilesAndLimits() {
    Problems.refused(ProblemCode.WRONG_COLUMNS, () -> read(SchemaVersion.V2_0, "code,nom\n1,a\n"));
    Problems.refused(
        ProblemCode.OVERSIZED_TABLE,
        () -> GrantPublicationReader.of(SchemaVersion.V2_0)
            .withLimits(new ReadLimits(10_000, 1, 20, 500, 10))
            .read(SourceFile.of("grants.csv", HEADER_2_0 + GOOD + GOOD)));
  }

  private static Imported<GrantPublication> read(SchemaVersion version, String csv) {
    return GrantPublicationReader.of(version).read(SourceFile.of("grants.csv", csv));
  }

  /** The good row with other cells. */
  private static String with(String... columnsAndCells) {
    String[] names = HEADER_2_0.trim().split(",");
    String[] cells = GOOD.trim().split(",");
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      cells[List.of(names).indexOf(columnsAndCells[i])] = "\"" + columnsAndCells[i + 1] + "\"";
    }
    return String.join(",", cells) + "\n";
  }
}
