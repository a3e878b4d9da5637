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
import fr.anct.sdk.eligibility.internal.Knowledge;
import fr.anct.sdk.eligibility.internal.Memo;
import fr.anct.sdk.eligibility.internal.Places;
import fr.anct.sdk.eligibility.internal.Settlement;
import fr.anct.sdk.eligibility.internal.Vocabulary;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule whose criteria are compiled; gives its verdict alone, or with the explanation that it is read from. */
final class CompiledRule {
  final EligibilityRule rule;
  private final Caveat incomplete;
  final CompiledCriterion scope;
  private final ImmutableList<Version> versions;

  /** Adds to a vocabulary what the rule speaks of. */
  CompiledRule(EligibilityRule rule, Vocabulary vocabulary) {
    this.rule = rule;
    this.incomplete =
        new Caveat(Caveat.Kind.INCOMPLETE_REASONING, ImmutableMap.of("rule", rule.id()));
    this.scope = CompiledCriterion.of(rule.scope(), NodeId.root(rule.id(), "scope"), vocabulary);
    ImmutableList.Builder<Version> compiled = ImmutableList.builder();
    for (Dated<RuleVersion> dated : rule.versions().values()) {
      NodeId id = NodeId.root(rule.id(), dated.from().toString());
      boolean alone = dated.value().readings().size() == 1;
      compiled.add(new Version(
          dated,
          id,
          new Places(id),
          compile(dated.value().readings(), id, alone, vocabulary),
          compile(
              dated.value().preFilter(),
              NodeId.root(rule.id(), dated.from() + "-filter"),
              false,
              vocabulary),
          unverified(dated),
          new Memo<>()));
    }
    this.versions = compiled.build();
  }

  Criterion scope() {
    return rule.scope();
  }

  /** The verdict that {@link #evaluate} explains, by the truth of the rule's scope. */
  Verdict verdict(Truth speaks, Knowledge known, LocalDate date) {
    if (speaks == Truth.FALSE) {
      return Verdict.NOT_APPLICABLE;
    }
    Version version = versionAt(date);
    if (version == null) {
      return Verdict.NOT_IN_FORCE;
    }
    if (speaks == Truth.UNKNOWN) {
      return Verdict.UNDETERMINED;
    }
    Verdict verdict = null;
    for (CompiledReading reading : version.readings) {
      Verdict own = byRight(reading.criterion.evaluate(known));
      verdict = agreed(verdict, own == null ? onProposal(reading.proposed(known)) : own);
    }
    return Objects.requireNonNull(verdict);
  }

  RuleResult evaluate(Knowledge known, LocalDate date, List<Caveat> caveats) {
    Evaluation speaks = scope.evaluate(known);
    Version version = versionAt(date);
    if (speaks.truth() == Truth.FALSE) {
      return outOfScope(version == null ? versions.get(versions.size() - 1) : version, speaks);
    }
    if (version == null) {
      return notInForce(date);
    }
    return speaks.truth() == Truth.TRUE
        ? evaluate(version, known, date, caveats)
        : scopeUnknown(version, speaks);
  }

  /** The answer, and what is needed to reason about it. */
  Reasons reasons(FactSet facts, Knowledge known, LocalDate date) {
    RuleResult result = evaluate(known, date, new ArrayList<>());
    Version version = versionAt(date);
    return new Reasons(
        result,
        facts,
        version != null && scope.evaluate(known).truth() == Truth.TRUE
            ? version.dated.value().readings()
            : ImmutableList.of());
  }

  @Nullable
  Version versionAt(LocalDate date) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).dated.isInForceAt(date)) {
        return versions.get(i);
      }
    }
    return null;
  }

  private RuleResult notInForce(LocalDate date) {
    NodeId id = NodeId.root(rule.id(), "none");
    Explanation note = note(
        id.child(1),
        "eligibility.not-in-force",
        Operand.of("eligibility.date", Value.of(date)),
        Operand.of("eligibility.from", Value.of(versions.get(0).dated.from())));
    Version last = versions.get(versions.size() - 1);
    return result(last, id, Verdict.NOT_IN_FORCE, ImmutableList.of(note), ImmutableList.of());
  }

  private RuleResult outOfScope(Version version, Evaluation speaks) {
    Explanation note = note(version.places.get(2), "rule." + rule.id() + ".out-of-scope");
    return result(
        version,
        version.id,
        Verdict.NOT_APPLICABLE,
        ImmutableList.of(speaks.explain(), note),
        ImmutableList.of());
  }

  private RuleResult scopeUnknown(Version version, Evaluation speaks) {
    Explanation note = note(version.places.get(2), "eligibility.scope-unknown");
    return result(
        version,
        version.id,
        Verdict.UNDETERMINED,
        ImmutableList.of(speaks.explain(), note),
        ids(Settlement.missing(speaks)));
  }

  private RuleResult evaluate(
      Version version, Knowledge known, LocalDate date, List<Caveat> caveats) {
    if (version.dated.isUnreviewedAt(date)) {
      caveats.add(version.unreviewed.get(date, asked -> unreviewed(version.dated, asked)));
    }
    caveats.addAll(version.unverified);
    RuleVersion text = version.dated.value();
    ImmutableList.Builder<Explanation> children = ImmutableList.builder();
    ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
    List<Explanation> advice = new ArrayList<>();
    int next = version.readings.size() + 1;
    Verdict verdict = null;
    for (CompiledReading reading : version.readings) {
      Answer answer = new Answer(reading, known);
      verdict = agreed(verdict, answer.verdict());
      children.add(version.readings.size() == 1 ? answer.explain() : reading(reading, answer));
      if (answer.verdict() == Verdict.UNDETERMINED) {
        missing.addAll(answer.missing());
        if (advice.isEmpty()) {
          advice.addAll(Settlement.notes(answer.open(), version.places, next));
        }
      } else if (answer.isByAllCompletions()) {
        advice.addAll(Settlement.whatever(answer.main, version.places, next + advice.size()));
      }
      if (!answer.isExact()) {
        caveats.add(incomplete);
      }
    }
    children.addAll(advice);
    next += advice.size();
    if (verdict == Verdict.AMBIGUOUS) {
      children.add(note(version.places.get(next++), "eligibility.readings-differ"));
    }
    for (CompiledReading reading : version.preFilter) {
      children.add(preFilter(reading, known));
    }
    if (text.noteKey().isPresent()) {
      children.add(note(version.places.get(next), text.noteKey().get()));
    }
    return result(
        version,
        version.id,
        Objects.requireNonNull(verdict),
        children.build(),
        ids(missing.build()));
  }

  /** What follows by right, or null where it turns on a proposal. */
  static @Nullable Verdict byRight(Evaluation main) {
    if (main.wholly() == Truth.TRUE) {
      return Verdict.ELIGIBLE;
    }
    if (main.atLeastPartly() == Truth.TRUE) {
      return main.wholly() == Truth.FALSE ? Verdict.PARTIALLY : Verdict.UNDETERMINED;
    }
    return main.atLeastPartly() == Truth.UNKNOWN ? Verdict.UNDETERMINED : null;
  }

  static Verdict onProposal(Optional<Evaluation> condition) {
    if (condition.isEmpty()) {
      return Verdict.NOT_ELIGIBLE;
    }
    return switch (condition.get().atLeastPartly()) {
      case TRUE -> Verdict.ELIGIBLE_ON_PROPOSAL;
      case FALSE -> Verdict.NOT_ELIGIBLE;
      case UNKNOWN -> Verdict.UNDETERMINED;
    };
  }

  private Caveat unreviewed(Dated<RuleVersion> dated, LocalDate date) {
    return new Caveat(
        Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
        ImmutableMap.of(
            "rule",
            rule.id(),
            "reviewedOn",
            dated.reviewedOn().toString(),
            "date",
            date.toString()));
  }

  /** Two settled readings that differ are ambiguous, whatever a third one lacks. */
  static Verdict agreed(@Nullable Verdict before, Verdict own) {
    if (before == null || before == own) {
      return own;
    }
    if (before == Verdict.AMBIGUOUS) {
      return before;
    }
    boolean bothSettled = before != Verdict.UNDETERMINED && own != Verdict.UNDETERMINED;
    return bothSettled ? Verdict.AMBIGUOUS : Verdict.UNDETERMINED;
  }

  private static Explanation reading(CompiledReading reading, Answer answer) {
    return reading(reading, answer.verdict().mayApply(), true, answer.explain());
  }

  private static Explanation preFilter(CompiledReading reading, Knowledge known) {
    Evaluation evaluation = reading.criterion.evaluate(known);
    return reading(reading, evaluation.truth(), false, evaluation.explain());
  }

  private static Explanation reading(
      CompiledReading reading, Truth truth, boolean decisive, Explanation child) {
    return new Explanation.Decision(
        reading.id,
        reading.reading.key(),
        Operator.RULE,
        truth,
        decisive,
        ImmutableList.of(),
        reading.reading.citation(),
        ImmutableList.of(child));
  }

  private RuleResult result(
      Version version,
      NodeId id,
      Verdict verdict,
      ImmutableList<Explanation> children,
      ImmutableList<String> missing) {
    Truth truth = switch (verdict) {
      case NOT_APPLICABLE, NOT_IN_FORCE -> Truth.UNKNOWN;
      default -> verdict.mayApply();
    };
    boolean designation = isDesignation(version);
    return new RuleResult(
        rule.id(),
        rule.programme(),
        new Explanation.Decision(
            id,
            rule.key(),
            Operator.RULE,
            truth,
            true,
            ImmutableList.of(
                Operand.of(RuleResult.VERDICT, new Value.Key(verdict.key(designation)))),
            Optional.of(version.dated.citation()),
            children),
        missing);
  }

  /** Whether a version, or the last one if there is none, is a list signed by the State. */
  boolean isDesignation(@Nullable Version version) {
    Version own = version == null ? versions.get(versions.size() - 1) : version;
    return own.dated.value().nature() == RuleNature.DESIGNATION;
  }

  private static Explanation note(NodeId id, String key, Operand... operands) {
    return new Explanation.Note(id, key, ImmutableList.copyOf(operands), Optional.empty());
  }

  private static ImmutableList<String> ids(ImmutableSet<Fact> facts) {
    ImmutableList.Builder<String> ids = ImmutableList.builderWithExpectedSize(facts.size());
    for (Fact fact : facts) {
      ids.add(fact.id());
    }
    return ids.build();
  }

  /** The only reading of a text stands right under the rule; several stand each under a step of its own. */
  private static ImmutableList<CompiledReading> compile(
      List<Reading> readings, NodeId parent, boolean alone, Vocabulary vocabulary) {
    ImmutableList.Builder<CompiledReading> compiled = ImmutableList.builder();
    int index = 1;
    for (Reading reading : readings) {
      NodeId id = parent.child(index++);
      NodeId first = alone ? id : id.child(1);
      Optional<CompiledCriterion> onProposal = reading
          .onProposal()
          .map(condition -> CompiledCriterion.of(condition, first.child(2).child(1), vocabulary));
      CompiledCriterion criterion = CompiledCriterion.of(
          reading.criterion(), onProposal.isEmpty() ? first : first.child(1), vocabulary);
      compiled.add(new CompiledReading(reading, id, first, criterion, onProposal));
    }
    return compiled.build();
  }

  /** A caveat for each figure that is confirmed nowhere, wherever it stands in the version. */
  private ImmutableList<Caveat> unverified(Dated<RuleVersion> dated) {
    ImmutableSet<Citation> citations = ImmutableSet.<Citation>builder()
        .add(dated.citation())
        .addAll(dated.value().citations())
        .build();
    return citations.stream()
        .filter(citation -> citation.confidence() == Confidence.UNVERIFIED)
        .map(citation -> new Caveat(
            Caveat.Kind.UNVERIFIED_LAW,
            ImmutableMap.of("rule", rule.id(), "reference", citation.reference())))
        .collect(ImmutableList.toImmutableList());
  }

  /** A reading; {@code first} is the address of what stands right below it. */
  record CompiledReading(
      Reading reading,
      NodeId id,
      NodeId first,
      CompiledCriterion criterion,
      Optional<CompiledCriterion> onProposal) {
    /** There is no right to it at all. */
    boolean isOnlyOnProposal() {
      return reading.criterion().equals(Criterion.any());
    }

    Optional<Evaluation> proposed(Knowledge known) {
      return onProposal.isEmpty()
          ? Optional.empty()
          : Optional.of(onProposal.get().evaluate(known));
    }
  }

  /** What one reading answers. */
  private static final class Answer {
    private final CompiledReading reading;
    private final Evaluation main;
    private final Optional<Evaluation> onProposal;
    private final Verdict verdict;

    Answer(CompiledReading reading, Knowledge known) {
      this.reading = reading;
      this.main = reading.criterion.evaluate(known);
      this.onProposal = reading.proposed(known);
      Verdict byRight = byRight(main);
      this.verdict = byRight == null ? onProposal(onProposal) : byRight;
    }

    Verdict verdict() {
      return verdict;
    }

    /** What leaves it undetermined. */
    Evaluation open() {
      return isOpen(main) ? main : onProposal.orElse(main);
    }

    ImmutableSet<Fact> missing() {
      ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
      if (isOpen(main)) {
        missing.addAll(Settlement.missing(main));
      }
      onProposal
          .filter(Answer::isOpen)
          .ifPresent(other -> missing.addAll(Settlement.missing(other)));
      return missing.build();
    }

    private static boolean isOpen(Evaluation evaluation) {
      return !evaluation.wholly().isKnown() || !evaluation.atLeastPartly().isKnown();
    }

    boolean isExact() {
      return main.isExact() && onProposal.map(Evaluation::isExact).orElse(true);
    }

    /** Settled though a step on the way is not known. */
    boolean isByAllCompletions() {
      return main.truth().isKnown() && main.kleene() == Truth.UNKNOWN;
    }

    Explanation explain() {
      if (onProposal.isEmpty()) {
        return main.explain();
      }
      Evaluation proposal = onProposal.get();
      Explanation second = new Explanation.Decision(
          reading.first.child(2),
          "eligibility.on-proposal",
          Operator.RULE,
          proposal.atLeastPartly(),
          verdict != Verdict.ELIGIBLE && verdict != Verdict.PARTIALLY,
          ImmutableList.of(),
          Optional.empty(),
          ImmutableList.of(proposal.explain()));
      // Where there is no right to it at all, only the proposal is told.
      return reading.isOnlyOnProposal()
          ? second
          : new Explanation.Decision(
              reading.first,
              "eligibility.by-right-or-on-proposal",
              Operator.ANY,
              verdict.mayApply(),
              true,
              ImmutableList.of(),
              Optional.empty(),
              ImmutableList.of(main.explain(), second));
    }
  }

  record Version(
      Dated<RuleVersion> dated,
      NodeId id,
      Places places,
      ImmutableList<CompiledReading> readings,
      ImmutableList<CompiledReading> preFilter,
      ImmutableList<Caveat> unverified,
      Memo<LocalDate, Caveat> unreviewed) {}
}
