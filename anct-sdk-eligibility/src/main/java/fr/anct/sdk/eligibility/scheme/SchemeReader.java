package fr.anct.sdk.eligibility.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.json.PartReader;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scheme document part by part, so that one mistake does not hide the others: what does not read is noted, left
 * out, and the rest is read again.
 */
final class SchemeReader {
  private final PartReader parts = new PartReader("scheme", SchemeReader::neutral);
  private final ImmutableList.Builder<SchemeFact> facts = ImmutableList.builder();
  private final @Nullable Scheme scheme;

  SchemeReader(String json) {
    scheme = read(json);
  }

  ImmutableList<DocumentMistake> mistakes() {
    return parts.mistakes();
  }

  Scheme scheme() {
    if (scheme == null) {
      throw parts.refusal();
    }
    return scheme;
  }

  private @Nullable Scheme read(String json) {
    JsonNode read = AnctJson.read(json, JsonNode.class);
    if (!(read instanceof ObjectNode root)) {
      parts.note("", "an object");
      return null;
    }
    FactModel model = model(root);
    List<EligibilityRule> rules = rules(root, model);
    ObjectNode rest = root.deepCopy();
    if (rest.get("facts") instanceof ArrayNode) {
      rest.remove("facts");
    }
    if (rest.get("rules") instanceof ArrayNode) {
      rest.remove("rules");
    }
    Optional<SchemeDocument> frame = part(rest, "", SchemeDocument.class, model);
    if (!parts.mistakes().isEmpty() || frame.isEmpty()) {
      return null;
    }
    return new Scheme(
        new SchemeDocument(
            frame.get().format(),
            frame.get().version(),
            facts.build(),
            ImmutableList.copyOf(rules),
            frame.get().texts()),
        model);
  }

  private FactModel model(ObjectNode root) {
    Map<String, Fact> own = new LinkedHashMap<>();
    ArrayNode declared = array(root, "facts");
    for (int i = 0; i < declared.size() && !parts.isFull(); i++) {
      String path = "/facts/" + i;
      Optional<SchemeFact> read =
          part(declared.get(i), path, SchemeFact.class, FactModel.standard());
      if (read.isPresent()) {
        Fact fact = read.get().toFact();
        if (FactModel.standard().contains(fact.id()) || own.containsKey(fact.id())) {
          parts.note(path + "/id", Problem.of(ProblemCode.DUPLICATE_ID, "id", fact.id()));
        } else {
          own.put(fact.id(), fact);
          facts.add(read.get());
        }
      }
    }
    return FactModel.standard().with(ImmutableList.copyOf(own.values()));
  }

  private List<EligibilityRule> rules(ObjectNode root, FactModel model) {
    List<EligibilityRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    ArrayNode declared = array(root, "rules");
    for (int i = 0; i < declared.size() && !parts.isFull(); i++) {
      String path = "/rules/" + i;
      Optional<EligibilityRule> rule = part(declared.get(i), path, EligibilityRule.class, model);
      if (rule.isPresent()) {
        String id = rule.get().id();
        if (!ids.add(id) || RuleBook.standard().contains(id)) {
          parts.note(path + "/id", Problem.of(ProblemCode.DUPLICATE_ID, "id", id));
        }
        rules.add(rule.get());
      }
    }
    return rules;
  }

  /** What is no array is left in the rest of the document, and found wrong there. */
  private static ArrayNode array(ObjectNode root, String name) {
    return root.get(name) instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
  }

  private <T> Optional<T> part(JsonNode node, String path, Class<T> type, FactModel model) {
    return parts.part(
        node, path, AnctJson.mapper().readerFor(type).withAttribute(FactModel.class, model));
  }

  /** What always reads in the place of a criterion or a term. */
  private static Optional<JsonNode> neutral(JsonNode read, String property) {
    if (!read.isObject() || !read.has("type")) {
      return Optional.empty();
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (property) {
      case "criterion", "criteria", "scope", "onProposal" ->
        node.put("type", "all").putArray("criteria");
      default -> node.put("type", "constant").put("value", 1).put("unit", "none");
    }
    return Optional.of(node);
  }
}
