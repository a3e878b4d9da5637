package fr.anct.sdk.funding.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.util.Map;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class SharingTest {
  private static final Funder REGION = Funder.of(FunderKind.REGION);
  private static final Funder PATRON = Funder.of(FunderKind.PATRONAGE);

  private static FinancingPlan.Builder plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse("200.01")))
        .addExpense(ExpenseLine.eligible("studies", "Études", Euros.of(100)))
        .addExpense(ExpenseLine.ineligible("land", "Terrain", Euros.of(50)));
  }

  /** The région leaves the studies out of its base. */
  private static FinancingPlan.Builder withoutStudies(FinancingPlan.Builder plan) {
    return plan.expenses(Lists.transform(
        plan.build().expenses(),
        line -> line.id().equals("studies") ? line.withoutGrantsOf("REGION") : line));
  }

  @Example
  void eachFunderPaysTheLinesThatItTakes() {
    FinancingPlan plan = withoutStudies(plan())
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(100)))
        .addContribution(Contribution.granted(REGION, Euros.of(150)))
        .addContribution(Contribution.granted(PATRON, Euros.of(40)))
        .ownFunds(Euros.parse("60.01"))
        .build();
    CostSharing sharing = CostSharing.of(plan);
    // The région takes the works alone, and chooses first.
    assertThat(sharing.paid("works", "REGION")).isEqualTo(Euros.of(150));
    assertThat(sharing.paid("studies", "REGION")).isEqualTo(Euros.ZERO);
    assertThat(sharing.paid("works", "DETR")).isEqualTo(Euros.parse("33.34"));
    assertThat(sharing.paid("studies", "DETR")).isEqualTo(Euros.parse("66.66"));
    // Private money pays what no grant takes, too.
    assertThat(sharing.paid("land", "PATRONAGE").isPositive()).isTrue();
    assertThat(sharing
            .paidByOwner("works")
            .plus(sharing.paidByOwner("studies"))
            .plus(sharing.paidByOwner("land")))
        .isEqualTo(plan.ownFunds());
  }

  @Example
  void declaredPartsComeFirst() {
    FinancingPlan plan = plan()
        .addContribution(
            Contribution.granted(Scheme.FEDER, Euros.of(60)).withPart("studies", Euros.of(80)))
        .ownFunds(Euros.parse("290.01"))
        .build();
    assertThat(CostSharing.of(plan).cells()).hasToString("{studies={FEDER=60.00}}");
  }

  @Example
  void whatCannotBePlacedIsRefused() {
    FinancingPlan plan = withoutStudies(plan())
        .addContribution(Contribution.granted(REGION, Euros.of(250)))
        .ownFunds(Euros.parse("100.01"))
        .build();
    assertCode(() -> CostSharing.of(plan), ProblemCode.NO_ROOM_ON_LINES);
    assertCode(() -> CostSharing.of(plan().build()), ProblemCode.UNBALANCED_PLAN);
    assertCode(
        () -> CostSharing.of(plan().ownFunds(Euros.parse("350.01")).build()).paidByOwner("x"),
        ProblemCode.UNKNOWN_LINE);
  }

  @Example
  void aGrantIsSharedBetweenPartnersToTheCent() {
    SharedGrant shared = SharedGrant.of(
        Euros.of(100),
        ImmutableMap.of("commune", Euros.of(1), "epci", Euros.of(1), "syndicat", Euros.of(1)));
    assertThat(shared.shares())
        .containsExactly(
            Map.entry("commune", Euros.parse("33.34")),
            Map.entry("epci", Euros.parse("33.33")),
            Map.entry("syndicat", Euros.parse("33.33")));
  }

  @Example
  void whatOnePartnerDidNotSpendGoesToTheOthersWhereItIsDue() {
    SharedGrant shared = SharedGrant.of(
        Euros.of(90), ImmutableMap.of("commune", Euros.of(100), "epci", Euros.of(200)));
    assertThat(shared.shares().values()).containsExactly(Euros.of(30), Euros.of(60));
    assertThat(shared
            .settle(Euros.of(75), Map.of("epci", Euros.of(200), "commune", Euros.of(50)))
            .shares())
        .isEqualTo(ImmutableMap.of("commune", Euros.of(15), "epci", Euros.of(60)));
    assertThat(shared.settle(Euros.of(60), Map.of("epci", Euros.of(200))).shares())
        .isEqualTo(ImmutableMap.of("commune", Euros.ZERO, "epci", Euros.of(60)));
    assertCode(() -> shared.settle(Euros.of(91), Map.of()), ProblemCode.OUT_OF_RANGE);
    assertCode(() -> shared.settle(Euros.of(9), Map.of()), ProblemCode.BAD_WEIGHTS);
    assertCode(
        () -> shared.settle(Euros.of(9), Map.of("x", Euros.of(1))), ProblemCode.UNKNOWN_LINE);
    assertCode(
        () -> SharedGrant.of(Euros.of(-1), Map.of("x", Euros.of(1))), ProblemCode.NEGATIVE_AMOUNT);
  }

  @Example
  void severalOperationsInOneProgramme() {
    FinancingPlan school = plan()
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(100)))
        .ownFunds(Euros.parse("250.01"))
        .build();
    OperationProgramme programme = OperationProgramme.builder()
        .title("Contrat de la vallée")
        .addOperation("school", school)
        .addOperation("square", school)
        .build();
    assertThat(programme.totalExpenses()).isEqualTo(Euros.parse("700.02"));
    assertThat(programme.totalResources()).isEqualTo(programme.totalExpenses());
    assertThat(programme.ownShare()).isEqualTo(Euros.parse("500.02"));
    assertThat(programme.byFunder())
        .containsExactly(Map.entry(Funder.of(FunderKind.STATE), Euros.of(200)));
    assertThat(programme.share(Euros.parse("0.03")).shares())
        .containsExactly(
            Map.entry("school", Euros.parse("0.02")), Map.entry("square", Euros.parse("0.01")));
  }

  private static void assertCode(ThrowingCallable call, ProblemCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AnctException.class, thrown -> assertThat(thrown.problem().code()).isEqualTo(code));
  }
}
