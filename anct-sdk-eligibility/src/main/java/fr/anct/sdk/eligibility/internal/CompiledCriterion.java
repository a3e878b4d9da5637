package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.function.BiConsumer;

/**
 * A criterion whose facts' domains are cut into cells within which no leaf changes.
 *
 * <p>Every completion of missing facts falls into one combination of cells, so the verdict that all combinations agree
 * on is exact. What follows from the cells that each fact may be in is kept: the next territory that is in the same
 * ones finds it. This class is thread-safe, and immutable but for what it keeps.
 */
public final class CompiledCriterion {
  /** Above so many combinations of cells three-valued logic answers instead. */
  static final int MAX_COMBINATIONS = 4096;

  private final Vocabulary vocabulary;
  final Node root;
  final int nodes;
  final Group[] groups;
  private final Memo<Ranges, Box> boxes = new Memo<>();

  CompiledCriterion(Vocabulary vocabulary, Node root, int nodes, Group[] groups) {
    this.vocabulary = vocabulary;
    this.root = root;
    this.nodes = nodes;
    this.groups = groups;
  }

  /**
   * Compiles a criterion by itself.
   *
   * @param criterion the criterion, not null
   * @param id the address of its root in explanations, not null
   * @return the compiled form, never null
   */
  public static CompiledCriterion of(Criterion criterion, NodeId id) {
    return of(criterion, id, new Vocabulary());
  }

  /**
   * Compiles a criterion among others.
   *
   * @param criterion the criterion, not null
   * @param id the address of its root in explanations, not null
   * @param vocabulary what the criteria speak of, which this adds to, not null
   * @return the compiled form, never null
   */
  public static CompiledCriterion of(Criterion criterion, NodeId id, Vocabulary vocabulary) {
    return new CriterionCompiler(vocabulary).compile(criterion, id);
  }

  /**
   * Visits the steps that rest on no other.
   *
   * @param visitor takes the address and the message key of each, in the order of explanations, not null
   */
  public void forEachLeaf(BiConsumer<NodeId, String> visitor) {
    visit(root, visitor);
  }

  private static void visit(Node node, BiConsumer<NodeId, String> visitor) {
    if (node.children.length == 0) {
      visitor.accept(node.id, node.key);
    }
    for (Node child : node.children) {
      visit(child, visitor);
    }
  }

  /**
   * Evaluates the criterion.
   *
   * @param facts what is known, not null
   * @return the evaluation, never null
   */
  public Evaluation evaluate(FactSet facts) {
    return evaluate(vocabulary.knowledge(facts));
  }

  /**
   * Evaluates the criterion among others.
   *
   * @param known what is known, in the vocabulary that it was compiled with, not null
   * @return the evaluation, never null
   */
  public Evaluation evaluate(Knowledge known) {
    Box box = boxes.get(Ranges.of(groups, known), ranges -> new Box(this, ranges));
    return new Evaluation(this, known, box);
  }
}
