package fr.anct.sdk.funding.testkit;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.optimise.FundingProblem;
import fr.anct.sdk.funding.optimise.GrantOption;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Funding problems made at random from a seed. */
public final class Problems {
  private final Random random;
  private final int grants;
  private final long scale;

  private Problems(long seed, int grants, long scale) {
    random = new Random(seed);
    this.grants = grants;
    this.scale = scale;
  }

  /** A few grants of a few cents under any ceilings: all amounts can be tried. */
  public static FundingProblem small(long seed) {
    int grants = 1 + Math.floorMod((int) (seed ^ seed >>> 32), 5);
    return new Problems(seed, grants, grants < 4 ? 12 : 6).any();
  }

  /** Grants of up to 10 000 euros, each all or nothing with a chance in percent, under nested ceilings. */
  public static FundingProblem nested(long seed, int grants, int wholePercent) {
    Problems some = new Problems(seed, grants, 1_000_000);
    FundingProblem.Builder problem = some.start(wholePercent);
    some.nest(problem, 0, grants, /* depth= */ 0);
    return some.excluding(problem).build();
  }

  /** The same under ceilings that overlap. */
  public static FundingProblem overlapping(long seed, int grants, int wholePercent) {
    Problems some = new Problems(seed, grants, 1_000_000);
    FundingProblem.Builder problem = some.start(wholePercent);
    for (int k = 0; k < 6; k++) {
      some.ceiling(problem, "O" + k, some.subset(3 + some.random.nextInt(grants / 2)), false);
    }
    return some.excluding(problem).build();
  }

  private FundingProblem any() {
    FundingProblem.Builder problem = start(random.nextInt(100));
    int ceilings = random.nextInt(5);
    for (int k = 0; k < ceilings; k++) {
      ceiling(problem, "C" + random.nextInt(3), subset(1 + random.nextInt(grants)), true);
    }
    return excluding(problem).build();
  }

  private FundingProblem.Builder start(int wholePercent) {
    FundingProblem.Builder problem = FundingProblem.builder();
    long all = 0;
    for (int i = 0; i < grants; i++) {
      GrantOption option = option("g" + i, random.nextInt(100) < wholePercent);
      all += option.most().cents();
      problem.addGrant(option);
    }
    long cost = all * (4 + random.nextInt(8)) / 10;
    return problem.privateMoney(Euros.ofCents(cost / 10)).cost(Euros.ofCents(cost + cost / 10));
  }

  private GrantOption option(String id, boolean whole) {
    long most = random.nextInt(20) == 0 ? 0 : 1 + amount(scale);
    GrantOption option = whole
        ? GrantOption.allOrNothing(id, Euros.ofCents(most))
        : GrantOption.upTo(id, Euros.ofCents(most));
    if (random.nextInt(3) == 0) {
      option = option.withLeast(Euros.ofCents((most + 4) / 5)); // twenty percent or nothing
    }
    if (random.nextBoolean()) {
      option = option.withRank(random.nextInt(3));
    }
    if (random.nextInt(4) == 0) {
      option = option.withFunder("f" + random.nextInt(2));
    }
    return most > 0 && random.nextInt(25) == 0 ? option.asCompulsory() : option;
  }

  private void nest(FundingProblem.Builder problem, int from, int to, int depth) {
    if (to - from < 2 || depth > 2) {
      return;
    }
    int middle = from + 1 + random.nextInt(to - from - 1);
    for (int[] part : new int[][] {{from, middle}, {middle, to}}) {
      ceiling(
          problem,
          "N" + depth,
          IntStream.range(part[0], part[1]).boxed().collect(Collectors.toCollection(TreeSet::new)),
          false);
      nest(problem, part[0], part[1], depth + 1);
    }
  }

  private void ceiling(
      FundingProblem.Builder problem, String rule, TreeSet<Integer> of, boolean any) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    boolean weighted = any && random.nextInt(4) == 0;
    of.forEach(i -> weights.put("g" + i, weighted ? 1 + random.nextInt(3) : 1));
    long limit = amount(scale * of.size() * 2 / 3 + 1);
    GroupCeiling ceiling = GroupCeiling.of(rule, weights, Euros.ofCents(limit));
    if (any && random.nextInt(4) == 0) {
      ceiling = ceiling.onlyIfAnyOf(ids(subset(1 + random.nextInt(grants))));
    }
    if (any && random.nextInt(4) == 0) {
      ceiling = ceiling.onlyIfNoneOf(ids(subset(1 + random.nextInt(grants))));
    }
    problem.addCeiling(ceiling);
  }

  private FundingProblem.Builder excluding(FundingProblem.Builder problem) {
    for (int k = random.nextInt(3); k > 0 && grants > 1; k--) {
      problem.addExclusions(ids(subset(2)));
    }
    return problem;
  }

  private TreeSet<Integer> subset(int size) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, grants).boxed().toList());
    Collections.shuffle(all, random);
    return new TreeSet<>(all.subList(0, Math.min(size, grants)));
  }

  private static ImmutableSet<String> ids(TreeSet<Integer> grants) {
    return grants.stream().map(i -> "g" + i).collect(ImmutableSet.toImmutableSet());
  }

  private long amount(long most) {
    return Math.floorMod(random.nextLong(), most);
  }
}
