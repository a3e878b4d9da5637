package fr.anct.sdk.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sample plan of the main program against the ceilings; the baseline only says which of them it breaks. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class PlanBenchmark {
  private static final Rate FLOOR = Rate.ofPercent(20);

  private final FinancingPlan plan = FinancingPlan.builder()
      .title("Rénovation de la salle communale (exemple)")
      .owner(ProjectOwner.commune("52250"))
      .addExpense(ExpenseLine.eligible("studies", "Études et maîtrise d’œuvre", Euros.of(40_000)))
      .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(360_000)))
      .addContribution(Contribution.requested(Scheme.DETR, Euros.of(160_000)))
      .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(160_000)))
      .addContribution(Contribution.requested(
          Funder.of(FunderKind.DEPARTEMENT, "Conseil départemental"), Euros.of(60_000)))
      .ownFunds(Euros.of(20_000))
      .build()
      .assumingAllOn(LocalDate.of(2026, 11, 1));
  private final Euros own = plan.ownShare();
  private final Euros publicFinancing = plan.publicFinancing();

  private final long[] expenses = {4_000_000, 36_000_000};
  private final long[] dotations = {16_000_000, 16_000_000};
  private final long[] otherPublic = {6_000_000};
  private final long ownCents = 2_000_000;

  private final TwelveLines twelve = new TwelveLines();

  /** The whole assessment: all rules, each with its steps, shares in percent, reservations. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public PlanAssessment assessment() {
    return plan.assess();
  }

  /** The rule of the owner's share alone, with its steps. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public RuleResult ownShareRule() {
    return OwnShareFloor.standard().assess(plan);
  }

  /** The owner's share as amounts: is it enough? */
  @Benchmark
  public boolean ownShareTest() {
    return !own.isLessThan(OwnShareFloor.minOwn(publicFinancing, FLOOR));
  }

  /** Baseline of the assessment: a bit a rule that is broken. */
  @Benchmark
  public int handwrittenAssessment() {
    int broken = handwrittenOwnShareTest() ? 0 : 1;
    long base = sum(expenses);
    if (sum(dotations) > base * 80 / 100) {
      broken |= 2;
    }
    for (long dotation : dotations) {
      if (dotation < (base * 20 + 99) / 100) {
        broken |= 4;
      }
    }
    return broken;
  }

  /** Baseline of the owner's share. */
  @Benchmark
  public boolean handwrittenOwnShareTest() {
    long total = ownCents + sum(dotations) + sum(otherPublic);
    return ownCents >= (total * 20 + 99) / 100;
  }

  /** A plan of twelve lines on which every rule has something to say: the whole assessment. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public PlanAssessment twelveLines() {
    return twelve.plan.assess();
  }

  /** The same plan: the limits that it breaks, without the reasons. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public ImmutableList<AidLimit> twelveLinesBreaches() {
    return twelve.plan.breaches();
  }

  /** Baseline of both: a bit a rule that is broken. */
  @Benchmark
  public int handwrittenTwelveLines() {
    return twelve.broken();
  }

  static long sum(long[] cents) {
    long sum = 0;
    for (long one : cents) {
      sum += one;
    }
    return sum;
  }
}
