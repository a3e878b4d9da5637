package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.PartsWorld;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Designations in part, against trying every completion in every part of the territory. */
class PartialDesignationProperties {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  @Property(tries = 1000)
  void theTruthIsWhatEveryCompletionAgreesOnEverywhereAndSomewhere(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation =
        CompiledCriterion.of(criterion, NodeId.root("test", "1")).evaluate(facts);
    Statistics.collect(evaluation.wholly(), evaluation.atLeastPartly());
    assertThat(evaluation.isExact()).isTrue();
    assertThat(evaluation.wholly())
        .isEqualTo(agreed(facts, complete -> holdsEverywhere(criterion, complete)));
    assertThat(evaluation.atLeastPartly())
        .isEqualTo(agreed(facts, complete -> holdsSomewhere(criterion, complete)));
  }

  @Property(tries = 500)
  void theVerdictIsThatOfEveryCompletion(
      @ForAll("criteria") Criterion byRight,
      @ForAll("criteria") Criterion onProposal,
      @ForAll("facts") FactSet facts) {
    Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
    PartsWorld.completions(
        facts,
        complete -> seen.add(
            holdsEverywhere(byRight, complete)
                ? Verdict.ELIGIBLE
                : holdsSomewhere(byRight, complete)
                    ? Verdict.PARTIALLY
                    : holdsSomewhere(onProposal, complete)
                        ? Verdict.ELIGIBLE_ON_PROPOSAL
                        : Verdict.NOT_ELIGIBLE));
    Verdict expected = seen.size() == 1 ? seen.iterator().next() : Verdict.UNDETERMINED;
    EligibilityCalculator rules =
        EligibilityCalculator.of(RuleBook.of("1", List.of(rule(byRight, onProposal))));
    Statistics.collect(expected);
    assertThat(rules.evaluate("own", facts, DATE).verdict()).isEqualTo(expected);
    assertThat(rules.verdicts(facts, DATE).get("own")).isEqualTo(expected);
  }

  private static EligibilityRule rule(Criterion byRight, Criterion onProposal) {
    return new EligibilityRule(
        "own",
        ProgrammeId.DETR,
        Criterion.all(),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            new RuleVersion(
                RuleNature.COMPUTED,
                ImmutableList.of(
                    Reading.of("eligibility.reading", byRight).orOnProposal(onProposal)),
                ImmutableList.of(),
                Optional.empty()),
            Citation.of("test", Confidence.DECISION),
            DATE))));
  }

  private static boolean holdsEverywhere(Criterion criterion, FactSet complete) {
    return PartsWorld.parts(complete).stream()
        .allMatch(part -> Oracle.holds(criterion, part) == Truth.TRUE);
  }

  private static boolean holdsSomewhere(Criterion criterion, FactSet complete) {
    return PartsWorld.parts(complete).stream()
        .anyMatch(part -> Oracle.holds(criterion, part) == Truth.TRUE);
  }

  private static Truth agreed(FactSet facts, Predicate<FactSet> holds) {
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    PartsWorld.completions(facts, complete -> seen.add(Truth.of(holds.test(complete))));
    return seen.size() == 1 ? seen.iterator().next() : Truth.UNKNOWN;
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return PartsWorld.criteria();
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return PartsWorld.factSets();
  }
}
