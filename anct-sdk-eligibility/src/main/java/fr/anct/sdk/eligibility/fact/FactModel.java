package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts that can be spoken of, by name, and the relations that always hold between them. This class is immutable
 * and thread-safe.
 */
public final class FactModel {
  private final ImmutableMap<String, Fact> facts;
  private final ImmutableList<Relation> relations;
  private final ImmutableMap<Fact, Integer> clusters;
  private final ImmutableMap<Fact, Integer> slots; // the facts that relations speak of, numbered
  private final int[][] slotsOf; // those of each relation
  private final long[] leastOfSlots;
  private final long[] greatestOfSlots;
  /** The last combination made: a scan asks for the same one again and again. */
  private final AtomicReference<@Nullable Combination> last = new AtomicReference<>();

  private record Combination(Object other, FactModel result) {}

  private FactModel(ImmutableMap<String, Fact> facts, ImmutableList<Relation> relations) {
    this.facts = facts;
    this.relations = relations;
    this.clusters = clusters(relations);
    this.slots = slots(clusters);
    this.slotsOf = relations.stream()
        .map(relation -> relation.facts().stream().mapToInt(this::slot).toArray())
        .toArray(int[][]::new);
    this.leastOfSlots = slots.keySet().stream().mapToLong(Fact::min).toArray();
    this.greatestOfSlots = slots.keySet().stream().mapToLong(Fact::max).toArray();
  }

  /**
   * Returns the library's own facts and relations.
   *
   * @return the standard model, never null
   */
  public static FactModel standard() {
    return Facts.MODEL;
  }

  /**
   * Creates a model.
   *
   * @param facts the facts, none null
   * @param relations the relations, of these facts only, none null
   * @return the model, never null
   * @throws AnctException {@code DUPLICATE_ID} if two different facts have one name, {@code UNKNOWN_FACT} if a relation
   *     speaks of another fact, {@code CYCLIC_FACTS} if a fact is a part of itself
   */
  public static FactModel of(Collection<Fact> facts, Collection<Relation> relations) {
    Map<String, Fact> byId = new LinkedHashMap<>();
    for (Fact fact : facts) {
      Fact same = byId.putIfAbsent(fact.id(), fact);
      if (same != null && !same.equals(fact)) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", fact.id()).toException();
      }
    }
    FactModel model = new FactModel(ImmutableMap.copyOf(byId), ImmutableList.copyOf(relations));
    for (Relation relation : relations) {
      for (Fact fact : relation.facts()) {
        model.get(fact.id());
      }
    }
    checkParts(model.relations());
    return model;
  }

  /** Takes away, again and again, what has no part left; what remains goes round in a circle. */
  private static void checkParts(List<Relation> relations) {
    SetMultimap<Fact, Fact> parts = LinkedHashMultimap.create();
    for (Relation relation : relations) {
      if (relation instanceof Relation.Sum sum) {
        parts.putAll(sum.total(), List.of(sum.first(), sum.second()));
      } else if (relation instanceof Relation.OnceOrTwice counted) {
        parts.put(counted.result(), counted.base());
      }
    }
    while (parts.values().retainAll(ImmutableSet.copyOf(parts.keySet()))) {
      // A part that has no parts of its own is gone; so may be, now, what it was a part of.
    }
    if (!parts.isEmpty()) {
      throw Problem.of(
              ProblemCode.CYCLIC_FACTS,
              "ids",
              parts.keySet().stream().map(Fact::id).collect(Collectors.joining(", ")))
          .toException();
    }
  }

  /**
   * Returns this model with facts of one's own.
   *
   * @param more the facts added, none null
   * @return the model, this one if it has them all, never null
   * @throws AnctException {@code DUPLICATE_ID} if a name is already that of a different fact
   */
  public FactModel with(Fact... more) {
    return with(ImmutableList.copyOf(more));
  }

  /**
   * Returns this model with facts of one's own.
   *
   * @param more the facts added, none null
   * @return the model, this one if it has them all, never null
   * @throws AnctException {@code DUPLICATE_ID} if a name is already that of a different fact
   */
  public FactModel with(ImmutableList<Fact> more) {
    if (containsAll(more)) {
      return this;
    }
    return combined(
        more,
        () -> of(
            ImmutableList.<Fact>builder().addAll(facts.values()).addAll(more).build(), relations));
  }

  /**
   * Returns a model with the facts and relations of this one and of another.
   *
   * @param other the other model, not null
   * @return the model, one of the two if it has all of both, never null
   * @throws AnctException {@code DUPLICATE_ID} if a name is that of two different facts, {@code CYCLIC_FACTS} if together
   *     they make a fact a part of itself
   */
  public FactModel combinedWith(FactModel other) {
    if (other == this || isPartOf(other)) {
      return other;
    }
    if (other.isPartOf(this)) {
      return this;
    }
    return combined(
        other,
        () -> of(
            ImmutableList.<Fact>builder().addAll(facts()).addAll(other.facts()).build(),
            ImmutableSet.<Relation>builder()
                .addAll(relations)
                .addAll(other.relations)
                .build()));
  }

  private FactModel combined(Object other, Supplier<FactModel> make) {
    Combination known = last.get();
    if (known != null && known.other().equals(other)) {
      return known.result();
    }
    FactModel result = make.get();
    last.set(new Combination(other, result));
    return result;
  }

  private boolean isPartOf(FactModel other) {
    return other.containsAll(facts()) && other.relations.containsAll(relations);
  }

  private boolean containsAll(ImmutableList<Fact> wanted) {
    for (Fact fact : wanted) {
      if (!fact.equals(facts.get(fact.id()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds a fact by its name.
   *
   * @param id the name, not null
   * @return the fact, or empty if there is none
   */
  public Optional<Fact> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(facts.get(id));
  }

  /**
   * Returns the fact of a name.
   *
   * @param id the name, not null
   * @return the fact, never null
   * @throws AnctException {@code UNKNOWN_FACT} if there is none
   */
  public Fact get(String id) {
    return find(id)
        .orElseThrow(() -> Problem.of(
                ProblemCode.UNKNOWN_FACT, "id", id, "known", String.join(", ", facts.keySet()))
            .toException());
  }

  /**
   * Tells whether there is a fact of a name.
   *
   * @param id the name, not null
   * @return true if there is
   */
  public boolean contains(String id) {
    Objects.requireNonNull(id, "id");
    return facts.containsKey(id);
  }

  /**
   * Returns the facts.
   *
   * @return the facts in order, never null
   */
  public ImmutableList<Fact> facts() {
    return facts.values().asList();
  }

  /**
   * Returns the relations.
   *
   * @return the relations, never null
   */
  public ImmutableList<Relation> relations() {
    return relations;
  }

  /**
   * Tells whether relations tie two facts together, directly or not.
   *
   * @param one a fact, not null
   * @param other another fact, not null
   * @return true if what is known of one may bound the other
   */
  public boolean areRelated(Fact one, Fact other) {
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(one, "one");
    Integer cluster = clusters.get(one);
    return cluster != null && cluster.equals(clusters.get(other));
  }

  /** The number of a fact that relations speak of, or -1. */
  int slot(Fact fact) {
    Integer slot = slots.get(fact);
    return slot == null ? -1 : slot;
  }

  Fact factOfSlot(int slot) {
    return slots.keySet().asList().get(slot);
  }

  /** The numbers of the facts of a relation, in its order. */
  int[] slotsOf(int relation) {
    return slotsOf[relation];
  }

  long[] leastOfSlots() {
    return leastOfSlots.clone();
  }

  long[] greatestOfSlots() {
    return greatestOfSlots.clone();
  }

  /** Two are equal if their facts and relations are. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof FactModel that
            && that.facts.equals(facts)
            && that.relations.equals(relations));
  }

  @Override
  public int hashCode() {
    return facts.keySet().hashCode();
  }

  private static ImmutableMap<Fact, Integer> clusters(List<Relation> relations) {
    Map<Fact, Integer> clusters = new LinkedHashMap<>();
    int next = 0;
    for (Relation relation : relations) {
      int cluster = next++;
      for (Fact fact : relation.facts()) {
        Integer before = clusters.put(fact, cluster);
        if (before != null) {
          clusters.replaceAll((f, number) -> number.equals(before) ? cluster : number);
        }
      }
    }
    return ImmutableMap.copyOf(clusters);
  }

  private static ImmutableMap<Fact, Integer> slots(ImmutableMap<Fact, Integer> clusters) {
    ImmutableMap.Builder<Fact, Integer> slots = ImmutableMap.builder();
    int next = 0;
    for (Fact fact : clusters.keySet()) {
      slots.put(fact, next++);
    }
    return slots.buildOrThrow();
  }
}
