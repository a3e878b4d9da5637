package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Steps;
import java.util.List;
import java.util.Optional;

/** Writes an optimum down, step by step. It is used once and is not thread-safe. */
final class OptimumText {
  private final Optimum optimum;
  private final NodeId root = NodeId.root("optimum", "1");
  private final ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
  private int count;

  OptimumText(Optimum optimum) {
    this.optimum = optimum;
  }

  Explanation.Amount write() {
    for (GrantOption grant : optimum.problem().grants()) {
      Euros amount = optimum.amounts().getOrDefault(grant.id(), Euros.ZERO);
      steps.add(Steps.exact(
          next(),
          "funding.optimise.grant",
          amount,
          contribution(grant.id()),
          Steps.money("funding.optimise.most", grant.most())));
    }
    optimum.cuts().forEach(this::cut);
    for (MarginalValue value : optimum.marginalValues()) {
      if (!value.perEuro().isZero()) {
        note(
            "funding.optimise.marginal",
            Operand.of("funding.optimise.rule", new Value.Text(value.rule())),
            Steps.money("funding.optimise.per-cent", value.perCent()),
            Steps.money("funding.optimise.per-euro", value.perEuro()));
      }
    }
    if (optimum.proof() == Proof.PROVED) {
      note(optimum.proof().messageKey());
    } else {
      note(
          optimum.proof().messageKey(),
          Steps.money("funding.optimise.gap", optimum.allotment().gap()));
    }
    return new Explanation.Amount(
        root,
        "funding.optimise.own-share",
        optimum.ownShare(),
        Optional.empty(),
        ImmutableList.of(
            Operand.of(
                "funding.optimise.objective", new Value.Key(optimum.objective().messageKey())),
            Steps.money("funding.optimise.to-finance", optimum.problem().toFinance()),
            Steps.money("funding.optimise.grants", Euros.sum(optimum.amounts().values()))),
        Optional.empty(),
        steps.build());
  }

  private void cut(GrantCut cut) {
    if (!cut.ceilings().isEmpty()) {
      note(
          "funding.optimise.cut",
          contribution(cut.grant()),
          Steps.money("funding.optimise.cut-amount", cut.cut()),
          names("funding.optimise.rules", cut.ceilings()));
    }
    if (!cut.excludedBy().isEmpty()) {
      note(
          "funding.optimise.excluded",
          contribution(cut.grant()),
          names("funding.optimise.others", cut.excludedBy()));
    }
  }

  private void note(String key, Operand... operands) {
    steps.add(new Explanation.Note(next(), key, ImmutableList.copyOf(operands), Optional.empty()));
  }

  private NodeId next() {
    return root.child(++count);
  }

  private static Operand contribution(String id) {
    return Operand.of("funding.contribution", new Value.Text(id));
  }

  private static Operand names(String name, List<String> ids) {
    return Operand.of(name, new Value.Text(String.join(", ", ids)));
  }
}
