package fr.anct.sdk.core.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values, operands and explanation trees, every case. */
public final class ExplainArbitraries {
  private ExplainArbitraries() {}

  /** Returns values of every case. */
  public static Arbitrary<Value> values() {
    Arbitrary<Unit> units = Arbitraries.of(Unit.class);
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, 4);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.longs(), scales, units).as(Value.Quantity::new),
        Combinators.combine(
                Arbitraries.longs().optional(), Arbitraries.longs().optional(), scales, units)
            .as(ExplainArbitraries::range),
        MoneyArbitraries.anyEuros().map(Value.Money::new),
        MoneyArbitraries.rates().map(Value.Share::new),
        SourceArbitraries.days().map(Value.Day::new),
        Arbitraries.of(true, false).map(Value.Flag::new),
        SourceArbitraries.texts().map(Value.Text::new),
        keys().map(Value.Key::new));
  }

  /** Returns operands with and without provenance. */
  public static Arbitrary<Operand> operands() {
    return Combinators.combine(keys(), values(), SourceArbitraries.provenances().optional(0.3))
        .as(Operand::new);
  }

  /** Returns addresses of steps. */
  public static Arbitrary<NodeId> nodeIds() {
    Arbitrary<String> positions = Arbitraries.integers()
        .between(1, 12)
        .list()
        .ofMaxSize(4)
        .map(list -> String.join(".", list.stream().map(String::valueOf).toList()));
    return Combinators.combine(keys(), SourceArbitraries.days().map(Object::toString), positions)
        .as(NodeId::new);
  }

  /** Returns trees of up to four levels. */
  public static Arbitrary<Explanation> explanations() {
    return explanations(3);
  }

  private static Arbitrary<Explanation> explanations(int depth) {
    Arbitrary<ImmutableList<Operand>> operands =
        operands().list().ofMaxSize(2).map(ImmutableList::copyOf);
    Arbitrary<Explanation> lookups = Combinators.combine(
            nodeIds(), keys(), operands(), operands, citations())
        .as(Explanation.Lookup::new);
    Arbitrary<Explanation> notes =
        Combinators.combine(nodeIds(), keys(), operands, citations()).as(Explanation.Note::new);
    if (depth == 0) {
      return Arbitraries.oneOf(lookups, notes);
    }
    Arbitrary<ImmutableList<Explanation>> children = Arbitraries.lazy(() -> explanations(depth - 1))
        .list()
        .ofMaxSize(2)
        .map(ImmutableList::copyOf);
    Arbitrary<Explanation> decisions = Combinators.combine(
            nodeIds(),
            keys(),
            Arbitraries.of(Operator.class),
            Arbitraries.of(Truth.class),
            Arbitraries.of(true, false),
            operands,
            citations(),
            children)
        .as(Explanation.Decision::new);
    Arbitrary<Explanation> amounts = Combinators.combine(
            nodeIds(),
            keys(),
            MoneyArbitraries.anyEuros(),
            Arbitraries.of(Rounding.class).optional(),
            operands,
            citations(),
            children)
        .as(Explanation.Amount::new);
    return Arbitraries.oneOf(decisions, amounts, lookups, notes);
  }

  private static Arbitrary<Optional<Citation>> citations() {
    return SourceArbitraries.citations().optional(0.5);
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("-.")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  private static Value range(Optional<Long> a, Optional<Long> b, int scale, Unit unit) {
    boolean swap = a.isPresent() && b.isPresent() && a.get() > b.get();
    return new Value.Range(swap ? b : a, swap ? a : b, scale, unit);
  }
}
