package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The address of a step: the rule, its version, and the position of the step in it.
 *
 * <p>Its text form is {@code rule@version#position}, such as {@code detr-communes@2017-01-01#2.1}.
 *
 * @param rule the rule's identifier, not blank, without {@code @} and {@code #}
 * @param version the version, mostly its first day, without {@code #}
 * @param position the position, empty for the root, then {@code 1}, {@code 1.2}…
 */
public record NodeId(String rule, String version, String position) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rule is blank, or a part has a separator in it
   */
  public NodeId {
    Objects.requireNonNull(position, "position");
    if (rule.isBlank()
        || rule.indexOf('@') >= 0
        || rule.indexOf('#') >= 0
        || version.indexOf('#') >= 0) {
      throw new IllegalArgumentException("not a node id: " + rule + "@" + version + "#" + position);
    }
  }

  /**
   * Reads the text form.
   *
   * @param text such as {@code detr-communes@2017-01-01#2.1}, not null
   * @return the id, never null
   * @throws IllegalArgumentException if it is not of that form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NodeId parse(String text) {
    int at = text.indexOf('@');
    int hash = text.indexOf('#', at + 1);
    if (at <= 0 || hash < 0) {
      throw new IllegalArgumentException("not a node id: " + text);
    }
    return new NodeId(
        text.substring(0, at), text.substring(at + 1, hash), text.substring(hash + 1));
  }

  /**
   * Returns the address of the root of a rule.
   *
   * @param rule the rule's identifier, not blank
   * @param version the version, not null
   * @return the id, never null
   */
  public static NodeId root(String rule, String version) {
    return new NodeId(rule, version, "");
  }

  /**
   * Returns the address of a child of this step.
   *
   * @param index the child's place, from 1
   * @return the id, never null
   */
  public NodeId child(int index) {
    return new NodeId(
        rule, version, position.isEmpty() ? Integer.toString(index) : position + "." + index);
  }

  @Override
  @JsonValue
  public String toString() {
    return rule + "@" + version + "#" + position;
  }
}
