package fr.anct.sdk.funding.plan;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.ceiling.DetrFloor;
import fr.anct.sdk.funding.ceiling.DotationsCeiling;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan may not be, all of it told at once, and the largest amounts that it may hold. */
class BadPlanTest {
  private static final Euros NEGATIVE = Euros.ofCents(-1);
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  @Test
  void allThatIsWrongWithAPlanIsToldAtOnce() {
    assertThat(codes(() -> plan()
            .ownFunds(NEGATIVE)
            .loans(NEGATIVE)
            .ownInKind(NEGATIVE)
            .addExpense(works(100))
            .addExpense(works(100))
            .addExpense(ExpenseLine.builder()
                .id("taxed")
                .label("Travaux")
                .amount(Euros.of(1))
                .eligible(true)
                .taxBasis(TaxBasis.TTC)
                .build()
                .withoutGrantsOf("nobody"))
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(1)))
            .addContribution(Contribution.granted(Scheme.DETR, Euros.of(1))
                .withPart("works", Euros.of(101))
                .withPart("nothing", Euros.of(1)))
            .build()))
        .containsExactlyInAnyOrder(
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.MIXED_TAX_BASES,
            ProblemCode.UNKNOWN_LINE,
            ProblemCode.UNKNOWN_LINE,
            ProblemCode.OUT_OF_RANGE);
  }

  @Test
  void allThatIsWrongWithALineIsToldAtOnce() {
    assertThat(codes(() -> ExpenseLine.builder()
            .id(" ")
            .label("")
            .amount(NEGATIVE)
            .eligible(true)
            .vat(NEGATIVE)
            .putYears(2025, NEGATIVE)
            .putYears(10_000, Euros.of(1))
            .build()))
        .containsExactlyInAnyOrder(
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE);
    assertThat(codes(() -> Contribution.builder()
            .id("")
            .funder(Funder.of(FunderKind.STATE))
            .eligibleBase(NEGATIVE)
            .rate(Rate.ofPercent(101))
            .parts(ImmutableMap.of("works", NEGATIVE))
            .build()))
        .containsExactlyInAnyOrder(
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.MISSING_AMOUNT,
            ProblemCode.RATE_ABOVE_ONE);
  }

  @Test
  void allThatIsWrongWithAnOwnerIsToldAtOnce() {
    assertThat(codes(() -> new ProjectOwner(
            OwnerKind.EPCI_FP,
            Optional.of(" "),
            Optional.of(CommuneCode.of("52250")),
            Optional.empty(),
            Optional.of(DepartementCode.of("51")),
            Optional.of(""))))
        .containsExactly(
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 10_000, Integer.MAX_VALUE})
  void aYearIsOneThatADateMayHave(int year) {
    refused(ProblemCode.OUT_OF_RANGE, () -> works(1).inYear(year));
    assertThat(works(1).inYear(0).inYear(9_999).years()).containsOnlyKeys(9_999);
  }

  @Test
  void aTaxIsAtMostTheExpenseThatHoldsIt() {
    ExpenseLine line = works(100).withVat(Euros.parse("100.01"), VatTreatment.FCTVA);
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> plan().taxBasis(TaxBasis.TTC).addExpense(line).build());
    assertThat(plan().addExpense(line).build().withTax().totalExpenses())
        .isEqualTo(Euros.parse("200.01"));
  }

  @Test
  void aRateIsNeverBelowZero() {
    refused(ProblemCode.MALFORMED_RATE, () -> Rate.parse("-1%"));
  }

  @Test
  void aFunderThatComesTwiceForOneSchemeIsNamed() {
    Contribution detr = Contribution.granted(Scheme.DETR, Euros.of(10));
    FinancingPlan plan = plan()
        .addExpense(works(100))
        .addContributions(
            detr,
            detr.withId("again"),
            Contribution.granted(Scheme.DSIL, Euros.of(10)),
            detr.withId("kind").asInKind())
        .build()
        .balancedByOwnFunds();
    assertThat(plan.assess().problems())
        .containsExactly(Problem.of(ProblemCode.DUPLICATE_FUNDER, "id", "DETR", "other", "again"));
  }

  @Test
  void nothingMayBeGrantedOnABaseOfZero() {
    FinancingPlan plan = plan()
        .addExpense(works(100))
        .addContribution(
            Contribution.granted(Scheme.DETR, Euros.ofCents(1)).withEligibleBase(Euros.ZERO))
        .build()
        .balancedByOwnFunds()
        .assumingAllOn(DAY);
    assertThat(plan.assess().get(DotationsCeiling.ID).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(plan.assess().get(DotationsCeiling.ID).limit()).contains(Euros.ZERO);
    assertThat(plan.assess().get(DetrFloor.ID).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    refused(ProblemCode.OUT_OF_RANGE, () -> plan().build().costing(Euros.of(1)));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> plan.costing(NEGATIVE));
  }

  @Test
  void theLargestPlanIsAssessedToTheCent() {
    // Expenses and resources together are the largest amount but one.
    Euros half = Euros.ofCents(Long.MAX_VALUE / 2);
    Euros own = Euros.ofCents(Long.MAX_VALUE / 10);
    FinancingPlan plan = plan()
        .addExpense(ExpenseLine.eligible("works", "Travaux", half))
        .addContribution(Contribution.granted(Scheme.DETR, half.minus(own)))
        .ownFunds(own)
        .build()
        .assumingAllOn(DAY);
    // 20 % of 4 611 686 018 427 387 903 cents is 922 337 203 685 477 580.6 cents.
    assertThat(plan.assess().get(OwnShareFloor.ID).limit())
        .contains(Euros.ofCents(922_337_203_685_477_581L));
    assertThat(plan.assess().get(OwnShareFloor.ID).excess()).contains(Euros.ofCents(1));
    Correction correction = plan.correct(CutStrategy.proRata());
    assertThat(correction.total()).isEqualTo(Euros.ofCents(1));
    assertThat(correction.plan().totalResources()).isEqualTo(half);
    refused(
        ProblemCode.OVERFLOW,
        () -> plan.toBuilder().ownFunds(own.plus(Euros.ofCents(2))).build());
  }

  @Test
  void anOverflowIsToldBesideTheOtherMistakes() {
    assertThat(codes(() -> plan()
            .ownFunds(Euros.ofCents(Long.MAX_VALUE))
            .loans(Euros.ofCents(1))
            .ownInKind(NEGATIVE)
            .build()))
        .containsExactly(ProblemCode.NEGATIVE_AMOUNT, ProblemCode.OVERFLOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | {} | owner",
        "/expenses/1 | {O, \"expenses\": [E, {\"id\": \"b\", \"label\": \"b\", \"amount\": \"1\"}]} | eligible",
        "/expenses/0 | {O, \"expenses\": [{\"id\": \"b\"}]} | label, amount, eligible",
        "/expenses/0 | {O, \"expenses\": [{\"id\": null}]} | id",
        "/operation | {O, \"operation\": {}} | ctec",
        "/operation | {O, \"operation\": {\"nature\": \"investment\", \"kind\": \"ordinary\"}} | ctec",
        "/operation | {O, \"operation\": {\"nature\": \"investment\", \"kind\": \"ordinary\", \"ctec\": true}} | cper",
        "/contributions/0/funder | {O, \"contributions\": [{\"id\": \"a\", \"funder\": {}}]} | kind",
        "/contributions/0/requested | {O, \"contributions\": [{\"id\": \"a\", \"requested\": {}}]} | amount",
      })
  void whatADocumentLacksIsNamedWithItsPlace(String path, String json, String names) {
    String whole = json.replace("O,", "\"owner\": {\"kind\": \"commune\", \"commune\": \"52250\"},")
        .replace("E,", "{\"id\": \"a\", \"label\": \"a\", \"amount\": \"1\", \"eligible\": true},");
    Problem problem =
        refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(whole, FinancingPlan.class));
    assertThat(problem.values())
        .containsEntry("path", path)
        .containsEntry("form", "missing")
        .containsEntry("names", names);
    assertThat(problem.message(Language.FR))
        .isEqualTo("Dans FinancingPlan" + path + " (ligne 1), il manque\u00A0: " + names);
  }

  @Test
  void whatADocumentHasTooMuchIsNamedWithItsPlaceAndWhatCouldBeThere() {
    Problem problem = refused(
        ProblemCode.MALFORMED_DOCUMENT,
        () -> AnctJson.read(
            "{\"owner\": {\"kind\": \"commune\", \"type\": 1}}", FinancingPlan.class));
    assertThat(problem.values())
        .containsEntry("path", "/owner")
        .containsEntry("form", "unknown")
        .containsEntry("name", "type");
    assertThat(problem.values().get("known")).contains("commune", "kind", "siren");
  }

  private static ImmutableList<ProblemCode> codes(ThrowingCallable call) {
    AnctException thrown = catchThrowableOfType(AnctException.class, call);
    assertThat(thrown).isNotNull();
    return ImmutableList.copyOf(Lists.transform(thrown.problems(), Problem::code));
  }

  private static FinancingPlan.Builder plan() {
    return FinancingPlan.builder().owner(ProjectOwner.commune("52250"));
  }

  private static ExpenseLine works(long euros) {
    return ExpenseLine.eligible("works", "Travaux", Euros.of(euros));
  }
}
