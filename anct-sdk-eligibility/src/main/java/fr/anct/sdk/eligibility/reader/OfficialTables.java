package fr.anct.sdk.eligibility.reader;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;

/** The mappings of the zonings and figures that the State publishes. This class is stateless. */
public final class OfficialTables {
  private static final Column COMMUNE =
      Column.required("insee_com", "codgeo", "code_insee", "code_commune", "insee");

  /** The communal density grid of INSEE in seven levels. */
  public static final FactMapping DENSITE = FactMapping.ofCommunes(
      "Grille communale de densité",
      COMMUNE,
      FactColumn.of(
              Facts.DENSITE.id(),
              Column.required("niveau_densite", "LIBDENS", "libelle_densite", "densite"))
          .withWords(ImmutableMap.<String, String>builder()
              .put("Grands centres urbains", "grands-centres-urbains")
              .put("Centres urbains intermédiaires", "centres-urbains-intermediaires")
              .put("Petites villes", "petites-villes")
              .put("Ceintures urbaines", "ceintures-urbaines")
              .put("Bourgs ruraux", "bourgs-ruraux")
              .put("Rural à habitat dispersé", "rural-habitat-disperse")
              .put("Rural à habitat très dispersé", "rural-habitat-tres-disperse")
              .put("- undefined", "")
              .buildOrThrow()));

  /** The communes of a massif; read it as exhaustive to know that the others are in none. */
  public static final FactMapping MASSIF = FactMapping.ofCommunes(
      "Massifs",
      COMMUNE,
      FactColumn.of(Facts.MASSIF.id(), Column.required("niveau_montagne", "massif"))
          .withWords(ImmutableMap.<String, String>builder()
              .put("01 - Massif des Vosges", "vosges")
              .put("02 - Massif du Jura", "jura")
              .put("03 - Massif des Alpes", "alpes")
              .put("04 - Massif de Guadeloupe", "guadeloupe")
              .put("05 - Massif de Corse", "corse")
              .put("06 - Massif Central", "massif-central")
              .put("07 - Massif de Martinique", "martinique")
              .put("08 - Massif des Pyrénées", "pyrenees")
              .put("09 - Massif des Hauts de la Réunion", "hauts-de-la-reunion")
              .put("- undefined", "")
              .buildOrThrow())
          .elsewhere("hors-massif"));

  private OfficialTables() {}

  /**
   * Returns the mapping of the table of criteria by which the DGCL shares out the dotations of communes.
   *
   * <p>Populations and what is counted with them are those in force on 1 January of the year, of the census of three years
   * before. Columns that a year's table has not got leave their facts unknown.
   *
   * @param year the year of the dotations
   * @return the mapping, never null
   */
  public static FactMapping criteresDgcl(int year) {
    int census = year - 3;
    return FactMapping.ofCommunes(
        "Critères de répartition des dotations des communes " + year,
        Column.required(
            "Informations générales - Code INSEE de la commune", "Code INSEE de la commune"),
        column(
            Facts.POPULATION_DGF,
            census,
            "Informations générales - Population DGF de l'année N",
            "Informations générales - Population DGF de l'année N'",
            "Informations générales - Population DGF Année N'",
            "Informations générales - Population DGF Année N",
            "Population DGF"),
        column(
            Facts.POPULATION_TOTALE,
            census,
            "Informations générales - Population INSEE de l'année N",
            "Informations générales - Population INSEE Année N",
            "Population INSEE"),
        column(
            Facts.RESIDENCES_SECONDAIRES,
            census,
            "Informations générales - Résidences secondaires de l'année N",
            "Informations générales - Résidences secondaires Année N",
            "Résidences secondaires"),
        column(
            Facts.PLACES_DE_CARAVANE,
            census,
            "Informations générales - Places de caravanes de l'année N avant majoration",
            "Places caravanes avant majoration"),
        column(
            Facts.CARAVANES_COMPTEES,
            census,
            "Informations générales - Places de caravanes de l'année N après majoration",
            "Places caravanes après majoration"),
        column(
            Facts.POPULATION_DGF_MAJOREE,
            year,
            "Dotation forfaitaire - Population DGF majorée de l'année N",
            "Population DGF majorée"),
        column(
            Facts.STRATE,
            year,
            "Informations générales - Strate démographique de l'année N",
            "Informations générales - Strate démographique Année N",
            "Strate démographique"),
        column(
            Facts.POTENTIEL_FINANCIER,
            year,
            "Potentiel fiscal et financier des communes - Potentiel financier par habitant",
            "Potentiel fiscal et financier des communes - Potentiel financier par habitant final",
            "Potentiel financier par habitant"),
        column(
            Facts.POTENTIEL_FINANCIER_STRATE,
            year,
            "Potentiel fiscal et financier des communes - Potentiel financier moyen par habitant de la strate",
            "Potentiel financier moyen par habitant de la strate"),
        column(
            Facts.POTENTIEL_FISCAL,
            year,
            "Potentiel fiscal et financier des communes - Potentiel fiscal 4 taxes par habitant",
            "Potentiel fiscal et financier des communes - Potentiel fiscal 4 taxes par habitant final",
            "Potentiel fiscal par habitant"),
        column(
            Facts.LONGUEUR_VOIRIE,
            year,
            "Dotation de solidarité rurale - Péréquation - Longueur de voirie en mètres",
            "Dotation de solidarité rurale - Fraction péréquation - Longueur de voirie en mètres",
            "Longueur de voirie en mètres"),
        column(
            Facts.POPULATION_3_A_16_ANS,
            year,
            "Dotation de solidarité rurale - Péréquation - Population 3 à 16 ans",
            "Dotation de solidarité rurale - Fraction péréquation - Population 3 à 16 ans",
            "Population 3 à 16 ans"),
        column(
            Facts.POPULATION_QPV,
            year,
            "Dotation de solidarité urbaine et de cohésion sociale - Population QPV",
            "Dotation de solidarité urbaine - Population QPV",
            "Population QPV"),
        column(
            Facts.REVENU_PAR_HABITANT,
            year,
            "Dotation de solidarité urbaine et de cohésion sociale - Revenu imposable par habitant",
            "Dotation de solidarité urbaine - Revenu imposable par habitant",
            "Revenu par habitant"));
  }

  private static FactColumn column(Fact fact, int year, String name, String... aliases) {
    return FactColumn.of(fact.id(), Column.optional(name, aliases)).ofYear(year);
  }
}
