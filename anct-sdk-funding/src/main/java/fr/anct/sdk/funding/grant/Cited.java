package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.source.Citation;
import java.util.Objects;
import java.util.Optional;

/**
 * Another formula that is written elsewhere, or is less sure, than what is around it.
 *
 * @param citation where it is written, not null
 * @param of the other formula, not null
 */
public record Cited(Citation citation, GrantFormula of) implements GrantFormula {
  /** Checks that nothing is null. */
  public Cited {
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(of, "of");
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount amount = of.explain(input, id.child(1));
    return new Explanation.Amount(
        id,
        "funding.grant.cited",
        amount.amount(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.of(citation),
        ImmutableList.of(amount));
  }
}
