package fr.anct.sdk.core.explain;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Turns explanations and their values into words. This class is immutable and thread-safe.
 *
 * <p>A step's text is the message of its key, whose variables are the operands' names without what stands before the
 * last point. A comparison adds what was observed, the operator and the threshold.
 */
public final class ExplanationRenderer {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
  private static final Pattern INLINE_MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");
  private static final Pattern FIRST_MARKS = Pattern.compile("^(\\d*)([-+#.)])");

  private final Language language;
  private final Messages messages;
  private final boolean decisiveOnly;

  private ExplanationRenderer(Language language, Messages messages, boolean decisiveOnly) {
    this.language = language;
    this.messages = messages;
    this.decisiveOnly = decisiveOnly;
  }

  /**
   * Returns a renderer that speaks a language with the library's messages.
   *
   * @param language the language, not null
   * @return the renderer, never null
   */
  public static ExplanationRenderer of(Language language) {
    Objects.requireNonNull(language, "language");
    return new ExplanationRenderer(language, Messages.standard(), false);
  }

  /**
   * Returns this renderer with other messages, for facts and rules of one's own.
   *
   * @param other the messages, not null
   * @return the renderer, never null
   */
  public ExplanationRenderer withMessages(Messages other) {
    return new ExplanationRenderer(language, other, decisiveOnly);
  }

  /**
   * Returns this renderer without the statements that the answer does not turn on.
   *
   * @return the renderer, never null
   */
  public ExplanationRenderer decisiveOnly() {
    return new ExplanationRenderer(language, messages, true);
  }

  /**
   * Writes a tree as plain text, one step a line, children indented by two spaces.
   *
   * @param explanation the tree, not null
   * @return the text, each line ended by a line feed, never null
   */
  public String text(Explanation explanation) {
    StringBuilder out = new StringBuilder(256);
    write(explanation, out, "", "");
    return out.toString();
  }

  /**
   * Writes a tree as a Markdown list that reads as {@link #text} does: what Markdown would take for its own marks, such as
   * the brackets of a citation or the stars of a name, is escaped.
   *
   * @param explanation the tree, not null
   * @return the list, each line ended by a line feed, never null
   */
  public String markdown(Explanation explanation) {
    StringBuilder out = new StringBuilder(256);
    write(explanation, out, "", "- ");
    return out.toString();
  }

  /**
   * Writes one step without its children.
   *
   * @param step the step, not null
   * @return one line without line feed, never null
   */
  public String line(Explanation step) {
    return sentence(step)
        + step.citation().map(citation -> " [" + citation(citation) + "]").orElse("");
  }

  /**
   * Writes one step without its children and its citation.
   *
   * @param step the step, not null
   * @return one line without line feed, never null
   */
  public String sentence(Explanation step) {
    String text = messages.text(step.key(), language, variables(step));
    if (step instanceof Explanation.Decision decision) {
      String marked = mark(decision.truth()) + " " + text;
      return switch (decision.operator()) {
        case LT, AT_MOST, GT, AT_LEAST, EQ, NE, IN, DESIGNATED ->
          marked + colon() + comparison(decision);
        default -> marked;
      };
    }
    if (step instanceof Explanation.Amount amount) {
      return text + colon() + TextFormat.euros(amount.amount().cents(), language);
    }
    if (step instanceof Explanation.Lookup lookup) {
      return text + colon() + value(lookup.result().value());
    }
    return "→ " + text;
  }

  /**
   * Writes a citation, with its confidence unless it was read in the norm.
   *
   * @param citation the citation, not null
   * @return such as {@code CGCT, art. L2334-33}, never null
   */
  public String citation(Citation citation) {
    return citation.confidence() == Confidence.VERIFIED
        ? citation.reference()
        : citation.reference() + ", "
            + messages.text("confidence." + citation.confidence(), language);
  }

  /**
   * Writes a value.
   *
   * @param value the value, not null
   * @return such as {@code 2 915 habitants}, never null
   */
  public String value(Value value) {
    if (value instanceof Value.Quantity quantity) {
      return withUnit(TextFormat.number(quantity.number(), language), quantity.unit());
    }
    if (value instanceof Value.Range range) {
      return range(range);
    }
    if (value instanceof Value.Money money) {
      return TextFormat.euros(money.amount().cents(), language);
    }
    if (value instanceof Value.Share share) {
      return rate(share.rate());
    }
    if (value instanceof Value.Day day) {
      return TextFormat.date(day.date(), language);
    }
    if (value instanceof Value.Flag flag) {
      return messages.text(flag.value() ? "truth.TRUE" : "truth.FALSE", language);
    }
    if (value instanceof Value.Key key) {
      return messages.text(key.key(), language);
    }
    return ((Value.Text) value).text();
  }

  private void write(Explanation step, StringBuilder out, String indent, String bullet) {
    List<Explanation> children = shown(step);
    if (decisiveOnly && children.size() == 1 && isMereWrapper(step)) {
      write(children.get(0), out, indent, bullet);
      return;
    }
    String line = LINE_BREAKS.matcher(line(step)).replaceAll(" ");
    out.append(indent)
        .append(bullet)
        .append(bullet.isEmpty() ? line : escaped(line))
        .append('\n');
    for (Explanation child : children) {
      write(child, out, indent + "  ", bullet);
    }
  }

  /** As CommonMark says, with the marks of its usual extensions; of a list item the first word counts too. */
  private static String escaped(String line) {
    String inline = INLINE_MARKS.matcher(line.strip()).replaceAll("\\\\$0");
    return FIRST_MARKS.matcher(inline).replaceFirst("$1\\\\$2");
  }

  private List<Explanation> shown(Explanation step) {
    return decisiveOnly
        ? step.children().stream()
            .filter(
                child -> !(child instanceof Explanation.Decision decision) || decision.decisive())
            .toList()
        : step.children();
  }

  /** « One of these » and « all of these » say nothing over a single condition. */
  private static boolean isMereWrapper(Explanation step) {
    return step instanceof Explanation.Decision decision
        && (decision.operator() == Operator.ALL || decision.operator() == Operator.ANY)
        && decision.key().endsWith("." + decision.operator())
        && decision.citation().isEmpty();
  }

  private String comparison(Explanation.Decision decision) {
    StringBuilder text = new StringBuilder(value(decision.operands().get(0).value()));
    if (decision.operands().size() > 1) {
      if (decision.operator() != Operator.IN && decision.operator() != Operator.DESIGNATED) {
        text.append(' ').append(decision.operator().symbol()).append(' ');
        text.append(value(decision.operands().get(1).value()));
      } else if (decision.truth() != Truth.TRUE) {
        expected(decision, text);
      }
    }
    return text.toString();
  }

  /** Says which words would have done; those that did need no second mention. */
  private void expected(Explanation.Decision decision, StringBuilder text) {
    text.append(" (")
        .append(messages.text(decision.operands().get(1).name(), language))
        .append(colon());
    for (int i = 1; i < decision.operands().size(); i++) {
      text.append(i == 1 ? "" : ", ").append(value(decision.operands().get(i).value()));
    }
    text.append(')');
  }

  private Map<String, String> variables(Explanation step) {
    Map<String, String> variables = new HashMap<>();
    for (Operand operand : step.operands()) {
      String name = operand.name();
      variables.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), value(operand.value()));
    }
    return variables;
  }

  private String rate(Rate rate) {
    String exact = rate.toString();
    return exact.endsWith("%")
        ? TextFormat.percent(new BigDecimal(exact.substring(0, exact.length() - 1)), language)
        : "≈ " + TextFormat.percent(rate.toPercent(3, Rounding.HALF_UP), language);
  }

  private String range(Value.Range range) {
    Map<String, String> bounds = new HashMap<>();
    range.min().ifPresent(min -> bounds.put("min", number(min, range)));
    range.max().ifPresent(max -> bounds.put("max", number(max, range)));
    String key = "range." + (bounds.containsKey("min") ? "MIN" : "")
        + (bounds.containsKey("max") ? "MAX" : "");
    return bounds.isEmpty()
        ? messages.text("truth.UNKNOWN", language)
        : withUnit(messages.text(key, language, bounds), range.unit());
  }

  private String number(long unscaled, Value.Range range) {
    return TextFormat.number(BigDecimal.valueOf(unscaled, range.scale()), language);
  }

  private String withUnit(String digits, Unit unit) {
    String name = messages.text("unit." + unit, language);
    return name.isEmpty() ? digits : digits + '\u00A0' + name;
  }

  private String colon() {
    return language == Language.FR ? "\u00A0: " : ": ";
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> "✓";
      case FALSE -> "✗";
      case UNKNOWN -> "?";
    };
  }
}
