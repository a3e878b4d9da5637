package fr.anct.sdk.core.programme.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.programme.Beneficiary;
import fr.anct.sdk.core.programme.FundingLine;
import fr.anct.sdk.core.programme.Indicator;
import fr.anct.sdk.core.programme.Programme;
import fr.anct.sdk.core.programme.ReportCriterion;
import fr.anct.sdk.core.programme.ReportFlag;
import fr.anct.sdk.core.programme.ReportPeriod;
import fr.anct.sdk.core.programme.ReportTerritory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns a programme back into an entry of the sheet, without {@link LeftOut what is left out}. */
final class SheetWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SheetWriter() {}

  static ObjectNode write(Programme programme) {
    ObjectNode entry = NODES.objectNode();
    entry.put("id", programme.id().toString());
    entry.put("nameFr", programme.nameFr());
    entry.set("aliases", array(programme.aliases(), NODES::textNode));
    entry.put("direction", SheetWords.DIRECTIONS.inverse().get(programme.direction()));
    entry.put("directionBasis", SheetWords.write(programme.directionBasis()));
    entry.put("kind", SheetWords.write(programme.kind()));
    entry.set("parent", text(programme.parent()));
    entry.put("tier", SheetWords.TIERS.inverse().get(programme.tier()));
    entry.set(
        "beneficiaries",
        array(programme.beneficiaries().stream().map(Beneficiary::text).toList()));
    entry.set(
        "territoryKinds",
        array(programme.territories().stream().map(ReportTerritory::text).toList()));
    entry.set("criteria", array(programme.criteria(), SheetWriter::criterion));
    entry.set("funding", array(programme.fundingLines(), SheetWriter::fundingLine));
    entry.set("period", period(programme.period()));
    entry.set("indicators", array(programme.indicators(), SheetWriter::indicator));
    entry.set("partners", array(programme.partners()));
    entry.set("operator", text(programme.operator()));
    entry.set("url", text(programme.url()));
    entry.set("flags", array(programme.flags().stream().map(ReportFlag::text).toList()));
    entry.set("lines", array(programme.lines()));
    return entry;
  }

  private static JsonNode criterion(ReportCriterion criterion) {
    ObjectNode node = NODES.objectNode();
    node.put("text", criterion.text());
    node.put("level", SheetWords.write(criterion.level()));
    node.set("strict", optional(criterion.strict(), NODES::booleanNode));
    node.set("rule", optional(criterion.condition(), SheetConditions::write));
    node.set("lines", array(criterion.lines()));
    return node;
  }

  private static JsonNode fundingLine(FundingLine line) {
    ObjectNode node = NODES.objectNode();
    node.put("label", line.label());
    node.set("amountEur", optional(line.amount(), euros -> NODES.numberNode(euros.toBigDecimal())));
    node.set(
        "ratePct",
        optional(line.rate(), rate -> NODES.numberNode(rate.toPercent(0, Rounding.EXACT))));
    node.set("cap", optional(line.cap(), euros -> NODES.numberNode(euros.toBigDecimal())));
    node.set("perUnit", text(line.perUnit()));
    node.set("period", text(line.period().map(SheetTimes::write)));
    node.put("nature", SheetWords.write(line.nature()));
    node.set("payer", text(line.payer()));
    node.set("approx", text(line.approximation().map(SheetWords.APPROXIMATIONS.inverse()::get)));
    node.put("printed", line.printed());
    node.set("flag", text(line.flag().map(ReportFlag::text)));
    node.set("lines", array(line.lines()));
    return node;
  }

  private static JsonNode indicator(Indicator indicator) {
    ObjectNode node = NODES.objectNode();
    node.put("label", indicator.label());
    node.put("value", indicator.value());
    node.put("unit", indicator.unit());
    node.put("asOf", SheetTimes.write(indicator.asOf()));
    node.set(
        "approx", text(indicator.approximation().map(SheetWords.APPROXIMATIONS.inverse()::get)));
    node.put("nature", SheetWords.write(indicator.nature()));
    node.put("printed", indicator.printed());
    node.set("flag", text(indicator.flag().map(ReportFlag::text)));
    node.set("lines", array(indicator.lines()));
    return node;
  }

  private static JsonNode period(Optional<ReportPeriod> period) {
    ObjectNode node = NODES.objectNode();
    node.set("from", text(period.flatMap(ReportPeriod::from)));
    node.set("to", text(period.flatMap(ReportPeriod::to)));
    node.set("note", text(period.flatMap(ReportPeriod::note).map(ReportFlag::text)));
    return node;
  }

  private static JsonNode text(Optional<?> value) {
    return optional(value, written -> NODES.textNode(written.toString()));
  }

  private static <T> JsonNode optional(Optional<T> value, Function<T, JsonNode> writer) {
    return value.map(writer).orElseGet(NODES::nullNode);
  }

  private static ArrayNode array(List<?> values) {
    return array(values, value -> NODES.textNode(value.toString()));
  }

  private static <T> ArrayNode array(List<T> values, Function<T, JsonNode> writer) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(writer.apply(value)));
    return array;
  }
}
