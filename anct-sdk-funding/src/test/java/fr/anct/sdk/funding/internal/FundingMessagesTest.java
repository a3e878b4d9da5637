package fr.anct.sdk.funding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.funding.ceiling.OwnShareGround;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.GrantStatus;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.grant.programme.PvdProjectManager;
import fr.anct.sdk.funding.payment.RateGrant;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.Proposal;
import fr.anct.sdk.funding.plan.ResourceKind;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.TaxBasis;
import fr.anct.sdk.funding.testkit.Formulas;
import fr.anct.sdk.funding.testkit.Plans;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FundingMessagesTest {
  @Example
  void theMessagesAreFoundThroughTheServiceLoader() {
    assertThat(Messages.standard().find("funding.own-share", Language.FR))
        .contains("Participation du maître d’ouvrage");
  }

  @Example
  void everyWordOfAClosedListIsNamed() {
    Stream.of(
            keys(DateRole.values(), DateRole::messageKey),
            keys(FunderKind.values(), FunderKind::messageKey),
            keys(OperationKind.values(), OperationKind::messageKey),
            keys(OperationNature.values(), OperationNature::messageKey),
            keys(OwnerKind.values(), OwnerKind::messageKey),
            keys(ResourceKind.values(), ResourceKind::messageKey),
            keys(RuleVerdict.values(), RuleVerdict::messageKey),
            keys(TaxBasis.values(), TaxBasis::messageKey),
            keys(OwnShareGround.values(), OwnShareGround::messageKey),
            PlanRuleBook.standard().proposals().stream().map(Proposal::key))
        .flatMap(all -> all)
        .forEach(Said::assertNamed);
  }

  @Property(tries = 400)
  void everyStepOfAnAssessmentCanBeSaid(@ForAll("plans") FinancingPlan plan) {
    Said.assertSaid(plan.assess().explanation());
  }

  @Property(tries = 400)
  void everyStepOfAnOrdinaryAssessmentCanBeSaid(@ForAll("ordinary") FinancingPlan plan) {
    Said.assertSaid(plan.assess().explanation());
  }

  @Property(tries = 100)
  void everyStepOfAGrantAndOfASettlementCanBeSaid(
      @ForAll("amounts") Euros cost, @ForAll("amounts") Euros paid) {
    LocalDate day = LocalDate.of(2025, 1, 1);
    GrantInput input = GrantInput.ofCost(cost);
    for (Explanation tree : ImmutableList.of(
        PvdProjectManager.withAnah().get(input, day),
        PvdProjectManager.withoutAnah().get(input, day),
        RateGrant.of(Rate.ofPercent(40), Euros.of(400_000)).settle(cost, paid).explanation(),
        new RateGrant(Rate.ONE, cost, paid).settle(cost, paid).explanation())) {
      Said.assertSaid(tree);
    }
  }

  @Property(tries = 400)
  void everyStepOfAFormulaCanBeSaid(
      @ForAll("formulas") GrantFormula formula, @ForAll("inputs") GrantInput input) {
    Said.assertSaid(formula.explain(input, NodeId.root("R", "1")));
  }

  @Example
  void everyGrantOfAProgrammeIsNamedAndSoIsWhatItNeeds() {
    for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
      for (Language language : Language.values()) {
        assertThat(Messages.standard().find(grant.label(), language))
            .as(grant.label())
            .isPresent();
      }
      Said.assertNamed("rule." + grant.id());
      grant
          .formulas()
          .values()
          .forEach(
              version -> version.value().missing(GrantInput.empty()).forEach(Said::assertNamed));
    }
    for (GrantStatus status : GrantStatus.values()) {
      Said.assertNamed(status.messageKey());
    }
  }

  @Provide
  Arbitrary<GrantFormula> formulas() {
    return Formulas.formulas();
  }

  @Provide
  Arbitrary<GrantInput> inputs() {
    return Formulas.inputs();
  }

  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Plans.plans();
  }

  @Provide
  Arbitrary<FinancingPlan> ordinary() {
    return Plans.ordinaryPlans();
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  private static <E> Stream<String> keys(E[] values, Function<E, String> key) {
    return Arrays.stream(values).map(key);
  }
}
