package fr.anct.sdk.core.internal.geo;

import org.jspecify.annotations.Nullable;

/** The columns of the store, in the order of the resource: one that helps to predict another comes first. */
public enum Column {
  /** INSEE's number of the article, 0 to 8. */
  REGION_ARTICLE(Table.REGION),
  /** 0 metropolitan, 1 DROM, 2 overseas collectivité. */
  REGION_ZONE(Table.REGION),
  /** INSEE's number of the article, 0 to 8. */
  DEPARTEMENT_ARTICLE(Table.DEPARTEMENT),
  /** 0 metropolitan, 1 DROM, 2 overseas collectivité. */
  DEPARTEMENT_ZONE(Table.DEPARTEMENT),
  /** The région. */
  DEPARTEMENT_REGION(Table.DEPARTEMENT, Table.REGION),
  /** INSEE's number of the article, 0 to 8. */
  ARRONDISSEMENT_ARTICLE(Table.ARRONDISSEMENT),
  /** The département. */
  ARRONDISSEMENT_DEPARTEMENT(Table.ARRONDISSEMENT, Table.DEPARTEMENT),
  /** 0 CC, 1 CA, 2 CU, 3 métropole, 4 métropole de Lyon. */
  EPCI_KIND(Table.EPCI),
  /** 0 FPU, 1 FA. */
  EPCI_REGIME(Table.EPCI),
  /** Population municipale. */
  EPCI_MUNICIPALE(Table.EPCI),
  /** Population totale. */
  EPCI_TOTALE(Table.EPCI),
  /** Population municipale. */
  EPT_MUNICIPALE(Table.EPT),
  /** Population totale. */
  EPT_TOTALE(Table.EPT),
  /** INSEE's number of the article, 0 to 8. */
  COMMUNE_ARTICLE(Table.COMMUNE),
  /** The current commune that a delegated or associated commune or a municipal arrondissement belongs to. */
  COMMUNE_PARENT(Table.COMMUNE, Table.COMMUNE),
  /** The arrondissement, of current communes only. */
  COMMUNE_ARRONDISSEMENT(Table.COMMUNE, Table.ARRONDISSEMENT),
  /** The EPCI. */
  COMMUNE_EPCI(Table.COMMUNE, Table.EPCI),
  /** The EPT. */
  COMMUNE_EPT(Table.COMMUNE, Table.EPT),
  /** How far the SIREN, without its key, is from the one that the code suggests. */
  COMMUNE_SIREN(Table.COMMUNE),
  /** The first postal code. */
  COMMUNE_POSTAL_CODE(Table.COMMUNE),
  /** Population municipale of the file of communes. */
  COMMUNE_MUNICIPALE(Table.COMMUNE),
  /** Population municipale of the file of EPCI. */
  COMMUNE_EPCI_MUNICIPALE(Table.COMMUNE),
  /** Population totale of the file of EPCI. */
  COMMUNE_EPCI_TOTALE(Table.COMMUNE),
  /** Population municipale of the file of EPT. */
  COMMUNE_EPT_MUNICIPALE(Table.COMMUNE),
  /** Population totale of the file of EPT. */
  COMMUNE_EPT_TOTALE(Table.COMMUNE),
  /** 1 where the file of communes still has the population of the perimeter before a merger. */
  COMMUNE_OLD_PERIMETER(Table.COMMUNE),
  /** The source's rank of chef-lieu, where it is not 0. */
  COMMUNE_RANK(Table.COMMUNE),
  /** The commune that is chef-lieu. */
  REGION_CHEF_LIEU(Table.REGION, Table.COMMUNE),
  /** The commune that is chef-lieu. */
  DEPARTEMENT_CHEF_LIEU(Table.DEPARTEMENT, Table.COMMUNE),
  /** The commune that is chef-lieu. */
  ARRONDISSEMENT_CHEF_LIEU(Table.ARRONDISSEMENT, Table.COMMUNE);

  /** How many columns there are. */
  static final int COUNT = values().length;

  final Table table;
  /** The table whose rows the values are, or null if they are plain numbers. */
  final @Nullable Table target;

  Column(Table table) {
    this(table, null);
  }

  Column(Table table, @Nullable Table target) {
    this.table = table;
    this.target = target;
  }
}
