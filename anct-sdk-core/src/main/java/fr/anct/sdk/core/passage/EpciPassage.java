package fr.anct.sdk.core.passage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.passage.EpciChange.Kind;
import fr.anct.sdk.core.passage.EpciFlows.Flow;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What each EPCI of one vintage became in another, or had been before.
 *
 * <p>Neither INSEE nor the DGCL publishes a table of the events of EPCI: all this is computed, and none of it is law. The
 * communes of the two vintages are compared through their {@link Passage}, so that communes that merge inside an EPCI do
 * not change its perimeter. Then:
 *
 * <ul>
 *   <li>two EPCI with exactly the same communes are the same;
 *   <li>of two others, one is a predecessor and the other its successor if <b>more than half</b> of the communes of either
 *       are common to both; and if no EPCI has more than half of those communes, more than half of the inhabitants (the
 *       <i>population municipale</i> of the first vintage, of the census of its EPCI; if that of a commune is not known,
 *       the communes alone decide). Exactly half is not more than half;
 *   <li>with several successors an EPCI is {@code SPLIT}; with one that has other predecessors, {@code MERGED}; with one
 *       of its own, {@code PERIMETER_CHANGED}; with none, {@code DISSOLVED}; an EPCI without predecessor is {@code
 *       CREATED}.
 * </ul>
 *
 * <p>The SIREN decides nothing but the difference between {@code UNCHANGED} and {@code CODE_CHANGED}: it may survive a
 * change that leaves little as it was, and end where all stays. Names are compared without case, accents and punctuation,
 * which the DGCL varies from year to year.
 *
 * <p>Between vintages whose EPCI are not of the year of their communes, everything is {@code NOT_KNOWN}: the vintage 2026
 * has the EPCI of 2025. This class is immutable and thread-safe.
 */
public final class EpciPassage {
  private final Passage passage;
  private final boolean known;
  private final Geography before;
  private final Geography after;
  private final EpciFlows flows;

  private EpciPassage(Passage passage) {
    this.passage = passage;
    this.known = passage.from().equals(passage.to())
        || isOfItsYear(passage.from()) && isOfItsYear(passage.to());
    this.before = passage.relation.from;
    this.after = passage.relation.to;
    this.flows = new EpciFlows(passage.relation);
  }

  /**
   * Returns the passage between the EPCI of two embedded vintages, in either direction.
   *
   * @param from the vintage of the SIRENs that one has, not null
   * @param to the vintage that one wants, not null
   * @return the passage, never null
   * @throws AnctException {@code UNPUBLISHED_MILLESIME} or {@code UNKNOWN_MILLESIME} if one is not embedded
   */
  public static EpciPassage between(Millesime from, Millesime to) {
    return of(Passage.between(from, to));
  }

  /**
   * Returns the passage between the EPCI of two geographies, in either direction.
   *
   * @param from the geography of the SIRENs that one has, not null
   * @param to the geography that one wants, not null
   * @return the passage, never null
   */
  public static EpciPassage between(TerritorialReferential from, TerritorialReferential to) {
    return of(Passage.between(from, to));
  }

  /**
   * Returns the passage between the EPCI of two geographies whose communes have a passage.
   *
   * @param communes the passage of the communes, not null
   * @return the passage, never null
   */
  public static EpciPassage of(Passage communes) {
    return new EpciPassage(communes);
  }

  /**
   * Returns the passage of the communes that this one rests on.
   *
   * @return the passage, never null
   */
  public Passage communes() {
    return passage;
  }

  /**
   * Tells whether the changes can be told.
   *
   * @return false if all are {@code NOT_KNOWN}: the EPCI of one of the vintages are of another year
   */
  public boolean isKnown() {
    return known;
  }

  /**
   * Returns how well the changes are established.
   *
   * @return always {@code COMPUTED}
   */
  public Confidence confidence() {
    return Confidence.COMPUTED;
  }

  /**
   * Returns the reservations of both geographies.
   *
   * @return {@code EPCI_OF_ANOTHER_YEAR} for each vintage that it is true of, never null
   */
  public ImmutableList<Caveat> caveats() {
    return ImmutableSet.<Caveat>builder()
        .addAll(passage.from().caveats())
        .addAll(passage.to().caveats())
        .build()
        .asList();
  }

  /**
   * Finds what became of an EPCI.
   *
   * @param siren its SIREN, not null
   * @return the change, or empty if the first vintage has no such EPCI
   */
  public Optional<EpciChange> find(Siren siren) {
    int row = before.find(Table.EPCI, CodeNumber.ofSiren(siren.toString()));
    return row < 0 ? Optional.empty() : Optional.of(change(row));
  }

  /**
   * Returns what became of an EPCI.
   *
   * @param siren its SIREN, not null
   * @return the change, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if the first vintage has no such EPCI
   */
  public EpciChange get(Siren siren) {
    passage.from().getEpci(siren);
    return find(siren).orElseThrow();
  }

  /**
   * Tells whether the first vintage has an EPCI.
   *
   * @param siren its SIREN, not null
   * @return true if it has
   */
  public boolean contains(Siren siren) {
    return passage.from().containsEpci(siren);
  }

  /**
   * Finds what became of an EPCI.
   *
   * @param siren the exact text of its SIREN, not null
   * @return the change, or empty if the first vintage has no such EPCI
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a SIREN
   */
  public Optional<EpciChange> find(String siren) {
    return find(Siren.of(siren));
  }

  /**
   * Returns what became of an EPCI.
   *
   * @param siren the exact text of its SIREN, not null
   * @return the change, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a SIREN, else as {@link #get(Siren)}
   */
  public EpciChange get(String siren) {
    return get(Siren.of(siren));
  }

  /**
   * Tells whether the first vintage has an EPCI.
   *
   * @param siren the exact text of its SIREN, not null
   * @return true if it has
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a SIREN
   */
  public boolean contains(String siren) {
    return contains(Siren.of(siren));
  }

  /**
   * Returns what became of every EPCI of the first vintage, then those that were created.
   *
   * @return one an EPCI, by SIREN, never null
   */
  public ImmutableList<EpciChange> all() {
    ImmutableList.Builder<EpciChange> list = ImmutableList.builder();
    for (int row = 0; row < before.size(Table.EPCI); row++) {
      list.add(change(row));
    }
    for (int row = 0; known && row < after.size(Table.EPCI); row++) {
      if (predecessors(row).isEmpty()) {
        list.add(created(row));
      }
    }
    return list.build();
  }

  /**
   * Returns what became of the EPCI that are not {@code UNCHANGED}, then those that were created.
   *
   * @return one an EPCI, by SIREN; all are {@code NOT_KNOWN} if {@link #isKnown} is false, never null
   */
  public ImmutableList<EpciChange> changes() {
    return all().stream()
        .filter(change -> change.kind() != Kind.UNCHANGED)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns where all communes went: each is in one flow, but for those in no EPCI in either vintage, and those that were
   * divided between EPCI, which are in several.
   *
   * @return the flows, by EPCI of the first vintage, then of the second; none if {@link #isKnown} is false, never null
   */
  public ImmutableList<EpciFlow> flows() {
    return known
        ? flows.all.stream().map(this::flow).collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /** Two are equal if their geographies are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EpciPassage that && that.passage.equals(passage);
  }

  @Override
  public int hashCode() {
    return passage.hashCode();
  }

  /** Returns the vintages, such as {@code EPCI passage 2019 → 2025}. */
  @Override
  public String toString() {
    return "EPCI p" + passage.toString().substring(1);
  }

  private static boolean isOfItsYear(TerritorialReferential referential) {
    return referential.epciYear() == referential.millesime().year();
  }

  private EpciChange change(int row) {
    Epci epci = epci(before, row);
    if (!known) {
      return new EpciChange(
          Kind.NOT_KNOWN,
          Optional.of(epci),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());
    }
    TreeSet<Integer> successors = successors(row);
    ImmutableList.Builder<EpciFlow> lost = ImmutableList.builder();
    for (Flow flow : flows.outgoing(row)) {
      if (!successors.contains(flow.to)) {
        lost.add(flow(flow));
      }
    }
    ImmutableList.Builder<EpciFlow> gained = ImmutableList.builder();
    for (int successor : successors) {
      gained.addAll(gained(row, successor));
    }
    return new EpciChange(
        kind(row, successors),
        Optional.of(epci),
        successors.stream().map(to -> epci(after, to)).collect(ImmutableList.toImmutableList()),
        lost.build(),
        gained.build());
  }

  private EpciChange created(int row) {
    return new EpciChange(
        Kind.CREATED,
        Optional.empty(),
        ImmutableList.of(epci(after, row)),
        ImmutableList.of(),
        gained(CodeNumber.NONE, row));
  }

  private ImmutableList<EpciFlow> gained(int from, int to) {
    return flows.incoming(to).stream()
        .filter(flow -> from < 0 || flow.from != from)
        .map(this::flow)
        .collect(ImmutableList.toImmutableList());
  }

  private Kind kind(int row, TreeSet<Integer> successors) {
    if (successors.size() != 1) {
      return successors.isEmpty() ? Kind.DISSOLVED : Kind.SPLIT;
    }
    int successor = successors.first();
    if (predecessors(successor).size() > 1) {
      return Kind.MERGED;
    }
    if (!isSamePerimeter(row, successor)) {
      return Kind.PERIMETER_CHANGED;
    }
    if (before.number(Table.EPCI, row) != after.number(Table.EPCI, successor)) {
      return Kind.CODE_CHANGED;
    }
    String name = Folding.fold(before.name(Table.EPCI, row));
    return name.equals(Folding.fold(after.name(Table.EPCI, successor)))
        ? Kind.UNCHANGED
        : Kind.RENAMED;
  }

  private boolean isSamePerimeter(int row, int other) {
    return flows.outgoing(row).size() == 1 && flows.incoming(other).size() == 1;
  }

  private TreeSet<Integer> successors(int row) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Flow flow : flows.outgoing(row)) {
      if (isLink(flow)) {
        found.add(flow.to);
      }
    }
    return found;
  }

  private TreeSet<Integer> predecessors(int row) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Flow flow : flows.incoming(row)) {
      if (isLink(flow)) {
        found.add(flow.from);
      }
    }
    return found;
  }

  private boolean isLink(Flow flow) {
    return flow.from >= 0
        && flow.to >= 0
        && (isMost(flow, flows.outgoing(flow.from)) || isMost(flow, flows.incoming(flow.to)));
  }

  /** By communes; if no flow has most of them, by inhabitants, where all are known. */
  private boolean isMost(Flow flow, List<Flow> all) {
    int communes = 0;
    int largest = 0;
    for (Flow one : all) {
      communes += one.communes.length;
      largest = Math.max(largest, one.communes.length);
    }
    if (2 * largest > communes) {
      return flow.communes.length == largest;
    }
    long inhabitants = 0;
    for (Flow one : all) {
      long some = inhabitants(one);
      if (some < 0) {
        return false;
      }
      inhabitants += some;
    }
    return 2 * inhabitants(flow) > inhabitants;
  }

  /** The inhabitants, or a negative number if they are not known. */
  private long inhabitants(Flow flow) {
    int census = census(flow);
    long sum = 0;
    for (int row : flow.communes) {
      Optional<Population> population =
          TerritoryViews.commune(before, row).population(PopulationKind.MUNICIPALE, census);
      if (flow.divided || population.isEmpty()) {
        return CodeNumber.NONE;
      }
      sum += population.get().value();
    }
    return sum;
  }

  /** The census of the EPCI: in Mayotte, whose EPCI never share communes with others, it is another. */
  private int census(Flow flow) {
    if (flow.from >= 0) {
      for (Population population : epci(before, flow.from).populations()) {
        if (population.census().isPresent()) {
          return population.census().get();
        }
      }
    }
    return before.header().epciCensus();
  }

  private EpciFlow flow(Flow flow) {
    ImmutableList.Builder<Commune> communes =
        ImmutableList.builderWithExpectedSize(flow.communes.length);
    for (int row : flow.communes) {
      communes.add(TerritoryViews.commune(before, row));
    }
    long inhabitants = inhabitants(flow);
    return new EpciFlow(
        flow.from < 0 ? Optional.empty() : Optional.of(epci(before, flow.from)),
        flow.to < 0 ? Optional.empty() : Optional.of(epci(after, flow.to)),
        communes.build(),
        inhabitants < 0
            ? Optional.empty()
            : Optional.of(new Population(
                PopulationKind.MUNICIPALE,
                Optional.of(census(flow)),
                inhabitants,
                Confidence.COMPUTED,
                passage.from().provenance())));
  }

  private static Epci epci(Geography geography, int row) {
    return (Epci) TerritoryViews.view(geography, TerritoryType.EPCI, row);
  }
}
