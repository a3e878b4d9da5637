package fr.anct.sdk.funding.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.funding.publication.AidNature;
import fr.anct.sdk.funding.publication.GrantBeneficiary;
import fr.anct.sdk.funding.publication.GrantPublication;
import fr.anct.sdk.funding.publication.Grantor;
import fr.anct.sdk.funding.publication.PaymentPeriod;
import fr.anct.sdk.funding.publication.PublishedGrant;
import fr.anct.sdk.funding.publication.Rna;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** Grants to publish. */
public final class Publications {
  private static final ImmutableList<Siret> SIRETS = ImmutableList.of(
      Siret.of("21060004500392"),
      Siret.of("38047555800058"),
      Siret.of("23350001600040"),
      Siret.of("41925390100013"));

  private Publications() {}

  /** Returns grants to one beneficiary, with all that version 2.1 has, and texts that want care. */
  public static Arbitrary<PublishedGrant> grants() {
    Arbitrary<Grantor> grantors = Combinators.combine(texts(40), sirets()).as(Grantor::of);
    return Combinators.combine(
            Combinators.combine(grantors, beneficiaries(), texts(256), Plans.amounts())
                .as((grantor, beneficiary, purpose, amount) -> PublishedGrant.builder()
                    .grantor(grantor)
                    .beneficiary(beneficiary)
                    .purpose(purpose)
                    .amount(amount)),
            days().optional(),
            texts(30).optional(),
            Arbitraries.of(AidNature.class).set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.oneOf(Arbitraries.of("unique", "échelonné"), texts(256)).optional(),
            periods(),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(5).optional(),
            Combinators.combine(Arbitraries.of(true, false), texts(40).optional())
                .as((notified, scheme) -> new Rest(notified, scheme)))
        .as((builder, day, reference, natures, terms, period, rae, rest) -> builder
            .agreementDate(day)
            .decisionReference(reference)
            .natures(natures)
            .paymentTerms(terms)
            .paymentPeriod(period)
            .raeId(rae)
            .notifiedToEu(rest.notified)
            .schemeId(rest.scheme)
            .build());
  }

  /** Returns tables in which some grants have several beneficiaries. */
  public static Arbitrary<GrantPublication> publications() {
    Arbitrary<List<PublishedGrant>> shared = Combinators.combine(
            grants(),
            beneficiaries().list().ofMinSize(2).ofMaxSize(4),
            Arbitraries.longs().between(1, 1_000).list().ofSize(4),
            Arbitraries.integers().between(5, 11))
        .as((grant, beneficiaries, weights, decimals) -> grant.sharedBetween(
            beneficiaries,
            Allocation.byWeights(
                weights.stream().mapToLong(w -> w).limit(beneficiaries.size()).toArray()),
            decimals));
    return Arbitraries.oneOf(grants().map(ImmutableList::of), shared)
        .list()
        .ofMaxSize(4)
        .map(all -> {
          List<PublishedGrant> rows = new ArrayList<>();
          for (int i = 0; i < all.size(); i++) {
            for (PublishedGrant row : all.get(i)) {
              // Two grants of a table are told apart by their reference.
              rows.add(row.toBuilder()
                  .decisionReference(row.decisionReference().orElse("") + " n° " + i)
                  .build());
            }
          }
          return GrantPublication.of(rows);
        });
  }

  /** Returns a few tables, always the same. */
  public static List<GrantPublication> samples() {
    List<GrantPublication> drawn = new ArrayList<>();
    JqwikSession.run(() -> {
      var generator = publications().generator(1000);
      Random random = new Random(20261129);
      for (int i = 0; i < 20; i++) {
        drawn.add(generator.next(random).value());
      }
    });
    return drawn;
  }

  /** Returns texts of one line: signs of formulas, quotation marks, commas, spaces of all kinds, apostrophes. */
  public static Arbitrary<String> texts(int most) {
    Arbitrary<String> tricky = Arbitraries.strings()
        .withChars("=+-@'\",;|\t\r\n \u00A0\u202F\u2028aé€0＝œ\uD83D\uDE00\uD83D")
        .ofMinLength(1)
        .ofMaxLength(Math.min(most, 12));
    Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(Math.min(most, 20));
    Arbitrary<String> ordinary =
        Arbitraries.of("Fonctionnement", "Rénovation de l’école, 1re tranche", "=1+1", "'=1+1");
    return Arbitraries.oneOf(tricky, any, ordinary).filter(text -> !isBlank(text));
  }

  private record Rest(boolean notified, Optional<String> scheme) {}

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isISOControl(c)
            || Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || c == '\uFEFF');
  }

  private static Arbitrary<GrantBeneficiary> beneficiaries() {
    Arbitrary<Rna> rnas = Arbitraries.strings().numeric().ofLength(9).map(n -> Rna.of("W" + n));
    return Combinators.combine(texts(40), sirets().optional(), rnas.optional())
        .as(GrantBeneficiary::new);
  }

  private static Arbitrary<Siret> sirets() {
    return Arbitraries.of(SIRETS);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<PaymentPeriod> periods() {
    return Combinators.combine(days(), days().optional())
        .as((first, last) -> new PaymentPeriod(first, last.filter(day -> !day.isBefore(first))));
  }
}
