package fr.anct.sdk.funding.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.payment.CashFlow;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.VatTreatment;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Example;

class PlanTableTest {
  private static FinancingPlan plan() {
    return FinancingPlan.builder()
        .title("Rénovation de l’école *Jules Ferry*")
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("studies", "Études", Euros.of(40_000)).inYear(2025))
        .addExpense(ExpenseLine.eligible("works", "Travaux | lot 1", Euros.parse("293333.33"))
            .overYears(Map.of(2025, Euros.of(100_000), 2027, Euros.parse("193333.33"))))
        .addContribution(Contribution.builder()
            .id("DETR")
            .funder(Funder.of(FunderKind.STATE))
            .scheme(Scheme.DETR)
            .granted(DatedAmount.of(Euros.of(133_333), LocalDate.of(2025, 3, 1)))
            .build()
            .withPayment(Euros.of(40_000), LocalDate.of(2025, 6, 1))
            .withExpected(Euros.of(90_000), LocalDate.of(2027, 12, 1)))
        .addContribution(Contribution.requested(
            Funder.of(FunderKind.DEPARTEMENT, "=Haute-Marne"), Euros.of(60_000)))
        .addContribution(Contribution.requested(Funder.of(FunderKind.PRIVATE), Euros.of(5_000))
            .asInKind())
        .ownFunds(Euros.parse("135000.33"))
        .build();
  }

  @Example
  void textInFrench() {
    assertThat(PlanTable.of(plan()).text(Language.FR).replace('\u00A0', '_').replace('\u202F', '~'))
        .isEqualTo("""
            Rénovation de l’école *Jules Ferry*

            Dépenses (hors taxes)       Montant  Ressources                  Montant      Part  État
            Études                  40~000,00_€  État (DETR)            133~333,00_€   40,00_%  acquis 01/03/2025
            Travaux | lot 1        293~333,33_€  =Haute-Marne            60~000,00_€   18,00_%  sollicité
                                                 Autre financeur privé    5~000,00_€    1,50_%  en nature
                                                 Fonds propres          135~000,33_€   40,50_%
            Total                  333~333,33_€  Total                  333~333,33_€  100,00_%
            """);
  }

  @Example
  void markdownInEnglishKeepsSignsFromBeingRead() {
    assertThat(PlanTable.of(plan()).markdown(Language.EN)).isEqualTo("""
            ### Rénovation de l’école \\*Jules Ferry\\*

            | Expenses (without tax) | Amount | Resources | Amount | Share | State |
            | --- | ---: | --- | ---: | ---: | --- |
            | Études | €40,000.00 | The State (DETR) | €133,333.00 | 40.00% | granted 2025-03-01 |
            | Travaux \\| lot 1 | €293,333.33 | =Haute-Marne | €60,000.00 | 18.00% | asked for |
            |  |  | Other private funder | €5,000.00 | 1.50% | in kind |
            |  |  | Own funds | €135,000.33 | 40.50% |  |
            | Total | €333,333.33 | Total | €333,333.33 | 100.00% |  |
            """);
  }

  @Example
  void aSpreadsheetGetsBareFiguresAndNoFormula() {
    assertThat(PlanTable.of(plan()).csv(Language.FR).split("\r\n"))
        .containsExactly(
            "Dépenses (hors taxes);Montant;Ressources;Montant;Part;État",
            "Études;40000,00;État (DETR);133333,00;40,00;acquis 01/03/2025",
            "Travaux | lot 1;293333,33;'=Haute-Marne;60000,00;18,00;sollicité",
            ";;Autre financeur privé;5000,00;1,50;en nature",
            ";;Fonds propres;135000,33;40,50;",
            "Total;333333,33;Total;333333,33;100,00;");
    assertThat(PlanTable.of(plan()).csv(Language.EN))
        .contains("Études,40000.00,The State (DETR),133333.00,40.00,granted 2025-03-01\r\n");
  }

  @Example
  void noWayRoundTheApostropheIsLeft() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("a", "＝1+1", Euros.of(1)))
        .addExpense(ExpenseLine.eligible("b", "'=1+1", Euros.of(1)))
        .addExpense(ExpenseLine.eligible("c", "\n=1;\"1\"", Euros.of(1)))
        .build();
    assertThat(PlanTable.of(plan).csv(Language.FR))
        .contains("\r\n'＝1+1;1,00;")
        .contains("\r\n''=1+1;1,00;")
        .contains("\r\n\"'\n=1;\"\"1\"\"\";1,00;");
  }

  @Example
  void aPlanWithTaxSaysSo() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(500_000))
            .withVat(Rate.ofPercent(20), VatTreatment.FCTVA))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(400_000)))
        .build()
        .balancedByOwnFunds()
        .withTax();
    assertThat(PlanTable.of(plan).csv(Language.FR).split("\r\n"))
        .containsExactly(
            "Dépenses (toutes taxes comprises);Montant;Ressources;Montant;Part;État",
            "Travaux;600000,00;État (DETR);400000,00;66,67;acquis",
            ";;Fonds propres;200000,00;33,33;",
            "Total;600000,00;Total;600000,00;100,00;");
  }

  @Example
  void severalYears() {
    assertThat(YearTable.of(CashFlow.of(plan())).markdown(Language.EN)).isEqualTo("""
            |  | 2025 | 2026 | 2027 | Total |
            | --- | ---: | ---: | ---: | ---: |
            | Expenses | €140,000.00 | €0.00 | €193,333.33 | €333,333.33 |
            | The State (DETR) | €40,000.00 | €0.00 | €90,000.00 | €130,000.00 |
            | =Haute-Marne | €0.00 | €0.00 | €0.00 | €0.00 |
            | Paid by the owner | €100,000.00 | €0.00 | €103,333.33 | €203,333.33 |
            | Paid by the owner by the end of the year | €100,000.00 | €100,000.00 | €203,333.33 |  |
            """);
    assertThat(YearTable.of(CashFlow.of(plan())).csv(Language.FR))
        .startsWith(";2025;2026;2027;Total\r\nDépenses;140000,00;0,00;193333,33;333333,33\r\n");
  }

  @Example
  void aPlanOfNothingHasATableAllTheSame() {
    FinancingPlan nothing =
        FinancingPlan.builder().owner(ProjectOwner.commune("52250")).build();
    assertThat(PlanTable.of(nothing).csv(Language.EN)).endsWith("Total,0.00,Total,0.00,,\r\n");
    assertThat(YearTable.of(CashFlow.of(nothing)).csv(Language.EN)).startsWith(",Total\r\n");
  }
}
