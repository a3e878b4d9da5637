package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a grant comes to, or why that is not known. The amount is read from the explanation. This class is immutable and
 * thread-safe.
 *
 * @param grant the identifier of the grant, not null
 * @param status whether the amount could be computed, not null
 * @param explanation the amount with its steps, or empty if it could not be computed
 * @param missing the names of what is not known, empty unless the status says so, not null
 * @param caveats the reservations, not null
 */
@JsonDocument("grant-answer")
public record GrantAnswer(
    String grant,
    GrantStatus status,
    Optional<Explanation.Amount> explanation,
    ImmutableSortedSet<String> missing,
    ImmutableList<Caveat> caveats) {
  /**
   * Checks that the parts agree.
   *
   * @throws IllegalArgumentException if they do not
   */
  public GrantAnswer {
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(status, "status");
    explanation = explanation == null ? Optional.empty() : explanation;
    missing = missing == null ? ImmutableSortedSet.of() : missing;
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (explanation.isPresent() != (status == GrantStatus.COMPUTED)
        || missing.isEmpty() == (status == GrantStatus.MISSING_INPUT)) {
      throw new IllegalArgumentException("the parts do not agree: " + grant + ", " + status);
    }
  }

  /**
   * Returns the amount.
   *
   * @return the amount, zero or more, or empty if it could not be computed
   */
  public Optional<Euros> amount() {
    return explanation.map(Explanation.Amount::amount);
  }

  static GrantAnswer notInForce(String grant) {
    return new GrantAnswer(
        grant,
        GrantStatus.NOT_IN_FORCE,
        Optional.empty(),
        ImmutableSortedSet.of(),
        ImmutableList.of());
  }

  static GrantAnswer lacking(
      String grant, ImmutableSortedSet<String> missing, Dated<?> version, LocalDate date) {
    return new GrantAnswer(
        grant,
        GrantStatus.MISSING_INPUT,
        Optional.empty(),
        missing,
        caveats(grant, version, date, Optional.empty()));
  }

  static GrantAnswer of(
      String grant, Explanation.Amount explanation, Dated<?> version, LocalDate date) {
    return new GrantAnswer(
        grant,
        GrantStatus.COMPUTED,
        Optional.of(explanation),
        ImmutableSortedSet.of(),
        caveats(grant, version, date, Optional.of(explanation)));
  }

  private static ImmutableList<Caveat> caveats(
      String grant, Dated<?> version, LocalDate date, Optional<Explanation.Amount> explanation) {
    Set<Caveat> caveats = new LinkedHashSet<>();
    if (version.isUnreviewedAt(date)) {
      caveats.add(new Caveat(
          Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
          ImmutableMap.of(
              "rule",
              grant,
              "reviewedOn",
              version.reviewedOn().toString(),
              "date",
              date.toString())));
    }
    explanation.ifPresent(step -> unverified(grant, step, caveats));
    return ImmutableList.copyOf(caveats);
  }

  /** Every figure that took part and is confirmed nowhere. */
  private static void unverified(String grant, Explanation step, Set<Caveat> caveats) {
    step.citation()
        .filter(citation -> citation.confidence() == Confidence.UNVERIFIED)
        .map(Citation::reference)
        .ifPresent(reference -> caveats.add(new Caveat(
            Caveat.Kind.UNVERIFIED_LAW, ImmutableMap.of("rule", grant, "reference", reference))));
    step.children().forEach(child -> unverified(grant, child, caveats));
  }
}
