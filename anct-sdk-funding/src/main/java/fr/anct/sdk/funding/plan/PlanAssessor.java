package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a plan against the rules of a book. */
final class PlanAssessor {
  /** One hundredth of a percent, as the percentages of a plan are written. */
  private static final int HUNDREDTHS = 10_000;

  /** What the owner brings, in the order of the shares. */
  private static final ImmutableList<ResourceKind> OWN =
      ImmutableList.of(ResourceKind.OWN_FUNDS, ResourceKind.LOANS, ResourceKind.OWN_IN_KIND);

  private PlanAssessor() {}

  static PlanAssessment assess(FinancingPlan plan, PlanRuleBook book) {
    Doors.distinct(Lists.transform(book.rules(), PlanRule::id));
    ImmutableList.Builder<RuleResult> assessed = ImmutableList.builder();
    for (PlanRule rule : book.rules()) {
      assessed.add(rule.assess(plan));
    }
    ImmutableList<RuleResult> results = assessed.build();
    return PlanAssessment.builder()
        .basis(basis(plan, book, results))
        .problems(problems(plan))
        .ownShare(OwnShare.of(plan.ownShare(), plan.publicFinancing()))
        .shares(shares(plan))
        .results(results)
        .build();
  }

  private static Basis basis(FinancingPlan plan, PlanRuleBook book, List<RuleResult> results) {
    Set<DateRole> roles = EnumSet.noneOf(DateRole.class);
    book.rules().forEach(rule -> roles.addAll(rule.reads()));
    ImmutableSortedMap.Builder<String, LocalDate> dates = ImmutableSortedMap.naturalOrder();
    roles.forEach(role -> plan.date(role).ifPresent(date -> dates.put(role.name(), date)));
    return new Basis(
        LibraryVersion.current(),
        Optional.of(book.version()),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        dates.buildOrThrow(),
        caveats(plan, results));
  }

  private static ImmutableList<Caveat> caveats(FinancingPlan plan, List<RuleResult> results) {
    ImmutableSet.Builder<Caveat> caveats = ImmutableSet.builder();
    plan.assumedDate()
        .ifPresent(date -> caveats.add(
            new Caveat(Caveat.Kind.ALL_DATES_ASSUMED, ImmutableMap.of("date", date.toString()))));
    List<String> requested = new ArrayList<>();
    for (Contribution line : plan.contributions()) {
      if (line.isOnlyRequested()) {
        requested.add(line.id());
      }
    }
    if (!requested.isEmpty()) {
      String lines = String.join(", ", requested);
      caveats.add(new Caveat(Caveat.Kind.REQUESTED_NOT_GRANTED, ImmutableMap.of("lines", lines)));
    }
    results.forEach(result -> caveats.addAll(result.caveats()));
    return caveats.build().asList();
  }

  private static ImmutableList<Problem> problems(FinancingPlan plan) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Euros difference = plan.totalExpenses().minus(plan.totalResources());
    if (!difference.isZero()) {
      problems.add(Problem.of(
          ProblemCode.UNBALANCED_PLAN,
          "expenses",
          plan.totalExpenses(),
          "resources",
          plan.totalResources(),
          "difference",
          difference));
    }
    Map<Pair, String> seen = new HashMap<>();
    for (Contribution line : plan.contributions()) {
      String other = seen.putIfAbsent(Pair.of(line), line.id());
      if (other != null) {
        problems.add(Problem.of(ProblemCode.DUPLICATE_FUNDER, "id", other, "other", line.id()));
      }
    }
    return problems.build();
  }

  /** Who pays, and on what: two lines with the same are one counted twice, or two that a reader cannot tell apart. */
  private record Pair(Funder funder, Optional<Scheme> scheme, boolean inKind) {
    static Pair of(Contribution line) {
      return new Pair(line.funder(), line.scheme(), line.inKind());
    }
  }

  static ImmutableList<ResourceShare> shares(FinancingPlan plan) {
    if (!plan.totalResources().isPositive()) {
      return ImmutableList.of();
    }
    List<Euros> amounts = new ArrayList<>();
    for (Contribution contribution : plan.contributions()) {
      amounts.add(contribution.amount());
    }
    amounts.add(plan.ownFunds());
    amounts.add(plan.loans());
    amounts.add(plan.ownInKind());
    // Nothing gets nothing: what the owner does not bring changes no other share.
    List<Euros> hundredths = Allocation.byAmounts(amounts).split(Euros.ofCents(HUNDREDTHS));
    ImmutableList.Builder<ResourceShare> shares = ImmutableList.builder();
    int i = 0;
    for (Contribution contribution : plan.contributions()) {
      Optional<String> id = Optional.of(contribution.id());
      shares.add(share(ResourceKind.CONTRIBUTION, id, amounts.get(i), hundredths.get(i)));
      i++;
    }
    for (ResourceKind kind : OWN) {
      if (amounts.get(i).isPositive()) {
        shares.add(share(kind, Optional.empty(), amounts.get(i), hundredths.get(i)));
      }
      i++;
    }
    return shares.build();
  }

  private static ResourceShare share(
      ResourceKind kind, Optional<String> contribution, Euros amount, Euros hundredths) {
    return new ResourceShare(kind, contribution, amount, Rate.of(hundredths.cents(), HUNDREDTHS));
  }
}
