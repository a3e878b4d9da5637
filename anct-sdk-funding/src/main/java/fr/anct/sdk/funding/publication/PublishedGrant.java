package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One row of the table: a grant to its only beneficiary, or the share of one beneficiary among several.
 *
 * <p>Texts are kept on one line and without spaces at their ends. It is immutable and thread-safe.
 *
 * <pre>{@code
 * PublishedGrant grant = PublishedGrant.from(contribution, Grantor.of("Région Grand Est", siret))
 *     .beneficiary(GrantBeneficiary.of("Commune de Langres", other))
 *     .purpose("Rénovation de l’école")
 *     .paymentPeriod(PaymentPeriod.on(LocalDate.of(2026, 6, 30)))
 *     .notifiedToEu(false)
 *     .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePublishedGrant.class)
@JsonDeserialize(builder = PublishedGrant.Builder.class)
@JsonPropertyOrder({
  "grantor",
  "agreementDate",
  "decisionReference",
  "beneficiary",
  "purpose",
  "amount",
  "natures",
  "paymentTerms",
  "paymentPeriod",
  "raeId",
  "notifiedToEu",
  "share",
  "schemeId"
})
@JsonDocument(value = "published-grant", read = true)
public interface PublishedGrant {
  /** The payment terms of a grant that is paid at once. */
  String AT_ONCE = "unique";

  /** The payment terms of a grant that is paid by instalments. */
  String BY_INSTALMENTS = "échelonné";

  /**
   * Returns who grants.
   *
   * @return the grantor, never null
   */
  Grantor grantor();

  /**
   * Returns the day of the agreement.
   *
   * @return the day, or empty if there is none
   */
  Optional<LocalDate> agreementDate();

  /**
   * Returns the grantor’s own reference of the decision.
   *
   * @return the reference, or empty if there is none
   */
  Optional<String> decisionReference();

  /**
   * Returns who receives.
   *
   * @return the beneficiary, never null
   */
  GrantBeneficiary beneficiary();

  /**
   * Returns what the grant is for.
   *
   * @return at most 256 characters, never blank
   */
  String purpose();

  /**
   * Returns the whole amount, before any split between beneficiaries.
   *
   * @return the amount, zero or more, never null
   */
  Euros amount();

  /**
   * Returns whether it is money or something else.
   *
   * @return one or both, never null
   */
  @Value.NaturalOrder
  ImmutableSortedSet<AidNature> natures();

  /**
   * Returns how it is paid: {@link #AT_ONCE}, {@link #BY_INSTALMENTS}, or in free words.
   *
   * @return at most 256 characters, or empty if it is not said
   */
  Optional<String> paymentTerms();

  /**
   * Returns when it is paid.
   *
   * @return the day or the period, never null
   */
  PaymentPeriod paymentPeriod();

  /**
   * Returns the number of the aid in the directory of aids to companies (<i>répertoire des aides aux entreprises</i>).
   *
   * @return at most 5 characters, or empty if there is none
   */
  Optional<String> raeId();

  /**
   * Tells whether it is granted as State aid notified to the European Commission, de minimis included.
   *
   * @return yes or no, as stated: nothing stands for an answer
   */
  boolean notifiedToEu();

  /**
   * Returns the part of the amount that goes to this beneficiary: 100 % if it is the only one.
   *
   * @return above 0 %, at most 100 %, a number of at most 18 decimals, 100 % unless stated, never null
   */
  @Value.Default
  default Rate share() {
    return Rate.ONE;
  }

  /**
   * Returns the identifier of the aid scheme.
   *
   * @return the identifier, or empty if there is none
   */
  Optional<String> schemeId();

  /**
   * Returns the rows of this grant between several beneficiaries. Their printed shares add up to exactly 1: thirds are
   * 0.3334, 0.3333 and 0.3333.
   *
   * @param beneficiaries who receives, in the place of the beneficiary of this row, none null
   * @param key in what proportions, one weight a beneficiary, not null
   * @param decimals how many decimals of a share to print, from 2 to 11
   * @return one row a beneficiary, in order, never null
   * @throws AnctException {@code OUT_OF_RANGE} if the numbers of beneficiaries and of weights differ, for another number of
   *     decimals, or if a share is printed as zero: print more decimals, or leave this beneficiary out
   */
  default ImmutableList<PublishedGrant> sharedBetween(
      List<GrantBeneficiary> beneficiaries, Allocation key, int decimals) {
    ImmutableList<BigDecimal> percentages = key.percentages(decimals - 2);
    if (percentages.size() != beneficiaries.size()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "beneficiaries",
              "value",
              beneficiaries.size(),
              "rule",
              "= " + percentages.size())
          .toException();
    }
    ImmutableList.Builder<PublishedGrant> rows = ImmutableList.builder();
    for (int i = 0; i < percentages.size(); i++) {
      rows.add(toBuilder()
          .beneficiary(beneficiaries.get(i))
          .share(Rate.of(percentages.get(i).movePointLeft(2)))
          .build());
    }
    return rows.build();
  }

  /**
   * Returns a builder with what a plan knows of a grant: the amount and day of the decision, and the scheme; in cash.
   *
   * @param contribution what is granted, not null
   * @param grantor who grants it, not null
   * @return a builder, to which beneficiary, purpose and payment are still to be told, never null
   * @throws AnctException {@code OUT_OF_RANGE} if nothing is granted: what is only asked for, or was refused, is not
   *     published
   */
  static Builder from(Contribution contribution, Grantor grantor) {
    DatedAmount granted = contribution
        .granted()
        .filter(amount -> amount.amount().isPositive())
        .orElseThrow(() -> Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "contribution.granted",
                "value",
                contribution.granted().map(DatedAmount::amount).orElse(Euros.ZERO),
                "rule",
                "> 0")
            .toException());
    return new Builder()
        .grantor(grantor)
        .amount(granted.amount())
        .agreementDate(granted.date())
        .schemeId(contribution.scheme().map(Object::toString))
        .addNatures(AidNature.CASH);
  }

  /**
   * Returns a builder that starts from this row.
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
   * Checks the parts and puts texts on one line.
   *
   * @return this row, or the same with clean texts, never null
   * @throws AnctException {@code OUT_OF_RANGE} if a text is blank or too long, there is no nature, a year has not four
   *     digits, or the share is zero or has too many decimals; {@code RATE_ABOVE_ONE} if the share is above 100 %;
   *     {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  @Value.Check
  default PublishedGrant check() {
    agreementDate().ifPresent(day -> Cells.checkYear("agreementDate", day));
    if (amount().isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "montant", "value", amount())
          .toException();
    }
    if (natures().isEmpty()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "nature", "value", natures(), "rule", "≥ 1")
          .toException();
    }
    Shares.check(share());
    String purpose = Cells.required("purpose", purpose(), Cells.LONG_TEXT);
    Optional<String> reference =
        Cells.optional("decisionReference", decisionReference(), Integer.MAX_VALUE);
    Optional<String> terms = Cells.optional("paymentTerms", paymentTerms(), Cells.LONG_TEXT);
    Optional<String> rae = Cells.optional("raeId", raeId(), Cells.RAE_TEXT);
    Optional<String> scheme = Cells.optional("schemeId", schemeId(), Integer.MAX_VALUE);
    boolean clean = purpose.equals(purpose())
        && reference.equals(decisionReference())
        && terms.equals(paymentTerms())
        && rae.equals(raeId())
        && scheme.equals(schemeId());
    return clean
        ? this
        : toBuilder()
            .purpose(purpose)
            .decisionReference(reference)
            .paymentTerms(terms)
            .raeId(rae)
            .schemeId(scheme)
            .build();
  }

  /**
   * Builds a row; {@code grantor}, {@code beneficiary}, {@code purpose}, {@code amount}, {@code natures}, {@code
   * paymentPeriod} and {@code notifiedToEu} must be set. It is not thread-safe.
   */
  final class Builder extends ImmutablePublishedGrant.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
