package fr.anct.sdk.funding.grant.programme;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.grant.GrantAnswer;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.GrantStatus;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeGrantsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @Test
  void aProgrammeHasItsGrants() {
    ProgrammeGrants grants = ProgrammeGrants.standard();
    assertThat(grants.find(ProgrammeId.PVD_CHEF_DE_PROJET))
        .extracting(ProgrammeGrant::id)
        .containsExactly("P-PVD", "P-PVD-ANAH");
    assertThat(grants.find(ProgrammeId.CONSEILLERS_NUMERIQUES)).hasSize(3);
    assertThat(grants.find(ProgrammeId.DETR)).isEmpty();
    assertThat(grants.find("P-FRLA")).contains(FondsRestructurationLocaux.grant());
    assertThat(grants.find("P-NONE")).isEmpty();
    refused(ProblemCode.UNKNOWN_PROGRAMME, () -> grants.get("P-NONE"));
  }

  /** Every short name of the sheet’s formulas leads to its programme, and the tax to another module. */
  @ParameterizedTest
  @CsvSource({
    "P-FS",
    "P-BUS",
    "P-PVD",
    "P-MAN",
    "P-PASS",
    "P-CNT",
    "P-CONUM1",
    "P-CONUM2pub",
    "P-CONUM2priv",
    "P-CE",
    "P-CEDU",
    "P-VTA",
    "P-VTE",
    "P-FAB",
    "P-CER",
    "P-ING",
    "P-FRLA",
    "P-TI",
    "P-TIcdp"
  })
  void everyFormulaOfTheSheetIsThere(String name) {
    ProgrammeId programme = ProgrammeId.find(name).orElseThrow();
    assertThat(ProgrammeGrants.standard().find(programme))
        .anySatisfy(grant -> assertThat(grant.id()).startsWith(name));
  }

  @Test
  void theProgrammesAreThoseOfTheReportButOne() {
    for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
      ProgrammeId programme = grant.programme().orElseThrow();
      assertThat(ProgrammeCatalogue.standard().contains(programme))
          .as(grant.id())
          .isEqualTo(!programme.equals(ProgrammeId.of("manager-centre-ville")));
    }
  }

  @Test
  void grantsOfOnesOwnStandBesideThem() {
    ProgrammeGrant own = FranceServices.withFrrBonus(Euros.of(10_000));
    ProgrammeGrants grants = ProgrammeGrants.standard().with(own);
    assertThat(grants.find(ProgrammeId.FRANCE_SERVICES))
        .containsExactly(FranceServices.grant(), own);
    refused(ProblemCode.DUPLICATE_ID, () -> grants.with(own));
    assertThat(ProgrammeGrants.of(ImmutableList.of()).all()).isEmpty();
  }

  /** A grant with the day before its first version and its first and last days. */
  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource({
    "P-FS,           2020-01-01,",
    "P-BUS,          2020-01-01,",
    "P-PVD,          2020-10-01, 2026-03-31",
    "P-MAN,          2020-10-01,",
    "P-PASS,         2020-01-01, 2020-10-15",
    "P-CNT,          2019-07-01,",
    "P-CONUM1,       2021-01-01, 2022-12-31",
    "P-CONUM2pub,    2023-01-01, 2026-12-31",
    "P-CONUM2priv,   2023-01-01, 2026-12-31",
    "P-CE,           2020-01-01,",
    "P-CEDU,         2019-01-01,",
    "P-VTA,          2021-04-14,",
    "P-VTE-TI,       2018-01-01,",
    "P-VTE-VERT,     2020-09-01,",
    "P-FAB,          2019-07-11, 2023-12-31",
    "P-FAB-NUM,      2019-07-11, 2022-12-31",
    "P-CER,          2020-01-01,",
    "P-ING,          2021-03-10,",
    "P-FRLA,         2021-03-01,",
    "P-TI,           2020-09-01, 2021-06-01",
    "P-TIcdp,        2018-01-01,"
  })
  void aGrantIsInForceFromItsFirstDayToItsLast(String id, LocalDate first, LocalDate last) {
    ProgrammeGrant grant = ProgrammeGrants.standard().get(id);
    assertThat(status(grant, first.minusDays(1))).isEqualTo(GrantStatus.NOT_IN_FORCE);
    assertThat(status(grant, first)).isNotEqualTo(GrantStatus.NOT_IN_FORCE);
    if (last == null) {
      assertThat(status(grant, LocalDate.of(2030, 1, 1))).isNotEqualTo(GrantStatus.NOT_IN_FORCE);
    } else {
      assertThat(status(grant, last)).isNotEqualTo(GrantStatus.NOT_IN_FORCE);
      assertThat(status(grant, last.plusDays(1))).isEqualTo(GrantStatus.NOT_IN_FORCE);
    }
  }

  @Test
  void whatWasNotReadSinceIsAnsweredWithAReservation() {
    GrantInput study = GrantInput.ofCost(Euros.of(10_000));
    assertThat(CeremaStudy.grant().answer(study, LocalDate.of(2021, 12, 31)).caveats())
        .isEmpty();
    assertThat(CeremaStudy.grant().answer(study, LocalDate.of(2022, 1, 1)).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  @Test
  void aFigureConfirmedNowhereIsFlaggedOnlyWhereItCounts() {
    ProgrammeGrant grant = FranceServices.withFrrBonus(Euros.of(10_000));
    LocalDate day = LocalDate.of(2024, 6, 1);
    GrantAnswer with = grant.answer(GrantInput.builder().flag("in-frr", true).build(), day);
    GrantAnswer without =
        grant.answer(GrantInput.builder().flag("in-frr", false).build(), day);
    assertThat(with.amount()).contains(Euros.of(50_000));
    assertThat(with.caveats()).extracting(Caveat::kind).containsExactly(Caveat.Kind.UNVERIFIED_LAW);
    assertThat(without.amount()).contains(Euros.of(40_000));
    assertThat(without.caveats()).isEmpty();
  }

  @Test
  void anAnswerIsReadFromItsExplanation() {
    GrantAnswer answer =
        PvdProjectManager.withAnah().answer(GrantInput.ofCost(Euros.of(68_000)), DAY);
    assertThat(answer.status()).isEqualTo(GrantStatus.COMPUTED);
    assertThat(answer.amount()).contains(Euros.of(51_000));
    assertThat(answer
            .explanation()
            .flatMap(Explanation.Amount::citation)
            .orElseThrow()
            .confidence())
        .isEqualTo(Confidence.VERIFIED);
    GrantAnswer lacking = PvdProjectManager.withAnah().answer(GrantInput.empty(), DAY);
    assertThat(lacking.status()).isEqualTo(GrantStatus.MISSING_INPUT);
    assertThat(lacking.missing()).containsExactly("cost");
    refused(
        ProblemCode.MISSING_GRANT_INPUT,
        () -> PvdProjectManager.withAnah().get(GrantInput.empty(), DAY));
  }

  private static GrantStatus status(ProgrammeGrant grant, LocalDate day) {
    return grant.answer(GrantInput.empty(), day).status();
  }
}
