package fr.anct.sdk.funding.publication;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who owes publication, of what: figures to read, which nothing in this package applies by itself. This class is immutable
 * and thread-safe.
 *
 * <p>Décret n° 2017-779 of 2017-05-05, arrêté of 2017-11-17. The day of the décret stands for its first day in force,
 * which was not read.
 *
 * @param threshold the amount above which (not at which) an agreement is published; its figure is confirmed nowhere, not
 *     null
 * @param smallestAuthority the number of inhabitants below which an authority is excepted, not null
 */
public record PublicationDuty(Schedule<Euros> threshold, Schedule<Integer> smallestAuthority) {
  private static final LocalDate DECREE = LocalDate.of(2017, 5, 5);
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  private static final PublicationDuty STANDARD = new PublicationDuty(
      schedule(
          Euros.of(23_000),
          Citation.of(
              "Décret n° 2017-779 du 5 mai 2017, seuil des conventions", Confidence.UNVERIFIED)),
      schedule(
          3_500,
          Citation.of(
                  "Arrêté du 17 novembre 2017, collectivités de moins de 3 500 habitants",
                  Confidence.SECONDARY)
              .withLegalId("JORFTEXT000036040528")));

  /** Checks that nothing is null. */
  public PublicationDuty {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(smallestAuthority, "smallestAuthority");
  }

  /**
   * Returns the figures known.
   *
   * @return above 23 000 €, from 3 500 inhabitants, never null
   */
  public static PublicationDuty standard() {
    return STANDARD;
  }

  private static <T> Schedule<T> schedule(T value, Citation citation) {
    return Schedule.of(
        ImmutableList.of(new Dated<>(DECREE, Optional.empty(), value, citation, REVIEWED)));
  }
}
