package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** Compiles one criterion: gathers its leaves, cuts the domains of their facts into cells, then builds the steps. */
final class CriterionCompiler {
  private final Vocabulary vocabulary;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Criterion, Place> places = new LinkedHashMap<>();
  private int nodes;

  CriterionCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  CompiledCriterion compile(Criterion criterion, NodeId id) {
    Group[] all = groups(criterion);
    Node root = node(criterion, Optional.empty(), id);
    return new CompiledCriterion(vocabulary, root, nodes, all);
  }

  /** Gathers the leaves by what they read. */
  Group[] groups(Criterion criterion) {
    Set<Criterion> leaves = new LinkedHashSet<>();
    collect(criterion, leaves);
    Map<Fact, Domain> compared = new LinkedHashMap<>();
    Map<Fact, Domain> listed = new LinkedHashMap<>();
    for (Criterion leaf : leaves) {
      if (leaf instanceof Criterion.Comparison comparison) {
        Optional<LinearForm> linear = LinearForm.of(comparison);
        if (linear.isPresent() && linear.get().facts().length == 1) {
          Fact fact = linear.get().facts()[0];
          LinearForm.Threshold threshold =
              linear.get().solvedFor(fact, FactSet.builder().build());
          compared
              .computeIfAbsent(fact, f -> new Domain())
              .add(leaf, threshold::test, threshold.cuts());
        } else {
          places.put(leaf, new Place(groups.size(), new int[] {0, 0, 1}));
          groups.add(composite(comparison, linear));
        }
      } else {
        Accepted accepted = accepted(leaf);
        listed
            .computeIfAbsent(accepted.fact, f -> new Domain())
            .add(
                leaf,
                value -> Arrays.binarySearch(accepted.values, value) >= 0,
                Arrays.stream(accepted.values)
                    .flatMap(value -> Arrays.stream(new long[] {value - 1, value}))
                    .toArray());
      }
    }
    listed.forEach(
        (fact, domain) -> compared.computeIfAbsent(fact, f -> new Domain()).addAll(domain));
    compared.forEach(this::cut);
    return groups.toArray(new Group[0]);
  }

  /** Where a leaf reads: its group, and in how many of the cells before each one it holds. */
  private static final class Place {
    final int group;
    final int[] holdsBefore;

    Place(int group, int[] holdsBefore) {
      this.group = group;
      this.holdsBefore = holdsBefore;
    }
  }

  /** The leaves of one fact, and the values after which one of them may change. */
  private static final class Domain {
    final Map<Criterion, LongPredicate> leaves = new LinkedHashMap<>();
    final TreeSet<Long> cuts = new TreeSet<>();

    void add(Criterion leaf, LongPredicate test, long[] ends) {
      leaves.put(leaf, test);
      for (long end : ends) {
        cuts.add(end);
      }
    }

    void addAll(Domain other) {
      leaves.putAll(other.leaves);
      cuts.addAll(other.cuts);
    }
  }

  private static void collect(Criterion criterion, Collection<Criterion> leaves) {
    Optional<ImmutableList<Criterion>> inner = inner(criterion);
    if (inner.isPresent()) {
      inner.get().forEach(child -> collect(child, leaves));
    } else {
      leaves.add(criterion);
    }
  }

  /** The conditions that one is made of, or empty if it is a leaf. */
  private static Optional<ImmutableList<Criterion>> inner(Criterion criterion) {
    if (criterion instanceof Criterion.All all) {
      return Optional.of(all.criteria());
    }
    if (criterion instanceof Criterion.Any any) {
      return Optional.of(any.criteria());
    }
    if (criterion instanceof Criterion.Not not) {
      return Optional.of(ImmutableList.of(not.criterion()));
    }
    if (criterion instanceof Criterion.AtLeast atLeast) {
      return Optional.of(atLeast.criteria());
    }
    return criterion instanceof Criterion.Clause clause
        ? Optional.of(ImmutableList.of(clause.criterion()))
        : Optional.empty();
  }

  private Group composite(Criterion.Comparison comparison, Optional<LinearForm> linear) {
    ImmutableList<Fact> facts = linear
        .map(form -> ImmutableList.copyOf(form.facts()))
        .orElseGet(() -> ImmutableList.<Fact>builder()
            .addAll(comparison.left().facts())
            .addAll(comparison.right().facts())
            .build());
    int number = vocabulary.number(comparison, linear, facts);
    return Group.of(vocabulary.comparison(number), number);
  }

  private void cut(Fact fact, Domain domain) {
    domain.cuts.removeIf(cut -> cut < fact.min() || cut >= fact.max());
    domain.cuts.add(fact.max());
    LongPredicate[] tests = domain.leaves.values().toArray(new LongPredicate[0]);
    long[] uppers = new long[domain.cuts.size()];
    List<boolean[]> held = new ArrayList<>();
    for (long upper : domain.cuts) {
      boolean[] holds = new boolean[tests.length];
      for (int i = 0; i < tests.length; i++) {
        holds[i] = tests[i].test(upper);
      }
      // Neighbours that no leaf tells apart are one cell: fewer combinations to go through.
      if (held.isEmpty() || !Arrays.equals(held.get(held.size() - 1), holds)) {
        held.add(holds);
      }
      uppers[held.size() - 1] = upper;
    }
    int leaf = 0;
    for (Criterion criterion : domain.leaves.keySet()) {
      int[] holdsBefore = new int[held.size() + 1];
      for (int cell = 0; cell < held.size(); cell++) {
        holdsBefore[cell + 1] = holdsBefore[cell] + (held.get(cell)[leaf] ? 1 : 0);
      }
      places.put(criterion, new Place(groups.size(), holdsBefore));
      leaf++;
    }
    groups.add(Group.of(fact, vocabulary.number(fact), Arrays.copyOf(uppers, held.size())));
  }

  private Node node(Criterion criterion, Optional<Criterion.Clause> clause, NodeId id) {
    if (criterion instanceof Criterion.Clause named && clause.isEmpty()) {
      // A clause names the step inside it; of two that follow each other the outer one is a step
      // of its own.
      return node(named.criterion(), Optional.of(named), id);
    }
    if (criterion instanceof Criterion.Clause) {
      return inner(criterion, clause, id, Operator.ALL, ImmutableList.of(criterion));
    }
    Optional<ImmutableList<Criterion>> inner = inner(criterion);
    return inner.isPresent()
        ? inner(criterion, clause, id, operator(criterion), inner.get())
        : leaf(criterion, clause, id);
  }

  private static Operator operator(Criterion inner) {
    return inner instanceof Criterion.All
        ? Operator.ALL
        : inner instanceof Criterion.Any
            ? Operator.ANY
            : inner instanceof Criterion.Not ? Operator.NOT : Operator.COUNT;
  }

  private Node inner(
      Criterion criterion,
      Optional<Criterion.Clause> clause,
      NodeId id,
      Operator operator,
      ImmutableList<Criterion> criteria) {
    int own = nodes++;
    Node[] children = new Node[criteria.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = node(criteria.get(i), Optional.empty(), id.child(i + 1));
    }
    int count = criterion instanceof Criterion.AtLeast atLeast ? atLeast.count() : 0;
    return new Node(
        own,
        id,
        criterion,
        clause.map(Criterion.Clause::key).orElse("eligibility." + operator),
        clause.flatMap(Criterion.Clause::citation),
        operator,
        count,
        children,
        operator == Operator.COUNT
            ? ImmutableList.of(Operand.of("eligibility.count", Value.of(count, Unit.NONE)))
            : ImmutableList.of(),
        new int[0],
        new int[0],
        -1,
        new int[0]);
  }

  private Node leaf(Criterion criterion, Optional<Criterion.Clause> clause, NodeId id) {
    Place place = Objects.requireNonNull(places.get(criterion));
    Operator operator;
    Optional<Fact> subject;
    ImmutableList.Builder<Operand> fixed = ImmutableList.builder();
    List<Observed> shown = new ArrayList<>();
    List<Observed> lookups = new ArrayList<>();
    if (criterion instanceof Criterion.Comparison comparison) {
      operator = comparison.operator();
      subject = comparison.left().facts().stream().findFirst();
      shown.add(Observed.of(comparison.left()));
      if (comparison.right() instanceof Term.Constant constant) {
        BigDecimal value = constant.value();
        fixed.add(Operand.of(
            "eligibility.threshold",
            new Value.Quantity(
                value.unscaledValue().longValueExact(), value.scale(), constant.unit())));
      } else {
        shown.add(Observed.of(comparison.right()));
      }
      for (Term side : List.of(comparison.left(), comparison.right())) {
        if (!isPlain(side)) {
          side.facts().forEach(fact -> lookups.add(new Observed.OfFact(fact)));
        }
      }
    } else {
      Fact fact = accepted(criterion).fact;
      subject = Optional.of(fact);
      shown.add(new Observed.OfFact(fact));
      if (criterion instanceof Criterion.Membership membership) {
        operator = Operator.IN;
        membership.words().forEach(word -> fixed.add(expected(fact, word)));
      } else if (criterion instanceof Criterion.Designated) {
        operator = Operator.DESIGNATED;
        fixed.add(expected(fact, "designated"));
      } else {
        operator = Operator.EQ;
      }
    }
    return new Node(
        nodes++,
        id,
        criterion,
        clause
            .map(Criterion.Clause::key)
            .or(() -> subject.map(Fact::key))
            .orElse("eligibility.comparison"),
        clause.flatMap(Criterion.Clause::citation),
        operator,
        0,
        Node.NONE,
        fixed.build(),
        numbers(shown),
        numbers(lookups),
        place.group,
        place.holdsBefore);
  }

  private int[] numbers(List<Observed> observed) {
    return observed.stream().mapToInt(vocabulary::number).toArray();
  }

  /** A term that shows all it rests on by itself. */
  private static boolean isPlain(Term term) {
    return term instanceof Term.OfFact || term instanceof Term.Constant;
  }

  private static Operand expected(Fact fact, String word) {
    return Operand.of("eligibility.expected", new Value.Key("word." + fact.id() + "." + word));
  }

  private static Accepted accepted(Criterion leaf) {
    if (leaf instanceof Criterion.Membership membership) {
      Fact fact = membership.fact();
      return new Accepted(
          fact,
          membership.words().stream().mapToLong(fact.words()::indexOf).sorted().toArray());
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
