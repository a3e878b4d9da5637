package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.generator.Sheet;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeIdTest {
  @ParameterizedTest
  @CsvSource({
    "france-services, france-services",
    "FRANCE_SERVICES, france-services",
    "' France Services ', france-services",
    "PVD, petites-villes-de-demain",
    "pvd, petites-villes-de-demain",
    "ACV, action-coeur-de-ville",
    "CRTE, crte",
    "INGENIERIE_ANCT_GRATUITE, gratuite-ingenierie",
    "P-ING, gratuite-ingenierie",
    "DETR_COMMUNE, detr",
    "P-PVD, pvd-chef-de-projet",
    "P-TIcdp, territoires-industrie",
    "FRR, frr",
    "4g-fixe, 4g-fixe"
  })
  void findUnderstandsIdsAndAliases(String text, String id) {
    assertThat(ProgrammeId.find(text)).contains(ProgrammeId.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "a-", "-a", "a--b", "été", "a/b", "a.b"})
  void whatCannotBeAnIdIsNotFoundAndRefused(String text) {
    assertThat(ProgrammeId.find(text)).isEmpty();
    assertThatThrownBy(() -> ProgrammeId.of(text))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_CODE));
  }

  @Test
  void lengthIsBounded() {
    assertThat(ProgrammeId.of("a".repeat(64))).hasToString("a".repeat(64));
    assertThatThrownBy(() -> ProgrammeId.of("a".repeat(65))).isInstanceOf(AnctException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PVD", "France-Services", "france services"})
  void ofIsStrict(String text) {
    assertThatThrownBy(() -> ProgrammeId.of(text)).isInstanceOf(AnctException.class);
  }

  @Test
  void ofRefusesAnAliasAndNamesTheProgramme() {
    assertThatThrownBy(() -> ProgrammeId.of("pvd"))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().message(Language.FR))
                .contains("pvd", "petites-villes-de-demain"));
  }

  @Test
  void noAliasIsTheIdOfAnEntryAndEachLeadsToAnId() {
    ProgrammeAliases.ID_BY_ALIAS.forEach((alias, id) -> {
      assertThat(ProgrammeId.find(alias)).contains(ProgrammeId.of(id));
      assertThat(ProgrammeCatalogue.standard().programmes())
          .noneMatch(programme -> programme.id().toString().equals(alias));
    });
  }

  @Test
  void constantsAreInTheCatalogueOrKnownNotToBe() throws IllegalAccessException {
    Set<String> outside = new TreeSet<>();
    int constants = 0;
    for (var field : ProgrammeId.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        ProgrammeId id = (ProgrammeId) field.get(null);
        constants++;
        if (!ProgrammeCatalogue.standard().contains(id)) {
          outside.add(id.toString());
        }
      }
    }
    assertThat(outside)
        .containsExactly(
            "detr", "dpv", "dsid", "dsil", "dsu", "frr", "ort", "villages-d-avenir", "zrr");
    assertThat(constants).isGreaterThan(30);
  }

  @Test
  void everyIdOfTheFactSheetsIsResolved() throws IOException {
    ImmutableSet<String> notInTheReport = ImmutableSet.of(
        "SAISINE_ANCT",
        "DETR_COMMUNE",
        "DETR_EPCI",
        "DSIL",
        "DSR_BOURG_CENTRE",
        "DSR_PEREQUATION",
        "DSR_CIBLE",
        "DSU",
        "DPV",
        "DENSITE_GRILLE",
        "ZRR",
        "FRR",
        "FRR_PLUS",
        "ORT",
        "ZONE_MONTAGNE",
        "LITTORAL",
        "P-MAN");
    List<String> ids = new ArrayList<>();
    collect(ids, "eligibility.md", "^### \\d", "`([A-Z][A-Z0-9_]+)`");
    collect(ids, "funding.md", "^\\| P-", "^\\| (P-\\w+)");
    assertThat(ids).hasSizeGreaterThan(60);
    for (String id : ids) {
      ProgrammeId resolved = ProgrammeId.find(id).orElseThrow();
      assertThat(ProgrammeCatalogue.standard().contains(resolved))
          .as(id)
          .isEqualTo(!notInTheReport.contains(id));
    }
  }

  private static void collect(List<String> ids, String sheet, String line, String id)
      throws IOException {
    Pattern lines = Pattern.compile(line);
    Pattern found = Pattern.compile(id);
    for (String text : Files.readAllLines(Sheet.require(sheet))) {
      if (lines.matcher(text).find()) {
        // Only the identifiers of the title, not those of the sentence that follows it.
        Matcher matcher = found.matcher(text.split(" — |: ", 2)[0]);
        while (matcher.find()) {
          ids.add(matcher.group(1));
        }
      }
    }
  }

  @Test
  void jsonIsTheId() {
    assertThat(AnctJson.write(ProgrammeId.CRTE)).isEqualTo("\"crte\"");
    assertThat(AnctJson.read("\"crte\"", ProgrammeId.class)).isEqualTo(ProgrammeId.CRTE);
    assertThatThrownBy(() -> AnctJson.read("\"pvd\"", ProgrammeId.class))
        .isInstanceOf(AnctException.class);
  }

  @Test
  void isAValue() throws Exception {
    EqualsVerifier.forClass(ProgrammeId.class).suppress(Warning.NULL_FIELDS).verify();
    assertThat(JavaSerial.read(JavaSerial.write(ProgrammeId.DETR))).isEqualTo(ProgrammeId.DETR);
    byte[] forged = JavaSerial.forge(JavaSerial.write(ProgrammeId.DETR), "detr", "De r");
    assertThatThrownBy(() -> JavaSerial.read(forged)).isInstanceOf(InvalidObjectException.class);
    assertThat(ProgrammeId.CRTE).isLessThan(ProgrammeId.DETR);
  }
}
