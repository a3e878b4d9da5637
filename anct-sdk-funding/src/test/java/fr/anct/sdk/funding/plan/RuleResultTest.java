package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleResultTest {
  @ParameterizedTest(name = "{0} {1} 100: {2}, excess {3}")
  @CsvSource({
    "100, AT_MOST,  COMPLIANT, 0",
    "101, AT_MOST,  VIOLATED,  1",
    "100, AT_LEAST, COMPLIANT, 0",
    "97,  AT_LEAST, WARNING,   3"
  })
  void limitObservedAndExcessAreThoseOfTheDecisiveStep(
      long observed, Operator operator, RuleVerdict verdict, long excess) {
    RuleResultBuilder steps = builder();
    steps.compare("a", money(1), Operator.AT_MOST, money(0), false, Optional.empty());
    steps.compare("b", money(observed), operator, money(100), true, Optional.empty());

    RuleResult result = steps.build(verdict);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.observed()).contains(Euros.of(observed));
    assertThat(result.limit()).contains(Euros.of(100));
    assertThat(result.excess()).contains(Euros.of(excess));
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleVerdict.class,
      names = {"COMPLIANT"},
      mode = EnumSource.Mode.EXCLUDE)
  void aVerdictCannotDenyItsDecisiveStep(RuleVerdict verdict) {
    RuleResultBuilder steps = builder();
    steps.compare("b", money(1), Operator.AT_MOST, money(1), true, Optional.empty());
    assertThatThrownBy(() -> steps.build(verdict)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLimitIsAnAmountAndAComparisonAtMostOrAtLeast() {
    Operand people = Operand.of("people", Value.of(3, Unit.INHABITANTS));
    assertThatThrownBy(() ->
            builder().compare("b", people, Operator.AT_MOST, money(1), true, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> builder().compare("b", money(1), Operator.LT, money(1), true, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void remediesAreTheNotesThatSaySo() {
    RuleResultBuilder steps = builder();
    steps.note("funding.no-dotation");
    steps.note(RuleResultBuilder.REMEDY + "ceiling", money(1));
    RuleResult result = steps.build(RuleVerdict.NOT_APPLICABLE);
    assertThat(result.remedies()).hasSize(1);
    assertThat(result.remedies().get(0).operands()).isEqualTo(ImmutableList.of(money(1)));
    assertThat(result.limit()).isEmpty();
    assertThat(result.citation()).isEmpty();
  }

  @Test
  void noPartMayDisagreeWithTheSteps() {
    RuleResultBuilder steps = builder();
    steps.compare("b", money(3), Operator.AT_MOST, money(1), true, Optional.empty());
    RuleResult good = steps.build(RuleVerdict.VIOLATED);
    Optional<Euros> other = Optional.of(Euros.of(7));

    assertThat(with(good, "R", good.limit(), good.observed(), good.excess())).isEqualTo(good);
    for (ThrowingCallable forged : ImmutableList.<ThrowingCallable>of(
        () -> with(good, "S", good.limit(), good.observed(), good.excess()),
        () -> with(good, "R", other, good.observed(), good.excess()),
        () -> with(good, "R", Optional.empty(), good.observed(), good.excess()),
        () -> with(good, "R", good.limit(), other, good.excess()),
        () -> with(good, "R", good.limit(), good.observed(), other))) {
      assertThatThrownBy(forged).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theTruthOfTheRuleIsThatOfItsVerdict() {
    Explanation.Decision root = builder().build(RuleVerdict.NOT_APPLICABLE).explanation();
    Explanation.Decision forged = new Explanation.Decision(
        root.id(),
        root.key(),
        root.operator(),
        Truth.FALSE,
        root.decisive(),
        root.operands(),
        root.citation(),
        root.children());
    Explanation.Decision mute = new Explanation.Decision(
        root.id(),
        root.key(),
        root.operator(),
        Truth.TRUE,
        root.decisive(),
        ImmutableList.of(),
        root.citation(),
        root.children());
    for (Explanation.Decision bad : ImmutableList.of(forged, mute)) {
      assertThatThrownBy(() -> RuleResult.of(bad, ImmutableList.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static RuleResult with(
      RuleResult result,
      String rule,
      Optional<Euros> limit,
      Optional<Euros> observed,
      Optional<Euros> excess) {
    return new RuleResult(
        rule, result.verdict(), limit, observed, excess, result.explanation(), result.caveats());
  }

  private static RuleResultBuilder builder() {
    return new RuleResultBuilder("R", "1", "funding.own-share-floor", Optional.empty());
  }

  private static Operand money(long euros) {
    return Operand.of("funding.excess", Value.of(Euros.of(euros)));
  }
}
