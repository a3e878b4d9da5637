package fr.anct.sdk.funding.grant.programme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.time.LocalDate;
import java.util.Optional;

/** Dated formulas from texts that were read on the day the grants were written. */
final class Versions {
  private static final LocalDate READ_ON = LocalDate.of(2026, 11, 22);

  private Versions() {}

  static ProgrammeGrant grant(
      String id, ProgrammeId programme, String label, ImmutableList<Dated<GrantFormula>> versions) {
    return new ProgrammeGrant(id, Optional.of(programme), label, Schedule.of(versions));
  }

  /** A formula in force from a day to the day before another. */
  static Dated<GrantFormula> between(
      LocalDate from, LocalDate until, GrantFormula formula, Citation citation) {
    return new Dated<>(from, Optional.of(until), formula, citation, READ_ON);
  }

  /** A formula in force from a day on. */
  static Dated<GrantFormula> from(LocalDate from, GrantFormula formula, Citation citation) {
    return from(from, formula, citation, READ_ON);
  }

  /** A formula in force from a day on, confirmed up to another only. */
  static Dated<GrantFormula> from(
      LocalDate from, GrantFormula formula, Citation citation, LocalDate reviewedOn) {
    return new Dated<>(from, Optional.empty(), formula, citation, reviewedOn);
  }

  static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  static Citation secondary(String reference) {
    return Citation.of(reference, Confidence.SECONDARY);
  }
}
