package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.OwnShare;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what is wrong in a plan of financing, posted as {@code financing-plan-1}; a date is for a plan that states none. */
@RestController
@RequestMapping("/plans")
class PlansController {
  /** What a person reads; the rules that do not concern the plan are left out. */
  record Decision(
      boolean breaksNoRule,
      OwnShare ownShare,
      ImmutableList<Finding> findings,
      ImmutableList<String> problems,
      ImmutableList<String> caveats) {}

  /** One rule: its name, its verdict, and why, a step a line. */
  record Finding(
      String rule, String title, RuleVerdict verdict, String verdictInWords, String explanation) {
    static Finding of(RuleResult result, Words words) {
      return new Finding(
          result.rule(),
          words.get("rule." + result.rule()),
          result.verdict(),
          words.get(result.verdict().messageKey()),
          words.renderer().text(result.explanation()));
    }
  }

  @PostMapping("/decision")
  Decision inWords(
      @RequestBody FinancingPlan plan, @RequestParam Optional<String> date, Locale locale) {
    PlanAssessment assessment = assess(plan, date);
    Words words = Words.of(locale);
    return new Decision(
        assessment.with(RuleVerdict.VIOLATED).isEmpty() && assessment.problems().isEmpty(),
        assessment.ownShare(),
        assessment.results().stream()
            .filter(result -> result.verdict() != RuleVerdict.NOT_APPLICABLE)
            .map(result -> Finding.of(result, words))
            .collect(ImmutableList.toImmutableList()),
        assessment.problems().stream()
            .map(problem -> problem.message(words.language()))
            .collect(ImmutableList.toImmutableList()),
        words.caveats(assessment.basis().caveats()));
  }

  /** The document {@code plan-assessment-1}, for another program. */
  @PostMapping("/assessment")
  PlanAssessment assess(@RequestBody FinancingPlan plan, @RequestParam Optional<String> date) {
    boolean undated = plan.dates().isEmpty() && plan.assumedDate().isEmpty();
    return date.map(Asked::day)
        .filter(day -> undated)
        .map(plan::assumingAllOn)
        .orElse(plan)
        .assess();
  }
}
