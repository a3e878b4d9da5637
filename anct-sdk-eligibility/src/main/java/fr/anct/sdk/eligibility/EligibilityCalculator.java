package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.internal.CompiledCriterion;
import fr.anct.sdk.eligibility.internal.Knowledge;
import fr.anct.sdk.eligibility.internal.Vocabulary;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Asks rules about territories. This class is immutable and thread-safe. */
public final class EligibilityCalculator {
  private final RuleBook book;
  private final Vocabulary vocabulary = new Vocabulary();
  private final ImmutableMap<String, CompiledRule> compiled;
  private final ImmutableList<CompiledRule> rules;
  private final ImmutableMap<String, Integer> places; // of the rules in the book
  private final ImmutableList<Scope> scopes;

  private EligibilityCalculator(RuleBook book) {
    this.book = book;
    ImmutableMap.Builder<String, CompiledRule> rules = ImmutableMap.builder();
    for (EligibilityRule rule : book.rules()) {
      rules.put(rule.id(), new CompiledRule(rule, vocabulary));
    }
    this.compiled = rules.buildOrThrow();
    this.rules = compiled.values().asList();
    this.places = Maps.toMap(compiled.keySet(), compiled.keySet().asList()::indexOf);
    this.scopes = scopes();
  }

  /** Whom some rules speak to, and the places of these rules: many speak to the same. */
  private record Scope(CompiledCriterion criterion, ImmutableIntArray places) {}

  private ImmutableList<Scope> scopes() {
    SetMultimap<Criterion, Integer> rulesOf = LinkedHashMultimap.create();
    for (int place = 0; place < rules.size(); place++) {
      rulesOf.put(rules.get(place).scope(), place);
    }
    ImmutableList.Builder<Scope> all = ImmutableList.builder();
    rulesOf
        .asMap()
        .forEach((criterion, own) -> all.add(new Scope(
            CompiledCriterion.of(criterion, NodeId.root("scope", ""), vocabulary),
            ImmutableIntArray.copyOf(own))));
    return all.build();
  }

  /**
   * Returns the calculator of the library's own rules.
   *
   * @return the calculator, never null
   */
  public static EligibilityCalculator standard() {
    return Standard.INSTANCE;
  }

  /**
   * Returns the calculator of a book of rules.
   *
   * @param book the book, not null
   * @return the calculator, never null
   */
  public static EligibilityCalculator of(RuleBook book) {
    return new EligibilityCalculator(book);
  }

  /**
   * Asks every rule of the book about a territory.
   *
   * @param territory what is known of the territory, not null
   * @param date the date whose law is asked, not null
   * @return the report, never null
   */
  public EligibilityReport evaluate(TerritoryFacts territory, LocalDate date) {
    return report(
        territory.facts(),
        date,
        Optional.of(territory.ref()),
        Optional.of(territory.ref().millesime().year()),
        Optional.of(territory.geographyChecksum()),
        territory.geographyFiles(),
        territory.caveats());
  }

  /**
   * Asks every rule of the book about facts that belong to no known territory, such as a structure.
   *
   * @param facts what is known, not null
   * @param date the date whose law is asked, not null
   * @return the report, never null
   */
  public EligibilityReport evaluate(FactSet facts, LocalDate date) {
    return report(
        facts,
        date,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /**
   * Asks every rule of the book about a territory for its verdict alone: those of {@link #evaluate(TerritoryFacts,
   * LocalDate)}, without the evidence.
   *
   * @param territory what is known of the territory, not null
   * @param date the date whose law is asked, not null
   * @return the verdicts, never null
   */
  public Verdicts verdicts(TerritoryFacts territory, LocalDate date) {
    return verdicts(territory.facts(), date);
  }

  /**
   * Asks every rule of the book about facts for its verdict alone: those of {@link #evaluate(FactSet, LocalDate)},
   * without the evidence.
   *
   * @param facts what is known, not null
   * @param date the date whose law is asked, not null
   * @return the verdicts, never null
   */
  public Verdicts verdicts(FactSet facts, LocalDate date) {
    Knowledge known = vocabulary.knowledge(facts);
    Verdict[] verdicts = new Verdict[compiled.size()];
    for (Scope scope : scopes) {
      Truth speaks = scope.criterion().evaluate(known).truth();
      for (int i = 0; i < scope.places().length(); i++) {
        int place = scope.places().get(i);
        verdicts[place] = rules.get(place).verdict(speaks, known, date);
      }
    }
    return new Verdicts(places, verdicts);
  }

  /**
   * Asks one rule.
   *
   * @param rule the rule's identifier, not null
   * @param facts what is known, not null
   * @param date the date whose law is asked, not null
   * @return the answer, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_RULE} if the book has no such rule
   */
  public RuleResult evaluate(String rule, FactSet facts, LocalDate date) {
    return compiled(rule).evaluate(vocabulary.knowledge(facts), date, new ArrayList<>());
  }

  /**
   * Asks one rule, to know why it answers as it does and what would change it.
   *
   * @param rule the rule's identifier, not null
   * @param facts what is known, not null
   * @param date the date whose law is asked, not null
   * @return the answer and its reasons, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_RULE} if the book has no such rule
   */
  public Reasons reasons(String rule, FactSet facts, LocalDate date) {
    return compiled(rule).reasons(facts, vocabulary.knowledge(facts), date);
  }

  /** The rules in the book's order. */
  ImmutableList<CompiledRule> rules() {
    return rules;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  RuleBook book() {
    return book;
  }

  private CompiledRule compiled(String rule) {
    return Objects.requireNonNull(compiled.get(book.get(rule).id()));
  }

  private EligibilityReport report(
      FactSet facts,
      LocalDate date,
      Optional<TerritoryRef> territory,
      Optional<Integer> millesime,
      Optional<String> checksum,
      ImmutableList<Provenance> geographyFiles,
      ImmutableList<Caveat> geography) {
    List<Caveat> caveats = new ArrayList<>(geography);
    ImmutableList.Builder<RuleResult> results =
        ImmutableList.builderWithExpectedSize(compiled.size());
    Knowledge known = vocabulary.knowledge(facts);
    for (CompiledRule rule : compiled.values()) {
      results.add(rule.evaluate(known, date, caveats));
    }
    Set<Provenance> data = new LinkedHashSet<>(geographyFiles);
    for (FactValue value : facts.stated().values()) {
      value.provenance().ifPresent(data::add);
    }
    Basis basis = new Basis(
        LibraryVersion.current(),
        Optional.of(book.version()),
        millesime,
        checksum,
        ImmutableList.copyOf(data),
        ImmutableSortedMap.of("asOf", date),
        ImmutableSet.copyOf(caveats).asList());
    return new EligibilityReport(basis, territory, date, results.build());
  }

  private static final class Standard {
    static final EligibilityCalculator INSTANCE = new EligibilityCalculator(RuleBook.standard());
  }
}
