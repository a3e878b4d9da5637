package fr.anct.sdk.funding.grant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.grant.GrantAnswer;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.GrantStatus;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.testkit.Outline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the sheet, to the cent. */
class ProgrammeVectorsTest {
  private static LocalDate day(int year) {
    return LocalDate.of(year, 6, 1);
  }

  private static Euros amount(ProgrammeGrant grant, GrantInput.Builder input, int year) {
    return grant.get(input.build(), day(year)).amount();
  }

  @ParameterizedTest(name = "France services {0}: {1}")
  @CsvSource({
    "2019-12-31,",
    "2020-01-01, 30000",
    "2022-12-31, 30000",
    "2023-01-01, 35000",
    "2023-12-31, 35000",
    "2024-01-01, 40000",
    "2024-12-31, 40000"
  })
  void franceServicesIsALumpSumOfTheYear(LocalDate day, Long euros) {
    assertThat(FranceServices.grant().answer(GrantInput.empty(), day).amount().orElse(null))
        .isEqualTo(euros == null ? null : Euros.of(euros));
  }

  @ParameterizedTest
  @CsvSource({"2025-01-01", "2026-06-01"})
  void whatFranceServicesPaysSince2025IsNotInvented(LocalDate day) {
    GrantAnswer answer = FranceServices.grant().answer(GrantInput.empty(), day);
    assertThat(answer.status()).isEqualTo(GrantStatus.MISSING_INPUT);
    assertThat(answer.amount()).isEmpty();
    assertThat(answer.missing()).containsExactly("france-services-amount");

    GrantAnswer known = FranceServices.grant()
        .answer(
            GrantInput.builder()
                .amount("france-services-amount", Euros.of(42_000))
                .build(),
            day);
    assertThat(known.amount()).contains(Euros.of(42_000));
    assertThat(known.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.UNVERIFIED_LAW);
  }

  @Test
  void franceServicesWasPaidAtParity() {
    assertThat(Outline.of(FranceServices.grant().get(GrantInput.empty(), day(2021))))
        .isEqualTo("""
            programme.france-services = 30000.00 [SECONDARY]
              grant.shared = 30000.00 (payer=FNADT)
                grant.lump-sum = 30000.00
                grant.part = 15000.00 (payer=FNADT)
                  grant.lump-sum = 15000.00
                grant.rest = 15000.00 (payer=FNADT)
            """);
  }

  @Test
  void lumpSums() {
    GrantInput.Builder nothing = GrantInput.builder();
    assertThat(amount(BusFranceServices.grant(), nothing, 2020)).isEqualTo(Euros.of(60_000));
    assertThat(amount(Cites.emploi(), nothing, 2021)).isEqualTo(Euros.of(100_000));
    assertThat(amount(Cites.educatives(), nothing, 2024)).isEqualTo(Euros.of(350_000));
    assertThat(amount(VolontariatEntreprise.territoiresIndustrie(), nothing, 2021))
        .isEqualTo(Euros.of(4_000));
    assertThat(amount(FabriquesDeTerritoire.grant(), nothing, 2023)).isEqualTo(Euros.of(50_000));
    assertThat(amount(FabriquesDeTerritoire.numerique(), nothing, 2022))
        .isEqualTo(Euros.of(100_000));
  }

  @ParameterizedTest
  @CsvSource({"2019-01-01", "2023-12-31", "2025-01-01"})
  void whatACiteEducativeHasInOtherYearsIsNotInvented(LocalDate day) {
    assertThat(Cites.educatives().answer(GrantInput.empty(), day).missing())
        .containsExactly("cite-educative-amount");
  }

  @ParameterizedTest(name = "manager, year {0} at a cost of {1}: {2}, at most half of the cost {3}")
  @CsvSource({
    "1, 50000.00, 20000, 20000.00",
    "2, 30000.01, 20000, 15000.00",
    "3, 50000.00, 0,     0.00",
    ",  50000.00, 40000, 40000.00"
  })
  void aTownCentreManagerIsPaidForTwoYears(Integer year, String cost, long plain, String half) {
    GrantInput.Builder input = GrantInput.builder().cost(Euros.parse(cost));
    if (year != null) {
      input.grantYear(year);
    }
    assertThat(amount(ManagerCentreVille.grant(), input, 2022)).isEqualTo(Euros.of(plain));
    ProgrammeGrant limited = ManagerCentreVille.atMost(Rate.ofPercent(50));
    assertThat(amount(limited, input, 2022)).isEqualTo(Euros.parse(half));
  }

  @ParameterizedTest(name = "purchase {0}, {1} used: {2}")
  @CsvSource({
    "26667.00,   2667,   13333.50",
    "26667.00,   3000,   13333.50",
    "19999.99,   1999,   0.00",
    "20000.00,   2000,   10000.00",
    "20000.00,   1800,   9000.00",
    "20000.00,   0,      0.00",
    "2999999.98, 300000, 1499999.99",
    "3000000.00, 300000, 1500000.00",
    "3000000.02, 300000, 1500000.00",
    "4000000.00, 400000, 1500000.00"
  })
  void thePassIsPaidOnWhatWasUsed(String purchase, long used, String grant) {
    GrantInput.Builder input =
        GrantInput.builder().cost(Euros.parse(purchase)).quantity("passes-used", used);
    assertThat(amount(PassNumerique.grant(), input, 2020)).isEqualTo(Euros.parse(grant));
  }

  @Test
  void thePassNeedsTheNumberUsedUnlessThePurchaseIsTooSmall() {
    LocalDate day = LocalDate.of(2020, 6, 1);
    assertThat(PassNumerique.grant()
            .answer(GrantInput.ofCost(Euros.of(20_000)), day)
            .missing())
        .containsExactly("passes-used");
    assertThat(PassNumerique.grant()
            .answer(GrantInput.ofCost(Euros.of(19_999)), day)
            .amount())
        .contains(Euros.ZERO);
  }

  @ParameterizedTest(name = "{0}: a cost of {1}, very high speed {2}, modest {3}: {4}")
  @CsvSource({
    "2019-07-01, 129.90,,,          129.90",
    "2022-03-31, 449.00,,,          150.00",
    "2022-04-01, 449.00, false, false, 150.00",
    "2022-04-01, 129.90, false, false, 129.90",
    "2022-04-01, 449.00, true,  false, 300.00",
    "2022-04-01, 449.00, true,  true,  449.00",
    "2022-04-01, 601.00,,       true,  600.00"
  })
  void cohesionNumeriqueIsTheCostUpToACap(
      LocalDate day, String cost, Boolean fast, Boolean modest, String grant) {
    GrantInput.Builder input = GrantInput.builder().cost(Euros.parse(cost));
    if (fast != null) {
      input.flag("very-high-speed", fast);
    }
    if (modest != null) {
      input.flag("modest-income", modest);
    }
    assertThat(CohesionNumerique.grant().get(input.build(), day).amount())
        .isEqualTo(Euros.parse(grant));
  }

  @ParameterizedTest(name = "year {0}: V1 {1}, V2 public {2}, with bonus {3}, private {4}")
  @CsvSource({
    "1, 25000, 17500, 20000, 20000",
    "2, 25000, 12500, 17500, 14000",
    "3, 0,     12500, 12500, 10000",
    "4, 0,     0,     0,     0",
    ",  50000, 42500, 50000, 44000"
  })
  void aConseillerNumeriqueIsPaidByYear(
      Integer year, long v1, long plain, long bonus, long company) {
    GrantInput.Builder input = GrantInput.builder();
    if (year != null) {
      input.grantYear(year);
    }
    assertThat(amount(ConseillersNumeriques.v1(), input, 2022)).isEqualTo(Euros.of(v1));
    assertThat(amount(ConseillersNumeriques.v2Private(), input, 2024)).isEqualTo(Euros.of(company));
    ProgrammeGrant v2 = ConseillersNumeriques.v2Public();
    assertThat(v2.get(input.build().toBuilder().flag("in-qpv-or-zrr", false).build(), day(2024))
            .amount())
        .isEqualTo(Euros.of(plain));
    assertThat(v2.get(input.build().toBuilder().flag("in-qpv-or-zrr", true).build(), day(2024))
            .amount())
        .isEqualTo(Euros.of(bonus));
  }

  /** The bonus is inside the second agreement: 100 000 €, not 107 500, nor 115 000. */
  @Test
  void theBonusOfAConseillerIsNotCountedTwice() {
    Euros v1 = amount(ConseillersNumeriques.v1(), GrantInput.builder(), 2022);
    Euros v2 = amount(
        ConseillersNumeriques.v2Public(), GrantInput.builder().flag("in-qpv-or-zrr", true), 2023);
    assertThat(v1.plus(v2)).isEqualTo(Euros.of(100_000));
  }

  @Test
  void aFirstAgreementIsPaidOverTwentyFourMonthsToTheCent() {
    Euros grant = amount(ConseillersNumeriques.v1(), GrantInput.builder(), 2022);
    assertThat(Allocation.byWeights(LongStream.generate(() -> 1).limit(24).toArray())
            .split(grant))
        .containsSequence(Collections.nCopies(8, Euros.parse("2083.34")))
        .containsSequence(Collections.nCopies(16, Euros.parse("2083.33")))
        .hasSize(24);
  }

  @ParameterizedTest(name = "VTA {0}, sac à dos {1}: {2}")
  @CsvSource({
    "2021-04-14,,      15000",
    "2022-12-31,,      15000",
    "2023-01-01,,      20000",
    "2023-12-31,,      20000",
    "2024-01-01, true,  20000",
    "2025-12-31, false, 15000",
    "2026-01-01,,      15000"
  })
  void aVolunteerIsPaidByLumpSum(LocalDate day, Boolean bag, long euros) {
    GrantInput.Builder input = GrantInput.builder();
    if (bag != null) {
      input.flag("sac-a-dos", bag);
    }
    assertThat(VolontariatAdministration.grant().get(input.build(), day).amount())
        .isEqualTo(Euros.of(euros));
  }

  @Test
  void theSacADosIsHandedOn() {
    Explanation.Amount grant = VolontariatAdministration.grant().get(GrantInput.empty(), day(2023));
    assertThat(Outline.of(grant)).isEqualTo("""
        programme.vta = 20000.00 [SECONDARY]
          grant.sum = 20000.00
            grant.lump-sum = 15000.00
            grant.passed-on = 5000.00 (grant-recipient=recipient.volunteer)
              grant.lump-sum = 5000.00
        """);
    assertThat(VolontariatAdministration.grant()
            .answer(GrantInput.empty(), day(2025))
            .missing())
        .containsExactly("sac-a-dos");
  }

  @ParameterizedTest(name = "{0} months left of {1}, replaced {2}: {3}")
  @CsvSource({
    "5, 12, false, 6250.00",
    "4, 18, false, 3333.33",
    "3, 12, false, 0.00",
    "2, 12, false, 0.00",
    "0, 12, false, 0.00",
    "5, 12, true,  0.00"
  })
  void anEarlyDepartureIsPaidBack(long left, long months, boolean replaced, String refund) {
    GrantInput.Builder input = GrantInput.builder()
        .quantity("months-left", left)
        .quantity("contract-months", months)
        .flag("replaced", replaced);
    assertThat(amount(VolontariatAdministration.refund(), input, 2022))
        .isEqualTo(Euros.parse(refund));
  }

  @ParameterizedTest(name = "proof {0}, raised {1}, apprenticeship {2}: {3}")
  @CsvSource({
    "15999.99, true,  false, 0",
    "16000.00, true,  false, 12000",
    "16000.00, true,  true,  8000",
    "16000.00, false,,       8000"
  })
  void aVteVertIsPaidAgainstItsProof(String proof, boolean raised, Boolean aid, long euros) {
    GrantInput.Builder input =
        GrantInput.builder().cost(Euros.parse(proof)).flag("raised-amount", raised);
    if (aid != null) {
      input.flag("apprenticeship-aid", aid);
    }
    assertThat(amount(VolontariatEntreprise.vert(), input, 2021)).isEqualTo(Euros.of(euros));
  }

  @ParameterizedTest(name = "{0} posts, raised {1}: {2}")
  @CsvSource({
    "1, true, 12000",
    "5, true, 60000",
    "6, true, 60000",
    "4, false, 32000",
    "6, false, 40000"
  })
  void aCompanyHasFiveVteVertAtMost(long posts, boolean raised, long euros) {
    GrantInput.Builder input = GrantInput.builder()
        .quantity("vte-posts", posts)
        .flag("raised-amount", raised)
        .flag("apprenticeship-aid", false);
    assertThat(amount(VolontariatEntreprise.vertOfCompany(), input, 2021))
        .isEqualTo(Euros.of(euros));
  }

  @ParameterizedTest(name = "{0} a year: {1} a year, {2} in all")
  @CsvSource({"25000, 25000, 75000", "50000, 50000, 150000", "50000.01, 50000, 150000"})
  void aFabriqueHasNoMoreThanFiftyThousandAYear(String decided, long year, long all) {
    GrantInput.Builder input = GrantInput.builder().amount("fabrique-amount", Euros.parse(decided));
    assertThat(amount(FabriquesDeTerritoire.grant(), input, 2021)).isEqualTo(Euros.of(all));
    assertThat(amount(FabriquesDeTerritoire.grant(), input.grantYear(3), 2021))
        .isEqualTo(Euros.of(year));
    assertThat(amount(FabriquesDeTerritoire.grant(), input.grantYear(4), 2021))
        .isEqualTo(Euros.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"10000.00, 5000.00", "10000.01, 5000.01", "0.00, 0.00"})
  void theCeremaBearsHalfOfAStudy(String cost, String part) {
    assertThat(amount(CeremaStudy.grant(), GrantInput.builder().cost(Euros.parse(cost)), 2021))
        .isEqualTo(Euros.parse(part));
  }

  @Test
  void engineeringIsFreeForWhoIsEntitledAndElseDecided() {
    GrantInput.Builder input = GrantInput.builder().cost(Euros.parse("12345.67"));
    ProgrammeGrant grant = AnctEngineering.grant();
    assertThat(grant.answer(input.build(), day(2026)).missing())
        .containsExactly("free-engineering");
    assertThat(amount(grant, input.flag("free-engineering", true), 2026))
        .isEqualTo(Euros.parse("12345.67"));
    GrantInput other = GrantInput.builder()
        .cost(Euros.of(10_000))
        .flag("free-engineering", false)
        .build();
    assertThat(grant.answer(other, day(2026)).missing()).containsExactly("anct-part");
    assertThat(amount(grant, other.toBuilder().amount("anct-part", Euros.of(4_000)), 2026))
        .isEqualTo(Euros.of(4_000));
  }

  @ParameterizedTest(name = "cost {0}, revenue {1}, others {2}, {3} m², operator {4}: {5}")
  @CsvSource({
    "1000000, 600000, 100000, 250, 600000,    150000.00",
    "1000000, 600000, 100000, 200, 600000,    134000.00",
    "1000000, 600000, 100000, 250, 400000,    150000.00",
    "1000000, 600000, 100000, 250, 399999.99, 0.00",
    "1000000, 600000, 400000, 250, 600000,    0.00",
    "1000000, 600000, 500000, 250, 600000,    0.00"
  })
  void theFundForPremisesPaysAPartOfTheDeficit(
      String cost, String revenue, String others, long area, String operator, String grant) {
    GrantInput.Builder input = GrantInput.builder()
        .cost(Euros.parse(cost))
        .revenue(Euros.parse(revenue))
        .otherSubsidies(Euros.parse(others))
        .quantity("floor-area", area)
        .amount("operator-contribution", Euros.parse(operator));
    assertThat(amount(FondsRestructurationLocaux.grant(), input, 2023))
        .isEqualTo(Euros.parse(grant));
  }

  @ParameterizedTest(name = "{0}: {2} of {1}: {3}")
  @CsvSource({
    "2020-09-01, 399999.99, 10%, 0.00",
    "2020-12-31, 400000.00, 10%, 40000.00",
    "2021-01-01, 199999.99, 10%, 0.00",
    "2021-06-01, 200000.00, 10%, 20000.00",
    "2021-06-01, 200000.09, 10%, 20000.00"
  })
  void theIndustrialFundNeedsALargeEnoughBase(
      LocalDate day, String base, String rate, String grant) {
    GrantInput input = GrantInput.builder()
        .cost(Euros.parse(base))
        .rate("aid-intensity", Rate.parse(rate))
        .build();
    assertThat(TerritoiresIndustrie.fund().get(input, day).amount()).isEqualTo(Euros.parse(grant));
  }

  @Test
  void whatAnIndustryProjectManagerCostsIsNotInvented() {
    assertThat(TerritoiresIndustrie.projectManager()
            .answer(GrantInput.empty(), day(2024))
            .missing())
        .containsExactly("project-manager-amount");
  }
}
