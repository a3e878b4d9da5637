package fr.anct.sdk.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Dates, citations, schedules and what an answer rests on. */
public final class SourceArbitraries {
  private SourceArbitraries() {}

  /** Returns days of the years 1990 to 2040. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2040, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Returns short texts that are not blank, with letters, accents, spaces, quotes and braces. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abcXYZ0129éèçÉœ’'\" -–{}«»\u00A0\u202F\\/<&")
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(text -> !text.isBlank());
  }

  /** Returns citations with and without identifier and date. */
  public static Arbitrary<Citation> citations() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(Confidence.class),
            Arbitraries.strings()
                .numeric()
                .ofLength(12)
                .map(n -> "LEGIARTI" + n)
                .optional(),
            days().optional())
        .as(Citation::new);
  }

  /** Returns provenances with and without each part. */
  public static Arbitrary<Provenance> provenances() {
    return Combinators.combine(
            texts(),
            texts().optional(),
            texts().optional(),
            texts().optional(),
            days().optional(),
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).optional())
        .as(Provenance::new);
  }

  /** Returns caveats of every kind. */
  public static Arbitrary<Caveat> caveats() {
    return Combinators.combine(Arbitraries.of(Caveat.Kind.class), values()).as(Caveat::new);
  }

  /** Returns named texts. */
  public static Arbitrary<ImmutableMap<String, String>> values() {
    return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), texts())
        .ofMaxSize(3)
        .map(ImmutableMap::copyOf);
  }

  /** Returns dated values, open-ended or not. */
  public static <T> Arbitrary<Dated<T>> dated(Arbitrary<T> values) {
    return Combinators.combine(
            days(), Arbitraries.integers().between(1, 4000).optional(), values, citations(), days())
        .as((from, length, value, citation, reviewedOn) ->
            new Dated<>(from, length.map(from::plusDays), value, citation, reviewedOn));
  }

  /** Returns schedules of one to five values, with and without gaps, mostly open at the end. */
  public static <T> Arbitrary<Schedule<T>> schedules(Arbitrary<T> values) {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 2000);
    Arbitrary<Integer> gaps =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 400));
    return Combinators.combine(
            days(),
            dated(values).list().ofMinSize(1).ofMaxSize(5),
            lengths.list().ofSize(5),
            gaps.list().ofSize(5),
            Arbitraries.of(true, true, false))
        .as((first, parts, spans, holes, open) -> {
          List<Dated<T>> chained = new ArrayList<>();
          LocalDate from = first;
          for (int i = 0; i < parts.size(); i++) {
            Dated<T> part = parts.get(i);
            LocalDate until = from.plusDays(spans.get(i));
            boolean last = i == parts.size() - 1;
            chained.add(new Dated<>(
                from,
                last && open ? Optional.empty() : Optional.of(until),
                part.value(),
                part.citation(),
                part.reviewedOn()));
            from = until.plusDays(holes.get(i));
          }
          return Schedule.of(chained);
        });
  }

  /** Returns bases with and without each part. */
  public static Arbitrary<Basis> bases() {
    Arbitrary<ImmutableSortedMap<String, LocalDate>> dates = Arbitraries.maps(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), days())
        .ofMaxSize(3)
        .map(ImmutableSortedMap::copyOf);
    return Combinators.combine(
            texts(),
            texts().optional(),
            Arbitraries.integers().between(2019, 2026).optional(),
            texts().optional(),
            provenances().list().ofMaxSize(2).map(ImmutableList::copyOf),
            dates,
            caveats().list().ofMaxSize(2).map(ImmutableList::copyOf))
        .as(Basis::new);
  }
}
