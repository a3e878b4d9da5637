package fr.anct.sdk.eligibility.testkit;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Relation;
import java.util.Random;

/** Hides facts of a territory and makes others up, of the sizes that rules ask for. */
public final class RandomFacts {
  private RandomFacts() {}

  /**
   * Returns other facts: some of the known ones hidden, some of the unknown ones stated exactly or within bounds.
   *
   * @param known what is known
   * @param percent how many of the unknown facts are stated
   * @param random the source of chance
   */
  public static FactSet over(FactSet known, int percent, Random random) {
    FactModel model = known.model();
    ImmutableSet<Fact> related = model.relations().stream()
        .map(Relation::facts)
        .flatMap(facts -> facts.stream())
        .collect(ImmutableSet.toImmutableSet());
    FactSet.Builder facts = FactSet.builder(model);
    known.stated().forEach((fact, value) -> {
      if (random.nextInt(100) >= 15) {
        facts.put(fact, value);
      }
    });
    for (Fact fact : model.facts()) {
      if (!known.isKnown(fact) && !related.contains(fact) && random.nextInt(100) < percent) {
        facts.put(fact, value(fact, random));
      }
    }
    FactSet free = facts.build();
    try {
      Fact one = related.asList().get(random.nextInt(related.size()));
      return facts.put(one, value(one, random)).build();
    } catch (IllegalArgumentException contradiction) {
      return free;
    }
  }

  private static FactValue value(Fact fact, Random random) {
    long range = fact.max() - fact.min();
    if (range > 1_000) {
      range = Math.min(range, 1L << random.nextInt(6 + 3 * fact.scale(), 18 + 3 * fact.scale()));
    }
    long low = fact.min() + random.nextLong(range + 1);
    long high = random.nextInt(6) == 0 ? low + random.nextLong(fact.min() + range - low + 1) : low;
    return FactValue.between(low, high);
  }
}
