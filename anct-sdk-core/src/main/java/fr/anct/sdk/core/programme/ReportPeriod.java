package fr.anct.sdk.core.programme;

import java.util.Optional;

/**
 * The life of a programme, as far as the report tells. Absent bounds are not known; they do not mean "for ever".
 *
 * @param from when it begins, inclusive, or empty if not known
 * @param to when it ends, inclusive, or empty if not known
 * @param note a remark on the bounds, which may say that they come from {@linkplain ReportFlag#isOutsideDocument outside
 *     the report}, or empty
 */
public record ReportPeriod(
    Optional<PartialDate> from, Optional<PartialDate> to, Optional<ReportFlag> note) {
  /** Replaces absent parts by empty ones. */
  public ReportPeriod {
    from = from == null ? Optional.empty() : from;
    to = to == null ? Optional.empty() : to;
    note = note == null ? Optional.empty() : note;
  }
}
