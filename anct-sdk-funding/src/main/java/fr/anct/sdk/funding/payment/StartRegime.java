package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import java.util.Optional;

/**
 * Under which text an act is or is not the start of an operation: preliminary studies and the purchase of land are a
 * start under décret 2018-514 and are none under the dotations of the CGCT.
 */
public enum StartRegime {
  /** The dotations of the CGCT (art. R2334-24). */
  @JsonProperty("dotations")
  DOTATIONS,
  /** The State’s other investment subsidies, for applications received since 1 October 2018. */
  @JsonProperty("decret2018514")
  DECRET_2018_514;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.start-regime." + name();
  }

  /**
   * Tells whether an act is a start of the operation.
   *
   * @param act the act, not null
   * @return true if it is
   */
  public boolean isStart(ExecutionAct act) {
    return explain(act).truth() == Truth.TRUE;
  }

  /**
   * Tells whether an act is a start of the operation, and where that is written.
   *
   * @param act the act, not null
   * @return the answer, never null
   */
  public Explanation.Decision explain(ExecutionAct act) {
    return new Explanation.Decision(
        NodeId.root("R-START", name()),
        "funding.execution-start",
        Operator.RULE,
        Truth.of(this == DECRET_2018_514 || act == ExecutionAct.WORKS),
        true,
        ImmutableList.of(
            Operand.of("funding.act", new Value.Key(act.messageKey())),
            Operand.of("funding.regime", new Value.Key(messageKey()))),
        Optional.of(citation()),
        ImmutableList.of());
  }

  private Citation citation() {
    return this == DOTATIONS
        ? Citation.of("CGCT, art. R2334-24", Confidence.VERIFIED)
        : Citation.of("Décret 2018-514", Confidence.SECONDARY);
  }
}
