package fr.anct.sdk.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.referential.Resolution;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TerritoryJsonTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @Test
  void thePortraitOfJoinvilleIsTheOneAPersonRead() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("joinville-2026.json")) {
      String expected =
          new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(AnctJson.write(latest.getCommune("52250")) + "\n").isEqualTo(expected);
    }
  }

  @Test
  void everyKindHasAPortraitThatBeginsWithItsReference() throws IOException {
    List<Territory> one = List.of(
        latest.getCommune("75056"),
        latest.getDelegatedCommune(CommuneCode.of("01015")),
        latest.getAssociatedCommune(CommuneCode.of("01120")),
        latest.getMunicipalArrondissement(CommuneCode.of("75101")),
        latest.getEpci("200046977"),
        latest.getEpt(Siren.of("200057867")),
        latest.getArrondissement("523"),
        latest.getDepartement("52"),
        latest.getRegion("44"));
    for (Territory territory : one) {
      JsonNode portrait = AnctJson.mapper().readTree(AnctJson.write(territory));
      assertThat(TerritoryRef.parse(portrait.get("ref").textValue())).isEqualTo(territory.ref());
      assertThat(portrait.get("type").textValue()).isEqualTo(territory.type().word());
      assertThat(portrait.get("name").textValue()).isEqualTo(territory.name());
      assertThat(portrait.get("millesime").intValue()).isEqualTo(2026);
      assertThat(portrait).hasSizeGreaterThan(5);
    }
  }

  @Test
  void neighboursAreBrief() throws IOException {
    JsonNode paris = AnctJson.mapper().readTree(AnctJson.write(latest.getCommune("75056")));
    assertThat(paris.get("municipalArrondissements")).hasSize(20);
    assertThat(paris.get("chefLieuOf")).hasSize(3);
    JsonNode lyon = AnctJson.mapper().readTree(AnctJson.write(latest.getEpci("200046977")));
    assertThat(lyon.get("communes")).hasSize(58).allMatch(commune -> commune.size() == 2);
    assertThat(lyon.get("kind").textValue()).isEqualTo("metropoleDeLyon");
    JsonNode marne = AnctJson.mapper().readTree(AnctJson.write(latest.getDepartement("52")));
    assertThat(marne.get("communeCount").intValue())
        .isEqualTo(latest.getDepartement("52").communes().size());
    assertThat(marne.get("chefLieu").get("name").textValue()).isEqualTo("Chaumont");
    assertThat(marne.get("zone").textValue()).isEqualTo("metropole");
  }

  @Test
  void anUnknownCensusIsAbsent() throws IOException {
    Commune culoz = TerritorialReferential.of(Millesime.of(2023)).getCommune("01138");
    JsonNode first =
        AnctJson.mapper().readTree(AnctJson.write(culoz)).get("populations").get(0);
    assertThat(first.has("census")).isFalse();
    assertThat(first.get("confidence").textValue()).isEqualTo("unverified");
  }

  @Test
  void aResolutionNamesItsCase() throws IOException {
    TerritoryRef ref = TerritoryRef.parse("commune:74011@2019");
    Resolution resolution = latest.resolve(ref);
    JsonNode json = AnctJson.mapper()
        .readTree(AnctJson.mapper().writerFor(Resolution.class).writeValueAsString(resolution));
    assertThat(json.get("resolution").textValue()).isEqualTo("partOf");
    assertThat(json.get("asked").textValue()).isEqualTo("commune:74011@2019");
    assertThat(json.get("commune").get("ref").textValue()).isEqualTo("commune:74010@2026");
    assertThat(json.get("link").textValue()).isEqualTo("delegatedCommune");
  }

  @Test
  void aPortraitIsNotRead() throws JsonProcessingException {
    String portrait = AnctJson.write(latest.getCommune("52250"));
    assertThatThrownBy(() -> AnctJson.read(portrait, Commune.class))
        .isInstanceOf(AnctException.class);
  }
}
