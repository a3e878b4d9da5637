package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.passage.CarriedValues.Part;
import fr.anct.sdk.core.passage.CarriedValues.Refused;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedValuesTest {
  private static final CommuneCode SALINE = CommuneCode.of("14712");
  private static final CommuneCode SANNERVILLE = CommuneCode.of("14666");
  private static final CommuneCode SAINT_DENIS = CommuneCode.of("93066");
  private static final CommuneCode PIERREFITTE = CommuneCode.of("93059");
  private static final CommuneCode JOINVILLE = CommuneCode.of("52250");

  private final Passage forward = Passage.between(Millesime.of(2019), Millesime.of(2026));

  @Test
  void mergersAreExactSums() {
    CarriedValues carried =
        forward.carry(Map.of(SAINT_DENIS, 110_733L, PIERREFITTE, 30_171L, JOINVILLE, 3_000L));
    assertThat(carried.values()).isEqualTo(Map.of(SAINT_DENIS, 140_904L, JOINVILLE, 3_000L));
    assertThat(carried.isWhole()).isTrue();
  }

  @Test
  void aSumWithAPartMissingIsNoFigure() {
    CarriedValues carried = forward.carry(Map.of(SAINT_DENIS, 110_733L));
    assertThat(carried.values()).isEmpty();
    assertThat(carried.incomplete())
        .isEqualTo(Map.of(SAINT_DENIS, new Part(110_733, ImmutableList.of(PIERREFITTE))));
    assertThat(carried.isWhole()).isFalse();
  }

  @Test
  void aDivisionNeedsAKey() {
    CarriedValues carried = forward.carry(Map.of(SALINE, 5_400L));
    assertThat(carried.values()).isEmpty();
    assertThat(carried.incomplete()).isEmpty();
    Refused refused = carried.refused().get(0);
    assertThat(refused.code()).isEqualTo(SALINE);
    assertThat(refused.value()).isEqualTo(5_400);
    assertThat(refused.problem().message(Language.EN))
        .isEqualTo(
            "Commune 14712 of millésime 2019 is divided in millésime 2026, into 14666, 14712:"
                + " say in what proportion with a key; it lacks the weight of 14666, 14712");
    assertThat(refused.problem().message(Language.FR)).contains("clé\u00A0;", "14666, 14712");
  }

  @Test
  void aKeyDividesByLargestRemainder() {
    Map<CommuneCode, Long> key = Map.of(SALINE, 2L, SANNERVILLE, 1L);
    assertThat(forward.carry(Map.of(SALINE, 100L), key).values())
        .isEqualTo(Map.of(SALINE, 67L, SANNERVILLE, 33L));
    assertThat(forward.carry(Map.of(SALINE, -100L), key).values())
        .isEqualTo(Map.of(SALINE, -67L, SANNERVILLE, -33L));
    assertThat(forward
            .carry(Map.of(SALINE, 100L), Map.of(SALINE, 0L, SANNERVILLE, 1L))
            .values())
        .isEqualTo(Map.of(SALINE, 0L, SANNERVILLE, 100L));
  }

  @Test
  void aBadKeyDividesNothing() {
    assertThat(problem(Map.of(SALINE, 1L)).values()).containsEntry("missing", "14666");
    assertThat(problem(Map.of(SALINE, 0L, SANNERVILLE, 0L)).code())
        .isEqualTo(ProblemCode.BAD_WEIGHTS);
    assertThat(problem(Map.of(SALINE, 2L, SANNERVILLE, -1L)).code())
        .isEqualTo(ProblemCode.BAD_WEIGHTS);
  }

  private Problem problem(Map<CommuneCode, Long> key) {
    CarriedValues carried = forward.carry(Map.of(SALINE, 5_400L), key);
    assertThat(carried.values()).isEmpty();
    return carried.refused().get(0).problem();
  }

  @Test
  void aCodeOfAnotherVintageIsRefused() {
    Passage backward = forward.reversed();
    CarriedValues carried = backward.carry(
        ImmutableMap.of(PIERREFITTE, 1L, CommuneCode.of("52999"), 2L, SAINT_DENIS, 4L));
    assertThat(carried.values()).isEmpty();
    assertThat(carried.refused())
        .extracting(refused -> refused.problem().code())
        .containsExactly(
            ProblemCode.TERRITORY_ENDED,
            ProblemCode.UNKNOWN_TERRITORY,
            ProblemCode.DIVIDED_TERRITORY);
  }

  @Test
  void aSumThatDoesNotFitIsRefused() {
    assertThatThrownBy(
            () -> forward.carry(ImmutableMap.of(SAINT_DENIS, Long.MAX_VALUE, PIERREFITTE, 1L)))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OUT_OF_RANGE));
    assertThat(forward
            .carry(ImmutableMap.of(SAINT_DENIS, Long.MIN_VALUE, PIERREFITTE, Long.MAX_VALUE))
            .values())
        .containsEntry(SAINT_DENIS, -1L);
  }

  /** France's population of one census, over every passage there is: what is carried and what is refused is all. */
  @Test
  void noInhabitantIsLost() {
    for (Millesime one : TerritorialReferential.available()) {
      for (Millesime other : TerritorialReferential.available()) {
        Passage passage = Passage.between(one, other);
        int census =
            passage.from().getCommune(JOINVILLE).populations().get(0).census().orElseThrow();
        CarriedValues carried = passage.carryPopulations(PopulationKind.MUNICIPALE, census);
        long all = passage.from().communes().stream()
            .flatMap(commune -> commune.population(PopulationKind.MUNICIPALE, census).stream())
            .mapToLong(population -> population.value())
            .sum();
        assertThat(all).isGreaterThan(60_000_000);
        assertThat(CarriedValuesProperties.total(carried)).isEqualTo(all);
        long divided = passage.changes().stream()
            .filter(change -> change.kind() == CommuneChange.Kind.SPLIT)
            .filter(change ->
                change.from().population(PopulationKind.MUNICIPALE, census).isPresent())
            .count();
        assertThat(carried.refused()).hasSize((int) divided);
      }
    }
  }

  /** The State's own sum: the population of a commune nouvelle is that of its parts, of the same census. */
  @ParameterizedTest
  @CsvSource({"2021, 2022, 2019", "2022, 2023, 2020", "2024, 2025, 2022"})
  void theMergedPopulationIsTheOneThatIsPublished(int from, int into, int census) {
    Passage passage = Passage.between(Millesime.of(from), Millesime.of(into));
    CarriedValues carried = passage.carryPopulations(PopulationKind.MUNICIPALE, census);
    int compared = 0;
    for (CommuneChange change : passage.changes()) {
      if (change.kind() == CommuneChange.Kind.MERGED) {
        Commune to = change.to().get(0);
        Long sum = carried.values().get(to.code());
        if (sum != null && to.population(PopulationKind.MUNICIPALE, census).isPresent()) {
          assertThat(to.population(PopulationKind.MUNICIPALE, census).get().value())
              .as(to.toString())
              .isEqualTo(sum);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }
}
