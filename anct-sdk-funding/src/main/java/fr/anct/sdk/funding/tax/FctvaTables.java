package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.Proposal;
import java.time.LocalDate;
import java.util.Optional;

/** The rates and timings of the FCTVA, dated and cited. */
final class FctvaTables {
  private static final String RATES = "CGCT, art. L1615-6, I";
  private static final String TIMINGS = "CGCT, art. L1615-6, II";
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  private static final LocalDate SINCE_2014 = LocalDate.of(2014, 1, 1);
  private static final LocalDate SINCE_2015 = LocalDate.of(2015, 1, 1);
  private static final LocalDate SINCE_2026 = LocalDate.of(2026, 1, 1);

  /** The day the general rate of the tax fell, from which communautés have the rate of later attributions. */
  private static final LocalDate LOWER_TAX = LocalDate.of(2000, 4, 1);

  /** The first expenses whose attribution, two years later, is at the oldest rate of the tables. */
  private static final LocalDate FIRST_EXPENSES = LocalDate.of(1996, 1, 1);

  static final Citation BASE_CITATION =
      Citation.of("CGCT, art. L1615-10 ; question écrite AN 9558", Confidence.VERIFIED);

  static final Citation RESOURCE_CITATION = Citation.of(
      "Le FCTVA est une dotation de compensation et non une subvention", Confidence.DECISION);

  static final ImmutableMap<FctvaRateTable, Schedule<Rate>> RATES_OF_THE_LAW =
      Maps.immutableEnumMap(ImmutableMap.<FctvaRateTable, Schedule<Rate>>builder()
          .put(
              FctvaRateTable.ATTRIBUTION,
              Schedule.of(ImmutableList.of(
                  rate(year(1998), Optional.of(year(2002)), "16.176%", RATES),
                  rate(year(2002), Optional.of(year(2003)), "15.656%", RATES),
                  rate(year(2003), Optional.empty(), "15.482%", RATES))))
          .put(
              FctvaRateTable.COMMUNAUTE,
              Schedule.of(ImmutableList.of(
                  rate(LOWER_TAX, Optional.of(SINCE_2014), "15.482%", RATES + ", second alinéa"))))
          .put(
              FctvaRateTable.EXPENSE,
              Schedule.of(ImmutableList.of(
                  rate(SINCE_2014, Optional.of(SINCE_2015), "15.761%", RATES),
                  rate(SINCE_2015, Optional.empty(), "16.404%", RATES))))
          .put(
              FctvaRateTable.CLOUD,
              Schedule.of(ImmutableList.of(rate(
                  LocalDate.of(2021, 1, 1),
                  Optional.empty(),
                  "5.6%",
                  "CGCT, art. L1615-1, I, 3° (loi 2020-935, art. 69)"))))
          .buildOrThrow());

  static final ImmutableMap<FctvaBeneficiary, Schedule<FctvaTiming>> TIMINGS_OF_THE_LAW =
      Maps.immutableEnumMap(ImmutableMap.<FctvaBeneficiary, Schedule<FctvaTiming>>builder()
          .put(
              FctvaBeneficiary.COMMUNAUTE,
              Schedule.of(ImmutableList.of(
                  timing(
                      LOWER_TAX,
                      Optional.of(SINCE_2026),
                      FctvaTiming.SAME_YEAR,
                      TIMINGS,
                      Confidence.VERIFIED),
                  timing(
                      SINCE_2026,
                      Optional.empty(),
                      FctvaTiming.NEXT_YEAR,
                      TIMINGS + " (loi 2026-103)",
                      Confidence.SECONDARY))))
          .put(
              FctvaBeneficiary.COMMUNE_NOUVELLE,
              // The article was read in its text of early 2015; nothing says since when it names
              // them.
              Schedule.of(ImmutableList.of(
                  timing(
                      SINCE_2015,
                      Optional.of(SINCE_2026),
                      FctvaTiming.SAME_YEAR,
                      TIMINGS,
                      Confidence.VERIFIED),
                  timing(
                      SINCE_2026,
                      Optional.empty(),
                      FctvaTiming.SAME_YEAR,
                      TIMINGS + " (loi 2026-103)",
                      Confidence.SECONDARY))))
          .put(
              FctvaBeneficiary.RECOVERY_PLAN,
              // Expenses of 2009 are paid in 2010 for those who signed in either year.
              Schedule.of(ImmutableList.of(timing(
                  year(2009),
                  Optional.empty(),
                  FctvaTiming.NEXT_YEAR,
                  TIMINGS,
                  Confidence.SECONDARY))))
          .put(
              FctvaBeneficiary.OTHER,
              Schedule.of(ImmutableList.of(timing(
                  FIRST_EXPENSES,
                  Optional.empty(),
                  FctvaTiming.SECOND_YEAR,
                  TIMINGS,
                  Confidence.VERIFIED))))
          .buildOrThrow());

  static final ImmutableList<Proposal> PROPOSALS = ImmutableList.of(new Proposal(
      Fctva.ID,
      "funding.proposal.fctva-2025",
      ImmutableList.of(Rate.parse("14.85%")),
      Citation.of("Projet de loi de finances pour 2025, texte initial", Confidence.SECONDARY)));

  private FctvaTables() {}

  private static LocalDate year(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static Dated<Rate> rate(
      LocalDate from, Optional<LocalDate> until, String rate, String law) {
    return new Dated<>(
        from,
        until,
        Rate.parse(rate),
        Citation.of(law, Confidence.VERIFIED).withInForceFrom(from),
        REVIEWED);
  }

  private static Dated<FctvaTiming> timing(
      LocalDate from,
      Optional<LocalDate> until,
      FctvaTiming timing,
      String law,
      Confidence confidence) {
    return new Dated<>(from, until, timing, Citation.of(law, confidence), REVIEWED);
  }
}
