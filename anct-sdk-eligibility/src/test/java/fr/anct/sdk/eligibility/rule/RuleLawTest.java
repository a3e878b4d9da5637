package fr.anct.sdk.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.LawPart;
import fr.anct.sdk.core.testkit.LawChecks;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.testkit.Criteria;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLawTest {
  private static final List<LawPart> LAW = RuleBook.standard().law();

  @Test
  void citationsAreWellFormed() {
    LawChecks.checkCitations(LAW, LocalDate.of(2027, 1, 1));
  }

  /** The second call for <i>fabriques de territoire</i> came fifteen months after the first had closed. */
  @Test
  void noVersionLeavesAHoleOrOverlapsButOne() {
    LawChecks.checkVersions(LAW, "fabriques-de-territoire 2021-10-01 2023-01-01");
  }

  @Test
  void everyRuleIsThere() {
    assertThat(LAW)
        .extracting(LawPart::rule)
        .containsAll(
            RuleBook.standard().rules().stream().map(EligibilityRule::id).toList());
  }

  @Test
  void everyTextThatIsConfirmedNowhereIsSaidByTheAnswer() {
    EligibilityCalculator calculator = EligibilityCalculator.standard();
    List<LawPart> unverified = LAW.stream()
        .filter(part -> part.citation().confidence() == Confidence.UNVERIFIED)
        .toList();
    assertThat(unverified).hasSizeGreaterThan(10);
    for (LawPart part : unverified) {
      FactSet.Builder facts = FactSet.builder();
      Criteria.putScope(RuleBook.standard().get(part.rule()).scope(), facts);
      assertThat(calculator.evaluate(facts.build(), part.from()).basis().caveats())
          .as(part.toString())
          .contains(new Caveat(
              Caveat.Kind.UNVERIFIED_LAW,
              ImmutableMap.of("rule", part.rule(), "reference", part.citation().reference())));
    }
  }
}
