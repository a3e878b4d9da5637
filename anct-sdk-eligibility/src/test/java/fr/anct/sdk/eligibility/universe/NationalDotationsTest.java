package fr.anct.sdk.eligibility.universe;

import static fr.anct.sdk.eligibility.universe.Communes.commune;
import static fr.anct.sdk.eligibility.universe.Communes.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.territory.Strate;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalDotationsTest {
  private static final LocalDate NOW = LocalDate.of(2022, 6, 1);

  private static NationalDotations of(Communes communes) {
    return NationalDotations.of(communes.universe(), NOW);
  }

  private static Verdict ask(String rule, FactSet facts) {
    return EligibilityCalculator.standard().evaluate(rule, facts, NOW).verdict();
  }

  private static FactSet.Builder rural(String potentiel, String income) {
    return commune(100, potentiel)
        .put(Facts.REVENU_PAR_HABITANT, new BigDecimal(income))
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, false)
        .put(DotationFacts.BUREAU_CENTRALISATEUR, false)
        .put(DotationFacts.POPULATION_CANTON, 1_000_000);
  }

  private static FactSet.Builder urban(
      String potentiel, long social, long allowances, String income) {
    return commune(10_000, potentiel)
        .put(DotationFacts.LOGEMENTS, 100)
        .put(DotationFacts.LOGEMENTS_SOCIAUX, social)
        .put(DotationFacts.BENEFICIAIRES_AIDES_LOGEMENT, allowances)
        .put(Facts.REVENU_PAR_HABITANT, new BigDecimal(income));
  }

  private static Place place(Ranking ranking, int number) {
    return ranking.find(ref(number)).orElseThrow();
  }

  @Test
  void theMeanOfTheDetr() {
    Communes communes = new Communes()
        .add(1, commune(2_000, "9000"))
        .add(2, commune(2_001, "1300"))
        .add(3, commune(20_000, "1000").put(Facts.ZONE, "drom"))
        .add(4, commune(20_001, "9000"))
        .add(5, commune(6_003, "800").put(Facts.COMMUNE_NOUVELLE_REPUTEE, false));
    NationalDotations national = of(communes);
    // (2 001 × 1 300 + 20 000 × 1 000 + 6 003 × 800) / 28 004
    assertThat(national.detrMean().territories()).isEqualTo(3);
    assertThat(national.detrMean().low(6)).isEqualTo(new BigDecimal("978.563776"));
    assertThat(ask("detr-communes", communes.get(5))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(ask("detr-communes", national.factsOf(ref(5)))).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "potentiel {0}: {1}")
  @CsvSource({
    "1299.999999, ELIGIBLE",
    "1300,        NOT_ELIGIBLE",
    "1300.000001, NOT_ELIGIBLE",
  })
  void theDetrIsHeldAgainstTheComputedMean(String potentiel, Verdict expected) {
    // The second commune balances the first: the mean is 1 000.
    BigDecimal balance = new BigDecimal("2000").subtract(new BigDecimal(potentiel));
    NationalDotations national = of(new Communes()
        .add(1, commune(5_000, potentiel).put(Facts.COMMUNE_NOUVELLE_REPUTEE, false))
        .add(2, commune(5_000, balance.toPlainString())));
    assertThat(national.detrMean().low(6)).isEqualByComparingTo("1000");
    assertThat(ask("detr-communes", national.factsOf(ref(1)))).isEqualTo(expected);
  }

  @Test
  void meansByGroupAreOfMetropole() {
    NationalDotations national = of(new Communes()
        .add(1, commune(499, "10"))
        .add(2, commune(500, "20"))
        .add(3, commune(999, "40"))
        .add(4, commune(999, "99").put(Facts.ZONE, "drom"))
        .add(5, commune(9_999, "30"))
        .add(6, commune(10_000, "99")));
    assertThat(national.strateMean(Strate.of(499)).low(0)).isEqualTo(new BigDecimal("10"));
    // (500 × 20 + 999 × 40) / 1 499
    assertThat(national.strateMean(Strate.of(500)).low(6)).isEqualTo(new BigDecimal("33.328885"));
    // (4 990 + 10 000 + 39 960 + 299 970) / 11 997
    assertThat(national.meanBelow10000().low(6)).isEqualTo(new BigDecimal("29.584062"));
    FactSet facts = national.factsOf(ref(2));
    assertThat(facts.low(Facts.POTENTIEL_FINANCIER_STRATE)).isEqualTo(33_328_885);
    assertThat(facts.high(Facts.POTENTIEL_FINANCIER_STRATE)).isEqualTo(33_328_886);
    assertThat(ask("dsr-perequation", facts)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "income {0}, potentiel {1}: {2}")
  @CsvSource({
    "10, 10, 1",
    "20, 10, 0.85",
    " 5, 10, 1.3",
    "20, 20, 0.5",
    "10, 20, 0.65",
    "10,  5, 1.7",
  })
  void theIndexOfTheDsrCible(BigDecimal income, BigDecimal potentiel, BigDecimal expected) {
    BigDecimal twice = new BigDecimal("30");
    // Two others bring both means to 10 (20 is excluded from 2 × 10 on: the cap of the first
    // fraction, strictly above, lets it in as the seat of its canton).
    NationalDotations national = of(new Communes()
        .add(
            1,
            rural(potentiel.toPlainString(), income.toPlainString())
                .put(DotationFacts.CHEF_LIEU_CANTON_2014, true)
                .put(DotationFacts.DANS_UNITE_URBAINE, false)
                .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, 100))
        .add(
            2,
            rural(
                twice.subtract(potentiel).divide(new BigDecimal("2")).toPlainString(),
                twice.subtract(income).divide(new BigDecimal("2")).toPlainString()))
        .add(
            3,
            rural(
                twice.subtract(potentiel).divide(new BigDecimal("2")).toPlainString(),
                twice.subtract(income).divide(new BigDecimal("2")).toPlainString())));
    assertThat(national.strateMean(Strate.of(100)).low(0)).isEqualByComparingTo("10");
    assertThat(place(national.dsrCible(), 1).index()).isEqualByComparingTo(expected);
  }

  private static Communes manyCommunes(int count) {
    Communes communes = new Communes();
    for (int i = 1; i <= count; i++) {
      communes.add(i, rural(1_000 + i + ".5", "20000"));
    }
    return communes;
  }

  @Test
  void theFirst10000AreServed() {
    // From 1 001.5 to 11 001.5: nobody is at twice the mean.
    NationalDotations national = of(manyCommunes(10_001));
    assertThat(national.dsrCible().size()).isEqualTo(10_001);
    assertThat(national.gaps()).isEmpty();
    assertThat(place(national.dsrCible(), 1).first()).isEqualTo(1);
    assertThat(place(national.dsrCible(), 10_000).last()).isEqualTo(10_000);
    assertThat(ask("dsr-cible", national.factsOf(ref(10_000)))).isEqualTo(Verdict.ELIGIBLE);
    assertThat(ask("dsr-cible", national.factsOf(ref(10_001)))).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(national.dsrCible().astride(10_000)).isEmpty();
  }

  @Test
  void aTieAtTheCutIsTold() {
    Communes communes = manyCommunes(10_001);
    communes.add(10_000, rural("11001.5", "20000")); // as the last one
    NationalDotations national = of(communes);
    assertThat(national.dsrCible().astride(10_000))
        .extracting(Place::territory)
        .containsExactly(ref(10_000), ref(10_001));
    assertThat(place(national.dsrCible(), 10_001).isExact()).isFalse();
    assertThat(national.dsrCible().rank(ref(10_000))).contains(FactValue.between(10_000, 10_001));
    assertThat(ask("dsr-cible", national.factsOf(ref(10_000)))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(ask("dsr-cible", national.factsOf(ref(9_999)))).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aTieAboveTheCutMattersToNobody() {
    Communes communes = manyCommunes(3);
    communes.add(2, rural("1001.5", "20000"));
    NationalDotations national = of(communes);
    assertThat(national.dsrCible().places())
        .extracting(Place::territory)
        .containsExactly(ref(1), ref(2), ref(3));
    assertThat(place(national.dsrCible(), 2).first()).isEqualTo(1);
    assertThat(place(national.dsrCible(), 2).last()).isEqualTo(2);
    assertThat(ask("dsr-cible", national.factsOf(ref(2)))).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aCommuneWithoutIncomeLeavesTheOthersBounds() {
    Communes communes = manyCommunes(3);
    communes.add(
        4,
        commune(600, "500")
            .put(DotationFacts.CHEF_LIEU_CANTON_2014, false)
            .put(DotationFacts.BUREAU_CENTRALISATEUR, false)
            .put(DotationFacts.POPULATION_CANTON, 1_000_000));
    NationalDotations national = of(communes);
    assertThat(national.dsrCible().isComplete()).isFalse();
    assertThat(national.gaps()).extracting(Gap::territory).containsExactly(ref(4));
    assertThat(national.gaps().get(0).facts()).containsExactly(Facts.REVENU_PAR_HABITANT);
    assertThat(place(national.dsrCible(), 1).first()).isEqualTo(1);
    assertThat(place(national.dsrCible(), 1).last()).isEqualTo(2);
    assertThat(place(national.dsrCible(), 4).first()).isEqualTo(1);
    assertThat(place(national.dsrCible(), 4).last()).isEqualTo(4);
  }

  @Test
  void aMeanThatLacksACommuneIsNotComputedWithoutIt() {
    Communes communes = manyCommunes(3);
    communes.add(4, commune(300));
    NationalDotations national = of(communes);
    assertThat(national.strateMean(Strate.of(100)).isExact()).isFalse();
    assertThat(national.gaps()).extracting(Gap::territory).containsExactly(ref(4));
    assertThat(national.factsOf(ref(1)).isKnown(Facts.POTENTIEL_FINANCIER_STRATE))
        .isFalse();
    assertThat(national.dsrCible().isComplete()).isFalse();
    assertThat(national.dsrCible().gaps()).extracting(Gap::territory).containsExactly(ref(4));
  }

  @ParameterizedTest(name = "potentiel {0}, social {1}, allowances {2}, income {3}: {4}")
  @CsvSource({
    "1.0, 10, 10, 1.0, 1",
    "1.5, 10, 10, 1.0, 0.9",
    "0.5, 10, 10, 1.0, 1.3",
    "1.0,  0, 10, 1.0, 0.85",
    "1.0, 20, 10, 1.0, 1.15",
    "1.0, 10,  0, 1.0, 0.7",
    "1.0, 10, 20, 1.0, 1.3",
    "1.0, 10, 10, 1.5, 0.916666666",
    "1.0, 10, 10, 0.5, 1.25",
  })
  void theIndexOfTheDsu(
      String potentiel, long social, long allowances, String income, BigDecimal expected) {
    NationalDotations national = of(balanced(potentiel, social, allowances, income));
    assertThat(place(national.dsuRanking(DsuClass.LARGE), 1).index())
        .isEqualByComparingTo(expected);
    assertThat(national.dsuMean(DsuClass.LARGE).low(0)).isEqualByComparingTo("1");
  }

  /** A second commune brings all means to those of an index of 1. */
  private static Communes balanced(String potentiel, long social, long allowances, String income) {
    BigDecimal two = new BigDecimal("2");
    return new Communes()
        .add(1, urban(potentiel, social, allowances, income))
        .add(
            2,
            urban(
                two.subtract(new BigDecimal(potentiel)).toPlainString(),
                20 - social,
                20 - allowances,
                two.subtract(new BigDecimal(income)).toPlainString()));
  }

  @ParameterizedTest(name = "potentiel {0}, income {1} in 2016: {2}")
  @CsvSource({"1.5, 1.0, 0.85", "0.5, 1.0, 1.45", "1.0, 0.5, 1.1"})
  void theWeightsUntil2016(String potentiel, String income, BigDecimal expected) {
    NationalDotations national = NationalDotations.of(
        balanced(potentiel, 10, 10, income).universe(), LocalDate.of(2016, 12, 31));
    assertThat(place(national.dsuRanking(DsuClass.LARGE), 1).index())
        .isEqualByComparingTo(expected);
  }

  @Test
  void twoThirdsOfAllCommunesOfTheClassAreServed() {
    Communes communes = new Communes();
    for (int i = 1; i <= 4; i++) {
      communes.add(i, urban("1." + i, 10, 10, "1"));
    }
    communes.add(5, urban("9", 90, 90, "1")); // excluded by its means, yet counted
    communes.add(6, urban("1", 10, 10, "1").put(Facts.ZONE, "drom"));
    NationalDotations national = of(communes);
    Ranking ranking = national.dsuRanking(DsuClass.LARGE);
    assertThat(national.dsuCount(DsuClass.LARGE).low(0)).isEqualTo(new BigDecimal("5"));
    assertThat(ranking.places())
        .extracting(Place::territory)
        .containsExactly(ref(1), ref(2), ref(3), ref(4));
    assertThat(ranking.find(ref(5))).isEmpty();
    // ceil(5 × 2/3) = 4
    assertThat(ask("dsu", national.factsOf(ref(4)))).isEqualTo(Verdict.ELIGIBLE);
    assertThat(ask("dsu", national.factsOf(ref(5)))).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(national.dsuRanking(DsuClass.MEDIUM).size()).isZero();
    assertThat(ask("dsu", communes.get(4))).isEqualTo(Verdict.UNDETERMINED);
  }

  @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
  @CsvSource({
    "LARGE,     3, 2017-01-01, 2",
    "LARGE,  1000, 2017-01-01, 667",
    "LARGE,  1001, 2017-01-01, 668",
    "LARGE,  1002, 2017-01-01, 668",
    "LARGE,  1000, 2016-12-31, 750",
    "LARGE,  1001, 2016-12-31, 751",
    "MEDIUM, 1040, 2016-12-31, 104",
    "MEDIUM, 1041, 2017-01-01, 105",
    "MEDIUM,    0, 2017-01-01, 0",
  })
  void howManyAreServed(DsuClass dsuClass, int communes, LocalDate date, int expected) {
    assertThat(dsuClass.served(communes, date)).isEqualTo(expected);
  }

  @Test
  void whatTheUserStatesStays() {
    NationalDotations national =
        of(new Communes().add(1, commune(5_000, "1000").put(Facts.POTENTIEL_FINANCIER_MOYEN, 777)));
    assertThat(national.factsOf(ref(1)).low(Facts.POTENTIEL_FINANCIER_MOYEN))
        .isEqualTo(777_000_000);
  }

  @Test
  void beforeTheFirstVersionNobodyIsRanked() {
    NationalDotations national =
        NationalDotations.of(manyCommunes(2).universe(), LocalDate.of(2014, 12, 31));
    assertThat(national.dsrCible().size()).isZero();
    assertThatThrownBy(() -> national.factsOf(ref(9))).isInstanceOf(AnctException.class);
  }
}
