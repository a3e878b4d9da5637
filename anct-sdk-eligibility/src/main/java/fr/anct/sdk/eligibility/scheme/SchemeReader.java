package fr.anct.sdk.eligibility.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
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
  private static final int MOST_MISTAKES = 100;

  private final List<SchemeMistake> mistakes = new ArrayList<>();
  private final ImmutableList.Builder<SchemeFact> facts = ImmutableList.builder();
  private final @Nullable Scheme scheme;

  SchemeReader(String json) {
    scheme = read(json);
  }

  ImmutableList<SchemeMistake> mistakes() {
    return ImmutableList.copyOf(mistakes);
  }

  /** Only without a mistake. */
  Scheme scheme() {
    if (scheme == null) {
      throw new IllegalStateException("a scheme with mistakes");
    }
    return scheme;
  }

  private @Nullable Scheme read(String json) {
    JsonNode read = AnctJson.read(json, JsonNode.class);
    if (!(read instanceof ObjectNode root)) {
      note("", "an object");
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
    if (!mistakes.isEmpty() || frame.isEmpty()) {
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
    for (int i = 0; i < declared.size() && mistakes.size() < MOST_MISTAKES; i++) {
      String path = "/facts/" + i;
      Optional<SchemeFact> read =
          part(declared.get(i), path, SchemeFact.class, FactModel.standard());
      if (read.isPresent()) {
        Fact fact = read.get().toFact();
        if (FactModel.standard().contains(fact.id()) || own.containsKey(fact.id())) {
          note(path + "/id", Problem.of(ProblemCode.DUPLICATE_ID, "id", fact.id()));
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
    for (int i = 0; i < declared.size() && mistakes.size() < MOST_MISTAKES; i++) {
      String path = "/rules/" + i;
      Optional<EligibilityRule> rule = part(declared.get(i), path, EligibilityRule.class, model);
      if (rule.isPresent()) {
        String id = rule.get().id();
        if (!ids.add(id) || RuleBook.standard().contains(id)) {
          note(path + "/id", Problem.of(ProblemCode.DUPLICATE_ID, "id", id));
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

  /** Reads a part; each mistake is noted and mended in a copy, until the copy reads. */
  private <T> Optional<T> part(JsonNode node, String path, Class<T> type, FactModel model) {
    JsonNode copy = node.deepCopy();
    int before = mistakes.size();
    while (mistakes.size() < MOST_MISTAKES) {
      try {
        T value = AnctJson.mapper()
            .readerFor(type)
            .withAttribute(FactModel.class, model)
            .readValue(copy);
        if (value == null) {
          note(path, "null");
        }
        return mistakes.size() == before ? Optional.ofNullable(value) : Optional.empty();
      } catch (JsonMappingException e) {
        note(path + pointer(e), problem(e));
        if (!mend(copy, e)) {
          return Optional.empty();
        }
      } catch (JsonProcessingException e) {
        note(path, DecimalText.shown(e.getOriginalMessage()));
        return Optional.empty();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException("a document in memory cannot fail to be read", e);
      }
    }
    return Optional.empty();
  }

  private void note(String path, String rule) {
    note(
        path,
        Problem.of(
            ProblemCode.MALFORMED_DOCUMENT, "document", "scheme", "line", "?", "rule", rule));
  }

  private void note(String path, Problem problem) {
    mistakes.add(new SchemeMistake(path, problem));
  }

  private static Problem problem(JsonMappingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnctException domain) {
        return domain.problem();
      }
    }
    Throwable cause = e.getCause();
    String said = cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : e.getOriginalMessage();
    int end = said.indexOf('\n');
    return Problem.of(ProblemCode.BAD_SCHEME_PART, "rule", end < 0 ? said : said.substring(0, end));
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      pointer
          .append('/')
          .append(
              name == null
                  ? Integer.toString(step.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** Leaves out what does not read: an unknown property, else the nearest criterion or term around it. */
  private static boolean mend(JsonNode root, JsonMappingException e) {
    List<JsonMappingException.Reference> path = e.getPath();
    if (e instanceof UnrecognizedPropertyException unknown) {
      JsonNode owner = at(root, path, path.size() - 1);
      return owner instanceof ObjectNode object && object.remove(unknown.getPropertyName()) != null;
    }
    for (int size = path.size(); size > 0; size--) {
      JsonNode node = at(root, path, size);
      boolean typed = node != null && node.isObject() && node.has("type");
      if (typed && replace(at(root, path, size - 1), path.get(size - 1), neutral(path, size))) {
        return true;
      }
    }
    return false;
  }

  /** What always reads in the place of a criterion or a term. */
  private static JsonNode neutral(List<JsonMappingException.Reference> path, int size) {
    String place = "";
    for (int i = size - 1; i >= 0 && place.isEmpty(); i--) {
      String name = path.get(i).getFieldName();
      place = name == null ? "" : name;
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (place) {
      case "criterion", "criteria", "scope", "onProposal" ->
        node.put("type", "all").putArray("criteria");
      default -> node.put("type", "constant").put("value", 1).put("unit", "none");
    }
    return node;
  }

  private static boolean replace(
      @Nullable JsonNode owner, JsonMappingException.Reference step, JsonNode by) {
    if (owner instanceof ObjectNode object && !by.equals(object.get(step.getFieldName()))) {
      object.set(step.getFieldName(), by);
      return true;
    }
    if (owner instanceof ArrayNode array && !by.equals(array.get(step.getIndex()))) {
      array.set(step.getIndex(), by);
      return true;
    }
    return false;
  }

  private static @Nullable JsonNode at(
      JsonNode root, List<JsonMappingException.Reference> path, int size) {
    JsonNode node = root;
    for (int i = 0; i < size && node != null; i++) {
      JsonMappingException.Reference step = path.get(i);
      node =
          step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
    }
    return node;
  }
}
