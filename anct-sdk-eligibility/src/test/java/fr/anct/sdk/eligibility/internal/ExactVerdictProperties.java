package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ExactVerdictProperties {
  private static final NodeId ROOT = NodeId.root("test", "1");

  @Property(tries = 1000)
  void theVerdictIsWhatEveryCompletionAgreesOn(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    Truth expected = byTryingAll(criterion, facts);
    Statistics.collect(expected, evaluation.kleene());
    assertThat(evaluation.isExact()).isTrue();
    assertThat(evaluation.truth()).isEqualTo(expected);
  }

  @Property(tries = 1000)
  void branchesThatCompleteEachOtherAreSeen(
      @ForAll("narrowCriteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    Statistics.collect(evaluation.truth(), evaluation.kleene());
    assertThat(evaluation.truth()).isEqualTo(byTryingAll(criterion, facts));
  }

  @Property(tries = 1000)
  void comparisonsOfSeveralFactsAreNeverWrongAndSayWhenTheyMayMissACertainty(
      @ForAll("anyCriteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    Truth expected = byTryingAll(criterion, facts);
    if (evaluation.truth().isKnown()) {
      assertThat(evaluation.truth()).isEqualTo(expected);
    } else if (evaluation.isExact()) {
      assertThat(expected).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Property(tries = 300)
  void kleeneIsNeverMoreCertainThanTheVerdict(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    if (evaluation.kleene().isKnown()) {
      assertThat(evaluation.truth()).isEqualTo(evaluation.kleene());
    }
  }

  @Property(tries = 300)
  void theTreeCarriesTheThreeValuedTruth(
      @ForAll("anyCriteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    Explanation tree = evaluation.explain();
    assertThat(((Explanation.Decision) tree).truth()).isEqualTo(evaluation.kleene());
    assertThat(tree.id()).isEqualTo(ROOT);
  }

  @Property(tries = 300)
  void supplyingEveryMissingFactSettlesIt(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    Evaluation evaluation = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    if (evaluation.truth() != Truth.UNKNOWN) {
      return;
    }
    assertThat(Settlement.missing(evaluation)).isNotEmpty();
    SmallWorld.completions(facts, complete -> {
      FactSet.Builder supplied = facts.toBuilder();
      Settlement.missing(evaluation)
          .forEach(fact -> supplied.put(fact, complete.find(fact).orElseThrow()));
      assertThat(
              CompiledCriterion.of(criterion, ROOT).evaluate(supplied.build()).truth())
          .isNotEqualTo(Truth.UNKNOWN);
    });
  }

  private static Truth byTryingAll(Criterion criterion, FactSet facts) {
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    SmallWorld.completions(facts, complete -> seen.add(Oracle.holds(criterion, complete)));
    // A quotient by zero has no truth, whatever the rest is.
    return seen.size() == 1 ? seen.iterator().next() : Truth.UNKNOWN;
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return SmallWorld.criteria();
  }

  @Provide
  Arbitrary<Criterion> narrowCriteria() {
    return SmallWorld.narrowCriteria();
  }

  @Provide
  Arbitrary<Criterion> anyCriteria() {
    return SmallWorld.anyCriteria();
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return SmallWorld.factSets();
  }
}
