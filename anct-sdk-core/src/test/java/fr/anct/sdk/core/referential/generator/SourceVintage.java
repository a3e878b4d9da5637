package fr.anct.sdk.core.referential.generator;

/**
 * Which package gives which year, and of which census its populations are.
 *
 * <p>The packages print no census but Mayotte's (2017). The years were found by comparison, and {@code
 * PopulationCensusTest} keeps the evidence: 2.3.1's EPCI members equal 1.1.1's communes, 3.1.1's equal 2.3.1's, 5.3.0's
 * equal 4.1.0's, but for the communes whose perimeter changed in between; 5.3.0's communes equal INSEE's file of census
 * 2023. The EPCI members of successive packages are five successive annual series, of which 2019, 2020 and 2022 are
 * known, hence 2018 and 2021.
 *
 * @param year the year of the communes
 * @param version the version of the package
 * @param epciYear the year of the EPCI
 * @param eptYear the year of the EPT, 0 without
 * @param communesCensus the census of {@code population} in communes.json
 * @param epciCensus the census of the populations in epci.json
 * @param eptCensus the census of the populations in ept.json, 0 without
 */
public record SourceVintage(
    int year,
    String version,
    int epciYear,
    int eptYear,
    int communesCensus,
    int epciCensus,
    int eptCensus) {
  static final java.util.List<SourceVintage> ALL = java.util.List.of(
      new SourceVintage(2019, "0.7.0", 2019, 0, 2016, 2016, 0),
      new SourceVintage(2021, "1.1.1", 2021, 0, 2019, 2018, 0),
      new SourceVintage(2022, "2.3.1", 2022, 0, 2020, 2019, 0),
      new SourceVintage(2023, "3.1.1", 2023, 2023, 2020, 2020, 2020),
      new SourceVintage(2024, "4.1.0", 2024, 2023, 2022, 2021, 2022),
      new SourceVintage(2025, "5.3.0", 2025, 2025, 2023, 2022, 2023),
      new SourceVintage(2026, "6.0.0", 2025, 2025, 2023, 2022, 2023));

  String tarball() {
    return "etalab-decoupage-administratif-" + version + ".tgz";
  }
}
