package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.testkit.Fuzz;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import fr.anct.sdk.eligibility.reader.FactTableReader;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import fr.anct.sdk.eligibility.reader.OfficialTables;
import fr.anct.sdk.eligibility.scheme.Scheme;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every entrance of this module for texts and bytes. */
class EligibilityFuzzTest {
  private static final int SOME = 1_000;
  private static final TerritorialReferential GEOGRAPHY = TerritorialReferential.latest();

  @Test
  void json() {
    Fuzz.json(getClass(), 2_000);
  }

  /** What is read has no mistake, and what has one is not read. */
  @Test
  void schemes() throws IOException {
    String scheme = Files.readString(Path.of("src/test/resources/scheme/haute-marne.json"));
    Fuzz.texts("Scheme.read", SOME, List.of(scheme), text -> {
      Scheme read = Scheme.read(text);
      assertThat(Scheme.check(text)).isEmpty();
      assertThat(Scheme.read(read.toJson())).isEqualTo(read);
    });
    Fuzz.texts("Scheme.check", SOME, List.of(scheme), text -> Scheme.check(text));
  }

  @Test
  void facts() {
    String csv = "id,value\npopulation-totale,3006\nzone,metropole\ngrand-pole-urbain,false\n";
    Fuzz.texts("FactDocument.readCsv", SOME, List.of(csv), text -> {
      try {
        FactDocument.readCsv(new StringReader(text)).toFactSet(FactModel.standard());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Test
  void tables() throws IOException {
    List<byte[]> list = List.of(
        "insee_com;lib_com;id_pvd;date_signature\n52250;Joinville;pvd-52-1;2021-04-30\n1033;Valserhône;pvd-01;x\n"
            .getBytes(StandardCharsets.UTF_8));
    Fuzz.bytes(
        "list of petites villes de demain",
        SOME / 2,
        list,
        bytes -> DesignationReader.of(OfficialLists.PETITES_VILLES_DE_DEMAIN)
            .read(SourceFile.of("list.csv", bytes), GEOGRAPHY));
    List<byte[]> table =
        List.of(Files.readAllBytes(Path.of("src/test/resources/tables/criteres-dgcl.csv")));
    Fuzz.bytes(
        "table of criteria",
        SOME / 2,
        table,
        bytes -> FactTableReader.of(OfficialTables.criteresDgcl(2024))
            .read(SourceFile.of("table.csv", bytes), GEOGRAPHY));
  }
}
