package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Overlay;
import fr.anct.sdk.core.internal.geo.OwnPopulations;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.referential.Conflict.Attribute;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a user's populations fit a geography. A commune that the file has apart and the geography as a part of another, or
 * the other way round, makes the figure of that other one be of another perimeter: it is withheld.
 */
final class PopulationFit {
  private final Geography geography;
  private final OwnPopulations own;
  /** The numbers of communes of the file that the geography has not. */
  private final List<Integer> unknown = new ArrayList<>();
  /** The rows of communes that the file has not, in the départements that it has others of. */
  private final List<Integer> missing = new ArrayList<>();

  private PopulationFit(Geography geography, OwnPopulations own) {
    this.geography = geography;
    this.own = own;
    Set<Integer> departements = new HashSet<>();
    for (int i = 0; i < own.size(); i++) {
      int number = own.key(i) % CodeNumber.COMMUNE_BOUND;
      departements.add(CodeNumber.departementOf(number));
      if (own.key(i) == number && geography.findCurrent(number) < 0) {
        unknown.add(number);
      }
    }
    for (int row = 0; row < geography.firstRow(Table.DELEGATED) && !own.isCarried(); row++) {
      int number = geography.number(Table.COMMUNE, row);
      if (own.find(number) < 0 && departements.contains(CodeNumber.departementOf(number))) {
        missing.add(row);
      }
    }
  }

  /** Withholds what is of another perimeter than that of the geography. */
  static OwnPopulations fitted(Geography geography, OwnPopulations own) {
    PopulationFit fit = new PopulationFit(geography, own);
    BitSet withheld = new BitSet();
    for (int i = 0; i < own.size() && own.isCarried(); i++) {
      withheld.set(i, own.isWithheld(i));
    }
    Wholes here = new Wholes(geography);
    for (int number : fit.unknown) {
      fit.withhold(withheld, here.of(number));
    }
    if (!fit.missing.isEmpty()) {
      for (int year : Vintages.years()) {
        Wholes there = new Wholes(Vintages.of(year));
        for (int row : fit.missing) {
          fit.withhold(withheld, there.of(geography.number(Table.COMMUNE, row)));
        }
      }
    }
    return own.withholding(withheld);
  }

  private void withhold(BitSet withheld, int number) {
    int index = number < 0 ? CodeNumber.NONE : own.find(number);
    if (index >= 0) {
      withheld.set(index);
    }
  }

  /** On which points the user's populations and what they are laid over do not agree. */
  static ImmutableList<Conflict> conflicts(Geography geography) {
    ImmutableList.Builder<Conflict> found = ImmutableList.builder();
    Overlay overlay = geography.overlay();
    if (overlay == null || overlay.populations().isEmpty()) {
      return ImmutableList.of();
    }
    for (OwnPopulations own : overlay.populations()) {
      new PopulationFit(geography, own).perimeters(found);
    }
    int current = geography.firstRow(Table.DELEGATED);
    for (int row = 0; row < current; row++) {
      Commune commune = TerritoryViews.commune(geography, row);
      figures(overlay, commune, commune.populations(), found);
    }
    for (int row = geography.firstRow(Table.MUNICIPAL);
        row < geography.size(Table.COMMUNE);
        row++) {
      MunicipalArrondissement part = (MunicipalArrondissement)
          TerritoryViews.view(geography, TerritoryType.MUNICIPAL_ARRONDISSEMENT, row);
      figures(overlay, part, part.populations(), found);
    }
    return found.build();
  }

  private void perimeters(ImmutableList.Builder<Conflict> found) {
    for (int number : unknown) {
      String code = CodeNumber.communeText(number);
      found.add(conflict(code, Attribute.EXISTENCE, Optional.empty(), Optional.of(code)));
    }
    for (int row : missing) {
      String name = geography.name(Table.COMMUNE, row);
      String code = CodeNumber.communeText(geography.number(Table.COMMUNE, row));
      found.add(conflict(code, Attribute.EXISTENCE, Optional.of(name), Optional.empty()));
    }
    for (int i = 0; i < own.size(); i++) {
      if (own.isWithheld(i)) {
        String code = CodeNumber.communeText(own.key(i));
        String theirs = Integer.toString(own.get(OwnPopulations.MUNICIPALE, i));
        found.add(conflict(code, Attribute.PERIMETER, Optional.empty(), Optional.of(theirs)));
      }
    }
  }

  private Conflict conflict(
      String code, Attribute attribute, Optional<String> ours, Optional<String> theirs) {
    Millesime millesime = Millesime.of(geography.header().year());
    return new Conflict(
        TerritoryRef.of(TerritoryType.COMMUNE, code, millesime),
        attribute,
        Optional.of(own.census()),
        ours,
        theirs,
        own.provenance().dataset());
  }

  /** The populations of one come first if they are the user's; a figure that differs comes after. */
  private static void figures(
      Overlay overlay,
      Territory territory,
      List<Population> populations,
      ImmutableList.Builder<Conflict> found) {
    for (int i = 0; i < populations.size(); i++) {
      Population theirs = populations.get(i);
      if (!isOwn(overlay, theirs)) {
        return;
      }
      for (Population ours : populations.subList(i + 1, populations.size())) {
        if (ours.kind() == theirs.kind() && ours.census().equals(theirs.census())) {
          found.add(new Conflict(
              territory.ref(),
              attribute(theirs),
              theirs.census(),
              Optional.of(Long.toString(ours.value())),
              Optional.of(Long.toString(theirs.value())),
              theirs.provenance().dataset()));
          break;
        }
      }
    }
  }

  private static boolean isOwn(Overlay overlay, Population population) {
    for (OwnPopulations own : overlay.populations()) {
      if (own.provenance().equals(population.provenance())) {
        return true;
      }
    }
    return false;
  }

  private static Attribute attribute(Population population) {
    return switch (population.kind()) {
      case COMPTEE_A_PART -> Attribute.POPULATION_COMPTEE_A_PART;
      case TOTALE -> Attribute.POPULATION_TOTALE;
      default -> Attribute.POPULATION_MUNICIPALE;
    };
  }
}
