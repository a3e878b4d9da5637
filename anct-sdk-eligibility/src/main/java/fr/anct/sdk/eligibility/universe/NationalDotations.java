package fr.anct.sdk.eligibility.universe;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Strate;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.internal.CompiledCriterion;
import fr.anct.sdk.eligibility.internal.Evaluation;
import fr.anct.sdk.eligibility.internal.Settlement;
import fr.anct.sdk.eligibility.internal.TermBounds;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.rule.book.DsrCible;
import fr.anct.sdk.eligibility.rule.book.Dsu;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The national figures of the <i>dotations</i> at a date, from the facts of all communes. This class is immutable and
 * thread-safe.
 *
 * <p>Means per inhabitant are those of the group as one: the sum of <i>potentiel financier</i> over the sum of DGF
 * populations; for income, over the sum of <i>populations totales</i>; for shares of dwellings, over the sum of dwellings.
 * They are taken from the figures per inhabitant that the facts hold, to their decimals. The mean of the DETR is over the
 * communes of <i>métropole</i> and of the overseas <i>départements</i>; all others are over <i>métropole</i>.
 *
 * <p>Ranks compare exact indices:
 *
 * <ul>
 *   <li>DSR cible (L2334-22-1): 0.70 × mean <i>potentiel financier</i> of the demographic group / own + 0.30 × mean income of
 *       the group / own, among communes eligible to one of the two first fractions;
 *   <li>DSU (L2334-17), within its class: 0.30 × mean <i>potentiel financier</i> / own + 0.15 × own share of social dwellings /
 *       that of the class + 0.30 × own beneficiaries of housing allowances a dwelling / those of the class + 0.25 × mean
 *       income / own; until 2016 0.45, 0.15, 0.30 and 0.10.
 * </ul>
 *
 * <p>A mean that its fact cannot hold to the last decimal is stated as the two values between which it lies; ties and missing
 * facts leave a rank bounds too. What the facts of a commune already state of these figures stays as stated.
 */
public final class NationalDotations {
  private static final NodeId MEMBER = NodeId.root("universe", "ranked");
  private static final LocalDate REFORM = LocalDate.of(2017, 1, 1);

  private static final Term POTENTIEL = Term.of(Facts.POTENTIEL_FINANCIER);
  private static final Term DGF = Term.of(Facts.POPULATION_DGF);
  private static final Term INCOME = Term.of(Facts.REVENU_PAR_HABITANT);
  private static final Term INHABITANTS = Term.of(Facts.POPULATION_TOTALE);
  private static final Term DWELLINGS = Term.of(DotationFacts.LOGEMENTS);
  private static final Term SOCIAL = Term.of(DotationFacts.LOGEMENTS_SOCIAUX);
  private static final Term ALLOWANCES = Term.of(DotationFacts.BENEFICIAIRES_AIDES_LOGEMENT);
  private static final Term SHARE_SOCIAL = Term.quotient(SOCIAL, DWELLINGS);
  private static final Term SHARE_ALLOWANCES = Term.quotient(ALLOWANCES, DWELLINGS);

  private static final ImmutableSet<Fact> NATIONAL = ImmutableSet.of(
      Facts.POTENTIEL_FINANCIER_MOYEN,
      Facts.POTENTIEL_FINANCIER_STRATE,
      DotationFacts.POTENTIEL_FINANCIER_7500_9999,
      DotationFacts.POTENTIEL_FINANCIER_MOINS_DE_10000,
      DotationFacts.POTENTIEL_FINANCIER_CLASSE_DSU,
      DotationFacts.COMMUNES_CLASSE_DSU);

  private static final Criterion METROPOLE =
      all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole"));

  private final LocalDate date;
  private final Universe universe;
  private final Figure detrMean;
  private final Figure meanBelow10000;
  private final Figure mean7500To9999;
  private final ImmutableMap<Strate, Figure> strateMeans;
  private final ImmutableMap<Strate, Figure> strateIncomes;
  private final ImmutableMap<DsuClass, DsuFigures> dsu;
  private final Universe withMeans;
  private final Ranking dsrCible;
  private final ImmutableMap<DsuClass, Ranking> dsuRankings;

  private record DsuFigures(
      Figure count,
      Figure mean,
      Figure income,
      Interval social,
      Interval allowances,
      ImmutableList<Gap> gaps) {}

  private NationalDotations(Universe universe, LocalDate date) {
    this.date = date;
    this.universe = universe;
    this.detrMean = universe.mean(
        all(
            in(Facts.TERRITORY, "commune"),
            in(Facts.ZONE, "metropole", "drom"),
            compare(Facts.POPULATION_DGF, GT, 2_000),
            compare(Facts.POPULATION_DGF, AT_MOST, 20_000)),
        POTENTIEL,
        DGF);
    this.meanBelow10000 =
        universe.mean(all(METROPOLE, compare(Facts.POPULATION_DGF, LT, 10_000)), POTENTIEL, DGF);
    Map<Strate, Figure> means = new TreeMap<>();
    Map<Strate, Figure> incomes = new TreeMap<>();
    for (Strate strate : Strate.all()) {
      Universe own = universe.where(facts -> mayBeIn(strate, facts));
      means.put(strate, own.mean(group(strate), POTENTIEL, DGF));
      incomes.put(strate, own.mean(group(strate), INCOME, INHABITANTS));
    }
    this.strateMeans = ImmutableMap.copyOf(means);
    this.strateIncomes = ImmutableMap.copyOf(incomes);
    this.mean7500To9999 = strateMean(Strate.of(7_500));
    Map<DsuClass, DsuFigures> classes = new EnumMap<>(DsuClass.class);
    for (DsuClass one : DsuClass.values()) {
      classes.put(one, dsuFigures(universe.where(one::mayHave), all(METROPOLE, one.population())));
    }
    this.dsu = ImmutableMap.copyOf(classes);
    this.withMeans = universe.map(entry -> means(entry.getValue()));
    this.dsrCible = dsrRanking();
    Map<DsuClass, Ranking> rankings = new EnumMap<>(DsuClass.class);
    for (DsuClass one : DsuClass.values()) {
      rankings.put(one, rankingOf(one));
    }
    this.dsuRankings = ImmutableMap.copyOf(rankings);
  }

  /**
   * Computes the figures of all communes.
   *
   * @param communes all communes with their facts, not null
   * @param date the date whose law is asked, not null
   * @return the figures, never null
   */
  public static NationalDotations of(Universe communes, LocalDate date) {
    return new NationalDotations(communes, date);
  }

  /**
   * Returns the mean that the DETR multiplies by 1.3: <i>potentiel financier</i> per inhabitant of the communes of 2 001 to
   * 20 000 inhabitants, weighted by DGF population.
   *
   * @return the mean, never null
   */
  public Figure detrMean() {
    return detrMean;
  }

  /**
   * Returns the mean <i>potentiel financier</i> per inhabitant of the communes of fewer than 10 000 inhabitants, weighted by
   * DGF population.
   *
   * @return the mean, never null
   */
  public Figure meanBelow10000() {
    return meanBelow10000;
  }

  /**
   * Returns the mean <i>potentiel financier</i> per inhabitant of a demographic group, weighted by DGF population.
   *
   * @param strate the group, not null
   * @return the mean, never null
   */
  public Figure strateMean(Strate strate) {
    return required(strateMeans, strate);
  }

  /**
   * Returns the mean income per inhabitant of a demographic group, weighted by <i>population totale</i>.
   *
   * @param strate the group, not null
   * @return the mean, never null
   */
  public Figure strateIncome(Strate strate) {
    return required(strateIncomes, strate);
  }

  /**
   * Returns the mean <i>potentiel financier</i> per inhabitant of a class of the DSU, weighted by DGF population.
   *
   * @param dsuClass the class, not null
   * @return the mean, never null
   */
  public Figure dsuMean(DsuClass dsuClass) {
    return required(dsu, dsuClass).mean();
  }

  /**
   * Returns the number of communes of a class of the DSU.
   *
   * @param dsuClass the class, not null
   * @return the number, never null
   */
  public Figure dsuCount(DsuClass dsuClass) {
    return required(dsu, dsuClass).count();
  }

  /**
   * Returns the ranking of the DSR cible.
   *
   * @return the ranking, empty before its first version, never null
   */
  public Ranking dsrCible() {
    return dsrCible;
  }

  /**
   * Returns the ranking of a class of the DSU, without the communes that their means exclude.
   *
   * @param dsuClass the class, not null
   * @return the ranking, empty before its first version, never null
   */
  public Ranking dsuRanking(DsuClass dsuClass) {
    return required(dsuRankings, dsuClass);
  }

  /**
   * Returns what was missing in any figure or ranking.
   *
   * @return the gaps by territory, each fact once, never null
   */
  public ImmutableList<Gap> gaps() {
    List<ImmutableList<Gap>> lists = new ArrayList<>();
    lists.add(detrMean.gaps());
    strateMeans.values().forEach(figure -> lists.add(figure.gaps()));
    strateIncomes.values().forEach(figure -> lists.add(figure.gaps()));
    lists.add(dsrCible.gaps());
    dsuRankings.values().forEach(ranking -> lists.add(ranking.gaps()));
    return merged(lists);
  }

  private static ImmutableList<Gap> merged(List<ImmutableList<Gap>> lists) {
    Map<TerritoryRef, ImmutableSet.Builder<Fact>> all = new TreeMap<>();
    for (ImmutableList<Gap> list : lists) {
      for (Gap gap : list) {
        all.computeIfAbsent(gap.territory(), unused -> ImmutableSet.builder()).addAll(gap.facts());
      }
    }
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    all.forEach((territory, facts) -> gaps.add(new Gap(territory, facts.build().asList())));
    return gaps.build();
  }

  /**
   * Returns the facts of a commune with the national figures and its ranks, which rules can then be asked about.
   *
   * @param commune a commune of the universe, not null
   * @return its facts; a figure that is not known stays unknown, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if the universe does not have it
   */
  public FactSet factsOf(TerritoryRef commune) {
    FactSet facts = withMeans
        .find(commune)
        .orElseThrow(() -> Problem.of(
                ProblemCode.UNKNOWN_TERRITORY,
                "territory",
                commune.type().word(),
                "code",
                commune.code(),
                "millesime",
                commune.millesime())
            .toException());
    FactSet.Builder builder = facts.toBuilder();
    put(builder, facts, DotationFacts.RANG_DSR_CIBLE, dsrCible.rank(commune));
    for (DsuClass one : DsuClass.values()) {
      put(builder, facts, DotationFacts.RANG_DSU, dsuRanking(one).rank(commune));
    }
    return builder.build();
  }

  private FactSet means(FactSet facts) {
    FactSet.Builder builder = facts.toBuilder();
    put(builder, facts, Facts.POTENTIEL_FINANCIER_MOYEN, detrMean);
    put(builder, facts, DotationFacts.POTENTIEL_FINANCIER_MOINS_DE_10000, meanBelow10000);
    put(builder, facts, DotationFacts.POTENTIEL_FINANCIER_7500_9999, mean7500To9999);
    if (facts.isKnown(Facts.POPULATION_DGF)) {
      Strate strate = Strate.of(facts.low(Facts.POPULATION_DGF));
      put(builder, facts, Facts.POTENTIEL_FINANCIER_STRATE, strateMean(strate));
    }
    for (DsuClass one : DsuClass.values()) {
      if (isIn(one, facts)) {
        put(builder, facts, DotationFacts.POTENTIEL_FINANCIER_CLASSE_DSU, dsuMean(one));
        put(builder, facts, DotationFacts.COMMUNES_CLASSE_DSU, dsuCount(one));
      }
    }
    return builder.build();
  }

  private static boolean isIn(DsuClass one, FactSet facts) {
    long low = facts.low(Facts.POPULATION_DGF);
    return one == DsuClass.LARGE
        ? low >= 10_000
        : low >= 5_000 && facts.high(Facts.POPULATION_DGF) < 10_000;
  }

  private void put(FactSet.Builder builder, FactSet facts, Fact fact, Figure figure) {
    put(builder, facts, fact, figure.as(fact));
  }

  private void put(FactSet.Builder builder, FactSet facts, Fact fact, Optional<FactValue> value) {
    if (value.isPresent() && facts.find(fact).isEmpty() && facts.model().contains(fact.id())) {
      builder.put(
          fact, value.get().from(Provenance.of("universe of " + universe.size() + " territories")));
    }
  }

  private static boolean mayBeIn(Strate strate, FactSet facts) {
    return facts.high(Facts.POPULATION_DGF) >= strate.min()
        && facts.low(Facts.POPULATION_DGF) <= strate.max().orElse(Long.MAX_VALUE);
  }

  private static Criterion group(Strate strate) {
    Criterion from = compare(Facts.POPULATION_DGF, AT_LEAST, strate.min());
    return strate.max().isEmpty()
        ? all(METROPOLE, from)
        : all(
            METROPOLE, from, compare(Facts.POPULATION_DGF, AT_MOST, strate.max().getAsLong()));
  }

  private static DsuFigures dsuFigures(Universe universe, Criterion group) {
    Term one = Term.of(1, Unit.NONE);
    Figure count = universe.count(group);
    Figure mean = universe.mean(group, POTENTIEL, DGF);
    Figure income = universe.mean(group, INCOME, INHABITANTS);
    Figure dwellings = universe.mean(group, DWELLINGS, one);
    Figure social = universe.mean(group, SOCIAL, one);
    Figure allowances = universe.mean(group, ALLOWANCES, one);
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    for (Figure figure : List.of(count, mean, income, dwellings, social, allowances)) {
      gaps.addAll(figure.gaps());
    }
    return new DsuFigures(
        count,
        mean,
        income,
        social.value().dividedBy(dwellings.value()),
        allowances.value().dividedBy(dwellings.value()),
        gaps.build());
  }

  private Ranking dsrRanking() {
    List<ImmutableList<Gap>> ofMeans = new ArrayList<>();
    ofMeans.add(meanBelow10000.gaps());
    for (Strate strate : Strate.all()) {
      if (strate.min() < 10_000) {
        ofMeans.add(strateMean(strate).gaps());
        ofMeans.add(strateIncome(strate).gaps());
      }
    }
    return ranking(
        withMeans,
        DsrCible.RULE,
        METROPOLE,
        DotationFacts.RANG_DSR_CIBLE,
        ImmutableList.of(DGF, POTENTIEL, INCOME),
        this::dsrIndex,
        ofMeans);
  }

  private Interval dsrIndex(FactSet facts) {
    if (!facts.isKnown(Facts.POPULATION_DGF)) {
      return Interval.ANYTHING;
    }
    // The communes nouvelles that stay with the DSR are held against those of 7 500 to 9 999.
    Strate strate = Strate.of(Math.min(facts.low(Facts.POPULATION_DGF), 9_999));
    return ratio(strateMean(strate), POTENTIEL, facts, Rate.ofPercent(70))
        .plus(ratio(strateIncome(strate), INCOME, facts, Rate.ofPercent(30)));
  }

  private Ranking rankingOf(DsuClass one) {
    return ranking(
        withMeans.where(one::mayHave),
        Dsu.RULE,
        all(METROPOLE, one.population()),
        DotationFacts.RANG_DSU,
        ImmutableList.of(POTENTIEL, SOCIAL, ALLOWANCES, DWELLINGS, INCOME),
        facts -> dsuIndex(required(dsu, one), facts),
        List.of(required(dsu, one).gaps()));
  }

  private Interval dsuIndex(DsuFigures figures, FactSet facts) {
    boolean reformed = !date.isBefore(REFORM);
    Interval social = Interval.of(TermBounds.of(SHARE_SOCIAL, facts));
    Interval allowances = Interval.of(TermBounds.of(SHARE_ALLOWANCES, facts));
    return ratio(figures.mean(), POTENTIEL, facts, Rate.ofPercent(reformed ? 30 : 45))
        .plus(social.dividedBy(figures.social()).times(Rate.ofPercent(15)))
        .plus(allowances.dividedBy(figures.allowances()).times(Rate.ofPercent(30)))
        .plus(ratio(figures.income(), INCOME, facts, Rate.ofPercent(reformed ? 25 : 10)));
  }

  /** Who takes part is who would be served by a rank before all others. */
  private Ranking ranking(
      Universe all,
      EligibilityRule rule,
      Criterion group,
      Fact rank,
      ImmutableList<Term> terms,
      Function<FactSet, Interval> index,
      List<ImmutableList<Gap>> ofMeans) {
    List<Ranking.Candidate> candidates = new ArrayList<>();
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    Optional<Dated<RuleVersion>> version = rule.versions().find(date);
    if (version.isPresent()) {
      Criterion text = version.get().value().readings().get(0).criterion();
      CompiledCriterion member = CompiledCriterion.of(all(group, text), MEMBER);
      all.facts().forEach((territory, facts) -> {
        Evaluation evaluation = member.evaluate(facts.toBuilder().put(rank, 0).build());
        if (evaluation.truth() == Truth.FALSE) {
          return;
        }
        boolean sure = evaluation.truth() == Truth.TRUE;
        candidates.add(new Ranking.Candidate(territory, index.apply(facts), sure));
        ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
        if (!sure) {
          missing.addAll(Settlement.missing(evaluation));
        }
        missing.addAll(Universe.unknown(facts, terms));
        // That a mean is not known is the gap of the territories it lacks.
        ImmutableList<Fact> unknown =
            Sets.difference(missing.build(), NATIONAL).immutableCopy().asList();
        if (!unknown.isEmpty()) {
          gaps.add(new Gap(territory, unknown));
        }
      });
    }
    return Ranking.of(
        candidates,
        merged(ImmutableList.<ImmutableList<Gap>>builder()
            .addAll(ofMeans)
            .add(gaps.build())
            .build()));
  }

  private static Interval ratio(Figure mean, Term own, FactSet facts, Rate weight) {
    return mean.value().dividedBy(Interval.of(TermBounds.of(own, facts))).times(weight);
  }

  private static <K, V> V required(Map<K, V> map, K key) {
    return Optional.ofNullable(map.get(key)).orElseThrow();
  }
}
