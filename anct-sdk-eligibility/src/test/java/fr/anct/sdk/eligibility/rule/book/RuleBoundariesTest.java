package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.Criteria;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of every standard rule at its first and last day and the days beside them, and every comparison just below,
 * at and just above its threshold, by an arithmetic and a table of operators of this test's own. What the figures are is
 * {@link RuleSheetTest}'s.
 */
class RuleBoundariesTest {
  private static final EligibilityCalculator RULES = EligibilityCalculator.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  static Stream<String> rules() {
    return RuleBook.standard().rules().stream().map(EligibilityRule::id);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyVersionAnswersFromItsFirstDayToItsLast(String id) {
    EligibilityRule rule = RuleBook.standard().get(id);
    for (Dated<RuleVersion> version : rule.versions().values()) {
      FactSet facts = allKnown(rule, version.value(), Set.of(), Map.of());
      Set<LocalDate> days = new LinkedHashSet<>(
          List.of(version.from().minusDays(1), version.from(), version.from().plusDays(1)));
      version.until().ifPresent(end -> {
        days.add(end.minusDays(1));
        days.add(end);
      });
      for (LocalDate day : days) {
        RuleResult result = RULES.evaluate(id, facts, day);
        Optional<LocalDate> expected = versionAt(rule, day);
        assertThat(result.explanation().id().version())
            .as(id + " on " + day)
            .isEqualTo(expected.map(LocalDate::toString).orElse("none"));
        assertThat(result.verdict() == Verdict.NOT_IN_FORCE)
            .as(id + " on " + day)
            .isEqualTo(expected.isEmpty());
      }
    }
  }

  /** By going through the days that are written, not by the schedule's own look-up. */
  private static Optional<LocalDate> versionAt(EligibilityRule rule, LocalDate day) {
    Optional<LocalDate> found = Optional.empty();
    for (Dated<RuleVersion> version : rule.versions().values()) {
      boolean begun = !day.isBefore(version.from());
      boolean ended =
          version.until().isPresent() && !day.isBefore(version.until().get());
      if (begun && !ended) {
        assertThat(found).as("two versions of " + rule.id() + " on " + day).isEmpty();
        found = Optional.of(version.from());
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyComparisonTurnsWhereItsOperatorSays(String id) {
    EligibilityRule rule = RuleBook.standard().get(id);
    for (Dated<RuleVersion> version : rule.versions().values()) {
      for (Criterion.Comparison comparison : Criteria.comparisons(version.value())) {
        for (boolean published : List.of(true, false)) {
          for (Point point : points(comparison, published)) {
            String what = id + "@" + version.from() + ": " + RuleSheet.leaf(comparison) + " at "
                + point.values();
            Truth expected = Truth.of(holds(comparison.operator(), point.sign()));
            RuleResult alone = alone(comparison, point.values());
            assertThat(alone.verdict().mayApply()).as(what).isEqualTo(expected);
            RuleResult within = RULES.evaluate(
                id,
                allKnown(rule, version.value(), Criteria.facts(comparison), point.values()),
                version.from());
            assertThat(sameSteps(within.explanation(), step(alone)))
                .as(what + " within the rule")
                .isNotEmpty()
                .containsOnly(expected);
          }
        }
      }
    }
  }

  /** Where a threshold has more decimals than the fact, there is no equal: it is held against the values beside it. */
  @Test
  void theThresholdItselfIsTriedButWhereNoFactCanEqualIt() {
    Set<String> without = new TreeSet<>();
    int tried = 0;
    for (EligibilityRule rule : RuleBook.standard().rules()) {
      for (Dated<RuleVersion> version : rule.versions().values()) {
        for (Criterion.Comparison comparison : Criteria.comparisons(version.value())) {
          List<Point> points = points(comparison, true);
          tried++;
          assertThat(points).extracting(Point::sign).contains(1);
          if (points.stream().noneMatch(point -> point.sign() == 0)) {
            without.add(rule.id() + ": " + RuleSheet.leaf(comparison));
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(200);
    // A canton of 6 666.67 inhabitants, a threshold weighted by a density, medians to fifteen
    // decimals.
    assertThat(without)
        .allMatch(one -> one.contains("15% × population-canton ≤ ")
            || one.contains("1500000% × (((departement-population")
            || one.startsWith("frr-criteres: (("))
        .hasSize(9);
  }

  /** Values of the facts of a comparison, and the sign of its left side less its right side. */
  private record Point(Map<Fact, Long> values, int sign) {}

  /** The points on both sides of the threshold and on it, moving the first fact by its least unit. */
  private static List<Point> points(Criterion.Comparison comparison, boolean published) {
    Set<Fact> facts = new LinkedHashSet<>();
    collect(comparison.left(), published, facts);
    collect(comparison.right(), published, facts);
    Fact moved = facts.iterator().next();
    Map<Fact, Long> values = new LinkedHashMap<>();
    for (Fact fact : facts) {
      // 1 000 of whatever it counts: a round number, so that shares of it are exact.
      values.put(fact, BigDecimal.valueOf(1_000).scaleByPowerOfTen(fact.scale()).longValueExact());
    }
    long atLeast = first(comparison, published, values, moved, 0);
    long above = first(comparison, published, values, moved, 1);
    List<Point> points = new ArrayList<>();
    for (long value : new long[] {atLeast - 1, atLeast, above - 1, above}) {
      if (value >= moved.min() && value <= moved.max()) {
        Map<Fact, Long> at = new LinkedHashMap<>(values);
        at.put(moved, value);
        points.add(new Point(at, sign(comparison, published, at)));
      }
    }
    return points;
  }

  /** The least value of a fact from which left less right is of a sign, or greater: by halving. */
  private static long first(
      Criterion.Comparison comparison,
      boolean published,
      Map<Fact, Long> values,
      Fact moved,
      int sign) {
    long low = moved.min();
    long high = moved.max();
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2);
      Map<Fact, Long> at = new LinkedHashMap<>(values);
      at.put(moved, middle);
      if (sign(comparison, published, at) >= sign) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean holds(Operator operator, int sign) {
    return switch (operator) {
      case LT -> sign < 0;
      case AT_MOST -> sign <= 0;
      case GT -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case EQ -> sign == 0;
      case NE -> sign != 0;
      default -> throw new AssertionError(operator);
    };
  }

  private static int sign(
      Criterion.Comparison comparison, boolean published, Map<Fact, Long> values) {
    BigInteger[] left = value(comparison.left(), published, values);
    BigInteger[] right = value(comparison.right(), published, values);
    return left[0].multiply(right[1]).compareTo(right[0].multiply(left[1]));
  }

  /** A numerator and a denominator above zero. */
  private static BigInteger[] value(Term term, boolean published, Map<Fact, Long> values) {
    if (term instanceof Term.Constant constant) {
      return fraction(constant.value());
    }
    if (term instanceof Term.OfFact of) {
      return fraction(BigDecimal.valueOf(
          Objects.requireNonNull(values.get(of.fact())), of.fact().scale()));
    }
    if (term instanceof Term.Published one) {
      return published
          ? value(Term.of(one.fact()), published, values)
          : value(one.of(), published, values);
    }
    if (term instanceof Term.Scaled scaled) {
      BigInteger[] of = value(scaled.of(), published, values);
      return new BigInteger[] {
        of[0].multiply(BigInteger.valueOf(scaled.rate().numerator())),
        of[1].multiply(BigInteger.valueOf(scaled.rate().denominator()))
      };
    }
    if (term instanceof Term.RoundedUp rounded) {
      BigInteger[] of = value(rounded.of(), published, values);
      BigInteger step = BigInteger.valueOf(rounded.step());
      BigInteger steps = new BigDecimal(of[0])
          .divide(new BigDecimal(of[1].multiply(step)), 0, java.math.RoundingMode.CEILING)
          .toBigIntegerExact();
      return new BigInteger[] {steps.multiply(step), BigInteger.ONE};
    }
    if (term instanceof Term.Quotient quotient) {
      BigInteger[] dividend = value(quotient.dividend(), published, values);
      BigInteger[] divisor = value(quotient.divisor(), published, values);
      return new BigInteger[] {dividend[0].multiply(divisor[1]), dividend[1].multiply(divisor[0])};
    }
    BigInteger[] total = {BigInteger.ZERO, BigInteger.ONE};
    for (Term part : ((Term.Sum) term).terms()) {
      BigInteger[] own = value(part, published, values);
      total = new BigInteger[] {
        total[0].multiply(own[1]).add(own[0].multiply(total[1])), total[1].multiply(own[1])
      };
    }
    return total;
  }

  private static BigInteger[] fraction(BigDecimal number) {
    int scale = Math.max(0, number.scale());
    return new BigInteger[] {number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale)};
  }

  /** The facts that a term is computed from: of a published one, that figure or what it is computed from. */
  private static void collect(Term term, boolean published, Set<Fact> facts) {
    if (term instanceof Term.Published one) {
      if (published) {
        facts.add(one.fact());
      } else {
        collect(one.of(), published, facts);
      }
    } else if (term instanceof Term.Scaled scaled) {
      collect(scaled.of(), published, facts);
    } else if (term instanceof Term.RoundedUp rounded) {
      collect(rounded.of(), published, facts);
    } else if (term instanceof Term.Quotient quotient) {
      collect(quotient.dividend(), published, facts);
      collect(quotient.divisor(), published, facts);
    } else if (term instanceof Term.Sum sum) {
      sum.terms().forEach(part -> collect(part, published, facts));
    } else {
      facts.addAll(term.facts());
    }
  }

  /** A rule of this one condition. */
  private static RuleResult alone(Criterion.Comparison comparison, Map<Fact, Long> values) {
    EligibilityRule rule = new EligibilityRule(
        "alone",
        ProgrammeId.of("alone"),
        Criterion.all(),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2000, 1, 1),
            Optional.empty(),
            new RuleVersion(
                RuleNature.COMPUTED,
                ImmutableList.of(Reading.of("eligibility.reading", comparison)),
                ImmutableList.of(),
                Optional.empty()),
            Citation.of("test", Confidence.DECISION),
            DAY))));
    return EligibilityCalculator.of(RuleBook.of("test", List.of(rule)))
        .evaluate("alone", stated(values), DAY);
  }

  private static FactSet stated(Map<Fact, Long> values) {
    FactSet.Builder facts = FactSet.builder();
    values.forEach((fact, value) -> facts.put(fact, FactValue.exactly(value)));
    return facts.build();
  }

  /** The values, with words and flags for which the rule speaks. */
  private static FactSet inScope(EligibilityRule rule, Map<Fact, Long> values) {
    FactSet.Builder facts = stated(values).toBuilder();
    Criteria.putScope(rule.scope(), facts);
    FactSet all = facts.build();
    assertThat(RULES
            .evaluate(rule.id(), all, rule.versions().values().get(0).from())
            .verdict())
        .isNotIn(Verdict.NOT_APPLICABLE, Verdict.NOT_IN_FORCE);
    return all;
  }

  /** With something said of every other fact of the version that no relation ties to those of the comparison. */
  private static FactSet allKnown(
      EligibilityRule rule, RuleVersion version, Set<Fact> compared, Map<Fact, Long> values) {
    FactSet.Builder facts = inScope(rule, values).toBuilder();
    Set<Fact> said = Criteria.facts(rule.scope());
    for (Fact fact : Criteria.facts(version)) {
      boolean tied = compared.stream().anyMatch(one -> FactModel.standard().areRelated(one, fact));
      if (!compared.contains(fact) && !said.contains(fact) && !tied) {
        facts.put(fact, FactValue.exactly(Math.min(fact.max(), Math.max(fact.min(), 1_000))));
      }
    }
    return facts.build();
  }

  private static Explanation.Decision step(RuleResult alone) {
    return (Explanation.Decision) alone.explanation().children().get(0);
  }

  /** The truths of the steps that hold the same against the same. */
  private static List<Truth> sameSteps(Explanation tree, Explanation.Decision step) {
    List<Truth> found = new ArrayList<>();
    if (tree instanceof Explanation.Decision decision
        && decision.operator() == step.operator()
        && decision.operands().equals(step.operands())) {
      found.add(decision.truth());
    }
    tree.children().forEach(child -> found.addAll(sameSteps(child, step)));
    return found;
  }
}
