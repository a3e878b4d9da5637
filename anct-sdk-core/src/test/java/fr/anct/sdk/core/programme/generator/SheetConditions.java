package fr.anct.sdk.core.programme.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.ReportCondition;
import fr.anct.sdk.core.programme.ReportTerritoryKind;
import java.time.LocalDate;

/** The machine rules of the sheet, both ways. */
final class SheetConditions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final ImmutableBiMap<String, Operator> OPERATORS = ImmutableBiMap.of(
      "<", Operator.LT,
      "<=", Operator.AT_MOST,
      ">", Operator.GT,
      ">=", Operator.AT_LEAST,
      "==", Operator.EQ);

  private SheetConditions() {}

  static ReportCondition read(JsonNode rule) {
    if (rule.has("all")) {
      return new ReportCondition.All(readAll(rule.get("all")));
    }
    if (rule.has("any")) {
      return new ReportCondition.Any(readAll(rule.get("any")));
    }
    if (rule.has("quota")) {
      return new ReportCondition.Quota(rule.get("quota").properties().stream()
          .map(share -> new ReportCondition.QuotaShare(
              ReportTerritoryKind.valueOf(Ascii.toUpperCase(share.getKey())),
              Rate.of(share.getValue().decimalValue())))
          .collect(ImmutableList.toImmutableList()));
    }
    String field = rule.get("field").textValue();
    JsonNode value = rule.get("value");
    String op = rule.get("op").textValue();
    return switch (op) {
      case "in" -> new ReportCondition.OneOf(field, words(value));
      case "containsAll" -> new ReportCondition.Contains(field, words(value));
      case "between" ->
        new ReportCondition.Between(
            field, value.get(0).longValue(), value.get(1).longValue());
      default -> comparison(field, op, value);
    };
  }

  private static ReportCondition comparison(String field, String op, JsonNode value) {
    Operator operator = OPERATORS.get(op);
    if (operator == null) {
      throw new IllegalArgumentException("no operator " + op);
    }
    if (value.isIntegralNumber()) {
      return new ReportCondition.Quantity(field, operator, value.longValue());
    }
    if (value.isBoolean() && operator == Operator.EQ) {
      return new ReportCondition.Flag(field, value.booleanValue());
    }
    if (operator == Operator.EQ) {
      return new ReportCondition.Word(field, value.textValue());
    }
    return new ReportCondition.Day(field, operator, LocalDate.parse(value.textValue()));
  }

  static JsonNode write(ReportCondition condition) {
    ObjectNode node = NODES.objectNode();
    if (condition instanceof ReportCondition.All all) {
      node.set("all", writeAll(all.conditions()));
    } else if (condition instanceof ReportCondition.Any any) {
      node.set("any", writeAll(any.conditions()));
    } else if (condition instanceof ReportCondition.Quota quota) {
      ObjectNode shares = node.putObject("quota");
      quota
          .shares()
          .forEach(share -> shares.put(
              Ascii.toLowerCase(share.territory().name()),
              share.share().toPercent(0, Rounding.EXACT).movePointLeft(2)));
    } else if (condition instanceof ReportCondition.OneOf oneOf) {
      node.put("field", oneOf.field()).put("op", "in").set("value", array(oneOf.values()));
    } else if (condition instanceof ReportCondition.Contains contains) {
      node.put("field", contains.field())
          .put("op", "containsAll")
          .set("value", array(contains.values()));
    } else if (condition instanceof ReportCondition.Between between) {
      node.put("field", between.field())
          .put("op", "between")
          .set("value", NODES.arrayNode().add(between.min()).add(between.max()));
    } else if (condition instanceof ReportCondition.Quantity quantity) {
      node.put("field", quantity.field())
          .put("op", op(quantity.operator()))
          .put("value", quantity.value());
    } else if (condition instanceof ReportCondition.Day day) {
      node.put("field", day.field())
          .put("op", op(day.operator()))
          .put("value", day.value().toString());
    } else if (condition instanceof ReportCondition.Flag flag) {
      node.put("field", flag.field()).put("op", "==").put("value", flag.value());
    } else if (condition instanceof ReportCondition.Word word) {
      node.put("field", word.field()).put("op", "==").put("value", word.value());
    } else {
      throw new IllegalArgumentException(condition.toString());
    }
    return node;
  }

  private static String op(Operator operator) {
    String op = OPERATORS.inverse().get(operator);
    if (op == null) {
      throw new IllegalArgumentException(operator.toString());
    }
    return op;
  }

  private static ImmutableList<ReportCondition> readAll(JsonNode rules) {
    return Streams.stream(rules)
        .map(SheetConditions::read)
        .collect(ImmutableList.toImmutableList());
  }

  private static ArrayNode writeAll(ImmutableList<ReportCondition> conditions) {
    ArrayNode rules = NODES.arrayNode();
    conditions.forEach(condition -> rules.add(write(condition)));
    return rules;
  }

  private static ImmutableList<String> words(JsonNode values) {
    return Streams.stream(values).map(JsonNode::textValue).collect(ImmutableList.toImmutableList());
  }

  private static ArrayNode array(ImmutableList<String> words) {
    ArrayNode values = NODES.arrayNode();
    words.forEach(values::add);
    return values;
  }
}
