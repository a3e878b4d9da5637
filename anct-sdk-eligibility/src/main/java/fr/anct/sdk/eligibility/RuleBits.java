package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.eligibility.internal.CompiledCriterion;
import fr.anct.sdk.eligibility.internal.CriterionBits;
import fr.anct.sdk.eligibility.internal.LeafBlock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule at a date for 64 rows at a time: the verdicts of {@link CompiledRule}, bit by bit. Not shared between threads. */
@SuppressWarnings("EnumOrdinal") // arrays in the order of the enumeration
final class RuleBits {
  /** The steps that have a bit of their own; the last bit stands for all that follow too. */
  static final int MAX_STEPS = 16;

  private static final int NOT_APPLICABLE = Verdict.NOT_APPLICABLE.ordinal();
  private static final int NOT_IN_FORCE = Verdict.NOT_IN_FORCE.ordinal();
  private static final int AMBIGUOUS = Verdict.AMBIGUOUS.ordinal();
  private static final int UNDETERMINED = Verdict.UNDETERMINED.ordinal();
  private static final int NOT_ELIGIBLE = Verdict.NOT_ELIGIBLE.ordinal();
  private static final int PARTIALLY = Verdict.PARTIALLY.ordinal();
  private static final int ON_PROPOSAL = Verdict.ELIGIBLE_ON_PROPOSAL.ordinal();
  private static final int ELIGIBLE = Verdict.ELIGIBLE.ordinal();
  private static final int VERDICTS = ELIGIBLE + 1;

  /** A bit a row, by verdict. */
  final long[] verdicts = new long[VERDICTS];
  /** A bit a row, by step. */
  final long[] reasons = new long[MAX_STEPS];

  private final CriterionBits scope;
  private final boolean isInForce;
  private final CriterionBits[][] readings;
  private final long[] own = new long[VERDICTS];

  /**
   * Prepares a rule.
   *
   * @param scope whom it speaks to, evaluated before
   * @param readings what it asks, and on proposal; null if it is not in force
   */
  RuleBits(
      CriterionBits scope, @Nullable ImmutableList<CompiledReading> readings, LeafBlock block) {
    this.scope = scope;
    this.isInForce = readings != null;
    this.readings = readings == null
        ? new CriterionBits[0][]
        : readings.stream().map(reading -> reading.bits(block)).toArray(CriterionBits[][]::new);
  }

  /** What a reading asks, and what it asks on proposal. */
  record CompiledReading(CompiledCriterion criterion, Optional<CompiledCriterion> onProposal) {
    CriterionBits[] bits(LeafBlock block) {
      CriterionBits main = new CriterionBits(criterion, block);
      return onProposal
          .map(other -> new CriterionBits[] {main, new CriterionBits(other, block)})
          .orElseGet(() -> new CriterionBits[] {main});
    }
  }

  /** The addresses of the steps whose part in the verdict is told. */
  ImmutableList<NodeId> steps(CompiledCriterion ownScope, LeafBlock block) {
    ImmutableList.Builder<NodeId> steps = ImmutableList.builder();
    steps.addAll(new CriterionBits(ownScope, block).leafIds());
    for (CriterionBits[] reading : readings) {
      for (CriterionBits criterion : reading) {
        steps.addAll(criterion.leafIds());
      }
    }
    return steps.build();
  }

  /** Evaluates 64 rows; the scope was evaluated for them. */
  void evaluate(int word, int count, long rows) {
    Arrays.fill(verdicts, 0);
    Arrays.fill(reasons, 0);
    long speaks = scope.wholly() & scope.somewhere();
    long silent = scope.notWholly() & scope.nowhere();
    verdicts[NOT_APPLICABLE] = silent;
    if (!isInForce) {
      verdicts[NOT_IN_FORCE] = rows & ~silent;
      tell(0, scope, silent);
      return;
    }
    verdicts[UNDETERMINED] = rows & ~speaks & ~silent;
    int step = tell(0, scope, rows & ~speaks);
    if (speaks == 0) {
      return;
    }
    boolean first = true;
    for (CriterionBits[] reading : readings) {
      read(reading, word, count, speaks);
      if (first) {
        for (int i = 0; i < VERDICTS; i++) {
          verdicts[i] |= own[i];
        }
      } else {
        agree(speaks);
      }
      first = false;
      for (CriterionBits criterion : reading) {
        step = tell(step, criterion, speaks);
      }
    }
  }

  /** What one reading answers where the rule speaks. */
  private void read(CriterionBits[] reading, int word, int count, long speaks) {
    CriterionBits main = reading[0];
    main.evaluate(word, count);
    Arrays.fill(own, 0);
    own[ELIGIBLE] = main.wholly() & speaks;
    long left = speaks & ~main.wholly();
    own[PARTIALLY] = left & main.somewhere() & main.notWholly();
    long byRight = main.nowhere() & left;
    own[UNDETERMINED] = left & ~own[PARTIALLY] & ~byRight;
    if (reading.length == 1) {
      own[NOT_ELIGIBLE] = byRight;
      return;
    }
    CriterionBits proposed = reading[1];
    proposed.evaluate(word, count);
    own[ON_PROPOSAL] = byRight & proposed.somewhere();
    own[NOT_ELIGIBLE] = byRight & proposed.nowhere();
    own[UNDETERMINED] |= byRight & ~proposed.somewhere() & ~proposed.nowhere();
  }

  /** Joins the answer of one more reading: two settled ones that differ are ambiguous, whatever a third one lacks. */
  private void agree(long speaks) {
    long before = verdicts[AMBIGUOUS] & speaks;
    long same = 0;
    for (int i = 0; i < VERDICTS; i++) {
      same |= verdicts[i] & own[i];
    }
    long differs = speaks & ~same & ~before;
    long open = (verdicts[UNDETERMINED] | own[UNDETERMINED]) & differs;
    for (int i = 0; i < VERDICTS; i++) {
      verdicts[i] &= ~differs;
    }
    verdicts[UNDETERMINED] |= open;
    verdicts[AMBIGUOUS] |= differs & ~open;
  }

  private int tell(int from, CriterionBits criterion, long where) {
    long[] decisive = criterion.decisive();
    for (int i = 0; i < decisive.length; i++) {
      reasons[Math.min(from + i, MAX_STEPS - 1)] |= decisive[i] & where;
    }
    return from + decisive.length;
  }
}
