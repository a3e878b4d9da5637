package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.plan.DateRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a grant stands on a day, and the days that it turns on. All but the caveats is read from the explanation. This
 * class is immutable and thread-safe.
 *
 * @param status where it stands, not null
 * @param deadlines the days that could be reckoned, in order of the procedure, not null
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
@JsonDocument("dotation-timeline")
public record DotationTimeline(
    DotationStatus status,
    ImmutableList<Deadline> deadlines,
    Explanation.Decision explanation,
    ImmutableList<Caveat> caveats) {
  static final String STATUS = "funding.dotation-status";
  static final String ROLE = "funding.date-role";
  static final String FROM = "funding.from-day";

  /**
   * Checks that the parts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public DotationTimeline {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    deadlines = deadlines == null ? ImmutableList.of() : deadlines;
    if (status != statusOf(explanation)
        || status.truth() != explanation.truth()
        || !deadlines.equals(deadlinesOf(explanation))) {
      throw new IllegalArgumentException(
          "the parts are not those of the explanation " + explanation.id());
    }
  }

  static DotationTimeline of(Explanation.Decision explanation, List<Caveat> caveats) {
    return new DotationTimeline(
        statusOf(explanation),
        deadlinesOf(explanation),
        explanation,
        caveats.stream().distinct().collect(ImmutableList.toImmutableList()));
  }

  /**
   * Finds a day.
   *
   * @param kind what the day is, not null
   * @return the day with how it was reckoned, or empty if it cannot be reckoned yet
   */
  public Optional<Deadline> find(DeadlineKind kind) {
    Objects.requireNonNull(kind, "kind");
    return deadlines.stream().filter(deadline -> deadline.kind() == kind).findFirst();
  }

  private static DotationStatus statusOf(Explanation.Decision explanation) {
    if (!explanation.operands().isEmpty()
        && explanation.operands().get(0).value() instanceof Value.Key key) {
      for (DotationStatus status : DotationStatus.values()) {
        if (status.messageKey().equals(key.key())) {
          return status;
        }
      }
    }
    throw new IllegalArgumentException(explanation.id() + " holds no status");
  }

  private static ImmutableList<Deadline> deadlinesOf(Explanation.Decision explanation) {
    return explanation.children().stream()
        .filter(Explanation.Lookup.class::isInstance)
        .map(Explanation.Lookup.class::cast)
        .map(DotationTimeline::deadline)
        .collect(ImmutableList.toImmutableList());
  }

  private static Deadline deadline(Explanation.Lookup step) {
    for (DeadlineKind kind : DeadlineKind.values()) {
      if (kind.messageKey().equals(step.key()) && step.operands().size() == 2) {
        return new Deadline(
            kind,
            day(step.result()),
            role(step.operands().get(1)),
            day(step.operands().get(0)),
            step.citation().orElseThrow(() -> notADeadline(step)));
      }
    }
    throw notADeadline(step);
  }

  private static LocalDate day(Operand operand) {
    if (operand.value() instanceof Value.Day day) {
      return day.date();
    }
    throw new IllegalArgumentException(operand.name() + " is not a day");
  }

  private static DateRole role(Operand operand) {
    if (operand.value() instanceof Value.Key key) {
      for (DateRole role : DateRole.values()) {
        if (role.messageKey().equals(key.key())) {
          return role;
        }
      }
    }
    throw new IllegalArgumentException(operand.name() + " is not the role of a date");
  }

  private static IllegalArgumentException notADeadline(Explanation.Lookup step) {
    return new IllegalArgumentException(step.id() + " is not a deadline");
  }
}
