package fr.anct.sdk.funding.grant;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantInputTest {
  @Test
  void aDocumentSaysOnlyWhatIsKnown() {
    GrantInput read = AnctJson.read("""
        {"cost": "26667", "quantities": {"passes-used": "1800"}, "flags": {"in-frr": false}, "grantYear": 2}
        """, GrantInput.class);
    assertThat(read)
        .isEqualTo(GrantInput.builder()
            .cost(Euros.of(26_667))
            .quantity("passes-used", 1_800)
            .flag("in-frr", false)
            .grantYear(2)
            .build());
    assertThat(read.revenue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Passes", "passes_used", "-passes", "passes-", "été", "cost", "revenue"})
  void aNameThatIsNotOneIsRefused(String name) {
    refused(
        ProblemCode.OUT_OF_RANGE, () -> GrantInput.builder().flag(name, true).build());
    refused(ProblemCode.OUT_OF_RANGE, () -> GrantFormula.givenAmount(name));
    refused(ProblemCode.OUT_OF_RANGE, () -> GrantFormula.scale(name, Euros.ZERO));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    Euros below = Euros.ofCents(-1);
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> GrantInput.ofCost(below));
    refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> GrantInput.builder().revenue(below).build());
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> GrantInput.builder().otherSubsidies(below).build());
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> GrantInput.builder().amount("a", below).build());
    refused(
        ProblemCode.RATE_ABOVE_ONE,
        () -> GrantInput.builder().rate("a", Rate.of(101, 100)).build());
    refused(ProblemCode.OUT_OF_RANGE, () -> GrantInput.builder().grantYear(0).build());
    refused(
        ProblemCode.DUPLICATE_ID,
        () -> GrantInput.builder().flag("a", true).quantity("a", 1).build());
  }
}
