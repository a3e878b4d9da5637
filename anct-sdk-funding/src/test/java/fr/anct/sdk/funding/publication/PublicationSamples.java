package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.testkit.Publications;
import java.time.LocalDate;

/** Samples of published grants. */
final class PublicationSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(PublishedGrant.class, Publications.grants());
    registry.add(GrantPublication.class, Publications.publications());
    registry.add(PaymentPeriod.class, PaymentPeriod.on(LocalDate.of(2026, 3, 1)));
    registry.add(
        PaymentPeriod.class,
        PaymentPeriod.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)));
    registry.add(Rna.class, Rna.of("W751234567"));
    Siret siret = Siret.of("23350001600040");
    registry.add(Grantor.class, Grantor.of("Région Bretagne", siret));
    registry.add(
        GrantBeneficiary.class,
        GrantBeneficiary.of("Commune d’Antibes", siret),
        GrantBeneficiary.association("Les Petits Débrouillards", Rna.of("W380475558")));
    registry.add(PublicationDuty.class, PublicationDuty.standard());
  }
}
