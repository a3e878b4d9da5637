package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rules for Joinville, with their explanations; the baseline gives the verdicts of five alone. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class EligibilityBenchmark {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private final EligibilityCalculator rules = EligibilityCalculator.of(RuleBook.of(
      RuleBook.standard().version(),
      Stream.of(
              "ingenierie-gratuite",
              "detr-communes",
              "petites-villes-de-demain",
              "crte",
              "france-services")
          .map(RuleBook.standard()::get)
          .toList()));
  private final EligibilityCalculator book = EligibilityCalculator.of(RuleBook.standard());
  private final TerritoryFacts joinville = joinville();
  private final FactSet someFacts = some().build();
  private final TerritoryFacts some = joinville().with(someFacts);
  private final TerritoryFacts all = joinville().with(all().build());
  private final HandwrittenRules handwrittenSome = HandwrittenRules.joinville();
  private final HandwrittenRules handwrittenAll = HandwrittenRules.joinvilleComplete();

  /** Many facts unknown: what would settle each answer is worked out too. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public EligibilityReport someKnown() {
    return rules.evaluate(some, DATE);
  }

  /** All facts known. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public EligibilityReport allKnown() {
    return rules.evaluate(all, DATE);
  }

  /** From the text of the code to the report: the commune, its facts, the user's over them, the rules. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public EligibilityReport fromCode() {
    return rules.evaluate(joinville().with(someFacts), DATE);
  }

  /** Every rule of the book, from what the library knows of a commune, with trees. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public EligibilityReport wholeBook() {
    return book.evaluate(joinville, DATE);
  }

  /** Their verdicts alone. */
  @Benchmark
  @Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
  public Object wholeBookVerdicts() {
    return book.verdicts(joinville, DATE);
  }

  /** Baseline: plain numbers, many unknown. */
  @Benchmark
  public Verdict[] handwrittenSomeKnown() {
    return handwrittenSome.evaluate();
  }

  /** Baseline: plain numbers, all known. */
  @Benchmark
  public Verdict[] handwrittenAllKnown() {
    return handwrittenAll.evaluate();
  }

  private static TerritoryFacts joinville() {
    return TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DATE);
  }

  private static FactSet.Builder some() {
    return FactSet.builder()
        .put(Facts.POPULATION_TOTALE, 3_006)
        .put(Facts.DESIGNATED_PVD, "designated")
        .put(Facts.PLACES_DE_CARAVANE, 0)
        .put(Facts.FS_OPERATEURS, 9)
        .put(Facts.FS_AGENTS, 2)
        .put(Facts.FS_HEURES, 24)
        .put(Facts.FS_JOURS, 5);
  }

  private static FactSet.Builder all() {
    return some()
        .put(Facts.RESIDENCES_SECONDAIRES, 94)
        .put(Facts.PLACES_DE_CARAVANE_DOUBLEES, false)
        .put(Facts.POTENTIEL_FINANCIER, 900)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 850)
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false)
        .put(Facts.ELIGIBLE_DGE_DDR_2010, true)
        .put(Facts.DESIGNATED_ACV, "absent")
        .put(Facts.GRAND_POLE_URBAIN, false)
        .put(Facts.CENTRALITE, true)
        .put(Facts.FRAGILITE, true);
  }
}
