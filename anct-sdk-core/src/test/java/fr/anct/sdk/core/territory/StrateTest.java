package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.Problems;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CGCT, art. L2334-3: each bound, and the inhabitants on both sides of it. */
class StrateTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0, 499",
    "2, 500, 999",
    "3, 1000, 1999",
    "4, 2000, 3499",
    "5, 3500, 4999",
    "6, 5000, 7499",
    "7, 7500, 9999",
    "8, 10000, 14999",
    "9, 15000, 19999",
    "10, 20000, 34999",
    "11, 35000, 49999",
    "12, 50000, 74999",
    "13, 75000, 99999",
    "14, 100000, 199999",
  })
  void bounds(int number, long min, long max) {
    Strate strate = Strate.ofNumber(number);
    assertThat(strate.number()).isEqualTo(number);
    assertThat(strate.min()).isEqualTo(min);
    assertThat(strate.max()).isEqualTo(OptionalLong.of(max));
    assertThat(Strate.of(min)).isEqualTo(strate);
    assertThat(Strate.of(max)).isEqualTo(strate);
    assertThat(Strate.of(max + 1)).isEqualTo(Strate.ofNumber(number + 1));
  }

  @Test
  void theLastHasNoUpperBound() {
    Strate last = Strate.of(200_000);
    assertThat(last.number()).isEqualTo(15);
    assertThat(last.max()).isEmpty();
    assertThat(Strate.of(Long.MAX_VALUE)).isEqualTo(last);
    assertThat(Strate.of(199_999).number()).isEqualTo(14);
    assertThat(Strate.all()).hasSize(15).isSorted().last().isEqualTo(last);
    assertThat(last).hasToString("15 [200000, …[");
    assertThat(Strate.of(4_000)).hasToString("5 [3500, 4999]");
    assertThat(Strate.citation().reference()).isEqualTo("CGCT, art. L2334-3");
  }

  @Property
  void everyPopulationIsWithinItsGroup(@ForAll @LongRange(max = 3_000_000) long population) {
    Strate strate = Strate.of(population);
    assertThat(population).isBetween(strate.min(), strate.max().orElse(Long.MAX_VALUE));
  }

  @Test
  void whatIsNoPopulationOrNumberIsRefused() {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Strate.of(-1));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Strate.ofNumber(0));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Strate.ofNumber(16));
  }
}
