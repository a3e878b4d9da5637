package fr.anct.sdk.core.passage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Codes that something happened to, in one vintage or another, with any values, over any passage. */
class CarriedValuesProperties {
  private static final List<Millesime> YEARS = TerritorialReferential.available();
  private static final List<CommuneCode> CODES = codes();

  @Property
  void whatIsCarriedAndRefusedIsWhatWasGiven(
      @ForAll("passages") Passage passage,
      @ForAll("values") Map<CommuneCode, Long> values,
      @ForAll("values") Map<CommuneCode, Long> weights) {
    long given = values.values().stream().mapToLong(Long::longValue).sum();
    CarriedValues plain = passage.carry(values);
    assertThat(total(plain)).isEqualTo(given);
    CarriedValues keyed = passage.carry(values, weights);
    assertThat(total(keyed)).isEqualTo(given);
    assertThat(plain.refused())
        .containsAll(keyed.refused().stream()
            .filter(refused -> plain.refused().contains(refused))
            .toList());
    assertThat(keyed.refused().size()).isLessThanOrEqualTo(plain.refused().size());
  }

  /** A figure is the sum of all its sources, each of which was given; a part is missing a source that was not. */
  @Property
  void figuresAreWholeAndPartsAreNot(
      @ForAll("passages") Passage passage, @ForAll("values") Map<CommuneCode, Long> values) {
    CarriedValues carried = passage.carry(values);
    Passage back = passage.reversed();
    carried.values().forEach((code, sum) -> {
      long expected = 0;
      for (Commune source : back.get(code).to()) {
        expected += values.getOrDefault(source.code(), Long.MIN_VALUE);
      }
      assertThat(sum).isEqualTo(expected);
    });
    carried
        .incomplete()
        .forEach((code, part) -> assertThat(back.get(code).to())
            .extracting(Commune::code)
            .containsAll(part.missing())
            .hasSizeGreaterThan(part.missing().size()));
  }

  @Provide
  Arbitrary<Passage> passages() {
    Arbitrary<Millesime> year = Arbitraries.of(YEARS);
    return year.flatMap(from -> year.map(to -> Passage.between(from, to)));
  }

  @Provide
  Arbitrary<Map<CommuneCode, Long>> values() {
    return Arbitraries.maps(
            Arbitraries.of(CODES), Arbitraries.longs().between(-1_000_000, 1_000_000_000))
        .ofMaxSize(CODES.size())
        .map(HashMap::new);
  }

  static long total(CarriedValues carried) {
    return carried.values().values().stream().mapToLong(Long::longValue).sum()
        + carried.incomplete().values().stream()
            .mapToLong(CarriedValues.Part::sum)
            .sum()
        + carried.refused().stream().mapToLong(CarriedValues.Refused::value).sum();
  }

  /** Few enough that a commune is often given with all its parts. */
  private static List<CommuneCode> codes() {
    Passage passage = Passage.between(YEARS.get(0), YEARS.get(YEARS.size() - 1));
    return passage.changes().stream()
        .filter(change -> change.kind() == CommuneChange.Kind.SPLIT
            || change.kind() == CommuneChange.Kind.CODE_CHANGED
            || change.from().code().toString().startsWith("01")
            || change.from().code().toString().startsWith("93"))
        .flatMap(change ->
            Stream.concat(Stream.of(change.from().code()), change.to().stream().map(Commune::code)))
        .distinct()
        .sorted()
        .toList();
  }
}
