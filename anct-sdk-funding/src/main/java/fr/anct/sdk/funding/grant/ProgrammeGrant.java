package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The formula of a programme’s grant over time, each version with its source. It goes to JSON and back, so that a
 * scheme of one’s own fits in a file. This class is immutable and thread-safe.
 *
 * @param id the identifier of the grant, such as {@code P-PVD}, not blank, without {@code @} and {@code #}
 * @param label its message key, or its name as it is to be shown, not blank
 * @param formulas the dated and cited formulas, not null
 */
public record ProgrammeGrant(String id, String label, Schedule<GrantFormula> formulas) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the identifier is not one
   */
  public ProgrammeGrant {
    NodeId.root(id, "");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(formulas, "formulas");
  }

  /**
   * Computes the grant at a date.
   *
   * @param input what it is computed on, not null
   * @param date the date whose formula applies, not null
   * @return the amount with its steps, or empty if no formula is in force at the date
   */
  public Optional<Explanation.Amount> find(GrantInput input, LocalDate date) {
    return formulas.find(date).map(version -> explain(input, version));
  }

  /**
   * Computes the grant at a date.
   *
   * @param input what it is computed on, not null
   * @param date the date whose formula applies, not null
   * @return the amount with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no formula is in force at the date
   */
  public Explanation.Amount get(GrantInput input, LocalDate date) {
    return explain(input, formulas.get(date));
  }

  private Explanation.Amount explain(GrantInput input, Dated<GrantFormula> version) {
    NodeId root = NodeId.root(id, version.from().toString());
    Explanation.Amount computed = version.value().explain(input, root.child(1));
    return new Explanation.Amount(
        root,
        label,
        computed.amount(),
        Optional.empty(),
        ImmutableList.of(Operand.of("funding.grant-cost", Value.of(input.cost()))),
        Optional.of(version.citation()),
        ImmutableList.of(computed));
  }
}
