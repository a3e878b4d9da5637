package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OperationNature;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The minimum share of the owner (<i>participation minimale du maître d’ouvrage</i>): a collectivité that leads an
 * investment brings at least 20 % of what public persons bring to it, itself included (CGCT, art. L1111-10, III).
 *
 * <p>Private money is outside the base. Lower rates are automatic for some operations, and for others need a derogation
 * of the prefect, which is always an explicit input. A rate that no text confirms never makes a plan compliant: it
 * turns a violation into a warning. This class is immutable and thread-safe.
 */
public final class OwnShareFloor implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-MOA-20";

  private static final String KEY = "funding.own-share-floor";
  private static final OwnShareFloor STANDARD = new OwnShareFloor(OwnShareRates.STANDARD);
  static final ImmutableSet<OwnerKind> SUBJECT = ImmutableSet.of(
      OwnerKind.COMMUNE,
      OwnerKind.EPCI_FP,
      OwnerKind.SYNDICAT_DE_COMMUNES,
      OwnerKind.SYNDICAT_MIXTE_FERME,
      OwnerKind.DEPARTEMENT,
      OwnerKind.REGION,
      OwnerKind.COLLECTIVITE_A_STATUT_PARTICULIER);

  private final ImmutableMap<OwnShareGround, Schedule<Rate>> rates;

  private OwnShareFloor(ImmutableMap<OwnShareGround, Schedule<Rate>> rates) {
    this.rates = rates;
  }

  /**
   * Returns the rule with the rates of this library.
   *
   * @return the rule, never null
   */
  public static OwnShareFloor standard() {
    return STANDARD;
  }

  /**
   * Returns the rates of a ground over time; for a derogation, the least that a prefect may allow.
   *
   * @param ground the ground, not null
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> rates(OwnShareGround ground) {
    return Objects.requireNonNull(rates.get(ground));
  }

  /**
   * Returns this rule with other rates for a ground.
   *
   * @param ground the ground, not null
   * @param schedule the dated and cited rates, not null
   * @return the rule, never null
   */
  public OwnShareFloor withRates(OwnShareGround ground, Schedule<Rate> schedule) {
    Map<OwnShareGround, Schedule<Rate>> changed = new EnumMap<>(rates);
    changed.put(ground, schedule);
    return new OwnShareFloor(Maps.immutableEnumMap(changed));
  }

  /**
   * Returns the least that the owner must bring: a floor, rounded up.
   *
   * @param publicFinancing all that public persons bring, the owner included, zero or more, not null
   * @param rate the minimum share, 0 % to 100 %, not null
   * @return the least own share, never null
   */
  public static Euros minOwn(Euros publicFinancing, Rate rate) {
    return publicFinancing.times(rate, Rounding.UP);
  }

  /**
   * Returns the most that other public persons may bring: a ceiling, rounded down. With {@link #minOwn} it adds up to
   * the public financing.
   *
   * @param publicFinancing all that public persons bring, the owner included, zero or more, not null
   * @param rate the minimum share, 0 % to 100 %, not null
   * @return the most public subsidies, never null
   */
  public static Euros maxPublicSubsidies(Euros publicFinancing, Rate rate) {
    return publicFinancing.times(rate.complement(), Rounding.DOWN);
  }

  /**
   * Tells whether an own share is enough, without any division.
   *
   * @param own what the owner brings, zero or more, not null
   * @param publicSubsidies what other public persons bring, zero or more, not null
   * @param rate the minimum share, not null
   * @return true if own ≥ rate × (own + publicSubsidies)
   */
  public static boolean isEnough(Euros own, Euros publicSubsidies, Rate rate) {
    BigInteger mine = BigInteger.valueOf(own.cents());
    BigInteger all = mine.add(BigInteger.valueOf(publicSubsidies.cents()));
    return mine.multiply(BigInteger.valueOf(rate.denominator()))
            .compareTo(all.multiply(BigInteger.valueOf(rate.numerator())))
        >= 0;
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
    return InForce.at(
        plan,
        ID,
        KEY,
        DateRole.DECISION,
        rates(OwnShareGround.DEFAULT),
        text -> answer(plan, text));
  }

  private RuleResult answer(FinancingPlan plan, InForce<Rate> text) {
    RuleResultBuilder steps = text.steps();
    return outOfScope(plan, steps).orElseGet(() -> share(plan, text.date(), text.version(), steps));
  }

  @Override
  public ImmutableList<AidLimit> limits(FinancingPlan plan) {
    return least(plan).stream()
        .map(rate -> AidLimit.ceiling(
            ID, Dotations.directPublicAid(plan), maxPublicSubsidies(plan.publicFinancing(), rate)))
        .collect(ImmutableList.toImmutableList());
  }

  /** In a balanced plan public persons bring what private money and what is in kind leave, whoever of them does. */
  @Override
  public ImmutableList<GroupCeiling> ceilings(FinancingPlan plan) {
    Euros total =
        plan.totalExpenses().minus(plan.privateMoney()).minus(plan.inKind()).max(Euros.ZERO);
    return least(plan).stream()
        .map(rate -> GroupCeiling.of(
            ID, Dotations.ids(Dotations.directPublicAid(plan)), maxPublicSubsidies(total, rate)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The share below which a plan is a violation, or empty where the rule does not bind or cannot tell. */
  private Optional<Rate> least(FinancingPlan plan) {
    Optional<LocalDate> date = plan.date(DateRole.DECISION);
    Optional<Dated<Rate>> general = date.flatMap(rates(OwnShareGround.DEFAULT)::find);
    if (general.isEmpty()) {
      return Optional.empty();
    }
    RuleResultBuilder unread =
        RuleResultBuilder.inForce(ID, KEY, general.get(), date.orElseThrow());
    if (outOfScope(plan, unread).isPresent()) {
      return Optional.empty();
    }
    OwnShareRate chosen =
        OwnShareRate.choose(this, plan, date.orElseThrow(), general.get(), unread);
    return Optional.of(
        chosen.contested().orElse(chosen.firm()).rate().min(chosen.firm().rate()));
  }

  private static Optional<RuleResult> outOfScope(FinancingPlan plan, RuleResultBuilder steps) {
    OwnerKind kind = plan.owner().kind();
    if (plan.operation().nature() == OperationNature.OPERATING) {
      return Optional.of(Answers.notApplicable(steps, "funding.own-share-investment-only"));
    }
    if (!SUBJECT.contains(kind)) {
      String key = kind == OwnerKind.SYNDICAT_MIXTE_OUVERT
          ? "funding.own-share-open-syndicate"
          : "funding.own-share-other-owner";
      steps.citedNote(
          key,
          OwnShareRates.SCOPE_CITATION,
          Operand.of("funding.owner-kind", new Value.Key(kind.messageKey())));
      return Optional.of(steps.build(RuleVerdict.NOT_APPLICABLE));
    }
    if (plan.owner().departement().isEmpty()) {
      return Optional.of(Answers.missing(steps, "funding.missing-departement"));
    }
    DepartementCode departement = plan.owner().departement().get();
    Operand where = Operand.of("funding.departement", new Value.Text(departement.toString()));
    if (OwnShareRates.OVERSEAS.contains(departement.toString())) {
      steps.citedNote("funding.own-share-overseas", OwnShareRates.OVERSEAS_CITATION, where);
      return Optional.of(steps.build(RuleVerdict.NOT_APPLICABLE));
    }
    if (departement.isOverseas()) {
      return Optional.of(Answers.missing(steps, "funding.law-unknown-there", where));
    }
    if (plan.operation().kind() == OperationKind.URBAN_RENEWAL) {
      steps.citedNote("funding.own-share-urban-renewal", OwnShareRates.URBAN_RENEWAL_CITATION);
      return Optional.of(steps.build(RuleVerdict.NOT_APPLICABLE));
    }
    return Optional.empty();
  }

  private RuleResult share(
      FinancingPlan plan, LocalDate date, Dated<Rate> general, RuleResultBuilder steps) {
    OwnShareRate chosen = OwnShareRate.choose(this, plan, date, general, steps);
    Rate rate = chosen.firm().rate();
    Euros own = plan.ownShare();
    Euros total = plan.publicFinancing();
    showBase(plan, steps);
    Euros least = minOwn(total, rate);
    steps.amount(
        "funding.own-share-minimum-of",
        least,
        Optional.of(Rounding.UP),
        Operand.of("funding.own-share-rate", Value.of(rate)),
        Answers.money("funding.public-financing", total));
    boolean kept = steps.compare(
        "funding.own-share-test",
        Answers.money("funding.own-share", own),
        Operator.AT_LEAST,
        Answers.money("funding.own-share-minimum", least),
        true,
        Optional.empty());
    boolean keptByContested = !kept
        && chosen
            .contested()
            .map(contested -> contest(plan, date, contested, steps))
            .orElse(false);
    steps.amount(
        "funding.public-subsidies-maximum-of",
        maxPublicSubsidies(total, rate),
        Optional.of(Rounding.DOWN),
        Operand.of("funding.own-share-rate", Value.of(rate)),
        Answers.money("funding.public-financing", total));
    if (kept) {
      return steps.build(RuleVerdict.COMPLIANT);
    }
    showRemedies(plan, date, least.minus(own), steps);
    return steps.build(keptByContested ? RuleVerdict.WARNING : RuleVerdict.VIOLATED);
  }

  /** Holds a plan that misses the settled rate against the one that no text confirms. */
  private static boolean contest(
      FinancingPlan plan, LocalDate date, OwnShareRate.Applied contested, RuleResultBuilder steps) {
    contested.show(steps, date);
    return steps.compare(
        "funding.own-share-contested-test",
        Answers.money("funding.own-share", plan.ownShare()),
        Operator.AT_LEAST,
        Answers.money(
            "funding.own-share-minimum", minOwn(plan.publicFinancing(), contested.rate())),
        false,
        Optional.of(contested.source().citation()));
  }

  private static void showBase(FinancingPlan plan, RuleResultBuilder steps) {
    Euros own = plan.ownShare();
    steps.amount(
        "funding.own-share-of",
        own,
        Optional.empty(),
        Answers.money("funding.own-funds", plan.ownFunds()),
        Answers.money("funding.loans", plan.loans()));
    Euros subsidies = plan.publicSubsidies();
    steps.amount("funding.public-subsidies", subsidies, Optional.empty());
    Euros privateMoney = plan.privateMoney();
    if (privateMoney.isPositive()) {
      steps.amount("funding.private-money-left-out", privateMoney, Optional.empty());
    }
    Euros inKind = plan.inKind();
    if (inKind.isPositive()) {
      steps.amount("funding.in-kind-left-out", inKind, Optional.empty());
    }
    steps.amount(
        "funding.public-financing",
        own.plus(subsidies),
        Optional.empty(),
        Answers.money("funding.own-share", own),
        Answers.money("funding.public-subsidies", subsidies));
  }

  private static void showRemedies(
      FinancingPlan plan, LocalDate date, Euros missing, RuleResultBuilder steps) {
    steps.note(
        RuleResultBuilder.REMEDY + "own-share",
        Answers.money("funding.missing-own-share", missing),
        Answers.names("funding.from", Dotations.directPublicAid(plan)));
    if (!date.isBefore(OwnShareRates.SANCTION_FROM) && !Dotations.in(plan).isEmpty()) {
      steps.citedNote("funding.own-share-sanction", OwnShareRates.SANCTION_CITATION);
    }
  }
}
