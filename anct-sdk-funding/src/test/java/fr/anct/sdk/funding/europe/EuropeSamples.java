package fr.anct.sdk.funding.europe;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;

/** Samples of the Europe package. */
final class EuropeSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    LeaderTerms group = LeaderTerms.builder()
        .maxRate(Rate.ofPercent(64))
        .minRate(Rate.ofPercent(20))
        .cap(Euros.of(55_000))
        .floor(Euros.of(2_500))
        .build();
    registry.add(LeaderTerms.class, LeaderTerms.standard(), group);
    registry.add(LeaderSplit.class, Plans.amounts().map(group::fund));
    DirectCosts costs = new DirectCosts(Euros.of(60_000), Euros.of(30_000), Euros.of(10_000));
    registry.add(DirectCosts.class, costs, DirectCosts.ofStaff(Euros.of(1)));
    registry.add(HourlyRate.class, Plans.amounts().map(HourlyRate::new));
    LocalDate day = LocalDate.of(2027, 3, 1);
    registry.add(
        FlatRateCosts.class,
        SimplifiedCosts.standard().compute(costs, day, SimplifiedCostOption.REST_OF_STAFF),
        SimplifiedCosts.standard()
            .compute(
                costs,
                day,
                SimplifiedCostOption.STAFF_OF_OTHERS,
                SimplifiedCostOption.INDIRECT_OF_STAFF));
  }
}
