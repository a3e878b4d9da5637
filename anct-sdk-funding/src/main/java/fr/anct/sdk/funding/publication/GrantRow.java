package fr.anct.sdk.funding.publication;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.internal.text.CsvCells;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.EurosText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one row: every bad cell of it is said. */
final class GrantRow {
  private final GrantLayout layout;
  private final Row row;
  /** What is wrong in cells that may be empty. */
  private final Map<PublicationColumn, Problem> optional = new EnumMap<>(PublicationColumn.class);

  private boolean refused;

  GrantRow(GrantLayout layout, Row row) {
    this.layout = layout;
    this.row = row;
  }

  /**
   * A row whose share is as the file has it.
   *
   * @param row the row, with a share of its own
   * @param share the share of the file, above zero
   */
  record Grant(PublishedGrant row, BigDecimal share) {
    void addTo(Shares shares) {
      shares.add(row, share);
    }
  }

  Optional<Grant> read() {
    Optional<String> grantorName = text(PublicationColumn.GRANTOR_NAME, Integer.MAX_VALUE);
    Optional<Siret> grantorId = cell(PublicationColumn.GRANTOR_ID, GrantRow::siret);
    Optional<LocalDate> agreement = cell(PublicationColumn.AGREEMENT_DATE, GrantRow::day);
    Optional<String> reference = text(PublicationColumn.DECISION_REFERENCE, Integer.MAX_VALUE);
    Optional<String> name = text(PublicationColumn.BENEFICIARY_NAME, Integer.MAX_VALUE);
    Optional<Siret> siret = cell(PublicationColumn.BENEFICIARY_ID, GrantRow::siret);
    Optional<Rna> rna = cell(PublicationColumn.BENEFICIARY_RNA, Rna::of);
    Optional<String> purpose = text(PublicationColumn.PURPOSE, Cells.LONG_TEXT);
    Optional<Euros> amount = cell(PublicationColumn.AMOUNT, GrantRow::amount);
    Optional<ImmutableSortedSet<AidNature>> natures =
        cell(PublicationColumn.NATURE, GrantRow::natures);
    Optional<String> terms = text(PublicationColumn.PAYMENT_TERMS, Cells.LONG_TEXT);
    Optional<PaymentPeriod> period = cell(PublicationColumn.PAYMENT_PERIOD, PaymentPeriod::parse);
    Optional<String> rae = text(PublicationColumn.RAE_ID, Cells.RAE_TEXT);
    Optional<Boolean> notified = cell(PublicationColumn.EU_NOTIFICATION, GrantRow::yesOrNo);
    Optional<BigDecimal> share = cell(PublicationColumn.SHARE, GrantRow::share);
    Optional<String> scheme = text(PublicationColumn.SCHEME_ID, Integer.MAX_VALUE);
    if (layout.version().takesRna() && siret.isEmpty() && rna.isEmpty()) {
      refuseBeneficiary();
    }
    if (refused) {
      return Optional.empty();
    }
    return Optional.of(new Grant(
        PublishedGrant.builder()
            .grantor(Grantor.of(grantorName.orElseThrow(), grantorId.orElseThrow()))
            .agreementDate(agreement)
            .decisionReference(reference)
            .beneficiary(new GrantBeneficiary(name.orElseThrow(), siret, rna))
            .purpose(purpose.orElseThrow())
            .amount(amount.orElseThrow())
            .natures(natures.orElseThrow())
            .paymentTerms(terms)
            .paymentPeriod(period.orElseThrow())
            .raeId(rae)
            .notifiedToEu(notified.orElseThrow())
            .schemeId(scheme)
            .build(),
        share.orElseThrow()));
  }

  private Optional<String> text(PublicationColumn column, int most) {
    return cell(column, cell -> {
      String text = Cells.clean(CsvCells.restored(cell));
      if (text.isEmpty()) {
        throw Problem.of(ProblemCode.EMPTY_CELL).toException();
      }
      if (text.codePointCount(0, text.length()) > most) {
        throw Cells.bad(text, most == Cells.RAE_TEXT ? "publication.rae" : "publication.long-text")
            .toException();
      }
      return text;
    });
  }

  private <T> Optional<T> cell(PublicationColumn column, Function<String, T> reading) {
    String text = row.text(layout.column(column));
    boolean required = layout.version().requires(column);
    if (text.isEmpty()) {
      if (required) {
        refuse(column, Problem.of(ProblemCode.EMPTY_CELL));
      }
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text));
    } catch (AnctException e) {
      if (required) {
        refuse(column, e.problem());
      } else {
        optional.put(column, e.problem());
        row.refuseCell(layout.column(column), e.problem());
      }
      return Optional.empty();
    }
  }

  /** One mistake is told once: a number that does not read is not also one that is not there. */
  private void refuseBeneficiary() {
    PublicationColumn column = optional.containsKey(PublicationColumn.BENEFICIARY_RNA)
            && !optional.containsKey(PublicationColumn.BENEFICIARY_ID)
        ? PublicationColumn.BENEFICIARY_RNA
        : PublicationColumn.BENEFICIARY_ID;
    refuse(column, optional.getOrDefault(column, Problem.of(ProblemCode.EMPTY_CELL)));
  }

  private void refuse(PublicationColumn column, Problem problem) {
    refused = true;
    row.refuse(layout.column(column), problem);
  }

  private static Siret siret(String text) {
    return Siret.tryParse(text).orElseGet(() -> Siret.of(text));
  }

  private static LocalDate day(String text) {
    try {
      if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/') {
        return LocalDate.parse(
            text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2));
      }
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw badDate(text);
    }
    throw badDate(text);
  }

  private static AnctException badDate(String text) {
    return Problem.of(ProblemCode.BAD_DATE, "value", DecimalText.shown(text)).toException();
  }

  private static Euros amount(String text) {
    Euros amount = EurosText.parse(text);
    if (amount.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "montant", "value", amount)
          .toException();
    }
    return amount;
  }

  private static ImmutableSortedSet<AidNature> natures(String text) {
    ImmutableSortedSet.Builder<AidNature> natures = ImmutableSortedSet.naturalOrder();
    int from = 0;
    int count = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ';') {
        natures.add(nature(text, text.substring(from, i)));
        from = i + 1;
        count++;
      }
    }
    if (count != natures.build().size()) {
      throw Cells.bad(text, "publication.nature").toException();
    }
    return natures.build();
  }

  private static AidNature nature(String cell, String text) {
    String folded = Folding.fold(text);
    for (AidNature nature : AidNature.values()) {
      if (Folding.fold(nature.officialName()).equals(folded)) {
        return nature;
      }
    }
    throw Cells.bad(cell, "publication.nature").toException();
  }

  private static boolean yesOrNo(String text) {
    return switch (Folding.fold(text)) {
      case "oui" -> true;
      case "non" -> false;
      default -> throw Cells.bad(text, "publication.yes-no").toException();
    };
  }

  private static BigDecimal share(String text) {
    boolean percent = text.endsWith("%");
    String bare = percent ? text.substring(0, text.length() - 1) : text;
    String plain = bare.length() > DecimalText.LONGEST ? null : DecimalText.plain(bare);
    BigDecimal number = plain == null ? BigDecimal.ZERO : new BigDecimal(plain);
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw Cells.bad(text, "publication.share").toException();
    }
    return (percent ? number.movePointLeft(2) : number).stripTrailingZeros();
  }
}
