package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A funding problem in cents and bits: grants in the order of preference, ceilings as rows of which the first is the
 * balance. This class is immutable.
 */
final class Instance {
  /** A set of grants is the bits of a {@code long}, the sign left out. */
  static final int MOST_GRANTS = 62;

  final int grants;
  /** The place in the problem of each grant. */
  final int[] place;
  /** The least of each grant where it is made: a cent or more. */
  final long[] least;

  final long[] most;
  final long compulsory;
  /** Of each grant, those that may not be made with it. */
  final long[] rivals;
  /** The number of the funder of each grant. */
  final int[] funder;

  final int funders;
  final int rows;
  final long[] limit;
  final int[][] weight;
  final long[] support;
  final long[] ifAnyOf;
  final long[] ifNoneOf;
  private final boolean[] weighted;

  static Instance of(FundingProblem problem) {
    return new Instance(problem);
  }

  private Instance(FundingProblem problem) {
    ImmutableList<GrantOption> options = problem.grants();
    grants = options.size();
    place = order(options);
    least = new long[grants];
    most = new long[grants];
    rivals = new long[grants];
    funder = new int[grants];
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> funderNumbers = new HashMap<>();
    long must = 0;
    for (int i = 0; i < grants; i++) {
      GrantOption option = options.get(place[i]);
      numbers.put(option.id(), i);
      most[i] = option.most().cents();
      least[i] = Math.max(1, option.lowest().cents());
      must |= option.compulsory() ? 1L << i : 0;
      Integer known = funderNumbers.putIfAbsent(option.payer(), funderNumbers.size());
      funder[i] = known == null ? funderNumbers.size() - 1 : known;
    }
    compulsory = must;
    funders = funderNumbers.size();
    for (ImmutableSet<String> exclusion : problem.exclusions()) {
      long set = bits(exclusion, numbers);
      for (int i = 0; i < grants; i++) {
        if ((set >>> i & 1) != 0) {
          rivals[i] |= set & ~(1L << i);
        }
      }
    }

    List<GroupCeiling> ceilings = problem.ceilings();
    rows = ceilings.size() + 1;
    limit = new long[rows];
    weight = new int[rows][grants];
    support = new long[rows];
    ifAnyOf = new long[rows];
    ifNoneOf = new long[rows];
    weighted = new boolean[rows];
    limit[0] = problem.toFinance().cents();
    Arrays.fill(weight[0], 1);
    support[0] = (1L << grants) - 1;
    for (int row = 1; row < rows; row++) {
      GroupCeiling ceiling = ceilings.get(row - 1);
      limit[row] = ceiling.limit().cents();
      for (Map.Entry<String, Integer> entry : ceiling.weights().entrySet()) {
        int i = numbers.getOrDefault(entry.getKey(), 0);
        weight[row][i] = entry.getValue();
        weighted[row] |= entry.getValue() != 1;
        support[row] |= 1L << i;
      }
      ifAnyOf[row] = bits(ceiling.ifAnyOf(), numbers);
      ifNoneOf[row] = bits(ceiling.ifNoneOf(), numbers);
    }
  }

  private Instance(Instance other, int row, long newLimit) {
    grants = other.grants;
    place = other.place;
    least = other.least;
    most = other.most;
    compulsory = other.compulsory;
    rivals = other.rivals;
    funder = other.funder;
    funders = other.funders;
    rows = other.rows;
    limit = other.limit.clone();
    limit[row] = newLimit;
    weight = other.weight;
    support = other.support;
    ifAnyOf = other.ifAnyOf;
    ifNoneOf = other.ifNoneOf;
    weighted = other.weighted;
  }

  /** The same instance, a row relaxed by some cents. */
  Instance relaxed(int row, long cents) {
    return new Instance(this, row, Math.addExact(limit[row], cents));
  }

  boolean isWeighted(int row) {
    return weighted[row];
  }

  boolean binds(int row, long made) {
    return binds(ifAnyOf[row], ifNoneOf[row], made);
  }

  static boolean binds(long anyOf, long noneOf, long made) {
    return (anyOf == 0 || (anyOf & made) != 0) && (noneOf & made) == 0;
  }

  long load(int row, long[] amounts) {
    long load = 0;
    for (int i = 0; i < grants; i++) {
      load += weight[row][i] * amounts[i];
    }
    return load;
  }

  static long made(long[] amounts) {
    long made = 0;
    for (int i = 0; i < amounts.length; i++) {
      made |= amounts[i] > 0 ? 1L << i : 0;
    }
    return made;
  }

  /** Whether a row can bind: if not, a wider one changes nothing. */
  boolean canBind(int row) {
    return load(row, most) > limit[row];
  }

  /** How many funders pay some grants. */
  int funders(long made) {
    long used = 0;
    for (long left = made; left != 0; left &= left - 1) {
      used |= 1L << funder[Long.numberOfTrailingZeros(left)];
    }
    return Long.bitCount(used);
  }

  /** Whether amounts keep to all ceilings. */
  boolean isWithin(long[] amounts) {
    long made = made(amounts);
    for (int row = 0; row < rows; row++) {
      if (binds(row, made) && load(row, amounts) > limit[row]) {
        return false;
      }
    }
    return true;
  }

  /** The compulsory grants at their least, the others not made. */
  long[] leastAmounts() {
    long[] amounts = new long[grants];
    for (int i = 0; i < grants; i++) {
      amounts[i] = (compulsory >>> i & 1) != 0 ? least[i] : 0;
    }
    return amounts;
  }

  /** By rank, then as in the problem. */
  private static int[] order(ImmutableList<GrantOption> options) {
    int[] order = new int[options.size()];
    for (int i = 0; i < order.length; i++) {
      int place = i;
      while (place > 0 && options.get(order[place - 1]).rank() > options.get(i).rank()) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = i;
    }
    return order;
  }

  private static long bits(ImmutableSet<String> ids, Map<String, Integer> numbers) {
    long bits = 0;
    for (String id : ids) {
      bits |= 1L << numbers.getOrDefault(id, 0);
    }
    return bits;
  }
}
