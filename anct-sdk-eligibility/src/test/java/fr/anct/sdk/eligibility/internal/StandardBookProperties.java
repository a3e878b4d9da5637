package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.Criteria;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of a rule's verdict on the rules of the library, of any date, with facts near their thresholds. */
class StandardBookProperties {
  private static final EligibilityCalculator RULES = EligibilityCalculator.standard();

  /** A rule, one of its versions, and facts of its own of which some are missing. */
  private record Question(EligibilityRule rule, Dated<RuleVersion> version, FactSet facts) {
    RuleResult ask() {
      return ask(facts);
    }

    RuleResult ask(FactSet other) {
      return RULES.evaluate(rule.id(), other, version.from());
    }
  }

  @Property(tries = 400)
  void withEveryFactTheVerdictIsThatOfTheTree(
      @ForAll("rules") EligibilityRule rule, @ForAll Random random) {
    Question question = question(rule, random, 0);
    Assume.that(Oracle.holds(rule.scope(), question.facts()) == Truth.TRUE);
    RuleVersion text = question.version().value();
    Verdict expected = null;
    for (Reading reading : text.readings()) {
      Verdict own = byHand(reading, question.facts());
      expected = expected == null || expected == own ? own : Verdict.AMBIGUOUS;
    }
    RuleResult result = question.ask();
    Statistics.collect(result.verdict());
    assertThat(result.verdict()).isEqualTo(expected);
    assertThat(result.explanation().truth()).isEqualTo(result.verdict().mayApply());
    assertThat(result.missing()).isEmpty();
  }

  private static Verdict byHand(Reading reading, FactSet facts) {
    boolean everywhere = true;
    boolean somewhere = false;
    boolean proposed = false;
    for (FactSet part : parts(facts)) {
      boolean holds = Oracle.holds(reading.criterion(), part) == Truth.TRUE;
      everywhere &= holds;
      somewhere |= holds;
      proposed |= reading.onProposal().map(one -> Oracle.holds(one, part)).orElse(Truth.FALSE)
          == Truth.TRUE;
    }
    if (everywhere) {
      return Verdict.ELIGIBLE;
    }
    return somewhere
        ? Verdict.PARTIALLY
        : proposed ? Verdict.ELIGIBLE_ON_PROPOSAL : Verdict.NOT_ELIGIBLE;
  }

  /** Within and without each designation that covers a part. */
  private static List<FactSet> parts(FactSet facts) {
    List<FactSet> parts = new ArrayList<>(List.of(facts));
    for (Fact fact : facts.stated().keySet()) {
      if (fact.words().contains("designated") && fact.format(facts.low(fact)).equals("partial")) {
        List<FactSet> split = new ArrayList<>();
        for (FactSet part : parts) {
          split.add(part.toBuilder().put(fact, "designated").build());
          split.add(part.toBuilder().put(fact, "absent").build());
        }
        parts = split;
      }
    }
    return parts;
  }

  @Property(tries = 400)
  void moreKnowledgeNeverFlipsASettledVerdict(
      @ForAll("rules") EligibilityRule rule, @ForAll Random random) {
    Question all = question(rule, random, 0);
    List<Fact> stated = new ArrayList<>(all.facts().stated().keySet());
    Collections.shuffle(stated, random);
    FactSet.Builder some = FactSet.builder();
    stated.stream()
        .skip(1 + random.nextInt(3))
        .forEach(fact -> some.put(fact, all.facts().find(fact).orElseThrow()));
    Verdict before = all.ask(some.build()).verdict();
    Verdict after = all.ask().verdict();
    Statistics.collect(before == Verdict.UNDETERMINED);
    assertThat(before == Verdict.UNDETERMINED || after == before)
        .as("%s then %s of %s on %s", before, after, rule.id(), all.facts())
        .isTrue();
  }

  @Property(tries = 200)
  void theSameQuestionHasTheSameAnswer(
      @ForAll("rules") EligibilityRule rule, @ForAll Random random) {
    Question question = question(rule, random, 2);
    FactSet.Builder reversed = FactSet.builder();
    ImmutableList.copyOf(question.facts().stated().keySet())
        .reverse()
        .forEach(fact -> reversed.put(fact, question.facts().find(fact).orElseThrow()));
    assertThat(question.ask(reversed.build())).isEqualTo(question.ask());
    assertThat(EligibilityCalculator.of(RuleBook.standard())
            .evaluate(rule.id(), question.facts(), question.version().from()))
        .isEqualTo(question.ask());
  }

  @Property(tries = 200)
  void aRuleToJsonAndBackGivesTheSameAnswer(
      @ForAll("rules") EligibilityRule rule, @ForAll Random random) {
    Question question = question(rule, random, 2);
    EligibilityRule back = AnctJson.read(AnctJson.write(rule), EligibilityRule.class);
    assertThat(back).isEqualTo(rule);
    assertThat(EligibilityCalculator.of(RuleBook.of("test", List.of(back)))
            .evaluate(rule.id(), question.facts(), question.version().from()))
        .isEqualTo(question.ask());
  }

  /** What relations tie to a declared fact is read through it; nothing else is. */
  @Property(tries = 200)
  void whatARuleDoesNotDeclareItDoesNotRead(
      @ForAll("rules") EligibilityRule rule, @ForAll Random random) {
    Question question = question(rule, random, 2);
    Set<Fact> declared = declared(rule, question.version().value());
    FactSet.Builder more = question.facts().toBuilder();
    for (Fact fact : FactModel.standard().facts()) {
      boolean tied = declared.stream()
          .anyMatch(own -> own.equals(fact) || FactModel.standard().areRelated(own, fact));
      boolean alone = FactModel.standard().facts().stream()
          .noneMatch(other -> FactModel.standard().areRelated(other, fact));
      if (!tied && alone && random.nextInt(4) == 0) {
        more.put(fact, value(fact, List.of(), random));
      }
    }
    assertThat(question.ask(more.build())).isEqualTo(question.ask());
  }

  private static Set<Fact> declared(EligibilityRule rule, RuleVersion version) {
    Set<Fact> facts = new LinkedHashSet<>(Criteria.facts(rule.scope()));
    facts.addAll(Criteria.facts(version));
    return facts;
  }

  private static Question question(EligibilityRule rule, Random random, int missing) {
    List<Dated<RuleVersion>> versions = rule.versions().values();
    Dated<RuleVersion> version = versions.get(random.nextInt(versions.size()));
    List<BigDecimal> thresholds = thresholds(version.value());
    List<Fact> declared = new ArrayList<>(declared(rule, version.value()));
    // A density is given, or a surface to compute it from: both could contradict each other.
    boolean published = random.nextBoolean();
    declared.removeIf(fact -> Criteria.isPublished(version.value(), fact)
        ? !published
        : published && fact.unit() == Unit.SQUARE_KILOMETRES);
    Collections.shuffle(declared, random);
    FactSet.Builder facts = FactSet.builder();
    declared.stream()
        .skip(missing)
        .forEach(fact -> facts.put(fact, value(fact, thresholds, random)));
    if (random.nextInt(5) > 0) {
      Criteria.putScope(rule.scope(), facts);
    }
    return new Question(rule, version, built(facts));
  }

  private static FactSet built(FactSet.Builder facts) {
    Optional<FactSet> built;
    try {
      built = Optional.of(facts.build());
    } catch (AnctException e) {
      assertThat(e.problem().code()).isEqualTo(ProblemCode.CONTRADICTORY_FACTS);
      built = Optional.empty();
    }
    Assume.that(built.isPresent());
    return built.orElseThrow();
  }

  private static FactValue value(Fact fact, List<BigDecimal> thresholds, Random random) {
    if (fact.kind() != FactKind.QUANTITY) {
      return FactValue.exactly(fact.min() + random.nextLong(fact.max() - fact.min() + 1));
    }
    BigDecimal near = thresholds.isEmpty() || random.nextInt(3) == 0
        ? BigDecimal.valueOf(random.nextInt(40_000))
        : thresholds.get(random.nextInt(thresholds.size()));
    long stored = near.setScale(fact.scale(), RoundingMode.DOWN).unscaledValue().longValue()
        + random.nextInt(3)
        - 1;
    long least = fact.unit() == Unit.SQUARE_KILOMETRES ? 1 : fact.min();
    return FactValue.exactly(Math.max(least, Math.min(fact.max(), stored)));
  }

  private static List<BigDecimal> thresholds(RuleVersion version) {
    List<BigDecimal> thresholds = new ArrayList<>();
    for (Criterion.Comparison comparison : Criteria.comparisons(version)) {
      for (Term side : List.of(comparison.left(), comparison.right())) {
        if (side instanceof Term.Constant constant) {
          thresholds.add(constant.value());
        }
      }
    }
    return thresholds;
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return Arbitraries.of(RuleBook.standard().rules());
  }
}
