package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.testkit.PartsWorld;
import fr.anct.sdk.eligibility.testkit.RandomBooks;
import fr.anct.sdk.eligibility.testkit.RandomFacts;
import fr.anct.sdk.eligibility.testkit.SmallWorld;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A scan answers as the calculator does, row by row: verdicts, what decides them, explanations. */
class NationalScanProperties {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final ImmutableList<LocalDate> DATES = ImmutableList.of(
      LocalDate.of(2010, 1, 1), LocalDate.of(2018, 6, 1), LocalDate.of(2024, 9, 1), DATE);

  private final ImmutableList<Commune> communes =
      TerritorialReferential.latest().communes();

  @Property(tries = 30)
  void ofTheLibrarysRulesForRealCommunes(
      @ForAll Random random,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 3) int date,
      @ForAll @IntRange(min = 1, max = 150) int rows) {
    List<FactSet> facts = IntStream.range(0, rows)
        .mapToObj(row -> RandomFacts.over(
            TerritoryFacts.of(communes.get(random.nextInt(communes.size())), DATES.get(date))
                .facts(),
            percent,
            random))
        .toList();
    check(RuleBook.standard(), facts, DATES.get(date));
  }

  @Property(tries = 300)
  void ofAnyRules(@ForAll("books") RuleBook book, @ForAll("facts") List<FactSet> facts) {
    check(book, facts, DATE);
  }

  /** Relations tie what is unknown, and designations cover parts. */
  @Property(tries = 300)
  void ofRulesOnParts(
      @ForAll("booksOfParts") RuleBook book, @ForAll("factsOfParts") List<FactSet> facts) {
    check(book, facts, DATE);
  }

  private static void check(RuleBook book, List<FactSet> facts, LocalDate date) {
    ImmutableList<String> keys = IntStream.range(0, facts.size())
        .mapToObj(row -> "row-" + row)
        .collect(ImmutableList.toImmutableList());
    ScanResult result = NationalScan.of(book, date).over(ScanPopulation.of(keys, facts::get));
    EligibilityCalculator rules = EligibilityCalculator.of(book);
    for (int row = 0; row < facts.size(); row++) {
      String key = keys.get(row);
      EligibilityReport report = rules.evaluate(facts.get(row), date);
      assertThat(result.verdicts(key)).isEqualTo(rules.verdicts(facts.get(row), date));
      for (RuleResult one : report.results()) {
        Statistics.collect(one.verdict());
        assertThat(result.verdict(key, one.rule())).isEqualTo(one.verdict());
        assertThat(result.explain(key, one.rule())).isEqualTo(one);
        assertThat(result.reasonMask(key, one.rule()))
            .as("%s of %s in %s", one.rule(), key, one.explanation())
            .isEqualTo(mask(result.steps(one.rule()), one.explanation()));
      }
    }
  }

  private static int mask(ImmutableList<NodeId> steps, Explanation explanation) {
    Set<NodeId> decisive = new HashSet<>();
    collect(explanation, decisive);
    int mask = 0;
    for (int i = 0; i < steps.size(); i++) {
      mask |= decisive.contains(steps.get(i)) ? 1 << Math.min(i, 15) : 0;
    }
    return mask;
  }

  private static void collect(Explanation explanation, Set<NodeId> decisive) {
    if (explanation instanceof Explanation.Decision decision && decision.decisive()) {
      decisive.add(decision.id());
    }
    explanation.children().forEach(child -> collect(child, decisive));
  }

  @Provide
  Arbitrary<RuleBook> books() {
    return RandomBooks.of(SmallWorld.criteria());
  }

  @Provide
  Arbitrary<RuleBook> booksOfParts() {
    return RandomBooks.of(PartsWorld.criteria());
  }

  @Provide
  Arbitrary<List<FactSet>> facts() {
    return SmallWorld.factSets().list().ofMinSize(1).ofMaxSize(70);
  }

  @Provide
  Arbitrary<List<FactSet>> factsOfParts() {
    return PartsWorld.factSets().list().ofMinSize(1).ofMaxSize(70);
  }
}
