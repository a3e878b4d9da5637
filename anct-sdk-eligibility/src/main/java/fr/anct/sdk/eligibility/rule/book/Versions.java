package fr.anct.sdk.eligibility.rule.book;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/** Dated versions of texts that were read on the day the rules were written. */
final class Versions {
  /** The day the texts were read. */
  static final LocalDate READ_ON = LocalDate.of(2026, 11, 22);

  private Versions() {}

  /** A version in force from a day to the day before another. */
  static Dated<RuleVersion> between(
      LocalDate from, LocalDate until, RuleVersion version, Citation citation) {
    return new Dated<>(from, Optional.of(until), version, citation, READ_ON);
  }

  /** A version in force from a day on. */
  static Dated<RuleVersion> from(LocalDate from, RuleVersion version, Citation citation) {
    return from(from, version, citation, READ_ON);
  }

  /** A version in force from a day on, confirmed up to another only. */
  static Dated<RuleVersion> from(
      LocalDate from, RuleVersion version, Citation citation, LocalDate reviewedOn) {
    return new Dated<>(from, Optional.empty(), version, citation, reviewedOn);
  }

  /** What a list says, with who could have applied beside it. */
  static RuleVersion designation(Fact designation, String noteKey, Reading... preFilter) {
    return new RuleVersion(
        RuleNature.DESIGNATION,
        ImmutableList.of(Reading.of("eligibility.reading", Criterion.designated(designation))),
        ImmutableList.copyOf(preFilter),
        Optional.of(noteKey));
  }

  static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
