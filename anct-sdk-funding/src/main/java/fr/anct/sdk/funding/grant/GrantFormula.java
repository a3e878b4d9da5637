package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;

/**
 * How the amount of a grant is computed: a value that prints, compares, and goes to JSON and back.
 *
 * <p>A formula is made here and refined by its methods:
 *
 * <pre>{@code
 * GrantFormula.atMost(Rate.ofPercent(30))
 *     .withBonus("in-frr", GrantFormula.atMost(Rate.ofPercent(10)))
 *     .cappedAt(Euros.of(100_000))
 *     .forProjects(Operator.AT_LEAST, Euros.of(20_000))
 * }</pre>
 *
 * <p>The amount is never below zero. The list of cases may grow: keep a default branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "formula")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Bonus.class, name = "bonus"),
  @JsonSubTypes.Type(value = Capped.class, name = "capped"),
  @JsonSubTypes.Type(value = Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Cited.class, name = "cited"),
  @JsonSubTypes.Type(value = DeficitShare.class, name = "deficitShare"),
  @JsonSubTypes.Type(value = GivenAmount.class, name = "givenAmount"),
  @JsonSubTypes.Type(value = GivenRate.class, name = "givenRate"),
  @JsonSubTypes.Type(value = LeastOf.class, name = "leastOf"),
  @JsonSubTypes.Type(value = LumpSum.class, name = "lumpSum"),
  @JsonSubTypes.Type(value = MarginalBrackets.class, name = "marginalBrackets"),
  @JsonSubTypes.Type(value = MinimumContribution.class, name = "minimumContribution"),
  @JsonSubTypes.Type(value = MinimumProject.class, name = "minimumProject"),
  @JsonSubTypes.Type(value = MinimumQuantity.class, name = "minimumQuantity"),
  @JsonSubTypes.Type(value = OrNothing.class, name = "orNothing"),
  @JsonSubTypes.Type(value = PassedOn.class, name = "passedOn"),
  @JsonSubTypes.Type(value = ProRata.class, name = "proRata"),
  @JsonSubTypes.Type(value = RaisedTo.class, name = "raisedTo"),
  @JsonSubTypes.Type(value = RateOf.class, name = "rateOf"),
  @JsonSubTypes.Type(value = RateOfCost.class, name = "rate"),
  @JsonSubTypes.Type(value = RoundedTo.class, name = "roundedTo"),
  @JsonSubTypes.Type(value = Scale.class, name = "scale"),
  @JsonSubTypes.Type(value = Shared.class, name = "shared"),
  @JsonSubTypes.Type(value = SumOf.class, name = "sumOf"),
  @JsonSubTypes.Type(value = WholeBrackets.class, name = "wholeBrackets"),
  @JsonSubTypes.Type(value = Years.class, name = "years")
})
public sealed interface GrantFormula
    permits Bonus,
        Capped,
        Choice,
        Cited,
        DeficitShare,
        GivenAmount,
        GivenRate,
        LeastOf,
        LumpSum,
        MarginalBrackets,
        MinimumContribution,
        MinimumProject,
        MinimumQuantity,
        OrNothing,
        PassedOn,
        ProRata,
        RaisedTo,
        RateOf,
        RateOfCost,
        RoundedTo,
        Scale,
        Shared,
        SumOf,
        WholeBrackets,
        Years {
  /**
   * Returns what this formula needs and the input does not say. It is empty exactly when {@link #explain} answers.
   *
   * @param input what the grant is computed on, not null
   * @return the names in order: {@code cost}, {@code revenue}, {@code other-subsidies} or names of the formula’s own
   */
  ImmutableSortedSet<String> missing(GrantInput input);

  /**
   * Computes the grant.
   *
   * @param input what it is computed on, not null
   * @param id the address of the step, not null
   * @return the amount with its steps, zero or more, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MISSING_GRANT_INPUT} if the input lacks something, {@code
   *     OVERFLOW} if an amount does not fit, {@code TOO_PRECISE} if a rounding is {@code exact} and there is something to
   *     round
   */
  Explanation.Amount explain(GrantInput input, NodeId id);

  /**
   * Returns a lump sum.
   *
   * @param amount the amount, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  static GrantFormula lumpSum(Euros amount) {
    return new LumpSum(amount);
  }

  /**
   * Returns an amount that a decision fixes and the input states.
   *
   * @param name the name of the amount in the input, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is not of its form
   */
  static GrantFormula givenAmount(String name) {
    return new GivenAmount(name);
  }

  /**
   * Returns a rate of the cost « at most »: a ceiling, rounded down.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  static GrantFormula atMost(Rate rate) {
    return new RateOfCost(rate, Rounding.DOWN);
  }

  /**
   * Returns a rate of the cost.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  static GrantFormula rateOfCost(Rate rate, Rounding rounding) {
    return new RateOfCost(rate, rounding);
  }

  /**
   * Returns a rate of the cost « at most » that the input states.
   *
   * @param name the name of the rate in the input, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is not of its form
   */
  static GrantFormula atMostGivenRate(String name) {
    return new GivenRate(name, Rounding.DOWN);
  }

  /**
   * Returns a quantity × a unit amount; a fraction of a cent is refused.
   *
   * @param quantity the name of the quantity in the input, not null
   * @param unit the amount of one, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the name is not of its form
   */
  static GrantFormula scale(String quantity, Euros unit) {
    return new Scale(quantity, unit, Rounding.EXACT);
  }

  /**
   * Returns a quantity × a unit amount.
   *
   * @param quantity the name of the quantity in the input, not null
   * @param unit the amount of one, zero or more, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the name is not of its form
   */
  static GrantFormula scale(String quantity, Euros unit, Rounding rounding) {
    return new Scale(quantity, unit, rounding);
  }

  /**
   * Returns rates by bracket, each on the part of the cost in its bracket.
   *
   * @param rounding how a fraction of a cent of a part is settled, not null
   * @param brackets the brackets from the lowest to the one without end, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if they are not in order
   */
  static GrantFormula marginalBrackets(Rounding rounding, Bracket... brackets) {
    return new MarginalBrackets(rounding, ImmutableList.copyOf(brackets));
  }

  /**
   * Returns rates by bracket, the one the cost falls in on the whole cost.
   *
   * @param operator how the cost is held against the end of a bracket: {@link Operator#AT_MOST} or {@link Operator#LT},
   *     not null
   * @param rounding how a fraction of a cent is settled, not null
   * @param brackets the brackets from the lowest to the one without end, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if they are not in order or the operator is
   *     another one
   */
  static GrantFormula wholeBrackets(Operator operator, Rounding rounding, Bracket... brackets) {
    return new WholeBrackets(operator, rounding, ImmutableList.copyOf(brackets));
  }

  /**
   * Returns a rate « at most » of what the operation lacks after its revenue and the other subsidies.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  static GrantFormula atMostOfDeficit(Rate rate) {
    return new DeficitShare(rate, Rounding.DOWN);
  }

  /**
   * Returns one formula if a condition holds, another if it does not.
   *
   * @param when the name of the condition in the input, not null
   * @param then the formula if it holds, not null
   * @param otherwise the formula if it does not, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is not of its form
   */
  static GrantFormula choice(String when, GrantFormula then, GrantFormula otherwise) {
    return new Choice(when, then, otherwise);
  }

  /**
   * Returns a formula a year, counted from the start of the grant.
   *
   * @param years the formulas of the years, at least one, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  static GrantFormula years(GrantFormula... years) {
    return new Years(ImmutableList.copyOf(years));
  }

  /**
   * Returns a lump sum a year, counted from the start of the grant.
   *
   * @param years the amounts of the years, at least one, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none, {@code NEGATIVE_AMOUNT} if one
   *     is below zero
   */
  static GrantFormula yearlyAmounts(Euros... years) {
    ImmutableList.Builder<GrantFormula> lumpSums = ImmutableList.builder();
    for (Euros year : years) {
      lumpSums.add(new LumpSum(year));
    }
    return new Years(lumpSums.build());
  }

  /**
   * Returns the sum of other formulas.
   *
   * @param formulas the others, at least one, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  static GrantFormula sumOf(GrantFormula... formulas) {
    return new SumOf(ImmutableList.copyOf(formulas));
  }

  /**
   * Returns the least of other formulas.
   *
   * @param formulas the others, at least one, none null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  static GrantFormula leastOf(GrantFormula... formulas) {
    return new LeastOf(ImmutableList.copyOf(formulas));
  }

  /**
   * Returns a rate « at most » of this formula.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  default GrantFormula atMostRate(Rate rate) {
    return new RateOf(rate, Rounding.DOWN, this);
  }

  /**
   * Returns this formula in proportion of two quantities.
   *
   * @param part the name of the part in the input, not null
   * @param whole the name of the whole in the input, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if a name is not of its form
   */
  default GrantFormula inProportion(String part, String whole, Rounding rounding) {
    return new ProRata(part, whole, rounding, this);
  }

  /**
   * Returns this formula up to an amount.
   *
   * @param cap the most that is granted, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default GrantFormula cappedAt(Euros cap) {
    return new Capped(this, cap);
  }

  /**
   * Returns this formula, but nothing where it is below a minimum.
   *
   * @param minimum the least that is paid, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default GrantFormula orNothingBelow(Euros minimum) {
    return new OrNothing(minimum, this);
  }

  /**
   * Returns this formula, raised to a minimum where it is below it and above zero.
   *
   * @param minimum the least that is paid, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default GrantFormula raisedTo(Euros minimum) {
    return new RaisedTo(minimum, this);
  }

  /**
   * Returns this formula for projects that cost enough, and nothing for the others.
   *
   * @param operator {@link Operator#AT_LEAST} or {@link Operator#GT}, not null
   * @param minimum the cost, zero or more, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the operator is another one, {@code
   *     NEGATIVE_AMOUNT} if the cost is below zero
   */
  default GrantFormula forProjects(Operator operator, Euros minimum) {
    return new MinimumProject(operator, minimum, this);
  }

  /**
   * Returns this formula if a quantity is large enough, and nothing if it is not.
   *
   * @param quantity the name of the quantity in the input, not null
   * @param operator {@link Operator#AT_LEAST} or {@link Operator#GT}, not null
   * @param minimum the quantity, zero or more
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the operator is another one, the name is not
   *     of its form or the quantity is negative
   */
  default GrantFormula forQuantity(String quantity, Operator operator, long minimum) {
    return new MinimumQuantity(quantity, operator, Quantity.of(minimum), this);
  }

  /**
   * Returns this formula if somebody brings at least a part of the cost, and nothing if they do not.
   *
   * @param contribution the name of what they bring, among the amounts of the input, not null
   * @param rate the least part of the cost, 0 % to 100 %, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %, {@code
   *     OUT_OF_RANGE} if the name is not of its form
   */
  default GrantFormula forContribution(String contribution, Rate rate) {
    return new MinimumContribution(contribution, rate, this);
  }

  /**
   * Returns this formula with something added if a condition holds.
   *
   * @param when the name of the condition in the input, not null
   * @param add what is added, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is not of its form
   */
  default GrantFormula withBonus(String when, GrantFormula add) {
    return new Bonus(when, add, this);
  }

  /**
   * Returns this formula rounded to a multiple of a step.
   *
   * @param step the step, above zero, not null
   * @param rounding which of the two multiples is taken, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the step is not positive
   */
  default GrantFormula roundedTo(Euros step, Rounding rounding) {
    return new RoundedTo(step, rounding, this);
  }

  /**
   * Returns this formula with one payer bearing a part of it, inside the whole and not on top of it.
   *
   * @param payer who bears the part, not blank
   * @param part how the part is computed; never more than the whole, not null
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the payer is blank
   */
  default GrantFormula sharedWith(String payer, GrantFormula part) {
    return new Shared(this, payer, part);
  }

  /**
   * Returns this formula, whose amount the receiver hands on.
   *
   * @param to who it is for: a message key, or a name as it is to be shown, not blank
   * @return the formula, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  default GrantFormula passedOnTo(String to) {
    return new PassedOn(to, this);
  }

  /**
   * Returns this formula with a source of its own.
   *
   * @param citation where it is written, not null
   * @return the formula, never null
   */
  default GrantFormula citing(Citation citation) {
    return new Cited(citation, this);
  }
}
