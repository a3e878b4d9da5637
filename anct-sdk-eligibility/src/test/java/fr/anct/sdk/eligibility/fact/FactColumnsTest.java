package fr.anct.sdk.eligibility.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** Facts of many rows, column by column. */
class FactColumnsTest {
  @Test
  void eachRowIsASetOfFacts() {
    FactColumns columns = FactColumns.builder(2)
        .everywhere(Facts.TERRITORY, "commune")
        .column(Facts.POPULATION_MUNICIPALE, new long[] {100, 3_500})
        .column(Facts.POPULATION_TOTALE, new long[] {0, 3_600}, new long[] {120, 3_600})
        .build();
    FactSet first = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_MUNICIPALE, 100)
        .put(Facts.POPULATION_TOTALE, FactValue.between(0, 120))
        .build();
    assertThat(columns.row(0)).isEqualTo(first);
    assertThat(columns.size()).isEqualTo(2);
  }

  /** The population totale is at least the municipale, and the DGF at least the totale. */
  @Test
  void whatFollowsByRelationsIsKnownToo() {
    FactColumns columns = FactColumns.builder(2)
        .column(Facts.POPULATION_MUNICIPALE, new long[] {100, 3_500})
        .build();
    for (Fact fact : FactModel.standard().facts()) {
      for (int row = 0; row < 2; row++) {
        assertThat(columns.known(fact).low(row))
            .as("%s", fact)
            .isEqualTo(columns.row(row).low(fact));
        assertThat(columns.known(fact).high(row))
            .as("%s", fact)
            .isEqualTo(columns.row(row).high(fact));
      }
    }
    assertThat(columns.known(Facts.POPULATION_DGF).low(1)).isEqualTo(3_500);
  }

  @Test
  void saysWhichFactsItSpeaksOf() {
    FactColumns.Builder builder =
        FactColumns.builder(1).column(Facts.POPULATION_DGF, new long[] {5});
    assertThat(builder.build().contains(Facts.POPULATION_DGF)).isTrue();
    assertThat(builder.build().contains(Facts.ZONE)).isFalse();
    assertThat(builder.unknown(Facts.ZONE).build().contains(Facts.ZONE)).isTrue();
    assertThat(builder.build().contains(Facts.TERRITORY)).isFalse();
    assertThat(builder.restUnknown().build().contains(Facts.TERRITORY)).isTrue();
  }

  @Test
  void refusesWhatCannotBe() {
    FactColumns.Builder two = FactColumns.builder(2);
    assertThatThrownBy(() -> two.column(Facts.POPULATION_DGF, new long[] {1, -1}))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BAD_FACT_VALUE));
    assertThatThrownBy(() -> two.column(Facts.POPULATION_DGF, new long[] {1, 3}, new long[] {1, 2}))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BAD_FACT_VALUE));
    assertThatThrownBy(() -> two.column(Facts.POPULATION_DGF, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("population-dgf");
    assertThatThrownBy(() -> two.column(Fact.flag("mine"), new long[] {1, 0}))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_FACT));
    assertThatThrownBy(() -> FactColumns.builder(-1)).isInstanceOf(IllegalArgumentException.class);
    two.column(Facts.POPULATION_MUNICIPALE, new long[] {10, 200})
        .column(Facts.POPULATION_TOTALE, new long[] {10, 100});
    assertThatThrownBy(two::build)
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.CONTRADICTORY_FACTS));
  }

  @Test
  void doesNotFollowTheArraysItWasGiven() {
    long[] values = {1, 2};
    FactColumns columns =
        FactColumns.builder(2).column(Facts.POPULATION_DGF, values).build();
    values[0] = 99;
    assertThat(columns.known(Facts.POPULATION_DGF).low(0)).isEqualTo(1);
  }
}
