package fr.anct.sdk.eligibility.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The facts of {@link SmallWorld} that relations tie, and two designations, which may cover a part of the territory. */
public final class PartsWorld {
  /** A designation. */
  public static final Fact P = Facts.designation("p");

  /** Another one, of other parts. */
  public static final Fact Q = Facts.designation("q");

  private static final ImmutableList<Fact> DESIGNATIONS = ImmutableList.of(P, Q);

  /** All facts. */
  public static final ImmutableList<Fact> FACTS =
      ImmutableList.of(SmallWorld.A, SmallWorld.B, SmallWorld.C, P, Q);

  private static final FactModel MODEL = FactModel.of(
      FACTS,
      List.of(new Relation.Sum(
          SmallWorld.B, SmallWorld.A, SmallWorld.C, 0, Citation.of("test", Confidence.DECISION))));

  private PartsWorld() {}

  /** Returns criteria, many of whose leaves are designations. */
  public static Arbitrary<Criterion> criteria() {
    Arbitrary<Criterion> designated = Arbitraries.of(DESIGNATIONS).map(Criterion::designated);
    return SmallWorld.tree(
        Arbitraries.oneOf(
            designated, designated, SmallWorld.comparisons(SmallWorld.A, SmallWorld.B)),
        3);
  }

  /** Returns what may be known: each fact exactly or not at all, many designations in part. */
  public static Arbitrary<FactSet> factSets() {
    return Arbitraries.integers()
        .between(0, 1000)
        .list()
        .ofSize(FACTS.size() * 2)
        .map(PartsWorld::stated)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private static Optional<FactSet> stated(List<Integer> numbers) {
    FactSet.Builder builder = FactSet.builder(MODEL);
    for (int i = 0; i < FACTS.size(); i++) {
      Fact fact = FACTS.get(i);
      int choice = numbers.get(2 * i) % 3;
      if (DESIGNATIONS.contains(fact) && choice == 0) {
        builder.put(fact, "partial");
      } else if (choice == 1) {
        long span = fact.max() - fact.min() + 1;
        builder.put(fact, FactValue.exactly(fact.min() + numbers.get(2 * i + 1) % span));
      }
    }
    try {
      return Optional.of(builder.build());
    } catch (IllegalArgumentException contradiction) {
      return Optional.empty();
    }
  }

  /** Tries every completion that keeps the relation; a designation may turn out to be in part. */
  public static void completions(FactSet facts, Consumer<FactSet> visitor) {
    completions(facts, FACTS, FactSet.builder(MODEL), visitor);
  }

  private static void completions(
      FactSet facts, List<Fact> rest, FactSet.Builder builder, Consumer<FactSet> visitor) {
    if (rest.isEmpty()) {
      try {
        visitor.accept(builder.build());
      } catch (IllegalArgumentException contradiction) {
        // Not a completion.
      }
      return;
    }
    Fact fact = rest.get(0);
    for (long value = facts.low(fact); value <= facts.high(fact); value++) {
      builder.put(fact, FactValue.exactly(value));
      completions(facts, rest.subList(1, rest.size()), builder, visitor);
    }
  }

  /** Returns the parts of a territory of which all is known: within and without each designation in part. */
  public static List<FactSet> parts(FactSet complete) {
    List<FactSet> parts = new ArrayList<>(List.of(complete));
    for (Fact designation : DESIGNATIONS) {
      if (complete.low(designation) == designation.parse("partial")) {
        List<FactSet> cut = new ArrayList<>();
        for (FactSet part : parts) {
          cut.add(part.toBuilder().put(designation, "designated").build());
          cut.add(part.toBuilder().put(designation, "absent").build());
        }
        parts = cut;
      }
    }
    return parts;
  }
}
