package fr.anct.sdk.examples.benchmarks;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A plan of twelve grants for ojAlgo, a mixed-integer solver in Java that works in floating point: shares of each grant, in
 * tens of thousands of euros, since on cents it is wrong far more often. A finer gap does not change what it answers.
 */
final class OjAlgoPlan {
  private static final double UNIT = 1e6; // cents

  private OjAlgoPlan() {}

  /** Returns what the grants bring at most, in cents; it may be off. */
  static long best(TwelveGrants plan) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] made = new Variable[TwelveGrants.GRANTS];
    Variable[] shares = new Variable[made.length];
    for (int i = 0; i < made.length; i++) {
      shares[i] = model.newVariable("g" + i).lower(0).upper(1).weight(plan.most[i] / UNIT);
      made[i] = shares[i];
      if (plan.least[i] == plan.most[i]) {
        shares[i].binary();
      } else if (plan.least[i] > 1 || plan.rivals[i] != 0) {
        made[i] = model.newVariable("made" + i).binary();
        model.newExpression("most" + i).upper(0).set(shares[i], 1).set(made[i], -1);
        model
            .newExpression("least" + i)
            .lower(0)
            .set(shares[i], 1)
            .set(made[i], -(double) plan.least[i] / plan.most[i]);
      }
    }
    for (int k = 0; k < plan.ceilings.length; k++) {
      Expression sum = model.newExpression("C" + k).upper(plan.limits[k] / UNIT);
      for (int i = 0; i < made.length; i++) {
        if ((plan.ceilings[k] >>> i & 1) != 0) {
          sum.set(shares[i], plan.most[i] / UNIT);
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
    return Math.round(model.maximise().getValue() * UNIT);
  }
}
