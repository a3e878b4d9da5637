package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.ceiling.DetrFloor;
import fr.anct.sdk.funding.ceiling.DotationsCeiling;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import java.time.LocalDate;
import net.jqwik.api.Example;

/** Who is cut, and by how much, where a plan breaks its limits; the example of chapter 12 of the sheet. */
class CorrectionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final Funder DEPARTEMENT = Funder.of(FunderKind.DEPARTEMENT, "Haute-Marne");

  /** DETR 160 000 and DSIL 160 000 are 80 % of 400 000; the département’s 60 000 leave an own share of 5 %. */
  private static FinancingPlan plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(160_000)))
        .addContribution(Contribution.requested(DEPARTEMENT, Euros.of(60_000)))
        .ownFunds(Euros.of(20_000))
        .build()
        .assumingAllOn(DAY);
  }

  @Example
  void theBreachIsThatOfTheOwnShareAlone() {
    assertThat(plan().breaches())
        .containsExactly(new AidLimit(
            OwnShareFloor.ID,
            ImmutableList.of("DETR", "DSIL", "Haute-Marne"),
            Euros.of(380_000),
            Operator.AT_MOST,
            Euros.of(320_000)));
    assertThat(plan().breaches().get(0).excess()).isEqualTo(Euros.of(60_000));
  }

  @Example
  void proRataToTheCent() {
    Correction correction = plan().correct(CutStrategy.proRata());
    assertThat(correction.cuts())
        .containsExactly(
            cut("DETR", "25263.16"), cut("DSIL", "25263.16"), cut("Haute-Marne", "9473.68"));
    assertThat(correction.total()).isEqualTo(Euros.of(60_000));
    assertThat(correction.plan().ownFunds()).isEqualTo(Euros.of(80_000));
    assertThat(correction.plan().assess().with(RuleVerdict.VIOLATED)).isEmpty();
    assertThat(correction.unresolved()).isEmpty();
  }

  @Example
  void theStatesDotationsBeforeTheDepartement() {
    // DSIL comes after DETR in the plan: it is cut first.
    assertThat(plan().correct(CutStrategy.lastInFirstCut()).cuts())
        .containsExactly(cut("DSIL", "60000.00"));
    assertThat(plan().correct(CutStrategy.lastInFirstCut("Haute-Marne")).cuts())
        .containsExactly(cut("Haute-Marne", "60000.00"));
  }

  @Example
  void theUsualOrderOfFunders() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(100)))
        .addContribution(Contribution.granted(Scheme.FEDER, Euros.of(15)))
        .addContribution(Contribution.granted(Funder.of(FunderKind.REGION), Euros.of(15)))
        .addContribution(Contribution.granted(DEPARTEMENT, Euros.of(15)))
        .addContribution(Contribution.granted(Funder.of(FunderKind.EPCI), Euros.of(15)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(20)))
        .addContribution(Contribution.granted(Scheme.FNADT, Euros.of(20)))
        .build()
        .assumingAllOn(DAY);
    assertThat(plan.correct(CutStrategy.lastInFirstCut()).cuts())
        .containsExactly(cut("FNADT", "20.00"));
  }

  @Example
  void oneFunderBalancesThePlanAsFarAsItGoes() {
    assertThat(plan().correct(CutStrategy.onlyFrom("DSIL")).cuts())
        .containsExactly(cut("DSIL", "60000.00"));
    Correction short1 = plan().toBuilder()
        .contributions(ImmutableList.of(
            Contribution.granted(Scheme.DETR, Euros.of(320_000)),
            Contribution.requested(DEPARTEMENT, Euros.of(40_000))))
        .ownFunds(Euros.of(40_000))
        .build()
        .correct(CutStrategy.onlyFrom("Haute-Marne"));
    assertThat(short1.unresolved()).isEmpty();
    Correction missing = plan().correct(CutStrategy.onlyFrom("FNADT"));
    assertThat(missing.cuts()).isEmpty();
    assertThat(missing.unresolved()).hasSize(1);
    assertThat(missing.plan()).isEqualTo(plan());
  }

  /** 12 % is never left where at least 20 % or nothing may be granted. */
  @Example
  void aGrantThatWouldFallBelowItsFloorIsNotMade() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(100_000)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(270_000)))
        .ownFunds(Euros.of(30_000))
        .build()
        .assumingAllOn(DAY);
    Correction correction = plan.correct(CutStrategy.onlyFrom("DETR"));
    assertThat(correction.cuts()).hasSize(1);
    assertThat(correction.cuts().get(0).amount()).isEqualTo(Euros.of(100_000));
    assertThat(correction.cuts().get(0).rules()).containsExactly(DetrFloor.ID);
    assertThat(correction.plan().breaches()).isEmpty();

    // With the DETR gone, the others are within every limit, and nothing is cut of them.
    Correction shared = plan.correct(CutStrategy.proRata());
    assertThat(shared.plan().breaches()).isEmpty();
  }

  @Example
  void aPlanWithinItsLimitsIsItself() {
    FinancingPlan mended = plan().correct(CutStrategy.proRata()).plan();
    Correction again = mended.correct(CutStrategy.lastInFirstCut());
    assertThat(again.plan()).isSameAs(mended);
    assertThat(again.cuts()).isEmpty();
    assertThat(again.total()).isEqualTo(Euros.ZERO);
  }

  @Example
  void severalLimitsMayCutOneContribution() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(100_000)))
        .addExpense(ExpenseLine.ineligible("land", "Terrain", Euros.of(10_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(95_000)))
        .ownFunds(Euros.of(15_000))
        .build()
        .assumingAllOn(DAY);
    Correction correction = plan.correct(CutStrategy.lastInFirstCut());
    assertThat(correction.cuts())
        .containsExactly(new Correction.Cut(
            "DETR", Euros.of(15_000), ImmutableList.of(OwnShareFloor.ID, DotationsCeiling.ID)));
  }

  @Example
  void anAmountThatIsCutKeepsItsDayAndDropsItsRate() {
    Contribution granted = Contribution.builder()
        .id("DETR")
        .funder(Funder.of(FunderKind.STATE))
        .rate(Rate.ofPercent(40))
        .granted(DatedAmount.of(Euros.of(40), DAY))
        .build();
    assertThat(granted.withAmount(Euros.of(40))).isSameAs(granted);
    assertThat(granted.withAmount(Euros.of(30)).granted())
        .contains(DatedAmount.of(Euros.of(30), DAY));
    assertThat(granted.withAmount(Euros.of(30)).rate()).isEmpty();
  }

  @Example
  void oneFunderLess() {
    FinancingPlan without = plan().without("DSIL");
    assertThat(without.ownFunds()).isEqualTo(Euros.of(180_000));
    assertThat(without.totalResources()).isEqualTo(plan().totalResources());
    assertThatThrownBy(() -> plan().without("FEDER"))
        .isInstanceOfSatisfying(
            AnctException.class,
            thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.UNKNOWN_LINE))
        .hasMessageContaining("DETR, DSIL, Haute-Marne");
  }

  @Example
  void anotherCost() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(300_000)))
        .addExpense(ExpenseLine.eligible("studies", "Études", Euros.of(100_000)))
        .addContribution(
            Contribution.granted(Scheme.DETR, Euros.of(160_000)).withRate(Rate.ofPercent(40)))
        .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(40_000))
            .withRate(Rate.ofPercent(20))
            .withEligibleBase(Euros.of(200_000)))
        .addContribution(Contribution.requested(DEPARTEMENT, Euros.of(30_000)))
        .ownFunds(Euros.of(170_000))
        .build();
    FinancingPlan less = plan.costing(Euros.of(200_000));
    assertThat(less.getContribution("DETR").amount()).isEqualTo(Euros.of(80_000));
    assertThat(less.getContribution("DSIL").amount()).isEqualTo(Euros.of(20_000));
    assertThat(less.getContribution("Haute-Marne").amount()).isEqualTo(Euros.of(30_000));
    assertThat(less.ownFunds()).isEqualTo(Euros.of(70_000));
    FinancingPlan more = plan.costing(Euros.of(800_000));
    // What is granted stays; what is asked for follows.
    assertThat(more.getContribution("DETR").amount()).isEqualTo(Euros.of(160_000));
    assertThat(more.getContribution("DSIL").amount()).isEqualTo(Euros.of(80_000));
    assertThat(more.totalExpenses()).isEqualTo(more.totalResources());
    assertThatThrownBy(() -> plan.costing(Euros.of(10_000))).isInstanceOf(AnctException.class);
  }

  /** 1 % of 100.50 is 1.005: ours is 1.01, the State's tool says 1.00. */
  @Example
  void theStatesToolRoundsOtherwise() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(201)))
        .addContribution(
            Contribution.requested(Scheme.DETR, Euros.of(2)).withRate(Rate.ofPercent(1)))
        .ownFunds(Euros.of(199))
        .build();
    assertThat(plan.costing(Euros.parse("100.50")).getContribution("DETR").amount())
        .isEqualTo(Euros.parse("1.01"));
    assertThat(plan.toBuilder()
            .rounding(RoundingPolicy.stateTool())
            .build()
            .costing(Euros.parse("100.50"))
            .getContribution("DETR")
            .amount())
        .isEqualTo(Euros.of(1));
  }

  private static Correction.Cut cut(String contribution, String amount) {
    return new Correction.Cut(
        contribution, Euros.parse(amount), ImmutableList.of(OwnShareFloor.ID));
  }
}
