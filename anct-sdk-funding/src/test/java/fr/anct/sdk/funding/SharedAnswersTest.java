package fr.anct.sdk.funding;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.Elsewhere;
import fr.anct.sdk.core.testkit.SharedUse;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.optimise.Optimiser;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.CutStrategy;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The same answers to sixteen threads at once as to one, and under other default locales, time zones and charsets. */
class SharedAnswersTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  /** A plan with one thing wrong in it. */
  static FinancingPlan plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(330_000)))
        .addContribution(Contribution.requested(Scheme.FEDER, Euros.of(30_000)))
        .ownFunds(Euros.of(40_000))
        .build()
        .assumingAllOn(DATE);
  }

  /** A plan assessed, corrected and optimised, and every grant, as JSON and in both languages. */
  static final class Answers implements Callable<String> {
    private final FinancingPlan plan = plan();

    @Override
    public String call() {
      StringJoiner said = new StringJoiner("\n");
      PlanAssessment assessment = plan.assess();
      said.add(AnctJson.write(assessment));
      said.add(AnctJson.write(plan.correct(CutStrategy.lastInFirstCut())));
      said.add(Optimiser.standard().optimise(plan).toString());
      for (Language language : Language.values()) {
        ExplanationRenderer renderer = ExplanationRenderer.of(language);
        assessment.results().forEach(result -> said.add(renderer.text(result.explanation())));
      }
      for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
        said.add(AnctJson.write(grant.answer(GrantInput.ofCost(Euros.of(123_456)), DATE)));
      }
      return said.toString();
    }
  }

  @Test
  void sixteenThreadsGetWhatOneGets() {
    SharedUse.check(new Answers(), new Answers());
    SharedUse.checkSamples(getClass());
  }

  @Test
  void theSameIsSaidEverywhere() {
    Elsewhere.check(getClass(), Answers.class);
  }
}
