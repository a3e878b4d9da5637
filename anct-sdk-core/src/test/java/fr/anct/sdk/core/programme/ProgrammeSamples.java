package fr.anct.sdk.core.programme;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Samples of the catalogue's types: the entries themselves, and one of each condition. */
final class ProgrammeSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(ProgrammeId.class, ProgrammeId.CRTE, ProgrammeId.DETR, ProgrammeId.of("4g-fixe"));
    registry.add(
        PartialDate.class,
        PartialDate.of(2020),
        PartialDate.of(2020, 11),
        PartialDate.of(LocalDate.of(2020, 11, 20)));
    registry.add(LineRange.class, new LineRange(18, 23), new LineRange(75, 75));
    ReportTypesTest.conditions()
        .forEach(condition -> registry.add(ReportCondition.class, condition));
    registry.add(
        ReportCondition.QuotaShare.class,
        new ReportCondition.QuotaShare(ReportTerritoryKind.QPV, Rate.of(1, 3)));
    programmes().forEach(programme -> {
      registry.add(Programme.class, programme);
      programme.beneficiaries().forEach(value -> registry.add(Beneficiary.class, value));
      programme.territories().forEach(value -> registry.add(ReportTerritory.class, value));
      programme.criteria().forEach(value -> registry.add(ReportCriterion.class, value));
      programme.fundingLines().forEach(value -> registry.add(FundingLine.class, value));
      programme.indicators().forEach(value -> registry.add(Indicator.class, value));
      programme.indicators().forEach(value -> registry.add(AsOf.class, value.asOf()));
      programme.period().ifPresent(value -> registry.add(ReportPeriod.class, value));
      programme.flags().forEach(value -> registry.add(ReportFlag.class, value));
    });
  }

  /** Some that have everything between them. */
  private static Stream<Programme> programmes() {
    return Stream.of(
            "abattement-tfpb",
            "action-coeur-de-ville",
            "fabriques-de-territoire",
            "gratuite-ingenierie",
            "urbact",
            "pole-emploi")
        .map(id -> ProgrammeCatalogue.standard().get(ProgrammeId.of(id)));
  }
}
