package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A condition of the report for a machine. It is data to read and to check rules against; the rules that decide, with
 * their dates and law, are those of the eligibility module.
 *
 * <p>A field is a path of English words such as {@code commune.population}. The list of cases may grow: keep a default
 * branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReportCondition.Quantity.class, name = "quantity"),
  @JsonSubTypes.Type(value = ReportCondition.Between.class, name = "between"),
  @JsonSubTypes.Type(value = ReportCondition.Day.class, name = "day"),
  @JsonSubTypes.Type(value = ReportCondition.Flag.class, name = "flag"),
  @JsonSubTypes.Type(value = ReportCondition.Word.class, name = "word"),
  @JsonSubTypes.Type(value = ReportCondition.OneOf.class, name = "oneOf"),
  @JsonSubTypes.Type(value = ReportCondition.Contains.class, name = "contains"),
  @JsonSubTypes.Type(value = ReportCondition.All.class, name = "all"),
  @JsonSubTypes.Type(value = ReportCondition.Any.class, name = "any"),
  @JsonSubTypes.Type(value = ReportCondition.Quota.class, name = "quota")
})
public sealed interface ReportCondition {
  /**
   * A whole number is compared.
   *
   * @param field what is compared, not null
   * @param operator {@code LT}, {@code AT_MOST}, {@code GT}, {@code AT_LEAST} or {@code EQ}
   * @param value what it is compared with, in the unit that the field implies
   */
  record Quantity(String field, Operator operator, long value) implements ReportCondition {
    /**
     * Checks the operator.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not a comparison
     */
    public Quantity {
      Objects.requireNonNull(field, "field");
      checkComparison(operator);
    }
  }

  /**
   * A whole number is between two bounds.
   *
   * @param field what is compared, not null
   * @param min the lower bound, inclusive
   * @param max the upper bound, inclusive, not below the lower
   */
  record Between(String field, long min, long max) implements ReportCondition {
    /**
     * Checks the bounds.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if they are out of order
     */
    public Between {
      Objects.requireNonNull(field, "field");
      if (max < min) {
        throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "max", "value", max, "rule", ">= " + min)
            .toException();
      }
    }
  }

  /**
   * A date is compared.
   *
   * @param field what is compared, not null
   * @param operator {@code LT}, {@code AT_MOST}, {@code GT}, {@code AT_LEAST} or {@code EQ}
   * @param value what it is compared with, not null
   */
  record Day(String field, Operator operator, LocalDate value) implements ReportCondition {
    /**
     * Checks the operator.
     *
     * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not a comparison
     */
    public Day {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(value, "value");
      checkComparison(operator);
    }
  }

  /**
   * A yes-or-no is as said.
   *
   * @param field what is asked, not null
   * @param value the answer that meets the condition
   */
  record Flag(String field, boolean value) implements ReportCondition {
    /** Checks that nothing is null. */
    public Flag {
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * A word is as said.
   *
   * @param field what is compared, not null
   * @param value the word that meets the condition, as in the report, not null
   */
  record Word(String field, String value) implements ReportCondition {
    /** Checks that nothing is null. */
    public Word {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A word is one of a closed list.
   *
   * @param field what is compared, not null
   * @param values the words that meet the condition, as in the report, not null
   */
  record OneOf(String field, ImmutableList<String> values) implements ReportCondition {
    /** Checks that nothing is null. */
    public OneOf {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * A list contains all of these words, and maybe more.
   *
   * @param field the list, not null
   * @param values the words that must be there, as in the report, not null
   */
  record Contains(String field, ImmutableList<String> values) implements ReportCondition {
    /** Checks that nothing is null. */
    public Contains {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * All conditions hold.
   *
   * @param conditions the conditions, not null
   */
  record All(ImmutableList<ReportCondition> conditions) implements ReportCondition {
    /** Checks that nothing is null. */
    public All {
      Objects.requireNonNull(conditions, "conditions");
    }
  }

  /**
   * At least one condition holds.
   *
   * @param conditions the conditions, not null
   */
  record Any(ImmutableList<ReportCondition> conditions) implements ReportCondition {
    /** Checks that nothing is null. */
    public Any {
      Objects.requireNonNull(conditions, "conditions");
    }
  }

  /**
   * The places are shared out between kinds of territory. It binds the programme, not one applicant.
   *
   * @param shares the share of each kind, not null
   */
  record Quota(ImmutableList<QuotaShare> shares) implements ReportCondition {
    /** Checks that nothing is null. */
    public Quota {
      Objects.requireNonNull(shares, "shares");
    }
  }

  /**
   * The part of the places that goes to one kind of territory.
   *
   * @param territory the kind, not null
   * @param share the part, not null
   */
  record QuotaShare(ReportTerritoryKind territory, Rate share) {
    /** Checks that nothing is null. */
    public QuotaShare {
      Objects.requireNonNull(territory, "territory");
      Objects.requireNonNull(share, "share");
    }
  }

  private static void checkComparison(Operator operator) {
    switch (operator) {
      case LT, AT_MOST, GT, AT_LEAST, EQ -> {}
      default ->
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "operator",
                "value",
                operator,
                "rule",
                "LT | AT_MOST | GT | AT_LEAST | EQ")
            .toException();
    }
  }
}
