package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A département writes a scheme of its own: a rule is data. */
class OwnSchemeTest {
  private static final Fact IN_OUR_PARK = Fact.flag("in-our-park");
  private static final FactModel MODEL = FactModel.standard().with(IN_OUR_PARK);
  private static final String CRITERION = """
      {"type": "all", "criteria": [
        {"type": "comparison", "left": {"type": "fact", "fact": "population-totale"}, "operator": "lt",
         "right": {"type": "constant", "value": 5000, "unit": "inhabitants"}},
        {"type": "checked", "flag": "in-our-park"}
      ]}
      """;

  private static Criterion criterion() throws JsonProcessingException {
    return AnctJson.mapper()
        .readerFor(Criterion.class)
        .withAttribute(FactModel.class, MODEL)
        .readValue(CRITERION);
  }

  private static EligibilityCalculator calculator() throws JsonProcessingException {
    EligibilityRule rule = new EligibilityRule(
        "haute-marne-villages",
        ProgrammeId.of("haute-marne-villages"),
        Criterion.in(Facts.TERRITORY, "commune"),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            RuleVersion.of(RuleNature.COMPUTED, criterion()),
            Citation.of("Délibération du 12 décembre 2025", Confidence.VERIFIED),
            LocalDate.of(2026, 12, 31)))));
    return EligibilityCalculator.of(RuleBook.standard().with("2026.11.1+52", rule));
  }

  private static FactSet.Builder commune(long totale) {
    return FactSet.builder(MODEL)
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_TOTALE, totale);
  }

  @Test
  void aRuleOfOnesOwnAnswersBesideTheLibrarys() throws JsonProcessingException {
    LocalDate date = LocalDate.of(2026, 11, 1);
    EligibilityReport report =
        calculator().evaluate(commune(4_999).put(IN_OUR_PARK, true).build(), date);
    assertThat(report.get("haute-marne-villages").verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(report.results()).hasSize(RuleBook.standard().rules().size() + 1);
    assertThat(report.basis().ruleBookVersion()).contains("2026.11.1+52");
    assertThat(calculator()
            .evaluate("haute-marne-villages", commune(5_000).build(), date)
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(calculator()
            .evaluate("haute-marne-villages", commune(4_999).build(), date)
            .missing())
        .containsExactly("in-our-park");
  }

  @Test
  void anUnknownFactIsRefusedByName() {
    assertThatThrownBy(() -> AnctJson.read(CRITERION, Criterion.class))
        .isInstanceOf(AnctException.class)
        .hasMessageContaining("in-our-park");
  }

  @Test
  void twoRulesCannotHaveOneName() {
    assertThatThrownBy(() -> RuleBook.standard().with("x", RuleBook.standard().get("crte")))
        .isInstanceOf(AnctException.class)
        .hasMessageContaining("crte");
  }
}
