package fr.anct.sdk.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A peer that answers something else is none. */
class PeersTest {
  private static final ScanRows ROWS = ScanRows.of(2_000, 11);

  @Test
  void droolsFindsTheSameVerdicts() {
    DroolsScan drools = new DroolsScan();
    assertThat(PeerAnswers.scan(drools::together, ROWS)).isEmpty();
    assertThat(PeerAnswers.scan(drools::oneByOne, ROWS)).isEmpty();
  }

  @Test
  void easyRulesFindTheSameVerdicts() {
    assertThat(PeerAnswers.scan(new EasyRulesScan()::oneByOne, ROWS)).isEmpty();
  }

  @Test
  void verdictsThatDifferAreSeen() {
    assertThat(PeerAnswers.scan(rows -> rows.forEach(PeerRow::forget), ROWS))
        .endsWith(" wrong verdicts of 20000");
  }

  @ParameterizedTest
  @EnumSource
  void cpSatFindsTheSameOptimum(Kind kind) {
    assumeThatCode(CpSatPlan::load).doesNotThrowAnyException();
    assertThat(PeerAnswers.optimum(CpSatPlan::best, kind)).isEmpty();
  }

  /** Where there are whole numbers too, it is wrong for some: it is left out by itself. */
  @Test
  void ojAlgoFindsTheSameOptimumOfDivisibleGrants() {
    assertThat(PeerAnswers.optimum(OjAlgoPlan::best, Kind.PLAIN)).isEmpty();
  }

  @Test
  void centsThatDifferAreSeen() {
    assertThat(PeerAnswers.optimum(plan -> 0, Kind.PLAIN)).endsWith(" wrong cents in 200 plans");
  }

  @Test
  void moneyIsSplitTheSame() {
    PeerAllocationBenchmark peers = new PeerAllocationBenchmark();
    assertThat(PeerAnswers.split(Peers.joda(peers.jodaMoney()))).isEmpty();
    assertThat(PeerAnswers.split(Peers.moneta(peers.moneta()))).isEmpty();
    assertThat(PeerAnswers.split(Peers.moneta(peers.monetaFast()))).isEmpty();
    assertThat(PeerAnswers.split(List.of(1L))).isNotEmpty();
  }
}
