package fr.anct.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01001", "19999", "21001", "95690", "2A004", "2B366", "97101", "97617", "97501", "97701",
        "97801", "98411", "98611", "98735", "98818", "98901", "75056", "75101", "01000"
      })
  void communesOfTheRightForm(String code) {
    assertThat(CommuneCode.of(code)).hasToString(code);
    assertThat(CommuneCode.tryParse(code)).contains(CommuneCode.of(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1001", "010011", "00001", "96001", "99100", "2C001", "2a004", "A2001", "2A00A",
        "97001", "97901", "98001", "98301", "98501", "35 38", "3523O", " 35238", "35238 ", "３５２３８",
        "٣٥٢٣٨", "35238\n", "AA004", "ZA004"
      })
  void communesOfAWrongForm(String code) {
    Problem problem = Problems.refused(ProblemCode.MALFORMED_CODE, () -> CommuneCode.of(code));
    assertThat(problem.values())
        .containsEntry("kind", "commune")
        .containsEntry("value", code)
        .containsEntry("rule", "commune.form");
  }

  @Test
  void corsicaOfBefore1976IsRefusedWithItsReason() {
    Problem problem = Problems.refused(ProblemCode.MALFORMED_CODE, () -> CommuneCode.of("20004"));
    assertThat(problem.message(Language.FR))
        .isEqualTo(
            "«\u00A020004\u00A0» n’est pas un code valide (code commune)\u00A0: les codes des"
                + " communes de Corse commencent par 2A ou 2B depuis 1976, et non plus par 20");
    assertThat(problem.message(Language.EN)).contains("2A or 2B since 1976");
    assertThat(Problems.refused(ProblemCode.MALFORMED_CODE, () -> DepartementCode.of("20"))
            .message(Language.EN))
        .contains("since 1976");
    assertThat(CommuneCode.tryParse("20004")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'1001',01001",
    "'9001',09001",
    "' 35238 ',35238",
    "'\u00A035238\u202F',35238",
    "'\t35238',35238",
    "'\uFEFF35238',35238",
    "'2a004',2A004",
    "' 2b366',2B366"
  })
  void communesAsSpreadsheetsWriteThem(String text, String code) {
    assertThat(CommuneCode.tryParse(text)).contains(CommuneCode.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "101", "35 238", "35238.0", "a004", "2c004", "0", "０1001"})
  void textsThatAreNoCommune(String text) {
    assertThat(CommuneCode.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "01001,01,false", "2A004,2A,false", "2B366,2B,false", "95690,95,false", "97411,974,true",
    "97502,975,true", "97617,976,true", "98901,989,true", "90010,90,false", "96000,,"
  })
  void departementOfACommune(String commune, String departement, Boolean overseas) {
    if (departement == null) {
      assertThat(CommuneCode.tryParse(commune)).isEmpty();
      return;
    }
    assertThat(CommuneCode.of(commune).departement()).hasToString(departement);
    assertThat(CommuneCode.of(commune).isOverseas()).isEqualTo(overseas);
  }

  @ParameterizedTest
  @CsvSource({
    "75100,",
    "75101,75056",
    "75120,75056",
    "75121,",
    "69380,",
    "69381,69123",
    "69389,69123",
    "69390,",
    "13200,",
    "13201,13055",
    "13216,13055",
    "13217,",
    "75056,",
    "69123,",
    "13055,"
  })
  void arrondissementsOfParisLyonMarseille(String code, String commune) {
    CommuneCode arrondissement = CommuneCode.of(code);
    assertThat(
            arrondissement.communeOfArrondissement().map(CommuneCode::toString).orElse(null))
        .isEqualTo(commune);
    assertThat(arrondissement.isMunicipalArrondissement()).isEqualTo(commune != null);
  }

  @ParameterizedTest
  @CsvSource({
    "01,false,false", "95,false,false", "2A,false,false", "971,true,true", "972,true,true",
    "973,true,true", "974,true,true", "975,true,false", "976,true,true", "977,true,false",
    "978,true,false", "984,true,false", "986,true,false", "987,true,false", "988,true,false",
    "989,true,false"
  })
  void departements(String code, boolean overseas, boolean drom) {
    DepartementCode departement = DepartementCode.of(code);
    assertThat(departement).hasToString(code);
    assertThat(departement.isOverseas()).isEqualTo(overseas);
    assertThat(departement.isMetropole()).isEqualTo(!overseas);
    assertThat(departement.isDrom()).isEqualTo(drom);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "1", "00", "20", "96", "99", "2C", "2a", "970", "979", "980", "983", "985", "0971"
      })
  void noDepartements(String code) {
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> DepartementCode.of(code));
  }

  @Test
  void departementsAsSpreadsheetsWriteThem() {
    assertThat(DepartementCode.tryParse(" 1 ")).contains(DepartementCode.of("01"));
    assertThat(DepartementCode.tryParse("2a")).contains(DepartementCode.of("2A"));
    assertThat(DepartementCode.tryParse("0")).isEmpty();
    assertThat(DepartementCode.tryParse("1A")).isEmpty();
  }

  @Test
  void regionsAreThoseSince2016() {
    assertThat(RegionCode.of("53").isOverseas()).isFalse();
    assertThat(RegionCode.of("94").isOverseas()).isFalse();
    assertThat(RegionCode.of("04").isOverseas()).isTrue();
    assertThat(RegionCode.of("988").isOverseas()).isTrue();
    assertThat(RegionCode.of("988").isRegion()).isFalse();
    assertThat(RegionCode.of("04").isRegion()).isTrue();
    assertThat(RegionCode.tryParse("4 ")).contains(RegionCode.of("04"));
    for (String code : List.of("", "05", "22", "54", "82", "971", "976", "1", "2A")) {
      Problems.refused(ProblemCode.MALFORMED_CODE, () -> RegionCode.of(code));
    }
  }

  @Test
  void sirenHasItsKey() {
    assertThat(Siren.of("732829320")).hasToString("732829320");
    assertThat(Siren.tryParse("732 829 320")).contains(Siren.of("732829320"));
    assertThat(Siren.tryParse("732\u00A0829\u202F320")).contains(Siren.of("732829320"));
    assertThat(Siren.tryParse("732.829.320")).contains(Siren.of("732829320"));
    assertThat(Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siren.of("732829321"))
            .values())
        .containsEntry("rule", "siren.key");
    for (String code :
        List.of("", "73282932", "7328293200", "73282932O", "000000000", "732 829 320")) {
      assertThat(
              Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siren.of(code)).values())
          .containsEntry("rule", "siren.form");
    }
  }

  @Test
  void siretHasItsKeyAndItsSiren() {
    Siret siret = Siret.of("73282932000074");
    assertThat(siret.siren()).isEqualTo(Siren.of("732829320"));
    assertThat(siret.nic()).isEqualTo("00074");
    assertThat(Siret.tryParse("732 829 320 00074")).contains(siret);
    assertThat(Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siret.of("73282932000075"))
            .values())
        .containsEntry("rule", "siret.key");
    // Passes Luhn over fourteen digits, but its first nine do not.
    assertThat(Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siret.of("73282932100073"))
            .values())
        .containsEntry("rule", "siret.key");
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siret.of("732829320"));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> Siret.of("00000000000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "35600000000048,true", // the head office: Luhn, digits add up to 26
    "35600000000006,true", // digits add up to 20
    "35600000000011,false",
    "35600000049837,true", // digits add up to 45
    "35600000049838,false",
    "35600000000055,false" // Luhn's key alone is not enough: digits add up to 24
  })
  void establishmentsOfLaPoste(String code, boolean valid) {
    assertThat(Siret.tryParse(code).isPresent()).isEqualTo(valid);
  }

  @Test
  void postalCodes() {
    assertThat(PostalCode.of("20000")).hasToString("20000");
    assertThat(PostalCode.tryParse("1000 ")).contains(PostalCode.of("01000"));
    for (String code : List.of("", "00100", "1000", "350000", "3500A", "2A004")) {
      Problems.refused(ProblemCode.MALFORMED_CODE, () -> PostalCode.of(code));
    }
    assertThat(PostalCode.tryParse("0100")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "QP075001,V2014,75,",
    "QP971001,V2014,971,",
    "QP02A001,V2014,2A,",
    "QP978002,V2014,978,",
    "QN00105I,V2024,01,IDENTICAL",
    "QN07512M,V2024,75,MODIFIED",
    "QN02A01N,V2024,2A,NEW",
    "QN97601C,V2024,976,UNDOCUMENTED"
  })
  void neighbourhoods(
      String code, QpvCode.Generation generation, String departement, QpvCode.Change change) {
    QpvCode qpv = QpvCode.of(code);
    assertThat(qpv).hasToString(code);
    assertThat(qpv.generation()).isEqualTo(generation);
    assertThat(qpv.departement()).hasToString(departement);
    assertThat(qpv.change().orElse(null)).isEqualTo(change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "QP07500", "QP0750011", "QP000001", "QP020001", "QP096001", "QP970001", "QP2A0001",
        "QP07500N", "QN00105X", "QN001050", "QN0010MM", "QX075001", "qp075001", "XP075001",
            "QP985001"
      })
  void noNeighbourhoods(String code) {
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> QpvCode.of(code));
  }

  @Test
  void neighbourhoodsAsPeopleWriteThem() {
    assertThat(QpvCode.tryParse(" qn02a01n ")).contains(QpvCode.of("QN02A01N"));
    assertThat(QpvCode.tryParse("Belle de Mai")).isEmpty();
  }

  @Test
  void orderIsThatOfTheText() {
    assertThat(CommuneCode.of("2A004")).isGreaterThan(CommuneCode.of("29019"));
    assertThat(DepartementCode.of("2B")).isLessThan(DepartementCode.of("30"));
    assertThat(DepartementCode.of("971")).isGreaterThan(DepartementCode.of("95"));
    assertThat(RegionCode.of("975")).isGreaterThan(RegionCode.of("94"));
    assertThat(Siren.of("732829320")).isGreaterThan(Siren.of("356000000"));
    assertThat(Siret.of("73282932000074")).isGreaterThan(Siret.of("35600000000048"));
    assertThat(PostalCode.of("01000")).isLessThan(PostalCode.of("35000"));
    assertThat(QpvCode.of("QN00105I")).isLessThan(QpvCode.of("QP075001"));
  }

  @Test
  void aHugeTextIsNotRepeatedInTheProblem() {
    Problem problem =
        Problems.refused(ProblemCode.MALFORMED_CODE, () -> CommuneCode.of("9".repeat(1_000_000)));
    assertThat(problem.values().get("value")).hasSizeLessThan(100).endsWith("…");
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind(CommuneCode.class, CommuneCode::of, "2A004", "20004"),
        kind(DepartementCode.class, DepartementCode::of, "974", "979"),
        kind(RegionCode.class, RegionCode::of, "53", "22"),
        kind(Siren.class, Siren::of, "732829320", "732829321"),
        kind(Siret.class, Siret::of, "73282932000074", "73282932000075"),
        kind(PostalCode.class, PostalCode::of, "35000", "00000"),
        kind(QpvCode.class, QpvCode::of, "QP075001", "QP000001"));
  }

  private static <T> Arguments kind(
      Class<T> type, Function<String, T> of, String good, String wrong) {
    return Arguments.of(type, of, good, wrong);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void equality(Class<?> type, Function<String, ?> of, String good, String wrong) {
    EqualsVerifier.forClass(type).verify();
    assertThat(of.apply(good)).isEqualTo(of.apply(new String(good.toCharArray())));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void json(Class<?> type, Function<String, ?> of, String good, String wrong) {
    assertThat(AnctJson.write(of.apply(good))).isEqualTo("\"" + good + "\"");
    assertThat(AnctJson.read("\"" + good + "\"", type)).isEqualTo(of.apply(good));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> AnctJson.read("\"" + wrong + "\"", type));
    for (String notText : List.of("12345", "null", "{}", "[]", "true")) {
      Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(notText, type));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hostileStreams(Class<?> type, Function<String, ?> of, String good, String wrong)
      throws IOException {
    byte[] stream = JavaSerial.write(of.apply(good));
    assertThat(JavaSerial.read(stream)).isEqualTo(of.apply(good)).isInstanceOf(type);
    assertThatThrownBy(() -> JavaSerial.read(JavaSerial.forge(stream, good, wrong)))
        .isInstanceOf(InvalidObjectException.class);
    // The last field before the class description ends is the kind: there is no kind 0x7F.
    byte[] unknownKind = stream.clone();
    unknownKind[unknownKind.length - good.length() - 4] = 0x7F;
    assertThatThrownBy(() -> JavaSerial.read(unknownKind))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("kind");
    // The class itself in the place of its form, with its own field.
    assertThatThrownBy(() -> JavaSerial.read(JavaSerial.forged(type, Map.of("code", good))))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("serialised form");
  }

  @Test
  void aStreamWithoutCodeIsRefused() throws IOException {
    byte[] stream = JavaSerial.write(Siren.of("732829320"));
    // Ends with TC_STRING, two bytes of length, nine digits: null in their place.
    byte[] without = Arrays.copyOf(stream, stream.length - 11);
    without[without.length - 1] = 0x70;
    assertThatThrownBy(() -> JavaSerial.read(without))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("no code");
  }
}
