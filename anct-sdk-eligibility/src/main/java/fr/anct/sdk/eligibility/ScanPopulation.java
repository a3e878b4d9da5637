package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.internal.scan.Keys;
import fr.anct.sdk.eligibility.internal.scan.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Whom a {@link NationalScan} asks about: rows, each with a key of its own and what is known of it. This class is
 * immutable and thread-safe; what is known of a row is asked again for its explanation, so the functions given must
 * answer the same each time and to several threads.
 *
 * <pre>{@code
 * ScanPopulation.communes(geography, date, facts -> facts.with(list).with(table));
 * ScanPopulation.of(factsByKey);
 * ScanPopulation.of(FactColumns.builder(1_000_000).column(fact, values).restUnknown().build());
 * }</pre>
 */
public final class ScanPopulation {
  private final Rows rows;
  private final Keys keys;
  private final ImmutableList<? extends Territory> territories;
  private final Optional<TerritorialReferential> geography;

  private ScanPopulation(
      Rows rows,
      Keys keys,
      ImmutableList<? extends Territory> territories,
      Optional<TerritorialReferential> geography) {
    this.rows = rows;
    this.keys = keys;
    this.territories = territories;
    this.geography = geography;
  }

  /**
   * Returns all communes of a vintage, with what the geography says of them.
   *
   * @param geography the vintage, not null
   * @param date the date that populations are asked at, as {@link TerritoryFacts#of(Commune, LocalDate)}, not null
   * @return the population, whose keys are the codes of the communes, never null
   */
  public static ScanPopulation communes(TerritorialReferential geography, LocalDate date) {
    return communes(geography, date, UnaryOperator.identity());
  }

  /**
   * Returns all communes of a vintage, with what the geography and the user say of them.
   *
   * @param geography the vintage, not null
   * @param date the date that populations are asked at, not null
   * @param own adds lists, tables and facts of one's own to what the geography says, not null
   * @return the population, whose keys are the codes of the communes, never null
   */
  public static ScanPopulation communes(
      TerritorialReferential geography, LocalDate date, UnaryOperator<TerritoryFacts> own) {
    Objects.requireNonNull(own, "own");
    ImmutableList<Commune> communes = geography.communes();
    TerritoryFacts.Setting setting = TerritoryFacts.Setting.of(geography, date);
    return territories(
        geography,
        communes,
        row -> own.apply(TerritoryFacts.of(communes.get(row), date, setting)).facts());
  }

  /**
   * Returns all EPCI of a vintage, with what the geography says of them.
   *
   * @param geography the vintage, not null
   * @param date the date that populations are asked at, not null
   * @return the population, whose keys are the SIREN numbers of the EPCI, never null
   */
  public static ScanPopulation epcis(TerritorialReferential geography, LocalDate date) {
    return epcis(geography, date, UnaryOperator.identity());
  }

  /**
   * Returns all EPCI of a vintage, with what the geography and the user say of them.
   *
   * @param geography the vintage, not null
   * @param date the date that populations are asked at, not null
   * @param own adds lists, tables and facts of one's own to what the geography says, not null
   * @return the population, whose keys are the SIREN numbers of the EPCI, never null
   */
  public static ScanPopulation epcis(
      TerritorialReferential geography, LocalDate date, UnaryOperator<TerritoryFacts> own) {
    Objects.requireNonNull(own, "own");
    ImmutableList<Epci> epcis = geography.epcis();
    TerritoryFacts.Setting setting = TerritoryFacts.Setting.of(geography, date);
    return territories(
        geography,
        epcis,
        row -> own.apply(TerritoryFacts.of(epcis.get(row), date, setting)).facts());
  }

  private static ScanPopulation territories(
      TerritorialReferential geography,
      ImmutableList<? extends Territory> territories,
      IntFunction<FactSet> facts) {
    return new ScanPopulation(
        new SingleRows(territories.size(), facts),
        Keys.of(Lists.transform(territories, territory -> territory.ref().code())),
        territories,
        Optional.of(geography));
  }

  /**
   * Returns rows whose facts are there.
   *
   * @param factsByKey the facts of each row by its key, none null; the keys keep their order
   * @return the population, never null
   */
  public static ScanPopulation of(Map<String, FactSet> factsByKey) {
    return of(factsByKey.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
  }

  /**
   * Returns rows of any kind.
   *
   * @param items the rows, none null
   * @param key names a row, never null
   * @param facts tells what is known of a row: asked when it is scanned and again when it is explained, never null
   * @param <T> what a row is
   * @return the population, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if two rows have the same key
   */
  public static <T> ScanPopulation of(
      Collection<T> items, Function<? super T, String> key, Function<? super T, FactSet> facts) {
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(facts, "facts");
    ImmutableList<T> all = ImmutableList.copyOf(items);
    return new ScanPopulation(
        new SingleRows(all.size(), row -> facts.apply(all.get(row))),
        Keys.of(all.stream().<String>map(key).toList()),
        ImmutableList.of(),
        Optional.empty());
  }

  /**
   * Returns rows that are kept in columns; the key of a row is its place, from {@code 0}.
   *
   * @param columns the rows, not null
   * @return the population, never null
   */
  public static ScanPopulation of(FactColumns columns) {
    return new ScanPopulation(
        new ColumnRows(columns),
        Keys.numbers(columns.size()),
        ImmutableList.of(),
        Optional.empty());
  }

  /**
   * Returns rows that are kept in columns.
   *
   * @param columns the rows, not null
   * @param keys the key of each row, none null
   * @return the population, never null
   * @throws IllegalArgumentException if there is not one key a row
   * @throws fr.anct.sdk.core.problem.AnctException {@code DUPLICATE_ID} if two rows have the same key
   */
  public static ScanPopulation of(FactColumns columns, List<String> keys) {
    if (keys.size() != columns.size()) {
      throw new IllegalArgumentException(keys.size() + " keys of " + columns.size() + " rows");
    }
    return new ScanPopulation(
        new ColumnRows(columns), Keys.of(keys), ImmutableList.of(), Optional.empty());
  }

  /**
   * Cuts rows that are too many to be held into populations, each made when it is asked for: for {@link
   * NationalScan#each}.
   *
   * @param items the rows, none null
   * @param size how many rows a population has, the last one perhaps fewer, at least 1
   * @param key names a row, never null; only within one population are two that are the same refused
   * @param facts tells what is known of a row, never null
   * @param <T> what a row is
   * @return the populations, never null
   * @throws IllegalArgumentException if the size is less than 1
   */
  public static <T> Iterator<ScanPopulation> chunks(
      Iterator<T> items,
      int size,
      Function<? super T, String> key,
      Function<? super T, FactSet> facts) {
    Iterator<List<T>> parts = Iterators.partition(items, size);
    return Iterators.transform(parts, part -> of(part, key, facts));
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of rows
   */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the key of a row.
   *
   * @param row its place, from 0
   * @return the key, never null
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public String key(int row) {
    return keys.key(Objects.checkIndex(row, size()));
  }

  /**
   * Returns what is known of a row.
   *
   * @param row its place, from 0
   * @return the facts, never null
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public FactSet facts(int row) {
    return rows.facts(Objects.checkIndex(row, size()));
  }

  Rows rows() {
    return rows;
  }

  Keys keys() {
    return keys;
  }

  /** One a row, or none. */
  ImmutableList<? extends Territory> territories() {
    return territories;
  }

  Optional<TerritorialReferential> geography() {
    return geography;
  }

  /** Returns the number of rows. */
  @Override
  public String toString() {
    return size() + " rows";
  }

  private record SingleRows(int size, IntFunction<FactSet> function) implements Rows {
    @Override
    public FactSet facts(int row) {
      return function.apply(row);
    }

    @Override
    public Optional<FactColumns> columns() {
      return Optional.empty();
    }
  }

  private record ColumnRows(FactColumns all) implements Rows {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public FactSet facts(int row) {
      return all.row(row);
    }

    @Override
    public Optional<FactColumns> columns() {
      return Optional.of(all);
    }
  }
}
