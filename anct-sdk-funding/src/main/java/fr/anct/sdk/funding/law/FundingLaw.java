package fr.anct.sdk.funding.law;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.LawPart;
import fr.anct.sdk.funding.ceiling.CeilingLaw;
import fr.anct.sdk.funding.ceiling.EuRateCeiling;
import fr.anct.sdk.funding.europe.EuCategory;
import fr.anct.sdk.funding.europe.EuPeriod;
import fr.anct.sdk.funding.europe.EuRates;
import fr.anct.sdk.funding.europe.FormerRegion;
import fr.anct.sdk.funding.europe.FullEuRate;
import fr.anct.sdk.funding.europe.SimplifiedCostOption;
import fr.anct.sdk.funding.europe.SimplifiedCosts;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.payment.DeadlineKind;
import fr.anct.sdk.funding.payment.DotationDeadlines;
import fr.anct.sdk.funding.payment.PaymentRule;
import fr.anct.sdk.funding.payment.PaymentTerms;
import fr.anct.sdk.funding.publication.PublicationDuty;
import fr.anct.sdk.funding.stateaid.AidZone;
import fr.anct.sdk.funding.stateaid.DeMinimis;
import fr.anct.sdk.funding.stateaid.DeMinimisKind;
import fr.anct.sdk.funding.stateaid.RegionalAid;
import fr.anct.sdk.funding.stateaid.SmeCategory;
import fr.anct.sdk.funding.stateaid.SmeDefinition;
import fr.anct.sdk.funding.stateaid.SmeThresholds;
import fr.anct.sdk.funding.tax.Fctva;
import fr.anct.sdk.funding.tax.FctvaBeneficiary;
import fr.anct.sdk.funding.tax.FctvaRateTable;
import fr.anct.sdk.funding.tax.FctvaTiming;
import fr.anct.sdk.funding.tax.TfpbAllowance;
import java.util.List;

/**
 * All dated texts and figures that this module applies, with their source and how sure it is, so that a lawyer can go
 * through them. This class is stateless.
 *
 * <pre>{@code
 * FundingLaw.standard().stream()
 *     .filter(part -> part.isInForceAt(date))
 *     .filter(part -> part.citation().confidence() == Confidence.UNVERIFIED)
 *     .forEach(part -> System.out.println(part.rule() + " " + part.citation().reference()));
 * }</pre>
 */
public final class FundingLaw {
  /** The duty to publish grants has no rule, so no identifier elsewhere. */
  private static final String PUBLICATION = "R-OPEN-DATA";

  private FundingLaw() {}

  /**
   * Returns what the library's own rules, grants and tables take for law.
   *
   * @return the parts by area, then by rule and in order of time, of all dates, never null
   */
  public static ImmutableList<LawPart> standard() {
    ImmutableList.Builder<LawPart> parts = ImmutableList.builder();
    parts.addAll(CeilingLaw.standard());
    addEurope(parts);
    addPayments(parts);
    addTaxes(parts);
    addStateAid(parts);
    PublicationDuty duty = PublicationDuty.standard();
    parts.addAll(LawPart.of(PUBLICATION, "threshold", duty.threshold(), Euros::toString));
    parts.addAll(
        LawPart.of(PUBLICATION, "smallest-authority", duty.smallestAuthority(), i -> i.toString()));
    for (ProgrammeGrant grant : ProgrammeGrants.standard().all()) {
      parts.addAll(LawPart.of(grant.id(), "", grant.formulas(), any -> ""));
    }
    return parts.build();
  }

  private static void addEurope(ImmutableList.Builder<LawPart> parts) {
    EuRates rates = EuRates.standard();
    for (EuPeriod period : EuPeriod.values()) {
      for (EuCategory category : EuCategory.values()) {
        rates
            .find(category, period)
            .ifPresent(rate -> parts.add(LawPart.of(
                EuRateCeiling.ID,
                category.name() + "." + period.name(),
                rate,
                rate.value().toString())));
      }
      for (FormerRegion region : FormerRegion.values()) {
        parts.add(LawPart.of(
            EuRateCeiling.ID,
            region.name() + "." + period.name(),
            rates.category(region, period),
            rates.category(region, period).value().name()));
      }
    }
    for (FullEuRate full : FullEuRate.values()) {
      parts.addAll(LawPart.of(EuRateCeiling.ID, full.name(), full.window(), Rate::toString));
    }
    for (SimplifiedCostOption option : SimplifiedCostOption.values()) {
      parts.addAll(LawPart.of(
          SimplifiedCosts.ID,
          option.name(),
          SimplifiedCosts.standard().rates(option),
          Rate::toString));
    }
  }

  private static void addPayments(ImmutableList.Builder<LawPart> parts) {
    DotationDeadlines deadlines = DotationDeadlines.standard();
    for (DeadlineKind kind : DeadlineKind.values()) {
      if (kind != DeadlineKind.EARLIEST_START) {
        parts.addAll(LawPart.of(
            DotationDeadlines.ID,
            kind.name(),
            deadlines.delays(kind),
            delay -> delay.length().toString()));
      }
    }
    parts.addAll(LawPart.of(
        DotationDeadlines.ID, "START_GATE", deadlines.startGates(), gate -> gate.name()));
    for (PaymentRule rule :
        List.of(PaymentRule.dotations(), PaymentRule.stateSubsidies(), PaymentRule.calamities())) {
      parts.addAll(LawPart.of(rule.id(), "", rule.terms(), FundingLaw::terms));
    }
  }

  private static String terms(PaymentTerms terms) {
    return terms.advance() + " / " + terms.beforeBalance();
  }

  private static void addTaxes(ImmutableList.Builder<LawPart> parts) {
    for (FctvaRateTable table : FctvaRateTable.values()) {
      parts.addAll(
          LawPart.of(Fctva.ID, table.name(), Fctva.standard().rates(table), Rate::toString));
    }
    for (FctvaBeneficiary beneficiary : FctvaBeneficiary.values()) {
      parts.addAll(LawPart.of(
          Fctva.ID,
          "TIMING." + beneficiary.name(),
          Fctva.standard().timings(beneficiary),
          FctvaTiming::name));
    }
    parts.addAll(
        LawPart.of(TfpbAllowance.ID, "", TfpbAllowance.standard().rates(), Rate::toString));
  }

  private static void addStateAid(ImmutableList.Builder<LawPart> parts) {
    for (DeMinimisKind kind : DeMinimisKind.values()) {
      parts.addAll(LawPart.of(
          DeMinimis.ID,
          kind.name(),
          DeMinimis.standard().caps(kind),
          cap -> cap.amount().toString()));
    }
    for (SmeCategory category : SmeCategory.values()) {
      if (category != SmeCategory.LARGE) {
        parts.addAll(LawPart.of(
            SmeDefinition.ID,
            category.name(),
            SmeDefinition.standard().thresholds(category),
            FundingLaw::thresholds));
      }
    }
    for (AidZone zone : AidZone.values()) {
      parts.addAll(LawPart.of(
          RegionalAid.ID, zone.name(), RegionalAid.standard().intensities(zone), Rate::toString));
    }
  }

  private static String thresholds(SmeThresholds thresholds) {
    return thresholds.staffBelow()
        + " / "
        + thresholds.turnover()
        + " / "
        + thresholds.balanceSheet();
  }
}
