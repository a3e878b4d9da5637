package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes down the steps of a rule as it takes them, then its result. It is not thread-safe.
 *
 * <p>A comparison is decided here, from the amounts that are shown: the explanation cannot show one thing and say
 * another.
 */
public final class RuleResultBuilder {
  /** The head of the message keys of notes that are remedies. */
  public static final String REMEDY = "funding.remedy.";

  private final NodeId root;
  private final String key;
  private final Optional<Citation> citation;
  private final List<Explanation> steps = new ArrayList<>();
  private final List<Caveat> caveats = new ArrayList<>();

  /**
   * Creates a builder.
   *
   * @param rule the identifier of the rule, not blank
   * @param version the version of the rule, mostly its first day, not null
   * @param key the message key that names the rule, not null
   * @param citation where the rule is written, or empty
   */
  public RuleResultBuilder(String rule, String version, String key, Optional<Citation> citation) {
    this.root = NodeId.root(rule, version);
    this.key = key;
    this.citation = citation;
  }

  /**
   * Creates a builder for the version of a rule that is in force, and records the reservations about its text.
   *
   * @param rule the identifier of the rule, not blank
   * @param key the message key that names the rule, not null
   * @param version the version in force, not null
   * @param date the date asked, not null
   * @return the builder, never null
   */
  public static RuleResultBuilder inForce(
      String rule, String key, Dated<?> version, LocalDate date) {
    RuleResultBuilder builder = new RuleResultBuilder(
        rule, version.from().toString(), key, Optional.of(version.citation()));
    builder.restsOn(version, date);
    return builder;
  }

  /**
   * Records that the answer rests on a dated value: a reservation if its text was not read since, or is confirmed
   * nowhere.
   *
   * @param value the dated value, not null
   * @param date the date asked, not null
   */
  public void restsOn(Dated<?> value, LocalDate date) {
    for (Caveat caveat : caveats(root.rule(), value, date)) {
      if (!caveats.contains(caveat)) {
        caveats.add(caveat);
      }
    }
  }

  /**
   * Returns the reservations about a dated value: that its text was not read since, or is confirmed nowhere.
   *
   * @param rule the identifier of the rule that uses it, not null
   * @param value the dated value, not null
   * @param date the date asked, not null
   * @return the reservations, empty if there is none, never null
   */
  public static ImmutableList<Caveat> caveats(String rule, Dated<?> value, LocalDate date) {
    ImmutableList.Builder<Caveat> found = ImmutableList.builder();
    if (value.isUnreviewedAt(date)) {
      found.add(new Caveat(
          Caveat.Kind.LAW_NOT_REVIEWED_SINCE,
          ImmutableMap.of(
              "rule", rule, "reviewedOn", value.reviewedOn().toString(), "date", date.toString())));
    }
    if (value.citation().confidence() == Confidence.UNVERIFIED) {
      found.add(new Caveat(
          Caveat.Kind.UNVERIFIED_LAW,
          ImmutableMap.of("rule", rule, "reference", value.citation().reference())));
    }
    return found.build();
  }

  /**
   * Adds a value that was looked up.
   *
   * @param stepKey the message key of what was looked up, not null
   * @param result what was found, not null
   * @param source where it is written, not null
   */
  public void lookup(String stepKey, Operand result, Citation source) {
    steps.add(
        new Explanation.Lookup(nextId(), stepKey, result, ImmutableList.of(), Optional.of(source)));
  }

  /**
   * Adds an amount that was computed.
   *
   * @param stepKey the message key of the amount, not null
   * @param amount the amount, not null
   * @param rounding how its last division was settled, or empty if there was none
   * @param operands what it was computed from, none null
   */
  public void amount(
      String stepKey, Euros amount, Optional<Rounding> rounding, Operand... operands) {
    steps.add(new Explanation.Amount(
        nextId(),
        stepKey,
        amount,
        rounding,
        ImmutableList.copyOf(operands),
        Optional.empty(),
        ImmutableList.of()));
  }

  /**
   * Decides a comparison of two amounts and adds it.
   *
   * @param stepKey the message key of the comparison, not null
   * @param observed the name and amount that the plan has, not null
   * @param operator {@link Operator#AT_MOST} or {@link Operator#AT_LEAST}, not null
   * @param limit the name and amount of the limit, not null
   * @param decisive whether the verdict turns on this comparison: on one of them at most
   * @param source where the comparison is written, or empty if the rule’s own citation covers it
   * @param others further values of the message, none null
   * @return whether the amount keeps to the limit
   * @throws IllegalArgumentException if the operator is another one, or an operand is not an amount
   */
  public boolean compare(
      String stepKey,
      Operand observed,
      Operator operator,
      Operand limit,
      boolean decisive,
      Optional<Citation> source,
      Operand... others) {
    boolean kept = kept(RuleResult.money(observed), operator, RuleResult.money(limit));
    steps.add(new Explanation.Decision(
        nextId(),
        stepKey,
        operator,
        Truth.of(kept),
        decisive,
        ImmutableList.<Operand>builder().add(observed, limit).add(others).build(),
        source,
        ImmutableList.of()));
    return kept;
  }

  /**
   * Decides a comparison of two days and adds it. A limit of a result is an amount: this step is never that of its limit.
   *
   * @param stepKey the message key of the comparison, not null
   * @param observed the name and day that the plan has, not null
   * @param operator {@link Operator#AT_MOST} or {@link Operator#AT_LEAST}, not null
   * @param limit the name and day of the limit, not null
   * @return whether the day keeps to the limit
   * @throws IllegalArgumentException if the operator is another one, or an operand is not a day
   */
  public boolean compareDays(String stepKey, Operand observed, Operator operator, Operand limit) {
    boolean kept = kept(RuleResult.day(observed).compareTo(RuleResult.day(limit)), operator);
    steps.add(new Explanation.Decision(
        nextId(),
        stepKey,
        operator,
        Truth.of(kept),
        false,
        ImmutableList.of(observed, limit),
        Optional.empty(),
        ImmutableList.of()));
    return kept;
  }

  /**
   * Adds something to know beside the answer; a remedy if its key begins with {@link #REMEDY}.
   *
   * @param stepKey the message key, not null
   * @param operands the values of the message, none null
   */
  public void note(String stepKey, Operand... operands) {
    steps.add(
        new Explanation.Note(nextId(), stepKey, ImmutableList.copyOf(operands), Optional.empty()));
  }

  /**
   * Adds something to know that is written elsewhere than the rule.
   *
   * @param stepKey the message key, not null
   * @param source where it is written, not null
   * @param operands the values of the message, none null
   */
  public void citedNote(String stepKey, Citation source, Operand... operands) {
    steps.add(new Explanation.Note(
        nextId(), stepKey, ImmutableList.copyOf(operands), Optional.of(source)));
  }

  /**
   * Returns the result.
   *
   * @param verdict what the rule says, not null
   * @return the result, never null
   * @throws IllegalArgumentException if the decisive comparison says otherwise
   */
  public RuleResult build(RuleVerdict verdict) {
    return RuleResult.of(
        new Explanation.Decision(
            root,
            key,
            Operator.RULE,
            verdict.truth(),
            true,
            ImmutableList.of(Operand.of(RuleResult.VERDICT, new Value.Key(verdict.messageKey()))),
            citation,
            ImmutableList.copyOf(steps)),
        caveats);
  }

  /**
   * Tells whether an amount keeps to a limit.
   *
   * @param observed the amount, not null
   * @param operator {@link Operator#AT_MOST} or {@link Operator#AT_LEAST}, not null
   * @param limit the limit, not null
   * @return true if it does
   * @throws IllegalArgumentException if the operator is another one
   */
  static boolean kept(Euros observed, Operator operator, Euros limit) {
    return kept(observed.compareTo(limit), operator);
  }

  private static boolean kept(int order, Operator operator) {
    return switch (operator) {
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      default -> throw new IllegalArgumentException("not a limit: " + operator);
    };
  }

  private NodeId nextId() {
    return root.child(steps.size() + 1);
  }
}
