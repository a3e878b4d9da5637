package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.compare;

import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import java.math.BigDecimal;

/** Inhabitants per square kilometre: exact where population and area are known, else as published. */
final class Density {
  static final Term COMMUNE = of(
      RevitalisationFacts.POPULATION_2020,
      RevitalisationFacts.COMMUNE_SUPERFICIE,
      RevitalisationFacts.COMMUNE_DENSITE);
  static final Term EPCI = of(
      RevitalisationFacts.EPCI_POPULATION,
      RevitalisationFacts.EPCI_SUPERFICIE,
      RevitalisationFacts.EPCI_DENSITE);
  static final Term BASSIN_DE_VIE = of(
      RevitalisationFacts.BASSIN_POPULATION,
      RevitalisationFacts.BASSIN_SUPERFICIE,
      RevitalisationFacts.BASSIN_DENSITE);
  static final Term DEPARTEMENT = of(
      RevitalisationFacts.DEPARTEMENT_POPULATION,
      RevitalisationFacts.DEPARTEMENT_SUPERFICIE,
      RevitalisationFacts.DEPARTEMENT_DENSITE);
  static final Term ARRONDISSEMENT = of(
      RevitalisationFacts.ARRONDISSEMENT_POPULATION,
      RevitalisationFacts.ARRONDISSEMENT_SUPERFICIE,
      RevitalisationFacts.ARRONDISSEMENT_DENSITE);
  static final Term CANTON = of(
      RevitalisationFacts.CANTON_POPULATION,
      RevitalisationFacts.CANTON_SUPERFICIE,
      RevitalisationFacts.CANTON_DENSITE);

  private Density() {}

  static Term of(Fact population, Fact area, Fact published) {
    return Term.published(Term.quotient(Term.of(population), Term.of(area)), published);
  }

  static Criterion compared(Term density, Operator operator, BigDecimal limit) {
    return compare(
        density, operator, new Term.Constant(limit, Unit.INHABITANTS_PER_SQUARE_KILOMETRE));
  }

  static Criterion compared(Term density, Operator operator, long limit) {
    return compared(density, operator, BigDecimal.valueOf(limit));
  }
}
