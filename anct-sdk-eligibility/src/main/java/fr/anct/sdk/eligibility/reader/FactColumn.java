package fr.anct.sdk.eligibility.reader;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.table.Column;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Which column of a table holds which fact. This class is immutable and thread-safe.
 *
 * @param fact the fact's name, not blank
 * @param column the column, not null
 * @param factor what a number of the file is multiplied by, such as 1000 if it is in k€ and the fact in €, 1 unless stated
 * @param year the year its values are of, such as a census, or empty
 * @param words the word of the fact that each text of the file stands for, an empty one for a text that says that there is
 *     none; case, accents and spaces do not count; the words themselves need not be there
 * @param elsewhere the value of the territories that an exhaustive file does not name, or empty
 */
@JsonPropertyOrder({"fact", "column", "factor", "year", "words", "elsewhere"})
public record FactColumn(
    String fact,
    Column column,
    BigDecimal factor,
    Optional<Integer> year,
    ImmutableMap<String, String> words,
    Optional<String> elsewhere) {
  /**
   * Checks the fact's name and the factor.
   *
   * @throws IllegalArgumentException if the name is blank, there is no column, or the factor is not above zero
   */
  public FactColumn {
    factor = factor == null ? BigDecimal.ONE : factor;
    year = year == null ? Optional.empty() : year;
    words = words == null ? ImmutableMap.of() : words;
    elsewhere = elsewhere == null ? Optional.empty() : elsewhere;
    if (fact == null || fact.isBlank() || column == null || factor.signum() <= 0) {
      throw new IllegalArgumentException("fact, column, factor > 0");
    }
  }

  /**
   * Returns the column of a fact in its own unit.
   *
   * @param fact the fact's name, not blank
   * @param column the column, not null
   * @return the column, of no stated year, never null
   */
  public static FactColumn of(String fact, Column column) {
    return new FactColumn(
        fact, column, BigDecimal.ONE, Optional.empty(), ImmutableMap.of(), Optional.empty());
  }

  /**
   * Returns this column in another unit than its fact's.
   *
   * @param times what a number of the file is multiplied by, above zero, not null
   * @return the column, never null
   * @throws IllegalArgumentException if it is not above zero
   */
  public FactColumn times(BigDecimal times) {
    Objects.requireNonNull(times, "times");
    return new FactColumn(fact, column, times, year, words, elsewhere);
  }

  /**
   * Returns this column with the year its values are of.
   *
   * @param stated the year
   * @return the column, never null
   */
  public FactColumn ofYear(int stated) {
    return new FactColumn(fact, column, factor, Optional.of(stated), words, elsewhere);
  }

  /**
   * Returns this column with the words that its texts stand for.
   *
   * @param byText the word by text, not null
   * @return the column, never null
   */
  public FactColumn withWords(ImmutableMap<String, String> byText) {
    Objects.requireNonNull(byText, "byText");
    return new FactColumn(fact, column, factor, year, byText, elsewhere);
  }

  /**
   * Returns this column with the value of the territories that an exhaustive file does not name.
   *
   * @param value the value, as files write it, not null
   * @return the column, never null
   */
  public FactColumn elsewhere(String value) {
    return new FactColumn(fact, column, factor, year, words, Optional.of(value));
  }
}
