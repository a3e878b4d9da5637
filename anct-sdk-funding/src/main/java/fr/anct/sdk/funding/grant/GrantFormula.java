package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Objects;
import java.util.Optional;

/**
 * How the amount of a grant is computed: a value that goes to JSON and back.
 *
 * <p>The list of cases may grow: keep a default branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "formula")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GrantFormula.RateOfCost.class, name = "rate"),
  @JsonSubTypes.Type(value = GrantFormula.Capped.class, name = "capped"),
  @JsonSubTypes.Type(value = GrantFormula.Shared.class, name = "shared")
})
public sealed interface GrantFormula {
  /**
   * Computes the grant.
   *
   * @param input what it is computed on, not null
   * @param id the address of the step, not null
   * @return the amount with its steps, never null
   */
  Explanation.Amount explain(GrantInput input, NodeId id);

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
   * Returns this formula with one payer bearing a part of it, inside the whole and not on top of it.
   *
   * @param payer who bears the part, not blank
   * @param part how the part is computed; never more than the whole, not null
   * @return the formula, never null
   */
  default GrantFormula sharedWith(String payer, GrantFormula part) {
    return new Shared(this, payer, part);
  }

  /**
   * A rate of the cost.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @param rounding how a fraction of a cent is settled, not null
   */
  record RateOfCost(Rate rate, Rounding rounding) implements GrantFormula {
    /**
     * Checks the rate.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
     */
    public RateOfCost {
      Objects.requireNonNull(rounding, "rounding");
      if (rate.isAboveOne()) {
        throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", "rate", "value", rate)
            .toException();
      }
    }

    @Override
    public Explanation.Amount explain(GrantInput input, NodeId id) {
      return new Explanation.Amount(
          id,
          "funding.grant.rate",
          input.cost().times(rate, rounding),
          Optional.of(rounding),
          ImmutableList.of(
              Operand.of("funding.grant-rate", Value.of(rate)),
              Operand.of("funding.grant-cost", Value.of(input.cost()))),
          Optional.empty(),
          ImmutableList.of());
    }
  }

  /**
   * Another formula, up to an amount.
   *
   * @param of the other formula, not null
   * @param cap the most that is granted, zero or more, not null
   */
  record Capped(GrantFormula of, Euros cap) implements GrantFormula {
    /**
     * Checks the cap.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
     */
    public Capped {
      Objects.requireNonNull(of, "of");
      if (cap.isNegative()) {
        throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "cap", "value", cap)
            .toException();
      }
    }

    @Override
    public Explanation.Amount explain(GrantInput input, NodeId id) {
      Explanation.Amount free = of.explain(input, id.child(1));
      return new Explanation.Amount(
          id,
          free.amount().isGreaterThan(cap) ? "funding.grant.capped" : "funding.grant.below-cap",
          free.amount().min(cap),
          Optional.empty(),
          ImmutableList.of(Operand.of("funding.grant-cap", Value.of(cap))),
          Optional.empty(),
          ImmutableList.of(free));
    }
  }

  /**
   * A formula of which one payer bears a part, and others the rest.
   *
   * @param whole how the whole is computed, not null
   * @param payer who bears the part, not blank
   * @param part how the part is computed; never more than the whole, not null
   */
  record Shared(GrantFormula whole, String payer, GrantFormula part) implements GrantFormula {
    /**
     * Checks the parts.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the payer is blank
     */
    public Shared {
      Objects.requireNonNull(whole, "whole");
      Objects.requireNonNull(part, "part");
      if (payer.isBlank()) {
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE, "name", "payer", "value", payer, "rule", "text.not-blank")
            .toException();
      }
    }

    @Override
    public Explanation.Amount explain(GrantInput input, NodeId id) {
      Explanation.Amount all = whole.explain(input, id.child(1));
      Explanation.Amount computed = part.explain(input, id.child(2).child(1));
      Euros borne = computed.amount().min(all.amount());
      Operand who = Operand.of("funding.payer", new Value.Text(payer));
      return new Explanation.Amount(
          id,
          "funding.grant.shared",
          all.amount(),
          Optional.empty(),
          ImmutableList.of(who),
          Optional.empty(),
          ImmutableList.of(
              all,
              new Explanation.Amount(
                  id.child(2),
                  "funding.grant.part",
                  borne,
                  Optional.empty(),
                  ImmutableList.of(who),
                  Optional.empty(),
                  ImmutableList.of(computed)),
              new Explanation.Amount(
                  id.child(3),
                  "funding.grant.rest",
                  all.amount().minus(borne),
                  Optional.empty(),
                  ImmutableList.of(who),
                  Optional.empty(),
                  ImmutableList.of())));
    }
  }
}
