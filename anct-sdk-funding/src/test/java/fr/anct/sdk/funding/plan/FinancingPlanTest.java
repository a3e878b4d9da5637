package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void a_document_written_by_hand_reads() {
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
    assertThat(plan.assess().results())
        .extracting(RuleResult::verdict)
        .containsOnly(RuleVerdict.COMPLIANT);
  }

  @Test
  void a_plan_that_was_read_is_written_and_read_again() {
    FinancingPlan plan = AnctJson.read(EXAMPLE, FinancingPlan.class);
    assertThat(AnctJson.read(AnctJson.write(plan), FinancingPlan.class)).isEqualTo(plan);
  }

  @Test
  void a_document_may_not_leave_open_what_is_eligible_nor_invent_words() {
    assertProblem(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace(", \"eligible\": false", ""), FinancingPlan.class));
    assertProblem(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace("\"ownFunds\"", "\"ownFund\""), FinancingPlan.class));
    assertProblem(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(EXAMPLE.replace("\"owner\"", "\"title\""), FinancingPlan.class));
    assertProblem(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read("{}", FinancingPlan.class));
  }

  @Test
  void a_document_is_refused_at_the_same_door() {
    assertProblem(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> AnctJson.read(
            EXAMPLE.replace("\"1234.56\", \"elig", "\"-1234.56\", \"elig"), FinancingPlan.class));
    assertProblem(
        ProblemCode.RATE_ABOVE_ONE,
        () -> AnctJson.read(EXAMPLE.replace("40%", "140%"), FinancingPlan.class));
    assertProblem(
        ProblemCode.DUPLICATE_ID,
        () -> AnctJson.read(
            EXAMPLE.replace("\"id\": \"gift\"", "\"id\": \"region\""), FinancingPlan.class));
  }

  @Test
  void what_can_never_be_right_is_refused() {
    Euros negative = Euros.ofCents(-1);
    assertProblem(
        ProblemCode.NEGATIVE_AMOUNT, () -> ExpenseLine.eligible("a", "Travaux", negative));
    assertProblem(ProblemCode.NEGATIVE_AMOUNT, () -> DatedAmount.of(negative));
    assertProblem(ProblemCode.NEGATIVE_AMOUNT, () -> Contribution.granted(Scheme.DETR, negative));
    assertProblem(ProblemCode.NEGATIVE_AMOUNT, () -> empty().ownFunds(negative).build());
    assertProblem(ProblemCode.NEGATIVE_AMOUNT, () -> empty().loans(negative).build());
    assertProblem(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withEligibleBase(negative));
    assertProblem(
        ProblemCode.RATE_ABOVE_ONE,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withRate(Rate.of(101, 100)));
    assertProblem(
        ProblemCode.RATE_ABOVE_ONE,
        () -> PrefectDerogation.of("2025-118", LocalDate.of(2025, 1, 1), Rate.of(101, 100)));
    assertProblem(
        ProblemCode.MISSING_AMOUNT,
        () -> Contribution.builder().id("a").funder(Funder.of(FunderKind.STATE)).build());
    assertProblem(
        ProblemCode.DUPLICATE_ID,
        () -> empty()
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(1)))
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(2)))
            .build());
    assertProblem(
        ProblemCode.DUPLICATE_ID,
        () -> empty()
            .addExpense(ExpenseLine.eligible("a", "Travaux", Euros.of(1)))
            .addExpense(ExpenseLine.ineligible("a", "Terrain", Euros.of(2)))
            .build());
    assertProblem(
        ProblemCode.OVERFLOW,
        () -> empty()
            .ownFunds(Euros.ofCents(Long.MAX_VALUE))
            .loans(Euros.ofCents(1))
            .build());
    assertProblem(
        ProblemCode.OUT_OF_RANGE, () -> ExpenseLine.eligible(" ", "Travaux", Euros.of(1)));
    assertProblem(
        ProblemCode.OUT_OF_RANGE,
        () -> Contribution.granted(Scheme.DETR, Euros.of(1)).withId(""));
    assertProblem(
        ProblemCode.OUT_OF_RANGE, () -> Contribution.granted(Scheme.of("CAP-2030"), Euros.of(1)));
    assertProblem(ProblemCode.OUT_OF_RANGE, () -> ProjectOwner.commune("52250").asChefDeFile(" "));
  }

  @Test
  void the_departement_of_a_commune_is_that_of_its_code() {
    assertThat(ProjectOwner.commune("97502").departement()).contains(DepartementCode.of("975"));
    ProjectOwner owner = ProjectOwner.commune("52250");
    assertProblem(
        ProblemCode.OUT_OF_RANGE,
        () -> new ProjectOwner(
            OwnerKind.COMMUNE,
            Optional.empty(),
            owner.commune(),
            Optional.empty(),
            Optional.of(DepartementCode.of("51")),
            Optional.empty()));
    assertProblem(
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
  void granted_comes_before_requested_even_if_it_is_zero() {
    Contribution refused = Contribution.requested(Scheme.DETR, Euros.of(1000)).toBuilder()
        .granted(DatedAmount.of(Euros.ZERO))
        .build();
    assertThat(refused.amount()).isEqualTo(Euros.ZERO);
    assertThat(refused.isOnlyRequested()).isFalse();
  }

  @Test
  void the_owner_pays_what_is_left() {
    FinancingPlan plan = empty()
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(1000)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(400)))
        .loans(Euros.of(100))
        .build();
    assertThat(plan.balancedByOwnFunds().ownFunds()).isEqualTo(Euros.of(500));
    assertThat(plan.balancedByOwnFunds().assess().problems()).isEmpty();
    assertProblem(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> plan.toBuilder().loans(Euros.of(601)).build().balancedByOwnFunds());
  }

  @Test
  void a_date_is_replaced_and_an_assumed_date_stands_for_all() {
    FinancingPlan plan =
        empty().date(DateRole.DECISION, LocalDate.of(2025, 1, 1)).build();
    assertThat(plan.withDate(DateRole.DECISION, LocalDate.of(2025, 2, 2)).date(DateRole.DECISION))
        .contains(LocalDate.of(2025, 2, 2));
    FinancingPlan draft = plan.assumingAllOn(LocalDate.of(2026, 3, 3));
    for (DateRole role : DateRole.values()) {
      assertThat(draft.date(role)).contains(LocalDate.of(2026, 3, 3));
    }
  }

  @Test
  void problems_speak_both_languages() {
    assertThatThrownBy(() -> Contribution.granted(Scheme.of("CAP-2030"), Euros.of(1)))
        .isInstanceOfSatisfying(AnctException.class, e -> {
          assertThat(e.problem().message(Language.EN)).contains("CAP-2030", "withScheme");
          assertThat(e.problem().message(Language.FR)).contains("CAP-2030", "financeur");
        });
    assertThatThrownBy(() -> Scheme.of("detr"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().message(Language.FR))
                .contains("identifiant de dispositif", "lettre capitale"));
  }

  private static FinancingPlan.Builder empty() {
    return FinancingPlan.builder().owner(ProjectOwner.commune("52250"));
  }

  private static void assertProblem(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AnctException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
