package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/** The categories of régions and the rates of each, dated and cited. */
final class EuTables {
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  private static final Citation REGULATION_2013 =
      Citation.of("Règlement (UE) 1303/2013, art. 120", Confidence.SECONDARY);
  private static final Citation REGULATION_2021 =
      Citation.of("Règlement (UE) 2021/1060, art. 112, § 3", Confidence.VERIFIED);
  private static final Citation LIST_2014 =
      Citation.of("Classement des régions pour 2014-2020", Confidence.SECONDARY);
  private static final Citation LIST_2021 = Citation.of(
      "Décision d’exécution (UE) 2021/1130, classement des régions", Confidence.SECONDARY);

  private static final ImmutableSet<FormerRegion> TRANSITION_2014 = Sets.immutableEnumSet(
      FormerRegion.NORD_PAS_DE_CALAIS,
      FormerRegion.PICARDIE,
      FormerRegion.BASSE_NORMANDIE,
      FormerRegion.LORRAINE,
      FormerRegion.FRANCHE_COMTE,
      FormerRegion.POITOU_CHARENTES,
      FormerRegion.LIMOUSIN,
      FormerRegion.AUVERGNE,
      FormerRegion.LANGUEDOC_ROUSSILLON,
      FormerRegion.CORSE);

  private static final ImmutableSet<FormerRegion> MORE_DEVELOPED_2021 =
      Sets.immutableEnumSet(FormerRegion.ILE_DE_FRANCE, FormerRegion.RHONE_ALPES);

  static final ImmutableTable<FormerRegion, EuPeriod, Dated<EuCategory>> CATEGORIES = categories();

  static final ImmutableTable<EuCategory, EuPeriod, Dated<Rate>> RATES =
      ImmutableTable.<EuCategory, EuPeriod, Dated<Rate>>builder()
          // The regulation has 80 or 85 % by Member State; those of France are outermost, at 85 %.
          .put(EuCategory.LESS_DEVELOPED, EuPeriod.P2014_2020, in2014(85))
          .put(EuCategory.TRANSITION_FORMERLY_LESS_DEVELOPED, EuPeriod.P2014_2020, in2014(80))
          .put(EuCategory.TRANSITION, EuPeriod.P2014_2020, in2014(60))
          .put(EuCategory.MORE_DEVELOPED, EuPeriod.P2014_2020, in2014(50))
          .put(EuCategory.LESS_DEVELOPED, EuPeriod.P2021_2027, in2021(85))
          .put(EuCategory.TRANSITION_FORMERLY_LESS_DEVELOPED, EuPeriod.P2021_2027, in2021(70))
          .put(EuCategory.TRANSITION, EuPeriod.P2021_2027, in2021(60))
          .put(EuCategory.MORE_DEVELOPED_FORMERLY_TRANSITION, EuPeriod.P2021_2027, in2021(50))
          .put(EuCategory.MORE_DEVELOPED, EuPeriod.P2021_2027, in2021(40))
          .buildOrThrow();

  static final Schedule<Rate> REACT_EU = Schedule.of(ImmutableList.of(whole(
      LocalDate.of(2020, 2, 1),
      LocalDate.of(2024, 1, 1),
      "REACT-EU, règlement (UE) 1303/2013, art. 92 ter")));

  static final Schedule<Rate> CRII_PLUS = Schedule.of(ImmutableList.of(
      whole(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 7, 1), "CRII+, règlement (UE) 2020/558"),
      whole(
          LocalDate.of(2021, 7, 1),
          LocalDate.of(2022, 7, 1),
          "CARE, prolongation d’un exercice comptable")));

  private EuTables() {}

  private static Dated<Rate> whole(LocalDate from, LocalDate until, String law) {
    return new Dated<>(
        from, Optional.of(until), Rate.ONE, Citation.of(law, Confidence.SECONDARY), REVIEWED);
  }

  static Dated<Rate> outermost(EuPeriod period) {
    return period == EuPeriod.P2014_2020 ? in2014(85) : in2021(85);
  }

  /** What an answer of a period rests on: closed with the expenses of 2014-2020, open since. */
  private static <T> Dated<T> dated(EuPeriod period, T value, Citation citation) {
    return new Dated<>(
        period.firstDay(),
        period == EuPeriod.P2014_2020
            ? Optional.of(period.lastDay().plusDays(1))
            : Optional.empty(),
        value,
        citation,
        REVIEWED);
  }

  private static Dated<Rate> in2014(long percent) {
    return dated(EuPeriod.P2014_2020, Rate.ofPercent(percent), REGULATION_2013);
  }

  private static Dated<Rate> in2021(long percent) {
    return dated(EuPeriod.P2021_2027, Rate.ofPercent(percent), REGULATION_2021);
  }

  private static ImmutableTable<FormerRegion, EuPeriod, Dated<EuCategory>> categories() {
    ImmutableTable.Builder<FormerRegion, EuPeriod, Dated<EuCategory>> table =
        ImmutableTable.builder();
    for (FormerRegion region : FormerRegion.values()) {
      table.put(
          region, EuPeriod.P2014_2020, dated(EuPeriod.P2014_2020, in2014To2020(region), LIST_2014));
      table.put(
          region, EuPeriod.P2021_2027, dated(EuPeriod.P2021_2027, in2021To2027(region), LIST_2021));
    }
    return table.buildOrThrow();
  }

  private static EuCategory in2014To2020(FormerRegion region) {
    if (region.isOutermost()) {
      return EuCategory.LESS_DEVELOPED;
    }
    return TRANSITION_2014.contains(region) ? EuCategory.TRANSITION : EuCategory.MORE_DEVELOPED;
  }

  private static EuCategory in2021To2027(FormerRegion region) {
    if (region == FormerRegion.MARTINIQUE) {
      return EuCategory.TRANSITION_FORMERLY_LESS_DEVELOPED;
    }
    if (region.isOutermost()) {
      return EuCategory.LESS_DEVELOPED;
    }
    return MORE_DEVELOPED_2021.contains(region) ? EuCategory.MORE_DEVELOPED : EuCategory.TRANSITION;
  }
}
