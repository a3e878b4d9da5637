package fr.anct.sdk.eligibility.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FactSetTest {
  private static final Provenance INSEE = Provenance.of("INSEE");

  private static void assertProblem(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AnctException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void aPopulationMunicipaleBoundsTheOthersOfItsCensus() {
    FactSet facts =
        FactSet.builder().put(Facts.POPULATION_MUNICIPALE, "2915", 2023, INSEE).build();
    assertThat(facts.low(Facts.POPULATION_TOTALE)).isEqualTo(2_915);
    assertThat(facts.low(Facts.POPULATION_DGF)).isEqualTo(2_915);
    assertThat(Facts.POPULATION_DGF.isOpen(facts.high(Facts.POPULATION_DGF))).isTrue();
  }

  @Test
  void populationsOfTwoCensusesAreNeverMixed() {
    FactSet facts = FactSet.builder()
        .put(Facts.POPULATION_MUNICIPALE, "2915", 2023, INSEE)
        .put(Facts.POPULATION_TOTALE, "2900", 2022, INSEE)
        .build();
    assertThat(facts.low(Facts.POPULATION_TOTALE)).isEqualTo(2_915);
    assertThat(facts.find(Facts.POPULATION_TOTALE)).map(FactValue::low).contains(2_900L);
  }

  @Test
  void aTotaleBelowTheMunicipaleOfItsCensusIsRefused() {
    assertProblem(
        ProblemCode.CONTRADICTORY_FACTS,
        () -> FactSet.builder()
            .put(Facts.POPULATION_MUNICIPALE, "2915", 2023, INSEE)
            .put(Facts.POPULATION_TOTALE, "2900", 2023, INSEE)
            .build());
  }

  @Test
  void theDgfPopulationWasFrozenBefore2012() {
    FactSet facts =
        FactSet.builder().put(Facts.POPULATION_TOTALE, "1000", 2008, INSEE).build();
    assertThat(facts.low(Facts.POPULATION_DGF)).isZero();
    assertThat(FactSet.builder()
            .put(Facts.POPULATION_TOTALE, "1000", 2009, INSEE)
            .build()
            .low(Facts.POPULATION_DGF))
        .isEqualTo(1_000);
  }

  @Test
  void theDgfPopulationIsDerivedFromItsParts() {
    FactSet facts = FactSet.builder()
        .put(Facts.POPULATION_TOTALE, 1_000)
        .put(Facts.RESIDENCES_SECONDAIRES, 120)
        .put(Facts.PLACES_DE_CARAVANE, 10)
        .put(Facts.PLACES_DE_CARAVANE_DOUBLEES, true)
        .build();
    assertThat(facts.isKnown(Facts.POPULATION_DGF)).isTrue();
    assertThat(facts.low(Facts.POPULATION_DGF)).isEqualTo(1_140);
  }

  @Test
  void aPartIsDerivedFromTheDgfPopulationToo() {
    FactSet facts = FactSet.builder()
        .put(Facts.POPULATION_TOTALE, 1_000)
        .put(Facts.POPULATION_DGF, 1_140)
        .put(Facts.PLACES_DE_CARAVANE, 0)
        .build();
    assertThat(facts.low(Facts.RESIDENCES_SECONDAIRES)).isEqualTo(140);
    assertThat(facts.high(Facts.RESIDENCES_SECONDAIRES)).isEqualTo(140);
  }

  @Test
  void zeroIsNotUnknown() {
    FactSet facts = FactSet.builder().put(Facts.POPULATION_MUNICIPALE, 0).build();
    assertThat(facts.isKnown(Facts.POPULATION_MUNICIPALE)).isTrue();
    assertThat(FactSet.builder().build().isKnown(Facts.POPULATION_MUNICIPALE)).isFalse();
  }

  @Test
  void badValuesAreRefusedAtTheDoor() {
    assertProblem(
        ProblemCode.BAD_FACT_VALUE, () -> FactSet.builder().put(Facts.POPULATION_TOTALE, -1));
    assertProblem(
        ProblemCode.BAD_FACT_VALUE,
        () -> FactSet.builder().put(Facts.POPULATION_TOTALE, new BigDecimal("1.5")));
    assertProblem(
        ProblemCode.BAD_FACT_VALUE, () -> FactSet.builder().put(Facts.POPULATION_TOTALE, "1 000"));
    assertProblem(
        ProblemCode.BAD_FACT_VALUE,
        () -> FactSet.builder().put(Facts.POPULATION_TOTALE, "1e999999999"));
    assertProblem(
        ProblemCode.BAD_FACT_VALUE, () -> FactSet.builder().put(Facts.CENTRALITE, "perhaps"));
    assertProblem(ProblemCode.BAD_FACT_VALUE, () -> FactSet.builder().put(Facts.ZONE, "lune"));
    assertProblem(ProblemCode.BAD_FACT_VALUE, () -> FactSet.builder().put(Facts.CENTRALITE, 1));
    assertProblem(ProblemCode.UNKNOWN_FACT, () -> FactSet.builder().put(Fact.flag("mine"), true));
    assertProblem(ProblemCode.DUPLICATE_ID, () -> FactModel.standard().with(Fact.flag("zone")));
  }

  @Test
  void ownFactsJoinTheModel() {
    Fact mine = Fact.flag("in-our-park");
    FactSet facts =
        FactSet.builder(FactModel.standard().with(mine)).put(mine, true).build();
    assertThat(facts.isKnown(mine)).isTrue();
  }
}
