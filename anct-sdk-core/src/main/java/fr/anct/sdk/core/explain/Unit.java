package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a number counts or measures. The text of a unit is the message {@code unit.<name>}. */
public enum Unit {
  /** A bare number. */
  @JsonProperty("none")
  NONE,
  /** Inhabitants, of a population kind that the fact names. */
  @JsonProperty("inhabitants")
  INHABITANTS,
  /** Euros. */
  @JsonProperty("euros")
  EUROS,
  /** Euros per inhabitant. */
  @JsonProperty("eurosPerInhabitant")
  EUROS_PER_INHABITANT,
  /** Dwellings. */
  @JsonProperty("dwellings")
  DWELLINGS,
  /** Places on a stopping site. */
  @JsonProperty("places")
  PLACES,
  /** People at work. */
  @JsonProperty("agents")
  AGENTS,
  /** Bodies, such as the operators of a counter. */
  @JsonProperty("bodies")
  BODIES,
  /** Hours in a week. */
  @JsonProperty("hoursPerWeek")
  HOURS_PER_WEEK,
  /** Days in a week. */
  @JsonProperty("daysPerWeek")
  DAYS_PER_WEEK,
  /** Days. */
  @JsonProperty("days")
  DAYS,
  /** Months. */
  @JsonProperty("months")
  MONTHS,
  /** Years. */
  @JsonProperty("years")
  YEARS,
  /** Square kilometres. */
  @JsonProperty("squareKilometres")
  SQUARE_KILOMETRES,
  /** Metres. */
  @JsonProperty("metres")
  METRES,
  /** Inhabitants per square kilometre. */
  @JsonProperty("inhabitantsPerSquareKilometre")
  INHABITANTS_PER_SQUARE_KILOMETRE,
  /** Hundredths. */
  @JsonProperty("percent")
  PERCENT,
  /** Territories. */
  @JsonProperty("territories")
  TERRITORIES,
  /** Megabits a second. */
  @JsonProperty("megabitsPerSecond")
  MEGABITS_PER_SECOND
}
