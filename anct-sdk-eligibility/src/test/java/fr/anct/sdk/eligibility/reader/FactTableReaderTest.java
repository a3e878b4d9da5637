package fr.anct.sdk.eligibility.reader;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactStatement;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTableReaderTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final Column CODE = Column.required("code");

  private static FactStatement nationalMean() {
    return new FactStatement(
        Facts.POTENTIEL_FINANCIER_MOYEN.id(),
        Optional.of("1071.20"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(2026),
        Optional.empty(),
        Optional.of("DGCL, invented for the test"));
  }

  private static Imported<FactTable> criteres() throws IOException {
    return FactTableReader.of(OfficialTables.criteresDgcl(2026).withConstants(nationalMean()))
        .read(SourceFile.read(Path.of("src/test/resources/tables/criteres-dgcl.csv")), G2026);
  }

  private static Imported<FactTable> read(FactMapping mapping, String text) {
    return FactTableReader.of(mapping).read(SourceFile.of("t.csv", text), G2026);
  }

  private static long low(FactTable table, String code, Fact fact) {
    return table.find(ref(code), fact).orElseThrow().low();
  }

  private static TerritoryRef ref(String code) {
    return TerritoryRef.parse("commune:" + code + "@2026");
  }

  @Test
  void theCriteriaOfTheDgcl() throws IOException {
    Imported<FactTable> read = criteres();
    assertThat(read.report().rows()).isEqualTo(9);
    assertThat(read.report().used()).isEqualTo(7);
    assertThat(read.report().corrected()).isEqualTo(2);
    assertThat(read.report().cellsRefused()).isEqualTo(2);
    assertThat(read.report().counts())
        .containsOnly(
            Map.entry(ProblemCode.REPAIRED_CODE, 2),
            Map.entry(ProblemCode.MALFORMED_CODE, 1), // 99999
            Map.entry(ProblemCode.CONTRADICTORY_FACTS, 1), // DGF below INSEE
            Map.entry(ProblemCode.BAD_FACT_VALUE, 1), // strate 21
            Map.entry(ProblemCode.BAD_NUMBER, 1)); // n.c.
    FactTable table = read.value();
    ImmutableMap<Fact, FactValue> joinville = table.values(ref("52250"));
    assertThat(joinville).hasSize(15);
    assertThat(joinville.get(Facts.POPULATION_DGF))
        .isEqualTo(FactValue.exactly(3_160).ofYear(2023).from(table.provenance()));
    // Six decimals are published, and kept.
    assertThat(joinville.get(Facts.POTENTIEL_FINANCIER))
        .isEqualTo(FactValue.exactly(845_123_456).ofYear(2026).from(table.provenance()));
    assertThat(low(table, "52250", Facts.STRATE)).isEqualTo(4);
    assertThat(low(table, "52250", Facts.LONGUEUR_VOIRIE)).isEqualTo(21_350);
    assertThat(low(table, "52250", Facts.REVENU_PAR_HABITANT)).isEqualTo(12_345_670_000L);
    assertThat(low(table, "52250", Facts.POTENTIEL_FINANCIER_MOYEN)).isEqualTo(1_071_200_000);
    assertThat(table.find(ref("85113"), Facts.STRATE)).isEmpty();
    assertThat(table.find(ref("85113"), Facts.POPULATION_DGF_MAJOREE))
        .contains(FactValue.exactly(112_005).ofYear(2026).from(table.provenance()));
    assertThat(table.find(ref("43112"), Facts.POTENTIEL_FINANCIER)).isEmpty();
    assertThat(table.provenance().checksum()).contains(read.report().checksum());
    // The national mean holds where there is no row too.
    assertThat(table.values(ref("01004"))).containsOnlyKeys(Facts.POTENTIEL_FINANCIER_MOYEN);
  }

  @ParameterizedTest
  @CsvSource({
    "52250, ELIGIBLE", // DGF 3 160, poor
    "22121, ELIGIBLE", // DGF 2 051
    "64100, ELIGIBLE", // just below 1.3 times the mean
    "43112, UNDETERMINED", // its potentiel financier is n.c.
    "63125, UNDETERMINED", // its row was refused
  })
  void whatWasUndeterminedIsDetermined(String code, Verdict verdict) throws IOException {
    TerritoryFacts facts = TerritoryFacts.of(G2026.getCommune(code), DATE);
    EligibilityCalculator rules = EligibilityCalculator.standard();
    assertThat(rules.evaluate(facts, DATE).get("detr-communes").verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(rules
            .evaluate(facts.with(criteres().value()), DATE)
            .get("detr-communes")
            .verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "Code INSEE de la commune, Population DGF",
    "Informations générales - Code INSEE de la commune, Informations générales - Population DGF Année N'",
    "INFORMATIONS GENERALES - CODE INSEE DE LA COMMUNE, Informations générales - Population DGF de l’année N",
  })
  void namesOfColumnsDifferByYear(String code, String dgf) {
    FactTable table = read(OfficialTables.criteresDgcl(2026), code + ";" + dgf + "\n52250;3 160\n")
        .strict();
    assertThat(table.find(ref("52250"), Facts.POPULATION_DGF).orElseThrow().low())
        .isEqualTo(3_160);
    assertThat(table.values(ref("52250"))).hasSize(1);
  }

  @Test
  void moreDecimalsThanAreKeptAreBoundsNotRounded() {
    FactMapping mapping = FactMapping.ofCommunes(
        "halves",
        CODE,
        FactColumn.of(Facts.POPULATION_DGF_MAJOREE.id(), Column.required("majoree")));
    FactTable table = read(mapping, "code;majoree\n52250;100,25\n").strict();
    assertThat(table.find(ref("52250"), Facts.POPULATION_DGF_MAJOREE).orElseThrow())
        .isEqualTo(FactValue.between(1_002, 1_003).from(table.provenance()));
  }

  @Test
  void unitsAreScaled() {
    FactMapping mapping = FactMapping.ofCommunes(
        "k€",
        CODE,
        FactColumn.of(Facts.REVENU_PAR_HABITANT.id(), Column.required("keur"))
            .times(new BigDecimal("1000"))
            .ofYear(2024));
    FactTable table = read(mapping, "code;keur\n52250;12,3456\n").strict();
    assertThat(table.find(ref("52250"), Facts.REVENU_PAR_HABITANT).orElseThrow())
        .isEqualTo(FactValue.exactly(12_345_600_000L).ofYear(2024).from(table.provenance()));
  }

  @Test
  void duplicatesAndContradictionsAreSaid() {
    FactMapping mapping = FactMapping.ofCommunes(
        "t",
        CODE,
        FactColumn.of(Facts.POPULATION_DGF.id(), Column.required("dgf")).ofYear(2023),
        FactColumn.of(Facts.POPULATION_TOTALE.id(), Column.required("totale")).ofYear(2023));
    Imported<FactTable> read = read(mapping, """
        code,dgf,totale
        52250,3160,3006
        52250,3160,3006
        52250,3161,3006
        22121,1900,2000
        64100,3600,3000
        43112,-1,
        01004,99999999999999999,
        """);
    assertThat(read.report().problems())
        .extracting(
            problem -> problem.line() + " " + problem.problem().code() + " " + problem.effect())
        .containsExactly(
            "3 DUPLICATE_ROW CORRECTED",
            "4 CONFLICTING_ROW ROW_REFUSED",
            "5 CONTRADICTORY_FACTS ROW_REFUSED",
            // below the population municipale of the same census, which the geography knows
            "6 CONTRADICTORY_FACTS ROW_REFUSED",
            "7 BAD_FACT_VALUE CELL_REFUSED",
            "8 BAD_FACT_VALUE CELL_REFUSED");
    for (var commune : List.of("52250", "22121", "64100", "43112")) {
      TerritoryFacts.of(G2026.getCommune(commune), DATE).with(read.value()); // never thrown at use
    }
    assertThat(refused(read::strict).code()).isEqualTo(ProblemCode.IMPORT_REFUSED);
  }

  @Test
  void figuresOfPartsAreAddedUpOrRefused() {
    FactMapping mapping = FactMapping.ofCommunes(
        "t",
        CODE,
        FactColumn.of(Facts.POPULATION_QPV.id(), Column.required("qpv")),
        FactColumn.of(Facts.POTENTIEL_FISCAL.id(), Column.required("pf")),
        FactColumn.of(Facts.MASSIF.id(), Column.required("massif")));
    String saintDenis = "93066,10,5,jura\n93059,7,5,jura\n";
    FactTable both = FactTableReader.of(mapping)
        .codesOf(Millesime.of(2024))
        .read(SourceFile.of("t.csv", "code,qpv,pf,massif\n" + saintDenis), G2026)
        .strict();
    assertThat(both.find(ref("93066"), Facts.POPULATION_QPV).orElseThrow().low())
        .isEqualTo(17);
    assertThat(both.find(ref("93066"), Facts.POTENTIEL_FISCAL)).isEmpty();
    assertThat(both.find(ref("93066"), Facts.MASSIF)).isPresent();
    Imported<FactTable> one = FactTableReader.of(mapping)
        .codesOf(Millesime.of(2024))
        .read(
            SourceFile.of("t.csv", "code,qpv,pf,massif\n93066,10,5,jura\n52250,1,2,alpes\n"),
            G2026);
    assertThat(one.report().used()).isEqualTo(1);
    assertThat(one.report().problems())
        .extracting(problem -> problem.problem())
        .containsExactly(
            Problem.of(
                ProblemCode.MERGED_CODE,
                "code",
                "93066",
                "from",
                2024,
                "millesime",
                2026,
                "successors",
                "93066 Saint-Denis"),
            Problem.of(ProblemCode.FIGURE_OF_A_PART, "code", "93066", "successors", "93066"));
    assertThat(one.value().size()).isEqualTo(1);
    // Divided since: nothing says which part has which figure.
    assertThat(FactTableReader.of(mapping)
            .codesOf(Millesime.of(2019))
            .read(SourceFile.of("t.csv", "code,qpv,pf,massif\n14712,10,5,\n"), G2026)
            .report()
            .counts())
        .containsEntry(ProblemCode.FIGURE_OF_A_PART, 1);
  }

  @Test
  void labelsOfZoningsAreUnderstood() {
    Imported<FactTable> read = read(OfficialTables.DENSITE, """
        insee_com,lib_com,niveau_densite
        52250,Joinville,  Bourgs ruraux
        01004,A,"- undefined"
        01033,B,CEINTURES URBAINES
        01053,C,petites-villes
        01283,D,Ville moyenne
        """);
    assertThat(read.report().cellsRefused()).isEqualTo(1);
    assertThat(read.report().counts()).containsOnlyKeys(ProblemCode.BAD_FACT_VALUE);
    assertThat(read.value().values(ref("01004"))).isEmpty();
    assertThat(read.value().values(ref("01283"))).isEmpty();
    for (String[] pair : new String[][] {
      {"52250", "bourgs-ruraux"}, {"01033", "ceintures-urbaines"}, {"01053", "petites-villes"}
    }) {
      assertThat(Facts.DENSITE.format(
              read.value().find(ref(pair[0]), Facts.DENSITE).orElseThrow().low()))
          .isEqualTo(pair[1]);
    }
  }

  @Test
  void aTerritoryOfAnotherVintageIsFoundIfItIsTheSame() throws IOException {
    FactTable table = read(
            OfficialTables.MASSIF,
            "insee_com,niveau_montagne\n12218,06 - Massif Central\n93066,02 - Massif du Jura\n")
        .strict();
    assertThat(table.find(TerritoryRef.parse("commune:12076@2019"), Facts.MASSIF))
        .isPresent();
    assertThat(table.find(TerritoryRef.parse("commune:93066@2026"), Facts.MASSIF))
        .isPresent();
    assertThat(table.find(TerritoryRef.parse("commune:93066@2019"), Facts.MASSIF))
        .isEmpty();
    assertThat(table.find(TerritoryRef.parse("epci:200044253@2026"), Facts.MASSIF))
        .isEmpty();
  }

  @Test
  void aMappingIsData() {
    Fact own = Fact.count("piscines", fr.anct.sdk.core.explain.Unit.NONE);
    FactModel model = FactModel.standard().with(own);
    FactMapping mapping = FactMapping.read("""
        {
          "format": 1,
          "name": "My figures",
          "type": "epci",
          "code": {"name": "siren", "aliases": [], "required": true},
          "columns": [
            {"fact": "piscines", "column": {"name": "nb", "required": true}, "year": 2024},
            {"fact": "population-totale", "column": {"name": "pop", "required": false}, "factor": 1000}
          ],
          "constants": [
            {"fact": "potentiel-financier-moyen-2001-20000", "value": "1071.20", "year": 2026}
          ]
        }
        """, model);
    FactTable table = FactTableReader.of(mapping, model)
        .read(SourceFile.of("t.csv", "siren;nb;pop\n200044253;2;13,8\n"), G2026)
        .strict();
    TerritoryFacts facts = TerritoryFacts.of(G2026.getEpci("200044253"), DATE).with(table);
    assertThat(facts.facts().low(own)).isEqualTo(2);
    assertThat(facts.facts().find(Facts.POPULATION_TOTALE).orElseThrow().low()).isEqualTo(13_800);
    // Facts of the user over it, of the library's model: both models are kept.
    assertThat(facts
            .with(FactSet.builder().put(Facts.CENTRALITE, true).build())
            .facts()
            .low(own))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population-dgf-2 | columns[0].fact",
        "densite\", \"factor\": \"2\", \"x\": \" | columns[0]",
        "densite\", \"factor\": 2, \"year\": 2020, \"words\": {}, \"elsewhere\": null, \"fact\": \" | columns[0]",
        "densite\", \"factor\": 2, \"elsewhere\": \"bourgs-ruraux | columns[0].factor",
        "densite\", \"words\": {\"a\": \"b\"}, \"elsewhere\": \"bourgs-ruraux | columns[0].words.a",
        "densite\", \"elsewhere\": \"nowhere | columns[0].elsewhere",
        "population-dgf\", \"year\": \"deux mille | columns[0].year",
      })
  void mistakesOfAMappingHaveTheirPath(String fact, String path) {
    String json = """
        {"format": 1, "name": "m", "type": "commune",
         "code": {"name": "code", "required": true},
         "columns": [{"column": {"name": "x", "required": true}, "fact": "%s"}]}
        """.formatted(fact);
    Problem problem = refused(() -> FactMapping.read(json, FactModel.standard()));
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_MAPPING);
    assertThat(problem.values().get("path")).startsWith(path);
  }

  @Test
  void whatIsNoMappingIsRefused() {
    for (String json : List.of("", "null", "[", "{}", "{\"format\": 1}")) {
      assertThat(refused(() -> FactMapping.read(json, FactModel.standard())).code())
          .isEqualTo(ProblemCode.BAD_MAPPING);
    }
  }

  @Test
  void anotherFormatIsSaidToBeOne() {
    Problem problem = refused(() -> FactMapping.read("{\"format\": 2}", FactModel.standard()));
    assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
    assertThat(problem.values())
        .containsEntry("document", "fact-mapping")
        .containsEntry("format", "2")
        .containsEntry("known", "1");
  }

  @Test
  void thePopulationFileOfInsee() throws IOException {
    FactMapping mapping = FactMapping.ofCommunes(
        "Populations de référence",
        Column.required("COM"),
        FactColumn.of(Facts.POPULATION_MUNICIPALE.id(), Column.required("PMUN")).ofYear(2023),
        FactColumn.of(Facts.POPULATION_COMPTEE_A_PART.id(), Column.required("PCAP"))
            .ofYear(2023),
        FactColumn.of(Facts.POPULATION_TOTALE.id(), Column.required("PTOT")).ofYear(2023));
    Imported<FactTable> read = FactTableReader.of(mapping)
        .read(SourceFile.read(SharedData.file("cog/donnees_communes_pop2023.csv")), G2026);
    assertThat(read.report().rows()).isEqualTo(34_900);
    assertThat(read.report().refused()).as(read.report().text(Language.EN)).isZero();
    FactTable table = read.strict();
    // The file has the arrondissements instead of the three communes.
    assertThat(table.size()).isEqualTo(34_858);
    assertThat(
            table.find(ref("75056"), Facts.POPULATION_MUNICIPALE).orElseThrow().low())
        .isEqualTo(2_103_778);
    assertThat(table.find(ref("75056"), Facts.POPULATION_TOTALE).orElseThrow().low())
        .isEqualTo(2_119_412);
    assertThat(table.find(ref("69123"), Facts.POPULATION_TOTALE).orElseThrow().low())
        .isEqualTo(525_314);
    assertThat(table.find(ref("13055"), Facts.POPULATION_TOTALE).orElseThrow().low())
        .isEqualTo(892_391);
  }
}
