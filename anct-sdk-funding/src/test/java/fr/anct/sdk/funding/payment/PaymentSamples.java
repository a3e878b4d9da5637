package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.plan.AmountResult;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;

/** Samples of payments, deadlines and phasings. */
final class PaymentSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    LocalDate day = LocalDate.of(2025, 3, 15);
    PayableGrant grant = PayableGrant.of(Euros.of(160_000), day);
    registry.add(
        PayableGrant.class, grant, grant.withRaisedAdvance("Garantie").withPlannedMonths(49));
    registry.add(
        Payment.class,
        Payment.advance(Euros.of(1)),
        Payment.instalment(Euros.of(2)),
        Payment.balance(Euros.ofCents(3)));
    for (PaymentRule rule :
        ImmutableList.of(PaymentRule.dotations(), PaymentRule.stateSubsidies())) {
      registry.add(
          PaymentTerms.class,
          rule.terms().values().stream().map(Dated::value).toArray(PaymentTerms[]::new));
      registry.add(AmountResult.class, rule.advance(grant), rule.beforeBalance(grant));
    }
    registry.add(LongOperation.class, new LongOperation(48, Rate.ofPercent(90)));
    registry.add(LumpSumGrant.class, new LumpSumGrant(Euros.of(30_000)));
    registry.add(ScaleGrant.class, ScaleGrant.of(Euros.of(10), 1800));
    registry.add(NoProfit.class, new NoProfit(Euros.of(2), Euros.of(1)));
    registry.add(Delay.class, new Delay(Period.ofYears(2), Period.ofYears(1)));

    DotationFile file = DotationFile.builder()
        .requestReceived(day.minusMonths(3))
        .decided(day)
        .notified(day)
        .started(day.plusMonths(1))
        .build();
    DotationTimeline timeline = DotationDeadlines.standard().at(day.plusYears(1), file);
    registry.add(DotationFile.class, file);
    registry.add(DotationTimeline.class, timeline);
    registry.add(Deadline.class, timeline.deadlines().toArray(new Deadline[0]));

    Phasing phasing = Phasing.byWorks(
        Euros.of(160_000),
        ImmutableMap.of(Year.of(2025), Euros.of(1), Year.of(2026), Euros.of(2)),
        Rate.ofPercent(30),
        Rate.ofPercent(80));
    registry.add(Phasing.class, phasing);
    registry.add(Tranche.class, phasing.tranches().toArray(new Tranche[0]));
  }
}
