package fr.anct.sdk.funding.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import java.time.LocalDate;

/** The reservations about an amount, from the dated values it rests on. It is not thread-safe. */
public final class Reservations {
  private final String rule;
  private final ImmutableSet.Builder<Caveat> caveats = ImmutableSet.builder();

  /**
   * Creates an empty list of reservations.
   *
   * @param rule the identifier of the rule, not null
   */
  public Reservations(String rule) {
    this.rule = rule;
  }

  /**
   * Records that the answer rests on a dated value: a reservation if its text was not read since, or is confirmed
   * nowhere.
   *
   * @param value the dated value, not null
   * @param date the date asked, not null
   */
  public void restsOn(Dated<?> value, LocalDate date) {
    if (value.isUnreviewedAt(date)) {
      caveats.add(new Caveat(
          Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
          ImmutableMap.of(
              "rule", rule, "reviewedOn", value.reviewedOn().toString(), "date", date.toString())));
    }
    if (value.citation().confidence() == Confidence.UNVERIFIED) {
      caveats.add(new Caveat(
          Caveat.Kind.UNVERIFIED_LAW,
          ImmutableMap.of("rule", rule, "reference", value.citation().reference())));
    }
  }

  /**
   * Returns the reservations.
   *
   * @return each once, in order, never null
   */
  public ImmutableList<Caveat> list() {
    return caveats.build().asList();
  }
}
