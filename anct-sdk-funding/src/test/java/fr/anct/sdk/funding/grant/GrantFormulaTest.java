package fr.anct.sdk.funding.grant;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantFormulaTest {
  private static final NodeId ID = NodeId.root("R", "1");
  private static final GrantFormula THIRTY = GrantFormula.atMost(Rate.ofPercent(30));

  private static Euros amount(GrantFormula formula, GrantInput input) {
    return formula.explain(input, ID).amount();
  }

  private static Euros amount(GrantFormula formula, String cost) {
    return amount(formula, GrantInput.ofCost(Euros.parse(cost)));
  }

  @Test
  void roundingIsNamed() {
    Rate quarter = Rate.ofPercent(25);
    assertThat(amount(GrantFormula.rateOfCost(quarter, Rounding.HALF_UP), "90.10"))
        .isEqualTo(Euros.parse("22.53"));
    assertThat(amount(GrantFormula.rateOfCost(quarter, Rounding.HALF_EVEN), "90.10"))
        .isEqualTo(Euros.parse("22.52"));
    assertThat(amount(GrantFormula.atMost(quarter), "90.10")).isEqualTo(Euros.parse("22.52"));
    refused(
        ProblemCode.TOO_PRECISE,
        () -> amount(GrantFormula.rateOfCost(quarter, Rounding.EXACT), "90.10"));
  }

  @ParameterizedTest(name = "{0}: at least {1}, more than {2}")
  @CsvSource({"19999.99, 0.00,    0.00", "20000.00, 6000.00, 0.00", "20000.01, 6000.00, 6000.00"})
  void atLeastIsNotMoreThan(String cost, String atLeast, String moreThan) {
    Euros minimum = Euros.of(20_000);
    assertThat(amount(THIRTY.forProjects(Operator.AT_LEAST, minimum), cost))
        .isEqualTo(Euros.parse(atLeast));
    assertThat(amount(THIRTY.forProjects(Operator.GT, minimum), cost))
        .isEqualTo(Euros.parse(moreThan));
  }

  @ParameterizedTest(name = "{0} of a quantity: {1}, {2}")
  @CsvSource({"2.999999, 0, 0", "3, 10, 0", "3.000001, 10, 10"})
  void aQuantityIsHeldAgainstItsMinimumExactly(String number, long atLeast, long moreThan) {
    GrantInput input =
        GrantInput.builder().putQuantities("n", Quantity.parse(number)).build();
    GrantFormula ten = GrantFormula.lumpSum(Euros.of(10));
    assertThat(amount(ten.forQuantity("n", Operator.AT_LEAST, 3), input))
        .isEqualTo(Euros.of(atLeast));
    assertThat(amount(ten.forQuantity("n", Operator.GT, 3), input)).isEqualTo(Euros.of(moreThan));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "33333.33, 100000.01, 0.00",
    "33333.34, 100000.01, 30000.00",
    "33333.33, 99999.99,  29999.99",
    "0.00,     0.00,      0.00"
  })
  void theLeastContributionIsRoundedUp(String contribution, String cost, String grant) {
    GrantInput input = GrantInput.builder()
        .cost(Euros.parse(cost))
        .amount("own", Euros.parse(contribution))
        .build();
    assertThat(amount(THIRTY.forContribution("own", Rate.of(1, 3)), input))
        .isEqualTo(Euros.parse(grant));
  }

  @ParameterizedTest(name = "{0}: {1} or nothing, raised to {2}")
  @CsvSource({
    "0.00,     0.00,    0.00",
    "0.04,     0.00,    1000.00",
    "3333.33,  0.00,    1000.00",
    "3333.34,  1000.00, 1000.00",
    "10000.00, 3000.00, 3000.00"
  })
  void aFloorClosesOrRaises(String cost, String orNothing, String raised) {
    Euros floor = Euros.of(1_000);
    assertThat(amount(THIRTY.orNothingBelow(floor), cost)).isEqualTo(Euros.parse(orNothing));
    assertThat(amount(THIRTY.raisedTo(floor), cost)).isEqualTo(Euros.parse(raised));
  }

  @ParameterizedTest(name = "{0}: marginal {1}, whole at most {2}, whole less than {3}")
  @CsvSource({
    "0.00,      0.00,     0.00,     0.00",
    "99999.99,  39999.99, 39999.99, 39999.99",
    "100000.00, 40000.00, 40000.00, 25000.00",
    "100000.01, 40000.00, 25000.00, 25000.00",
    "300000.00, 90000.00, 75000.00, 30000.00",
    "300000.10, 90000.01, 30000.01, 30000.01",
    "500000.00, 110000.00, 50000.00, 50000.00"
  })
  void bracketsAreMarginalOrWhole(String cost, String marginal, String atMost, String lessThan) {
    Bracket[] brackets = {
      Bracket.upTo(Euros.of(100_000), Rate.ofPercent(40)),
      Bracket.upTo(Euros.of(300_000), Rate.ofPercent(25)),
      Bracket.beyond(Rate.ofPercent(10))
    };
    Rounding down = Rounding.DOWN;
    assertThat(amount(GrantFormula.marginalBrackets(down, brackets), cost))
        .isEqualTo(Euros.parse(marginal));
    assertThat(amount(GrantFormula.wholeBrackets(Operator.AT_MOST, down, brackets), cost))
        .isEqualTo(Euros.parse(atMost));
    assertThat(amount(GrantFormula.wholeBrackets(Operator.LT, down, brackets), cost))
        .isEqualTo(Euros.parse(lessThan));
  }

  @Test
  void bracketsShowWhatFallsInEach() {
    GrantFormula formula = GrantFormula.marginalBrackets(
        Rounding.DOWN,
        Bracket.upTo(Euros.of(100), Rate.ofPercent(40)),
        Bracket.upTo(Euros.of(300), Rate.ofPercent(25)),
        Bracket.beyond(Rate.ofPercent(10)));
    assertThat(Outline.of(formula.explain(GrantInput.ofCost(Euros.of(150)), ID)))
        .isEqualTo("""
        grant.brackets = 52.50 (grant-cost=150.00)
          grant.bracket = 40.00 DOWN (grant-rate=40%, grant-slice=100.00, grant-from=0.00)
          grant.bracket = 12.50 DOWN (grant-rate=25%, grant-slice=50.00, grant-from=100.00)
        """);
  }

  @ParameterizedTest(name = "deficit of {0} − {1} − {2}: {3}")
  @CsvSource({
    "1000000, 600000, 100000, 150000.00",
    "1000000, 600000, 400000, 0.00",
    "1000000, 600000, 400001, 0.00",
    "1000000, 600000, 399999.99, 0.00",
    "1000000, 600000, 399999.98, 0.01",
    "0,       0,      0,      0.00"
  })
  void aDeficitIsNeverBelowZero(String cost, String revenue, String others, String grant) {
    GrantInput input = GrantInput.builder()
        .cost(Euros.parse(cost))
        .revenue(Euros.parse(revenue))
        .otherSubsidies(Euros.parse(others))
        .build();
    assertThat(amount(GrantFormula.atMostOfDeficit(Rate.ofPercent(50)), input))
        .isEqualTo(Euros.parse(grant));
  }

  @Test
  void aScaleIsExactUnlessARoundingIsNamed() {
    GrantInput input =
        GrantInput.builder().putQuantities("n", Quantity.parse("0.333333")).build();
    assertThat(amount(GrantFormula.scale("n", Euros.of(670), Rounding.DOWN), input))
        .isEqualTo(Euros.parse("223.33"));
    refused(ProblemCode.TOO_PRECISE, () -> amount(GrantFormula.scale("n", Euros.of(670)), input));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"5, 12, 6250.00", "4, 18, 3333.33", "0, 12, 0.00", "13, 12, 15000.00", "0, 0, 0.00"})
  void aProportionIsOfTheWhole(long part, long whole, String amount) {
    GrantFormula formula =
        GrantFormula.lumpSum(Euros.of(15_000)).inProportion("part", "whole", Rounding.HALF_UP);
    GrantInput input =
        GrantInput.builder().quantity("part", part).quantity("whole", whole).build();
    assertThat(amount(formula, input)).isEqualTo(Euros.parse(amount));
  }

  @ParameterizedTest(name = "{0} to {1} {2}: {3}")
  @CsvSource({
    "1234.50, 1,   HALF_UP, 370.00",
    "1235.00, 1,   HALF_UP, 371.00",
    "1235.00, 1,   DOWN,    370.00",
    "1235.00, 100, DOWN,    300.00",
    "1235.00, 100, UP,      400.00"
  })
  void aStepIsRoundedTo(String cost, long step, Rounding rounding, String grant) {
    // 30 % of 1 234.50 is 370.35, of 1 235.00 370.50.
    assertThat(amount(THIRTY.roundedTo(Euros.of(step), rounding), cost))
        .isEqualTo(Euros.parse(grant));
  }

  @Test
  void anUnknownConditionIsNotNo() {
    GrantFormula formula = THIRTY.withBonus("in-frr", GrantFormula.lumpSum(Euros.of(100)));
    GrantInput input = GrantInput.ofCost(Euros.of(1_000));
    assertThat(refused(ProblemCode.MISSING_GRANT_INPUT, () -> amount(formula, input))
            .values())
        .containsEntry("names", "in-frr");
    assertThat(amount(formula, input.toBuilder().flag("in-frr", false).build()))
        .isEqualTo(Euros.of(300));
    assertThat(amount(formula, input.toBuilder().flag("in-frr", true).build()))
        .isEqualTo(Euros.of(400));
  }

  @Test
  void allThatIsMissingIsNamedAndNothingMore() {
    GrantFormula formula = GrantFormula.leastOf(
        GrantFormula.atMostOfDeficit(Rate.ofPercent(50)),
        GrantFormula.choice("in-frr", GrantFormula.scale("area", Euros.of(1)), THIRTY));
    assertThat(formula.missing(GrantInput.empty()))
        .containsExactly("cost", "in-frr", "other-subsidies", "revenue");
    assertThat(formula.missing(GrantInput.builder().flag("in-frr", true).build()))
        .containsExactly("area", "cost", "other-subsidies", "revenue");
    assertThat(THIRTY
            .withBonus("in-frr", GrantFormula.givenAmount("more"))
            .forProjects(Operator.AT_LEAST, Euros.of(20_000))
            .missing(GrantInput.ofCost(Euros.of(19_999))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 17500", "2, 12500", "3, 0", "4, 0"})
  void aYearIsOfTheGrant(int year, long euros) {
    GrantFormula formula = GrantFormula.yearlyAmounts(Euros.of(17_500), Euros.of(12_500));
    assertThat(amount(formula, GrantInput.builder().grantYear(year).build()))
        .isEqualTo(Euros.of(euros));
    assertThat(amount(formula, GrantInput.empty())).isEqualTo(Euros.of(30_000));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros below = Euros.ofCents(-1);
    Rate above = Rate.of(101, 100);
    refused(ProblemCode.RATE_ABOVE_ONE, () -> GrantFormula.atMost(above));
    refused(ProblemCode.RATE_ABOVE_ONE, () -> GrantFormula.atMostOfDeficit(above));
    refused(ProblemCode.RATE_ABOVE_ONE, () -> THIRTY.atMostRate(above));
    refused(ProblemCode.RATE_ABOVE_ONE, () -> THIRTY.forContribution("own", above));
    refused(ProblemCode.RATE_ABOVE_ONE, () -> Bracket.beyond(above));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> GrantFormula.lumpSum(below));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> GrantFormula.scale("n", below));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> THIRTY.cappedAt(below));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> THIRTY.raisedTo(below));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> THIRTY.orNothingBelow(below));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> THIRTY.forProjects(Operator.GT, below));
    refused(ProblemCode.OUT_OF_RANGE, () -> THIRTY.forProjects(Operator.LT, Euros.ZERO));
    refused(ProblemCode.OUT_OF_RANGE, () -> THIRTY.forQuantity("n", Operator.EQ, 1));
    refused(ProblemCode.OUT_OF_RANGE, () -> THIRTY.roundedTo(Euros.ZERO, Rounding.DOWN));
    refused(ProblemCode.OUT_OF_RANGE, () -> THIRTY.sharedWith(" ", THIRTY));
    refused(ProblemCode.OUT_OF_RANGE, () -> THIRTY.passedOnTo(""));
    refused(ProblemCode.OUT_OF_RANGE, GrantFormula::years);
    refused(ProblemCode.OUT_OF_RANGE, GrantFormula::sumOf);
    refused(ProblemCode.OUT_OF_RANGE, GrantFormula::leastOf);
  }

  @Test
  void bracketsMustRiseAndOnlyTheLastIsOpen() {
    Bracket first = Bracket.upTo(Euros.of(100), Rate.ONE);
    Bracket last = Bracket.beyond(Rate.ONE);
    refused(ProblemCode.OUT_OF_RANGE, () -> GrantFormula.marginalBrackets(Rounding.DOWN));
    refused(ProblemCode.OUT_OF_RANGE, () -> GrantFormula.marginalBrackets(Rounding.DOWN, first));
    refused(
        ProblemCode.OUT_OF_RANGE, () -> GrantFormula.marginalBrackets(Rounding.DOWN, last, first));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GrantFormula.wholeBrackets(Operator.LT, Rounding.DOWN, first, first, last));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GrantFormula.wholeBrackets(
            Operator.LT, Rounding.DOWN, Bracket.upTo(Euros.ZERO, Rate.ONE), last));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GrantFormula.wholeBrackets(Operator.GT, Rounding.DOWN, last));
  }
}
