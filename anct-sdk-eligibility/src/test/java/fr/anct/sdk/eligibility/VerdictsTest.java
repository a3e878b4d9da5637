package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private final TerritoryFacts joinville =
      TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DATE);
  private final EligibilityCalculator rules = EligibilityCalculator.standard();
  private final Verdicts verdicts = rules.verdicts(joinville, DATE);

  @Test
  void theyAreThoseOfTheReport() {
    EligibilityReport report = rules.evaluate(joinville, DATE);
    assertThat(verdicts.asMap().values())
        .containsExactlyElementsOf(Lists.transform(report.results(), RuleResult::verdict))
        .contains(
            Verdict.UNDETERMINED,
            Verdict.NOT_APPLICABLE,
            Verdict.ELIGIBLE,
            Verdict.ELIGIBLE_ON_PROPOSAL,
            Verdict.NOT_IN_FORCE);
    assertThat(verdicts.asMap().keySet())
        .containsExactlyElementsOf(
            Lists.transform(RuleBook.standard().rules(), EligibilityRule::id));
    for (Verdict verdict : Verdict.values()) {
      assertThat(verdicts.with(verdict))
          .isEqualTo(Lists.transform(report.with(verdict), RuleResult::rule));
    }
  }

  @Test
  void oneIsFoundByItsRule() {
    assertThat(verdicts.get("crte")).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdicts.find("crte")).hasValue(Verdict.NOT_APPLICABLE);
    assertThat(verdicts.contains("crte")).isTrue();
    assertThat(verdicts.find("none")).isEmpty();
    assertThat(verdicts.contains("none")).isFalse();
    assertThatThrownBy(() -> verdicts.get("none"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_RULE));
  }

  @Test
  void theyAreEqualIfTheirVerdictsAre() {
    FactSet epci = FactSet.builder().put(Facts.TERRITORY, "epci").build();
    assertThat(rules.verdicts(joinville.facts(), DATE))
        .isEqualTo(verdicts)
        .hasSameHashCodeAs(verdicts)
        .isEqualTo(Verdicts.of(verdicts.asMap()));
    assertThat(rules.verdicts(epci, DATE)).isNotEqualTo(verdicts);
    assertThat(Verdicts.of(ImmutableMap.of("a", Verdict.ELIGIBLE)))
        .hasToString("{a=ELIGIBLE}")
        .isNotEqualTo(Verdicts.of(ImmutableMap.of("b", Verdict.ELIGIBLE)));
  }
}
