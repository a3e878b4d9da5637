package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.testkit.RandomBooks;
import fr.anct.sdk.eligibility.testkit.RandomFacts;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
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
    return RandomBooks.of(SmallWorld.criteria());
  }

  @Provide
  Arbitrary<FactSet> facts() {
    return SmallWorld.factSets();
  }
}
