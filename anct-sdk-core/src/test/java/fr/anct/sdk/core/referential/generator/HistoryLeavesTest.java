package fr.anct.sdk.core.referential.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.territory.TerritoryType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each entry of the source's history, read again without the generator, against what the library answers. */
class HistoryLeavesTest {
  private static final Map<String, TerritoryType> TYPES = Map.of(
      "COM", TerritoryType.COMMUNE,
      "COMD", TerritoryType.DELEGATED_COMMUNE,
      "COMA", TerritoryType.ASSOCIATED_COMMUNE);

  /** When what it was is known: no two of one key on a day, and nothing between them that the source has not. */
  private record Span(String name, Optional<String> parent, String from, String until) {}

  @Test
  void everyEntryIsThereFromItsFirstDayToItsLast() throws IOException {
    SourceVintage source = SourceVintage.ALL.get(0);
    JsonNode entries =
        NpmPackage.read(Tarballs.folder().resolve(source.tarball())).json("historique-communes");
    Map<String, JsonNode> byId = new HashMap<>();
    entries.forEach(entry -> byId.put(entry.get("id").textValue(), entry));
    Map<String, List<Span>> expected = new TreeMap<>();
    int kept = 0;
    for (JsonNode entry : entries) {
      TerritoryType type = TYPES.get(entry.get("type").textValue());
      if (type != null) {
        kept++;
        expected
            .computeIfAbsent(entry.get("code").textValue() + " " + type, key -> new ArrayList<>())
            .add(new Span(
                entry.get("nom").textValue(),
                parent(entry, byId),
                entry.path("dateDebut").asText(""),
                entry.path("dateFin").asText("")));
      }
    }
    assertThat(kept).isEqualTo(49_532 - 2_704); // all but the COMP
    CommuneHistory history = CommuneHistory.embedded();
    expected.forEach((key, spans) -> {
      List<Span> told = new ArrayList<>();
      for (HistoricalCommune period : history.periods(key.substring(0, 5))) {
        if (key.endsWith(" " + period.type())) {
          told.add(new Span(
              period.name(),
              period.parent(),
              period.from().map(LocalDate::toString).orElse(""),
              period.until().map(LocalDate::toString).orElse("")));
        }
      }
      assertThat(joined(told)).as(key).isEqualTo(joined(spans));
    });
  }

  /** The source cuts periods where neither name nor commune changes: joined, they are the same. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from));
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.until.equals(span.from)
          && last.name.equals(span.name)
          && last.parent.equals(span.parent)) {
        joined.set(joined.size() - 1, new Span(span.name, span.parent, last.from, span.until));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static Optional<String> parent(JsonNode entry, Map<String, JsonNode> byId) {
    JsonNode commune = entry;
    while (commune.has("pole")) {
      commune = byId.get(commune.get("pole").textValue());
    }
    return commune == entry ? Optional.empty() : Optional.of(commune.get("code").textValue());
  }
}
