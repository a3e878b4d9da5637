package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts of the rural zones ZRR and FRR: populations, areas, incomes and lists. This class is stateless.
 *
 * <p>Those of an EPCI, a <i>bassin de vie</i> or a <i>département</i> are of the territory that the commune is in, at the vintage that the
 * classification asked about uses: for the FRR of 2024 census 2020, incomes of 2020, EPCI of 2023-01-01.
 */
public final class RevitalisationFacts {
  /** <i>Population municipale</i> of census 2020, which the classification of 2024 uses whatever the date asked. */
  public static final Fact POPULATION_2020 =
      Fact.count("population-municipale-2020", Unit.INHABITANTS);
  /** <i>Population municipale</i> in force on 2020-01-01. */
  public static final Fact POPULATION_AU_2020_01_01 =
      Fact.count("population-municipale-au-2020-01-01", Unit.INHABITANTS);
  /** Area of the commune. */
  public static final Fact COMMUNE_SUPERFICIE =
      Fact.decimal("commune-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the commune, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact COMMUNE_DENSITE =
      Fact.decimal("commune-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** Published median disposable income per consumption unit of the commune. */
  public static final Fact COMMUNE_REVENU = Fact.decimal("commune-revenu-median", Unit.EUROS, 2);
  /** <i>Population municipale</i> of the EPCI that the commune is in, the sum of its communes. */
  public static final Fact EPCI_POPULATION = Fact.count("epci-population", Unit.INHABITANTS);
  /** Area of the EPCI. */
  public static final Fact EPCI_SUPERFICIE =
      Fact.decimal("epci-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the EPCI, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact EPCI_DENSITE =
      Fact.decimal("epci-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** Published median disposable income per consumption unit of the EPCI. */
  public static final Fact EPCI_REVENU = Fact.decimal("epci-revenu-median", Unit.EUROS, 2);
  /**
   * Share of the inhabitants of the EPCI who live in <i>zone de montagne</i>, from 0 to 1; nine decimals never round a
   * share across one half.
   */
  public static final Fact EPCI_PART_MONTAGNE = Fact.decimal("epci-part-montagne", Unit.NONE, 9);
  /** Fall of the population of the EPCI over four decades; 0 if it grew. */
  public static final Fact EPCI_DECLIN =
      Fact.decimal("epci-declin-population-40-ans", Unit.PERCENT, 2);
  /** Whether the EPCI is in an arrondissement made up mostly of ZRR communes. */
  public static final Fact ARRONDISSEMENT_ZRR = Fact.flag("arrondissement-majoritairement-zrr");
  /** <i>Population municipale</i> of the <i>bassin de vie</i> (2022) of the commune, the sum of its communes. */
  public static final Fact BASSIN_POPULATION =
      Fact.count("bassin-de-vie-population", Unit.INHABITANTS);
  /** Area of the <i>bassin de vie</i>. */
  public static final Fact BASSIN_SUPERFICIE =
      Fact.decimal("bassin-de-vie-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the <i>bassin de vie</i>, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact BASSIN_DENSITE =
      Fact.decimal("bassin-de-vie-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** Published median disposable income per consumption unit of the <i>bassin de vie</i>. */
  public static final Fact BASSIN_REVENU =
      Fact.decimal("bassin-de-vie-revenu-median", Unit.EUROS, 2);
  /** <i>Population municipale</i> of the <i>département</i>, the sum of its communes. */
  public static final Fact DEPARTEMENT_POPULATION =
      Fact.count("departement-population", Unit.INHABITANTS);
  /** Area of the <i>département</i>. */
  public static final Fact DEPARTEMENT_SUPERFICIE =
      Fact.decimal("departement-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the <i>département</i>, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact DEPARTEMENT_DENSITE =
      Fact.decimal("departement-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** Published median disposable income per consumption unit of the <i>département</i>. */
  public static final Fact DEPARTEMENT_REVENU =
      Fact.decimal("departement-revenu-median", Unit.EUROS, 2);
  /** <i>Population municipale</i> of the arrondissement of the commune, the sum of its communes. */
  public static final Fact ARRONDISSEMENT_POPULATION =
      Fact.count("arrondissement-population", Unit.INHABITANTS);
  /** Area of the arrondissement. */
  public static final Fact ARRONDISSEMENT_SUPERFICIE =
      Fact.decimal("arrondissement-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the arrondissement, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact ARRONDISSEMENT_DENSITE =
      Fact.decimal("arrondissement-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** <i>Population municipale</i> of the canton of the commune, the sum of its communes. */
  public static final Fact CANTON_POPULATION = Fact.count("canton-population", Unit.INHABITANTS);
  /** Area of the canton. */
  public static final Fact CANTON_SUPERFICIE =
      Fact.decimal("canton-superficie", Unit.SQUARE_KILOMETRES, 4);
  /** Published density of the canton, for where population or area is not known; state a rounded figure as bounds. */
  public static final Fact CANTON_DENSITE =
      Fact.decimal("canton-densite", Unit.INHABITANTS_PER_SQUARE_KILOMETRE, 9);
  /** Whether the population of the zone falls, as the text counts it. */
  public static final Fact DECLIN_POPULATION = Fact.flag("declin-population");
  /** Whether the active population of the zone falls, as the text counts it. */
  public static final Fact DECLIN_POPULATION_ACTIVE = Fact.flag("declin-population-active");
  /** Whether the share of farm jobs of the zone is high, as the text counts it. */
  public static final Fact FORTE_PART_AGRICOLE = Fact.flag("forte-part-emplois-agricoles");
  /** Classed <i>zone de revitalisation rurale</i>, wholly or in part. */
  public static final Fact DESIGNATED_ZRR = designation("zrr");
  /** Keeps the benefit of the ZRR without being classed any more. */
  public static final Fact DESIGNATED_ZRR_BENEFICE = designation("zrr-benefice-maintenu");
  /** Classed <i>France ruralités revitalisation</i>, wholly or in part. */
  public static final Fact DESIGNATED_FRR = designation("frr");
  /** Classed <i>France ruralités revitalisation plus</i>. */
  public static final Fact DESIGNATED_FRR_PLUS = designation("frr-plus");
  /** In the special zone of the <i>Hauts</i> of La Réunion, wholly or in part. */
  public static final Fact DESIGNATED_HAUTS = designation("hauts-de-la-reunion");
  /** Index of the EPCI: the product of the evolutions 2009 to 2020 of income, population and employment rate. */
  public static final Fact FRR_PLUS_INDICE_EPCI =
      Fact.decimal("frr-plus-indice-epci", Unit.NONE, 9);
  /** Index of the <i>bassin de vie</i>, counted in the same way. */
  public static final Fact FRR_PLUS_INDICE_BASSIN =
      Fact.decimal("frr-plus-indice-bassin-de-vie", Unit.NONE, 9);
  /** Greatest index of the lowest quarter of the FRR communes; published nowhere that was read. */
  public static final Fact FRR_PLUS_SEUIL = Fact.decimal("frr-plus-indice-seuil", Unit.NONE, 9);

  static final ImmutableList<Fact> ALL = ImmutableList.<Fact>builder()
      .add(
          POPULATION_2020,
          POPULATION_AU_2020_01_01,
          COMMUNE_SUPERFICIE,
          COMMUNE_DENSITE,
          COMMUNE_REVENU,
          EPCI_POPULATION,
          EPCI_SUPERFICIE,
          EPCI_DENSITE,
          EPCI_REVENU,
          EPCI_PART_MONTAGNE,
          EPCI_DECLIN,
          ARRONDISSEMENT_ZRR,
          BASSIN_POPULATION,
          BASSIN_SUPERFICIE,
          BASSIN_DENSITE,
          BASSIN_REVENU,
          DEPARTEMENT_POPULATION,
          DEPARTEMENT_SUPERFICIE,
          DEPARTEMENT_DENSITE,
          DEPARTEMENT_REVENU,
          ARRONDISSEMENT_POPULATION,
          ARRONDISSEMENT_SUPERFICIE,
          ARRONDISSEMENT_DENSITE,
          CANTON_POPULATION,
          CANTON_SUPERFICIE,
          CANTON_DENSITE,
          DECLIN_POPULATION,
          DECLIN_POPULATION_ACTIVE,
          FORTE_PART_AGRICOLE,
          DESIGNATED_ZRR,
          DESIGNATED_ZRR_BENEFICE,
          DESIGNATED_FRR,
          DESIGNATED_FRR_PLUS,
          DESIGNATED_HAUTS,
          FRR_PLUS_INDICE_EPCI,
          FRR_PLUS_INDICE_BASSIN,
          FRR_PLUS_SEUIL)
      .build();

  private RevitalisationFacts() {}

  /** As Facts.designation, which must not be called here: the two classes would initialise each other. */
  private static Fact designation(String programme) {
    return Fact.word("designated-" + programme, "absent", "partial", "designated");
  }
}
