package fr.anct.sdk.eligibility.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Membership;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files, whole: what is read of each was counted and looked at. */
class OfficialListsTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private static Imported<DesignationList> read(String programme, String file) throws IOException {
    ListLayout layout = ProgrammeId.find(programme).flatMap(OfficialLists::find).orElseThrow();
    return DesignationReader.of(layout)
        .exhaustive()
        .read(SourceFile.read(SharedData.file("lists/" + file)), G2026);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    // programme, file, rows, corrected, designations, designated, partial
    "pvd, petites-villes-de-demain.csv, 1645, 0, 1645, 1645, 0",
    "acv, action-coeur-de-ville.csv, 245, 0, 232, 245, 0",
    "villages-d-avenir, villages-davenir.csv, 2498, 8, 2498, 2491, 2",
    "cites-educatives, cites-educatives.csv, 219, 0, 208, 219, 0",
    "france-services, france-services.csv, 2519, 21, 2720, 2502, 0",
    "qpv, qpv-2024-sample.csv, 300, 0, 605, 0, 300",
  })
  void listsOfCommunes(
      String programme,
      String file,
      int rows,
      int corrected,
      int designations,
      int designated,
      int partial)
      throws IOException {
    Imported<DesignationList> read = read(programme, file);
    ImportReport report = read.report();
    assertThat(List.of(report.rows(), report.used(), report.corrected(), report.refused()))
        .isEqualTo(List.of(rows, rows, corrected, 0));
    DesignationList list = read.strict();
    assertThat(list.designations()).hasSize(designations);
    assertThat(list.isExhaustive()).isTrue();
    assertThat(count(list, G2026.communes()))
        .isEqualTo(counts(designated, partial, 34_969 - designated - partial));
    assertThat(AnctJson.read(AnctJson.write(list), DesignationList.class)).isEqualTo(list);
  }

  private static Map<Membership, Integer> counts(int designated, int partial, int absent) {
    Map<Membership, Integer> counts = new EnumMap<>(Membership.class);
    counts.put(Membership.DESIGNATED, designated);
    counts.put(Membership.PARTIAL, partial);
    counts.put(Membership.ABSENT, absent);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static Map<Membership, Integer> count(
      DesignationList list, List<? extends Territory> territories) {
    Map<Membership, Integer> counts = new EnumMap<>(Membership.class);
    for (Territory territory : territories) {
      counts.merge(list.membership(territory.ref(), DATE), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void aListOfEpciThatAlsoNamesEptAndCommunes() throws IOException {
    Imported<DesignationList> read = read("territoires-industrie", "territoires-industrie.csv");
    assertThat(read.report().rows()).isEqualTo(641);
    assertThat(read.report().problems()).isEmpty();
    DesignationList list = read.strict();
    assertThat(list.designations()).hasSize(183);
    assertThat(count(list, G2026.epcis())).isEqualTo(counts(626, 0, 629));
    assertThat(count(list, G2026.epts()))
        .containsOnly(Map.entry(Membership.DESIGNATED, 3), Map.entry(Membership.UNKNOWN, 8));
    assertThat(count(list, G2026.communes()))
        .containsOnly(Map.entry(Membership.DESIGNATED, 12), Map.entry(Membership.UNKNOWN, 34_957));
  }

  @Test
  void codesThatChangedSinceAreFollowed() throws IOException {
    ImportReport report = read("villages-d-avenir", "villages-davenir.csv").report();
    assertThat(report.counts())
        .containsOnly(
            Map.entry(ProblemCode.OUTDATED_CODE, 1), Map.entry(ProblemCode.MERGED_CODE, 7));
    ImportReport counters = read("france-services", "france-services.csv").report();
    assertThat(counters.counts())
        .containsOnly(
            Map.entry(ProblemCode.ARRONDISSEMENT_CODE, 19),
            Map.entry(ProblemCode.OUTDATED_CODE, 1),
            Map.entry(ProblemCode.MERGED_CODE, 1));
  }

  @Test
  void communesOfEveryVintageAreFollowedToTheList() throws IOException {
    DesignationList pvd = read("pvd", "petites-villes-de-demain.csv").strict();
    for (Millesime millesime : TerritorialReferential.available()) {
      Map<Membership, Integer> counts =
          count(pvd, TerritorialReferential.of(millesime).communes());
      assertThat(counts.get(Membership.DESIGNATED)).as("%s", millesime).isBetween(1_640, 1_700);
      assertThat(counts.getOrDefault(Membership.UNKNOWN, 0)).as("%s", millesime).isZero();
    }
  }

  @Test
  void theDensityGrid() throws IOException {
    Imported<FactTable> read = FactTableReader.of(OfficialTables.DENSITE)
        .read(SourceFile.read(SharedData.file("grids/densite.csv")), G2026);
    assertThat(read.report().rows()).isEqualTo(34_875);
    assertThat(read.report().problems()).isEmpty();
    FactTable densite = read.strict();
    Map<String, Integer> counts = new TreeMap<>();
    for (Commune commune : G2026.communes()) {
      counts.merge(
          densite
              .find(commune.ref(), Facts.DENSITE)
              .map(value -> Facts.DENSITE.format(value.low()))
              .orElse("-"),
          1,
          Integer::sum);
    }
    assertThat(counts)
        .containsOnly(
            Map.entry("grands-centres-urbains", 699),
            Map.entry("centres-urbains-intermediaires", 637),
            Map.entry("petites-villes", 947),
            Map.entry("ceintures-urbaines", 1_996),
            Map.entry("bourgs-ruraux", 5_072),
            Map.entry("rural-habitat-disperse", 18_288),
            Map.entry("rural-habitat-tres-disperse", 7_236),
            Map.entry("-", 94));
  }

  @Test
  void theMassifs() throws IOException {
    SourceFile file = SourceFile.read(SharedData.file("grids/massif.csv"));
    Imported<FactTable> read = FactTableReader.of(OfficialTables.MASSIF).read(file, G2026);
    assertThat(read.report().rows()).isEqualTo(8_594);
    assertThat(read.report().problems()).isEmpty();
    Commune joinville = G2026.getCommune("52250");
    assertThat(read.value().find(joinville.ref(), Facts.MASSIF)).isEmpty();
    FactTable all =
        FactTableReader.of(OfficialTables.MASSIF).exhaustive().read(file, G2026).strict();
    assertThat(TerritoryFacts.of(joinville, DATE).with(all).facts().value(Facts.MASSIF))
        .hasToString("Key[key=word.massif.hors-massif]");
    assertThat(all.find(G2026.getCommune("01004").ref(), Facts.MASSIF)
            .map(value -> Facts.MASSIF.format(value.low())))
        .contains("jura");
  }

  @Test
  void listsAndZoningsAreFactsAtOnce() throws IOException {
    TerritoryFacts facts = TerritoryFacts.of(G2026.getCommune("63125"), DATE);
    for (String programme :
        List.of("pvd petites-villes-de-demain.csv", "france-services france-services.csv")) {
      String[] words = programme.split(" ");
      facts = facts.with(read(words[0], words[1]).value());
    }
    // Courpière, in the sheet of real communes.
    assertThat(facts.facts().value(Facts.DESIGNATED_PVD)).asString().contains("designated");
    assertThat(facts.facts().value(Facts.DESIGNATED_FRANCE_SERVICES))
        .asString()
        .contains("designated-france-services.designated");
    Epci epci = G2026.getEpci("200000172");
    assertThat(TerritoryFacts.of(epci, DATE)
            .with(read("territoires-industrie", "territoires-industrie.csv").value())
            .facts()
            .isKnown(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE))
        .isTrue();
  }
}
