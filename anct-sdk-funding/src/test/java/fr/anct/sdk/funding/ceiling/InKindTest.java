package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is brought in kind is no money: no rule counts it, on either side. */
class InKindTest {
  private static final Contribution[] MONEY = {
    Contribution.granted(Scheme.DETR, Euros.of(400)),
    Contribution.granted(Scheme.FNADT, Euros.of(400)),
    Contribution.granted(Scheme.FEDER, Euros.of(700)),
    Contribution.granted(Scheme.FSE_PLUS, Euros.of(700)),
    Contribution.granted(Funder.of(FunderKind.REGION), Euros.of(400)),
    Contribution.granted(Funder.of(FunderKind.DEPARTEMENT), Euros.of(400)),
    Contribution.granted(Funder.of(FunderKind.EPCI), Euros.of(600))
        .withScheme(Scheme.FONDS_DE_CONCOURS)
  };

  @Test
  void everyRuleThatMoneyBreaksIsSilentAboutTheSameInKind() {
    FinancingPlan.Builder inKind = plan().ownFunds(Euros.of(1));
    for (Contribution line : MONEY) {
      inKind.addContribution(line.asInKind());
    }
    FinancingPlan plan = inKind.build().assumingAllOn(LocalDate.of(2025, 6, 1));
    for (RuleResult result : plan.assess().results()) {
      assertThat(result.verdict())
          .as(result.rule())
          .isIn(RuleVerdict.COMPLIANT, RuleVerdict.NOT_APPLICABLE);
    }
    assertThat(plan.breaches()).isEmpty();
    assertThat(plan.publicSubsidies()).isEqualTo(Euros.ZERO);
    assertThat(plan.inKind()).isEqualTo(Euros.of(3_600));
  }

  @Test
  void aLineInKindBesideMoneyChangesNoAnswer() {
    FinancingPlan money =
        plan().addContributions(MONEY).build().assumingAllOn(LocalDate.of(2025, 6, 1));
    FinancingPlan.Builder both = money.toBuilder().ownInKind(Euros.of(500));
    for (Contribution line : MONEY) {
      both.addContribution(line.withId(line.id() + "-in-kind").asInKind());
    }
    FinancingPlan plan = both.build();
    for (PlanRule rule : PlanRuleBook.standard().rules()) {
      RuleResult before = rule.assess(money);
      RuleResult after = rule.assess(plan);
      assertThat(after.verdict()).as(rule.id()).isEqualTo(before.verdict());
      assertThat(after.limit()).as(rule.id()).isEqualTo(before.limit());
      assertThat(after.observed()).as(rule.id()).isEqualTo(before.observed());
      assertThat(rule.limits(plan)).as(rule.id()).isEqualTo(rule.limits(money));
    }
    assertThat(money.breaches()).isNotEmpty();
  }

  private static FinancingPlan.Builder plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .operation(Operation.investment().inChefDeFileDomain("développement économique"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(1_000)));
  }
}
