package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who is cut first where contributions are too much together (<i>écrêtement</i>). No text sets an order: it is a choice.
 *
 * <p>The list of cases may grow: keep a default branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "strategy")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CutStrategy.LastInFirstCut.class, name = "lastInFirstCut"),
  @JsonSubTypes.Type(value = CutStrategy.ProRata.class, name = "proRata"),
  @JsonSubTypes.Type(value = CutStrategy.OnlyFrom.class, name = "onlyFrom")
})
public sealed interface CutStrategy {
  /**
   * Shares a cut among contributions.
   *
   * @param lines the contributions that may be cut, in the order of the plan, not null
   * @param excess what is too much, zero or more, not null
   * @return what is cut from each, by identifier, zero left out; less than the excess in all only if these contributions
   *     are not enough, never null
   */
  ImmutableMap<String, Euros> cuts(List<Contribution> lines, Euros excess);

  /**
   * Returns the usual order: first the subsidy of last resort, then the State’s discretionary funds, its dotations, EPCI
   * and communes, other public bodies, the département, the région, Europe, and private money last; the later line of
   * two alike first.
   *
   * @return the strategy, never null
   */
  static CutStrategy lastInFirstCut() {
    return new LastInFirstCut(ImmutableList.of());
  }

  /**
   * Returns an order of one’s own: those named first, in that order, then the usual one.
   *
   * @param contributions the identifiers of contributions, the first to be cut first, none null
   * @return the strategy, never null
   */
  static CutStrategy lastInFirstCut(String... contributions) {
    return new LastInFirstCut(ImmutableList.copyOf(contributions));
  }

  /**
   * Returns a cut of each in proportion to its amount, to the cent by largest remainder.
   *
   * @return the strategy, never null
   */
  static CutStrategy proRata() {
    return new ProRata();
  }

  /**
   * Returns a cut of one contribution alone, which balances the plan.
   *
   * @param contribution its identifier, not null
   * @return the strategy, never null
   */
  static CutStrategy onlyFrom(String contribution) {
    return new OnlyFrom(contribution);
  }

  /**
   * One after the other, each down to zero before the next.
   *
   * @param first the identifiers of those that are cut before the usual order, not null
   */
  record LastInFirstCut(ImmutableList<String> first) implements CutStrategy {
    /** Checks that nothing is null. */
    public LastInFirstCut {
      Objects.requireNonNull(first, "first");
    }

    @Override
    public ImmutableMap<String, Euros> cuts(List<Contribution> lines, Euros excess) {
      ImmutableList<Contribution> ordered = ImmutableList.copyOf(lines).reverse().stream()
          .sorted(Comparator.comparingInt(this::turn))
          .collect(ImmutableList.toImmutableList());
      return oneByOne(ordered, excess);
    }

    private int turn(Contribution line) {
      int stated = first.indexOf(line.id());
      return stated >= 0 ? stated : first.size() + usualTurn(line);
    }

    private static int usualTurn(Contribution line) {
      return switch (line.funder().kind()) {
        case STATE -> line.scheme().filter(Scheme::isDotation).isPresent() ? 1 : 0;
        case EPCI, COMMUNE -> 2;
        case PUBLIC_BODY -> 3;
        case DEPARTEMENT -> 4;
        case REGION -> 5;
        case EUROPEAN_UNION -> 6;
        default -> 7;
      };
    }
  }

  /** Each in proportion to its amount. */
  record ProRata() implements CutStrategy {
    @Override
    public ImmutableMap<String, Euros> cuts(List<Contribution> lines, Euros excess) {
      List<Euros> amounts = lines.stream().map(Contribution::amount).toList();
      Euros sum = Euros.sum(amounts);
      if (!sum.isPositive()) {
        return ImmutableMap.of();
      }
      List<Euros> shares = Allocation.byAmounts(amounts).split(excess.min(sum));
      ImmutableMap.Builder<String, Euros> cuts = ImmutableMap.builder();
      for (int i = 0; i < lines.size(); i++) {
        if (shares.get(i).isPositive()) {
          cuts.put(lines.get(i).id(), shares.get(i));
        }
      }
      return cuts.buildOrThrow();
    }
  }

  /**
   * One contribution alone.
   *
   * @param contribution its identifier, not null
   */
  record OnlyFrom(String contribution) implements CutStrategy {
    /** Checks that nothing is null. */
    public OnlyFrom {
      Objects.requireNonNull(contribution, "contribution");
    }

    @Override
    public ImmutableMap<String, Euros> cuts(List<Contribution> lines, Euros excess) {
      return oneByOne(
          lines.stream().filter(line -> line.id().equals(contribution)).toList(), excess);
    }
  }

  private static ImmutableMap<String, Euros> oneByOne(List<Contribution> ordered, Euros excess) {
    ImmutableMap.Builder<String, Euros> cuts = ImmutableMap.builder();
    Euros left = excess;
    for (Contribution line : ordered) {
      Euros cut = line.amount().min(left);
      if (cut.isPositive()) {
        cuts.put(line.id(), cut);
        left = left.minus(cut);
      }
    }
    return cuts.buildOrThrow();
  }
}
