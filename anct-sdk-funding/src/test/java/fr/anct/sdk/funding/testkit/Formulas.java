package fr.anct.sdk.funding.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.Bracket;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.LeastOf;
import fr.anct.sdk.funding.grant.MarginalBrackets;
import fr.anct.sdk.funding.grant.MinimumQuantity;
import fr.anct.sdk.funding.grant.Quantity;
import fr.anct.sdk.funding.grant.RateOf;
import fr.anct.sdk.funding.grant.SumOf;
import fr.anct.sdk.funding.grant.WholeBrackets;
import fr.anct.sdk.funding.grant.Years;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of grant formulas and of what they are computed on. Their roundings never refuse. */
public final class Formulas {
  private static final List<String> FLAGS = List.of("in-frr", "replaced");
  private static final List<String> QUANTITIES = List.of("passes-used", "floor-area");
  private static final List<String> AMOUNTS = List.of("operator-contribution", "anct-part");
  private static final List<String> RATES = List.of("aid-intensity");

  private Formulas() {}

  /** Any formula, up to two levels deep. */
  public static Arbitrary<GrantFormula> formulas() {
    return formulas(2, true).withoutEdgeCases();
  }

  /** Any formula whose grant cannot fall where the cost rises. */
  public static Arbitrary<GrantFormula> monotoneFormulas() {
    return formulas(2, false).withoutEdgeCases();
  }

  /** A rate of the cost, capped or shared: between nothing and the cost. */
  public static Arbitrary<GrantFormula> rates() {
    return rates(3).withoutEdgeCases();
  }

  /** An input in which everything is known that formulas ask for. */
  public static Arbitrary<GrantInput> inputs() {
    return inputs(Arbitraries.just(true));
  }

  /** An input in which some things may be unknown. */
  public static Arbitrary<GrantInput> partialInputs() {
    return inputs(Arbitraries.of(true, true, true, false));
  }

  public static Arbitrary<Quantity> quantities() {
    return Arbitraries.longs()
        .between(0, 10_000_000)
        .map(thousandths -> Quantity.of(BigDecimal.valueOf(thousandths, 3)));
  }

  public static Arbitrary<Rounding> roundings() {
    return Arbitraries.of(Rounding.DOWN, Rounding.UP, Rounding.HALF_UP, Rounding.HALF_EVEN);
  }

  /** Brackets in order, one to four. */
  public static Arbitrary<ImmutableList<Bracket>> brackets() {
    Arbitrary<List<Euros>> ends = Plans.amounts()
        .filter(Euros::isPositive)
        .list()
        .uniqueElements()
        .ofMaxSize(3)
        .map(list -> list.stream().sorted().toList());
    return Combinators.combine(ends, Plans.rates().list().ofSize(4)).as((limits, rates) -> {
      List<Bracket> brackets = new ArrayList<>();
      for (int i = 0; i < limits.size(); i++) {
        brackets.add(Bracket.upTo(limits.get(i), rates.get(i)));
      }
      brackets.add(Bracket.beyond(rates.get(3)));
      return ImmutableList.copyOf(brackets);
    });
  }

  private static Arbitrary<GrantFormula> rates(int depth) {
    Arbitrary<GrantFormula> rates =
        Combinators.combine(Plans.rates(), roundings()).as(GrantFormula::rateOfCost);
    if (depth == 0) {
      return rates;
    }
    Arbitrary<GrantFormula> inner = rates(depth - 1);
    return Arbitraries.oneOf(
        rates,
        Combinators.combine(inner, Plans.amounts()).as(GrantFormula::cappedAt),
        Combinators.combine(inner, inner).as((whole, part) -> whole.sharedWith("Anah", part)));
  }

  private static Arbitrary<GrantFormula> leaves(boolean all) {
    List<Arbitrary<GrantFormula>> leaves = new ArrayList<>(List.of(
        rates(0),
        Plans.amounts().map(GrantFormula::lumpSum),
        Arbitraries.of(AMOUNTS).map(GrantFormula::givenAmount),
        Arbitraries.of(RATES).map(GrantFormula::atMostGivenRate),
        Combinators.combine(Arbitraries.of(QUANTITIES), Plans.amounts(), roundings())
            .as(GrantFormula::scale),
        Plans.rates().map(GrantFormula::atMostOfDeficit),
        Combinators.combine(roundings(), brackets()).as(MarginalBrackets::new)));
    if (all) {
      leaves.add(Combinators.combine(
              Arbitraries.of(Operator.LT, Operator.AT_MOST), roundings(), brackets())
          .as(WholeBrackets::new));
    }
    return Arbitraries.oneOf(leaves);
  }

  private static Arbitrary<GrantFormula> formulas(int depth, boolean all) {
    if (depth == 0) {
      return leaves(all);
    }
    Arbitrary<GrantFormula> of = formulas(depth - 1, all);
    Arbitrary<String> flag = Arbitraries.of(FLAGS);
    Arbitrary<Operator> minimum = Arbitraries.of(Operator.AT_LEAST, Operator.GT);
    List<Arbitrary<GrantFormula>> cases = new ArrayList<>(List.of(
        leaves(all),
        Combinators.combine(of, Plans.amounts()).as(GrantFormula::cappedAt),
        Combinators.combine(of, Plans.amounts()).as(GrantFormula::orNothingBelow),
        Combinators.combine(of, Plans.amounts()).as(GrantFormula::raisedTo),
        Combinators.combine(of, minimum, Plans.amounts()).as(GrantFormula::forProjects),
        Combinators.combine(Arbitraries.of(QUANTITIES), minimum, quantities(), of)
            .as(MinimumQuantity::new),
        Combinators.combine(of, flag, of).as(GrantFormula::withBonus),
        Combinators.combine(flag, of, of).as(GrantFormula::choice),
        Combinators.combine(of, of).as((whole, part) -> whole.sharedWith("Anah", part)),
        Combinators.combine(Plans.rates(), roundings(), of).as(RateOf::new),
        Combinators.combine(of, roundings())
            .as((base, rounding) -> base.inProportion("floor-area", "passes-used", rounding)),
        Combinators.combine(of, Arbitraries.of(1L, 100L, 10_000L), roundings())
            .as((base, cents, rounding) -> base.roundedTo(Euros.ofCents(cents), rounding)),
        of.map(base -> base.passedOnTo("funding.recipient.volunteer")),
        of.map(base -> base.citing(Citation.of("Une note", Confidence.UNVERIFIED))),
        of.list().ofMinSize(1).ofMaxSize(3).map(list -> new SumOf(ImmutableList.copyOf(list))),
        of.list().ofMinSize(1).ofMaxSize(3).map(list -> new LeastOf(ImmutableList.copyOf(list))),
        of.list().ofMinSize(1).ofMaxSize(3).map(list -> new Years(ImmutableList.copyOf(list)))));
    if (all) {
      cases.add(Combinators.combine(of, Arbitraries.of(AMOUNTS), Plans.rates())
          .as(GrantFormula::forContribution));
    }
    return Arbitraries.oneOf(cases);
  }

  private static Arbitrary<GrantInput> inputs(Arbitrary<Boolean> known) {
    return Combinators.combine(
            Plans.amounts().list().ofSize(5),
            Plans.rates(),
            quantities().list().ofSize(2),
            Arbitraries.of(true, false).list().ofSize(2),
            Arbitraries.integers().between(1, 4).optional(),
            known.list().ofSize(10))
        .as(Formulas::input)
        .withoutEdgeCases();
  }

  private static GrantInput input(
      List<Euros> amounts,
      Rate rate,
      List<Quantity> quantities,
      List<Boolean> flags,
      Optional<Integer> year,
      List<Boolean> known) {
    GrantInput.Builder input = GrantInput.builder().grantYear(year);
    Optional<Euros> none = Optional.empty();
    input.cost(known.get(0) ? Optional.of(amounts.get(0)) : none);
    input.revenue(known.get(1) ? Optional.of(amounts.get(1)) : none);
    input.otherSubsidies(known.get(2) ? Optional.of(amounts.get(2)) : none);
    for (int i = 0; i < 2; i++) {
      if (known.get(3 + i)) {
        input.amount(AMOUNTS.get(i), amounts.get(3 + i));
      }
      if (known.get(5 + i)) {
        input.putQuantities(QUANTITIES.get(i), quantities.get(i));
      }
      if (known.get(7 + i)) {
        input.flag(FLAGS.get(i), flags.get(i));
      }
    }
    if (known.get(9)) {
      input.rate(RATES.get(0), rate);
    }
    return input.build();
  }
}
