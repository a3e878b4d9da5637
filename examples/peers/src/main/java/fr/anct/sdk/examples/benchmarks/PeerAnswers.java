package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanDecision;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import fr.anct.sdk.funding.optimise.Optimiser;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** What peers answer, held against what this library answers; an empty text says that it is the same. */
final class PeerAnswers {
  private PeerAnswers() {}

  /** Compares ten verdicts of each row. */
  static String scan(Consumer<List<PeerRow>> engine, ScanRows rows) {
    List<PeerRow> all = PeerRow.all(rows);
    engine.accept(all);
    byte[][] theirs = PeerRow.verdicts(all);
    ScanResult ours =
        NationalScan.of(ScanRows.BOOK, ScanBenchmark.DATE).over(ScanPopulation.of(rows.columns(0)));
    int wrong = 0;
    for (int rule = 0; rule < theirs.length; rule++) {
      List<ScanDecision> decisions = ours.decisions(ours.rules().get(rule));
      for (int row = 0; row < rows.size(); row++) {
        wrong += decisions.get(row).verdict().ordinal() == theirs[rule][row] ? 0 : 1;
      }
    }
    return wrong == 0 ? "" : wrong + " wrong verdicts of " + 10 * rows.size();
  }

  /** Compares what the grants bring in each of the problems, in cents. */
  static String optimum(ToLongFunction<TwelveGrants> solver, Kind kind) {
    int plans = 0;
    long cents = 0;
    for (TwelveGrants plan : OptimiserBenchmark.problems(kind)) {
      long ours = Optimiser.standard().solve(plan.problem).amounts().values().stream()
          .mapToLong(Euros::cents)
          .sum();
      long off = Math.abs(solver.applyAsLong(plan) - ours);
      plans += off == 0 ? 0 : 1;
      cents += off;
    }
    return cents == 0 ? "" : cents + " wrong cents in " + plans + " plans";
  }

  /** Compares shares, in cents. */
  static String split(List<Long> theirs) {
    List<Long> ours =
        new AllocationBenchmark().allocation().stream().map(Euros::cents).toList();
    return theirs.equals(ours) ? "" : theirs + " for " + ours;
  }
}
