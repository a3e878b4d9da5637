package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.internal.CompiledCriterion;
import fr.anct.sdk.eligibility.internal.Evaluation;
import fr.anct.sdk.eligibility.internal.Settlement;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule whose criteria are compiled; makes the explanation of its answer. */
final class CompiledRule {
  private final EligibilityRule rule;
  private final CompiledCriterion scope;
  private final ImmutableList<Version> versions;

  CompiledRule(EligibilityRule rule) {
    this.rule = rule;
    this.scope = CompiledCriterion.of(rule.scope(), NodeId.root(rule.id(), "scope"));
    ImmutableList.Builder<Version> compiled = ImmutableList.builder();
    for (Dated<RuleVersion> dated : rule.versions().values()) {
      NodeId id = NodeId.root(rule.id(), dated.from().toString());
      boolean alone = dated.value().readings().size() == 1;
      compiled.add(new Version(
          dated,
          id,
          compile(dated.value().readings(), id, alone),
          compile(
              dated.value().preFilter(), NodeId.root(rule.id(), dated.from() + "-filter"), false),
          unverified(dated)));
    }
    this.versions = compiled.build();
  }

  RuleResult evaluate(FactSet facts, LocalDate date, List<Caveat> caveats) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).dated.isInForceAt(date)) {
        return evaluate(versions.get(i), facts, date, caveats);
      }
    }
    NodeId id = NodeId.root(rule.id(), "none");
    Explanation note = note(
        id.child(1),
        "eligibility.not-in-force",
        Operand.of("eligibility.date", Value.of(date)),
        Operand.of("eligibility.from", Value.of(versions.get(0).dated.from())));
    Citation citation = versions.get(versions.size() - 1).dated.citation();
    return result(id, Verdict.NOT_IN_FORCE, citation, ImmutableList.of(note), ImmutableList.of());
  }

  private RuleResult evaluate(
      Version version, FactSet facts, LocalDate date, List<Caveat> caveats) {
    Citation citation = version.dated.citation();
    Evaluation speaks = scope.evaluate(facts);
    if (speaks.truth() != Truth.TRUE) {
      Explanation tree = speaks.explain();
      boolean unknown = speaks.truth() == Truth.UNKNOWN;
      Explanation note = note(
          version.id.child(2),
          unknown ? "eligibility.scope-unknown" : "rule." + rule.id() + ".out-of-scope");
      return result(
          version.id,
          unknown ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE,
          citation,
          ImmutableList.of(tree, note),
          unknown ? ids(Settlement.missing(speaks)) : ImmutableList.of());
    }
    if (version.dated.isUnreviewedAt(date)) {
      caveats.add(new Caveat(
          Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
          ImmutableMap.of(
              "rule",
              rule.id(),
              "reviewedOn",
              version.dated.reviewedOn().toString(),
              "date",
              date.toString())));
    }
    caveats.addAll(version.unverified);
    return answer(version, facts, caveats);
  }

  private RuleResult answer(Version version, FactSet facts, List<Caveat> caveats) {
    RuleVersion text = version.dated.value();
    ImmutableList.Builder<Explanation> children = ImmutableList.builder();
    ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
    List<Explanation> advice = new ArrayList<>();
    int next = 1;
    Truth truth = null;
    boolean disagree = false;
    for (CompiledReading reading : version.readings) {
      Evaluation evaluation = reading.criterion.evaluate(facts);
      Truth own = evaluation.truth();
      disagree |= truth != null && truth.isKnown() && own.isKnown() && truth != own;
      truth = truth == null || truth == own ? own : Truth.UNKNOWN;
      next++;
      children.add(
          version.readings.size() == 1 ? evaluation.explain() : reading(reading, evaluation, true));
      if (own == Truth.UNKNOWN) {
        missing.addAll(Settlement.missing(evaluation));
        if (advice.isEmpty()) {
          advice.addAll(Settlement.notes(evaluation, version.id, version.readings.size() + 1));
        }
      }
      if (!evaluation.isExact()) {
        caveats.add(new Caveat(Caveat.Kind.NOT_EXACT, ImmutableMap.of("rule", rule.id())));
      }
      if (own.isKnown() && evaluation.kleene() == Truth.UNKNOWN) {
        advice.add(note(
            version.id.child(version.readings.size() + 1 + advice.size()),
            "eligibility.all-completions"));
      }
    }
    children.addAll(advice);
    next += advice.size();
    if (disagree) {
      children.add(note(version.id.child(next++), "eligibility.readings-differ"));
    }
    for (CompiledReading reading : version.preFilter) {
      children.add(reading(reading, reading.criterion.evaluate(facts), false));
    }
    if (text.noteKey().isPresent()) {
      children.add(note(version.id.child(next), text.noteKey().get()));
    }
    Verdict verdict = truth == Truth.TRUE
        ? (text.nature() == RuleNature.DESIGNATION ? Verdict.DESIGNATED : Verdict.ELIGIBLE)
        : truth == Truth.FALSE ? Verdict.NOT_ELIGIBLE : Verdict.UNDETERMINED;
    return result(
        version.id, verdict, version.dated.citation(), children.build(), ids(missing.build()));
  }

  private static Explanation reading(
      CompiledReading reading, Evaluation evaluation, boolean decisive) {
    return new Explanation.Decision(
        reading.id,
        reading.reading.key(),
        Operator.RULE,
        evaluation.truth(),
        decisive,
        ImmutableList.of(),
        reading.reading.citation(),
        ImmutableList.of(evaluation.explain()));
  }

  private RuleResult result(
      NodeId id,
      Verdict verdict,
      Citation citation,
      ImmutableList<Explanation> children,
      ImmutableList<String> missing) {
    Truth truth = switch (verdict) {
      case ELIGIBLE, DESIGNATED -> Truth.TRUE;
      case NOT_ELIGIBLE -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
    return new RuleResult(
        rule.id(),
        rule.programme(),
        new Explanation.Decision(
            id,
            rule.key(),
            Operator.RULE,
            truth,
            true,
            ImmutableList.of(Operand.of(RuleResult.VERDICT, new Value.Key(verdict.key()))),
            Optional.of(citation),
            children),
        missing);
  }

  private static Explanation note(NodeId id, String key, Operand... operands) {
    return new Explanation.Note(id, key, ImmutableList.copyOf(operands), Optional.empty());
  }

  private static ImmutableList<String> ids(ImmutableSet<Fact> facts) {
    return facts.stream().map(Fact::id).collect(ImmutableList.toImmutableList());
  }

  /** The only reading of a text stands right under the rule; several stand each under a step of its own. */
  private static ImmutableList<CompiledReading> compile(
      List<Reading> readings, NodeId parent, boolean alone) {
    ImmutableList.Builder<CompiledReading> compiled = ImmutableList.builder();
    int index = 1;
    for (Reading reading : readings) {
      NodeId id = parent.child(index++);
      compiled.add(new CompiledReading(
          reading, id, CompiledCriterion.of(reading.criterion(), alone ? id : id.child(1))));
    }
    return compiled.build();
  }

  /** A caveat for each figure that is confirmed nowhere, wherever it stands in the version. */
  private ImmutableList<Caveat> unverified(Dated<RuleVersion> dated) {
    List<Citation> citations = new ArrayList<>(List.of(dated.citation()));
    for (List<Reading> readings :
        List.of(dated.value().readings(), dated.value().preFilter())) {
      for (Reading reading : readings) {
        reading.citation().ifPresent(citations::add);
        collect(reading.criterion(), citations);
      }
    }
    return citations.stream()
        .filter(citation -> citation.confidence() == Confidence.UNVERIFIED)
        .distinct()
        .map(citation -> new Caveat(
            Caveat.Kind.UNVERIFIED_LAW,
            ImmutableMap.of("rule", rule.id(), "reference", citation.reference())))
        .collect(ImmutableList.toImmutableList());
  }

  private static void collect(Criterion criterion, List<Citation> citations) {
    if (criterion instanceof Criterion.Clause clause) {
      clause.citation().ifPresent(citations::add);
      collect(clause.criterion(), citations);
    } else if (criterion instanceof Criterion.All all) {
      all.criteria().forEach(child -> collect(child, citations));
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(child -> collect(child, citations));
    } else if (criterion instanceof Criterion.AtLeast atLeast) {
      atLeast.criteria().forEach(child -> collect(child, citations));
    } else if (criterion instanceof Criterion.Not not) {
      collect(not.criterion(), citations);
    }
  }

  private record CompiledReading(Reading reading, NodeId id, CompiledCriterion criterion) {}

  private record Version(
      Dated<RuleVersion> dated,
      NodeId id,
      ImmutableList<CompiledReading> readings,
      ImmutableList<CompiledReading> preFilter,
      ImmutableList<Caveat> unverified) {}
}
