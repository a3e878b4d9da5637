package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.optimise.FundingProblem;
import fr.anct.sdk.funding.optimise.GrantOption;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random plan of twelve grants under six ceilings and the balance: as a problem of the library, and in plain arrays with
 * the two ways to solve it that a program of one's own would have.
 */
final class TwelveGrants {
  /** What the grants and the ceilings are like. */
  enum Kind {
    /** Any amount up to a most, nested ceilings. */
    PLAIN,
    /** All or nothing, 20 % or nothing, exclusions; nested ceilings. */
    NESTED,
    /** The same under ceilings that overlap. */
    OVERLAPPING
  }

  static final int GRANTS = 12;
  /** Three funds in the State, two in the Union, as bits; the last ceiling is on all that is French. */
  private static final int[] NEST = {
    0b0000_0000_0111,
    0b0000_0001_1000,
    0b0000_0111_1111,
    0b1100_0000_0000,
    0b1111_0000_0000,
    0b0000_1111_1111
  };

  final long[] least = new long[GRANTS];
  final long[] most = new long[GRANTS];
  /** The grants that exclude each, as bits. */
  final int[] rivals = new int[GRANTS];
  /** The grants under each ceiling, as bits; the first is the balance. */
  final int[] ceilings = new int[7];

  final long[] limits = new long[7];

  final FundingProblem problem;

  private final long[] amounts = new long[GRANTS];
  private final long[] best = new long[GRANTS];
  private long bestSum;

  TwelveGrants(Kind kind, long seed) {
    Random random = new Random(seed);
    FundingProblem.Builder builder = FundingProblem.builder();
    long all = 0;
    for (int i = 0; i < GRANTS; i++) {
      most[i] = 1_000_000 + random.nextInt(20_000_000);
      all += most[i];
      GrantOption option = GrantOption.upTo("g" + i, Euros.ofCents(most[i]));
      int shape = kind == Kind.PLAIN ? 2 : random.nextInt(3);
      if (shape == 0) {
        option = option.asAllOrNothing();
      } else if (shape == 1) {
        option = option.withLeast(Euros.ofCents(most[i] / 5));
      }
      least[i] = shape == 0 ? most[i] : shape == 1 ? most[i] / 5 : 1;
      builder.addGrant(option);
    }
    ceilings[0] = (1 << GRANTS) - 1;
    limits[0] = all * (60 + random.nextInt(30)) / 100;
    builder.cost(Euros.ofCents(limits[0]));
    for (int k = 1; k < ceilings.length; k++) {
      ceilings[k] = kind == Kind.OVERLAPPING ? random.nextInt(1 << GRANTS) | 1 << k : NEST[k - 1];
      limits[k] = sum(ceilings[k]) * (50 + random.nextInt(40)) / 100;
      builder.addCeiling(GroupCeiling.of("C" + k, names(ceilings[k]), Euros.ofCents(limits[k])));
    }
    for (int k = kind == Kind.PLAIN ? 0 : 2; k > 0; k--) {
      int one = random.nextInt(GRANTS);
      int other = (one + 1 + random.nextInt(GRANTS - 1)) % GRANTS;
      rivals[one] |= 1 << other;
      rivals[other] |= 1 << one;
      builder.exclude("g" + one, "g" + other);
    }
    problem = builder.build();
  }

  private long sum(int set) {
    long sum = 0;
    for (int i = 0; i < GRANTS; i++) {
      sum += (set >>> i & 1) != 0 ? most[i] : 0;
    }
    return sum;
  }

  private static Set<String> names(int set) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < GRANTS; i++) {
      if ((set >>> i & 1) != 0) {
        names.add("g" + i);
      }
    }
    return names;
  }

  /** All sets of grants, in each first the leasts, then as much as there is room for: the best where ceilings are nested. */
  long[] enumerated() {
    bestSum = -1;
    extend(0, 0, limits.clone());
    return best;
  }

  private void extend(int grant, int made, long[] room) {
    if (grant == GRANTS) {
      fill(made, room);
      return;
    }
    if ((rivals[grant] & made) == 0 && take(grant, least[grant], room)) {
      extend(grant + 1, made | 1 << grant, room);
      take(grant, -least[grant], room);
    }
    extend(grant + 1, made, room);
  }

  private boolean take(int grant, long cents, long[] room) {
    for (int k = 0; k < room.length; k++) {
      if ((ceilings[k] >>> grant & 1) != 0 && room[k] < cents) {
        return false;
      }
    }
    for (int k = 0; k < room.length; k++) {
      room[k] -= (ceilings[k] >>> grant & 1) != 0 ? cents : 0;
    }
    return true;
  }

  private void fill(int made, long[] left) {
    long[] room = left.clone();
    long sum = 0;
    for (int i = 0; i < GRANTS; i++) {
      amounts[i] = 0;
      if ((made >>> i & 1) != 0) {
        long more = most[i] - least[i];
        for (int k = 0; k < room.length; k++) {
          more = (ceilings[k] >>> i & 1) != 0 ? Math.min(more, room[k]) : more;
        }
        take(i, more, room);
        amounts[i] = least[i] + more;
        sum += amounts[i];
      }
    }
    if (sum > bestSum || (sum == bestSum && isBefore())) {
      bestSum = sum;
      System.arraycopy(amounts, 0, best, 0, GRANTS);
    }
  }

  private boolean isBefore() {
    for (int i = 0; i < GRANTS; i++) {
      if (amounts[i] != best[i]) {
        return amounts[i] > best[i];
      }
    }
    return false;
  }

  /** For {@link Kind#PLAIN} alone: the six ceilings written out, each grant as much as is left. */
  long[] tailored() {
    long fund = limits[1];
    long otherFund = limits[2];
    long state = limits[3];
    long measure = limits[4];
    long union = limits[5];
    long french = limits[6];
    long all = limits[0];
    for (int i = 0; i < GRANTS; i++) {
      long amount = Math.min(most[i], all);
      amount = i < 8 ? Math.min(amount, french) : amount;
      amount = i < 7 ? Math.min(amount, state) : amount;
      amount = i < 3 ? Math.min(amount, fund) : amount;
      amount = i == 3 || i == 4 ? Math.min(amount, otherFund) : amount;
      amount = i > 7 ? Math.min(amount, union) : amount;
      amount = i > 9 ? Math.min(amount, measure) : amount;
      all -= amount;
      french -= i < 8 ? amount : 0;
      state -= i < 7 ? amount : 0;
      fund -= i < 3 ? amount : 0;
      otherFund -= i == 3 || i == 4 ? amount : 0;
      union -= i > 7 ? amount : 0;
      measure -= i > 9 ? amount : 0;
      best[i] = amount;
    }
    return best;
  }
}
