package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.List;
import java.util.Optional;

/** The answers that every rule of this package gives in the same words. */
final class Answers {
  private Answers() {}

  /** For an answer that no date changes: the rule does not concern the plan. */
  static RuleResultBuilder undated(String rule, String key, Schedule<?> versions) {
    Dated<?> last = versions.values().get(versions.values().size() - 1);
    return new RuleResultBuilder(rule, "undated", key, Optional.of(last.citation()));
  }

  static RuleResult missingDate(String rule, String key, DateRole role, Schedule<?> versions) {
    return missing(
        undated(rule, key, versions),
        "funding.missing-date",
        Operand.of("funding.date-role", new Value.Key(role.messageKey())));
  }

  static RuleResult notInForce(String rule, String key, Schedule<?> versions) {
    Dated<?> first = versions.values().get(0);
    RuleResultBuilder steps =
        new RuleResultBuilder(rule, first.from().toString(), key, Optional.of(first.citation()));
    steps.note("funding.not-in-force", Operand.of("funding.from-day", Value.of(first.from())));
    return steps.build(RuleVerdict.NOT_IN_FORCE);
  }

  static RuleResult missing(RuleResultBuilder steps, String key, Operand... operands) {
    steps.note(key, operands);
    return steps.build(RuleVerdict.UNDETERMINED);
  }

  static RuleResult notApplicable(RuleResultBuilder steps, String key, Operand... operands) {
    steps.note(key, operands);
    return steps.build(RuleVerdict.NOT_APPLICABLE);
  }

  static Operand money(String name, Euros amount) {
    return Operand.of(name, Value.of(amount));
  }

  static Operand names(String name, List<Contribution> contributions) {
    return Operand.of(
        name, new Value.Text(String.join(", ", Lists.transform(contributions, Contribution::id))));
  }
}
