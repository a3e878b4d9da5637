package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The ten rules in Easy Rules: conditions and actions are lambdas, rows come one by one. */
final class EasyRulesScan {
  private static final String ROW = "row";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRulesScan() {
    add("ingenierie-gratuite: yes", 0, Verdict.ELIGIBLE, EasyRulesScan::small);
    add("ingenierie-gratuite: readings differ", 0, Verdict.AMBIGUOUS, EasyRulesScan::near);
    add("detr-communes", 1, Verdict.ELIGIBLE, EasyRulesScan::detr);
    add("crte", 2, Verdict.NOT_APPLICABLE, row -> true);
    add(
        "france-services: yes",
        3,
        Verdict.ELIGIBLE,
        row -> served(row) && row.getOperators() >= 13);
    add(
        "france-services: readings differ",
        3,
        Verdict.AMBIGUOUS,
        row -> served(row) && row.getOperators() >= 11 && row.getOperators() < 13);
    addDesignation("petites-villes-de-demain", 4, PeerRow::getPvd);
    addDesignation("action-coeur-de-ville", 5, PeerRow::getAcv);
    addDesignation("acv-entrees-de-ville", 6, PeerRow::getAcvEntrees);
    addDesignation("littoral", 7, PeerRow::getLittoral);
    addDesignation("zone-de-montagne", 8, PeerRow::getMontagne);
    addDesignation("avenir-montagnes-ingenierie", 9, PeerRow::getAvenirMontagnes);
  }

  private void addDesignation(String name, int rule, ToIntFunction<PeerRow> designation) {
    add(name + ": yes", rule, Verdict.ELIGIBLE, row -> designation.applyAsInt(row) == 2);
    add(name + ": in part", rule, Verdict.PARTIALLY, row -> designation.applyAsInt(row) == 1);
  }

  private void add(String name, int rule, Verdict verdict, Predicate<PeerRow> condition) {
    rules.register(new RuleBuilder()
        .name(name)
        .when(facts -> condition.test(facts.get(ROW)))
        .then(facts -> facts.<PeerRow>get(ROW).found(rule, verdict))
        .build());
  }

  private static boolean small(PeerRow row) {
    return row.getMunicipale() < 3_500 && row.getTotale() < 3_500;
  }

  private static boolean near(PeerRow row) {
    return row.getMunicipale() < 3_500 != row.getTotale() < 3_500;
  }

  private static boolean detr(PeerRow row) {
    return row.getNouvelle() == 1
        || row.getDgf() <= 2_000
        || (row.getDgf() <= 20_000 && row.getPotentiel() * 100 < row.getMeanPotentiel() * 130);
  }

  private static boolean served(PeerRow row) {
    return row.getAgents() >= 2 && row.getHours() >= 24 && row.getDays() >= 5;
  }

  void oneByOne(List<PeerRow> rows) {
    for (PeerRow row : rows) {
      row.forget();
      Facts facts = new Facts();
      facts.put(ROW, row);
      engine.fire(rules, facts);
    }
  }
}
