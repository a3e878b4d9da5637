package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.LawPart;
import java.util.List;

/** What the rules about plans take for law. This class is stateless. */
public final class CeilingLaw {
  private CeilingLaw() {}

  /**
   * Returns the dated texts and figures of the rules of {@link StandardRuleBook} and {@link ProcedureRuleBook}.
   *
   * @return the parts in the order of the rules and of time, of all dates, never null
   */
  public static ImmutableList<LawPart> standard() {
    ImmutableList.Builder<LawPart> parts = ImmutableList.builder();
    for (OwnShareGround ground : OwnShareGround.values()) {
      parts.addAll(LawPart.of(
          OwnShareFloor.ID, ground.name(), OwnShareFloor.standard().rates(ground), Rate::toString));
    }
    parts.addAll(LawPart.of(
        DotationsCeiling.ID,
        "",
        DotationsCeiling.standard().caps(),
        cap -> cap.rate() + " " + cap.scope().name()));
    parts.addAll(LawPart.of(
        DetrFloor.ID,
        "",
        DetrFloor.standard().minimums(),
        minimum -> minimum.rate().toString()));
    parts.addAll(LawPart.of(
        StateSubsidyCeiling.ID,
        "",
        StateSubsidyCeiling.standard().caps(),
        cap -> cap.rate().toString()));
    parts.addAll(LawPart.of(
        FondsDeConcoursCeiling.ID, "", FondsDeConcoursCeiling.standard().shares(), Rate::toString));
    parts.addAll(LawPart.of(ChefDeFileCumulation.ID, "", ChefDeFileCumulation.VERSIONS, any -> ""));
    parts.addAll(LawPart.of(EuRateCeiling.ID, "", EuRateCeiling.TEXTS, any -> ""));
    parts.addAll(LawPart.of(DoubleFundingBan.ID, "", DoubleFundingBan.VERSIONS, any -> ""));
    parts.addAll(LawPart.of(DetrCumulation.ID, "", DetrCumulation.VERSIONS, any -> ""));
    for (StartOrder order : List.of(StartOrder.dotations(), StartOrder.stateSubsidies())) {
      parts.addAll(LawPart.of(order.id(), "", order.gates(), gate -> gate.name()));
    }
    for (StateSubsidyCalendar calendar :
        List.of(StateSubsidyCalendar.completion(), StateSubsidyCalendar.finalClaim())) {
      parts.addAll(LawPart.of(
          calendar.id(), "", calendar.delays(), delay -> delay.length().toString()));
    }
    return parts.build();
  }
}
