package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * A grant that brings less than its most, and what keeps it from bringing more, the other amounts kept: a cent more, or
 * its least if it is not made. This class is immutable and thread-safe.
 *
 * @param grant its identifier, not null
 * @param amount what it brings, not null
 * @param cut what it does not bring, above zero, not null
 * @param ceilings the rules whose ceilings stand against more, {@link FundingProblem#BALANCE} among them, not null
 * @param excludedBy the grants that are made and that it may not be made with, not null
 */
public record GrantCut(
    String grant,
    Euros amount,
    Euros cut,
    ImmutableList<String> ceilings,
    ImmutableList<String> excludedBy) {
  /** Replaces absent parts by empty ones. */
  public GrantCut {
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(cut, "cut");
    ceilings = ceilings == null ? ImmutableList.of() : ceilings;
    excludedBy = excludedBy == null ? ImmutableList.of() : excludedBy;
  }
}
