package fr.anct.sdk.eligibility.scheme;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.MessageSource;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.util.Optional;

/**
 * A scheme of one's own: its facts, rules and texts. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Scheme scheme = Scheme.read(Files.readString(path));
 * EligibilityCalculator calculator = EligibilityCalculator.of(scheme.book());
 * FactSet facts = FactSet.builder(scheme.model()).put(…).build();
 * }</pre>
 */
public final class Scheme {
  private final SchemeDocument document;
  private final FactModel model;

  Scheme(SchemeDocument document, FactModel model) {
    this.document = document;
    this.model = model;
  }

  /**
   * Reads a scheme.
   *
   * @param json the document, not null
   * @return the scheme, never null
   * @throws AnctException {@code MALFORMED_DOCUMENT} if it is not JSON, {@code BAD_SCHEME} with the first mistakes, each
   *     with its path, if it is not a scheme
   */
  public static Scheme read(String json) {
    return new SchemeReader(json).scheme();
  }

  /**
   * Finds every mistake of a scheme document.
   *
   * @param json the document, not null
   * @return the mistakes, a hundred at most, none if {@link #read} reads it, never null
   * @throws AnctException {@code MALFORMED_DOCUMENT} if it is not JSON
   */
  public static ImmutableList<DocumentMistake> check(String json) {
    return new SchemeReader(json).mistakes();
  }

  /**
   * Writes this scheme as {@link #read} reads it.
   *
   * @return the document, never null
   */
  public String toJson() {
    return AnctJson.write(document);
  }

  /**
   * Returns the version of the scheme.
   *
   * @return the version, never null
   */
  public String version() {
    return document.version();
  }

  /**
   * Returns the library's facts and those of the scheme.
   *
   * @return the model, never null
   */
  public FactModel model() {
    return model;
  }

  /**
   * Returns the facts of the scheme's own.
   *
   * @return the facts in order, never null
   */
  public ImmutableList<Fact> facts() {
    return document.facts().stream()
        .map(SchemeFact::toFact)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the rules of the scheme.
   *
   * @return the rules in order, never null
   */
  public ImmutableList<EligibilityRule> rules() {
    return document.rules();
  }

  /**
   * Returns the library's rules and those of the scheme after them.
   *
   * @return the book, whose version is that of both, never null
   * @throws AnctException {@code DUPLICATE_ID} if the library has a rule of the same name
   */
  public RuleBook book() {
    RuleBook standard = RuleBook.standard();
    return RuleBook.of(
        standard.version() + "+" + version(),
        ImmutableList.<EligibilityRule>builder()
            .addAll(standard.rules())
            .addAll(rules())
            .build());
  }

  /**
   * Returns the library's texts and those of the scheme after them.
   *
   * @return the messages, for an {@link fr.anct.sdk.core.explain.ExplanationRenderer}, never null
   */
  public Messages messages() {
    MessageSource own = (key, language) -> Optional.ofNullable(document.texts().get(key))
        .map(text -> language == Language.FR ? text.fr() : text.en());
    return Messages.standard().combinedWith(own);
  }

  /** Two are equal if their documents are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Scheme that && that.document.equals(document);
  }

  @Override
  public int hashCode() {
    return document.hashCode();
  }

  /** Returns the version and the rules. */
  @Override
  public String toString() {
    return version() + " " + rules().stream().map(EligibilityRule::id).toList();
  }
}
