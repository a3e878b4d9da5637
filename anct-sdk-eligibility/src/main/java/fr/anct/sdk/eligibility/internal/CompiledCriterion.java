package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A criterion cut into atoms, and its facts' domains into cells within which no atom changes.
 *
 * <p>Every completion of missing facts falls into one combination of cells, so the verdict that all combinations agree
 * on is exact. This class is immutable and thread-safe.
 */
public final class CompiledCriterion {
  /** Above so many combinations of cells, or atoms, three-valued logic answers instead. */
  static final int MAX_COMBINATIONS = 4096;

  private static final int MAX_ATOMS = 63;

  final Node root;
  final Group[] groups;
  final boolean tooLarge;

  private CompiledCriterion(Node root, Group[] groups, boolean tooLarge) {
    this.root = root;
    this.groups = groups;
    this.tooLarge = tooLarge;
  }

  /**
   * Compiles a criterion.
   *
   * @param criterion the criterion, not null
   * @param id the address of its root in explanations, not null
   * @return the compiled form, never null
   */
  public static CompiledCriterion of(Criterion criterion, NodeId id) {
    return new Compiler().compile(criterion, id);
  }

  /**
   * Evaluates the criterion.
   *
   * @param facts what is known, not null
   * @return the evaluation, never null
   */
  public Evaluation evaluate(FactSet facts) {
    return new Evaluation(this, facts);
  }

  /** A step of the criterion; a leaf has an atom, the others children. */
  static final class Node {
    final NodeId id;
    final Criterion criterion;
    final String key;
    final Optional<Citation> citation;
    final Operator operator;
    final int count;
    final int atom;
    final ImmutableList<Operand> fixed; // the operands that do not depend on facts
    final ImmutableList<Node> children;

    Node(
        NodeId id,
        Criterion criterion,
        String key,
        Optional<Citation> citation,
        Operator operator,
        int count,
        int atom,
        ImmutableList<Operand> fixed,
        ImmutableList<Node> children) {
      this.id = id;
      this.criterion = criterion;
      this.key = key;
      this.citation = citation;
      this.operator = operator;
      this.count = count;
      this.atom = atom;
      this.fixed = fixed;
      this.children = children;
    }

    /** Evaluates under a combination: bit i of the mask is the truth of atom i. */
    boolean test(long mask) {
      switch (operator) {
        case ALL -> {
          for (int i = 0; i < children.size(); i++) {
            if (!children.get(i).test(mask)) {
              return false;
            }
          }
          return true;
        }
        case ANY -> {
          for (int i = 0; i < children.size(); i++) {
            if (children.get(i).test(mask)) {
              return true;
            }
          }
          return false;
        }
        case NOT -> {
          return !children.get(0).test(mask);
        }
        case COUNT -> {
          int held = 0;
          for (int i = 0; i < children.size(); i++) {
            held += children.get(i).test(mask) ? 1 : 0;
          }
          return held >= count;
        }
        default -> {
          return (mask >>> atom & 1) != 0;
        }
      }
    }

    /** Evaluates by Kleene's logic. */
    Truth truth(Truth[] atoms) {
      switch (operator) {
        case ALL -> {
          Truth truth = Truth.TRUE;
          for (Node child : children) {
            truth = truth.and(child.truth(atoms));
          }
          return truth;
        }
        case ANY -> {
          Truth truth = Truth.FALSE;
          for (Node child : children) {
            truth = truth.or(child.truth(atoms));
          }
          return truth;
        }
        case NOT -> {
          return children.get(0).truth(atoms).not();
        }
        case COUNT -> {
          int sure = 0;
          int possible = 0;
          for (Node child : children) {
            Truth truth = child.truth(atoms);
            sure += truth == Truth.TRUE ? 1 : 0;
            possible += truth != Truth.FALSE ? 1 : 0;
          }
          return sure >= count ? Truth.TRUE : possible < count ? Truth.FALSE : Truth.UNKNOWN;
        }
        default -> {
          return atoms[atom];
        }
      }
    }
  }

  /** Atoms that vary together: those of one fact, cut into cells; or one comparison of several facts. */
  static final class Group {
    final ImmutableList<Fact> facts;
    final long[] uppers; // of one fact: the greatest stored value of each cell, ascending
    final long[] masks; // the atoms true in each cell
    final int[] atoms;
    final Optional<LinearForm> linear;
    final Optional<Criterion.Comparison> comparison; // of several facts
    final boolean repeats;

    Group(
        ImmutableList<Fact> facts,
        long[] uppers,
        long[] masks,
        int[] atoms,
        Optional<LinearForm> linear,
        Optional<Criterion.Comparison> comparison) {
      this.facts = facts;
      this.uppers = uppers;
      this.masks = masks;
      this.atoms = atoms;
      this.linear = linear;
      this.comparison = comparison;
      this.repeats =
          comparison.isPresent() && linear.isEmpty() && TermBounds.repeats(comparison.get());
    }

    boolean isComposite() {
      return comparison.isPresent();
    }

    Fact fact() {
      return facts.get(0);
    }

    int cellOf(long stored) {
      int cell = 0;
      while (uppers[cell] < stored) {
        cell++;
      }
      return cell;
    }

    Truth truth(FactSet known) {
      return linear.isPresent()
          ? linear.get().truth(known)
          : TermBounds.truth(comparison.orElseThrow(), known);
    }

    long lower(int cell) {
      return cell == 0 ? fact().min() : uppers[cell - 1] + 1;
    }
  }

  private static final class Compiler {
    private final Map<Criterion, Integer> atoms = new LinkedHashMap<>();

    CompiledCriterion compile(Criterion criterion, NodeId id) {
      Node root = node(criterion, Optional.empty(), id);
      Map<Fact, Map<Integer, LinearForm.Threshold>> single = new LinkedHashMap<>();
      Map<Fact, Map<Integer, long[]>> sets = new LinkedHashMap<>();
      List<Group> groups = new ArrayList<>();
      atoms.forEach((leaf, atom) -> {
        if (leaf instanceof Criterion.Comparison comparison) {
          Optional<LinearForm> linear = LinearForm.of(comparison);
          if (linear.isPresent() && linear.get().facts().length == 1) {
            Fact fact = linear.get().facts()[0];
            single
                .computeIfAbsent(fact, f -> new HashMap<>())
                .put(atom, linear.get().solvedFor(fact, FactSet.builder().build()));
          } else {
            ImmutableList<Fact> facts = linear
                .map(form -> ImmutableList.copyOf(form.facts()))
                .orElseGet(() -> ImmutableList.<Fact>builder()
                    .addAll(comparison.left().facts())
                    .addAll(comparison.right().facts())
                    .build());
            groups.add(new Group(
                facts,
                new long[0],
                new long[] {0, 1L << atom},
                new int[] {atom},
                linear,
                Optional.of(comparison)));
          }
        } else {
          Accepted accepted = accepted(leaf);
          sets.computeIfAbsent(accepted.fact, f -> new HashMap<>()).put(atom, accepted.values);
        }
      });
      for (Fact fact : union(single.keySet(), sets.keySet())) {
        groups.add(
            cut(fact, single.getOrDefault(fact, Map.of()), sets.getOrDefault(fact, Map.of())));
      }
      return new CompiledCriterion(root, groups.toArray(new Group[0]), atoms.size() > MAX_ATOMS);
    }

    private static List<Fact> union(Iterable<Fact> one, Iterable<Fact> other) {
      List<Fact> all = new ArrayList<>();
      one.forEach(all::add);
      other.forEach(fact -> {
        if (!all.contains(fact)) {
          all.add(fact);
        }
      });
      return all;
    }

    private static Group cut(
        Fact fact, Map<Integer, LinearForm.Threshold> thresholds, Map<Integer, long[]> sets) {
      TreeSet<Long> cuts = new TreeSet<>();
      thresholds.values().forEach(threshold -> {
        for (long cut : threshold.cuts()) {
          cuts.add(cut);
        }
      });
      sets.values().forEach(values -> {
        for (long value : values) {
          cuts.add(value - 1);
          cuts.add(value);
        }
      });
      cuts.removeIf(cut -> cut < fact.min() || cut >= fact.max());
      cuts.add(fact.max());
      long[] uppers = cuts.stream().mapToLong(Long::longValue).toArray();
      long[] masks = new long[uppers.length];
      for (int cell = 0; cell < uppers.length; cell++) {
        long value = uppers[cell];
        long mask = 0;
        for (Map.Entry<Integer, LinearForm.Threshold> entry : thresholds.entrySet()) {
          mask |= entry.getValue().test(value) ? 1L << entry.getKey() : 0;
        }
        for (Map.Entry<Integer, long[]> entry : sets.entrySet()) {
          mask |= Arrays.binarySearch(entry.getValue(), value) >= 0 ? 1L << entry.getKey() : 0;
        }
        masks[cell] = mask;
      }
      int cells = 0;
      for (int cell = 0; cell < uppers.length; cell++) {
        // Neighbours that no atom tells apart are one cell: fewer combinations to go through.
        boolean same = cells > 0 && masks[cells - 1] == masks[cell];
        cells += same ? 0 : 1;
        uppers[cells - 1] = uppers[cell];
        masks[cells - 1] = masks[cell];
      }
      int[] own = Stream.concat(thresholds.keySet().stream(), sets.keySet().stream())
          .mapToInt(Integer::intValue)
          .sorted()
          .toArray();
      return new Group(
          ImmutableList.of(fact),
          Arrays.copyOf(uppers, cells),
          Arrays.copyOf(masks, cells),
          own,
          Optional.empty(),
          Optional.empty());
    }

    private Node node(Criterion criterion, Optional<Criterion.Clause> clause, NodeId id) {
      if (criterion instanceof Criterion.Clause named) {
        // A clause names the step inside it; of two that follow each other the outer one is a step
        // of its own.
        return clause.isEmpty()
            ? node(named.criterion(), Optional.of(named), id)
            : inner(criterion, clause, id, Operator.ALL, 0, ImmutableList.of(criterion));
      }
      if (criterion instanceof Criterion.All all) {
        return inner(criterion, clause, id, Operator.ALL, 0, all.criteria());
      }
      if (criterion instanceof Criterion.Any any) {
        return inner(criterion, clause, id, Operator.ANY, 0, any.criteria());
      }
      if (criterion instanceof Criterion.Not not) {
        return inner(criterion, clause, id, Operator.NOT, 0, ImmutableList.of(not.criterion()));
      }
      if (criterion instanceof Criterion.AtLeast atLeast) {
        return inner(criterion, clause, id, Operator.COUNT, atLeast.count(), atLeast.criteria());
      }
      return leaf(criterion, clause, id);
    }

    private Node inner(
        Criterion criterion,
        Optional<Criterion.Clause> clause,
        NodeId id,
        Operator operator,
        int count,
        List<Criterion> criteria) {
      ImmutableList.Builder<Node> children = ImmutableList.builder();
      int index = 1;
      for (Criterion child : criteria) {
        children.add(node(child, Optional.empty(), id.child(index++)));
      }
      return new Node(
          id,
          criterion,
          clause.map(Criterion.Clause::key).orElse("eligibility." + operator),
          clause.flatMap(Criterion.Clause::citation),
          operator,
          count,
          -1,
          operator == Operator.COUNT
              ? ImmutableList.of(Operand.of("eligibility.count", Value.of(count, Unit.NONE)))
              : ImmutableList.of(),
          children.build());
    }

    private Node leaf(Criterion criterion, Optional<Criterion.Clause> clause, NodeId id) {
      int atom = atoms.computeIfAbsent(criterion, leaf -> atoms.size());
      Operator operator;
      Optional<Fact> subject;
      ImmutableList.Builder<Operand> fixed = ImmutableList.builder();
      if (criterion instanceof Criterion.Comparison comparison) {
        operator = comparison.operator();
        subject = comparison.left().facts().stream().findFirst();
        if (comparison.right() instanceof Term.Constant constant) {
          BigDecimal value = constant.value();
          fixed.add(Operand.of(
              "eligibility.threshold",
              new Value.Quantity(
                  value.unscaledValue().longValueExact(), value.scale(), constant.unit())));
        }
      } else if (criterion instanceof Criterion.Membership membership) {
        operator = Operator.IN;
        subject = Optional.of(membership.fact());
        membership.words().forEach(word -> fixed.add(expected(membership.fact(), word)));
      } else if (criterion instanceof Criterion.Designated designated) {
        operator = Operator.DESIGNATED;
        subject = Optional.of(designated.designation());
        fixed.add(expected(designated.designation(), "designated"));
      } else {
        operator = Operator.EQ;
        subject = Optional.of(((Criterion.Checked) criterion).flag());
      }
      return new Node(
          id,
          criterion,
          clause
              .map(Criterion.Clause::key)
              .or(() -> subject.map(Fact::key))
              .orElse("eligibility.comparison"),
          clause.flatMap(Criterion.Clause::citation),
          operator,
          0,
          atom,
          fixed.build(),
          ImmutableList.of());
    }

    private static Operand expected(Fact fact, String word) {
      return Operand.of("eligibility.expected", new Value.Key("word." + fact.id() + "." + word));
    }

    private static Accepted accepted(Criterion leaf) {
      if (leaf instanceof Criterion.Membership membership) {
        Fact fact = membership.fact();
        return new Accepted(
            fact,
            membership.words().stream()
                .mapToLong(fact.words()::indexOf)
                .sorted()
                .toArray());
      }
      if (leaf instanceof Criterion.Designated designated) {
        Fact fact = designated.designation();
        return new Accepted(fact, new long[] {fact.words().indexOf("designated")});
      }
      return new Accepted(((Criterion.Checked) leaf).flag(), new long[] {1});
    }

    /** The stored values of a fact for which a leaf holds, ascending. */
    private static final class Accepted {
      final Fact fact;
      final long[] values;

      Accepted(Fact fact, long[] values) {
        this.fact = fact;
        this.values = values;
      }
    }
  }
}
