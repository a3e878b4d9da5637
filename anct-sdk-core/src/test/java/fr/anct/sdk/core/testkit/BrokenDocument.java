package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A document with one mistake.
 *
 * @param what the mistake and where it is
 * @param isSurelyWrong whether it is one in every document: a thing of another type, or an unknown name
 * @param document the document
 */
record BrokenDocument(String what, boolean isSurelyWrong, JsonNode document) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Returns every mistake of a few kinds in every place of a document, one at a time. */
  static List<BrokenDocument> of(JsonNode document) {
    List<BrokenDocument> broken = new ArrayList<>();
    List<String> places = new ArrayList<>();
    findPlaces(document, "", places);
    for (String place : places) {
      JsonNode node = document.at(place);
      if (node.isObject()) {
        broken.add(at(document, place, "an unknown property", true, object -> object.put("unheardOf", true)));
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
          broken.add(at(document, place, "no " + name, false, object -> object.remove(name)));
          broken.add(at(document, place, "null in " + name, false, object -> object.putNull(name)));
          broken.add(at(document, place, "another type in " + name, true,
              object -> object.set(name, otherType(node.get(name)))));
          if (node.get(name).isTextual()) {
            broken.add(at(document, place, "no such word in " + name, false,
                object -> object.put(name, "@ no such word")));
          }
        }
      }
    }
    return broken;
  }

  private static BrokenDocument at(
      JsonNode document, String place, String what, boolean surely, Consumer<ObjectNode> change) {
    JsonNode copy = document.deepCopy();
    change.accept((ObjectNode) copy.at(place));
    return new BrokenDocument(what + " at " + place, surely, copy);
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
      node.fields().forEachRemaining(field -> findPlaces(
          field.getValue(),
          place + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
          places));
    }
  }
}
