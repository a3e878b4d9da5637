package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.Problems;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  /** In cents. What moneyphp and dinero.js give for the same is in the comments where it is not what we give. */
  @ParameterizedTest
  @CsvSource({
    "100,'1,1,1','34,33,33'",
    "101,'1,1,1','34,34,33'",
    "5,'3,7','1,4'", // moneyphp 2,3: equal remainders go to its first
    "5,'7,3','4,1'",
    "5,'7,3,0','4,1,0'",
    "-5,'7,3','-4,-1'", // moneyphp -3,-2: it does not split a debt like a sum
    "5,'0,7,3','0,4,1'",
    "5,'0,0,1','0,0,5'",
    "0,'1,1,1','0,0,0'",
    "2,'1,1,1','1,1,0'",
    "1,'33,66','0,1'",
    "101,'3,7','30,71'",
    "5,'100,101,100,100','1,2,1,1'",
    "801,'1,3','200,601'",
    "1003,'50,50','502,501'",
    "-1003,'50,50','-502,-501'",
    "13333333,'45,25,20,10','6000000,3333333,2666667,1333333'",
    "8333333,'40,30,30','3333333,2500000,2500000'",
    "7500001,'50,25,25','3750001,1875000,1875000'",
    "1000,'1,1,1,1,1,1,1','143,143,143,143,143,143,142'",
    "10000,'1,1,1','3334,3333,3333'",
    "101,'1,1,1','34,34,33'",
    "6000000,'160,160,60','2526316,2526316,947368'",
    "9223372036854775807,'1,1','4611686018427387904,4611686018427387903'",
    "-9223372036854775808,'1','-9223372036854775808'",
    "-9223372036854775808,'1,2','-3074457345618258603,-6148914691236517205'",
    "7,'9223372036854775807,9223372036854775807','4,3'"
  })
  void vectors(long total, String weights, String shares) {
    assertThat(cents(Allocation.byWeights(longs(weights)).split(Euros.ofCents(total))))
        .isEqualTo(shares);
  }

  /** 2 083.33 € a month would lose 8 cents. */
  @Test
  void fiftyThousandEurosOverTwoYears() {
    long[] months = new long[24];
    Arrays.fill(months, 1);
    List<Euros> shares = Allocation.byWeights(months).split(Euros.of(50_000));
    assertThat(shares.subList(0, 8)).containsOnly(Euros.parse("2083.34"));
    assertThat(shares.subList(8, 24)).containsOnly(Euros.parse("2083.33"));
    assertThat(Euros.sum(shares)).isEqualTo(Euros.of(50_000));
  }

  /** All 40 have the same remainder, and 20 cents are left: one to each 3, then to the first two 1s. */
  @Test
  void manyTiesGoToTheLargerWeightThenToTheFirst() {
    long[] weights = new long[40];
    Arrays.fill(weights, 0, 22, 1);
    Arrays.fill(weights, 22, 40, 3);
    List<Euros> shares = Allocation.byWeights(weights).split(Euros.ofCents(38));
    assertThat(shares.subList(0, 2)).containsOnly(Euros.ofCents(1));
    assertThat(shares.subList(2, 22)).containsOnly(Euros.ZERO);
    assertThat(shares.subList(22, 40)).containsOnly(Euros.ofCents(2));
  }

  @ParameterizedTest
  @CsvSource({
    "4611686018427387903,'[9223372036854775806, 1]','7,0'", // the sum is the largest long
    "4611686018427387904,'[9223372036854775808, 1]','7,0'",
  })
  void aWeightMayBeLargerThanALong(long numerator, String weights, String shares) {
    Allocation allocation = Allocation.byRates(List.of(Rate.of(numerator, 1), Rate.of(1, 2)));
    assertThat(allocation).hasToString(weights);
    assertThat(cents(allocation.split(Euros.ofCents(7)))).isEqualTo(shares);
  }

  @Test
  void decimalWeightsAreTakenAsTheyAre() {
    List<Rate> weights = Stream.of("0.33", "0.66").map(Rate::parse).toList();
    assertThat(cents(Allocation.byRates(weights).split(Euros.ofCents(1)))).isEqualTo("0,1");
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byParts(weights));
  }

  @Test
  void aLargerTotalMayLowerAShare() {
    // The Alabama paradox, which the documentation warns of: here it is.
    Allocation seats = Allocation.byWeights(6, 6, 2);
    assertThat(cents(seats.split(Euros.ofCents(10)))).isEqualTo("4,4,2");
    assertThat(cents(seats.split(Euros.ofCents(11)))).isEqualTo("5,5,1");
  }

  @Test
  void byAmountsAndByRates() {
    List<Euros> costs = List.of(Euros.of(300), Euros.ZERO, Euros.of(700));
    assertThat(Allocation.byAmounts(costs)).isEqualTo(Allocation.byWeights(30_000, 0, 70_000));
    Rate third = Rate.of(1, 3);
    assertThat(Allocation.byRates(List.of(third, Rate.of(1, 6))))
        .isEqualTo(Allocation.byWeights(2, 1));
    assertThat(cents(Allocation.byParts(List.of(third, third, third)).split(Euros.ofCents(100))))
        .isEqualTo("34,33,33");
    Rate fine = Rate.of(1, Long.MAX_VALUE);
    assertThat(cents(Allocation.byParts(List.of(fine, fine.complement())).split(Euros.ofCents(5))))
        .isEqualTo("0,5");
  }

  @Test
  void percentagesThatDoNotAddUpAreRefusedAsParts() {
    List<Rate> parts = Stream.of("33%", "33%", "33%").map(Rate::parse).toList();
    assertThat(Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byParts(parts))
            .values())
        .containsEntry("rule", "weights.whole");
    assertThat(cents(Allocation.byRates(parts).split(Euros.ofCents(100)))).isEqualTo("34,33,33");
  }

  @ParameterizedTest
  @CsvSource({
    "'1,1,1',2,'33.34,33.33,33.33'", "'1,1,1',0,'34,33,33'", "'1,1,1',1,'33.4,33.3,33.3'",
    "'1,0,1',2,'50.00,0.00,50.00'", "'1',3,'100.000'",
        "'1,1,1,1,1,1,1',2,'14.29,14.29,14.29,14.29,14.28,14.28,14.28'"
  })
  void percentagesShowExactlyTheWhole(String weights, int decimals, String percentages) {
    assertThat(Allocation.byWeights(longs(weights)).percentages(decimals).stream()
            .map(Object::toString)
            .collect(Collectors.joining(",")))
        .isEqualTo(percentages);
  }

  @Test
  void badWeights() {
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byWeights(1, -1));
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byWeights(-1, 2));
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byWeights(0, 0));
    Problems.refused(ProblemCode.BAD_WEIGHTS, Allocation::byWeights);
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byAmounts(List.of(Euros.of(-1))));
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byRates(List.of()));
    Problems.refused(ProblemCode.BAD_WEIGHTS, () -> Allocation.byParts(List.of(Rate.ZERO)));
    Allocation one = Allocation.byWeights(1);
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> one.percentages(-1));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> one.percentages(10));
  }

  @Test
  void weightsAreCopied() {
    long[] weights = {1, 2};
    Allocation allocation = Allocation.byWeights(weights);
    weights[0] = 100;
    assertThat(allocation).isEqualTo(Allocation.byWeights(1, 2)).hasToString("[1, 2]");
  }

  @Test
  void equality() {
    EqualsVerifier.forClass(Allocation.class)
        .withPrefabValues(
            ImmutableList.class,
            ImmutableList.of(BigInteger.ONE),
            ImmutableList.of(BigInteger.TWO, BigInteger.ONE))
        .withNonnullFields("weights", "largeWeights")
        .withIgnoredFields("sum")
        .verify();
  }

  private static long[] longs(String list) {
    return Arrays.stream(list.split(",")).mapToLong(Long::parseLong).toArray();
  }

  private static String cents(List<Euros> shares) {
    return shares.stream()
        .map(share -> String.valueOf(share.cents()))
        .collect(Collectors.joining(","));
  }
}
