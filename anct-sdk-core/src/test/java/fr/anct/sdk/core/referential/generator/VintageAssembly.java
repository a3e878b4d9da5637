package fr.anct.sdk.core.referential.generator;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.GeographyAssembler;
import fr.anct.sdk.core.internal.geo.Header;
import fr.anct.sdk.core.internal.geo.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns one package into a geography. What is not stored because it follows from the rest is checked to follow, and a
 * field that is not known here stops the generation: nothing of the source is lost without a word.
 *
 * <p>Left out on purpose: the names of members in epci.json and ept.json (other spellings of the communes' own names),
 * and 0.7.0's history of communes, of which only the communes nouvelles made after its populations are used.
 */
final class VintageAssembly {
  private static final List<String> TYPES = List.of(
      "commune-actuelle", "commune-deleguee", "commune-associee", "arrondissement-municipal");
  private static final List<String> EPCI_KINDS = List.of("CC", "CA", "CU", "METRO", "MET69");
  private static final List<String> REGIMES = List.of("FPU", "FA");
  private static final List<String> ZONES = List.of("metro", "drom", "com");

  private final SourceVintage vintage;
  private final NpmPackage source;
  private final GeographyAssembler into = new GeographyAssembler();
  private final Map<String, JsonNode> departements = new HashMap<>();
  private final Map<String, JsonNode> current = new HashMap<>();

  private VintageAssembly(SourceVintage vintage, NpmPackage source) {
    this.vintage = vintage;
    this.source = source;
  }

  static Geography assemble(SourceVintage vintage, NpmPackage source) throws IOException {
    return new VintageAssembly(vintage, source).assemble();
  }

  private Geography assemble() throws IOException {
    JsonNode communes = source.json("communes");
    for (JsonNode commune : communes) {
      if (commune.get("type").textValue().equals("commune-actuelle")) {
        current.put(text(commune, "code"), commune);
      }
    }
    regions();
    departements();
    collectivites();
    arrondissements();
    for (JsonNode commune : communes) {
      commune(commune);
    }
    epcis();
    epts();
    oldPerimeters();
    return into.build(new Header(
        vintage.year(),
        vintage.epciYear(),
        vintage.eptYear(),
        vintage.communesCensus(),
        vintage.epciCensus(),
        vintage.eptCensus(),
        vintage.version()));
  }

  private void regions() throws IOException {
    for (JsonNode region : source.json("regions")) {
      known(region, "code", "chefLieu", "nom", "typeLiaison", "zone");
      String code = text(region, "code");
      into.add(Table.REGION, CodeNumber.ofShort(code), text(region, "nom"))
          .set(Column.REGION_ARTICLE, number(region, "typeLiaison"))
          .set(Column.REGION_ZONE, zone(region, isDromRegion(code) ? "drom" : "metro"))
          .set(Column.REGION_CHEF_LIEU, currentKey(text(region, "chefLieu")));
    }
  }

  private void departements() throws IOException {
    for (JsonNode departement : source.json("departements")) {
      known(departement, "code", "region", "chefLieu", "nom", "typeLiaison", "zone");
      String code = text(departement, "code");
      departements.put(code, departement);
      into.add(Table.DEPARTEMENT, CodeNumber.ofShort(code), text(departement, "nom"))
          .set(Column.DEPARTEMENT_ARTICLE, number(departement, "typeLiaison"))
          .set(Column.DEPARTEMENT_ZONE, zone(departement, code.length() == 3 ? "drom" : "metro"))
          .set(Column.DEPARTEMENT_REGION, CodeNumber.ofShort(text(departement, "region")))
          .set(Column.DEPARTEMENT_CHEF_LIEU, currentKey(text(departement, "chefLieu")));
    }
  }

  /** Before 2022 the source has no rows for the collectivités, but their code and name beside each commune. */
  private void collectivites() {
    Set<String> done = new HashSet<>();
    for (JsonNode commune : current.values()) {
      JsonNode collectivite = commune.get("collectiviteOutremer");
      if (collectivite == null) {
        continue;
      }
      known(collectivite, "code", "nom");
      String code = text(collectivite, "code");
      check(text(commune, "code").startsWith(code), "code of a collectivité", commune);
      if (done.add(code)) {
        int number = CodeNumber.ofShort(code);
        int zone = ZONES.indexOf("com");
        into.add(Table.REGION, number, text(collectivite, "nom")).set(Column.REGION_ZONE, zone);
        into.add(Table.DEPARTEMENT, number, text(collectivite, "nom"))
            .set(Column.DEPARTEMENT_ZONE, zone)
            .set(Column.DEPARTEMENT_REGION, number);
      }
    }
  }

  private void arrondissements() throws IOException {
    for (JsonNode arrondissement : source.json("arrondissements")) {
      known(arrondissement, "code", "departement", "region", "chefLieu", "nom", "typeLiaison");
      String departement = text(arrondissement, "departement");
      check(regionOf(departement).equals(text(arrondissement, "region")), "région", arrondissement);
      into.add(
              Table.ARRONDISSEMENT,
              CodeNumber.ofShort(text(arrondissement, "code")),
              text(arrondissement, "nom"))
          .set(Column.ARRONDISSEMENT_ARTICLE, number(arrondissement, "typeLiaison"))
          .set(Column.ARRONDISSEMENT_DEPARTEMENT, CodeNumber.ofShort(departement))
          .set(Column.ARRONDISSEMENT_CHEF_LIEU, currentKey(text(arrondissement, "chefLieu")));
    }
  }

  private void commune(JsonNode node) {
    known(
        node,
        "code",
        "nom",
        "typeLiaison",
        "zone",
        "arrondissement",
        "departement",
        "region",
        "type",
        "rangChefLieu",
        "siren",
        "codesPostaux",
        "population",
        "anciensCodes",
        "chefLieu",
        "commune",
        "collectiviteOutremer");
    int kind = TYPES.indexOf(text(node, "type"));
    String code = text(node, "code");
    GeographyAssembler.Row row = into.addCommune(kind, code, text(node, "nom"));
    if (node.has("typeLiaison")) {
      row.set(Column.COMMUNE_ARTICLE, number(node, "typeLiaison"));
    }
    JsonNode place = node;
    if (kind != Table.CURRENT) {
      String parent = text(node, kind == Table.MUNICIPAL ? "commune" : "chefLieu");
      row.set(Column.COMMUNE_PARENT, currentKey(parent));
      place = current.get(parent);
      check(arrondissement(place).equals(arrondissement(node)), "arrondissement of a part", node);
      check(text(place, "departement").equals(text(node, "departement")), "département", node);
    } else if (!arrondissement(node).isEmpty()) {
      row.set(Column.COMMUNE_ARRONDISSEMENT, CodeNumber.ofShort(arrondissement(node)));
    }
    place(place, node);
    if (node.has("population")) {
      check(kind == Table.CURRENT || kind == Table.MUNICIPAL, "population of a part", node);
      row.set(Column.COMMUNE_MUNICIPALE, number(node, "population"));
    }
    if (node.has("siren")) {
      row.set(Column.COMMUNE_SIREN, sirenBody(text(node, "siren")));
    }
    if (node.path("rangChefLieu").asInt(0) != 0) {
      row.set(Column.COMMUNE_RANK, number(node, "rangChefLieu"));
    }
    List<Integer> postalCodes = new ArrayList<>();
    node.path("codesPostaux").forEach(c -> postalCodes.add(Integer.parseInt(c.textValue())));
    row.setPostalCodes(postalCodes);
    List<Integer> formerCodes = new ArrayList<>();
    node.path("anciensCodes")
        .forEach(c -> formerCodes.add(GeographyAssembler.number(c.textValue())));
    row.setFormerCodes(formerCodes);
  }

  /** A current commune's département is told by its code, and the rest by its département. */
  private void place(JsonNode place, JsonNode node) {
    String code = text(place, "code");
    if (place.has("collectiviteOutremer")) {
      return;
    }
    String departement = text(place, "departement");
    check(
        CodeNumber.departementOf(GeographyAssembler.number(code))
            == CodeNumber.ofShort(departement),
        "département",
        node);
    check(regionOf(departement).equals(text(node, "region")), "région", node);
    if (node.has("zone")) {
      check(text(node, "zone").equals(text(departements.get(departement), "zone")), "zone", node);
    }
  }

  private void epcis() throws IOException {
    for (JsonNode epci : source.json("epci")) {
      known(
          epci,
          "code",
          "nom",
          "type",
          "modeFinancement",
          "populationTotale",
          "populationMunicipale",
          "membres");
      int siren = CodeNumber.ofSiren(Siren.of(text(epci, "code")).toString());
      into.add(Table.EPCI, siren, text(epci, "nom"))
          .set(Column.EPCI_KIND, index(EPCI_KINDS, text(epci, "type")))
          .set(Column.EPCI_REGIME, index(REGIMES, text(epci, "modeFinancement")))
          .set(Column.EPCI_MUNICIPALE, number(epci, "populationMunicipale"))
          .set(Column.EPCI_TOTALE, number(epci, "populationTotale"));
      for (JsonNode member : epci.get("membres")) {
        known(member, "code", "siren", "nom", "populationTotale", "populationMunicipale");
        GeographyAssembler.Row row =
            into.current(text(member, "code")).set(Column.COMMUNE_EPCI, siren);
        int body = sirenBody(text(member, "siren"));
        if (row.get(Column.COMMUNE_SIREN) < 0) {
          row.set(Column.COMMUNE_SIREN, body);
        }
        check(row.get(Column.COMMUNE_SIREN) == body, "SIREN of a member", member);
        if (member.has("populationMunicipale")) {
          row.set(Column.COMMUNE_EPCI_MUNICIPALE, number(member, "populationMunicipale"))
              .set(Column.COMMUNE_EPCI_TOTALE, number(member, "populationTotale"));
        }
      }
    }
  }

  private void epts() throws IOException {
    for (JsonNode ept : source.json("ept")) {
      known(
          ept,
          "code",
          "nom",
          "type",
          "modeFinancement",
          "populationTotale",
          "populationMunicipale",
          "membres");
      check(text(ept, "type").equals("EPT") && text(ept, "modeFinancement").isEmpty(), "EPT", ept);
      int siren = CodeNumber.ofSiren(Siren.of(text(ept, "code")).toString());
      into.add(Table.EPT, siren, text(ept, "nom"))
          .set(Column.EPT_MUNICIPALE, number(ept, "populationMunicipale"))
          .set(Column.EPT_TOTALE, number(ept, "populationTotale"));
      for (JsonNode member : ept.get("membres")) {
        known(member, "code", "siren", "nom", "populationTotale", "populationMunicipale");
        GeographyAssembler.Row row = into.current(text(member, "code"))
            .set(Column.COMMUNE_EPT, siren)
            .set(Column.COMMUNE_EPT_MUNICIPALE, number(member, "populationMunicipale"))
            .set(Column.COMMUNE_EPT_TOTALE, number(member, "populationTotale"));
        check(
            !member.has("siren")
                || row.get(Column.COMMUNE_SIREN) == sirenBody(text(member, "siren")),
            "SIREN of a member",
            member);
      }
    }
  }

  /**
   * Marks the communes whose population in communes.json is that of the perimeter before a merger: where epci.json
   * gives another one for the same census, or, in 0.7.0, where the commune nouvelle was made after the geography of
   * census 2016, which is that of 2018-01-01.
   */
  private void oldPerimeters() throws IOException {
    Set<String> old = new HashSet<>();
    for (String code : current.keySet()) {
      GeographyAssembler.Row row = into.current(code);
      int ofEpci = row.get(Column.COMMUNE_EPCI_MUNICIPALE);
      if (vintage.communesCensus() == vintage.epciCensus()
          && ofEpci >= 0
          && ofEpci != row.get(Column.COMMUNE_MUNICIPALE)) {
        old.add(code);
      }
    }
    for (JsonNode entry : source.json("historique-communes")) {
      if (text(entry, "type").equals("COM")
          && !entry.has("dateFin")
          && entry.path("raisonDebut").asText().equals("commune nouvelle")
          && entry.get("dateDebut").textValue().compareTo("2018-01-01") > 0) {
        old.add(text(entry, "code"));
      }
    }
    for (String code : old) {
      into.current(code).set(Column.COMMUNE_OLD_PERIMETER, 1);
    }
  }

  private int currentKey(String code) {
    check(current.containsKey(code), "current commune " + code, current.get(code));
    return GeographyAssembler.number(code);
  }

  private String regionOf(String departement) {
    return text(departements.get(departement), "region");
  }

  private static String arrondissement(JsonNode commune) {
    return commune.path("arrondissement").asText("");
  }

  /** The region codes below 10 are those of the five DROM. */
  private static boolean isDromRegion(String code) {
    return code.charAt(0) == '0';
  }

  private static int zone(JsonNode node, String expected) {
    return index(ZONES, node.has("zone") ? text(node, "zone") : expected);
  }

  private static int sirenBody(String siren) {
    return CodeNumber.ofSiren(Siren.of(siren).toString()) / 10;
  }

  private static int index(List<String> words, String word) {
    int index = words.indexOf(word);
    if (index < 0) {
      throw new IllegalStateException("Unknown word " + word);
    }
    return index;
  }

  private static int number(JsonNode node, String field) {
    JsonNode value = node.get(field);
    check(value != null && value.isInt() && value.intValue() >= 0, field, node);
    return value.intValue();
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    check(value != null && value.isTextual(), field, node);
    return value.textValue();
  }

  private static void known(JsonNode node, String... fields) {
    node.fieldNames()
        .forEachRemaining(name -> check(List.of(fields).contains(name), "field " + name, node));
  }

  private static void check(boolean holds, String what, JsonNode where) {
    if (!holds) {
      throw new IllegalStateException("Unexpected " + what + " in " + where);
    }
  }
}
