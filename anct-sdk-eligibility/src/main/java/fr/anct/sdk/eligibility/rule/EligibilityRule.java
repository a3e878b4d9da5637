package fr.anct.sdk.eligibility.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import java.util.Objects;

/**
 * Who may ask for a programme or holds a status: dated, cited versions of a criterion. This class is immutable and
 * thread-safe.
 *
 * <p>Its name is the message {@code rule.<id>}.
 *
 * @param id the identifier, lower-case with hyphens, not blank
 * @param programme the programme it opens, not null
 * @param scope to whom the rule speaks at all: elsewhere it is not applicable, not null
 * @param versions the versions in order of time, not null
 */
public record EligibilityRule(
    @JsonProperty("id") String id,
    @JsonProperty("programme") ProgrammeId programme,
    @JsonProperty("scope") Criterion scope,
    @JsonProperty("versions") Schedule<RuleVersion> versions) {
  /**
   * Checks the identifier.
   *
   * @throws IllegalArgumentException if it is blank or has {@code @} or {@code #} in it
   */
  public EligibilityRule {
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(versions, "versions");
    if (id.isBlank() || id.indexOf('@') >= 0 || id.indexOf('#') >= 0) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  /**
   * Returns the message key of this rule's name.
   *
   * @return {@code rule.<id>}, never null
   */
  public String key() {
    return "rule." + id;
  }
}
