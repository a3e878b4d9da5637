package fr.anct.sdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Codes in official files: each must be read, and written the same. */
class OfficialCodesTest {
  private static final String FORM = "QN(\\d{3}|02[AB])\\d{2}[NMIC]";

  @Test
  void everyCodeOfTheOfficialGeographyIsRead() throws IOException {
    Set<String> communesWithArrondissements = new TreeSet<>();
    int arrondissements = 0;
    List<String> lines = Files.readAllLines(SharedData.file("cog/v_commune_2026.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      CommuneCode code = CommuneCode.of(cells[1]);
      assertThat(code).hasToString(cells[1]);
      if (!cells[2].isEmpty()) {
        assertThat(RegionCode.of(cells[2]).isRegion()).isTrue();
        assertThat(code.departement()).isEqualTo(DepartementCode.of(cells[3]));
      }
      assertThat(code.isMunicipalArrondissement()).as(line).isEqualTo(cells[0].equals("ARM"));
      if (code.isMunicipalArrondissement()) {
        arrondissements++;
        assertThat(code.communeOfArrondissement())
            .contains(CommuneCode.of(cells[cells.length - 1]));
        communesWithArrondissements.add(cells[cells.length - 1]);
      }
    }
    assertThat(lines).hasSizeGreaterThan(37_000);
    assertThat(arrondissements).isEqualTo(45);
    assertThat(communesWithArrondissements).containsExactly("13055", "69123", "75056");
  }

  @Test
  void everyCodeOfASampleOfNeighbourhoodsIsRead() throws IOException {
    List<String> codes = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.file("lists/qpv-2024-sample.csv"))) {
      String commune = line.substring(0, Math.min(5, line.length()));
      for (int at = line.indexOf("QN"); at >= 0; at = line.indexOf("QN", at + 1)) {
        String text = line.substring(at, Math.min(at + 8, line.length()));
        QpvCode code = QpvCode.of(text);
        assertThat(code.generation()).isEqualTo(QpvCode.Generation.V2024);
        // A name may hold a line break: not every line begins with its commune.
        CommuneCode.tryParse(commune)
            .ifPresent(
                found -> assertThat(code.departement()).as(line).isEqualTo(found.departement()));
        codes.add(text);
      }
    }
    assertThat(codes).hasSizeGreaterThan(300).allMatch(code -> code.matches(FORM));
  }

  @Test
  void codesOfPublishedGrantsAreRestored() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.file("grants/fonds-vert-2023-sample.csv"));
    int restored = 0;
    int sirets = 0;
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Optional<CommuneCode> commune = CommuneCode.tryParse(cells.get(3));
      Optional<DepartementCode> departement = DepartementCode.tryParse(cells.get(1));
      assertThat(departement).as(line).isPresent();
      if (commune.isPresent() && cells.get(3).length() == 4) {
        restored++;
      }
      if (Siret.tryParse(cells.get(11)).isPresent()) {
        sirets++;
      }
    }
    assertThat(restored).isPositive();
    assertThat(sirets).isPositive();
  }

  /** Cuts a line at its semicolons outside quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
