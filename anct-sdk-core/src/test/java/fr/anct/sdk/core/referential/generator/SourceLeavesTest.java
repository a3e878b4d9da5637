package fr.anct.sdk.core.referential.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Arrondissement;
import fr.anct.sdk.core.territory.Article;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Region;
import fr.anct.sdk.core.territory.Territory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each leaf of the source packages, read again without the generator, against what the library answers. */
class SourceLeavesTest {
  static List<SourceVintage> vintages() {
    return SourceVintage.ALL;
  }

  @BeforeAll
  static void needsTheTarballs() {
    Tarballs.folder();
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void everyLeafIsThere(SourceVintage source) throws IOException {
    NpmPackage files = NpmPackage.read(Tarballs.folder().resolve(source.tarball()));
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(source.year()));
    int communes = 0;
    for (JsonNode node : files.json("communes")) {
      check(vintage, source, node);
      communes++;
    }
    assertThat(communes)
        .isEqualTo(vintage.communes().size()
            + vintage.delegatedCommunes().size()
            + vintage.associatedCommunes().size()
            + vintage.municipalArrondissements().size());
    for (JsonNode node : files.json("epci")) {
      Epci epci = vintage.getEpci(text(node, "code"));
      assertThat(epci.name()).isEqualTo(text(node, "nom"));
      assertThat(wordOf(epci)).isEqualTo(text(node, "type"));
      assertThat(epci.taxRegime()).hasToString(text(node, "modeFinancement"));
      checkPair(epci.populations(), node);
      checkMembers(epci.communes(), node);
    }
    for (JsonNode node : files.json("ept")) {
      Ept ept = vintage.getEpt(Siren.of(text(node, "code")));
      assertThat(ept.name()).isEqualTo(text(node, "nom"));
      checkPair(ept.populations(), node);
      checkMembers(ept.communes(), node);
    }
    for (JsonNode node : files.json("arrondissements")) {
      Arrondissement arrondissement = vintage.getArrondissement(text(node, "code"));
      checkNamed(arrondissement, arrondissement.article(), arrondissement.chefLieu(), node);
      assertThat(arrondissement.departement().code()).hasToString(text(node, "departement"));
      assertThat(arrondissement.region().code()).hasToString(text(node, "region"));
    }
    for (JsonNode node : files.json("departements")) {
      Departement departement = vintage.getDepartement(text(node, "code"));
      checkNamed(departement, departement.article(), departement.chefLieu(), node);
      assertThat(departement.region().code()).hasToString(text(node, "region"));
      checkZone(departement, node);
    }
    for (JsonNode node : files.json("regions")) {
      Region region = vintage.getRegion(text(node, "code"));
      checkNamed(region, region.article(), region.chefLieu(), node);
    }
  }

  private static void check(TerritorialReferential vintage, SourceVintage source, JsonNode node) {
    CommuneCode code = CommuneCode.of(text(node, "code"));
    String parent = node.path("chefLieu").asText(node.path("commune").asText(""));
    switch (text(node, "type")) {
      case "commune-actuelle" -> checkCommune(vintage.getCommune(code), source, node);
      case "commune-deleguee" -> {
        DelegatedCommune part = vintage.getDelegatedCommune(code);
        checkNamed(part, part.article(), Optional.of(part.commune()), node);
        checkPlace(part.commune(), node);
        assertThat(part.formerCodes()).isEqualTo(texts(node, "anciensCodes"));
      }
      case "commune-associee" -> {
        AssociatedCommune part = vintage.getAssociatedCommune(code);
        checkNamed(part, part.article(), Optional.of(part.commune()), node);
        checkPlace(part.commune(), node);
        assertThat(texts(node, "anciensCodes")).isEmpty();
      }
      default -> {
        MunicipalArrondissement part = vintage.getMunicipalArrondissement(code);
        assertThat(part.name()).isEqualTo(text(node, "nom"));
        assertThat(part.commune().code()).hasToString(parent);
        checkPlace(part.commune(), node);
        assertThat(part.postalCodes().stream().map(Object::toString).toList())
            .isEqualTo(texts(node, "codesPostaux"));
        assertThat(part.populations())
            .extracting(Population::value)
            .containsExactly(node.get("population").longValue());
      }
    }
  }

  private static void checkCommune(Commune commune, SourceVintage source, JsonNode node) {
    assertThat(commune.name()).isEqualTo(text(node, "nom"));
    assertThat(commune.article()).isEqualTo(article(node));
    assertThat(commune.postalCodes().stream().map(Object::toString).toList())
        .isEqualTo(texts(node, "codesPostaux"));
    assertThat(commune.formerCodes()).isEqualTo(texts(node, "anciensCodes"));
    if (node.has("siren")) {
      assertThat(commune.siren()).map(Siren::toString).hasValue(text(node, "siren"));
    }
    List<Population> ofFile = commune.populations().stream()
        .filter(p -> p.provenance().dataset().contains("communes.json"))
        .toList();
    assertThat(ofFile).hasSize(node.has("population") ? 1 : 0);
    if (node.has("population")) {
      assertThat(ofFile.get(0).value()).isEqualTo(node.get("population").longValue());
      assertThat(ofFile.get(0).kind()).isEqualTo(PopulationKind.MUNICIPALE);
      assertThat(ofFile.get(0).provenance().version()).hasValue(source.version());
    }
    JsonNode collectivite = node.path("collectiviteOutremer");
    if (collectivite.isObject()) {
      assertThat(commune.departement().code()).hasToString(text(collectivite, "code"));
      assertThat(commune.departement().name()).isEqualTo(text(collectivite, "nom"));
    } else {
      checkPlace(commune, node);
    }
  }

  private static void checkPlace(Commune commune, JsonNode node) {
    assertThat(commune.arrondissement().map(Arrondissement::code).orElse(""))
        .isEqualTo(node.path("arrondissement").asText(""));
    assertThat(commune.departement().code()).hasToString(text(node, "departement"));
    assertThat(commune.region().code()).hasToString(text(node, "region"));
    checkZone(commune.departement(), node);
  }

  private static void checkZone(Departement departement, JsonNode node) {
    if (node.has("zone")) {
      String zone = text(node, "zone").equals("metro") ? "metropole" : text(node, "zone");
      assertThat(departement.zone().name()).isEqualToIgnoringCase(zone);
    }
  }

  private static void checkNamed(
      Territory territory, Optional<Article> article, Optional<Commune> chefLieu, JsonNode node) {
    assertThat(territory.name()).isEqualTo(text(node, "nom"));
    assertThat(article).isEqualTo(article(node));
    assertThat(chefLieu).map(c -> c.code().toString()).hasValue(text(node, "chefLieu"));
  }

  private static void checkMembers(List<Commune> communes, JsonNode node) {
    TreeSet<String> expected = new TreeSet<>();
    for (JsonNode member : node.get("membres")) {
      expected.add(text(member, "code"));
      Commune commune = communes.stream()
          .filter(c -> c.code().toString().equals(text(member, "code")))
          .findFirst()
          .orElseThrow();
      if (member.has("siren")) {
        assertThat(commune.siren()).map(Siren::toString).hasValue(text(member, "siren"));
      }
      if (member.has("populationTotale")) {
        checkPair(commune.populations(), member);
      }
    }
    assertThat(communes.stream().map(c -> c.code().toString()).toList())
        .isEqualTo(new ArrayList<>(expected));
  }

  private static void checkPair(List<Population> populations, JsonNode node) {
    assertThat(populations)
        .filteredOn(p -> p.kind() == PopulationKind.MUNICIPALE)
        .extracting(Population::value)
        .contains(node.get("populationMunicipale").longValue());
    assertThat(populations)
        .filteredOn(p -> p.kind() == PopulationKind.TOTALE)
        .extracting(Population::value)
        .contains(node.get("populationTotale").longValue());
  }

  private static String wordOf(Epci epci) {
    return switch (epci.kind()) {
      case METROPOLE -> "METRO";
      case METROPOLE_DE_LYON -> "MET69";
      default -> epci.kind().name();
    };
  }

  private static Optional<Article> article(JsonNode node) {
    return node.has("typeLiaison")
        ? Optional.of(Article.values()[node.get("typeLiaison").intValue()])
        : Optional.empty();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).textValue();
  }
}
