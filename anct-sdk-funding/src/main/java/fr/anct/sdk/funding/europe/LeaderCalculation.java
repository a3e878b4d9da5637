package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes the FEADER of a project, then the national part by subtraction: the two always add up to the public aid. */
final class LeaderCalculation {
  private static final NodeId ROOT = NodeId.root("R-EU-LEADER", "funding-1");
  private static final NodeId FREE = ROOT.child(3);
  private static final Citation CITATION = Citation.of(
      "LEADER, contrepartie publique nationale (règles de groupes d’action locale)",
      Confidence.SECONDARY);

  private final List<Explanation> limits = new ArrayList<>();
  private final Explanation.Amount free;
  private Euros feader;
  private boolean refused;

  private LeaderCalculation(Explanation.Amount free) {
    this.free = free;
    this.feader = free.amount();
  }

  static LeaderSplit fund(LeaderTerms terms, Euros eligible) {
    Euros aid = eligible.times(terms.maxPublicAid(), Rounding.DOWN);
    LeaderCalculation calculation = new LeaderCalculation(part(terms, aid));
    calculation.limit(terms, Optional.of(eligible));
    return calculation.result(
        Steps.rounded(
            ROOT.child(1),
            "funding.leader.public-aid-of",
            aid,
            Rounding.DOWN,
            CITATION,
            Steps.rate("funding.leader-max-public-aid", terms.maxPublicAid()),
            Steps.money("funding.leader-eligible", eligible)),
        aid);
  }

  static LeaderSplit split(LeaderTerms terms, Euros aid) {
    LeaderCalculation calculation = new LeaderCalculation(part(terms, aid));
    calculation.limit(terms, Optional.empty());
    return calculation.result(Steps.exact(ROOT.child(1), "funding.leader.public-aid", aid), aid);
  }

  static LeaderSplit calledBy(LeaderTerms terms, Euros national) {
    LeaderCalculation calculation = new LeaderCalculation(called(terms, national));
    calculation.limit(terms, Optional.empty());
    return calculation.resultOf(national);
  }

  static LeaderSplit publicBearer(LeaderTerms terms, Euros eligible, Euros own) {
    LeaderCalculation calculation = new LeaderCalculation(called(terms, own));
    Euros left = eligible.minus(own);
    calculation.atMost(Steps.exact(
        calculation.nextId(),
        "funding.leader.left",
        left,
        Steps.money("funding.leader-eligible", eligible),
        Steps.money("funding.leader-own", own)));
    calculation.limit(terms, Optional.of(eligible));
    return calculation.resultOf(own);
  }

  private static Explanation.Amount part(LeaderTerms terms, Euros aid) {
    return Steps.rounded(
        FREE,
        "funding.leader.share-of",
        aid.times(terms.feaderShare(), Rounding.DOWN),
        Rounding.DOWN,
        CITATION,
        Steps.rate("funding.leader-share", terms.feaderShare()),
        Steps.money("funding.leader-public-aid", aid));
  }

  private static Explanation.Amount called(LeaderTerms terms, Euros national) {
    Rate share = terms.feaderShare();
    // FEADER / national = share / (1 − share): four for one.
    Rate perEuro = Rate.of(share.numerator(), share.denominator() - share.numerator());
    return Steps.rounded(
        FREE,
        "funding.leader.called",
        national.times(perEuro, Rounding.DOWN),
        Rounding.DOWN,
        CITATION,
        Steps.rate("funding.leader-share", share),
        Steps.money("funding.leader-national", national));
  }

  private void limit(LeaderTerms terms, Optional<Euros> eligible) {
    if (terms.maxRate().isPresent() && eligible.isPresent()) {
      Rate rate = terms.maxRate().get();
      atMost(ofExpense(
          "funding.leader.max-rate-of",
          eligible.get().times(rate, Rounding.DOWN),
          Rounding.DOWN,
          rate,
          eligible.get()));
    }
    terms.cap().ifPresent(cap -> atMost(Steps.exact(nextId(), "funding.leader.cap", cap)));
    if (terms.minRate().isPresent() && eligible.isPresent()) {
      Rate rate = terms.minRate().get();
      atLeast(ofExpense(
          "funding.leader.min-rate-of",
          eligible.get().times(rate, Rounding.UP),
          Rounding.UP,
          rate,
          eligible.get()));
    }
    terms.floor().ifPresent(floor -> atLeast(Steps.exact(nextId(), "funding.leader.floor", floor)));
  }

  private Explanation.Amount ofExpense(
      String key, Euros amount, Rounding rounding, Rate rate, Euros eligible) {
    return Steps.rounded(
        nextId(),
        key,
        amount,
        rounding,
        CITATION,
        Steps.rate("funding.leader-rate", rate),
        Steps.money("funding.leader-eligible", eligible));
  }

  private void atMost(Explanation.Amount limit) {
    limits.add(limit);
    feader = feader.min(limit.amount());
  }

  private void atLeast(Explanation.Amount limit) {
    limits.add(limit);
    refused |= feader.isLessThan(limit.amount());
  }

  private NodeId nextId() {
    return ROOT.child(4 + limits.size());
  }

  private LeaderSplit resultOf(Euros national) {
    Euros aid = granted().plus(national);
    return result(
        Steps.exact(
            ROOT.child(1),
            "funding.leader.public-aid-sum",
            aid,
            Steps.money("funding.leader-national", national)),
        aid);
  }

  private LeaderSplit result(Explanation.Amount aid, Euros publicAid) {
    return LeaderSplit.of(new Explanation.Amount(
        ROOT,
        key(),
        granted(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.of(CITATION),
        ImmutableList.<Explanation>builder()
            .add(
                aid,
                Steps.exact(ROOT.child(2), "funding.leader.national", publicAid.minus(granted())),
                free)
            .addAll(limits)
            .build()));
  }

  private String key() {
    if (refused) {
      return "funding.leader.refused";
    }
    return feader.isLessThan(free.amount())
        ? "funding.leader.feader-limited"
        : "funding.leader.feader";
  }

  private Euros granted() {
    return refused ? Euros.ZERO : feader;
  }
}
