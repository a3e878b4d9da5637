package fr.anct.sdk.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.Criteria;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of a rule's verdict, designations that cover a part among them, on random rules and what is known at random. */
class RuleVerdictProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Fact HERE = Facts.designation("here");
  private static final Fact THERE = Facts.designation("there");
  private static final ImmutableList<Fact> FACTS =
      ImmutableList.of(SmallWorld.A, SmallWorld.F, HERE, THERE);
  private static final FactModel MODEL = FactModel.of(FACTS, List.of());

  @Property(tries = 500)
  void theVerdictIsWhatEveryCompletionAgreesOn(
      @ForAll("reading") Reading reading, @ForAll("facts") FactSet facts) {
    Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
    completions(facts, complete -> seen.add(byHand(reading, complete)));
    Verdict expected = seen.size() == 1 ? seen.iterator().next() : Verdict.UNDETERMINED;
    Statistics.collect(expected);
    assertThat(ask(rule(reading), facts).verdict()).isEqualTo(expected);
  }

  /** Where the readings settle apart, it is ambiguous whatever is missing; else what is settled holds for all completions. */
  @Property(tries = 300)
  void ofTwoReadingsWhatIsSettledHoldsForEveryCompletion(
      @ForAll("reading") Reading one,
      @ForAll("reading") Reading other,
      @ForAll("facts") FactSet facts) {
    Verdict verdict = ask(rule(one, other), facts).verdict();
    Statistics.collect(verdict);
    completions(facts, complete -> {
      Verdict first = byHand(one, complete);
      Verdict both = first == byHand(other, complete) ? first : Verdict.AMBIGUOUS;
      if (verdict != Verdict.UNDETERMINED) {
        assertThat(both).isEqualTo(verdict);
      }
      assertThat(ask(rule(one, other), complete).verdict()).isEqualTo(both);
    });
  }

  @Property(tries = 300)
  void moreKnowledgeNeverFlipsASettledVerdict(
      @ForAll("reading") Reading reading,
      @ForAll("facts") FactSet facts,
      @ForAll("facts") FactSet more) {
    Verdict before = ask(rule(reading), facts).verdict();
    FactSet.Builder both = facts.toBuilder();
    for (Fact fact : FACTS) {
      // What is said more agrees with what was said.
      long low = Math.max(facts.low(fact), more.low(fact));
      long high = Math.min(facts.high(fact), more.high(fact));
      if (low <= high) {
        both.put(fact, FactValue.between(low, high));
      }
    }
    Verdict after = ask(rule(reading), both.build()).verdict();
    Statistics.collect(before == after, before == Verdict.UNDETERMINED);
    assertThat(before == Verdict.UNDETERMINED || after == before).isTrue();
  }

  @Property(tries = 300)
  void theVerdictIsTheTrees(@ForAll("reading") Reading reading, @ForAll("facts") FactSet facts) {
    RuleResult result = ask(rule(reading), facts);
    Explanation.Decision root = result.explanation();
    assertThat(root.truth()).isEqualTo(result.verdict().mayApply());
    assertThat(root.operands().get(0).value())
        .isEqualTo(new Value.Key(result.verdict().key()));
    assertThat(AnctJson.read(AnctJson.write(result), RuleResult.class)).isEqualTo(result);
  }

  @Property(tries = 200)
  void aRuleToJsonAndBackGivesTheSameAnswer(
      @ForAll("reading") Reading one,
      @ForAll("reading") Reading other,
      @ForAll("facts") FactSet facts)
      throws IOException {
    EligibilityRule rule = rule(one, other);
    EligibilityRule back = AnctJson.mapper()
        .readerFor(EligibilityRule.class)
        .withAttribute(FactModel.class, MODEL)
        .readValue(AnctJson.write(rule));
    assertThat(back).isEqualTo(rule);
    assertThat(ask(back, facts)).isEqualTo(ask(rule, facts));
  }

  @Property(tries = 200)
  void theSameQuestionHasTheSameAnswer(
      @ForAll("reading") Reading reading, @ForAll("facts") FactSet facts) {
    FactSet.Builder reversed = FactSet.builder(MODEL);
    ImmutableList.copyOf(facts.stated().keySet())
        .reverse()
        .forEach(fact -> reversed.put(fact, facts.find(fact).orElseThrow()));
    assertThat(ask(rule(reading), reversed.build())).isEqualTo(ask(rule(reading), facts));
  }

  @Property(tries = 200)
  void whatARuleDoesNotDeclareItDoesNotRead(
      @ForAll("reading") Reading reading, @ForAll("facts") FactSet facts) {
    Set<Fact> declared = Criteria.facts(rule(reading).versions().values().get(0).value());
    FactSet.Builder only = FactSet.builder(MODEL);
    facts.stated().forEach((fact, value) -> {
      if (declared.contains(fact)) {
        only.put(fact, value);
      }
    });
    assertThat(ask(rule(reading), only.build())).isEqualTo(ask(rule(reading), facts));
    assertThat(ask(rule(reading), facts).missing())
        .isSubsetOf(declared.stream().map(Fact::id).toList());
  }

  /** Not designated in the whole is not absent: it may be in a part. */
  @Property
  void aDesignationWithinBoundsIsNotTakenForTheLowerOne(
      @ForAll("reading") Reading reading,
      @ForAll @IntRange(min = 0, max = 1) int low,
      @ForAll @IntRange(min = 0, max = 2) int there) {
    FactSet facts = FactSet.builder(MODEL)
        .put(SmallWorld.A, FactValue.exactly(3))
        .put(SmallWorld.F, true)
        .put(HERE, FactValue.between(low, low + 1))
        .put(THERE, FactValue.exactly(there))
        .build();
    Verdict verdict = ask(rule(reading), facts).verdict();
    for (int here = low; here <= low + 1; here++) {
      FactSet complete = facts.toBuilder().put(HERE, FactValue.exactly(here)).build();
      if (verdict != Verdict.UNDETERMINED) {
        assertThat(byHand(reading, complete)).isEqualTo(verdict);
      }
    }
  }

  /** Everywhere and somewhere, by trying both for each designation that covers a part; then the proposal. */
  private static Verdict byHand(Reading reading, FactSet complete) {
    Truth[] main = everywhereAndSomewhere(reading.criterion(), complete);
    if (main[0] == Truth.TRUE) {
      return Verdict.ELIGIBLE;
    }
    if (main[1] == Truth.TRUE) {
      return Verdict.PARTIALLY;
    }
    Truth proposal = reading
        .onProposal()
        .map(condition -> everywhereAndSomewhere(condition, complete)[1])
        .orElse(Truth.FALSE);
    return proposal == Truth.TRUE ? Verdict.ELIGIBLE_ON_PROPOSAL : Verdict.NOT_ELIGIBLE;
  }

  private static Truth[] everywhereAndSomewhere(Criterion criterion, FactSet complete) {
    List<FactSet> parts = new ArrayList<>(List.of(complete));
    for (Fact fact : List.of(HERE, THERE)) {
      if (fact.format(complete.low(fact)).equals("partial")) {
        List<FactSet> split = new ArrayList<>();
        for (FactSet part : parts) {
          split.add(part.toBuilder().put(fact, "designated").build());
          split.add(part.toBuilder().put(fact, "absent").build());
        }
        parts = split;
      }
    }
    boolean everywhere =
        parts.stream().allMatch(part -> Oracle.holds(criterion, part) == Truth.TRUE);
    boolean somewhere =
        parts.stream().anyMatch(part -> Oracle.holds(criterion, part) == Truth.TRUE);
    return new Truth[] {Truth.of(everywhere), Truth.of(somewhere)};
  }

  private static void completions(FactSet facts, Consumer<FactSet> visitor) {
    complete(facts, 0, visitor);
  }

  private static void complete(FactSet facts, int index, Consumer<FactSet> visitor) {
    if (index == FACTS.size()) {
      visitor.accept(facts);
      return;
    }
    Fact fact = FACTS.get(index);
    for (long value = facts.low(fact); value <= facts.high(fact); value++) {
      complete(facts.toBuilder().put(fact, FactValue.exactly(value)).build(), index + 1, visitor);
    }
  }

  private static RuleResult ask(EligibilityRule rule, FactSet facts) {
    return EligibilityCalculator.of(RuleBook.of("test", List.of(rule))).evaluate("own", facts, DAY);
  }

  private static EligibilityRule rule(Reading... readings) {
    return new EligibilityRule(
        "own",
        ProgrammeId.of("own"),
        Criterion.all(),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            new RuleVersion(
                RuleNature.COMPUTED,
                ImmutableList.copyOf(readings),
                ImmutableList.of(),
                Optional.empty()),
            Citation.of("test", Confidence.DECISION),
            DAY))));
  }

  @Provide
  Arbitrary<Reading> reading() {
    return Combinators.combine(criteria(3), criteria(1).optional(0.4))
        .as((criterion, onProposal) ->
            new Reading("eligibility.reading", Optional.empty(), criterion, onProposal));
  }

  private static Arbitrary<Criterion> criteria(int depth) {
    Arbitrary<Criterion> leaves = Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(Operator.LT, Operator.AT_MOST, Operator.GT, Operator.AT_LEAST),
                Arbitraries.integers().between(1, 5))
            .as((operator, threshold) -> Criterion.compare(SmallWorld.A, operator, threshold)),
        Arbitraries.just(Criterion.checked(SmallWorld.F)),
        Arbitraries.of(HERE, THERE).map(Criterion::designated),
        Arbitraries.of(HERE, THERE).map(Criterion::designated));
    return SmallWorld.tree(leaves, depth);
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return Arbitraries.integers()
        .between(0, 1_000)
        .list()
        .ofSize(FACTS.size() * 3)
        .map(draws -> {
          FactSet.Builder facts = FactSet.builder(MODEL);
          for (int i = 0; i < FACTS.size(); i++) {
            Fact fact = FACTS.get(i);
            long span = fact.max() - fact.min() + 1;
            long one = draws.get(3 * i) % span;
            long other = draws.get(3 * i + 1) % span;
            switch (draws.get(3 * i + 2) % 4) {
              case 0, 1 -> facts.put(fact, FactValue.exactly(one));
              case 2 -> {
                if (!Facts.isDesignation(fact)) {
                  facts.put(fact, FactValue.between(Math.min(one, other), Math.max(one, other)));
                }
              }
              default -> {}
            }
          }
          return facts.build();
        });
  }
}
