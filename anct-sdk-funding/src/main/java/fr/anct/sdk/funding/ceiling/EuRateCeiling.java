package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.europe.EuCategory;
import fr.anct.sdk.funding.europe.EuPeriod;
import fr.anct.sdk.funding.europe.EuRates;
import fr.anct.sdk.funding.europe.FormerRegion;
import fr.anct.sdk.funding.europe.FullEuRate;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rate of FEDER and of the social fund, held against what the category of the région allows to a priority
 * (règlement (UE) 1303/2013, art. 120; règlement (UE) 2021/1060, art. 112).
 *
 * <p>It never refuses: the rate binds a priority of a programme and not a project, so that a plan above it is a warning.
 * FEDER decided from 2021 to 2023 may be of either period: both are read unless {@link #forPeriod} says which. The
 * FEADER has rates of its own, and so has Interreg. This class is immutable and thread-safe.
 */
public final class EuRateCeiling implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-EU-RATE";

  private static final String KEY = "funding.eu-rate-ceiling";
  private static final Citation PROGRAMME_LEVEL = Citation.of(
      "Règlement (UE) 2021/1060, art. 112 : plafond de chaque priorité", Confidence.VERIFIED);
  private static final Citation NATIONAL_LAW =
      Citation.of("CGCT, art. L1111-10, III : notre lecture", Confidence.DECISION);

  private static final ImmutableSet<EuPeriod> ANY =
      Sets.immutableEnumSet(EuPeriod.P2014_2020, EuPeriod.P2021_2027);

  /** The periods that each fund belongs to. */
  private static final ImmutableMap<Scheme, ImmutableSet<EuPeriod>> FUNDS = ImmutableMap.of(
      Scheme.FEDER, ANY,
      Scheme.FSE, Sets.immutableEnumSet(EuPeriod.P2014_2020),
      Scheme.REACT_EU, Sets.immutableEnumSet(EuPeriod.P2014_2020),
      Scheme.FSE_PLUS, Sets.immutableEnumSet(EuPeriod.P2021_2027));

  /** The texts, each from the first day of its period. */
  static final Schedule<EuPeriod> TEXTS = Schedule.of(ImmutableList.of(
      new Dated<>(
          EuPeriod.P2014_2020.firstDay(),
          Optional.of(EuPeriod.P2021_2027.firstDay()),
          EuPeriod.P2014_2020,
          Citation.of("Règlement (UE) 1303/2013, art. 120", Confidence.SECONDARY),
          LocalDate.of(2026, 11, 22)),
      new Dated<>(
          EuPeriod.P2021_2027.firstDay(),
          Optional.empty(),
          EuPeriod.P2021_2027,
          Citation.of("Règlement (UE) 2021/1060, art. 112, § 3", Confidence.VERIFIED),
          LocalDate.of(2026, 11, 22))));

  private static final EuRateCeiling STANDARD = new EuRateCeiling(EuRates.standard(), ANY);

  private final EuRates rates;
  private final ImmutableSet<EuPeriod> periods;

  private EuRateCeiling(EuRates rates, ImmutableSet<EuPeriod> periods) {
    this.rates = rates;
    this.periods = periods;
  }

  /**
   * Returns the rule with the categories and rates of this library.
   *
   * @return the rule, never null
   */
  public static EuRateCeiling standard() {
    return STANDARD;
  }

  /**
   * Returns the categories and rates of this rule.
   *
   * @return the rates, never null
   */
  public EuRates rates() {
    return rates;
  }

  /**
   * Returns this rule with other categories or rates.
   *
   * @param other the rates, not null
   * @return the rule, never null
   */
  public EuRateCeiling withRates(EuRates other) {
    return new EuRateCeiling(other, periods);
  }

  /**
   * Returns this rule for programmes of one period.
   *
   * @param period the period, not null
   * @return the rule, never null
   */
  public EuRateCeiling forPeriod(EuPeriod period) {
    return new EuRateCeiling(rates, Sets.immutableEnumSet(period));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.DECISION);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    ImmutableList<Contribution> money =
        Dotations.only(plan.contributions(), line -> line.amount().isPositive() && !line.inKind());
    ImmutableList<Contribution> funds = Dotations.only(
        money,
        line -> line.scheme().isPresent() && FUNDS.containsKey(line.scheme().get()));
    ImmutableList<Contribution> unnamed = Dotations.only(
        money,
        line ->
            line.funder().kind() == FunderKind.EUROPEAN_UNION && line.scheme().isEmpty());
    if (funds.isEmpty() && unnamed.isEmpty()) {
      return Answers.notApplicable(Answers.undated(ID, KEY, TEXTS), "funding.no-eu-fund");
    }
    if (plan.operation().kind() == OperationKind.INTERREG) {
      return Answers.notApplicable(Answers.undated(ID, KEY, TEXTS), "funding.eu-interreg");
    }
    return InForce.at(
        plan, ID, KEY, DateRole.DECISION, TEXTS, text -> answer(plan, funds, unnamed, text));
  }

  private RuleResult answer(
      FinancingPlan plan,
      ImmutableList<Contribution> funds,
      ImmutableList<Contribution> unnamed,
      InForce<EuPeriod> text) {
    RuleResultBuilder steps = text.steps();
    return where(plan, steps, region -> write(plan, text.date(), region, funds, unnamed, steps));
  }

  private static RuleResult where(
      FinancingPlan plan, RuleResultBuilder steps, Function<FormerRegion, RuleResult> then) {
    if (plan.owner().departement().isEmpty()) {
      return Answers.missing(steps, "funding.missing-departement");
    }
    return plan.owner()
        .departement()
        .flatMap(FormerRegion::find)
        .map(then)
        .orElseGet(() -> Answers.missing(
            steps,
            "funding.eu-region-unknown",
            Operand.of(
                "funding.departement",
                new Value.Text(plan.owner().departement().get().toString()))));
  }

  private RuleResult write(
      FinancingPlan plan,
      LocalDate date,
      FormerRegion region,
      ImmutableList<Contribution> funds,
      ImmutableList<Contribution> unnamed,
      RuleResultBuilder steps) {
    List<Test> tests = new ArrayList<>();
    List<Contribution> unread = new ArrayList<>(unnamed);
    for (Contribution line : funds) {
      ImmutableList<Test> own = tests(plan, line, date, region);
      tests.addAll(own);
      if (own.isEmpty()) {
        unread.add(line);
      }
    }
    // The worst breach, whatever the order of the lines.
    Optional<Test> broken = tests.stream()
        .filter(test -> !test.isKept())
        .min(Comparator.comparing(Test::excess).reversed());
    boolean settled = broken.isPresent() || unread.isEmpty();
    Optional<Test> decisive =
        settled ? broken.or(() -> tests.stream().findFirst()) : Optional.empty();
    for (Test test : tests) {
      test.show(steps, date, decisive.filter(test::equals).isPresent());
    }
    if (!unread.isEmpty()) {
      steps.note("funding.eu-period-or-fund-unknown", Answers.names("funding.from", unread));
    }
    if (broken.isPresent()) {
      steps.citedNote("funding.eu-programme-level", PROGRAMME_LEVEL);
      noteOption(tests, date, steps);
      tests.stream().filter(test -> !test.isKept()).forEach(test -> test.remedy(steps));
    }
    steps.citedNote("funding.eu-own-share-holds", NATIONAL_LAW);
    if (broken.isPresent()) {
      return steps.build(RuleVerdict.WARNING);
    }
    return steps.build(settled ? RuleVerdict.COMPLIANT : RuleVerdict.UNDETERMINED);
  }

  private ImmutableList<Test> tests(
      FinancingPlan plan, Contribution line, LocalDate date, FormerRegion region) {
    ImmutableList.Builder<Test> tests = ImmutableList.builder();
    ImmutableSet<EuPeriod> ofFund =
        Objects.requireNonNull(FUNDS.get(line.scheme().orElseThrow()));
    Euros base = line.eligibleBase().orElseGet(() -> plan.eligibleExpense(line));
    for (EuPeriod period : EuPeriod.at(date)) {
      if (periods.contains(period) && ofFund.contains(period)) {
        rate(line, date, region, period)
            .ifPresent(rate -> tests.add(new Test(
                line, region, period, this, rate, base, base.times(rate.value(), Rounding.DOWN))));
      }
    }
    return tests.build();
  }

  /** REACT-EU has a rate of its own, within its dates only. */
  private Optional<Dated<Rate>> rate(
      Contribution line, LocalDate date, FormerRegion region, EuPeriod period) {
    return line.isOf(Scheme.REACT_EU)
        ? FullEuRate.REACT_EU.window().find(date)
        : Optional.of(rates.max(region, period));
  }

  private static void noteOption(List<Test> tests, LocalDate date, RuleResultBuilder steps) {
    boolean old = tests.stream()
        .anyMatch(test -> !test.isKept()
            && test.period() == EuPeriod.P2014_2020
            && !test.line().isOf(Scheme.REACT_EU));
    FullEuRate.CRII_PLUS
        .window()
        .find(date)
        .filter(window -> old)
        .ifPresent(window -> steps.citedNote(
            "funding.eu-crii",
            window.citation(),
            Operand.of("funding.ceiling-rate", Value.of(window.value()))));
  }

  /** One contribution held against the rate of one period. */
  private record Test(
      Contribution line,
      FormerRegion region,
      EuPeriod period,
      EuRateCeiling rule,
      Dated<Rate> rate,
      Euros base,
      Euros limit) {
    boolean isKept() {
      return !line.amount().isGreaterThan(limit);
    }

    Euros excess() {
      return line.amount().minus(limit);
    }

    void remedy(RuleResultBuilder steps) {
      steps.note(
          RuleResultBuilder.REMEDY + "eu-rate",
          Dotations.name(line),
          Operand.of("funding.eu-period", new Value.Key(period.messageKey())),
          Answers.money("funding.excess", excess()));
    }

    void show(RuleResultBuilder steps, LocalDate date, boolean decisive) {
      steps.restsOn(rate, date);
      Operand when = Operand.of("funding.eu-period", new Value.Key(period.messageKey()));
      if (line.isOf(Scheme.REACT_EU)) {
        steps.lookup(
            FullEuRate.REACT_EU.messageKey(),
            Operand.of("funding.ceiling-rate", Value.of(rate.value())),
            rate.citation());
      } else {
        Dated<EuCategory> category = rule.rates.category(region, period);
        steps.restsOn(category, date);
        steps.citedNote(
            "funding.eu-category-of",
            category.citation(),
            Operand.of("funding.eu-region", new Value.Text(region.displayName())),
            when,
            Operand.of("funding.eu-category", new Value.Key(category.value().messageKey())));
        steps.lookup(
            region.isOutermost() ? "funding.eu-rate-outermost" : "funding.eu-rate-of-category",
            Operand.of("funding.ceiling-rate", Value.of(rate.value())),
            rate.citation());
      }
      steps.amount(
          "funding.eu-limit-of",
          limit,
          Optional.of(Rounding.DOWN),
          Operand.of("funding.ceiling-rate", Value.of(rate.value())),
          Answers.money("funding.eu-base", base));
      steps.compare(
          "funding.eu-rate-test",
          Answers.money("funding.eu-amount", line.amount()),
          Operator.AT_MOST,
          Answers.money("funding.eu-limit", limit),
          decisive,
          Optional.of(rate.citation()),
          Dotations.name(line),
          when);
    }
  }
}
