package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.testkit.Criteria;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What settles an answer, against trying every value of every set of missing facts. */
class SettlingSetProperties {
  private static final NodeId ROOT = NodeId.root("test", "1");

  @Property(tries = 500)
  void theMinimalSetsAreThoseThatTryingAllFinds(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    CompiledCriterion compiled = CompiledCriterion.of(criterion, ROOT);
    if (compiled.evaluate(facts).truth().isKnown()) {
      return;
    }
    Possibilities possibilities = Possibilities.of(
        List.of(criterion), facts, (everywhere, somewhere) -> everywhere[0] ? 1 : 0);
    assertThat(possibilities.isExact()).isTrue();
    List<ImmutableList<Fact>> expected = byTryingAll(criterion, compiled, facts);
    Statistics.collect(expected.size());
    assertThat(possibilities.settlingSets()).containsExactlyElementsOf(expected);
  }

  @Property(tries = 500)
  void whatDecidesAloneDoes(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    CompiledCriterion compiled = CompiledCriterion.of(criterion, ROOT);
    if (compiled.evaluate(facts).truth().isKnown()) {
      return;
    }
    Possibilities possibilities = Possibilities.of(
        List.of(criterion), facts, (everywhere, somewhere) -> everywhere[0] ? 1 : 0);
    SmallWorld.completions(facts, complete -> {
      for (Possibilities.Deciding one : possibilities.deciding()) {
        long value = complete.low(one.span().fact());
        if (one.span().low() <= value && value <= one.span().high()) {
          assertThat(compiled.evaluate(complete).truth())
              .as(one.toString())
              .isEqualTo(Truth.of(one.answer() == 1));
        }
      }
    });
  }

  @Property(tries = 500)
  void aChangeLeadsToWhatIsWanted(
      @ForAll("criteria") Criterion criterion, @ForAll("facts") FactSet facts) {
    CompiledCriterion compiled = CompiledCriterion.of(criterion, ROOT);
    if (compiled.evaluate(facts).truth() != Truth.FALSE) {
      return;
    }
    Possibilities possibilities = Possibilities.of(
        List.of(criterion), facts, (everywhere, somewhere) -> everywhere[0] ? 1 : 0);
    List<ImmutableList<Possibilities.Span>> changes = possibilities.changes(answer -> answer == 1);
    Statistics.collect(changes.isEmpty() ? 0 : changes.get(0).size());
    for (ImmutableList<Possibilities.Span> change : changes) {
      // Without the relations, of which a change takes no account.
      FactSet.Builder changed =
          FactSet.builder(fr.anct.sdk.eligibility.fact.FactModel.of(SmallWorld.FACTS, List.of()));
      // What follows from the relations before the change is known, though.
      SmallWorld.FACTS.forEach(
          fact -> changed.put(fact, FactValue.between(facts.low(fact), facts.high(fact))));
      change.forEach(span -> changed.put(span.fact(), FactValue.between(span.low(), span.high())));
      assertThat(compiled.evaluate(changed.build()).truth()).isEqualTo(Truth.TRUE);
    }
  }

  private static List<ImmutableList<Fact>> byTryingAll(
      Criterion criterion, CompiledCriterion compiled, FactSet facts) {
    List<Fact> missing = asked(criterion, facts);
    List<ImmutableList<Fact>> found = new ArrayList<>();
    List<List<Fact>> subsets = new ArrayList<>();
    for (int mask = 1; mask < 1 << missing.size(); mask++) {
      int chosen = mask;
      subsets.add(IntStream.range(0, missing.size())
          .filter(i -> (chosen >> i & 1) == 1)
          .mapToObj(missing::get)
          .toList());
    }
    subsets.sort(Comparator.<List<Fact>>comparingInt(List::size)
        .thenComparing(set -> set.stream().map(Fact::id).toList().toString()));
    for (List<Fact> set : subsets) {
      if (found.stream().noneMatch(set::containsAll) && settles(compiled, facts, set)) {
        found.add(ImmutableList.copyOf(set));
      }
    }
    return found;
  }

  /** The missing facts that an open condition reads: one that no completion turns asks for nothing. */
  private static List<Fact> asked(Criterion criterion, FactSet facts) {
    Set<Fact> asked = new LinkedHashSet<>();
    for (Criterion leaf : Criteria.leaves(criterion)) {
      Set<Truth> seen = EnumSet.noneOf(Truth.class);
      SmallWorld.completions(facts, complete -> seen.add(Oracle.holds(leaf, complete)));
      if (seen.size() > 1) {
        asked.addAll(Criteria.facts(leaf));
      }
    }
    return asked.stream()
        .filter(fact -> !facts.isKnown(fact))
        .sorted(Comparator.comparing(Fact::id))
        .toList();
  }

  private static boolean settles(CompiledCriterion compiled, FactSet facts, List<Fact> set) {
    AtomicBoolean always = new AtomicBoolean(true);
    SmallWorld.completions(facts, complete -> {
      FactSet.Builder supplied = facts.toBuilder();
      set.forEach(fact -> supplied.put(fact, complete.find(fact).orElseThrow()));
      if (!compiled.evaluate(supplied.build()).truth().isKnown()) {
        always.set(false);
      }
    });
    return always.get();
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return SmallWorld.criteria();
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return SmallWorld.factSets();
  }
}
