package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What somebody other than the owner brings to an operation: asked for, then granted, then paid.
 *
 * <p>It is immutable and thread-safe.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableContribution.class)
@JsonDeserialize(builder = Contribution.Builder.class)
@JsonPropertyOrder({
  "id",
  "funder",
  "scheme",
  "eligibleBase",
  "rate",
  "parts",
  "inKind",
  "requested",
  "granted",
  "payments",
  "expected"
})
public interface Contribution {
  /**
   * Returns its identifier in the plan.
   *
   * @return the identifier, never blank
   */
  String id();

  /**
   * Returns who pays.
   *
   * @return the funder, never null
   */
  Funder funder();

  /**
   * Returns the fund or scheme it is drawn on.
   *
   * @return the scheme, or empty if there is none
   */
  Optional<Scheme> scheme();

  /**
   * Returns the expense that this funder computes its grant on (<i>assiette</i>), as the decision states it; for the
   * dotations of the CGCT it is without tax.
   *
   * @return the base, or empty if it is the eligible expense of the plan
   */
  Optional<Euros> eligibleBase();

  /**
   * Returns the rate that the decision states.
   *
   * @return the rate, 0 % to 100 %, or empty if none is stated
   */
  Optional<Rate> rate();

  /**
   * Returns the part of each expense that is declared to this funder: an expense, or a part of it, may be declared to one
   * European fund only.
   *
   * @return the amounts by the identifier of the expense, empty if the base is not declared line by line, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Euros> parts();

  /**
   * Tells whether it is in kind (<i>apport en nature</i>), valued and not paid: it stands in the plan on both sides, and
   * in no share of money.
   *
   * @return false unless stated
   */
  @Value.Default
  default boolean inKind() {
    return false;
  }

  /**
   * Returns what was asked for.
   *
   * @return the amount, or empty if unknown
   */
  Optional<DatedAmount> requested();

  /**
   * Returns what was granted; zero if it was refused.
   *
   * @return the amount, or empty if nothing is decided
   */
  Optional<DatedAmount> granted();

  /**
   * Returns what was paid, in order.
   *
   * @return the payments, never null
   */
  ImmutableList<DatedAmount> payments();

  /**
   * Returns what is expected to be paid, in order: what is paid already is not in it.
   *
   * @return the payments to come, never null
   */
  ImmutableList<DatedAmount> expected();

  /**
   * Returns the amount that the plan counts: what is granted, else what is asked for.
   *
   * @return the amount, zero or more, never null
   */
  default Euros amount() {
    return (granted().isPresent() ? granted() : requested()).orElseThrow().amount();
  }

  /**
   * Tells whether {@link #amount()} is only what was asked for.
   *
   * @return true if nothing is granted yet
   */
  @JsonIgnore
  default boolean isOnlyRequested() {
    return granted().isEmpty();
  }

  /**
   * Returns the sum of what was paid.
   *
   * @return the sum, zero or more, never null
   */
  default Euros paid() {
    return Euros.sum(Lists.transform(payments(), DatedAmount::amount));
  }

  /**
   * Tells whether it is money that a public person brings without leading the operation.
   *
   * @return true if its funder is public and it is not in kind
   */
  @JsonIgnore
  default boolean isPublicMoney() {
    return funder().isPublic() && !inKind();
  }

  /**
   * Tells whether it is drawn on a scheme.
   *
   * @param other the scheme, not null
   * @return true if it is
   */
  default boolean isOf(Scheme other) {
    Objects.requireNonNull(other, "other");
    return scheme().isPresent() && scheme().get().equals(other);
  }

  /**
   * Returns this contribution under another identifier.
   *
   * @param id the identifier, not blank
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  default Contribution withId(String id) {
    return toBuilder().id(id).build();
  }

  /**
   * Returns this contribution drawn on a scheme.
   *
   * @param scheme the scheme, not null
   * @return the contribution, never null
   */
  default Contribution withScheme(Scheme scheme) {
    return toBuilder().scheme(scheme).build();
  }

  /**
   * Returns this contribution with the expense that its funder computes on.
   *
   * @param base the base, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default Contribution withEligibleBase(Euros base) {
    return toBuilder().eligibleBase(base).build();
  }

  /**
   * Returns this contribution with the rate that its decision states.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  default Contribution withRate(Rate rate) {
    return toBuilder().rate(rate).build();
  }

  /**
   * Returns this contribution with one more payment.
   *
   * @param amount the amount paid, zero or more, not null
   * @param date the day it was paid, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default Contribution withPayment(Euros amount, LocalDate date) {
    return toBuilder().addPayments(DatedAmount.of(amount, date)).build();
  }

  /**
   * Returns this contribution with the part of an expense that is declared to its funder.
   *
   * @param expense the identifier of the expense, not null
   * @param part the amount, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default Contribution withPart(String expense, Euros part) {
    Map<String, Euros> changed = new TreeMap<>(parts());
    changed.put(expense, part);
    return toBuilder().parts(changed).build();
  }

  /**
   * Returns this contribution with one more payment to come.
   *
   * @param amount the amount, zero or more, not null
   * @param date the day it is expected, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default Contribution withExpected(Euros amount, LocalDate date) {
    return toBuilder().addExpected(DatedAmount.of(amount, date)).build();
  }

  /**
   * Returns this contribution in kind.
   *
   * @return the contribution, never null
   */
  default Contribution asInKind() {
    return toBuilder().inKind(true).build();
  }

  /**
   * Returns this contribution with another amount: granted if something is granted, else asked for, on the same day. The
   * rate that the decision states was that of the old amount, and is dropped.
   *
   * @param amount the amount, zero or more, not null
   * @return the contribution, this one if the amount is the same, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  default Contribution withAmount(Euros amount) {
    if (amount.equals(amount())) {
      return this;
    }
    Builder changed = toBuilder().rate(Optional.empty());
    if (granted().isPresent()) {
      return changed
          .granted(new DatedAmount(amount, granted().orElseThrow().date()))
          .build();
    }
    return changed
        .requested(new DatedAmount(amount, requested().orElseThrow().date()))
        .build();
  }

  /**
   * Returns a builder that starts from this contribution.
   *
   * @return a new builder, never null
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns money that is granted, drawn on a scheme whose payer is known; its identifier is that of the scheme.
   *
   * @param scheme one of the constants of {@link Scheme}, not null
   * @param amount what is granted, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the payer of the scheme is not known: name the funder, then the scheme
   */
  static Contribution granted(Scheme scheme, Euros amount) {
    return of(scheme).granted(DatedAmount.of(amount)).build();
  }

  /**
   * Returns money that is granted by a funder; its identifier is the funder’s name, or its kind if it has none.
   *
   * @param funder who grants it, not null
   * @param amount what is granted, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  static Contribution granted(Funder funder, Euros amount) {
    return of(funder).granted(DatedAmount.of(amount)).build();
  }

  /**
   * Returns money that is asked for, drawn on a scheme whose payer is known; its identifier is that of the scheme.
   *
   * @param scheme one of the constants of {@link Scheme}, not null
   * @param amount what is asked for, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the payer of the scheme is not known: name the funder, then the scheme
   */
  static Contribution requested(Scheme scheme, Euros amount) {
    return of(scheme).requested(DatedAmount.of(amount)).build();
  }

  /**
   * Returns money that is asked of a funder; its identifier is the funder’s name, or its kind if it has none.
   *
   * @param funder who is asked, not null
   * @param amount what is asked for, zero or more, not null
   * @return the contribution, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  static Contribution requested(Funder funder, Euros amount) {
    return of(funder).requested(DatedAmount.of(amount)).build();
  }

  private static Builder of(Scheme scheme) {
    FunderKind payer = scheme
        .payer()
        .orElseThrow(() -> Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "scheme",
                "value",
                scheme,
                "rule",
                "scheme.known-payer")
            .toException());
    return new Builder().id(scheme.toString()).funder(Funder.of(payer)).scheme(scheme);
  }

  private static Builder of(Funder funder) {
    return new Builder().id(funder.name().orElse(funder.kind().name())).funder(funder);
  }

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with all that is wrong: {@code MISSING_AMOUNT} if nothing is asked for
   *     nor granted, {@code NEGATIVE_AMOUNT} if the base or a part is below zero, {@code RATE_ABOVE_ONE} if the rate is
   *     above 100 %, {@code OUT_OF_RANGE} if the identifier is blank
   */
  @Value.Check
  default void check() {
    Doors doors = new Doors();
    doors.text("contribution.id", id());
    eligibleBase().ifPresent(base -> doors.amount(id(), base));
    parts().forEach((expense, part) -> doors.amount(id() + "." + expense, part));
    if (requested().isEmpty() && granted().isEmpty()) {
      doors.add(Problem.of(ProblemCode.MISSING_AMOUNT, "id", id()));
    }
    rate()
        .filter(Rate::isAboveOne)
        .ifPresent(
            rate -> doors.add(Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", id(), "value", rate)));
    doors.close();
  }

  /** Builds a contribution. It is not thread-safe. */
  final class Builder extends ImmutableContribution.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
