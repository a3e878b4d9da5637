package fr.anct.sdk.eligibility.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A world of so few facts, with so few values, that all completions of what is missing can be tried. */
public final class SmallWorld {
  /** Never above {@link #B}. */
  public static final Fact A = small("a", 0, 5);

  /** The sum of {@link #A} and {@link #C}. */
  public static final Fact B = small("b", 0, 7);

  /** The rest of {@link #B}. */
  public static final Fact C = small("c", 0, 3);

  /** Free of the others, with one decimal. */
  public static final Fact D =
      new Fact("d", FactKind.QUANTITY, Unit.NONE, 1, 0, 6, ImmutableList.of());

  /** A flag. */
  public static final Fact F = Fact.flag("f");

  /** A word. */
  public static final Fact W = Fact.word("w", "x", "y", "z");

  /** All of them. */
  public static final ImmutableList<Fact> FACTS = ImmutableList.of(A, B, C, D, F, W);

  /** The world. */
  public static final FactModel MODEL = FactModel.of(
      FACTS, List.of(new Relation.Sum(B, A, C, 0, Citation.of("test", Confidence.DECISION))));

  private SmallWorld() {}

  /** Returns criteria over single facts, whose verdict must be exact. */
  public static Arbitrary<Criterion> criteria() {
    return tree(leaves(), 3);
  }

  /** Returns criteria over one fact and one flag, whose branches often complete each other. */
  public static Arbitrary<Criterion> narrowCriteria() {
    Arbitrary<Criterion> comparisons = Combinators.combine(
            Arbitraries.of(Operator.LT, Operator.AT_MOST, Operator.GT, Operator.AT_LEAST),
            Arbitraries.integers().between(1, 5))
        .as((operator, threshold) -> Criterion.compare(SmallWorld.A, operator, threshold));
    Arbitrary<Criterion> flag = Arbitraries.just(Criterion.checked(F));
    Arbitrary<Criterion> leaves =
        Arbitraries.oneOf(comparisons, comparisons, flag, flag.map(Criterion::not));
    Arbitrary<ImmutableList<Criterion>> pairs =
        leaves.list().ofMinSize(2).ofMaxSize(3).map(ImmutableList::copyOf);
    Arbitrary<Criterion> ands = pairs.map(Criterion.All::new);
    return ands.list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(all -> new Criterion.Any(ImmutableList.copyOf(all)));
  }

  /** Returns criteria that also compare several facts. */
  public static Arbitrary<Criterion> anyCriteria() {
    return tree(Arbitraries.oneOf(leaves(), comparisonsOfSeveral()), 3);
  }

  /** Returns what may be known: each fact exactly, within bounds, or not at all. */
  public static Arbitrary<FactSet> factSets() {
    Arbitrary<List<Integer>> draws =
        Arbitraries.integers().between(0, 1000).list().ofSize(FACTS.size() * 3);
    return draws
        .map(numbers -> {
          FactSet.Builder builder = FactSet.builder(MODEL);
          for (int i = 0; i < FACTS.size(); i++) {
            Fact fact = FACTS.get(i);
            long span = fact.max() - fact.min() + 1;
            long low = fact.min() + numbers.get(3 * i) % span;
            long high = fact.min() + numbers.get(3 * i + 1) % span;
            switch (numbers.get(3 * i + 2) % 3) {
              case 0 -> builder.put(fact, FactValue.exactly(low));
              case 1 ->
                builder.put(fact, FactValue.between(Math.min(low, high), Math.max(low, high)));
              default -> {}
            }
          }
          try {
            return java.util.Optional.of(builder.build());
          } catch (IllegalArgumentException contradiction) {
            return java.util.Optional.<FactSet>empty();
          }
        })
        .filter(java.util.Optional::isPresent)
        .map(java.util.Optional::get);
  }

  /** Tries every completion of a set of facts that keeps the relations of the world. */
  public static void completions(FactSet facts, Consumer<FactSet> visitor) {
    complete(facts, 0, new ArrayList<>(), visitor);
  }

  private static void complete(
      FactSet facts, int index, List<Long> values, Consumer<FactSet> visitor) {
    if (index == FACTS.size()) {
      if (values.get(1) == values.get(0) + values.get(2)) {
        FactSet.Builder builder = FactSet.builder(MODEL);
        for (int i = 0; i < values.size(); i++) {
          builder.put(FACTS.get(i), FactValue.exactly(values.get(i)));
        }
        visitor.accept(builder.build());
      }
      return;
    }
    Fact fact = FACTS.get(index);
    FactValue stated = facts.find(fact).orElse(FactValue.between(fact.min(), fact.max()));
    for (long value = stated.low(); value <= stated.high(); value++) {
      values.add(value);
      complete(facts, index + 1, values, visitor);
      values.remove(values.size() - 1);
    }
  }

  private static Fact small(String id, long min, long max) {
    return new Fact(id, FactKind.QUANTITY, Unit.NONE, 0, min, max, ImmutableList.of());
  }

  /** Returns criteria over given leaves. */
  public static Arbitrary<Criterion> tree(Arbitrary<Criterion> leaves, int depth) {
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Criterion> below = tree(leaves, depth - 1);
    Arbitrary<ImmutableList<Criterion>> several =
        below.list().ofMaxSize(3).map(ImmutableList::copyOf);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, leaves),
        net.jqwik.api.Tuple.of(2, several.map(Criterion.All::new)),
        net.jqwik.api.Tuple.of(2, several.map(Criterion.Any::new)),
        net.jqwik.api.Tuple.of(1, below.map(Criterion.Not::new)),
        net.jqwik.api.Tuple.of(
            1,
            Combinators.combine(Arbitraries.integers().between(0, 3), several)
                .as(Criterion.AtLeast::new)),
        net.jqwik.api.Tuple.of(1, below.map(inner -> Criterion.clause("clause", inner))));
  }

  /** Comparisons of one fact with a half. */
  public static Arbitrary<Criterion> comparisons(Fact... facts) {
    Arbitrary<Operator> operators = Arbitraries.of(
        Operator.LT, Operator.AT_MOST, Operator.GT, Operator.AT_LEAST, Operator.EQ, Operator.NE);
    Arbitrary<BigDecimal> halves =
        Arbitraries.integers().between(-2, 14).map(i -> BigDecimal.valueOf(i * 5L, 1));
    return Combinators.combine(
            Arbitraries.of(facts), operators, halves, Arbitraries.of(true, false))
        .as((fact, operator, threshold, mirrored) -> {
          Term constant = new Term.Constant(threshold, Unit.NONE);
          return mirrored
              ? Criterion.compare(constant, operator, Term.of(fact))
              : Criterion.compare(Term.of(fact), operator, constant);
        });
  }

  private static Arbitrary<Criterion> leaves() {
    return Arbitraries.oneOf(
        comparisons(A, B, C, D),
        Arbitraries.just(Criterion.checked(F)),
        Arbitraries.subsetOf("x", "y", "z")
            .filter(words -> !words.isEmpty())
            .map(words -> new Criterion.Membership(W, ImmutableList.copyOf(words))));
  }

  private static Arbitrary<Criterion> comparisonsOfSeveral() {
    Arbitrary<Operator> operators =
        Arbitraries.of(Operator.LT, Operator.AT_MOST, Operator.GT, Operator.AT_LEAST);
    Arbitrary<Term> terms = Arbitraries.oneOf(
        Arbitraries.of(A, B, C, D).map(Term::of),
        Combinators.combine(Arbitraries.integers().between(0, 300), Arbitraries.of(A, B, C, D))
            .as((percent, fact) -> Term.scaled(Rate.ofPercent(percent), Term.of(fact))),
        Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.of(A, B, C, D))
            .as((step, fact) -> Term.roundedUp(step, Term.of(fact))),
        Combinators.combine(Arbitraries.of(A, B, C, D), Arbitraries.of(A, B, C, D))
            .as((one, other) -> new Term.Sum(ImmutableList.of(Term.of(one), Term.of(other)))),
        Combinators.combine(Arbitraries.of(A, B, C, D), Arbitraries.of(A, B, C, D))
            .as((one, other) -> new Term.Quotient(Term.of(one), Term.of(other))),
        Combinators.combine(Arbitraries.of(A, B, C, D), Arbitraries.of(A, B, C, D))
            .as((one, other) -> new Term.Difference(Term.of(one), Term.of(other))));
    return Combinators.combine(terms, operators, terms).as(Criterion.Comparison::new);
  }
}
