package fr.anct.sdk.eligibility.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.util.function.Consumer;

/** Goes through criteria. */
public final class Criteria {
  private Criteria() {}

  /** Returns the comparisons of a version, those of its pre-filter among them, each once. */
  public static ImmutableList<Criterion.Comparison> comparisons(RuleVersion version) {
    ImmutableSet.Builder<Criterion.Comparison> comparisons = ImmutableSet.builder();
    leaves(version, leaf -> {
      if (leaf instanceof Criterion.Comparison comparison) {
        comparisons.add(comparison);
      }
    });
    return comparisons.build().asList();
  }

  /** Returns the facts that a version reads, as its criteria declare them. */
  public static ImmutableSet<Fact> facts(RuleVersion version) {
    ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
    leaves(version, leaf -> facts.addAll(facts(leaf)));
    return facts.build();
  }

  /** Returns the leaves of a criterion, those that stand twice twice. */
  public static ImmutableList<Criterion> leaves(Criterion criterion) {
    ImmutableList.Builder<Criterion> leaves = ImmutableList.builder();
    leaves(criterion, leaves::add);
    return leaves.build();
  }

  /** Returns the facts that a criterion reads. */
  public static ImmutableSet<Fact> facts(Criterion criterion) {
    ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
    leaves(criterion, leaf -> {
      if (leaf instanceof Criterion.Comparison comparison) {
        facts.addAll(comparison.left().facts()).addAll(comparison.right().facts());
      } else if (leaf instanceof Criterion.Membership membership) {
        facts.add(membership.fact());
      } else if (leaf instanceof Criterion.Checked checked) {
        facts.add(checked.flag());
      } else if (leaf instanceof Criterion.Designated designated) {
        facts.add(designated.designation());
      }
    });
    return facts.build();
  }

  /** Tells whether a fact is the published result of a term of a version, beside what it is computed from. */
  public static boolean isPublished(RuleVersion version, Fact fact) {
    return comparisons(version).stream()
        .anyMatch(one -> isPublished(one.left(), fact) || isPublished(one.right(), fact));
  }

  private static boolean isPublished(Term term, Fact fact) {
    if (term instanceof Term.Published published) {
      return published.fact().equals(fact);
    }
    if (term instanceof Term.Scaled scaled) {
      return isPublished(scaled.of(), fact);
    }
    return term instanceof Term.Quotient quotient && isPublished(quotient.dividend(), fact);
  }

  /** States words and flags for which the scope of a rule holds. */
  public static void putScope(Criterion scope, FactSet.Builder facts) {
    put(scope, true, facts);
  }

  private static void put(Criterion scope, boolean holds, FactSet.Builder facts) {
    if (scope instanceof Criterion.All all) {
      all.criteria().forEach(one -> put(one, holds, facts));
    } else if (scope instanceof Criterion.Clause clause) {
      put(clause.criterion(), holds, facts);
    } else if (scope instanceof Criterion.Not not) {
      put(not.criterion(), !holds, facts);
    } else if (scope instanceof Criterion.Checked checked) {
      facts.put(checked.flag(), holds);
    } else {
      Criterion.Membership membership = (Criterion.Membership) scope;
      facts.put(membership.fact(), membership.words().get(0));
    }
  }

  private static void leaves(RuleVersion version, Consumer<Criterion> visitor) {
    for (ImmutableList<Reading> readings :
        ImmutableList.of(version.readings(), version.preFilter())) {
      for (Reading reading : readings) {
        leaves(reading.criterion(), visitor);
        reading.onProposal().ifPresent(condition -> leaves(condition, visitor));
      }
    }
  }

  private static void leaves(Criterion criterion, Consumer<Criterion> visitor) {
    if (criterion instanceof Criterion.All all) {
      all.criteria().forEach(child -> leaves(child, visitor));
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(child -> leaves(child, visitor));
    } else if (criterion instanceof Criterion.AtLeast atLeast) {
      atLeast.criteria().forEach(child -> leaves(child, visitor));
    } else if (criterion instanceof Criterion.Not not) {
      leaves(not.criterion(), visitor);
    } else if (criterion instanceof Criterion.Clause clause) {
      leaves(clause.criterion(), visitor);
    } else {
      visitor.accept(criterion);
    }
  }
}
