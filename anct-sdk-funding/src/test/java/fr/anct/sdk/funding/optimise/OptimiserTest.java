package fr.anct.sdk.funding.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OptimiserTest {
  private static final Optimiser OPTIMISER = Optimiser.standard();

  /** Owner 20 %; DETR 80 000 at least or nothing; région all or nothing, not with the EPCI. */
  private static final FundingProblem SCHOOL = FundingProblem.builder()
      .cost(Euros.of(400_000))
      .addGrant(GrantOption.upTo("DETR", Euros.of(160_000)).withLeast(Euros.of(80_000)))
      .addGrant(GrantOption.allOrNothing("REGION", Euros.of(200_000)))
      .addGrant(GrantOption.upTo("EPCI", Euros.of(50_000)))
      .addCeiling(
          GroupCeiling.of("R-MOA-20", ImmutableSet.of("DETR", "REGION", "EPCI"), Euros.of(320_000)))
      .build()
      .excluding("REGION", "EPCI");

  @Test
  void theOwnerPaysLeastAndEachCutIsNamed() {
    Optimum best = OPTIMISER.optimise(SCHOOL);
    assertThat(best.amounts())
        .isEqualTo(ImmutableMap.of(
            "DETR", Euros.of(120_000), "REGION", Euros.of(200_000), "EPCI", Euros.ZERO));
    assertThat(best.ownShare()).isEqualTo(Euros.of(80_000));
    assertThat(best.cuts())
        .containsExactly(
            new GrantCut(
                "DETR",
                Euros.of(120_000),
                Euros.of(40_000),
                ImmutableList.of("R-MOA-20"),
                ImmutableList.of()),
            new GrantCut(
                "EPCI",
                Euros.ZERO,
                Euros.of(50_000),
                ImmutableList.of("R-MOA-20"),
                ImmutableList.of("REGION")));
    assertThat(best.marginalValues())
        .containsExactly(
            new MarginalValue("R-MOA-20", 0, Euros.ofCents(1), Euros.of(1), Proof.PROVED));
    assertThat(best.plan()).isEmpty();
  }

  @Test
  void theAnswerIsSaidInBothLanguages() {
    Optimum best = OPTIMISER.optimise(SCHOOL);
    Said.assertSaid(best.explanation());
    assertThat(ExplanationRenderer.of(Language.FR).text(best.explanation())).isEqualTo("""
            Participation du maître d’ouvrage (la plus faible possible) : 400 000,00 € à financer, 320 000,00 € d’aides : 80 000,00 €
              DETR (au plus 160 000,00 €) : 120 000,00 €
              REGION (au plus 200 000,00 €) : 200 000,00 €
              EPCI (au plus 50 000,00 €) : 0,00 €
              → DETR : 40 000,00 € de moins que son maximum, limité par R-MOA-20
              → EPCI : 50 000,00 € de moins que son maximum, limité par R-MOA-20
              → EPCI : non retenu, incompatible avec REGION
              → R-MOA-20 : un centime de plus épargne 0,01 € au maître d’ouvrage, un euro de plus 1,00 €
              → Aucune autre répartition n’est meilleure
            """);
    assertThat(ExplanationRenderer.of(Language.EN).text(best.explanation())).isEqualTo("""
            Owner's share (as low as possible): €400,000.00 to finance, €320,000.00 of grants: €80,000.00
              DETR (at most €160,000.00): €120,000.00
              REGION (at most €200,000.00): €200,000.00
              EPCI (at most €50,000.00): €0.00
              → DETR: €40,000.00 less than its most, limited by R-MOA-20
              → EPCI: €50,000.00 less than its most, limited by R-MOA-20
              → EPCI: not made, incompatible with REGION
              → R-MOA-20: one cent more spares the owner €0.01, one euro more €1.00
              → No other amounts are better
            """);
  }

  /** From a plan that asks for too much to one that no rule refuses. */
  @Test
  void aPlanBecomesTheBestOne() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse("333333.33")))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(150_000)))
        .addContribution(Contribution.requested(
            Funder.of(FunderKind.DEPARTEMENT, "Haute-Marne"), Euros.of(60_000)))
        .build()
        .assumingAllOn(LocalDate.of(2026, 2, 1));

    Optimum best = OPTIMISER.optimise(plan);

    assertThat(best.ownShare()).isEqualTo(Euros.parse("66666.67"));
    assertThat(best.plan().orElseThrow().assess().with(RuleVerdict.VIOLATED)).isEmpty();
    assertThat(best.cuts().get(0).ceilings()).contains("R-MOA-20");
  }

  @Test
  void amongEqualsTheOrderOfPreferenceDecides() {
    FundingProblem two = FundingProblem.builder()
        .cost(Euros.of(100))
        .addGrant(GrantOption.upTo("A", Euros.of(80)))
        .addGrant(GrantOption.upTo("B", Euros.of(80)))
        .build();
    assertThat(amounts(OPTIMISER, two)).containsExactly(Euros.of(80), Euros.of(20));
    FundingProblem second = two.withOption(GrantOption.upTo("B", Euros.of(80)).withRank(-1));
    assertThat(amounts(OPTIMISER, second)).containsExactly(Euros.of(20), Euros.of(80));
  }

  /** One grant of 90 leaves the owner more than two of 50 do, unless the order comes first. */
  @Test
  void anObjectiveIsStated() {
    FundingProblem problem = FundingProblem.builder()
        .cost(Euros.of(100))
        .addGrant(GrantOption.allOrNothing("A", Euros.of(90)))
        .addGrant(GrantOption.allOrNothing("B", Euros.of(50)))
        .addGrant(GrantOption.allOrNothing("C", Euros.of(50)))
        .addGrant(GrantOption.allOrNothing("D", Euros.of(100)).withRank(1))
        .build();
    assertThat(amounts(OPTIMISER, problem))
        .containsExactly(Euros.ZERO, Euros.of(50), Euros.of(50), Euros.ZERO);
    assertThat(amounts(OPTIMISER.seeking(Objective.FEWEST_FUNDERS), problem))
        .containsExactly(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.of(100));
    assertThat(amounts(OPTIMISER.seeking(Objective.PREFERRED_ORDER), problem))
        .containsExactly(Euros.of(90), Euros.ZERO, Euros.ZERO, Euros.ZERO);
  }

  /** With cents divisible each would bring a half: no program on fractions may be rounded to this. */
  @Test
  void overlappingCeilingsAreExactInCents() {
    FundingProblem triangle = FundingProblem.builder()
        .cost(Euros.of(1_000_000))
        .addGrant(GrantOption.upTo("A", Euros.of(1_000)))
        .addGrant(GrantOption.upTo("B", Euros.of(1_000)))
        .addGrant(GrantOption.upTo("C", Euros.of(1_000)))
        .addCeiling(GroupCeiling.of("AB", ImmutableSet.of("A", "B"), Euros.ofCents(100_001)))
        .addCeiling(GroupCeiling.of("BC", ImmutableSet.of("B", "C"), Euros.ofCents(100_001)))
        .addCeiling(GroupCeiling.of("CA", ImmutableSet.of("C", "A"), Euros.ofCents(100_001)))
        .build();
    Optimum best = OPTIMISER.optimise(triangle);
    assertThat(best.amounts().values())
        .containsExactly(Euros.ofCents(50_001), Euros.ofCents(50_000), Euros.ofCents(50_000));
    assertThat(best.proof()).isEqualTo(Proof.PROVED);
  }

  /** Two grants count double against a limit that is odd: a search that halves cents would take a million steps. */
  @Test
  void weightsDoNotMakeTheSearchCreep() {
    ImmutableList<GrantOption> grants = ImmutableList.of(
        GrantOption.upTo("A", Euros.of(90_000)),
        GrantOption.upTo("B", Euros.of(80_000)),
        GrantOption.upTo("C", Euros.of(70_000)),
        GrantOption.upTo("D", Euros.of(60_000)));
    FundingProblem problem = FundingProblem.builder()
        .cost(Euros.of(1_000_000))
        .grants(grants)
        .addCeiling(GroupCeiling.of(
            "W", ImmutableMap.of("A", 2, "B", 3, "C", 2, "D", 3), Euros.ofCents(10_000_001)))
        .addCeiling(GroupCeiling.of(
            "V", ImmutableMap.of("A", 3, "B", 2, "C", 2, "D", 2), Euros.ofCents(9_999_999)))
        .build();
    Allotment best = OPTIMISER.solve(problem);
    assertThat(best.proof()).isEqualTo(Proof.PROVED);
    // 2 × (A + B + C + D) is at most each limit, so at most the even 9 999 998.
    assertThat(Euros.sum(best.amounts().values())).isLessThanOrEqualTo(Euros.ofCents(4_999_999));
    assertThat(best.ownShare()).isEqualTo(Euros.ofCents(100_000_000 - 4_999_999));
  }

  @Test
  void whatCannotBeSaysWhichConstraintsConflict() {
    FundingProblem problem = FundingProblem.builder()
        .cost(Euros.of(100))
        .privateMoney(Euros.of(50))
        .addGrant(GrantOption.allOrNothing("A", Euros.of(40)).asCompulsory())
        .addGrant(GrantOption.allOrNothing("B", Euros.of(30)).asCompulsory())
        .addCeiling(GroupCeiling.of("CAP", ImmutableSet.of("A"), Euros.of(39)))
        .build()
        .excluding("A", "B");
    assertThat(said(() -> OPTIMISER.solve(problem)))
        .containsExactly(
            "INFEASIBLE R-PLAN privateMoney, otherResources, A, B",
            "INFEASIBLE CAP A",
            "EXCLUDED_TOGETHER null B");
  }

  @Test
  void moreGivenThanThereIsToFinanceIsRefused() {
    FundingProblem problem =
        FundingProblem.builder().cost(Euros.of(100)).privateMoney(Euros.of(101)).build();
    assertThat(codes(() -> OPTIMISER.solve(problem))).containsExactly(ProblemCode.INFEASIBLE);
  }

  @Test
  void allThatIsWrongWithAProblemIsToldAtOnce() {
    Euros negative = Euros.ofCents(-1);
    assertThat(codes(() -> FundingProblem.builder()
            .cost(negative)
            .privateMoney(negative)
            .addGrant(GrantOption.upTo("A", negative))
            .addGrant(GrantOption.upTo("A", Euros.of(1)))
            .addGrant(GrantOption.upTo("B", Euros.of(1)).withLeast(Euros.of(2)))
            .addGrant(GrantOption.upTo("C", Euros.ZERO).asCompulsory())
            .addGrant(GrantOption.upTo(" ", Euros.of(1)))
            .addExclusions(ImmutableSet.of("A", "unknown"))
            .addCeiling(GroupCeiling.of("CAP", ImmutableMap.of("B", 0), negative))
            .addCeiling(GroupCeiling.of("CAP", ImmutableSet.of("CAP"), Euros.of(1)))
            .build()))
        .containsExactly(
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.OUT_OF_RANGE, // the least of A, zero, is above its most
            ProblemCode.DUPLICATE_ID,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.UNKNOWN_LINE,
            ProblemCode.NEGATIVE_AMOUNT,
            ProblemCode.OUT_OF_RANGE,
            ProblemCode.UNKNOWN_LINE); // a ceiling on a ceiling, a cycle, cannot be written
  }

  @Test
  void theLargestAmountsDoNotOverflow() {
    Euros huge = Euros.ofCents(Long.MAX_VALUE / 4);
    FundingProblem.Builder problem = FundingProblem.builder()
        .cost(huge)
        .addGrant(GrantOption.upTo("A", huge))
        .addGrant(GrantOption.upTo("B", huge))
        .addCeiling(GroupCeiling.of("A", ImmutableSet.of("A"), huge.minus(Euros.ofCents(1))));
    Optimum best = OPTIMISER.optimise(problem.build());
    assertThat(best.ownShare()).isEqualTo(Euros.ZERO);
    assertThat(best.amounts().get("B")).isEqualTo(Euros.ofCents(1));
    assertThat(codes(() -> problem
            .addGrant(GrantOption.upTo("C", huge))
            .addGrant(GrantOption.upTo("D", huge))
            .build()))
        .containsExactly(ProblemCode.OVERFLOW);
  }

  /** Where numbers do not fit in the simplex, ranges are halved: the answer is lawful, and says what it is worth. */
  @Test
  void hugeAmountsUnderOverlappingCeilingsAreAnsweredHonestly() {
    Euros huge = Euros.ofCents(Long.MAX_VALUE / 400);
    FundingProblem problem = FundingProblem.builder()
        .cost(huge)
        .addGrant(GrantOption.upTo("A", huge))
        .addGrant(GrantOption.upTo("B", huge))
        .addGrant(GrantOption.upTo("C", huge))
        .addCeiling(GroupCeiling.of("AB", ImmutableMap.of("A", 3, "B", 7), huge))
        .addCeiling(GroupCeiling.of("BC", ImmutableMap.of("B", 5, "C", 11), huge))
        .addCeiling(GroupCeiling.of("CA", ImmutableMap.of("C", 13, "A", 17), huge))
        .build();
    Allotment best = OPTIMISER.solve(problem);
    assertThat(Enumeration.isLawful(
            problem, best.amounts().values().stream().mapToLong(Euros::cents).toArray()))
        .isTrue();
    assertThat(best.ownShare().plus(Euros.sum(best.amounts().values()))).isEqualTo(huge);
    assertThat(best.gap().isPositive()).isEqualTo(best.proof() == Proof.BOUND);
  }

  @Test
  void noGrantAtAllLeavesAllToTheOwner() {
    Optimum best = OPTIMISER.optimise(FundingProblem.builder().cost(Euros.of(7)).build());
    assertThat(best.ownShare()).isEqualTo(Euros.of(7));
    assertThat(best.cuts()).isEmpty();
  }

  @Test
  void aBudgetIsAtLeastOneStep() {
    assertThat(codes(() -> OPTIMISER.withStepBudget(0))).containsExactly(ProblemCode.OUT_OF_RANGE);
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThat(codes(() -> SCHOOL.getOption("X"))).containsExactly(ProblemCode.UNKNOWN_LINE);
    assertThat(codes(() -> SCHOOL.withOption(GrantOption.upTo("X", Euros.ZERO))))
        .containsExactly(ProblemCode.UNKNOWN_LINE);
  }

  private static ImmutableList<Euros> amounts(Optimiser optimiser, FundingProblem problem) {
    return optimiser.solve(problem).amounts().values().asList();
  }

  private static ImmutableList<String> said(ThrowingCallable refused) {
    return problems(refused).stream()
        .map(problem -> problem.code() + " " + problem.values().get("rule") + " "
            + problem.values().get("names"))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<ProblemCode> codes(ThrowingCallable refused) {
    return problems(refused).stream().map(Problem::code).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Problem> problems(ThrowingCallable refused) {
    AnctException thrown = catchThrowableOfType(AnctException.class, refused);
    assertThat(thrown).isNotNull();
    return thrown.problems();
  }
}
