package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.passage.CommuneChange.Kind;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The passage of every commune, between every two vintages, in both directions, against INSEE's events. There is no
 * known exception among the relations.
 */
class PassageTruthTest {
  private static final List<Millesime> YEARS = TerritorialReferential.available();

  /**
   * The names that differ between 2019 and 2021 without an event: in INSEE's file the first five have always had their
   * hyphens, and the sixth (39378) never got them. Hence a hyphen is a way of writing, as {@link Names} has it.
   */
  private static final Set<String> WRITTEN_OTHERWISE =
      Set.of("14406", "60054", "60209", "60682", "72128", "39378");

  @Test
  void everyRelationIsThatOfTheEvents() throws IOException {
    Movements movements = new Movements();
    for (int i = 0; i < YEARS.size(); i++) {
      for (int j = i + 1; j < YEARS.size(); j++) {
        Passage passage = Passage.between(YEARS.get(i), YEARS.get(j));
        Map<String, Set<String>> truth = movements.replay(passage.from(), passage.to());
        assertThat(relation(passage)).as(passage.toString()).isEqualTo(truth);
        assertThat(relation(Passage.between(YEARS.get(j), YEARS.get(i))))
            .as(passage + " backward")
            .isEqualTo(transposed(truth));
      }
    }
  }

  @Test
  void everyKindIsThatOfTheEvents() throws IOException {
    Movements movements = new Movements();
    int renamed = 0;
    for (int i = 0; i < YEARS.size(); i++) {
      for (int j = i + 1; j < YEARS.size(); j++) {
        Passage passage = Passage.between(YEARS.get(i), YEARS.get(j));
        Map<String, Set<String>> truth = movements.replay(passage.from(), passage.to());
        Map<String, Set<String>> back = transposed(truth);
        Map<String, String> names = movements.names(passage.from(), passage.to());
        for (CommuneChange change : passage.all()) {
          String code = change.from().code().toString();
          Kind expected = kind(code, change.from().name(), truth, back, names);
          assertThat(change.kind()).as(passage + " " + change).isEqualTo(expected);
          renamed += expected == Kind.RENAMED ? 1 : 0;
        }
      }
    }
    assertThat(renamed).isGreaterThan(60);
  }

  private static Kind kind(
      String code,
      String name,
      Map<String, Set<String>> truth,
      Map<String, Set<String>> back,
      Map<String, String> names) {
    Set<String> targets = truth.getOrDefault(code, Set.of());
    if (targets.size() > 1) {
      return Kind.SPLIT;
    }
    String target = targets.iterator().next();
    if (back.getOrDefault(target, Set.of()).size() > 1) {
      return Kind.MERGED;
    }
    if (!target.equals(code)) {
      return Kind.CODE_CHANGED;
    }
    return name.equals(names.get(code)) ? Kind.UNCHANGED : Kind.RENAMED;
  }

  @Test
  void everyNameIsThatOfTheEvents() throws IOException {
    Movements movements = new Movements();
    for (int i = 0; i < YEARS.size(); i++) {
      for (int j = i + 1; j < YEARS.size(); j++) {
        TerritorialReferential from = TerritorialReferential.of(YEARS.get(i));
        TerritorialReferential to = TerritorialReferential.of(YEARS.get(j));
        Map<String, String> names = movements.names(from, to);
        Set<String> differ = new TreeSet<>();
        for (Commune commune : to.communes()) {
          String name = names.getOrDefault(commune.code().toString(), "");
          if (!name.equals(commune.name())) {
            assertThat(Names.same(name, commune.name()))
                .as(name + " / " + commune)
                .isTrue();
            differ.add(commune.code().toString());
          }
        }
        assertThat(WRITTEN_OTHERWISE).as(from + " → " + to).containsAll(differ);
        assertThat(differ.isEmpty()).isEqualTo(i > 0);
      }
    }
  }

  /** Of 1 407 events that give a new name, one since 1943 changes nothing but the way of writing. */
  @Test
  void aWayOfWritingIsNoEvent() throws IOException {
    assertThat(new Movements()
            .all().stream()
                .filter(event -> event.mod() == 10)
                .filter(event -> !event.nameBefore().equals(event.nameAfter()))
                .filter(event -> Names.same(event.nameBefore(), event.nameAfter()))
                .map(Movements.Event::nameAfter))
        .containsExactly("Val d'Épy");
  }

  @Test
  void everyEventIsInThePeriodOfItsCommune() throws IOException {
    Movements movements = new Movements();
    int checked = 0;
    for (Millesime year : YEARS) {
      Passage passage =
          Passage.between(TerritorialReferential.of(year), TerritorialReferential.latest());
      Passage backward = passage.reversed();
      Map<LocalDate, List<Movements.Event>> days = movements.between(passage.from(), passage.to());
      for (CommuneChange change : passage.changes()) {
        String code = change.from().code().toString();
        ChangePeriod period = change.period().orElseThrow();
        List<LocalDate> own = new ArrayList<>();
        days.forEach((day, events) -> {
          if (events.stream()
              .anyMatch(event -> event.before().equals(code)
                  && !(event.nameBefore().equals(event.nameAfter())
                      && event.before().equals(event.after())))) {
            own.add(day);
          }
        });
        assertThat(own).as(change.toString()).allMatch(period::contains);
        checked += own.size();
        if (change.to().size() == 1 && change.kind() != Kind.MERGED) {
          assertThat(backward.get(change.to().get(0).code()).period()).hasValue(period);
        }
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  static Map<String, Set<String>> relation(Passage passage) {
    return passage.all().stream()
        .collect(Collectors.toMap(
            change -> change.from().code().toString(),
            change -> change.to().stream()
                .map(commune -> commune.code().toString())
                .collect(Collectors.toCollection(TreeSet::new)),
            (one, other) -> one,
            TreeMap::new));
  }

  static Map<String, Set<String>> transposed(Map<String, Set<String>> relation) {
    Map<String, Set<String>> back = new TreeMap<>();
    relation.forEach((code, targets) -> targets.forEach(
        target -> back.computeIfAbsent(target, t -> new TreeSet<>()).add(code)));
    return back;
  }
}
