package fr.anct.sdk.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.testkit.Formulas;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrantFormulaProperties {
  private static final NodeId ID = NodeId.root("R", "1");

  @Property(tries = 300)
  void aFormulaIsWrittenAndRead(@ForAll("formulas") GrantFormula formula) {
    assertThat(AnctJson.read(AnctJson.write(formula), GrantFormula.class)).isEqualTo(formula);
  }

  @Property
  void aGrantIsBetweenNothingAndTheCost(
      @ForAll("formulas") GrantFormula formula, @ForAll("amounts") Euros cost) {
    Euros grant = amount(formula, cost);
    assertThat(grant).isBetween(Euros.ZERO, cost);
  }

  @Property
  void aGrantNeverFallsWhenTheCostRises(
      @ForAll("formulas") GrantFormula formula,
      @ForAll("amounts") Euros cost,
      @ForAll("amounts") Euros more) {
    assertThat(amount(formula, cost.plus(more))).isGreaterThanOrEqualTo(amount(formula, cost));
  }

  @Property
  void aCapIsNeverExceeded(
      @ForAll("formulas") GrantFormula formula,
      @ForAll("amounts") Euros cap,
      @ForAll("amounts") Euros cost) {
    assertThat(amount(formula.cappedAt(cap), cost))
        .isEqualTo(amount(formula, cost).min(cap));
  }

  @Property
  void thePartAndTheRestAreTheWhole(
      @ForAll("formulas") GrantFormula whole,
      @ForAll("formulas") GrantFormula part,
      @ForAll("amounts") Euros cost) {
    Explanation.Amount shared = whole.sharedWith("Anah", part).explain(GrantInput.ofCost(cost), ID);
    Euros borne = ((Explanation.Amount) shared.children().get(1)).amount();
    Euros rest = ((Explanation.Amount) shared.children().get(2)).amount();
    assertThat(shared.amount()).isEqualTo(amount(whole, cost));
    assertThat(borne.plus(rest)).isEqualTo(shared.amount());
    assertThat(rest.isNegative()).isFalse();
  }

  @Provide
  Arbitrary<GrantFormula> formulas() {
    return Formulas.formulas();
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  private static Euros amount(GrantFormula formula, Euros cost) {
    return formula.explain(GrantInput.ofCost(cost), ID).amount();
  }
}
