package fr.anct.sdk.eligibility.universe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.internal.CompiledCriterion;
import fr.anct.sdk.eligibility.internal.Evaluation;
import fr.anct.sdk.eligibility.internal.Fraction;
import fr.anct.sdk.eligibility.internal.Settlement;
import fr.anct.sdk.eligibility.internal.TermBounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All territories that a national figure is taken over, each with its facts. This class is immutable and thread-safe.
 *
 * <p>Whoever makes one vouches that none is left out; {@link #covering} holds it against a list. Figures are exact: no
 * floating point. A territory that perhaps belongs to a group, or whose value is not known exactly, is a {@link Gap}: the
 * figure then has the bounds that all it could be leaves, or none.
 */
public final class Universe {
  private static final NodeId GROUP = NodeId.root("universe", "group");

  private final ImmutableSortedMap<TerritoryRef, FactSet> facts;

  private Universe(Map<TerritoryRef, FactSet> facts) {
    this.facts = ImmutableSortedMap.copyOf(facts);
  }

  /**
   * Returns the universe of some territories, which are all there are.
   *
   * @param facts the facts of each territory, not null
   * @return the universe, never null
   */
  public static Universe of(Map<TerritoryRef, FactSet> facts) {
    return new Universe(facts);
  }

  /**
   * Returns the universe of a list of territories: one without facts stays in it, as one of which nothing is known.
   *
   * @param territories all territories there are, none null
   * @param facts the facts of those that have some, not null
   * @return the universe, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if facts are given of a territory that is not on the list
   */
  public static Universe covering(
      Collection<TerritoryRef> territories, Map<TerritoryRef, FactSet> facts) {
    ImmutableSet<TerritoryRef> all = ImmutableSet.copyOf(territories);
    ImmutableSortedMap.Builder<TerritoryRef, FactSet> map = ImmutableSortedMap.naturalOrder();
    FactSet nothing = FactSet.builder().build();
    for (TerritoryRef territory : all) {
      map.put(territory, facts.getOrDefault(territory, nothing));
    }
    for (TerritoryRef territory : facts.keySet()) {
      if (!all.contains(territory)) {
        throw Problem.of(
                ProblemCode.UNKNOWN_TERRITORY,
                "territory",
                territory.type().word(),
                "code",
                territory.code(),
                "millesime",
                territory.millesime())
            .toException();
      }
    }
    return new Universe(map.buildOrThrow());
  }

  /**
   * Returns the facts of each territory.
   *
   * @return the facts, in the order of the territories, never null
   */
  public ImmutableSortedMap<TerritoryRef, FactSet> facts() {
    return facts;
  }

  /**
   * Finds the facts of a territory.
   *
   * @param territory the territory, not null
   * @return its facts, or empty if it is not in this universe
   */
  public Optional<FactSet> find(TerritoryRef territory) {
    return Optional.ofNullable(facts.get(territory));
  }

  /**
   * Counts the territories.
   *
   * @return how many there are
   */
  public int size() {
    return facts.size();
  }

  /** The same territories with other facts. */
  Universe map(Function<Map.Entry<TerritoryRef, FactSet>, FactSet> more) {
    ImmutableSortedMap.Builder<TerritoryRef, FactSet> map = ImmutableSortedMap.naturalOrder();
    facts.entrySet().forEach(entry -> map.put(entry.getKey(), more.apply(entry)));
    return new Universe(map.buildOrThrow());
  }

  /** Leaves out territories that no group asked about has, to spare time: figures stay the same. */
  Universe where(Predicate<FactSet> kept) {
    ImmutableSortedMap.Builder<TerritoryRef, FactSet> map = ImmutableSortedMap.naturalOrder();
    facts.forEach((territory, one) -> {
      if (kept.test(one)) {
        map.put(territory, one);
      }
    });
    return new Universe(map.buildOrThrow());
  }

  /**
   * Counts the territories of a group.
   *
   * @param group who belongs to it, not null
   * @return the number, never null
   */
  public Figure count(Criterion group) {
    Members members = members(group);
    long sure = members.sure().size();
    return new Figure(
        new Interval(Fraction.of(sure, 1), Fraction.of(sure + members.perhaps().size(), 1)),
        members.sure().size(),
        gaps(members, ImmutableList.of()));
  }

  /**
   * Returns the mean of a group as texts on inhabitants write it: the sum of value times weight over the sum of weights,
   * never the mean of the territories' own means.
   *
   * @param group who belongs to it, not null
   * @param value what is averaged, zero or more, such as a <i>potentiel financier</i> per inhabitant, not null
   * @param weight what each counts for, such as its population, not null; {@code Term.of(1, Unit.NONE)} for the plain mean
   * @return the mean, without any bound if the group is empty, never null
   */
  public Figure mean(Criterion group, Term value, Term weight) {
    Members members = members(group);
    Interval sum = Interval.ZERO;
    Interval weights = Interval.ZERO;
    for (FactSet one : members.sure()) {
      Interval own = Interval.of(TermBounds.of(weight, one));
      sum = sum.plus(own.times(Interval.of(TermBounds.of(value, one))));
      weights = weights.plus(own);
    }
    // Were a weight not known, the quotient of the two sums would be a bound that nobody can reach.
    boolean bounded = members.perhaps().isEmpty() && weights.isExact();
    Interval mean =
        bounded && weights.low().signum() > 0 ? sum.dividedBy(weights) : Interval.ANYTHING;
    return new Figure(mean, members.sure().size(), gaps(members, ImmutableList.of(value, weight)));
  }

  /**
   * Returns a quantile of a group by linear interpolation between the two nearest values: the median at one half, the
   * quartiles at one and three quarters.
   *
   * <p>With values in ascending order numbered from 0 to n − 1, it is the one at {@code level × (n − 1)}.
   *
   * @param group who belongs to it, not null
   * @param value what is ordered, zero or more, not null
   * @param level from 0 to 1, not null
   * @return the quantile, without any bound if the group is empty, never null
   * @throws AnctException {@code OUT_OF_RANGE} if the level is above one
   */
  public Figure quantile(Criterion group, Term value, Rate level) {
    if (level.isAboveOne()) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "level", "value", level, "rule", "0 … 1")
          .toException();
    }
    Members members = members(group);
    List<Fraction> lows = new ArrayList<>();
    List<Fraction> highs = new ArrayList<>();
    for (FactSet one : members.sure()) {
      Interval own = Interval.of(TermBounds.of(value, one));
      lows.add(own.low());
      if (own.high() != null) {
        highs.add(own.most());
      }
    }
    Interval quantile = Interval.ANYTHING;
    if (members.perhaps().isEmpty() && !lows.isEmpty()) {
      quantile = new Interval(
          interpolated(lows, level),
          highs.size() == lows.size() ? interpolated(highs, level) : null);
    }
    return new Figure(quantile, lows.size(), gaps(members, ImmutableList.of(value)));
  }

  private static Fraction interpolated(List<Fraction> values, Rate level) {
    values.sort(null);
    Fraction at = Fraction.of(level.numerator(), level.denominator())
        .times(Fraction.of(values.size() - 1, 1));
    int below = at.floor().intValueExact();
    Fraction part = at.plus(Fraction.of(-below, 1));
    Fraction low = values.get(below);
    return part.signum() == 0
        ? low
        : low.plus(values.get(below + 1).plus(low.negated()).times(part));
  }

  /** Who certainly and who perhaps belongs to a group. */
  private record Members(List<FactSet> sure, List<FactSet> perhaps, List<Member> all) {}

  private record Member(TerritoryRef territory, FactSet facts, Evaluation evaluation) {}

  private Members members(Criterion group) {
    CompiledCriterion compiled = CompiledCriterion.of(group, GROUP);
    Members members = new Members(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    facts.forEach((territory, one) -> {
      Evaluation evaluation = compiled.evaluate(one);
      if (evaluation.truth() != Truth.FALSE) {
        (evaluation.truth() == Truth.TRUE ? members.sure() : members.perhaps()).add(one);
        members.all().add(new Member(territory, one, evaluation));
      }
    });
    return members;
  }

  private static ImmutableList<Gap> gaps(Members members, ImmutableList<Term> terms) {
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    for (Member member : members.all()) {
      ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
      if (member.evaluation().truth() == Truth.UNKNOWN) {
        missing.addAll(Settlement.missing(member.evaluation()));
      }
      missing.addAll(unknown(member.facts(), terms));
      ImmutableList<Fact> facts = missing.build().asList();
      if (!facts.isEmpty()) {
        gaps.add(new Gap(member.territory(), facts));
      }
    }
    return gaps.build();
  }

  /** The facts of terms that are not known exactly. */
  static ImmutableSet<Fact> unknown(FactSet known, ImmutableList<Term> terms) {
    ImmutableSet.Builder<Fact> unknown = ImmutableSet.builder();
    for (Term term : terms) {
      for (Fact fact : term.facts()) {
        if (!known.isKnown(fact)) {
          unknown.add(fact);
        }
      }
    }
    return unknown.build();
  }
}
