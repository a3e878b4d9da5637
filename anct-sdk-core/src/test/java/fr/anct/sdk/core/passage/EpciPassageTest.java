package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.passage.EpciChange.Kind;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpciPassageTest {
  private static final List<Millesime> YEARS = TerritorialReferential.available();

  private static EpciPassage passage(int from, int to) {
    return EpciPassage.between(Millesime.of(from), Millesime.of(to));
  }

  /** Told by hand from the members of both years. */
  @ParameterizedTest
  @CsvSource({
    "2019, 2021, 200000172, UNCHANGED, 200000172",
    "2019, 2021, 200033207, MERGED, 200090561",
    "2019, 2021, 241800325, MERGED, 200090561",
    "2019, 2021, 245900410, MERGED, 200093201",
    "2019, 2021, 245901061, MERGED, 200093201",
    "2019, 2021, 247700438, MERGED, 200090504",
    "2019, 2021, 200067510, SPLIT, 242300135 242320000 242320109",
    "2019, 2021, 246201149, PERIMETER_CHANGED, 200090751",
    "2019, 2021, 200072478, PERIMETER_CHANGED, 200072478",
    "2021, 2022, 200067221, SPLIT, 200096675 200096683",
    "2021, 2022, 200071157, SPLIT, 200096634 200096642",
    "2021, 2022, 200035459, MERGED, 200096956",
    "2021, 2022, 243100781, RENAMED, 243100781",
    "2022, 2021, 200096956, SPLIT, 200035459 200036572",
    "2022, 2021, 200096675, MERGED, 200067221",
    // a commune of 12 inhabitants was absorbed across the border
    "2024, 2025, 240800920, PERIMETER_CHANGED, 240800920",
    // written otherwise
    "2023, 2024, 200000172, UNCHANGED, 200000172",
    // communes merged inside
    "2024, 2025, 200054781, UNCHANGED, 200054781",
  })
  void whatBecameOfAnEpci(int from, int to, String siren, Kind kind, String successors) {
    EpciChange change = passage(from, to).get(siren);
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.from()).map(epci -> epci.siren().toString()).hasValue(siren);
    assertThat(change.to().stream().map(epci -> epci.siren().toString()))
        .containsExactly(successors.split(" ", -1));
    assertThat(change.to()).allMatch(epci -> epci.millesime().equals(Millesime.of(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2021, 1204, 16, 26, 12, 1",
    "2021, 2022, 1215, 20, 15, 2, 2",
    "2022, 2023, 1230, 11, 14, 0, 0",
    "2023, 2024, 1233, 10, 12, 0, 0",
    "2024, 2025, 1231, 12, 12, 0, 0",
  })
  void everyEpciOfAYear(
      int from, int to, int unchanged, int renamed, int perimeter, int merged, int split) {
    EpciPassage passage = passage(from, to);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    passage.all().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    Map<Kind, Integer> expected = new EnumMap<>(Kind.class);
    expected.put(Kind.UNCHANGED, unchanged);
    expected.put(Kind.RENAMED, renamed);
    expected.put(Kind.PERIMETER_CHANGED, perimeter);
    expected.put(Kind.MERGED, merged);
    expected.put(Kind.SPLIT, split);
    expected.values().removeIf(count -> count == 0);
    assertThat(counts).isEqualTo(expected);
    assertThat(passage.changes()).hasSize(renamed + perimeter + merged + split);
    assertThat(passage.confidence()).isEqualTo(Confidence.COMPUTED);
    assertThat(passage.caveats()).isEmpty();
  }

  /** Trap 2: the vintage 2026 has the EPCI of 2025; whether one changed on 1 January 2026 nobody can tell from it. */
  @Test
  void whatThePerimetersOfAnotherYearCannotTellIsNotKnown() {
    for (Millesime year : YEARS) {
      if (year.year() == 2026) {
        continue;
      }
      for (EpciPassage passage : List.of(
          EpciPassage.between(year, Millesime.of(2026)),
          EpciPassage.between(Millesime.of(2026), year))) {
        assertThat(passage.isKnown()).isFalse();
        assertThat(passage.all())
            .hasSize(passage.communes().from().epcis().size())
            .allMatch(change -> change.kind() == Kind.NOT_KNOWN
                && change.to().isEmpty()
                && change.lost().isEmpty()
                && change.gained().isEmpty());
        assertThat(passage.changes()).isEqualTo(passage.all());
        assertThat(passage.flows()).isEmpty();
        assertThat(passage.caveats())
            .extracting(Caveat::kind)
            .containsExactly(Caveat.Kind.EPCI_OF_ANOTHER_YEAR);
      }
    }
  }

  @Test
  void theWayToItselfChangesNothing() {
    for (Millesime year : YEARS) {
      EpciPassage identity = EpciPassage.between(year, year);
      assertThat(identity.isKnown()).isTrue();
      assertThat(identity.changes()).isEmpty();
      assertThat(identity.all()).hasSize(identity.communes().to().epcis().size());
    }
  }

  /** Every commune goes somewhere, and once unless it was divided itself. */
  @ParameterizedTest
  @CsvSource({"2019, 2025", "2025, 2019", "2023, 2024", "2024, 2023"})
  void everyCommuneGoesSomewhere(int from, int to) {
    EpciPassage passage = passage(from, to);
    Set<Commune> seen = new HashSet<>();
    for (EpciFlow flow : passage.flows()) {
      assertThat(flow.communes()).isNotEmpty();
      for (Commune commune : flow.communes()) {
        assertThat(commune.epci()).isEqualTo(flow.from());
        if (!seen.add(commune)) {
          assertThat(passage.communes().get(commune.code()).kind())
              .isEqualTo(CommuneChange.Kind.SPLIT);
        }
      }
    }
    for (Commune commune : passage.communes().from().communes()) {
      boolean nowhere = commune.epci().isEmpty()
          && passage.communes().get(commune.code()).to().stream()
              .allMatch(then -> then.epci().isEmpty());
      assertThat(seen.contains(commune)).as(commune.toString()).isNotEqualTo(nowhere);
    }
  }

  /** What one loses another gains; an EPCI is what it kept and what it lost; a successor is what was kept and gained. */
  @ParameterizedTest
  @CsvSource({"2019, 2025", "2025, 2019", "2023, 2024", "2024, 2023"})
  void gainsAndLossesBalance(int from, int to) {
    EpciPassage passage = passage(from, to);
    ImmutableList<EpciFlow> flows = passage.flows();
    ImmutableList<EpciChange> all = passage.all();
    Set<EpciFlow> lost = new HashSet<>();
    Set<EpciFlow> gained = new HashSet<>();
    Map<Epci, List<Epci>> successors = new HashMap<>();
    for (EpciChange change : all) {
      lost.addAll(change.lost());
      gained.addAll(change.gained());
      change.from().ifPresent(epci -> successors.put(epci, change.to()));
    }
    ImmutableListMultimap<Optional<Epci>, EpciFlow> outgoing =
        Multimaps.index(flows, EpciFlow::from);
    for (EpciFlow flow : flows) {
      boolean kept = flow.from().isPresent()
          && flow.to().isPresent()
          && successors
              .getOrDefault(flow.from().get(), List.of())
              .contains(flow.to().get());
      assertThat(lost.contains(flow)).isEqualTo(flow.from().isPresent() && !kept);
      if (!kept && flow.to().isPresent()) {
        assertThat(gained).contains(flow);
      }
    }
    assertThat(flows).containsAll(lost).containsAll(gained);
    for (EpciChange change : all) {
      if (change.from().isPresent()) {
        Set<Commune> members = new HashSet<>();
        outgoing.get(change.from()).forEach(flow -> members.addAll(flow.communes()));
        assertThat(members).isEqualTo(Set.copyOf(change.from().get().communes()));
      }
    }
  }

  /** The two communes that left the Pays des Paillons for Nice, as the State counted them. */
  @Test
  void thePopulationMovedIsOfOneKindAndCensus() {
    EpciChange change = passage(2021, 2022).get("240600593");
    assertThat(change.gained()).isEmpty();
    EpciFlow lost = change.lost().get(0);
    assertThat(lost.communes()).hasSize(2);
    assertThat(lost.to()).map(epci -> epci.siren().toString()).hasValue("200030195");
    assertThat(lost.population()).hasValueSatisfying(population -> {
      assertThat(population.value()).isEqualTo(5_592);
      assertThat(population.census()).hasValue(2018);
      assertThat(population.confidence()).isEqualTo(Confidence.COMPUTED);
    });
  }

  /** The census of Mayotte is of another year: the inhabitants of its EPCI are counted by it. */
  @Test
  void thePopulationOfMayotteIsOfItsOwnCensus() {
    EpciPassage passage = passage(2021, 2022);
    List<EpciFlow> flows = passage.flows().stream()
        .filter(flow -> flow.communes().get(0).code().toString().startsWith("976"))
        .toList();
    assertThat(flows).hasSize(5);
    assertThat(flows).allSatisfy(flow -> {
      assertThat(flow.population()).isPresent();
      assertThat(flow.population().get().census()).hasValue(2017);
    });
  }

  @Test
  void twoAreEqualIfTheirGeographiesAre() {
    EpciPassage passage = passage(2019, 2021);
    EpciPassage same =
        EpciPassage.between(passage.communes().from(), passage.communes().to());
    assertThat(same).isEqualTo(passage).hasSameHashCodeAs(passage);
    EpciPassage other = passage(2019, 2022);
    assertThat(passage).isNotEqualTo(other).isNotEqualTo(passage.communes());
    assertThat(passage).doesNotHaveSameHashCodeAs(other);
    assertThat(passage).hasToString("EPCI passage 2019 → 2021");
  }

  @Test
  void anEpciThatIsNotThereIsRefused() {
    EpciPassage passage = passage(2019, 2021);
    assertThat(passage.find("200093201")).isEmpty();
    assertThat(passage.contains(Siren.of("200093201"))).isFalse();
    assertThat(passage.contains("200093201")).isFalse();
    assertThat(passage.contains("245900410")).isTrue();
    assertThat(passage.find("245900410")).contains(passage.get("245900410"));
    assertThatThrownBy(() -> passage.get("200093201"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_TERRITORY));
  }

  @Test
  void aChangeIsWrittenAsAPortrait() throws IOException {
    JsonNode json =
        AnctJson.mapper().readTree(AnctJson.write(passage(2021, 2022).get("240600593")));
    assertThat(json.get("kind").textValue()).isEqualTo("perimeterChanged");
    assertThat(json.get("from").get("ref").textValue()).isEqualTo("epci:240600593@2021");
    assertThat(json.get("lost").get(0).get("to").get("ref").textValue())
        .isEqualTo("epci:200030195@2022");
    assertThat(json.get("lost").get(0).get("population").get("value").longValue())
        .isEqualTo(5_592);
  }
}
