package fr.anct.sdk.eligibility.rule.book;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;

/** A question to one rule, fact by fact. */
final class Ask {
  private final String rule;
  private final LocalDate date;
  private final FactSet.Builder facts = FactSet.builder();

  private Ask(String rule, LocalDate date) {
    this.rule = rule;
    this.date = date;
  }

  static Ask ask(String rule, String date, String kind) {
    return new Ask(rule, LocalDate.parse(date)).put(Facts.TERRITORY, kind);
  }

  Ask put(Fact fact, String value) {
    facts.put(fact, value);
    return this;
  }

  Ask put(Fact fact, long value) {
    facts.put(fact, value);
    return this;
  }

  Ask yes(Fact... flags) {
    for (Fact flag : flags) {
      facts.put(flag, true);
    }
    return this;
  }

  Ask no(Fact... flags) {
    for (Fact flag : flags) {
      facts.put(flag, false);
    }
    return this;
  }

  RuleResult result() {
    return EligibilityCalculator.standard().evaluate(rule, facts.build(), date);
  }

  Verdict verdict() {
    return result().verdict();
  }
}
