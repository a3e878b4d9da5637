package fr.anct.sdk.funding.grant.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PvdProjectManagerTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @ParameterizedTest(name = "{0} a year: {1} without the Anah, {2} with it, {3} of it by the Anah")
  @CsvSource({
    "52000.00, 39000.00, 39000.00, 26000.00, 13000.00",
    "60000.00, 45000.00, 45000.00, 30000.00, 15000.00",
    "60000.01, 45000.00, 45000.00, 30000.00, 15000.00",
    "68000.00, 45000.00, 51000.00, 34000.00, 17000.00",
    "73333.33, 45000.00, 54999.99, 36666.66, 18333.33",
    "73333.34, 45000.00, 55000.00, 36666.67, 18333.33",
    "80000.00, 45000.00, 55000.00, 40000.00, 15000.00",
    "90000.00, 45000.00, 55000.00, 40000.00, 15000.00",
    "0.00,     0.00,     0.00,     0.00,     0.00"
  })
  void vectorsHoldToTheCent(String cost, String without, String with, String anah, String others) {
    GrantInput input = GrantInput.ofCost(Euros.parse(cost));

    Explanation.Amount withAnah = PvdProjectManager.withAnah().get(input, DAY);
    Explanation shared = withAnah.children().get(0);

    assertThat(PvdProjectManager.withoutAnah().get(input, DAY).amount())
        .isEqualTo(Euros.parse(without));
    assertThat(withAnah.amount()).isEqualTo(Euros.parse(with));
    assertThat(amount(shared, 1)).isEqualTo(Euros.parse(anah));
    assertThat(amount(shared, 2)).isEqualTo(Euros.parse(others));
  }

  @ParameterizedTest
  @CsvSource({"2020-09-30, false", "2020-10-01, true", "2026-03-31, true", "2026-04-01, false"})
  void runsFromTheLaunchToTheEndOfMarch2026(LocalDate day, boolean inForce) {
    GrantInput input = GrantInput.ofCost(Euros.of(60_000));
    assertThat(PvdProjectManager.withoutAnah().find(input, day).isPresent()).isEqualTo(inForce);
    assertThat(PvdProjectManager.withAnah().find(input, day).isPresent()).isEqualTo(inForce);
  }

  @Test
  void outsideThatNothingIsInForce() {
    GrantInput input = GrantInput.ofCost(Euros.of(60_000));
    assertThatThrownBy(() -> PvdProjectManager.withAnah().get(input, LocalDate.of(2026, 4, 1)))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOTHING_IN_FORCE));
  }

  @Test
  void citesItsSource() {
    Explanation.Amount grant =
        PvdProjectManager.withAnah().get(GrantInput.ofCost(Euros.of(60_000)), DAY);
    assertThat(grant.citation().map(Citation::confidence)).contains(Confidence.VERIFIED);
    assertThat(grant.id()).hasToString("P-PVD-ANAH@2020-10-01#");
  }

  private static Euros amount(Explanation shared, int child) {
    return ((Explanation.Amount) shared.children().get(child)).amount();
  }
}
