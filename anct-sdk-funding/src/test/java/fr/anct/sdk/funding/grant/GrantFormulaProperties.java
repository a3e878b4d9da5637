package fr.anct.sdk.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Formulas;
import fr.anct.sdk.funding.testkit.Plans;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrantFormulaProperties {
  private static final NodeId ID = NodeId.root("R", "1");

  @Property(tries = 400)
  void aFormulaIsWrittenAndRead(@ForAll("formulas") GrantFormula formula) {
    assertThat(AnctJson.read(AnctJson.write(formula), GrantFormula.class)).isEqualTo(formula);
  }

  @Property(tries = 400)
  void aGrantIsNeverBelowZero(
      @ForAll("formulas") GrantFormula formula, @ForAll("inputs") GrantInput input) {
    assertThat(amount(formula, input)).isGreaterThanOrEqualTo(Euros.ZERO);
  }

  /** What is said to be missing is what stands in the way, neither more nor less. */
  @Property(tries = 1000)
  void aFormulaAnswersExactlyWhenNothingIsMissing(
      @ForAll("formulas") GrantFormula formula, @ForAll("partialInputs") GrantInput input) {
    Optional<ProblemCode> refusal;
    try {
      formula.explain(input, ID);
      refusal = Optional.empty();
    } catch (AnctException e) {
      refusal = Optional.of(e.problem().code());
      assertThat(formula.missing(input)).contains(e.problem().values().get("names"));
    }
    assertThat(refusal)
        .isEqualTo(
            formula.missing(input).isEmpty()
                ? Optional.empty()
                : Optional.of(ProblemCode.MISSING_GRANT_INPUT));
  }

  @Property(tries = 300)
  void theSameInputGivesTheSameSteps(
      @ForAll("formulas") GrantFormula formula, @ForAll("inputs") GrantInput input) {
    GrantFormula copy = AnctJson.read(AnctJson.write(formula), GrantFormula.class);
    GrantInput again = AnctJson.read(AnctJson.write(input), GrantInput.class);
    assertThat(copy.explain(again, ID)).isEqualTo(formula.explain(input, ID));
  }

  @Property
  void aRateOfTheCostIsBetweenNothingAndTheCost(
      @ForAll("rates") GrantFormula formula, @ForAll("amounts") Euros cost) {
    assertThat(amount(formula, cost)).isBetween(Euros.ZERO, cost);
  }

  @Property
  void aGrantNeverFallsWhenTheCostRises(
      @ForAll("monotone") GrantFormula formula,
      @ForAll("inputs") GrantInput input,
      @ForAll("amounts") Euros more) {
    GrantInput dearer =
        input.toBuilder().cost(input.cost().orElseThrow().plus(more)).build();
    assertThat(amount(formula, dearer)).isGreaterThanOrEqualTo(amount(formula, input));
  }

  @Property
  void aCapIsNeverExceeded(
      @ForAll("formulas") GrantFormula formula,
      @ForAll("amounts") Euros cap,
      @ForAll("inputs") GrantInput input) {
    assertThat(amount(formula.cappedAt(cap), input))
        .isEqualTo(amount(formula, input).min(cap));
  }

  @Property
  void thePartAndTheRestAreTheWhole(
      @ForAll("formulas") GrantFormula whole,
      @ForAll("formulas") GrantFormula part,
      @ForAll("inputs") GrantInput input) {
    Explanation.Amount shared = whole.sharedWith("Anah", part).explain(input, ID);
    Euros borne = ((Explanation.Amount) shared.children().get(1)).amount();
    Euros rest = ((Explanation.Amount) shared.children().get(2)).amount();
    assertThat(shared.amount()).isEqualTo(amount(whole, input));
    assertThat(borne.plus(rest)).isEqualTo(shared.amount());
    assertThat(rest.isNegative()).isFalse();
  }

  @Property
  void theYearsAddUpToTheWhole(
      @ForAll("formulas") GrantFormula first,
      @ForAll("formulas") GrantFormula second,
      @ForAll("inputs") GrantInput input) {
    GrantFormula years = GrantFormula.years(first, second);
    GrantInput all = input.toBuilder().grantYear(Optional.empty()).build();
    Euros sum = Euros.ZERO;
    for (GrantFormula year : new GrantFormula[] {first, second}) {
      sum = sum.plus(amount(year, all));
    }
    assertThat(amount(years, all)).isEqualTo(sum);
    assertThat(amount(years, all.toBuilder().grantYear(3).build())).isEqualTo(Euros.ZERO);
  }

  @Property
  void theYearsOfAnAmountAddUp(
      @ForAll("amounts") Euros one, @ForAll("amounts") Euros two, @ForAll("amounts") Euros three) {
    GrantFormula years = GrantFormula.yearlyAmounts(one, two, three);
    Euros sum = Euros.ZERO;
    for (int year = 1; year <= 3; year++) {
      sum = sum.plus(amount(years, GrantInput.builder().grantYear(year).build()));
    }
    assertThat(amount(years, GrantInput.empty())).isEqualTo(sum);
  }

  /** Cut into brackets of one and the same rate, a cost has the grant of the rate, give or take the roundings. */
  @Property
  void bracketsOfOneRateAreThatRate(
      @ForAll("amounts") Euros cost, @ForAll("rate") Rate rate, @ForAll("amounts") Euros end) {
    Euros limit = end.plus(Euros.ofCents(1));
    Euros brackets = amount(
        GrantFormula.marginalBrackets(
            Rounding.DOWN, Bracket.upTo(limit, rate), Bracket.beyond(rate)),
        cost);
    Euros plain = amount(GrantFormula.atMost(rate), cost);
    assertThat(brackets).isBetween(plain.minus(Euros.ofCents(1)), plain);
  }

  @Property
  void bracketsAddUpToWhatIsShown(
      @ForAll("brackets") ImmutableList<Bracket> brackets, @ForAll("amounts") Euros cost) {
    Explanation.Amount step =
        new MarginalBrackets(Rounding.HALF_UP, brackets).explain(GrantInput.ofCost(cost), ID);
    Euros sum = Euros.ZERO;
    for (Explanation part : step.children()) {
      sum = sum.plus(((Explanation.Amount) part).amount());
    }
    assertThat(step.amount()).isEqualTo(sum);
  }

  @Provide
  Arbitrary<GrantFormula> formulas() {
    return Formulas.formulas();
  }

  @Provide
  Arbitrary<GrantFormula> monotone() {
    return Formulas.monotoneFormulas();
  }

  @Provide
  Arbitrary<GrantFormula> rates() {
    return Formulas.rates();
  }

  @Provide
  Arbitrary<GrantInput> inputs() {
    return Formulas.inputs();
  }

  @Provide
  Arbitrary<GrantInput> partialInputs() {
    return Formulas.partialInputs();
  }

  @Provide
  Arbitrary<ImmutableList<Bracket>> brackets() {
    return Formulas.brackets();
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<Rate> rate() {
    return Plans.rates();
  }

  private static Euros amount(GrantFormula formula, Euros cost) {
    return amount(formula, GrantInput.ofCost(cost));
  }

  private static Euros amount(GrantFormula formula, GrantInput input) {
    return formula.explain(input, ID).amount();
  }
}
