package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what a territory may ask for at a date, today if none is given; facts that the caller knows may be posted. */
@RestController
@RequestMapping(
    path = "/territories/{code}",
    method = {RequestMethod.GET, RequestMethod.POST})
class EligibilityController {
  private final Clock clock;

  EligibilityController(Clock clock) {
    this.clock = clock;
  }

  /** What a person reads. */
  record Answers(
      String territory,
      String name,
      LocalDate date,
      ImmutableList<Answer> answers,
      ImmutableList<String> caveats) {}

  /** One rule: its name, its verdict, what is missing, and why, a step a line. */
  record Answer(
      String rule,
      String title,
      Verdict verdict,
      String verdictInWords,
      ImmutableList<String> missing,
      String explanation) {
    static Answer of(RuleResult result, Words words) {
      return new Answer(
          result.rule(),
          words.get("rule." + result.rule()),
          result.verdict(),
          words.get(result.verdictKey()),
          result.missing().stream()
              .map(fact -> words.get("fact." + fact))
              .collect(ImmutableList.toImmutableList()),
          words.renderer().text(result.explanation()));
    }
  }

  @RequestMapping("/eligibility")
  Answers inWords(
      @PathVariable String code,
      @RequestParam Optional<String> date,
      @RequestBody(required = false) Optional<FactDocument> facts,
      Locale locale) {
    EligibilityReport report = report(code, date, facts);
    Words words = Words.of(locale);
    return new Answers(
        code,
        Asked.territory(code).name(),
        report.date(),
        report.results().stream()
            .map(result -> Answer.of(result, words))
            .collect(ImmutableList.toImmutableList()),
        words.caveats(report.basis().caveats()));
  }

  /** The document {@code eligibility-report-1}, for another program. */
  @RequestMapping("/eligibility-report")
  EligibilityReport report(
      @PathVariable String code,
      @RequestParam Optional<String> date,
      @RequestBody(required = false) Optional<FactDocument> facts) {
    LocalDate day = date.map(Asked::day).orElseGet(() -> LocalDate.now(clock));
    TerritoryFacts known = facts(Asked.territory(code), day);
    if (facts.isPresent()) {
      known = known.with(facts.get().toFactSet(FactModel.standard()));
    }
    return EligibilityCalculator.standard().evaluate(known, day);
  }

  private static TerritoryFacts facts(Territory territory, LocalDate day) {
    if (territory instanceof Commune commune) {
      return TerritoryFacts.of(commune, day);
    }
    if (territory instanceof Epci epci) {
      return TerritoryFacts.of(epci, day);
    }
    throw Problem.of(
            ProblemCode.OUT_OF_RANGE,
            "name",
            "code",
            "value",
            territory.ref().code(),
            "rule",
            "commune, EPCI")
        .toException();
  }
}
