package fr.anct.sdk.eligibility.reader;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Objects;
import java.util.Optional;

/**
 * How a list of designations is laid out. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * ListLayout own = ListLayout.of("Bourgs vivants", ProgrammeId.of("bourgs-vivants"), Column.required("code"));
 * }</pre>
 *
 * @param name how the list is called in messages, not blank
 * @param programme the programme it designates to, not null
 * @param type the kind of territory it names, commune or EPCI, not null
 * @param naming what a row says of the territory, not null
 * @param territory the column of the territories' codes, not null
 * @param id the column of the designations' identifiers, or empty if each territory is a designation of its own
 * @param label the column of their names, or empty if there is none
 * @param signedOn the column of the days they were signed, or empty if there is none
 */
public record ListLayout(
    String name,
    ProgrammeId programme,
    TerritoryType type,
    Naming naming,
    Column territory,
    Optional<Column> id,
    Optional<Column> label,
    Optional<Column> signedOn) {
  /** What a row says of its territory. */
  public enum Naming {
    /** The territory itself is designated. */
    @JsonProperty("territory")
    TERRITORY,
    /** Something that it hosts is, such as a counter: the territory is designated, however large it is. */
    @JsonProperty("hosted")
    HOSTED,
    /** A priority neighbourhood of it is: the territory is designated in part; identifiers are QPV codes. */
    @JsonProperty("neighbourhood")
    NEIGHBOURHOOD
  }

  /**
   * Checks the layout.
   *
   * @throws IllegalArgumentException if the name is blank, or the kind of territory is neither commune nor EPCI
   */
  public ListLayout {
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(naming, "naming");
    Objects.requireNonNull(territory, "territory");
    id = id == null ? Optional.empty() : id;
    label = label == null ? Optional.empty() : label;
    signedOn = signedOn == null ? Optional.empty() : signedOn;
    if (name.isBlank() || (type != TerritoryType.COMMUNE && type != TerritoryType.EPCI)) {
      throw new IllegalArgumentException("not a layout: " + name + " " + type);
    }
  }

  /**
   * Returns the layout of a list of communes, each a designation of its own.
   *
   * @param name how the list is called in messages, not blank
   * @param programme the programme it designates to, in the catalogue or not, not null
   * @param territory the column of the communes' codes, not null
   * @return the layout, never null
   */
  public static ListLayout of(String name, ProgrammeId programme, Column territory) {
    return new ListLayout(
        name,
        programme,
        TerritoryType.COMMUNE,
        Naming.TERRITORY,
        territory,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns this layout for EPCI, by their SIREN.
   *
   * @return the layout, never null
   */
  public ListLayout ofEpci() {
    return new ListLayout(
        name, programme, TerritoryType.EPCI, naming, territory, id, label, signedOn);
  }

  /**
   * Returns this layout with what a row says of its territory.
   *
   * @param said the meaning, not null
   * @return the layout, never null
   */
  public ListLayout naming(Naming said) {
    return new ListLayout(name, programme, type, said, territory, id, label, signedOn);
  }

  /**
   * Returns this layout with the columns of the designations.
   *
   * @param ids the column of their identifiers, not null
   * @param labels the column of their names, not null
   * @return the layout, never null
   */
  public ListLayout withDesignations(Column ids, Column labels) {
    return new ListLayout(
        name, programme, type, naming, territory, Optional.of(ids), Optional.of(labels), signedOn);
  }

  /**
   * Returns this layout with the column of the days of signature.
   *
   * @param days the column, not null
   * @return the layout, never null
   */
  public ListLayout withSignature(Column days) {
    return new ListLayout(name, programme, type, naming, territory, id, label, Optional.of(days));
  }

  TableLayout table() {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(territory);
    id.ifPresent(columns::add);
    label.ifPresent(columns::add);
    signedOn.ifPresent(columns::add);
    return new TableLayout(name, columns.build());
  }
}
