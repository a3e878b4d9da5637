package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/** The ceilings of de minimis aid over time, dated and cited. */
final class DeMinimisCaps {
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);
  /** The first days of the regulations before 2024 are from memory: their figures were read, these days were not. */
  private static final LocalDate OF_1998 = LocalDate.of(2007, 1, 1);

  private static final LocalDate OF_1407 = LocalDate.of(2014, 1, 1);
  private static final LocalDate SINCE_2024 = LocalDate.of(2024, 1, 1);

  /** Regulation 2023/2831 runs to 31 December 2030. */
  private static final Optional<LocalDate> AFTER_2030 = Optional.of(LocalDate.of(2031, 1, 1));

  private static final LocalDate SGEI = LocalDate.of(2012, 4, 29);
  private static final LocalDate AGRICULTURE_2019 = LocalDate.of(2019, 3, 14);

  /** Regulation 2024/3118 of 10 December 2024: the day it came into force is not verified. */
  private static final LocalDate AGRICULTURE_2024 = LocalDate.of(2024, 12, 16);

  private static final LocalDate AGRICULTURE_2025 = LocalDate.of(2025, 1, 1);

  static final ImmutableMap<DeMinimisKind, Schedule<DeMinimisCap>> STANDARD =
      Maps.immutableEnumMap(ImmutableMap.of(
          DeMinimisKind.GENERAL,
          Schedule.of(ImmutableList.of(
              // Nothing that was read says on which day the first regulation began and ended.
              fiscal(OF_1998, OF_1407, 200_000, "1998/2006, art. 2", Confidence.UNVERIFIED),
              fiscal(OF_1407, SINCE_2024, 200_000, "1407/2013, art. 3", Confidence.SECONDARY),
              rolling(SINCE_2024, AFTER_2030, 300_000, "2023/2831, art. 3", Confidence.VERIFIED))),
          DeMinimisKind.ROAD_FREIGHT,
          Schedule.of(ImmutableList.of(
              fiscal(OF_1998, OF_1407, 100_000, "1998/2006, art. 2", Confidence.UNVERIFIED),
              fiscal(OF_1407, SINCE_2024, 100_000, "1407/2013, art. 3", Confidence.UNVERIFIED),
              rolling(SINCE_2024, AFTER_2030, 300_000, "2023/2831, art. 3", Confidence.SECONDARY))),
          DeMinimisKind.SGEI,
          Schedule.of(ImmutableList.of(
              fiscal(SGEI, SINCE_2024, 500_000, "360/2012, art. 2", Confidence.SECONDARY),
              rolling(
                  SINCE_2024,
                  Optional.empty(),
                  750_000,
                  "2023/2832, art. 3",
                  Confidence.SECONDARY))),
          DeMinimisKind.AGRICULTURE,
          agriculture(20_000),
          DeMinimisKind.AGRICULTURE_WITH_REGISTER,
          agriculture(25_000)));

  /** General and SGEI aid together: no text that was read confirms it. */
  static final Citation TOGETHER =
      Citation.of("Règlement (UE) 2023/2832, art. 5 (cumul)", Confidence.UNVERIFIED);

  private DeMinimisCaps() {}

  private static Schedule<DeMinimisCap> agriculture(long since2019) {
    return Schedule.of(ImmutableList.of(
        fiscal(OF_1407, AGRICULTURE_2019, 15_000, "1408/2013, art. 3", Confidence.SECONDARY),
        fiscal(
            AGRICULTURE_2019,
            AGRICULTURE_2024,
            since2019,
            "1408/2013, art. 3 (2019/316)",
            Confidence.SECONDARY),
        rolling(
            AGRICULTURE_2024,
            Optional.of(AGRICULTURE_2025),
            50_000,
            "1408/2013, art. 3 (2024/3118), entrée en vigueur non confirmée",
            Confidence.UNVERIFIED),
        rolling(
            AGRICULTURE_2025,
            Optional.empty(),
            50_000,
            "1408/2013, art. 3 (2024/3118)",
            Confidence.VERIFIED)));
  }

  private static Dated<DeMinimisCap> fiscal(
      LocalDate from, LocalDate until, long euros, String regulation, Confidence confidence) {
    return dated(
        from,
        Optional.of(until),
        new DeMinimisCap(Euros.of(euros), AidWindow.THREE_FISCAL_YEARS),
        regulation,
        confidence);
  }

  private static Dated<DeMinimisCap> rolling(
      LocalDate from,
      Optional<LocalDate> until,
      long euros,
      String regulation,
      Confidence confidence) {
    return dated(
        from,
        until,
        new DeMinimisCap(Euros.of(euros), AidWindow.ROLLING_THREE_YEARS),
        regulation,
        confidence);
  }

  private static Dated<DeMinimisCap> dated(
      LocalDate from,
      Optional<LocalDate> until,
      DeMinimisCap cap,
      String regulation,
      Confidence confidence) {
    return new Dated<>(
        from, until, cap, Citation.of("Règlement (UE) " + regulation, confidence), REVIEWED);
  }
}
