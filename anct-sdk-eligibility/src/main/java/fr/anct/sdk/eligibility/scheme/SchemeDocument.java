package fr.anct.sdk.eligibility.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import java.util.Objects;

/**
 * A scheme as its file holds it. This class is immutable and thread-safe.
 *
 * @param format the version of this form, 1
 * @param version the version of the scheme, not blank
 * @param facts the facts of its own, beside the library's, not null
 * @param rules its rules, not null
 * @param texts the texts of its own message keys, such as {@code rule.<id>} and {@code fact.<id>}, not null
 */
@JsonPropertyOrder({"format", "version", "facts", "rules", "texts"})
@JsonDocument(value = "scheme", read = true)
public record SchemeDocument(
    int format,
    String version,
    ImmutableList<SchemeFact> facts,
    ImmutableList<EligibilityRule> rules,
    ImmutableMap<String, SchemeText> texts) {
  private static final int FORMAT = 1;

  /**
   * Checks the version of the form.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNSUPPORTED_FORMAT} if it is not 1
   */
  public SchemeDocument {
    Objects.requireNonNull(version, "version");
    facts = facts == null ? ImmutableList.of() : facts;
    rules = rules == null ? ImmutableList.of() : rules;
    texts = texts == null ? ImmutableMap.of() : texts;
    if (format != FORMAT) {
      throw Problem.of(
              ProblemCode.UNSUPPORTED_FORMAT,
              "document",
              "scheme",
              "format",
              format,
              "known",
              FORMAT)
          .toException();
    }
  }
}
