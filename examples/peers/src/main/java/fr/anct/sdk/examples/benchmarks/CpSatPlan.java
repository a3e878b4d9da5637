package fr.anct.sdk.examples.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/**
 * A plan of twelve grants for CP-SAT of OR-Tools, in whole cents, in one thread as ours. Of what was tried, these settings
 * are the fastest that prove all: as it comes, in one thread, it was eight seconds on one plan without a proof.
 */
final class CpSatPlan {
  private CpSatPlan() {}

  /** Finds the native library, which not every machine has. */
  static void load() {
    Loader.loadNativeLibraries();
  }

  /** Returns what the grants bring at most, in cents. */
  static long best(TwelveGrants plan) {
    CpModel model = new CpModel();
    BoolVar[] made = new BoolVar[TwelveGrants.GRANTS];
    LinearExprBuilder[] amounts = new LinearExprBuilder[made.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = model.newBoolVar("");
      amounts[i] = LinearExpr.newBuilder();
      if (plan.most[i] == plan.least[i]) {
        amounts[i].addTerm(made[i], plan.most[i]);
      } else {
        IntVar amount = model.newIntVar(0, plan.most[i], "");
        amounts[i].add(amount);
        model.addLessOrEqual(amount, LinearExpr.term(made[i], plan.most[i]));
        model.addGreaterOrEqual(amount, LinearExpr.term(made[i], plan.least[i]));
      }
    }
    for (int k = 0; k < plan.ceilings.length; k++) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      for (int i = 0; i < made.length; i++) {
        if ((plan.ceilings[k] >>> i & 1) != 0) {
          sum.add(amounts[i]);
        }
      }
      model.addLessOrEqual(sum, plan.limits[k]);
    }
    for (int i = 0; i < made.length; i++) {
      for (int other = 0; other < i; other++) {
        if ((plan.rivals[i] >>> other & 1) != 0) {
          model.addAtMostOne(new BoolVar[] {made[i], made[other]});
        }
      }
    }
    LinearExprBuilder all = LinearExpr.newBuilder();
    for (LinearExprBuilder amount : amounts) {
      all.add(amount);
    }
    model.maximize(all);
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setLinearizationLevel(2)
        .setCpModelPresolve(false)
        .setOptimizeWithLbTreeSearch(true);
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("no proof of the best: " + solver.responseStats());
    }
    return Math.round(solver.objectiveValue());
  }
}
