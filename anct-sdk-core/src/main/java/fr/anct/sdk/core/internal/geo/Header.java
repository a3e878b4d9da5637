package fr.anct.sdk.core.internal.geo;

/**
 * What a vintage says of itself.
 *
 * @param year the year of its communes
 * @param epciYear the year of its EPCI
 * @param eptYear the year of its EPT, or 0 if it has none
 * @param communesCensus the census of the populations of the file of communes
 * @param epciCensus the census of the populations of the file of EPCI
 * @param eptCensus the census of the populations of the file of EPT, or 0 if it has none
 * @param packageVersion the version of the source package
 */
public record Header(
    int year,
    int epciYear,
    int eptYear,
    int communesCensus,
    int epciCensus,
    int eptCensus,
    String packageVersion) {}
