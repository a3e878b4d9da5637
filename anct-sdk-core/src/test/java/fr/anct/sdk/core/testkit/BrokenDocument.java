package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A document with one mistake.
 *
 * @param what the mistake and where it is
 * @param isSurelyWrong whether it is one in every document: a thing of another type, or an unknown name
 * @param document the document
 */
record BrokenDocument(String what, boolean isSurelyWrong, JsonNode document) {
  /** Each kind of mistake once in each kind of place, and not more of them than this in all. */
  private static final int MOST = 300;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Returns the mistakes of a few kinds in the places of a document, one at a time.
   *
   * @param document the document
   * @param tried the kinds in kinds of places that are left out; those returned are added
   */
  static List<BrokenDocument> of(JsonNode document, Set<String> tried) {
    List<BrokenDocument> broken = new ArrayList<>();
    List<String> places = new ArrayList<>();
    findPlaces(document, "", places);
    for (String place : places) {
      if (document.at(place) instanceof ObjectNode node) {
        Breaking breaking = new Breaking(document, place, tried, broken);
        breaking.add(
            "an unknown property", true, object -> object.putObject("unheardOf").putArray("a"));
        for (Map.Entry<String, JsonNode> part : node.properties()) {
          String name = part.getKey();
          breaking.add("no " + name, false, object -> object.remove(name));
          breaking.add("null in " + name, false, object -> object.putNull(name));
          breaking.add(
              "another type in " + name,
              true,
              object -> object.set(name, otherType(part.getValue())));
          if (part.getValue().isTextual()) {
            breaking.add(
                "no such word in " + name, false, object -> object.put(name, "@ no such word"));
          }
        }
      }
    }
    return broken;
  }

  /** Whether a value is null in it. */
  boolean isNull() {
    return what.startsWith("null in ");
  }

  /** The path of what was left out in it. */
  Optional<String> missing() {
    return what.startsWith("no ") && !what.startsWith("no such ")
        ? Optional.of(what.substring(what.indexOf(" at ") + 4) + "/" + what.split(" ")[1])
        : Optional.empty();
  }

  private record Breaking(
      JsonNode document, String place, Set<String> tried, List<BrokenDocument> broken) {
    void add(String what, boolean surely, Consumer<ObjectNode> change) {
      if (tried.size() < MOST && tried.add(what + " at " + place.replaceAll("/[0-9]+", "/*"))) {
        JsonNode copy = document.deepCopy();
        change.accept((ObjectNode) copy.at(place));
        broken.add(new BrokenDocument(what + " at " + place, surely, copy));
      }
    }
  }

  private static JsonNode otherType(JsonNode node) {
    if (node.isTextual()) {
      return NODES.numberNode(5);
    }
    return node.isArray() ? NODES.objectNode().put("a", 1) : NODES.textNode("@ no such word");
  }

  private static void findPlaces(JsonNode node, String place, List<String> places) {
    places.add(place);
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < Math.min(list.size(), 2); i++) {
        findPlaces(list.get(i), place + "/" + i, places);
      }
    } else {
      node.properties()
          .forEach(field -> findPlaces(
              field.getValue(),
              place + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
              places));
    }
  }
}
