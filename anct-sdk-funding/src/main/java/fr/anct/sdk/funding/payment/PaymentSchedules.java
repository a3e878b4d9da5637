package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/** The terms of payment over time, dated and cited. */
final class PaymentSchedules {
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  /** Décret 2018-514 was changed on 4 July 2022 in what is not known: what was read holds until the day before. */
  private static final LocalDate DECRET_2018_REVIEWED = LocalDate.of(2022, 7, 3);

  /** The article was read in its text of early 2015; nothing says when the rate began. */
  private static final LocalDate READ = LocalDate.of(2015, 1, 1);

  private static final LocalDate DETR = LocalDate.of(2011, 5, 13);
  private static final LocalDate SINCE_2018 = LocalDate.of(2018, 10, 1);

  private static final PaymentTerms DOTATION_TERMS = new PaymentTerms(
      Rate.ofPercent(30), true, Optional.empty(), Rate.ofPercent(80), Optional.empty());

  static final Schedule<PaymentTerms> DOTATIONS = Schedule.of(ImmutableList.of(
      dotation(DETR, Optional.of(READ), Confidence.UNVERIFIED),
      dotation(READ, Optional.empty(), Confidence.VERIFIED)));

  static final Schedule<PaymentTerms> STATE_SUBSIDIES = Schedule.of(ImmutableList.of(
      new Dated<>(
          LocalDate.of(2000, 1, 1),
          Optional.of(SINCE_2018),
          new PaymentTerms(
              Rate.ofPercent(5),
              false,
              Optional.of(Rate.ofPercent(20)),
              Rate.ofPercent(80),
              Optional.empty()),
          Citation.of("Décret 99-1060 (acomptes : art. 14)", Confidence.SECONDARY),
          REVIEWED),
      new Dated<>(
          SINCE_2018,
          Optional.empty(),
          new PaymentTerms(
              Rate.ofPercent(30),
              false,
              Optional.of(Rate.ofPercent(60)),
              Rate.ofPercent(80),
              Optional.of(new LongOperation(48, Rate.ofPercent(90)))),
          Citation.of("Décret 2018-514, art. 12", Confidence.VERIFIED)
              .withLegalId("LEGIARTI000037107762")
              .withInForceFrom(SINCE_2018),
          DECRET_2018_REVIEWED)));

  /** The dotation for calamities was made in 2016 of two others, and its texts were changed for events since 2022. */
  private static final LocalDate CALAMITIES = LocalDate.of(2016, 1, 1);

  private static final LocalDate CALAMITIES_SINCE_2022 = LocalDate.of(2022, 1, 1);

  /** What was read of the article limits the advance only: before the balance, the grant itself is the limit. */
  private static final PaymentTerms CALAMITY_TERMS = new PaymentTerms(
      Rate.ofPercent(20), false, Optional.of(Rate.ofPercent(30)), Rate.ONE, Optional.empty());

  static final Schedule<PaymentTerms> CALAMITY_GRANTS = Schedule.of(ImmutableList.of(
      calamity(CALAMITIES, Optional.of(CALAMITIES_SINCE_2022), Confidence.UNVERIFIED),
      calamity(CALAMITIES_SINCE_2022, Optional.empty(), Confidence.VERIFIED)));

  private PaymentSchedules() {}

  private static Dated<PaymentTerms> dotation(
      LocalDate from, Optional<LocalDate> until, Confidence confidence) {
    return new Dated<>(
        from, until, DOTATION_TERMS, Citation.of("CGCT, art. R2334-30", confidence), REVIEWED);
  }

  private static Dated<PaymentTerms> calamity(
      LocalDate from, Optional<LocalDate> until, Confidence confidence) {
    return new Dated<>(
        from, until, CALAMITY_TERMS, Citation.of("CGCT, art. R1613-10", confidence), REVIEWED);
  }
}
