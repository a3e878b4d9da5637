package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.internal.CellColumn;
import fr.anct.sdk.eligibility.internal.Evaluation;
import fr.anct.sdk.eligibility.internal.Knowledge;
import fr.anct.sdk.eligibility.internal.Vocabulary;
import fr.anct.sdk.eligibility.internal.scan.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule at a date as a scan asks it; its answers are those of {@link CompiledRule}. */
final class ScannedRule implements Asked {
  /** The last bit stands for all steps from there on. */
  private static final int MOST_STEPS = Long.SIZE;

  private static final Verdict[] VERDICTS = Verdict.values();

  private final CompiledRule rule;
  private final CompiledRule.@Nullable Version version;
  private final ImmutableList<CellColumn> columns;
  private final ImmutableList<ScanStep> steps;
  private final ImmutableMap<NodeId, Integer> bits;

  /** The vocabulary is that which the rule was compiled with: this adds nothing to it. */
  ScannedRule(CompiledRule rule, LocalDate date, Vocabulary vocabulary) {
    this.rule = rule;
    this.version = rule.versionAt(date);
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(rule.scope());
    ImmutableList.Builder<ScanStep> all = ImmutableList.builder();
    rule.scope.forEachLeaf((id, key) -> all.add(new ScanStep(id, key)));
    if (version != null) {
      for (CompiledRule.CompiledReading reading : version.readings()) {
        criteria.add(reading.reading().criterion());
        reading.reading().onProposal().ifPresent(criteria::add);
        reading.criterion().forEachLeaf((id, key) -> all.add(new ScanStep(id, key)));
        reading
            .onProposal()
            .ifPresent(one -> one.forEachLeaf((id, key) -> all.add(new ScanStep(id, key))));
      }
    }
    this.columns = CellColumn.of(new Criterion.All(ImmutableList.copyOf(criteria)), vocabulary);
    this.steps = all.build();
    ImmutableMap.Builder<NodeId, Integer> bitOf = ImmutableMap.builder();
    for (int i = 0; i < steps.size(); i++) {
      bitOf.put(steps.get(i).id(), Math.min(i, MOST_STEPS - 1));
    }
    this.bits = bitOf.buildOrThrow();
  }

  ImmutableList<ScanStep> steps() {
    return steps;
  }

  /** Whether its answer is told in the words of a designation. */
  boolean isDesignation() {
    return rule.isDesignation(version);
  }

  @Override
  public ImmutableList<CellColumn> columns() {
    return columns;
  }

  @Override
  public long answer(Knowledge known) {
    Evaluation speaks = rule.scope.evaluate(known);
    boolean byCells = speaks.isByCells();
    if (speaks.truth() != Truth.TRUE || version == null) {
      Verdict verdict = speaks.truth() == Truth.FALSE
          ? Verdict.NOT_APPLICABLE
          : version == null ? Verdict.NOT_IN_FORCE : Verdict.UNDETERMINED;
      return answer(verdict, byCells, speaks.truth().ordinal());
    }
    Verdict verdict = null;
    long readings = Truth.TRUE.ordinal();
    for (CompiledRule.CompiledReading reading : version.readings()) {
      Evaluation main = reading.criterion().evaluate(known);
      byCells &= main.isByCells();
      Verdict own = CompiledRule.byRight(main);
      if (own == null) {
        Optional<Evaluation> proposed = reading.proposed(known);
        byCells &= proposed.isEmpty() || proposed.get().isByCells();
        own = CompiledRule.onProposal(proposed);
      }
      verdict = CompiledRule.agreed(verdict, own);
      readings = readings * VERDICTS.length + own.ordinal();
    }
    return answer(verdict == null ? Verdict.UNDETERMINED : verdict, byCells, readings);
  }

  private static long answer(Verdict verdict, boolean byCells, long readings) {
    return verdict.ordinal() | (byCells ? BY_CELLS : 0) | readings * (2 * BY_CELLS);
  }

  @Override
  public long steps(Knowledge known) {
    Evaluation speaks = rule.scope.evaluate(known);
    if (speaks.truth() != Truth.TRUE || version == null) {
      return speaks.truth() == Truth.FALSE || version != null ? bits(speaks) : 0;
    }
    long found = 0;
    for (CompiledRule.CompiledReading reading : version.readings()) {
      Evaluation main = reading.criterion().evaluate(known);
      Optional<Evaluation> proposed = reading.proposed(known);
      Verdict own = CompiledRule.byRight(main);
      if (proposed.isEmpty() || !reading.isOnlyOnProposal()) {
        found |= bits(main);
      }
      if (proposed.isPresent() && own != Verdict.ELIGIBLE && own != Verdict.PARTIALLY) {
        found |= bits(proposed.get());
      }
    }
    return found;
  }

  private long bits(Evaluation evaluation) {
    long[] found = new long[1];
    evaluation.forEachDecisive(id -> found[0] |= 1L << bits.getOrDefault(id, 0));
    return found[0];
  }

  /** The steps that an explanation turns on: those that rest on no other, below steps that it turns on. */
  ImmutableList<ScanStep> decisive(Explanation.Decision explanation) {
    ImmutableList.Builder<ScanStep> found = ImmutableList.builder();
    collect(explanation, found);
    return found.build();
  }

  private void collect(Explanation.Decision node, ImmutableList.Builder<ScanStep> found) {
    if (!node.decisive()) {
      return;
    }
    if (bits.containsKey(node.id())) {
      found.add(new ScanStep(node.id(), node.key()));
    }
    for (Explanation child : node.children()) {
      if (child instanceof Explanation.Decision decision) {
        collect(decision, found);
      }
    }
  }
}
