package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.BitSet;
import java.util.Optional;

/** What several kinds of territory share; apart from {@link TerritoryViews}, so that one commune loads one kind. */
final class Views {
  private Views() {}

  static Territory view(Geography geography, TerritoryType type, int row) {
    return switch (type) {
      case COMMUNE -> new Commune(geography, row);
      case DELEGATED_COMMUNE -> new DelegatedCommune(geography, row);
      case ASSOCIATED_COMMUNE -> new AssociatedCommune(geography, row);
      case MUNICIPAL_ARRONDISSEMENT -> new MunicipalArrondissement(geography, row);
      case EPCI -> new Epci(geography, row);
      case EPT -> new Ept(geography, row);
      case ARRONDISSEMENT -> new Arrondissement(geography, row);
      case DEPARTEMENT -> new Departement(geography, row);
      case REGION -> new Region(geography, row);
    };
  }

  static Optional<Commune> commune(Geography geography, int row) {
    return row < 0 ? Optional.empty() : Optional.of(new Commune(geography, row));
  }

  static ImmutableList<Commune> communes(Geography geography, IntLists members, int row) {
    int size = members.size(row);
    ImmutableList.Builder<Commune> list = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      list.add(new Commune(geography, members.get(row, i)));
    }
    return list.build();
  }

  static ImmutableList<Departement> departementsOf(Geography geography, IntLists members, int row) {
    ImmutableList.Builder<Departement> list = ImmutableList.builder();
    int last = CodeNumber.NONE;
    for (int i = 0; i < members.size(row); i++) {
      int commune = geography.number(Table.COMMUNE, members.get(row, i));
      int departement = geography.find(Table.DEPARTEMENT, CodeNumber.departementOf(commune));
      if (departement != last) { // communes stand by département
        list.add(new Departement(geography, departement));
        last = departement;
      }
    }
    return list.build();
  }

  /** Adds the rows that the communes of a département point at. */
  static void addParents(Geography geography, int departement, Column column, BitSet rows) {
    int end = geography.endOfCommunesOf(departement);
    for (int commune = geography.firstCommuneOf(departement); commune < end; commune++) {
      int parent = geography.get(column, commune);
      if (parent >= 0) {
        rows.set(parent);
      }
    }
  }

  static ImmutableList<Epci> epcis(Geography geography, BitSet rows) {
    ImmutableList.Builder<Epci> list = ImmutableList.builder();
    for (int epci = rows.nextSetBit(0); epci >= 0; epci = rows.nextSetBit(epci + 1)) {
      list.add(new Epci(geography, epci));
    }
    return list.build();
  }

  static ImmutableList<PostalCode> postalCodes(Geography geography, int row) {
    int first = geography.get(Column.COMMUNE_POSTAL_CODE, row);
    if (first < 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<PostalCode> list = ImmutableList.builder();
    list.add(PostalCode.of(CodeNumber.digits(first, 5)));
    for (int other : geography.otherPostalCodes().get(row)) {
      list.add(PostalCode.of(CodeNumber.digits(other, 5)));
    }
    return list.build();
  }

  static ImmutableList<String> formerCodes(Geography geography, int row) {
    ImmutableList.Builder<String> list = ImmutableList.builder();
    for (int code : geography.formerCodes().get(row)) {
      list.add(CodeNumber.communeText(code));
    }
    return list.build();
  }

  static ImmutableList<Territory> chefLieuOf(Geography geography, int commune) {
    ImmutableList.Builder<Territory> list = ImmutableList.builder();
    for (int row = 0; row < geography.size(Table.ARRONDISSEMENT); row++) {
      if (geography.get(Column.ARRONDISSEMENT_CHEF_LIEU, row) == commune) {
        list.add(new Arrondissement(geography, row));
      }
    }
    for (int row = 0; row < geography.size(Table.DEPARTEMENT); row++) {
      if (geography.get(Column.DEPARTEMENT_CHEF_LIEU, row) == commune) {
        list.add(new Departement(geography, row));
      }
    }
    for (int row = 0; row < geography.size(Table.REGION); row++) {
      if (geography.get(Column.REGION_CHEF_LIEU, row) == commune) {
        list.add(new Region(geography, row));
      }
    }
    return list.build();
  }
}
