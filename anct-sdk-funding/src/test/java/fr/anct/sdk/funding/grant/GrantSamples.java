package fr.anct.sdk.funding.grant;

import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.grant.programme.FranceServices;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.testkit.Formulas;
import java.time.LocalDate;

/** Samples of formulas, inputs, grants and answers. */
final class GrantSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(GrantFormula.class, Formulas.formulas());
    registry.add(GrantFormula.class, everyCase());
    for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
      registry.add(ProgrammeGrant.class, grant);
      grant
          .formulas()
          .values()
          .forEach(version -> registry.add(GrantFormula.class, version.value()));
    }
    registry.add(GrantInput.class, Formulas.inputs());
    registry.add(Quantity.class, Formulas.quantities());
    registry.add(
        Bracket.class, Bracket.upTo(Euros.of(10), Rate.ofPercent(5)), Bracket.beyond(Rate.ONE));
    LocalDate in2024 = LocalDate.of(2024, 6, 1);
    registry.add(
        GrantAnswer.class,
        FranceServices.withFrrBonus(Euros.of(1))
            .answer(GrantInput.builder().flag("in-frr", true).build(), in2024),
        FranceServices.withFrrBonus(Euros.of(1)).answer(GrantInput.empty(), in2024),
        FranceServices.grant().answer(GrantInput.empty(), LocalDate.of(2019, 12, 31)));
  }

  /** One formula of each case that programmes and départements do not all use. */
  static GrantFormula[] everyCase() {
    GrantFormula rate = GrantFormula.atMost(Rate.ofPercent(30));
    Bracket[] brackets = {
      Bracket.upTo(Euros.of(100_000), Rate.ofPercent(40)), Bracket.beyond(Rate.ofPercent(10))
    };
    return new GrantFormula[] {
      rate,
      GrantFormula.lumpSum(Euros.of(15_000)),
      GrantFormula.givenAmount("anct-part"),
      GrantFormula.atMostGivenRate("aid-intensity"),
      GrantFormula.scale("floor-area", Euros.of(670)),
      GrantFormula.marginalBrackets(Rounding.DOWN, brackets),
      GrantFormula.wholeBrackets(Operator.LT, Rounding.HALF_UP, brackets),
      GrantFormula.atMostOfDeficit(Rate.ofPercent(50)),
      GrantFormula.choice("in-frr", rate, GrantFormula.lumpSum(Euros.ZERO)),
      GrantFormula.yearlyAmounts(Euros.of(2), Euros.of(1)),
      GrantFormula.sumOf(rate, rate),
      GrantFormula.leastOf(rate, rate),
      rate.atMostRate(Rate.ofPercent(50)),
      rate.inProportion("months-left", "contract-months", Rounding.HALF_UP),
      rate.cappedAt(Euros.of(100_000)),
      rate.orNothingBelow(Euros.of(1_000)),
      rate.raisedTo(Euros.of(1_000)),
      rate.forProjects(Operator.AT_LEAST, Euros.of(20_000)),
      rate.forQuantity("floor-area", Operator.GT, 3),
      rate.forContribution("operator-contribution", Rate.ofPercent(40)),
      rate.withBonus("in-frr", rate),
      rate.roundedTo(Euros.of(100), Rounding.DOWN),
      rate.sharedWith("Anah", rate),
      rate.passedOnTo("funding.recipient.volunteer"),
      rate.citing(Citation.of("Une note", Confidence.UNVERIFIED))
    };
  }
}
