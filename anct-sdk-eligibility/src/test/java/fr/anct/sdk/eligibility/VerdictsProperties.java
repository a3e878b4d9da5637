package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.testkit.RandomFacts;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Verdicts alone are those of the reports. */
class VerdictsProperties {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final ImmutableList<LocalDate> DATES = ImmutableList.of(
      LocalDate.of(2010, 1, 1), LocalDate.of(2018, 6, 1), LocalDate.of(2024, 9, 1), DATE);

  private final EligibilityCalculator rules = EligibilityCalculator.standard();
  private final ImmutableList<Commune> communes =
      TerritorialReferential.latest().communes();

  @Property(tries = 3000)
  void ofTheLibrarysRulesForRealCommunes(
      @ForAll Random random,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 3) int date) {
    Commune commune = communes.get(random.nextInt(communes.size()));
    FactSet facts =
        RandomFacts.over(TerritoryFacts.of(commune, DATES.get(date)).facts(), percent, random);
    Verdicts verdicts = rules.verdicts(facts, DATES.get(date));
    verdicts.asMap().values().forEach(Statistics::collect);
    assertThat(verdicts.asMap()).isEqualTo(explained(rules, facts, DATES.get(date)));
  }

  @Property(tries = 300)
  void ofAnyRules(@ForAll("books") RuleBook book, @ForAll("facts") FactSet facts) {
    EligibilityCalculator own = EligibilityCalculator.of(book);
    Verdicts verdicts = own.verdicts(facts, DATE);
    verdicts.asMap().values().forEach(Statistics::collect);
    assertThat(verdicts.asMap()).isEqualTo(explained(own, facts, DATE));
  }

  /** What a calculator keeps is shared by all threads. */
  @Example
  void aCalculatorThatManyThreadsAskAnswersAsOne() {
    EligibilityCalculator shared = EligibilityCalculator.of(RuleBook.standard());
    List<FactSet> asked = IntStream.range(0, 400)
        .mapToObj(i -> RandomFacts.over(
            TerritoryFacts.of(communes.get(i * 80), DATE).facts(), i % 100, new Random(i)))
        .toList();
    List<EligibilityReport> together =
        asked.parallelStream().map(facts -> shared.evaluate(facts, DATE)).toList();
    for (int i = 0; i < asked.size(); i++) {
      assertThat(together.get(i)).isEqualTo(rules.evaluate(asked.get(i), DATE));
    }
  }

  private static ImmutableMap<String, Verdict> explained(
      EligibilityCalculator rules, FactSet facts, LocalDate date) {
    return ImmutableMap.copyOf(Maps.transformValues(
        Maps.uniqueIndex(rules.evaluate(facts, date).results(), RuleResult::rule),
        RuleResult::verdict));
  }

  @Provide
  Arbitrary<RuleBook> books() {
    Arbitrary<Criterion> criteria = SmallWorld.criteria();
    Arbitrary<Reading> readings = Combinators.combine(criteria, criteria.optional())
        .as((byRight, onProposal) ->
            new Reading("eligibility.reading", Optional.empty(), byRight, onProposal));
    Arbitrary<List<Reading>> versions = readings.list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(criteria, versions)
        .as((scope, version) -> rule(scope, ImmutableList.copyOf(version)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(VerdictsProperties::book);
  }

  private static RuleBook book(List<EligibilityRule> drawn) {
    return RuleBook.of(
        "1",
        IntStream.range(0, drawn.size())
            .mapToObj(i -> new EligibilityRule(
                "own-" + i,
                drawn.get(i).programme(),
                drawn.get(i).scope(),
                drawn.get(i).versions()))
            .toList());
  }

  private static EligibilityRule rule(Criterion scope, ImmutableList<Reading> readings) {
    RuleVersion version =
        new RuleVersion(RuleNature.COMPUTED, readings, ImmutableList.of(), Optional.empty());
    return new EligibilityRule(
        "own",
        ProgrammeId.DETR,
        scope,
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            version,
            Citation.of("test", Confidence.DECISION),
            DATE))));
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return SmallWorld.factSets();
  }
}
