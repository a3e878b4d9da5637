package fr.anct.sdk.eligibility.reader;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.fact.Designation;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.Membership;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignationReaderTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final DesignationReader PVD =
      DesignationReader.of(OfficialLists.PETITES_VILLES_DE_DEMAIN);

  private static Imported<DesignationList> read(DesignationReader reader, String text) {
    return reader.read(SourceFile.of("list.csv", text), G2026);
  }

  private static Membership membership(DesignationList list, String ref) {
    return list.membership(TerritoryRef.parse(ref), DATE);
  }

  @Test
  void aList() {
    Imported<DesignationList> read = read(PVD.exhaustive().from(LocalDate.of(2020, 10, 1)), """
        insee_com,lib_com,id_pvd,lib_pvd,date_signature
        52250,Joinville,pvd-1,Joinville et Thonnance,2021-03-12
        1033,Valserhône,pvd-2,Valserhône,
        """);
    DesignationList list = read.strict();
    assertThat(list.designations())
        .containsExactly(
            new Designation(
                "pvd-1",
                Optional.of("Joinville et Thonnance"),
                Optional.of(LocalDate.of(2021, 3, 12)),
                com.google.common.collect.ImmutableMap.of(
                    TerritoryRef.parse("commune:52250@2026"), Membership.DESIGNATED)),
            new Designation(
                "pvd-2",
                Optional.of("Valserhône"),
                Optional.empty(),
                com.google.common.collect.ImmutableMap.of(
                    TerritoryRef.parse("commune:01033@2026"), Membership.DESIGNATED)));
    assertThat(list.programme()).isEqualTo(ProgrammeId.PETITES_VILLES_DE_DEMAIN);
    assertThat(list.isExhaustive()).isTrue();
    assertThat(list.from()).contains(LocalDate.of(2020, 10, 1));
    assertThat(list.provenance().dataset()).isEqualTo("list.csv");
    assertThat(list.provenance().checksum()).contains(read.report().checksum());
    assertThat(read.report().corrected()).isEqualTo(1);
    assertThat(membership(list, "commune:52250@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "commune:75056@2026")).isEqualTo(Membership.ABSENT);
    assertThat(membership(list, "epci:200044253@2026")).isEqualTo(Membership.UNKNOWN);
    assertThat(list.find("pvd-2")).isPresent();
    assertThat(list.naming(TerritoryRef.parse("commune:52250@2026"))).hasSize(1);
  }

  @Test
  void theStatedOriginIsKept() {
    Provenance stated = Provenance.of("PVD, ANCT").withDate(LocalDate.of(2024, 9, 1));
    Imported<DesignationList> read =
        read(PVD.provenance(stated), "insee_com,id_pvd\n52250,pvd-1\n");
    assertThat(read.value().provenance())
        .isEqualTo(stated.withChecksum(read.report().checksum()));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void separatorsEncodingsAndMarks(String separator) {
    String text = "insee_com,lib_com,id_pvd\n1033,Valserhône,pvd-é\n".replace(",", separator);
    for (byte[] bytes : List.of(
        text.getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(Charset.forName("windows-1252")))) {
      DesignationList list = PVD.read(SourceFile.of("l.csv", bytes), G2026).strict();
      assertThat(list.find("pvd-é")).isPresent();
    }
  }

  @Test
  void everyKindOfRowIsReported() throws IOException {
    Imported<DesignationList> read = read(PVD.exhaustive(), """
        insee_com;lib_com;id_pvd;lib_pvd;date_signature
        52250;Joinville;pvd-1;Joinville;12/03/2021
        52250;Joinville;pvd-1;Joinville;12/03/2021
        52250;Joinville;pvd-9;Autre;12/03/2021
        1033;Valserhône;pvd-2;Valserhône;31/02/2021
        2a004;Ajaccio;pvd-3;Ajaccio;
        75104;Paris;pvd-4;Paris;
        "12076";Conques;pvd-5;Conques;
        93059;Pierrefitte;pvd-6;Pierrefitte;
        "01004, 01053";Deux;pvd-7;Deux;
        99999;Rien;pvd-8;Rien;
        01999;Rien;pvd-8;Rien;
        52250;Joinville;;Joinville;
        ;Joinville;pvd-8;Joinville;
        52250;Joinville
        """);
    assertThat(read.report().rows()).isEqualTo(14);
    assertThat(read.report().used()).isEqualTo(9);
    assertThat(read.report().corrected()).isEqualTo(6);
    assertThat(read.report().refused()).isEqualTo(5);
    assertThat(read.report().cellsRefused()).isEqualTo(1);
    assertThat(read.value().designations()).hasSize(8);
    // A row whose territory nobody could read may have named any of the others.
    assertThat(read.value().isExhaustive()).isFalse();
    assertThat(refused(read::strict).code()).isEqualTo(ProblemCode.IMPORT_REFUSED);
    for (Language language : Language.values()) {
      golden(
          "import_" + language.name().toLowerCase(java.util.Locale.ROOT) + ".txt",
          read.report().text(language));
    }
  }

  /** Golden files are read by a person: {@code -Danct.golden=write} writes them anew, then look at the change. */
  private static void golden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name);
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void aPartDesignatesInPartUnlessAllAreNamed() {
    DesignationReader of2019 = PVD.exhaustive().codesOf(Millesime.of(2019));
    String header = "insee_com,id_pvd,date_signature\n";
    assertThat(membership(read(of2019, header + "93059,a,\n").value(), "commune:93066@2026"))
        .isEqualTo(Membership.PARTIAL);
    assertThat(
            membership(read(of2019, header + "93059,a,\n93066,a,\n").value(), "commune:93066@2026"))
        .isEqualTo(Membership.DESIGNATED);
    assertThat(
            membership(read(of2019, header + "93059,a,\n93066,b,\n").value(), "commune:93066@2026"))
        .isEqualTo(Membership.DESIGNATED);
    // Signed on different days, they are not designated together.
    assertThat(membership(
            read(of2019, header + "93059,a,2021-01-01\n93066,b,2022-01-01\n").value(),
            "commune:93066@2026"))
        .isEqualTo(Membership.PARTIAL);
    // One that was divided designates all that it became.
    DesignationList divided = read(of2019, header + "14712,a,\n").value();
    assertThat(membership(divided, "commune:14712@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(divided, "commune:14666@2026")).isEqualTo(Membership.DESIGNATED);
    StringBuilder paris = new StringBuilder(header);
    for (int i = 75101; i <= 75120; i++) {
      paris.append(i).append(",a,\n");
      assertThat(membership(read(PVD, paris.toString()).value(), "commune:75056@2026"))
          .isEqualTo(i < 75120 ? Membership.PARTIAL : Membership.DESIGNATED);
    }
  }

  @Test
  void aHostIsDesignatedHoweverLargeItIs() {
    DesignationList list = read(
            DesignationReader.of(OfficialLists.FRANCE_SERVICES),
            "insee_com,lib_com,id_fs,lib_fs\n75104,NA,fs-1; fs-2,Mairie; La Poste\n93059,Pierrefitte,fs-3,C\n")
        .value();
    assertThat(membership(list, "commune:75056@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "municipalArrondissement:75104@2026"))
        .isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "municipalArrondissement:75105@2026"))
        .isEqualTo(Membership.UNKNOWN);
    assertThat(membership(list, "commune:93066@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(list.designations())
        .extracting(one -> one.label().orElse(""))
        .containsExactly("Mairie", "La Poste", "C");
  }

  @Test
  void aNeighbourhoodIsAPartAndItsCodeIsChecked() {
    Imported<DesignationList> read = read(DesignationReader.of(OfficialLists.QPV_2024), """
        insee_com,lib_com,code_qp,lib_qp
        01031,Bellignat,QN00105I,Pré des Saules
        02408,Laon,"qn00210m, QN00211M","Montreuil, Champagne"
        02691,Saint-Quentin,"QN00201M, QN0201",A
        02722,Soissons,QP00212X,B
        """);
    assertThat(read.report().used()).isEqualTo(3);
    assertThat(read.report().cellsRefused()).isEqualTo(1);
    assertThat(read.report().counts()).containsEntry(ProblemCode.MALFORMED_CODE, 2);
    assertThat(read.value().designations())
        .extracting(Designation::id)
        .containsExactly("QN00105I", "QN00210M", "QN00211M", "QN00201M");
    assertThat(read.value().find("QN00211M").orElseThrow().label()).contains("Champagne");
    assertThat(membership(read.value(), "commune:02408@2026")).isEqualTo(Membership.PARTIAL);
    assertThat(membership(read.value(), "commune:02722@2026")).isEqualTo(Membership.UNKNOWN);
  }

  @Test
  void aListOfEpci() {
    DesignationList list = read(
            DesignationReader.of(OfficialLists.TERRITOIRES_INDUSTRIE).exhaustive(),
            "siren_epci,id_ti,lib_ti\n200000172,ti-1,A\n200057990,ti-2,B\n212301907,ti-3,C\n")
        .strict();
    assertThat(membership(list, "epci:200000172@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "epci:200044253@2026")).isEqualTo(Membership.ABSENT);
    assertThat(membership(list, "ept:200057990@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "commune:23019@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "commune:52250@2026")).isEqualTo(Membership.UNKNOWN);
    assertThat(membership(list, "epci:200000172@2022")).isEqualTo(Membership.DESIGNATED);
  }

  @Test
  void aFileGivenForAnotherIsNamed() {
    assertThat(refused(() -> read(PVD, "insee_com,lib_com,id_acv\n01004,A,acv-1\n")))
        .isEqualTo(Problem.of(
            ProblemCode.MISTAKEN_FILE,
            "file",
            "list.csv",
            "layout",
            "Petites villes de demain",
            "other",
            "Action cœur de ville"));
    assertThat(refused(() -> read(PVD, "a,b\n1,2\n")).code()).isEqualTo(ProblemCode.WRONG_COLUMNS);
    assertThat(refused(() ->
                PVD.read(SourceFile.of("list.xlsx", new byte[] {'P', 'K', 3, 4, 0}), G2026))
            .code())
        .isEqualTo(ProblemCode.NOT_A_TABLE);
  }

  @Test
  void aListOfOnesOwnTakesAFewLines() {
    ListLayout own =
        ListLayout.of("Bourgs vivants", ProgrammeId.of("bourgs-vivants"), Column.required("code"));
    DesignationList list = read(
            DesignationReader.of(own).exhaustive(), "code\n52250\n1033\n52250\n")
        .strict();
    assertThat(list.designations()).extracting(Designation::id).containsExactly("52250", "01033");
    assertThat(list.fact().id()).isEqualTo("designated-bourgs-vivants");
    assertThat(membership(list, "commune:01033@2026")).isEqualTo(Membership.DESIGNATED);
    assertThat(membership(list, "commune:01004@2026")).isEqualTo(Membership.ABSENT);
  }

  @Test
  void aTruncatedListIsNotExhaustive() {
    Imported<DesignationList> read = read(PVD.exhaustive(), "insee_com,id_pvd\n52250,pvd-1\n0103");
    assertThat(read.report().counts()).containsOnlyKeys(ProblemCode.TRUNCATED_FILE);
    assertThat(membership(read.value(), "commune:01033@2026")).isEqualTo(Membership.UNKNOWN);
    // A territory that is no more costs the list nothing.
    assertThat(read(PVD.exhaustive(), "insee_com,id_pvd\n52250,a\n01999,b\n")
            .value()
            .isExhaustive())
        .isTrue();
  }

  @Test
  void aMillionBadRowsAreCounted() {
    StringBuilder text = new StringBuilder("insee_com,id_pvd\n52250,pvd-1\n");
    for (int i = 0; i < 300_000; i++) {
      text.append("01999,x\n1x,x\n,x\n");
    }
    Imported<DesignationList> read =
        read(PVD.withLimits(ReadLimits.standard().withMaxProblems(10)), text.toString());
    assertThat(read.report().refused()).isEqualTo(900_000);
    assertThat(read.report().problems()).hasSize(10);
    assertThat(read.report().counts())
        .containsOnly(
            Map.entry(ProblemCode.UNKNOWN_TERRITORY, 300_000),
            Map.entry(ProblemCode.MALFORMED_CODE, 300_000),
            Map.entry(ProblemCode.EMPTY_CELL, 300_000));
    assertThat(read.value().designations()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aRowSaysItsLineAndColumn(Language language) {
    RowProblem first =
        read(PVD, "insee_com,id_pvd\nx,a\n").report().firstRefusal().orElseThrow();
    assertThat(first.message(language)).contains("2").contains("insee_com").contains("x");
  }

  @ParameterizedTest
  @CsvSource({
    "pvd, Petites villes de demain",
    "acv, Action cœur de ville",
    "villages-davenir, Villages d’avenir",
    "VILLAGES_D_AVENIR, Villages d’avenir",
    "france services, France services",
    "cites-educatives, Cités éducatives",
    "territoires-industrie, Territoires d’industrie",
    "qpv, Quartiers prioritaires 2024",
  })
  void layoutsAreFoundByTheirProgramme(String programme, String name) {
    assertThat(ProgrammeId.find(programme).flatMap(OfficialLists::find).map(ListLayout::name))
        .contains(name);
  }
}
