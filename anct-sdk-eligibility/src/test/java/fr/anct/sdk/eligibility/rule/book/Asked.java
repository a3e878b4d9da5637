package fr.anct.sdk.eligibility.rule.book;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;

/** Questions to the standard rules, in short. */
final class Asked {
  private Asked() {}

  static FactSet.Builder commune() {
    return FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.ZONE, "metropole");
  }

  static RuleResult ask(String rule, FactSet.Builder facts, String date) {
    return EligibilityCalculator.standard().evaluate(rule, facts.build(), LocalDate.parse(date));
  }

  static Verdict verdict(String rule, FactSet.Builder facts, String date) {
    return ask(rule, facts, date).verdict();
  }

  /** What the first pre-filter of a designation says: who could have applied. */
  static Truth preFilter(RuleResult result) {
    for (Explanation child : result.explanation().children()) {
      if (child instanceof Explanation.Decision decision
          && decision.id().toString().contains("-filter")) {
        return decision.truth();
      }
    }
    throw new AssertionError("no pre-filter in " + result);
  }

  static boolean saysUnverified(String rule, FactSet.Builder facts, String date) {
    return EligibilityCalculator.standard()
        .evaluate(facts.build(), LocalDate.parse(date))
        .basis()
        .caveats()
        .stream()
        .anyMatch(caveat -> caveat.kind() == Caveat.Kind.UNVERIFIED_LAW
            && rule.equals(caveat.values().get("rule")));
  }
}
