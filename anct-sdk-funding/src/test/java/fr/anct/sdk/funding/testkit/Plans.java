package fr.anct.sdk.funding.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.CeilingException;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PrefectDerogation;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.TaxBasis;
import fr.anct.sdk.funding.plan.VatTreatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of plans and of their parts: every combination that may be built, sensible or not. */
public final class Plans {
  private static final long TEN_MILLIONS = 1_000_000_000L;

  private Plans() {}

  /** Amounts from nothing to ten million euros, to the cent. */
  public static Arbitrary<Euros> amounts() {
    return Arbitraries.longs().between(0, TEN_MILLIONS).map(Euros::ofCents);
  }

  /** Rates from 0 % to 100 %, thirds and the like included. */
  public static Arbitrary<Rate> rates() {
    return Arbitraries.longs()
        .between(1, 10_000)
        .flatMap(denominator -> Arbitraries.longs()
            .between(0, denominator)
            .map(numerator -> Rate.of(numerator, denominator)));
  }

  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(2009, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  public static Arbitrary<DatedAmount> datedAmounts() {
    return Combinators.combine(amounts(), days().optional()).as(DatedAmount::new);
  }

  public static Arbitrary<Funder> funders() {
    return Combinators.combine(
            Arbitraries.of(FunderKind.class),
            Arbitraries.of("Grand Est", "Haute-Marne", "Fondation du patrimoine")
                .optional())
        .as(Funder::new);
  }

  public static Arbitrary<Scheme> schemes() {
    return Arbitraries.of(
        Scheme.DETR,
        Scheme.DSIL,
        Scheme.DPV,
        Scheme.DSID,
        Scheme.FNADT,
        Scheme.FONDS_DE_CONCOURS,
        Scheme.FEDER,
        Scheme.FSE_PLUS,
        Scheme.REACT_EU,
        Scheme.FONDS_VERT,
        Scheme.of("CAP-2030"));
  }

  /** A contribution whose identifier is to be set. */
  public static Arbitrary<Contribution> contributions() {
    Arbitrary<Funder> funder =
        Arbitraries.oneOf(Arbitraries.just(Funder.of(FunderKind.STATE)), funders());
    return Combinators.combine(
            funder,
            schemes().optional(),
            amounts().optional(),
            rates().optional(),
            datedAmounts(),
            datedAmounts().optional(),
            datedAmounts().list().ofMaxSize(3),
            Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)))
        .as((who, scheme, base, rate, requested, granted, payments, inKind) ->
            Contribution.builder()
                .id("x")
                .funder(who)
                .scheme(scheme)
                .eligibleBase(base)
                .rate(rate)
                .requested(requested)
                .granted(granted)
                .payments(payments)
                .expected(payments)
                .inKind(inKind)
                .build());
  }

  public static Arbitrary<ProjectOwner> owners() {
    Arbitrary<ProjectOwner> communes = Arbitraries.of("52250", "2A004", "97411", "98735")
        .map(CommuneCode::of)
        .map(ProjectOwner::commune);
    Arbitrary<ProjectOwner> others = Combinators.combine(
            Arbitraries.of(OwnerKind.class),
            Arbitraries.of("52", "2B", "972", "988").map(DepartementCode::of).optional())
        .as((kind, departement) -> new ProjectOwner(
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            departement,
            Optional.empty()));
    return Combinators.combine(
            Arbitraries.oneOf(communes, others),
            Arbitraries.of("mobilité durable").optional())
        .as((owner, domain) -> domain.map(owner::asChefDeFile).orElse(owner));
  }

  public static Arbitrary<Operation> operations() {
    Arbitrary<PrefectDerogation> derogations = Combinators.combine(days(), rates())
        .as((day, rate) -> PrefectDerogation.of("2025-118", day, rate));
    return Combinators.combine(
            Arbitraries.of(OperationNature.class),
            Arbitraries.of(OperationKind.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("développement économique").optional(),
            derogations.optional(),
            rates().map(rate -> CeilingException.of("Annexe II", rate)).optional())
        .as(Operation::new);
  }

  /** Any plan that may be built: dates may be missing, and expenses and resources differ. */
  public static Arbitrary<FinancingPlan> plans() {
    return Combinators.combine(
            owners(),
            operations(),
            Arbitraries.of(TaxBasis.class),
            expenses().list().ofMaxSize(4),
            contributions().list().ofMaxSize(6),
            amounts(),
            amounts(),
            dates())
        .as((owner, operation, basis, expenses, contributions, own, loans, dates) -> {
          FinancingPlan.Builder plan = FinancingPlan.builder()
              .owner(owner)
              .operation(operation)
              .taxBasis(basis)
              .expenses(numberedExpenses(expenses, contributions.size()))
              .contributions(numbered(contributions))
              .ownFunds(own)
              .loans(loans);
          dates.forEach(plan::date);
          return plan.build();
        })
        // Combined edge cases would leave no room for anything else.
        .withoutEdgeCases();
  }

  /** An ordinary investment of a commune of metropolitan France on which every rule speaks. */
  public static Arbitrary<FinancingPlan> ordinaryPlans() {
    return plans()
        .map(plan -> plan.toBuilder()
            .owner(ProjectOwner.commune("52250"))
            .operation(Operation.investment())
            .taxBasis(TaxBasis.HT)
            .build()
            .withDate(DateRole.APPLICATION_RECEIVED, LocalDate.of(2025, 1, 10))
            .withDate(DateRole.DECISION, LocalDate.of(2025, 6, 1)));
  }

  /** The two dates that rules read, each known or not. */
  private static Arbitrary<Map<DateRole, LocalDate>> dates() {
    return Arbitraries.maps(
            Arbitraries.of(DateRole.DECISION, DateRole.APPLICATION_RECEIVED), days())
        .ofMaxSize(2);
  }

  private static ImmutableList<Contribution> numbered(List<Contribution> lines) {
    ImmutableList.Builder<Contribution> numbered = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      numbered.add(lines.get(i).withId("c" + i));
    }
    return numbered.build();
  }

  /** An expense whose identifier is to be set; its tax is never more than it. */
  public static Arbitrary<ExpenseLine> expenses() {
    return Combinators.combine(
            amounts(),
            Arbitraries.of(true, false),
            rates().optional(0.5),
            Arbitraries.of(VatTreatment.class).optional(0.7),
            rates().optional(0.5))
        .as((amount, eligible, tax, treatment, firstYear) -> {
          ExpenseLine.Builder line = ExpenseLine.builder()
              .id("x")
              .label("Travaux")
              .amount(amount)
              .eligible(eligible)
              .vat(tax.map(rate -> amount.times(rate, Rounding.HALF_UP)))
              .vatTreatment(treatment);
          firstYear.ifPresent(rate -> {
            Euros first = amount.times(rate, Rounding.DOWN);
            line.putYears(2025, first).putYears(2026, amount.minus(first));
          });
          return line.build();
        });
  }

  private static ImmutableList<ExpenseLine> numberedExpenses(
      List<ExpenseLine> lines, int contributions) {
    ImmutableList.Builder<ExpenseLine> numbered = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      ExpenseLine line = lines.get(i);
      boolean leftOut = i == 1 && contributions > 0;
      numbered.add(
          (leftOut ? line.withoutGrantsOf("c0") : line).toBuilder().id("e" + i).build());
    }
    return numbered.build();
  }
}
