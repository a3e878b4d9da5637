package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The formula of a programme’s grant over time, each version with its source. It goes to JSON and back, so that a
 * scheme of one’s own fits in a file. This class is immutable and thread-safe.
 *
 * @param id the identifier of the grant, such as {@code P-PVD}, not blank, without {@code @} and {@code #}
 * @param programme the programme it belongs to, the key that it shares with the catalogue and the rules, or empty
 * @param label its message key, or its name as it is to be shown, not blank
 * @param formulas the dated and cited formulas, not null
 */
@JsonPropertyOrder({"id", "programme", "label", "formulas"})
@JsonDocument(value = "programme-grant", read = true)
public record ProgrammeGrant(
    String id, Optional<ProgrammeId> programme, String label, Schedule<GrantFormula> formulas) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the identifier is not one
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the label is blank
   */
  public ProgrammeGrant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(formulas, "formulas");
    programme = programme == null ? Optional.empty() : programme;
    NodeId.root(id, "");
    Inputs.checkText("label", label);
  }

  /**
   * Reads a grant.
   *
   * @param json the document, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_DOCUMENT} if it is not JSON, {@code BAD_SCHEME} with
   *     the first mistakes, each with its path, if it is not a grant
   */
  public static ProgrammeGrant read(String json) {
    return new GrantReader(json).grant();
  }

  /**
   * Finds every mistake of a document.
   *
   * @param json the document, not null
   * @return the mistakes, a hundred at most, none if {@link #read} reads it, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_DOCUMENT} if it is not JSON
   */
  public static ImmutableList<DocumentMistake> check(String json) {
    return new GrantReader(json).mistakes();
  }

  /**
   * Writes this grant as {@link #read} reads it.
   *
   * @return the document, never null
   */
  public String toJson() {
    return AnctJson.write(this);
  }

  /**
   * Says what the grant comes to at a date, or why that is not known.
   *
   * @param input what it is computed on, not null
   * @param date the date whose formula applies, not null
   * @return the answer, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if an amount does not fit, {@code TOO_PRECISE} if a
   *     rounding is {@code exact} and there is something to round
   */
  public GrantAnswer answer(GrantInput input, LocalDate date) {
    Optional<Dated<GrantFormula>> found = formulas.find(date);
    if (found.isEmpty()) {
      return GrantAnswer.notInForce(id);
    }
    Dated<GrantFormula> version = found.get();
    ImmutableSortedSet<String> missing = version.value().missing(input);
    return missing.isEmpty()
        ? GrantAnswer.of(id, explain(input, version), version, date)
        : GrantAnswer.lacking(id, missing, version, date);
  }

  /**
   * Computes the grant at a date.
   *
   * @param input what it is computed on, not null
   * @param date the date whose formula applies, not null
   * @return the amount with its steps, or empty if no formula is in force at the date
   * @throws fr.anct.sdk.core.problem.AnctException {@code MISSING_GRANT_INPUT} if something that it needs is not known
   */
  public Optional<Explanation.Amount> find(GrantInput input, LocalDate date) {
    return formulas.find(date).map(version -> explain(input, version));
  }

  /**
   * Computes the grant at a date.
   *
   * @param input what it is computed on, not null
   * @param date the date whose formula applies, not null
   * @return the amount with its steps, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if no formula is in force at the date, {@code
   *     MISSING_GRANT_INPUT} if something that it needs is not known
   */
  public Explanation.Amount get(GrantInput input, LocalDate date) {
    return explain(input, formulas.get(date));
  }

  private Explanation.Amount explain(GrantInput input, Dated<GrantFormula> version) {
    ImmutableSortedSet<String> missing = version.value().missing(input);
    if (!missing.isEmpty()) {
      throw Inputs.missingProblem(missing);
    }
    NodeId root = NodeId.root(id, version.from().toString());
    Explanation.Amount computed = version.value().explain(input, root.child(1));
    return new Explanation.Amount(
        root,
        label,
        computed.amount(),
        Optional.empty(),
        input.cost().stream()
            .map(cost -> Steps.money("funding.grant-cost", cost))
            .collect(ImmutableList.toImmutableList()),
        Optional.of(version.citation()),
        ImmutableList.of(computed));
  }
}
