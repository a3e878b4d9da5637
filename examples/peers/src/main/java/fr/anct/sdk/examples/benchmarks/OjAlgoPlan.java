package fr.anct.sdk.examples.benchmarks;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A plan of twelve grants for ojAlgo, a mixed-integer solver in Java that works in floating point. */
final class OjAlgoPlan {
  private OjAlgoPlan() {}

  /** Returns what the grants bring at most, in cents; it may be off. */
  static long best(TwelveGrants plan) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] made = new Variable[TwelveGrants.GRANTS];
    Variable[] amounts = new Variable[made.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = model.newVariable("made" + i).binary();
      amounts[i] = model.newVariable("g" + i).lower(0).upper(plan.most[i]).weight(1);
      model
          .newExpression("most" + i)
          .upper(0)
          .set(amounts[i], 1)
          .set(made[i], -plan.most[i]);
      model
          .newExpression("least" + i)
          .lower(0)
          .set(amounts[i], 1)
          .set(made[i], -plan.least[i]);
    }
    for (int k = 0; k < plan.ceilings.length; k++) {
      Expression sum = model.newExpression("C" + k).upper(plan.limits[k]);
      for (int i = 0; i < made.length; i++) {
        if ((plan.ceilings[k] >>> i & 1) != 0) {
          sum.set(amounts[i], 1);
        }
      }
    }
    for (int i = 0; i < made.length; i++) {
      for (int other = 0; other < i; other++) {
        if ((plan.rivals[i] >>> other & 1) != 0) {
          model
              .newExpression("rivals" + i + "," + other)
              .upper(1)
              .set(made[i], 1)
              .set(made[other], 1);
        }
      }
    }
    Optimisation.Result result = model.maximise();
    return Math.round(result.getValue());
  }
}
