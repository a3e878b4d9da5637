package fr.anct.sdk.funding.testkit;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import java.util.stream.Collectors;

/** The steps of an explanation, one a line, without any language: position, key, result, operands, confidence. */
public final class Outline {
  private Outline() {}

  public static String of(Explanation explanation) {
    StringBuilder lines = new StringBuilder();
    write(explanation, lines, "");
    return lines.toString();
  }

  private static void write(Explanation step, StringBuilder lines, String indent) {
    lines.append(indent).append(shortened(step.key())).append(result(step));
    if (!step.operands().isEmpty()) {
      lines.append(step.operands().stream()
          .map(operand -> shortened(operand.name()) + "=" + value(operand))
          .collect(Collectors.joining(", ", " (", ")")));
    }
    step.citation()
        .ifPresent(citation -> lines.append(" [").append(citation.confidence()).append("]"));
    lines.append('\n');
    step.children().forEach(child -> write(child, lines, indent + "  "));
  }

  private static String result(Explanation step) {
    if (step instanceof Explanation.Decision decision) {
      return " " + decision.operator() + " " + decision.truth() + (decision.decisive() ? "!" : "");
    }
    if (step instanceof Explanation.Amount amount) {
      return " = " + amount.amount() + amount.rounding().map(mode -> " " + mode).orElse("");
    }
    return step instanceof Explanation.Lookup lookup ? " = " + value(lookup.result()) : "";
  }

  private static String value(Operand operand) {
    Value value = operand.value();
    if (value instanceof Value.Money money) {
      return money.amount().toString();
    }
    if (value instanceof Value.Share share) {
      return share.rate().toString();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Key key) {
      return shortened(key.key());
    }
    return value instanceof Value.Text text ? text.text() : value.toString();
  }

  private static String shortened(String key) {
    return key.startsWith("funding.") ? key.substring("funding.".length()) : key;
  }
}
