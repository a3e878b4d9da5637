package fr.anct.sdk.funding.grant;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrantFormulaTest {
  @Test
  void aSchemeOfOneSOwnReadsFromADocument() {
    ProgrammeGrant grant = AnctJson.read("""
        {
          "id": "CD52-ECOLES",
          "label": "Plan écoles de la Haute-Marne",
          "formulas": [{
            "from": "2025-01-01",
            "value": {"formula": "capped", "of": {"formula": "rate", "rate": "30%", "rounding": "down"}, "cap": "100000"},
            "citation": {"reference": "Délibération du 12 décembre 2024", "confidence": "secondary"},
            "reviewedOn": "2025-01-15"
          }]
        }
        """, ProgrammeGrant.class);
    LocalDate day = LocalDate.of(2025, 6, 1);

    assertThat(grant.get(GrantInput.ofCost(Euros.parse("333333.33")), day).amount())
        .isEqualTo(Euros.parse("99999.99"));
    assertThat(grant.get(GrantInput.ofCost(Euros.of(400_000)), day).amount())
        .isEqualTo(Euros.of(100_000));
    assertThat(AnctJson.read(AnctJson.write(grant), ProgrammeGrant.class)).isEqualTo(grant);
  }

  @Test
  void roundingIsNamed() {
    GrantInput input = GrantInput.ofCost(Euros.parse("90.10"));
    NodeId id = NodeId.root("R", "1");
    Rate quarter = Rate.ofPercent(25);
    assertThat(GrantFormula.rateOfCost(quarter, Rounding.HALF_UP)
            .explain(input, id)
            .amount())
        .isEqualTo(Euros.parse("22.53"));
    assertThat(GrantFormula.rateOfCost(quarter, Rounding.HALF_EVEN)
            .explain(input, id)
            .amount())
        .isEqualTo(Euros.parse("22.52"));
    assertThat(GrantFormula.atMost(quarter).explain(input, id).amount())
        .isEqualTo(Euros.parse("22.52"));
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    refused(ProblemCode.RATE_ABOVE_ONE, () -> GrantFormula.atMost(Rate.of(101, 100)));
    refused(
        ProblemCode.NEGATIVE_AMOUNT,
        () -> GrantFormula.atMost(Rate.ONE).cappedAt(Euros.ofCents(-1)));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> GrantInput.ofCost(Euros.ofCents(-1)));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> GrantFormula.atMost(Rate.ONE).sharedWith(" ", GrantFormula.atMost(Rate.ONE)));
  }
}
