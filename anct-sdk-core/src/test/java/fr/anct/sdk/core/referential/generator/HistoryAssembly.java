package fr.anct.sdk.core.referential.generator;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.history.CommuneEvent;
import fr.anct.sdk.core.history.CommuneEventKind;
import fr.anct.sdk.core.history.HistoryWriter;
import fr.anct.sdk.core.territory.TerritoryType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the periods of 0.7.0's historique-communes.json into rows like INSEE's: what each commune became on the day that
 * a period ended.
 *
 * <p>The source has a fourth kind of entry, COMP: the part of a merged commune that has no status of its own, such as a
 * commune absorbed by a simple merger or the chef-lieu of a merger with associated communes. It is no territory, so it is
 * not kept; but what became of a commune is found through it.
 */
final class HistoryAssembly {
  private static final Map<String, TerritoryType> TYPES = Map.of(
      "COM", TerritoryType.COMMUNE,
      "COMD", TerritoryType.DELEGATED_COMMUNE,
      "COMA", TerritoryType.ASSOCIATED_COMMUNE);

  private static final Map<String, CommuneEventKind> KINDS = Map.ofEntries(
      Map.entry("changement de nom", CommuneEventKind.RENAMING),
      Map.entry("renommage suite à création d’une commune fille", CommuneEventKind.RENAMING),
      Map.entry("création", CommuneEventKind.CREATION),
      Map.entry("suppression", CommuneEventKind.SUPPRESSION),
      Map.entry("rétablissement", CommuneEventKind.REESTABLISHMENT),
      Map.entry("dé-fusion", CommuneEventKind.REESTABLISHMENT),
      Map.entry("dé-fusion + fusion-association", CommuneEventKind.REESTABLISHMENT),
      Map.entry("recomposition de la commune groupe", CommuneEventKind.REESTABLISHMENT),
      Map.entry("recomposition de la commune parent", CommuneEventKind.REESTABLISHMENT),
      Map.entry("fusion simple", CommuneEventKind.SIMPLE_MERGER),
      Map.entry("fusion-association", CommuneEventKind.MERGER_WITH_ASSOCIATION),
      Map.entry(
          "commune-parente membre d’une fusion-association",
          CommuneEventKind.MERGER_WITH_ASSOCIATION),
      Map.entry("fusion totale", CommuneEventKind.ASSOCIATION_ENDED),
      Map.entry("fusion partielle", CommuneEventKind.ASSOCIATION_ENDED),
      Map.entry("fusion avec la commune parente", CommuneEventKind.ASSOCIATION_ENDED),
      Map.entry(
          "recomposition de la commune parente (fusion partielle)",
          CommuneEventKind.ASSOCIATION_ENDED),
      Map.entry("changement de département", CommuneEventKind.DEPARTEMENT_CHANGE),
      Map.entry("changement de chef lieu", CommuneEventKind.CHEF_LIEU_CHANGE),
      Map.entry("changement de chef lieu de la commune groupe", CommuneEventKind.CHEF_LIEU_CHANGE));

  /** The other reasons, all about the creation or enlargement of a commune nouvelle. */
  private static final Set<String> COMMUNE_NOUVELLE = Set.of(
      "commune nouvelle",
      "commune devenant déléguée",
      "commune devenant commune déléguée",
      "commune restant déléguée",
      "commune restant ou devenant commune déléguée",
      "commune absorbée par la commune nouvelle",
      "commune associée devenant déléguée",
      "commune parente devenant commune déléguée",
      "commune parente restant ou devenant commune déléguée",
      "changement de département + commune devenant déléguée",
      "changement de département + commune devenant commune déléguée",
      "dissolution ou élargissement de la commune nouvelle",
      "dissolution de la fusion-association dans une commune nouvelle");

  private final Map<String, JsonNode> entries = new HashMap<>();
  private final Map<String, List<JsonNode>> partsOf = new HashMap<>();
  private final HistoryWriter into = new HistoryWriter();

  private HistoryAssembly() {}

  static byte[] assemble(SourceVintage vintage, NpmPackage source) throws IOException {
    HistoryAssembly assembly = new HistoryAssembly();
    JsonNode history = source.json("historique-communes");
    for (JsonNode entry : history) {
      assembly.entries.put(text(entry, "id"), entry);
    }
    for (JsonNode entry : history) {
      assembly.checkEntry(entry);
      if (entry.has("pole")) {
        assembly
            .partsOf
            .computeIfAbsent(text(assembly.commune(entry), "id"), id -> new ArrayList<>())
            .add(entry);
      }
    }
    for (JsonNode entry : history) {
      if (TYPES.containsKey(text(entry, "type"))) {
        assembly.rows(entry);
      }
    }
    return assembly.into.write(vintage.version(), source.sha256());
  }

  private void checkEntry(JsonNode entry) {
    entry.fieldNames().forEachRemaining(field -> {
      if (!List.of(
              "nom",
              "type",
              "code",
              "typeLiaison",
              "id",
              "dateDebut",
              "dateFin",
              "raisonDebut",
              "raisonFin",
              "predecesseur",
              "successeur",
              "pole",
              "membres")
          .contains(field)) {
        throw new IllegalStateException("Unexpected field " + field + " in " + entry);
      }
    });
    for (String link : List.of("predecesseur", "successeur", "pole")) {
      if (entry.has(link) && !entries.containsKey(text(entry, link))) {
        throw new IllegalStateException("Nothing at the end of " + link + " of " + entry);
      }
    }
    if (!entry.has("dateDebut") && !text(entry, "type").equals("COM")) {
      throw new IllegalStateException("A part without a first day: " + entry);
    }
  }

  private void rows(JsonNode entry) {
    boolean commune = isCommune(entry);
    if (commune && entry.path("raisonDebut").asText().equals("création")) {
      add(date(entry, "dateDebut"), CommuneEventKind.CREATION, Optional.empty(), state(entry));
    }
    if (!entry.has("dateFin")) {
      return;
    }
    LocalDate day = date(entry, "dateFin");
    CommuneEventKind kind = kind(entry);
    if (kind == CommuneEventKind.SUPPRESSION) {
      add(day, kind, state(entry), Optional.empty());
      return;
    }
    Set<JsonNode> after = new LinkedHashSet<>();
    if (entry.has("successeur")) {
      JsonNode next = entries.get(text(entry, "successeur"));
      if (!commune && kind != CommuneEventKind.COMMUNE_NOUVELLE && isSamePart(entry, next)) {
        return;
      }
      collect(next, after);
    }
    // A division: the parts that leave say where the rest of the commune goes.
    if (commune) {
      for (JsonNode part : partsOf.getOrDefault(text(entry, "id"), List.of())) {
        if (!part.path("dateFin").asText().equals(day.toString())) {
          continue;
        }
        JsonNode next = entries.get(text(part, "successeur"));
        if (kind == CommuneEventKind.REESTABLISHMENT) {
          collect(next, after, commune(next));
        } else if (text(part, "type").equals("COMP") && isPart(next)) {
          after.add(next); // the former chef-lieu becomes a part with a status
        }
      }
    }
    if (after.isEmpty()) {
      throw new IllegalStateException("Nothing after " + entry);
    }
    for (JsonNode next : after) {
      add(day, kind, state(entry), state(next));
    }
  }

  /** What follows an entry: itself, if it is a territory, and the commune that it is part of. */
  private void collect(JsonNode next, Set<JsonNode> into) {
    if (TYPES.containsKey(text(next, "type"))) {
      into.add(next);
    }
    into.add(commune(next));
  }

  private void collect(JsonNode next, Set<JsonNode> into, JsonNode commune) {
    into.add(commune);
    // A part that stays one in another commune came out of the commune that was divided.
    if (isPart(next)
        && !text(commune, "code")
            .equals(text(commune(entries.get(text(next, "predecesseur"))), "code"))) {
      into.add(next);
    }
  }

  /** The source begins another period of a part whenever its commune does: nothing changed, unless the commune did. */
  private boolean isSamePart(JsonNode entry, JsonNode next) {
    if (!text(next, "type").equals(text(entry, "type"))
        || !text(next, "code").equals(text(entry, "code"))
        || !text(next, "nom").equals(text(entry, "nom"))) {
      return false;
    }
    JsonNode before = commune(entry);
    JsonNode after = commune(next);
    return text(before, "code").equals(text(after, "code"))
        || text(after, "id").equals(before.path("successeur").asText());
  }

  private JsonNode commune(JsonNode entry) {
    JsonNode commune = entry;
    while (!isCommune(commune)) {
      commune = entries.get(text(commune, "pole"));
    }
    return commune;
  }

  private static CommuneEventKind kind(JsonNode entry) {
    String reason = text(entry, "raisonFin");
    CommuneEventKind kind = KINDS.get(reason);
    if (kind == null) {
      if (!COMMUNE_NOUVELLE.contains(reason)) {
        throw new IllegalStateException("Unexpected reason " + reason + " in " + entry);
      }
      return CommuneEventKind.COMMUNE_NOUVELLE;
    }
    return kind == CommuneEventKind.ASSOCIATION_ENDED && text(entry, "type").equals("COMD")
        ? CommuneEventKind.DELEGATION_ENDED
        : kind;
  }

  private void add(
      LocalDate day,
      CommuneEventKind kind,
      Optional<CommuneEvent.State> before,
      Optional<CommuneEvent.State> after) {
    into.add(new CommuneEvent(day, kind, before, after));
  }

  private static Optional<CommuneEvent.State> state(JsonNode entry) {
    return Optional.of(new CommuneEvent.State(
        TYPES.get(text(entry, "type")), text(entry, "code"), text(entry, "nom")));
  }

  private static boolean isPart(JsonNode entry) {
    return !isCommune(entry) && TYPES.containsKey(text(entry, "type"));
  }

  private static boolean isCommune(JsonNode entry) {
    return text(entry, "type").equals("COM");
  }

  private static LocalDate date(JsonNode entry, String field) {
    return LocalDate.parse(text(entry, field));
  }

  private static String text(JsonNode entry, String field) {
    JsonNode value = entry.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalStateException("No text " + field + " in " + entry);
    }
    return value.textValue();
  }
}
