package fr.anct.sdk.eligibility.rule.book;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.programme.ProgrammeId;

/**
 * Programmes of the report that have no rule of their own, and the message that says why and where to look.
 *
 * <p>European funds have no territorial formula: their managing authorities choose projects. The storm Alex is the case
 * that models exceptional situations; tailor-made engineering is reached through the referral.
 */
public final class WithoutRule {
  /** The reasons, by programme. */
  public static final ImmutableMap<ProgrammeId, String> REASONS = ImmutableMap.of(
      ProgrammeId.FESI,
      "without-rule.fesi",
      ProgrammeId.REACT_EU,
      "without-rule.react-eu",
      ProgrammeId.of("urbact"),
      "without-rule.urbact",
      ProgrammeId.of("tempete-alex"),
      "without-rule.tempete-alex");

  private WithoutRule() {}
}
