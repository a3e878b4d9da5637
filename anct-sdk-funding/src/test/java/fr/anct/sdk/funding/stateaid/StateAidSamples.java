package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;

/** Samples of aids, enterprises and investments. */
final class StateAidSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    LocalDate day = LocalDate.of(2025, 6, 1);
    registry.add(DeMinimisAid.class, DeMinimisAid.general("552100554", day, Euros.of(1)));
    registry.add(
        DeMinimisCap.class,
        DeMinimis.standard().caps(DeMinimisKind.GENERAL).values().stream()
            .map(Dated::value)
            .toArray(DeMinimisCap[]::new));
    registry.add(ControlLink.class, ControlLink.of("A", "B"));
    registry.add(
        SingleUndertaking.class,
        SingleUndertaking.of("A"),
        SingleUndertaking.of("A", "B").withFiscalYearEnd(Month.JUNE));

    EnterpriseFigures figures =
        new EnterpriseFigures(new BigDecimal("9.5"), Euros.of(2), Euros.ofCents(3));
    RelatedEnterprise partner = RelatedEnterprise.of(figures, Rate.of(1, 3));
    EnterpriseYear period = EnterpriseYear.of(figures, partner);
    registry.add(EnterpriseFigures.class, figures);
    registry.add(RelatedEnterprise.class, partner, RelatedEnterprise.linked(figures));
    registry.add(EnterpriseYear.class, period, EnterpriseYear.of(figures));
    registry.add(
        SmeThresholds.class,
        SmeDefinition.standard().thresholds(SmeCategory.MEDIUM).get(day).value());
    registry.add(SmeResult.class, SmeDefinition.standard().category(day, ImmutableList.of(period)));
    registry.add(
        AidZoneList.class,
        AidZoneList.of(
            Citation.of("Liste du département", Confidence.DECISION),
            ImmutableList.of(CommuneCode.of("52250")),
            true));
    registry.add(
        RegionalAidCase.class,
        new RegionalAidCase(AidZone.GUYANE, SmeCategory.SMALL, Euros.of(1000), day));
  }
}
