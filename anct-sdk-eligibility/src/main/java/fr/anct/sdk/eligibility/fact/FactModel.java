package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that can be spoken of, by name, and the relations that always hold between them. This class is immutable
 * and thread-safe.
 */
public final class FactModel {
  private final ImmutableMap<String, Fact> facts;
  private final ImmutableList<Relation> relations;
  private final ImmutableMap<Fact, Integer> clusters;

  private FactModel(ImmutableMap<String, Fact> facts, ImmutableList<Relation> relations) {
    this.facts = facts;
    this.relations = relations;
    this.clusters = clusters(relations);
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
   *     speaks of another fact
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
    return model;
  }

  /**
   * Returns this model with facts of one's own.
   *
   * @param more the facts added, none null
   * @return the model, never null
   * @throws AnctException {@code DUPLICATE_ID} if a name is already that of a different fact
   */
  public FactModel with(Fact... more) {
    return of(ImmutableList.<Fact>builder().addAll(facts.values()).add(more).build(), relations);
  }

  /**
   * Finds a fact by its name.
   *
   * @param id the name, not null
   * @return the fact, or empty if there is none
   */
  public Optional<Fact> find(String id) {
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
    Integer cluster = clusters.get(one);
    return cluster != null && cluster.equals(clusters.get(other));
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
}
