package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.testkit.PartsWorld;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The search that leaves out what it can, against going through every combination of cells. */
class SearchProperties {
  private static final NodeId ROOT = NodeId.root("test", "1");

  @Property(tries = 2000)
  void holdingACellIsAsTryingAllCombinationsWithIt(@ForAll("asked") Asked asked) {
    Evaluation evaluation = asked.evaluation();
    for (int group = 0; group < evaluation.groups().length; group++) {
      if (evaluation.isUnknown(group)) {
        for (int cell = evaluation.first(group); cell <= evaluation.last(group); cell++) {
          Truth expected = byTryingAll(evaluation, group, cell);
          Statistics.collect(expected);
          assertThat(evaluation.agreed(group, cell)).isEqualTo(expected);
        }
      }
    }
  }

  @Property(tries = 2000)
  void whatMattersIsWhatSomeCombinationTurnsOn(@ForAll("asked") Asked asked) {
    Evaluation evaluation = asked.evaluation();
    if (evaluation.kleene().isKnown()) {
      return;
    }
    for (int group = 0; group < evaluation.groups().length; group++) {
      if (evaluation.isUnknown(group)) {
        boolean expected = decides(evaluation, group) || turns(evaluation, group);
        Statistics.collect(expected);
        assertThat(evaluation.matters(group)).isEqualTo(expected);
      }
    }
  }

  /** One compiled criterion keeps what it found for the territories before. */
  @Property(tries = 300)
  void whatIsKeptOfOneTerritoryIsRightForTheNext(
      @ForAll("criteria") Criterion criterion, @ForAll("several") List<FactSet> territories) {
    CompiledCriterion compiled = CompiledCriterion.of(criterion, ROOT);
    for (FactSet facts : territories) {
      Evaluation kept = compiled.evaluate(facts);
      Evaluation own = CompiledCriterion.of(criterion, ROOT).evaluate(facts);
      assertThat(kept.wholly()).isEqualTo(own.wholly());
      assertThat(kept.atLeastPartly()).isEqualTo(own.atLeastPartly());
      assertThat(kept.isExact()).isEqualTo(own.isExact());
      assertThat(kept.explain()).isEqualTo(own.explain());
      if (!kept.truth().isKnown()) {
        assertThat(Settlement.missing(kept)).isEqualTo(Settlement.missing(own));
        assertThat(Settlement.notes(kept, new Places(ROOT), 1))
            .isEqualTo(Settlement.notes(own, new Places(ROOT), 1));
      }
    }
  }

  /** A criterion and what is known. */
  record Asked(Criterion criterion, FactSet facts) {
    Evaluation evaluation() {
      return CompiledCriterion.of(criterion, ROOT).evaluate(facts);
    }
  }

  private static boolean decides(Evaluation evaluation, int group) {
    Truth first = byTryingAll(evaluation, group, evaluation.first(group));
    for (int cell = evaluation.first(group); cell <= evaluation.last(group); cell++) {
      Truth truth = byTryingAll(evaluation, group, cell);
      if (truth != Truth.UNKNOWN || truth != first) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(Evaluation evaluation, int group) {
    boolean[] turns = {false};
    combinations(evaluation, -1, 0, i -> i != group, cells -> {
      boolean[] seen = new boolean[2];
      for (int cell = evaluation.first(group); cell <= evaluation.last(group); cell++) {
        cells[group] = cell;
        seen[evaluation.root().truth(cells, cells) == Truth.TRUE ? 1 : 0] = true;
      }
      turns[0] |= seen[0] && seen[1];
    });
    return turns[0];
  }

  private static Truth byTryingAll(Evaluation evaluation, int group, int cell) {
    boolean[] seen = new boolean[2];
    combinations(evaluation, group, cell, evaluation::isUnknown, cells -> {
      if (evaluation.isPossible(cells, cells)) {
        boolean[] everywhere = {true};
        int[] parts = cells.clone();
        each(
            evaluation,
            parts,
            0,
            evaluation::isPartly,
            part -> everywhere[0] &= evaluation.root().truth(part, part) == Truth.TRUE);
        seen[everywhere[0] ? 1 : 0] = true;
      }
    });
    return seen[0] == seen[1] ? Truth.UNKNOWN : Truth.of(seen[1]);
  }

  private static void combinations(
      Evaluation evaluation, int held, int cell, IntPredicate free, Consumer<int[]> visitor) {
    int[] cells = new int[evaluation.groups().length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == held ? cell : evaluation.first(i);
    }
    each(evaluation, cells, 0, i -> i != held && free.test(i), visitor);
  }

  private static void each(
      Evaluation evaluation, int[] cells, int next, IntPredicate free, Consumer<int[]> visitor) {
    if (next == cells.length) {
      visitor.accept(cells);
    } else if (free.test(next)) {
      for (int cell = evaluation.first(next); cell <= evaluation.last(next); cell++) {
        cells[next] = cell;
        each(evaluation, cells, next + 1, free, visitor);
      }
    } else {
      each(evaluation, cells, next + 1, free, visitor);
    }
  }

  @Provide
  Arbitrary<Asked> asked() {
    FactSet nothing = FactSet.builder(SmallWorld.MODEL).build();
    return Arbitraries.frequencyOf(
        Tuple.of(
            2,
            Combinators.combine(
                    Arbitraries.oneOf(SmallWorld.anyCriteria(), SmallWorld.narrowCriteria()),
                    Arbitraries.oneOf(SmallWorld.factSets(), Arbitraries.just(nothing)))
                .as(Asked::new)),
        Tuple.of(
            1, Combinators.combine(PartsWorld.criteria(), PartsWorld.factSets()).as(Asked::new)));
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return SmallWorld.anyCriteria();
  }

  @Provide
  Arbitrary<List<FactSet>> several() {
    return SmallWorld.factSets().list().ofMinSize(2).ofMaxSize(12);
  }
}
