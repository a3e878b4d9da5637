package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.passage.CommuneChange.Kind;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.Territory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded vintages have no case of, and the thresholds of EPCI. */
class SmallFranceTest {
  @Test
  void whatNothingIsKnownOfHasEndedAndWhatCameFromNothingIsCreated() {
    Passage passage = SmallFrance.passage("A: a10 b20", "A: a c");
    CommuneCode ended = CommuneCode.of(SmallFrance.code('b'));
    CommuneChange change = passage.get(ended);
    assertThat(change.kind()).isEqualTo(Kind.ENDED);
    assertThat(change.to()).isEmpty();
    assertThat(change.isRenamed()).isFalse();
    assertThat(change.period().orElseThrow().by()).isEqualTo("2022-01-01");
    assertThat(passage.created()).extracting(Territory::name).containsExactly("c");
    assertThat(passage.reversed().created()).extracting(Territory::name).containsExactly("b");
    CarriedValues carried = passage.carry(Map.of(ended, 20L));
    assertThat(carried.values()).isEmpty();
    assertThat(carried.refused().get(0).problem().code()).isEqualTo(ProblemCode.UNKNOWN_TERRITORY);
    assertThat(carried.refused().get(0).problem().values()).containsEntry("millesime", "2022");
  }

  /** b leaves the commune that it was merged in, and joins another: two things at once. */
  @Test
  void aPartThatMovedLeadsWhereItWent() {
    Passage passage = SmallFrance.passage("A: a10+b c20", "A: a c+b");
    assertThat(passage.get(SmallFrance.code('a')).kind()).isEqualTo(Kind.SPLIT);
    assertThat(passage.get(SmallFrance.code('c')).kind()).isEqualTo(Kind.MERGED);
    CarriedValues carried = passage.carry(Map.of(CommuneCode.of(SmallFrance.code('c')), 20L));
    assertThat(carried.values()).isEmpty();
    assertThat(carried.incomplete().values())
        .extracting(CarriedValues.Part::missing)
        .allMatch(missing -> missing.toString().equals("[01010]"));
  }

  /** The parts come in the order of their codes, which is not that of the communes. */
  @Test
  void divisionsAreInOrderWhateverThatOfTheirParts() {
    Passage passage = SmallFrance.passage("A: a+d b+c", "A: a b c d");
    assertThat(passage.get(SmallFrance.code('a')).to())
        .extracting(Territory::name)
        .containsExactly("a", "d");
    assertThat(passage.get(SmallFrance.code('b')).to())
        .extracting(Territory::name)
        .containsExactly("b", "c");
    assertThat(
            SmallFrance.passage("A: b+a", "A: a b").get(SmallFrance.code('b')).to())
        .extracting(Territory::name)
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    // the same communes
    "A: a b c, A: a b c, A, UNCHANGED, A",
    "A: a b c, B: a b c, A, CODE_CHANGED, B",
    "A: a b c, A: a+b c, A, UNCHANGED, A",
    "A: a+b c, A: a b c, A, UNCHANGED, A",
    // more than half of the communes, whatever their inhabitants
    "A: a1 b1 c98 | B: d9 e9, A: a b | B: d e c, A, PERIMETER_CHANGED, A",
    "A: a1 b1 c98 | B: d9 e9, A: a b | B: d e c, B, PERIMETER_CHANGED, B",
    "A: a b c d, X: a b c | -: d, A, PERIMETER_CHANGED, X",
    "A: a1 b1 c98 | B: d9, A: a b | B: d c, A, SPLIT, AB",
    "A: a1 b1 c9 | B: d9, A: a b | B: d c, A, PERIMETER_CHANGED, A",
    // half of the communes is not more than half: then more than half of the inhabitants
    "A: a51 b49 | B: c9 d9 e9 | C: f9 g9 h9, B: c d e a | C: f g h b, A, MERGED, B",
    "A: a50 b50 | B: c9 d9 e9 | C: f9 g9 h9, B: c d e a | C: f g h b, A, DISSOLVED, ",
    "A: a51 b? | B: c9 d9 e9 | C: f9 g9 h9, B: c d e a | C: f g h b, A, DISSOLVED, ",
    "A: a51 b0 | B: c9 d9 e9 | C: f9 g9 h9, B: c d e a | C: f g h b, A, MERGED, B",
    "A: a0 b0 | B: c9 d9 e9 | C: f9 g9 h9, B: c d e a | C: f g h b, A, DISSOLVED, ",
    "A: a2 b1 c1 d1 | B: e9 f9 | C: g9 h9 | D: i9 j9, B: e f a | C: g h b | D: i j c d, A, DISSOLVED, ",
    // mergers: into one of them, into a new one, of more than half of one
    "A: a b | B: c d, A: a b c d, A, MERGED, A",
    "A: a b | B: c d, A: a b c d, B, MERGED, A",
    "A: a b | B: c d, X: a b c d, B, MERGED, X",
    "A: a b | B: c d e | C: f g h, A: a b c d | C: f g h e, B, MERGED, A",
    "A: a b | B: c d e | C: f g h, A: a b c d | C: f g h e, C, PERIMETER_CHANGED, C",
    // divisions: in new ones, in one that stays and a new one
    "A: a b c d, X: a b | Y: c d, A, SPLIT, XY",
    "A: a b c d e, A: a b c | Y: d e, A, SPLIT, AY",
    "A: a b c d e | B: f g h, A: a b c | B: f g h d e, A, PERIMETER_CHANGED, A",
    // nobody has most of it, or no EPCI has
    "A: a b, -: a b, A, DISSOLVED, ",
    "A: a b c, A: a | -: b c, A, PERIMETER_CHANGED, A",
  })
  void whatBecameOfAnEpci(
      String before, String after, String name, EpciChange.Kind kind, String successors) {
    EpciPassage passage = EpciPassage.of(SmallFrance.passage(before, after));
    EpciChange change = passage.all().stream()
        .filter(one -> one.from().map(Territory::name).equals(Optional.of(name)))
        .findFirst()
        .orElseThrow();
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.to().stream().map(Territory::name).collect(Collectors.joining()))
        .isEqualTo(successors == null ? "" : successors);
  }

  @Test
  void anEpciWithoutPredecessorIsCreated() {
    EpciPassage passage =
        EpciPassage.of(SmallFrance.passage("A: a b c | -: d e", "A: a b | X: d e c"));
    EpciChange created = passage.all().get(1);
    assertThat(created.kind()).isEqualTo(EpciChange.Kind.CREATED);
    assertThat(created.from()).isEmpty();
    assertThat(created.to()).extracting(Territory::name).containsExactly("X");
    assertThat(created.gained()).hasSize(2);
    assertThat(created.gained().get(0).from()).isEmpty();
    assertThat(created.gained().get(0).communes())
        .extracting(Territory::name)
        .containsExactly("d", "e");
    assertThat(passage.changes()).hasSize(2).contains(created);
  }

  @Test
  void whatIsGainedAndLostIsListedWithItsInhabitants() {
    EpciPassage passage = EpciPassage.of(
        SmallFrance.passage("A: a10 b20 c30 d40 | B: e1 f2 g? h3", "A: a b c e | B: f g h d"));
    EpciChange change = passage.all().get(0);
    assertThat(change.lost().get(0).communes()).extracting(Territory::name).containsExactly("d");
    assertThat(change.lost().get(0).to().orElseThrow().name()).isEqualTo("B");
    assertThat(change.lost().get(0).population().orElseThrow().value()).isEqualTo(40);
    assertThat(change.lost().get(0).population().orElseThrow().census()).hasValue(2018);
    assertThat(change.gained().get(0).from().orElseThrow().name()).isEqualTo("B");
    assertThat(change.gained().get(0).population().orElseThrow().value()).isEqualTo(1);
    assertThat(passage.flows().get(3).communes()).hasSize(3);
    assertThat(passage.flows().get(3).population()).isEmpty();
  }

  /** Of the first EPCI of a vintage, whose row is the least. */
  @Test
  void communesLeaveForNoEpciAndComeFromNone() {
    Passage passage = SmallFrance.passage("A: a0 b0", "-: a b");
    EpciChange dissolved = EpciPassage.of(passage).all().get(0);
    assertThat(dissolved.lost()).hasSize(1);
    EpciFlow lost = dissolved.lost().get(0);
    assertThat(lost.from()).isEqualTo(dissolved.from()).isPresent();
    assertThat(lost.to()).isEmpty();
    assertThat(lost.communes()).extracting(Territory::name).containsExactly("a", "b");
    assertThat(lost.population().orElseThrow().value()).isZero();

    EpciPassage reversed = EpciPassage.of(passage.reversed());
    EpciChange created = reversed.all().get(0);
    assertThat(created.kind()).isEqualTo(EpciChange.Kind.CREATED);
    assertThat(created.gained()).isEqualTo(reversed.flows()).hasSize(1);
    assertThat(created.gained().get(0).communes())
        .extracting(Territory::name)
        .containsExactly("a", "b");
  }

  @Test
  void aCommuneDividedInsideAnEpciIsCountedOnce() {
    EpciFlow kept =
        EpciPassage.of(SmallFrance.passage("A: a10+b c20", "A: a b c")).flows().get(0);
    assertThat(kept.communes()).extracting(Territory::name).containsExactly("a", "c");
    assertThat(kept.population().orElseThrow().value()).isEqualTo(30);
  }

  /** Nobody knows how the inhabitants of a were divided between A and B. */
  @Test
  void theInhabitantsOfACommuneDividedBetweenEpciAreNotKnown() {
    EpciPassage passage =
        EpciPassage.of(SmallFrance.passage("A: a10+b c20 | B: d5", "A: a c | B: d b"));
    EpciChange change = passage.all().get(0);
    assertThat(change.kind()).isEqualTo(EpciChange.Kind.PERIMETER_CHANGED);
    assertThat(change.lost().get(0).communes()).extracting(Territory::name).containsExactly("a");
    assertThat(change.lost().get(0).population()).isEmpty();
  }
}
