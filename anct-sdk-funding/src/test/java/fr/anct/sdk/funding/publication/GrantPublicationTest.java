package fr.anct.sdk.funding.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

class GrantPublicationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Grantor REGION = Grantor.of("Région Bretagne", Siret.of("23350001600040"));
  private static final GrantBeneficiary ASSOCIATION = GrantBeneficiary.of(
      "Association \"Les Petits Débrouillards\", Bretagne", Siret.of("38047555800058"));
  private static final GrantBeneficiary RALLY =
      GrantBeneficiary.of("@ntibes Rallye", Siret.of("41925390100013"));
  private static final PublishedGrant GRANT = PublishedGrant.builder()
      .grantor(REGION)
      .agreementDate(DAY)
      .decisionReference("-2026-118")
      .beneficiary(ASSOCIATION)
      .purpose("Animations climat-énergie dans les lycées")
      .amount(Euros.parse("47800.20"))
      .addNatures(AidNature.KIND, AidNature.CASH)
      .paymentTerms(PublishedGrant.BY_INSTALMENTS)
      .paymentPeriod(PaymentPeriod.between(DAY, LocalDate.of(2027, 2, 28)))
      .notifiedToEu(false)
      .schemeId("FONDS_VERT")
      .build();

  /** Two thirds and one third: 0.6667 and 0.3333. */
  private static final GrantPublication SHARED = GrantPublication.of(
      GRANT.sharedBetween(List.of(ASSOCIATION, RALLY), Allocation.byWeights(2, 1), 4));

  @Example
  void aGrantOfTwoBeneficiariesIsTwoRows() {
    assertThat(SHARED.toCsv(SchemaVersion.V2_1)).isEqualTo("""
            nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide
            Région Bretagne,23350001600040,2026-03-01,'-2026-118,"Association ""Les Petits Débrouillards"", Bretagne",38047555800058,,Animations climat-énergie dans les lycées,47800.20,aide en numéraire;aide en nature,échelonné,2026-03-01/2027-02-28,,non,0.6667,FONDS_VERT
            Région Bretagne,23350001600040,2026-03-01,'-2026-118,'@ntibes Rallye,41925390100013,,Animations climat-énergie dans les lycées,47800.20,aide en numéraire;aide en nature,échelonné,2026-03-01/2027-02-28,,non,0.3333,FONDS_VERT
            """);
    for (SchemaVersion old : List.of(SchemaVersion.V1_1, SchemaVersion.V2_0)) {
      assertThat(SHARED.toCsv(old)).isEqualTo("""
              nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention
              Région Bretagne,23350001600040,2026-03-01,'-2026-118,"Association ""Les Petits Débrouillards"", Bretagne",38047555800058,Animations climat-énergie dans les lycées,47800.20,aide en numéraire;aide en nature,échelonné,2026-03-01/2027-02-28,,non,0.6667
              Région Bretagne,23350001600040,2026-03-01,'-2026-118,'@ntibes Rallye,41925390100013,Animations climat-énergie dans les lycées,47800.20,aide en numéraire;aide en nature,échelonné,2026-03-01/2027-02-28,,non,0.3333
              """);
      assertThat(read(SHARED.toCsv(old), old).grants())
          .isEqualTo(SHARED.grants().stream()
              .map(row -> row.toBuilder().schemeId(Optional.empty()).build())
              .toList());
    }
    assertThat(read(SHARED.toCsv(SchemaVersion.V2_1), SchemaVersion.V2_1).grants())
        .isEqualTo(SHARED.grants());
  }

  @Example
  void aSoleBeneficiaryHasTheWholeAndNothingIsAnEmptyTable() {
    assertThat(GrantPublication.of(List.of(GRANT)).toCsv(SchemaVersion.V2_0)).contains(",non,1\n");
    assertThat(GrantPublication.of(List.of()).toCsv(SchemaVersion.V2_0)).endsWith("Subvention\n");
  }

  @Example
  void whatAVersionRequiresIsSaid() {
    PublishedGrant bare = GRANT.toBuilder()
        .agreementDate(Optional.empty())
        .paymentTerms(Optional.empty())
        .beneficiary(GrantBeneficiary.association("Les Petits Débrouillards", Rna.of("W380475558")))
        .build();
    GrantPublication table = GrantPublication.of(List.of(GRANT, bare));
    assertThat(table.problems(SchemaVersion.V2_1)).isEmpty();
    for (SchemaVersion old : List.of(SchemaVersion.V1_1, SchemaVersion.V2_0)) {
      assertThat(table.problems(old))
          .extracting(RowProblem::line, problem -> problem.column().orElseThrow())
          .containsExactly(
              tuple(3, "dateConvention"),
              tuple(3, "idBeneficiaire"),
              tuple(3, "conditionsVersement"));
      Problem refused = Problems.refused(ProblemCode.NOT_PUBLISHABLE, () -> table.toCsv(old));
      assertThat(refused.values()).containsEntry("count", "3");
      assertThat(refused.message(Language.FR)).contains("schéma " + old);
    }
    GrantBeneficiary nobody =
        new GrantBeneficiary("Les Petits Débrouillards", Optional.empty(), Optional.empty());
    assertThat(GrantPublication.of(List.of(GRANT.toBuilder().beneficiary(nobody).build()))
            .problems(SchemaVersion.V2_1))
        .extracting(problem -> problem.column().orElseThrow())
        .containsExactly("idBeneficiaire");
  }

  @Example
  void columnsOfEachVersion() {
    assertThat(SchemaVersion.V1_1.columns()).hasSize(14).isEqualTo(SchemaVersion.V2_0.columns());
    assertThat(SchemaVersion.V2_1.columns()).containsExactly(PublicationColumn.values());
    assertThat(required(SchemaVersion.V1_1)).hasSize(12).isEqualTo(required(SchemaVersion.V2_0));
    assertThat(required(SchemaVersion.V2_1))
        .containsExactly(
            PublicationColumn.GRANTOR_NAME,
            PublicationColumn.GRANTOR_ID,
            PublicationColumn.BENEFICIARY_NAME,
            PublicationColumn.PURPOSE,
            PublicationColumn.AMOUNT,
            PublicationColumn.NATURE,
            PublicationColumn.PAYMENT_PERIOD,
            PublicationColumn.EU_NOTIFICATION,
            PublicationColumn.SHARE);
  }

  @Example
  void sharesThatDoNotAddUpAreNotPublished() {
    GrantPublication half =
        GrantPublication.of(List.of(GRANT.toBuilder().share(Rate.ofPercent(50)).build(), GRANT));
    assertThat(half.problems(SchemaVersion.V2_1)).hasSize(1);
    assertThat(half.problems(SchemaVersion.V2_1).get(0).problem().values())
        .containsEntry("value", "0.5");
    Problems.refused(ProblemCode.NOT_PUBLISHABLE, () -> half.toCsv(SchemaVersion.V2_1));
    // The same shares, of a grant each.
    PublishedGrant other = GRANT.toBuilder().amount(Euros.of(1)).build();
    assertThat(GrantPublication.of(List.of(
                GRANT.toBuilder().share(Rate.ofPercent(50)).build(),
                other.toBuilder().share(Rate.ofPercent(50)).build()))
            .problems(SchemaVersion.V2_1))
        .hasSize(2);
  }

  @Example
  void thirdsAreRoundedSoThatTheyAddUp() {
    List<GrantBeneficiary> three = List.of(ASSOCIATION, RALLY, ASSOCIATION);
    assertThat(GRANT.sharedBetween(three, Allocation.byWeights(1, 1, 1), 4))
        .extracting(row -> row.share().toString())
        .containsExactly("33.34%", "33.33%", "33.33%");
    assertThat(GRANT.sharedBetween(three, Allocation.byWeights(1, 1, 1), 2))
        .extracting(row -> row.share().toString())
        .containsExactly("34%", "33%", "33%");
    Problems.refused(
        ProblemCode.OUT_OF_RANGE, () -> GRANT.sharedBetween(three, Allocation.byWeights(1, 1), 4));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GRANT.sharedBetween(three, Allocation.byWeights(1, 1, 1), 1));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GRANT.sharedBetween(three, Allocation.byWeights(1, 1, 1), 12));
    // 1 of 20 001 is 0.0000 in four decimals, 0.00005 in five.
    Allocation uneven = Allocation.byWeights(10_000, 10_000, 1);
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> GRANT.sharedBetween(three, uneven, 4));
    assertThat(GRANT.sharedBetween(three, uneven, 5).get(2).share()).isEqualTo(Rate.of(1, 20_000));
  }

  @Example
  void whatAPlanKnowsOfAGrant() {
    Contribution granted = Contribution.granted(Scheme.FONDS_VERT, Euros.of(30_000)).toBuilder()
        .granted(DatedAmount.of(Euros.of(30_000), DAY))
        .build();
    PublishedGrant published = PublishedGrant.from(granted, REGION)
        .beneficiary(ASSOCIATION)
        .purpose("Rénovation")
        .paymentPeriod(PaymentPeriod.on(DAY))
        .notifiedToEu(false)
        .build();
    assertThat(published.amount()).isEqualTo(Euros.of(30_000));
    assertThat(published.agreementDate()).contains(DAY);
    assertThat(published.schemeId()).contains("FONDS_VERT");
    assertThat(published.natures()).containsExactly(AidNature.CASH);
    assertThat(published.share()).isEqualTo(Rate.ONE);
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> PublishedGrant.from(Contribution.requested(Scheme.DETR, Euros.of(1)), REGION));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> PublishedGrant.from(Contribution.granted(Scheme.DETR, Euros.ZERO), REGION));
    assertThatIllegalStateException()
        .isThrownBy(() -> PublishedGrant.from(granted, REGION)
            .beneficiary(ASSOCIATION)
            .purpose("Rénovation")
            .paymentPeriod(PaymentPeriod.on(DAY))
            .build());
  }

  @Example
  void theDoorOfARow() {
    String long256 = "é".repeat(256);
    assertThat(GRANT.toBuilder().purpose(long256).paymentTerms(long256).build().purpose())
        .isEqualTo(long256);
    assertThat(GRANT.toBuilder().purpose("\uD83D\uDE00".repeat(256)).build().purpose())
        .hasSize(512);
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().purpose(long256 + "é"));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().paymentTerms(long256 + "é"));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().purpose(" \u00A0\n"));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().raeId("123456"));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().natures(List.of()));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().share(Rate.ZERO));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().share(Rate.of(1, 3)));
    refused(ProblemCode.RATE_ABOVE_ONE, GRANT.toBuilder().share(Rate.ofPercent(101)));
    refused(ProblemCode.NEGATIVE_AMOUNT, GRANT.toBuilder().amount(Euros.ofCents(-1)));
    refused(ProblemCode.OUT_OF_RANGE, GRANT.toBuilder().agreementDate(LocalDate.of(10_000, 1, 1)));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Grantor.of("\t", REGION.siret()));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> GrantBeneficiary.of(" ", REGION.siret()));
    PublishedGrant clean = GRANT.toBuilder()
        .purpose(" Rénovation\r\nde l’école\u00A0")
        .decisionReference("\t")
        .raeId(" 12345 ")
        .build();
    assertThat(clean.purpose()).isEqualTo("Rénovation  de l’école");
    assertThat(clean.decisionReference()).isEmpty();
    assertThat(clean.raeId()).contains("12345");
  }

  @Example
  void periods() {
    LocalDate next = DAY.plusDays(1);
    assertThat(PaymentPeriod.parse("2026-03-01")).isEqualTo(PaymentPeriod.on(DAY));
    assertThat(PaymentPeriod.parse("2026-03-01/2026-03-02"))
        .isEqualTo(PaymentPeriod.between(DAY, next))
        .isEqualTo(PaymentPeriod.parse("2026-03-01_2026-03-02"))
        .hasToString("2026-03-01/2026-03-02");
    for (String bad : List.of(
        "",
        "2026",
        "2026-02-30",
        "01/03/2026",
        "2026-03-01-2026-03-02",
        "2026-03-01/",
        "-001-01-01",
        "2026-03-01/2026-03-0x",
        "2026-03-01 2026-03-02")) {
      Problems.refused(ProblemCode.BAD_CELL, () -> PaymentPeriod.parse(bad));
    }
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> PaymentPeriod.parse("2026-03-02/2026-03-01"));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> PaymentPeriod.on(LocalDate.of(-1, 1, 1)));
  }

  @Example
  void registerNumbers() {
    assertThat(Rna.of("W751234567")).hasToString("W751234567");
    for (String bad :
        List.of("", "W75123456", "W7512345678", "w751234567", "W75123456a", "A751234567")) {
      Problems.refused(ProblemCode.MALFORMED_CODE, () -> Rna.of(bad));
    }
  }

  @Example
  void theDutyIsData() {
    PublicationDuty duty = PublicationDuty.standard();
    LocalDate first = LocalDate.of(2017, 5, 5);
    assertThat(duty.threshold().get(first).value()).isEqualTo(Euros.of(23_000));
    assertThat(duty.threshold().get(first).citation().confidence())
        .isEqualTo(Confidence.UNVERIFIED);
    assertThat(duty.smallestAuthority().get(first).value()).isEqualTo(3_500);
    assertThat(duty.smallestAuthority().get(first).citation().confidence())
        .isEqualTo(Confidence.SECONDARY);
    assertThat(duty.threshold().find(first.minusDays(1))).isEmpty();
    // A grant far below the threshold is published all the same when it is asked for.
    PublishedGrant small = GRANT.toBuilder().amount(Euros.of(1)).build();
    assertThat(GrantPublication.of(List.of(small)).problems(SchemaVersion.V2_0)).isEmpty();
  }

  private static void refused(ProblemCode code, PublishedGrant.Builder builder) {
    Problems.refused(code, builder::build);
  }

  private static List<PublicationColumn> required(SchemaVersion version) {
    return version.columns().stream().filter(version::requires).toList();
  }

  private static GrantPublication read(String csv, SchemaVersion version) {
    return GrantPublicationReader.of(version)
        .read(SourceFile.of("grants.csv", csv))
        .strict();
  }
}
