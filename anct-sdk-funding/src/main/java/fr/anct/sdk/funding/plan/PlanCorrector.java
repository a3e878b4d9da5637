package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Cuts contributions until a plan is within its limits; the owner pays what is cut. It is not thread-safe. */
final class PlanCorrector {
  private final PlanRuleBook book;
  private final CutStrategy strategy;
  private final FinancingPlan given;
  /** Those that would be left below a floor, and the rule of the floor. */
  private final Map<String, String> refused = new LinkedHashMap<>();

  private PlanCorrector(FinancingPlan given, CutStrategy strategy, PlanRuleBook book) {
    this.given = given;
    this.strategy = strategy;
    this.book = book;
  }

  static Correction correct(FinancingPlan plan, CutStrategy strategy, PlanRuleBook book) {
    return new PlanCorrector(plan, strategy, book).run();
  }

  static ImmutableList<AidLimit> breaches(FinancingPlan plan, PlanRuleBook book) {
    ImmutableList.Builder<AidLimit> breaches = ImmutableList.builder();
    for (PlanRule rule : book.rules()) {
      for (AidLimit limit : rule.limits(plan)) {
        if (!limit.isKept()) {
          breaches.add(limit);
        }
      }
    }
    return breaches.build();
  }

  private Correction run() {
    while (true) {
      Attempt attempt = new Attempt();
      refused.forEach((id, rule) ->
          attempt.cut(rule, ImmutableMap.of(id, given.getContribution(id).amount())));
      ImmutableList<AidLimit> unresolved = attempt.cutToCeilings();
      Optional<AidLimit> floor = unresolved.stream()
          .filter(limit -> limit.operator() == Operator.AT_LEAST)
          .findFirst();
      if (floor.isEmpty()) {
        return attempt.correction(unresolved);
      }
      // Nothing rather than less than the floor; with that gone, the others are cut less.
      floor.get().contributions().forEach(id -> refused.put(id, floor.get().rule()));
    }
  }

  /** One way down from the given plan. */
  private final class Attempt {
    private FinancingPlan plan = given;
    private final Map<String, Euros> amounts = new LinkedHashMap<>();
    private final Map<String, Set<String>> rules = new LinkedHashMap<>();

    /** Cuts to the ceilings one after the other; returns the limits that are still not kept. */
    ImmutableList<AidLimit> cutToCeilings() {
      while (true) {
        ImmutableList<AidLimit> breaches = breaches(plan, book);
        boolean cutSome = false;
        for (AidLimit limit : breaches) {
          if (limit.operator() == Operator.AT_MOST && cut(limit)) {
            cutSome = true;
            break; // it may have mended others
          }
        }
        if (!cutSome) {
          return breaches;
        }
      }
    }

    private boolean cut(AidLimit limit) {
      List<Contribution> lines = plan.contributions().stream()
          .filter(
              line -> limit.contributions().contains(line.id()) && line.amount().isPositive())
          .toList();
      ImmutableMap<String, Euros> cuts = strategy.cuts(lines, limit.excess());
      cut(limit.rule(), cuts);
      return !cuts.isEmpty();
    }

    void cut(String rule, ImmutableMap<String, Euros> cuts) {
      List<Contribution> lines = new ArrayList<>();
      for (Contribution line : plan.contributions()) {
        Euros cut = cuts.getOrDefault(line.id(), Euros.ZERO);
        lines.add(line.withAmount(line.amount().minus(cut)));
        if (cut.isPositive()) {
          amounts.merge(line.id(), cut, Euros::plus);
          rules.computeIfAbsent(line.id(), any -> new LinkedHashSet<>()).add(rule);
        }
      }
      if (!cuts.isEmpty()) {
        plan = plan.toBuilder()
            .contributions(lines)
            .ownFunds(plan.ownFunds().plus(Euros.sum(cuts.values())))
            .build();
      }
    }

    Correction correction(ImmutableList<AidLimit> unresolved) {
      Correction.Builder correction = Correction.builder().plan(plan).unresolved(unresolved);
      for (String id : Lists.transform(given.contributions(), Contribution::id)) {
        Euros amount = amounts.get(id);
        if (amount != null) {
          correction.addCuts(new Correction.Cut(
              id, amount, ImmutableList.copyOf(Objects.requireNonNull(rules.get(id)))));
        }
      }
      return correction.build();
    }
  }
}
