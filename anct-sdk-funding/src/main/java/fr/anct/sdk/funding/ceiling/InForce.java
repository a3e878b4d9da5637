package fr.anct.sdk.funding.ceiling;

import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a rule opens with once its date is known and one of its versions is in force. */
record InForce<T>(LocalDate date, Dated<T> version, RuleResultBuilder steps) {

  /** The three questions of every dated rule: is its date known, is a version in force, and then what it says. */
  static <T> RuleResult at(
      FinancingPlan plan,
      String rule,
      String key,
      DateRole role,
      Schedule<T> versions,
      Function<InForce<T>, RuleResult> answer) {
    Optional<LocalDate> date = plan.date(role);
    if (date.isEmpty()) {
      return Answers.missingDate(rule, key, role, versions);
    }
    Optional<Dated<T>> version = versions.find(date.get());
    if (version.isEmpty()) {
      return Answers.notInForce(rule, key, versions);
    }
    return answer.apply(new InForce<>(
        date.get(),
        version.get(),
        RuleResultBuilder.inForce(rule, key, version.get(), date.get())));
  }

  T value() {
    return version.value();
  }
}
