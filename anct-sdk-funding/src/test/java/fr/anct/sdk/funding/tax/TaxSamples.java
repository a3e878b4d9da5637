package fr.anct.sdk.funding.tax;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;

/** Samples of the tax package. */
final class TaxSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    LocalDate day = LocalDate.of(2027, 5, 4);
    FctvaExpense works = FctvaExpense.of(FctvaBeneficiary.OTHER, day, Euros.of(600_000));
    FctvaExpense cloud = FctvaExpense.cloud(FctvaBeneficiary.COMMUNAUTE, day, Euros.of(1200));
    registry.add(FctvaExpense.class, works, cloud, works.withStateSubsidies(Euros.of(1)));
    registry.add(
        FctvaAward.class,
        Fctva.standard().award(works),
        Fctva.standard().award(cloud, FctvaTiming.SECOND_YEAR));
    registry.add(
        NetCost.class,
        Plans.amounts().map(cost -> new NetCost(cost, Euros.of(20), Euros.of(50), Euros.of(19))));
    registry.add(
        TfpbSaving.class,
        Plans.amounts()
            .map(value -> TfpbAllowance.standard().saving(value, Rate.ofPercent(45), 2026)));
  }
}
