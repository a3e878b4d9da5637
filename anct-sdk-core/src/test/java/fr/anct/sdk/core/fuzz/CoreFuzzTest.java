package fr.anct.sdk.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.QpvCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.LineRange;
import fr.anct.sdk.core.programme.PartialDate;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.CogFile;
import fr.anct.sdk.core.referential.PopulationFile;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.testkit.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every entrance of this module for texts and bytes. */
class CoreFuzzTest {
  private static final int MANY = 5_000;
  private static final int SOME = 1_000;

  /** A code: what is read leniently is read again strictly, and so is what it is written as. */
  private static <T> void code(
      String name,
      Function<String, T> strict,
      Function<String, Optional<T>> lenient,
      String... corpus) {
    Fuzz.texts(
        name + ".tryParse",
        MANY,
        List.of(corpus),
        text -> lenient
            .apply(text)
            .ifPresent(code -> assertThat(strict.apply(code.toString())).isEqualTo(code)));
    Fuzz.texts(name + ".of", MANY, List.of(corpus), text -> {
      T code = strict.apply(text);
      assertThat(lenient.apply(text)).hasValue(code);
      assertThat(code.toString()).isEqualTo(text);
    });
  }

  @Test
  void codes() {
    code("CommuneCode", CommuneCode::of, CommuneCode::tryParse, "52250", "2A004", "97411", "01001");
    code(
        "DepartementCode", DepartementCode::of, DepartementCode::tryParse, "52", "2A", "974", "01");
    code("RegionCode", RegionCode::of, RegionCode::tryParse, "44", "01", "11", "94");
    code("PostalCode", PostalCode::of, PostalCode::tryParse, "52300", "01000", "98799");
    code("Siren", Siren::of, Siren::tryParse, "215202505", "200066850", "356000000");
    code("Siret", Siret::of, Siret::tryParse, "21520250500017", "35600000000048");
    code("QpvCode", QpvCode::of, QpvCode::tryParse, "QP052001", "QN07501M", "QP971001");
  }

  @Test
  void amountsAndRates() {
    List<String> amounts =
        List.of("1234.50", "1 234,50 €", "1,5 M€", "12 millions d’euros", "-3", "0");
    Fuzz.texts(
        "Euros.tryParse",
        MANY,
        amounts,
        text -> Euros.tryParse(text)
            .ifPresent(euros -> assertThat(Euros.parse(euros.toString())).isEqualTo(euros)));
    Fuzz.texts(
        "Euros.parse",
        MANY,
        amounts,
        text -> assertThat(Euros.tryParse(text)).hasValue(Euros.parse(text)));
    List<String> rates = List.of("40%", "1/3", "0.4", "12,5 %", "100 %", "2/7");
    Fuzz.texts(
        "Rate.tryParse",
        MANY,
        rates,
        text -> Rate.tryParse(text)
            .ifPresent(rate -> assertThat(Rate.parse(rate.toString())).isEqualTo(rate)));
    Fuzz.texts("Rate.parse", MANY, rates, text -> Rate.parse(text));
  }

  @Test
  void identifiersAndDates() {
    Fuzz.texts(
        "TerritoryRef",
        MANY,
        List.of("commune:52250@2026", "epci:200066850@2024"),
        text -> assertThat(TerritoryRef.parse(text).toString()).isEqualTo(text));
    Fuzz.texts("Millesime", MANY, List.of("2026", "2019"), text -> Millesime.parse(text));
    Fuzz.texts(
        "ProgrammeId",
        MANY,
        List.of("detr", "action-coeur-de-ville"),
        text -> ProgrammeId.of(text));
    Fuzz.texts(
        "PartialDate",
        MANY,
        List.of("2020", "2020-05", "2020-05-04"),
        text -> assertThat(PartialDate.parse(text).toString()).isEqualTo(text));
    Fuzz.texts("LineRange", MANY, List.of("12-34", "7"), text -> LineRange.parse(text));
  }

  @Test
  void search() {
    TerritorialReferential geography = TerritorialReferential.latest();
    Fuzz.texts(
        "search",
        SOME,
        List.of("saint dizier", "l’île-d’yeu", "52250", "51300", "paris 5e", "cc du bassin"),
        text -> geography.search(text));
    ProgrammeCatalogue catalogue = ProgrammeCatalogue.standard();
    Fuzz.texts(
        "catalogue search",
        SOME,
        List.of("petites villes", "numérique"),
        text -> catalogue.search(text));
    CommuneResolver resolver = CommuneResolver.of(geography);
    Fuzz.texts(
        "resolver",
        SOME,
        List.of("52250", "2a004", "1033", "75105"),
        text -> resolver.resolve(text));
    Fuzz.texts(
        "history",
        SOME,
        List.of("52250", "74011", "2A004"),
        text -> CommuneHistory.embedded().periods(text));
  }

  private static List<byte[]> files(String... texts) {
    return List.of(texts).stream()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void tables() {
    Fuzz.bytes(
        "CogFile",
        SOME,
        files("TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n"
            + "COM,52250,44,52,52D,523,0,JOINVILLE,Joinville,Joinville,5213,\n"
            + "COMD,01015,84,01,01D,011,1,ARBIGNIEU,Arbignieu,Arbignieu,,01015\n"
            + "ARM,75101,11,75,75C,,0,\"PARIS 1ER\",Paris,\"Paris, 1er\",,75056\n"),
        bytes -> CogFile.read(SourceFile.of("cog.csv", bytes), Millesime.of(2026)));
    Fuzz.bytes(
        "PopulationFile",
        SOME,
        files("COM;PMUN;PCAP;PTOT\n52250;2915;91;3006\n01001;859;14;873\n"),
        bytes -> PopulationFile.read(SourceFile.of("populations.csv", bytes), 2023));
    Fuzz.bytes(
        "CommuneHistory",
        SOME,
        files(
            "MOD,DATE_EFF,TYPECOM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,COM_AV,TYPECOM_AP,TNCC_AP,"
                + "NCC_AP,NCCENR_AP,LIBELLE_AP,COM_AP\n"
                + "32,2019-01-01,COM,0,A,A,A,52250,COM,0,B,B,B,52250\n"
                + "10,2020-02-03,COM,0,A,A,A,01001,COM,0,B,B,Bel,01001\n"),
        bytes -> CommuneHistory.read(SourceFile.of("mvt.csv", bytes)));
  }

  @Test
  void json() {
    Fuzz.json(getClass(), 2_000);
    Fuzz.texts(
        "JSON of anything",
        SOME,
        List.of("{\"a\": [1, 2.5, {\"b\": null}], \"c\": \"é\\u00e9\"}", "[[[]]]", "\"text\""),
        text -> AnctJson.read(text, Object.class));
    Fuzz.texts(
        "JSON of a map",
        SOME,
        List.of("{\"a\": {\"a\": 1}}"),
        text -> AnctJson.read(text, Map.class));
  }
}
