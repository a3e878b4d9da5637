package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the payments of one grant against its terms. */
final class PaymentCheck {
  private final PayableGrant grant;
  private final PaymentTerms terms;
  private final Euros advance;
  private final List<Limit> limits = new ArrayList<>();

  PaymentCheck(
      PayableGrant grant, PaymentTerms terms, boolean advanceCounts, List<Payment> payments) {
    this.grant = grant;
    this.terms = terms;
    this.advance = PaymentRule.sum(payments, PaymentKind.ADVANCE);
    Euros instalments = PaymentRule.sum(payments, PaymentKind.INSTALMENT);
    Rate rate = PaymentRule.advanceRate(grant, terms);
    Rounding rounding = PaymentRule.advanceRounding(terms);
    Limit most = new Limit(
        "funding.payment.advance-test",
        advance,
        Operator.AT_MOST,
        grant.amount().times(rate, rounding),
        Optional.of(rate),
        Optional.of(rounding));
    limits.add(most);
    if (terms.advanceExact() && advance.isPositive()) {
      limits.add(new Limit(
          "funding.payment.advance-exact-test",
          advance,
          Operator.AT_LEAST,
          most.limit(),
          Optional.empty(),
          Optional.empty()));
    }
    Rate share = PaymentRule.beforeBalanceRate(grant, terms);
    limits.add(new Limit(
        advanceCounts ? "funding.payment.before-balance-test" : "funding.payment.instalments-test",
        advanceCounts ? advance.plus(instalments) : instalments,
        Operator.AT_MOST,
        grant.amount().times(share, Rounding.DOWN),
        Optional.of(share),
        Optional.of(Rounding.DOWN)));
    limits.add(new Limit(
        "funding.payment.total-test",
        PaymentRule.sum(payments),
        Operator.AT_MOST,
        grant.amount(),
        Optional.empty(),
        Optional.empty()));
  }

  RuleResult write(RuleResultBuilder steps) {
    Limit decisive = limits.stream()
        .filter(limit -> !limit.isKept() && !isOpen(limit))
        .findFirst()
        .or(() -> limits.stream().filter(limit -> !limit.isKept()).findFirst())
        .orElse(limits.get(limits.size() - 2));
    grant
        .raisedAdvance()
        .ifPresent(reference -> steps.note(
            terms.raisedAdvance().isPresent()
                ? "funding.payment.raised-advance"
                : "funding.payment.raised-advance-idle",
            Operand.of("funding.reference", new Value.Text(reference))));
    limits.forEach(limit -> limit.show(steps, grant.amount(), limit.equals(decisive)));
    limits.stream().filter(limit -> !limit.isKept()).forEach(limit -> explain(limit, steps));
    if (decisive.isKept()) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    return steps.build(isOpen(decisive) ? RuleVerdict.UNDETERMINED : RuleVerdict.VIOLATED);
  }

  private void explain(Limit limit, RuleResultBuilder steps) {
    if (isOpen(limit)) {
      steps.note(
          "funding.payment.missing-duration",
          Operand.of(
              "funding.payment.months",
              Value.of(terms.longOperation().orElseThrow().moreThanMonths(), Unit.MONTHS)));
    }
    boolean missing = limit.operator() == Operator.AT_LEAST;
    steps.note(
        RuleResultBuilder.REMEDY + (missing ? "advance-to-complete" : "payment"),
        Operand.of(
            "funding.excess", Value.of(limit.observed().minus(limit.limit()).abs())));
  }

  /** Whether only the planned duration, which is not known, tells if a broken limit is the right one. */
  private boolean isOpen(Limit limit) {
    return grant.plannedMonths().isEmpty()
        && limit.rate().filter(terms.beforeBalance()::equals).isPresent()
        && !limit.key().equals("funding.payment.advance-test")
        && terms
            .longOperation()
            .filter(longer ->
                !limit.observed().isGreaterThan(grant.amount().times(longer.rate(), Rounding.DOWN)))
            .isPresent();
  }

  /** Something paid and what it is held against. */
  private record Limit(
      String key,
      Euros observed,
      Operator operator,
      Euros limit,
      Optional<Rate> rate,
      Optional<Rounding> rounding) {
    boolean isKept() {
      return operator == Operator.AT_MOST
          ? !observed.isGreaterThan(limit)
          : !observed.isLessThan(limit);
    }

    void show(RuleResultBuilder steps, Euros amount, boolean decisive) {
      rate.ifPresent(share -> steps.amount(
          "funding.payment.limit-of",
          limit,
          rounding,
          Operand.of("funding.payment.rate", Value.of(share)),
          Operand.of("funding.decision-amount", Value.of(amount))));
      steps.compare(
          key,
          Operand.of("funding.paid", Value.of(observed)),
          operator,
          Operand.of("funding.payment.limit", Value.of(limit)),
          decisive,
          Optional.empty());
    }
  }
}
