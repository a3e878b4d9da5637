package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;

/** What always holds between facts of the same year; bounds of one follow from those of the others. */
public sealed interface Relation {
  /**
   * Returns the facts it relates.
   *
   * @return the facts, never empty
   */
  ImmutableList<Fact> facts();

  /**
   * Returns where it is written.
   *
   * @return the citation, never null
   */
  Citation citation();

  /**
   * One fact never exceeds another.
   *
   * @param lesser the one, not null
   * @param greater the other, of the same scale, not null
   * @param citation where it is written, not null
   */
  record AtMost(Fact lesser, Fact greater, Citation citation) implements Relation {
    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of(lesser, greater);
    }
  }

  /**
   * One fact is the sum of two others.
   *
   * @param total the sum, not null
   * @param first one part, of the same scale, not null
   * @param second the other part, of the same scale, not null
   * @param firstYear the first year of values for which it holds, 0 if always
   * @param citation where it is written, not null
   */
  record Sum(Fact total, Fact first, Fact second, int firstYear, Citation citation)
      implements Relation {
    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of(total, first, second);
    }
  }

  /**
   * One fact is another taken once, or twice if a flag holds.
   *
   * @param result the result, not null
   * @param base what is taken, of the same scale, not null
   * @param doubled the flag, not null
   * @param citation where it is written, not null
   */
  record OnceOrTwice(Fact result, Fact base, Fact doubled, Citation citation) implements Relation {
    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of(result, base, doubled);
    }
  }
}
