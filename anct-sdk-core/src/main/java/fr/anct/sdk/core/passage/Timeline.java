package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.territory.Millesime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dates the changes of a passage by the embedded vintages between its ends, which it reads when first asked. */
final class Timeline {
  private final Relation whole;
  /** From each vintage to the next, in the direction of the passage. */
  private volatile Relation @Nullable [] steps;

  Timeline(Relation whole) {
    this.whole = whole;
  }

  /** Follows a commune from vintage to vintage: the period spans the steps in which it, or what it became, changed. */
  Optional<ChangePeriod> period(int row) {
    int[] reached = {row};
    LocalDate first = null;
    LocalDate last = null;
    for (Relation step : steps()) {
      if (Arrays.stream(reached).anyMatch(r -> step.kind(r) != CommuneChange.Kind.UNCHANGED)) {
        first = first == null ? date(step.from) : first;
        last = date(step.to);
      }
      reached = Arrays.stream(reached)
          .flatMap(r -> IntStream.range(0, step.there.size(r)).map(i -> step.there.get(r, i)))
          .distinct()
          .toArray();
    }
    if (first == null || last == null || first.equals(last)) {
      return Optional.empty();
    }
    return Optional.of(
        first.isBefore(last) ? new ChangePeriod(first, last) : new ChangePeriod(last, first));
  }

  private Relation[] steps() {
    Relation[] known = steps;
    if (known != null) {
      return known;
    }
    int one = whole.from.header().year();
    int other = whole.to.header().year();
    int[] between = Arrays.stream(Vintages.years())
        .filter(year -> Math.min(one, other) < year && year < Math.max(one, other))
        .toArray();
    Relation[] built = new Relation[between.length + 1];
    Geography at = whole.from;
    for (int i = 0; i < between.length; i++) {
      Geography next = Vintages.of(between[one < other ? i : between.length - 1 - i]);
      built[i] = Relation.between(at, next);
      at = next;
    }
    built[between.length] = between.length == 0 ? whole : Relation.between(at, whole.to);
    steps = built; // a race only builds the same steps twice
    return built;
  }

  private static LocalDate date(Geography geography) {
    return Millesime.of(geography.header().year()).date();
  }
}
