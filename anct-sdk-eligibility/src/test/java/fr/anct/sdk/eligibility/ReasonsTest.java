package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.reason.Change;
import fr.anct.sdk.eligibility.reason.Condition;
import fr.anct.sdk.eligibility.reason.Difference;
import fr.anct.sdk.eligibility.reason.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final EligibilityCalculator RULES = EligibilityCalculator.standard();

  private static FactSet.Builder commune() {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false);
  }

  private static Value.Quantity inhabitants(long number) {
    return new Value.Quantity(number, 0, Unit.INHABITANTS);
  }

  @Test
  void distanceToTheThreshold() {
    Reasons reasons = RULES.reasons(
        "ingenierie-gratuite",
        commune()
            .put(Facts.POPULATION_MUNICIPALE, 3_500)
            .put(Facts.POPULATION_TOTALE, 3_582)
            .build(),
        DAY);
    assertThat(reasons.result().verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(reasons.distances())
        .extracting(
            distance -> distance.observed(),
            distance -> distance.threshold(),
            distance -> distance.gap())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                inhabitants(3_500), inhabitants(3_500), inhabitants(0)),
            org.assertj.core.groups.Tuple.tuple(
                inhabitants(3_582), inhabitants(3_500), inhabitants(82)));
    assertThat(reasons.decisive()).extracting(Explanation.Decision::truth).contains(Truth.FALSE);
  }

  @Test
  void whatWouldSettleIt() {
    Reasons lanvollon = RULES.reasons(
        "detr-communes", commune().put(Facts.POPULATION_TOTALE, 2_000).build(), DAY);
    assertThat(lanvollon.result().verdict()).isEqualTo(Verdict.UNDETERMINED);
    // The potentiel financier alone leaves the population above 20 000 open.
    assertThat(lanvollon.settlingSets())
        .containsExactly(ImmutableList.of(
            Facts.POPULATION_DGF, Facts.POTENTIEL_FINANCIER_MOYEN, Facts.POTENTIEL_FINANCIER));
    assertThat(lanvollon.deciding())
        .contains(
            new Reasons.Deciding(
                new Condition(
                    Facts.POPULATION_DGF.key(),
                    ImmutableList.of(Facts.POPULATION_DGF.id()),
                    inhabitants(2_000)),
                Verdict.ELIGIBLE),
            new Reasons.Deciding(
                new Condition(
                    Facts.POPULATION_DGF.key(),
                    ImmutableList.of(Facts.POPULATION_DGF.id()),
                    new Value.Range(Optional.of(20_001L), Optional.empty(), 0, Unit.INHABITANTS)),
                Verdict.NOT_ELIGIBLE));
  }

  @Test
  void oneFactIsEnoughWhereTheOtherIsBounded() {
    Reasons reasons = RULES.reasons(
        "detr-communes",
        commune()
            .put(Facts.POPULATION_DGF, FactValue.between(1_500, 3_000))
            .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000)
            .build(),
        DAY);
    assertThat(reasons.settlingSets())
        .containsExactly(ImmutableList.of(Facts.POPULATION_DGF, Facts.POTENTIEL_FINANCIER));
  }

  @Test
  void aSettledAnswerHasNothingToSettle() {
    Reasons reasons =
        RULES.reasons("detr-communes", commune().put(Facts.POPULATION_DGF, 100).build(), DAY);
    assertThat(reasons.result().verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(reasons.settlingSets()).isEmpty();
    assertThat(reasons.deciding()).isEmpty();
    assertThat(reasons.changes()).isEmpty();
  }

  @Test
  void theSmallestChangeAndWhoCouldMakeIt() {
    FactSet counter = FactSet.builder()
        .put(Facts.FS_OPERATEURS, 9)
        .put(Facts.FS_AGENTS, 1)
        .put(Facts.FS_HEURES, new BigDecimal("23.5"))
        .put(Facts.FS_JOURS, 5)
        .build();
    Reasons reasons = RULES.reasons("france-services", counter, LocalDate.of(2021, 6, 1));
    assertThat(reasons.changes()).hasSize(1);
    Change change = reasons.changes().get(0);
    assertThat(change.steps())
        .extracting(step -> step.condition().facts().get(0), step -> step.power())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Facts.FS_AGENTS.id(), Power.APPLICANT),
            org.assertj.core.groups.Tuple.tuple(Facts.FS_HEURES.id(), Power.APPLICANT));
  }

  @Test
  void aDesignationIsInTheStatesPower() {
    Reasons reasons = RULES.reasons(
        "petites-villes-de-demain",
        commune().put(Facts.DESIGNATED_PVD, "absent").build(),
        DAY);
    assertThat(reasons.changes())
        .containsExactly(new Change(ImmutableList.of(new Change.Step(
            new Condition(
                Facts.DESIGNATED_PVD.key(),
                ImmutableList.of(Facts.DESIGNATED_PVD.id()),
                new Value.Key("word." + Facts.DESIGNATED_PVD.id() + ".designated")),
            Power.AUTHORITY))));
  }

  @Test
  void aPopulationIsInNobodysPower() {
    Reasons reasons = RULES.reasons(
        "detr-communes", commune().put(Facts.POPULATION_DGF, 30_000).build(), DAY);
    assertThat(reasons.changes())
        .flatExtracting(Change::steps)
        .filteredOn(step -> step.condition().facts().contains(Facts.POPULATION_DGF.id()))
        .allMatch(step -> step.power() == Power.NOBODY);
    assertThat(reasons.changes()).isNotEmpty();
  }

  @Test
  void whatChangedBetweenTwoDates() {
    FactSet counter = FactSet.builder()
        .put(Facts.FS_OPERATEURS, 9)
        .put(Facts.FS_AGENTS, 2)
        .put(Facts.FS_HEURES, 24)
        .put(Facts.FS_JOURS, 5)
        .build();
    RuleResult before = RULES.evaluate("france-services", counter, LocalDate.of(2023, 12, 31));
    RuleResult after = RULES.evaluate("france-services", counter, LocalDate.of(2024, 1, 1));
    assertThat(Reasons.between(before, after))
        .extracting(Difference::key)
        .containsExactly(Facts.FS_OPERATEURS.key());
    assertThat(Reasons.between(before, before)).isEmpty();
  }

  /** What changed between two communes: the steps that differ, with what is known of each. */
  @Test
  void whatDiffersBetweenTwoCommunes() {
    FactSet laBuisse = commune()
        .put(Facts.POPULATION_MUNICIPALE, 3_500)
        .put(Facts.POPULATION_TOTALE, 3_582)
        .build();
    FactSet bassussarry = commune()
        .put(Facts.POPULATION_MUNICIPALE, 3_414)
        .put(Facts.POPULATION_TOTALE, 3_499)
        .build();
    RuleResult one = RULES.evaluate("ingenierie-gratuite", laBuisse, DAY);
    RuleResult other = RULES.evaluate("ingenierie-gratuite", bassussarry, DAY);
    assertThat(one.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(other.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(Reasons.between(one, other))
        .extracting(
            Difference::key,
            difference -> difference.one().orElseThrow().truth(),
            difference -> difference.other().orElseThrow().truth())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                Facts.POPULATION_MUNICIPALE.key(), Truth.FALSE, Truth.TRUE),
            org.assertj.core.groups.Tuple.tuple(
                Facts.POPULATION_TOTALE.key(), Truth.FALSE, Truth.TRUE))
        // Below 15 000 on both sides, but not the same number of inhabitants.
        .contains(org.assertj.core.groups.Tuple.tuple(
            Facts.POPULATION_TOTALE.key(), Truth.TRUE, Truth.TRUE));
    // The other way round, each difference is mirrored.
    assertThat(Reasons.between(other, one))
        .extracting(Difference::one)
        .containsExactlyElementsOf(
            Reasons.between(one, other).stream().map(Difference::other).toList());
  }

  /** A step of one version only stands on one side. */
  @Test
  void whatOneVersionAddsHasNoOtherSide() {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_DGF, 10_000)
        .build();
    RuleResult before = RULES.evaluate("dsr-perequation", facts, LocalDate.of(2022, 12, 31));
    RuleResult after = RULES.evaluate("dsr-perequation", facts, LocalDate.of(2023, 1, 1));
    assertThat(Reasons.between(before, after))
        .anyMatch(difference -> difference.one().isEmpty());
    assertThat(Reasons.between(after, before))
        .anyMatch(difference -> difference.other().isEmpty());
  }

  /** Of every fact that a rule reads, somebody said who could change it; what is not stated is listed. */
  @Test
  void itIsSaidWhoCouldChangeEachFactOfARule() {
    assertThat(FactModel.standard().facts())
        .filteredOn(fact -> Powers.over(fact) == Power.NOT_STATED)
        .extracting(Fact::id)
        .containsExactlyInAnyOrder(
            "quartier-methode-outre-mer-2025",
            "metropole-ouverture-2017",
            "projet-complexe",
            "projet-programme-national",
            "projet-contrat-ou-pacte");
    for (var names : List.of(Powers.APPLICANT, Powers.AUTHORITY, Powers.NOT_STATED)) {
      assertThat(names).allMatch(FactModel.standard()::contains);
    }
    assertThat(Powers.over(Fact.flag("of-ones-own"))).isEqualTo(Power.NOT_STATED);
    assertThat(Powers.over(Fact.count("inhabitants-of-ones-own", Unit.INHABITANTS)))
        .isEqualTo(Power.NOBODY);
  }

  @ParameterizedTest
  @CsvSource({
    "population-municipale, NOBODY",
    "rang-dsu, NOBODY",
    "commune-nouvelle-reputee-eligible, NOBODY",
    "convention-anru-2021, NOBODY",
    "est-association, NOBODY",
    "vta-age, NOBODY",
    "densite, NOBODY",
    "quotient-familial, NOBODY",
    "centralite, AUTHORITY",
    "designated-frr, AUTHORITY",
    "maitre-ouvrage-designe-par-contrat, AUTHORITY",
    "ort-signee-etat, AUTHORITY",
    "ort-signee-epci, APPLICANT",
    "projet-batiments-scolaires, APPLICANT",
    "france-services-agents-formes, APPLICANT",
    "vta-mois, APPLICANT",
    "apport-operateur, APPLICANT",
  })
  void whoCouldChangeAFact(String fact, Power expected) {
    assertThat(Powers.over(FactModel.standard().get(fact))).isEqualTo(expected);
  }

  @Test
  void aFlagSaysInWhosePowerItIs() {
    FactSet project = FactSet.builder()
        .put(Facts.TERRITORY, "person")
        .put(ReportFacts.ELEVE_DE_3E, true)
        .put(ReportFacts.COLLEGE_RESEAU, "rep")
        .build();
    Reasons reasons = RULES.reasons("mon-stage-de-3e", project, LocalDate.of(2018, 6, 1));
    assertThat(reasons.result().verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(reasons.changes())
        .flatExtracting(Change::steps)
        .extracting(Change.Step::power)
        .containsOnly(Power.NOBODY);
    FactSet ort = FactSet.builder()
        .put(Facts.TERRITORY, "project")
        .put(DotationFacts.PROJET_SCOLAIRE, false)
        .put(DotationFacts.PROJET_ENERGIE, false)
        .put(DotationFacts.PROJET_NORMES, false)
        .put(DotationFacts.PROJET_MOBILITE_LOGEMENT, false)
        .put(DotationFacts.PROJET_NUMERIQUE, false)
        .put(DotationFacts.PROJET_HEBERGEMENT, false)
        .put(DotationFacts.PROJET_CONTRAT_RURAL, false)
        .build();
    assertThat(RULES.reasons("dsil-projet", ort, DAY).changes())
        .hasSize(7)
        .flatExtracting(Change::steps)
        .extracting(Change.Step::power)
        .containsOnly(Power.APPLICANT);
  }

  @Test
  void aRuleThatDoesNotSpeakHasNoReasons() {
    Fact territory = Facts.TERRITORY;
    Reasons reasons =
        RULES.reasons("detr-communes", FactSet.builder().put(territory, "epci").build(), DAY);
    assertThat(reasons.result().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(reasons.settlingSets()).isEmpty();
    assertThat(reasons.changes()).isEmpty();
  }
}
