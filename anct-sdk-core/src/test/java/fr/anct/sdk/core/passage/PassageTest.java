package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.passage.CommuneChange.Kind;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
  private static final List<Millesime> YEARS = TerritorialReferential.available();

  private static Passage passage(int from, int to) {
    return Passage.between(Millesime.of(from), Millesime.of(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2026, 52250, UNCHANGED, 52250, false, ",
    "2019, 2026, 75056, UNCHANGED, 75056, false, ",
    "2022, 2026, 18033, UNCHANGED, 18033, false, ",
    // renamed, an accent only, a way of writing only
    "2024, 2026, 71263, RENAMED, 71263, true, 2025-01-01/2026-01-01",
    "2019, 2026, 35329, RENAMED, 35329, true, 2021-01-01/2022-01-01",
    "2026, 2019, 35329, RENAMED, 35329, true, 2021-01-01/2022-01-01",
    "2019, 2026, 14406, UNCHANGED, 14406, false, ",
    // the code moved, moved back, moved twice
    "2019, 2021, 27676, CODE_CHANGED, 27058, false, 2019-01-01/2021-01-01",
    "2019, 2023, 27676, UNCHANGED, 27676, false, ",
    "2021, 2023, 27058, CODE_CHANGED, 27676, false, 2022-01-01/2023-01-01",
    "2022, 2026, 27058, CODE_CHANGED, 27676, false, 2022-01-01/2023-01-01",
    "2023, 2022, 27676, CODE_CHANGED, 27058, false, 2022-01-01/2023-01-01",
    "2019, 2026, 12076, CODE_CHANGED, 12218, false, 2024-01-01/2025-01-01",
    "2024, 2025, 14011, CODE_CHANGED, 14581, false, 2024-01-01/2025-01-01",
    "2024, 2025, 69159, CODE_CHANGED, 69114, false, 2024-01-01/2025-01-01",
    "2025, 2019, 69114, CODE_CHANGED, 69159, false, 2024-01-01/2025-01-01",
    "2024, 2025, 49069, CODE_CHANGED, 49126, false, 2024-01-01/2025-01-01",
    // merged: what is absorbed, what absorbs, under its name or a new one
    "2019, 2026, 93059, MERGED, 93066, true, 2024-01-01/2025-01-01",
    "2019, 2026, 93066, MERGED, 93066, false, 2024-01-01/2025-01-01",
    "2022, 2023, 01039, MERGED, 01138, true, 2022-01-01/2023-01-01",
    "2022, 2023, 01138, MERGED, 01138, true, 2022-01-01/2023-01-01",
    // a merger undone
    "2019, 2026, 14712, SPLIT, 14666 14712, false, 2019-01-01/2021-01-01",
    "2023, 2024, 60054, SPLIT, 60054 60694, false, 2023-01-01/2024-01-01",
    "2019, 2025, 85084, SPLIT, 85084 85165 85212, false, 2023-01-01/2024-01-01",
    "2024, 2025, 15141, SPLIT, 15031 15035 15047 15141 15171, false, 2024-01-01/2025-01-01",
    // looking back
    "2026, 2019, 14666, MERGED, 14712, true, 2019-01-01/2021-01-01",
    "2026, 2024, 15171, MERGED, 15141, true, 2024-01-01/2025-01-01",
    "2023, 2022, 01138, SPLIT, 01039 01138, false, 2022-01-01/2023-01-01",
  })
  void whatBecameOfACommune(
      int from, int to, String code, Kind kind, String targets, boolean renamed, String period) {
    CommuneChange change = passage(from, to).get(code);
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.from()).isEqualTo(passage(from, to).from().getCommune(code));
    assertThat(change.to().stream().map(commune -> commune.code().toString()))
        .containsExactlyElementsOf(Arrays.asList(targets.split(" ", -1)));
    assertThat(change.to()).allMatch(commune -> commune.millesime().equals(Millesime.of(to)));
    assertThat(change.isRenamed()).isEqualTo(renamed);
    assertThat(change.period().map(p -> p.after() + "/" + p.by()).orElse(null)).isEqualTo(period);
  }

  @Test
  void aCodeThatIsNotInTheFirstVintageIsRefused() {
    Passage passage = passage(2026, 2019);
    assertThat(passage.find("93059")).isEmpty();
    assertThat(passage.contains("93059")).isFalse();
    assertThat(passage.contains("93066")).isTrue();
    assertThat(passage.contains(CommuneCode.of("93066"))).isTrue();
    assertThat(passage.find("93066")).contains(passage.get("93066"));
    assertThatThrownBy(() -> passage.get("93059"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.TERRITORY_ENDED));
    assertThatThrownBy(() -> passage.get("52999"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_TERRITORY));
    assertThatThrownBy(() -> passage(2020, 2026))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.UNPUBLISHED_MILLESIME));
  }

  @Test
  void twoAreEqualIfTheirGeographiesAre() {
    Passage passage = passage(2019, 2026);
    assertThat(passage(2019, 2026)).isEqualTo(passage).hasSameHashCodeAs(passage);
    for (Passage other : List.of(passage(2019, 2025), passage(2021, 2026), passage.reversed())) {
      assertThat(passage).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
    }
  }

  @Test
  void theWayToItselfChangesNothing() {
    for (Millesime year : YEARS) {
      Passage identity = Passage.between(year, year);
      assertThat(identity.changes()).isEmpty();
      assertThat(identity.created()).isEmpty();
      for (CommuneChange change : identity.all()) {
        assertThat(change.to()).containsExactly(change.from());
      }
    }
  }

  /** Forward, and backward too: between embedded vintages nothing ends and nothing comes from nothing. */
  @Test
  void thereAndBackContainsTheStart() {
    for (Millesime one : YEARS) {
      for (Millesime other : YEARS) {
        Passage there = Passage.between(one, other);
        Passage back = Passage.between(other, one);
        assertThat(there.reversed()).isEqualTo(back);
        assertThat(back.all()).isEqualTo(there.reversed().all());
        for (CommuneChange change : there.changes()) {
          assertThat(change.to()).isNotEmpty();
          for (Commune commune : change.to()) {
            assertThat(back.get(commune.code()).to()).contains(change.from());
          }
        }
        assertThat(there.created()).isEmpty();
      }
    }
  }

  @Test
  void throughTheVintagesBetweenItIsTheSame() {
    for (int i = 0; i < YEARS.size(); i++) {
      Map<String, Set<String>> reached =
          PassageTruthTest.relation(Passage.between(YEARS.get(i), YEARS.get(i)));
      for (int j = i + 1; j < YEARS.size(); j++) {
        Map<String, Set<String>> step =
            PassageTruthTest.relation(Passage.between(YEARS.get(j - 1), YEARS.get(j)));
        reached.replaceAll((code, now) -> {
          Set<String> next = new TreeSet<>();
          now.forEach(one -> next.addAll(step.getOrDefault(one, Set.of())));
          return next;
        });
        assertThat(PassageTruthTest.relation(Passage.between(YEARS.get(i), YEARS.get(j))))
            .isEqualTo(reached);
      }
    }
  }

  @Test
  void changesAreAllButTheUnchanged() {
    Passage passage = passage(2019, 2026);
    List<CommuneChange> changed = new ArrayList<>(passage.all());
    changed.removeIf(change -> change.kind() == Kind.UNCHANGED);
    assertThat(passage.changes()).isEqualTo(changed);
    Map<Kind, Integer> counts = new TreeMap<>();
    changed.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    assertThat(counts)
        .isEqualTo(Map.of(Kind.RENAMED, 72, Kind.CODE_CHANGED, 4, Kind.MERGED, 182, Kind.SPLIT, 4));
  }

  @Test
  void aChangeIsWrittenAsAPortrait() throws IOException {
    JsonNode json =
        AnctJson.mapper().readTree(AnctJson.write(passage(2024, 2025).get("93059")));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("kind", "from", "to", "renamed", "period");
    assertThat(json.get("kind").textValue()).isEqualTo("merged");
    assertThat(json.get("from").get("ref").textValue()).isEqualTo("commune:93059@2024");
    assertThat(json.get("to").get(0).get("ref").textValue()).isEqualTo("commune:93066@2025");
    assertThat(json.get("period").get("by").textValue()).isEqualTo("2025-01-01");
    assertThat(AnctJson.write(passage(2024, 2025).get("52250"))).doesNotContain("period");
  }

  @Test
  void twoChangesAreEqualIfTheirCommunesAre() {
    CommuneChange absorbed = passage(2024, 2025).get("93059");
    CommuneChange absorbing = passage(2024, 2025).get("93066");
    assertThat(absorbed.to()).isEqualTo(absorbing.to());
    assertThat(absorbed).isNotEqualTo(absorbing).doesNotHaveSameHashCodeAs(absorbing);
    assertThat(passage(2024, 2025).get("93059")).isEqualTo(absorbed).hasSameHashCodeAs(absorbed);
    assertThat(absorbed).isNotEqualTo(passage(2024, 2026).get("93059"));
  }

  @Test
  void aChangeShowsItself() {
    assertThat(passage(2024, 2025).get("93059"))
        .hasToString("MERGED 93059 Pierrefitte-sur-Seine (2024) → [93066 Saint-Denis (2025)]");
    assertThat(passage(2024, 2025)).hasToString("Passage 2024 → 2025");
  }
}
