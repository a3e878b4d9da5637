package fr.anct.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.jackson.JsonFault;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that somebody wrote by hand part by part, so that one mistake does not hide the others: what does not
 * read is noted, put right in a copy, and the rest is read again. It is not thread-safe.
 */
public final class PartReader {
  private static final int MOST_MISTAKES = 100;
  private static final int SHOWN = 5;

  /** Knows what always reads in the place of a node of a closed algebra. */
  @FunctionalInterface
  public interface StandIn {
    /**
     * Finds what always reads in the place of a node.
     *
     * @param node the node that does not read, not null
     * @param property the name of the nearest property around it, empty at the root, not null
     * @return the other node, or empty if this node is not one that has a stand-in
     */
    Optional<JsonNode> find(JsonNode node, String property);
  }

  private final String document;
  private final StandIn standIn;
  private final List<DocumentMistake> mistakes = new ArrayList<>();

  /**
   * Creates a reader.
   *
   * @param document what the document is called in problems, not null
   * @param standIn what to put in the place of a node that does not read, not null
   */
  public PartReader(String document, StandIn standIn) {
    this.document = document;
    this.standIn = standIn;
  }

  /**
   * Returns what was found wrong so far.
   *
   * @return the mistakes in the order they were found, never null
   */
  public ImmutableList<DocumentMistake> mistakes() {
    return ImmutableList.copyOf(mistakes);
  }

  /**
   * Tells whether so many mistakes were found that no more are looked for.
   *
   * @return true if so
   */
  public boolean isFull() {
    return mistakes.size() >= MOST_MISTAKES;
  }

  /**
   * Returns the refusal of the document.
   *
   * @return {@code BAD_SCHEME} with the first mistakes, each with its path, never null
   */
  public AnctException refusal() {
    StringBuilder first = new StringBuilder();
    for (DocumentMistake mistake : mistakes.subList(0, Math.min(SHOWN, mistakes.size()))) {
      first.append(first.isEmpty() ? "" : "; ").append(mistake.message(Language.EN));
    }
    return Problem.of(ProblemCode.BAD_SCHEME, "count", mistakes.size(), "first", first)
        .toException();
  }

  /**
   * Reads a part; each mistake is noted and put right in a copy, until the copy reads.
   *
   * @param node the part, not null
   * @param path where it is in the document, as a JSON Pointer, not null
   * @param reader what reads it, not null
   * @param <T> what it is read as
   * @return what was read, or empty if it had a mistake
   */
  public <T> Optional<T> part(JsonNode node, String path, ObjectReader reader) {
    JsonNode copy = node.deepCopy();
    int before = mistakes.size();
    while (!isFull()) {
      try {
        T value = reader.readValue(copy);
        if (value == null) {
          note(path, "null");
        }
        return mistakes.size() == before ? Optional.ofNullable(value) : Optional.empty();
      } catch (JsonMappingException e) {
        note(path + JsonFault.pointer(e.getPath()), problem(e));
        if (!mend(copy, e)) {
          return Optional.empty();
        }
      } catch (JsonProcessingException e) {
        note(path, DecimalText.shown(e.getOriginalMessage()));
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("a document in memory cannot fail to be read", e);
      }
    }
    return Optional.empty();
  }

  /**
   * Notes that a part is not what is expected there.
   *
   * @param path where it is, as a JSON Pointer, not null
   * @param rule what is expected, not null
   */
  public void note(String path, String rule) {
    note(
        path,
        Problem.of(
            ProblemCode.MALFORMED_DOCUMENT, "document", document, "line", "?", "rule", rule));
  }

  /**
   * Notes a mistake.
   *
   * @param path where it is, as a JSON Pointer, not null
   * @param problem what is wrong, not null
   */
  public void note(String path, Problem problem) {
    mistakes.add(new DocumentMistake(path, problem));
  }

  private static Problem problem(JsonMappingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnctException domain) {
        return domain.problem();
      }
    }
    return new Problem(ProblemCode.BAD_SCHEME_PART, JsonFault.of(e).values());
  }

  /** Leaves out what does not read: an unknown property, else the nearest node around it that has a stand-in. */
  private boolean mend(JsonNode root, JsonMappingException e) {
    List<JsonMappingException.Reference> path = e.getPath();
    if (e instanceof UnrecognizedPropertyException unknown) {
      JsonNode owner = at(root, path, path.size() - 1);
      return owner instanceof ObjectNode object && object.remove(unknown.getPropertyName()) != null;
    }
    for (int size = path.size(); size > 0; size--) {
      JsonNode node = at(root, path, size);
      Optional<JsonNode> other =
          node == null ? Optional.empty() : standIn.find(node, property(path, size));
      if (other.isPresent() && replace(at(root, path, size - 1), path.get(size - 1), other.get())) {
        return true;
      }
    }
    return false;
  }

  private static String property(List<JsonMappingException.Reference> path, int size) {
    for (int i = size - 1; i >= 0; i--) {
      String name = path.get(i).getFieldName();
      if (name != null) {
        return name;
      }
    }
    return "";
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
