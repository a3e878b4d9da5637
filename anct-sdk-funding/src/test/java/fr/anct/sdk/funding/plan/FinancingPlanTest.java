package fr.anct.sdk.funding.plan;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinancingPlanTest {
  private static final String EXAMPLE = """
      {
        "title": "Rénovation énergétique de l’école",
        "owner": {"kind": "commune", "commune": "52250"},
        "operation": {
          "nature": "investment",
          "kind": "schoolEnergyRenovation",
          "ctec": false,
          "cper": false,
          "derogation": {"reference": "2025-118", "date": "2025-03-01", "ownShare": "10%"}
        },
        "expenses": [
          {"id": "works", "label": "Travaux", "amount": "380000", "eligible": true},
          {"id": "studies", "label": "Études", "amount": "20000.00", "eligible": true},
          {"id": "move", "label": "Déménagement", "amount": "1234.56", "eligible": false}
        ],
        "contributions": [
          {
            "id": "DETR",
            "funder": {"kind": "state", "name": "Préfecture de la Haute-Marne"},
            "scheme": "DETR",
            "eligibleBase": "400000",
            "rate": "40%",
            "granted": {"amount": "160000", "date": "2025-06-01"},
            "payments": [{"amount": "48000", "date": "2025-09-15"}]
          },
          {
            "id": "region",
            "funder": {"kind": "region", "name": "Région Grand Est"},
            "requested": {"amount": "80000"}
          },
          {"id": "gift", "funder": {"kind": "patronage"}, "granted": {"amount": "1234.56"}}
        ],
        "ownFunds": "60000",
        "loans": "100000",
        "dates": {"decision": "2025-06-01", "notification": "2025-06-10"}
      }
      """;

  @Test
  void aDocumentWrittenByHandReads() {
    FinancingPlan plan = AnctJson.read(EXAMPLE, FinancingPlan.class);

    assertThat(plan.owner().departement()).contains(DepartementCode.of("52"));
    assertThat(plan.operation().derogation())
        .contains(PrefectDerogation.of("2025-118", LocalDate.of(2025, 3, 1), Rate.ofPercent(10)));
    assertThat(plan.taxBasis()).isEqualTo(TaxBasis.HT);
    assertThat(plan.totalExpenses()).isEqualTo(Euros.parse("401234.56"));
    assertThat(plan.eligibleExpense()).isEqualTo(Euros.of(400_000));
    assertThat(plan.ownShare()).isEqualTo(Euros.of(160_000));
    assertThat(plan.publicSubsidies()).isEqualTo(Euros.of(240_000));
    assertThat(plan.publicFinancing()).isEqualTo(Euros.of(400_000));
    assertThat(plan.privateMoney()).isEqualTo(Euros.parse("1234.56"));
    assertThat(plan.totalResources()).isEqualTo(plan.totalExpenses());
    assertThat(plan.contributions().get(0).paid()).isEqualTo(Euros.of(48_000));
    assertThat(plan.date(DateRole.DECISION)).contains(LocalDate.of(2025, 6, 1));
    assertThat(plan.date(DateRole.START)).isEmpty();
    assertThat(plan.assess().with(RuleVerdict.COMPLIANT))
        .extracting(RuleResult::rule)
        .contains("R-MOA-20", "R-DOT-RATE-CEILING", "R-DOT-RATE-FLOOR");
    assertThat(plan.assess().results())
        .extracting(RuleResult::verdict)
        .containsOnly(RuleVerdict.COMPLIANT, RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void aPlanThatWasReadIsWrittenAndReadAgain() {
    FinancingPlan plan = AnctJson.read(EXAMPLE, FinancingPlan.class);
    assertThat(AnctJson.read(AnctJson.write(plan), FinancingPlan.class)).isEqualTo(plan);
  }

  @Test
  void aDocumentMayNotLeaveOpenWhatIsEligibleNorInventWords() {
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace(", \"eligible\": false", ""), FinancingPlan.class));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace("\"ownFunds\"", "\"ownFund\""), FinancingPlan.class));
    refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace("\"owner\"", "\"title\""), FinancingPlan.class));
    refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read("{}", FinancingPlan.class));
  }

  @Test
  void aDocumentIsRefusedAtTheSameDoor() {
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> AnctJson.read(
            EXAMPLE.replace("\"1234.56\", \"elig", "\"-1234.56\", \"elig"), FinancingPlan.class));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> AnctJson.read(EXAMPLE.replace("40%", "140%"), FinancingPlan.class));
    refused(
        ProblemCode.DUPLICATE_ID,
        () -> AnctJson.read(
            EXAMPLE.replace("\"id\": \"gift\"", "\"id\": \"region\""), FinancingPlan.class));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros negative = Euros.ofCents(-1);
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> ExpenseLine.eligible("a", "Travaux", negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> DatedAmount.of(negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> Contribution.granted(Scheme.DETR, negative));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> empty().ownFunds(negative).build());
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> empty().loans(negative).build());
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withEligibleBase(negative));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withRate(Rate.of(101, 100)));
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> PrefectDerogation.of("2025-118", LocalDate.of(2025, 1, 1), Rate.of(101, 100)));
    refused(
        ProblemCode.MISSING_AMOUNT,
        () -> Contribution.builder().id("a").funder(Funder.of(FunderKind.STATE)).build());
    refused(
        ProblemCode.DUPLICATE_ID,
        () -> empty()
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(1)))
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(2)))
            .build());
    refused(
        ProblemCode.DUPLICATE_ID,
        () -> empty()
            .addExpense(ExpenseLine.eligible("a", "Travaux", Euros.of(1)))
            .addExpense(ExpenseLine.ineligible("a", "Terrain", Euros.of(2)))
            .build());
    refused(
        ProblemCode.OVERFLOW,
        () -> empty()
            .ownFunds(Euros.ofCents(Long.MAX_VALUE))
            .loans(Euros.ofCents(1))
            .build());
    refused(ProblemCode.OUT_OF_RANGE, () -> ExpenseLine.eligible(" ", "Travaux", Euros.of(1)));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withId(""));
    refused(
        ProblemCode.OUT_OF_RANGE, () -> Contribution.granted(Scheme.of("CAP-2030"), Euros.of(1)));
    refused(ProblemCode.OUT_OF_RANGE, () -> ExpenseLine.eligible("works", " ", Euros.of(1)));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> PrefectDerogation.of(" ", LocalDate.of(2025, 1, 1), Rate.ONE));
    refused(ProblemCode.OUT_OF_RANGE, () -> ProjectOwner.commune("52250").withName(" "));
    refused(ProblemCode.OUT_OF_RANGE, () -> ProjectOwner.commune("52250").asChefDeFile(" "));
  }

  @Test
  void theDepartementOfACommuneIsThatOfItsCode() {
    assertThat(ProjectOwner.commune("97502").departement()).contains(DepartementCode.of("975"));
    ProjectOwner owner = ProjectOwner.commune("52250");
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> new ProjectOwner(
            OwnerKind.COMMUNE,
            Optional.empty(),
            owner.commune(),
            Optional.empty(),
            Optional.of(DepartementCode.of("51")),
            Optional.empty()));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> new ProjectOwner(
            OwnerKind.COMPANY,
            Optional.empty(),
            owner.commune(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void anOwnerSaysWhoItIs() {
    Siren siren = Siren.of("200068666");
    ProjectOwner epci = ProjectOwner.epci(siren, DepartementCode.of("52"))
        .withName("CA de Chaumont")
        .asChefDeFile("mobilité durable");
    assertThat(epci)
        .isEqualTo(new ProjectOwner(
            OwnerKind.EPCI_FP,
            Optional.of("CA de Chaumont"),
            Optional.empty(),
            Optional.of(siren),
            Optional.of(DepartementCode.of("52")),
            Optional.of("mobilité durable")));
  }

  @Test
  void aContributionIsChangedPartByPart() {
    Funder region = Funder.of(FunderKind.REGION, "Région Grand Est");
    Contribution contribution = Contribution.requested(region, Euros.of(100))
        .withScheme(Scheme.of("CAP-2030"))
        .withEligibleBase(Euros.of(1000))
        .withRate(Rate.ofPercent(10));
    assertThat(contribution.id()).isEqualTo("Région Grand Est");
    assertThat(contribution.isOf(Scheme.of("CAP-2030"))).isTrue();
    assertThat(contribution.isOf(Scheme.DETR)).isFalse();
    assertThat(contribution.eligibleBase()).contains(Euros.of(1000));
    assertThat(contribution.rate()).contains(Rate.ofPercent(10));
    assertThat(contribution.isOnlyRequested()).isTrue();
    assertThat(contribution.withId("grand-est"))
        .isEqualTo(contribution.toBuilder().id("grand-est").build());
  }

  @Test
  void grantedComesBeforeRequestedEvenIfItIsZero() {
    Contribution refused = Contribution.requested(Scheme.DETR, Euros.of(1000)).toBuilder()
        .granted(DatedAmount.of(Euros.ZERO))
        .build();
    assertThat(refused.amount()).isEqualTo(Euros.ZERO);
    assertThat(refused.isOnlyRequested()).isFalse();
  }

  @Test
  void theOwnerPaysWhatIsLeft() {
    FinancingPlan plan = empty()
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(1000)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(400)))
        .loans(Euros.of(100))
        .build();
    assertThat(plan.balancedByOwnFunds().ownFunds()).isEqualTo(Euros.of(500));
    assertThat(plan.balancedByOwnFunds().assess().problems()).isEmpty();
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> plan.toBuilder().loans(Euros.of(601)).build().balancedByOwnFunds());
  }

  @Test
  void aDateIsReplacedAndAnAssumedDateStandsForAll() {
    FinancingPlan plan =
        empty().date(DateRole.DECISION, LocalDate.of(2025, 1, 1)).build();
    assertThat(plan.withDate(DateRole.DECISION, LocalDate.of(2025, 2, 2)).date(DateRole.DECISION))
        .contains(LocalDate.of(2025, 2, 2));
    assertThat(plan.withDate(DateRole.START, LocalDate.of(2025, 3, 3)).dates())
        .containsOnlyKeys(DateRole.DECISION, DateRole.START);
    FinancingPlan draft = plan.assumingAllOn(LocalDate.of(2026, 3, 3));
    for (DateRole role : DateRole.values()) {
      assertThat(draft.date(role)).contains(LocalDate.of(2026, 3, 3));
    }
  }

  @Test
  void problemsNameTheWayOut() {
    Problem noPayer = refused(
        ProblemCode.OUT_OF_RANGE, () -> Contribution.granted(Scheme.of("CAP-2030"), Euros.of(1)));
    assertThat(noPayer.message(Language.EN)).contains("CAP-2030", "withScheme");
    assertThat(noPayer.message(Language.FR)).contains("CAP-2030", "withScheme");
    Problem malformed = refused(ProblemCode.MALFORMED_CODE, () -> Scheme.of("detr"));
    assertThat(malformed.message(Language.FR))
        .contains("identifiant de dispositif", "lettre capitale");
    Problem blank = refused(ProblemCode.OUT_OF_RANGE, () -> Funder.of(FunderKind.STATE, " "));
    assertThat(blank.message(Language.FR)).contains("un texte qui n’est pas vide");
  }

  private static FinancingPlan.Builder empty() {
    return FinancingPlan.builder().owner(ProjectOwner.commune("52250"));
  }
}
