package fr.anct.sdk.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.google.common.primitives.Longs;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.search.Match;
import fr.anct.sdk.core.search.SearchResult;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.ScanDecision;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.funding.optimise.Optimiser;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A baseline that answers something else is none. */
class BaselinesTest {
  @Test
  void findTheSameCommunes() {
    FindBenchmark ours = new FindBenchmark();
    FindBenchmark map = new FindBenchmark();
    FindBenchmark array = new FindBenchmark();
    for (int i = 0; i < 40_000; i++) {
      assertThat(ours.name()).isEqualTo(map.mapName()).isEqualTo(array.arrayRow()[1]);
    }
  }

  @Test
  void giveTheSameVerdicts() {
    EligibilityBenchmark rules = new EligibilityBenchmark();
    assertThat(verdicts(rules.someKnown()))
        .containsExactly(rules.handwrittenSomeKnown())
        .contains(Verdict.UNDETERMINED);
    assertThat(verdicts(rules.fromCode())).containsExactly(rules.handwrittenSomeKnown());
    assertThat(verdicts(rules.allKnown()))
        .containsExactly(rules.handwrittenAllKnown())
        .doesNotContain(Verdict.UNDETERMINED);
  }

  @Test
  void scanTheSame() {
    ScanBenchmark scans = new ScanBenchmark();
    ScanResult result = scans.exact();
    byte[][] expected = scans.handwritten();
    for (int i = 0; i < expected.length; i++) {
      List<ScanDecision> decisions = result.decisions(result.rules().get(i));
      for (int row = 0; row < ScanBenchmark.SIZE; row++) {
        assertThat(decisions.get(row).verdict().ordinal()).isEqualTo(expected[i][row]);
      }
      assertThat(result.single(result.rules().get(i))).isZero();
    }
  }

  @Test
  void breakTheSameRules() {
    PlanBenchmark plan = new PlanBenchmark();
    assertThat(plan.handwrittenAssessment())
        .isEqualTo(broken(plan.assessment()))
        .isEqualTo(1);
    assertThat(plan.handwrittenOwnShareTest()).isEqualTo(plan.ownShareTest());
  }

  @Test
  void breakTheSameRulesOfTwelveLines() {
    PlanBenchmark plan = new PlanBenchmark();
    PlanAssessment assessment = plan.twelveLines();
    assertThat(Lists.transform(assessment.results(), fr.anct.sdk.funding.plan.RuleResult::verdict))
        .doesNotContain(RuleVerdict.UNDETERMINED, RuleVerdict.NOT_IN_FORCE);
    assertThat(assessment.problems()).isEmpty();
    assertThat(plan.handwrittenTwelveLines()).isEqualTo(broken(assessment)).isEqualTo(1);
    assertThat(Lists.transform(plan.twelveLinesBreaches(), AidLimit::rule))
        .containsExactly(assessment.results().get(0).rule());
  }

  /** Where ceilings overlap, filling up a set of grants in an order may miss the best: ours is never below. */
  @Test
  void fundTheSame() {
    for (TwelveGrants one : OptimiserBenchmark.problems(TwelveGrants.Kind.PLAIN)) {
      assertThat(best(one)).isEqualTo(Longs.asList(one.tailored()));
      assertThat(best(one)).isEqualTo(Longs.asList(one.enumerated()));
    }
    for (TwelveGrants one : OptimiserBenchmark.problems(TwelveGrants.Kind.NESTED)) {
      assertThat(best(one)).isEqualTo(Longs.asList(one.enumerated()));
    }
    int same = 0;
    for (TwelveGrants one : OptimiserBenchmark.problems(TwelveGrants.Kind.OVERLAPPING)) {
      long ours = best(one).stream().mapToLong(cents -> cents).sum();
      long other = LongStream.of(one.enumerated()).sum();
      assertThat(ours).isGreaterThanOrEqualTo(other);
      same += ours == other ? 1 : 0;
    }
    assertThat(same).isGreaterThan(OptimiserBenchmark.PROBLEMS / 2);
  }

  private static List<Long> best(TwelveGrants one) {
    return Lists.transform(
        Optimiser.standard().solve(one.problem).amounts().values().asList(), Euros::cents);
  }

  @Test
  void splitTheSame() {
    AllocationBenchmark allocation = new AllocationBenchmark();
    assertThat(Lists.transform(allocation.allocation(), Euros::cents))
        .isEqualTo(Longs.asList(allocation.handwritten()))
        .isEqualTo(Lists.transform(allocation.preparedAllocation(), Euros::cents));
  }

  @Test
  void readTheSameList() {
    ListBenchmark lists = new ListBenchmark();
    DesignationList list = lists.list().strict();
    assertThat(lists.list().report().rows()).isEqualTo(ListBenchmark.ROWS);
    Map<Commune, String> found = lists.handwritten();
    assertThat(found).hasSize(34_969);
    for (Commune commune : found.keySet()) {
      assertThat(list.naming(commune.ref())).isNotEmpty();
    }
  }

  @Test
  void findTheSamePassage() {
    PassageBenchmark passage = new PassageBenchmark();
    assertThat(Lists.transform(passage.changes(), change -> change.from().code().toString()))
        .containsExactlyElementsOf(passage.mapChanges().keySet());
    Map<String, Long> sums = new HashMap<>();
    passage.carry().values().forEach((code, sum) -> sums.put(code.toString(), sum));
    assertThat(sums).isEqualTo(passage.mapCarry());
  }

  /** Of a beginning, the library also has articles and later words; where it has neither, both give the ten largest. */
  @Test
  void searchTheSameBeginnings() {
    SearchBenchmark ours = new SearchBenchmark();
    SearchBenchmark largest = new SearchBenchmark();
    SearchBenchmark alphabetical = new SearchBenchmark();
    int same = 0;
    for (int i = 0; i < 4096; i++) {
      List<SearchResult> results = ours.beginning();
      List<Commune> expected = largest.largest();
      List<Territory> found = Lists.transform(results, SearchResult::territory);
      same += found.equals(expected) ? 1 : 0;
      assertThat(alphabetical.alphabetical()).hasSameSizeAs(expected);
      if (expected.size() < 10 && results.size() < 10) {
        assertThat(found).containsAll(expected);
      }
    }
    assertThat(same).isGreaterThan(1000);
  }

  @Test
  void forgiveTheSameTypingErrors() {
    SearchBenchmark ours = new SearchBenchmark();
    SearchBenchmark table = new SearchBenchmark();
    int typos = 0;
    for (int i = 0; i < 500; i++) {
      List<SearchResult> results = ours.typo();
      List<Commune> expected = table.table();
      boolean typo = !results.isEmpty() && results.get(0).match() == Match.TYPO;
      if (typo && results.size() < 10) {
        assertThat(Lists.transform(results, SearchResult::territory)).containsAll(expected);
        typos++;
      }
    }
    assertThat(typos).isGreaterThan(300);
  }

  @Test
  void findTheSameCommunesOfAPostalCode() {
    SearchBenchmark ours = new SearchBenchmark();
    SearchBenchmark map = new SearchBenchmark();
    for (int i = 0; i < 4096; i++) {
      assertThat(ours.postalCode()).isEqualTo(map.postalCodeMap());
    }
  }

  /** The rules that refuse, a bit each. */
  private static int broken(PlanAssessment assessment) {
    int broken = 0;
    for (int i = 0; i < assessment.results().size(); i++) {
      broken |= assessment.results().get(i).verdict() == RuleVerdict.VIOLATED ? 1 << i : 0;
    }
    return broken;
  }

  private static Iterable<Verdict> verdicts(EligibilityReport report) {
    return Lists.transform(report.results(), RuleResult::verdict);
  }
}
