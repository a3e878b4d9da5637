package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Why amounts are not more, and why there are none at all. It is not thread-safe. */
final class Reasons {
  private static final ImmutableList<String> GIVEN =
      ImmutableList.of("privateMoney", "otherResources");

  private final Instance of;
  private final FundingProblem problem;
  private final long[] amounts;
  private final long made;

  Reasons(Instance of, FundingProblem problem, long[] amounts) {
    this.of = of;
    this.problem = problem;
    this.amounts = amounts;
    made = Instance.made(amounts);
  }

  ImmutableList<GrantCut> cuts() {
    GrantCut[] cuts = new GrantCut[of.grants];
    for (int i = 0; i < of.grants; i++) {
      if (amounts[i] < of.most[i]) {
        cuts[of.place[i]] = cut(i);
      }
    }
    ImmutableList.Builder<GrantCut> list = ImmutableList.builder();
    for (GrantCut cut : cuts) {
      if (cut != null) {
        list.add(cut);
      }
    }
    return list.build();
  }

  private GrantCut cut(int grant) {
    long before = amounts[grant];
    amounts[grant] = before > 0 ? before + 1 : of.least[grant];
    long more = made | 1L << grant;
    ImmutableSet.Builder<String> ceilings = ImmutableSet.builder();
    for (int row = 0; row < of.rows; row++) {
      if (of.binds(row, more) && of.load(row, amounts) > of.limit[row]) {
        ceilings.add(rule(problem, row));
      }
    }
    amounts[grant] = before;
    return new GrantCut(
        id(grant),
        Euros.ofCents(before),
        Euros.ofCents(of.most[grant] - before),
        ceilings.build().asList(),
        ids(of.rivals[grant] & made));
  }

  /** Each constraint that is broken where the compulsory grants are at their least and nothing else is made. */
  static ImmutableList<Problem> conflicts(Instance of, FundingProblem problem) {
    Reasons reasons = new Reasons(of, problem, of.leastAmounts());
    ImmutableList.Builder<Problem> conflicts = ImmutableList.builder();
    for (int row = 0; row < of.rows; row++) {
      long load = of.load(row, reasons.amounts);
      if (of.binds(row, of.compulsory) && load > of.limit[row]) {
        // What is given is no grant: it was taken off the limit of the balance.
        Euros given = row == 0 ? problem.cost().minus(problem.toFinance()) : Euros.ZERO;
        conflicts.add(Problem.of(
            ProblemCode.INFEASIBLE,
            "rule",
            rule(problem, row),
            "value",
            Euros.ofCents(load).plus(given),
            "limit",
            Euros.ofCents(of.limit[row]).plus(given),
            "names",
            names(given, reasons.ids(of.compulsory & of.support[row]))));
      }
    }
    for (int i = 0; i < of.grants; i++) {
      long rivals = of.rivals[i] & of.compulsory;
      if ((of.compulsory >>> i & 1) != 0 && rivals > (1L << i)) {
        conflicts.add(Problem.of(
            ProblemCode.EXCLUDED_TOGETHER,
            "id",
            reasons.id(i),
            "names",
            String.join(", ", reasons.ids(rivals & -(2L << i)))));
      }
    }
    return conflicts.build();
  }

  private static String names(Euros given, ImmutableList<String> grants) {
    return String.join(", ", given.isZero() ? grants : Iterables.concat(GIVEN, grants));
  }

  private ImmutableList<String> ids(long set) {
    List<String> ids = new ArrayList<>();
    for (long left = set; left != 0; left &= left - 1) {
      ids.add(id(Long.numberOfTrailingZeros(left)));
    }
    return ImmutableList.copyOf(ids);
  }

  private String id(int grant) {
    return problem.grants().get(of.place[grant]).id();
  }

  private static String rule(FundingProblem problem, int row) {
    return row == 0 ? FundingProblem.BALANCE : problem.ceilings().get(row - 1).rule();
  }
}
