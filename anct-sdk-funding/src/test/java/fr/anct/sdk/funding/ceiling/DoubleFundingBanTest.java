package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import net.jqwik.api.Example;

class DoubleFundingBanTest {
  private static final Contribution FEDER = Contribution.granted(Scheme.FEDER, Euros.of(40));
  private static final Contribution FSE = Contribution.granted(Scheme.FSE_PLUS, Euros.of(40));

  @Example
  void aLineMayBeDeclaredUpToItsAmount() {
    assertThat(assess(FEDER.withPart("works", Euros.of(60)), "40.00").verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(assess(FEDER.withPart("works", Euros.of(60)), "39.99").verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    RuleResult over = assess(FEDER.withPart("works", Euros.of(60)), "40.01");
    assertThat(over.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(over.excess()).contains(Euros.parse("0.01"));
    assertThat(over.remedies()).hasSize(1);
    assertThat(over.caveats()).extracting(Caveat::kind).contains(Caveat.Kind.UNVERIFIED_LAW);
  }

  @Example
  void partsAreNeverInferred() {
    assertThat(assess(FEDER, "40.00").verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Example
  void oneFundMayTakeAll() {
    assertThat(DoubleFundingBan.standard()
            .assess(plan().addContribution(FEDER).build().assumingAllOn(LocalDate.of(2025, 1, 1)))
            .verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    FinancingPlan undated = plan().addContributions(FEDER, FSE).build();
    assertThat(DoubleFundingBan.standard().assess(undated).verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(DoubleFundingBan.standard()
            .assess(undated.assumingAllOn(LocalDate.of(2021, 6, 30)))
            .verdict())
        .isEqualTo(RuleVerdict.NOT_IN_FORCE);
  }

  private static FinancingPlan.Builder plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(100)));
  }

  private static RuleResult assess(Contribution feder, String declaredToFse) {
    return DoubleFundingBan.standard()
        .assess(plan()
            .addContribution(feder)
            .addContribution(FSE.withPart("works", Euros.parse(declaredToFse)))
            .build()
            .assumingAllOn(LocalDate.of(2021, 7, 1)));
  }
}
