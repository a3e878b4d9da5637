package fr.anct.sdk.eligibility.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.LawPart;
import fr.anct.sdk.eligibility.rule.book.StandardRules;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A versioned collection of rules. This class is immutable and thread-safe. */
public final class RuleBook {
  private static final RuleBook STANDARD = of("2026.11.3", StandardRules.ALL);

  private final String version;
  private final ImmutableMap<String, EligibilityRule> rules;

  private RuleBook(String version, ImmutableMap<String, EligibilityRule> rules) {
    this.version = version;
    this.rules = rules;
  }

  /**
   * Returns the library's own rules.
   *
   * @return the standard book, never null
   */
  public static RuleBook standard() {
    return STANDARD;
  }

  /**
   * Returns a book.
   *
   * @param version its version, not blank
   * @param rules its rules, none null
   * @return the book, never null
   * @throws AnctException {@code DUPLICATE_ID} if two have one name
   */
  public static RuleBook of(String version, Collection<EligibilityRule> rules) {
    Objects.requireNonNull(version, "version");
    Map<String, EligibilityRule> byId = new LinkedHashMap<>();
    for (EligibilityRule rule : rules) {
      if (byId.putIfAbsent(rule.id(), rule) != null) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", rule.id()).toException();
      }
    }
    return new RuleBook(version, ImmutableMap.copyOf(byId));
  }

  /**
   * Returns this book with a rule of one's own, under a version of one's own.
   *
   * @param newVersion the version of the combination, not blank
   * @param rule the rule added, not null
   * @return the book, never null
   * @throws AnctException {@code DUPLICATE_ID} if the book already has a rule of that name
   */
  public RuleBook with(String newVersion, EligibilityRule rule) {
    return of(
        newVersion,
        ImmutableList.<EligibilityRule>builder()
            .addAll(rules.values())
            .add(rule)
            .build());
  }

  /**
   * Returns the version of this book, which changes whenever a rule or a figure of one does.
   *
   * @return the version, never null
   */
  public String version() {
    return version;
  }

  /**
   * Returns the rules.
   *
   * @return the rules in order, never null
   */
  public ImmutableList<EligibilityRule> rules() {
    return rules.values().asList();
  }

  /**
   * Finds a rule by its name.
   *
   * @param id the name, not null
   * @return the rule, or empty if there is none
   */
  public Optional<EligibilityRule> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * Returns the rule of a name.
   *
   * @param id the name, not null
   * @return the rule, never null
   * @throws AnctException {@code UNKNOWN_RULE} if there is none
   */
  public EligibilityRule get(String id) {
    return find(id)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_RULE, "id", id).toException());
  }

  /**
   * Tells whether there is a rule of a name.
   *
   * @param id the name, not null
   * @return true if there is
   */
  public boolean contains(String id) {
    Objects.requireNonNull(id, "id");
    return rules.containsKey(id);
  }

  /**
   * Returns what these rules take for law, for a person to review: each version by its own text, and again by each other
   * text that one of its readings or clauses rests on.
   *
   * @return the parts in the order of the rules and of time, of all dates, never null
   */
  public ImmutableList<LawPart> law() {
    ImmutableList.Builder<LawPart> parts = ImmutableList.builder();
    for (EligibilityRule rule : rules.values()) {
      for (Dated<RuleVersion> dated : rule.versions().values()) {
        LawPart own = LawPart.of(rule.id(), "", dated, "");
        parts.add(own);
        dated.value().citations().stream()
            .filter(citation -> !citation.equals(dated.citation()))
            .map(own::withCitation)
            .forEach(parts::add);
      }
    }
    return parts.build();
  }
}
