package fr.anct.sdk.funding.optimise;

import fr.anct.sdk.core.money.Euros;
import java.util.Objects;
import java.util.Optional;

/**
 * A grant that could be had: nothing of it, or an amount between its least and its most. It is made if it brings a cent.
 * This class is immutable and thread-safe.
 *
 * <p>What is checked here is that nothing is null; amounts are checked with the problem that they are part of.
 *
 * @param id its identifier, not null
 * @param funder who pays it, to count funders, or empty if it is a funder of its own
 * @param most the most that it may bring, not null
 * @param least the least that it brings if it is made, zero if there is no such floor, not null
 * @param allOrNothing whether it brings its most or nothing
 * @param compulsory whether it must be made
 * @param rank its place in the order of preference: the smaller, the more it is preferred
 */
public record GrantOption(
    String id,
    Optional<String> funder,
    Euros most,
    Euros least,
    boolean allOrNothing,
    boolean compulsory,
    int rank) {
  /** Replaces absent parts by empty ones. */
  public GrantOption {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(most, "most");
    funder = funder == null ? Optional.empty() : funder;
    least = least == null ? Euros.ZERO : least;
  }

  /**
   * Returns a grant of any amount up to a most.
   *
   * @param id its identifier, not null
   * @param most the most that it may bring, not null
   * @return the option, never null
   */
  public static GrantOption upTo(String id, Euros most) {
    return new GrantOption(id, Optional.empty(), most, Euros.ZERO, false, false, 0);
  }

  /**
   * Returns a grant of one amount or nothing.
   *
   * @param id its identifier, not null
   * @param amount the amount, not null
   * @return the option, never null
   */
  public static GrantOption allOrNothing(String id, Euros amount) {
    return new GrantOption(id, Optional.empty(), amount, Euros.ZERO, true, false, 0);
  }

  /**
   * Returns this option with the least that it brings if it is made.
   *
   * @param floor the least, not null
   * @return the option, never null
   */
  public GrantOption withLeast(Euros floor) {
    return new GrantOption(id, funder, most, floor, allOrNothing, compulsory, rank);
  }

  /**
   * Returns this option with who pays it.
   *
   * @param payer any name, the same for grants of one funder, not null
   * @return the option, never null
   */
  public GrantOption withFunder(String payer) {
    return new GrantOption(id, Optional.of(payer), most, least, allOrNothing, compulsory, rank);
  }

  /**
   * Returns this option with its place in the order of preference.
   *
   * @param place the smaller, the more it is preferred
   * @return the option, never null
   */
  public GrantOption withRank(int place) {
    return new GrantOption(id, funder, most, least, allOrNothing, compulsory, place);
  }

  /**
   * Returns this option as a grant of its most or nothing.
   *
   * @return the option, never null
   */
  public GrantOption asAllOrNothing() {
    return new GrantOption(id, funder, most, least, true, compulsory, rank);
  }

  /**
   * Returns this option as a grant that must be made.
   *
   * @return the option, never null
   */
  public GrantOption asCompulsory() {
    return new GrantOption(id, funder, most, least, allOrNothing, true, rank);
  }

  /** The least that it brings if it is made. */
  Euros lowest() {
    return allOrNothing ? most : least.max(Euros.ofCents(1));
  }

  /** The name under which its funder is counted: that of a funder is never that of a grant. */
  String payer() {
    return funder.map(name -> "f:" + name).orElse("g:" + id);
  }
}
