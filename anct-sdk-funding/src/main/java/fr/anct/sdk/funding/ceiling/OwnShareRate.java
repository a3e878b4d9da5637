package fr.anct.sdk.funding.ceiling;

import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PrefectDerogation;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rate of the owner’s minimum share that holds for a plan.
 *
 * @param firm the rate that the texts settle
 * @param contested a lower rate that no text confirms, or empty
 */
record OwnShareRate(Applied firm, Optional<Applied> contested) {
  /** Chooses the rate and shows why: the general one or that of a chef de file, then what lowers it. */
  static OwnShareRate choose(
      OwnShareFloor rule,
      FinancingPlan plan,
      LocalDate date,
      Dated<Rate> general,
      RuleResultBuilder steps) {
    Applied base = base(rule, plan, date, general, steps);
    Optional<Applied> lower = OwnShareGround.of(plan)
        .flatMap(ground -> rule.rates(ground)
            .find(date)
            .flatMap(source -> onGround(ground, source, plan, date, steps)))
        .filter(found -> found.rate().compareTo(base.rate()) < 0);
    if (isDerogationIdle(rule, plan, date)) {
      steps.note(
          "funding.derogation-without-ground",
          reference(plan.operation().derogation().orElseThrow()));
    }
    Optional<Applied> settled = lower.filter(found -> !found.isUnverified());
    settled.ifPresent(found -> found.show(steps, date));
    return new OwnShareRate(settled.orElse(base), lower.filter(Applied::isUnverified));
  }

  private static Applied base(
      OwnShareFloor rule,
      FinancingPlan plan,
      LocalDate date,
      Dated<Rate> general,
      RuleResultBuilder steps) {
    Applied base = new Applied(OwnShareGround.DEFAULT, general.value(), general);
    if (plan.owner().chefDeFileDomain().isPresent()) {
      Operand domain = Operand.of(
          "funding.domain", new Value.Text(plan.owner().chefDeFileDomain().get()));
      Optional<Dated<Rate>> lead = rule.rates(OwnShareGround.CHEF_DE_FILE).find(date);
      if (plan.operation().ctec()) {
        steps.note("funding.own-share-ctec", domain);
      } else if (lead.isPresent()) {
        steps.note("funding.own-share-chef-de-file", domain);
        base = new Applied(OwnShareGround.CHEF_DE_FILE, lead.get().value(), lead.get());
      }
    }
    base.show(steps, date);
    return base;
  }

  private static Optional<Applied> onGround(
      OwnShareGround ground,
      Dated<Rate> source,
      FinancingPlan plan,
      LocalDate date,
      RuleResultBuilder steps) {
    if (ground.needsDerogation()) {
      return byDerogation(ground, source, plan.operation().derogation(), date, steps);
    }
    if (ground == OwnShareGround.CORSICA_WORKS && plan.owner().kind() == OwnerKind.COMMUNE) {
      steps.note("funding.own-share-corsica-commune");
    }
    return Optional.of(new Applied(ground, source.value(), source));
  }

  private static Optional<Applied> byDerogation(
      OwnShareGround ground,
      Dated<Rate> source,
      Optional<PrefectDerogation> derogation,
      LocalDate date,
      RuleResultBuilder steps) {
    Rate least = source.value();
    Operand leastRate = Operand.of("funding.own-share-rate", Value.of(least));
    if (derogation.isEmpty()) {
      boolean known = source.citation().confidence() != Confidence.UNVERIFIED;
      steps.citedNote(
          known ? "funding.derogation-possible" : "funding.derogation-perhaps-possible",
          source.citation(),
          leastRate);
      return Optional.empty();
    }
    PrefectDerogation given = derogation.get();
    if (given.date().isAfter(date)) {
      steps.note("funding.derogation-after-decision", reference(given));
      return Optional.empty();
    }
    steps.note("funding.derogation", reference(given));
    if (given.ownShare().compareTo(least) < 0) {
      steps.citedNote("funding.derogation-below-law", source.citation(), leastRate);
      return Optional.of(new Applied(ground, least, source));
    }
    return Optional.of(new Applied(ground, given.ownShare(), source));
  }

  /** A derogation is there, and no ground of this kind of operation uses one at this date. */
  private static boolean isDerogationIdle(OwnShareFloor rule, FinancingPlan plan, LocalDate date) {
    return plan.operation().derogation().isPresent()
        && OwnShareGround.of(plan)
            .filter(OwnShareGround::needsDerogation)
            .flatMap(ground -> rule.rates(ground).find(date))
            .isEmpty();
  }

  private static Operand[] reference(PrefectDerogation derogation) {
    return new Operand[] {
      Operand.of("funding.reference", new Value.Text(derogation.reference())),
      Operand.of("funding.derogation-day", Value.of(derogation.date()))
    };
  }

  /**
   * A rate, why it applies, and the dated text it comes from.
   *
   * @param ground why it applies
   * @param rate the rate, which a derogation may set above that of the text
   * @param source the dated text
   */
  record Applied(OwnShareGround ground, Rate rate, Dated<Rate> source) {
    boolean isUnverified() {
      return source.citation().confidence() == Confidence.UNVERIFIED;
    }

    void show(RuleResultBuilder steps, LocalDate date) {
      steps.restsOn(source, date);
      steps.lookup(
          ground.messageKey(),
          Operand.of("funding.own-share-rate", Value.of(rate)),
          source.citation());
    }
  }
}
