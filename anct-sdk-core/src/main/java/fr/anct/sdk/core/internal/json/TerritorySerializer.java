package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import fr.anct.sdk.core.territory.Arrondissement;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.Region;
import fr.anct.sdk.core.territory.Territory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the portrait of a territory: what it is, and its neighbours by code and name. Départements, régions and
 * arrondissements give the number of their communes; EPCI and EPT list their members.
 */
final class TerritorySerializer extends JsonSerializer<Territory> {
  @Override
  public void serialize(Territory territory, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject(territory);
    json.writeStringField("ref", territory.ref().toString());
    json.writeStringField("type", territory.type().word());
    json.writeStringField("code", territory.ref().code());
    json.writeStringField("name", territory.name());
    json.writeNumberField("millesime", territory.millesime().year());
    if (territory instanceof Commune commune) {
      commune(commune, json, provider);
    } else if (territory instanceof DelegatedCommune part) {
      brief("commune", part.commune(), json);
      provider.defaultSerializeField("formerCodes", part.formerCodes(), json);
    } else if (territory instanceof AssociatedCommune part) {
      brief("commune", part.commune(), json);
    } else if (territory instanceof MunicipalArrondissement part) {
      brief("commune", part.commune(), json);
      provider.defaultSerializeField("postalCodes", part.postalCodes(), json);
      populations(part.populations(), json, provider);
    } else if (territory instanceof Epci epci) {
      provider.defaultSerializeField("kind", epci.kind(), json);
      provider.defaultSerializeField("taxRegime", epci.taxRegime(), json);
      populations(epci.populations(), json, provider);
      briefs("communes", epci.communes(), json);
    } else if (territory instanceof Ept ept) {
      populations(ept.populations(), json, provider);
      briefs("communes", ept.communes(), json);
    } else if (territory instanceof Arrondissement arrondissement) {
      brief("departement", arrondissement.departement(), json);
      brief("region", arrondissement.region(), json);
      brief("chefLieu", arrondissement.chefLieu(), json);
      json.writeNumberField("communeCount", arrondissement.communes().size());
    } else if (territory instanceof Departement departement) {
      provider.defaultSerializeField("zone", departement.zone(), json);
      brief("region", departement.region(), json);
      brief("chefLieu", departement.chefLieu(), json);
      briefs("arrondissements", departement.arrondissements(), json);
      json.writeNumberField("communeCount", departement.communes().size());
    } else if (territory instanceof Region region) {
      provider.defaultSerializeField("zone", region.zone(), json);
      brief("chefLieu", region.chefLieu(), json);
      briefs("departements", region.departements(), json);
      json.writeNumberField("communeCount", region.communes().size());
    }
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      Territory territory, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(territory, json, provider);
  }

  private static void commune(Commune commune, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    provider.defaultSerializeField("nameWithDe", commune.nameWithDe(), json);
    if (commune.siren().isPresent()) {
      json.writeStringField("siren", commune.siren().get().toString());
    }
    provider.defaultSerializeField("postalCodes", commune.postalCodes(), json);
    populations(commune.populations(), json, provider);
    brief("epci", commune.epci(), json);
    brief("ept", commune.ept(), json);
    brief("arrondissement", commune.arrondissement(), json);
    brief("departement", commune.departement(), json);
    brief("region", commune.region(), json);
    json.writeBooleanField("overseas", commune.isOverseas());
    provider.defaultSerializeField("formerCodes", commune.formerCodes(), json);
    briefs("delegatedCommunes", commune.delegatedCommunes(), json);
    briefs("associatedCommunes", commune.associatedCommunes(), json);
    briefs("municipalArrondissements", commune.municipalArrondissements(), json);
    briefs("chefLieuOf", commune.chefLieuOf(), json);
  }

  private static void populations(
      List<Population> populations, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeArrayFieldStart("populations");
    for (Population population : populations) {
      json.writeStartObject();
      provider.defaultSerializeField("kind", population.kind(), json);
      if (population.census().isPresent()) {
        json.writeNumberField("census", population.census().get());
      }
      json.writeNumberField("value", population.value());
      provider.defaultSerializeField("confidence", population.confidence(), json);
      json.writeStringField("dataset", population.provenance().dataset());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void brief(
      String field, Optional<? extends Territory> territory, JsonGenerator json)
      throws IOException {
    if (territory.isPresent()) {
      brief(field, territory.get(), json);
    }
  }

  private static void brief(String field, Territory territory, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    brief(territory, json);
  }

  private static void briefs(
      String field, List<? extends Territory> territories, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Territory territory : territories) {
      brief(territory, json);
    }
    json.writeEndArray();
  }

  private static void brief(Territory territory, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ref", territory.ref().toString());
    json.writeStringField("name", territory.name());
    json.writeEndObject();
  }
}
