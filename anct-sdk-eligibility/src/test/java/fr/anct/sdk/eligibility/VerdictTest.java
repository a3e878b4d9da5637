package fr.anct.sdk.eligibility;

import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
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
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the verdicts, each by the first that holds. */
class VerdictTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Fact ONE = Fact.flag("one");
  private static final Fact OTHER = Fact.flag("other");
  private static final Fact HERE = Facts.designation("here");
  private static final Fact THERE = Facts.designation("there");
  private static final FactModel MODEL = FactModel.standard().with(ONE, OTHER, HERE, THERE);

  private static Verdict ask(RuleVersion version, FactSet.Builder facts, LocalDate date) {
    EligibilityRule rule = new EligibilityRule(
        "own",
        ProgrammeId.of("own-scheme"),
        in(Facts.TERRITORY, "commune"),
        Schedule.of(ImmutableList.of(new Dated<>(
            START,
            Optional.empty(),
            version,
            Citation.of("own", Confidence.DECISION),
            LocalDate.of(2027, 1, 1)))));
    return EligibilityCalculator.of(RuleBook.standard().with("test", rule))
        .evaluate("own", facts.build(), date)
        .verdict();
  }

  private static RuleVersion readings(Reading... readings) {
    return new RuleVersion(
        RuleNature.COMPUTED, ImmutableList.copyOf(readings), ImmutableList.of(), Optional.empty());
  }

  private static FactSet.Builder commune() {
    return FactSet.builder(MODEL).put(Facts.TERRITORY, "commune");
  }

  @Test
  void notApplicableComesBeforeNotInForce() {
    RuleVersion version = RuleVersion.of(RuleNature.COMPUTED, all());
    FactSet.Builder epci = FactSet.builder(MODEL).put(Facts.TERRITORY, "epci");
    assertThat(ask(version, epci, START.minusDays(1))).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(ask(version, commune(), START.minusDays(1))).isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(ask(version, FactSet.builder(MODEL), START.minusDays(1)))
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(ask(version, FactSet.builder(MODEL), DAY)).isEqualTo(Verdict.UNDETERMINED);
    assertThat(ask(version, commune(), START)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, ELIGIBLE",
    "true, false, AMBIGUOUS",
    "false, true, AMBIGUOUS",
    "false, false, NOT_ELIGIBLE",
    "true, , UNDETERMINED",
    ", false, UNDETERMINED",
    ", , UNDETERMINED",
  })
  void twoReadings(Boolean one, Boolean other, Verdict expected) {
    RuleVersion version = readings(Reading.of("a", checked(ONE)), Reading.of("b", checked(OTHER)));
    FactSet.Builder facts = commune();
    if (one != null) {
      facts.put(ONE, one);
    }
    if (other != null) {
      facts.put(OTHER, other);
    }
    assertThat(ask(version, facts, DAY)).isEqualTo(expected);
  }

  @Test
  void readingsThatDifferWhateverIsMissingAreAmbiguous() {
    RuleVersion version = readings(
        Reading.of("a", any(checked(ONE), not(checked(ONE)))),
        Reading.of("b", all(checked(ONE), not(checked(ONE)))),
        Reading.of("c", checked(OTHER)));
    assertThat(ask(version, commune(), DAY)).isEqualTo(Verdict.AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, ELIGIBLE",
    "true, , ELIGIBLE",
    "false, true, ELIGIBLE_ON_PROPOSAL",
    "false, false, NOT_ELIGIBLE",
    "false, , UNDETERMINED",
    ", true, UNDETERMINED",
    ", , UNDETERMINED",
  })
  void onProposal(Boolean byRight, Boolean proposal, Verdict expected) {
    RuleVersion version = readings(Reading.of("a", checked(ONE)).orOnProposal(checked(OTHER)));
    FactSet.Builder facts = commune();
    if (byRight != null) {
      facts.put(ONE, byRight);
    }
    if (proposal != null) {
      facts.put(OTHER, proposal);
    }
    assertThat(ask(version, facts, DAY)).isEqualTo(expected);
  }

  @Test
  void whereAnAuthorityAlwaysChooses() {
    RuleVersion version = RuleVersion.onProposal(RuleNature.CHECKLIST, checked(ONE));
    assertThat(ask(version, commune().put(ONE, true), DAY)).isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    assertThat(ask(version, commune().put(ONE, false), DAY)).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(ask(version, commune(), DAY)).isEqualTo(Verdict.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    // here, there: here or there, here and there, not here
    "designated, partial, ELIGIBLE, PARTIALLY, NOT_ELIGIBLE",
    "partial, partial, PARTIALLY, PARTIALLY, PARTIALLY",
    "partial, absent, PARTIALLY, NOT_ELIGIBLE, PARTIALLY",
    "partial, , UNDETERMINED, UNDETERMINED, PARTIALLY",
    "absent, absent, NOT_ELIGIBLE, NOT_ELIGIBLE, ELIGIBLE",
  })
  void aPartOfTheTerritory(
      String here, String there, Verdict either, Verdict both, Verdict notHere) {
    FactSet.Builder facts = commune().put(HERE, here);
    if (there != null) {
      facts.put(THERE, there);
    }
    assertThat(ask(of(any(designated(HERE), designated(THERE))), facts, DAY)).isEqualTo(either);
    assertThat(ask(of(all(designated(HERE), designated(THERE))), facts, DAY)).isEqualTo(both);
    assertThat(ask(of(not(designated(HERE))), facts, DAY)).isEqualTo(notHere);
  }

  private static RuleVersion of(Criterion criterion) {
    return RuleVersion.of(RuleNature.DESIGNATION, criterion);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_APPLICABLE, FALSE, FALSE",
    "NOT_IN_FORCE, FALSE, FALSE",
    "AMBIGUOUS, UNKNOWN, UNKNOWN",
    "UNDETERMINED, UNKNOWN, UNKNOWN",
    "NOT_ELIGIBLE, FALSE, FALSE",
    "PARTIALLY, TRUE, FALSE",
    "ELIGIBLE_ON_PROPOSAL, TRUE, TRUE",
    "ELIGIBLE, TRUE, TRUE",
  })
  void theCommonQuestions(Verdict verdict, Truth mayApply, Truth wholly) {
    assertThat(verdict.mayApply()).isEqualTo(mayApply);
    assertThat(verdict.atLeastPartly()).isEqualTo(mayApply);
    assertThat(verdict.wholly()).isEqualTo(wholly);
  }
}
