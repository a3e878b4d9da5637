package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.Proposal;
import java.time.LocalDate;
import java.util.Optional;

/** The rates of the owner’s minimum share, dated and cited. For a derogation, the least that a prefect may allow. */
final class OwnShareRates {
  private static final String LAW = "CGCT, art. L1111-10, III";
  private static final LocalDate START = LocalDate.of(2012, 1, 1);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  /** Bills that lower the share are known not to be law up to this day, and not known since. */
  private static final LocalDate BILLS_PENDING = LocalDate.of(2026, 2, 28);

  /** The last day of which a source on Corsica was read. */
  private static final LocalDate CORSICA_REVIEWED = LocalDate.of(2020, 2, 6);

  /** Loi 2014-58 (MAPTAM), published on 28 January 2014; the day is not verified. */
  private static final LocalDate MAPTAM = LocalDate.of(2014, 1, 29);

  /** Loi 2015-991 (NOTRe), published on 8 August 2015; the day is not verified. */
  private static final LocalDate NOTRE = LocalDate.of(2015, 8, 9);

  /** Loi 2019-1461 (Engagement et proximité), published on 28 December 2019. */
  private static final LocalDate ENGAGEMENT = LocalDate.of(2019, 12, 29);

  /** Loi 2022-217 (3DS), published on 22 February 2022; the day is not verified. */
  private static final LocalDate LAW_3DS = LocalDate.of(2022, 2, 23);

  /** The départements and collectivités overseas where the article sets no minimum share. */
  static final ImmutableSet<String> OVERSEAS =
      ImmutableSet.of("971", "972", "973", "974", "975", "976", "977", "978");

  static final Citation OVERSEAS_CITATION = Citation.of(LAW, Confidence.VERIFIED);

  static final Citation SCOPE_CITATION =
      Citation.of(LAW + " ; circulaire du 5 avril 2012, IOCB1203166C", Confidence.SECONDARY);

  static final Citation URBAN_RENEWAL_CITATION =
      Citation.of(LAW + " ; loi 2003-710, art. 9", Confidence.SECONDARY);

  /** Breaking the minimum share is a ground to claim a dotation back only since this day. */
  static final LocalDate SANCTION_FROM = LocalDate.of(2021, 10, 6);

  static final Citation SANCTION_CITATION =
      Citation.of("CGCT, art. R2334-31, b", Confidence.VERIFIED).withInForceFrom(SANCTION_FROM);

  static final ImmutableMap<OwnShareGround, Schedule<Rate>> STANDARD =
      Maps.immutableEnumMap(ImmutableMap.<OwnShareGround, Schedule<Rate>>builder()
          .put(OwnShareGround.DEFAULT, since(START, 20, LAW, Confidence.VERIFIED, BILLS_PENDING))
          .put(
              OwnShareGround.CHEF_DE_FILE,
              since(
                  MAPTAM,
                  30,
                  "CGCT, art. L1111-9 et L1111-10, III (loi 2014-58)",
                  Confidence.VERIFIED,
                  BILLS_PENDING))
          .put(
              OwnShareGround.CORSICA_WORKS,
              // The article was read in its text of early 2015; nothing says when the rate began.
              Schedule.of(ImmutableList.of(
                  dated(
                      START,
                      Optional.of(LocalDate.of(2015, 1, 1)),
                      10,
                      LAW,
                      Confidence.UNVERIFIED,
                      CORSICA_REVIEWED),
                  dated(
                      LocalDate.of(2015, 1, 1),
                      Optional.empty(),
                      10,
                      LAW,
                      Confidence.VERIFIED,
                      CORSICA_REVIEWED))))
          .put(
              OwnShareGround.INTERREG,
              since(
                  NOTRE,
                  15,
                  LAW + " (loi 2015-991), taux non confirmé",
                  Confidence.UNVERIFIED,
                  REVIEWED))
          .put(
              OwnShareGround.SCHOOL_ENERGY_RENOVATION,
              since(
                  LocalDate.of(2024, 3, 31),
                  10,
                  LAW + " (loi 2024-279)",
                  Confidence.VERIFIED,
                  REVIEWED))
          .put(
              OwnShareGround.PROTECTED_MONUMENT,
              since(START, 0, LAW, Confidence.SECONDARY, REVIEWED))
          .put(OwnShareGround.PUBLIC_CALAMITY, since(START, 0, LAW, Confidence.SECONDARY, REVIEWED))
          .put(
              OwnShareGround.NON_PROTECTED_HERITAGE,
              since(
                  ENGAGEMENT, 0, LAW + " (loi 2019-1461, art. 82)", Confidence.SECONDARY, REVIEWED))
          .put(OwnShareGround.FIRE_WATER_SUPPLY, between2019And2022())
          .put(OwnShareGround.BRIDGES_AND_STRUCTURES, between2019And2022())
          .put(
              OwnShareGround.LOCAL_WORKS,
              since(
                  ENGAGEMENT,
                  0,
                  LAW + ", dérogation hors Corse non confirmée",
                  Confidence.UNVERIFIED,
                  REVIEWED))
          .buildOrThrow());

  static final ImmutableList<Proposal> PROPOSALS = ImmutableList.of(
      new Proposal(
          OwnShareFloor.ID,
          "funding.proposal.small-communes",
          ImmutableList.of(Rate.ofPercent(5)),
          Citation.of(
              "Proposition de loi Sénat 2023-2024 n° 4, Assemblée nationale 11 mars 2025",
              Confidence.SECONDARY)),
      new Proposal(
          OwnShareFloor.ID,
          "funding.proposal.prefect-powers",
          ImmutableList.of(Rate.ofPercent(15), Rate.ofPercent(10), Rate.ofPercent(5)),
          Citation.of(
              "Proposition de loi sur le pouvoir préfectoral, Sénat 10 juin 2025",
              Confidence.SECONDARY)));

  private OwnShareRates() {}

  /** The derogation is in the law by 2022; from which law on is not confirmed. */
  private static Schedule<Rate> between2019And2022() {
    return Schedule.of(ImmutableList.of(
        dated(ENGAGEMENT, Optional.of(LAW_3DS), 0, LAW, Confidence.UNVERIFIED, REVIEWED),
        dated(LAW_3DS, Optional.empty(), 0, LAW, Confidence.SECONDARY, REVIEWED)));
  }

  private static Schedule<Rate> since(
      LocalDate from, long percent, String law, Confidence confidence, LocalDate reviewedOn) {
    return Schedule.of(
        ImmutableList.of(dated(from, Optional.empty(), percent, law, confidence, reviewedOn)));
  }

  private static Dated<Rate> dated(
      LocalDate from,
      Optional<LocalDate> until,
      long percent,
      String law,
      Confidence confidence,
      LocalDate reviewedOn) {
    return new Dated<>(
        from,
        until,
        Rate.ofPercent(percent),
        Citation.of(law, confidence).withInForceFrom(from),
        reviewedOn);
  }
}
