package fr.anct.sdk.core.programme.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.programme.Programme;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue says all that the sheet says, leaf by leaf, but for what {@link LeftOut} lists. */
class ReportRoundTripTest {
  private static final String SHEET = "anct-report-2020.json";

  @Test
  void everyLeafOfTheSheetIsInTheCatalogueButWhatIsLeftOut() {
    JsonNode sheet = ProgrammeCatalogueGenerator.sheet(Sheet.require(SHEET));
    List<Programme> programmes = ProgrammeCatalogue.standard().programmes();
    assertThat(sheet).hasSameSizeAs(programmes);

    Set<String> differences = new TreeSet<>();
    int leaves = 0;
    for (int i = 0; i < sheet.size(); i++) {
      Map<String, String> expected = leaves(sheet.get(i));
      leaves += expected.size();
      differences.addAll(differences(expected, leaves(SheetWriter.write(programmes.get(i)))));
    }

    Set<String> leftOut = new TreeSet<>(LeftOut.REDACTED.keySet());
    for (JsonNode entry : sheet) {
      LeftOut.FIELDS.keySet().forEach(field -> leftOut.add(id(entry) + "." + field));
    }
    assertThat(differences).isEqualTo(leftOut);
    assertThat(leftOut).hasSize(151);
    assertThat(leaves).isEqualTo(6883);
  }

  @Test
  void whatIsRedactedDiffersOnlyByAnAddress() {
    for (JsonNode entry : ProgrammeCatalogueGenerator.sheet(Sheet.require(SHEET))) {
      leaves(entry).forEach((path, leaf) -> {
        if (LeftOut.REDACTED.containsKey(path)) {
          assertThat(leaf).contains("@");
          assertThat(LeftOut.redacted(leaf)).doesNotContain("@").hasSizeLessThan(leaf.length());
          assertThat(leaf).startsWith(LeftOut.redacted(leaf).substring(0, 20));
        } else if (!path.endsWith(".summaryFr")) {
          assertThat(LeftOut.redacted(leaf)).as(path).isEqualTo(leaf);
        }
      });
    }
  }

  @Test
  void theTestFailsIfAnyLeafIsAltered() {
    JsonNode sheet = ProgrammeCatalogueGenerator.sheet(Sheet.require(SHEET));
    List<Programme> programmes = ProgrammeCatalogue.standard().programmes();
    List<String> unnoticed = new ArrayList<>();
    int altered = 0;
    for (int i = 0; i < sheet.size(); i++) {
      Map<String, String> written = leaves(SheetWriter.write(programmes.get(i)));
      Set<String> before = differences(leaves(sheet.get(i)), written);
      for (Alteration alteration : alterations(sheet.get(i))) {
        alteration.apply.run();
        Set<String> after = differences(leaves(sheet.get(i)), written);
        alteration.undo.run();
        altered++;
        if (after.equals(before)) {
          unnoticed.add(id(sheet.get(i)) + "." + alteration.path);
        }
      }
    }
    assertThat(altered).isEqualTo(6883);
    assertThat(unnoticed)
        .allMatch(path -> path.endsWith(".summaryFr") || LeftOut.REDACTED.containsKey(path))
        .hasSize(151);
  }

  @Test
  void theEmbeddedResourceIsWhatTheGeneratorMakes() throws IOException {
    ImmutableList<Programme> programmes = ProgrammeCatalogueGenerator.programmes(
        ProgrammeCatalogueGenerator.sheet(Sheet.require(SHEET)));
    assertThat(ProgrammeCatalogueGenerator.document(programmes)).isEqualTo(embedded());
  }

  @Test
  void theEmbeddedResourceIsCanonical() throws IOException {
    assertThat(
            ProgrammeCatalogueGenerator.document(ProgrammeCatalogue.standard().programmes()))
        .isEqualTo(embedded());
  }

  @Test
  void everyLineOfTheClassificationIsUsed() {
    ImmutableList<Programme> programmes = ProgrammeCatalogue.standard().programmes();
    assertThat(Classification.BENEFICIARIES.keySet())
        .isEqualTo(programmes.stream()
            .flatMap(programme -> programme.beneficiaries().stream())
            .map(beneficiary -> beneficiary.text())
            .collect(ImmutableSet.toImmutableSet()))
        .hasSize(76);
    assertThat(Classification.TERRITORIES.keySet())
        .isEqualTo(programmes.stream()
            .flatMap(programme -> programme.territories().stream())
            .map(territory -> territory.text())
            .collect(ImmutableSet.toImmutableSet()))
        .hasSize(36);
  }

  private static byte[] embedded() throws IOException {
    try (InputStream in = ProgrammeCatalogue.class.getResourceAsStream(
        "/META-INF/fr/anct/sdk/programme/catalogue.json")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private static Set<String> differences(Map<String, String> expected, Map<String, String> actual) {
    return Sets.union(
        Maps.difference(expected, actual).entriesDiffering().keySet(),
        Sets.symmetricDifference(expected.keySet(), actual.keySet()));
  }

  private static String id(JsonNode entry) {
    return entry.get("id").textValue();
  }

  /** Every leaf by path; an empty list is a leaf. */
  private static Map<String, String> leaves(JsonNode entry) {
    Map<String, String> leaves = new LinkedHashMap<>();
    // An altered identifier must still meet the entry it is compared with, hence no path through
    // it.
    collect(entry.has("id") ? stableId(entry) : "", entry, leaves);
    return leaves;
  }

  private static String stableId(JsonNode entry) {
    return id(entry).replace(Alteration.MARK, "");
  }

  private static void collect(String path, JsonNode node, Map<String, String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), leaves));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "[" + i + "]", node.get(i), leaves);
      }
    } else {
      leaves.put(path, leaf(path, node));
    }
  }

  private static String leaf(String path, JsonNode node) {
    // The sheet writes the year of a period as a number or as a text: the same leaf.
    if (path.contains(".period.") && node.isIntegralNumber()) {
      return "text " + node.asText();
    }
    if (node.isNumber()) {
      return "number " + node.decimalValue().stripTrailingZeros().toPlainString();
    }
    return node.isTextual() ? "text " + node.textValue() : node.toString();
  }

  private record Alteration(String path, Runnable apply, Runnable undo) {
    static final String MARK = "¤";
  }

  private static List<Alteration> alterations(JsonNode entry) {
    List<Alteration> alterations = new ArrayList<>();
    collect("", entry, alterations);
    return alterations;
  }

  private static void collect(String path, JsonNode node, List<Alteration> alterations) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String key = field.getKey();
        JsonNode value = field.getValue();
        String at = path.isEmpty() ? key : path + "." + key;
        if (isLeaf(value)) {
          alterations.add(new Alteration(
              at, () -> object.set(key, altered(value)), () -> object.set(key, value)));
        } else {
          collect(at, value, alterations);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        JsonNode value = array.get(i);
        String at = path + "[" + i + "]";
        if (isLeaf(value)) {
          alterations.add(new Alteration(
              at, () -> array.set(index, altered(value)), () -> array.set(index, value)));
        } else {
          collect(at, value, alterations);
        }
      }
    }
  }

  private static boolean isLeaf(JsonNode node) {
    return node.isValueNode() || (node.isArray() && node.isEmpty());
  }

  private static JsonNode altered(JsonNode leaf) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    if (leaf.isNumber()) {
      return holder.numberNode(leaf.decimalValue().add(BigDecimal.ONE));
    }
    if (leaf.isBoolean()) {
      return holder.booleanNode(!leaf.booleanValue());
    }
    if (leaf.isTextual()) {
      return holder.textNode(leaf.textValue() + Alteration.MARK);
    }
    return holder.textNode(Alteration.MARK);
  }
}
