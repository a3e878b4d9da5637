package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.json.PartReader;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import java.util.Optional;

/** Reads the document of a grant, so that one mistake does not hide the others. */
final class GrantReader {
  private final PartReader parts = new PartReader("grant", GrantReader::standIn);
  private final Optional<ProgrammeGrant> grant;

  GrantReader(String json) {
    JsonNode root = AnctJson.read(json, JsonNode.class);
    if (root.isObject()) {
      grant = parts.part(root, "", AnctJson.mapper().readerFor(ProgrammeGrant.class));
    } else {
      parts.note("", "an object");
      grant = Optional.empty();
    }
  }

  ImmutableList<DocumentMistake> mistakes() {
    return parts.mistakes();
  }

  ProgrammeGrant grant() {
    return grant.orElseThrow(parts::refusal);
  }

  /** What always reads in the place of a formula; the formulas inside it stay where they are, to be read in turn. */
  private static Optional<JsonNode> standIn(JsonNode node, String property) {
    if (!isFormula(node)) {
      return Optional.empty();
    }
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    if (isFormula(node.path("of")) && isFormula(node.path("add"))) {
      other.put("formula", "bonus").put("when", "x");
      other.set("add", node.get("add"));
      other.set("of", node.get("of"));
    } else if (isFormula(node.path("of"))) {
      other.put("formula", "capped").put("cap", "0").set("of", node.get("of"));
    } else if (isFormula(node.path("then")) && isFormula(node.path("otherwise"))) {
      other.put("formula", "choice").put("when", "x");
      other.set("then", node.get("then"));
      other.set("otherwise", node.get("otherwise"));
    } else if (isFormula(node.path("whole")) && isFormula(node.path("part"))) {
      other.put("formula", "shared").put("payer", "x");
      other.set("whole", node.get("whole"));
      other.set("part", node.get("part"));
    } else {
      other.put("formula", "lumpSum").put("amount", "0");
    }
    return Optional.of(other);
  }

  private static boolean isFormula(JsonNode node) {
    return node.isObject() && node.has("formula");
  }
}
