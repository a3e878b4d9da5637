package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.internal.Vocabulary.Compared;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Leaves that vary together: those of one fact, whose values are cut into cells within which no leaf changes; or one
 * comparison of several facts, which does not hold in cell 0 and holds in cell 1. Immutable.
 */
final class Group {
  private static final String PARTIAL = "partial";

  final ImmutableList<Fact> facts;
  final int[] numbers; // of the facts, in the vocabulary
  final int cells;
  final long[] uppers; // of one fact: the greatest stored value of each cell, ascending
  final Optional<Compared> compared; // of several facts
  final boolean repeats;

  private final int comparison; // its number in the vocabulary, or -1
  private final OptionalLong partial; // the value of a designation that holds in part

  private Group(
      ImmutableList<Fact> facts,
      int[] numbers,
      int cells,
      long[] uppers,
      Optional<Compared> compared,
      int comparison) {
    this.facts = facts;
    this.numbers = numbers;
    this.cells = cells;
    this.uppers = uppers;
    this.compared = compared;
    this.comparison = comparison;
    this.repeats = compared.isPresent()
        && compared.get().linear.isEmpty()
        && TermBounds.repeats(compared.get().comparison);
    this.partial = compared.isEmpty() && Facts.isDesignation(facts.get(0))
        ? OptionalLong.of(facts.get(0).words().indexOf(PARTIAL))
        : OptionalLong.empty();
  }

  static Group of(Fact fact, int number, long[] uppers) {
    return new Group(
        ImmutableList.of(fact), new int[] {number}, uppers.length, uppers, Optional.empty(), -1);
  }

  static Group of(Compared compared, int number) {
    return new Group(
        compared.facts, compared.numbers, 2, new long[0], Optional.of(compared), number);
  }

  boolean isComposite() {
    return comparison >= 0;
  }

  Fact fact() {
    return facts.get(0);
  }

  private int cellOf(long stored) {
    int cell = 0;
    while (uppers[cell] < stored) {
      cell++;
    }
    return cell;
  }

  long lower(int cell) {
    return cell == 0 ? fact().min() : uppers[cell - 1] + 1;
  }

  /** The cells that it may be in, packed. */
  long range(Knowledge known) {
    return isComposite()
        ? range(known.comparison(comparison))
        : range(known.lows[numbers[0]], known.highs[numbers[0]]);
  }

  /** The cells of a comparison of several facts. */
  long range(Truth truth) {
    return Ranges.of(truth == Truth.TRUE ? 1 : 0, truth == Truth.FALSE ? 0 : 1);
  }

  /** The cells of one fact between two stored values. */
  long range(long low, long high) {
    if (low == high) {
      if (isPartial(low)) {
        return Ranges.ofParts(cells);
      }
      int cell = cellOf(low);
      return Ranges.of(cell, cell);
    }
    return Ranges.of(cellOf(low), cellOf(high));
  }

  /** Whether the fact is a designation. */
  boolean mayBePartial() {
    return partial.isPresent();
  }

  /** Whether a value is that of a designation that covers a part of the territory. */
  boolean isPartial(long stored) {
    return partial.isPresent() && partial.getAsLong() == stored;
  }
}
