package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanAssessmentTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  /** DETR and DSIL fill the ceiling of the dotations; the département leaves 5 % to the owner. */
  private static FinancingPlan plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(160_000)))
        .addContribution(
            Contribution.requested(Funder.of(FunderKind.DEPARTEMENT), Euros.of(60_000)))
        .ownFunds(Euros.of(20_000))
        .build();
  }

  @Test
  void theCeilingOfDotationsAndTheOwnShareAreTwoTests() {
    PlanAssessment assessment = plan().assumingAllOn(DAY).assess();

    assertThat(assessment.get("R-MOA-20").verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(assessment.get("R-MOA-20").excess()).contains(Euros.of(60_000));
    assertThat(assessment.get("R-DOT-RATE-CEILING").verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(assessment.get("R-DOT-RATE-FLOOR").verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(assessment.with(RuleVerdict.VIOLATED)).hasSize(1);
    assertThat(assessment.explanation().truth()).isEqualTo(Truth.FALSE);
    assertThat(assessment.ownShare()).isEqualTo(OwnShare.of(Euros.of(20_000), Euros.of(400_000)));
    assertThat(assessment.ownShare().rate()).contains(Rate.ofPercent(5));
  }

  @Test
  void saysWhatItRestsOn() {
    PlanAssessment assessment = plan().assumingAllOn(DAY).assess();

    assertThat(assessment.basis().ruleBookVersion()).contains("funding-2");
    assertThat(assessment.basis().dates())
        .isEqualTo(ImmutableMap.of("APPLICATION_RECEIVED", DAY, "DECISION", DAY));
    assertThat(assessment.basis().caveats())
        .containsExactly(
            new Caveat(Caveat.Kind.ALL_DATES_ASSUMED, ImmutableMap.of("date", DAY.toString())),
            new Caveat(Caveat.Kind.REQUESTED_NOT_GRANTED, ImmutableMap.of("lines", "DEPARTEMENT")));
  }

  @Test
  void repeatsTheReservationsOfItsRules() {
    PlanAssessment assessment =
        plan().withDate(DateRole.DECISION, LocalDate.of(2026, 4, 1)).assess();
    assertThat(assessment.basis().caveats())
        .contains(new Caveat(
            Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
            ImmutableMap.of("rule", "R-MOA-20", "reviewedOn", "2026-02-28", "date", "2026-04-01")));
  }

  @Test
  void aStatedDateIsNotAReservation() {
    PlanAssessment assessment = plan().withDate(DateRole.DECISION, DAY).assess();
    assertThat(assessment.basis().caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.REQUESTED_NOT_GRANTED);
  }

  @Test
  void withoutDatesEveryRuleThatConcernsThePlanNamesTheOneItLacks() {
    PlanAssessment assessment = plan().assess();

    assertThat(assessment.with(RuleVerdict.UNDETERMINED))
        .extracting(RuleResult::rule)
        .containsExactly("R-MOA-20", "R-DOT-RATE-CEILING", "R-DOT-RATE-FLOOR");
    assertThat(assessment.with(RuleVerdict.NOT_APPLICABLE))
        .extracting(RuleResult::rule)
        .containsExactly("R-CUMUL", "R-FDC", "R-CUMUL-CDF", "R-EU-RATE", "R-EU-DOUBLE");
    assertThat(assessment.explanation().truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(assessment.basis().dates()).isEmpty();
  }

  @Test
  void anUnbalancedPlanIsLookedAtAllTheSame() {
    PlanAssessment assessment =
        plan().toBuilder().ownFunds(Euros.of(19_000)).build().assumingAllOn(DAY).assess();

    assertThat(assessment.problems())
        .containsExactly(Problem.of(
            ProblemCode.UNBALANCED_PLAN,
            "expenses",
            "400000.00",
            "resources",
            "399000.00",
            "difference",
            "1000.00"));
    assertThat(assessment.get("R-MOA-20").verdict()).isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void percentagesAddUpWhereRoundingWouldNot() {
    PlanAssessment assessment = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(100)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(100)))
        .loans(Euros.of(100))
        .build()
        .assess();

    assertThat(assessment.shares())
        .extracting(ResourceShare::percentage)
        .containsExactly(Rate.parse("33.34%"), Rate.parse("33.33%"), Rate.parse("33.33%"));
    assertThat(assessment.shares())
        .extracting(ResourceShare::kind)
        .containsExactly(ResourceKind.CONTRIBUTION, ResourceKind.CONTRIBUTION, ResourceKind.LOANS);
  }

  @Test
  void whatTheOwnerDoesNotBringHasNoShare() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.ZERO))
        .ownFunds(Euros.of(100))
        .ownInKind(Euros.of(200))
        .build();
    assertThat(plan.shares())
        .containsExactly(
            new ResourceShare(
                ResourceKind.CONTRIBUTION, Optional.of("DETR"), Euros.ZERO, Rate.ZERO),
            new ResourceShare(
                ResourceKind.OWN_FUNDS, Optional.empty(), Euros.of(100), Rate.parse("33.33%")),
            new ResourceShare(
                ResourceKind.OWN_IN_KIND, Optional.empty(), Euros.of(200), Rate.parse("66.67%")));
  }

  @Test
  void aPlanWithoutMoneyHasNeitherSharesNorRate() {
    PlanAssessment assessment = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .build()
        .assumingAllOn(DAY)
        .assess();
    assertThat(assessment.shares()).isEmpty();
    assertThat(assessment.ownShare().rate()).isEmpty();
    assertThat(assessment.problems()).isEmpty();
  }

  @Test
  void isWrittenAndRead() {
    PlanAssessment assessment = plan().assumingAllOn(DAY).assess();
    String json = AnctJson.write(assessment);
    assertThat(AnctJson.read(json, PlanAssessment.class)).isEqualTo(assessment);
    assertThat(AnctJson.write(AnctJson.read(json, PlanAssessment.class))).isEqualTo(json);
  }

  @Test
  void aDocumentWhoseVerdictIsNotThatOfItsStepsIsRefused() {
    String json = AnctJson.write(plan().assumingAllOn(DAY).assess());
    for (String forged : ImmutableList.of(
        json.replace("\"verdict\" : \"violated\"", "\"verdict\" : \"compliant\""),
        json.replace("\"excess\" : \"60000.00\"", "\"excess\" : \"0.00\""),
        json.replace("funding.verdict.VIOLATED", "funding.verdict.COMPLIANT"),
        json.replace("\"rule\" : \"R-MOA-20\"", "\"rule\" : \"R-MOA-30\""))) {
      assertThat(forged).isNotEqualTo(json);
      assertThatThrownBy(() -> AnctJson.read(forged, PlanAssessment.class))
          .isInstanceOfSatisfying(
              AnctException.class,
              e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT));
    }
  }

  @Test
  void findGetAndContainsAgree() {
    PlanAssessment assessment = plan().assess();
    assertThat(assessment.contains("R-MOA-20")).isTrue();
    assertThat(assessment.contains("R-NONE")).isFalse();
    assertThat(assessment.find("R-NONE")).isEmpty();
    assertThatThrownBy(() -> assessment.get("R-NONE"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_RULE));
  }

  @Test
  void aBookOfOneSOwnTakesThePlaceOfTheStandardOne() {
    PlanRule rule = PlanRuleBook.standard().rules().get(0);
    PlanRuleBook one = book(rule);

    PlanAssessment assessment = plan().assumingAllOn(DAY).assess(one);

    assertThat(assessment.results()).hasSize(1);
    assertThat(assessment.basis().ruleBookVersion()).contains("mine-1");
    assertThat(one.proposals()).isEmpty();
    assertThatThrownBy(() -> plan().assess(book(rule, rule)))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DUPLICATE_ID));
  }

  private static PlanRuleBook book(PlanRule... rules) {
    return new PlanRuleBook() {
      @Override
      public String version() {
        return "mine-1";
      }

      @Override
      public ImmutableList<PlanRule> rules() {
        return ImmutableList.copyOf(rules);
      }
    };
  }
}
