package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.Referral.Escalation;
import fr.anct.sdk.eligibility.Referral.Price;
import fr.anct.sdk.eligibility.Referral.Resource;
import fr.anct.sdk.eligibility.Referral.Route;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTest {
  private static final LocalDate DATE = LocalDate.of(2021, 6, 1);

  private static FactSet.Builder project(boolean programme, boolean contract, boolean complex) {
    return FactSet.builder()
        .put(ReportFacts.PROJET_PROGRAMME_NATIONAL, programme)
        .put(ReportFacts.PROJET_CONTRAT_OU_PACTE, contract)
        .put(ReportFacts.PROJET_COMPLEXE, complex);
  }

  /** Joinville: a small commune of the programme, a complex project, no local solution. */
  private static FactSet joinville() {
    return project(true, false, true)
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_MUNICIPALE, 2_915)
        .put(Facts.POPULATION_TOTALE, 3_006)
        .put(Facts.DESIGNATED_PVD, "designated")
        .put(ReportFacts.SOLUTION_LOCALE, false)
        .build();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  void theWholeProcedureReadsAsWritten(Language language) throws IOException {
    String text =
        ExplanationRenderer.of(language).text(Referral.of(joinville(), DATE).explanation());
    assertThat(text).isEqualTo(golden("referral_" + language.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void routesDoNotExcludeEachOther() {
    Referral referral = Referral.of(joinville(), DATE);
    assertThat(referral.entryPoint()).isEqualTo(Referral.EntryPoint.PREFET_DE_DEPARTEMENT);
    assertThat(referral.routes()).containsExactly(Route.PROGRAMME_NATIONAL, Route.PROJET_COMPLEXE);
    assertThat(referral.openRoutes()).isEmpty();
    assertThat(referral.escalation()).isEqualTo(Escalation.YES);
    assertThat(referral.price()).isEqualTo(Price.FREE);
    assertThat(referral.resources())
        .containsExactly(
            Resource.RESSOURCES_LOCALES, Resource.OPERATEURS_PARTENAIRES, Resource.AGENCE);
  }

  @Test
  void withoutAnyRouteTheLocalMeansAreMobilised() {
    Referral referral = Referral.of(project(false, false, false).build(), DATE);
    assertThat(referral.routes()).isEmpty();
    assertThat(keys(referral)).contains("referral.route.none");
    Referral perhaps =
        Referral.of(FactSet.builder().put(ReportFacts.PROJET_COMPLEXE, false).build(), DATE);
    assertThat(keys(perhaps)).doesNotContain("referral.route.none");
    assertThat(perhaps.openRoutes())
        .containsExactly(Route.PROGRAMME_NATIONAL, Route.CONTRAT_OU_PACTE);
  }

  @Test
  void aLocalSolutionStopsTheReferralAtTheDepartement() {
    Referral referral = Referral.of(
        project(true, true, true).put(ReportFacts.SOLUTION_LOCALE, true).build(), DATE);
    assertThat(referral.escalation()).isEqualTo(Escalation.NO);
    assertThat(referral.resources()).doesNotContain(Resource.AGENCE);
  }

  @Test
  void whatIsNotKnownMustBeInvestigatedAndIsNeverANo() {
    Referral referral = Referral.of(FactSet.builder().build(), DATE);
    assertThat(referral.routes()).isEmpty();
    assertThat(referral.openRoutes()).containsExactly(Route.values());
    assertThat(referral.escalation()).isEqualTo(Escalation.INSTRUCTION_REQUIRED);
    assertThat(referral.resources()).contains(Resource.AGENCE);
    assertThat(referral.price()).isEqualTo(Price.INSTRUCTION_REQUIRED);
  }

  @ParameterizedTest(name = "{0} of {1} / {2} on {3}: {4}")
  @CsvSource({
    "commune,     2915,  3006, 2021-03-09, UNSPECIFIED",
    "commune,     2915,  3006, 2021-03-10, FREE",
    "commune,     3500,  3582, 2021-03-10, UNSPECIFIED",
    "commune,     3499,  3585, 2021-03-10, INSTRUCTION_REQUIRED",
    "epci,       14638, 14993, 2021-03-10, FREE",
    "departement, 1000,  1000, 2021-03-10, UNSPECIFIED",
  })
  void thePriceIsThatOfTheRule(
      String kind, long municipale, long totale, LocalDate date, Price expected) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .build();
    assertThat(Referral.of(facts, date).price()).isEqualTo(expected);
  }

  @Test
  void onlyAPetiteVilleDeDemainIsSentToItsCounter() {
    assertThat(keys(Referral.of(joinville(), DATE))).contains("referral.petite-ville-de-demain");
    for (String word : new String[] {"absent", "partial"}) {
      FactSet facts = FactSet.builder().put(Facts.DESIGNATED_PVD, word).build();
      assertThat(keys(Referral.of(facts, DATE))).doesNotContain("referral.petite-ville-de-demain");
    }
  }

  @Test
  void thereIsNoAgencyBefore2020() {
    FactSet nothing = FactSet.builder().build();
    assertThat(Referral.of(nothing, LocalDate.of(2020, 1, 1)).escalation())
        .isEqualTo(Escalation.INSTRUCTION_REQUIRED);
    assertThatThrownBy(() -> Referral.of(nothing, LocalDate.of(2019, 12, 31)))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOTHING_IN_FORCE));
  }

  @Property
  void theProcedureFollowsWhatIsKnownAndNothingElse(
      @ForAll boolean programme,
      @ForAll boolean contract,
      @ForAll boolean complex,
      @ForAll boolean local,
      @ForAll boolean localIsKnown) {
    FactSet.Builder facts = project(programme, contract, complex);
    if (localIsKnown) {
      facts.put(ReportFacts.SOLUTION_LOCALE, local);
    }
    Referral referral = Referral.of(facts.build(), DATE);
    assertThat(referral.routes().contains(Route.PROGRAMME_NATIONAL)).isEqualTo(programme);
    assertThat(referral.routes().contains(Route.CONTRAT_OU_PACTE)).isEqualTo(contract);
    assertThat(referral.routes().contains(Route.PROJET_COMPLEXE)).isEqualTo(complex);
    assertThat(referral.openRoutes()).isEmpty();
    assertThat(referral.resources().contains(Resource.AGENCE)).isEqualTo(!localIsKnown || !local);
    assertThat(referral.escalation() == Escalation.INSTRUCTION_REQUIRED).isEqualTo(!localIsKnown);
    Set<String> ids = new HashSet<>();
    referral
        .explanation()
        .children()
        .forEach(step -> assertThat(ids.add(step.id().toString())).isTrue());
  }

  private static List<String> keys(Referral referral) {
    return referral.explanation().children().stream().map(Explanation::key).toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ReferralTest.class.getResourceAsStream(name + ".txt")) {
      return in == null
          ? "no such golden text"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
